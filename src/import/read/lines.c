// Lines to paragraphs and lists: the last step of every reader.
//
// A line that begins with a marker begins an item; one that does not goes on with the paragraph or
// item before it, after a blank where the line was broken for want of room only, else after a line
// end. Inside running text a marker counts only where it begins or continues a list: a wrapped
// line may well begin with "14. ".
#include "import/find/agency_lines.h"
#include "import/find/labels.h"
#include "import/find/words.h"
#include "import/read/parts.h"

enum {
    NARROWEST = 50,    // characters; a paragraph that is never wider was not broken by its width
    SHORTEST = 30,     // the same without its indentation: a block of names at the right edge
    LONGEST_LABEL = 6, // words before a colon
    FEWEST_CAPITALS = 8,
    LONGEST_TWO_LINES = 120, // of one label
    FARTHEST_BELOW = 2,      // lines below a marker that stands alone
};

struct lines {
    struct building *building;
    struct buf text;
    struct marker marker; // of the item that is being put together; style NONE: a paragraph
    uint32_t page, line;
    int32_t indent;
    bool after_blank;
    bool more, hangs; // there are lines below the first; all of them are indented more
    bool parted;      // an empty line stands before it, and none before the item above
    bool was_blank;   // one stood before the item above
    bool announced;   // the text above ended with a colon
};

static void flush(struct lines *lines)
{
    struct building *building = lines->building;
    struct document *document = build_document(building);
    if (lines->text.len == 0)
        return;
    str text = clean_text(document, buf_str(&lines->text));
    build_place(building, lines->page, lines->line);
    lines->text = BUF(document->arena);
    if (lines->marker.style != MARKER_NONE) {
        lines->marker.rest = text;
        build_item(building, &lines->marker, marker_key(&lines->marker), lines->indent,
                   !lines->parted || lines->announced);
    } else if (!lines->after_blank || !build_below(building, text, lines->indent)) {
        struct block *block = build_add(building, BLOCK_PARAGRAPH, text);
        block->level = (uint8_t)(lines->indent > 0 && lines->indent < 255 ? lines->indent : 0);
        block->hangs = lines->hangs;
    }
    lines->marker = (struct marker){0};
}

static const struct open_list *list_of(const struct building *building, uint32_t key)
{
    size_t count = 0;
    const struct open_list *lists = build_lists(building, &count);
    for (size_t i = count; i > 0; i--)
        if (lists[i - 1].key == key)
            return &lists[i - 1];
    return NULL;
}

static bool continues(const struct lines *lines, const struct marker *marker)
{
    uint32_t key = marker_key(marker);
    if (lines->marker.style != MARKER_NONE && marker_key(&lines->marker) == key)
        return marker->number == lines->marker.number + 1 || marker->number == 0;
    const struct open_list *list = list_of(lines->building, key);
    return list && (marker->number == list->number + 1 || marker->number == 0);
}

static void read_as(struct marker *marker, bool roman)
{
    char sign = marker->text.data[marker->text.data[0] == '(' ? 1 : 0];
    char small = to_lower(sign);
    bool large = sign != small;
    if (roman) {
        marker->number = small == 'i' ? 1 : small == 'v' ? 5 : 10;
        marker->style = large ? MARKER_LARGE_ROMAN : MARKER_SMALL_ROMAN;
    } else {
        marker->number = (uint32_t)(small - 'a' + 1);
        marker->style = large ? MARKER_LARGE_LETTER : MARKER_SMALL_LETTER;
    }
}

// "i.", "v.", "x." are letters where the letter before stood in the list, else numerals where the
// numeral before did.
static void decide_roman(const struct lines *lines, struct marker *marker)
{
    struct marker other = *marker;
    if (!marker->roman_or_letter || continues(lines, marker))
        return;
    read_as(&other, marker->style != MARKER_SMALL_ROMAN && marker->style != MARKER_LARGE_ROMAN);
    if (continues(lines, &other))
        *marker = other;
}

// "Dasar Hukum: - UU …" has opened a list of dashes on the line of its label.
static bool opens_beside(const struct lines *lines, const struct marker *marker)
{
    str rest = buf_str(&lines->text);
    size_t colon = str_find_char(rest, ':');
    rest = str_trim_left(str_skip(rest, colon + 1));
    return colon < lines->text.len && str_starts(rest, marker->text);
}

