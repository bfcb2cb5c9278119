// The letterhead: name, address, numbers and the way to the page, before the first label; and the
// same lines again where a page was turned in mid-text.
#include "base/buf.h"
#include "import/find/agency_lines.h"
#include "import/find/draft.h"
#include "import/find/page_lines.h"
#include "import/find/words.h"

enum { FEWEST_REPEATED = 3, MOST_HEAD_LINES = 16, FARTHEST_HEAD = 60 };

// ---- taking it apart

// A name without the address that follows it on the same line.
static str name_alone(str text)
{
    static const char *const fronts[] = {" jl.", " jln", " jalan ", " telp", " alamat", NULL};
    size_t end = text.len;
    for (size_t i = 0; fronts[i]; i++) {
        size_t at = str_find_nocase(text, str_from(fronts[i]));
        end = at < end ? at : end;
    }
    return str_trim(str_sub(text, 0, end));
}

static void take_name(struct agency_draft *agency, str text)
{
    text = name_alone(text);
    size_t at = str_find(text, STR(" / "));
    if (is_breadcrumb(text)) {
        if (agency->pemerintah.len == 0)
            agency->pemerintah = str_trim(str_sub(text, 0, at));
        if (agency->nama.len == 0)
            agency->nama = str_trim(str_skip(text, at + 3));
    } else if (is_government(text) && agency->pemerintah.len == 0)
        agency->pemerintah = text;
    else if (is_agency(text) && (agency->nama.len == 0 || str_starts(text, agency->nama)))
        agency->nama = text;
}

static bool is_phone_word(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_digit(word.data[i]))
            return false;
    return word.len >= 7 && word.len <= 14 && word.data[0] == '0';
}

// From the right, what is a number goes to its place: "Jl. Jawa Nomor 51 Jember 68121 0331422373".
static str take_numbers_behind(struct agency_draft *agency, str rest)
{
    while (rest.len > 0) {
        size_t at = rest.len;
        while (at > 0 && !is_blank(rest.data[at - 1]))
            at--;
        str word = str_skip(rest, at);
        uint32_t number;
        if (agency->telepon.len == 0 && is_phone_word(word))
            agency->telepon = word;
        else if (agency->kode_pos.len == 0 && word.len == 5 && str_to_u32(word, &number) &&
                 number >= 10000)
            agency->kode_pos = word;
        else
            break;
        rest = str_trim_right(str_sub(rest, 0, at));
    }
    return rest;
}

enum part { PART_NONE, PART_PHONE, PART_FAX, PART_CODE, PART_WEB };

// "Telp.", "Fax", "Email" and the like open another part of an address; *length is the word's.
static enum part part_at(str text, size_t *length)
{
    static const struct {
        enum part part;
        const char *word;
    } words[] = {
        {PART_PHONE, "telepon"}, {PART_PHONE, "telpon"},  {PART_PHONE, "telp"},
        {PART_PHONE, "tlp"},     {PART_FAX, "faksimile"}, {PART_FAX, "faks"},
        {PART_FAX, "fax"},       {PART_WEB, "email"},     {PART_WEB, "e-mail"},
        {PART_WEB, "surel"},     {PART_WEB, "situs"},     {PART_WEB, "laman"},
        {PART_WEB, "website"},   {PART_WEB, "web"},       {PART_WEB, "pos-el"},
        {PART_CODE, "kode pos"},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        str word = str_from(words[i].word), behind = str_skip(text, word.len);
        if (str_starts_nocase(text, word) && (behind.len == 0 || !is_alnum(behind.data[0]))) {
            *length = word.len;
            return words[i].part;
        }
    }
    return PART_NONE;
}

// Where the next part opens; the end of the text when none does.
static size_t next_part(str text, enum part *part, size_t *length)
{
    *part = PART_NONE;
    for (size_t at = 0; at < text.len; at++)
        if (at == 0 || strchr(" ,(/|;", text.data[at - 1])) {
            *part = part_at(str_skip(text, at), length);
            if (*part != PART_NONE)
                return at;
        }
    return text.len;
}

static str trim_marks(str text)
{
    while (text.len > 0 && strchr(" .,:;(|/-", text.data[text.len - 1]))
        text = str_sub(text, 0, text.len - 1);
    while (text.len > 0 && strchr(" .,:;)|/-", text.data[0]))
        text = str_skip(text, 1);
    return text;
}

// The value at the front of a part: figures and the signs between them, or one word.
static str value_of(str text, enum part part)
{
    size_t end = 0;
    while (end < text.len &&
           (part == PART_WEB ? !is_blank(text.data[end])
                             : is_digit(text.data[end]) || strchr(" ()-+./", text.data[end])))
        end++;
    return str_sub(text, 0, end);
}

