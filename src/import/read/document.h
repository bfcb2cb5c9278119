// A published document as a tree of blocks, whatever it was before: text, HTML, Word, PDF, a table.
//
// A reader turns bytes into blocks and decides nothing about their meaning; recognition
// (components, steps, letterhead) reads blocks and knows nothing of formats. Every block keeps the
// place where it stands, so that what is proposed or found can be pointed at in the document
// itself. No letter of the document is dropped without being counted.
#ifndef MAKLUMAT_IMPORT_READ_DOCUMENT_H
#define MAKLUMAT_IMPORT_READ_DOCUMENT_H

#include "base/finding.h"

enum document_form {
    DOCUMENT_TEXT,
    DOCUMENT_MARKDOWN,
    DOCUMENT_HTML,
    DOCUMENT_DOCX,
    DOCUMENT_PDF,
    DOCUMENT_CSV,
    DOCUMENT_FORMS
};

enum block_kind {
    BLOCK_HEADING,   // `level` 1 to 6
    BLOCK_PARAGRAPH, // `level` 0, or how far a PDF or text indents it
    BLOCK_LIST,      // holds items; `level` counts from 1 for lists within lists
    BLOCK_ITEM,      // `text` is its own, `first` what stands below it (lists, paragraphs)
    BLOCK_TABLE,     // holds rows
    BLOCK_ROW,       // holds cells
    BLOCK_CELL,      // holds paragraphs, lists, tables
    BLOCK_PICTURE,   // `text` is its alternative text, `address` its file or address
};

// Where something stands. What does not apply is 0: a web page has no pages, a paragraph no cell.
struct place_in_document {
    uint32_t page;   // of a PDF, from 1
    uint32_t line;   // of a text, of a web page's source, of a CSV, from 1; of a Word document, the
                     // paragraph
    uint32_t column; // in characters, from 1
    uint32_t table;  // which table of the document, from 1
    uint32_t row;
    uint32_t cell;
};

struct labels;

struct block {
    enum block_kind kind;
    uint8_t level;
    bool head;    // of a row: it names the columns (thead, th, a Word header row)
    bool hidden;  // the page shows it on demand only (accordion, details); it counts as text
    bool hangs;   // the lines below the first are indented more
    bool furnish; // furniture of a page: navigation, running head or foot, page number
    // Of an item, its marker as written, "1.", "a)", "-"; for automatic numbers of Word and HTML
    // what a reader would see.
    str marker;
    uint32_t column_span, row_span; // of a cell; 0 reads as 1
    // Cleaned UTF-8: no markup, no NBSP, soft hyphen or ligature; '\n' where the document breaks a
    // line and the words do not simply run on. A link whose address is not in its words stands as
    // "words (address)".
    str text;
    str address;
    struct place_in_document place;
    struct block *first; // what it holds
    struct block *next;  // what follows it
};

// What cleaning changed, to be told to the person who checks.
struct document_cleaning {
    str charset; // as it was, "windows-1252"; empty: UTF-8
    size_t blanks, hyphens, ligatures, bullets;
    size_t lost; // characters that could not be read; must be 0 for a sound document
};

struct document {
    struct arena *arena;
    str name;  // the file as the user names it
    str bytes; // as read
    enum document_form form;
    str title;                   // the document's own, where its format has one
    str trail;                   // the last step of the way to a web page: "Izin Apotek"
    str site;                    // the name of the site that a web page belongs to
    const struct labels *labels; // for readers that must tell a label from running text; or NULL
    struct block *blocks;
    struct document_cleaning cleaning;
};

// Reads a file whole, decides its form by its first bytes and its name, and hands it to its reader.
// Of what *document held only the labels are kept.
// False when it cannot be read, is too large, encrypted, damaged or holds no text; that is a
// finding. Time and memory are bounded whatever the file holds.
bool document_read(struct document *document, struct arena *arena, struct findings *findings,
                   const char *path);

// The readers. Each gets document->bytes, name, arena; fills blocks, title, cleaning.
typedef bool document_reader(struct document *document, struct findings *findings);
document_reader document_read_text, document_read_markdown, document_read_html, document_read_docx,
    document_read_pdf, document_read_csv;

// All text of a block and what it holds, blanks between: for counting what was taken over.
str block_text(struct arena *arena, const struct block *block);

#endif
