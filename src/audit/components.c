// The state of each of the fourteen components, and what follows from them: the level of PEKPPP
// form F-02 and the three statements of a maklumat.
//
// State follows the key: what is under another label does not count here, however right it is.
#include "audit/scene.h"

// ---- nothing under the label

enum { LONGEST_PLACEHOLDER = 80 }; // bytes

// Whether one of the words of the cell is the key.
static bool accepts(str keys, str key)
{
    while (keys.len > 0)
        if (str_eq(str_take(&keys, ' '), key))
            return true;
    return false;
}

static bool is_accepted(const struct data_row *row, enum komponen_id komponen)
{
    return komponen < KOMPONEN_COUNT &&
           accepts(row->cells[1], str_from(komponen_field(komponen)->key));
}

bool audit_is_placeholder(const struct audit_data *data, enum komponen_id komponen, str text)
{
    struct arena scratch = {0};
    bool found = false;
    if (str_trim(text).len > LONGEST_PLACEHOLDER)
        return false;
    str words = phrases_normalize(&scratch, text);
    const struct data_table *table = &data->tables[DATA_PLACEHOLDERS];
    for (size_t i = 0; i < table->count && words.len > 0 && !found; i++)
        found = str_eq(words, table->rows[i].cells[0]) && !is_accepted(&table->rows[i], komponen);
    found = found || words.len == 0;
    arena_free(&scratch);
    return found;
}

// ---- asking the passages of a component

static bool is_of(const struct passage *passage, enum komponen_id komponen)
{
    return passage->komponen == komponen && !passage->varian;
}

const struct passage *component_passage(const struct scene *scene, enum komponen_id komponen)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (is_of(&scene->passages[i], komponen))
            return &scene->passages[i];
    return NULL;
}

const struct passage *components_passage_of(const struct scene *scene, const struct text *text)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].text == text)
            return &scene->passages[i];
    return NULL;
}

static bool all_placeholder(const struct scene *scene, const struct audit_data *data,
                            enum komponen_id komponen)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (is_of(&scene->passages[i], komponen) &&
            !audit_is_placeholder(data, komponen, scene->passages[i].text->s))
            return false;
    return true;
}

static const struct gambar *picture_of(const struct scene *scene, enum komponen_id komponen)
{
    const struct gambar *pictures = scene->standar->gambar.items;
    for (size_t i = 0; i < scene->standar->gambar.count; i++)
        if (komponen_find(pictures[i].untuk.s) == komponen)
            return &pictures[i];
    return NULL;
}

const struct kerusakan *component_damage(const struct scene *scene, enum komponen_id komponen,
                                         const struct phrase_list *phrases)
{
    const struct sumber *sumber = scene->standar->sumber;
    const struct kerusakan *list = sumber ? sumber->kerusakan.items : NULL;
    for (size_t i = 0; sumber && i < sumber->kerusakan.count; i++)
        if (komponen_find(list[i].pada.s) == komponen &&
            (!phrases || phrases_in_text(list[i].jenis.s, phrases)))
            return &list[i];
    return NULL;
}

// ---- content of another component

// What one component says in the place of another, where the pair is clear.
static const struct misplaced {
    enum komponen_id komponen;
    enum phrases foreign; // words of the other component
    enum phrases own;     // none of these may be there
} misplaced[] = {
    {KOMPETENSI, M01_KOMPETENSI_FOREIGN, M01_KOMPETENSI_OWN},
    {PENGAWASAN, M01_PENGAWASAN_FOREIGN, M01_PENGAWASAN_OWN},
};

static bool holds_foreign(const struct scene *scene, enum komponen_id komponen)
{
    for (size_t i = 0; i < sizeof misplaced / sizeof misplaced[0]; i++)
        if (misplaced[i].komponen == komponen &&
            component_says(scene, komponen, &audit_phrases[misplaced[i].foreign]) &&
            !component_says(scene, komponen, &audit_phrases[misplaced[i].own]))
            return true;
    return false;
}

