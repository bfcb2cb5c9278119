// One look at each heading, line and item: does a label stand here?
#include "import/find/marks_parts.h"

#include "import/find/words.h"

enum {
    DEEPEST_TITLE = 2,
    MOST_QUALIFIERS = 6,
    MOST_COLUMN_HEADS = 6,
    FEWEST_ITEM_LABELS = 3,
    LONGEST_FRONT = 30,
    MOST_PAIR_WORDS = 6,
    MOST_SUBJECT_WORDS = 4,
};

void marks_add(struct finder *finder, size_t from, size_t to, const struct label *label,
               enum mark_strength strength)
{
    struct marks *marks = &finder->marks;
    marks->list = arena_grow(finder->strip->arena, marks->list, marks->count, &marks->capacity,
                             sizeof *marks->list);
    bool inside = label->parted && label->rest.len > 0;
    marks->list[marks->count++] = (struct mark){
        .from = from, .to = to, .inside = inside, .label = *label, .strength = strength};
}

// ---- context

// "Jangka waktu penanganan pengaduan" is about complaints, not the service's time.
static void mind_context(const struct finder *finder, struct label *label)
{
    if (finder->about_complaints || label->kind != LABEL_KOMPONEN || label->komponen == PENGADUAN)
        return;
    if (text_has_word(label->qualifier, "pengaduan") || text_has_word(label->qualifier, "aduan") ||
        text_has_word(label->qualifier, "keluhan"))
        label->komponen = PENGADUAN;
}

struct label marks_look_at(const struct finder *finder, str text)
{
    struct label label = label_match(finder->labels, text);
    mind_context(finder, &label);
    return label;
}

bool is_label_with_words(const struct label *label)
{
    return label->kind != LABEL_NONE &&
           (label->whole || count_words(label->qualifier) <= MOST_QUALIFIERS);
}

// "(Service Delivery)" on the line below the words that it translates.
static size_t end_of_group(const struct finder *finder, size_t to, size_t end)
{
    const struct piece *next = &finder->strip->list[to];
    bool aside = to < end && next->kind == PIECE_TEXT && str_starts(next->text, STR("(")) &&
                 str_ends(next->text, STR(")"));
    enum label_kind kind = aside ? label_match(finder->labels, next->text).kind : LABEL_NONE;
    return label_is_group(kind) ? to + 1 : to;
}

// The longest label that the lines from `from` on give together; *to is behind its last line.
static struct label look_at_lines(const struct finder *finder, size_t from, size_t end, size_t *to)
{
    struct label best = marks_look_at(finder, finder->strip->list[from].text);
    *to = from + 1;
    for (size_t next = from + 1; next < end && next < from + MOST_LINES; next++) {
        const struct piece *piece = &finder->strip->list[next];
        bool heading = piece->kind == PIECE_HEADING && !piece->opens; // a line of the same
        if ((piece->kind != PIECE_TEXT && !heading) || best.parted)
            break;
        struct label joined = marks_look_at(finder, strip_text(finder->strip, from, next + 1));
        struct label second = marks_look_at(finder, finder->strip->list[next].text);
        // "Kompetensi" over "Pelaksana", which alone would be another
        bool other = second.whole && second.komponen != joined.komponen &&
                     (second.words > 1 || !joined.exact);
        if (!joined.whole || joined.words <= best.words || other)
            continue;
        best = joined;
        *to = next + 1;
    }
    if (label_is_group(best.kind))
        *to = end_of_group(finder, *to, end);
    return best;
}

void set_use(struct strip *strip, size_t from, size_t to, enum piece_use use)
{
    for (size_t i = from; i < to; i++)
        strip->list[i].use = use;
}

// The number of a row, "3." as "3".
str number_in(str text)
{
    str number;
    size_t length = numbering_length(text, &number);
    if (number.len > 0 && length == text.len)
        return number;
    return count_words(text) > 0 ? str_trim(text) : STR_NONE;
}

// ---- lines

