// A draft as the file of a standard: keys in the order of the document, above each a comment that
// says where it stood and what a person should look at.
#include "import/write.h"

#include "base/date.h"
#include "import/words.h"
#include "model/url.h"

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

struct writer {
    struct yaml_out *out;
    struct arena *arena;
    const struct draft *draft;
    const struct standard_draft *standard;
};

static str escaped(struct writer *writer, str text)
{
    return markdown_escape(writer->arena, text);
}

// "# Baris 24: 1. Persyaratan Pelayanan."
static void comment_place(struct writer *writer, size_t indent, struct place_in_document place,
                          str label)
{
    str where = place_words(writer->arena, writer->draft->document->form, place);
    if (where.len == 0)
        where = STR("dokumen");
    yaml_comment(writer->out, indent,
                 arena_printf(writer->arena, "Dari %.*s%s%.*s", STR_ARG(where),
                              label.len > 0 ? ": " : "", STR_ARG(label)));
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
    if (str_trim(section->markers).len > 0)
        yaml_comment(
            writer->out, indent,
            arena_printf(writer->arena, "Penanda pada sumbernya: %.*s", STR_ARG(section->markers)));
}

// ---- values

static void write_items(struct writer *writer, size_t indent, const struct value *values);

static void write_item(struct writer *writer, size_t indent, const struct value *value)
{
    writer->out->place = value->place;
    if (!value->first) {
        yaml_item(writer->out, indent, escaped(writer, value->text));
        return;
    }
    if (value->text.len > 0) {
        yaml_item_pair(writer->out, indent, STR("judul"), escaped(writer, value->text));
        yaml_key(writer->out, indent + 2, STR("daftar"));
    } else
        yaml_item_key(writer->out, indent, STR("daftar"));
    write_items(writer, indent + 4, value->first);
}

static void write_items(struct writer *writer, size_t indent, const struct value *values)
{
    for (const struct value *value = values; value; value = value->next)
        write_item(writer, indent, value);
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
        write_items(writer, indent + 2, values);
        return;
    }
    str text = joined(writer, values);
    if (values && str_find_char(text, '\n') < text.len)
        writer->out->place = values->place;
    yaml_pair(writer->out, indent, key, text);
}

// ---- sections

static bool is_row(const struct section *section)
{
    return section->kind != LABEL_KOMPONEN;
}

static void write_components(struct writer *writer, const struct section *sections, size_t indent,
                             char group)
{
    for (const struct section *each = sections; each; each = each->next) {
        if (is_row(each))
            continue;
        char own = komponen_group(each->komponen);
        str head = own == 'A' ? writer->standard->group_a : writer->standard->group_b;
        if (indent == 0)
            yaml_blank(writer->out);
        if (indent == 0 && own != group && head.len > 0) {
            yaml_comment(writer->out, 0,
                         arena_printf(writer->arena, "%c. %.*s", own, STR_ARG(head)));
            yaml_blank(writer->out);
        }
        group = own;
        writer->out->place = each->place;
        comment_section(writer, indent, each);
        write_value(writer, indent, str_from(komponen_field(each->komponen)->key), each);
    }
}

static void write_variants(struct writer *writer)
{
    if (!writer->standard->variants)
        return;
    yaml_blank(writer->out);
    yaml_key(writer->out, 0, STR("varian"));
    for (const struct variant_draft *each = writer->standard->variants; each; each = each->next) {
        writer->out->place = each->sections->place;
        if (each->written.len > 0)
            comment_place(writer, 2, each->place, each->written);
        yaml_item_pair(writer->out, 2, STR("nama"), each->nama);
        write_components(writer, each->sections, 4, '\0');
    }
}

static void write_row(struct writer *writer, const struct section *section)
{
    writer->out->place = section->place;
    comment_section(writer, 2, section);
    yaml_item_pair(writer->out, 2, STR("label"),
                   section->label.len > 0 ? section->label : STR("(tanpa label)"));
    write_value(writer, 4, STR("isi"), section);
    if (section->after < KOMPONEN_COUNT)
        yaml_pair(writer->out, 4, STR("setelah"), str_from(komponen_field(section->after)->key));
}

