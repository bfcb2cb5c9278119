// Wordings as lists of words, compared word by word with the beginning of a text. A text whose
// words are broken or spaced out is compared once more by its letters alone.
#include "import/find/labels.h"

#include "import/find/words.h"

enum {
    MOST_WORDS = 12,
    LONGEST_LABEL = 160,
    SHORTEST_TYPO = 5,
    LONGEST_GROUP = 24,
    MOST_BEHIND_LEFTOVER = 4
};

struct wording {
    enum label_kind kind;
    enum komponen_id komponen;
    str words[MOST_WORDS]; // small letters, connecting words left out
    uint8_t count;
    str letters; // all of them without anything between
};

struct labels {
    struct arena *arena;
    struct wording *list; // when all are there, by their first letter, else in their order
    size_t count;
    size_t capacity;
    size_t starts[UINT8_MAX + 2]; // where those that begin with a byte begin
    const struct data_table *leftovers;
    str *vocabulary; // every word of every wording, once
    size_t word_count;
    size_t word_capacity;
};

// ---- the table

static enum label_kind kind_of_row(str head)
{
    switch (head.data[0]) {
    case 'A':
        return LABEL_GROUP_A;
    case 'B':
        return LABEL_GROUP_B;
    case 'S':
        return LABEL_SK;
    case 'J':
        return LABEL_TITLE;
    case 'P':
        return LABEL_AGENCY;
    case 'X':
        return LABEL_ROW;
    default:
        return LABEL_KOMPONEN;
    }
}

static bool is_label_word(const struct labels *labels, str word)
{
    for (size_t i = 0; i < labels->word_count; i++)
        if (str_eq(labels->vocabulary[i], word))
            return true;
    return false;
}

static str add_word(struct labels *labels, str text)
{
    str word = small_letters(labels->arena, text);
    if (!is_label_word(labels, word)) {
        labels->vocabulary = arena_grow(labels->arena, labels->vocabulary, labels->word_count,
                                        &labels->word_capacity, sizeof *labels->vocabulary);
        labels->vocabulary[labels->word_count++] = word;
    }
    return word;
}

static bool is_wording(const struct labels *labels, const struct wording *wording)
{
    for (size_t i = 0; i < labels->count; i++)
        if (str_eq(labels->list[i].letters, wording->letters))
            return true;
    return false;
}

static void add_wording(struct labels *labels, str head, str text)
{
    struct wording wording = {.kind = kind_of_row(head), .komponen = KOMPONEN_COUNT};
    uint32_t number = 0;
    if (str_to_u32(head, &number) && number >= 1 && number <= KOMPONEN_COUNT)
        wording.komponen = (enum komponen_id)(number - 1);
    struct word word = {0};
    while (wording.count < MOST_WORDS && word_next(text, &word))
        if (!is_connecting(word.text))
            wording.words[wording.count++] = add_word(labels, word.text);
    wording.letters = letters_only(labels->arena, text);
    if (wording.count == 0 || is_wording(labels, &wording))
        return;
    labels->list = arena_grow(labels->arena, labels->list, labels->count, &labels->capacity,
                              sizeof *labels->list);
    labels->list[labels->count++] = wording;
}

// " / " parts the wordings of one row that is none of the fourteen.
static void add_row(struct labels *labels, const struct data_row *row)
{
    str head = row->cells[0], rest = row->cells[1];
    bool component = is_digit(head.data[0]);
    while (!component && str_has(rest, STR(" / "))) {
        size_t at = str_find(rest, STR(" / "));
        add_wording(labels, head, str_sub(rest, 0, at));
        rest = str_skip(rest, at + 3);
    }
    add_wording(labels, head, rest);
}

// A text is compared with the wordings of its first letter alone, which is never wrong.
static void sort_wordings(struct labels *labels)
{
    struct wording *sorted = ARENA_ARRAY(labels->arena, struct wording, labels->count);
    size_t count = 0;
    for (size_t byte = 0; byte <= UINT8_MAX; byte++) {
        labels->starts[byte] = count;
        for (size_t i = 0; i < labels->count; i++)
            if ((unsigned char)labels->list[i].words[0].data[0] == byte)
                sorted[count++] = labels->list[i];
    }
    labels->starts[UINT8_MAX + 1] = count;
    labels->list = sorted;
}