// Counts which components the items of each depth name, once for the document: where they name
// three or more, items are the place of its labels.
static void count_item_labels(struct finder *finder)
{
    bool seen[ITEM_DEPTHS][KOMPONEN_COUNT] = {0};
    const struct strip *strip = finder->strip;
    for (size_t i = 0; i < strip->count; i++) {
        const struct piece *piece = &strip->list[i];
        if (piece->kind != PIECE_ITEM || piece->depth >= ITEM_DEPTHS || piece->use != USE_CONTENT)
            continue;
        struct label label = marks_look_at(finder, piece->text);
        if (label.kind != LABEL_KOMPONEN || !(label.whole || label.parted) ||
            seen[piece->depth][label.komponen])
            continue;
        seen[piece->depth][label.komponen] = true;
        finder->item_labels[piece->depth]++;
    }
}

// Whether the lines of a document that are nothing but labels are in capitals: two at least.
static bool has_capital_labels(const struct finder *finder)
{
    enum komponen_id first = KOMPONEN_COUNT;
    const struct strip *strip = finder->strip;
    for (size_t i = 0; i < strip->count; i++) {
        const struct piece *piece = &strip->list[i];
        if (piece->depth > 0 || piece->table > 0 || piece->kind != PIECE_TEXT ||
            !text_is_capital(piece->text))
            continue;
        struct label label = marks_look_at(finder, piece->text);
        if (label.kind != LABEL_KOMPONEN || !label.whole || label.komponen == first)
            continue;
        if (first != KOMPONEN_COUNT)
            return true;
        first = label.komponen;
    }
    return false;
}

// "PRODUK" below the last step, in its item or its cell.
static bool is_outer(const struct finder *finder, size_t at, const struct label *label)
{
    const struct piece *piece = &finder->strip->list[at];
    return finder->capitals && piece->kind == PIECE_TEXT && label->kind == LABEL_KOMPONEN &&
           label->whole && label->exact && label->rest.len == 0 && text_is_capital(piece->text) &&
           (piece->table == 0 || finder->marks.columns[piece->table] == 0);
}

// "Motto" over ": Melayani dengan hati".
static bool is_over_colon(const struct finder *finder, size_t at)
{
    const struct strip *strip = finder->strip;
    return at + 1 < strip->count && strip->list[at].table == 0 && strip->list[at + 1].table == 0 &&
           strip->list[at + 1].kind == PIECE_TEXT && str_starts(strip->list[at + 1].text, STR(":"));
}

static bool has_pairs(const struct finder *finder)
{
    for (size_t i = 0; i < finder->strip->count; i++)
        if (is_over_colon(finder, i) &&
            marks_look_at(finder, finder->strip->list[i].text).kind == LABEL_KOMPONEN)
            return true;
    return false;
}

// A label that is none we know, over its value as the document's other labels are.
static void add_unknown_pair(struct finder *finder, size_t at)
{
    str number, text = finder->strip->list[at].text, marker = finder->strip->list[at].marker;
    text = str_skip(text, numbering_length(text, &number));
    size_t words = count_words(text);
    if (!finder->pairs || !is_over_colon(finder, at) || words == 0 || words > MOST_PAIR_WORDS)
        return;
    struct label label = {.kind = LABEL_ROW,
                          .komponen = KOMPONEN_COUNT,
                          .text = text,
                          .printed = text,
                          .number = number.len > 0 ? number : number_in(marker),
                          .whole = true};
    marks_add(finder, at, at + 1, &label, MARK_ALONE);
}

// "Formulir bermaterai" begins like a row, and is as often an item below a label.
static bool is_list_of_labels(const struct finder *finder, size_t at, const struct label *label)
{
    uint8_t depth = finder->strip->list[at].depth;
    bool sure = label->kind != LABEL_ROW || label->whole || label->parted;
    return sure && depth < ITEM_DEPTHS && finder->item_labels[depth] >= FEWEST_ITEM_LABELS;
}

// "1. Persyaratan" right below "A. Service Delivery", which the numbering makes an item of its own.
static bool is_below_group(const struct finder *finder, size_t at)
{
    const struct piece *above = at > 0 ? &finder->strip->list[at - 1] : NULL;
    if (!above || above->kind != PIECE_ITEM || above->depth >= finder->strip->list[at].depth)
        return false;
    enum label_kind kind = label_match(finder->labels, above->text).kind;
    return label_is_group(kind);
}

static bool is_alone(const struct strip *strip, size_t from, size_t to)
{
    bool last = to >= strip->count || strip->list[to].opens || strip->list[to].kind != PIECE_TEXT;
    return strip->list[from].opens && last;
}

