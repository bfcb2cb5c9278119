// One small function for each kind of value, chosen by the kind of the row.
#include "model/decode.h"

#include "base/buf.h"
#include "base/date.h"
#include "model/fields.h"
#include "model/url.h"

extern const struct message INPUT_COLON_IN_ITEM, INPUT_MISSING_KEY, INPUT_NO_KEYS,
    INPUT_UNKNOWN_KEY, INPUT_WEB_ADDRESS, INPUT_WRONG_CHOICE, INPUT_WRONG_DATE, INPUT_WRONG_NUMBER,
    INPUT_WRONG_TYPE;

typedef void decode_function(const struct decoder *decoder, const struct field *field,
                             const struct yaml_node *node, void *member);

static void report(const struct decoder *decoder, const struct message *error, struct pos pos,
                   str a, str b, str c)
{
    findings_add(decoder->findings, error, decoder->file, pos, a, b, c);
}

static void report_type(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node)
{
    static const char *const wanted[KINDS][LANGS] = {
        [KIND_LINE] = {"teks satu baris", "a text of one line"},
        [KIND_TEXT] = {"teks", "a text"},
        [KIND_DATE] = {"tanggal", "a date"},
        [KIND_CHOICE] = {"satu kata", "one word"},
        [KIND_KEY] = {"nama kunci", "the name of a key"},
        [KIND_NUMBER] = {"bilangan", "a number"},
        [KIND_URL] = {"alamat halaman web yang diawali http:// atau https://",
                      "the address of a web page that begins with http:// or https://"},
        [KIND_FILE] = {"nama berkas", "the name of a file"},
        [KIND_COLOR] = {"warna seperti #0b5d3b", "a colour like #0b5d3b"},
        [KIND_LINES] = {"daftar teks", "a list of texts"},
        [KIND_PAIRS] = {"pasangan kunci dan teks", "pairs of key and text"},
        [KIND_RECORD] = {"kelompok kunci", "a group of keys"},
        [KIND_LIST] = {"daftar kelompok kunci", "a list of groups of keys"},
        [KIND_COMPONENT] = {"teks atau daftar", "a text or a list"},
    };
    report(decoder, &INPUT_WRONG_TYPE, node->pos, str_from(field->key),
           str_from(wanted[field->kind][LANG_ID]), str_from(wanted[field->kind][LANG_EN]));
}

static bool is_empty_text(const struct yaml_node *node)
{
    return node->kind == YAML_TEXT && str_trim(node->text).len == 0;
}

static struct text text_of(const struct yaml_node *node)
{
    return (struct text){str_trim_right(node->text), node->pos, node->start};
}

static void cut_left(struct text *text)
{
    str rest = str_trim_left(text->s);
    size_t cut = text->s.len - rest.len;
    text->s = rest;
    text->start.cut = (uint16_t)cut;
    if (cut > UINT16_MAX)
        text->start = (struct yaml_start){0};
}

// The text of a node, or an absent text and a finding.
static bool take_text(const struct decoder *decoder, const struct field *field,
                      const struct yaml_node *node, struct text *text)
{
    if (node->kind != YAML_TEXT) {
        report_type(decoder, field, node);
        return false;
    }
    *text = text_of(node);
    return true;
}

static void decode_text(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node, void *member)
{
    take_text(decoder, field, node, member);
}

static void decode_line(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node, void *member)
{
    struct text text;
    if (!take_text(decoder, field, node, &text))
        return;
    cut_left(&text);
    if (str_find_char(text.s, '\n') < text.s.len)
        report_type(decoder, field, node);
    else
        *(struct text *)member = text;
}

static void decode_date(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node, void *member)
{
    struct text *text = member;
    struct date date;
    decode_line(decoder, field, node, member);
    if (text->s.len > 0 && date_read(text->s, &date) != DATE_OK)
        report(decoder, &INPUT_WRONG_DATE, node->pos, str_from(field->key), text->s, STR_NONE);
}