const struct labels *labels_open(struct arena *arena, const struct audit_data *data)
{
    struct labels *labels = ARENA_NEW(arena, struct labels);
    const struct data_table *table = &data->tables[DATA_LABELS];
    labels->arena = arena;
    labels->leftovers = &data->tables[DATA_LEFTOVERS];
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].cells[0].len > 0)
            add_row(labels, &table->rows[i]);
    sort_wordings(labels);
    return labels;
}

bool is_leftover(const struct labels *labels, str line)
{
    for (size_t i = 0; i < labels->leftovers->count; i++) {
        const struct data_row *row = &labels->leftovers->rows[i];
        str phrase = row->cells[0];
        if (str_eq(row->cells[1], STR("sisa-halaman")) && phrase.len > 0 &&
            str_starts_nocase(line, phrase) &&
            count_words(str_skip(line, phrase.len)) <= MOST_BEHIND_LEFTOVER)
            return true;
    }
    return false;
}

// ---- matching

// True where one letter too many, too few, wrong, or two changed about make the words differ.
static bool is_one_letter_off(str a, str b)
{
    size_t i = 0, j = 0;
    if (a.len > b.len + 1 || b.len > a.len + 1)
        return false;
    while (i < a.len && i < b.len && a.data[i] == b.data[i])
        i++;
    while (j < a.len - i && j < b.len - i && a.data[a.len - 1 - j] == b.data[b.len - 1 - j])
        j++;
    size_t left = a.len - i - j, right = b.len - i - j;
    bool swapped =
        left == 2 && right == 2 && a.data[i] == b.data[i + 1] && a.data[i + 1] == b.data[i];
    return (left <= 1 && right <= 1) || swapped;
}

struct words {
    struct word list[MOST_WORDS * 2];
    str small[MOST_WORDS * 2];
    size_t count;
};

static void take_words(char *room, str text, struct words *words)
{
    struct word word = {0};
    while (words->count < MOST_WORDS * 2 && word_next(text, &word)) {
        char *small = room;
        for (size_t i = 0; i < word.text.len; i++)
            *room++ = to_lower(word.text.data[i]);
        words->small[words->count] = (str){small, word.text.len};
        words->list[words->count++] = word;
    }
}

// "Pengajuan" is a step, not "pengaduan" with a wrong letter.
static bool is_other_word(str word)
{
    static const char *const words[] = {"pengajuan", "penyediaan", "permohonan", NULL};
    return is_word_of(word, words);
}

// How many words of the text the wording takes, 0 when it does not stand at its beginning.
static size_t wording_length(const struct labels *labels, const struct wording *wording,
                             const struct words *words, bool *exact)
{
    size_t at = 0;
    *exact = true;
    for (size_t i = 0; i < wording->count; i++, at++) {
        while (i > 0 && at < words->count && is_connecting(words->small[at]))
            at++;
        if (at >= words->count || (i > 0 && words->list[at].parted))
            return 0;
        if (str_eq(words->small[at], wording->words[i]))
            continue;
        if (wording->words[i].len < SHORTEST_TYPO ||
            !is_one_letter_off(words->small[at], wording->words[i]) ||
            is_label_word(labels, words->small[at]) || is_other_word(words->small[at]))
            return 0;
        *exact = false;
    }
    return at;
}

struct found {
    const struct wording *wording;
    size_t words; // of the text
    bool exact;
};

static bool is_better(const struct found *found, const struct wording *wording, bool exact)
{
    if (!found->wording || wording->count != found->wording->count)
        return !found->wording || wording->count > found->wording->count;
    return exact && !found->exact;
}

static struct found find_wording(const struct labels *labels, const struct words *words)
{
    struct found found = {0};
    unsigned char first = words->count > 0 ? (unsigned char)words->small[0].data[0] : 0;
    for (size_t i = labels->starts[first]; i < labels->starts[first + 1]; i++) {
        bool exact;
        size_t length = wording_length(labels, &labels->list[i], words, &exact);
        if (length > 0 && is_better(&found, &labels->list[i], exact))
            found = (struct found){&labels->list[i], length, exact};
    }
    return found;
}

// Words that a label may end with and that say nothing: "pelayanan", "layanan", "publik".
static bool says_nothing(str word)
{
    static const char *const words[] = {"pelayanan", "layanan", "publik", "jasa", NULL};
    return is_word_of(word, words);
}

