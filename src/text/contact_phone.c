// Telephone numbers: figures in groups, and the judgement whether a next group still belongs to
// the number. A postal code, a year or a second number beside it does not; so groups apart by a
// space are taken only while the number is not complete.
//
// Source: the national numbering plan (Fundamental Technical Plan, Kominfo 14/2018) and ITU E.164:
// after the leading 0, area codes of two or three figures or a mobile prefix 8…, 7 to 12 in all.
#include "text/contact_parts.h"

enum {
    SHORTEST = 7, // figures after the leading 0
    LONGEST = 12,
    MOBILE_SHORTEST = 9, // of a mobile number
    AREA_SHORTEST = 8,   // of one with an area code that no label announces
    INTERNATIONAL = 10,  // with the 62 before them, where there is no +
    FOREIGN_SHORTEST = 9,
    FOREIGN_LONGEST = 15,
    LOCAL_SHORTEST = 5, // without area code
    LOCAL_COMPLETE = 6, // a space ends it
    LOCAL_LONGEST = 8,
    CODE_SHORTEST = 3, // short codes
    CODE_LONGEST = 5,
    CENTRE = 7,       // call centres: 1500-567
    BAD_SHORTEST = 4, // what is meant as a number
    BAD_LONGEST = 13,
    BAD_GROUPS = 3,
    FIRST_GROUP = 3,    // at the least, so that a time or date never begins a number
    LONGEST_GROUP = 16, // at the start
    OTHER_NUMBER = 9,   // a group of so many that begins with 0 is another number
    JOINT_MARKS = 5,    // between two groups
    MOST_FIGURES = 20   // collected before a run of figures is given up
};

enum joint { NO_JOINT, HYPHEN, DOT, SPACE, SPACED, CLOSING, OPENING };

struct figures {
    char data[MOST_FIGURES];
    size_t count;
    size_t groups;
    bool plus;
    bool dots;
    bool open; // a bracket that is not closed yet
};

static size_t run_at(str s, size_t at)
{
    size_t len = 0;
    while (len <= MOST_FIGURES && is_digit(contact_char(s, at + len)))
        len++;
    return len;
}

// What is between two groups of figures, at most a few marks long; *len is its length.
static enum joint joint_at(str s, size_t at, size_t *len)
{
    enum joint joint = NO_JOINT;
    size_t end = at;
    for (int marks = 0; marks < JOINT_MARKS && !is_digit(contact_char(s, end)); marks++) {
        size_t space = contact_space(s, end);
        size_t dash = lexer_dash(str_skip(s, end));
        char c = contact_char(s, end);
        if (space > 0)
            joint = joint == NO_JOINT ? SPACE : joint == HYPHEN || joint == DOT ? SPACED : joint;
        else if (dash > 0 || c == '.')
            joint = joint == SPACE ? SPACED : joint != NO_JOINT ? joint : dash ? HYPHEN : DOT;
        else if (c == '(' || c == ')')
            joint = c == '(' ? OPENING : CLOSING;
        else if (c != '\\')
            return NO_JOINT;
        end += space + dash + (space + dash == 0);
    }
    *len = end - at;
    return is_digit(contact_char(s, end)) ? joint : NO_JOINT;
}

// Figures that do not count towards the national number: 0, 62 or 620.
static size_t prefix_len(const struct figures *f)
{
    bool abroad = f->count >= 2 && f->data[0] == '6' && f->data[1] == '2';
    if (f->data[0] == '0')
        return 1;
    if (!abroad)
        return 0;
    return f->count > 2 && f->data[2] == '0' ? 3 : 2;
}

static size_t national_count(const struct figures *f)
{
    size_t prefix = prefix_len(f);
    return f->count > prefix ? f->count - prefix : 0;
}

static bool is_mobile(const struct figures *f)
{
    size_t prefix = prefix_len(f);
    return f->count > prefix && f->data[prefix] == '8';
}

