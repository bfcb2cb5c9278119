// From marks to drafts: where each standard begins, its title, its sections, what belongs to none.
#include "import/find/draft.h"

#include "import/find/agency_lines.h"
#include "import/find/page_lines.h"
#include "import/find/recognise_parts.h"
#include "import/find/words.h"
#include "import/read/parts.h"

// ---- where standards begin

static const struct mark *first_of(const struct marks *marks, uint32_t group)
{
    for (size_t i = marks->first[group]; i < marks->first[group + 1]; i++)
        if (marks->list[i].chosen)
            return &marks->list[i];
    return NULL;
}

// The first group from this one on that has a mark; how many there are when none has.
static uint32_t next_group(const struct marks *marks, uint32_t group)
{
    while (group < marks->groups && !first_of(marks, group))
        group++;
    return group;
}

static const struct mark *last_before(const struct marks *marks, const struct mark *mark)
{
    while (mark > marks->list)
        if ((--mark)->chosen)
            return mark;
    return NULL;
}

static bool may_be_title(const struct piece *piece)
{
    if (piece->use == USE_REPEAT || piece->use == USE_FURNITURE || piece->use == USE_HEAD)
        return true;
    return piece->use == USE_CONTENT && piece->depth == 0 && piece->kind != PIECE_PICTURE &&
           piece->kind != PIECE_ROW && count_words(piece->text) <= 30;
}

// The pieces between two standards that head the second: headings, and what stands between its
// table and the one before; a line of text only where it is the last, and where no row names it.
static size_t start_of_heading(const struct strip *strip, size_t from, size_t to, bool named)
{
    bool table = to < strip->count && strip->list[to].table > 0;
    size_t start = to;
    for (size_t i = to; i > from; i--) {
        const struct piece *piece = &strip->list[i - 1];
        bool outside = table && piece->table != strip->list[to].table;
        bool heading = piece->kind == PIECE_HEADING;
        bool numbered = title_is_item(strip, i - 1, to);
        bool other = piece->table > 0 && piece->table != strip->list[to].table;
        if ((!may_be_title(piece) && !numbered) || (other && piece->columns > 1))
            break;
        bool line = (outside && piece->table == 0) || (start == to && !named);
        if (heading || piece->use != USE_CONTENT || line)
            start = i - 1;
        else
            break;
    }
    return start;
}

static size_t start_of(const struct strip *strip, const struct marks *marks, uint32_t group)
{
    const struct mark *first = first_of(marks, group);
    const struct mark *before = first ? last_before(marks, first) : NULL;
    size_t at = first ? first->from : 0;
    if (first && strip->list[at].record > 0) {
        while (at > 0 && strip->list[at - 1].record == strip->list[first->from].record)
            at--;
        return at;
    }
    return before ? start_of_heading(strip, before->to + before->inside, first->from,
                                     first->label.kind == LABEL_TITLE)
                  : 0;
}

// ---- one standard

enum { MOST_NAME_LINES = 4, MOST_OFFICE_WORDS = 14, MOST_HEAD_LINES = 12 };

// "Instansi : UPT Puskesmas" on one line names it all, unless the line below goes on.
static bool stands_apart(const struct section *section, const struct value *value)
{
    return section->beside && value->next && value->next->place.line > value->place.line + 1;
}

// The value of a label that names the service or the agency, and what stands below it.
static str named_value(const struct build *build, const struct section *section,
                       struct value **below)
{
    str all = STR_NONE;
    size_t lines = 0;
    *below = NULL;
    for (const struct value *value = section->values; value && lines < MOST_NAME_LINES;
         value = value->next, lines++) {
        all = all.len == 0 ? value->text
                           : arena_printf(build->strip->arena, "%.*s %.*s", STR_ARG(all),
                                          STR_ARG(value->text));
        if (stands_apart(section, value)) {
            *below = value->next;
            break;
        }
    }
    return count_words(all) <= 60 ? all : STR_NONE;
}

static str row_words(const struct build *build, const struct section *section, str value)
{
    str number = section->number;
    return arena_printf(build->strip->arena, "%.*s%s%.*s: %.*s", STR_ARG(number),
                        number.len > 0 ? ". " : "", STR_ARG(section->printed), STR_ARG(value));
}

