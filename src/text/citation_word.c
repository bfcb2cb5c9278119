// The words that citations are made of, and the tokens of a section with the roles of its words.
#include "text/citation_parts.h"

static const struct citation_word rows[] = {
    {STR_INIT("adalah"), ROLE_BODY_END | ROLE_TITLE_END},
    {STR_INIT("atas"), ROLE_CONNECTOR | ROLE_SUBJECT},
    {STR_INIT("atau"), ROLE_CONJUNCTION | ROLE_BODY_END},
    {STR_INIT("ayat"), ROLE_COMMA_END | ROLE_CONNECTOR},
    {STR_INIT("bab"), ROLE_COMMA_END},
    {STR_INIT("bagi"), ROLE_SUBJECT},
    {STR_INIT("bahwa"), ROLE_BODY_END | ROLE_TITLE_END},
    {STR_INIT("berdasarkan"), ROLE_CONNECTOR},
    {STR_INIT("berlaku"), ROLE_BODY_END},
    {STR_INIT("cv"), ROLE_ABBREVIATION},
    {STR_INIT("dalam"), ROLE_CONJUNCTION},
    {STR_INIT("dan"), ROLE_CONJUNCTION | ROLE_SUBJECT | ROLE_LIST | ROLE_SILENT},
    {STR_INIT("dari"), ROLE_BODY_END},
    {STR_INIT("dengan"), ROLE_CONJUNCTION | ROLE_BODY_END},
    {STR_INIT("di"), ROLE_CONJUNCTION | ROLE_SUBJECT},
    {STR_INIT("dr"), ROLE_ABBREVIATION},
    {STR_INIT("draf"), ROLE_DRAFT},
    {STR_INIT("draft"), ROLE_DRAFT},
    {STR_INIT("h"), ROLE_ABBREVIATION},
    {STR_INIT("huruf"), ROLE_CONNECTOR},
    {STR_INIT("indonesia"), ROLE_SUBJECT | ROLE_SILENT},
    {STR_INIT("ini"), ROLE_BODY_END},
    {STR_INIT("itu"), ROLE_BODY_END},
    {STR_INIT("jis"), ROLE_TITLE_END},
    {STR_INIT("jo"), ROLE_TITLE_END | ROLE_LIST},
    {STR_INIT("juncto"), ROLE_TITLE_END},
    {STR_INIT("ka"), ROLE_SILENT},
    {STR_INIT("kab"), ROLE_ABBREVIATION | ROLE_REGION},
    {STR_INIT("kabupaten"), ROLE_REGION},
    {STR_INIT("kec"), ROLE_ABBREVIATION},
    {STR_INIT("kep"), ROLE_DECREE},
    {STR_INIT("kepala"), ROLE_SILENT},
    {STR_INIT("ketentuan"), ROLE_CONNECTOR},
    {STR_INIT("konsep"), ROLE_DRAFT},
    {STR_INIT("lampiran"), ROLE_COMMA_END | ROLE_CONNECTOR},
    {STR_INIT("maka"), ROLE_TITLE_END},
    {STR_INIT("naskah"), ROLE_DRAFT},
    {STR_INIT("negara"), ROLE_SUBJECT | ROLE_SILENT},
    {STR_INIT("nmr"), ROLE_NUMBER},
    {STR_INIT("no"), ROLE_NUMBER | ROLE_ABBREVIATION},
    {STR_INIT("nomer"), ROLE_NUMBER},
    {STR_INIT("nomor"), ROLE_NUMBER | ROLE_ABBREVIATION},
    {STR_INIT("nri"), ROLE_STATE | ROLE_SUBJECT},
    {STR_INIT("oleh"), ROLE_BODY_END},
    {STR_INIT("pada"), ROLE_CONJUNCTION | ROLE_BODY_END},
    {STR_INIT("pasal"), ROLE_COMMA_END | ROLE_CONNECTOR},
    {STR_INIT("pelaksana"), ROLE_CONNECTOR},
    {STR_INIT("pelaksanaan"), ROLE_CONNECTOR},
    {STR_INIT("pemerintah"), ROLE_REGION},
    {STR_INIT("pencabutan"), ROLE_CONNECTOR},
    {STR_INIT("penetapan"), ROLE_CONNECTOR},
    {STR_INIT("per"), ROLE_DECREE},
    {STR_INIT("perihal"), ROLE_ABOUT},
    {STR_INIT("perundang"), ROLE_BODY_END},
    {STR_INIT("perundangan"), ROLE_BODY_END},
    {STR_INIT("perundangundangan"), ROLE_BODY_END},
    {STR_INIT("propinsi"), ROLE_REGION},
    {STR_INIT("prov"), ROLE_ABBREVIATION | ROLE_REGION},
    {STR_INIT("provinsi"), ROLE_REGION},
    {STR_INIT("pt"), ROLE_ABBREVIATION},
    {STR_INIT("rancangan"), ROLE_DRAFT | ROLE_BODY_END},
    {STR_INIT("republik"), ROLE_SUBJECT | ROLE_SILENT},
    {STR_INIT("ri"), ROLE_ABBREVIATION | ROLE_STATE | ROLE_SUBJECT | ROLE_SILENT},
    {STR_INIT("rp"), ROLE_ABBREVIATION},
    {STR_INIT("sebagaimana"), ROLE_BODY_END | ROLE_TITLE_END},
    {STR_INIT("serta"), ROLE_CONJUNCTION | ROLE_BODY_END},
    {STR_INIT("sesuai"), ROLE_BODY_END},
    {STR_INIT("sk"), ROLE_DECREE},
    {STR_INIT("st"), ROLE_ABBREVIATION},
    {STR_INIT("tahun"), ROLE_YEAR},
    {STR_INIT("tanggal"), ROLE_DATE},
    {STR_INIT("teknis"), ROLE_CONNECTOR},
    {STR_INIT("telah"), ROLE_BODY_END},
    {STR_INIT("tentag"), ROLE_ABOUT},
    {STR_INIT("tentang"), ROLE_ABOUT},
    {STR_INIT("terhadap"), ROLE_CONNECTOR},
    {STR_INIT("terkait"), ROLE_BODY_END},
    {STR_INIT("tersebut"), ROLE_BODY_END},
    {STR_INIT("tgl"), ROLE_DATE | ROLE_ABBREVIATION},
    {STR_INIT("th"), ROLE_YEAR | ROLE_ABBREVIATION},
    {STR_INIT("thn"), ROLE_YEAR | ROLE_ABBREVIATION},
    {STR_INIT("ttg"), ROLE_ABOUT},
    {STR_INIT("untuk"), ROLE_CONJUNCTION | ROLE_BODY_END},
    {STR_INIT("wajib"), ROLE_TITLE_END},
    {STR_INIT("x"), ROLE_FILLER},
    {STR_INIT("xx"), ROLE_FILLER},
    {STR_INIT("xxx"), ROLE_FILLER},
    {STR_INIT("xxxx"), ROLE_FILLER},
    {STR_INIT("yang"), ROLE_BODY_END | ROLE_COMMA_END},
};

