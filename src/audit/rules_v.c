// V: damage. What portals, scanners and copying leave behind, and text that has gone stale.
#include "audit/rules.h"

enum column { COLUMN_TEXT, COLUMN_KIND };

// The rows of leftovers.tsv of one kind that stand in the standard; what is recorded as damage of
// the source is known already.
static void report_leftovers(struct audit *audit, const struct scene *scene, const char *kind)
{
    struct data_hit *hits;
    size_t count = find_rows(scene, &audit_tables(audit)->tables[DATA_LEFTOVERS], &hits);
    for (size_t i = 0; i < count; i++) {
        bool recorded = str_eq(str_from(hits[i].place.passage->top->key), STR("sumber"));
        if (!recorded && str_eq(hits[i].row->cells[COLUMN_KIND], str_from(kind)))
            report(audit, hits[i].place, hits[i].place.part, STR_NONE, STR_NONE);
    }
}

void rule_V01(struct audit *audit, const struct subject *subject)
{
    report_leftovers(audit, subject->scene, "galat-gambar");
}

void rule_V02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct gambar *pictures = scene->standar->gambar.items;
    if (scene->standar->gambar.count == 0)
        return;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        if (first_passage(scene, id))
            return;
    report_at(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, pictures[0].berkas.pos,
              pictures[0].berkas.s, STR_NONE, STR_NONE);
}

// ---- pictures

static const struct message v03_name = {
    "V03",
    LEVEL_PERINGATAN,
    EFFECT_NONE,
    {"teks pengganti gambar \"{1}\" hanya nama berkasnya",
     "the text alternative of the picture \"{1}\" is only its file name"},
    {"tulis apa yang tampak pada gambar", "write what the picture shows"},
};

void rule_V03(struct audit *audit, const struct subject *subject)
{
    const struct gambar *pictures = subject->scene->standar->gambar.items;
    for (size_t i = 0; i < subject->scene->standar->gambar.count; i++) {
        const struct text *name = &pictures[i].berkas, *alt = &pictures[i].alt;
        str stem = str_sub(name->s, 0, str_find_char(name->s, '.'));
        bool repeated = str_eq_nocase(alt->s, name->s) || str_eq_nocase(alt->s, stem);
        if (alt->s.len == 0 || repeated)
            report_at(audit, repeated && alt->s.len > 0 ? &v03_name : &audit_rule(audit)->message,
                      komponen_find(pictures[i].untuk.s), alt->pos.line > 0 ? alt->pos : name->pos,
                      name->s, STR_NONE, STR_NONE);
    }
}

// ---- repeated heads

static const struct message v04_inside = {
    "V04",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"nama dan alamat instansi berulang di dalam isi",
     "name and address of the agency are repeated inside the text"},
    {"pindahkan ke sumber: kerusakan, supaya tidak terbaca sebagai isi",
     "move it to sumber: kerusakan, so that it is not read as content"},
};

static bool has_text(str text, str part)
{
    return part.len > 0 && text.len > part.len && str_find_nocase(text, part) < text.len;
}

void rule_V04(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct instansi *instansi = subject->agency->instansi;
    const struct sumber *sumber = scene->standar->sumber;
    const struct kerusakan *damage = sumber ? sumber->kerusakan.items : NULL;
    for (size_t i = 0; sumber && i < sumber->kerusakan.count; i++)
        if (text_says(damage[i].jenis.s,
                      "kepala halaman berulang|kepala surat berulang|kop berulang"))
            report_at(audit, &audit_rule(audit)->message, komponen_find(damage[i].pada.s),
                      damage[i].teks.pos.line > 0 ? damage[i].teks.pos : damage[i].jenis.pos,
                      damage[i].pada.s, STR_NONE, STR_NONE);
    for (size_t i = 0; instansi->alamat.s.len > 0 && i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen < KOMPONEN_COUNT && passage->komponen != PENGADUAN &&
            passage->text->s.len > instansi->nama.s.len + instansi->alamat.s.len &&
            has_text(passage->text->s, instansi->nama.s) &&
            has_text(passage->text->s, instansi->alamat.s))
            report_as(audit, &v04_inside, place_of(passage, STR_NONE), STR_NONE, STR_NONE,
                      STR_NONE);
    }
}

// ---- the same words again and again

enum { WINDOW = 14, MOST_DISTINCT = 6, FEWEST_REPEATS = WINDOW - MOST_DISTINCT, MOST_NUMBERS = 3 };

// Whether word i was there among the last words of the window.
static bool is_repeat(const struct scene *scene, const struct passage *passage, size_t i)
{
    uint32_t hash = passage_word_hash(scene, passage, i);
    for (size_t back = 1; back < WINDOW && back <= i; back++)
        if (passage_word_hash(scene, passage, i - back) == hash)
            return true;
    return false;
}