static bool has_length(const struct scene *scene)
{
    for (size_t i = 0; i < scene->duration_count; i++)
        if (!scene->durations[i].value.berkala && !scene->durations[i].passage->varian)
            return true;
    return component_says(scene, WAKTU, &audit_phrases[WAKTU_LENGTHS]);
}

static bool has_hours(const struct scene *scene)
{
    for (size_t i = 0; i < scene->hours_count; i++)
        if (!scene->hours[i].passage->varian)
            return true;
    return false;
}

static bool is_misplaced(const struct scene *scene, enum komponen_id komponen)
{
    if (komponen == WAKTU)
        return !has_length(scene) && has_hours(scene);
    return holds_foreign(scene, komponen);
}

// ---- what can be measured or reached

static bool holds_byte(const struct scene *scene, enum komponen_id komponen, char byte)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        str text = scene->passages[i].text->s;
        if (is_of(&scene->passages[i], komponen) && str_find_char(text, byte) < text.len)
            return true;
    }
    return false;
}

static bool has_fee(const struct scene *scene)
{
    for (size_t i = 0; i < scene->amount_count; i++)
        if (!scene->amounts[i].passage->varian)
            return true;
    return holds_byte(scene, BIAYA, '%') || holds_byte(scene, BIAYA, '$') ||
           component_says(scene, BIAYA, &audit_phrases[BIAYA_FREE]);
}

static bool has_number(const struct scene *scene)
{
    for (size_t i = 0; i < scene->passage_count; i++) {
        str text = scene->passages[i].text->s;
        for (size_t j = 0; is_of(&scene->passages[i], JUMLAH_PELAKSANA) && j < text.len; j++)
            if (is_digit(text.data[j]))
                return true;
    }
    return component_says(scene, JUMLAH_PELAKSANA, &audit_phrases[PELAKSANA_NUMBERS]);
}

enum { SHORTEST_CODE = 3 }; // 110, 112, 129

static bool has_code(str text)
{
    size_t digits = 0;
    for (size_t i = 0; i < text.len && digits < SHORTEST_CODE; i++)
        digits = is_digit(text.data[i]) ? digits + 1 : 0;
    return digits >= SHORTEST_CODE || str_find_char(text, '@') < text.len;
}

// What the grammar of channels does not read and a citizen can still reach: "Halo Polisi 110", "PO
// BOX 5000", "TikTok: @kota", "aplikasi JAKI". Nobody is accused over a channel of a new kind.
static bool has_unread_channel(const struct scene *scene)
{
    if (component_says(scene, PENGADUAN, &audit_phrases[PENGADUAN_PLACES]))
        return true;
    for (size_t i = 0; i < scene->passage_count; i++)
        if (is_of(&scene->passages[i], PENGADUAN) && has_code(scene->passages[i].text->s) &&
            passage_says(scene, &scene->passages[i], &audit_phrases[PENGADUAN_KINDS]))
            return true;
    return false;
}

static bool has_channel(const struct scene *scene)
{
    for (size_t i = 0; i < scene->channel_count; i++)
        if (!scene->channels[i].passage->varian)
            return true;
    return has_unread_channel(scene);
}

static bool is_measured(const struct scene *scene, enum komponen_id komponen)
{
    switch (komponen) {
    case WAKTU:
        return has_length(scene);
    case BIAYA:
        return has_fee(scene);
    case JUMLAH_PELAKSANA:
        return has_number(scene);
    case PENGADUAN:
        return has_channel(scene);
    default:
        return true;
    }
}

// ---- states

// A component that each variant states for itself is stated.
static const struct komponen *varied(const struct standar *standar, enum komponen_id id)
{
    const struct varian *variants = standar->varian.items;
    for (size_t i = 0; i < standar->varian.count; i++)
        if (variants[i].komponen[id].key_pos.line == 0)
            return NULL;
    return standar->varian.count > 0 ? &variants[0].komponen[id] : NULL;
}

