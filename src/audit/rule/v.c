// V: damage. What portals, scanners and copying leave over, in pictures and in words.
#include "audit/rule/rules.h"

enum column { COLUMN_TEXT, COLUMN_KIND };

static bool is_key(const struct passage *passage, const char *key)
{
    return str_eq(str_from(passage->top->key), str_from(key));
}

// The rows of leftovers.tsv of one kind that are in the standard, once in a text; what is
// recorded as damage of the source is known already.
static void report_leftovers(struct audit *audit, const struct scene *scene, const char *kind)
{
    struct data_hit *hits;
    const struct passage *before = NULL;
    size_t count = phrases_find_rows(scene, &audit_tables(audit)->tables[DATA_LEFTOVERS], &hits);
    for (size_t i = 0; i < count; i++) {
        const struct passage *passage = hits[i].place.passage;
        if (passage == before || !str_eq(hits[i].row->cells[COLUMN_KIND], str_from(kind)) ||
            is_key(passage, "sumber") || is_key(passage, "pengecualian"))
            continue;
        before = passage;
        report_place(audit, hits[i].place, hits[i].place.part, STR_NONE, STR_NONE);
    }
}

void rule_V01(struct audit *audit, const struct subject *subject)
{
    report_leftovers(audit, subject->scene, "galat-gambar");
}

void rule_V06(struct audit *audit, const struct subject *subject)
{
    report_leftovers(audit, subject->scene, "sisa-halaman");
}

// ---- pictures

// No component says anything, in any variant.
static bool says_nothing(const struct audit *audit, const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen < KOMPONEN_COUNT &&
            !audit_is_placeholder(audit_tables(audit), passage->komponen, passage->text->s))
            return false;
    }
    return true;
}

void rule_V02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct gambar *pictures = scene->standar->gambar.items;
    if (scene->standar->gambar.count > 0 && says_nothing(audit, scene))
        report_key(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, pictures[0].berkas.pos,
                   pictures[0].berkas.s, STR_NONE, STR_NONE);
}

// "gambar/alur.svg" is "alur.svg".
static str file_name(str path)
{
    while (str_find_char(path, '/') < path.len)
        path = str_skip(path, str_find_char(path, '/') + 1);
    return path;
}

static str without_kind(str name)
{
    for (size_t i = name.len; i-- > 1;)
        if (name.data[i] == '.')
            return str_sub(name, 0, i);
    return name;
}

// The name of this file, or of any picture: "scan0001.jpg".
static bool is_file_name(str alt, str path)
{
    static const char *const kinds[] = {".jpg", ".jpeg", ".png", ".svg", ".webp", ".gif"};
    str name = file_name(path);
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        size_t len = strlen(kinds[i]);
        if (alt.len > len && str_eq_nocase(str_skip(alt, alt.len - len), str_from(kinds[i])))
            return true;
    }
    return str_eq_nocase(alt, name) || str_eq_nocase(alt, without_kind(name));
}

void rule_V03(struct audit *audit, const struct subject *subject)
{
    const struct gambar *pictures = subject->scene->standar->gambar.items;
    for (size_t i = 0; i < subject->scene->standar->gambar.count; i++) {
        const struct text *name = &pictures[i].berkas, *alt = &pictures[i].alt;
        str words = str_trim(alt->s);
        if (words.len > 0 && !is_file_name(words, name->s))
            continue;
        report_key(audit, words.len > 0 ? &rule_V03_name : &audit_rule(audit)->message,
                   komponen_find(pictures[i].untuk.s), alt->pos.line > 0 ? alt->pos : name->pos,
                   name->s, STR_NONE, STR_NONE);
    }
}

// ---- repeated heads

static bool has_text(str text, str part)
{
    return part.len > 0 && str_find_nocase(text, part) < text.len;
}

// A head is name, address, and postal code or phone; or the trail "Pemerintah Kab. X / Dinas Y". An
// address alone says where to go.
static str head_in(const struct instansi *instansi, str text)
{
    size_t at = str_find_nocase(text, instansi->nama.s);
    str rest = str_skip(text, at), trail = str_trim_right(str_sub(text, 0, at));
    if (rest.len == 0)
        return STR_NONE;
    bool number = has_text(rest, instansi->kode_pos.s) || has_text(rest, instansi->telepon.s);
    bool path = str_ends(trail, STR("/")) && has_text(trail, instansi->pemerintah.s);
    return path || (number && has_text(rest, instansi->alamat.s))
               ? str_sub(text, at, instansi->nama.s.len)
               : STR_NONE;
}

static void find_recorded_heads(struct audit *audit, const struct sumber *sumber)
{
    const struct kerusakan *damage = sumber->kerusakan.items;
    for (size_t i = 0; i < sumber->kerusakan.count; i++)
        if (phrases_in_text(damage[i].jenis.s, &audit_phrases[V04_DAMAGES]))
            report_key(audit, &audit_rule(audit)->message, komponen_find(damage[i].pada.s),
                       damage[i].teks.pos.line > 0 ? damage[i].teks.pos : damage[i].jenis.pos,
                       damage[i].pada.s, STR_NONE, STR_NONE);
}

