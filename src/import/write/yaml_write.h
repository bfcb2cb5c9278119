// Writing YAML as this house writes it: plain where that is safe, quoted where it is not, folded
// where it is long, literal where it has lines; and a note of where each line came from.
//
// Whatever text is given, what is written reads back as that text: yaml_read gives it unchanged
// but for control characters, which become blanks, and blanks at the ends of lines.
#ifndef MAKLUMAT_IMPORT_WRITE_YAML_WRITE_H
#define MAKLUMAT_IMPORT_WRITE_YAML_WRITE_H

#include "base/buf.h"
#include "import/read/document.h"

// Of one line that was written.
struct origin {
    struct place_in_document place; // in the document; all 0 where it has none
    uint32_t anchor; // the line where its value begins, from 1: a comment may stand above that
};

struct yaml_out {
    struct buf buf;
    struct origin *origins; // of line i + 1
    size_t lines, capacity;
    struct place_in_document place; // of what is written now
    struct buf words; // the texts that were written, a line each, so that they can be counted
    bool again;       // what is written now stands elsewhere too, or is none of the document's
};

struct yaml_out yaml_out(struct arena *arena);

// A comment, wrapped, at this indentation; each line of the text begins a line.
void yaml_comment(struct yaml_out *out, size_t indent, str text);
void yaml_blank(struct yaml_out *out);

// Counts a text of the document's that was written in a comment.
void yaml_count(struct yaml_out *out, str text);

// "key:" alone; "key: value"; "- value". The text is any text.
void yaml_key(struct yaml_out *out, size_t indent, str key);
void yaml_pair(struct yaml_out *out, size_t indent, str key, str text);
void yaml_line(struct yaml_out *out, size_t indent, str key, str text); // its lines as one
void yaml_item(struct yaml_out *out, size_t indent, str text);

// "- key: value", its lines as one, and "- key:", the first of an item's keys; others follow at
// indent + 2.
void yaml_item_pair(struct yaml_out *out, size_t indent, str key, str text);
void yaml_item_key(struct yaml_out *out, size_t indent, str key);

// Text as Markdown that shows it as it is.
str markdown_escape(struct arena *arena, str text);

#endif
