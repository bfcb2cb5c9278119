// Standards of one document that are the cases of one service: "Layanan Tatap Muka" and "Layanan
// Online", each with its own table below one title. They become one standard with variants.
#include "import/find/recognise_parts.h"

#include "import/find/words.h"

bool names_case_alone(str title)
{
    static const char *const ways[] = {
        "loket",      "online",      "daring",   "offline",  "luring",   "langsung",
        "elektronik", "manual",      "mandiri",  "aplikasi", "website",  "web",
        "whatsapp",   "jemput",      "keliling", "tatap",    "baru",     "perpanjangan",
        "perubahan",  "penggantian", "hilang",   "rusak",    "kolektif", "perorangan",
        "reguler",    "prioritas",   "umum",     NULL};
    static const char *const others[] = {
        "layanan", "pelayanan",  "secara", "melalui", "via",     "muka", "bola", "tidak",
        "jalur",   "permohonan", "untuk",  "varian",  "kasus",   "di",   "a",    "b",
        "c",       "kondisi",    "jenis",  "cara",    "pemohon", NULL};
    struct word word = {0};
    bool way = false;
    while (word_next(title, &word)) {
        way = way || is_word_of(word.text, ways);
        if (!is_word_of(word.text, ways) && !is_word_of(word.text, others) &&
            !is_connecting(word.text))
            return false;
    }
    return way;
}

static bool are_cases(const struct draft *draft)
{
    for (const struct standard_draft *each = draft->standards; each; each = each->next)
        if (!names_case_alone(each->judul))
            return false;
    return draft->count > 1;
}

static struct section **end_of(struct section **link)
{
    while (*link)
        link = &(*link)->next;
    return link;
}

// Parts a list of sections: components to *components, all else to *rows.
static void part(struct section *sections, struct section **components, struct section **rows)
{
    while (sections) {
        struct section *next = sections->next;
        struct section **end = end_of(sections->kind == LABEL_KOMPONEN ? components : rows);
        sections->next = NULL;
        *end = sections;
        sections = next;
    }
}

// What may be a title above those of the cases: a heading with nothing below it, or one short text.
static str title_in(const struct section *row)
{
    enum { LONGEST_TITLE = 20 };
    const struct value *value = row->values;
    if (row->after != KOMPONEN_COUNT)
        return STR_NONE;
    if (row->kind == LABEL_ROW)
        return value ? STR_NONE : row->printed;
    bool alone = row->kind == LABEL_NONE && value && !value->next && !value->first && !value->item;
    return alone && count_words(value->text) <= LONGEST_TITLE ? value->text : STR_NONE;
}

// The title above those of the cases, taken from the front.
static str take_title(const struct draft *draft, struct section **rows)
{
    for (struct section **link = rows; *link; link = &(*link)->next) {
        str title = title_in(*link);
        if (title.len > 0) {
            *link = (*link)->next;
            return title;
        }
    }
    return draft->document->title.len > 0 ? draft->document->title : STR_NONE;
}

static void add_damages(struct standard_draft *all, const struct standard_draft *one)
{
    struct damage **end = &all->damages;
    while (*end)
        end = &(*end)->next;
    *end = one->damages;
}

static void add_notes(struct standard_draft *all, const struct standard_draft *one)
{
    struct value **end = &all->furniture;
    while (*end)
        end = &(*end)->next;
    *end = one->furniture;
}

static struct variant_draft *make_variant(struct arena *arena, struct standard_draft *standard,
                                          struct section **rows)
{
    struct variant_draft *variant = ARENA_NEW(arena, struct variant_draft);
    variant->nama = standard->judul;
    variant->written = standard->judul_written;
    variant->place = standard->judul_place;
    part(standard->sections, &variant->sections, rows);
    return variant;
}

// "A. Loket" over the only table of a service that a higher heading names: the case is a row.
static void name_by_heading(struct standard_draft *standard)
{
    struct section *row = names_case_alone(standard->judul) ? standard->sections : NULL;
    while (row && title_in(row).len == 0)
        row = row->next;
    if (!row)
        return;
    str title = title_in(row);
    *row = (struct section){.kind = LABEL_ROW,
                            .komponen = KOMPONEN_COUNT,
                            .label = standard->judul_written,
                            .printed = standard->judul_written,
                            .place = standard->judul_place,
                            .after = KOMPONEN_COUNT,
                            .next = row->next};
    title_set(standard, title);
}

void variants_join(struct draft *draft)
{
    struct arena *arena = draft->strip.arena;
    struct standard_draft *all = draft->standards;
    struct section *rows = NULL;
    if (draft->count == 1)
        name_by_heading(all);
    if (!are_cases(draft) || all->variants)
        return;
    struct variant_draft *first = make_variant(arena, all, &rows), **end = &first->next;
    str title = take_title(draft, &rows);
    if (title.len > 0)
        title_set(all, title);
    for (struct standard_draft *each = all->next; each; each = each->next) {
        *end = make_variant(arena, each, &rows);
        end = &(*end)->next;
        add_damages(all, each);
        add_notes(all, each);
        all->to = each->to;
        if (each->penetapan.there)
            all->penetapan = each->penetapan;
    }
    all->sections = rows;
    all->variants = first;
    all->next = NULL;
    draft->count = 1;
}
