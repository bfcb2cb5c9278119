// A Word document as a package of named parts (ECMA-376 part 2: a ZIP archive).
#ifndef MAKLUMAT_IMPORT_READ_DOCX_PACKAGE_H
#define MAKLUMAT_IMPORT_READ_DOCX_PACKAGE_H

#include "import/read/document.h"

enum {
    PARTS_MOST = 5000,                 // entries of the archive; pictures are some hundreds
    PART_LARGEST = 48 * 1024 * 1024,   // of one that is taken out
    PARTS_LARGEST = 96 * 1024 * 1024,  // of all that are taken out
    PART_RATIO = 200,                  // XML shrinks to a tenth; 200 to one is a bomb
    PART_RATIO_FROM = 4 * 1024 * 1024, // below this no ratio does harm
};

struct part {
    str name; // "word/document.xml"
    str bytes;
};

struct package {
    struct part *parts; // those under word/ and docProps/ that end in .xml or .rels
    size_t count;
    size_t capacity;
};

enum package_result {
    PACKAGE_OK,
    PACKAGE_DAMAGED,
    PACKAGE_ENCRYPTED,
    PACKAGE_BOMB, // more, or larger, than any document
};

enum package_result package_open(struct arena *arena, str bytes, struct package *package);

// The bytes of a part; empty when there is none.
str package_part(const struct package *package, const char *name);

// Fills a document from the parts of a package, as document_read_docx does (read_docx.c).
bool docx_build(struct document *document, struct findings *findings,
                const struct package *package);

#endif