// "Persyaratan Pembuatan SKCK": a label and what it is of, set like a heading. "Pengaduan
// Masyarakat" is a service as often as a label.
static bool is_like_heading(const struct label *label)
{
    static const char *const small[] = {"untuk", "bagi", "di", "pada", "oleh", "dari", NULL};
    struct word word = {0};
    if (label->kind != LABEL_KOMPONEN || label->komponen == PENGADUAN ||
        count_words(label->qualifier) > MOST_SUBJECT_WORDS)
        return false;
    while (word_next(label->printed, &word))
        if (is_small_letter(word.text.data[0]) && !is_connecting(word.text) &&
            !is_word_of(word.text, small))
            return false;
    return true;
}

static enum mark_strength strength_of(const struct finder *finder, size_t from, size_t to,
                                      const struct label *label)
{
    const struct piece *piece = &finder->strip->list[from];
    bool many = label->words >= 2 && label->exact;
    bool value = label->parted && label->rest.len > 0;
    if (piece->kind == PIECE_HEADING)
        return MARK_PLACED;
    if (label_is_group(label->kind))
        return MARK_ALONE;
    if (label->kind == LABEL_TITLE && value && piece->table == 0 && piece->depth <= DEEPEST_TITLE)
        return MARK_ALONE; // "I. Jenis Pelayanan : …", below "A. Pelayanan Pendaftaran"
    if ((piece->depth > 0 || piece->table > 0) && !is_outer(finder, from, label)) {
        if (piece->kind == PIECE_ITEM && (is_list_of_labels(finder, from, label) ||
                                          (label->whole && is_below_group(finder, from))))
            return MARK_ALONE;
        return many && label->whole ? MARK_SWALLOWED : 0;
    }
    if (value)
        return many || label->number.len > 0 ? MARK_ALONE : MARK_LINE;
    if (label->whole)
        return MARK_ALONE;
    if (piece->opens && is_like_heading(label))
        return MARK_LINE;
    return label->number.len > 0 && many && is_alone(finder->strip, from, to) ? MARK_LINE : 0;
}

// Two or more labels on one line, as a scan or a print sets columns side by side.
static size_t take_side_by_side(const struct finder *finder, str text, struct label *labels,
                                size_t most)
{
    size_t count = 0;
    while (text.len > 0 && count < most) {
        struct label label = marks_look_at(finder, text);
        if (label.kind == LABEL_NONE || label.parted)
            return 0;
        size_t length = (size_t)(label.text.data - text.data) + label.text.len;
        labels[count++] = label;
        labels[count - 1].qualifier = STR_NONE;
        text = str_trim_left(str_skip(text, length));
    }
    return text.len == 0 && count > 1 ? count : 0;
}

enum { MOST_SIDES = 4 };

static bool find_side_by_side(struct finder *finder, size_t at)
{
    struct label labels[MOST_SIDES];
    const struct piece *piece = &finder->strip->list[at];
    if (piece->kind != PIECE_TEXT || piece->depth > 0 || !is_alone(finder->strip, at, at + 1))
        return false;
    size_t count = take_side_by_side(finder, piece->text, labels, MOST_SIDES);
    for (size_t i = 0; i < count; i++) {
        marks_add(finder, at, at + 1, &labels[i], MARK_ALONE);
        finder->marks.list[finder->marks.count - 1].side = i;
        finder->marks.list[finder->marks.count - 1].sides = count;
    }
    return count > 0;
}

// "NO. KOMPONEN URAIAN" on one line.
static bool names_all_columns(str text)
{
    return is_column_head(text) && text_has_word(text, "komponen") && text_has_word(text, "uraian");
}

// The heads of columns that an exploded table leaves as lines: "No", "Komponen", "Uraian".
static size_t exploded_heads(const struct finder *finder, size_t from, size_t end)
{
    struct cell lines[MOST_COLUMN_HEADS];
    size_t count = 0;
    for (size_t i = from; i < end && count < MOST_COLUMN_HEADS; i++) {
        str text = finder->strip->list[i].text;
        if (!is_column_head(text) || count_words(text) > 2)
            break;
        lines[count++] = (struct cell){i, i + 1, text};
    }
    if (count == 0 && from < end && names_all_columns(finder->strip->list[from].text))
        return 1;
    return names_columns(finder->strip, lines, count) ? count : 0;
}

