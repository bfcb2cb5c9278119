// M: content in the wrong place, content that says nothing, content of somebody else.
#include "audit/rules.h"

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
        const struct passage *first = first_passage(scene, id);
        if (id != WAKTU && first && scene->states[id].keadaan == KEADAAN_SALAH_ISI)
            report(audit, place_of(first, STR_NONE), label(id, LANG_ID), label(id, LANG_EN),
                   str_trim(first->text->s));
    }
}

// ---- a guarantee that says nothing

enum { FEW_WORDS = 14 };

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
    static const char vows[] =
        "sebaik baiknya|dengan baik|sesuai ketentuan|sesuai dengan ketentuan|sesuai aturan|"
        "sesuai peraturan|sesuai standar|sesuai dengan standar|sesuai prosedur|sesuai sop|"
        "sesuai dengan sop|sesuai dengan prosedur|pelayanan prima|layanan prima|terbaik|"
        "secara profesional|sepenuh hati|sungguh sungguh|terjamin|dijamin|menjamin|nyaman dan aman|"
        "aman dan nyaman|aman nyaman|maksimal|berkualitas|cepat tepat|cepat dan tepat|memuaskan|"
        "dapat dipertanggungjawabkan";
    static const char deeds[] =
        "kompensasi|ganti rugi|diganti|digantikan|mengganti|diantar|diantarkan|dikembalikan|diulang|"
        "permintaan maaf|memohon maaf|maaf|gratis|cap|stempel|segel|hologram|barcode|qr|tte|"
        "tanda tangan|ditandatangani|cctv|satpam|satpol|sekuriti|security|petugas keamanan|penjaga|"
        "dijaga|apar|pemadam|evakuasi|darurat|rahasia|dirahasiakan|kerahasiaan|asuransi|disimpan|"
        "arsip|diarsipkan|cadangan|backup|enkripsi|server|kata sandi|alat pelindung|apd|steril|"
        "sterilisasi|masker|p3k|kotak obat|parkir|pagar|pintu|loker|sanksi|teguran|maklumat|"
        "pakta integritas|pungli|pungutan liar|calo|diskriminasi|diskriminatif|kelompok rentan|"
        "disabilitas|lansia|asap rokok|asli|sah|keabsahan|diverifikasi";
    return is_short(scene, id) && find_phrase(scene, id, vows).passage &&
           !find_phrase(scene, id, deeds).passage;
}

void rule_M02(struct audit *audit, const struct subject *subject)
{
    static const enum komponen_id guarantees[] = {JAMINAN_PELAYANAN, JAMINAN_KEAMANAN};
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < sizeof guarantees / sizeof guarantees[0]; i++) {
        const struct passage *first = first_passage(scene, guarantees[i]);
        if (first && scene->states[guarantees[i]].keadaan == KEADAAN_ADA &&
            is_hollow(scene, guarantees[i]))
            report(audit, place_of(first, STR_NONE), str_trim(first->text->s), STR_NONE, STR_NONE);
    }
}

// ---- the same text in another agency

enum { FEWEST_WORDS = 12 };

struct copy {
    uint64_t hash;
    const struct agency *agency;
    const struct service *service;
    enum komponen_id komponen;
    const struct copy *other; // the first with this text, of another agency
};

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

static size_t collect_copies(const struct catalog *catalog, struct copy *copies)
{
    size_t count = 0;
    for (size_t i = 0; i < catalog->count; i++)
        for (size_t j = 0; j < catalog->agencies[i].count; j++) {
            const struct service *service = &catalog->agencies[i].services[j];
            for (size_t k = 0; k < OWN_WORDS && !service->broken; k++) {
                struct digest digest = digest_of(service->standar, own_words[k]);
                if (digest.words >= FEWEST_WORDS)
                    copies[count++] = (struct copy){digest.hash, &catalog->agencies[i], service,
                                                    own_words[k], NULL};
            }
        }
    return count;
}

static int compare_places(const struct copy *a, const struct copy *b)
{
    int order = str_cmp(a->agency->id, b->agency->id);
    order = order != 0 ? order : str_cmp(a->service->id, b->service->id);
    return order != 0 ? order : (int)a->komponen - (int)b->komponen;
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
    const struct copy *const *a = left;
    const struct copy *const *b = right;
    return compare_places(*a, *b);
}

static size_t find_copies(struct copy *copies, size_t count, const struct copy **found)
{
    size_t made = 0;
    if (count > 1)
        qsort(copies, count, sizeof *copies, compare_texts);
    for (size_t i = 1, first = 0; i < count; i++) {
        if (copies[i].hash != copies[first].hash)
            first = i;
        if (copies[i].agency == copies[first].agency)
            continue;
        copies[i].other = &copies[first];
        found[made++] = &copies[i];
    }
    if (made > 1)
        qsort(found, made, sizeof *found, compare_copies);
    return made;
}

static void report_copy(struct audit *audit, const struct copy *copy)
{
    report_about(audit, copy->agency, copy->service);
    report_at(audit, &audit_rule(audit)->message, copy->komponen,
              copy->service->standar->komponen[copy->komponen].key_pos,
              label(copy->komponen, LANG_ID), label(copy->komponen, LANG_EN),
              copy->other->service->file);
}

// One finding a standard: whoever copies, copies more than one component.
void rule_M03(struct audit *audit, const struct subject *subject)
{
    struct arena scratch = {0};
    size_t services = 0;
    for (size_t i = 0; i < subject->catalog->count; i++)
        services += subject->catalog->agencies[i].count;
    struct copy *copies = ARENA_ARRAY(&scratch, struct copy, services * OWN_WORDS);
    const struct copy **found = ARENA_ARRAY(&scratch, const struct copy *, services *OWN_WORDS);
    size_t count = find_copies(copies, collect_copies(subject->catalog, copies), found);
    for (size_t i = 0; i < count; i++)
        if (i == 0 || found[i]->service != found[i - 1]->service)
            report_copy(audit, found[i]);
    arena_free(&scratch);
}
