// A standard as open data (RFC 8259): every value as written, `terbaca` and `warisan` beside it.
//
// One small function for each kind of value, driven by the same tables as decoding.
#include "render/form/json.h"

#include "facts/facts.h"
#include "model/fields.h"
#include "render/form/json_write.h"

struct writer {
    struct json json;
    bool show_secrets;
};

static void write_record(struct writer *to, const struct record *record, const void *object);

// Every character of a personal number is hidden; its form stays recognisable.
static void write_masked(struct writer *to, str s)
{
    struct buf masked = BUF(to->json.out->arena);
    for (size_t step = 0; s.len > 0; s = str_skip(s, step)) {
        uint32_t c = utf8_next(s, &step);
        if (c == ' ' || c == '.' || c == '-')
            buf_char(&masked, (char)c);
        else
            BUF_LIT(&masked, "•");
    }
    json_text(&to->json, buf_str(&masked));
}

static void write_lines(struct writer *to, const struct list *list)
{
    const struct text *texts = list->items;
    json_open(&to->json, '[');
    for (size_t i = 0; i < list->count; i++) {
        json_value(&to->json);
        json_text(&to->json, texts[i].s);
    }
    json_close(&to->json, ']');
}

static void write_pairs(struct writer *to, const struct list *list)
{
    const struct pair *pairs = list->items;
    json_open(&to->json, '{');
    for (size_t i = 0; i < list->count; i++) {
        json_key(&to->json, pairs[i].kunci.s);
        json_text(&to->json, pairs[i].isi.s);
    }
    json_close(&to->json, '}');
}

static void write_list(struct writer *to, const struct record *of, const struct list *list)
{
    const char *items = list->items;
    json_open(&to->json, '[');
    for (size_t i = 0; i < list->count; i++) {
        json_value(&to->json);
        write_record(to, of, items + i * of->size);
    }
    json_close(&to->json, ']');
}

static void write_items(struct writer *to, const struct list *list)
{
    const struct butir *items = list->items;
    json_open(&to->json, '[');
    for (size_t i = 0; i < list->count; i++) {
        json_value(&to->json);
        if (items[i].rincian)
            write_record(to, items[i].rincian_jenis, items[i].rincian);
        else if (items[i].teks.pos.line > 0)
            json_text(&to->json, items[i].teks.s);
        else
            write_record(to, &record_butir, &items[i]);
    }
    json_close(&to->json, ']');
}

static void write_component(struct writer *to, const struct komponen *komponen)
{
    if (komponen->daftar.pos.line > 0)
        write_items(to, &komponen->daftar);
    else
        json_text(&to->json, komponen->teks.s);
}

static void write_number(struct writer *to, str digits)
{
    uint32_t value;
    if (str_to_u32(digits, &value))
        buf_u64(to->json.out, value);
    else
        json_text(&to->json, digits);
}

static bool is_present(const struct field *field, const void *member)
{
    switch (field->kind) {
    case KIND_LINES:
    case KIND_PAIRS:
    case KIND_ITEMS:
        return ((const struct list *)member)->pos.line > 0;
    case KIND_LIST: // a list that the program made has no position
        return ((const struct list *)member)->pos.line > 0 ||
               ((const struct list *)member)->count > 0;
    case KIND_RECORD:
        return *(const void *const *)member != NULL;
    case KIND_COMPONENT:
        return ((const struct komponen *)member)->key_pos.line > 0;
    case KIND_STR:
    case KIND_HREF:
        return ((const str *)member)->len > 0;
    case KIND_MARKUP:
    case KIND_U64:
    case KIND_FLAG:
        return true;
    default:
        return ((const struct text *)member)->pos.line > 0;
    }
}

