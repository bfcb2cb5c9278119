// The plan of a site: which kinds of files there are, and their addresses. Links between pages,
// names that agencies and services cannot have, `--format` and `keluaran` follow from its rows in
// plan.def; plan_path() is the only function that knows an address.
#ifndef MAKLUMAT_MODEL_PLAN_H
#define MAKLUMAT_MODEL_PLAN_H

#include "base/arena.h"
#include "base/lang.h"

struct agency;
struct service;
struct situs;

// What `keluaran` can name.
enum output_id {
#define PLAN_OUTPUT(id, ...) OUTPUT_##id,
#define PLAN_FILE(id, ...)
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
    OUTPUTS
};

struct plan_output {
    const char *name;
    const char *help[LANGS];
};
extern const struct plan_output plan_outputs[OUTPUTS];

// Kinds of files.
enum plan_id {
#define PLAN_OUTPUT(id, ...)
#define PLAN_FILE(id, ...) PLAN_##id,
#include "model/plan.def"
#undef PLAN_OUTPUT
#undef PLAN_FILE
    PLAN_COUNT
};

enum { PLAN_WEB = 1, PLAN_KIOSK = 2, PLAN_ONCE = 4 };

// What a row rests on: its files are made together with others that rest on the same.
enum plan_unit { UNIT_AGENCY, UNIT_AUDIT, UNIT_SITE, UNIT_KIOSKS, UNIT_MATRIX, UNIT_OTHER };

// What there is a file for.
enum plan_each {
    EACH_SITE,
    EACH_LANGUAGES, // the site, where it has two
    EACH_LETTER,    // of the alphabet, where it does not fit one page
    EACH_GROUPS,    // the site, where it has groups
    EACH_GROUP,
    EACH_REGULATION,
    EACH_COMPONENT,
    EACH_AGENCY,
    EACH_SERVICE,
    EACH_RULE,
    EACH_AUDITED_AGENCY, // of the report
    EACH_AUDITED_SERVICE,
    EACH_OTHER
};

struct plan_row {
    unsigned trees; // PLAN_WEB, PLAN_KIOSK; with PLAN_ONCE not in each language
    unsigned needs; // a bit for each output that must be wanted
    bool listed;    // search engines are told of it
    bool kept;      // a browser keeps its first page for times without a network
    enum plan_unit unit;
    enum plan_each each;
    const char *path;
    const char *page_template; // of the theme; "" where none makes the file
};
extern const struct plan_row plan_rows[PLAN_COUNT];

// Which file of a kind: what its path leaves open.
struct plan_of {
    str agency;
    str service;
    str id;
    size_t page; // of a list, from 0
};

struct plan_of plan_of_agency(const struct agency *agency);
struct plan_of plan_of_service(const struct agency *agency, const struct service *service);

// The only file of a row.
#define PLAN_ONLY ((struct plan_of){.page = 0})

// The address of a file in its tree: "karangasem/ktp.cetak.html"; and of its folder:
// "karangasem/".
str plan_path(struct arena *arena, enum plan_id id, struct plan_of of);
str plan_folder(struct arena *arena, enum plan_id id, struct plan_of of);

// What servers show for the address of a folder.
#define PLAN_INDEX "index.html"

// Where a tree begins, below the site: the web's first language at its root, the kiosk's below a
// folder of its own, the second language of each below that.
str plan_tree(bool kiosk, bool second);

// The outputs that a site wants, a bit for each: those that `keluaran` names, all where it names
// none; html beside a kiosk or an audit alone, whose lists would lead to no page.
unsigned plan_wanted(const struct situs *situs);

// True when rows may be written and linked to where these outputs are wanted.
bool plan_has(unsigned wanted, enum plan_id id);
bool plan_has_output(unsigned wanted, enum output_id id);

// The row that is this form of a standard; PLAN_COUNT where the output is not a form.
enum plan_id plan_form(enum output_id output);

// The output with this name; OUTPUTS: there is none.
enum output_id plan_find_output(str name);

// True when the name of an agency or a service would lead to the site's own pages and folders.
bool plan_reserves_agency(str id);
bool plan_reserves_service(str id);

#endif
