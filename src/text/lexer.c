// One pass over the bytes: the gap before a token, then its kind by its first character. Whether a
// token begins an item or a border follows from the gap and from what comes right after it.
#include "text/lexer.h"

enum {
    NBSP = 0xA0,
    LABEL = 2 // letters or digits of an item number: "12.", "a)", "iv.", "2b."
};

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26;
}

static bool is_figure(char c)
{
    return (unsigned char)(c - '0') < 10;
}

static char byte_at(str s, size_t at)
{
    return at < s.len ? s.data[at] : '\0';
}

static bool is_space(uint32_t c)
{
    return c == NBSP || (c >= 0x2000 && c <= 0x200D) || c == 0x202F || c == 0x205F || c == 0x3000 ||
           c == 0xFEFF;
}

// Letters beyond ASCII are what is neither a sign nor private use.
static bool is_wide_letter(uint32_t c)
{
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2B9 && c <= 0x2BF) &&
           !(c >= 0x2000 && c < 0x2C00) && !(c >= 0x3000 && c < 0x3040) &&
           !(c >= 0xE000 && c < 0xF900) && !(c >= 0x1F000 && c < 0x1FB00) && c != 0xFEFF &&
           c != 0xFFFD;
}

static bool is_bullet(uint32_t c)
{
    return c == 0x2022 || c == 0x2023 || (c >= 0x25A0 && c < 0x27C0) || (c >= 0xE000 && c < 0xF900);
}

