// The pages of rules: what a rule asks and why, its examples, and where it spoke.
#include "render/view/page_audit_parts.h"

#include "base/buf.h"
#include "model/fields.h"

// The YAML of an example: its files, without the marks of the tests.
static struct list make_examples(const struct audit_maker *maker, const char *text)
{
    struct view_audit_example *views = NULL;
    size_t count = 0, capacity = 0;
    struct buf body = {0};
    for (str rest = str_from(text); rest.len > 0;) {
        str line = str_take(&rest, '\n');
        size_t mark = str_find(line, STR("# !"));
        if (str_starts(line, STR("```")) && line.len > 3) {
            views = arena_grow(maker->arena, views, count, &capacity, sizeof *views);
            views[count++].berkas = str_skip(line, str_find_char(line, ' ') + 1);
            body = BUF(maker->arena);
        } else if (count > 0 && !str_starts(line, STR("```")) && (mark > 0 || line.len == 0)) {
            buf_add(&body, str_trim_right(str_sub(line, 0, mark)));
            buf_char(&body, '\n');
            views[count - 1].teks = buf_str(&body);
        }
    }
    return (struct list){.items = views, .count = count};
}

static struct view_audit_rule make_rule(const struct audit_maker *maker, const struct rule *rule)
{
    const struct rule_page *page = rule->page;
    enum lang lang = maker->lang;
    bool named = rule->komponen < KOMPONEN_COUNT;
    return (struct view_audit_rule){
        .nomor = str_from(rule->message.id),
        .judul = str_from(rule->title[lang]),
        .tautan = audit_rule_link(maker, rule),
        .jangkar = str_from(rule->message.id),
        .taraf = str_from(level_name(rule->message.level, lang)),
        .kunci = str_from(level_name(rule->message.level, LANG_ID)),
        .dasar = rule_basis(maker->arena, rule, KOMPONEN_COUNT),
        .komponen = named ? str_from(komponen_field(rule->komponen)->label[lang]) : STR_NONE,
        .diminta = str_from(page->asks[lang]),
        .mengapa = str_from(page->why[lang]),
        .memeriksa = str_from(page->checked[lang]),
        .menutup = str_from(page->close[lang]),
    };
}

struct list audit_make_rules(const struct audit_maker *maker, bool cited)
{
    const size_t *counts = maker->report->by_rule;
    struct view_audit_rule *views = ARENA_ARRAY(maker->arena, struct view_audit_rule, rule_count);
    size_t count = 0;
    for (size_t i = 0; i < rule_count; i++) {
        if (cited && counts[i] == 0)
            continue;
        views[count] = make_rule(maker, &rules[i]);
        views[count++].jumlah = counts[i];
    }
    return (struct list){.items = views, .count = count};
}

static void add_places(const struct audit_maker *maker, struct view_audit_rule *view,
                       const struct rule *rule)
{
    struct view_audit_hit *hits =
        ARENA_ARRAY(maker->arena, struct view_audit_hit, AUDIT_MOST_PLACES);
    const struct audit_report *report = maker->report;
    for (size_t i = 0; i < report->service_count; i++) {
        const struct audit_service *service = &report->services[i];
        if (!audit_spoke(&service->tally, rule))
            continue;
        if (view->tempat.count < AUDIT_MOST_PLACES)
            hits[view->tempat.count++] = (struct view_audit_hit){
                page_quote(maker->page, service->judul), audit_service_link(maker, service)};
        else
            view->lainnya++;
    }
    view->tempat.items = hits;
}

void page_audit_rule(const struct page *page, struct view_page *view, const struct page_subject *of)
{
    const struct rule *rule = of->rule;
    struct audit_maker maker = audit_maker(page, false);
    struct view_audit *audit =
        audit_begin(&maker, view,
                    arena_printf(page->arena, "%s: %s", rule->message.id, rule->title[maker.lang]));
    struct view_audit_rule *made = ARENA_NEW(page->arena, struct view_audit_rule);
    *made = make_rule(&maker, rule);
    made->salah = make_examples(&maker, rule->page->wrong);
    made->benar = make_examples(&maker, rule->page->right);
    add_places(&maker, made, rule);
    audit_add_crumb(&maker, view);
    page_add_crumb(page, view, (struct said){.s = audit_words(&maker, "Aturan", "Rules")},
                   page_link(page, PLAN_AUDIT_RULES, PLAN_ONLY));
    audit->aturan = made;
}

void page_audit_rules(const struct page *page, struct view_page *view,
                      const struct page_subject *of)
{
    (void)of;
    struct audit_maker maker = audit_maker(page, false);
    struct view_audit *audit =
        audit_begin(&maker, view, audit_words(&maker, "Aturan audit", "Rules of the audit"));
    audit_add_crumb(&maker, view);
    audit->pustaka = audit_make_rules(&maker, false);
}