static size_t skip_suffix(const struct words *words, size_t at)
{
    size_t end = at;
    while (at < words->count && !words->list[at].parted &&
           (says_nothing(words->small[at]) || is_connecting(words->small[at]))) {
        at++;
        if (says_nothing(words->small[at - 1]))
            end = at;
    }
    return end;
}

static size_t word_end(const struct words *words, size_t at)
{
    return (size_t)(words->list[at].text.data - words->list[0].text.data) +
           words->list[at].text.len;
}

// Where the value begins: behind ":", "=", a dash between blanks, or a wide gap; text.len when
// nothing of the kind follows.
static size_t value_start(str text, size_t from)
{
    for (size_t i = from; i < text.len; i++) {
        char c = text.data[i];
        bool blank_before = i > 0 && is_blank(text.data[i - 1]);
        if (c == ':' || c == '=' || c == '\t')
            return i + 1;
        if (c == ' ' && blank_before)
            return i;
        if ((c == '-' || str_starts(str_skip(text, i), STR("–"))) && blank_before &&
            i + 1 < text.len)
            return i + (c == '-' ? 1 : 3);
    }
    return text.len;
}

static str trim_marks(str text)
{
    text = str_trim(text);
    while (text.len > 0 && strchr(":;.,=-/*", text.data[text.len - 1]))
        text = str_trim(str_sub(text, 0, text.len - 1));
    return text;
}

static size_t letters_in(str text)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++)
        count += is_alnum(text.data[i]) || (text.data[i] & 0x80) != 0;
    return count;
}

// "Jangka Waktu 3 hari", "Biaya Rp10.000", "Jumlah Pelaksana 2 orang": what a value of this
// component begins with, and no label.
static bool begins_value(enum komponen_id komponen, str text)
{
    static const char *const times[] = {"maksimal", "maksimum", "paling",
                                        "kurang",   "sekitar",  NULL};
    static const char *const fees[] = {"rp", "gratis", "tidak", "nihil", "tanpa", NULL};
    struct word word = {0};
    bool figure = text.len > 0 && is_digit(text.data[0]);
    bool counts = komponen == WAKTU || komponen == BIAYA || komponen == JUMLAH_PELAKSANA;
    if (!counts || !word_next(text, &word))
        return false;
    return figure || str_starts(text, STR("±")) ||
           (komponen == WAKTU && is_word_of(word.text, times)) ||
           (komponen == BIAYA && (is_word_of(word.text, fees) || begins_with_amount(text)));
}

static void split_rest(str body, size_t end, struct label *label)
{
    size_t value = value_start(body, end);
    str next = str_trim_left(str_skip(body, end));
    if (next.len < body.len - end && begins_value(label->komponen, next))
        value = body.len - next.len;
    str behind = str_trim(str_skip(body, end));
    label->parted = value < body.len || (behind.len > 0 && behind.data[behind.len - 1] == ':');
    label->qualifier = trim_marks(str_sub(body, end, value > end ? value - end : 0));
    if (letters_in(label->qualifier) == 0) // "Dasar Hukum*):"
        label->qualifier = STR_NONE;
    if (label->qualifier.len > 0 && label->qualifier.data[0] == '/')
        label->qualifier = str_trim(str_skip(label->qualifier, 1));
    label->rest = label->parted ? str_trim(str_skip(body, value)) : STR_NONE;
    while (label->rest.len > 0 && label->rest.data[0] == ':')
        label->rest = str_trim(str_skip(label->rest, 1));
    label->text = trim_marks(str_sub(body, 0, end));
    label->whole = label->qualifier.len == 0;
    size_t all = label->whole ? label->text.len
                              : (size_t)(label->qualifier.data - body.data) + label->qualifier.len;
    label->printed = str_sub(body, 0, all);
}

