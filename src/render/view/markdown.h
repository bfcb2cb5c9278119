// The texts of a standard as HTML: CommonMark with HTML shown as text, no headings, no pictures.
//
// A text of one line is inline Markdown: "- ", "> 60 tahun", "2023. Ketentuan", "# x" at its start
// are text. A text of several lines has paragraphs and lists; its headings become bold.
#ifndef MAKLUMAT_RENDER_VIEW_MARKDOWN_H
#define MAKLUMAT_RENDER_VIEW_MARKDOWN_H

#include "base/buf.h"
#include "model/record.h"
#include "render/view/rendered.h"

// A text larger than this is shown as it is, for Markdown parsers can be made to take very long
// over large ones; no standard holds a text of 20 pages.
enum { MARKDOWN_LARGEST = 64 * 1024 };

// Appends the HTML: inline for one line, blocks for several. What takes long is looked up in
// `rendered` and kept there, unless that is NULL.
void markdown_html(struct buf *out, struct markup markup, struct rendered *rendered);

// Calls `found` for every link and picture of the text, with its address as the parser reads it,
// valid during the call.
typedef void markdown_link_visitor(void *context, str url, bool picture);
void markdown_each_link(str text, markdown_link_visitor *found, void *context);

#endif
