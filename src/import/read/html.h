// A web page as a tree of our own, so that only one file knows the parser.
#ifndef MAKLUMAT_IMPORT_READ_HTML_H
#define MAKLUMAT_IMPORT_READ_HTML_H

#include "base/arena.h"

enum { HTML_DEEPEST = 512 }; // elements within elements; the deepest pages seen have some 60

struct html_attribute {
    str name; // small letters
    str value;
    const struct html_attribute *next;
};

struct html_node {
    str tag;  // small letters; empty: a text
    str text; // of a text: itself; of an element that HTML does not know: its start tag as written
    uint32_t line;
    const struct html_attribute *attributes;
    struct html_node *first;
    struct html_node *next;
};

// The document element, or NULL where the page is nested deeper than HTML_DEEPEST, has an endless
// tag, or would take far more memory than its size explains. In bounded time and memory.
const struct html_node *html_parse(struct arena *arena, str text);

// True when the tags nest, and are furnished, as in pages that people make. The parser needs time
// that grows with the square of the depth, so this is asked first.
bool html_is_bounded(str text);

// The value of an attribute; empty when there is none. And whether it is there.
str html_attribute(const struct html_node *node, const char *name);
bool html_has(const struct html_node *node, const char *name);

// The value of an attribute as a number below a million; `otherwise` when it is none.
int32_t html_number(const struct html_node *node, const char *name, int32_t otherwise);

// True when one of the words of the class or id begins with `word`, as a whole or up to "-" or "_".
bool html_is_called(const struct html_node *node, const char *word);

bool html_is(const struct html_node *node, const char *tag);

// One of the words of the class; the value of a property in the style attribute.
bool html_has_class(const struct html_node *node, const char *name);
str html_style(const struct html_node *node, const char *property);

// The page shows it on demand only; it keeps the words from every reader's sight; it belongs to the
// site, not to the document, or is never shown.
bool html_is_hidden(const struct html_node *node);
bool html_is_never_shown(const struct html_node *node);
bool html_is_furniture(const struct html_node *node);

// The marker that a browser shows before the item `number` of a list; empty for none.
str html_marker(struct arena *arena, const struct html_node *list, int32_t number);

#endif
