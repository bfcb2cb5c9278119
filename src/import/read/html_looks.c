// What a browser would show of an element, as far as the page itself says it. Style sheets are not
// read; the class names of the common kits (Bootstrap, WordPress, Elementor) are known. What is
// hidden and holds blocks is a panel that a button opens; other hidden words are never shown.
#include "import/read/html.h"

str html_attribute(const struct html_node *node, const char *name)
{
    const struct html_attribute *attribute = node->attributes;
    for (; attribute; attribute = attribute->next)
        if (str_eq(attribute->name, str_from(name)))
            return attribute->value;
    return STR_NONE;
}

bool html_has(const struct html_node *node, const char *name)
{
    const struct html_attribute *attribute = node->attributes;
    for (; attribute; attribute = attribute->next)
        if (str_eq(attribute->name, str_from(name)))
            return true;
    return false;
}

int32_t html_number(const struct html_node *node, const char *name, int32_t otherwise)
{
    uint32_t value = 0;
    bool read = str_to_u32(str_trim(html_attribute(node, name)), &value);
    return read && value < 1000000 ? (int32_t)value : otherwise;
}

bool html_is(const struct html_node *node, const char *tag)
{
    return str_eq(node->tag, str_from(tag));
}

static bool has_word(str words, str wanted, bool beginning)
{
    while (words.len > 0) {
        str word = str_trim(str_take(&words, ' '));
        if (str_eq_nocase(word, wanted))
            return true;
        char next = word.len > wanted.len ? word.data[wanted.len] : '\0';
        if (beginning && (next == '-' || next == '_') && str_starts_nocase(word, wanted))
            return true;
    }
    return false;
}

bool html_is_called(const struct html_node *node, const char *word)
{
    return has_word(html_attribute(node, "class"), str_from(word), true) ||
           has_word(html_attribute(node, "id"), str_from(word), true);
}

bool html_has_class(const struct html_node *node, const char *name)
{
    return has_word(html_attribute(node, "class"), str_from(name), false);
}

str html_style(const struct html_node *node, const char *property)
{
    str style = html_attribute(node, "style");
    while (style.len > 0) {
        str value = str_take(&style, ';');
        str name = str_trim(str_take(&value, ':'));
        if (str_eq_nocase(name, str_from(property)))
            return str_trim(value);
    }
    return STR_NONE;
}

static bool opens_on_demand(const struct html_node *node)
{
    static const char *const classes[] = {"collapse", "accordion-collapse", "tab-pane", "modal",
                                          NULL};
    for (const char *const *name = classes; *name; name++)
        if (html_has_class(node, *name))
            return true;
    return html_is(node, "details") && !html_has(node, "open");
}

// A class or id of which one part, between "-" or "_", is the word: "site-footer",
// "footer_widgets".
static bool has_part(str names, str wanted)
{
    for (size_t at = 0; at + wanted.len <= names.len; at++) {
        bool begins = at == 0 || strchr(" -_:", names.data[at - 1]);
        bool ends = at + wanted.len == names.len || strchr(" -_:", names.data[at + wanted.len]);
        if (begins && ends && str_starts_nocase(str_skip(names, at), wanted))
            return true;
    }
    return false;
}

static bool is_part_called(const struct html_node *node, const char *word)
{
    return has_part(html_attribute(node, "class"), str_from(word)) ||
           has_part(html_attribute(node, "id"), str_from(word));
}

// "d-none d-md-block": hidden on one kind of screen alone.
static bool depends_on_screen(const struct html_node *node)
{
    static const char *const sizes[] = {"sm", "md", "lg", "xl", NULL};
    for (const char *const *size = sizes; *size; size++)
        if (is_part_called(node, *size))
            return true;
    return false;
}

static bool is_kept_from_sight(const struct html_node *node)
{
    static const char *const classes[] = {"d-none", "hidden", "hide", NULL};
    for (const char *const *name = classes; *name; name++)
        if (html_has_class(node, *name))
            return !depends_on_screen(node);
    return html_has(node, "hidden") ||
           str_eq_nocase(html_attribute(node, "aria-hidden"), STR("true")) ||
           str_starts_nocase(html_style(node, "display"), STR("none")) ||
           str_starts_nocase(html_style(node, "visibility"), STR("hidden"));
}

