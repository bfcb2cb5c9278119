// An address is allowed only when its form is plainly one of the few we know; everything that a
// browser might read differently (spaces, controls, backslashes, stray colons) is refused.
#include "model/url.h"

static bool is_plain(str url)
{
    for (size_t i = 0; i < url.len; i++) {
        unsigned char c = (unsigned char)url.data[i];
        if (c <= 0x20 || c == 0x7F || c == '"' || c == '<' || c == '>' || c == '\\' || c == '`')
            return false;
    }
    return url.len > 0;
}

bool url_is_web(str url)
{
    bool plain = str_starts_nocase(url, STR("http://"));
    if (!is_plain(url) || (!plain && !str_starts_nocase(url, STR("https://"))))
        return false;
    str rest = str_skip(url, plain ? 7 : 8);
    return rest.len > 0 && (is_alnum(rest.data[0]) || (unsigned char)rest.data[0] >= 0x80);
}

// A path of this site: no scheme, no root, at most one step up.
static bool is_inside(str url)
{
    str path = str_sub(url, 0, str_find_char(url, '#'));
    path = str_sub(path, 0, str_find_char(path, '?'));
    if (str_starts(path, STR("/")) || str_find_char(path, ':') < path.len)
        return false;
    if (str_starts(path, STR("../")))
        path = str_skip(path, 3);
    return !str_has(path, STR("..")) && !str_starts(path, STR("/"));
}

bool url_is_allowed(str url)
{
    if (!is_plain(url))
        return false;
    bool contact = str_starts_nocase(url, STR("mailto:")) || str_starts_nocase(url, STR("tel:"));
    return contact || url_is_web(url) || is_inside(url);
}

str url_of_path(struct arena *arena, str path)
{
    static const char digits[] = "0123456789ABCDEF";
    struct buf url = BUF(arena);
    for (size_t i = 0; i < path.len; i++) {
        unsigned char c = (unsigned char)path.data[i];
        if (is_alnum(path.data[i]) || memchr("-._~/", c, 5)) {
            buf_char(&url, path.data[i]);
            continue;
        }
        buf_char(&url, '%');
        buf_char(&url, digits[c >> 4]);
        buf_char(&url, digits[c & 15]);
    }
    return buf_str(&url);
}