// Fourteen words of which at most six differ, and few of them numbers: no list reads like that.
static bool is_garbled(const struct scene *scene, const struct passage *passage, size_t first)
{
    size_t distinct = 0, numbers = 0;
    for (size_t i = first; i < first + WINDOW; i++) {
        bool before = false;
        numbers += is_digit(passage_word(scene, passage, i).data[0]);
        for (size_t j = first; j < i && !before; j++)
            before = passage_word_hash(scene, passage, j) == passage_word_hash(scene, passage, i);
        distinct += !before;
    }
    return distinct <= MOST_DISTINCT && numbers <= MOST_NUMBERS;
}

// Where the first such run begins; passage->words when there is none.
static size_t find_garbled(const struct scene *scene, const struct passage *passage)
{
    size_t repeats = 0;
    for (size_t i = 0; i < passage->words; i++) {
        repeats += is_repeat(scene, passage, i);
        if (i >= WINDOW)
            repeats -= is_repeat(scene, passage, i - WINDOW);
        if (i + 1 >= WINDOW && repeats >= FEWEST_REPEATS &&
            is_garbled(scene, passage, i + 1 - WINDOW))
            return i + 1 - WINDOW;
    }
    return passage->words;
}

static const struct message v05_recorded = {
    "V05",
    LEVEL_PERINGATAN,
    EFFECT_NONE,
    {"sumber mencatat pengulangan kata: {1}", "the source records repeated words: {1}"},
    {"pulihkan teksnya dari naskah asli", "restore the text from the original document"},
};

void rule_V05(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct sumber *sumber = scene->standar->sumber;
    const struct kerusakan *damage = sumber ? sumber->kerusakan.items : NULL;
    for (size_t i = 0; i < scene->passage_count; i++) {
        const struct passage *passage = &scene->passages[i];
        size_t at = passage->words < WINDOW ? passage->words : find_garbled(scene, passage);
        if (at < passage->words)
            report(audit, place_of(passage, passage_word(scene, passage, at)), STR_NONE, STR_NONE,
                   STR_NONE);
    }
    for (size_t i = 0; sumber && i < sumber->kerusakan.count; i++)
        if (text_says(damage[i].jenis.s, "kata berulang|pengulangan kata|kata kata berulang"))
            report_at(audit, &v05_recorded, komponen_find(damage[i].pada.s), damage[i].jenis.pos,
                      damage[i].jenis.s, STR_NONE, STR_NONE);
}

void rule_V06(struct audit *audit, const struct subject *subject)
{
    report_leftovers(audit, subject->scene, "sisa-halaman");
}

void rule_V07(struct audit *audit, const struct subject *subject)
{
    struct data_hit *hits;
    size_t count =
        find_rows(subject->scene, &audit_tables(audit)->tables[DATA_MISSPELLINGS], &hits);
    for (size_t i = 0; i < count; i++)
        if (!str_eq(str_from(hits[i].place.passage->top->key), STR("sumber")))
            report(audit, hits[i].place, hits[i].place.part, hits[i].row->cells[1], STR_NONE);
}

// ---- stale

static const struct message v09_year = {
    "V09",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"menyebut {1} sebagai yang akan datang", "speaks of {1} as of the future"},
    {"perbarui kalimatnya", "bring the sentence up to date"},
};

enum { NEAR = 6 }; // words between "akan" and the year

static bool promises(const struct scene *scene, const struct passage *passage, size_t at)
{
    for (size_t back = 1; back <= NEAR && back <= at; back++)
        if (str_eq_nocase(passage_word(scene, passage, at - back), STR("akan")))
            return true;
    return false;
}

static void report_past_years(struct audit *audit, const struct scene *scene,
                              const struct passage *passage)
{
    for (size_t i = 1; i < passage->words; i++) {
        uint32_t year;
        str word = passage_word(scene, passage, i);
        if (word.len == 4 && str_to_u32(word, &year) && year >= 1990 &&
            year < audit_date(audit).year &&
            str_eq_nocase(passage_word(scene, passage, i - 1), STR("tahun")) &&
            promises(scene, passage, i))
            report_as(audit, &v09_year, place_of(passage, word),
                      arena_printf(audit_arena(audit), "tahun %u", (unsigned)year), STR_NONE,
                      STR_NONE);
    }
}

void rule_V09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    report_leftovers(audit, scene, "pandemi");
    if (!find_phrase(scene, ANY_KOMPONEN, "akan").passage)
        return;
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen < KOMPONEN_COUNT &&
            scene->passages[i].komponen != DASAR_HUKUM)
            report_past_years(audit, scene, &scene->passages[i]);
}
