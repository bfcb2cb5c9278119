// I: identity. Names and places that do not agree with those of the agency. Which one is right no
// program can tell, so both are looked for only where the words around them leave little doubt.
#include "audit/rule/rules.h"

enum {
    SHORTEST_NAME = 6, // of which two spellings are told; shorter words are alike by chance
    LONGEST_NAME = 32,
    MOST_WRONG = 2,        // letters by which two spellings differ in length
    LETTERS_A_SLIP = 4,    // one wrong letter for so many
    MOST_WORDS = 64,       // of the agency's name or address
    LONGEST_CONTEXT = 120, // bytes before a region that say what it belongs to
    SHORTEST_REGION = 3,   // letters of the first word of its name
    MOST_REGIONS = 8,      // of the agency
    MOST_NAME_WORDS = 3    // of a region
};

static bool is_among(str word, const str *words, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (str_eq_nocase(word, words[i]))
            return true;
    return false;
}

static bool is_capital(str word)
{
    return word.len > 0 && is_capital_letter(word.data[0]);
}

// ---- two spellings of one name

// Levenshtein's distance of two short words, letters folded.
static size_t distance(str a, str b)
{
    size_t row[LONGEST_NAME + 1];
    for (size_t j = 0; j <= b.len; j++)
        row[j] = j;
    for (size_t i = 1; i <= a.len; i++) {
        size_t corner = row[0]++;
        for (size_t j = 1; j <= b.len; j++) {
            size_t cost = corner + (to_lower(a.data[i - 1]) != to_lower(b.data[j - 1]));
            corner = row[j];
            size_t least = row[j - 1] < row[j] ? row[j - 1] + 1 : row[j] + 1;
            row[j] = cost < least ? cost : least;
        }
    }
    return row[b.len];
}

static bool is_plain_name(str word)
{
    for (size_t i = 0; i < word.len; i++)
        if (!is_alpha(word.data[i]))
            return false;
    return word.len >= SHORTEST_NAME && word.len <= LONGEST_NAME;
}

// "pelayanan" and "layanan", "satu" and "satuan" are two words, not two spellings.
static bool is_derived(str longer, str shorter)
{
    size_t rest = longer.len - shorter.len;
    return str_eq_nocase(str_skip(longer, rest), shorter) ||
           (str_starts_nocase(longer, shorter) &&
            str_eq_nocase(str_skip(longer, shorter.len), STR("an")));
}

static bool is_misspelling(str a, str b)
{
    str longer = a.len > b.len ? a : b;
    str shorter = a.len > b.len ? b : a;
    if (!is_plain_name(a) || !is_plain_name(b) || longer.len - shorter.len > MOST_WRONG ||
        is_derived(longer, shorter))
        return false;
    return distance(longer, shorter) * LETTERS_A_SLIP <= shorter.len;
}

// The words of the agency's name or address, and which of them were found in another spelling.
struct own_text {
    str words[MOST_WORDS];
    bool reported[MOST_WORDS];
    size_t count;
};

// A word of a text of the standard, the one before it and that before; and the one that follows.
struct said_word {
    str word, before, earlier, next;
};

// By their lengths alone most words are told apart.
static bool may_match(const struct said_word *said, const str *own)
{
    return said->before.len == own[-1].len && said->word.len <= own->len + MOST_WRONG &&
           own->len <= said->word.len + MOST_WRONG;
}

// The word is where own word `j` does: between the same two words; or one of the two texts ends
// there, and the same two words come before.
static bool is_same_context(const struct said_word *said, const struct own_text *own, size_t j)
{
    if (!str_eq_nocase(said->before, own->words[j - 1]))
        return false;
    if (said->next.len > 0 && j + 1 < own->count)
        return str_eq_nocase(said->next, own->words[j + 1]);
    return j > 1 && str_eq_nocase(said->earlier, own->words[j - 2]);
}

