// What a standard rests on: the citations of its legal basis and of its rates.
#include "facts/facts.h"

#include "facts/memory.h"
#include "model/fields.h"

struct collector {
    const struct facts *facts;
    struct fact_regulation *list;
    size_t count, capacity;
    size_t at; // the text that was found last: the next is most likely the one after it
    bool is_basis;
};

static void add(struct collector *to, const struct text *text, struct fact_citations found,
                bool is_typed)
{
    for (size_t i = 0; i < found.count; i++) {
        to->list =
            arena_grow(to->facts->arena, to->list, to->count, &to->capacity, sizeof *to->list);
        to->list[to->count++] =
            (struct fact_regulation){found.list[i], *text, to->is_basis, is_typed};
    }
}

static void add_text(void *context, const struct field *field, const struct text *text)
{
    struct collector *to = context;
    (void)field;
    for (size_t i = 0; i < to->facts->count && text->s.len > 0; i++) {
        size_t number = (to->at + i) % to->facts->count;
        if (to->facts->texts[number].text != text)
            continue;
        add(to, text, facts_citations(to->facts, number), false);
        to->at = number;
        return;
    }
}

// Kind and body are in one value, which only the grammar of citations takes apart.
str facts_citation_form(struct arena *arena, const struct peraturan *peraturan)
{
    struct buf text = BUF(arena);
    const struct {
        const char *before;
        str value;
    } parts[] = {
        {"", peraturan->jenis.s},
        {" Nomor ", peraturan->nomor.s},
        {" Tahun ", peraturan->tahun.s},
        {" tentang ", peraturan->tentang.s},
    };
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].value.len == 0)
            continue;
        buf_add(&text, str_from(parts[i].before));
        buf_add(&text, parts[i].value);
    }
    return buf_str(&text);
}

static void add_basis(struct collector *to, const struct komponen *komponen)
{
    struct butir *items = komponen->daftar.items;
    add_text(to, NULL, &komponen->teks);
    for (size_t i = 0; i < komponen->daftar.count; i++) {
        if (items[i].rincian) {
            struct arena *arena = to->facts->arena;
            struct text text = {.s = facts_citation_form(arena, items[i].rincian),
                                .pos = items[i].pos};
            add(to, &text, facts_text_citations(arena, text.s), true);
        } else {
            const struct komponen one = {.daftar = {.items = &items[i], .count = 1}};
            struct field field = *komponen_field(DASAR_HUKUM);
            field.offset = 0;
            record_each_text(&(struct record){.fields = &field, .count = 1}, &one, add_text, to);
        }
    }
}

static void add_rates(struct collector *to, const struct komponen *komponen)
{
    const struct butir *items = komponen->daftar.items;
    for (size_t i = 0; i < komponen->daftar.count; i++)
        if (items[i].rincian_jenis == &record_tarif)
            add_text(to, NULL, &((const struct tarif *)items[i].rincian)->dasar);
}

static const struct fact_regulations *collect(const struct facts *facts)
{
    const struct standar *standar = facts->standar;
    const struct varian *varian = standar->varian.items;
    struct fact_regulations *made = ARENA_NEW(facts->arena, struct fact_regulations);
    struct collector to = {.facts = facts, .is_basis = true};
    add_basis(&to, &standar->komponen[DASAR_HUKUM]);
    to.is_basis = false;
    add_rates(&to, &standar->komponen[BIAYA]);
    for (size_t i = 0; i < standar->varian.count; i++) {
        add_basis(&to, &varian[i].komponen[DASAR_HUKUM]);
        add_rates(&to, &varian[i].komponen[BIAYA]);
    }
    *made = (struct fact_regulations){to.list, to.count};
    return made;
}

struct fact_regulations facts_regulations(const struct facts *facts)
{
    if (!facts->memory->regulations)
        facts->memory->regulations = collect(facts);
    return *facts->memory->regulations;
}
