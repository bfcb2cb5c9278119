// I: identity. The decree and the act of adoption; names and places that do not agree.
#include "audit/rules.h"
#include "base/buf.h"

enum { SHORTEST_NAME = 6, LONGEST_NAME = 32, MOST_WORDS = 64 };

// ---- the decree

static const struct message i01_portal = {
    "I01",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"nomor surat keputusan (SK) penetapan tidak ada pada entri portal ini",
     "the number of the decree of adoption is not in this portal entry"},
    {"isi sk: nomor dari naskah penetapannya", "fill in sk: nomor from the decree"},
};

void rule_I01(struct audit *audit, const struct subject *subject)
{
    const struct sk *sk = subject->scene->standar->sk;
    const struct message *message =
        subject->scene->portal ? &i01_portal : &audit_rule(audit)->message;
    if (!sk || sk->nomor.s.len == 0)
        report_at(audit, message, KOMPONEN_COUNT, sk ? sk->nomor.pos : (struct pos){0}, STR_NONE,
                  STR_NONE, STR_NONE);
}

static bool has_digit(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            return true;
    return false;
}

// Four digits from 1900 to 2099 that stand alone.
static bool has_year(str text)
{
    for (size_t i = 0; i + 4 <= text.len; i++) {
        uint32_t year;
        bool alone = (i == 0 || !is_digit(text.data[i - 1])) &&
                     (i + 4 == text.len || !is_digit(text.data[i + 4]));
        if (alone && str_to_u32(str_sub(text, i, 4), &year) && year >= 1900 && year < 2100)
            return true;
    }
    return false;
}

static bool has_gap(str text)
{
    for (size_t i = 0; i < text.len; i++) {
        size_t next = i + 1;
        while (next < text.len && is_blank(text.data[next]))
            next++;
        if (text.data[i] == '/' && next < text.len && text.data[next] == '/')
            return true;
    }
    return false;
}

static bool is_cut_off(str text)
{
    return str_starts(text, STR("/")) || str_ends(text, STR("/")) || str_ends(text, STR("-")) ||
           str_ends(text, STR("…")) || str_has(text, STR("..")) || str_has(text, STR("…"));
}

static const struct message i02_year = {
    "I02",
    LEVEL_PERINGATAN,
    EFFECT_NONE,
    {"nomor SK \"{1}\" tidak memuat tahun, dan tanggal SK tidak ada",
     "the decree's number \"{1}\" holds no year, and the decree has no date"},
    {"tulis nomor lengkap seperti pada keputusannya, atau isi sk: tanggal",
     "write the whole number as in the decree, or fill in sk: tanggal"},
};

void rule_I02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct sk *sk = scene->standar->sk;
    str number = sk ? str_trim(sk->nomor.s) : STR_NONE;
    if (number.len == 0)
        return;
    bool malformed = !has_digit(number) || has_gap(number) || is_cut_off(number);
    bool dateless = sk->tanggal.s.len == 0 && !has_year(number);
    if (malformed || dateless)
        report_as(audit, malformed ? &audit_rule(audit)->message : &i02_year,
                  place_of(passage_of(scene, &sk->nomor), STR_NONE), number, STR_NONE, STR_NONE);
}

// ---- the same service twice

static bool differs(struct arena *arena, const struct text *a, const struct text *b)
{
    return a->s.len > 0 && b->s.len > 0 &&
           !str_eq(normalised(arena, a->s), normalised(arena, b->s));
}

// The text of b that contradicts a; NULL when the two agree.
static const struct text *contradiction(struct arena *arena, const struct standar *a,
                                        const struct standar *b)
{
    if (!a->sk || !b->sk)
        return NULL;
    if (differs(arena, &a->sk->nomor, &b->sk->nomor))
        return &b->sk->nomor;
    return differs(arena, &a->sk->tanggal, &b->sk->tanggal) ? &b->sk->tanggal : NULL;
}

static void compare_decrees(struct audit *audit, struct arena *scratch, const struct service *first,
                            const struct service *second)
{
    const struct text *text = contradiction(scratch, first->standar, second->standar);
    if (text)
        report_at(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, text->pos, text->s,
                  first->file, STR_NONE);
}

void rule_I03(struct audit *audit, const struct subject *subject)
{
    each_twin(audit, subject->agency, compare_decrees);
}

// ---- the act of adoption

static const struct message i04_portal = {
    "I04",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"penetapan pada entri portal ini belum memuat {1}",
     "the adoption in this portal entry does not hold {2}"},
    {"isi penetapan: tempat, tanggal, dan jabatan dari naskahnya",
     "fill in penetapan: tempat, tanggal and jabatan from the document"},
};

static void add_missing(struct buf *out, bool missing, const char *word)
{
    if (missing && out->len > 0)
        BUF_LIT(out, ", ");
    if (missing)
        buf_add(out, str_from(word));
}

