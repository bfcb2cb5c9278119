// Lists of web pages. One of nothing but links that stands above all text is the menu of the site.
#include "import/read/html_walk.h"

static bool is_blank_text(const struct html_node *node)
{
    return node->tag.len == 0 && str_trim(node->text).len == 0;
}

// Nothing but one link, and below it other lists of links.
static bool is_link(const struct html_node *item)
{
    size_t links = 0;
    for (const struct html_node *child = item->first; child; child = child->next) {
        bool list = html_is(child, "ul") || html_is(child, "div");
        links += html_is(child, "a");
        if (!html_is(child, "a") && !list && !is_blank_text(child))
            return false;
    }
    return links == 1;
}

static bool is_menu(const struct html_node *list)
{
    size_t count = 0;
    for (const struct html_node *item = list->first; item; item = item->next, count++)
        if (!is_blank_text(item) && !is_link(item))
            return false;
    return count > 1;
}

static void walk_item(struct html *html, const struct html_node *list, const struct html_node *node,
                      int32_t number)
{
    html_flush(html);
    build_place(html->building, 0, html->first_line + node->line);
    struct block *item = build_open(html->building, BLOCK_ITEM);
    item->marker = html_marker(html->arena, list, number);
    html->item = item;
    html_walk_children(html, node);
    html_flush(html);
    html->item = NULL;
    build_close(html->building);
}

void html_walk_list(struct html *html, const struct html_node *node)
{
    int32_t number = html_number(node, "start", 1);
    html_flush(html);
    bool before = build_furnish(html->building, false);
    build_furnish(html->building, before || (!html->begun && is_menu(node)));
    html->item = NULL;
    html->heading = 0;
    build_place(html->building, 0, html->first_line + node->line);
    build_open(html->building, BLOCK_LIST);
    for (const struct html_node *child = node->first; child; child = child->next) {
        bool blank =
            html_is(child, "br") || (child->tag.len == 0 && str_trim(child->text).len == 0);
        if (html_is(child, "li"))
            number = html_number(child, "value", number);
        if (!blank)
            walk_item(html, node, child, number);
        number += html_is(child, "li");
    }
    build_close(html->building);
    build_furnish(html->building, before);
}
