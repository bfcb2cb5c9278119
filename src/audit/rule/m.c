// M: content in the wrong place, content that says nothing, content of somebody else.
#include "audit/rule/rules.h"

#include <stdlib.h>

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

// Opening hours in the row of time are T01's.
void rule_M01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++) {
        const struct passage *first = component_passage(scene, id);
        if (id != WAKTU && first && scene->states[id].keadaan == KEADAAN_SALAH_ISI)
            report_place(audit, place_of(first, STR_NONE), label(id, LANG_ID), label(id, LANG_EN),
                         str_trim(first->text->s));
    }
}

// ---- a guarantee that says nothing

enum { FEW_WORDS = 14 }; // a guarantee with more of them says something

static bool has_digit(const struct passage *passage)
{
    str text = passage->text->s;
    for (size_t i = 0; i < text.len; i++)
        if (is_digit(text.data[i]))
            return true;
    return false;
}

// Few words and no figure.
static bool is_short(const struct scene *scene, enum komponen_id id)
{
    size_t words = 0;
    for (size_t i = 0; i < scene->passage_count && words <= FEW_WORDS; i++) {
        const struct passage *passage = &scene->passages[i];
        if (passage->komponen == id)
            words += has_digit(passage) ? FEW_WORDS + 1 : passage->words;
    }
    return words > 0 && words <= FEW_WORDS;
}

// A general vow, and no deed that could be asked for.
static bool is_hollow(const struct scene *scene, enum komponen_id id)
{
    return is_short(scene, id) && component_says(scene, id, &audit_phrases[M02_VOWS]) &&
           !component_says(scene, id, &audit_phrases[M02_DEEDS]);
}

void rule_M02(struct audit *audit, const struct subject *subject)
{
    static const enum komponen_id guarantees[] = {JAMINAN_PELAYANAN, JAMINAN_KEAMANAN};
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < sizeof guarantees / sizeof guarantees[0]; i++) {
        const struct passage *first = component_passage(scene, guarantees[i]);
        if (first && scene->states[guarantees[i]].keadaan == KEADAAN_ADA &&
            is_hollow(scene, guarantees[i]))
            report_place(audit, place_of(first, STR_NONE), str_trim(first->text->s), STR_NONE,
                         STR_NONE);
    }
}

// ---- what one component usually says, under another that says nothing of its own

static const struct likeness {
    enum komponen_id komponen;
    enum komponen_id like;
    enum phrases foreign; // few, for they are looked for in every standard
    enum phrases own;     // none of these may be there
} likenesses[] = {
    {PENGADUAN, PROSEDUR, M04_PENGADUAN_FOREIGN, M04_PENGADUAN_OWN},
    {JAMINAN_KEAMANAN, PERSYARATAN, M04_KEAMANAN_FOREIGN, M04_KEAMANAN_OWN},
    {JAMINAN_PELAYANAN, PERSYARATAN, M04_PELAYANAN_FOREIGN, M04_PELAYANAN_OWN},
    {KOMPETENSI, SARANA, M04_KOMPETENSI_FOREIGN, M04_KOMPETENSI_OWN},
    {SARANA, KOMPETENSI, M04_SARANA_FOREIGN, M04_SARANA_OWN},
    {PRODUK, PERSYARATAN, M04_PRODUK_FOREIGN, M04_PRODUK_OWN},
};

// A component with a channel is one for complaints; and where the service itself is about
// complaints, its procedure and its complaint row share words.
static bool is_of_complaints(const struct scene *scene)
{
    return scene->channel_count > 0 ||
           phrases_in_text(scene->standar->judul.s, &audit_phrases[M04_COMPLAINTS]);
}

// Where the likeness shows; passage NULL: it does not.
static struct place place_of_likeness(const struct scene *scene, const struct likeness *each)
{
    bool misplaced = scene->states[each->komponen].keadaan == KEADAAN_SALAH_ISI; // M01 has said it
    if (misplaced || (each->komponen == PENGADUAN && is_of_complaints(scene)))
        return (struct place){0};
    struct place place = phrases_find(scene, each->komponen, &audit_phrases[each->foreign]);
    if (!place.passage || component_says(scene, each->komponen, &audit_phrases[each->own]))
        return (struct place){0};
    return place;
}

void rule_M04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < sizeof likenesses / sizeof likenesses[0]; i++) {
        const struct likeness *each = &likenesses[i];
        struct place place = place_of_likeness(subject->scene, each);
        if (place.passage)
            report_place(audit, place, label(each->like, LANG_ID), label(each->like, LANG_EN),
                         place.part);
    }
}

// ---- the same text in another agency
//
// Hashes of texts are sorted, and what follows an equal hash of another agency is a copy.

enum { FEWEST_WORDS = 12 }; // of a text that two agencies do not write alike by chance

struct digest {
    uint64_t hash;
    size_t words;
    bool inside; // a word
};

