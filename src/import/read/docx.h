// What a Word document says once for all its paragraphs: styles and the definitions of lists.
// Source: ECMA-376 part 1, sections 17.7 (styles) and 17.9 (numbering).
#ifndef MAKLUMAT_IMPORT_READ_DOCX_H
#define MAKLUMAT_IMPORT_READ_DOCX_H

#include "import/read/numbering.h"
#include "import/read/xml.h"

enum { DOCX_LEVELS = 9, INDENT_NONE = INT32_MIN };

// ---- styles (docx_styles.c)

struct docx_style {
    str id, name, based_on;
    int32_t outline;     // 0 to 8 for a heading, else -1
    str list;            // the list its paragraphs belong to, or empty
    int32_t level;       // and their level in it
    int32_t left, first; // indentation in twips, of the paragraph and of its first line beyond that
};

struct docx_styles {
    struct docx_style *styles;
    size_t count;
};

struct docx_styles docx_styles_read(struct arena *arena, const struct xml_node *root);

// What holds for a paragraph: its own properties, else those of its style and of what that is
// based on.
struct docx_style docx_paragraph(const struct docx_styles *styles,
                                 const struct xml_node *properties);

// ---- lists (docx_numbering.c)

struct docx_numbering;

struct docx_number {
    str marker;          // "1.", "a)", "1.2.", as Word shows it; empty when it shows none
    int32_t value;       // of the last level; 0 for a bullet
    int32_t left, first; // the indentation that the level gives; INDENT_NONE: none
    uint32_t key;        // the same for all items of this list and level
};

struct docx_numbering *docx_numbering_read(struct arena *arena, const struct xml_node *root);

// Counts one item on; false when there is no such list. To be called in the order of the document.
bool docx_number(struct docx_numbering *numbering, str list, int32_t level,
                 struct docx_number *number);

#endif
