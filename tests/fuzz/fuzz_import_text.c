// Any bytes as a plain text and as Markdown.
#include "import_blocks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_reader(document_read_text, data, size);
    check_reader(document_read_markdown, data, size);
    return 0;
}
