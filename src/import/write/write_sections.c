// Components, variants and rows: above each a comment that says where it stood and what a person
// should look at.
#include "import/write/write_parts.h"

// ---- places in words

static void add_place(struct buf *out, const char *word, uint32_t number)
{
    if (number == 0)
        return;
    if (out->len > 0)
        BUF_LIT(out, ", ");
    buf_add(out, str_from(word));
    buf_char(out, ' ');
    buf_u64(out, number);
}

str place_words(struct arena *arena, enum document_form form, struct place_in_document place)
{
    struct buf out = BUF(arena);
    bool word = form == DOCUMENT_DOCX;
    add_place(&out, "halaman", place.page);
    add_place(&out, word ? "paragraf" : "baris", place.line);
    add_place(&out, "tabel", place.table);
    add_place(&out, "baris tabel", place.row);
    add_place(&out, "sel", place.cell);
    return buf_str(&out);
}

static str escaped(struct writer *writer, str text)
{
    return markdown_escape(writer->arena, text);
}

// "# Baris 24: 1. Persyaratan Pelayanan."
void comment_place(struct writer *writer, size_t indent, struct place_in_document place, str label)
{
    str where = place_words(writer->arena, writer->draft->document->form, place);
    if (where.len == 0)
        where = STR("dokumen");
    yaml_comment(writer->out, indent,
                 arena_printf(writer->arena, "Dari %.*s%s%.*s", STR_ARG(where),
                              label.len > 0 ? ": " : "", STR_ARG(label)));
    yaml_count(writer->out, label);
}

static void comment_section(struct writer *writer, size_t indent, const struct section *section)
{
    struct buf label = BUF(writer->arena);
    if (section->number.len > 0) {
        buf_add(&label, section->number);
        BUF_LIT(&label, ". ");
    }
    buf_add(&label, section->printed);
    comment_place(writer, indent, section->place, buf_str(&label));
    if (section->doubt[LANG_ID])
        yaml_comment(writer->out, indent,
                     arena_printf(writer->arena, "Periksa: %s.", section->doubt[LANG_ID]));
    if (str_trim(section->markers).len == 0)
        return;
    yaml_comment(
        writer->out, indent,
        arena_printf(writer->arena, "Penanda pada sumbernya: %.*s", STR_ARG(section->markers)));
    yaml_count(writer->out, section->markers);
}

// ---- values

static void write_items(struct writer *writer, size_t indent, enum komponen_id komponen,
                        const struct value *values);

static void write_item(struct writer *writer, size_t indent, enum komponen_id komponen,
                       const struct value *value)
{
    writer->out->place = value->place;
    if (write_grid_row(writer, indent, komponen, value->row))
        return;
    if (!value->first) {
        yaml_item(writer->out, indent, escaped(writer, value->text));
        return;
    }
    if (value->text.len > 0) {
        yaml_item_pair(writer->out, indent, STR("judul"), escaped(writer, value->text));
        yaml_key(writer->out, indent + 2, STR("daftar"));
    } else
        yaml_item_key(writer->out, indent, STR("daftar"));
    write_items(writer, indent + 4, KOMPONEN_COUNT, value->first);
}

static void write_items(struct writer *writer, size_t indent, enum komponen_id komponen,
                        const struct value *values)
{
    for (const struct value *value = values; value; value = value->next)
        write_item(writer, indent, komponen, value);
}

enum { MOST_PARAGRAPHS = 3, LONGEST_STACKED = 160 };

// How many paragraphs may make one text: what asks for a list is one from the second line on.
static size_t most_paragraphs(enum komponen_id komponen)
{
    switch (komponen) {
    case DASAR_HUKUM:
    case PERSYARATAN:
    case PROSEDUR:
    case SARANA:
    case KOMPETENSI:
        return 1;
    default:
        return MOST_PARAGRAPHS;
    }
}

