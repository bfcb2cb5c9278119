// Any text as a document: read, recognised, written as YAML, read back. What is written must be
// what our own reader takes, with no word of the document lost.
#include <stdlib.h>

#include "import/import.h"
#include "model/decode.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

// The first byte says which reader; what it refuses is no document.
static bool read_as(struct document *document, struct findings *findings, uint8_t form)
{
    static document_reader *const readers[] = {document_read_text, document_read_markdown,
                                               document_read_html, document_read_csv};
    static const enum document_form forms[] = {DOCUMENT_TEXT, DOCUMENT_MARKDOWN, DOCUMENT_HTML,
                                               DOCUMENT_CSV};
    document->form = forms[form % 4];
    return memchr(document->bytes.data, 0, document->bytes.len) == NULL &&
           readers[form % 4](document, findings);
}

static void read_back(struct arena *arena, str file, str bytes, const struct record *record)
{
    struct findings findings = {.arena = arena};
    void *object = arena_alloc(arena, 1, record->size);
    const struct yaml_node *tree = yaml_read(arena, &findings, file, bytes);
    require(tree != NULL);
    decode_record(&(struct decoder){arena, &findings, file, false}, record, tree, object);
    require(findings_effect(&findings) == EFFECT_NONE);
}

// The whole import, from a file that the reader has read.
static void import_all(struct import *import)
{
    import_document(import);
    for (size_t i = 0; i < import->count; i++)
        read_back(import->arena, STR("x.yaml"), import->list[i].file, &record_standar);
    require(import->lost == 0 || import->draft.strip.cut || import->draft.count == 0);
    require(findings_effect(import->findings) == EFFECT_NONE || import->draft.count == 0 ||
            import->document.bytes.len > YAML_LARGEST_FILE / 8);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct import import = import_begin(&arena, &findings);
    import.document = (struct document){.arena = &arena, .name = STR("x.txt")};
    if (size > 0) {
        import.document.bytes = arena_copy(&arena, (str){(const char *)data + 1, size - 1});
        if (read_as(&import.document, &findings, data[0]))
            import_all(&import);
    }
    arena_free(&arena);
    return 0;
}