static str join_words(struct arena *arena, const char *const *words)
{
    struct buf buf = BUF(arena);
    for (; *words; words++) {
        if (buf.len > 0)
            BUF_LIT(&buf, ", ");
        buf_add(&buf, str_from(*words));
    }
    return buf_str(&buf);
}

// The choice that the text names, in the spelling of the table; an empty text is not a choice.
static void check_choice(const struct decoder *decoder, const struct field *field,
                         struct text *text)
{
    if (text->s.len == 0)
        return;
    for (const char *const *choice = field->choices; *choice; choice++) {
        if (str_eq_nocase(text->s, str_from(*choice))) {
            text->s = str_from(*choice);
            return;
        }
    }
    report(decoder, &INPUT_WRONG_CHOICE, text->pos, str_from(field->key), text->s,
           join_words(decoder->arena, field->choices));
}

static void decode_choice(const struct decoder *decoder, const struct field *field,
                          const struct yaml_node *node, void *member)
{
    decode_line(decoder, field, node, member);
    check_choice(decoder, field, member);
}

// The key of `record` that a mistyped word most likely means, or NULL.
static const char *nearest_key(const struct decoder *decoder, const struct record *record, str word)
{
    const char **keys = ARENA_ARRAY(decoder->arena, const char *, record->count);
    for (size_t i = 0; i < record->count; i++)
        keys[i] = record->fields[i].key;
    return record_nearest_word(word, keys, record->count);
}

static void report_unknown(const struct decoder *decoder, const struct record *record, str word,
                           struct pos pos)
{
    const char *near = nearest_key(decoder, record, word);
    str id = near ? arena_printf(decoder->arena, "; mungkin maksudnya \"%s\"", near) : STR_NONE;
    str en = near ? arena_printf(decoder->arena, "; did you mean \"%s\"?", near) : STR_NONE;
    report(decoder, &INPUT_UNKNOWN_KEY, pos, word, id, en);
}

static void decode_key(const struct decoder *decoder, const struct field *field,
                       const struct yaml_node *node, void *member)
{
    struct text *text = member;
    decode_line(decoder, field, node, member);
    if (text->s.len > 0 && !record_field(&record_standar, text->s))
        report_unknown(decoder, &record_standar, text->s, node->pos);
}

static void decode_number(const struct decoder *decoder, const struct field *field,
                          const struct yaml_node *node, void *member)
{
    struct text *text = member;
    uint32_t value;
    decode_line(decoder, field, node, member);
    if (text->s.len > 0 && !str_to_u32(text->s, &value))
        report(decoder, &INPUT_WRONG_NUMBER, node->pos, str_from(field->key), text->s, STR_NONE);
}

static void decode_url(const struct decoder *decoder, const struct field *field,
                       const struct yaml_node *node, void *member)
{
    struct text *text = member;
    decode_line(decoder, field, node, member);
    if (text->s.len > 0 && !url_is_web(text->s))
        report(decoder, &INPUT_WEB_ADDRESS, node->pos, str_from(field->key), text->s, STR_NONE);
}

static void decode_color(const struct decoder *decoder, const struct field *field,
                         const struct yaml_node *node, void *member)
{
    struct text *text = member;
    decode_line(decoder, field, node, member);
    bool right = text->s.len == 0 || (text->s.len == 7 && text->s.data[0] == '#');
    for (size_t i = 1; right && i < text->s.len; i++)
        right = is_digit(text->s.data[i]) ||
                (to_lower(text->s.data[i]) >= 'a' && to_lower(text->s.data[i]) <= 'f');
    if (!right)
        report_type(decoder, field, node);
}

// A list value; a text counts as a list of that one text when `single` allows it. False when the
// node is neither, which has been reported.
static bool list_children(const struct decoder *decoder, const struct field *field,
                          const struct yaml_node *node, const struct yaml_node **first,
                          size_t *count)
{
    *first = node->first;
    *count = node->count;
    if (node->kind == YAML_LIST)
        return true;
    if (!is_empty_text(node))
        report_type(decoder, field, node);
    return is_empty_text(node);
}

