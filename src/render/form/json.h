// A standard as open data.
#ifndef MAKLUMAT_RENDER_FORM_JSON_H
#define MAKLUMAT_RENDER_FORM_JSON_H

#include "base/buf.h"
#include "render/view/page.h"

page_file_function json_write_service;

#endif