// The row of the title is told beside the title, that of the agency beside what became no text of
// the standard.
static bool take_name(struct build *build, const struct section *section, struct value **below)
{
    static const char *const from[LANGS] = {"baris satuan kerja", "the row of the agency"};
    struct standard_draft *standard = build->standard;
    str value = named_value(build, section, below);
    if (value.len == 0)
        return false;
    if (section->kind == LABEL_TITLE && standard->judul.len == 0) {
        standard->judul = value;
        standard->judul_written = row_words(build, section, value);
        standard->judul_place = section->place;
        return true;
    }
    bool named = standard->agency.nama.len > 0 && !is_agency(value); // "Unit Kerja: IGD"
    if (section->kind != LABEL_AGENCY || standard->agency_row.len > 0 || named)
        return false;
    standard->agency.nama = value;
    standard->agency_row = row_words(build, section, value);
    memcpy(standard->agency.from, from, sizeof from);
    return true;
}

static void take_names(struct build *build)
{
    struct section **link = &build->standard->sections;
    struct value *below = NULL;
    while (*link) {
        bool taken = take_name(build, *link, &below);
        if (taken && below)
            **link = (struct section){.kind = LABEL_NONE,
                                      .komponen = KOMPONEN_COUNT,
                                      .place = below->place,
                                      .values = below,
                                      .after = (*link)->after,
                                      .next = (*link)->next};
        if (taken && !below)
            *link = (*link)->next;
        else
            link = &(*link)->next;
    }
}

// "Kepala Dinas Sosial Kabupaten Contoh" names the agency; so does "Camat Sukamaju".
static str agency_of_office(struct arena *arena, str office)
{
    static const char *const heads[][2] = {
        {"kepala ", ""}, {"direktur ", ""}, {"camat ", "Kecamatan "}, {"lurah ", "Kelurahan "}};
    static const char *const fronts[] = {"plt. ", "plt ", "plh. ", "a.n. ", "an. ", "pj. ", NULL};
    while (office.len > 0 && strchr(".,", office.data[office.len - 1]))
        office = str_sub(office, 0, office.len - 1);
    for (size_t i = 0; fronts[i]; i++)
        if (str_starts_nocase(office, str_from(fronts[i])))
            office = str_trim(str_skip(office, strlen(fronts[i])));
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (str_starts_nocase(office, str_from(heads[i][0])))
            return arena_printf(arena, "%s%.*s", heads[i][1],
                                STR_ARG(str_trim(str_skip(office, strlen(heads[i][0])))));
    return STR_NONE;
}

static void take_agency_of_office(struct arena *arena, struct standard_draft *standard)
{
    static const char *const from[LANGS] = {"jabatan penanda tangan",
                                            "the office of the signatory"};
    str name = agency_of_office(arena, standard->penetapan.jabatan);
    if (standard->agency.nama.len > 0 || name.len == 0)
        return;
    standard->agency.nama = name;
    memcpy(standard->agency.from, from, sizeof from);
}

// The office behind "KEPUTUSAN" in the head of a decree: "LAMPIRAN KEPUTUSAN CAMAT SUKAMAJU".
static str office_of_decree(str line)
{
    static const char *const fronts[] = {"lampiran", "surat", "i", "ii", "iii", NULL};
    struct word word = {0};
    while (word_next(line, &word) && is_word_of(word.text, fronts))
        ;
    if (!word.text.data || !str_eq_nocase(word.text, STR("keputusan")))
        return STR_NONE;
    str office = str_trim(str_skip(line, (size_t)(word.text.data - line.data) + word.text.len));
    office = str_sub(office, 0, str_find_nocase(office, STR(" nomor")));
    office = str_sub(office, 0, str_find_nocase(office, STR(" tentang")));
    return count_words(office) <= MOST_OFFICE_WORDS ? office : STR_NONE;
}

// A decree heads the document and all its standards. Its office may say more than that of a
// signature: "Dinas Kesehatan Kabupaten Contoh".
static void take_agency_of_decree(const struct strip *strip, struct standard_draft *standard)
{
    static const char *const name_from[LANGS] = {"pejabat yang menetapkan keputusan",
                                                 "the office that issued the decree"};
    struct agency_draft *agency = &standard->agency;
    for (size_t i = 0; i < strip->count && i < MOST_HEAD_LINES; i++) {
        str office = office_of_decree(strip->list[i].text);
        str name = agency_of_office(strip->arena, office);
        if (name.len <= agency->nama.len || !str_starts_nocase(name, agency->nama))
            continue;
        agency->nama = name;
        memcpy(agency->from, name_from, sizeof name_from);
        return;
    }
}

