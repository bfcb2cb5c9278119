// The head of a decree above its annex: "LAMPIRAN KEPUTUSAN … NOMOR … TENTANG …", on one line or on
// several.
#include "import/find/recognise_parts.h"

#include "import/find/words.h"

enum { LONGEST_HEAD = 8, LONGEST_SUBJECT = 60 };

static bool opens_head(str text)
{
    static const char *const words[] = {"lampiran", "keputusan", "surat", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words) &&
           str_find_nocase(text, STR("keputusan")) < text.len;
}

static bool goes_on(str text)
{
    static const char *const words[] = {"nomor", "no", "tanggal", "tentang", "standar", NULL};
    struct word word = {0};
    return word_next(text, &word) && is_word_of(word.text, words);
}

// What stands between `from` and the first of `until` in the text; empty when `from` is not there.
static str between(str text, const char *from, const char *const *until)
{
    size_t at = str_find_nocase(text, str_from(from));
    if (at == text.len)
        return STR_NONE;
    str rest = str_trim(str_skip(text, at + strlen(from)));
    while (rest.len > 0 && strchr(":.", rest.data[0]))
        rest = str_trim(str_skip(rest, 1));
    size_t end = rest.len;
    for (; *until; until++) {
        size_t next = str_find_nocase(rest, str_from(*until));
        end = next < end ? next : end;
    }
    return str_trim(str_sub(rest, 0, end));
}

void decree_take(struct build *build, size_t from, size_t to)
{
    struct decree *sk = &build->standard->sk;
    struct strip *strip = build->strip;
    size_t first = from;
    while (first < to &&
           !(strip->list[first].use == USE_CONTENT && opens_head(strip->list[first].text)))
        first++;
    size_t end = first + 1;
    while (end < to && end < first + LONGEST_HEAD && goes_on(strip->list[end].text) &&
           !str_starts_nocase(strip->list[end].text, STR("standar")))
        end++;
    if (first >= to || sk->nomor.len > 0)
        return;
    str text = strip_text(strip, first, end);
    str number = between(text, "nomor", (const char *const[]){"tentang", "tanggal", NULL});
    if (number.len == 0 || count_words(number) > LONGEST_HEAD * 2)
        return;
    sk->there = true;
    sk->place = strip->list[first].place;
    sk->nomor = number;
    sk->tanggal = between(text, "tanggal", (const char *const[]){"tentang", "nomor", NULL});
    str subject = between(text, "tentang", (const char *const[]){"nomor", NULL});
    sk->tentang = count_words(subject) <= LONGEST_SUBJECT ? subject : STR_NONE;
    for (size_t i = first; i < end; i++)
        strip->list[i].use = USE_HEAD; // listed as it stands; its parts are in the decree
}
