// The numbers that Word shows: formats, levels, restarts, lists that share a definition.
#include "check.h"

#include "import/read/docx.h"

#define ROWS(array) (sizeof(array) / sizeof *(array))

#define LEVEL(level, format, text)                                                                 \
    "<lvl ilvl='" level "'><start val='1'/><numFmt val='" format "'/><lvlText val='" text          \
    "'/></lvl>"

static const char definitions[] =
    "<numbering>"
    "<abstractNum abstractNumId='0'>" LEVEL("0", "decimal", "%1.") LEVEL("1", "lowerLetter", "%2)") LEVEL(
        "2", "lowerRoman",
        "(%3)") "</abstractNum>"
                "<abstractNum abstractNumId='1'>" LEVEL(
                    "0", "upperRoman",
                    "BAB %1") "<lvl ilvl='1'><start val='1'/><numFmt val='decimal'/><isLgl/><lvlText val='%1.%2'/></lvl>"
                              "<lvl ilvl='2'><start val='1'/><numFmt val='decimal'/><lvlRestart val='0'/>"
                              "<lvlText val='%3.'/></lvl></abstractNum>"
                              "<abstractNum abstractNumId='2'><lvl ilvl='0'><start val='5'/><numFmt val='upperLetter'/>"
                              "<lvlText val='%1.'/></lvl></abstractNum>"
                              "<num numId='1'><abstractNumId val='0'/></num>"
                              "<num numId='2'><abstractNumId val='0'/></num>"
                              "<num numId='3'><abstractNumId val='0'/><lvlOverride ilvl='0'><startOverride val='1'/>"
                              "</lvlOverride></num>"
                              "<num numId='4'><abstractNumId val='1'/></num>"
                              "<num numId='5'><abstractNumId val='2'/></num>"
                              "<num numId='6'><abstractNumId val='9'/></num>"
                              "</numbering>";

// In the order of a document.
static const struct {
    const char *list;
    int32_t level;
    const char *marker;
} paragraphs[] = {
    {"1", 0, "1."},    {"1", 1, "a)"},  {"1", 1, "b)"}, {"1", 2, "(i)"},    {"1", 0, "2."},
    {"1", 1, "a)"},    {"2", 0, "3."},  {"3", 0, "1."}, {"3", 0, "2."},     {"1", 0, "3."},
    {"4", 0, "BAB I"}, {"4", 1, "1.1"}, {"4", 2, "1."}, {"4", 0, "BAB II"}, {"4", 1, "2.1"},
    {"4", 1, "2.2"},   {"4", 2, "2."},  {"5", 0, "E."}, {"5", 0, "F."},     {"1", 99, ""},
};

static void counts_as_word_does(void)
{
    struct arena arena = {0};
    const struct xml_node *root = NULL;
    assert_int_equal(xml_parse(&arena, str_from(definitions), &root), XML_OK);
    struct docx_numbering *numbering = docx_numbering_read(&arena, root);
    for (size_t i = 0; i < ROWS(paragraphs); i++) {
        struct docx_number number = {0};
        assert_true(
            docx_number(numbering, str_from(paragraphs[i].list), paragraphs[i].level, &number));
        if (!str_eq(number.marker, str_from(paragraphs[i].marker)))
            fail_msg("paragraph %zu: \"%.*s\", expected \"%s\"", i, STR_ARG(number.marker),
                     paragraphs[i].marker);
    }
    struct docx_number number;
    assert_false(docx_number(numbering, STR("6"), 0, &number));
    assert_false(docx_number(numbering, STR("0"), 0, &number));
    arena_free(&arena);
}

static const struct {
    int32_t number;
    enum numbering numbering;
    const char *text;
} numbers[] = {
    {4, NUMBERING_DECIMAL, "4"},           {1, NUMBERING_SMALL_LETTER, "a"},
    {27, NUMBERING_SMALL_LETTER, "aa"},    {26, NUMBERING_LARGE_LETTER, "Z"},
    {9, NUMBERING_SMALL_ROMAN, "ix"},      {49, NUMBERING_LARGE_ROMAN, "XLIX"},
    {0, NUMBERING_SMALL_ROMAN, "0"},       {-3, NUMBERING_LARGE_LETTER, "-3"},
    {5000, NUMBERING_SMALL_ROMAN, "5000"},
};

static void writes_numbers(void)
{
    struct arena arena = {0};
    for (size_t i = 0; i < ROWS(numbers); i++) {
        str text = number_text(&arena, numbers[i].number, numbers[i].numbering);
        assert_true(str_eq(text, str_from(numbers[i].text)));
    }
    arena_free(&arena);
}

int main(void)
{
    static const struct check_case tests[] = {
        CHECK_CASE(counts_as_word_does),
        CHECK_CASE(writes_numbers),
    };
    return check_run(tests, sizeof tests / sizeof tests[0]);
}
