// E-mail addresses, web addresses and accounts. The `_at` functions find what was meant as one in
// running text; the `_link` functions judge the whole value and make the link, with every byte
// encoded that could end an attribute or change the link's meaning.
//
// Source: RFC 5322 and 1123 (the common part of addresses and hosts), RFC 3986 (encoding).
#include "text/contact_parts.h"

#include "base/buf.h"

enum {
    LOCAL_MAX = 64, // bytes of the parts of an address
    DOMAIN_MAX = 253,
    LABEL_MAX = 63,
    WEB_MAX = 2000,
    HANDLE_MAX = 60,
    NUMERIC_MAX = 3, // digits of a part of a numeric host
    PORT_MAX = 5,
    BARE_NAME = 4 // bytes before the only dot of a domain that has no path
};

static bool is_one_of(char c, const char *set)
{
    return c != '\0' && strchr(set, c) != NULL;
}

// A backslash before a mark is Markdown's, and not part of the text.
static bool is_escape(str s, size_t at)
{
    return contact_char(s, at) == '\\' && is_one_of(contact_char(s, at + 1), "_-.+*~@#!()[]&");
}

str contact_unescaped(struct arena *arena, str s)
{
    if (str_find_char(s, '\\') == s.len)
        return s;
    struct buf out = BUF(arena);
    for (size_t i = 0; i < s.len; i++)
        if (!is_escape(s, i))
            buf_char(&out, s.data[i]);
    return buf_str(&out);
}

static void add_encoded(struct buf *out, str s, const char *plain)
{
    static const char hex[] = "0123456789ABCDEF";
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (is_alnum(s.data[i]) || is_one_of(s.data[i], plain)) {
            buf_char(out, s.data[i]);
            continue;
        }
        buf_char(out, '%');
        buf_char(out, hex[byte >> 4]);
        buf_char(out, hex[byte & 15U]);
    }
}

// Length of the run of letters, figures and `marks` at `at`, escaped marks included.
static size_t run_of(str s, size_t at, const char *marks, size_t most)
{
    size_t end = at;
    while (end - at < most) {
        size_t escape = is_escape(s, end);
        char c = contact_char(s, end + escape);
        if (!is_alnum(c) && !is_one_of(c, marks))
            break;
        end += escape + 1;
    }
    return end - at;
}

// Without marks at the end that belong to the sentence.
static size_t trim_marks(str s, size_t len, const char *marks)
{
    while (len > 0 && is_one_of(s.data[len - 1], marks))
        len--;
    return len;
}

// --- Hosts ----------------------------------------------------------------------------------

static bool is_host_label(str label)
{
    if (label.len == 0 || label.len > LABEL_MAX)
        return false;
    for (size_t i = 0; i < label.len; i++)
        if (!is_alnum(label.data[i]) && label.data[i] != '-')
            return false;
    return label.data[0] != '-' && label.data[label.len - 1] != '-';
}

static bool is_all(str s, bool (*class)(char))
{
    for (size_t i = 0; i < s.len; i++)
        if (!class(s.data[i]))
            return false;
    return s.len > 0;
}

// Two or more labels, the last of letters; or four numbers.
static bool is_host(str host)
{
    size_t labels = 0;
    bool numeric = true;
    str label = STR_NONE;
    str rest = host;
    if (host.len > DOMAIN_MAX || str_ends(host, STR(".")))
        return false;
    while (rest.len > 0) {
        label = str_take(&rest, '.');
        if (!is_host_label(label))
            return false;
        numeric = numeric && is_all(label, is_digit) && label.len <= NUMERIC_MAX;
        labels++;
    }
    return numeric ? labels == 4 : labels >= 2 && label.len >= 2 && is_all(label, is_alpha);
}

static str top_level(str host)
{
    str label = host;
    while (host.len > 0)
        label = str_take(&host, '.');
    return label;
}

// --- E-mail ---------------------------------------------------------------------------------

bool contact_mail_is_good(str address)
{
    size_t at = str_find_char(address, '@');
    str local = str_sub(address, 0, at);
    str domain = str_skip(address, at + 1);
    if (at == address.len || local.len == 0 || local.len > LOCAL_MAX)
        return false;
    for (size_t i = 0; i < local.len; i++)
        if (!is_alnum(local.data[i]) && !is_one_of(local.data[i], "._%+-"))
            return false;
    bool dots = local.data[0] == '.' || str_ends(local, STR(".")) || str_has(local, STR(".."));
    return !dots && is_host(domain) && is_all(top_level(domain), is_alpha);
}

