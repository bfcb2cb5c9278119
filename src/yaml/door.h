// The door: bytes are checked before anything else looks at them.
#ifndef MAKLUMAT_YAML_DOOR_H
#define MAKLUMAT_YAML_DOOR_H

#include "base/diag.h"

// Reports broken UTF-8 (RFC 3629) and control characters: C0 and C1 but tab and line end, the
// directional overrides that can make a text read otherwise than it stands, the line separators
// U+2028 and U+2029, and noncharacters. True when clean.
bool door_check(struct findings *findings, str file, str bytes);

// Offset of the first control character in well-formed text, which *code_point names; or s.len.
// Escapes in quoted YAML text can make characters that were not in the file.
size_t door_find_control(str s, uint32_t *code_point);

// "U+001B", in the arena.
str door_character_name(struct arena *arena, uint32_t code_point);

// Where the byte at `offset` stands.
struct pos door_position(str bytes, size_t offset);

// Without a byte order mark at the front.
str door_skip_mark(str bytes);

#endif