// Whether the figures so far could be a whole number.
static bool is_complete(const struct figures *f)
{
    if (f->data[0] >= '2' && prefix_len(f) == 0 && !f->plus)
        return f->count >= LOCAL_COMPLETE;
    return national_count(f) >= (size_t)(is_mobile(f) ? MOBILE_SHORTEST : AREA_SHORTEST);
}

// 1500 164, 1500-567: call centres of seven figures.
static bool is_call_centre(const struct figures *f, size_t next)
{
    return f->groups == 1 && f->count == 4 && next == 3 && f->data[0] == '1' &&
           (f->data[1] == '5' || f->data[1] == '4') && f->data[2] == '0' && f->data[3] == '0';
}

// Whether a group of `next` figures, of which the first is `first`, still belongs to the number.
static bool belongs(const struct figures *f, enum joint joint, size_t next, char first)
{
    bool complete = is_complete(f);
    bool fits = national_count(f) + next <= LONGEST;
    if (f->data[0] == '1' && !f->plus)
        return is_call_centre(f, next);
    switch (joint) {
    case HYPHEN:
        return true;
    case CLOSING:
        return f->open;
    case DOT:
    case OPENING:
        return !complete;
    case SPACED:
        return !complete && fits;
    case SPACE:
        if (first == '0' && next >= OTHER_NUMBER)
            return false;
        return complete ? is_mobile(f) && f->groups > 1 && fits : fits;
    default:
        return false;
    }
}

static void add_group(struct figures *f, str s, size_t at, size_t len)
{
    for (size_t i = 0; i < len && f->count < MOST_FIGURES; i++)
        f->data[f->count++] = s.data[at + i];
    f->groups++;
}

// Collects groups; gives where the last one ends.
static size_t collect(str s, size_t at, struct figures *f)
{
    size_t next = run_at(s, at);
    size_t gap = 0;
    enum joint joint = NO_JOINT;
    do {
        add_group(f, s, at + gap, next);
        f->dots = f->dots || joint == DOT;
        f->open = joint == OPENING || (f->open && joint != CLOSING);
        at += gap + next;
        joint = joint_at(s, at, &gap);
        next = run_at(s, at + gap);
    } while (joint != NO_JOINT && f->count + next <= MOST_FIGURES &&
             belongs(f, joint, next, s.data[at + gap]));
    return at;
}

// Whether a number starts here, and where its figures do. The first group must be long enough, so
// that a time (08.00) or a date (01-05-2023) never begins one; a bracket may hold that group alone.
static bool is_start(str s, bool told, size_t *at, struct figures *f)
{
    f->open = contact_char(s, 0) == '(';
    size_t i = f->open;
    f->plus = contact_char(s, i) == '+';
    i += f->plus;
    size_t run = run_at(s, i);
    *at = i;
    if (run == 0 || run > LONGEST_GROUP)
        return false;
    size_t gap = 0;
    if (f->open && (contact_char(s, i + run) != ')' || joint_at(s, i + run, &gap) != CLOSING))
        return false;
    if (s.data[i] == '0')
        return !f->plus && run >= FIRST_GROUP && s.data[i + 1] != '0';
    return f->plus || told;
}

static struct phone phone_from(const struct figures *f, enum phone_form form, size_t len)
{
    struct phone phone = {.form = form, .len = len};
    size_t from = prefix_len(f);
    bool foreign = from == 0 && f->plus;
    if (form == PHONE_FULL && !foreign) {
        phone.figures[phone.count++] = '6';
        phone.figures[phone.count++] = '2';
    } else {
        from = 0;
    }
    for (size_t i = from; i < f->count && phone.count < sizeof phone.figures; i++)
        phone.figures[phone.count++] = f->data[i];
    return phone;
}