// One finding for each of the agency's words, however often it is spelled in another way.
static void compare_word(struct audit *audit, const struct passage *passage,
                         const struct said_word *said, struct own_text *own)
{
    for (size_t j = 1; j < own->count; j++) {
        if (!may_match(said, &own->words[j]) || !is_same_context(said, own, j) ||
            own->reported[j] || !is_misspelling(said->word, own->words[j]) ||
            is_among(said->word, own->words, own->count))
            continue;
        own->reported[j] = true;
        report_place(audit, place_of(passage, said->word), said->word, own->words[j], STR_NONE);
    }
}

static void compare_text(struct audit *audit, const struct scene *scene,
                         const struct passage *passage, struct own_text own[2])
{
    struct said_word said = {.next =
                                 passage->words > 0 ? phrases_word(scene, passage, 0) : STR_NONE};
    for (size_t i = 1; i <= passage->words; i++) {
        said.earlier = said.before;
        said.before = said.word;
        said.word = said.next;
        said.next = i < passage->words ? phrases_word(scene, passage, i) : STR_NONE;
        if (said.word.len < SHORTEST_NAME || !is_capital(said.word) || said.before.len == 0)
            continue;
        compare_word(audit, passage, &said, &own[0]);
        compare_word(audit, passage, &said, &own[1]);
    }
}

void rule_I05(struct audit *audit, const struct subject *subject)
{
    struct own_text own[2] = {{.count = 0}, {.count = 0}};
    const struct scene *scene = subject->scene;
    const struct instansi *instansi = subject->agency->instansi;
    own[0].count = phrases_split_words(instansi->alamat.s, own[0].words, MOST_WORDS);
    own[1].count = phrases_split_words(instansi->nama.s, own[1].words, MOST_WORDS);
    for (size_t i = 0; i < scene->passage_count; i++)
        compare_text(audit, scene, &scene->passages[i], own);
}

// ---- another region than its own

// "Kabupaten Barito Utara"; empty where the text does not begin with a region.
struct region {
    str text;
    str name[MOST_NAME_WORDS];
    size_t words;
    bool province;
};

static bool is_region_word(str word)
{
    return phrases_have(&audit_phrases[I06_REGIONS], word);
}

// A word of a region's name; what follows a name in capital letters is not.
static bool is_name_word(str word)
{
    return is_capital(word) && !is_region_word(word) &&
           !phrases_have(&audit_phrases[I06_NO_NAMES], word);
}

// "Kabupaten Jember", "Kab. Jember"; not "di kota. Pelayanan".
static bool is_joined(str left, str right)
{
    str gap = {left.data + left.len, (size_t)(right.data - left.data) - left.len};
    bool shortened = str_eq_nocase(left, STR("kab")) || str_eq_nocase(left, STR("prov"));
    return str_eq(gap, STR(" ")) || (shortened && str_eq(str_trim(gap), STR(".")));
}

static struct region region_at(str text)
{
    str words[MOST_NAME_WORDS + 1];
    struct region region = {0};
    size_t count = phrases_split_words(text, words, MOST_NAME_WORDS + 1);
    if (count == 0 || words[0].data != text.data || !is_region_word(words[0]))
        return region;
    region.province = to_lower(words[0].data[0]) == 'p';
    for (size_t i = 1; i < count; i++) {
        if (!is_name_word(words[i]) || !is_joined(words[i - 1], words[i]))
            break;
        region.name[region.words++] = words[i];
    }
    if (region.words > 0 && region.name[0].len >= SHORTEST_REGION) {
        str last = region.name[region.words - 1];
        region.text = str_sub(text, 0, (size_t)(last.data - text.data) + last.len);
    }
    return region;
}

static size_t regions_of(str text, struct region *list, size_t most)
{
    str words[MOST_WORDS];
    size_t found = 0, count = phrases_split_words(text, words, MOST_WORDS);
    for (size_t i = 0; i < count && found < most; i++) {
        if (!is_region_word(words[i]))
            continue;
        list[found] = region_at(str_skip(text, (size_t)(words[i].data - text.data)));
        found += list[found].text.len > 0;
    }
    return found;
}

