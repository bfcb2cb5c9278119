// A standard as open data (RFC 8259): every value as written, `terbaca` and `warisan` beside it.
//
// One small function for each kind of value, driven by the same tables as decoding. < > & are
// written as escapes, so the text is harmless wherever it is pasted.
#include "model/fields.h"
#include "model/reading.h"
#include "render/format.h"

struct json {
    struct buf *out;
    unsigned depth;
    bool first; // nothing stands yet in the innermost object or list
    bool show_secrets;
};

static void write_escape(struct buf *out, char c)
{
    static const char digits[] = "0123456789abcdef";
    if (c == '\n') {
        BUF_LIT(out, "\\n");
    } else if (c == '\t') {
        BUF_LIT(out, "\\t");
    } else if (c == '"' || c == '\\') {
        buf_char(out, '\\');
        buf_char(out, c);
    } else {
        BUF_LIT(out, "\\u00");
        buf_char(out, digits[(unsigned char)c >> 4]);
        buf_char(out, digits[(unsigned char)c & 15]);
    }
}

static bool needs_escape(char c)
{
    return (unsigned char)c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&';
}

static void write_string(struct buf *out, str s)
{
    size_t copied = 0;
    buf_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (!needs_escape(s.data[i]))
            continue;
        buf_add(out, str_sub(s, copied, i - copied));
        write_escape(out, s.data[i]);
        copied = i + 1;
    }
    buf_add(out, str_skip(s, copied));
    buf_char(out, '"');
}

static void new_line(struct json *json)
{
    buf_char(json->out, '\n');
    for (unsigned i = 0; i < json->depth; i++)
        BUF_LIT(json->out, "  ");
}

static void next_value(struct json *json)
{
    if (!json->first)
        buf_char(json->out, ',');
    json->first = false;
    new_line(json);
}

static void next_key(struct json *json, str key)
{
    next_value(json);
    write_string(json->out, key);
    BUF_LIT(json->out, ": ");
}

static void open_bracket(struct json *json, char bracket)
{
    buf_char(json->out, bracket);
    json->depth++;
    json->first = true;
}

static void close_bracket(struct json *json, char bracket)
{
    json->depth--;
    if (!json->first)
        new_line(json);
    buf_char(json->out, bracket);
    json->first = false;
}

static void write_record(struct json *json, const struct record *record, const void *object);

// Text as written; null for a key that stood there with nothing under it.
static void write_text(struct json *json, str s)
{
    if (s.len == 0)
        BUF_LIT(json->out, "null");
    else
        write_string(json->out, s);
}

// Every character of a personal number is hidden; its form stays recognisable.
static void write_masked(struct json *json, str s)
{
    struct buf masked = BUF(json->out->arena);
    for (size_t step = 0; s.len > 0; s = str_skip(s, step)) {
        uint32_t c = utf8_next(s, &step);
        if (c == ' ' || c == '.' || c == '-')
            buf_char(&masked, (char)c);
        else
            BUF_LIT(&masked, "•");
    }
    write_text(json, buf_str(&masked));
}

static void write_lines(struct json *json, const struct list *list)
{
    const struct text *texts = list->items;
    open_bracket(json, '[');
    for (size_t i = 0; i < list->count; i++) {
        next_value(json);
        write_text(json, texts[i].s);
    }
    close_bracket(json, ']');
}

static void write_pairs(struct json *json, const struct list *list)
{
    const struct pair *pairs = list->items;
    open_bracket(json, '{');
    for (size_t i = 0; i < list->count; i++) {
        next_key(json, pairs[i].kunci.s);
        write_text(json, pairs[i].isi.s);
    }
    close_bracket(json, '}');
}

static void write_list(struct json *json, const struct record *of, const struct list *list)
{
    const char *items = list->items;
    open_bracket(json, '[');
    for (size_t i = 0; i < list->count; i++) {
        next_value(json);
        write_record(json, of, items + i * of->size);
    }
    close_bracket(json, ']');
}

static void write_items(struct json *json, const struct list *list)
{
    const struct butir *items = list->items;
    open_bracket(json, '[');
    for (size_t i = 0; i < list->count; i++) {
        next_value(json);
        if (items[i].rincian)
            write_record(json, items[i].rincian_jenis, items[i].rincian);
        else if (items[i].teks.pos.line > 0)
            write_text(json, items[i].teks.s);
        else
            write_record(json, &record_butir, &items[i]);
    }
    close_bracket(json, ']');
}