// A marker inside running text counts where the text before it had ended, the list goes on, a colon
// announced one, or it stands left of where the item's lines go on.
static bool is_item(const struct lines *lines, const struct text_line *line, struct marker *marker)
{
    *marker = marker_read(line->text);
    if (marker->style == MARKER_NONE)
        return false;
    decide_roman(lines, marker);
    if (!line->runs_on || (lines->hangs && line->indent <= lines->indent))
        return true;
    if (marker->style == MARKER_BULLET)
        return (lines->marker.style != MARKER_NONE && continues(lines, marker)) ||
               opens_beside(lines, marker);
    bool announced = str_ends(buf_str(&lines->text), STR(":"));
    return continues(lines, marker) ||
           (marker->number == 1 && (announced || lines->marker.style == MARKER_NONE));
}

static void begin(struct lines *lines, const struct text_line *line, const struct marker *marker)
{
    str before = buf_str(&lines->text);
    if (before.len > 0)
        lines->announced = str_ends(before, STR(":"));
    flush(lines);
    // Where empty lines stand between all items they part no lists.
    bool blank = lines->after_blank, item = marker->style != MARKER_NONE;
    lines->parted = blank && item && !lines->was_blank;
    lines->was_blank = blank && item;
    lines->marker = *marker;
    lines->page = line->page;
    lines->line = line->line;
    lines->indent = line->indent;
    lines->more = lines->hangs = false;
    buf_add(&lines->text, marker->style == MARKER_NONE ? line->text : marker->rest);
}

// "undang-" and "undang", "perundang-" and "undangan": what follows repeats how the word ends.
static bool repeats(str word, str after)
{
    for (size_t length = 3; length <= word.len && length <= after.len; length++)
        if (str_ends(word, str_sub(after, 0, length)))
            return true;
    return false;
}

// "per-" and "izinan" were one word; words that are repeated are two, and keep their hyphen.
static bool is_cut_word(str before, str after)
{
    size_t word = before.len;
    while (word > 0 && is_small_letter(before.data[word - 1]))
        word--;
    size_t length = before.len - word;
    return length >= 2 && after.len > 1 && is_small_letter(after.data[0]) &&
           is_small_letter(after.data[1]) && !repeats(str_skip(before, word), after);
}

static void add_line(struct lines *lines, const struct text_line *line)
{
    struct document *document = build_document(lines->building);
    str before = buf_str(&lines->text);
    bool hyphen = line->runs_on && str_ends(before, STR("-")) && before.len > 1 &&
                  is_alnum(before.data[before.len - 2]);
    if (hyphen && is_cut_word(str_sub(before, 0, before.len - 1), line->text)) {
        lines->text.len--;
        document->cleaning.hyphens++;
    } else if (!hyphen) {
        buf_char(&lines->text, line->runs_on ? ' ' : '\n');
    }
    buf_add(&lines->text, line->text);
    lines->hangs = line->indent > lines->indent && (lines->hangs || !lines->more);
    lines->more = true;
}

// A line that is not indented, had room on the line before, and begins with a capital letter does
// not belong to the item above it: lists end so where no empty line follows them. Nor does a line
// belong to the lines that hang below one as far out as itself.
static bool stands_apart(const struct lines *lines, const struct text_line *line)
{
    bool capital = is_capital_letter(line->text.data[0]);
    if (lines->hangs && !line->runs_on && line->indent == lines->indent)
        return true;
    return line->apart || (lines->marker.style != MARKER_NONE && !line->runs_on && capital &&
                           line->indent <= lines->indent);
}

static void take(struct lines *lines, const struct text_line *line)
{
    struct marker marker;
    if (line->text.len == 0) {
        if (lines->text.len > 0)
            lines->announced = str_ends(buf_str(&lines->text), STR(":"));
        flush(lines);
        lines->after_blank = true;
        return;
    }
    if (is_item(lines, line, &marker)) {
        begin(lines, line, &marker);
    } else if (lines->text.len == 0 || stands_apart(lines, line)) {
        begin(lines, line, &(struct marker){0});
        return; // after_blank is looked at when the paragraph is complete
    } else {
        add_line(lines, line);
    }
    lines->after_blank = lines->after_blank && lines->marker.style == MARKER_NONE;
}

void lines_build(struct building *building, const struct text_line *lines, size_t count)
{
    struct lines state = {.building = building, .text = BUF(build_document(building)->arena)};
    for (size_t i = 0; i < count && !build_refused(building); i++)
        take(&state, &lines[i]);
    flush(&state);
}

// "Persyaratan : KTP asli", "7. Produk:" begin a line of their own, however long the one before is.
bool line_begins_pair(str text)
{
    struct marker marker = marker_read(text);
    str body = marker.style == MARKER_NONE ? text : marker.rest;
    size_t colon = str_find_char(body, ':'), words = 1;
    for (size_t i = 1; i < colon; i++)
        words += is_blank(body.data[i]) && !is_blank(body.data[i - 1]);
    return colon < body.len && words <= LONGEST_LABEL && is_capital_letter(body.data[0]) &&
           (colon + 1 == body.len || is_blank(body.data[colon + 1]));
}

