// Printing findings. Whatever a file or a name holds, nothing but text reaches the terminal.
#include "base/show.h"

#include "base/fs.h"
#include "base/os.h"

enum { LARGEST_SOURCE = 1024 * 1024, WIDEST_LINE = 160 };

void show_into(struct buf *out, str text)
{
    while (text.len > 0) {
        size_t step;
        uint32_t code_point = utf8_next(text, &step);
        bool hidden = code_point < 0x20 || (code_point >= 0x7F && code_point <= 0x9F) ||
                      (code_point >= 0x202A && code_point <= 0x202E) ||
                      (code_point >= 0x2066 && code_point <= 0x2069) || code_point == 0xFFFD;
        if (hidden)
            buf_char(out, code_point == '\n' || code_point == '\t' ? ' ' : '?');
        else
            buf_add(out, str_sub(text, 0, step));
        text = str_skip(text, step);
    }
}

static void put(FILE *stream, const struct buf *bytes)
{
    fwrite(bytes->data ? bytes->data : "", 1, bytes->len, stream);
}

void show_text(FILE *stream, str text)
{
    struct arena scratch = {0};
    struct buf out = BUF(&scratch);
    show_into(&out, text);
    put(stream, &out);
    arena_free(&scratch);
}

// The file that was shown last and how far we are in it: findings are sorted, so each file is
// read once, from front to end.
struct source {
    struct arena arena;
    str file;
    str rest;       // after the line that was taken last
    str line;       // that line
    uint32_t taken; // its number
};

static void load_source(struct source *source, str file)
{
    int root = -1;
    str path;
    if (str_eq(source->file, file))
        return;
    arena_reset(&source->arena);
    *source = (struct source){.arena = source->arena, .file = file};
    if (fs_absolute(&source->arena, arena_cstr(&source->arena, file), &path) != FS_OK)
        return;
    if (fs_open_root("/", &root) == FS_OK)
        (void)fs_read(&source->arena, root, str_skip(path, 1), LARGEST_SOURCE, &source->rest);
    fs_close_root(root);
}

static str source_line(struct source *source, uint32_t number)
{
    while (source->taken < number && source->rest.len > 0) {
        source->line = str_take(&source->rest, '\n');
        source->taken++;
    }
    return source->taken == number ? source->line : STR_NONE;
}

// Wide East Asian characters take two columns; nothing else that our texts hold does.
static unsigned display_width(uint32_t code_point)
{
    bool wide = (code_point >= 0x1100 && code_point <= 0x115F) ||
                (code_point >= 0x2E80 && code_point <= 0xA4CF) ||
                (code_point >= 0xAC00 && code_point <= 0xD7A3) ||
                (code_point >= 0xF900 && code_point <= 0xFAFF) ||
                (code_point >= 0xFF00 && code_point <= 0xFF60) ||
                (code_point >= 0x1F300 && code_point <= 0x1FAFF);
    bool combining = code_point >= 0x300 && code_point <= 0x36F;
    return combining ? 0 : wide ? 2 : 1;
}

static void add_caret(struct buf *out, str line, uint32_t col)
{
    BUF_LIT(out, "    ");
    for (uint32_t i = 1; i < col && line.len > 0; i++) {
        size_t step;
        unsigned width = display_width(utf8_next(line, &step));
        for (unsigned j = 0; j < width; j++)
            buf_char(out, ' ');
        line = str_skip(line, step);
    }
    BUF_LIT(out, "^\n");
}

void show_source_line(struct buf *out, str line, uint32_t col)
{
    line = str_trim_right(line);
    if (line.len == 0 || col > WIDEST_LINE)
        return;
    BUF_LIT(out, "    ");
    show_into(out, str_sub(line, 0, WIDEST_LINE));
    buf_char(out, '\n');
    add_caret(out, line, col);
}

static void show_source(FILE *stream, struct source *source, const struct finding *finding)
{
    struct arena scratch = {0};
    struct buf out = BUF(&scratch);
    if (finding->pos.line > 0) {
        load_source(source, finding->file);
        show_source_line(&out, source_line(source, finding->pos.line), finding->pos.col);
    }
    put(stream, &out);
    arena_free(&scratch);
}

static void show_remedy(FILE *stream, str remedy, enum lang lang)
{
    static const char *const heads[LANGS] = {"    perbaikan: ", "    to fix: "};
    if (remedy.len == 0)
        return;
    fputs(heads[lang], stream);
    show_text(stream, remedy);
    fputc('\n', stream);
}

static void show_finding(FILE *stream, struct source *source, const struct finding *finding,
                         enum lang lang)
{
    struct arena scratch = {0};
    show_text(stream, finding->file);
    if (finding->pos.line > 0)
        fprintf(stream, ":%u:%u", (unsigned)finding->pos.line, (unsigned)finding->pos.col);
    fprintf(stream, ": %s: ", level_name(finding->level, lang));
    show_text(stream, finding_text(&scratch, finding, lang));
    fprintf(stream, " [%s]\n", finding->message->id);
    if (source)
        show_source(stream, source, finding);
    show_remedy(stream, finding_remedy(&scratch, finding, lang), lang);
    arena_free(&scratch);
}

void show_findings(FILE *stream, const struct findings *findings, enum lang lang)
{
    struct source source = {0};
    bool terminal = os_is_terminal(stream);
    for (size_t i = 0; i < findings->count; i++)
        show_finding(stream, terminal ? &source : NULL, &findings->list[i], lang);
    fflush(stream); // before anything that is said on another stream
    arena_free(&source.arena);
}
