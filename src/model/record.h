// Descriptors: what the members of a struct are called, of what kind they are, and where they lie.
//
// One table of rows drives decoding, "did you mean", JSON, template names and the authors' guide.
// A row holds facts about one field and nothing else: no callbacks, no relations between fields.
#ifndef MAKLUMAT_MODEL_RECORD_H
#define MAKLUMAT_MODEL_RECORD_H

#include "yaml/yaml.h"

enum kind {
    // What a file holds. The member is a struct text unless said otherwise.
    KIND_LINE,      // plain text of one line
    KIND_TEXT,      // Markdown
    KIND_DATE,      // a calendar date, as written
    KIND_CHOICE,    // one of `choices`
    KIND_KEY,       // the name of a key of a standard
    KIND_NUMBER,    // a whole number, as written
    KIND_URL,       // an address of a web page
    KIND_FILE,      // a file in the agency's folder
    KIND_COLOR,     // #rrggbb
    KIND_LINES,     // struct list of struct text
    KIND_PAIRS,     // struct list of struct pair
    KIND_RECORD,    // pointer to a struct described by `of`, NULL when absent
    KIND_LIST,      // struct list of structs described by `of`
    KIND_COMPONENT, // struct komponen; `of` describes its typed items, or is NULL
    KIND_ITEMS,     // struct list of struct butir: the list of a component's item

    // What the program works out, for JSON and templates.
    KIND_STR,       // str, plain text
    KIND_SAID,      // struct said
    KIND_MARKUP,    // struct markup
    KIND_HREF,      // str, a checked address
    KIND_QR,        // str, shown as a QR code
    KIND_JSONLD,    // str, JSON without < > &
    KIND_U64,       // uint64_t
    KIND_FLAG,      // bool
    KIND_TOLD,      // struct told, described by `of`
    KIND_TOLD_LIST, // struct told_list of structs described by `of`

    // What one build leaves to the next (model/record_pack.h).
    KIND_UINT,   // a bool, an enum or a whole number of `width` bytes, below `limit` where there is
                 // one
    KIND_ID,     // str, a valid id
    KIND_CSTR,   // const char *
    KIND_STRS,   // pointer to str, as many as `counter` says
    KIND_INSIDE, // a struct described by `of`
    KIND_ONE,    // pointer to a struct described by `of`, or NULL
    KIND_ARRAY,  // pointer to structs described by `of`, as many as `counter` says
    KIND_SHARED, // pointer to pointers to structs that many records share
    KINDS
};

// A text of the document and its place. Line 0: the key was absent; line > 0 and no text:
// the key was there with nothing under it.
struct text {
    str s;
    struct pos pos;
    struct yaml_start start; // for the place of a part of it
};

// Where in its file a person reads the byte at `offset` of the text, or what follows the space
// there.
struct pos record_text_place(const struct text *text, str file_bytes, size_t offset);

struct list {
    void *items;
    size_t count;
    struct pos pos;
};

struct pair {
    struct text kunci;
    struct text isi;
};

// A document's own words for a page, and their language where it is not the page's ("id").
struct said {
    str s;
    str bahasa;
};

// A record of the document that a template reads by its own rows, or a list of them, and the
// language of its words where it is not the page's.
struct told {
    const void *object; // NULL: there is none
    str bahasa;
};

struct told_list {
    struct list list;
    str bahasa;
};

// Where citations lead: to the pages of the regulations that a standard rests on.
struct references;
struct regulation_links {
    str root; // the way from the page to the root of its tree: "../"
    const struct references *known;
};

// Markdown for a page, and its language where it is not the page's. With `channels`, phone numbers
// and addresses in it become links; with `regulations`, citations do.
struct markup {
    str s;
    str bahasa;
    bool channels;
    bool no_links; // nothing leads anywhere, not even what is written as a link
    const struct regulation_links *regulations;
};

enum field_flags {
    FIELD_REQUIRED = 1,
    FIELD_STANDARD_KEYS = 4, // of pairs: their keys are keys of a standard, or A and B
    FIELD_SECRET = 2,        // masked in every output unless the site says `nip: tampil`
    FIELD_NEUTRAL = 8,       // the same in every language: numbers, names, records for the program
};

struct record;

struct field {
    const char *key;
    enum kind kind;
    unsigned flags;
    size_t offset;
    const struct record *of;
    const char *const *choices; // ends with NULL
    size_t width;               // bytes of a KIND_UINT, and of one of an array
    size_t limit;               // of KIND_UINT
    size_t times;               // the member is an array of so many; 0: it is not
    size_t counter;             // where the count of a pointer lies, a size_t
    const char *label[LANGS];
    const char *guide; // one Indonesian sentence for the authors' guide
    const char *basis; // article that asks for it, or NULL
};

struct record {
    const char *name;
    size_t size;
    const struct field *fields;
    size_t count;
};

// The offset of a member, which does not compile unless the member has the given type.
#define MEMBER(type, member, member_type)                                                          \
    (offsetof(type, member) + 0 * sizeof(char[_Generic(((type *)0)->member, member_type : 1)]))

#define RECORD(label, type, rows)                                                                  \
    {                                                                                              \
        .name = (label), .size = sizeof(type), .fields = (rows),                                   \
        .count = sizeof(rows) / sizeof((rows)[0])                                                  \
    }

// True of the kinds whose member is a struct text of one line.
static inline bool record_is_line(enum kind kind)
{
    return kind <= KIND_COLOR && kind != KIND_TEXT;
}

// The row with this key, or NULL.
const struct field *record_field(const struct record *record, str key);

// The known word that `word` was most likely meant to be, or NULL when none is near: the first that
// holds it or that it holds, else the one with the least Damerau-Levenshtein distance, at most a
// quarter of its length. `words` holds `count` C strings.
const char *record_nearest_word(str word, const char *const *words, size_t count);

// Whether the row is one of the record's own.
static inline bool record_has_row(const struct record *record, const struct field *field)
{
    return field >= record->fields && field < record->fields + record->count;
}

// The member of `object` that a row describes.
static inline const void *field_member(const struct field *field, const void *object)
{
    return (const char *)object + field->offset;
}

// Calls `visit` for every struct text of `object` and of all that hangs below it.
typedef void text_visitor(void *context, const struct field *field, const struct text *text);
void record_each_text(const struct record *record, const void *object, text_visitor *visit,
                      void *context);

#endif
