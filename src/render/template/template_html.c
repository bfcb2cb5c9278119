// Follows HTML just far enough to know what escaping is worth: text, tag, quoted attribute,
// comment, script. Templates are our own or the site's; the point is to refuse mistakes.
#include "render/template/template_html.h"

static bool is_name_char(char c)
{
    return is_alnum(c) || c == '-' || c == ':' || c == '_';
}

static str name_at(str literal)
{
    size_t len = 0;
    while (len < literal.len && is_name_char(literal.data[len]))
        len++;
    return str_sub(literal, 0, len);
}

// Each step takes at least one byte and gives how many it took.

static size_t step_text(struct html_state *state, str rest)
{
    if (str_starts(rest, STR("<!--"))) {
        state->place = HTML_COMMENT;
        return 4;
    }
    if (rest.data[0] != '<' || rest.len < 2)
        return 1;
    state->closing = rest.data[1] == '/';
    size_t lead = state->closing || rest.data[1] == '!' ? 2 : 1;
    str name = name_at(str_skip(rest, lead));
    if (name.len == 0)
        return 1;
    state->place = HTML_TAG;
    state->tag = name;
    return lead + name.len;
}

static bool has_raw_content(const struct html_state *state)
{
    return !state->closing &&
           (str_eq_nocase(state->tag, STR("script")) || str_eq_nocase(state->tag, STR("style")));
}

static size_t step_tag(struct html_state *state, str rest)
{
    str name = name_at(rest);
    if (name.len > 0) {
        state->attribute = name;
        return name.len;
    }
    if (rest.data[0] == '"') {
        state->place = HTML_VALUE;
        state->value = str_sub(rest, 1, 0);
    } else if (rest.data[0] == '>') {
        state->place = has_raw_content(state) ? HTML_RAW : HTML_TEXT;
        if (state->closing)
            state->tag = STR_NONE;
    }
    return 1;
}

static size_t step_value(struct html_state *state, str rest)
{
    if (rest.data[0] == '"')
        state->place = HTML_TAG;
    else
        state->value =
            (str){state->value.len ? state->value.data : rest.data, state->value.len + 1};
    return 1;
}

static size_t step_comment(struct html_state *state, str rest)
{
    if (!str_starts(rest, STR("-->")))
        return 1;
    state->place = HTML_TEXT;
    return 3;
}

static size_t step_raw(struct html_state *state, str rest)
{
    if (str_starts(rest, STR("</")))
        state->place = HTML_TEXT;
    return state->place == HTML_TEXT ? step_text(state, rest) : 1;
}

struct html_state html_advance(struct html_state state, str literal)
{
    static size_t (*const steps[])(struct html_state *, str) = {
        [HTML_TEXT] = step_text,       [HTML_TAG] = step_tag, [HTML_VALUE] = step_value,
        [HTML_COMMENT] = step_comment, [HTML_RAW] = step_raw,
    };
    while (literal.len > 0)
        literal = str_skip(literal, steps[state.place](&state, literal));
    return state;
}

static bool is_address_attribute(str name)
{
    static const char *const names[] = {"href",   "src",  "action", "formaction",
                                        "poster", "cite", "data"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_eq_nocase(name, str_from(names[i])))
            return true;
    return false;
}

static const char *const *refusal_in_attribute(const struct html_state *state, enum kind kind)
{
    static const char *const code[LANGS] = {
        "nilai tidak boleh berada di atribut style atau on…",
        "a value must not stand in a style or on… attribute",
    };
    static const char *const markdown[LANGS] = {
        "teks Markdown dan kode QR tidak boleh berada di dalam atribut",
        "Markdown text and QR codes must not stand in an attribute",
    };
    static const char *const address[LANGS] = {
        "atribut alamat hanya boleh memuat nilai jenis alamat, atau nilai sesudah #",
        "an address attribute may hold only a value of the address kind, or a value after #",
    };
    if (str_starts_nocase(state->attribute, STR("on")) ||
        str_eq_nocase(state->attribute, STR("style")) ||
        str_eq_nocase(state->attribute, STR("srcdoc")))
        return code;
    if (kind == KIND_MARKUP || kind == KIND_QR)
        return markdown;
    bool whole_address = (kind == KIND_HREF || kind == KIND_URL) && state->value.len == 0;
    if (is_address_attribute(state->attribute) && !whole_address &&
        !str_starts(state->value, STR("#")))
        return address;
    return NULL;
}

bool html_is_bare(const struct html_state *state)
{
    return state->place != HTML_TEXT || str_eq_nocase(state->tag, STR("title")) ||
           str_eq_nocase(state->tag, STR("option"));
}

const char *const *html_refusal(const struct html_state *state, enum kind kind)
{
    static const char *const tag[LANGS] = {
        "nilai di dalam tag harus berada di antara tanda kutip ganda",
        "a value inside a tag must stand in double quotation marks",
    };
    static const char *const raw[LANGS] = {
        "nilai tidak boleh berada di dalam komentar, script, atau style",
        "a value must not stand inside a comment, script or style",
    };
    static const char *const title[LANGS] = {
        "teks Markdown dan kode QR tidak boleh berada di dalam title",
        "Markdown text and QR codes must not stand in a title",
    };
    switch (state->place) {
    case HTML_TAG:
        return tag;
    case HTML_COMMENT:
    case HTML_RAW:
        return raw;
    case HTML_VALUE:
        return refusal_in_attribute(state, kind);
    case HTML_TEXT:
        return (kind == KIND_MARKUP || kind == KIND_QR) && str_eq_nocase(state->tag, STR("title"))
                   ? title
                   : NULL;
    }
    return NULL;
}