static void write_member(struct writer *to, const struct field *field, const void *member)
{
    switch (field->kind) {
    case KIND_LINES:
        write_lines(to, member);
        break;
    case KIND_PAIRS:
        write_pairs(to, member);
        break;
    case KIND_ITEMS:
        write_items(to, member);
        break;
    case KIND_LIST:
        write_list(to, field->of, member);
        break;
    case KIND_RECORD:
        write_record(to, field->of, *(const void *const *)member);
        break;
    case KIND_COMPONENT:
        write_component(to, member);
        break;
    case KIND_STR:
    case KIND_HREF:
        json_text(&to->json, *(const str *)member);
        break;
    case KIND_MARKUP:
        json_text(&to->json, ((const struct markup *)member)->s);
        break;
    case KIND_U64:
        buf_u64(to->json.out, *(const uint64_t *)member);
        break;
    case KIND_FLAG:
        buf_add(to->json.out, *(const bool *)member ? STR("true") : STR("false"));
        break;
    case KIND_NUMBER:
        write_number(to, ((const struct text *)member)->s);
        break;
    default:
        if ((field->flags & FIELD_SECRET) && !to->show_secrets)
            write_masked(to, ((const struct text *)member)->s);
        else
            json_text(&to->json, ((const struct text *)member)->s);
    }
}

static void write_members(struct writer *to, const struct record *record, const void *object)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        const void *member = field_member(field, object);
        if (!is_present(field, member))
            continue;
        json_key(&to->json, str_from(field->key));
        write_member(to, field, member);
    }
}

static void write_record(struct writer *to, const struct record *record, const void *object)
{
    json_open(&to->json, '{');
    write_members(to, record, object);
    json_close(&to->json, '}');
}

static void write_string_member(struct writer *to, const char *key, str value)
{
    if (value.len == 0)
        return;
    json_key(&to->json, str_from(key));
    json_string(to->json.out, value);
}

static void write_agency(struct writer *to, str id, const struct instansi *instansi)
{
    json_key(&to->json, STR("instansi"));
    json_open(&to->json, '{');
    write_string_member(to, "id", id);
    write_string_member(to, "nama", instansi->nama.s);
    write_string_member(to, "pemerintah", instansi->pemerintah.s);
    json_close(&to->json, '}');
}

// What the agency gives where the standard itself is silent: shown, never counted.
static void write_inherited(struct writer *to, const struct standar *standar,
                            const struct instansi *instansi)
{
    const struct {
        const char *key;
        bool own;
    } inherited[] = {
        {"jam", komponen_has_content(&standar->jam)},
        {"zona", komponen_has_content(&standar->jam)},
        {"pengaduan", komponen_has_content(&standar->komponen[PENGADUAN])},
        {"penetapan", standar->penetapan != NULL},
    };
    json_key(&to->json, STR("warisan"));
    json_open(&to->json, '{');
    for (size_t i = 0; i < sizeof inherited / sizeof inherited[0]; i++) {
        const struct field *field = record_field(&record_instansi, str_from(inherited[i].key));
        const void *member = field_member(field, instansi);
        if (inherited[i].own || !is_present(field, member))
            continue;
        json_key(&to->json, str_from(field->key));
        write_member(to, field, member);
    }
    json_close(&to->json, '}');
}

void json_write_service(const struct page *page, const struct page_subject *of, struct buf *out)
{
    struct writer to = {.json = {.out = out}, .show_secrets = page->kit->show_nip};
    // The data are those of the document, whatever the language of the pages.
    const struct standar *shown = of->service->standar;
    const struct standar *standar = shown->original ? shown->original : shown;
    const struct instansi *named = of->agency->instansi;
    const struct instansi *instansi = named->original ? named->original : named;
    struct terbaca terbaca = facts_terbaca(out->arena, facts_of(out->arena, of->service), instansi);
    json_open(&to.json, '{');
    write_string_member(
        &to, "id",
        arena_printf(out->arena, "%.*s/%.*s", STR_ARG(of->agency->id), STR_ARG(of->service->id)));
    write_agency(&to, of->agency->id, instansi);
    write_members(&to, &record_standar, standar);
    json_key(&to.json, STR("terbaca"));
    write_record(&to, &facts_terbaca_record, &terbaca);
    write_inherited(&to, standar, instansi);
    json_close(&to.json, '}');
    buf_char(out, '\n');
}