static void find_heads_inside(struct audit *audit, const struct scene *scene,
                              const struct instansi *instansi)
{
    size_t shortest = instansi->nama.s.len + instansi->pemerintah.s.len / 2;
    for (size_t i = 0; instansi->nama.s.len > 0 && i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen >= KOMPONEN_COUNT || passage->komponen == PENGADUAN ||
            passage->text->s.len <= shortest)
            continue;
        str head = head_in(instansi, passage->text->s);
        if (head.len > 0)
            report_place_as(audit, &rule_V04_inside, place_of(passage, head), STR_NONE, STR_NONE,
                            STR_NONE);
    }
}

void rule_V04(struct audit *audit, const struct subject *subject)
{
    if (subject->scene->standar->sumber)
        find_recorded_heads(audit, subject->scene->standar->sumber);
    find_heads_inside(audit, subject->scene, subject->agency->instansi);
}

// ---- the same words again and again

// Fourteen words of which at most six differ and few are numbers, the last of them eight words in a
// row that were all there shortly before. A list brings something new with every item; this does
// not.
enum { WINDOW = 14, MOST_DISTINCT = 6, FEWEST_REPEATS = 8, MOST_NUMBERS = 3, SEEN = 1024 };

enum {
    LONGEST_ADDRESS = 160, // bytes without a space
    NEAR = 8,              // words from "akan" to the year that it promises
    FIRST_YEAR = 1990      // of such a promise
};

static bool is_garbled(const struct scene *scene, const struct passage *passage, size_t first)
{
    size_t distinct = 0, numbers = 0;
    for (size_t i = first; i < first + WINDOW; i++) {
        bool before = false;
        numbers += is_digit(phrases_word(scene, passage, i).data[0]);
        for (size_t j = first; j < i && !before; j++)
            before = phrases_word_hash(scene, passage, j) == phrases_word_hash(scene, passage, i);
        distinct += !before;
    }
    return distinct <= MOST_DISTINCT && numbers <= MOST_NUMBERS;
}

// Where the first such run begins; passage->words when there is none. `seen` holds for each hash
// the last place of its words, counted over all texts, so that a new text finds nothing near.
static size_t find_garbled(const struct scene *scene, const struct passage *passage, size_t *seen)
{
    size_t repeats = 0;
    for (size_t i = 0; i < passage->words; i++) {
        size_t place = passage->first_word + i + WINDOW;
        size_t *last = &seen[phrases_word_hash(scene, passage, i) % SEEN];
        repeats = place - *last < WINDOW && place - *last <= i ? repeats + 1 : 0;
        *last = place;
        if (repeats >= FEWEST_REPEATS && i + 1 >= WINDOW &&
            is_garbled(scene, passage, i + 1 - WINDOW))
            return i + 1 - WINDOW;
    }
    return passage->words;
}

static void find_recorded_repetition(struct audit *audit, const struct sumber *sumber)
{
    const struct kerusakan *damage = sumber->kerusakan.items;
    for (size_t i = 0; i < sumber->kerusakan.count; i++)
        if (phrases_in_text(damage[i].jenis.s, &audit_phrases[V05_DAMAGES]))
            report_key(audit, &rule_V05_recorded, komponen_find(damage[i].pada.s),
                       damage[i].jenis.pos, damage[i].jenis.s, STR_NONE, STR_NONE);
}

void rule_V05(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    size_t seen[SEEN] = {0};
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        size_t at = passage->words < WINDOW ? passage->words : find_garbled(scene, passage, seen);
        if (at < passage->words)
            report_place(audit, place_of(passage, phrases_word(scene, passage, at)), STR_NONE,
                         STR_NONE, STR_NONE);
    }
    if (scene->standar->sumber)
        find_recorded_repetition(audit, scene->standar->sumber);
}

// ---- spelling

enum spelling { SPELLING_WRONG, SPELLING_RIGHT, SPELLING_CERTAINTY };

// The part is inside an address: "www.perijinan.go.id", "@survey_kota".
static bool is_in_address(const struct place *place)
{
    str text = place->passage->text->s;
    size_t start = (size_t)(place->part.data - text.data), end = start + place->part.len;
    while (start > 0 && end - start < LONGEST_ADDRESS && !is_blank(text.data[start - 1]))
        start--;
    while (end < text.len && end - start < LONGEST_ADDRESS && !is_blank(text.data[end]))
        end++;
    str token = str_sub(text, start, end - start);
    return str_find_char(token, '@') < token.len || str_has(token, STR("://")) ||
           str_find_nocase(token, STR("www.")) < token.len ||
           str_find_nocase(token, STR(".go.id")) < token.len ||
           str_find_nocase(token, STR(".com")) < token.len;
}