static void write_component(struct json *json, const struct komponen *komponen)
{
    if (komponen->daftar.pos.line > 0)
        write_items(json, &komponen->daftar);
    else
        write_text(json, komponen->teks.s);
}

static void write_number(struct json *json, str digits)
{
    uint32_t value;
    if (str_to_u32(digits, &value))
        buf_u64(json->out, value);
    else
        write_text(json, digits);
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

static void write_member(struct json *json, const struct field *field, const void *member)
{
    switch (field->kind) {
    case KIND_LINES:
        write_lines(json, member);
        break;
    case KIND_PAIRS:
        write_pairs(json, member);
        break;
    case KIND_ITEMS:
        write_items(json, member);
        break;
    case KIND_LIST:
        write_list(json, field->of, member);
        break;
    case KIND_RECORD:
        write_record(json, field->of, *(const void *const *)member);
        break;
    case KIND_COMPONENT:
        write_component(json, member);
        break;
    case KIND_STR:
    case KIND_HREF:
        write_text(json, *(const str *)member);
        break;
    case KIND_MARKUP:
        write_text(json, ((const struct markup *)member)->s);
        break;
    case KIND_U64:
        buf_u64(json->out, *(const uint64_t *)member);
        break;
    case KIND_FLAG:
        buf_add(json->out, *(const bool *)member ? STR("true") : STR("false"));
        break;
    case KIND_NUMBER:
        write_number(json, ((const struct text *)member)->s);
        break;
    default:
        if ((field->flags & FIELD_SECRET) && !json->show_secrets)
            write_masked(json, ((const struct text *)member)->s);
        else
            write_text(json, ((const struct text *)member)->s);
    }
}

static void write_members(struct json *json, const struct record *record, const void *object)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        const void *member = field_member(field, object);
        if (!is_present(field, member))
            continue;
        next_key(json, str_from(field->key));
        write_member(json, field, member);
    }
}

static void write_record(struct json *json, const struct record *record, const void *object)
{
    open_bracket(json, '{');
    write_members(json, record, object);
    close_bracket(json, '}');
}

static void write_string_member(struct json *json, const char *key, str value)
{
    if (value.len == 0)
        return;
    next_key(json, str_from(key));
    write_string(json->out, value);
}

static void write_agency(struct json *json, const struct agency *agency)
{
    next_key(json, STR("instansi"));
    open_bracket(json, '{');
    write_string_member(json, "id", agency->id);
    write_string_member(json, "nama", agency->instansi->nama.s);
    write_string_member(json, "pemerintah", agency->instansi->pemerintah.s);
    close_bracket(json, '}');
}

// What the agency gives where the standard itself is silent: shown, never counted.
static void write_inherited(struct json *json, const struct standar *standar,
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
    next_key(json, STR("warisan"));
    open_bracket(json, '{');
    for (size_t i = 0; i < sizeof inherited / sizeof inherited[0]; i++) {
        const struct field *field = record_field(&record_instansi, str_from(inherited[i].key));
        const void *member = field_member(field, instansi);
        if (inherited[i].own || !is_present(field, member))
            continue;
        next_key(json, str_from(field->key));
        write_member(json, field, member);
    }
    close_bracket(json, '}');
}

void json_write(const struct format_input *input, struct buf *out)
{
    struct json json = {.out = out, .show_secrets = input->kit->show_nip};
    const struct standar *standar = input->service->standar;
    struct terbaca terbaca = standard_read(out->arena, standar);
    open_bracket(&json, '{');
    write_string_member(&json, "id",
                        arena_printf(out->arena, "%.*s/%.*s", STR_ARG(input->agency->id),
                                     STR_ARG(input->service->id)));
    write_agency(&json, input->agency);
    write_members(&json, &record_standar, standar);
    next_key(&json, STR("terbaca"));
    write_record(&json, &record_terbaca, &terbaca);
    write_inherited(&json, standar, input->agency->instansi);
    close_bracket(&json, '}');
    buf_char(out, '\n');
}