str contact_mail_link(struct arena *arena, str address)
{
    struct buf out = BUF(arena);
    if (!contact_mail_is_good(address))
        return STR_NONE;
    buf_add(&out, STR("mailto:"));
    add_encoded(&out, address, "._-+@");
    return buf_str(&out);
}

// The domain after an @: what can be a host; with a comma in it if that means a dot.
static size_t domain_at(str s, size_t at)
{
    size_t len = run_of(s, at, ".-", DOMAIN_MAX);
    bool dotted = str_find_char(str_sub(s, at, len), '.') < len;
    if (!dotted && len > 0 && contact_char(s, at + len) == ',' &&
        is_alpha(contact_char(s, at + len + 1)))
        len += 1 + run_of(s, at + len + 1, ".-", DOMAIN_MAX);
    return trim_marks(str_skip(s, at), len, ".-");
}

size_t contact_mail_at(str s)
{
    size_t local = run_of(s, 0, "._%+-", LOCAL_MAX + 1);
    if (local == 0 || local > LOCAL_MAX || contact_char(s, local) != '@')
        return 0;
    size_t from = local + 1;
    from += contact_space(s, from);
    size_t domain = domain_at(s, from);
    bool apart = from > local + 1;
    if (domain == 0 || (apart && !is_host(str_sub(s, from, domain))))
        return 0;
    return from + domain;
}

// --- The web --------------------------------------------------------------------------------

// Top levels of addresses written without http and www. Others are words with a dot: "S.Sos".
static const struct contact_row tops[] = {
    {STR_INIT("com")}, {STR_INIT("ee")}, {STR_INIT("gl")},  {STR_INIT("id")},
    {STR_INIT("ly")},  {STR_INIT("me")}, {STR_INIT("net")}, {STR_INIT("org")},
};

const struct phrase_table contact_top_table = PHRASE_TABLE_INIT(tops);

// In small letters: "No.ID" is not an address.
static bool is_known_top(str host)
{
    str top = top_level(host);
    const struct contact_row *row = phrase_find(contact_top_table, top);
    return row && str_eq(row->words, top);
}

static size_t scheme_len(str address)
{
    if (str_starts_nocase(address, STR("https://")))
        return STR("https://").len;
    return str_starts_nocase(address, STR("http://")) ? STR("http://").len : 0;
}

static str host_of(str address)
{
    str rest = str_skip(address, scheme_len(address));
    size_t len = 0;
    while (len < rest.len && !is_one_of(rest.data[len], "/?#:"))
        len++;
    return str_sub(rest, 0, len);
}

bool contact_web_is_bare(str address)
{
    return !str_starts_nocase(address, STR("http")) && !str_starts_nocase(address, STR("www"));
}

// A closing bracket belongs to the address only if it holds the opening one.
static size_t web_run(str s)
{
    size_t len = run_of(s, 0, "-._~:/?#@!$&()*+,;=%", WEB_MAX);
    size_t open = 0;
    for (size_t i = 0; i < len; i++) {
        open += s.data[i] == '(';
        if (s.data[i] == ')' && open-- == 0)
            len = i;
    }
    return trim_marks(s, len, ".,;:!?*_~-(");
}

// A domain by itself, and a path after it: "dinsos.jemberkab.go.id", "bit.ly/aduan". A single dot
// and no path is too little: "No.id".
static size_t bare_at(str s)
{
    size_t len = trim_marks(s, run_of(s, 0, ".-", DOMAIN_MAX), ".-");
    str host = str_sub(s, 0, len);
    if (str_find_char(host, '.') == len || !is_host(host) || !is_known_top(host) ||
        contact_char(s, len) == '@')
        return 0;
    bool path = contact_char(s, len) == '/' && is_alnum(contact_char(s, len + 1));
    size_t dot = str_find_char(host, '.');
    bool deep = str_find_char(str_skip(host, dot + 1), '.') < host.len - dot - 1;
    if (!path && !deep && dot < BARE_NAME)
        return 0;
    if (contact_char(s, len) == '/')
        return web_run(s);
    return len;
}

size_t contact_web_at(str s)
{
    bool http = str_starts_nocase(s, STR("http"));
    bool www = str_starts_nocase(s, STR("www"));
    if (!http && !www)
        return bare_at(s);
    size_t word = contact_word_len(s);
    if (!is_one_of(contact_char(s, word), www ? ".,:" : ":/;"))
        return 0;
    size_t len = web_run(s);
    return len > word + 1 ? len : 0;
}

