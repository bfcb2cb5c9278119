// Findings: what is wrong, where, and what to do about it.
//
// A finding is a small record that points at its message; it is put into words only when it is
// printed, in the language of the reader. Findings are collected while the program goes on,
// sorted once and printed once, so one run shows all that is wrong in all files.
#ifndef MAKLUMAT_BASE_FINDING_H
#define MAKLUMAT_BASE_FINDING_H

#include "base/arena.h"
#include "base/lang.h"

// salah: a required fact is missing or wrong; peringatan: should be fixed; catatan: worth knowing.
enum level { LEVEL_CATATAN, LEVEL_PERINGATAN, LEVEL_SALAH };

// What a finding does to the run.
enum effect {
    EFFECT_NONE,   // nothing: the run goes on and may end with status 0
    EFFECT_INPUT,  // an input error: nothing is written, exit status 1
    EFFECT_SYSTEM, // something could not be read or written: exit status 3
};

// Line and column count from 1, columns in characters. Line 0 means the file as a whole.
struct pos {
    uint32_t line;
    uint32_t col;
};

// The words of one kind of finding. {1} {2} {3} stand for the arguments of the finding.
struct message {
    const char *id; // "Y11"
    enum level level;
    enum effect effect;
    const char *text[LANGS];
    const char *remedy[LANGS]; // may be empty
};

enum { FINDING_ARGS = 3 };

struct finding {
    const struct message *message;
    enum level level; // its message's, unless a site has set another
    str file;
    struct pos pos;
    str args[FINDING_ARGS];
};

struct findings {
    struct arena *arena; // owns the list and a copy of every text in it
    struct finding *list;
    size_t count;
    size_t capacity;
};

// Adds a finding; `a` to `c` fill {1} to {3}, STR_NONE where unused.
void findings_add(struct findings *findings, const struct message *message, str file,
                  struct pos pos, str a, str b, str c);

// Adds copies of all findings of another list, which may then go.
void findings_take(struct findings *findings, const struct findings *others);

// By file, line, column, id, arguments: the same order whatever order they came in.
void findings_sort(struct findings *findings);
int finding_cmp(const struct finding *a, const struct finding *b);

// The most serious effect among them; EFFECT_NONE when there is no finding.
enum effect findings_effect(const struct findings *findings);

// How many distinct files have a finding that stops a build. Call after findings_sort.
size_t findings_broken_files(const struct findings *findings);

// The finding's text or remedy with its arguments filled in, in the arena.
str finding_text(struct arena *arena, const struct finding *finding, enum lang lang);
str finding_remedy(struct arena *arena, const struct finding *finding, enum lang lang);

// "salah", "peringatan", "catatan"; "error", "warning", "note".
const char *level_name(enum level level, enum lang lang);

#endif