static void write_rows(struct writer *writer)
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

// ---- decree and adoption

static void write_date(struct writer *writer, size_t indent, str text)
{
    struct date date;
    if (text.len == 0)
        return;
    if (date_read(text, &date) == DATE_OK)
        yaml_pair(writer->out, indent, STR("tanggal"), date_iso(writer->arena, date));
    else
        yaml_comment(
            writer->out, indent,
            arena_printf(writer->arena, "Periksa: tanggal \"%.*s\" tidak terbaca.", STR_ARG(text)));
}

static void write_line(struct writer *writer, size_t indent, const char *key, str text)
{
    if (text.len > 0)
        yaml_line(writer->out, indent, str_from(key), text);
}

static void write_decree(struct writer *writer)
{
    const struct decree *sk = &writer->standard->sk;
    if (!sk->there)
        return;
    yaml_blank(writer->out);
    writer->out->place = sk->place;
    comment_place(writer, 0, sk->place, sk->label);
    yaml_key(writer->out, 0, STR("sk"));
    write_line(writer, 2, "nomor", sk->nomor);
    write_date(writer, 2, sk->tanggal);
    write_line(writer, 2, "tentang", sk->tentang);
}

static void write_adoption(struct writer *writer)
{
    const struct signature *signature = &writer->standard->penetapan;
    if (!signature->there)
        return;
    yaml_blank(writer->out);
    writer->out->place = signature->place;
    comment_place(writer, 0, signature->place, STR("blok tanda tangan"));
    yaml_comment(writer->out, 0, signature->written);
    yaml_key(writer->out, 0, STR("penetapan"));
    write_line(writer, 2, "tempat", signature->tempat);
    write_date(writer, 2, signature->tanggal);
    write_line(writer, 2, "jabatan", signature->jabatan);
    write_line(writer, 2, "nama", signature->nama);
    write_line(writer, 2, "pangkat", signature->pangkat);
    write_line(writer, 2, "nip", signature->nip);
}

// ---- labels, source

static void write_label(struct writer *writer, bool *any, str key, str label, str legal)
{
    if (label.len == 0 || str_eq(label, legal))
        return;
    if (!*any) {
        yaml_blank(writer->out);
        yaml_comment(writer->out, 0,
                     STR("Label seperti tercetak, bila berbeda dari nama hukumnya."));
        yaml_key(writer->out, 0, STR("sebutan"));
    }
    *any = true;
    yaml_line(writer->out, 2, key, label);
}

static void write_labels(struct writer *writer)
{
    const struct standard_draft *standard = writer->standard;
    bool any = false, done[KOMPONEN_COUNT] = {0};
    write_label(writer, &any, STR("A"), standard->group_a, STR_NONE);
    write_label(writer, &any, STR("B"), standard->group_b, STR_NONE);
    write_label(writer, &any, STR("sk"), standard->sk.label, STR_NONE);
    for (const struct section *each = standard->sections; each; each = each->next) {
        if (is_row(each) || done[each->komponen])
            continue;
        const struct field *field = komponen_field(each->komponen);
        done[each->komponen] = true;
        writer->out->place = each->place;
        write_label(writer, &any, str_from(field->key), each->printed,
                    str_from(field->label[LANG_ID]));
    }
}

static void write_damage(struct writer *writer, const struct damage *damage)
{
    yaml_item_pair(writer->out, 4, STR("jenis"), damage->kind);
    if (damage->text.len > 0)
        yaml_pair(writer->out, 6, STR("teks"), damage->text);
    if (damage->at < KOMPONEN_COUNT)
        yaml_pair(writer->out, 6, STR("pada"), str_from(komponen_field(damage->at)->key));
}

static str base_name(str path)
{
    str folder, name;
    path_split(path, &folder, &name);
    return name;
}