// The pieces that became nothing of the standard's, to be listed.
static void list_furniture(struct build *build, size_t from, size_t to)
{
    struct value **end = &build->standard->furniture;
    if (build->standard->agency_row.len > 0) {
        *end = ARENA_NEW(build->strip->arena, struct value);
        **end = (struct value){.text = build->standard->agency_row};
        end = &(*end)->next;
    }
    for (size_t i = from; i < to; i++) {
        const struct piece *piece = &build->strip->list[i];
        if (piece->use != USE_HEAD && piece->use != USE_FURNITURE)
            continue;
        *end = ARENA_NEW(build->strip->arena, struct value);
        **end = (struct value){.text = piece->text, .place = piece->place};
        end = &(*end)->next;
    }
}

// Where the first component of a group stands; where its first label does when it names none.
static size_t first_component(const struct marks *marks, uint32_t group)
{
    for (size_t i = marks->first[group]; i < marks->first[group + 1]; i++)
        if (marks->list[i].chosen && marks->list[i].label.kind == LABEL_KOMPONEN)
            return marks->list[i].from;
    return first_of(marks, group)->from;
}

static struct standard_draft *build_standard(struct build *build, uint32_t group, size_t from,
                                             size_t to)
{
    const struct mark *first = first_of(build->marks, group);
    struct standard_draft *standard = ARENA_NEW(build->strip->arena, struct standard_draft);
    build->standard = standard;
    build->damage_end = &standard->damages;
    standard->from = from;
    standard->to = to;
    standard->agency = build->head->agency;
    standard->penetapan = signature_take(build->strip, first->to, to);
    if (first->label.kind == LABEL_ROW)
        title_take_behind(build, from, first->from, first_component(build->marks, group));
    sections_build(build, group, to);
    if (build->document->form == DOCUMENT_TEXT) // other forms say what stands where
        delayed_values_take(standard);
    take_names(build);
    decree_take(build, from, first->from);
    title_take(build, from, first->from);
    sections_add_front(build, from, first->from);
    gaps_fill(build);
    numbers_collect(build);
    variants_part(build);
    damages_collect(build, from, to);
    list_furniture(build, from, to);
    take_agency_of_office(build->strip->arena, standard);
    if (!standard->bentuk)
        standard->bentuk = build->head->breadcrumb ? "portal" : "naskah";
    return standard;
}

// A decree at the head of the document, or a signature at its end, is that of all its standards.
static void spread_adoption(struct draft *draft)
{
    const struct standard_draft *first = draft->standards, *last = first;
    size_t signatures = 0, decrees = 0;
    for (const struct standard_draft *each = first; each; each = each->next) {
        signatures += each->penetapan.there;
        decrees += each->sk.there;
        last = each;
    }
    for (struct standard_draft *each = draft->standards; each; each = each->next) {
        if (signatures == 1 && last->penetapan.there)
            each->penetapan = last->penetapan;
        if (decrees == 1 && first->sk.there)
            each->sk = first->sk;
        take_agency_of_office(draft->strip.arena, each);
        take_agency_of_decree(&draft->strip, each);
    }
}

// "Halaman 1 dari 2", "Page 3", "Hal. 2/4".
static bool is_page_number(str text)
{
    static const char *const words[] = {"halaman", "hal", "page", "dari", "of", NULL};
    struct word word = {0};
    size_t count = 0, numbers = 0;
    bool named = false;
    for (; word_next(text, &word); count++) {
        uint32_t number;
        bool counts = str_to_u32(word.text, &number);
        if (!counts && !is_word_of(word.text, words))
            return false;
        numbers += counts;
        named = named || !counts;
    }
    return named && numbers > 0 && count <= 4;
}

static bool is_of_page(const struct labels *labels, str text)
{
    return is_leftover(labels, text) || is_page_number(text) || is_page_line(text) ||
           is_trail(text);
}

static bool opens_links(const struct strip *strip, size_t at)
{
    const struct piece *piece = &strip->list[at];
    return at + 1 < strip->count && strip->list[at + 1].kind == PIECE_ITEM && piece->table == 0 &&
           is_links_head(piece->text);
}

