// A row of heads names at least four different components, and is no head of a table of steps;
// three are enough beside a column of services, when requirements are among them, and two where the
// whole document is one table. Where heads stand in two rows, those above group those below.
#include "import/find/columns.h"

#include "import/find/words.h"

enum { FEWEST_COMPONENTS = 4, FEWEST_OF_SERVICES = 3, FEWEST_IN_BULK = 2, MOST_ROWS_ABOVE = 6 };

// "No | Kegiatan | Pelaksana | Kelengkapan | Waktu | Output": the steps of one procedure.
static bool is_step_head(str text)
{
    static const char *const words[] = {"kegiatan", "aktivitas", "langkah", "tahapan",
                                        "uraian",   "aktifitas", NULL};
    struct word word = {0};
    while (word_next(text, &word))
        if (is_word_of(word.text, words))
            return true;
    return false;
}

static bool is_number_head(str text)
{
    static const char *const words[] = {"no", "nomor", "nomer", "#", NULL};
    return is_word_of(str_trim(text), words) || str_eq_nocase(str_trim(text), STR("no."));
}

static void read_head(const struct labels *labels, struct columns *columns, str text, bool *seen)
{
    struct label label = label_match(labels, text);
    enum column_role role = COLUMN_OTHER;
    if (is_number_head(text))
        role = COLUMN_NUMBER;
    else if (label.kind != LABEL_NONE && count_words(label.qualifier) <= 4)
        role = COLUMN_LABEL;
    if (label.kind == LABEL_KOMPONEN)
        seen[label.komponen] = true;
    columns->texts[columns->count] = text;
    columns->roles[columns->count++] = role;
}

static size_t count_seen(const bool *seen)
{
    size_t count = 0;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        count += seen[i];
    return count;
}

// A column that names the service: its head says so, or it is the first that is neither.
static void find_title(const struct labels *labels, struct columns *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        if (label_match(labels, columns->texts[i]).kind == LABEL_TITLE)
            return;
    for (size_t i = 0; i < columns->count; i++) {
        if (columns->roles[i] == COLUMN_OTHER) {
            columns->roles[i] = COLUMN_TITLE;
            return;
        }
        if (columns->roles[i] == COLUMN_LABEL)
            return;
    }
}

// The texts of a row of heads by column: of its own, and of cells that reach down from the row
// above or stand above an empty one.
static size_t head_texts(struct arena *arena, const struct block *above, const struct block *row,
                         str *texts)
{
    str over[MOST_COLUMNS] = {0};
    bool reaches[MOST_COLUMNS] = {0};
    size_t count = 0, at = 0;
    for (const struct block *cell = above ? above->first : NULL; cell; cell = cell->next) {
        uint32_t span = cell->column_span > 1 ? cell->column_span : 1;
        for (uint32_t i = 0; i < span && at < MOST_COLUMNS; i++, at++) {
            over[at] = span == 1 ? block_text(arena, cell) : STR_NONE;
            reaches[at] = cell->row_span > 1;
        }
    }
    for (const struct block *cell = row->first; count < MOST_COLUMNS && (cell || reaches[count]);) {
        bool own = !reaches[count];
        texts[count] = own ? block_text(arena, cell) : STR_NONE;
        cell = own ? cell->next : cell;
        if (texts[count].len == 0)
            texts[count] = over[count];
        count++;
    }
    return count;
}

static bool read_row(struct arena *arena, const struct labels *labels, const struct block *above,
                     const struct block *row, struct columns *columns)
{
    bool seen[KOMPONEN_COUNT] = {0}, steps = false;
    str texts[MOST_COLUMNS];
    size_t count = head_texts(arena, above, row, texts);
    *columns = (struct columns){.row = row, .above = above};
    for (size_t i = 0; i < count; i++) {
        steps = steps || is_step_head(texts[i]);
        if (count_words(texts[i]) > 12)
            return false;
        read_head(labels, columns, texts[i], seen);
    }
    columns->components = count_seen(seen);
    return !steps;
}

// Whether a column with a head of its own names the service.
static bool is_named(const struct labels *labels, const struct columns *columns)
{
    for (size_t i = 0; i < columns->count; i++)
        if ((columns->roles[i] == COLUMN_TITLE && columns->texts[i].len > 0) ||
            label_match(labels, columns->texts[i]).kind == LABEL_TITLE)
            return true;
    return false;
}

// "Jenis Layanan | Persyaratan | Waktu | Biaya"
static bool lists_services(const struct labels *labels, const struct columns *columns)
{
    bool services = false, requirements = false;
    for (size_t i = 0; i < columns->count; i++) {
        struct label label = label_match(labels, columns->texts[i]);
        services = services || label.kind == LABEL_TITLE;
        requirements = requirements || (label.kind == LABEL_KOMPONEN && label.whole &&
                                        label.komponen == PERSYARATAN);
    }
    return services && requirements && columns->components >= FEWEST_OF_SERVICES;
}

static bool read_rows(struct arena *arena, const struct labels *labels, const struct block *above,
                      const struct block *row, struct columns *columns)
{
    bool heads = read_row(arena, labels, above, row, columns);
    if (heads)
        find_title(labels, columns);
    return heads;
}

bool columns_find(struct arena *arena, const struct labels *labels, const struct block *table,
                  bool bulk, struct columns *columns)
{
    const struct block *row = table->first, *above = NULL;
    for (size_t i = 0; row && row->next && i < MOST_ROWS_ABOVE; above = row, row = row->next, i++) {
        struct columns both;
        if (!read_rows(arena, labels, NULL, row, columns) || columns->components < FEWEST_IN_BULK)
            continue;
        if (above && !is_named(labels, columns) && read_rows(arena, labels, above, row, &both) &&
            is_named(labels, &both))
            *columns = both;
        if (columns->components < FEWEST_COMPONENTS && !(bulk && is_named(labels, columns)) &&
            !lists_services(labels, columns))
            continue;
        for (size_t j = 0; j < columns->count; j++)
            if (columns->roles[j] == COLUMN_OTHER && columns->texts[j].len > 0)
                columns->roles[j] = COLUMN_LABEL;
        return true;
    }
    return false;
}
