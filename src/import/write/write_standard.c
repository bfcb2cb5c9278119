// A draft as the file of a standard: keys in the order of the document, the adoption, the labels as
// printed, the source and what is broken in it; and the file of an agency.
#include "import/write/write_parts.h"

#include "base/date.h"
#include "import/find/words.h"
#include "model/url.h"

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
    writer->out->again = true;
    comment_place(writer, 0, signature->place, STR("blok tanda tangan"));
    writer->out->again = false;
    yaml_comment(writer->out, 0, signature->written);
    yaml_count(writer->out, signature->written);
    writer->out->again = true;
    yaml_key(writer->out, 0, STR("penetapan"));
    write_line(writer, 2, "tempat", signature->tempat);
    write_date(writer, 2, signature->tanggal);
    writer->out->again = false;
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
    writer->out->again = damage->quoted;
    if (damage->text.len > 0)
        yaml_pair(writer->out, 6, STR("teks"), damage->text);
    writer->out->again = true;
    if (damage->at < KOMPONEN_COUNT)
        yaml_pair(writer->out, 6, STR("pada"), str_from(komponen_field(damage->at)->key));
}

static str base_name(str path)
{
    str folder, name;
    fs_split_path(path, &folder, &name);
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
    for (const struct value *each = notes; each; each = each->next) {
        yaml_comment(writer->out, 0, arena_printf(writer->arena, "- %.*s", STR_ARG(each->text)));
        yaml_count(writer->out, each->text);
    }
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
    bool written = !str_eq(standard->judul, standard->judul_written);
    if (written)
        comment_place(&writer, 0, standard->judul_place, standard->judul_written);
    out.again = written;
    yaml_line(&out, 0, STR("judul"), standard->judul);
    out.again = false;
    write_decree(&writer);
    yaml_blank(&out);
    out.again = true;
    yaml_pair(&out, 0, STR("urutan"), STR("berkas"));
    out.again = false;
    write_components(&writer, standard->sections, 0, '\0');
    write_variants(&writer);
    write_rows(&writer);
    write_adoption(&writer);
    out.again = true;
    write_labels(&writer);
    write_source(&writer);
    out.again = false;
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
