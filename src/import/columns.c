// A row of heads names at least four different components, and is no head of a table of steps.
#include "import/columns.h"

#include "import/words.h"

enum { FEWEST_COMPONENTS = 4, MOST_ROWS_ABOVE = 6 };

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

static bool read_row(struct arena *arena, const struct labels *labels, const struct block *row,
                     struct columns *columns)
{
    bool seen[KOMPONEN_COUNT] = {0}, steps = false;
    *columns = (struct columns){.row = row};
    for (const struct block *cell = row->first; cell && columns->count < MOST_COLUMNS;
         cell = cell->next) {
        str text = block_text(arena, cell);
        steps = steps || is_step_head(text);
        if (count_words(text) > 12)
            return false;
        read_head(labels, columns, text, seen);
    }
    return count_seen(seen) >= FEWEST_COMPONENTS && !steps;
}

bool columns_find(struct arena *arena, const struct labels *labels, const struct block *table,
                  struct columns *columns)
{
    const struct block *row = table->first;
    for (size_t i = 0; row && row->next && i < MOST_ROWS_ABOVE; row = row->next, i++)
        if (read_row(arena, labels, row, columns)) {
            find_title(labels, columns);
            for (size_t j = 0; j < columns->count; j++)
                if (columns->roles[j] == COLUMN_OTHER && columns->texts[j].len > 0)
                    columns->roles[j] = COLUMN_LABEL;
            return true;
        }
    return false;
}
