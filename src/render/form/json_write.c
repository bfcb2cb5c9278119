// Values one after the other: the writer knows how deep it is and whether a comma is due.
//
// < > & are written as escapes, so the text is harmless wherever it is pasted.
#include "render/form/json_write.h"

#include "render/form/plain.h"

static void write_escape(struct buf *out, char c)
{
    static const char digits[] = "0123456789abcdef";
    if (c == '\n') {
        BUF_LIT(out, "\\n");
    } else if (c == '\t') {
        BUF_LIT(out, "\\t");
    } else if (c == '"' || c == '\\') {
        buf_char(out, '\\');
        buf_char(out, c);
    } else {
        BUF_LIT(out, "\\u00");
        buf_char(out, digits[(unsigned char)c >> 4]);
        buf_char(out, digits[(unsigned char)c & 15]);
    }
}

static bool needs_escape(char c)
{
    return (unsigned char)c < 0x20 || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&';
}

void json_string(struct buf *out, str s)
{
    size_t copied = 0;
    if (utf8_check(s) < s.len)
        s = plain_text(out->arena, s);
    buf_char(out, '"');
    for (size_t i = 0; i < s.len; i++) {
        if (!needs_escape(s.data[i]))
            continue;
        buf_add(out, str_sub(s, copied, i - copied));
        write_escape(out, s.data[i]);
        copied = i + 1;
    }
    buf_add(out, str_skip(s, copied));
    buf_char(out, '"');
}

static void new_line(struct json *json)
{
    if (json->flat)
        return;
    buf_char(json->out, '\n');
    for (unsigned i = 0; i < json->depth; i++)
        BUF_LIT(json->out, "  ");
}

void json_value(struct json *json)
{
    if (!json->first)
        buf_add(json->out, json->flat ? STR(", ") : STR(","));
    json->first = false;
    new_line(json);
}

void json_key(struct json *json, str key)
{
    json_value(json);
    json_string(json->out, key);
    BUF_LIT(json->out, ": ");
}

void json_open(struct json *json, char bracket)
{
    buf_char(json->out, bracket);
    json->depth++;
    json->first = true;
}

void json_open_flat(struct json *json, char bracket)
{
    json_open(json, bracket);
    json->flat = true;
}

void json_close(struct json *json, char bracket)
{
    json->depth--;
    if (!json->first)
        new_line(json);
    buf_char(json->out, bracket);
    json->first = false;
    json->flat = false;
}

// Text as written; null for a key with nothing under it.
void json_text(struct json *json, str s)
{
    if (s.len == 0)
        BUF_LIT(json->out, "null");
    else
        json_string(json->out, s);
}

void json_number(struct json *json, uint64_t value)
{
    buf_u64(json->out, value);
}

void json_flag(struct json *json, bool value)
{
    buf_add(json->out, value ? STR("true") : STR("false"));
}

void json_key_text(struct json *json, const char *key, str value)
{
    json_key(json, str_from(key));
    json_text(json, value);
}

void json_key_number(struct json *json, const char *key, uint64_t value)
{
    json_key(json, str_from(key));
    json_number(json, value);
}

void json_key_flag(struct json *json, const char *key, bool value)
{
    json_key(json, str_from(key));
    json_flag(json, value);
}

void json_key_null(struct json *json, const char *key)
{
    json_key_text(json, key, STR_NONE);
}

void json_key_open(struct json *json, const char *key, char bracket)
{
    json_key(json, str_from(key));
    json_open(json, bracket);
}

void json_key_open_flat(struct json *json, const char *key, char bracket)
{
    json_key(json, str_from(key));
    json_open_flat(json, bracket);
}
