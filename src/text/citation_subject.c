// The subject behind "tentang", where it ends, and the gazettes in which a regulation was
// published.
#include "text/citation_parts.h"

// Sets of words, apart by one blank. The connectors stand before a regulation that the subject of
// another names.
static const str title_ends = STR_INIT("sebagaimana bahwa maka adalah wajib jo juncto jis");
static const str after_comma_ends = STR_INIT("pasal bab ayat lampiran yang");
static const str abbreviations = STR_INIT("no nomor th thn kab kec prov dr h rp st pt cv tgl ri");
static const str connectors =
    STR_INIT("atas pelaksanaan pelaksana pencabutan penetapan ketentuan terhadap teknis lampiran "
             "berdasarkan pasal ayat huruf");

static bool opens_citation(struct reader r)
{
    struct sitasi trial = {0};
    return cite_read_head(&r, &trial) && trial.nomor.len > 0;
}

// The nearest word before token `at`, or SIZE_MAX; numbers and marks are passed over.
static size_t word_before(const struct reader *r, size_t at)
{
    for (size_t i = 1; i <= 6 && i <= at; i++)
        if (r->tokens[at - i].kind == WORD)
            return at - i;
    return SIZE_MAX;
}

static bool is_connected(const struct reader *r)
{
    size_t before = word_before(r, r->at);
    return before != SIZE_MAX && cite_one_of(&r->tokens[before], connectors);
}

// "Perubahan atas …", "Perubahan Kedua atas …".
bool cite_is_amended(const struct reader *r)
{
    size_t word = word_before(r, r->at);
    if (word == SIZE_MAX || !cite_one_of(&r->tokens[word], STR("atas")))
        return false;
    for (size_t i = 1; i <= 4 && i <= word; i++)
        if (cite_one_of(&r->tokens[word - i], STR("perubahan")))
            return true;
    return false;
}

// "2. " or "b) " between two items that run on in one line.
static bool at_item_number(const struct reader *r)
{
    const struct token *token = cite_peek(r, 0);
    bool sign = token->kind == NUMBER
                    ? token->text.len <= 2
                    : token->kind == WORD && token->text.len == 1 && !cite_is_upper(token);
    return sign && !token->glued && cite_is_mark(cite_peek(r, 1), ".)") && cite_peek(r, 1)->glued &&
           !cite_peek(r, 2)->glued;
}

static bool dot_ends_title(const struct reader *r)
{
    const struct token *before = &r->tokens[r->at - 1], *next = cite_peek(r, 1);
    if (before->kind == NUMBER && next->kind == NUMBER && next->glued)
        return false;
    return !cite_one_of(before, abbreviations) && !(before->text.len == 1 && cite_is_upper(before));
}

static bool comma_ends_title(struct reader r, bool capitals)
{
    enum gazette gazette;
    const struct token *next = cite_peek(&r, 1);
    r.at++;
    if (next->kind != WORD)
        return next->kind == BORDER;
    return (capitals && !cite_is_upper(next) && !cite_one_of(next, cite_conjunctions)) ||
           cite_one_of(next, after_comma_ends) || cite_take_gazette(&r, &gazette);
}

static bool bracket_ends_title(struct reader r)
{
    enum gazette gazette;
    struct reader inside = r;
    inside.at++;
    return !cite_take_group(&r) || cite_take_gazette(&inside, &gazette) ||
           cite_one_of(cite_peek(&inside, 0), title_ends) || opens_citation(inside);
}

static bool mark_ends_title(const struct reader *r, bool capitals)
{
    switch (cite_peek(r, 0)->mark) {
    case '.':
        return dot_ends_title(r);
    case ',':
        return comma_ends_title(*r, capitals);
    case '(':
        return bracket_ends_title(*r);
    default:
        return cite_is_mark(cite_peek(r, 0), ";:)[]!?=");
    }
}

static bool word_ends_title(struct reader r)
{
    enum gazette gazette;
    struct reader ahead = r;
    if (cite_one_of(cite_peek(&r, 0), title_ends))
        return true;
    if (cite_take_gazette(&ahead, &gazette) &&
        (ahead.at - r.at > 1 || cite_at_figure(ahead, PERATURAN_UU)))
        return true;
    return opens_citation(r) && !is_connected(&r);
}

static bool ends_title(const struct reader *r, bool capitals)
{
    switch (cite_peek(r, 0)->kind) {
    case WORD:
        return at_item_number(r) || word_ends_title(*r);
    case NUMBER:
        return at_item_number(r);
    case MARK:
        return mark_ends_title(r, capitals);
    default:
        return true;
    }
}

// The subject, from behind "tentang"; gives its tokens, none when it is empty.
struct reader cite_read_title(struct reader *r)
{
    struct reader title = *r;
    bool capitals = cite_is_upper(cite_peek(r, 0));
    while (r->at - title.at < TITLE_TOKENS && !ends_title(r, capitals)) {
        if (!cite_is_mark(cite_peek(r, 0), "(") || !cite_take_group(r))
            r->at++;
    }
    title.end = r->at;
    while (title.end > title.at && (cite_is_mark(&r->tokens[title.end - 1], ",-/&.") ||
                                    cite_one_of(&r->tokens[title.end - 1], cite_conjunctions)))
        title.end--;
    r->at = title.end;
    return title;
}

static void keep_gazette(struct sitasi *sitasi, enum gazette gazette, str number)
{
    str *place = gazette == LEMBARAN_NEGARA            ? &sitasi->lembaran_negara
                 : gazette == TAMBAHAN_LEMBARAN_NEGARA ? &sitasi->tambahan_lembaran_negara
                                                       : NULL;
    if (place && place->len == 0)
        *place = number;
}

static bool take_gazette_number(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    enum gazette gazette;
    struct sitasi trial = {0};
    bool marked = false;
    if (!cite_take_gazette(&ahead, &gazette))
        return false;
    for (size_t i = 0; i < SUBJECT_TOKENS && !cite_at_figure(ahead, PERATURAN_UU); i++) {
        struct reader other = ahead;
        bool word = cite_peek(&ahead, 0)->kind == WORD && !cite_take_gazette(&other, &gazette);
        if (!word && !cite_is_mark(cite_peek(&ahead, 0), "."))
            break;
        ahead.at++;
    }
    while (cite_take_figure(&ahead, &trial, &marked))
        ;
    if (trial.nomor.len == 0 && !marked)
        trial.nomor = cite_take_piece(&ahead);
    if (!cite_has_digit(trial.nomor))
        return false;
    keep_gazette(sitasi, gazette, trial.nomor);
    *r = ahead;
    return true;
}

void cite_take_gazettes(struct reader *r, struct sitasi *sitasi)
{
    struct reader ahead = *r;
    bool bracket = cite_take_mark(&ahead, "(");
    if (!bracket)
        cite_take_mark(&ahead, ",");
    bool read = false;
    while (take_gazette_number(&ahead, sitasi)) {
        *r = ahead;
        read = true;
        cite_take_mark(&ahead, ",;");
        cite_take_word(&ahead, STR("dan jo"));
    }
    for (size_t i = 0; bracket && read && i < GROUP_TOKENS && cite_peek(r, i)->kind != BORDER; i++)
        if (cite_is_mark(cite_peek(r, i), ")")) {
            r->at += i + 1;
            return;
        }
}