static bool is_dash(uint32_t c)
{
    return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

size_t lexer_space(str s)
{
    size_t step = 1;
    char c = byte_at(s, 0);
    if (c == ' ' || c == '\t')
        return step;
    return (c & 0x80) && is_space(utf8_next(s, &step)) ? step : 0;
}

size_t lexer_dash(str s)
{
    size_t step = 0;
    return s.len > 0 && is_dash(utf8_next(s, &step)) ? step : 0;
}

static uint32_t fold_mark(uint32_t c)
{
    if (is_dash(c))
        return '-';
    if (c == 0xB4 || (c >= 0x2018 && c <= 0x201B) || c == 0x2032 || (c >= 0x2B9 && c <= 0x2BF))
        return '\'';
    if ((c >= 0x201C && c <= 0x201F) || c == 0x2033)
        return '"';
    return c == 0xD7 ? 'x' : c;
}

struct lexer {
    str text;
    size_t at;
    enum token_gap gap; // before `at`
    bool bullet;        // with a `*` that opens a line as an item
};

static void skip_gap(struct lexer *lx)
{
    size_t lines = 0;
    bool opens = lx->gap == GAP_LINES;
    lx->bullet = false;
    for (;;) {
        char c = byte_at(lx->text, lx->at);
        size_t step = 1;
        if (c == '\n' || c == '\r') {
            lines += c == '\n' || byte_at(lx->text, lx->at + 1) != '\n';
            opens = true;
        } else if (c == '*') {
            lx->bullet = lx->bullet || (opens && is_blank(byte_at(lx->text, lx->at + 1)));
            opens = false;
        } else if (c == '\\') {
            opens = false;
        } else if (c != ' ' && (step = lexer_space(str_skip(lx->text, lx->at))) == 0) {
            break;
        }
        lx->at += step;
        if (lx->gap == GAP_NONE)
            lx->gap = GAP_SPACE;
    }
    if (lines > 0 && lx->gap != GAP_LINES)
        lx->gap = lines > 1 ? GAP_LINES : GAP_LINE;
}

// "1.", "12)", "a.", "iv)", "2b." before a space; the bracket is not the end of "(2)".
static bool is_item_number(str text, size_t at)
{
    bool roman = true;
    bool digit = false;
    size_t len = 0;
    for (; len <= LABEL; len++) {
        char c = byte_at(text, at + len);
        if (!is_letter(c) && !is_figure(c))
            break;
        roman = roman && (c == 'i' || c == 'v' || c == 'x' || c == 'I' || c == 'V' || c == 'X');
        digit = digit || is_figure(c);
    }
    char sign = byte_at(text, at + len);
    char next = byte_at(text, at + len + 1);
    bool opened = at > 0 && text.data[at - 1] == '(';
    return len > 0 && len <= LABEL && (len == 1 || roman || digit) &&
           (sign == '.' || (sign == ')' && !opened)) && (next == ' ' || next == '\t');
}

static size_t digits_len(str s)
{
    size_t len = 0;
    while (len < s.len && is_figure(s.data[len]))
        len++;
    return len;
}

// Letters, up to a capital after a small one.
static size_t word_len(str s)
{
    size_t len = 0;
    while (len < s.len) {
        char c = s.data[len];
        size_t step = 1;
        if (is_letter(c)) {
            if (c < 'a' && len > 0 && is_letter(s.data[len - 1]) && s.data[len - 1] >= 'a')
                break;
        } else if (!(c & 0x80) || !is_wide_letter(utf8_next(str_skip(s, len), &step))) {
            break;
        }
        len += step;
    }
    return len;
}

// A mark is one character, but dashes in a row are one dash. An escaped dash is not a bullet.
static void cut_mark(struct token *token, str s, bool escaped)
{
    size_t step = 0;
    uint32_t c = utf8_next(s, &step);
    token->kind = TOKEN_MARK;
    token->mark = fold_mark(c);
    token->len = (uint32_t)step;
    while (token->mark == '-' && token->len < s.len &&
           is_dash(utf8_next(str_skip(s, token->len), &step)))
        token->len += (uint32_t)step;
    bool bullet = is_bullet(c);
    token->item = (bullet || token->mark == '-') && token->gap >= GAP_LINE && !escaped;
    token->border = token->border || token->item || bullet || c == '|' || c == '<';
}

static void cut_token(struct lexer *lx, struct token *token, bool after_word)
{
    str s = str_skip(lx->text, lx->at);
    token->data = s.data;
    token->gap = (uint8_t)lx->gap;
    token->border = lx->gap == GAP_LINES || lx->bullet;
    token->len = (uint32_t)digits_len(s);
    if (token->len > 0)
        token->kind = TOKEN_NUMBER;
    else if ((token->len = (uint32_t)word_len(s)) > 0)
        token->kind = TOKEN_WORD;
    else
        cut_mark(token, s, lx->at > 0 && s.data[-1] == '\\');
    if (token->kind != TOKEN_MARK && token->len <= LABEL && (lx->gap != GAP_NONE || !after_word)) {
        token->item = is_item_number(lx->text, lx->at);
        token->border = token->border || (token->item && lx->gap == GAP_LINE);
    }
    lx->at += token->len;
    lx->gap = GAP_NONE;
}

const struct token *lexer_cut(struct arena *arena, str text)
{
    struct lexer lx = {.text = text, .gap = GAP_LINES};
    size_t capacity = text.len / 3 + 8; // as prose needs
    struct token *tokens = ARENA_ARRAY(arena, struct token, capacity);
    size_t count = 1;
    tokens[0].data = text.data;
    for (;;) {
        skip_gap(&lx);
        tokens = arena_grow(arena, tokens, count, &capacity, sizeof *tokens);
        if (lx.at >= text.len)
            break;
        enum token_kind before = tokens[count - 1].kind;
        cut_token(&lx, &tokens[count++], before == TOKEN_WORD || before == TOKEN_NUMBER);
    }
    tokens[count] = (struct token){
        .data = text.data ? text.data + text.len : NULL, .gap = GAP_LINES, .border = true};
    return tokens + 1;
}

str lexer_text(const struct token *token)
{
    return (str){token->data, token->len};
}

str lexer_between(const struct token *from, const struct token *to)
{
    return from < to ? (str){from->data, (size_t)(to[-1].data + to[-1].len - from->data)}
                     : (str){from->data, 0};
}

bool lexer_is_mark(const struct token *token, uint32_t mark)
{
    return token->kind == TOKEN_MARK && token->mark == mark;
}

bool lexer_is_any(const struct token *token, const char *marks)
{
    if (token->kind != TOKEN_MARK)
        return false;
    while (*marks != '\0' && (uint32_t)*marks != token->mark)
        marks++;
    return *marks != '\0';
}

bool lexer_take_mark(const struct token **at, uint32_t mark)
{
    bool found = lexer_is_mark(*at, mark);
    *at += found;
    return found;
}

bool lexer_take_word(const struct token **at, str word)
{
    const struct token *end = *at;
    while (word.len > 0) {
        if (end->kind != TOKEN_WORD || end->len > word.len || (end > *at && end->gap != GAP_NONE) ||
            !str_eq_nocase(lexer_text(end), str_sub(word, 0, end->len)))
            return false;
        word = str_skip(word, end++->len);
    }
    if (end->kind == TOKEN_WORD && end->gap == GAP_NONE)
        return false;
    *at = end;
    return true;
}

bool lexer_is_glued(const struct token *token)
{
    return token->gap == GAP_NONE && (token->kind == TOKEN_WORD || token->kind == TOKEN_NUMBER);
}

const struct token *lexer_after(const struct token *at)
{
    const struct token *next = at + (at->kind != TOKEN_END);
    if (at->kind == TOKEN_WORD)
        while (lexer_is_glued(next))
            next++;
    if (at->kind == TOKEN_NUMBER)
        while (next->gap == GAP_NONE && lexer_is_any(next, ".,:/-") &&
               next[1].kind == TOKEN_NUMBER && next[1].gap == GAP_NONE)
            next += 2;
    return next;
}
