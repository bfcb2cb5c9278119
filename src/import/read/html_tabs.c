// Panels behind tabs: the label stands in a bar, far from what it opens. It is read before its
// panel, as a person reads it, and the bar is furniture. A label that stands before its panel
// already, as in the view for small screens, or that the panel repeats, is enough.
#include "import/read/html_walk.h"

enum { TABS_MOST = 200, LABEL_LONGEST = 200 };

static bool is_tab(const struct html_node *node)
{
    static const char *const switches[] = {"data-toggle", "data-bs-toggle", "role"};
    for (size_t i = 0; i < sizeof switches / sizeof *switches; i++) {
        str value = html_attribute(node, switches[i]);
        if (str_eq_nocase(value, STR("tab")) || str_eq_nocase(value, STR("pill")))
            return true;
    }
    return false;
}

// A bar that says so itself: its links are tabs, whatever they say.
static bool is_named_bar(const struct html_node *node)
{
    static const char *const names[] = {"nav-tabs", "tabs",           "tab-links", "ui-tabs-nav",
                                        "tabs-nav", "resp-tabs-list", "nav-pills", NULL};
    if (str_eq_nocase(html_attribute(node, "role"), STR("tablist")))
        return true;
    for (const char *const *name = names; *name; name++)
        if (html_has_class(node, *name))
            return html_is(node, "ul") || html_is(node, "ol");
    return false;
}

static str panel_of(const struct html_node *node)
{
    static const char *const names[] = {"href", "data-target", "data-bs-target"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        str value = html_attribute(node, names[i]);
        if (str_starts(value, STR("#")))
            return str_skip(value, 1);
    }
    return html_attribute(node, "aria-controls");
}

// The bytes of text below a node, counted no further than `most`.
static size_t text_length(const struct html_node *node, size_t most)
{
    size_t length = node->tag.len == 0 ? node->text.len : 0;
    for (const struct html_node *child = node->first; child && length <= most; child = child->next)
        length += text_length(child, most - length);
    return length;
}

static bool is_link_within(const struct html_node *node)
{
    return html_is(node, "a") && str_starts(html_attribute(node, "href"), STR("#")) &&
           html_attribute(node, "href").len > 1;
}

static bool is_label(const struct html_node *node, bool named)
{
    return (is_tab(node) || (named && is_link_within(node))) && panel_of(node).len > 0 &&
           text_length(node, LABEL_LONGEST) <= LABEL_LONGEST;
}

static bool holds_tab(const struct html_node *node)
{
    if (is_tab(node) || (is_named_bar(node) && node->first))
        return true;
    for (const struct html_node *child = node->first; child; child = child->next)
        if (holds_tab(child))
            return true;
    return false;
}

static bool is_bar(const struct html_node *node)
{
    return html_is(node, "ul") || html_is(node, "ol") || html_is(node, "nav") ||
           str_eq_nocase(html_attribute(node, "role"), STR("tablist"));
}

bool html_is_tab_bar(const struct html_node *node)
{
    return is_bar(node) && holds_tab(node);
}

// What looks for labels, and whether it is inside a bar of them.
struct search {
    struct arena *arena;
    const struct html_tab *tabs;
    size_t count;
};

static void find(struct search *search, const struct html_node *node, bool bar, bool named)
{
    named = named || is_named_bar(node);
    bar = bar || (is_bar(node) && !is_label(node, named));
    if (search->count < TABS_MOST && is_label(node, named)) {
        struct html_tab *tab = ARENA_NEW(search->arena, struct html_tab);
        *tab = (struct html_tab){panel_of(node), bar ? node : NULL, search->tabs};
        search->tabs = tab;
        search->count++;
    }
    for (const struct html_node *child = node->first; child; child = child->next)
        find(search, child, bar, named);
}

const struct html_tab *html_find_tabs(struct arena *arena, const struct html_node *root)
{
    struct search search = {.arena = arena};
    find(&search, root, false, false);
    return search.tabs;
}

// The first text below a node.
static str first_text(const struct html_node *node)
{
    str text = node->tag.len == 0 ? str_trim(node->text) : STR_NONE;
    for (const struct html_node *child = node->first; child && text.len == 0; child = child->next)
        text = first_text(child);
    return text;
}

const struct html_node *html_tab_of(const struct html_tab *tabs, const struct html_node *panel)
{
    str id = html_attribute(panel, "id");
    const struct html_node *label = NULL;
    for (; id.len > 0 && tabs; tabs = tabs->next) {
        if (!str_eq(tabs->panel, id))
            continue;
        if (!tabs->label || str_eq_nocase(first_text(tabs->label), first_text(panel)))
            return NULL;
        label = tabs->label;
    }
    return label;
}