static bool has_variant_text(const struct scene *scene, enum komponen_id komponen)
{
    for (size_t i = 0; i < scene->passage_count; i++)
        if (scene->passages[i].komponen == komponen && scene->passages[i].varian)
            return true;
    return false;
}

static struct component_state judge_absent(const struct scene *scene, enum komponen_id id)
{
    const struct komponen *komponen = varied(scene->standar, id);
    if (!komponen)
        return (struct component_state){KEADAAN_TIDAK_ADA, {0}};
    bool filled = has_variant_text(scene, id);
    return (struct component_state){filled ? KEADAAN_ADA : KEADAAN_KOSONG, komponen->key_pos};
}

static struct component_state judge(const struct scene *scene, const struct audit_data *data,
                                    enum komponen_id id)
{
    const struct komponen *komponen = &scene->standar->komponen[id];
    const struct passage *first = component_passage(scene, id);
    if (komponen->key_pos.line == 0)
        return judge_absent(scene, id);
    if (!first && picture_of(scene, id))
        return (struct component_state){KEADAAN_ADA, komponen->key_pos};
    if (!first)
        return (struct component_state){KEADAAN_KOSONG, komponen->key_pos};
    enum keadaan keadaan = all_placeholder(scene, data, id) ? KEADAAN_KOSONG
                           : is_misplaced(scene, id)        ? KEADAAN_SALAH_ISI
                           : !is_measured(scene, id)        ? KEADAAN_TIDAK_TERUKUR
                                                            : KEADAAN_ADA;
    return (struct component_state){keadaan, first->text->pos};
}

void components_judge(struct scene *scene, const struct audit_data *data)
{
    for (enum komponen_id id = 0; id < KOMPONEN_COUNT; id++)
        scene->states[id] = judge(scene, data, id);
}

// ---- PEKPPP form F-02

static bool is_adopted(const struct standar *standar)
{
    const struct sk *sk = standar->sk;
    const struct penetapan *adoption = standar->penetapan;
    bool dated = (sk && sk->tanggal.s.len > 0) || (adoption && adoption->tanggal.s.len > 0);
    return sk && sk->nomor.s.len > 0 && dated;
}

static bool is_declared(const struct bukti *bukti)
{
    return bukti && bukti->bukti.s.len > 0;
}

enum tingkat_f02 audit_f02_level(const struct scene *scene, unsigned complete)
{
    const struct standar *standar = scene->standar;
    if (complete == 0)
        return F02_TIDAK_ADA;
    if (complete < KOMPONEN_COUNT)
        return F02_BELUM_LENGKAP;
    if (!is_adopted(standar))
        return F02_LENGKAP;
    if (!is_declared(standar->penyusunan))
        return F02_DITETAPKAN;
    return is_declared(standar->pemantauan) ? F02_DIPANTAU : F02_MASYARAKAT_TERLIBAT;
}

// ---- the maklumat

struct audit_pledge audit_pledge_read(const struct instansi *instansi)
{
    const struct maklumat *maklumat = instansi->maklumat;
    if (!maklumat || maklumat->teks.s.len == 0)
        return (struct audit_pledge){.pos = maklumat ? maklumat->teks.pos : (struct pos){0}};
    str text = maklumat->teks.s;
    return (struct audit_pledge){
        .there = true,
        .adopted = maklumat->nomor.s.len > 0 && maklumat->tanggal.s.len > 0,
        .says =
            {
                [SESUAI_STANDAR] = phrases_in_text(text, &audit_phrases[MAKLUMAT_STANDARD]) &&
                                   phrases_in_text(text, &audit_phrases[MAKLUMAT_VOW]),
                [PERBAIKAN] = phrases_in_text(text, &audit_phrases[MAKLUMAT_IMPROVEMENT]) &&
                              phrases_in_text(text, &audit_phrases[MAKLUMAT_LASTING]),
                [SANKSI] = phrases_in_text(text, &audit_phrases[MAKLUMAT_SANCTION]),
            },
        .pos = maklumat->teks.pos,
    };
}
