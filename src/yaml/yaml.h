// YAML text to a tree with positions.
//
// Only what a person needs to fill a form is accepted: mappings, lists and scalars. Scalars are
// text, whatever they look like: 0811…, 10.30, ya, 01 never change meaning. Anchors, aliases,
// tags, further documents and repeated keys are refused with a finding, as are bytes that are not
// clean UTF-8 text. libyaml itself lets most of these pass silently.
#ifndef MAKLUMAT_YAML_YAML_H
#define MAKLUMAT_YAML_YAML_H

#include "base/finding.h"

enum {
    YAML_LARGEST_FILE = 1024 * 1024, // bytes
    YAML_DEEPEST = 32,               // nested lists and mappings
};

enum yaml_kind { YAML_TEXT, YAML_LIST, YAML_MAP };

// Where a scalar begins in its file. What is there, a quotation mark, the sign of a block or the
// text itself, tells its style; so this is enough to find the place of any part of its text.
struct yaml_start {
    uint32_t offset; // bytes from the start of the file; 0: not from a file
    uint16_t indent; // of a block's lines, where its head gives it ("|2"); 0: the lines show it
    uint16_t cut;    // bytes of the scalar that its user has cut off before the text
};

struct yaml_node {
    enum yaml_kind kind;
    struct pos pos; // where the value begins
    str text;       // of a YAML_TEXT; line ends are "\n"
    struct yaml_start start;

    // Of a YAML_MAP's member: its key and its place.
    str key;
    struct pos key_pos;

    struct yaml_node *first; // child of a list or map, in the order of the file
    struct yaml_node *next;  // sibling
    size_t count;            // children
};

// The tree of one file, in the arena; it borrows nothing from `bytes`. NULL when the file holds
// nothing that can be used; whatever is wrong is in `findings`. A file without any value gives an
// empty map. Duplicate keys: the first counts, each further one is a finding.
const struct yaml_node *yaml_read(struct arena *arena, struct findings *findings, str file,
                                  str bytes);

// The member with this key, or NULL.
const struct yaml_node *yaml_get(const struct yaml_node *map, str key);

// The place of the byte at `offset` of the text of a scalar; `pos` is that of the scalar, and what
// comes back when the scalar is not from a file. Reads no more of the file than the scalar.
struct pos yaml_place(str file_bytes, struct pos pos, struct yaml_start start, size_t offset);

// ---- bytes, before anything else looks at them

// Reports broken UTF-8 (RFC 3629) and control characters: C0 and C1 but tab and line end, the
// directional overrides that can make a text read otherwise than it is, the line separators U+2028
// and U+2029, and noncharacters. True when clean. yaml_read does this first.
bool yaml_check_bytes(struct findings *findings, str file, str bytes);

// Offset of the first control character in well-formed text, which *code_point names; or s.len.
// Escapes in quoted YAML text can make characters that were not in the file.
size_t yaml_find_control(str s, uint32_t *code_point);

// "U+001B", in the arena.
str yaml_character_name(struct arena *arena, uint32_t code_point);

// The line and column of the byte at `offset`.
struct pos yaml_position(str bytes, size_t offset);

// Without a byte order mark at the front.
str yaml_skip_mark(str bytes);

#endif
