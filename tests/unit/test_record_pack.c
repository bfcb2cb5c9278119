// Packed records: all kinds of rows there and back, limits from both sides, and torn bytes.
#include "check.h"

#include "model/fields.h"
#include "model/record_pack.h"

struct inner {
    uint8_t small;
    str id;
};

enum shade { LIGHT, DARK, SHADES };

struct outer {
    bool flag;
    enum shade shade;
    uint64_t large;
    int64_t negative;
    uint32_t row[3];
    str text;
    const char *words[2];
    const str *names;
    size_t name_count;
    struct inner inside;
    const struct inner *one, *none;
    const struct inner *list;
    size_t count;
    const struct inner **shared;
    size_t shared_count;
};

static const struct field inner_rows[] = {
    PACK_UINT(struct inner, small),
    PACK_ID(struct inner, id),
};
static const struct record record_inner = RECORD("inner", struct inner, inner_rows);

static const struct field outer_rows[] = {
    PACK_FLAG(struct outer, flag),
    PACK_BELOW(struct outer, shade, SHADES),
    PACK_UINT(struct outer, large),
    PACK_UINT(struct outer, negative),
    PACK_UINTS(struct outer, row, 100),
    PACK_STR(struct outer, text),
    PACK_TEXTS(struct outer, words, KIND_CSTR, const char *),
    PACK_COUNTED(struct outer, names, const str *, name_count, KIND_STRS, NULL),
    PACK_INSIDE(struct outer, inside, struct inner, &record_inner),
    PACK_ONE(struct outer, one, struct inner, &record_inner),
    PACK_ONE(struct outer, none, struct inner, &record_inner),
    PACK_COUNTED(struct outer, list, const struct inner *, count, KIND_ARRAY, &record_inner),
    PACK_COUNTED(struct outer, shared, const struct inner **, shared_count, KIND_SHARED,
                 &record_inner),
};
static const struct record record_outer = RECORD("outer", struct outer, outer_rows);

static const struct inner known = {7, STR_INIT("tujuh")};

static const void *share(void *shared, const void *object)
{
    const struct inner *inner = object;
    return inner->small == known.small && str_eq(inner->id, known.id) ? shared : NULL;
}

static str pack(struct arena *arena, const struct record *record, const void *object)
{
    struct buf out = BUF(arena);
    record_pack(&out, record, object);
    return buf_str(&out);
}

// True when the bytes are believed.
static bool unpack(struct arena *arena, str bytes, const struct record *record, void *object)
{
    struct inner room;
    struct unpack from = {.rest = bytes};
    record_unpack(&(struct record_reader){.from = &from,
                                          .arena = arena,
                                          .share = share,
                                          .shared = (void *)(uintptr_t)&known,
                                          .room = &room},
                  record, object);
    return !from.broken && from.rest.len == 0;
}

static const str names[] = {STR_INIT("Anak"), STR_INIT("")};
static const struct inner list[] = {{0, STR_INIT("a")}, {UINT8_MAX, STR_INIT("b-2")}};
static const struct inner *const shared[] = {&known, &known};

static struct outer example(void)
{
    return (struct outer){
        .flag = true,
        .shade = DARK,
        .large = UINT64_MAX,
        .negative = -5,
        .row = {1, 99, 0},
        .text = STR("teks"),
        .words = {"satu", ""},
        .names = names,
        .name_count = 2,
        .inside = {1, STR("di-dalam")},
        .one = &list[1],
        .list = list,
        .count = 2,
        .shared = (const struct inner **)(uintptr_t)shared,
        .shared_count = 2,
    };
}

static void there_and_back(void)
{
    struct arena arena = {0};
    const struct outer before = example();
    struct outer after = {0};
    str bytes = pack(&arena, &record_outer, &before);
    assert_true(unpack(&arena, bytes, &record_outer, &after));
    assert_true(after.flag && after.shade == DARK && after.large == UINT64_MAX);
    assert_true(after.negative == -5 && after.row[1] == 99);
    assert_true(str_eq(after.text, before.text) && strcmp(after.words[0], "satu") == 0);
    assert_true(after.name_count == 2 && str_eq(after.names[0], names[0]));
    assert_true(str_eq(after.inside.id, before.inside.id) && !after.none);
    assert_true(after.one->small == UINT8_MAX && after.count == 2);
    assert_true(str_eq(after.list[1].id, list[1].id));
    assert_true(after.shared_count == 2 && after.shared[0] == &known && after.shared[1] == &known);
    assert_true(str_eq(bytes, pack(&arena, &record_outer, &after)));
    arena_free(&arena);
}

