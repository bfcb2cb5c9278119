// L: law. How regulations are cited: with figures for figures, with number and year, once, and UU
// 25/2009 among them. What is known of single regulations is the business of rules_l_known.c.
#include "audit/rule/rules.h"

enum {
    MOST_CITATIONS = 200, // compared with each other
    NEAR = 40             // bytes before a citation that may name the article of it
};

static str text_before(const struct said_citation *said)
{
    str text = said->passage->text->s;
    return str_sub(text, 0, (size_t)(said->value.teks.data - text.data));
}

static str last_word(str text)
{
    size_t from = text.len;
    while (from > 0 && is_alnum(text.data[from - 1]))
        from--;
    return str_skip(text, from);
}

// Named for its own sake: not inside a title, not as what another regulation changes.
static bool is_cited(const struct said_citation *said)
{
    return !said->value.dalam_judul && !said->value.mengubah &&
           !str_eq_nocase(last_word(str_trim_right(text_before(said))), STR("atas"));
}

// ---- a letter for a figure

static bool is_slip(char c)
{
    return c == 'I' || c == 'l' || c == 'O' || c == 'o';
}

// The next run of letters and figures at or after *at; empty at the end.
static str next_run(str text, size_t *at)
{
    while (*at < text.len && !is_alnum(text.data[*at]))
        (*at)++;
    size_t from = *at;
    while (*at < text.len && is_alnum(text.data[*at]))
        (*at)++;
    return str_sub(text, from, *at - from);
}

// "I984", "25O": figures, and letters that look like them.
static bool is_mixed(str run)
{
    size_t figures = 0, slips = 0;
    for (size_t i = 0; i < run.len; i++) {
        figures += is_digit(run.data[i]);
        slips += is_slip(run.data[i]);
    }
    return figures > 0 && slips > 0 && figures + slips == run.len;
}

// Where the letter is, "N0" for "No" as well; the whole citation where neither is seen.
static str slip_of(const struct sitasi *citation)
{
    str run;
    for (size_t at = 0; (run = next_run(citation->teks, &at)).len > 0;)
        if (is_mixed(run) || str_eq_nocase(run, STR("n0")))
            return run;
    return citation->teks;
}

void rule_L04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->citation_count; i++) {
        const struct said_citation *said = &subject->scene->citations[i];
        if (!said->value.huruf_pada_angka)
            continue;
        str slip = slip_of(&said->value);
        report_place(audit, place_of(said->passage, slip), slip, STR_NONE, STR_NONE);
    }
}

// ---- without number or year

// The constitution has no number; decrees and circulars of an office have their own ways.
static bool is_numbered_kind(enum jenis_peraturan jenis)
{
    switch (jenis) {
    case PERATURAN_UU:
    case PERATURAN_UU_DARURAT:
    case PERATURAN_PERPPU:
    case PERATURAN_PP:
    case PERATURAN_PERPRES:
    case PERATURAN_KEPPRES:
    case PERATURAN_INPRES:
    case PERATURAN_PERMEN:
    case PERATURAN_PERDA:
    case PERATURAN_PERGUB:
    case PERATURAN_PERBUP:
    case PERATURAN_PERWALI:
        return true;
    default:
        return false;
    }
}

// "Undang-Undang dan Peraturan Pemerintah tentang …", "peraturan daerah tentang pelaksanaannya": no
// single regulation is meant.
static bool is_general(const struct said_citation *said)
{
    bool bare = said->value.nomor.len == 0 && said->value.tahun == 0;
    return bare && (phrases_have(&audit_phrases[L05_JOINING],
                                 last_word(str_trim_right(text_before(said)))) ||
                    phrases_in_text(said->value.tentang, &audit_phrases[L05_GENERAL]));
}

static void report_incomplete(struct audit *audit, const struct scene *scene,
                              const struct said_citation *said)
{
    bool number = said->value.nomor.len > 0, year = said->value.tahun > 0;
    bool damaged = component_damage(scene, DASAR_HUKUM, NULL) != NULL;
    report_place_as(audit, damaged ? &rule_L05_damaged : &audit_rule(audit)->message,
                    place_of(said->passage, said->value.teks), said->value.teks,
                    number ? STR("tahun")
                    : year ? STR("nomor")
                           : STR("nomor dan tahun"),
                    number ? STR("year")
                    : year ? STR("number")
                           : STR("number and year"));
}

