// What a template compiles to: blocks of operations. Private to the template files.
#ifndef MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_OPS_H
#define MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_OPS_H

#include "render/template/template.h"

enum op_code {
    OP_TEXT,   // text, as it is
    OP_VALUE,  // the value at `path`, escaped by its kind
    OP_INDEX,  // number of the current item
    OP_ASSET,  // the page's way to the site's root, then text
    OP_EACH,   // body for each item of the list at `path`
    OP_WITH,   // body inside the record at `path`, when it is there
    OP_WHEN,   // body when the value at `path` is not empty
    OP_UNLESS, // body when it is
    OP_CALL,   // body of a part, in the current context
};

enum { LONGEST_PATH = 4 };

// From a context `up` steps out, through record pointers at hops[0 …], to the member at `offset`.
struct op_path {
    unsigned up;
    size_t hops[LONGEST_PATH];
    size_t hop_count;
    size_t offset;
    enum kind kind;
    const struct field *field; // of this kind
};

struct template_op {
    enum op_code code;
    str text;
    struct op_path path;
    const struct template_block *body;
    bool bare; // in an attribute or a title, where no element is allowed
};

struct template_block {
    struct template_op *ops;
    size_t count;
    size_t capacity;
};

#endif
