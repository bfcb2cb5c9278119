// One path of horizontal strokes, each a run of dark modules; the only file that knows libqrencode.
#include "render/form/qr.h"

#include <qrencode.h>

enum { QUIET_ZONE = 4 }; // modules on each side

// How many modules from (x, y) on are dark or light alike.
static int run_length(const QRcode *code, int x, int y)
{
    const unsigned char *row = code->data + y * code->width;
    int end = x;
    while (end < code->width && (row[end] & 1) == (row[x] & 1))
        end++;
    return end - x;
}

static void draw_row(struct buf *out, const QRcode *code, int y)
{
    int from = -QUIET_ZONE; // where the pen is
    bool drawn = false;
    for (int x = 0, run; x < code->width; x += run) {
        run = run_length(code, x, y);
        if (!(code->data[y * code->width + x] & 1))
            continue;
        if (!drawn)
            buf_add(out,
                    arena_printf(out->arena, "M%d %d.5h%d", x + QUIET_ZONE, y + QUIET_ZONE, run));
        else
            buf_add(out, arena_printf(out->arena, "m%d 0h%d", x - from, run));
        drawn = true;
        from = x + run;
    }
}

void qr_svg(struct buf *out, str text)
{
    QRcode *code =
        QRcode_encodeData((int)text.len, (const unsigned char *)text.data, 0, QR_ECLEVEL_M);
    if (!code)
        return;
    int side = code->width + 2 * QUIET_ZONE;
    buf_add(out, arena_printf(out->arena,
                              "<svg class=\"qr\" viewBox=\"0 0 %d %d\" aria-hidden=\"true\">"
                              "<path fill=\"#fff\" d=\"M0 0h%dv%dH0z\"/><path stroke=\"#000\" d=\"",
                              side, side, side, side));
    for (int y = 0; y < code->width; y++)
        draw_row(out, code, y);
    BUF_LIT(out, "\"/></svg>");
    QRcode_free(code);
}
