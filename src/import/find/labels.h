// Labels as published standards print them, matched by rule: case, punctuation, numbering,
// connecting words and one wrong letter in a word make no difference; the longest match wins.
//
// The table (labels.tsv) gives the wordings, the rules here what may stand around and between
// their words: "3) SISTEM MEKANISME & PROSEDUR :", "Biaya/ tariff", "P E R S Y A R A T A N".
#ifndef MAKLUMAT_IMPORT_FIND_LABELS_H
#define MAKLUMAT_IMPORT_FIND_LABELS_H

#include "audit/audit.h"
#include "model/fields.h"

enum label_kind {
    LABEL_NONE,
    LABEL_KOMPONEN, // one of the fourteen
    LABEL_GROUP_A,  // head of the components of service delivery
    LABEL_GROUP_B,  // head of those of management
    LABEL_SK,       // the number of the decree
    LABEL_TITLE,    // the name of the service
    LABEL_AGENCY,   // the name of the agency
    LABEL_ROW,      // a known row that is none of the fourteen
};

struct label {
    enum label_kind kind;
    enum komponen_id komponen;
    str number;    // the printed number in front, without its marks
    str text;      // the label as printed, without number and colon
    str printed;   // the label with its qualifier, as printed
    str qualifier; // words behind it that are part of the label: "(online)", "untuk KTP baru"
    str rest;      // behind a colon or a wide gap: the value
    uint8_t words; // of the table's wording, connecting words left out
    bool whole;    // nothing stands behind the label but marks and words that say nothing
    bool parted;   // `rest` stands behind a colon, a dash or a wide gap
    bool exact;    // no letter is wrong, no word is broken
};

struct labels;

// The wordings of the tables of labels and of leftovers, in the arena, borrowed from them.
const struct labels *labels_open(struct arena *arena, const struct audit_data *data);

// True when a line is nothing but a leftover of a web page: a share button, a counter.
bool is_leftover(const struct labels *labels, str line);

// The label that `text` begins with; kind LABEL_NONE when there is none. Line ends in the text are
// blanks. All texts of the answer are borrowed from `text`.
struct label label_match(const struct labels *labels, str text);

// The head of a group of components; and the label of one component with nothing behind it, and no
// letter wrong.
bool label_is_group(enum label_kind kind);
bool label_is_alone(const struct label *label);

// Whether a word begins some label; whether it stands further back in one.
bool label_may_begin(const struct labels *labels, str word);
bool label_may_go_on(const struct labels *labels, str word);

// The length of the number or bullet in front of a text, with its marks and blanks: "III. ",
// "a) ", "- "; 0 when there is none. *number is its letters or digits.
size_t numbering_length(str text, str *number);

// True when the text is nothing but a number: "3", "3.", "(iv)".
bool is_number_alone(str text);

#endif
