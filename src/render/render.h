// What other floors may use of render/: the forms that a standard, an agency, a list and a report
// of the audit are written in, the theme that pages are made with, and the search.
#ifndef MAKLUMAT_RENDER_RENDER_H
#define MAKLUMAT_RENDER_RENDER_H

#include "render/form/feed.h"
#include "render/form/json_write.h"
#include "render/form/pages.h"
#include "render/form/plain.h"
#include "render/form/report.h"
#include "render/search/search.h"
#include "render/template/html.h"
#include "render/template/theme.h"
#include "render/view/color.h"
#include "render/view/markdown.h"
#include "render/view/page_kiosk.h"
#include "render/view/rendered.h"

#endif
