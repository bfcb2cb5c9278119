// The head of a citation: its kind, the body or region that made it, number and year.
#include "text/citation_parts.h"

enum { DOTTED_LETTERS = 4 }; // of an abbreviation in the name of a body: "Kab."

bool citation_take_about(const struct token **at)
{
    const struct token *ahead = *at;
    citation_take_any(&ahead, ",:");
    if (!citation_take_role(&ahead, ROLE_ABOUT))
        return false;
    citation_take_any(&ahead, ".:");
    *at = ahead;
    return true;
}

// Another kind begins here, so what was being read is not a body. A short one may be part of a name
// ("Dinas PP dan PA") unless a number follows.
static bool at_other_kind(const struct token *at)
{
    const struct citation_kind *kind = citation_take_kind(&at);
    return kind && (kind->words.len > 2 || kind->jenis == PERATURAN_KEPUTUSAN ||
                    citation_at_figure(at, kind->jenis));
}

static bool take_body_mark(const struct token **at, enum citation_body body)
{
    const struct token *before = *at - 1;
    if (lexer_is_mark(*at, '('))
        return citation_take_group(at);
    if (lexer_is_mark(*at, '.') && (before->kind != TOKEN_WORD || before->len > DOTTED_LETTERS))
        return false;
    return citation_take_any(at, body == BODY_OFFICE ? ".,/&-'\"" : ".&-'\"");
}

static bool take_body_token(const struct token **at, enum citation_body body)
{
    const struct token *token = *at;
    if (token->kind == TOKEN_MARK)
        return take_body_mark(at, body);
    if (token->kind == TOKEN_END || (token->kind == TOKEN_NUMBER && body != BODY_OFFICE) ||
        citation_is(token, ROLE_KEYWORD | ROLE_BODY_END) || at_other_kind(token))
        return false;
    ++*at;
    return true;
}

// "R.I", of three tokens.
static bool is_dotted_state(const struct token *first)
{
    return citation_is_word(first, STR("r")) && lexer_is_mark(first + 1, '.') &&
           citation_is_word(first + 2, STR("i"));
}

static bool is_republic(const struct token *first)
{
    return citation_is_word(first, STR("republik")) &&
           citation_is_word(first + 1, STR("indonesia"));
}

// Length of "Republik Indonesia", "RI" or "R.I.", a mark, or brackets with another name of the
// kind.
static ptrdiff_t state_at_start(struct citation_span span)
{
    const struct token *first = span.from;
    if (lexer_is_mark(first, '('))
        for (const struct token *at = first + 1; at < span.to; at++)
            if (lexer_is_mark(at, ')'))
                return at + 1 - first;
    if (citation_is(first, ROLE_STATE) || first->kind == TOKEN_MARK)
        return 1;
    if (span.to - first > 1 && is_republic(first))
        return 2;
    return span.to - first > 2 && is_dotted_state(first) ? 3 : 0;
}

static ptrdiff_t state_at_end(struct citation_span span)
{
    const struct token *last = span.to - 1;
    if (citation_is(last, ROLE_STATE) || last->kind == TOKEN_MARK)
        return 1;
    if (last - span.from > 1 && is_dotted_state(last - 2))
        return 3;
    return last > span.from && is_republic(last - 1) ? 2 : 0;
}

// What was read as body, without "Republik Indonesia", marks at its ends and what brackets hold.
static str trim_body(struct citation_span span)
{
    for (ptrdiff_t drop = 1; span.from < span.to && drop > 0; span.from += drop)
        drop = state_at_start(span);
    for (const struct token *at = span.from; at < span.to; at++)
        if (lexer_is_mark(at, '('))
            span.to = at;
    for (ptrdiff_t drop = 1; span.from < span.to && drop > 0; span.to -= drop)
        drop = state_at_end(span);
    return span.from < span.to ? lexer_between(span.from, span.to) : STR_NONE;
}

// A kind that has no body may be followed by its subject in capitals ("UU Perlindungan Anak Nomor
// 35 Tahun 2014").
static bool fits_subject(const struct token *token)
{
    return token->kind != TOKEN_WORD || citation_is_upper(token) ||
           citation_is(token, ROLE_SUBJECT);
}

// "peraturan dan keputusan" names nobody; "Menteri Dalam Negeri" does.
static bool may_begin_body(const struct token *at)
{
    bool home_affairs =
        citation_is_word(at, STR("dalam")) &&
        (citation_is_word(at + 1, STR("negeri")) || citation_is_word(at + 1, STR("negri")));
    return home_affairs || !(citation_is(at, ROLE_CONJUNCTION) || lexer_is_any(at, ",/&"));
}

