// QR codes (ISO/IEC 18004) as SVG, for the public address of a page.
#ifndef MAKLUMAT_RENDER_FORM_QR_H
#define MAKLUMAT_RENDER_FORM_QR_H

#include "base/buf.h"

// Appends an <svg> of the text, black on white with the quiet zone that readers need, without a
// name: what it leads to must stand beside it in words. Nothing when the text is too long.
void qr_svg(struct buf *out, str text);

#endif
