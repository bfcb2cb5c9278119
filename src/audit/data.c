// Reading the tables: lines of cells with tabs between, comments with the version first.
#include "audit/data.h"

#include "audit/data_builtin.h"
#include "audit/rule/rule.h"
#include "base/buf.h"
#include "base/hash.h"

extern const struct message INPUT_DATA_ROW, INPUT_DATA_VERSION, INPUT_ENCODING;

const char *const data_names[DATA_COUNT] = {
    [DATA_LABELS] = "labels.tsv",
    [DATA_REGULATIONS] = "regulations.tsv",
    [DATA_MISSPELLINGS] = "misspellings.tsv",
    [DATA_PLACEHOLDERS] = "placeholders.tsv",
    [DATA_LEFTOVERS] = "leftovers.tsv",
};

static struct data_row split_row(str line, uint32_t number)
{
    struct data_row row = {.line = number};
    for (size_t i = 0; i < DATA_MOST_CELLS && line.len > 0; i++)
        row.cells[i] = str_trim(str_take(&line, '\t'));
    return row;
}

// Placeholders are compared with whole texts, letters and digits only.
static void normalise(struct arena *arena, struct data_row *rows, size_t count)
{
    for (size_t i = 0; i < count; i++)
        rows[i].cells[0] = phrases_normalize(arena, rows[i].cells[0]);
}

// "# versi: 2026-11-25".
static void take_comment(struct data_table *table, str line)
{
    str words = str_trim(str_skip(line, 1));
    if (str_starts(words, STR("versi:")) && table->version.len == 0)
        table->version = str_trim(str_skip(words, STR("versi:").len));
}

static struct data_table parse(struct arena *arena, enum data_id id, str bytes)
{
    struct data_table table = {.name = data_names[id], .fingerprint = hash_name(arena, bytes)};
    struct data_row *rows = NULL;
    size_t capacity = 0;
    for (uint32_t number = 1; bytes.len > 0; number++) {
        str line = str_take(&bytes, '\n');
        if (str_starts(line, STR("#"))) {
            take_comment(&table, line);
        } else if (str_trim(line).len > 0) {
            rows = arena_grow(arena, rows, table.count, &capacity, sizeof *rows);
            rows[table.count++] = split_row(line, number);
        }
    }
    if (id == DATA_PLACEHOLDERS)
        normalise(arena, rows, table.count);
    table.rows = rows;
    return table;
}

void data_load_builtin(struct arena *arena, struct audit_data *data)
{
    for (enum data_id id = 0; id < DATA_COUNT; id++)
        for (size_t i = 0; i < data_builtin_count; i++)
            if (str_eq(data_builtin[i].name, str_from(data_names[id])))
                data->tables[id] = parse(arena, id, data_builtin[i].bytes);
}

static void complain(struct findings *findings, const struct message *error, str file,
                     uint32_t line, str a)
{
    findings_add(findings, error, file, (struct pos){line, line > 0}, a, STR_NONE, STR_NONE);
}

// A table must say of when it is, and each row its source: its last cell.
static bool check_table(struct findings *findings, const struct data_table *table, size_t columns,
                        str file)
{
    size_t before = findings->count;
    struct date date;
    if (date_read(table->version, &date) != DATE_OK)
        complain(findings, &INPUT_DATA_VERSION, file, 1, STR_NONE);
    for (size_t i = 0; i < table->count; i++)
        if (table->rows[i].cells[0].len == 0 || table->rows[i].cells[columns - 1].len == 0)
            complain(findings, &INPUT_DATA_ROW, file, table->rows[i].line,
                     arena_printf(findings->arena, "%zu", columns));
    return findings->count == before;
}

static size_t column_count(const struct data_table *table)
{
    size_t columns = DATA_MOST_CELLS;
    while (columns > 1 && (table->count == 0 || table->rows[0].cells[columns - 1].len == 0))
        columns--;
    return columns;
}

void data_load_own(struct arena *arena, struct findings *findings, struct audit_data *data,
                   enum data_id id, str file, str bytes)
{
    size_t columns = column_count(&data->tables[id]);
    if (utf8_check(bytes) < bytes.len) {
        complain(findings, &INPUT_ENCODING, file, 0, STR_NONE);
        return;
    }
    struct data_table own = parse(arena, id, bytes);
    if (!check_table(findings, &own, columns, file))
        return;
    own.own = true;
    data->tables[id] = own;
}
