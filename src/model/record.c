// Looking rows up, guessing what a mistyped word means, and visiting every text of a record.
#include "model/record.h"

#include "model/standard.h"

struct pos record_text_place(const struct text *text, str file_bytes, size_t offset)
{
    while (offset < text->s.len && is_blank(text->s.data[offset]))
        offset++;
    return offset < text->s.len ? yaml_place(file_bytes, text->pos, text->start, offset)
                                : text->pos;
}

const struct field *record_field(const struct record *record, str key)
{
    for (size_t i = 0; i < record->count; i++)
        if (str_eq(str_from(record->fields[i].key), key))
            return &record->fields[i];
    return NULL;
}

enum { LONGEST_GUESS = 40 };

static size_t min3(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

// Optimal string alignment distance: insert, delete, replace, swap neighbours; case is ignored.
static size_t distance(str a, str b)
{
    size_t rows[3][LONGEST_GUESS + 1];
    for (size_t j = 0; j <= b.len; j++)
        rows[0][j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t *row = rows[i % 3];
        const size_t *above = rows[(i + 2) % 3];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            bool same = to_lower(a.data[i - 1]) == to_lower(b.data[j - 1]);
            row[j] = min3(above[j] + 1, row[j - 1] + 1, above[j - 1] + !same);
            bool swapped = i > 1 && j > 1 && to_lower(a.data[i - 1]) == to_lower(b.data[j - 2]) &&
                           to_lower(a.data[i - 2]) == to_lower(b.data[j - 1]);
            if (swapped)
                row[j] = min3(row[j], rows[(i + 1) % 3][j - 2] + 1, row[j]);
        }
    }
    return rows[a.len % 3][b.len];
}

// "syarat" for "persyaratan", "biaya_tarif" for "biaya": one holds the other.
static bool holds_other(str word, str candidate)
{
    enum { SHORTEST_PIECE = 5 };
    str shorter = word.len < candidate.len ? word : candidate;
    str longer = word.len < candidate.len ? candidate : word;
    return shorter.len >= SHORTEST_PIECE && str_find_nocase(longer, shorter) < longer.len;
}

const char *record_nearest_word(str word, const char *const *words, size_t count)
{
    const char *nearest = NULL;
    size_t least = word.len < 7 ? 2 : (word.len + 1) / 4 + 1;
    if (word.len == 0 || word.len > LONGEST_GUESS)
        return NULL;
    for (size_t i = 0; i < count; i++)
        if (holds_other(word, str_from(words[i])))
            return words[i];
    for (size_t i = 0; i < count; i++) {
        str candidate = str_from(words[i]);
        size_t gap = word.len > candidate.len ? word.len - candidate.len : candidate.len - word.len;
        if (candidate.len > LONGEST_GUESS || gap >= least)
            continue;
        size_t away = distance(word, candidate);
        if (away < least) {
            least = away;
            nearest = words[i];
        }
    }
    return nearest;
}

struct visit {
    text_visitor *call;
    void *context;
};

static void visit_record(const struct visit *visit, const struct record *record,
                         const void *object);

static void visit_items(const struct visit *visit, const struct field *field,
                        const struct list *list)
{
    const struct butir *items = list->items;
    for (size_t i = 0; i < list->count; i++) {
        visit->call(visit->context, field, &items[i].teks);
        visit->call(visit->context, field, &items[i].judul);
        visit->call(visit->context, field, &items[i].isi);
        visit_items(visit, field, &items[i].daftar);
        if (items[i].rincian)
            visit_record(visit, items[i].rincian_jenis, items[i].rincian);
    }
}

static void visit_component(const struct visit *visit, const struct field *field,
                            const struct komponen *komponen)
{
    visit->call(visit->context, field, &komponen->teks);
    visit_items(visit, field, &komponen->daftar);
}

static void visit_lines(const struct visit *visit, const struct field *field,
                        const struct list *list)
{
    const struct text *texts = list->items;
    for (size_t i = 0; i < list->count; i++)
        visit->call(visit->context, field, &texts[i]);
}

static void visit_pairs(const struct visit *visit, const struct field *field,
                        const struct list *list)
{
    const struct pair *pairs = list->items;
    for (size_t i = 0; i < list->count; i++) {
        visit->call(visit->context, field, &pairs[i].kunci);
        visit->call(visit->context, field, &pairs[i].isi);
    }
}

static void visit_list(const struct visit *visit, const struct record *of, const struct list *list)
{
    const char *items = list->items;
    for (size_t i = 0; i < list->count; i++)
        visit_record(visit, of, items + i * of->size);
}

static void visit_field(const struct visit *visit, const struct field *field, const void *member)
{
    const void *const *pointer = member;
    switch (field->kind) {
    case KIND_LINES:
        visit_lines(visit, field, member);
        break;
    case KIND_PAIRS:
        visit_pairs(visit, field, member);
        break;
    case KIND_RECORD:
        if (*pointer)
            visit_record(visit, field->of, *pointer);
        break;
    case KIND_LIST:
        visit_list(visit, field->of, member);
        break;
    case KIND_COMPONENT:
        visit_component(visit, field, member);
        break;
    case KIND_ITEMS: // visited with their component
    case KIND_STR:
    case KIND_SAID:
    case KIND_MARKUP:
    case KIND_HREF:
    case KIND_QR:
    case KIND_JSONLD:
    case KIND_U64:
    case KIND_FLAG:
    case KIND_TOLD:
    case KIND_TOLD_LIST:
    case KIND_UINT:
    case KIND_ID:
    case KIND_CSTR:
    case KIND_STRS:
    case KIND_INSIDE:
    case KIND_ONE:
    case KIND_ARRAY:
    case KIND_SHARED:
    case KINDS:
        break;
    default:
        visit->call(visit->context, field, member);
    }
}

static void visit_record(const struct visit *visit, const struct record *record, const void *object)
{
    for (size_t i = 0; i < record->count; i++)
        visit_field(visit, &record->fields[i], field_member(&record->fields[i], object));
}

void record_each_text(const struct record *record, const void *object, text_visitor *visit,
                      void *context)
{
    visit_record(&(struct visit){visit, context}, record, object);
}
