// Two switches over the kinds of rows that must mirror each other; members are moved with memcpy.
#include "model/record_pack.h"

#include "model/id.h"

// The members of one text that a file holds.
static bool is_text(enum kind kind)
{
    return kind <= KIND_COLOR;
}

static size_t times_of(const struct field *field)
{
    return field->times > 0 ? field->times : 1;
}

// ---- packing

static uint64_t load_uint(const void *member, size_t width)
{
    uint8_t u8 = 0;
    uint16_t u16 = 0;
    uint32_t u32 = 0;
    uint64_t u64 = 0;
    switch (width) {
    case sizeof u8:
        return *(const uint8_t *)member;
    case sizeof u16:
        memcpy(&u16, member, sizeof u16);
        return u16;
    case sizeof u32:
        memcpy(&u32, member, sizeof u32);
        return u32;
    default:
        memcpy(&u64, member, sizeof u64);
        return u64;
    }
}

static void store_uint(void *member, size_t width, uint64_t value)
{
    const uint8_t u8 = (uint8_t)value;
    const uint16_t u16 = (uint16_t)value;
    const uint32_t u32 = (uint32_t)value;
    switch (width) {
    case sizeof u8:
        memcpy(member, &u8, sizeof u8);
        break;
    case sizeof u16:
        memcpy(member, &u16, sizeof u16);
        break;
    case sizeof u32:
        memcpy(member, &u32, sizeof u32);
        break;
    default:
        memcpy(member, &value, sizeof value);
    }
}

static size_t load_count(const struct field *field, const void *object)
{
    size_t count;
    memcpy(&count, (const char *)object + field->counter, sizeof count);
    return count;
}

static const void *load_pointer(const void *member)
{
    const void *pointer;
    memcpy(&pointer, member, sizeof pointer);
    return pointer;
}

static void pack_array(struct buf *out, const struct field *field, const void *object)
{
    size_t count = load_count(field, object);
    const char *items = load_pointer(field_member(field, object));
    pack_u64(out, count);
    for (size_t i = 0; i < count; i++)
        if (field->kind == KIND_STRS)
            pack_str(out, ((const str *)(const void *)items)[i]);
        else if (field->kind == KIND_SHARED)
            record_pack(out, field->of, load_pointer(items + i * sizeof(void *)));
        else
            record_pack(out, field->of, items + i * field->of->size);
}

static void pack_one(struct buf *out, const struct field *field, const void *member)
{
    const void *one = load_pointer(member);
    pack_u64(out, one != NULL);
    if (one)
        record_pack(out, field->of, one);
}

static void pack_member(struct buf *out, const struct field *field, const void *member)
{
    switch (field->kind) {
    case KIND_UINT:
        pack_u64(out, load_uint(member, field->width));
        break;
    case KIND_STR:
    case KIND_ID:
        pack_str(out, *(const str *)member);
        break;
    case KIND_CSTR:
        pack_str(out, str_from(load_pointer(member)));
        break;
    default:
        break;
    }
}

static void pack_field(struct buf *out, const struct field *field, const void *object)
{
    const char *member = field_member(field, object);
    switch (field->kind) {
    case KIND_STRS:
    case KIND_ARRAY:
    case KIND_SHARED:
        pack_array(out, field, object);
        break;
    case KIND_INSIDE:
        record_pack(out, field->of, member);
        break;
    case KIND_ONE:
        pack_one(out, field, member);
        break;
    default:
        if (is_text(field->kind))
            pack_str(out, ((const struct text *)(const void *)member)->s);
        for (size_t i = 0; i < times_of(field); i++)
            pack_member(out, field, member + i * field->width);
    }
}

void record_pack(struct buf *out, const struct record *record, const void *object)
{
    for (size_t i = 0; i < record->count; i++)
        pack_field(out, &record->fields[i], object);
}

// ---- unpacking

// A text and a number take a byte each or more.
static size_t least_bytes(const struct record *record)
{
    size_t least = 0;
    for (size_t i = 0; i < record->count; i++) {
        const struct field *field = &record->fields[i];
        least += field->kind == KIND_INSIDE ? least_bytes(field->of) : times_of(field);
    }
    return least;
}

