// Panels behind tabs: the label stands in a bar, far from what it opens. It is read before its
// panel, as a person reads it, and the bar is furniture.
#include "import/html_walk.h"

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

static bool is_label(const struct html_node *node)
{
    return is_tab(node) && panel_of(node).len > 0 &&
           text_length(node, LABEL_LONGEST) <= LABEL_LONGEST;
}

static void find(struct arena *arena, const struct html_node *node, const struct html_tab **tabs,
                 size_t *count)
{
    if (*count < TABS_MOST && is_label(node)) {
        struct html_tab *tab = ARENA_NEW(arena, struct html_tab);
        *tab = (struct html_tab){panel_of(node), node, *tabs};
        *tabs = tab;
        ++*count;
    }
    for (const struct html_node *child = node->first; child; child = child->next)
        find(arena, child, tabs, count);
}

const struct html_tab *html_find_tabs(struct arena *arena, const struct html_node *root)
{
    const struct html_tab *tabs = NULL;
    size_t count = 0;
    find(arena, root, &tabs, &count);
    return tabs;
}

const struct html_node *html_tab_of(const struct html_tab *tabs, const struct html_node *panel)
{
    str id = html_attribute(panel, "id");
    for (; id.len > 0 && tabs; tabs = tabs->next)
        if (str_eq(tabs->panel, id))
            return tabs->label;
    return NULL;
}

static bool holds_tab(const struct html_node *node)
{
    if (is_tab(node))
        return true;
    for (const struct html_node *child = node->first; child; child = child->next)
        if (holds_tab(child))
            return true;
    return false;
}

bool html_is_tab_bar(const struct html_node *node)
{
    bool bar = html_is(node, "ul") || html_is(node, "ol") || html_is(node, "nav") ||
               str_eq_nocase(html_attribute(node, "role"), STR("tablist"));
    return bar && holds_tab(node);
}