// Every beginning of the bytes is refused, with every byte changed nothing impossible is believed.
static void torn(void)
{
    struct arena arena = {0};
    const struct outer before = example();
    str bytes = pack(&arena, &record_outer, &before);
    for (size_t i = 0; i < bytes.len; i++) {
        struct outer after = {0};
        assert_false(unpack(&arena, str_sub(bytes, 0, i), &record_outer, &after));
    }
    for (size_t i = 0; i < bytes.len; i++) {
        struct outer after = {0};
        char *changed = (char *)(uintptr_t)arena_copy(&arena, bytes).data;
        changed[i] = (char)(changed[i] ^ 0x55);
        if (unpack(&arena, (str){changed, bytes.len}, &record_outer, &after))
            assert_true(after.shade < SHADES && after.row[0] < 100);
    }
    arena_free(&arena);
}

static void limits(void)
{
    static const struct field rows[] = {PACK_BELOW(struct inner, small, 200)};
    static const struct record below = RECORD("below", struct inner, rows);
    static const struct field wide_rows[] = {PACK_UINT(struct inner, small)};
    static const struct record wide = RECORD("wide", struct inner, wide_rows);
    static const struct field flag_rows[] = {PACK_FLAG(struct outer, flag)};
    static const struct record flag = RECORD("flag", struct outer, flag_rows);
    struct arena arena = {0};
    struct inner inner = {0};
    struct outer outer = {0};
    assert_true(unpack(&arena, STR("\xC7\x01"), &below, &inner) && inner.small == 199);
    assert_false(unpack(&arena, STR("\xC8\x01"), &below, &inner));
    assert_int_equal(inner.small, 0);
    assert_true(unpack(&arena, STR("\xFF\x01"), &wide, &inner) && inner.small == 255);
    assert_false(unpack(&arena, STR("\x80\x02"), &wide, &inner));
    assert_true(unpack(&arena, STR("\x01"), &flag, &outer) && outer.flag);
    assert_false(unpack(&arena, STR("\x02"), &flag, &outer));
    assert_true(unpack(&arena, STR("\x01\x01z"), &record_inner, &inner));
    assert_false(unpack(&arena, STR("\x01\x01/"), &record_inner, &inner)); // not an id
    arena_free(&arena);
}

// A count is believed while so many could be in the bytes: an inner takes two of them.
static void counts(void)
{
    static const struct field rows[] = {
        PACK_COUNTED(struct outer, list, const struct inner *, count, KIND_ARRAY, &record_inner)};
    static const struct record lists = RECORD("lists", struct outer, rows);
    struct arena arena = {0};
    struct outer outer = {0};
    assert_true(unpack(&arena, STR("\x01\x05\x01q"), &lists, &outer) && outer.count == 1);
    assert_false(unpack(&arena, STR("\x02\x05\x01q"), &lists, &outer));
    assert_int_equal(outer.count, 0);
    assert_false(unpack(&arena, STR("\xFF\xFF\xFF\xFF\xFF\xFF\xFF\x7F\x05\x01q"), &lists, &outer));
    arena_free(&arena);
}

// Of a record of a file, the texts alone.
static void files(void)
{
    struct arena arena = {0};
    const struct maklumat maklumat = {.nomor.s = STR("5")};
    const struct instansi before = {.nama = {.s = STR("Dinas"), .pos = {3, 1}},
                                    .warna.s = STR("#123456"),
                                    .maklumat = &maklumat};
    struct instansi after = {0};
    str bytes = pack(&arena, &record_instansi, &before);
    assert_true(unpack(&arena, bytes, &record_instansi, &after));
    assert_true(str_eq(after.nama.s, before.nama.s) && str_eq(after.warna.s, before.warna.s));
    assert_true(after.nama.pos.line == 0 && !after.maklumat);
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {CHECK_CASE(there_and_back), CHECK_CASE(torn),
                                              CHECK_CASE(limits), CHECK_CASE(counts),
                                              CHECK_CASE(files)};
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
