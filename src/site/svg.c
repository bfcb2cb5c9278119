// Walks the SVG with expat (the only file that knows it) and refuses what could run or fetch.
// No entity is ever expanded: a document type declaration is refused before it could define one.
#include "site/svg.h"

#include <expat.h>
#include <limits.h>

struct walk {
    XML_Parser parser;
    const char *const *problem;
    size_t elements;
    size_t style_depth; // elements open since <style>, itself counted
};

static const char *const not_xml[LANGS] = {"bukan XML yang utuh", "it is not well-formed XML"};
static const char *const not_svg[LANGS] = {"elemen pertamanya bukan svg",
                                           "its first element is not svg"};
static const char *const declaration[LANGS] = {"deklarasi DOCTYPE", "a DOCTYPE declaration"};
static const char *const instruction[LANGS] = {"instruksi pemrosesan XML",
                                               "an XML processing instruction"};
static const char *const active[LANGS] = {"elemen yang dapat menjalankan atau memuat hal lain",
                                          "an element that can run or embed something"};
static const char *const event[LANGS] = {"atribut kejadian (on…)", "an event attribute (on…)"};
static const char *const outside[LANGS] = {"acuan ke luar berkas", "a reference outside the file"};

static void refuse(struct walk *walk, const char *const *problem)
{
    if (!walk->problem)
        walk->problem = problem;
    XML_StopParser(walk->parser, XML_FALSE);
}

static str local_name(const char *name)
{
    str full = str_from(name);
    size_t colon = str_find_char(full, ':');
    return colon < full.len ? str_skip(full, colon + 1) : full;
}

static bool is_active_element(str name)
{
    static const char *const names[] = {
        "script",        "foreignobject", "iframe",  "object", "embed",   "handler",
        "listener",      "audio",         "video",   "set",    "animate", "animatetransform",
        "animatemotion", "animatecolor",  "discard", "meta"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_eq_nocase(name, str_from(names[i])))
            return true;
    return false;
}

// Attributes of SVG and of HTML elements inside it that hold an address.
static bool is_reference(str name)
{
    static const char *const names[] = {"href",       "src",    "base", "srcset",    "action",
                                        "formaction", "poster", "data", "background"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (str_eq_nocase(name, str_from(names[i])))
            return true;
    return false;
}

// url(…) that leads anywhere but into this file, @import, or an escape that could spell them.
static bool style_leads_outside(str value)
{
    if (str_find_nocase(value, STR("@import")) < value.len || str_has(value, STR("\\")) ||
        str_find_nocase(value, STR("image-set(")) < value.len)
        return true;
    for (;;) {
        size_t at = str_find_nocase(value, STR("url("));
        if (at == value.len)
            return false;
        value = str_trim_left(str_skip(value, at + 4));
        if (value.len > 0 && (value.data[0] == '"' || value.data[0] == '\''))
            value = str_trim_left(str_skip(value, 1));
        if (!str_starts(value, STR("#")))
            return true;
    }
}

static bool is_embedded_picture(str value)
{
    return str_starts_nocase(value, STR("data:image/png;base64,")) ||
           str_starts_nocase(value, STR("data:image/jpeg;base64,"));
}

static void check_attribute(struct walk *walk, str name, str value)
{
    value = str_trim(value);
    if (str_starts_nocase(name, STR("on")))
        refuse(walk, event);
    else if (is_reference(name) && value.len > 0 && !str_starts(value, STR("#")) &&
             !is_embedded_picture(value))
        refuse(walk, outside);
    else if (style_leads_outside(value))
        refuse(walk, outside);
}

static void XMLCALL start_element(void *data, const char *name, const char **attributes)
{
    struct walk *walk = data;
    str local = local_name(name);
    if (walk->elements++ == 0 && !str_eq(local, STR("svg")))
        refuse(walk, not_svg);
    else if (is_active_element(local))
        refuse(walk, active);
    if (walk->style_depth > 0 || str_eq_nocase(local, STR("style")))
        walk->style_depth++;
    for (; *attributes && !walk->problem; attributes += 2)
        check_attribute(walk, local_name(attributes[0]), str_from(attributes[1]));
}

static void XMLCALL end_element(void *data, const char *name)
{
    struct walk *walk = data;
    (void)name;
    walk->style_depth -= walk->style_depth > 0;
}

// expat may hand over text in pieces; a style sheet that could be cut inside "url(" is refused
// whenever it holds one of the characters that such a reference needs.
static void XMLCALL character_data(void *data, const char *text, int length)
{
    struct walk *walk = data;
    str piece = {text, (size_t)length};
    bool suspicious = str_find_char(piece, '@') < piece.len ||
                      str_find_char(piece, '(') < piece.len ||
                      str_find_char(piece, '\\') < piece.len;
    if (walk->style_depth > 0 && suspicious)
        refuse(walk, outside);
}

static void XMLCALL doctype(void *data, const char *name, const char *system, const char *public,
                            int has_subset)
{
    (void)name, (void)system, (void)public, (void)has_subset;
    refuse(data, declaration);
}

static void XMLCALL processing_instruction(void *data, const char *target, const char *text)
{
    (void)target, (void)text;
    refuse(data, instruction);
}

const char *const *svg_problem(str bytes)
{
    struct walk walk = {.parser = XML_ParserCreate(NULL)};
    if (!walk.parser || bytes.len > INT_MAX)
        return not_xml;
    XML_SetUserData(walk.parser, &walk);
    XML_SetElementHandler(walk.parser, start_element, end_element);
    XML_SetCharacterDataHandler(walk.parser, character_data);
    XML_SetStartDoctypeDeclHandler(walk.parser, doctype);
    XML_SetProcessingInstructionHandler(walk.parser, processing_instruction);
    enum XML_Status status = XML_Parse(walk.parser, bytes.data, (int)bytes.len, XML_TRUE);
    XML_ParserFree(walk.parser);
    if (!walk.problem && status != XML_STATUS_OK)
        walk.problem = not_xml;
    return walk.problem;
}
