// Fills the reference parts of the authors' guide from the tables of the program.
//
// Reads the guide from the file named first and writes it to standard output; what stands between
// "<!-- tabel: NAMA -->" and "<!-- akhir tabel -->" is replaced by the table of that name, so the
// guide cannot say anything else than the program does. A tool of the build, not of the user.
#include "base/buf.h"
#include "base/fs.h"
#include "model/fields.h"
#include "yaml/input.h"

#include <stdio.h>

enum { LARGEST_GUIDE = 1024 * 1024 };

static const char *kind_words(const struct field *field)
{
    static const char *const words[KINDS] = {
        [KIND_LINE] = "teks satu baris", [KIND_TEXT] = "teks",
        [KIND_DATE] = "tanggal",         [KIND_CHOICE] = "pilihan",
        [KIND_KEY] = "nama kunci",       [KIND_NUMBER] = "bilangan",
        [KIND_URL] = "alamat web",       [KIND_FILE] = "nama berkas",
        [KIND_COLOR] = "warna",          [KIND_LINES] = "teks atau daftar teks",
        [KIND_PAIRS] = "pasangan kunci", [KIND_RECORD] = "kelompok kunci",
        [KIND_LIST] = "daftar kelompok", [KIND_COMPONENT] = "teks atau daftar",
        [KIND_ITEMS] = "daftar",
    };
    return words[field->kind];
}

static void add_words(struct buf *out, const char *text)
{
    buf_add(out, str_from(text));
}

static void add_choices(struct buf *out, const struct field *field)
{
    const char *separator = ": ";
    for (const char *const *choice = field->choices; choice && *choice; choice++) {
        add_words(out, separator);
        add_words(out, "`");
        add_words(out, *choice);
        add_words(out, "`");
        separator = ", ";
    }
}

// A variant may have each of the fourteen again; their rows stand in the table of the standard.
static bool is_repeated(const struct record *record, const struct field *field)
{
    return record_field(record, STR("nama")) && record_field(record, STR("dasar_hukum")) &&
           komponen_find(str_from(field->key)) < KOMPONEN_COUNT;
}

// "langkah, pelaku, lama" in backquotes: the members of a typed item or a group.
static void add_members(struct buf *out, const struct record *record)
{
    bool repeated = false;
    const char *separator = "; kunci di dalamnya: `";
    for (size_t i = 0; record && i < record->count; i++) {
        if (is_repeated(record, &record->fields[i])) {
            repeated = true;
            continue;
        }
        add_words(out, separator);
        add_words(out, record->fields[i].key);
        add_words(out, "`");
        separator = ", `";
    }
    if (repeated)
        add_words(out, " dan keempat belas komponen");
}

static void add_row(struct buf *out, const struct field *field)
{
    add_words(out, "| `");
    add_words(out, field->key);
    add_words(out, field->flags & FIELD_REQUIRED ? "` (wajib) | " : "` | ");
    add_words(out, kind_words(field));
    add_choices(out, field);
    add_members(out, field->of);
    add_words(out, " | ");
    add_words(out, field->guide);
    if (field->basis) {
        add_words(out, " (");
        add_words(out, field->basis);
        add_words(out, ")");
    }
    add_words(out, " |\n");
}

static void add_record(struct buf *out, const struct record *record)
{
    add_words(out, "| kunci | isi | keterangan |\n|---|---|---|\n");
    for (size_t i = 0; i < record->count; i++)
        if (!is_repeated(record, &record->fields[i]))
            add_row(out, &record->fields[i]);
}

// The members of the groups and typed items that a record holds, one table each.
static void add_groups(struct buf *out, const struct record *record)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        if (!field->of || is_repeated(record, field))
            continue;
        add_words(out, field->kind == KIND_COMPONENT ? "\nDi dalam butir `" : "\nDi dalam `");
        add_words(out, field->key);
        add_words(out, "`:\n\n");
        add_record(out, field->of);
        add_groups(out, field->of);
    }
}

// What a finding fills in ("{1}") is an ellipsis here; Markdown takes "<" for HTML.
static void add_message(struct buf *out, const char *text)
{
    for (; *text; text++) {
        bool slot = text[0] == '{' && is_digit(text[1]) && text[2] == '}';
        if (slot)
            text += 2;
        buf_add(out, slot ? STR("…") : *text == '<' ? STR("&lt;") : (str){text, 1});
    }
    add_words(out, " | ");
}

// The error whose id follows `id`; a list that people look things up in is sorted.
static const struct message *next_error(const char *id)
{
    const struct message *next = NULL;
    for (size_t i = 0; i < input_error_count; i++) {
        const struct message *message = input_errors[i];
        if (strcmp(message->id, id) > 0 && (!next || strcmp(message->id, next->id) < 0))
            next = message;
    }
    return next;
}

static void add_errors(struct buf *out)
{
    add_words(out, "| nomor | tingkat | pesan | perbaikan |\n|---|---|---|---|\n");
    const struct message *message = next_error("");
    for (; message; message = next_error(message->id)) {
        add_words(out, "| ");
        add_message(out, message->id);
        add_message(out, level_name(message->level, LANG_ID));
        add_message(out, message->text[LANG_ID]);
        add_message(out, message->remedy[LANG_ID]);
        out->len--; // the blank behind the last bar
        buf_char(out, '\n');
    }
}

static bool add_table(struct buf *out, str name)
{
    const struct {
        const char *name;
        const struct record *record;
    } records[] = {
        {"standar", &record_standar},
        {"instansi", &record_instansi},
        {"situs", &record_situs},
    };
    for (size_t i = 0; i < sizeof records / sizeof records[0]; i++) {
        if (!str_eq(name, str_from(records[i].name)))
            continue;
        add_record(out, records[i].record);
        add_groups(out, records[i].record);
        return true;
    }
    if (str_eq(name, STR("kesalahan")))
        add_errors(out);
    return str_eq(name, STR("kesalahan"));
}

// Copies the guide, replacing its tables. False when a table's name or end is missing.
static bool fill(struct buf *out, str guide)
{
    const str begin = STR("<!-- tabel: "), end = STR("<!-- akhir tabel -->");
    while (guide.len > 0) {
        str line = str_take(&guide, '\n');
        buf_add(out, line);
        buf_char(out, '\n');
        if (!str_starts(line, begin))
            continue;
        str name = str_sub(line, begin.len, str_find(str_skip(line, begin.len), STR(" -->")));
        size_t skip = str_find(guide, end);
        if (skip == guide.len || !add_table(out, name))
            return false;
        guide = str_skip(guide, skip);
    }
    return true;
}

int main(int argc, char **argv)
{
    struct arena arena = {0};
    struct buf out = BUF(&arena);
    int root = -1;
    str guide = STR_NONE;
    bool read = argc == 2 && fs_open_root(".", &root) == FS_OK &&
                fs_read(&arena, root, str_from(argv[1]), LARGEST_GUIDE, &guide) == FS_OK;
    bool filled = read && fill(&out, guide);
    if (filled)
        fwrite(out.data, 1, out.len, stdout);
    else
        fputs("guide: the file or one of its tables cannot be read\n", stderr);
    fs_close_root(root);
    arena_free(&arena);
    return filled ? 0 : 1;
}