// A number alone on its line before a label is the label's, unless it is how many people serve, or
// the value of another column.
static void take_number_before(struct finder *finder, struct mark *mark)
{
    struct strip *strip = finder->strip;
    if (mark->from == 0 || strip->list[mark->from].table > 0 || strip->bulk)
        return;
    const struct piece *piece = &strip->list[mark->from - 1];
    const struct mark *before = mark > finder->marks.list ? mark - 1 : NULL;
    if (before && before->to == mark->from - 1 && before->label.komponen == JUMLAH_PELAKSANA)
        return;
    if (piece->use != USE_CONTENT || piece->table > 0 || !is_number_alone(piece->text))
        return;
    mark->label.number = number_in(piece->text);
    mark->from--;
}

static size_t find_in_line(struct finder *finder, size_t from, size_t end)
{
    size_t to;
    if (find_side_by_side(finder, from))
        return from + 1;
    struct label label = look_at_lines(finder, from, end, &to);
    bool usable = is_label_with_words(&label) || (label.kind != LABEL_NONE && label.parted &&
                                                  count_words(label.qualifier) <= MOST_QUALIFIERS);
    enum mark_strength strength = usable ? strength_of(finder, from, to, &label) : 0;
    if (strength == 0) {
        add_unknown_pair(finder, from);
        return from + 1;
    }
    bool value = label.parted && label.rest.len > 0;
    if (label.number.len == 0)
        label.number = number_in(finder->strip->list[from].marker);
    bool outer = is_outer(finder, from, &label);
    marks_add(finder, from, value ? to - 1 : to, &label, strength);
    finder->marks.list[finder->marks.count - 1].outer = outer;
    take_number_before(finder, &finder->marks.list[finder->marks.count - 1]);
    return to;
}

void find_in_text(struct finder *finder, size_t from, size_t end)
{
    while (from < end) {
        const struct piece *piece = &finder->strip->list[from];
        size_t heads = piece->table == 0 ? exploded_heads(finder, from, end) : 0;
        set_use(finder->strip, from, from + heads, USE_FURNITURE);
        if (heads > 0 || piece->use != USE_CONTENT || piece->kind == PIECE_PICTURE ||
            piece->kind == PIECE_ROW)
            from += heads > 0 ? heads : 1;
        else
            from = find_in_line(finder, from, end);
    }
}

// Whether what stands in front of the first label names complaints.
static bool is_about_complaints(const struct finder *finder)
{
    const struct strip *strip = finder->strip;
    for (size_t i = 0; i < strip->count && i < LONGEST_FRONT; i++) {
        str text = strip->list[i].text;
        bool named = text_has_word(text, "pengaduan") || text_has_word(text, "aduan");
        bool label = label_match(finder->labels, text).kind == LABEL_KOMPONEN;
        if (named && (i == 0 || !label))
            return true;
        if (label && i > 0)
            return false;
    }
    return false;
}

struct marks marks_find(struct strip *strip, const struct labels *labels)
{
    struct finder finder = {.strip = strip, .labels = labels};
    uint32_t *columns = ARENA_ARRAY(strip->arena, uint32_t, strip->tables + 1);
    uint32_t table = 0;
    finder.marks.columns = columns;
    finder.about_complaints = is_about_complaints(&finder);
    finder.capitals = has_capital_labels(&finder);
    finder.pairs = has_pairs(&finder);
    count_item_labels(&finder);
    for (size_t i = 0; i < strip->count;) {
        const struct piece *piece = &strip->list[i];
        if (piece->table == 0) {
            size_t end = i;
            while (end < strip->count && strip->list[end].table == 0)
                end++;
            find_in_text(&finder, i, end);
            i = end;
            continue;
        }
        if (piece->table != table) {
            table = piece->table;
            columns[table] = label_column(&finder, i);
            finder.former = 0;
        }
        size_t end = row_end(strip, i);
        if (piece->use == USE_CONTENT)
            find_in_row(&finder, i, columns[table]);
        i = end;
    }
    marks_own(&finder);
    return finder.marks;
}
