// Any bytes as what pdftotext prints for a PDF, and behind a form feed what pdftops prints.
#include "import_blocks.h"

#include "import/read/pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct document document = {.arena = &arena, .name = STR("x.pdf")};
    str drawn = {(const char *)data, size};
    str printed = size > 0 ? str_take(&drawn, '\f') : STR_NONE;
    bool read = pdf_build(&document, &findings, printed, drawn);
    check_document(&document, &findings, read);
    arena_free(&arena);
    return 0;
}
