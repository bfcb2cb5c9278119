// T: time. A promise that can be measured: a figure and a unit (PermenPANRB 15/2014), not opening
// hours, not "as needed".
#include "audit/rules.h"

static bool is_typed(const struct passage *passage, const struct record *record, const char *key)
{
    return passage->field >= record->fields && passage->field < record->fields + record->count &&
           str_eq(str_from(passage->field->key), str_from(key));
}

static bool has_duration(const struct scene *scene, const struct passage *passage)
{
    for (size_t i = 0; i < scene->duration_count; i++)
        if (scene->durations[i].passage == passage && !scene->durations[i].value.berkala)
            return true;
    return false;
}

// "(permohonan diterima pukul 08.00-14.00)": a condition of the time, in brackets.
static bool is_bracketed(const struct said_hours *said)
{
    const char *text = said->passage->text->s.data;
    size_t open = 0, end = (size_t)(said->value.teks.data - text);
    for (size_t i = 0; i < end; i++) {
        open += text[i] == '(';
        open -= open > 0 && text[i] == ')';
    }
    return open > 0;
}

// Opening hours, not "24 jam", which is also how long something takes.
static const struct said_hours *first_hours(const struct scene *scene)
{
    for (size_t i = 0; i < scene->hours_count; i++)
        if (!scene->hours[i].value.sepanjang_waktu && !is_bracketed(&scene->hours[i]))
            return &scene->hours[i];
    return NULL;
}

void rule_T01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (scene->states[WAKTU].keadaan != KEADAAN_SALAH_ISI || scene->hours_count == 0)
        return;
    const struct said_hours *hours = &scene->hours[0];
    report(audit, place_of(hours->passage, hours->value.teks), hours->value.teks, STR_NONE,
           STR_NONE);
}

void rule_T02(struct audit *audit, const struct subject *subject)
{
    const struct said_hours *hours = first_hours(subject->scene);
    if (hours && subject->scene->states[WAKTU].keadaan == KEADAAN_ADA)
        report(audit, place_of(hours->passage, hours->value.teks), hours->value.teks, STR_NONE,
               STR_NONE);
}

// ---- stages without a measure

static const char unmeasured[] =
    "sesuai kebutuhan|sesuai dengan kebutuhan|situasional|menyesuaikan|disesuaikan|tergantung|"
    "bergantung|relatif|kondisional|sesuai kondisi|sesuai situasi|sesuai keadaan|tidak terbatas|"
    "tidak dapat ditentukan|tidak ditentukan|sampai selesai|sampai tuntas|fleksibel|secepatnya|"
    "insidental";

static const struct message t03_none = {
    "T03",
    LEVEL_SALAH,
    EFFECT_NONE,
    {"tidak ada waktu yang dapat diukur: \"{1}\"",
     "there is no time that can be measured: \"{1}\""},
    {"tulis angka dan satuannya, misalnya \"3 (tiga) hari kerja\"",
     "write a figure and its unit, such as \"3 (tiga) hari kerja\""},
};

static void report_unmeasured(struct audit *audit, const struct scene *scene)
{
    struct place place = find_phrase(scene, WAKTU, unmeasured);
    const struct passage *first = first_passage(scene, WAKTU);
    if (!place.passage)
        place = place_of(first, STR_NONE);
    report_as(audit, &t03_none, place, place.part.len > 0 ? place.part : str_trim(first->text->s),
              STR_NONE, STR_NONE);
}

static void report_stage(struct audit *audit, const struct scene *scene,
                         const struct passage *passage)
{
    bool typed = is_typed(passage, &record_tahap, "lama");
    if (passage->komponen != WAKTU || has_duration(scene, passage))
        return;
    str part = passage_phrase(scene, passage, unmeasured);
    if (part.len == 0 && !typed)
        return;
    report(audit, place_of(passage, part), part.len > 0 ? part : str_trim(passage->text->s),
           STR_NONE, STR_NONE);
}

void rule_T03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    if (scene->states[WAKTU].keadaan == KEADAAN_TIDAK_TERUKUR) {
        report_unmeasured(audit, scene);
        return;
    }
    if (scene->states[WAKTU].keadaan != KEADAAN_ADA)
        return;
    for (size_t i = 0; i < scene->passage_count; i++)
        report_stage(audit, scene, &scene->passages[i]);
}

