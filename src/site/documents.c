// A catalogue of what documents hold. The audit works on their YAML, which nobody sees; afterwards
// every position is moved to where the line came from.
#include "site/documents.h"

#include "import/import.h"

#include <stdlib.h>

// A standard of a document, while the catalogue is put together.
struct held {
    struct imported imported;
    enum document_form form;
    str bytes; // empty where a line of them is nothing that a person sees
    str file;
};

struct shelf {
    struct held *list;
    size_t count, capacity;
};

bool documents_are_named(const struct assess_options *options)
{
    for (size_t i = 0; i < options->file_count; i++) {
        str name = str_from(options->files[i]);
        if (name.len > 5 && str_eq_nocase(str_skip(name, name.len - 5), STR(".yaml")))
            return false;
    }
    return options->file_count > 0;
}

// ---- reading

static str readable_bytes(const struct document *document)
{
    bool lines = document->form != DOCUMENT_PDF && document->form != DOCUMENT_DOCX;
    return lines && utf8_check(document->bytes) == document->bytes.len ? document->bytes : STR_NONE;
}

static void read_document(struct import *import, struct shelf *shelf, const char *path)
{
    (void)import_file(import, path);
    for (size_t i = 0; i < import->count; i++) {
        shelf->list = arena_grow(import->arena, shelf->list, shelf->count, &shelf->capacity,
                                 sizeof *shelf->list);
        struct held *held = &shelf->list[shelf->count++];
        *held = (struct held){.imported = import->list[i],
                              .form = import->document.form,
                              .bytes = readable_bytes(&import->document),
                              .file = import->document.name};
        if (import->count > 1)
            held->file =
                arena_printf(import->arena, "%.*s#%u", STR_ARG(held->file), (unsigned)i + 1);
    }
}

static int compare_held(const void *left, const void *right)
{
    const struct held *a = left, *b = right;
    int order = str_cmp(a->imported.agency, b->imported.agency);
    return order != 0 ? order : str_cmp(a->file, b->file);
}

// ---- the catalogue

static size_t fill_agency(struct arena *arena, const struct held *held, size_t count,
                          struct agency *agency)
{
    struct service *services = ARENA_ARRAY(arena, struct service, count);
    *agency = (struct agency){.id = held->imported.agency,
                              .file = held->imported.agency,
                              .source = held->imported.agency_file,
                              .instansi = held->imported.instansi,
                              .services = services};
    while (agency->count < count && str_eq(held[agency->count].imported.agency, agency->id)) {
        const struct held *each = &held[agency->count];
        services[agency->count++] = (struct service){.id = each->imported.id,
                                                     .file = each->file,
                                                     .source = each->imported.file,
                                                     .standar = each->imported.standar};
    }
    return agency->count;
}

static void fill_catalog(struct arena *arena, const struct shelf *shelf, struct catalog *catalog)
{
    struct situs *situs = ARENA_NEW(arena, struct situs);
    struct agency *agencies = ARENA_ARRAY(arena, struct agency, shelf->count);
    for (size_t i = 0; i < shelf->count;)
        i += fill_agency(arena, &shelf->list[i], shelf->count - i, &agencies[catalog->count++]);
    catalog->situs = situs;
    catalog->agencies = agencies;
}

// ---- positions

static str line_of(str bytes, uint32_t number)
{
    str line = STR_NONE;
    for (uint32_t i = 0; i < number && bytes.len > 0; i++)
        line = str_take(&bytes, '\n');
    return line;
}

// The position in the document of a line of its YAML; a quote that is in the line gives the
// column.
static struct pos move(const struct held *held, struct pos pos, str quote)
{
    const struct yaml_out *lines = &held->imported.lines;
    if (pos.line == 0 || pos.line > lines->lines)
        return (struct pos){0};
    struct place_in_document place = lines->origins[pos.line - 1].place;
    struct pos moved = {held->form == DOCUMENT_PDF ? place.page : place.line, 1};
    str line = line_of(held->bytes, moved.line);
    size_t at = quote.len > 0 ? str_find(line, quote) : line.len;
    if (at < line.len)
        moved.col = (uint32_t)utf8_count(str_sub(line, 0, at)) + 1;
    return moved.line > 0 ? moved : (struct pos){0};
}

static int compare_findings(const void *left, const void *right)
{
    return finding_cmp(&((const struct audit_finding *)left)->finding,
                       &((const struct audit_finding *)right)->finding);
}

static void move_service(struct audit_report *report, struct audit_service *service,
                         const struct held *held)
{
    struct audit_finding *findings = report->findings + service->first;
    for (size_t i = 0; i < service->count; i++)
        findings[i].finding.pos = move(held, findings[i].finding.pos, findings[i].quote);
    struct pos *moved = ARENA_ARRAY(report->arena, struct pos, KOMPONEN_COUNT);
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        moved[i] = move(held, service->pos[i], STR_NONE);
    service->pos = moved;
    if (service->count > 1)
        qsort(findings, service->count, sizeof *findings, compare_findings);
}

// The report's services stand in the order of the shelf.
static void move_all(struct audit_report *report, const struct shelf *shelf,
                     struct catalog *catalog)
{
    size_t at = 0;
    for (size_t i = 0; i < report->service_count; i++)
        move_service(report, &report->services[i], &shelf->list[i]);
    for (size_t i = 0; i < catalog->count; i++) {
        struct service *services = (struct service *)catalog->agencies[i].services;
        for (size_t j = 0; j < catalog->agencies[i].count; j++)
            services[j].source = shelf->list[at++].bytes;
    }
}

static bool is_named_before(const struct assess_options *options, size_t at)
{
    for (size_t i = 0; i < at; i++)
        if (strcmp(options->files[i], options->files[at]) == 0)
            return true;
    return false;
}

struct audit_report *documents_audit(const struct assess_options *options, struct site *site)
{
    struct arena *arena = site->arena;
    struct import import = import_begin(arena, site->findings);
    struct shelf shelf = {0};
    for (size_t i = 0; i < options->file_count; i++)
        if (!is_named_before(options, i))
            read_document(&import, &shelf, options->files[i]);
    site->read = options->file_count;
    if (shelf.count > 1)
        qsort(shelf.list, shelf.count, sizeof *shelf.list, compare_held);
    fill_catalog(arena, &shelf, &site->catalog);
    const struct audit_options how = {.date = options->date,
                                      .progress = options->progress,
                                      .progress_context = options->progress_context};
    struct audit_report *report = audit_run(arena, &site->catalog, import.data, &how);
    move_all(report, &shelf, &site->catalog);
    audit_note_lines(report, audit_source, report);
    return report;
}
