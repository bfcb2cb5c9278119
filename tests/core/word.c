// A ZIP archive of the parts; each gets the outermost element that Word would write.
#include "word.h"

#include "base/buf.h"

#include <archive.h>
#include <archive_entry.h>

#define NAMES                                                                                      \
    "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" "                    \
    "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" "             \
    "xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" "                    \
    "xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\" "             \
    "xmlns:wp=\"http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing\" "         \
    "xmlns:v=\"urn:schemas-microsoft-com:vml\""

static const struct {
    str name, before, after;
} roots[] = {
    {STR_INIT("word/document.xml"), STR_INIT("<w:document " NAMES "><w:body>"),
     STR_INIT("</w:body></w:document>")},
    {STR_INIT("word/numbering.xml"), STR_INIT("<w:numbering " NAMES ">"),
     STR_INIT("</w:numbering>")},
    {STR_INIT("word/styles.xml"), STR_INIT("<w:styles " NAMES ">"), STR_INIT("</w:styles>")},
    {STR_INIT("word/footnotes.xml"), STR_INIT("<w:footnotes " NAMES ">"),
     STR_INIT("</w:footnotes>")},
    {STR_INIT("word/header1.xml"), STR_INIT("<w:hdr " NAMES ">"), STR_INIT("</w:hdr>")},
    {STR_INIT("word/footer1.xml"), STR_INIT("<w:ftr " NAMES ">"), STR_INIT("</w:ftr>")},
    {STR_INIT("word/_rels/document.xml.rels"),
     STR_INIT("<Relationships "
              "xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"),
     STR_INIT("</Relationships>")},
};

static bool add_part(struct archive *archive, struct arena *arena, str name, str bytes)
{
    struct archive_entry *entry = archive_entry_new();
    archive_entry_set_pathname(entry, arena_cstr(arena, name));
    archive_entry_set_size(entry, (la_int64_t)bytes.len);
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, 0644);
    bool written = archive_write_header(archive, entry) == ARCHIVE_OK &&
                   archive_write_data(archive, bytes.data, bytes.len) == (la_ssize_t)bytes.len;
    archive_entry_free(entry);
    return written;
}

static str wrapped(struct arena *arena, str name, str xml)
{
    struct buf out = BUF(arena);
    str after = STR_NONE;
    BUF_LIT(&out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    for (size_t i = 0; i < sizeof roots / sizeof roots[0]; i++) {
        if (!str_eq(name, roots[i].name))
            continue;
        buf_add(&out, roots[i].before);
        after = roots[i].after;
    }
    buf_add(&out, xml);
    buf_add(&out, after);
    return buf_str(&out);
}

bool word_write(struct arena *arena, str parts, const char *path)
{
    static const str mark = STR_INIT("--- ");
    struct archive *archive = archive_write_new();
    bool good = archive_write_set_format_zip(archive) == ARCHIVE_OK &&
                archive_write_open_filename(archive, path) == ARCHIVE_OK &&
                add_part(archive, arena, STR("[Content_Types].xml"),
                         STR("<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/"
                             "content-types\"/>"));
    while (good && str_starts(parts, mark)) {
        str name = str_trim(str_skip(str_take(&parts, '\n'), mark.len)), xml = parts;
        size_t end = str_starts(xml, mark) ? 0 : str_find(xml, STR("\n--- ")) + 1;
        xml = str_sub(parts, 0, end);
        parts = str_skip(parts, end);
        good = add_part(archive, arena, name, wrapped(arena, name, xml));
    }
    good = archive_write_close(archive) == ARCHIVE_OK && good;
    archive_write_free(archive);
    return good;
}
