// Any bytes as a Word document: as its archive, and as the XML of each of its parts.
#include "import_blocks.h"

#include "import/read/docx_package.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str bytes = {(const char *)data, size};
    struct part parts[] = {{STR("word/document.xml"), bytes}, {STR("word/numbering.xml"), bytes},
                           {STR("word/styles.xml"), bytes},   {STR("word/footnotes.xml"), bytes},
                           {STR("word/header1.xml"), bytes},  {STR("docProps/core.xml"), bytes}};
    const struct package package = {.parts = parts, .count = sizeof parts / sizeof *parts};
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct document document = {.arena = &arena, .name = STR("x.docx")};
    bool read = docx_build(&document, &findings, &package);
    check_document(&document, &findings, read);
    arena_free(&arena);
    check_reader(document_read_docx, data, size);
    return 0;
}
