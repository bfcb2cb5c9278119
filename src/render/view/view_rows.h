// How a row of a view is written: the member's name is its name in templates. Private to view*.c.
#ifndef MAKLUMAT_RENDER_VIEW_VIEW_ROWS_H
#define MAKLUMAT_RENDER_VIEW_VIEW_ROWS_H

#include "render/view/view.h"

#define ROW(type, member, member_type, field_kind, ...)                                            \
    {                                                                                              \
        .key = #member, .kind = (field_kind), .offset = MEMBER(type, member, member_type),         \
        __VA_ARGS__                                                                                \
    }
#define STRING(type, member) ROW(struct type, member, str, KIND_STR, .flags = 0)
#define SAID(type, member) ROW(struct type, member, struct said, KIND_SAID, .flags = 0)
#define HREF(type, member) ROW(struct type, member, str, KIND_HREF, .flags = 0)
#define QR(type, member) ROW(struct type, member, str, KIND_QR, .flags = 0)
#define JSONLD(type, member) ROW(struct type, member, str, KIND_JSONLD, .flags = 0)
#define MARKUP(type, member) ROW(struct type, member, struct markup, KIND_MARKUP, .flags = 0)
#define COUNT(type, member) ROW(struct type, member, uint64_t, KIND_U64, .flags = 0)
#define FLAG(type, member) ROW(struct type, member, bool, KIND_FLAG, .flags = 0)
#define ONE(type, member, shape)                                                                   \
    ROW(struct type, member, const struct shape *, KIND_RECORD, .of = &shape##_record)
// A text of the document, in a record of the model.
#define LINE(type, member) ROW(struct type, member, struct text, KIND_LINE, .flags = 0)
#define TOLD(type, member, shape) ROW(struct type, member, struct told, KIND_TOLD, .of = (shape))
#define TOLD_LIST(type, member, shape)                                                             \
    ROW(struct type, member, struct told_list, KIND_TOLD_LIST, .of = (shape))
#define MANY(type, member, shape)                                                                  \
    ROW(struct type, member, struct list, KIND_LIST, .of = &shape##_record)

#define DEFINE(type)                                                                               \
    static const struct record type##_record = RECORD(#type, struct type, type##_rows)

#endif
