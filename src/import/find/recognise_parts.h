// What the files that put a standard together share. Private to recognition.
#ifndef MAKLUMAT_IMPORT_FIND_RECOGNISE_PARTS_H
#define MAKLUMAT_IMPORT_FIND_RECOGNISE_PARTS_H

#include "import/find/draft.h"
#include "import/find/marks.h"

struct build {
    const struct document *document;
    struct strip *strip;
    const struct marks *marks;
    const struct letterhead *head;
    struct standard_draft *standard; // the one that is being built
    struct damage **damage_end;      // of its list
};

// The sections of a group's marks; the last ends at `to`.
void sections_build(struct build *build, uint32_t group, size_t to);

// Takes "STANDAR PELAYANAN …" in [row, to) for the title where none stands in [from, row): behind
// the maklumat, which some print first.
void title_take_behind(struct build *build, size_t from, size_t row, size_t to);

// Takes the title from the pieces [from, to) before the first label, unless a row has named it.
void title_take(struct build *build, size_t from, size_t to);

// The title as it stands gives the name without its number and "Standar Pelayanan".
void title_set(struct standard_draft *standard, str title);

// "2. Izin Trayek" between two standards: an item alone, right before the label at `to`.
bool title_is_item(const struct strip *strip, size_t at, size_t to);

// The head of a decree in [from, to), where the document is its annex.
void decree_take(struct build *build, size_t from, size_t to);

// What stands before the first label and is neither head nor title, in front of all sections.
void sections_add_front(struct build *build, size_t from, size_t to);

// Rows whose label cannot be read, by the printed numbers around them.
void gaps_fill(struct build *build);

// A component stated twice: with words of its own behind each label they are variants; else the
// second goes below the first.
void variants_part(struct build *build);

// Words that name a way or a case, "Offline", "Permohonan baru", and nothing that a service could
// be about.
bool names_case_alone(str text);

// Makes one standard of several that are cases of one service.
void variants_join(struct draft *draft);

// Gives labels that stand before several values each its own.
void delayed_values_take(struct standard_draft *standard);

// Notes printed numbers that skip or repeat; before sections are joined.
void numbers_collect(struct build *build);

// Repeated heads and what else was found broken in [from, to).
void damages_collect(struct build *build, size_t from, size_t to);

void add_damage(struct build *build, str text, str kind, enum komponen_id at);

// The same of a text that stands in a value or note of the standard too.
void add_quoted_damage(struct build *build, str text, str kind);

#endif
