// Any bytes as the source of a page and of a part that it may call: either findings with a place in
// the file, or a page that runs.
#include <stdlib.h>

#include "render/template/template.h"
#include "render/view/view.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_place(const struct finding *finding, str source)
{
    size_t lines = 1;
    for (size_t i = 0; i < source.len; i++)
        lines += source.data[i] == '\n' || source.data[i] == '\r';
    require(finding->pos.line >= 1 && finding->pos.line <= lines && finding->pos.col >= 1);
}

// Read once; they are the same for every input.
static const struct words *builtin_words(void)
{
    static struct arena arena;
    static struct findings findings;
    static struct words words;
    if (!words.builtin) {
        findings.arena = &arena;
        theme_load_words(&words, &arena, &findings, &(struct theme){NULL, 0}, LANG_ID);
        require(words.builtin != NULL);
    }
    return &words;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    str source = {(const char *)data, size};
    // Sorted by name, as a theme is.
    const struct theme_file files[] = {
        {STR("assets/a.css"), STR("x")},
        {STR("pages/x.html"), source},
        {STR("parts/x.html"), source},
    };
    struct theme theme = {files, sizeof files / sizeof files[0]};
    struct template_set set = {
        .arena = &arena, .findings = &findings, .theme = &theme, .words = builtin_words()};
    const struct template_block *block = template_compile(&set, STR("x.html"));
    require((block == NULL) == (findings.count > 0));
    for (size_t i = 0; i < findings.count; i++)
        check_place(&findings.list[i], source);
    if (block) {
        struct buf out = BUF(&arena);
        struct view_page page = {0};
        template_run(block, &page, &out);
    }
    arena_free(&arena);
    return 0;
}
