// Markers of items, what only looks like one, and the lists that they make.
#include "check.h"

#include "import/read/parts.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

static const struct {
    const char *line, *marker, *rest;
    enum marker_style style;
    uint32_t number;
} markers[] = {
    {"1. KTP", "1.", "KTP", MARKER_DECIMAL, 1},
    {"12) KTP", "12)", "KTP", MARKER_DECIMAL, 12},
    {"(3) KTP", "(3)", "KTP", MARKER_DECIMAL, 3},
    {"1.Fotokopi", "1.", "Fotokopi", MARKER_DECIMAL, 1},
    {"1.2. Umum", "1.2.", "Umum", MARKER_DECIMAL, 2},
    {"1.2 Umum", "1.2", "Umum", MARKER_DECIMAL, 2},
    {"a. asli", "a.", "asli", MARKER_SMALL_LETTER, 1},
    {"b.Fotokopi", "b.", "Fotokopi", MARKER_SMALL_LETTER, 2},
    {"c) salinan", "c)", "salinan", MARKER_SMALL_LETTER, 3},
    {"B. BIAYA", "B.", "BIAYA", MARKER_LARGE_LETTER, 2},
    {"i. satu", "i.", "satu", MARKER_SMALL_ROMAN, 1},
    {"xiv. empat belas", "xiv.", "empat belas", MARKER_SMALL_ROMAN, 14},
    {"IV. WAKTU", "IV.", "WAKTU", MARKER_LARGE_ROMAN, 4},
    {"- strip", "-", "strip", MARKER_BULLET, 0},
    {"\xE2\x80\xA2 titik", "\xE2\x80\xA2", "titik", MARKER_BULLET, 0},
    {"\xC2\xA7 pasal", "\xC2\xA7", "pasal", MARKER_BULLET, 0},
    {"1 Menerima berkas", "", "", MARKER_NONE, 0},
    {"2023. Sejak itu", "", "", MARKER_NONE, 0},
    {"08.00 - 15.00", "", "", MARKER_NONE, 0},
    {"1.500.000", "", "", MARKER_NONE, 0},
    {"14 (empat belas) hari", "", "", MARKER_NONE, 0},
    {"a.n. Kepala Dinas", "", "", MARKER_NONE, 0},
    {"S.Sos., M.Si.", "", "", MARKER_NONE, 0},
    {"H.M. Contoh", "", "", MARKER_NONE, 0},
    {"dr. Siti", "", "", MARKER_NONE, 0},
    {"Jl. Merdeka", "", "", MARKER_NONE, 0},
    {"-5 derajat", "", "", MARKER_NONE, 0},
    {"3.", "", "", MARKER_NONE, 0},
    {"-", "", "", MARKER_NONE, 0},
    {"(lihat lampiran)", "", "", MARKER_NONE, 0},
    {"", "", "", MARKER_NONE, 0},
};

static void knows_markers(void)
{
    for (size_t i = 0; i < ROWS(markers); i++) {
        struct marker marker = marker_read(str_from(markers[i].line));
        if (marker.style != markers[i].style || marker.number != markers[i].number ||
            !str_eq(marker.text, str_from(markers[i].marker)) ||
            !str_eq(marker.rest, str_from(markers[i].rest)))
            fail_msg("\"%s\": style %d, number %u, \"%.*s\", \"%.*s\"", markers[i].line,
                     (int)marker.style, (unsigned)marker.number, STR_ARG(marker.text),
                     STR_ARG(marker.rest));
    }
}

static void knows_lone_markers(void)
{
    assert_true(marker_is_alone(STR("1.")));
    assert_true(marker_is_alone(STR("a)")));
    assert_true(marker_is_alone(STR("-")));
    assert_false(marker_is_alone(STR("1")));
    assert_false(marker_is_alone(STR("KTP")));
    assert_false(marker_is_alone(STR("")));
}

// Writes the tree as "1.(a.() b.())", to be compared.
static void write_lists(struct buf *out, const struct block *block)
{
    for (; block; block = block->next) {
        if (block->kind == BLOCK_ITEM) {
            buf_add(out, block->marker);
            buf_char(out, '(');
        } else if (block->kind == BLOCK_PARAGRAPH) {
            buf_char(out, '_');
        }
        write_lists(out, block->first);
        if (block->kind == BLOCK_ITEM)
            buf_char(out, ')');
    }
}

static const struct {
    const char *text, *lists;
} nested[] = {
    {"1. x\n2. x\n3. x", "1.()2.()3.()"},
    {"1. x\na. x\nb. x\n2. x", "1.(a.()b.())2.()"},
    {"1. x\n   1. x\n   2. x\n2. x", "1.(1.()2.())2.()"},
    {"1. x\n2. x\n1. x\n2. x", "1.()2.()1.()2.()"},
    {"g. x\nh. x\ni. x\nj. x", "g.()h.()i.()j.()"},
    {"i. x\nii. x\niii. x\niv. x\nv. x", "i.()ii.()iii.()iv.()v.()"},
    {"1. x\n\n2. x", "1.()2.()"},
    {"1. x\n\n   lanjutan\n\n2. x", "1.(_)2.()"},
    {"1. x\nLabel\n1. y", "1.()_1.()"},
    {"1. x\nlanjut\n2. y", "1.()2.()"},
    {"\xE2\x80\xA2 x\n\xC2\xB7 x", "\xE2\x80\xA2()\xC2\xB7()"},
    {"1. x\n3. x\n7. x", "1.()3.()7.()"},
};

static void nests_lists_as_people_do(void)
{
    for (size_t i = 0; i < ROWS(nested); i++) {
        struct arena arena = {0};
        struct findings findings = {.arena = &arena};
        struct document document = {
            .arena = &arena, .name = STR("x.txt"), .bytes = str_from(nested[i].text)};
        struct buf out = BUF(&arena);
        assert_true(document_read_text(&document, &findings));
        write_lists(&out, document.blocks);
        if (!str_eq(buf_str(&out), str_from(nested[i].lists)))
            fail_msg("\"%s\": \"%.*s\"", nested[i].text, STR_ARG(buf_str(&out)));
        arena_free(&arena);
    }
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(knows_markers),
        CHECK_CASE(knows_lone_markers),
        CHECK_CASE(nests_lists_as_people_do),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