void rule_T04(struct audit *audit, const struct subject *subject)
{
    struct place place = find_phrase(
        subject->scene, WAKTU,
        "pemohon menyerahkan|pemohon mengajukan|pemohon datang|pemohon mengisi|pemohon membawa|"
        "petugas memeriksa|petugas menerima|petugas mencatat|petugas meneliti|petugas memverifikasi|"
        "memverifikasi berkas|menyerahkan berkas|mengisi formulir|kriteria|persyaratan pelayanan|"
        "prosedur pelayanan");
    if (place.passage && subject->scene->states[WAKTU].keadaan != KEADAAN_KOSONG)
        report(audit, place, place.part, STR_NONE, STR_NONE);
}

void rule_T05(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->duration_count; i++) {
        const struct durasi *duration = &scene->durations[i].value;
        if (duration->tanda_hilang || duration->kata_menempel)
            report(audit, place_of(scene->durations[i].passage, duration->teks), duration->teks,
                   STR_NONE, STR_NONE);
    }
}

// ---- figure and word

// "000 (sepuluh ribu)" of "Rp10.000 (sepuluh ribu)": the figure begins further left.
static bool is_rest(const struct passage *passage, str figure)
{
    char before = figure.data > passage->text->s.data ? figure.data[-1] : ' ';
    return is_alnum(before) || before == '.' || before == ',';
}

static void compare_figures(struct audit *audit, const struct scene *scene,
                            const struct passage *passage)
{
    struct figure_pair *pairs;
    size_t count = figure_pairs_read(scene->arena, passage->text->s, &pairs);
    for (size_t i = 0; i < count; i++)
        if (figure_differs(&pairs[i].figure) && !is_rest(passage, pairs[i].teks))
            report(audit, place_of(passage, pairs[i].teks), pairs[i].teks, STR_NONE, STR_NONE);
}

static bool may_hold_pair(str text)
{
    bool digit = false;
    for (size_t i = 0; i < text.len; i++)
        digit = digit || is_digit(text.data[i]);
    return digit && str_find_char(text, '(') < text.len;
}

void rule_T06(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < subject->scene->passage_count; i++) {
        const struct passage *passage = &subject->scene->passages[i];
        if (passage->komponen < KOMPONEN_COUNT && may_hold_pair(passage->text->s))
            compare_figures(audit, subject->scene, passage);
    }
}

// ---- days, conditions, two times

void rule_T07(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->duration_count; i++) {
        const struct durasi *duration = &scene->durations[i].value;
        if (duration->satuan != SATUAN_HARI || duration->kalender || duration->berkala)
            continue;
        report(audit, place_of(scene->durations[i].passage, duration->teks), duration->teks,
               STR_NONE, STR_NONE);
        return;
    }
}

void rule_T08(struct audit *audit, const struct subject *subject)
{
    struct place place =
        find_phrase(subject->scene, WAKTU,
                    "jika|apabila|bila|bilamana|dengan syarat|syarat lengkap|berkas lengkap|"
                    "persyaratan lengkap|dokumen lengkap|dengan catatan|sepanjang");
    if (place.passage && !is_typed(place.passage, &record_tahap, "syarat") &&
        subject->scene->states[WAKTU].keadaan == KEADAAN_ADA)
        report(audit, place, place.part, STR_NONE, STR_NONE);
}

static bool has_letter(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_alpha(text.data[i]))
            return true;
    return false;
}

// A time that nothing introduces: no word before it in its text, and no bracket behind it.
static bool is_bare(const struct said_duration *said)
{
    str text = said->passage->text->s;
    str before = str_sub(text, 0, (size_t)(said->value.teks.data - text.data));
    str after = str_trim_left(str_skip(text, before.len + said->value.teks.len));
    return !said->value.paling_lama && !said->value.berkala && !has_letter(before) &&
           !str_starts(after, STR("(")) && !str_starts(after, STR("untuk "));
}

static bool is_other(const struct durasi *a, const struct durasi *b)
{
    return a->satuan != b->satuan || a->sampai != b->sampai;
}

void rule_T09(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i + 1 < scene->duration_count; i++) {
        const struct said_duration *a = &scene->durations[i], *b = &scene->durations[i + 1];
        bool plain = !is_typed(a->passage, &record_tahap, "lama");
        if (!plain || a->passage->varian || b->value.berkala || !is_bare(a) ||
            !is_other(&a->value, &b->value))
            continue;
        report(audit, place_of(a->passage, a->value.teks), a->value.teks, b->value.teks, STR_NONE);
        return;
    }
}
