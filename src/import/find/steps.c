// Steps that were run together: "1 Menerima … 2 Melakukan …" in one text, "a. … b. …", or dashes
// behind semicolons. Only where the numbers run from the first on, at least three of them (two
// where they carry a mark), each before a word that can open a step.
#include "audit/audit.h"
#include "import/find/draft.h"
#include "import/find/words.h"

enum { MOST_STEPS = 60, FEWEST_BARE = 3, FEWEST_MARKED = 2 };

struct step {
    size_t at;      // where its number stands
    size_t content; // where its text begins
    bool marked;    // "1." or "1)", not "1"
};

// Words before a bare number that it names: "Loket 2", "Pasal 3".
static bool names_a_number(str before)
{
    static const char *const words[] = {
        "loket",  "meja",   "pasal",    "ayat",  "huruf",   "angka",    "nomor", "no",
        "lantai", "lt",     "ruang",    "poli",  "pukul",   "lampiran", "kelas", "tingkat",
        "tipe",   "gedung", "formulir", "model", "langkah", "tahap",    NULL};
    size_t at = before.len;
    while (at > 0 && is_alnum(before.data[at - 1]))
        at--;
    return is_word_of(str_skip(before, at), words);
}

static size_t digits(str text, unsigned *value)
{
    size_t length = 0;
    *value = 0;
    while (length < text.len && length < 2 && is_digit(text.data[length]))
        *value = *value * 10 + (unsigned)(text.data[length++] - '0');
    return length;
}

static bool opens_text(str text)
{
    bool letter = text.len > 0 && (is_alpha(text.data[0]) || (unsigned char)text.data[0] >= 0x80 ||
                                   text.data[0] == '(' || text.data[0] == '"');
    return letter;
}

// Whether number `wanted` (`letter`: the letter of that rank) opens a step at `at`.
static bool opens_step(str text, size_t at, unsigned wanted, bool letter, struct step *step)
{
    unsigned value = 0;
    size_t open = text.data[at] == '(', length;
    str body = str_skip(text, at + open);
    if (letter) {
        length = body.len > 0 && to_lower(body.data[0]) == (char)('a' + wanted - 1);
        value = wanted;
    } else
        length = digits(body, &value);
    bool mark =
        length > 0 && length < body.len && (body.data[length] == '.' || body.data[length] == ')');
    str rest = str_skip(body, length + mark);
    str content = str_trim_left(rest);
    if (length == 0 || value != wanted || (letter && !mark) || !opens_text(content))
        return false;
    bool gap = rest.len > content.len;
    bool capital = is_capital_letter(content.data[0]);
    struct word word = {0};
    bool plain = word_next(content, &word) && !rule_word_is_counted(word.text);
    *step = (struct step){at, (size_t)(content.data - text.data), mark};
    if (mark)
        return gap || capital;
    return gap && capital && plain && !names_a_number(str_trim_right(str_sub(text, 0, at)));
}

static bool may_begin_at(str text, size_t at)
{
    return at == 0 || is_blank(text.data[at - 1]);
}

static size_t find_steps(str text, bool letter, unsigned first, struct step *steps)
{
    size_t count = 0;
    for (size_t at = 0; at < text.len && count < MOST_STEPS; at++)
        if (may_begin_at(text, at) &&
            opens_step(text, at, first + (unsigned)count, letter, &steps[count]))
            count++;
    return count;
}

// "- A; - B; - C"
static size_t find_dashes(str text, struct step *steps)
{
    size_t count = 0;
    for (size_t at = 0; at + 2 < text.len && count < MOST_STEPS; at++) {
        str before = str_trim_right(str_sub(text, 0, at));
        bool dash = text.data[at] == '-' && text.data[at + 1] == ' ' && may_begin_at(text, at);
        bool closed = before.len == 0 || strchr(";:.", before.data[before.len - 1]) ||
                      at - before.len > 1 || count == 0;
        if (dash && closed)
            steps[count++] = (struct step){at, at + 2, true};
    }
    return count;
}

static bool are_steps(const struct step *steps, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (!steps[i].marked)
            return count >= FEWEST_BARE;
    return count >= FEWEST_MARKED;
}

// A dash list must be one: at least two, the first of them early or behind a colon.
static bool are_dashes(str text, const struct step *steps, size_t count)
{
    str before = count > 0 ? str_trim_right(str_sub(text, 0, steps[0].at)) : STR_NONE;
    for (size_t i = 1; i < count; i++) {
        str item = str_trim_right(str_sub(text, 0, steps[i].at));
        if (!strchr(";.", item.data[item.len - 1]) && steps[i].at - item.len < 2)
            return false;
    }
    return count >= FEWEST_MARKED && (before.len == 0 || before.data[before.len - 1] == ':' ||
                                      count >= FEWEST_BARE || steps[0].at - before.len > 1);
}

static str step_text(str text, const struct step *steps, size_t count, size_t i)
{
    size_t end = i + 1 < count ? steps[i + 1].at : text.len;
    str step = str_trim(str_sub(text, steps[i].content, end - steps[i].content));
    bool parted = step.len > 1 && step.data[step.len - 1] == ';'; // from the next, in the same line
    return parted ? str_trim_right(str_sub(step, 0, step.len - 1)) : step;
}

static struct value *make_items(struct arena *arena, const struct value *value,
                                const struct step *steps, size_t count)
{
    struct value *first = NULL, **end = &first;
    for (size_t i = 0; i < count; i++) {
        struct value *item = ARENA_NEW(arena, struct value);
        *item = (struct value){
            .text = step_text(value->text, steps, count, i),
            .marker = str_trim(str_sub(value->text, steps[i].at, steps[i].content - steps[i].at)),
            .item = true,
            .place = value->place};
        *end = item;
        end = &item->next;
    }
    return first;
}

struct value *steps_split(struct arena *arena, const struct value *value, unsigned first)
{
    struct step steps[MOST_STEPS];
    str text = value->text;
    size_t count = find_steps(text, false, first, steps);
    bool found = are_steps(steps, count);
    if (!found) {
        count = find_steps(text, true, first, steps);
        found = are_steps(steps, count);
    }
    if (!found && first == 1) {
        count = find_dashes(text, steps);
        found = are_dashes(text, steps, count);
    }
    if (!found)
        return NULL;
    struct value *head = ARENA_NEW(arena, struct value);
    *head = *value;
    head->text = str_trim(str_sub(text, 0, steps[0].at));
    head->first = make_items(arena, value, steps, count);
    return head;
}
