// Rows that begin with the word at a place are neighbours in a sorted table: the first of them is
// found by halves, then each is compared token by token.
#include "text/phrase.h"

static str row_words(struct phrase_table table, size_t row)
{
    return *(const str *)(const void *)((const char *)table.rows + row * table.size);
}

static bool is_letter(char c)
{
    return (unsigned char)((c | 0x20) - 'a') < 26 || (c & 0x80);
}

static char fold(char c)
{
    return (unsigned char)(c - 'A') < 26 ? (char)(c | 0x20) : c;
}

// What begins a phrase: a word with the words glued to it, a number, a mark.
static str head_of(const struct token *at)
{
    const struct token *end = at + 1;
    while (at->kind == TOKEN_WORD && end->kind == TOKEN_WORD && end->gap == GAP_NONE)
        end++;
    return lexer_between(at, end);
}

// Order of the beginning of a row and a head, which must be the whole of the row's first word.
static int compare_head(str words, str head, char mark)
{
    if (mark != '\0')
        return (unsigned char)words.data[0] - (unsigned char)mark;
    size_t shared = words.len < head.len ? words.len : head.len;
    for (size_t i = 0; i < shared; i++) {
        int order = (unsigned char)words.data[i] - (unsigned char)fold(head.data[i]);
        if (order != 0)
            return order;
    }
    if (words.len < head.len)
        return -1;
    return words.len > head.len && is_letter(words.data[head.len]) && is_letter(head.data[0]);
}

// Bytes of `words` that a token spells; 0 when it does not.
static size_t spelled(str words, const struct token *token)
{
    if (token->kind == TOKEN_MARK && token->mark < 0x80)
        return (uint32_t)words.data[0] == token->mark;
    if (token->kind == TOKEN_END || token->len > words.len)
        return 0;
    for (size_t i = 0; i < token->len; i++)
        if (fold(token->data[i]) != words.data[i])
            return 0;
    return token->len;
}

// The token after a row that is spelled from `at` and ends before or at `limit`; NULL for none.
static const struct token *match(str words, const struct token *at, const struct token *limit,
                                 bool glued)
{
    bool apart = true;
    for (size_t done = 0; done < words.len; apart = false) {
        if (words.data[done] == ' ') {
            bool hyphen = at != limit && lexer_is_mark(at, '-') && !at->item;
            if (!hyphen && at->gap == GAP_NONE)
                return NULL;
            at += hyphen;
            apart = true;
            done++;
        }
        size_t len = spelled(str_skip(words, done), at);
        if (at == limit || len == 0 || (!apart && at->gap != GAP_NONE) || (done > 0 && at->border))
            return NULL;
        done += len;
        at++;
    }
    bool cut = at->gap == GAP_NONE && at->kind == TOKEN_WORD && at[-1].kind == TOKEN_WORD;
    return cut && !glued ? NULL : at;
}

struct found {
    const void *row;
    const struct token *end;
};

static struct found longest(struct phrase_table table, const struct token *at, str head,
                            const struct token *limit, bool glued)
{
    struct found found = {0};
    char mark = at->kind == TOKEN_MARK && at->mark < 0x80 ? (char)at->mark : '\0';
    size_t low = 0;
    for (size_t high = table.count; low < high;) {
        size_t middle = low + (high - low) / 2;
        if (compare_head(row_words(table, middle), head, mark) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < table.count; low++) {
        str words = row_words(table, low);
        if (compare_head(words, head, mark) != 0)
            break;
        const struct token *end = match(words, at, limit, glued);
        if (end && end > found.end)
            found = (struct found){(const char *)table.rows + low * table.size, end};
    }
    return found;
}

static const void *take(const struct token **at, struct found found)
{
    if (found.row)
        *at = found.end;
    return found.row;
}

const void *phrase_take(const struct token **at, struct phrase_table table)
{
    if ((*at)->kind == TOKEN_END)
        return NULL;
    return take(at, longest(table, *at, head_of(*at), NULL, false));
}

const void *phrase_take_glued(const struct token **at, struct phrase_table table)
{
    const void *row = phrase_take(at, table);
    if (row || (*at)->kind != TOKEN_WORD)
        return row;
    return take(at, longest(table, *at, lexer_text(*at), NULL, true));
}

const void *phrase_drop(const struct token **end, struct phrase_table table)
{
    const struct token *start = *end;
    struct found best = {0};
    const struct token *first = start;
    for (int i = 0; i < PHRASE_REACH && start[-1].kind != TOKEN_END; i++) {
        start--;
        struct found found = longest(table, start, head_of(start), *end, false);
        if (found.row && found.end == *end) {
            best = found;
            first = start;
        }
    }
    if (best.row)
        *end = first;
    return best.row;
}

static int compare_folded(str words, str row)
{
    size_t shared = words.len < row.len ? words.len : row.len;
    for (size_t i = 0; i < shared; i++) {
        int order = (unsigned char)fold(words.data[i]) - (unsigned char)row.data[i];
        if (order != 0)
            return order;
    }
    return (words.len > row.len) - (words.len < row.len);
}

const void *phrase_find(struct phrase_table table, str words)
{
    size_t low = 0;
    for (size_t high = table.count; low < high;) {
        size_t middle = low + (high - low) / 2;
        int order = compare_folded(words, row_words(table, middle));
        if (order == 0)
            return (const char *)table.rows + middle * table.size;
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return NULL;
}

bool phrase_take_range(const struct token **at)
{
    static const struct phrase_word rows[] = {
        {STR_INIT("-")},    {STR_INIT("hingga")}, {STR_INIT("s / d")},         {STR_INIT("s. d")},
        {STR_INIT("s.d")},  {STR_INIT("s.d.")},   {STR_INIT("s/ d")},          {STR_INIT("s/d")},
        {STR_INIT("s/d.")}, {STR_INIT("sampai")}, {STR_INIT("sampai dengan")}, {STR_INIT("sd")},
    };
    bool bullet = lexer_is_mark(*at, '-') && (*at)->item;
    return !bullet && phrase_take(at, PHRASE_TABLE(rows));
}

size_t phrase_check(struct phrase_table table)
{
    for (size_t i = 0; i < table.count; i++) {
        str words = row_words(table, i);
        if (words.len == 0 || (i > 0 && str_cmp(row_words(table, i - 1), words) >= 0))
            return i;
        for (size_t j = 0; j < words.len; j++)
            if (fold(words.data[j]) != words.data[j])
                return i;
    }
    return table.count;
}
