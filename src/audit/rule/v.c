// V: damage. What portals, scanners and copying leave behind. Words: rules_v_words.c.
#include "audit/rule/rules.h"

enum column { COLUMN_TEXT, COLUMN_KIND };

static bool is_key(const struct passage *passage, const char *key)
{
    return str_eq(str_from(passage->top->key), str_from(key));
}

// The rows of leftovers.tsv of one kind that stand in the standard, once in a text; what is
// recorded as damage of the source is known already.
static void report_leftovers(struct audit *audit, const struct scene *scene, const char *kind)
{
    struct data_hit *hits;
    const struct passage *before = NULL;
    size_t count = find_rows(scene, &audit_tables(audit)->tables[DATA_LEFTOVERS], &hits);
    for (size_t i = 0; i < count; i++) {
        const struct passage *passage = hits[i].place.passage;
        if (passage == before || !str_eq(hits[i].row->cells[COLUMN_KIND], str_from(kind)) ||
            is_key(passage, "sumber") || is_key(passage, "pengecualian"))
            continue;
        before = passage;
        report(audit, hits[i].place, hits[i].place.part, STR_NONE, STR_NONE);
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
            !is_placeholder(audit_tables(audit), passage->komponen, passage->text->s))
            return false;
    }
    return true;
}

void rule_V02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    const struct gambar *pictures = scene->standar->gambar.items;
    if (scene->standar->gambar.count > 0 && says_nothing(audit, scene))
        report_at(audit, &audit_rule(audit)->message, KOMPONEN_COUNT, pictures[0].berkas.pos,
                  pictures[0].berkas.s, STR_NONE, STR_NONE);
}

static const struct message v03_name = {
    "V03",
    LEVEL_PERINGATAN,
    EFFECT_NONE,
    {"teks pengganti gambar \"{1}\" hanya nama berkasnya",
     "the text alternative of the picture \"{1}\" is only its file name"},
    {"tulis apa yang tampak pada gambar", "write what the picture shows"},
};

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
        report_at(audit, words.len > 0 ? &v03_name : &audit_rule(audit)->message,
                  komponen_find(pictures[i].untuk.s), alt->pos.line > 0 ? alt->pos : name->pos,
                  name->s, STR_NONE, STR_NONE);
    }
}

// ---- repeated heads

static const struct message v04_inside = {
    "V04",
    LEVEL_CATATAN,
    EFFECT_NONE,
    {"kepala halaman instansi berulang di dalam isi",
     "the agency's page head is repeated inside the text"},
    {"pindahkan ke sumber: kerusakan, supaya tidak terbaca sebagai isi",
     "move it to sumber: kerusakan, so that it is not read as content"},
};

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
        if (text_says(damage[i].jenis.s, &audit_phrases[V04_DAMAGES]))
            report_at(audit, &audit_rule(audit)->message, komponen_find(damage[i].pada.s),
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
            report_as(audit, &v04_inside, place_of(passage, head), STR_NONE, STR_NONE, STR_NONE);
    }
}

void rule_V04(struct audit *audit, const struct subject *subject)
{
    if (subject->scene->standar->sumber)
        find_recorded_heads(audit, subject->scene->standar->sumber);
    find_heads_inside(audit, subject->scene, subject->agency->instansi);
}
