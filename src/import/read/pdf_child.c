// pdftotext and pdftops (poppler) as child processes: a PDF is a program more than a text, and
// whoever reads it must be expendable. os_run gives them nothing and holds them to these limits.
#include "import/read/pdf.h"

#include "base/os.h"

enum {
    CPU_SECONDS = 20,                 // 350 dense pages take two
    WALL_SECONDS = 60,                // for a machine that is busy with other things
    MEMORY_MOST = 1024 * 1024 * 1024, // bytes
    PRINTED_MOST = 128 * 1024 * 1024, // 350 dense pages print 27 MiB
    EXIT_NOT_PERMITTED = 3,           // pdftotext: the author forbids copying
};

static enum pdf_result run(struct arena *arena, char *const *words, str bytes, str *printed)
{
    const struct os_child child = {
        .words = words,
        .input = bytes,
        .cpu_seconds = CPU_SECONDS,
        .wall_seconds = WALL_SECONDS,
        .memory_most = MEMORY_MOST,
        .printed_most = PRINTED_MOST,
    };
    struct buf out = BUF(arena);
    int status = 0;
    enum os_end end = os_run(&child, &out, &status);
    *printed = buf_str(&out);
    if (end != OS_EXITED)
        return end == OS_MISSING ? PDF_MISSING : PDF_HOSTILE;
    if (status == 0)
        return PDF_OK;
    bool locked = status == EXIT_NOT_PERMITTED || str_has(bytes, STR("/Encrypt"));
    return locked ? PDF_LOCKED : PDF_DAMAGED;
}

enum pdf_result pdf_run(struct arena *arena, str bytes, str *printed)
{
    static char name[] = "pdftotext", quiet[] = "-q", layout[] = "-bbox-layout";
    static char encoding[] = "-enc", utf8[] = "UTF-8", standard[] = "-";
    char *const words[] = {name, quiet, layout, encoding, utf8, standard, standard, NULL};
    return run(arena, words, bytes, printed);
}

enum pdf_result pdf_run_drawing(struct arena *arena, str bytes, str *drawn)
{
    static char name[] = "pdftops", quiet[] = "-q", level[] = "-level3", sizes[] = "-origpagesizes";
    static char type1[] = "-noembt1", truetype[] = "-noembtt", composed[] = "-noembcidps";
    static char composed_truetype[] = "-noembcidtt", pass[] = "-passfonts", standard[] = "-";
    static char raster[] = "-rasterize", never[] = "never", whole[] = "-nocrop";
    char *const words[] = {
        name, quiet,  level, sizes, type1,    truetype, composed, composed_truetype,
        pass, raster, never, whole, standard, standard, NULL};
    return run(arena, words, bytes, drawn);
}
