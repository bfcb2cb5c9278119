// The format table: one row for each form in which a standard is written. `--format`, the help,
// the plan of a build and the links between pages follow from the rows.
#ifndef MAKLUMAT_RENDER_FORM_FORMAT_H
#define MAKLUMAT_RENDER_FORM_FORMAT_H

#include "render/template/template.h"
#include "render/view/page.h"

// The pages that templates make, by the name of their template.
enum page_template {
    TEMPLATE_HOME,
    TEMPLATE_AGENCY,
    TEMPLATE_PLEDGE,
    TEMPLATE_PLEDGE_PRINT,
    TEMPLATE_PLEDGE_POSTER,
    TEMPLATE_BOOK,
    TEMPLATE_TRANSLATIONS,
    TEMPLATE_SERVICE,
    TEMPLATE_PRINT,
    TEMPLATE_NOT_FOUND,
    TEMPLATE_SEARCH,
    TEMPLATE_KIOSK_HOME,
    TEMPLATE_KIOSK_LIST,
    TEMPLATE_KIOSK_SEARCH,
    TEMPLATE_KIOSK_SERVICE,
    TEMPLATE_LIST,
    TEMPLATE_COMPONENTS,
    TEMPLATE_COMPONENT,
    TEMPLATE_AUDIT,
    TEMPLATE_AUDIT_AGENCY,
    TEMPLATE_AUDIT_SERVICE,
    TEMPLATE_AUDIT_RULE,
    TEMPLATE_AUDIT_RULES,
    TEMPLATE_AUDIT_REPORT,
    TEMPLATE_CHECKLIST,
    TEMPLATES
};

struct templates {
    const struct template_block *page[TEMPLATES];
};

// Compiles all pages. False when one has errors, which are findings.
bool templates_compile(struct templates *templates, struct template_set *set);

struct format_input {
    const struct page_kit *kit;
    const struct templates *templates;
    const struct agency *agency;
    const struct service *service;
};

// Appends one standard in one form. Cannot fail: its input has been checked.
typedef void format_function(const struct format_input *input, struct buf *out);

enum format_id { FORMAT_HTML, FORMAT_CETAK, FORMAT_PUBLIK, FORMAT_JSON, FORMAT_KIOS, FORMATS };

struct format {
    const char *name;      // of --format and of situs.yaml's `keluaran`
    const char *extension; // behind the standard's id
    bool once;             // the same in every language of the pages
    bool kiosk;            // of the pages of the kiosk, not of the web
    format_function *write;
    const char *help[LANGS];
};

extern const struct format formats[FORMATS];

// The path of a standard in one form, in the tree of its language: "karangasem/ktp.cetak.html".
str format_path(struct arena *arena, const struct agency *agency, const struct service *service,
                enum format_id id);

// The row with this name, or NULL.
const struct format *format_find(str name);

// Every format that `keluaran` names, all where it names none, html beside a kiosk or an audit
// alone; a bit for each row.
unsigned formats_wanted(const struct situs *situs);

// What `keluaran` may name besides: the audit, which the site then shows.
#define OUTPUT_AUDIT "audit"
bool situs_shows_audit(const struct situs *situs);
bool format_is_wanted(unsigned wanted, enum format_id id);

void json_write(const struct format_input *input, struct buf *out);

#endif
