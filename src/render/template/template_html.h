// Where in the HTML a template is. Private to the template files.
#ifndef MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_HTML_H
#define MAKLUMAT_RENDER_TEMPLATE_TEMPLATE_HTML_H

#include "model/record.h"

enum html_place {
    HTML_TEXT,    // element content
    HTML_TAG,     // inside < and >, between attributes
    HTML_VALUE,   // inside a double-quoted attribute
    HTML_COMMENT, // inside <!-- and -->
    HTML_RAW,     // content of script or style
};

struct html_state {
    enum html_place place;
    str tag;       // name of the tag that is open
    str attribute; // name of the attribute
    str value;     // what literally precedes in the attribute
    bool closing;  // inside a closing tag
};

// The state after `literal`, which follows what came before in the same source text.
struct html_state html_advance(struct html_state state, str literal);

// True where no element is allowed, so that a value is text alone.
bool html_is_bare(const struct html_state *state);

// Why a value of this kind is not allowed here, in both languages; NULL when it may.
const char *const *html_refusal(const struct html_state *state, enum kind kind);

#endif