// 1: capital letters alone, 0: small ones too, -1: too few letters to say.
static int is_capital(str text)
{
    size_t letters = 0;
    for (size_t i = 0; i < text.len; i++) {
        if (is_small_letter(text.data[i]))
            return 0;
        letters += is_alpha(text.data[i]);
    }
    return letters >= FEWEST_CAPITALS ? 1 : -1;
}

// A line in capital letters and one in small ones are two, as in a letterhead.
static bool changes_case(str above, str below)
{
    int a = is_capital(above), b = is_capital(below);
    return a != b && a >= 0 && b >= 0;
}

// "DINAS SOSIAL" in capitals is a line of a letterhead.
static bool heads_agency(str text)
{
    return is_capital(text) == 1 && (is_agency(text) || is_government(text));
}

// "Standar Pelayanan Akta Kelahiran", or another line of a letterhead, below a line of one.
static bool heads_document(str above, str text)
{
    static const str fronts[] = {STR_INIT("standar pelayanan "), STR_INIT("standart pelayanan "),
                                 STR_INIT("standard pelayanan "), STR_INIT("maklumat pelayanan")};
    if (is_small_letter(text.data[0]) || !is_head_line(above))
        return false;
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
        if (str_starts_nocase(text, fronts[i]))
            return true;
    return is_government(above) && is_agency(text);
}

static size_t used_by(const struct text_line *line)
{
    return utf8_count(line->text) + (size_t)line->indent;
}

// Whether the first word of a line had no room left on the line before.
static bool had_no_room(const struct text_line *line, size_t width)
{
    return used_by(line - 1) + 1 + first_word_length(line->text) > width;
}

// "… Pendidikan dan", "… (Lembaran Negara": a line that cannot end here.
static bool is_cut_off(str text)
{
    static const char *const words[] = {"tentang", "dan",   "di",     "pada", "atau",
                                        "untuk",   "yang",  "dengan", "oleh", "kepada",
                                        "dari",    "dalam", NULL};
    struct word word = {0}, last = {0};
    size_t opened = 0;
    while (word_next(text, &word))
        last = word;
    for (size_t i = 0; i < text.len; i++) {
        opened += text.data[i] == '(';
        opened -= text.data[i] == ')' && opened > 0;
    }
    bool ends = last.text.len > 0 && last.text.data + last.text.len == text.data + text.len;
    return opened > 0 ||
           (ends && is_small_letter(last.text.data[0]) && is_word_of(last.text, words));
}

// In lines of a narrow cell what was broken shows by its words alone.
static void join_narrow(struct text_line *lines, size_t count)
{
    for (size_t i = 1; i < count; i++) {
        str text = lines[i].text;
        bool marker = marker_read(text).style != MARKER_NONE;
        lines[i].runs_on = !marker && !line_begins_pair(text) && is_cut_off(lines[i - 1].text);
    }
}

// Of one full line alone nobody knows whether it was broken: what follows may be a label.
static void join_paragraph(struct text_line *lines, size_t count)
{
    size_t width = 0, full = 0, longest = 0;
    for (size_t i = 0; i < count; i++) {
        width = used_by(&lines[i]) > width ? used_by(&lines[i]) : width;
        longest = utf8_count(lines[i].text) > longest ? utf8_count(lines[i].text) : longest;
    }
    if (longest < SHORTEST)
        return;
    if (width < NARROWEST)
        join_narrow(lines, count);
    for (size_t i = 1; i < count && width >= NARROWEST; i++)
        full += had_no_room(&lines[i], width);
    for (size_t i = 1; i < count && width >= NARROWEST; i++)
        lines[i].runs_on = had_no_room(&lines[i], width) && !line_begins_pair(lines[i].text) &&
                           !heads_agency(lines[i].text) &&
                           !heads_document(lines[i - 1].text, lines[i].text) &&
                           !signature_parts(lines[i - 1].text, lines[i].text) &&
                           !changes_case(lines[i - 1].text, lines[i].text) &&
                           (full > 1 || count == 2 || is_small_letter(lines[i].text.data[0]));
}

void lines_join(struct text_line *lines, size_t count)
{
    size_t from = 0;
    for (size_t i = 0; i <= count; i++)
        if (i == count || lines[i].text.len == 0) {
            join_paragraph(lines + from, i - from);
            from = i + 1;
        }
}

static bool is_label(const struct labels *labels, str text)
{
    struct label label = label_match(labels, text);
    return label.kind == LABEL_KOMPONEN && label.whole && (label.exact || label.words > 1) &&
           label.rest.len == 0;
}