static bool is_under(const struct passage *passage, const char *const *keys)
{
    for (size_t i = 0; keys[i]; i++)
        if (str_eq(str_from(passage->top->key), str_from(keys[i])))
            return true;
    return false;
}

// Names, the damage of the source, addresses; and titles of regulations, which keep the spelling of
// their day, unless the word was seen to be a slip.
static bool keeps_spelling(const struct data_hit *hit)
{
    static const char *const keys[] = {"sumber", "penetapan", "pengecualian",
                                       "sk",     "sebutan",   NULL};
    const struct passage *passage = hit->place.passage;
    bool slip = str_eq(hit->row->cells[SPELLING_CERTAINTY], STR("V"));
    return is_under(passage, keys) || (passage->komponen == DASAR_HUKUM && !slip) ||
           is_in_address(&hit->place);
}

static void report_spelling(struct audit *audit, const struct data_hit *hit, size_t times)
{
    report_place_as(audit, times > 1 ? &rule_V07_often : &audit_rule(audit)->message, hit->place,
                    hit->place.part, hit->row->cells[SPELLING_RIGHT],
                    arena_printf(audit_arena(audit), "%zu", times));
}

// Each misspelling once, where it is first.
void rule_V07(struct audit *audit, const struct subject *subject)
{
    const struct data_table *table = &audit_tables(audit)->tables[DATA_MISSPELLINGS];
    struct data_hit *hits;
    size_t count = phrases_find_rows(subject->scene, table, &hits);
    size_t *times = count > 0 ? ARENA_ARRAY(subject->scene->arena, size_t, table->count) : NULL;
    for (size_t i = 0; i < count; i++)
        times[hits[i].row - table->rows] += !keeps_spelling(&hits[i]);
    for (size_t i = 0; i < count; i++) {
        size_t *of_row = &times[hits[i].row - table->rows];
        if (*of_row == 0 || keeps_spelling(&hits[i]))
            continue;
        report_spelling(audit, &hits[i], *of_row);
        *of_row = 0;
    }
}

// ---- stale

static bool is_preposition(str word)
{
    return phrases_have(&audit_phrases[V09_PREPOSITIONS], word);
}

static bool ends_sentence(const char *from, const char *to)
{
    for (; from < to; from++)
        if (*from == '.' || *from == ';' || *from == '\n')
            return true;
    return false;
}

// "akan dibuka pada tahun 2020": the year is word `at`.
static bool promises(const struct scene *scene, const struct passage *passage, size_t at)
{
    if (at < 3 || !str_eq_nocase(phrases_word(scene, passage, at - 1), STR("tahun")) ||
        !is_preposition(phrases_word(scene, passage, at - 2)))
        return false;
    for (size_t back = 3; back <= NEAR && back <= at; back++) {
        str word = phrases_word(scene, passage, at - back);
        if (str_eq_nocase(word, STR("akan")))
            return !ends_sentence(word.data, phrases_word(scene, passage, at).data);
    }
    return false;
}

static void find_past_years(struct audit *audit, const struct scene *scene,
                            const struct passage *passage)
{
    for (size_t i = 0; i < passage->words; i++) {
        uint32_t year;
        str word = phrases_word(scene, passage, i);
        if (word.len == 4 && str_to_u32(word, &year) && year >= FIRST_YEAR &&
            year < audit_date(audit).year && promises(scene, passage, i))
            report_place_as(audit, &rule_V09_year, place_of(passage, word),
                            arena_printf(audit_arena(audit), "tahun %u", (unsigned)year), STR_NONE,
                            STR_NONE);
    }
}

// Rules of the pandemic, once in a text; not in a service that is about it.
static void find_pandemic(struct audit *audit, const struct scene *scene)
{
    struct data_hit *hits;
    const struct passage *before = NULL;
    size_t count = phrases_find_rows(scene, &audit_tables(audit)->tables[DATA_LEFTOVERS], &hits);
    for (size_t i = 0; i < count; i++) {
        const struct passage *passage = hits[i].place.passage;
        bool about = passage->komponen < KOMPONEN_COUNT && passage->komponen != DASAR_HUKUM;
        if (!about || passage == before || !str_eq(hits[i].row->cells[1], STR("pandemi")) ||
            phrases_in_text(scene->standar->judul.s, &audit_phrases[V09_PANDEMIC]))
            continue;
        before = passage;
        report_place(audit, hits[i].place, hits[i].place.part, STR_NONE, STR_NONE);
    }
}

void rule_V09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    find_pandemic(audit, scene);
    if (audit_date(audit).year == 0 ||
        !component_says(scene, ANY_KOMPONEN, &audit_phrases[V09_FUTURE]))
        return;
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen < KOMPONEN_COUNT &&
            scene->passages[i].komponen != DASAR_HUKUM)
            find_past_years(audit, scene, &scene->passages[i]);
}
