// Templates: a strict subset of Mustache, compiled once, its names checked against the records.
//
//   {{name}} {{a.b}}   a value, escaped by its kind      {{>part}}    another file, same context
//   {{#x}}…{{/x}}      each item, inside; or when there   {{^x}}…{{/x}} when not there
//   {{../x}}           one context outwards               {{! note}}
//   {{kata.x}}         a word of the interface            {{aset.f}}   the address of an asset
//   {{urut}}           number of the item, from 1
//   {{gaya.f}}         the style sheet f itself, as the whole of <style>
//   {{sidik.f}}        its SHA-256 in base64, by which a policy lets it in
//
// There is no raw output, no lambda and no silent look-up in outer contexts. The compiler follows
// the HTML around a value and refuses places where escaping cannot make it harmless. A part sees
// only the record that it is called in.
#ifndef MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_H
#define MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_H

#include "base/buf.h"
#include "render/template/theme.h"
#include "render/view/view.h"

struct template_block;

// Everything that compiling needs; the compiled parts are kept here and shared by pages.
struct template_set {
    struct arena *arena;
    struct findings *findings;
    const struct theme *theme;
    const struct words *words;
    struct template_part *parts;
    size_t entered; // records and lists open while compiling
};

// A compiled page. NULL when it has errors, which are findings with file, line and column.
const struct template_block *template_compile(struct template_set *set, str page);

// Appends the page. Cannot fail.
void template_run(const struct template_block *block, const struct view_page *page,
                  struct buf *out);

#endif
