// Writing JSON (RFC 8259), two spaces a level; a small object may be on one line.
#ifndef MAKLUMAT_RENDER_FORM_JSON_WRITE_H
#define MAKLUMAT_RENDER_FORM_JSON_WRITE_H

#include "base/buf.h"

// Start with {.out = out}.
struct json {
    struct buf *out;
    unsigned depth;
    bool first; // the innermost object or list is still empty
    bool flat;  // it is on one line
};

// '{' or '[', and what closes it.
void json_open(struct json *json, char bracket);
void json_close(struct json *json, char bracket);

// The same on one line, up to the next json_close; it holds no other.
void json_open_flat(struct json *json, char bracket);

// Before a member of an object, and before an item of a list.
void json_key(struct json *json, str key);
void json_value(struct json *json);

// A value. An empty text is null; broken bytes, as a path may hold them, become U+FFFD.
void json_string(struct buf *out, str s);
void json_text(struct json *json, str s);
void json_number(struct json *json, uint64_t value);
void json_flag(struct json *json, bool value);

// A whole member.
void json_key_text(struct json *json, const char *key, str value);
void json_key_number(struct json *json, const char *key, uint64_t value);
void json_key_flag(struct json *json, const char *key, bool value);
void json_key_null(struct json *json, const char *key);
void json_key_open(struct json *json, const char *key, char bracket);
void json_key_open_flat(struct json *json, const char *key, char bracket);

#endif
