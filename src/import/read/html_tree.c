// HTML5 to our tree by gumbo; the only file that knows it.
//
// gumbo takes its memory from an arena that is given up as a whole, so a page of any depth is freed
// without recursion, and a page that makes it allocate without end is left by a jump.
#include "import/read/html.h"

#include <gumbo.h>
#include <setjmp.h>

enum {
    MEMORY_FACTOR = 100,            // dense pages take 44 bytes for each of theirs, others 10
    MEMORY_LEAST = 4 * 1024 * 1024, // for pages so small that the factor says nothing
    MEMORY_MOST = 1024 * 1024 * 1024,
};

struct pool {
    struct arena arena;
    size_t left;
    jmp_buf exhausted;
};

static void *pool_give(void *context, size_t size)
{
    struct pool *pool = context;
    if (size > pool->left)
        longjmp(pool->exhausted, 1);
    pool->left -= size;
    return arena_alloc(&pool->arena, size > 0 ? size : 1, 1);
}

static void pool_take_back(void *context, void *memory)
{
    (void)context;
    (void)memory;
}

struct copying {
    struct arena *arena;
    bool too_deep;
};

static str small(struct arena *arena, str s)
{
    char *copy = arena_alloc(arena, s.len + 1, 1);
    for (size_t i = 0; i < s.len; i++)
        copy[i] = to_lower(s.data[i]);
    return (str){copy, s.len};
}

static str tag_name(struct copying *copying, const GumboElement *element)
{
    if (element->tag_namespace != GUMBO_NAMESPACE_HTML)
        return STR("svg");
    if (element->tag != GUMBO_TAG_UNKNOWN)
        return str_from(gumbo_normalized_tagname(element->tag));
    GumboStringPiece piece = element->original_tag;
    gumbo_tag_from_original_text(&piece);
    return small(copying->arena, (str){piece.data, piece.length});
}

static const struct html_attribute *copy_attributes(struct arena *arena, const GumboVector *from)
{
    const struct html_attribute *list = NULL;
    for (unsigned i = from->length; i > 0; i--) {
        const GumboAttribute *attribute = from->data[i - 1];
        struct html_attribute *copy = ARENA_NEW(arena, struct html_attribute);
        *copy = (struct html_attribute){small(arena, str_from(attribute->name)),
                                        arena_copy(arena, str_from(attribute->value)), list};
        list = copy;
    }
    return list;
}

static struct html_node *copy_node(struct copying *copying, const GumboNode *node, unsigned depth);

static void copy_children(struct copying *copying, const GumboVector *from, struct html_node *to,
                          unsigned depth)
{
    struct html_node **end = &to->first;
    for (unsigned i = 0; i < from->length && !copying->too_deep; i++) {
        struct html_node *child = copy_node(copying, from->data[i], depth);
        if (child) {
            *end = child;
            end = &child->next;
        }
    }
}

static struct html_node *copy_element(struct copying *copying, const GumboElement *element,
                                      unsigned depth)
{
    struct html_node *copy = ARENA_NEW(copying->arena, struct html_node);
    copy->tag = tag_name(copying, element);
    copy->line = element->start_pos.line;
    copy->attributes = copy_attributes(copying->arena, &element->attributes);
    if (element->tag == GUMBO_TAG_UNKNOWN)
        copy->text = arena_copy(copying->arena,
                                (str){element->original_tag.data, element->original_tag.length});
    if (depth >= 2 * HTML_DEEPEST)
        copying->too_deep = true;
    else
        copy_children(copying, &element->children, copy, depth + 1);
    return copy;
}

static struct html_node *copy_node(struct copying *copying, const GumboNode *node, unsigned depth)
{
    if (node->type == GUMBO_NODE_ELEMENT)
        return copy_element(copying, &node->v.element, depth);
    if (node->type != GUMBO_NODE_TEXT && node->type != GUMBO_NODE_WHITESPACE &&
        node->type != GUMBO_NODE_CDATA)
        return NULL;
    struct html_node *copy = ARENA_NEW(copying->arena, struct html_node);
    copy->text = arena_copy(copying->arena, str_from(node->v.text.text));
    copy->line = node->v.text.start_pos.line;
    return copy;
}

static const struct html_node *parse(struct pool *pool, struct copying *copying, str text)
{
    GumboOptions options = kGumboDefaultOptions;
    options.allocator = pool_give;
    options.deallocator = pool_take_back;
    options.userdata = pool;
    options.max_errors = 0;
    if (setjmp(pool->exhausted) != 0)
        return NULL;
    const GumboOutput *output = gumbo_parse_with_options(&options, text.data, text.len);
    const struct html_node *root = copy_node(copying, output->root, 0);
    return copying->too_deep ? NULL : root;
}

const struct html_node *html_parse(struct arena *arena, str text)
{
    struct pool pool = {.left = MEMORY_LEAST};
    struct copying copying = {arena, false};
    if (!html_is_bounded(text))
        return NULL;
    pool.left += text.len < MEMORY_MOST / MEMORY_FACTOR ? text.len * MEMORY_FACTOR : MEMORY_MOST;
    const struct html_node *root = parse(&pool, &copying, text.len ? text : STR(" "));
    arena_free(&pool.arena);
    return root;
}
