// What holds of every document, for the fuzz targets of the readers: clean text, a bounded tree,
// and never a refusal without a finding.
#ifndef MAKLUMAT_FUZZ_IMPORT_BLOCKS_H
#define MAKLUMAT_FUZZ_IMPORT_BLOCKS_H

#include <stdlib.h>

#include "import/read/parts.h"
#include "yaml/yaml.h"

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void check_clean(str text)
{
    uint32_t code_point;
    require(utf8_check(text) == text.len);
    require(yaml_find_control(text, &code_point) == text.len);
}

static void check_block(const struct block *block, size_t depth)
{
    require(depth < BLOCKS_DEEPEST * (LISTS_DEEPEST + 1));
    check_clean(block->text);
    check_clean(block->marker);
    for (const struct block *child = block->first; child; child = child->next)
        check_block(child, depth + 1);
}

static void check_document(struct document *document, struct findings *findings, bool read)
{
    require(read ? document->blocks != NULL : findings->count > 0);
    check_clean(document->title);
    for (const struct block *block = document->blocks; block; block = block->next)
        check_block(block, 1);
    for (size_t i = 0; i < findings->count; i++)
        require(finding_text(document->arena, &findings->list[i], LANG_ID).len > 0);
}

// Runs one reader on any bytes.
static inline void check_reader(document_reader *read, const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct document document = {
        .arena = &arena, .name = STR("x"), .bytes = {(const char *)data, size}};
    bool good = read(&document, &findings);
    check_document(&document, &findings, good);
    arena_free(&arena);
}

#endif