// Paragraphs and nothing else are one text, unless they are lines set one below the other.
static bool is_text(const struct value *values, enum komponen_id komponen)
{
    size_t count = 0, longest = 0;
    for (const struct value *value = values; value; value = value->next, count++) {
        if (value->item || value->first)
            return false;
        longest = value->text.len > longest ? value->text.len : longest;
    }
    return count <= most_paragraphs(komponen) || longest > LONGEST_STACKED;
}

static str joined(struct writer *writer, const struct value *values)
{
    struct buf out = BUF(writer->arena);
    for (const struct value *value = values; value; value = value->next) {
        if (out.len > 0)
            BUF_LIT(&out, "\n\n");
        buf_add(&out, escaped(writer, value->text));
    }
    return buf_str(&out);
}

static void write_value(struct writer *writer, size_t indent, str key,
                        const struct section *section)
{
    const struct value *values = section->values;
    if (values && !is_text(values, section->komponen)) {
        yaml_key(writer->out, indent, key);
        write_items(writer, indent + 2, section->komponen, values);
        return;
    }
    str text = joined(writer, values);
    if (values && str_find_char(text, '\n') < text.len)
        writer->out->place = values->place;
    yaml_pair(writer->out, indent, key, text);
}

// ---- sections

bool is_row(const struct section *section)
{
    return section->kind != LABEL_KOMPONEN;
}

void write_components(struct writer *writer, const struct section *sections, size_t indent,
                      char group)
{
    for (const struct section *each = sections; each; each = each->next) {
        if (is_row(each))
            continue;
        char own = komponen_group(each->komponen);
        str head = own == 'A' ? writer->standard->group_a : writer->standard->group_b;
        str letter = own == 'A' ? writer->standard->letter_a : writer->standard->letter_b;
        if (indent == 0)
            yaml_blank(writer->out);
        if (indent == 0 && own != group && head.len > 0) {
            yaml_comment(writer->out, 0,
                         arena_printf(writer->arena, "%c. %.*s", own, STR_ARG(head)));
            yaml_count(writer->out, letter);
            yaml_count(writer->out, head);
            yaml_blank(writer->out);
        }
        group = own;
        writer->out->place = each->place;
        comment_section(writer, indent, each);
        write_value(writer, indent, str_from(komponen_field(each->komponen)->key), each);
    }
}

void write_variants(struct writer *writer)
{
    if (!writer->standard->variants)
        return;
    yaml_blank(writer->out);
    yaml_key(writer->out, 0, STR("varian"));
    for (const struct variant_draft *each = writer->standard->variants; each; each = each->next) {
        writer->out->place = each->sections->place;
        if (each->written.len > 0)
            comment_place(writer, 2, each->place, each->written);
        writer->out->again = each->written.len > 0;
        yaml_item_pair(writer->out, 2, STR("nama"), each->nama);
        writer->out->again = false;
        write_components(writer, each->sections, 4, '\0');
    }
}

static void write_row(struct writer *writer, const struct section *section)
{
    writer->out->place = section->place;
    comment_section(writer, 2, section);
    writer->out->again = true;
    yaml_item_pair(writer->out, 2, STR("label"),
                   section->printed.len > 0 ? section->printed : STR("(tanpa label)"));
    writer->out->again = false;
    write_value(writer, 4, STR("isi"), section);
    writer->out->again = true;
    if (section->after < KOMPONEN_COUNT)
        yaml_pair(writer->out, 4, STR("setelah"), str_from(komponen_field(section->after)->key));
    writer->out->again = false;
}

void write_rows(struct writer *writer)
{
    bool any = false;
    for (const struct section *each = writer->standard->sections; each; each = each->next) {
        if (!is_row(each))
            continue;
        if (!any) {
            yaml_blank(writer->out);
            yaml_comment(writer->out, 0, STR("Bukan salah satu dari empat belas komponen."));
            yaml_key(writer->out, 0, STR("tambahan"));
        }
        any = true;
        write_row(writer, each);
    }
}
