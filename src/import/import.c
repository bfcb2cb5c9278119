// The steps of an import in their order, for each standard of a document.
#include "import/import.h"

#include "import/find/words.h"
#include "import/write/account.h"
#include "model/decode.h"
#include "model/slug.h"

extern const struct message INPUT_IMPORT_TOO_LONG, INPUT_NO_COMPONENTS;

struct import import_begin(struct arena *arena, struct findings *findings)
{
    struct audit_data *data = ARENA_NEW(arena, struct audit_data);
    data_load_builtin(arena, data);
    return (struct import){
        .arena = arena, .findings = findings, .labels = labels_open(arena, data), .data = data};
}

// ---- names

static bool is_taken(const struct import *import, str id)
{
    for (size_t i = 0; i < import->count; i++)
        if (str_eq(import->list[i].id, id))
            return true;
    return false;
}

// No two standards of a document get one name: the second "KTP Baru" is "ktp-baru-2".
static str name_standard(const struct import *import, str title)
{
    unsigned number = 1;
    for (size_t i = 0; i < import->count; i++)
        number += str_eq_nocase(import->list[i].draft->judul, title);
    str id = slug_numbered(import->arena, title, number);
    while (is_taken(import, id))
        id = slug_numbered(import->arena, title, ++number);
    return id;
}

static struct agency_draft agency_of(const struct standard_draft *standard)
{
    struct agency_draft agency = standard->agency;
    if (agency.nama.len == 0)
        agency.nama = agency.pemerintah;
    if (agency.nama.len == 0)
        agency.nama = STR("Instansi yang belum disebut");
    return agency;
}

// ---- reading back

static bool is_clean_since(const struct findings *findings, size_t before)
{
    for (size_t i = before; i < findings->count; i++)
        if (findings->list[i].message->effect != EFFECT_NONE)
            return false;
    return true;
}

// Decodes what was written; NULL when our own reader refuses it.
static void *read_back(const struct import *import, str bytes, const struct record *record)
{
    size_t before = import->findings->count;
    void *object = arena_alloc(import->arena, 1, record->size);
    struct decoder decoder = {import->arena, import->findings, import->document.name, false};
    const struct yaml_node *tree =
        yaml_read(import->arena, import->findings, import->document.name, bytes);
    if (tree)
        decode_record(&decoder, record, tree, object);
    return tree && is_clean_since(import->findings, before) ? object : NULL;
}

// ---- counting

static void count_parts(struct imported *imported)
{
    const struct standard_draft *draft = imported->draft;
    bool seen[KOMPONEN_COUNT] = {0};
    for (const struct value *each = draft->leftovers; each; each = each->next)
        imported->doubtful++;
    for (const struct section *each = draft->sections; each; each = each->next) {
        imported->doubtful += each->doubt[LANG_ID] != NULL || each->kind == LABEL_NONE;
        if (each->kind == LABEL_KOMPONEN)
            seen[each->komponen] = true;
    }
    for (const struct variant_draft *variant = draft->variants; variant; variant = variant->next)
        for (const struct section *each = variant->sections; each; each = each->next)
            seen[each->komponen] = true;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        imported->components += seen[i];
}

// The pieces of a standard whose words went nowhere become notes in its file.
static void note_leftovers(struct import *import, struct ledger *ledger,
                           struct standard_draft *draft)
{
    struct value **end = &draft->leftovers;
    for (size_t i = draft->from; i < draft->to; i++) {
        const struct piece *piece = &import->draft.strip.list[i];
        if (!account_takes(ledger, piece->written))
            continue;
        *end = ARENA_NEW(import->arena, struct value);
        **end = (struct value){.text = piece->written, .place = piece->place};
        end = &(*end)->next;
    }
}

static void account(struct import *import)
{
    str *texts = ARENA_ARRAY(import->arena, str, import->draft.count);
    size_t count = 0;
    for (struct standard_draft *each = import->draft.standards; each; each = each->next) {
        struct yaml_out out = standard_write(import->arena, &import->draft, each);
        texts[count++] = buf_str(&out.words);
    }
    struct ledger *ledger = account_open(import->arena, &import->document, texts, count);
    for (struct standard_draft *each = import->draft.standards; each; each = each->next)
        note_leftovers(import, ledger, each);
    import->lost = account_lost(ledger, &import->missing);
}

// ---- all

static bool write_one(struct import *import, const struct standard_draft *draft)
{
    struct imported *imported = &import->list[import->count];
    struct agency_draft agency = agency_of(draft);
    *imported = (struct imported){.draft = draft};
    imported->lines = standard_write(import->arena, &import->draft, draft);
    imported->file = buf_str(&imported->lines.buf);
    imported->agency_file = agency_write(import->arena, &agency);
    imported->agency = slug_make(import->arena, agency.nama);
    imported->id = name_standard(import, draft->judul);
    imported->instansi = read_back(import, imported->agency_file, &record_instansi);
    imported->standar = read_back(import, imported->file, &record_standar);
    if (!imported->instansi || !imported->standar)
        return false;
    count_parts(imported);
    import->count++;
    return true;
}

// A document that is too long for the strip is refused, not taken in part.
static bool is_cut(const struct import *import)
{
    if (import->draft.strip.cut)
        findings_add(import->findings, &INPUT_IMPORT_TOO_LONG, import->document.name,
                     (struct pos){0}, arena_printf(import->arena, "%d", STRIP_LONGEST), STR_NONE,
                     STR_NONE);
    return import->draft.strip.cut;
}

bool import_document(struct import *import)
{
    import->count = import->lost = 0;
    import->draft = recognise(&import->document, import->labels);
    import->list = ARENA_ARRAY(import->arena, struct imported, import->draft.count + 1);
    bool right = import->draft.count > 0;
    if (!right)
        findings_add(import->findings, &INPUT_NO_COMPONENTS, import->document.name, (struct pos){0},
                     STR_NONE, STR_NONE, STR_NONE);
    account(import);
    for (const struct standard_draft *each = import->draft.standards; each; each = each->next)
        right = write_one(import, each) && right;
    return right && !is_cut(import);
}

bool import_file(struct import *import, const char *path)
{
    import->count = import->lost = 0;
    import->document.labels = import->labels;
    return document_read(&import->document, import->arena, import->findings, path) &&
           import_document(import);
}