// Takes one part behind its word; gives what stands behind its value, when that is words.
static str take_part(struct agency_draft *agency, enum part part, str text)
{
    while (text.len > 0 && strchr(" .:", text.data[0]))
        text = str_skip(text, 1);
    str value = value_of(text, part), rest = trim_marks(str_skip(text, value.len));
    if (part == PART_PHONE && agency->telepon.len == 0)
        agency->telepon = trim_marks(value);
    else if (part == PART_CODE)
        (void)take_numbers_behind(agency, trim_marks(value));
    return rest.len > 0 && is_alpha(rest.data[0]) ? rest : STR_NONE;
}

// "Jl. Merdeka 1 Telp. (0285) 421345 Contoh 51234": the numbers go to their places, the other words
// are the address.
static void take_address(struct arena *arena, struct agency_draft *agency, str text)
{
    enum part part = PART_NONE, next;
    size_t length = 0;
    struct buf words = BUF(arena);
    while (text.len > 0) {
        size_t end = next_part(text, &next, &length);
        str own = str_sub(text, 0, end);
        bool both = part == PART_PHONE && next == PART_FAX && trim_marks(own).len == 0;
        own = part == PART_NONE ? trim_marks(own) : take_part(agency, part, own);
        own = trim_marks(take_numbers_behind(agency, own));
        if (own.len > 0 && words.len > 0)
            buf_char(&words, ' ');
        if (own.len > 0 && (part == PART_NONE || words.len > 0))
            buf_add(&words, own);
        text = str_skip(text, next == PART_NONE ? end : end + length);
        part = both ? PART_PHONE : next; // "Telp/Fax: 123456"
    }
    if (agency->alamat.len == 0)
        agency->alamat = buf_str(&words);
}

static str first_word_with(str text, const char *mark)
{
    while (text.len > 0) {
        str word = str_trim(str_take(&text, ' '));
        while (word.len > 0 && strchr("<[(", word.data[0]))
            word = str_skip(word, 1);
        while (word.len > 0 && strchr(">])(,;", word.data[word.len - 1]))
            word = str_sub(word, 0, word.len - 1);
        if (str_has(word, str_from(mark)))
            return word;
    }
    return STR_NONE;
}

static void take_web(struct arena *arena, struct agency_draft *agency, str text)
{
    str web = first_word_with(text, "http");
    str plain = first_word_with(text, "www.");
    str mail = first_word_with(text, "@");
    if (plain.len == 0 && web.len == 0)
        plain = first_word_with(text, ".go.id");
    if (web.len == 0 && plain.len > 0 && !str_has(plain, STR("@")))
        web = arena_printf(arena, "http://%.*s", STR_ARG(plain));
    if (agency->situs.len == 0)
        agency->situs = str_starts(web, STR("http")) ? web : STR_NONE;
    if (agency->surel.len == 0)
        agency->surel = mail;
}

static void take_line(struct arena *arena, struct letterhead *head, str text)
{
    if (is_government(text) || is_agency(text))
        take_name(&head->agency, text);
    else if (agency_behind(text).len > 0)
        take_name(&head->agency, agency_behind(text));
    else if (is_phone_line(text) && head->agency.telepon.len == 0)
        head->agency.telepon = text;
    else if (is_address(text))
        take_address(arena, &head->agency, address_behind(text));
    if (!is_government(text) && !is_agency(text))
        take_web(arena, &head->agency, text);
    head->breadcrumb = head->breadcrumb || is_breadcrumb(text);
}

// ---- in the document

static bool is_first_label(const struct labels *labels, str text)
{
    struct label label = label_match(labels, text);
    return label.kind != LABEL_NONE && label.kind != LABEL_ROW && (label.whole || label.parted);
}

static bool may_be_head(const struct piece *piece, const struct labels *labels)
{
    return (piece->table == 0 || piece->columns == 1) && piece->depth == 0 && piece->record == 0 &&
           !is_first_label(labels, piece->text);
}

// The furniture of a page, its menus, may stand above all.
static size_t end_of_head(const struct strip *strip, const struct labels *labels)
{
    size_t end = 0, lines = 0;
    for (; end < strip->count && lines < FARTHEST_HEAD; end++) {
        bool furniture = strip->list[end].use == USE_FURNITURE;
        if (!furniture && !may_be_head(&strip->list[end], labels))
            break;
        lines += !furniture;
    }
    return end;
}

static bool is_line_of(const struct strip *strip, const struct letterhead *head, str words)
{
    for (size_t i = head->from; i < head->to; i++)
        if (strip->list[i].use == USE_HEAD &&
            str_eq(plain_words(strip->arena, strip->list[i].text), words))
            return true;
    return false;
}

