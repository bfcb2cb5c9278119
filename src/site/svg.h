// Whether an SVG picture is harmless to show on a page.
#ifndef MAKLUMAT_SITE_SVG_H
#define MAKLUMAT_SITE_SVG_H

#include "base/lang.h"
#include "base/str.h"

// NULL when it is: well-formed XML without scripts, event attributes, foreignObject, document type
// declarations, processing instructions and references outside itself. Else why not, in both
// languages.
const char *const *svg_problem(str bytes);

#endif
