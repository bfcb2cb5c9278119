// What a rule sees and how it reports; for the files of this folder.
//
// A rule asks the scene (texts, words, what the grammars read, the states) and reports places. It
// never decides whether it counts: levels, waivers and the baseline are audit.c's business. A wrong
// accusation costs more than a missed one: where a rule cannot be sure, it is a catatan.
#ifndef MAKLUMAT_AUDIT_RULE_RULE_H
#define MAKLUMAT_AUDIT_RULE_RULE_H

#include "audit/audit.h"
#include "audit/phrases.h"
#include "facts/facts.h"
#include "model/fields.h"

// One text of a standard.
struct passage {
    const struct text *text;     // as written, with its position
    const struct field *top;     // the key of the standard that it is under
    const struct field *field;   // its own row: "lama" of a stage; equal to `top` for plain items
    enum komponen_id komponen;   // KOMPONEN_COUNT: none of the fourteen
    const struct varian *varian; // NULL: of the standard itself
    str folded;                  // the same bytes, ASCII letters small: offsets are the same
    size_t first_word, words;    // in the scene's index
};

// What a grammar read, and in which text; value.teks is borrowed from passage->text.
struct said_duration {
    const struct passage *passage;
    struct durasi value;
};
struct said_amount {
    const struct passage *passage;
    struct tarif_terbaca value;
};
struct said_channel {
    const struct passage *passage;
    struct kanal_terbaca value;
};
struct said_hours {
    const struct passage *passage;
    struct jam_terbaca value;
};
struct said_citation {
    const struct passage *passage;
    struct sitasi value;
};

// A part of a text. passage NULL: nothing was found; part empty: the whole text.
struct place {
    const struct passage *passage;
    str part; // borrowed from passage->text->s
};

struct word_index;

// A standard, taken apart once for all rules. Lists are in the order of the document.
struct scene {
    struct arena *arena;
    const struct facts *facts;
    const struct standar *standar;
    struct passage *passages;
    size_t passage_count;
    const struct word_index *index;
    struct said_duration *durations; // in waktu
    size_t duration_count;
    struct said_amount *amounts; // in biaya
    size_t amount_count;
    struct said_channel *channels; // in pengaduan
    size_t channel_count;
    struct said_hours *hours; // in waktu
    size_t hours_count;
    struct said_citation *citations; // in dasar_hukum; a typed one is in a passage of its own
    size_t citation_count;
    struct component_state states[KOMPONEN_COUNT];
    bool portal; // sumber.bentuk
};

// What a rule looks at. Rules on a standard have all members; rules on an agency no service and no
// scene; rules on the site the report alone.
struct subject {
    const struct audit_report *report;
    const struct agency *agency;
    const struct service *service;
    const struct scene *scene;
    struct audit_agency *agency_result;
};

// ---- reporting

// One finding at a part of a text, in the words of the rule's row; `a` to `c` fill {1} to {3}.
void report_place(struct audit *audit, struct place place, str a, str b, str c);

// The same in other words, or at a lower level: `message` has the rule's id.
void report_place_as(struct audit *audit, const struct message *message, struct place place, str a,
                     str b, str c);

// Where there is no text: about a component whose key is at `pos` (line 0: nowhere).
void report_key(struct audit *audit, const struct message *message, enum komponen_id komponen,
                struct pos pos, str a, str b, str c);

// For rules that compare files: the next reports are about this standard, or, with service NULL,
// this agency; or about a standard of which only the result is at hand.
void report_about(struct audit *audit, const struct agency *agency, const struct service *service);
// The same for words that last as long as the report: they are not copied.
void report_key_lasting(struct audit *audit, enum komponen_id komponen, struct pos pos, str a,
                        str b, str c);

void report_about_result(struct audit *audit, const struct audit_service *result);

// Room for so many findings more, where a rule knows how many it has.
void report_reserve(struct audit *audit, size_t count);

// The rule that is running, for report_place_as with its own words: audit_rule(audit)->message.
const struct rule *audit_rule(const struct audit *audit);
struct arena *audit_arena(struct audit *audit);    // lives as long as the report
struct date audit_date(const struct audit *audit); // of the data; none when not known
const struct audit_data *audit_tables(const struct audit *audit);

// Calls `visit` for every two standards of an agency that have the same title; what it reports is
// about the second.
typedef void duplicate_visitor(struct audit *audit, struct arena *scratch,
                               const struct service *first, const struct service *second);
void duplicates_each(struct audit *audit, const struct agency *agency, duplicate_visitor *visit);

// ---- asking the scene

#define ANY_KOMPONEN ((enum komponen_id)(KOMPONEN_COUNT + 1)) // also what is none of the fourteen

static inline struct place place_of(const struct passage *passage, str part)
{
    return (struct place){passage, part};
}

// The first place in the passages of a component where one of the phrases is: whole words, anything
// but a sentence's end between two of them. The text's letters are folded, "&" reads as "dan".
struct place phrases_find(const struct scene *scene, enum komponen_id komponen,
                          const struct phrase_list *phrases);
static inline bool component_says(const struct scene *scene, enum komponen_id komponen,
                                  const struct phrase_list *phrases)
{
    return phrases_find(scene, komponen, phrases).passage != NULL;
}

// All such places, in order; *list is in the scene's arena.
size_t phrases_find_all(const struct scene *scene, enum komponen_id komponen,
                        const struct phrase_list *phrases, struct place **list);

// Where one of the phrases is in one text; empty when none is.
str phrases_in_passage(const struct scene *scene, const struct passage *passage,
                       const struct phrase_list *phrases);
static inline bool passage_says(const struct scene *scene, const struct passage *passage,
                                const struct phrase_list *phrases)
{
    return phrases_in_passage(scene, passage, phrases).len > 0;
}

// The same for a text outside a scene (an agency's); not fast.
bool phrases_in_text(str text, const struct phrase_list *phrases);

// The rows of a table whose first cell, a phrase, is in a passage; all, in order.
struct data_hit {
    struct place place;
    const struct data_row *row;
};
size_t phrases_find_rows(const struct scene *scene, const struct data_table *table,
                         struct data_hit **list);

// The words of a passage, passage->words of them: a run of letters and digits, borrowed from its
// text; and a hash that is the same for capital and small letters.
str phrases_word(const struct scene *scene, const struct passage *passage, size_t i);
uint32_t phrases_word_hash(const struct scene *scene, const struct passage *passage, size_t i);

// The words of any text, at most `most`; gives their number.
size_t phrases_split_words(str text, str *words, size_t most);

// The passage of a text of the standard; NULL when the text is empty.
const struct passage *components_passage_of(const struct scene *scene, const struct text *text);

// What a passage of the scene says.
struct fact_durations passage_durations(const struct scene *scene, const struct passage *passage);
struct fact_amounts passage_amounts(const struct scene *scene, const struct passage *passage);
struct fact_citations passage_citations(const struct scene *scene, const struct passage *passage);

// The first text of a component; NULL when it has none.
const struct passage *component_passage(const struct scene *scene, enum komponen_id komponen);

// Whether `kerusakan` names this component, and one of `phrases` in its kind (NULL: any kind).
const struct kerusakan *component_damage(const struct scene *scene, enum komponen_id komponen,
                                         const struct phrase_list *phrases);

// Words of letters and digits, folded, one space between: for comparing texts word for word.
str phrases_normalize(struct arena *arena, str text);

// Fills result->copies from its standard (rule M03).
void audit_copies_collect(struct arena *arena, struct audit_service *result);

#endif