void rule_I04(struct audit *audit, const struct subject *subject)
{
    static const struct penetapan none;
    const struct standar *standar = subject->scene->standar;
    const struct penetapan *adoption = standar->penetapan ? standar->penetapan : &none;
    struct buf id = BUF(audit_arena(audit)), en = BUF(audit_arena(audit));
    bool dated = adoption->tanggal.s.len > 0 || (standar->sk && standar->sk->tanggal.s.len > 0);
    add_missing(&id, adoption->tempat.s.len == 0, "tempat");
    add_missing(&en, adoption->tempat.s.len == 0, "place");
    add_missing(&id, !dated, "tanggal");
    add_missing(&en, !dated, "date");
    add_missing(&id, adoption->jabatan.s.len == 0, "jabatan");
    add_missing(&en, adoption->jabatan.s.len == 0, "office");
    if (id.len > 0)
        report_at(audit, subject->scene->portal ? &i04_portal : &audit_rule(audit)->message,
                  KOMPONEN_COUNT, (struct pos){0}, buf_str(&id), buf_str(&en), STR_NONE);
}

// ---- two spellings of one name

// Levenshtein's distance of two short words, letters folded.
static size_t distance(str a, str b)
{
    size_t row[LONGEST_NAME + 1];
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t corner = row[0]++;
        for (size_t j = 1; j <= b.len; j++) {
            size_t cost = corner + (to_lower(a.data[i - 1]) != to_lower(b.data[j - 1]));
            corner = row[j];
            size_t least = row[j - 1] < row[j] ? row[j - 1] + 1 : row[j] + 1;
            row[j] = cost < least ? cost : least;
        }
    }
    return row[b.len];
}

static bool is_misspelling(str a, str b)
{
    bool names = a.len >= SHORTEST_NAME && b.len >= SHORTEST_NAME && a.len <= LONGEST_NAME &&
                 b.len <= LONGEST_NAME;
    size_t gap = a.len > b.len ? a.len - b.len : b.len - a.len;
    if (!names || gap > 2 || str_eq_nocase(a, b) || has_digit(a) || has_digit(b))
        return false;
    return distance(a, b) * 4 <= a.len;
}

static bool is_among(str word, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(word, words[i]))
            return true;
    return false;
}

// A word that differs from the agency's own between the same two neighbours.
static void compare_spelling(struct audit *audit, const struct passage *passage, const str *own,
                             size_t own_count)
{
    str words[MOST_WORDS];
    size_t count = split_words(passage->text->s, words, MOST_WORDS);
    for (size_t i = 1; i + 1 < count; i++)
        for (size_t j = 1; j + 1 < own_count; j++)
            if (str_eq_nocase(words[i - 1], own[j - 1]) &&
                str_eq_nocase(words[i + 1], own[j + 1]) && is_misspelling(words[i], own[j]) &&
                !is_among(words[i], own, own_count))
                report(audit, place_of(passage, words[i]), words[i], own[j], STR_NONE);
}

void rule_I05(struct audit *audit, const struct subject *subject)
{
    str own[2 * MOST_WORDS];
    const struct instansi *instansi = subject->agency->instansi;
    size_t address = split_words(instansi->alamat.s, own, MOST_WORDS);
    size_t count = address + split_words(instansi->nama.s, own + address, MOST_WORDS);
    for (size_t i = 0; i < subject->scene->passage_count; i++) {
        const struct passage *passage = &subject->scene->passages[i];
        str key = str_from(passage->top->key);
        if (str_eq(key, STR("sumber")) || str_eq(key, STR("penetapan")))
            compare_spelling(audit, passage, own, count);
    }
}

// ---- another region than its own

static bool is_region_word(str word)
{
    return str_eq_nocase(word, STR("kabupaten")) || str_eq_nocase(word, STR("kab")) ||
           str_eq_nocase(word, STR("kota")) || str_eq_nocase(word, STR("provinsi"));
}

static bool is_name(str word)
{
    return word.len > 2 && word.data[0] >= 'A' && word.data[0] <= 'Z';
}

static bool knows_region(const str *own, size_t count)
{
    for (size_t i = 0; i + 1 < count; i++)
        if (is_region_word(own[i]))
            return true;
    return false;
}

// Only the office that adopted the standard: partners elsewhere are named with good reason.
void rule_I06(struct audit *audit, const struct subject *subject)
{
    str own[2 * MOST_WORDS], words[MOST_WORDS];
    const struct instansi *instansi = subject->agency->instansi;
    const struct penetapan *adoption = subject->scene->standar->penetapan;
    if (!adoption || adoption->jabatan.s.len == 0)
        return;
    size_t named = split_words(instansi->nama.s, own, MOST_WORDS);
    size_t own_count = named + split_words(instansi->pemerintah.s, own + named, MOST_WORDS);
    size_t count = split_words(adoption->jabatan.s, words, MOST_WORDS);
    for (size_t i = 0; i + 1 < count && knows_region(own, own_count); i++)
        if (is_region_word(words[i]) && is_name(words[i + 1]) &&
            !is_among(words[i + 1], own, own_count))
            report(audit, place_of(passage_of(subject->scene, &adoption->jabatan), words[i + 1]),
                   words[i], words[i + 1], instansi->nama.s);
}