// Letters and digits only, so that punctuation and line ends do not hide a copy.
static void digest_text(void *context, const struct field *field, const struct text *text)
{
    struct digest *digest = context;
    (void)field;
    for (size_t i = 0; i < text->s.len; i++) {
        bool letter = is_alnum(text->s.data[i]) || (unsigned char)text->s.data[i] >= 0x80;
        digest->words += letter && !digest->inside;
        digest->inside = letter;
        if (letter)
            digest->hash =
                (digest->hash ^ (unsigned char)to_lower(text->s.data[i])) * 1099511628211u;
    }
    digest->inside = false;
}

static struct digest digest_of(const struct standar *standar, enum komponen_id id)
{
    struct digest digest = {.hash = 14695981039346656037u}; // FNV-1a
    record_each_text(&(struct record){.fields = komponen_field(id), .count = 1}, standar,
                     digest_text, &digest);
    return digest;
}

// What every agency writes for itself; fees, channels and citations are formulas.
static const enum komponen_id own_words[] = {PROSEDUR,          KOMPETENSI,       PENGAWASAN,
                                             JAMINAN_PELAYANAN, JAMINAN_KEAMANAN, EVALUASI};
enum { OWN_WORDS = sizeof own_words / sizeof own_words[0] };

void audit_copies_collect(struct arena *arena, struct audit_service *result)
{
    const struct standar *standar = result->service->standar;
    struct audit_copy *copies = ARENA_ARRAY(arena, struct audit_copy, OWN_WORDS);
    for (size_t i = 0; i < OWN_WORDS; i++) {
        struct digest digest = digest_of(standar, own_words[i]);
        if (digest.words >= FEWEST_WORDS)
            copies[result->copy_count++] = (struct audit_copy){
                digest.hash, own_words[i], standar->komponen[own_words[i]].key_pos};
    }
    result->copies = copies;
}

struct copy {
    uint64_t hash;
    const struct audit_copy *text;
    const struct audit_service *service; // in the order of the report
    const struct audit_service *other;   // the first with this text, of another agency
};

static size_t collect(const struct audit_report *report, struct copy *copies)
{
    size_t count = 0;
    for (size_t i = 0; i < report->service_count; i++) {
        const struct audit_service *service = &report->services[i];
        for (size_t j = 0; j < service->copy_count && !service->broken; j++)
            copies[count++] =
                (struct copy){service->copies[j].hash, &service->copies[j], service, NULL};
    }
    return count;
}

static int compare_places(const struct copy *a, const struct copy *b)
{
    if (a->service != b->service)
        return a->service < b->service ? -1 : 1;
    return (int)a->text->komponen - (int)b->text->komponen;
}

static int compare_texts(const void *left, const void *right)
{
    const struct copy *a = left;
    const struct copy *b = right;
    if (a->hash != b->hash)
        return a->hash < b->hash ? -1 : 1;
    return compare_places(a, b);
}

static int compare_copies(const void *left, const void *right)
{
    return compare_places(left, right);
}

// Keeps of sorted copies those that another agency has before them; gives their number.
static size_t keep_repeated(struct copy *copies, size_t count)
{
    size_t kept = 0;
    struct copy first = {0};
    for (size_t i = 0; i < count; i++) {
        if (!first.service || copies[i].hash != first.hash)
            first = copies[i];
        if (copies[i].service->agency == first.service->agency)
            continue;
        copies[kept] = copies[i];
        copies[kept++].other = first.service;
    }
    return kept;
}

static void report_copy(struct audit *audit, const struct copy *copy)
{
    enum komponen_id id = copy->text->komponen;
    report_about_result(audit, copy->service);
    report_key_lasting(audit, id, copy->text->pos, label(id, LANG_ID), label(id, LANG_EN),
                       copy->other->service->file);
}

static bool is_first(const struct copy *copies, size_t at)
{
    return at == 0 || copies[at].service != copies[at - 1].service;
}

static size_t count_services(const struct copy *copies, size_t count)
{
    size_t services = 0;
    for (size_t i = 0; i < count; i++)
        services += is_first(copies, i);
    return services;
}

// One finding a standard: whoever copies, copies more than one component.
void rule_M03(struct audit *audit, const struct subject *subject)
{
    struct arena scratch = {0};
    const struct audit_report *report = subject->report;
    struct copy *copies = ARENA_ARRAY(&scratch, struct copy, report->service_count * OWN_WORDS);
    size_t count = collect(report, copies);
    if (count > 1)
        qsort(copies, count, sizeof *copies, compare_texts);
    count = keep_repeated(copies, count);
    if (count > 1)
        qsort(copies, count, sizeof *copies, compare_copies);
    report_reserve(audit, count_services(copies, count));
    for (size_t i = 0; i < count; i++)
        if (is_first(copies, i))
            report_copy(audit, &copies[i]);
    arena_free(&scratch);
}
