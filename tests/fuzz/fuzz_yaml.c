// Any bytes as the file of a standard: read, decoded, checked and, where nothing is wrong, written
// in every form of the plan.
#include <stdlib.h>

#include "facts/facts.h"
#include "model/decode.h"
#include "model/fields.h"
#include "model/url.h"
#include "render/form/pages.h"
#include "render/view/markdown.h"
#include "yaml/yaml.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

// The byte at a line and column of the file.
static char byte_at(str bytes, struct pos pos)
{
    bytes = yaml_skip_mark(bytes);
    size_t at = 0;
    for (uint32_t line = 1; line < pos.line && at < bytes.len; line++) {
        while (at < bytes.len && bytes.data[at] != '\n' && bytes.data[at] != '\r')
            at++;
        at += at + 1 < bytes.len && bytes.data[at] == '\r' && bytes.data[at + 1] == '\n' ? 2 : 1;
    }
    for (uint32_t col = 1; col < pos.col && at < bytes.len; col++) {
        size_t step;
        (void)utf8_next(str_skip(bytes, at), &step);
        at += step;
    }
    return at < bytes.len ? bytes.data[at] : '\0';
}

// At the place of a character of a text stands that character, or an escape.
static void check_places(str file, const struct yaml_node *node)
{
    enum { MOST_PLACES = 20 };
    size_t stride = node->text.len / MOST_PLACES + 1;
    for (size_t i = 0; i < node->text.len && node->start.offset > 0; i += stride) {
        char c = node->text.data[i];
        if (is_blank(c) || ((unsigned char)c & 0xC0) == 0x80)
            continue;
        char there = byte_at(file, yaml_place(file, node->pos, node->start, i));
        require(there == c || there == '\\');
    }
}

// Every position lies in the file, and every text is clean.
static void check_tree(str file, const struct yaml_node *node, size_t depth)
{
    check_places(file, node);
    uint32_t code_point;
    require(depth <= YAML_DEEPEST + 1 && node->pos.line > 0 && node->pos.col > 0);
    require(utf8_check(node->text) == node->text.len);
    require(yaml_find_control(node->text, &code_point) == node->text.len);
    size_t count = 0;
    for (const struct yaml_node *child = node->first; child; child = child->next, count++)
        check_tree(file, child, depth + 1);
    require(count == node->count);
}

static void check_findings(struct arena *arena, struct findings *findings)
{
    findings_sort(findings);
    for (size_t i = 0; i < findings->count; i++)
        for (enum lang lang = LANG_ID; lang < LANGS; lang++) {
            require(finding_text(arena, &findings->list[i], lang).len > 0);
            require(finding_remedy(arena, &findings->list[i], lang).len > 0);
        }
}

static void note_link(void *context, str url, bool picture)
{
    bool *clean = context;
    *clean = *clean && !picture && url_is_allowed(url);
}

static void check_links(void *context, const struct field *field, const struct text *text)
{
    (void)field;
    markdown_each_link(text->s, note_link, context);
}

// The theme is compiled once, in an arena of its own that lives as long as the program.
static const struct page_templates *templates(void)
{
    static struct arena arena;
    static struct findings findings;
    static struct theme theme;
    static struct words words;
    static struct page_templates compiled;
    if (!compiled.of[0]) {
        findings.arena = &arena;
        theme_load(&theme, &arena, &findings, -1);
        theme_load_words(&words, &arena, &findings, &theme, LANG_ID);
        struct template_set set = {
            .arena = &arena, .findings = &findings, .theme = &theme, .words = &words};
        require(pages_compile(&compiled, &set));
    }
    return &compiled;
}

static void write_all(struct arena *arena, const struct standar *standar)
{
    static const struct instansi instansi = {.nama = {.s = {"Dinas", 5}, .pos = {1, 1}}};
    static const struct situs situs = {.judul = {.s = {"Situs", 5}, .pos = {1, 1}}};
    struct service service = {.id = STR("layanan"), .file = STR("x.yaml"), .standar = standar};
    struct agency agency = {
        .id = STR("uji"), .instansi = &instansi, .services = &service, .count = 1};
    struct catalog catalog = {.situs = &situs, .agencies = &agency, .count = 1};
    facts_summarise(arena, &catalog);
    struct directory directory = directory_make(arena, &catalog);
    struct page_kit kit = {.catalog = &catalog,
                           .directory = &directory,
                           .lang = LANG_ID,
                           .formats = plan_wanted(&situs)};
    const struct page_subject subject = {.agency = catalog.agencies,
                                         .service = catalog.agencies->services};
    for (enum output_id output = 0; output < OUTPUTS; output++) {
        struct buf out = BUF(arena);
        if (plan_form(output) == PLAN_COUNT)
            continue;
        pages_write(&kit, templates(), plan_form(output), &subject, &out);
        require(out.len > 0 && utf8_check(buf_str(&out)) == out.len);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct standar standar = {0};
    const struct yaml_node *tree =
        yaml_read(&arena, &findings, STR("x.yaml"), (str){(const char *)data, size});
    require(tree || findings.count > 0);
    if (tree) {
        bool clean = true;
        check_tree((str){(const char *)data, size}, tree, 1);
        decode_record(
            &(struct decoder){.arena = &arena, .findings = &findings, .file = STR("x.yaml")},
            &record_standar, tree, &standar);
        record_each_text(&record_standar, &standar, check_links, &clean);
        if (clean && findings_effect(&findings) == EFFECT_NONE)
            write_all(&arena, &standar);
    }
    check_findings(&arena, &findings);
    arena_free(&arena);
    return 0;
}