const struct phrase_table citation_word_table = PHRASE_TABLE_INIT(rows);

uint32_t citation_roles(str word)
{
    const struct citation_word *row = phrase_find(citation_word_table, word);
    return row ? row->roles : 0;
}

// A copy of the section between two ends: letters without a space are one word, and `mark` of a
// word has its roles. Signs beyond ASCII without a form of their own are quotation marks.
const struct token *citation_cut(struct arena *arena, struct citation_span section)
{
    struct token *tokens =
        ARENA_ARRAY(arena, struct token, (size_t)(section.to - section.from) + 2);
    struct token *last = tokens;
    for (const struct token *at = section.from; at < section.to; at++)
        if (at->kind == TOKEN_WORD && last->kind == TOKEN_WORD && at->gap == GAP_NONE)
            last->len += at->len;
        else
            *++last = *at;
    last[1] = (struct token){.data = section.to->data, .gap = section.to->gap, .border = true};
    for (struct token *at = tokens + 1; at <= last; at++)
        if (at->kind == TOKEN_WORD)
            at->mark = citation_roles(lexer_text(at));
        else if (at->mark >= 0x80)
            at->mark = at->mark == 0x2026 ? '.' : '"';
    return tokens + 1;
}

bool citation_is(const struct token *token, uint32_t roles)
{
    return token->kind == TOKEN_WORD && (token->mark & roles) != 0;
}

bool citation_is_word(const struct token *token, str word)
{
    return token->kind == TOKEN_WORD && str_eq_nocase(lexer_text(token), word);
}

bool citation_is_upper(const struct token *token)
{
    return token->kind == TOKEN_WORD && !is_small_letter(token->data[0]);
}

bool citation_take_role(const struct token **at, uint32_t roles)
{
    bool found = citation_is(*at, roles);
    *at += found;
    return found;
}

bool citation_take_any(const struct token **at, const char *marks)
{
    bool found = lexer_is_any(*at, marks);
    *at += found;
    return found;
}

// The group in brackets that opens here, with the closing bracket.
bool citation_take_group(const struct token **at)
{
    const struct token *end = *at;
    for (size_t i = 1; i < GROUP_TOKENS && end->kind != TOKEN_END; i++)
        if (lexer_is_mark(++end, ')')) {
            *at = end + 1;
            return true;
        }
    return false;
}