static str unpack_text(const struct record_reader *reader)
{
    str text = unpack_str(reader->from);
    return reader->borrow ? text : arena_copy(reader->arena, text);
}

static bool fits(uint64_t value, const struct field *field)
{
    enum { BITS = 8 };
    bool wide = field->width < sizeof value && value >> (BITS * field->width) != 0;
    return !wide && (field->limit == 0 || value < field->limit);
}

static void unpack_uint(struct unpack *from, const struct field *field, void *member)
{
    uint64_t value = unpack_u64(from);
    if (!fits(value, field)) {
        from->broken = true;
        value = 0;
    }
    store_uint(member, field->width, value);
}

static void unpack_member(const struct record_reader *reader, const struct field *field,
                          void *member)
{
    str text = STR_NONE;
    const char *c_string = NULL;
    switch (field->kind) {
    case KIND_UINT:
        unpack_uint(reader->from, field, member);
        break;
    case KIND_ID:
    case KIND_STR:
        text = unpack_text(reader);
        reader->from->broken |= field->kind == KIND_ID && !id_is_valid(text);
        memcpy(member, &text, sizeof text);
        break;
    case KIND_CSTR:
        c_string = arena_cstr(reader->arena, unpack_str(reader->from));
        memcpy(member, &c_string, sizeof c_string);
        break;
    default:
        break;
    }
}

static const void *unpack_shared(const struct record_reader *reader, const struct record *of)
{
    struct record_reader borrowing = *reader;
    borrowing.borrow = true;
    memset(reader->room, 0, of->size);
    record_unpack(&borrowing, of, reader->room);
    return reader->share(reader->shared, reader->room);
}

static void *unpack_items(const struct record_reader *reader, const struct field *field,
                          size_t count)
{
    const void **pointers = NULL;
    str *texts = NULL;
    char *items = NULL;
    switch (field->kind) {
    case KIND_STRS:
        texts = ARENA_ARRAY(reader->arena, str, count);
        for (size_t i = 0; i < count; i++)
            texts[i] = unpack_text(reader);
        return texts;
    case KIND_SHARED:
        pointers = ARENA_ARRAY(reader->arena, const void *, count);
        for (size_t i = 0; i < count; i++)
            pointers[i] = unpack_shared(reader, field->of);
        return pointers;
    default:
        items = arena_alloc(reader->arena, count, field->of->size);
        for (size_t i = 0; i < count; i++)
            record_unpack(reader, field->of, items + i * field->of->size);
        return items;
    }
}

static void unpack_array(const struct record_reader *reader, const struct field *field,
                         void *object)
{
    size_t least = field->kind == KIND_STRS ? 1 : least_bytes(field->of);
    size_t count = unpack_count(reader->from, least);
    void *items = unpack_items(reader, field, count);
    memcpy((char *)object + field->counter, &count, sizeof count);
    memcpy((char *)object + field->offset, &items, sizeof items);
}

static void unpack_one(const struct record_reader *reader, const struct field *field, void *member)
{
    if (!unpack_flag(reader->from))
        return;
    void *one = arena_alloc(reader->arena, 1, field->of->size);
    record_unpack(reader, field->of, one);
    memcpy(member, &one, sizeof one);
}

static void unpack_field(const struct record_reader *reader, const struct field *field,
                         void *object)
{
    char *member = (char *)object + field->offset;
    struct text *text = (struct text *)(void *)member;
    switch (field->kind) {
    case KIND_STRS:
    case KIND_ARRAY:
    case KIND_SHARED:
        unpack_array(reader, field, object);
        break;
    case KIND_INSIDE:
        record_unpack(reader, field->of, member);
        break;
    case KIND_ONE:
        unpack_one(reader, field, member);
        break;
    default:
        if (is_text(field->kind))
            text->s = unpack_text(reader);
        for (size_t i = 0; i < times_of(field); i++)
            unpack_member(reader, field, member + i * field->width);
    }
}

void record_unpack(const struct record_reader *reader, const struct record *record, void *object)
{
    for (size_t i = 0; i < record->count; i++)
        unpack_field(reader, &record->fields[i], object);
}
