// XML as a tree, for the parts of a Word document and for what pdftotext prints.
#ifndef MAKLUMAT_IMPORT_READ_XML_H
#define MAKLUMAT_IMPORT_READ_XML_H

#include "base/arena.h"

enum {
    XML_DEEPEST = 400,        // Word needs four levels for each table within a table
    XML_NODES_MOST = 4000000, // the words of 350 dense pages make half a million
};

// Names are without the prefix of their namespace: "w:p" is "p".
struct xml_attribute {
    str name;
    str value;
    const struct xml_attribute *next;
};

struct xml_node {
    str name; // empty: a text
    str text;
    const struct xml_attribute *attributes;
    struct xml_node *first;
    struct xml_node *next;
};

enum xml_result {
    XML_OK,
    XML_DAMAGED,
    XML_DEEP,     // nested deeper than XML_DEEPEST
    XML_ENDLESS,  // more than XML_NODES_MOST
    XML_ENTITIES, // declares entities, which no program that we know does and bombs are made of
};

enum xml_result xml_parse(struct arena *arena, str bytes, const struct xml_node **root);

bool xml_is(const struct xml_node *node, const char *name);

// The first child with a name; NULL when there is none, or no node.
const struct xml_node *xml_child(const struct xml_node *node, const char *name);
// The child of a child: xml_path(p, "pPr", "numPr").
const struct xml_node *xml_path(const struct xml_node *node, const char *child, const char *name);

// The value of an attribute; empty when there is none, or no node.
str xml_attribute(const struct xml_node *node, const char *name);

// The attribute as a whole number, as "-12" or "567.5"; `otherwise` when it is none.
int32_t xml_number(const struct xml_node *node, const char *name, int32_t otherwise);

#endif
