// Cuts a text into words, numbers, marks and borders, and looks at them one by one.
#include "text/citation_parts.h"

const str cite_number_words = STR_INIT("nomor nomer no nmr");
const str cite_year_words = STR_INIT("tahun thn th");
const str cite_about_words = STR_INIT("tentang ttg tentag perihal");
const str cite_conjunctions = STR_INIT("dan serta atau di pada dalam untuk dengan");

// Blanks, the marks of Markdown emphasis and escapes, and characters that show nothing.
static size_t blank_at(str s)
{
    static const str wide[] = {STR_INIT("\xC2\xA0"), STR_INIT("\xE2\x80\x8B"),
                               STR_INIT("\xEF\xBB\xBF")};
    if (is_blank(s.data[0]) || s.data[0] == '*' || s.data[0] == '\\')
        return 1;
    for (size_t i = 0; i < COUNT(wide); i++)
        if (str_starts(s, wide[i]))
            return wide[i].len;
    return 0;
}

// "1", "12", "a", "iv", "2b"; not the "No" of a number that begins its line.
static bool is_label(str s)
{
    bool roman = true, digit = false;
    for (size_t i = 0; i < s.len; i++) {
        roman &= memchr("ivx", to_lower(s.data[i]), 3) != NULL;
        digit |= is_digit(s.data[i]);
    }
    return s.len < 2 || roman || digit;
}

// The line begins with "- ", "1. " or "a) ".
static bool is_item(str line)
{
    size_t n = 0;
    while (line.len > 0 && (line.data[0] == ' ' || line.data[0] == '\t'))
        line = str_skip(line, 1);
    while (n < 2 && n < line.len && is_alnum(line.data[n]))
        n++;
    if (!is_label(str_sub(line, 0, n)))
        return false;
    const char *signs = n > 0 ? ".)" : "-*";
    return line.len > n + 1 && memchr(signs, line.data[n], 2) && is_blank(line.data[n + 1]);
}

// Length of the blanks at the start of `s`; an empty line or a new item sets *border.
static size_t read_gap(str s, bool *border)
{
    size_t len = 0, lines = 0, step = 0;
    while (len < s.len && (step = blank_at(str_skip(s, len))) > 0) {
        if (s.data[len] == '\n' && (++lines > 1 || is_item(str_skip(s, len + 1))))
            *border = true;
        len += step;
    }
    return len;
}

static enum token_kind kind_of(uint32_t c)
{
    if (c < 0x80)
        return is_alpha((char)c) ? WORD : is_digit((char)c) ? NUMBER : MARK;
    if (c == 0x2022 || c == 0x2023 || (c >= 0x25A0 && c < 0x27C0) || (c >= 0xE000 && c < 0xF900))
        return BORDER; // bullets, also those of symbol fonts
    return c < 0xC0 || (c >= 0x2000 && c < 0x2C00) || c == 0xFFFD ? MARK : WORD;
}

static char mark_of(uint32_t c)
{
    if (c > 0 && c < 0x80)
        return (char)c;
    if ((c >= 0x2010 && c <= 0x2015) || c == 0x2212)
        return '-';
    return c == 0x2026 ? '.' : '"';
}

static struct token cut_token(str s)
{
    size_t step = 0;
    uint32_t c = utf8_next(s, &step);
    struct token token = {.text = str_sub(s, 0, step), .kind = kind_of(c)};
    if (token.kind == MARK)
        token.mark = mark_of(c);
    if (token.mark == '<' || token.mark == '|')
        token.kind = BORDER;
    if (token.kind == MARK || token.kind == BORDER)
        return token;
    while (token.text.len < s.len) {
        c = utf8_next(str_skip(s, token.text.len), &step);
        if (kind_of(c) != token.kind)
            break;
        token.text.len += step;
    }
    token.begins = token.kind == WORD && cite_may_begin(token.text);
    return token;
}

struct reader cite_cut(struct arena *arena, str text)
{
    struct token *tokens = NULL;
    size_t count = 0, capacity = 0;
    while (text.len > 0) {
        bool border = false;
        size_t gap = read_gap(text, &border);
        text = str_skip(text, gap);
        tokens = arena_grow(arena, tokens, count, &capacity, sizeof *tokens);
        if (border || text.len == 0) {
            tokens[count++] = (struct token){.text = str_sub(text, 0, 0), .kind = BORDER};
            continue;
        }
        tokens[count] = cut_token(text);
        tokens[count].glued = gap == 0;
        text = str_skip(text, tokens[count++].text.len);
    }
    return (struct reader){tokens, 0, count};
}

const struct token *cite_peek(const struct reader *r, size_t ahead)
{
    static const struct token nothing = {.kind = BORDER};
    return ahead < r->end - r->at ? &r->tokens[r->at + ahead] : &nothing;
}

bool cite_one_of(const struct token *token, str words)
{
    while (token->kind == WORD && words.len > 0)
        if (str_eq_nocase(str_take(&words, ' '), token->text))
            return true;
    return false;
}

bool cite_take_word(struct reader *r, str words)
{
    bool found = cite_one_of(cite_peek(r, 0), words);
    r->at += found;
    return found;
}

bool cite_is_mark(const struct token *token, const char *marks)
{
    return token->kind == MARK && strchr(marks, token->mark);
}

bool cite_take_mark(struct reader *r, const char *marks)
{
    bool found = cite_is_mark(cite_peek(r, 0), marks);
    r->at += found;
    return found;
}

bool cite_is_keyword(const struct token *token)
{
    return cite_one_of(token, cite_number_words) || cite_one_of(token, cite_year_words) ||
           cite_one_of(token, cite_about_words);
}

bool cite_is_upper(const struct token *token)
{
    if (token->kind != WORD)
        return false;
    char first = token->text.data[0];
    return !is_alpha(first) || to_lower(first) != first;
}

// The text of the tokens [from, to); there is at least one.
str cite_between(const struct reader *r, size_t from, size_t to)
{
    const char *start = r->tokens[from].text.data;
    str last = r->tokens[to - 1].text;
    return (str){start, (size_t)(last.data + last.len - start)};
}

static bool is_spelled(str word, str as, bool open)
{
    if (!is_alpha(as.data[0]) || to_lower(as.data[0]) != as.data[0])
        return str_eq(word, as);
    return open ? str_starts_nocase(word, as) : str_eq_nocase(word, as);
}

// Words that follow one another, with hyphens between them or none. Open: the last may go on.
bool cite_take_words(struct reader *r, str words, bool open)
{
    struct reader ahead = *r;
    while (words.len > 0) {
        str word = str_take(&words, ' ');
        if (cite_peek(&ahead, 0)->kind != WORD ||
            !is_spelled(cite_peek(&ahead, 0)->text, word, open))
            return false;
        ahead.at++;
        if (words.len > 0)
            cite_take_mark(&ahead, "-");
    }
    *r = ahead;
    return true;
}

// Moves behind the closing bracket of the group that opens here.
bool cite_take_group(struct reader *r)
{
    for (size_t i = 1; i < GROUP_TOKENS && cite_peek(r, i)->kind != BORDER; i++)
        if (cite_is_mark(cite_peek(r, i), ")")) {
            r->at += i + 1;
            return true;
        }
    return false;
}
