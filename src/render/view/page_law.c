// The fourteen components for those who want to know what the law asks: in plain words from the
// theme's words, with the article, the rules of the audit, and how many standards of the site state
// it.
#include "render/view/page_list.h"

#include "model/fields.h"
#include "render/template/theme.h"
#include "render/view/page_audit.h"

static str word(const struct page *page, const char *key, const char *what)
{
    return theme_word(page->kit->words, arena_printf(page->arena, "komponen_%s_%s", key, what));
}

static size_t count_stated(const struct audit_report *report, enum komponen_id id)
{
    size_t stated = 0;
    for (size_t i = 0; i < report->service_count; i++)
        stated += !report->services[i].broken && report->services[i].keadaan[id] == KEADAAN_ADA;
    return stated;
}

// The rules of the audit that look at this component.
static struct list rule_links(const struct page *page, enum komponen_id id)
{
    struct view_rule_link *views = ARENA_ARRAY(page->arena, struct view_rule_link, rule_count);
    size_t count = 0;
    for (size_t i = 0; i < rule_count; i++)
        if (rules[i].komponen == id)
            views[count++] = (struct view_rule_link){
                str_from(rules[i].message.id), str_from(rules[i].title[page->kit->lang]),
                page_link(page, PLAN_AUDIT_RULE,
                          (struct plan_of){.id = str_from(rules[i].message.id)})};
    return (struct list){.items = views, .count = count};
}

// PermenPANRB 15/2014 numbers the components within their groups: "A2", "B7".
static str panrb_number(const struct page *page, enum komponen_id id)
{
    unsigned number = 0;
    for (size_t i = 0; i < KOMPONEN_COUNT; i++) {
        number += komponen_group(komponen_panrb[i]) == komponen_group(id);
        if (komponen_panrb[i] == id)
            break;
    }
    return arena_printf(page->arena, "%c%u", komponen_group(id), number);
}

static struct view_law_component make_component(const struct page *page, enum komponen_id id)
{
    const struct field *field = komponen_field(id);
    const struct audit_report *report = page->kit->report;
    static const struct standar nobody = {0};
    return (struct view_law_component){
        .kunci = str_from(field->key),
        .huruf = arena_printf(page->arena, "%c", 'a' + (int)id),
        .label = str_from(field->label[page->kit->lang]),
        .kelompok = arena_printf(page->arena, "%c", komponen_group(id)),
        .nama_kelompok = page_group_label(page, &nobody, komponen_group(id)).s,
        .dasar = arena_printf(page->arena, "%s; PermenPANRB 15/2014, %.*s", field->basis,
                              STR_ARG(panrb_number(page, id))),
        .arti = word(page, field->key, "arti"),
        .baik = word(page, field->key, "baik"),
        .tautan = page_link(page, PLAN_COMPONENT, (struct plan_of){.id = str_from(field->key)}),
        .ada = report ? count_stated(report, id) : 0,
        .diperiksa = report ? report->audited : 0,
        .aturan = page->kit->shows_audit ? rule_links(page, id) : (struct list){0},
    };
}

void page_components(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    (void)of;
    static const char *const titles[LANGS] = {"Empat belas komponen standar pelayanan",
                                              "The fourteen components of a service standard"};
    struct view_law_component *views =
        ARENA_ARRAY(page->arena, struct view_law_component, KOMPONEN_COUNT);
    page_begin(page, view, str_from(titles[page->kit->lang]), "daftar");
    for (size_t i = 0; i < KOMPONEN_COUNT; i++)
        views[i] = make_component(page, komponen_panrb[i]);
    view->komponen = (struct list){.items = views, .count = KOMPONEN_COUNT};
}

void page_law_component(const struct page *page, struct view_page *view,
                        const struct page_subject *of)
{
    enum komponen_id id = of->komponen;
    static const char *const up[LANGS] = {"Komponen", "Components"};
    struct view_law_component *made = ARENA_NEW(page->arena, struct view_law_component);
    *made = make_component(page, id);
    page_begin(page, view, made->label, "daftar");
    page_add_crumb(page, view, (struct said){.s = str_from(up[page->kit->lang])},
                   page_link(page, PLAN_COMPONENTS, PLAN_ONLY));
    view->tentang = made;
}
