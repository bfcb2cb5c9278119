// A proposal is audited as the only standard of a site; its findings go above the lines where
// their values begin, never between the lines of one value.
#include "import/import.h"

static struct audit_report *audit_alone(const struct import *import,
                                        const struct imported *imported, struct arena *arena)
{
    struct situs *situs = ARENA_NEW(arena, struct situs);
    struct service *service = ARENA_NEW(arena, struct service);
    struct agency *agency = ARENA_NEW(arena, struct agency);
    struct catalog *catalog = ARENA_NEW(arena, struct catalog);
    *service = (struct service){.id = imported->id,
                                .file = import->document.name,
                                .source = imported->file,
                                .standar = imported->standar};
    *agency = (struct agency){.id = imported->agency,
                              .file = STR("instansi.yaml"),
                              .source = imported->agency_file,
                              .instansi = imported->instansi,
                              .services = service,
                              .count = 1};
    *catalog = (struct catalog){.situs = situs, .agencies = agency, .count = 1};
    return audit_run(arena, catalog, import->data, &(struct audit_options){0});
}

static uint32_t anchor_of(const struct imported *imported, uint32_t line)
{
    return line > 0 && line <= imported->lines.lines ? imported->lines.origins[line - 1].anchor : 0;
}

static size_t indent_of(str line)
{
    size_t indent = 0;
    while (indent < line.len && line.data[indent] == ' ')
        indent++;
    return indent;
}

// The findings whose values begin at `anchor`; 0: those that stand nowhere.
static void add_notes(struct yaml_out *out, const struct imported *imported,
                      const struct audit_report *report, uint32_t anchor, size_t indent)
{
    const struct audit_service *service = &report->services[0];
    for (size_t i = service->first; i < service->first + service->count; i++) {
        const struct finding *finding = &report->findings[i].finding;
        if (anchor_of(imported, finding->pos.line) != anchor)
            continue;
        str text = finding_text(out->buf.arena, finding, LANG_ID);
        yaml_comment(out, indent,
                     arena_printf(out->buf.arena, "[%s] %s: %.*s", finding->message->id,
                                  level_name(finding->level, LANG_ID), STR_ARG(text)));
    }
}

str notes_add(const struct import *import, const struct imported *imported)
{
    struct arena scratch = {0};
    struct audit_report *report = audit_alone(import, imported, &scratch);
    struct yaml_out out = yaml_out(import->arena);
    str rest = imported->file;
    bool in_head = true; // the comments about the whole, up to the first empty line
    for (uint32_t line = 1; rest.len > 0; line++) {
        str text = str_take(&rest, '\n');
        if (text.len == 0 && in_head) {
            add_notes(&out, imported, report, 0, 0);
            in_head = false;
        }
        if (anchor_of(imported, line) == line)
            add_notes(&out, imported, report, line, indent_of(text));
        buf_add(&out.buf, text);
        buf_char(&out.buf, '\n');
    }
    arena_free(&scratch);
    return buf_str(&out.buf);
}
