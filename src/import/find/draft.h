// What recognition makes of a document: a proposal for each standard in it, and for its agency.
//
// A draft says what stands where and how sure that is; it decides no more than that. The writer
// turns it into YAML, the decoder reads it back, the audit judges it.
#ifndef MAKLUMAT_IMPORT_FIND_DRAFT_H
#define MAKLUMAT_IMPORT_FIND_DRAFT_H

#include "import/find/labels.h"
#include "import/find/strip.h"

// A text, or an item with a list of its own.
struct value {
    str text;   // lines parted by '\n'
    str marker; // of an item as printed; empty: a paragraph
    bool item;
    const struct grid_row *row; // of a table of steps or fees
    struct place_in_document place;
    struct value *first, *next;
};

// A stretch under one label.
struct section {
    enum label_kind kind; // LABEL_KOMPONEN, LABEL_ROW; LABEL_NONE: text without a label
    enum komponen_id komponen;
    str label, printed, qualifier, number; // `printed`: label and qualifier as they stand
    str markers;                           // numbers of its rows and steps that no value carries
    struct place_in_document place;
    bool beside; // its value begins on the line of its label
    struct value *values;
    const char *doubt[LANGS]; // why a person should look; NULL: nothing
    enum komponen_id after;   // of a row: the component before it
    struct section *next;
};

struct damage {
    str text;
    str kind;
    enum komponen_id at; // KOMPONEN_COUNT: none
    bool quoted;         // its text stands elsewhere too
    struct damage *next;
};

struct signature {
    bool there;
    str tempat, tanggal, jabatan, nama, pangkat, nip;
    str written; // its lines of place and date
    struct place_in_document place;
};

struct decree {
    bool there;
    str label, nomor, tanggal, tentang;
    struct place_in_document place;
};

struct agency_draft {
    str nama, pemerintah, alamat, kode_pos, telepon, surel, situs;
    const char *from[LANGS]; // where the name was found
};

struct variant_draft {
    str nama, written; // without and with its number
    struct place_in_document place;
    struct section *sections;
    struct variant_draft *next;
};

struct standard_draft {
    str judul, judul_written; // without and with its number
    struct place_in_document judul_place;
    struct decree sk;
    struct section *sections; // in the order of the document; each component once
    struct variant_draft *variants;
    str group_a, group_b; // the group heads as printed, without their letters
    str letter_a, letter_b;
    struct signature penetapan;
    struct damage *damages;
    struct value *furniture; // taken over as nothing but a note
    struct value *leftovers; // words that went nowhere else, to be looked at
    size_t from, to;         // its pieces of the strip
    const char *bentuk;      // "portal", "naskah", "pindaian"
    struct agency_draft agency;
    str agency_row; // that names it, as it stands
    struct standard_draft *next;
};

struct draft {
    const struct document *document;
    struct strip strip;
    struct standard_draft *standards; // NULL: no component was found
    size_t count;
};

// Reads a document's blocks; everything in its arena. Never fails: a document in which no label is
// found gives no standard.
struct draft recognise(const struct document *document, const struct labels *labels);

// ---- the parts of recognition, in the order in which they work on the strip

struct letterhead {
    size_t from, to; // the pieces in front of the first label
    struct agency_draft agency;
    bool breadcrumb; // a portal's page
};

// Finds the letterhead in front of the first label and where it comes again.
struct letterhead letterhead_find(const struct document *document, struct strip *strip,
                                  const struct labels *labels);

// Finds place, date, office and name at the end of [from, to) and takes their pieces.
struct signature signature_take(struct strip *strip, size_t from, size_t to);

// A stretch of the strip as values.
struct stretch {
    struct value *values;
    str markers;      // numbers that no value carries: of rows, of steps that were split
    size_t split;     // how many steps were split
    size_t collapsed; // of these, how many P01 would find run together
};

// The pieces of [from, to) that are content, as texts and lists; collapsed steps are split.
struct stretch values_build(const struct strip *strip, size_t from, size_t to);

// Splits "1 Menerima … 2 Melakukan …" into items, NULL when it is no such text.
struct value *steps_split(struct arena *arena, const struct value *value, unsigned first);

#endif