static void decode_lines(const struct decoder *decoder, const struct field *field,
                         const struct yaml_node *node, void *member)
{
    struct list *list = member;
    const struct yaml_node *child = node;
    size_t count = 1;
    bool single = node->kind == YAML_TEXT && !is_empty_text(node);
    list->pos = node->pos;
    if (!single && !list_children(decoder, field, node, &child, &count))
        return;
    struct text *texts = ARENA_ARRAY(decoder->arena, struct text, count);
    for (size_t i = 0; i < count; i++, child = child->next) {
        decode_line(decoder, field, child, &texts[i]);
        if (field->choices)
            check_choice(decoder, field, &texts[i]);
    }
    list->items = texts;
    list->count = count;
}

// A label may be given for every key of a standard and for the two group heads.
static void check_pair_key(const struct decoder *decoder, const struct yaml_node *node)
{
    bool group = str_eq(node->key, STR("A")) || str_eq(node->key, STR("B"));
    if (!group && !record_field(&record_standar, node->key))
        report_unknown(decoder, &record_standar, node->key, node->key_pos);
}

static void decode_pairs(const struct decoder *decoder, const struct field *field,
                         const struct yaml_node *node, void *member)
{
    struct list *list = member;
    list->pos = node->pos;
    if (is_empty_text(node))
        return;
    if (node->kind != YAML_MAP) {
        report_type(decoder, field, node);
        return;
    }
    struct pair *pairs = ARENA_ARRAY(decoder->arena, struct pair, node->count);
    size_t count = 0; // a key that is there twice fills the list twice
    for (const struct yaml_node *child = node->first; child; child = child->next) {
        struct pair *pair = &pairs[count++];
        pair->kunci = (struct text){.s = child->key, .pos = child->key_pos};
        decode_line(decoder, field, child, &pair->isi);
        if (field->flags & FIELD_STANDARD_KEYS)
            check_pair_key(decoder, child);
    }
    list->items = pairs;
    list->count = count;
}

static void decode_one(const struct decoder *decoder, const struct field *field,
                       const struct yaml_node *node, void *member)
{
    if (node->kind != YAML_MAP && !is_empty_text(node)) {
        report_type(decoder, field, node);
        return;
    }
    void *object = arena_alloc(decoder->arena, 1, field->of->size);
    if (node->kind == YAML_MAP)
        decode_record(decoder, field->of, node, object);
    memcpy(member, &object, sizeof object);
}

static void decode_list(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node, void *member)
{
    struct list *list = member;
    const struct yaml_node *child;
    size_t count;
    list->pos = node->pos;
    if (!list_children(decoder, field, node, &child, &count))
        return;
    char *items = arena_alloc(decoder->arena, count, field->of->size);
    struct decoder whole = *decoder; // a list replaces the whole list
    whole.partial = false;
    for (size_t i = 0; i < count; i++, child = child->next) {
        if (child->kind == YAML_MAP)
            decode_record(&whole, field->of, child, items + i * field->of->size);
        else
            report_type(decoder, field, child);
    }
    list->items = items;
    list->count = count;
}

static void decode_items(const struct decoder *decoder, const struct field *field,
                         const struct yaml_node *node, struct list *list);

static bool has_key_of(const struct yaml_node *map, const struct record *record)
{
    for (const struct yaml_node *child = map->first; child; child = child->next)
        if (record_field(record, child->key))
            return true;
    return false;
}

// {judul, isi, daftar}: reported keys aside, as decode_record does it, but the list is of items.
static void decode_general_item(const struct decoder *decoder, const struct field *field,
                                const struct yaml_node *node, struct butir *butir)
{
    decode_record(decoder, &record_butir, node, butir);
    const struct yaml_node *daftar = yaml_get(node, STR("daftar"));
    butir->daftar = (struct list){0};
    if (daftar)
        decode_items(decoder, field, daftar, &butir->daftar);
}

// "- Email: a@b" is a mapping to YAML and a text to its author. Said only where no key is near, for
// "- langkh: …" is a slip of the other kind.
static bool is_text_with_colon(const struct decoder *decoder, const struct field *field,
                               const struct yaml_node *node)
{
    const struct yaml_node *first = node->first;
    if (!first || has_key_of(node, &record_butir) || (field->of && has_key_of(node, field->of)))
        return false;
    return !nearest_key(decoder, &record_butir, first->key) &&
           !(field->of && nearest_key(decoder, field->of, first->key));
}