// How many lines from here on are the menu of a page: "Beranda", "Profil", "Kontak" below each
// other.
static size_t menu_length(const struct strip *strip, size_t at)
{
    enum { FEWEST_LINES = 3, MOST_WORDS = 3 };
    static const char *const starts[] = {"beranda", "home", NULL};
    struct word word = {0};
    size_t end = at;
    if (!word_next(strip->list[at].text, &word) || !is_word_of(word.text, starts))
        return 0;
    while (end < strip->count && strip->list[end].kind == PIECE_TEXT &&
           strip->list[end].table == 0 && (end == at || !strip->list[end].opens) &&
           count_words(strip->list[end].text) <= MOST_WORDS)
        end++;
    return end - at >= FEWEST_LINES ? end - at : 0;
}

// Whether a component is named behind a piece.
static bool is_label_behind(const struct strip *strip, const struct labels *labels, size_t at)
{
    for (size_t i = at + 1; i < strip->count; i++) {
        struct label label = label_match(labels, strip->list[i].text);
        if (label.kind == LABEL_KOMPONEN && (label.whole || label.parted))
            return true;
    }
    return false;
}

static void set_furniture(struct strip *strip, const struct labels *labels)
{
    bool links = false, tail = false;
    size_t menu = 0; // lines of it that are left
    for (size_t i = 0; i < strip->count; i++) {
        struct piece *piece = &strip->list[i];
        bool colon = piece->table > 0 && str_eq(piece->text, STR(":"));
        bool head = !tail && piece->opens && piece->table == 0 && is_links_head(piece->text);
        tail = tail || (head && !is_label_behind(strip, labels, i)); // to the end of the page
        links = tail || opens_links(strip, i) || (links && piece->kind == PIECE_ITEM);
        menu = menu > 0 ? menu - 1 : menu_length(strip, i);
        links = links || menu > 0;
        bool logo = piece->kind == PIECE_PICTURE && str_starts_nocase(piece->text, STR("logo"));
        if (piece->furnish || colon || links || logo || is_of_page(labels, piece->text))
            piece->use = USE_FURNITURE;
    }
}

// The value behind a label is a text of its own, whatever the label stood in, or the first item of
// a list: "Dasar Hukum: - UU Nomor 25 Tahun 2009", "Persyaratan: a. KTP" before "b. …".
static void set_value(const struct strip *strip, size_t at, str rest)
{
    struct piece *piece = &strip->list[at], *next = piece + 1;
    struct marker marker = marker_read(rest);
    bool list = at + 1 < strip->count && next->kind == PIECE_ITEM && marker.number == 1 &&
                marker_rank(next->marker) == 2;
    bool item = marker.rest.len > 0 && (marker.style == MARKER_BULLET || list);
    piece->text = item ? marker.rest : rest;
    piece->kind = item ? PIECE_ITEM : PIECE_TEXT;
    piece->depth = !item ? 0 : list ? next->depth : 1;
    piece->opens = true;
    piece->marker = item ? marker.text : STR_NONE;
}

static void set_uses(struct strip *strip, const struct marks *marks)
{
    for (size_t i = 0; i < marks->count; i++) {
        const struct mark *mark = &marks->list[i];
        for (size_t j = mark->from; mark->chosen && j < mark->to; j++)
            strip->list[j].use = USE_LABEL;
        if (mark->chosen && mark->inside && mark->to < strip->count)
            set_value(strip, mark->to, mark->label.rest);
    }
}

static bool is_component_chosen(const struct marks *marks)
{
    for (size_t i = 0; i < marks->count; i++)
        if (marks->list[i].chosen && marks->list[i].label.kind == LABEL_KOMPONEN)
            return true;
    return false;
}

struct draft recognise(const struct document *document, const struct labels *labels)
{
    struct draft draft = {.document = document, .strip = strip_make(document, labels)};
    struct strip *strip = &draft.strip;
    set_furniture(strip, labels);
    struct letterhead head = letterhead_find(document, strip, labels);
    struct marks marks = marks_find(strip, labels);
    marks_choose(strip, &marks);
    set_uses(strip, &marks);
    if (!is_component_chosen(&marks))
        return draft;
    struct build build = {document, strip, &marks, &head, NULL, NULL};
    struct standard_draft **end = &draft.standards;
    size_t start = 0;
    for (uint32_t group = next_group(&marks, 0), next; group < marks.groups; group = next) {
        next = next_group(&marks, group + 1);
        size_t to = next == marks.groups ? strip->count : start_of(strip, &marks, next);
        *end = build_standard(&build, group, start, to);
        end = &(*end)->next;
        draft.count++;
        start = to;
    }
    spread_adoption(&draft);
    variants_join(&draft);
    return draft;
}
