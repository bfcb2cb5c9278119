// Any text as a document: read, recognised, written as YAML, read back. What is written must be
// what our own reader takes, with no word of the document lost.
#include <stdlib.h>

#include "import/account.h"
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

static void import_all(struct import *import)
{
    str *texts = ARENA_ARRAY(import->arena, str, import->draft.count + 1), missing;
    size_t count = 0, bytes = 0;
    for (const struct standard_draft *each = import->draft.standards; each; each = each->next) {
        struct yaml_out out = standard_write(import->arena, &import->draft, each);
        texts[count++] = buf_str(&out.buf);
        bytes += out.buf.len;
    }
    if (bytes > YAML_LARGEST_FILE)
        return;
    for (size_t i = 0; i < count; i++)
        read_back(import->arena, STR("x.yaml"), texts[i], &record_standar);
    bool all = count == 0 || import->draft.strip.cut ||
               account_lost(import->arena, &import->document, texts, count, &missing) == 0;
    require(all);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena arena = {0};
    struct findings findings = {.arena = &arena};
    struct import import = import_begin(&arena, &findings);
    import.document = (struct document){.arena = &arena, .name = STR("x.txt")};
    if (size > 0) {
        import.document.bytes = arena_copy(&arena, (str){(const char *)data + 1, size - 1});
        if (read_as(&import.document, &findings, data[0])) {
            import.draft = recognise(&import.document, import.labels);
            import_all(&import);
        }
    }
    arena_free(&arena);
    return 0;
}