// Whether the letterhead begins again at this piece: one of its names, word for word.
static bool begins_again(const struct strip *strip, const struct letterhead *head, size_t at)
{
    str text = strip->list[at].text;
    if (strip->list[at].depth > 0 || !(is_agency(text) || is_government(text)))
        return false;
    str words = plain_words(strip->arena, text);
    return count_words(text) >= FEWEST_REPEATED &&
           (is_line_of(strip, head, words) ||
            str_eq(plain_words(strip->arena, head->agency.nama), words));
}

static size_t end_of_repetition(const struct strip *strip, size_t at)
{
    size_t end = at + 1;
    bool trail = false;
    for (; end < strip->count && end < at + MOST_HEAD_LINES; end++) {
        const struct piece *piece = &strip->list[end];
        bool goes_on = trail && !piece->opens;
        if (piece->depth > 0 || piece->table != strip->list[at].table ||
            (!goes_on && !is_head_line(piece->text)))
            break;
        trail = goes_on || is_breadcrumb(piece->text);
    }
    return end;
}

static void take_repetitions(struct strip *strip, const struct letterhead *head)
{
    for (size_t i = head->to; i < strip->count;) {
        if (strip->list[i].use != USE_CONTENT || !begins_again(strip, head, i)) {
            i++;
            continue;
        }
        for (size_t end = end_of_repetition(strip, i); i < end; i++)
            strip->list[i].use = USE_REPEAT;
    }
}

// "DINAS SOSIAL" over "KABUPATEN CONTOH" is one name, in the same block or the next.
static void take_region(struct arena *arena, struct agency_draft *agency, str text)
{
    str *name = agency->nama.len > 0 ? &agency->nama : &agency->pemerintah;
    if (name->len > 0)
        *name = arena_printf(arena, "%.*s %.*s", STR_ARG(*name), STR_ARG(text));
}

// Of two agencies one below the other the lower publishes: "DINAS KESEHATAN" over "PUSKESMAS
// SEJUK".
static void read_head(struct strip *strip, struct letterhead *head)
{
    bool trail = false, name = false;
    for (size_t i = 0; i < head->to; i++) {
        struct piece *piece = &strip->list[i];
        bool goes_on = trail && !piece->opens, agency = is_agency(piece->text);
        bool region = name && !agency && is_region(piece->text), below = name && agency;
        below = below && !is_part_of_agency(piece->text);
        trail = goes_on || is_breadcrumb(piece->text);
        if (piece->use != USE_CONTENT)
            continue;
        name = agency || region || (is_government(piece->text) && count_words(piece->text) == 1);
        if (!goes_on && !region && !is_head_line(piece->text))
            continue;
        piece->use = USE_HEAD;
        if (below)
            head->agency.nama = STR_NONE;
        if (region)
            take_region(strip->arena, &head->agency, piece->text);
        else
            take_line(strip->arena, head, piece->text);
    }
}

// "Beranda / Pemerintah Kab. Contoh / RSUD Contoh / Rekam Medis": the way to a page leads through
// its owner.
static void read_trail(const struct strip *strip, struct letterhead *head)
{
    for (size_t i = 0; i < head->to; i++) {
        str rest = strip->list[i].text;
        const char *mark = strip->list[i].use == USE_FURNITURE ? trail_mark(rest) : NULL;
        if (!mark)
            continue;
        while (rest.len > 0) {
            size_t end = str_find(rest, str_from(mark));
            take_name(&head->agency, str_trim(str_sub(rest, 0, end)));
            rest = str_skip(rest, end + strlen(mark));
        }
        return;
    }
}

// What the page around the document says of its owner: the way to it, the head of the site, its
// name, the parts of the title.
static void read_site(const struct document *document, const struct strip *strip,
                      struct letterhead *head)
{
    read_trail(strip, head);
    if (head->agency.nama.len > 0)
        return;
    str title = document->title, found = is_agency(document->site) ? document->site : STR_NONE;
    for (size_t i = 0; i < head->to && found.len == 0; i++)
        if (strip->list[i].use == USE_FURNITURE && strip->list[i].depth == 0 &&
            is_agency(strip->list[i].text))
            found = strip->list[i].text;
    while (title.len > 0 && found.len == 0) {
        str part = title_part(&title);
        found = is_agency(part) ? part : STR_NONE;
    }
    take_name(&head->agency, found);
}

struct letterhead letterhead_find(const struct document *document, struct strip *strip,
                                  const struct labels *labels)
{
    static const char *const from[2][LANGS] = {{"kepala dokumen", "the head of the document"},
                                               {"situs di sekitarnya", "the site around it"}};
    struct letterhead head = {.to = end_of_head(strip, labels)};
    read_head(strip, &head);
    bool own = head.agency.nama.len > 0;
    if (!own)
        read_site(document, strip, &head);
    if (head.agency.nama.len > 0 || head.agency.pemerintah.len > 0)
        memcpy(head.agency.from, from[own || head.agency.nama.len == 0 ? 0 : 1], sizeof from[0]);
    take_repetitions(strip, &head);
    return head;
}