// A number that begins with 0, 62 or +.
static enum phone_form form_of_full(const struct figures *f, bool told)
{
    size_t count = national_count(f);
    if (f->plus && prefix_len(f) == 0)
        return count >= FOREIGN_SHORTEST && count <= FOREIGN_LONGEST ? PHONE_FULL : PHONE_NONE;
    if (count >= SHORTEST && count <= LONGEST && told)
        return PHONE_FULL;
    if (told)
        return f->count >= BAD_SHORTEST ? PHONE_BAD : PHONE_NONE;
    if (is_mobile(f))
        return count >= MOBILE_SHORTEST && count <= LONGEST ? PHONE_FULL : PHONE_NONE;
    bool area = f->data[prefix_len(f)] != '1' && !f->dots;
    return area && count >= AREA_SHORTEST && count < LONGEST ? PHONE_FULL : PHONE_NONE;
}

// A number that begins with 1 to 9 after a label.
static enum phone_form form_of_told(const struct figures *f)
{
    if (f->data[0] == '1') {
        bool centre = f->count == CENTRE && (f->data[1] == '5' || f->data[1] == '4');
        return centre || (f->count >= CODE_SHORTEST && f->count <= CODE_LONGEST) ? PHONE_SHORT
                                                                                 : PHONE_NONE;
    }
    if (f->data[0] == '8' && f->count >= MOBILE_SHORTEST && f->count <= LONGEST)
        return PHONE_FULL; // a spreadsheet has taken the 0
    if (f->count >= LOCAL_SHORTEST && f->count <= LOCAL_LONGEST)
        return PHONE_LOCAL;
    return f->count > LOCAL_LONGEST && f->count <= BAD_LONGEST && f->groups <= BAD_GROUPS
               ? PHONE_BAD
               : PHONE_NONE;
}

// What may not follow a number: more of an identifier, a decree's year, an e-mail's @.
static bool runs_on(str s, size_t end, const struct figures *f, bool told)
{
    char c = contact_char(s, end);
    char next = contact_char(s, end + 1);
    if (c == '@' || c == '_' || c == '%' || is_digit(c))
        return true;
    if (is_alpha(c))
        return !told || to_lower(c) == 'x' || !is_complete(f);
    if (told || is_mobile(f))
        return false;
    return ((c == '/' || c == ':' || c == ',') && is_alnum(next) && next != '0');
}

struct phone contact_phone_at(str s, bool told)
{
    struct figures f = {0};
    size_t at = 0;
    if (!is_start(s, told, &at, &f))
        return (struct phone){0};
    size_t end = collect(s, at, &f);
    bool full = f.plus || prefix_len(&f) == 1 || (prefix_len(&f) > 1 && f.count >= INTERNATIONAL);
    enum phone_form form = full ? form_of_full(&f, told) : form_of_told(&f);
    if (form == PHONE_NONE || runs_on(s, end, &f, told))
        return (struct phone){0};
    return phone_from(&f, form, end);
}

static str figures_of(const struct phone *phone)
{
    return (str){phone->figures, phone->count};
}

str contact_phone_tel(struct arena *arena, const struct phone *phone)
{
    if (phone->form == PHONE_FULL)
        return arena_printf(arena, "tel:+%.*s", STR_ARG(figures_of(phone)));
    if (phone->form == PHONE_SHORT)
        return arena_printf(arena, "tel:%.*s", STR_ARG(figures_of(phone)));
    return STR_NONE;
}

str contact_phone_wa(struct arena *arena, const struct phone *phone)
{
    if (phone->form != PHONE_FULL)
        return STR_NONE;
    return arena_printf(arena, "https://wa.me/%.*s", STR_ARG(figures_of(phone)));
}

bool contact_phone_link(struct arena *arena, str number, str *link)
{
    str text = str_trim(number);
    struct phone phone = contact_phone_at(text, true);
    *link = phone.len == text.len ? contact_phone_tel(arena, &phone) : STR_NONE;
    return link->len > 0;
}
