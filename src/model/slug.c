// What an address cannot carry is dropped; where that would make two names one, a print of the name
// tells them apart.
#include "model/slug.h"

#include "base/buf.h"
#include "base/hash.h"
#include "model/id.h"
#include "model/plan.h"

enum { LONGEST_SLUG = 60 };

static bool ends_with_number(str slug)
{
    size_t at = slug.len;
    while (at > 0 && is_digit(slug.data[at - 1]))
        at--;
    return at < slug.len && at > 0 && slug.data[at - 1] == '-';
}

// True when the address keeps all that tells this name from others: letters beyond ASCII, signs
// that are part of a name ("C++") and what is too long do not come through.
static bool is_kept_whole(str name)
{
    for (size_t i = 0; i < name.len; i++)
        if ((name.data[i] & 0x80) != 0 || memchr("+#@%*=<>~^$", name.data[i], 11))
            return false;
    return name.len > 0 && name.len <= LONGEST_SLUG;
}

static str small_letters(struct arena *arena, str name)
{
    char *small = arena_alloc(arena, name.len + 1, 1);
    for (size_t i = 0; i < name.len; i++)
        small[i] = to_lower(name.data[i]);
    return (str){small, name.len};
}

static str plain_slug(struct arena *arena, str name)
{
    struct buf slug = BUF(arena);
    for (size_t i = 0; i < name.len && slug.len < LONGEST_SLUG; i++) {
        if (is_alnum(name.data[i]))
            buf_char(&slug, to_lower(name.data[i]));
        else if (slug.len > 0 && slug.data[slug.len - 1] != '-')
            buf_char(&slug, '-');
    }
    while (slug.len > 0 && slug.data[slug.len - 1] == '-')
        slug.len--;
    return buf_str(&slug);
}

str slug_make(struct arena *arena, str name)
{
    str plain = plain_slug(arena, name);
    bool usable =
        id_is_valid(plain) && !plan_reserves_service(plain) && !ends_with_number(plain);
    if (is_kept_whole(name) && usable)
        return plain;
    str print = str_sub(hash_name(arena, small_letters(arena, name)), 0, 6);
    bool letter = plain.len > 0 && is_alpha(plain.data[0]);
    return arena_printf(arena, "%s%.*s%sx%.*sx", letter ? "" : "k-", STR_ARG(plain),
                        plain.len > 0 ? "-" : "", STR_ARG(print));
}

str slug_numbered(struct arena *arena, str name, unsigned number)
{
    str plain = plain_slug(arena, name);
    bool usable = id_is_valid(plain) && !plan_reserves_service(plain) && is_kept_whole(name);
    str first = usable ? plain : slug_make(arena, name);
    return number > 1 ? arena_printf(arena, "%.*s-%u", STR_ARG(first), number) : first;
}