// ":8080" or nothing, before the path.
static bool is_port(str rest, size_t *len)
{
    *len = 0;
    if (contact_char(rest, 0) != ':')
        return true;
    size_t digits = 0;
    while (is_digit(contact_char(rest, 1 + digits)))
        digits++;
    *len = 1 + digits;
    char next = contact_char(rest, *len);
    return digits > 0 && digits <= PORT_MAX && (next == '\0' || is_one_of(next, "/?#"));
}

// What may follow the host, once encoded: nothing that ends an attribute, no control characters.
static bool is_clean(str s)
{
    for (size_t i = 0; i < s.len; i++) {
        unsigned char byte = (unsigned char)s.data[i];
        if (byte <= ' ' || byte == 0x7F || is_one_of(s.data[i], "\"'<>`"))
            return false;
    }
    return true;
}

bool contact_web_link(struct arena *arena, str address, str *link)
{
    size_t scheme = scheme_len(address);
    str host = host_of(address);
    str rest = str_skip(address, scheme + host.len);
    size_t port = 0;
    *link = STR_NONE;
    if (scheme == 0 && str_starts_nocase(address, STR("http")))
        return false;
    if (!is_host(host) || !is_port(rest, &port) || !is_clean(rest) || utf8_check(rest) < rest.len)
        return false;
    struct buf out = BUF(arena);
    bool plain = scheme == STR("http://").len;
    buf_add(&out, plain ? STR("http://") : STR("https://"));
    buf_add(&out, host);
    add_encoded(&out, rest, "-._~:/?#@!$&()*+,;=%");
    *link = buf_str(&out);
    return true;
}

static const struct contact_host hosts[] = {
    {STR_INIT("facebook.com"), KANAL_FACEBOOK},   {STR_INIT("fb.com"), KANAL_FACEBOOK},
    {STR_INIT("instagram.com"), KANAL_INSTAGRAM}, {STR_INIT("lapor.go.id"), KANAL_LAPOR},
    {STR_INIT("twitter.com"), KANAL_X},           {STR_INIT("wa.me"), KANAL_WHATSAPP},
    {STR_INIT("whatsapp.com"), KANAL_WHATSAPP},   {STR_INIT("x.com"), KANAL_X},
};

const struct phrase_table contact_host_table = PHRASE_TABLE_INIT(hosts);

// The host of a row, or one below it: "www.lapor.go.id".
enum kanal_jenis contact_web_kind(str address)
{
    for (str host = host_of(address); host.len > 0; str_take(&host, '.')) {
        const struct contact_host *row = phrase_find(contact_host_table, host);
        if (row)
            return row->jenis;
    }
    return KANAL_SITUS;
}

// --- Accounts -------------------------------------------------------------------------------

size_t contact_handle_at(str s)
{
    return trim_marks(s, run_of(s, 0, "._", HANDLE_MAX), ".");
}

size_t contact_account_at(str s)
{
    if (contact_char(s, 0) != '@')
        return 0;
    size_t len = contact_handle_at(str_skip(s, 1));
    for (size_t i = 1; i <= len; i++)
        if (is_alpha(s.data[i]))
            return len + 1;
    return 0;
}

struct platform {
    const char *marks;
    size_t shortest, longest;
    str page;
};

static const struct platform *platform_of(enum kanal_jenis jenis)
{
    static const struct platform instagram = {"._", 1, 30, STR_INIT("https://www.instagram.com/")};
    static const struct platform facebook = {".", 5, 50, STR_INIT("https://www.facebook.com/")};
    static const struct platform x = {"_", 1, 15, STR_INIT("https://x.com/")};
    switch (jenis) {
    case KANAL_INSTAGRAM:
        return &instagram;
    case KANAL_FACEBOOK:
        return &facebook;
    case KANAL_X:
        return &x;
    default:
        return NULL;
    }
}

str contact_account_link(struct arena *arena, enum kanal_jenis jenis, str account)
{
    const struct platform *platform = platform_of(jenis);
    str name = str_starts(account, STR("@")) ? str_skip(account, 1) : account;
    if (!platform || name.len < platform->shortest || name.len > platform->longest)
        return STR_NONE;
    for (size_t i = 0; i < name.len; i++)
        if (!is_alnum(name.data[i]) && !is_one_of(name.data[i], platform->marks))
            return STR_NONE;
    struct buf out = BUF(arena);
    buf_add(&out, platform->page);
    buf_add(&out, name);
    return buf_str(&out);
}
