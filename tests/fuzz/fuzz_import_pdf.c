// Any bytes as what pdftotext prints for a PDF.
#include "import_blocks.h"

#include "import/pdf.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct document document = {.arena = &arena, .name = STR("x.pdf")};
    bool read = pdf_build(&document, &findings, (str){(const char *)data, size});
    check_document(&document, &findings, read);
    arena_free(&arena);
    return 0;
}
