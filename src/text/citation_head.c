// The head of a citation: its kind, the body or region that made it, number and year.
#include "text/citation_parts.h"

// No name of a body holds these.
static const str body_ends = STR_INIT(
    "yang dengan untuk oleh pada sesuai atau serta ini itu tersebut dari telah adalah bahwa "
    "sebagaimana berlaku terkait perundang perundangan perundangundangan rancangan");

bool cite_at_figure(struct reader r, enum jenis_peraturan jenis)
{
    struct sitasi trial = {.jenis = jenis};
    bool marked = false;
    return cite_take_figure(&r, &trial, &marked);
}

bool cite_take_about(struct reader *r)
{
    struct reader ahead = *r;
    cite_take_mark(&ahead, ",:");
    if (!cite_take_word(&ahead, cite_about_words))
        return false;
    cite_take_mark(&ahead, ".:");
    *r = ahead;
    return true;
}

// Another kind begins here, so what was being read is no body. A short one may be part of a name
// ("Dinas PP dan PA") unless a number follows.
static bool at_other_kind(struct reader r)
{
    const struct phrase *phrase = cite_take_phrase(&r);
    return phrase && (phrase->words.len > 2 || phrase->jenis == PERATURAN_KEPUTUSAN ||
                      cite_at_figure(r, phrase->jenis));
}

static bool take_body_mark(struct reader *r, enum body body)
{
    const struct token *before = &r->tokens[r->at - 1];
    if (cite_is_mark(cite_peek(r, 0), "("))
        return cite_take_group(r);
    if (cite_is_mark(cite_peek(r, 0), "."))
        return before->kind == WORD && before->text.len <= 4 && cite_take_mark(r, ".");
    return cite_take_mark(r, body == OFFICE ? ",/&-'\"" : "&-'\"");
}

static bool take_body_token(struct reader *r, enum body body)
{
    const struct token *token = cite_peek(r, 0);
    if (token->kind == BORDER)
        return false;
    if (token->kind == MARK)
        return take_body_mark(r, body);
    if (token->kind == NUMBER && body != OFFICE)
        return false;
    if (cite_is_keyword(token) || cite_one_of(token, body_ends) || at_other_kind(*r))
        return false;
    r->at++;
    return true;
}

// "R.I", of three tokens.
static bool is_dotted_state(const struct token *first)
{
    return cite_one_of(first, STR("r")) && cite_is_mark(first + 1, ".") &&
           cite_one_of(first + 2, STR("i"));
}

// "Republik Indonesia", "RI" and "R.I.", a mark, or brackets with another name of the kind.
static size_t state_at_start(const struct reader *r, size_t from, size_t to)
{
    const struct token *first = &r->tokens[from];
    if (cite_is_mark(first, "("))
        for (size_t i = from + 1; i < to; i++)
            if (cite_is_mark(&r->tokens[i], ")"))
                return i + 1 - from;
    if (cite_one_of(first, STR("ri nri")) || first->kind == MARK)
        return 1;
    if (to - from > 1 && cite_one_of(first, STR("republik")) &&
        cite_one_of(first + 1, STR("indonesia")))
        return 2;
    return to - from > 2 && is_dotted_state(first) ? 3 : 0;
}

static size_t state_at_end(const struct reader *r, size_t from, size_t to)
{
    const struct token *last = &r->tokens[to - 1];
    if (cite_one_of(last, STR("ri nri")) || last->kind == MARK)
        return 1;
    if (to - from > 2 && is_dotted_state(last - 2))
        return 3;
    bool named = to - from > 1 && cite_one_of(last, STR("indonesia"));
    return named && cite_one_of(last - 1, STR("republik")) ? 2 : 0;
}

// What was read as body, without "Republik Indonesia", marks at its ends and what brackets hold.
static str trim_body(const struct reader *r, size_t from, size_t to)
{
    for (size_t drop = 1; from < to && drop > 0; from += drop)
        drop = state_at_start(r, from, to);
    for (size_t i = from; i < to; i++)
        if (cite_is_mark(&r->tokens[i], "("))
            to = i;
    for (size_t drop = 1; from < to && drop > 0; to -= drop)
        drop = state_at_end(r, from, to);
    return from < to ? cite_between(r, from, to) : STR_NONE;
}

// Behind a kind that has no body may stand its subject in capitals ("UU Perlindungan Anak Nomor 35
// Tahun 2014").
static bool fits_subject(const struct token *token)
{
    return token->kind != WORD || cite_is_upper(token) ||
           cite_one_of(token, STR("republik indonesia ri nri negara dan atas di bagi"));
}

