// Any bytes as a table of the audit: refused with findings that lie in it, or taken whole.
#include <stdlib.h>

#include "audit/data.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct audit_data tables = {0};
    data_load_builtin(&arena, &tables);
    for (enum data_id id = 0; id < DATA_COUNT; id++) {
        size_t before = findings.count;
        data_load_own(&arena, &findings, &tables, id, STR("tabel.tsv"),
                      (str){(const char *)data, size});
        if (tables.tables[id].own != (findings.count == before))
            abort();
    }
    arena_free(&arena);
    return 0;
}
