// Making, packing and unpacking summaries; references that standards share are kept once.
#include "model/summary.h"

#include "base/hash.h"
#include "model/fields.h"
#include "model/id.h"
#include "model/slug.h"
#include "model/translate.h"

// ---- what a service is found by

// The text of a component, and of each item its head where it has one.
static struct names heads_of(struct arena *arena, const struct komponen *komponen)
{
    const struct butir *items = komponen->daftar.items;
    str *list = ARENA_ARRAY(arena, str, komponen->daftar.count + 1);
    size_t count = 0;
    if (komponen->teks.s.len > 0)
        list[count++] = komponen->teks.s;
    for (size_t i = 0; i < komponen->daftar.count; i++)
        list[count++] = items[i].judul.s.len > 0 ? items[i].judul.s : items[i].teks.s;
    return (struct names){list, count};
}

struct summary_heads summary_heads_make(struct arena *arena, const struct standar *standar)
{
    return (struct summary_heads){heads_of(arena, &standar->komponen[PRODUK]),
                                  heads_of(arena, &standar->komponen[PERSYARATAN])};
}

// ---- what is packed of them

static const struct field reference_rows[] = {
    PACK_ID(struct reference, id),
    PACK_STR(struct reference, nama),
    PACK_STR(struct reference, pokok),
    PACK_FLAG(struct reference, foreign),
    PACK_BELOW(struct reference, jenis, JENIS_PERATURAN_COUNT),
    PACK_UINT(struct reference, tahun),
};
static const struct record record_reference = RECORD("reference", struct reference, reference_rows);

static const struct field change_rows[] = {
    PACK_STR(struct change, tanggal),
    PACK_STR(struct change, perubahan),
};
static const struct record record_change = RECORD("change", struct change, change_rows);

#define NAMES(type, member)                                                                        \
    PACK_COUNTED(type, member.list, const str *, member.count, KIND_STRS, NULL)
#define REFERENCES(type, member)                                                                   \
    PACK_COUNTED(type, member.list, const struct reference **, member.count, KIND_SHARED,          \
                 &record_reference)

static const struct field summary_rows[] = {
    PACK_STR(struct summary, judul),
    PACK_STR(struct summary, ringkasan),
    PACK_UINT(struct summary, untranslated),
    NAMES(struct summary, dikenal_juga),
    REFERENCES(struct summary, kelompok),
    REFERENCES(struct summary, peraturan),
    PACK_COUNTED(struct summary, riwayat.list, const struct change *, riwayat.count, KIND_ARRAY,
                 &record_change),
    PACK_STR(struct summary, diperbarui),
    PACK_UINT(struct summary, translatable),
    PACK_FLAG(struct summary, translated),
};
const struct record summary_record = RECORD("summary", struct summary, summary_rows);

static const struct field heads_rows[] = {
    NAMES(struct summary_heads, produk),
    NAMES(struct summary_heads, persyaratan),
};
const struct record summary_heads_record = RECORD("heads", struct summary_heads, heads_rows);

// ---- references, each once: a table of open addressing

struct reference_table {
    struct arena *arena;
    struct reference **slots;
    size_t count;
    size_t capacity; // a power of two
};

struct reference_table *reference_table_new(struct arena *arena)
{
    struct reference_table *table = ARENA_NEW(arena, struct reference_table);
    table->arena = arena;
    return table;
}

// What two references must have in common to be one.
typedef bool same_function(const struct reference *a, const struct reference *b);

static bool has_same_id(const struct reference *a, const struct reference *b)
{
    return str_eq(a->id, b->id);
}

static bool is_equal(const struct reference *a, const struct reference *b)
{
    return str_eq(a->id, b->id) && str_eq(a->nama, b->nama) && str_eq(a->pokok, b->pokok) &&
           a->foreign == b->foreign && a->jenis == b->jenis && a->tahun == b->tahun;
}

static struct reference **slot_of(const struct reference_table *table,
                                  const struct reference *reference, same_function *same)
{
    size_t mask = table->capacity - 1, at = (size_t)hash_bytes(reference->id) & mask;
    while (table->slots[at] && !same(table->slots[at], reference))
        at = (at + 1) & mask;
    return &table->slots[at];
}

static void widen(struct reference_table *table)
{
    enum { LEAST = 64 };
    struct reference **before = table->slots;
    size_t count = table->capacity;
    table->capacity = count > 0 ? 2 * count : LEAST;
    table->slots = ARENA_ARRAY(table->arena, struct reference *, table->capacity);
    for (size_t i = 0; i < count; i++)
        if (before[i])
            *slot_of(table, before[i], is_equal) = before[i];
}

static struct reference *find_or_copy(struct reference_table *table,
                                      const struct reference *reference, same_function *same)
{
    if (2 * table->count >= table->capacity)
        widen(table);
    struct reference **slot = slot_of(table, reference, same);
    if (*slot)
        return *slot;
    struct reference *kept = *slot = ARENA_NEW(table->arena, struct reference);
    *kept = *reference;
    kept->id = arena_copy(table->arena, reference->id);
    kept->nama = arena_copy(table->arena, reference->nama);
    kept->pokok = arena_copy(table->arena, reference->pokok);
    kept->number = table->count++;
    return kept;
}

const struct reference *reference_share(struct reference_table *table,
                                        const struct reference *reference)
{
    return find_or_copy(table, reference, is_equal);
}

const struct reference *reference_keep(struct reference_table *table,
                                       const struct reference *reference)
{
    struct reference *kept = find_or_copy(table, reference, has_same_id);
    if (kept->pokok.len == 0 && reference->pokok.len > 0)
        kept->pokok = arena_copy(table->arena, reference->pokok);
    if (kept->foreign && !reference->foreign) { // some standard translates it
        kept->nama = arena_copy(table->arena, reference->nama);
        kept->foreign = false;
    }
    return kept;
}