// "peraturan dan keputusan" names nobody; "Menteri Dalam Negeri" does.
static bool may_begin_body(const struct reader *r)
{
    const struct token *first = cite_peek(r, 0);
    bool home_affairs =
        cite_one_of(first, STR("dalam")) && cite_one_of(cite_peek(r, 1), STR("negeri negri"));
    return home_affairs || !(cite_one_of(first, cite_conjunctions) || cite_is_mark(first, ",/&"));
}

static bool take_body(struct reader *r, const struct phrase *phrase, struct sitasi *sitasi)
{
    if (phrase->keep > 0)
        cite_take_mark(r, ".");
    else if (!may_begin_body(r))
        return false;
    size_t from = r->at, limit = phrase->body == NOTHING ? SUBJECT_TOKENS : BODY_TOKENS;
    struct reader about = *r;
    while (!cite_at_figure(*r, phrase->jenis) && !cite_take_about(&about)) {
        if (r->at - from >= limit || (phrase->body == NOTHING && !fits_subject(cite_peek(r, 0))) ||
            !take_body_token(r, phrase->body))
            return false;
        about = *r;
    }
    str body = r->at > from ? trim_body(r, from, r->at) : STR_NONE;
    if (phrase->body != NOTHING)
        sitasi->badan = body;
    else if (phrase->jenis != PERATURAN_UUD)
        sitasi->tentang = body;
    return true;
}

// The letters of an abbreviation that name the body: the "kes" of "Permenkes".
static void add_rest_of_word(const struct token *word, size_t keep, struct sitasi *sitasi)
{
    str rest = str_skip(word->text, keep), body = sitasi->badan;
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
    if ((!decree && sitasi->jenis != PERATURAN_PERATURAN_BADAN) || !cite_is_minister(sitasi->badan))
        return;
    sitasi->jenis = decree ? PERATURAN_KEPMEN : PERATURAN_PERMEN;
    sitasi->badan = str_skip(sitasi->badan, 3);
}

// "0812-3456" is no number unless a year says so.
static bool is_doubtful(const struct sitasi *sitasi)
{
    return sitasi->tahun == 0 && !str_has(sitasi->nomor, STR("/")) &&
           (str_has(sitasi->nomor, STR(".")) || str_has(sitasi->nomor, STR("-")));
}

static bool is_enough(const struct sitasi *sitasi, enum need need, bool marked, bool about)
{
    bool number = sitasi->nomor.len > 0, year = sitasi->tahun != 0;
    if (sitasi->jenis == PERATURAN_UUD)
        return year;
    if (number && year)
        return true;
    if (sitasi->tentang.len > 0)
        return false;
    if (number)
        return about || (marked && need != BOTH && !is_doubtful(sitasi));
    if (marked || year)
        return about ? need != BOTH : need == LITTLE;
    return about && need == LITTLE;
}

// A number that names the ministry itself: "KEP/25/M.PAN/2/2004".
static bool read_ministry_number(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    str number = STR_NONE;
    bool decree = cite_one_of(cite_peek(r, 0), STR("kep"));
    if ((!decree && !cite_one_of(cite_peek(r, 0), STR("per"))) ||
        !cite_take_number(&ahead, &number))
        return false;
    cite_set_number(sitasi, number);
    for (str rest = number; rest.len > 0;) {
        str part = str_take(&rest, '/');
        if (str_starts_nocase(part, STR("m.")) || str_starts_nocase(part, STR("men")))
            sitasi->badan = part;
    }
    sitasi->jenis = decree ? PERATURAN_KEPMEN : PERATURAN_PERMEN;
    *r = ahead;
    return sitasi->badan.len > 0 && sitasi->tahun != 0;
}

bool cite_read_head(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    const struct phrase *phrase = cite_take_phrase(&ahead);
    bool marked = false;
    if (!phrase)
        return read_ministry_number(r, sitasi);
    sitasi->jenis = phrase->jenis;
    if (!take_body(&ahead, phrase, sitasi))
        return false;
    if (phrase->keep > 0)
        add_rest_of_word(cite_peek(r, 0), phrase->keep, sitasi);
    else if (phrase->jenis == PERATURAN_PERATURAN_BADAN && sitasi->badan.len == 0)
        sitasi->jenis = PERATURAN_TIDAK_DIKENAL;
    name_minister(sitasi);
    while (cite_take_figure(&ahead, sitasi, &marked))
        ;
    struct reader about = ahead;
    if (!is_enough(sitasi, phrase->need, marked, cite_take_about(&about)))
        return false;
    *r = ahead;
    return true;
}
