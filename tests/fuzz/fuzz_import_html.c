// Any bytes as a web page.
#include "import_blocks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_reader(document_read_html, data, size);
    return 0;
}