static bool take_body(const struct token **at, const struct citation_kind *kind,
                      struct sitasi *sitasi)
{
    if (kind->keep > 0)
        lexer_take_mark(at, '.');
    else if (!may_begin_body(*at))
        return false;
    const struct token *from = *at;
    ptrdiff_t limit = kind->body == BODY_NONE ? SUBJECT_TOKENS : BODY_TOKENS;
    for (const struct token *about = from;
         !citation_at_figure(*at, kind->jenis) && !citation_take_about(&about); about = *at)
        if (*at - from >= limit || (kind->body == BODY_NONE && !fits_subject(*at)) ||
            !take_body_token(at, kind->body))
            return false;
    str body = trim_body((struct citation_span){from, *at});
    if (kind->body != BODY_NONE)
        sitasi->badan = body;
    else if (kind->jenis != PERATURAN_UUD)
        sitasi->tentang = body;
    return true;
}

// The letters of an abbreviation that name the body: the "kes" of "Permenkes".
static void add_rest_of_word(str word, size_t keep, struct sitasi *sitasi)
{
    str rest = str_skip(word, keep);
    str body = sitasi->badan;
    if (rest.len == 0)
        return;
    if (body.len > 0)
        rest.len = (size_t)(body.data + body.len - rest.data);
    sitasi->badan = rest;
}

// "Peraturan Mendagri" is what others call "Permendagri".
static void name_minister(struct sitasi *sitasi)
{
    bool decree = sitasi->jenis == PERATURAN_KEPUTUSAN;
    if ((!decree && sitasi->jenis != PERATURAN_PERATURAN_BADAN) ||
        !citation_is_minister(sitasi->badan))
        return;
    sitasi->jenis = decree ? PERATURAN_KEPMEN : PERATURAN_PERMEN;
    sitasi->badan = str_skip(sitasi->badan, 3);
}

// "0812-3456" is not a number unless a year says so.
static bool is_doubtful(const struct sitasi *sitasi)
{
    return sitasi->tahun == 0 && !str_has(sitasi->nomor, STR("/")) &&
           (str_has(sitasi->nomor, STR(".")) || str_has(sitasi->nomor, STR("-")));
}

static bool is_enough(const struct sitasi *sitasi, enum citation_need need, bool marked, bool about)
{
    bool number = sitasi->nomor.len > 0;
    bool year = sitasi->tahun != 0;
    if (sitasi->jenis == PERATURAN_UUD)
        return year;
    if (number && year)
        return true;
    if (sitasi->tentang.len > 0)
        return false;
    if (number)
        return about || (marked && need != NEED_BOTH && !is_doubtful(sitasi));
    if (marked || year)
        return about ? need != NEED_BOTH : need == NEED_LITTLE;
    return about && need == NEED_LITTLE;
}

// A number that names the ministry itself: "KEP/25/M.PAN/2/2004".
static bool take_ministry_number(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    struct sitasi trial = {0};
    str number = STR_NONE;
    bool decree = citation_is_word(ahead, STR("kep"));
    if ((!decree && !citation_is_word(ahead, STR("per"))) || !citation_take_number(&ahead, &number))
        return false;
    citation_set_number(&trial, number);
    for (str rest = number; rest.len > 0;) {
        str part = str_take(&rest, '/');
        if (str_starts_nocase(part, STR("m.")) || str_starts_nocase(part, STR("men")))
            trial.badan = part;
    }
    if (trial.badan.len == 0 || trial.tahun == 0)
        return false;
    trial.jenis = decree ? PERATURAN_KEPMEN : PERATURAN_PERMEN;
    *sitasi = trial;
    *at = ahead;
    return true;
}

static bool take_kind_and_figures(const struct token **at, const struct citation_kind *kind,
                                  struct sitasi *sitasi)
{
    const struct token *first = *at - 1;
    bool marked = false;
    if (!take_body(at, kind, sitasi))
        return false;
    if (kind->keep > 0)
        add_rest_of_word(lexer_text(first), kind->keep, sitasi);
    else if (kind->jenis == PERATURAN_PERATURAN_BADAN && sitasi->badan.len == 0)
        sitasi->jenis = PERATURAN_TIDAK_DIKENAL;
    name_minister(sitasi);
    while (citation_take_figure(at, sitasi, &marked))
        ;
    const struct token *about = *at;
    return is_enough(sitasi, kind->need, marked, citation_take_about(&about));
}

bool citation_take_head(const struct token **at, struct sitasi *sitasi)
{
    const struct token *ahead = *at;
    const struct citation_kind *kind = citation_take_kind(&ahead);
    if (!kind)
        return take_ministry_number(at, sitasi);
    struct sitasi trial = {.jenis = kind->jenis};
    if (!take_kind_and_figures(&ahead, kind, &trial))
        return false;
    *sitasi = trial;
    *at = ahead;
    return true;
}
