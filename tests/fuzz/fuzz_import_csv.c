// Any bytes as a table of values.
#include "import_blocks.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    check_reader(document_read_csv, data, size);
    return 0;
}