// "Sistem, Mekanisme" over "dan Prosedur".
static bool is_label_over(const struct labels *labels, str text, str below)
{
    char both[LONGEST_TWO_LINES];
    if (text.len + 1 + below.len > sizeof both)
        return false;
    memcpy(both, text.data, text.len);
    both[text.len] = ' ';
    memcpy(both + text.len + 1, below.data, below.len);
    return is_label(labels, (str){both, text.len + 1 + below.len});
}

// The line below a marker that stands alone; `count` where nothing near is to be marked by it.
static size_t line_of_marker(const struct text_line *lines, size_t at, size_t count)
{
    size_t below = at + 1;
    while (below < count && below <= at + FARTHEST_BELOW && lines[below].text.len == 0)
        below++;
    bool near = below < count && below <= at + FARTHEST_BELOW;
    return near && marker_read(lines[below].text).style == MARKER_NONE ? below : count;
}

void lines_join_markers(const struct labels *labels, struct arena *arena, struct text_line *lines,
                        size_t count)
{
    for (size_t i = 0; labels && i + 1 < count; i++) {
        str text = lines[i].text;
        bool sign = text.len > 0 && !is_digit(text.data[text.len - 1]);
        size_t below = sign && marker_is_alone(text) ? line_of_marker(lines, i, count) : count;
        str next = below + 1 < count ? lines[below + 1].text : STR_NONE;
        if (below == count || marker_is_alone(lines[below].text) ||
            is_label(labels, lines[below].text) || is_label_over(labels, lines[below].text, next))
            continue;
        lines[below].text =
            arena_printf(arena, "%.*s %.*s", STR_ARG(text), STR_ARG(lines[below].text));
        lines[i].text = STR_NONE;
    }
}

void lines_part_labels(const struct labels *labels, struct text_line *lines, size_t count)
{
    for (size_t i = 0; labels && i < count; i++) {
        str text = lines[i].text, below = i + 1 < count ? lines[i + 1].text : STR_NONE;
        if (lines[i].runs_on && !is_small_letter(text.data[0]) &&
            (is_label(labels, text) || (below.len > 0 && is_label_over(labels, text, below))))
            lines[i].runs_on = false;
    }
}

void text_build(struct building *building, str text, uint32_t line, int32_t indent)
{
    struct lines state = {.building = building, .text = BUF(build_document(building)->arena)};
    while (text.len > 0)
        take(&state,
             &(struct text_line){.text = str_take(&text, '\n'), .line = line, .indent = indent});
    flush(&state);
}

str text_before_items(str text, str *rest)
{
    size_t at = str_find_char(text, '\n');
    while (at < text.len && marker_read(str_skip(text, at + 1)).style == MARKER_NONE)
        at += 1 + str_find_char(str_skip(text, at + 1), '\n');
    *rest = str_skip(text, at + 1);
    return str_sub(text, 0, at);
}

// ---- links

// Without what a reader would not type: scheme, "www.", a slash at the end.
static str plain_address(str address)
{
    static const str fronts[] = {STR_INIT("mailto:"), STR_INIT("tel:"), STR_INIT("https://"),
                                 STR_INIT("http://"), STR_INIT("www.")};
    for (size_t i = 0; i < sizeof fronts / sizeof *fronts; i++)
        if (str_starts_nocase(address, fronts[i]))
            address = str_skip(address, fronts[i].len);
    while (str_ends(address, STR("/")))
        address.len--;
    return address;
}

static bool leads_outside(str address)
{
    return str_starts_nocase(address, STR("http://")) ||
           str_starts_nocase(address, STR("https://")) ||
           str_starts_nocase(address, STR("mailto:")) || str_starts_nocase(address, STR("tel:"));
}

// The words name the address when they hold it; of a telephone number only the digits count.
static bool names_address(struct arena *arena, str words, str plain)
{
    if (plain.len == 0 || str_find_nocase(words, plain) < words.len)
        return true;
    struct buf digits = BUF(arena);
    for (size_t i = 0; i < words.len; i++)
        if (is_digit(words.data[i]))
            buf_char(&digits, words.data[i]);
    str tail = str_skip(plain, str_starts(plain, STR("+62")) ? 3 : 0);
    return digits.len >= 5 && tail.len >= 5 && str_has(buf_str(&digits), tail);
}

str link_text(struct arena *arena, str words, str address)
{
    address = str_trim(address);
    str plain = plain_address(address);
    if (!leads_outside(address) || names_address(arena, words, plain))
        return words;
    if (str_starts_nocase(address, STR("mailto:")) || str_starts_nocase(address, STR("tel:")))
        address = plain;
    if (str_trim(words).len == 0)
        return address;
    return arena_printf(arena, "%.*s (%.*s)", STR_ARG(words), STR_ARG(address));
}
