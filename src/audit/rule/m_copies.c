// M03: the same text in another agency. Prints of texts are sorted, and what follows an equal print
// of another agency is a copy.
#include "audit/copies.h"
#include "audit/rule/rules.h"

#include <stdlib.h>

enum { FEWEST_WORDS = 12 }; // of a text that two agencies do not write alike by chance

// ---- prints

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

void copies_collect(struct arena *arena, struct audit_service *result)
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

// ---- the rule

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

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

static void report_copy(struct audit *audit, const struct copy *copy)
{
    enum komponen_id id = copy->text->komponen;
    report_about_result(audit, copy->service);
    report_lasting(audit, id, copy->text->pos, label(id, LANG_ID), label(id, LANG_EN),
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