static void decode_item(const struct decoder *decoder, const struct field *field,
                        const struct yaml_node *node, struct butir *butir)
{
    butir->pos = node->pos;
    if (node->kind == YAML_TEXT) {
        butir->teks = text_of(node);
    } else if (node->kind == YAML_LIST) {
        report_type(decoder, field, node);
    } else if (is_text_with_colon(decoder, field, node)) {
        report(decoder, &INPUT_COLON_IN_ITEM, node->first->key_pos, node->first->key, STR_NONE,
               STR_NONE);
    } else if (field->of && !has_key_of(node, &record_butir)) {
        void *typed = arena_alloc(decoder->arena, 1, field->of->size);
        decode_record(decoder, field->of, node, typed);
        butir->rincian_jenis = field->of;
        butir->rincian = typed;
    } else {
        decode_general_item(decoder, field, node, butir);
    }
}

static void decode_items(const struct decoder *decoder, const struct field *field,
                         const struct yaml_node *node, struct list *list)
{
    const struct yaml_node *child;
    size_t count;
    list->pos = node->pos;
    if (!list_children(decoder, field, node, &child, &count))
        return;
    struct butir *items = ARENA_ARRAY(decoder->arena, struct butir, count);
    for (size_t i = 0; i < count; i++, child = child->next)
        decode_item(decoder, field, child, &items[i]);
    list->items = items;
    list->count = count;
}

static void decode_component(const struct decoder *decoder, const struct field *field,
                             const struct yaml_node *node, void *member)
{
    struct komponen *komponen = member;
    komponen->key_pos = node->key_pos;
    if (node->kind == YAML_TEXT)
        komponen->teks = text_of(node);
    else
        decode_items(decoder, field, node, &komponen->daftar);
}

// The list of a general item is decoded by decode_general_item, which knows the component.
static void decode_nothing(const struct decoder *decoder, const struct field *field,
                           const struct yaml_node *node, void *member)
{
    (void)decoder, (void)field, (void)node, (void)member;
}

static decode_function *const decoders[KINDS] = {
    [KIND_LINE] = decode_line,     [KIND_TEXT] = decode_text,
    [KIND_DATE] = decode_date,     [KIND_CHOICE] = decode_choice,
    [KIND_KEY] = decode_key,       [KIND_NUMBER] = decode_number,
    [KIND_URL] = decode_url,       [KIND_FILE] = decode_line,
    [KIND_COLOR] = decode_color,   [KIND_LINES] = decode_lines,
    [KIND_PAIRS] = decode_pairs,   [KIND_RECORD] = decode_one,
    [KIND_LIST] = decode_list,     [KIND_COMPONENT] = decode_component,
    [KIND_ITEMS] = decode_nothing,
};

static void report_missing(const struct decoder *decoder, const struct record *record,
                           const struct yaml_node *node)
{
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        if (!(field->flags & FIELD_REQUIRED))
            continue;
        const struct yaml_node *value = yaml_get(node, str_from(field->key));
        if (!value || is_empty_text(value))
            report(decoder, &INPUT_MISSING_KEY, value ? value->key_pos : node->pos,
                   str_from(field->key), STR_NONE, STR_NONE);
    }
}

void decode_record(const struct decoder *decoder, const struct record *record,
                   const struct yaml_node *node, void *object)
{
    if (node->kind != YAML_MAP) {
        report(decoder, &INPUT_NO_KEYS, node->pos, STR_NONE, STR_NONE, STR_NONE);
        return;
    }
    for (const struct yaml_node *child = node->first; child; child = child->next) {
        const struct field *field = record_field(record, child->key);
        if (field)
            decoders[field->kind](decoder, field, child, (char *)object + field->offset);
        else
            report_unknown(decoder, record, child->key, child->key_pos);
    }
    if (!decoder->partial)
        report_missing(decoder, record, node);
}