// One name begins with the other, spaces left out: "Pangkal Pinang" and "Pangkalpinang".
static bool begins_alike(const struct region *a, const struct region *b)
{
    size_t i = 0, j = 0, left = 0, right = 0;
    while (i < a->words && j < b->words) {
        if (to_lower(a->name[i].data[left]) != to_lower(b->name[j].data[right]))
            return false;
        if (++left == a->name[i].len)
            i++, left = 0;
        if (++right == b->name[j].len)
            j++, right = 0;
    }
    return true;
}

// Short forms are not other regions: "Kukar" is Kutai Kartanegara, "NTB" Nusa Tenggara Barat.
static bool may_be_short(const struct region *a, const struct region *b)
{
    bool one_word = (a->words == 1) != (b->words == 1);
    if (a->province)
        return a->words != b->words;
    return one_word && to_lower(a->name[0].data[0]) == to_lower(b->name[0].data[0]);
}

static bool is_same_region(const struct region *a, const struct region *b)
{
    return begins_alike(a, b) || may_be_short(a, b) || is_misspelling(a->name[0], b->name[0]);
}

// The agency's own region that `named` is not; NULL where it is its own, or own ones of this kind
// are not known. Regency and city are one kind: a province has offices in both.
static const struct region *contradicted(const struct region *own, size_t count,
                                         const struct region *named)
{
    const struct region *first = NULL;
    for (size_t i = 0; i < count; i++) {
        if (own[i].province != named->province)
            continue;
        if (is_same_region(&own[i], named))
            return NULL;
        first = first ? first : &own[i];
    }
    return first;
}

// What is before `part` in its sentence, the nearest words.
static str before(const struct passage *passage, str part)
{
    str text = passage->text->s;
    size_t end = (size_t)(part.data - text.data);
    size_t start = end > LONGEST_CONTEXT ? end - LONGEST_CONTEXT : 0;
    for (size_t i = start; i < end; i++)
        if (strchr(".;:\n", text.data[i]))
            start = i + 1;
    return str_sub(text, start, end - start);
}

static bool ends_in(str text, const struct phrase_list *list)
{
    str trimmed = str_trim(text);
    for (size_t i = 0; i < list->count; i++) {
        str words = list->phrases[i].words;
        if (trimmed.len >= words.len &&
            str_eq_nocase(str_skip(trimmed, trimmed.len - words.len), words))
            return true;
    }
    return false;
}

// Where a standard speaks of its own agency: the office that adopts it, what the decree is about;
// an agency named in a component that is about itself; the region's regulations among its legal
// bases. In requirements, procedure and product other agencies are named with good reason.
static bool is_about_itself(const struct scene *scene, struct place place)
{
    const struct standar *standar = scene->standar;
    const struct text *text = place.passage->text;
    if ((standar->penetapan && text == &standar->penetapan->jabatan) ||
        (standar->sk && text == &standar->sk->tentang))
        return true;
    switch (place.passage->komponen) {
    case DASAR_HUKUM:
        return ends_in(before(place.passage, place.part), &audit_phrases[I06_REGULATIONS]);
    case PENGAWASAN:
    case JAMINAN_PELAYANAN:
    case JAMINAN_KEAMANAN:
    case EVALUASI:
        return phrases_in_text(before(place.passage, place.part), &audit_phrases[I06_OFFICES]);
    default:
        return false;
    }
}

void rule_I06(struct audit *audit, const struct subject *subject)
{
    struct region own[2 * MOST_REGIONS];
    const struct instansi *instansi = subject->agency->instansi;
    size_t count = regions_of(instansi->nama.s, own, MOST_REGIONS);
    count += regions_of(instansi->pemerintah.s, own + count, MOST_REGIONS);
    struct place *places;
    size_t found = count == 0 ? 0
                              : phrases_find_all(subject->scene, ANY_KOMPONEN,
                                                 &audit_phrases[I06_REGIONS], &places);
    for (size_t i = 0; i < found; i++) {
        str text = places[i].passage->text->s;
        struct region named = region_at(str_skip(text, (size_t)(places[i].part.data - text.data)));
        const struct region *home = named.text.len > 0 ? contradicted(own, count, &named) : NULL;
        if (home && is_about_itself(subject->scene, places[i]))
            report_place(audit, place_of(places[i].passage, named.text), named.text, home->text,
                         STR_NONE);
    }
}