// All letters of the text against all letters of a wording: "Persya ratan", "P R O D U K",
// "Jangka-\nwaktu".
static struct label match_letters(const struct labels *labels, struct arena *arena, str body)
{
    struct label label = {.komponen = KOMPONEN_COUNT};
    str letters = letters_only(arena, body);
    unsigned char first = letters.len > 0 ? (unsigned char)letters.data[0] : 0;
    for (size_t i = labels->starts[first]; i < labels->starts[first + 1]; i++) {
        const struct wording *wording = &labels->list[i];
        str rest = str_skip(letters, wording->letters.len);
        bool suffix =
            rest.len == 0 || str_eq(rest, STR("pelayanan")) || str_eq(rest, STR("layanan"));
        if (!str_starts(letters, wording->letters) || !suffix || wording->letters.len < 6)
            continue;
        label.kind = wording->kind;
        label.komponen = wording->komponen;
        label.text = label.printed = trim_marks(body);
        label.words = wording->count;
        label.whole = true;
    }
    return label;
}

static struct label match_body(const struct labels *labels, str body)
{
    char room[LONGEST_LABEL];
    struct words words = {0};
    str head = str_sub(body, 0, LONGEST_LABEL);
    take_words(room, head, &words);
    struct found found = find_wording(labels, &words);
    if (!found.wording) {
        struct arena scratch = {0};
        struct label label = {.komponen = KOMPONEN_COUNT};
        if (body.len <= LONGEST_LABEL / 2)
            label = match_letters(labels, &scratch, body);
        arena_free(&scratch);
        return label;
    }
    struct label label = {.kind = found.wording->kind,
                          .komponen = found.wording->komponen,
                          .words = found.wording->count,
                          .exact = found.exact};
    size_t end = word_end(&words, skip_suffix(&words, found.words) - 1);
    size_t before = (size_t)(words.list[0].text.data - body.data);
    split_rest(str_skip(body, before), end, &label);
    return label;
}

// Group heads have many wordings; all name what they head: "Komponen standar pelayanan yang terkait
// dengan proses pengelolaan pelayanan di internal organisasi (Manufacturing)".
static enum label_kind group_of(str body)
{
    static const char *const fronts[] = {"komponen",    "aspek",         "proses",
                                         "penyampaian", "pengelolaan",   "service",
                                         "unsur",       "manufacturing", NULL};
    struct word word = {0};
    if (!word_next(body, &word) || !is_word_of(word.text, fronts) ||
        count_words(body) > LONGEST_GROUP)
        return LABEL_NONE;
    bool service = text_has_word(body, "penyampaian") || text_has_word(body, "delivery");
    bool making = text_has_word(body, "manufacturing") ||
                  (text_has_word(body, "pengelolaan") && !text_has_word(body, "pengaduan"));
    bool named = text_has_word(body, "pelayanan") || text_has_word(body, "layanan") ||
                 text_has_word(body, "service") || text_has_word(body, "manufacturing");
    if (service == making || !named)
        return LABEL_NONE;
    return service ? LABEL_GROUP_A : LABEL_GROUP_B;
}

struct label label_match(const struct labels *labels, str text)
{
    str number;
    size_t skipped = numbering_length(text, &number);
    str body = str_skip(text, skipped);
    struct label label = {.kind = group_of(body), .komponen = KOMPONEN_COUNT};
    if (label.kind == LABEL_NONE)
        label = match_body(labels, body);
    else {
        label.text = label.printed = trim_marks(body);
        label.words = 2;
        label.whole = label.exact = true;
    }
    label.number = number;
    return label;
}

// The first word of a text, without what is no letter around it.
static str plain_word(str text)
{
    struct word word = {0};
    return word_next(text, &word) ? word.text : STR_NONE;
}

bool label_is_group(enum label_kind kind)
{
    return kind == LABEL_GROUP_A || kind == LABEL_GROUP_B;
}

bool label_is_alone(const struct label *label)
{
    return label->kind == LABEL_KOMPONEN && label->whole && label->exact && label->rest.len == 0;
}

bool label_may_begin(const struct labels *labels, str text)
{
    str word = plain_word(text);
    for (size_t i = 0; i < labels->count; i++)
        if (str_eq_nocase(labels->list[i].words[0], word))
            return true;
    return false;
}

bool label_may_go_on(const struct labels *labels, str text)
{
    str word = plain_word(text);
    if (word.len == 0 || is_connecting(word) || says_nothing(word))
        return word.len > 0 && is_alpha(text.data[0]);
    for (size_t i = 0; i < labels->count; i++)
        for (size_t j = 1; j < labels->list[i].count; j++)
            if (str_eq_nocase(labels->list[i].words[j], word))
                return true;
    return false;
}
