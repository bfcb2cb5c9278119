// Which reader a file is for: its first bytes say it, and where they do not, its name.
//
// The bytes are trusted more than the name: agencies rename web pages to .doc and spreadsheets to
// .csv. Forms that cannot be read are recognised all the same, so that the message can say what to
// do.
#include "import/read/parts.h"
#include "yaml/input.h"

extern const struct message INPUT_DOCUMENT_OLD_WORD, INPUT_DOCUMENT_OTHER_FORM,
    INPUT_DOCUMENT_PICTURE, INPUT_TOO_LARGE, INPUT_UNREADABLE;

enum {
    FILE_LARGEST = 64 * 1024 * 1024, // a scanned handbook; text alone never comes near it
    SNIFFED = 4096,                  // bytes at the front that are looked at
};

static document_reader *const readers[DOCUMENT_FORMS] = {
    [DOCUMENT_TEXT] = document_read_text, [DOCUMENT_MARKDOWN] = document_read_markdown,
    [DOCUMENT_HTML] = document_read_html, [DOCUMENT_DOCX] = document_read_docx,
    [DOCUMENT_PDF] = document_read_pdf,   [DOCUMENT_CSV] = document_read_csv,
};

// Forms that have no reader, by their first bytes.
static const struct {
    str front;
    const struct message *error;
} refused[] = {
    {STR_INIT("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"), &INPUT_DOCUMENT_OLD_WORD},
    {STR_INIT("{\\rtf"), &INPUT_DOCUMENT_OTHER_FORM},
    {STR_INIT("\x89PNG"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("\xFF\xD8\xFF"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("GIF8"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("II*\0"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("MM\0*"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("RIFF"), &INPUT_DOCUMENT_PICTURE},
    {STR_INIT("Rar!"), &INPUT_DOCUMENT_OTHER_FORM},
    {STR_INIT("7z\xBC\xAF"), &INPUT_DOCUMENT_OTHER_FORM},
    {STR_INIT("\x1F\x8B"), &INPUT_DOCUMENT_OTHER_FORM},
    {STR_INIT("MIME-Version:"), &INPUT_DOCUMENT_OTHER_FORM},
};

static const struct {
    str ending;
    enum document_form form;
} endings[] = {
    {STR_INIT(".txt"), DOCUMENT_TEXT},          {STR_INIT(".md"), DOCUMENT_MARKDOWN},
    {STR_INIT(".html"), DOCUMENT_HTML},         {STR_INIT(".htm"), DOCUMENT_HTML},
    {STR_INIT(".xhtml"), DOCUMENT_HTML},        {STR_INIT(".csv"), DOCUMENT_CSV},
    {STR_INIT(".tsv"), DOCUMENT_CSV},           {STR_INIT(".php"), DOCUMENT_HTML},
    {STR_INIT(".markdown"), DOCUMENT_MARKDOWN},
};

static void report(const struct document *document, struct findings *findings,
                   const struct message *error)
{
    findings_add(findings, error, document->name, (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
}

static bool is_refused(const struct document *document, struct findings *findings)
{
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
        if (str_starts(document->bytes, refused[i].front)) {
            report(document, findings, refused[i].error);
            return true;
        }
    return false;
}

static bool has_ending(str name, str ending)
{
    return name.len > ending.len && str_eq_nocase(str_skip(name, name.len - ending.len), ending);
}

static bool begins_html(str front)
{
    static const str tags[] = {STR_INIT("<!doctype html"), STR_INIT("<html"),  STR_INIT("<head"),
                               STR_INIT("<body"),          STR_INIT("<table"), STR_INIT("<div")};
    front = str_trim_left(front);
    if (str_starts(front, STR("\xEF\xBB\xBF")))
        front = str_trim_left(str_skip(front, 3));
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++)
        if (str_starts_nocase(front, tags[i]))
            return true;
    return str_starts(front, STR("<?xml")) && str_find_nocase(front, STR("<html")) < front.len;
}

static enum document_form form_of(const struct document *document)
{
    str front = str_sub(document->bytes, 0, SNIFFED);
    enum document_form form = DOCUMENT_TEXT;
    if (str_has(str_sub(front, 0, 1024), STR("%PDF-")))
        return DOCUMENT_PDF;
    if (str_starts(front, STR("PK\x03\x04")))
        return DOCUMENT_DOCX;
    if (begins_html(front))
        return DOCUMENT_HTML;
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
        if (has_ending(document->name, endings[i].ending))
            form = endings[i].form;
    return form == DOCUMENT_TEXT && markdown_is_in(document->bytes) ? DOCUMENT_MARKDOWN : form;
}

// A NUL byte in what should be text: a program, an archive; UTF-16 has one in every letter.
static bool is_binary(const struct document *document)
{
    if (document->form == DOCUMENT_PDF || document->form == DOCUMENT_DOCX)
        return false;
    struct document probe = {.arena = document->arena, .name = document->name};
    str text = clean_decode(&probe, document->bytes, STR_NONE);
    return str_find_char(text, '\0') < text.len;
}

bool document_read(struct document *document, struct arena *arena, struct findings *findings,
                   const char *path)
{
    *document = (struct document){
        .arena = arena, .name = arena_copy(arena, str_from(path)), .labels = document->labels};
    enum fs_result result = fs_read_typed(arena, path, FILE_LARGEST, &document->bytes);
    if (result == FS_TOO_LARGE)
        findings_add(findings, &INPUT_TOO_LARGE, document->name, (struct pos){0}, STR("64 MiB"),
                     STR_NONE, STR_NONE);
    else if (result != FS_OK)
        input_report_file(findings, &INPUT_UNREADABLE, document->name, result);
    if (result != FS_OK || is_refused(document, findings))
        return false;
    document->form = form_of(document);
    if (is_binary(document)) {
        report(document, findings, &INPUT_DOCUMENT_OTHER_FORM);
        return false;
    }
    bool right = readers[document->form](document, findings);
    if (right)
        merged_cells_share(document);
    return right;
}

// ---- all text of a block

static void add_text(struct buf *out, str text)
{
    if (text.len == 0)
        return;
    if (out->len > 0)
        buf_char(out, ' ');
    buf_add(out, text);
}

static void add_block(struct buf *out, const struct block *block)
{
    add_text(out, block->marker);
    add_text(out, block->text);
    for (const struct block *child = block->first; child; child = child->next)
        add_block(out, child);
}

str block_text(struct arena *arena, const struct block *block)
{
    struct buf out = BUF(arena);
    add_block(&out, block);
    return buf_str(&out);
}
