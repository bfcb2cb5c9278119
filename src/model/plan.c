// Rows, and the small language of their paths.
#include "model/plan.h"

#include "base/buf.h"
#include "model/catalog.h"
#include "model/standard.h"

const struct plan_output plan_outputs[OUTPUTS] = {
#define PLAN_OUTPUT(id, name, indonesian, english) [OUTPUT_##id] = {name, {indonesian, english}},
#define PLAN_FILE(id, ...)
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
};

enum {
    WEB = PLAN_WEB,
    KIOSK = PLAN_KIOSK,
    ONCE = PLAN_ONCE,
#define PLAN_OUTPUT(id, ...) id = 1 << OUTPUT_##id,
#define PLAN_FILE(id, ...)
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
    ANY = 0,
    LISTED = 1 << OUTPUTS,
    KEPT = 2 << OUTPUTS,
    ALL_OUTPUTS = LISTED - 1,
};

const struct plan_row plan_rows[PLAN_COUNT] = {
#define PLAN_OUTPUT(id, ...)
#define PLAN_FILE(id, trees, needs, unit, each, path, template, pages, maker)                      \
    [PLAN_##id] = {trees,                                                                          \
                   (needs)&ALL_OUTPUTS,                                                            \
                   ((needs)&LISTED) != 0,                                                          \
                   ((needs)&KEPT) != 0,                                                            \
                   UNIT_##unit,                                                                    \
                   EACH_##each,                                                                    \
                   path,                                                                           \
                   template},
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
};

// ---- paths

static void add_slug(struct buf *path, str id)
{
    for (size_t i = 0; i < id.len; i++)
        buf_char(path, id.data[i] == '_' ? '-' : to_lower(id.data[i]));
}

// The names in braces differ in their first two letters.
static void add_part(struct buf *path, str name, const struct plan_of *of)
{
    if (name.data[0] == 'a') {
        buf_add(path, of->agency);
    } else if (name.data[0] == 'i') {
        buf_add(path, of->id);
    } else if (name.data[0] == 's' && name.data[1] == 'e') {
        buf_add(path, of->service);
    } else if (name.data[0] == 's') {
        add_slug(path, of->id);
    } else if (of->page > 0) {
        buf_char(path, '-');
        buf_u64(path, of->page + 1);
    }
}

struct plan_of plan_of_agency(const struct agency *agency)
{
    return (struct plan_of){.agency = agency->id};
}

struct plan_of plan_of_service(const struct agency *agency, const struct service *service)
{
    return (struct plan_of){.agency = agency->id, .service = service->id};
}

str plan_path(struct arena *arena, enum plan_id id, struct plan_of of)
{
    enum { LONGEST_NUMBER = 24 };
    str rest = str_from(plan_rows[id].path);
    size_t most = rest.len + of.agency.len + of.service.len + of.id.len + LONGEST_NUMBER;
    struct buf path = {.arena = arena, .data = arena_bytes(arena, most), .capacity = most};
    while (rest.len > 0) {
        buf_add(&path, str_take(&rest, '{'));
        if (rest.len > 0)
            add_part(&path, str_take(&rest, '}'), &of);
    }
    buf_char(&path, '\0'); // some hand it on as a C string
    return (str){path.data, path.len - 1};
}

str plan_folder(struct arena *arena, enum plan_id id, struct plan_of of)
{
    str path = plan_path(arena, id, of);
    while (path.len > 0 && path.data[path.len - 1] != '/')
        path.len--;
    return arena_copy(arena, path);
}

str plan_tree(bool kiosk, bool second)
{
    static const str folders[2][2] = {{STR_INIT(""), STR_INIT("en/")},
                                      {STR_INIT("kios/"), STR_INIT("kios/en/")}};
    return folders[kiosk][second];
}

// ---- outputs

enum output_id plan_find_output(str name)
{
    enum output_id id = 0;
    while (id < OUTPUTS && !str_eq(name, str_from(plan_outputs[id].name)))
        id++;
    return id;
}

unsigned plan_wanted(const struct situs *situs)
{
    const unsigned pages = ~(1U << OUTPUT_KIOS | 1U << OUTPUT_AUDIT);
    const struct text *names = situs->keluaran.items;
    unsigned wanted = 0;
    for (size_t i = 0; i < situs->keluaran.count; i++)
        wanted |= 1U << plan_find_output(names[i].s);
    wanted &= (1U << OUTPUTS) - 1;
    if (situs->keluaran.count == 0)
        return (1U << OUTPUTS) - 1;
    return (wanted & pages) == 0 ? wanted | 1U << OUTPUT_HTML : wanted;
}

enum plan_id plan_form(enum output_id output)
{
    enum plan_id id = 0;
    while (id < PLAN_COUNT &&
           (plan_rows[id].each != EACH_SERVICE || plan_rows[id].needs != 1U << output))
        id++;
    return id;
}

bool plan_has_output(unsigned wanted, enum output_id id)
{
    return wanted >> id & 1;
}

bool plan_has(unsigned wanted, enum plan_id id)
{
    return (plan_rows[id].needs & ~wanted) == 0;
}

// ---- names that are taken

// Device names of Windows, in any folder: con, nul, com1 …
static bool is_device(str id)
{
    static const char *const devices[] = {"con", "prn", "aux", "nul"};
    bool port = id.len == 4 && is_digit(id.data[3]) &&
                (str_starts(id, STR("com")) || str_starts(id, STR("lpt")));
    for (size_t i = 0; i < sizeof devices / sizeof devices[0]; i++)
        port = port || str_eq(id, str_from(devices[i]));
    return port;
}

static bool is_tree(str id)
{
    for (int i = 1; i < 4; i++) {
        str folder = plan_tree(i & 1, i >> 1);
        if (str_eq(id, str_take(&folder, '/')))
            return true;
    }
    return false;
}

bool plan_reserves_agency(str id)
{
    if (is_device(id) || is_tree(id) || str_eq(id, STR("data"))) // the site's own tables
        return true;
    for (size_t i = 0; i < PLAN_COUNT; i++) {
        str rest = str_from(plan_rows[i].path), folder = str_take(&rest, '/');
        if (rest.len > 0 && str_eq(id, folder))
            return true;
    }
    return false;
}

// "index-2": the second page of a list.
static bool is_page(str id, str list)
{
    uint32_t number;
    return str_starts(id, list) &&
           (id.len == list.len ||
            (id.data[list.len] == '-' && str_to_u32(str_skip(id, list.len + 1), &number)));
}

// What the row fixes of the names in an agency's folder: "index" with its pages, "buku" alone.
static bool is_taken_by(const struct plan_row *row, str id)
{
    const str agency = STR("{agency}/");
    str name = str_skip(str_from(row->path), agency.len);
    if (!str_starts(str_from(row->path), agency) || str_find_char(name, '/') < name.len)
        return false;
    size_t list = str_find_char(name, '{');
    if (list < name.len)
        return is_page(id, str_sub(name, 0, list)) && list > 0;
    return str_eq(id, str_take(&name, '.'));
}

bool plan_reserves_service(str id)
{
    if (is_device(id) || str_eq(id, STR("instansi"))) // instansi.yaml
        return true;
    for (size_t i = 0; i < PLAN_COUNT; i++)
        if (is_taken_by(&plan_rows[i], id))
            return true;
    return false;
}