void rule_L05(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->citation_count; i++) {
        const struct said_citation *said = &scene->citations[i];
        bool whole = said->value.nomor.len > 0 && said->value.tahun > 0;
        if (!whole && is_numbered_kind(said->value.jenis) && is_cited(said) && !is_general(said))
            report_incomplete(audit, scene, said);
    }
}

// ---- twice

// Kinds that several bodies make: without the body, number and year may be those of two.
static bool needs_body(enum jenis_peraturan jenis)
{
    return jenis >= PERATURAN_PERMEN && jenis <= PERATURAN_EDARAN;
}

// "Pasal 21 UU 25/2009" beside "Pasal 36 UU 25/2009" cites two things.
static bool is_article(const struct said_citation *said)
{
    str before = text_before(said);
    str near = before.len > NEAR ? str_skip(before, before.len - NEAR) : before;
    return phrases_in_text(near, &audit_phrases[L06_ARTICLES]);
}

static bool may_repeat(const struct said_citation *said)
{
    const struct sitasi *citation = &said->value;
    return citation->tahun > 0 && is_cited(said) && !is_article(said) &&
           (citation->badan.len > 0 || !needs_body(citation->jenis));
}

struct named {
    const struct said_citation *said;
    str id; // empty: not asked for so far
};

static str id_of(struct arena *arena, struct named *named)
{
    if (named->id.len == 0)
        named->id = citation_id(arena, &named->said->value);
    return named->id;
}

// Variants are apart: each has a legal basis of its own.
static bool is_same(struct arena *arena, struct named *a, struct named *b)
{
    const struct sitasi *first = &a->said->value, *second = &b->said->value;
    return first->jenis == second->jenis && first->tahun == second->tahun &&
           a->said->passage->varian == b->said->passage->varian && id_of(arena, a).len > 0 &&
           str_eq(a->id, id_of(arena, b));
}

void rule_L06(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    struct named named[MOST_CITATIONS];
    size_t count = 0;
    for (size_t i = 0; i < scene->citation_count && count < MOST_CITATIONS; i++) {
        const struct said_citation *said = &scene->citations[i];
        size_t before = 0;
        if (!may_repeat(said))
            continue;
        named[count] = (struct named){said, STR_NONE};
        while (before < count && !is_same(scene->arena, &named[before], &named[count]))
            before++;
        if (before == count)
            count++;
        else
            report_place(audit, place_of(said->passage, said->value.teks),
                         citation_short(audit_arena(audit), &said->value), STR_NONE, STR_NONE);
    }
}

// ---- UU 25/2009

static bool is_scan(const struct standar *standar)
{
    return standar->sumber && str_eq(standar->sumber->bentuk.s, STR("pindaian"));
}

// Also where it is miscited or lacks its number: L02 and L05 say that.
static bool is_services_act(const struct sitasi *citation)
{
    bool numbered = citation->tahun == 2009 && str_eq(citation->nomor, STR("25"));
    return citation->jenis == PERATURAN_UU &&
           (numbered || str_starts_nocase(citation->tentang, STR("pelayanan publik")));
}

void rule_L07(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct passage *first = component_passage(scene, DASAR_HUKUM);
    if (!first || scene->states[DASAR_HUKUM].keadaan != KEADAAN_ADA ||
        component_damage(scene, DASAR_HUKUM, NULL))
        return;
    for (size_t i = 0; i < scene->citation_count; i++)
        if (is_services_act(&scene->citations[i].value))
            return;
    if (!component_says(scene, DASAR_HUKUM, &audit_phrases[L07_NUMBERS]))
        report_place_as(audit,
                        is_scan(scene->standar) ? &rule_L07_scan : &audit_rule(audit)->message,
                        place_of(first, STR_NONE), STR_NONE, STR_NONE, STR_NONE);
}