bool html_is_hidden(const struct html_node *node)
{
    return opens_on_demand(node) || is_kept_from_sight(node);
}

// Something that a button may open: a part of a page that has a name or holds blocks.
static bool is_panel(const struct html_node *node)
{
    static const char *const parts[] = {"div",  "section", "article", "body",
                                        "main", "dd",      "ul",      NULL};
    static const char *const blocks[] = {"p",  "ul", "ol", "table", "div", "h2",
                                         "h3", "h4", "h5", "h6",    "dl",  NULL};
    bool part = false, named = html_has(node, "id") || html_has(node, "class");
    for (const char *const *tag = parts; *tag; tag++)
        part = part || html_is(node, *tag);
    for (const struct html_node *child = node->first; child && !named; child = child->next)
        for (const char *const *tag = blocks; *tag; tag++)
            named = named || html_is(child, *tag);
    return part && named;
}

bool html_is_never_shown(const struct html_node *node)
{
    static const char *const classes[] = {"sr-only", "visually-hidden", "screen-reader-text",
                                          "skip-link", NULL};
    for (const char *const *name = classes; *name; name++)
        if (html_has_class(node, *name))
            return true;
    return is_kept_from_sight(node) && !opens_on_demand(node) && !is_panel(node);
}

// The foot of a card or panel belongs to what stands in it.
static bool is_inner_foot(const struct html_node *node)
{
    static const char *const names[] = {"card", "panel", "box", "accordion", "table", NULL};
    for (const char *const *name = names; *name; name++)
        if (html_is_called(node, *name))
            return true;
    return false;
}

static bool is_named_furniture(const struct html_node *node)
{
    static const char *const fronts[] = {"topbar",
                                         "offcanvas",
                                         "pagination",
                                         "menu",
                                         "mainmenu",
                                         "site-header",
                                         "top-header",
                                         "copyright",
                                         "sharedaddy",
                                         "addtoany",
                                         "a2a_kit",
                                         "heateor",
                                         "sharethis",
                                         "jp-relatedposts",
                                         "yarpp",
                                         "preloader",
                                         "meta",
                                         "entry-meta",
                                         "post-meta",
                                         "article-meta",
                                         "blog-meta",
                                         "post-info",
                                         "byline",
                                         "posted-on",
                                         "post-date",
                                         "post-views",
                                         "post-navigation",
                                         "nav-links",
                                         "tags-links",
                                         "comments-area",
                                         "comment-respond",
                                         "back-to-top",
                                         "scroll-top",
                                         "elementor-nav-menu",
                                         NULL};
    static const char *const parts[] = {"navbar", "breadcrumb", "breadcrumbs", "sidebar",
                                        "footer", "cookie",     "cookies",     "share",
                                        "social", "sharing",    "related",     NULL};
    for (const char *const *name = fronts; *name; name++)
        if (html_is_called(node, *name))
            return true;
    for (const char *const *name = parts; *name; name++)
        if (is_part_called(node, *name) && !is_inner_foot(node))
            return true;
    return false;
}

bool html_is_furniture(const struct html_node *node)
{
    static const char *const tags[] = {"nav", "footer", "aside", "select", NULL};
    static const char *const roles[] = {"navigation", "banner", "contentinfo", "search", NULL};
    for (const char *const *tag = tags; *tag; tag++)
        if (html_is(node, *tag))
            return true;
    for (const char *const *role = roles; *role; role++)
        if (str_eq_nocase(html_attribute(node, "role"), str_from(*role)))
            return true;
    bool whole = html_is(node, "body") || html_is(node, "html") || html_is(node, "main") ||
                 html_is(node, "article");
    bool named = html_has(node, "class") || html_has(node, "id");
    return !whole && ((named && is_named_furniture(node)) || html_is_never_shown(node));
}