static void write_source(struct writer *writer)
{
    const struct standard_draft *standard = writer->standard;
    yaml_blank(writer->out);
    writer->out->place = (struct place_in_document){0};
    yaml_key(writer->out, 0, STR("sumber"));
    yaml_line(writer->out, 2, STR("berkas"), base_name(writer->draft->document->name));
    yaml_pair(writer->out, 2, STR("bentuk"), str_from(standard->bentuk));
    if (standard->damages)
        yaml_key(writer->out, 2, STR("kerusakan"));
    for (const struct damage *each = standard->damages; each; each = each->next)
        write_damage(writer, each);
}

// What no value carries, so that nothing of the source is passed over in silence.
static void write_notes(struct writer *writer, const struct value *notes, str head)
{
    if (!notes)
        return;
    yaml_blank(writer->out);
    yaml_comment(writer->out, 0, head);
    for (const struct value *each = notes; each; each = each->next)
        yaml_comment(writer->out, 0, arena_printf(writer->arena, "- %.*s", STR_ARG(each->text)));
}

// ---- the file

static void write_cleaning(struct writer *writer)
{
    const struct document_cleaning *cleaning = &writer->draft->document->cleaning;
    struct buf out = BUF(writer->arena);
    if (cleaning->charset.len > 0) {
        BUF_LIT(&out, "Kumpulan karakter asal: ");
        buf_add(&out, cleaning->charset);
        BUF_LIT(&out, ".");
    }
    if (cleaning->lost > 0) {
        BUF_LIT(&out, " Karakter yang tidak terbaca: ");
        buf_u64(&out, cleaning->lost);
        BUF_LIT(&out, ".");
    }
    yaml_comment(writer->out, 0, buf_str(&out));
}

struct yaml_out standard_write(struct arena *arena, const struct draft *draft,
                               const struct standard_draft *standard)
{
    struct yaml_out out = yaml_out(arena);
    struct writer writer = {&out, arena, draft, standard};
    yaml_comment(&out, 0,
                 arena_printf(arena, "Usulan dari %.*s; periksa sebelum diterbitkan.",
                              STR_ARG(base_name(draft->document->name))));
    write_cleaning(&writer);
    yaml_blank(&out);
    out.place = standard->judul_place;
    if (!str_eq(standard->judul, standard->judul_written))
        comment_place(&writer, 0, standard->judul_place, standard->judul_written);
    yaml_line(&out, 0, STR("judul"), standard->judul);
    write_decree(&writer);
    yaml_blank(&out);
    yaml_pair(&out, 0, STR("urutan"), STR("berkas"));
    write_components(&writer, standard->sections, 0, '\0');
    write_variants(&writer);
    write_rows(&writer);
    write_adoption(&writer);
    write_labels(&writer);
    write_source(&writer);
    write_notes(&writer, standard->furniture,
                STR("Tidak dijadikan isi (kepala dokumen, kepala kolom, nomor, navigasi):"));
    write_notes(&writer, standard->leftovers, STR("Periksa: teks ini belum mendapat tempat."));
    return out;
}

str agency_write(struct arena *arena, const struct agency_draft *agency)
{
    struct yaml_out out = yaml_out(arena);
    struct writer writer = {.out = &out, .arena = arena};
    yaml_comment(&out, 0,
                 arena_printf(arena, "Usulan dari %s; periksa sebelum diterbitkan.",
                              agency->from[LANG_ID]
                                  ? agency->from[LANG_ID]
                                  : "nama folder: dokumen tidak menyebut instansi"));
    yaml_blank(&out);
    yaml_line(&out, 0, STR("nama"), agency->nama);
    write_line(&writer, 0, "pemerintah", agency->pemerintah);
    write_line(&writer, 0, "alamat", agency->alamat);
    write_line(&writer, 0, "kode_pos", agency->kode_pos);
    write_line(&writer, 0, "telepon", agency->telepon);
    write_line(&writer, 0, "surel", agency->surel);
    if (url_is_web(agency->situs))
        write_line(&writer, 0, "situs", agency->situs);
    return buf_str(&out.buf);
}
