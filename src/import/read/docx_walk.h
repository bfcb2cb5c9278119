// The walk through the body of a Word document, which its texts and tables go on with.
#ifndef MAKLUMAT_IMPORT_READ_DOCX_WALK_H
#define MAKLUMAT_IMPORT_READ_DOCX_WALK_H

#include "import/read/docx.h"
#include "import/read/docx_package.h"
#include "import/read/parts.h"

enum { BOXES_MOST = 64 }; // text boxes, and pictures, of one paragraph

struct docx {
    struct building *building;
    struct arena *arena;
    const struct package *package;
    struct docx_styles styles;
    struct docx_numbering *numbering;
    const struct xml_node *links; // relationships of the body
    struct buf text;              // of the paragraph that is being read
    uint32_t paragraph;
    size_t deleted; // characters
    uint32_t notes; // marks of notes that were met
    str note;       // the mark before the paragraph that comes next
    size_t cells;   // that are open
    const struct xml_node *boxes[BOXES_MOST];
    size_t box_count;
    const struct xml_node *pictures[BOXES_MOST];
    size_t picture_count;
};

// Paragraphs and tables below a node.
void docx_walk_body(struct docx *docx, const struct xml_node *node);

// docx_text.c: adds the text below a node to docx->text; notes boxes and pictures.
void docx_walk_text(struct docx *docx, const struct xml_node *node);

// What tracked changes took away; and how many characters stand below a node.
bool docx_is_deleted(const struct xml_node *node);
size_t docx_count_text(const struct xml_node *node);

// docx_table.c
void docx_walk_table(struct docx *docx, const struct xml_node *node);

#endif
