// M04: what one component usually says, where it stands under another that says nothing of its own.
#include "audit/rule/rules.h"

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
           text_says(scene->standar->judul.s, &audit_phrases[M04_COMPLAINTS]);
}

// Where the likeness shows; passage NULL: it does not.
static struct place place_of_likeness(const struct scene *scene, const struct likeness *each)
{
    bool misplaced = scene->states[each->komponen].keadaan == KEADAAN_SALAH_ISI; // M01 has said it
    if (misplaced || (each->komponen == PENGADUAN && is_of_complaints(scene)))
        return (struct place){0};
    struct place place = find_phrase(scene, each->komponen, &audit_phrases[each->foreign]);
    if (!place.passage || component_says(scene, each->komponen, &audit_phrases[each->own]))
        return (struct place){0};
    return place;
}

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

void rule_M04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < sizeof likenesses / sizeof likenesses[0]; i++) {
        const struct likeness *each = &likenesses[i];
        struct place place = place_of_likeness(subject->scene, each);
        if (place.passage)
            report(audit, place, label(each->like, LANG_ID), label(each->like, LANG_EN),
                   place.part);
    }
}
