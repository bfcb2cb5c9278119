// What a value points at is looked at before anything is written: links by the Markdown parser
// that will render them, pictures by their first bytes, SVG by an XML parser.
#include "site/check.h"

#include "base/fs.h"
#include "model/fields.h"
#include "model/plan.h"
#include "model/url.h"
#include "render/render.h"
#include "site/svg.h"

extern const struct message INPUT_NO_PICTURE, INPUT_PALE_COLOR, INPUT_PICTURE_IN_TEXT,
    INPUT_PICTURE_OUTSIDE, INPUT_PICTURE_TOO_LARGE, INPUT_PICTURE_TYPE, INPUT_UNREADABLE,
    INPUT_UNSAFE_LINK, INPUT_UNSAFE_SVG;

enum { LARGEST_PICTURE = 10 * 1024 * 1024, LONGEST_SHOWN = 120 };

struct text_check {
    const struct decoder *decoder;
    struct pos pos;
};

// At most `limit` bytes, and no part of a character.
static size_t cut_at(str text, size_t limit)
{
    size_t at = 0, step = 0;
    while (at < text.len && (utf8_next(str_skip(text, at), &step), at + step <= limit))
        at += step;
    return at;
}

static void check_link(void *context, str url, bool picture)
{
    const struct text_check *check = context;
    if (!picture && url_is_allowed(url))
        return;
    const struct message *error = picture ? &INPUT_PICTURE_IN_TEXT : &INPUT_UNSAFE_LINK;
    if (url.len > LONGEST_SHOWN)
        url =
            arena_printf(check->decoder->arena, "%.*s…", (int)cut_at(url, LONGEST_SHOWN), url.data);
    findings_add(check->decoder->findings, error, check->decoder->file, check->pos, url, STR_NONE,
                 STR_NONE);
}

static void check_text(void *context, const struct field *field, const struct text *text)
{
    struct text_check *check = context;
    (void)field;
    check->pos = text->pos;
    if (text->s.len > 0)
        markdown_each_link(text->s, check_link, check);
}

void check_texts(const struct decoder *decoder, const struct record *record, const void *object)
{
    struct text_check check = {.decoder = decoder};
    record_each_text(record, object, check_text, &check);
}

struct picture_check {
    struct site *site;
    str folder; // the agency's
    str file;   // the YAML that refers to the picture
    const struct text *name;
};

static bool refuse(const struct picture_check *check, const struct message *error, str a, str b)
{
    struct site *site = check->site;
    findings_add(site->findings, error,
                 arena_printf(site->arena, "%.*s%.*s", STR_ARG(site->prefix), STR_ARG(check->file)),
                 check->name->pos, a, b, STR_NONE);
    return false;
}

struct picture_type {
    const char *extension;
    const char *begins;
    size_t length;
};

// The extension and the first bytes must agree, so that a browser and we see the same thing.
static bool is_bitmap(str name, str bytes)
{
    static const struct picture_type types[] = {
        {".png", "\x89PNG\r\n\x1A\n", 8},
        {".jpg", "\xFF\xD8\xFF", 3},
        {".jpeg", "\xFF\xD8\xFF", 3},
        {".webp", "RIFF", 4},
    };
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++) {
        str extension = str_from(types[i].extension);
        bool named = name.len > extension.len &&
                     str_eq_nocase(str_skip(name, name.len - extension.len), extension);
        if (named && str_starts(bytes, (str){types[i].begins, types[i].length}))
            return true;
    }
    return false;
}

static bool is_svg_name(str name)
{
    return name.len > 4 && str_eq_nocase(str_skip(name, name.len - 4), STR(".svg"));
}

static bool check_content(const struct picture_check *check, str bytes)
{
    const char *const *problem = NULL;
    str name = check->name->s;
    if (is_svg_name(name))
        problem = svg_problem(bytes);
    else if (!is_bitmap(name, bytes))
        return refuse(check, &INPUT_PICTURE_TYPE, name, STR_NONE);
    if (!problem)
        return true;
    findings_add(check->site->findings, &INPUT_UNSAFE_SVG,
                 arena_printf(check->site->arena, "%.*s%.*s", STR_ARG(check->site->prefix),
                              STR_ARG(check->file)),
                 check->name->pos, name, str_from(problem[LANG_ID]), str_from(problem[LANG_EN]));
    return false;
}

static bool refuse_unread(const struct picture_check *check, enum fs_result result)
{
    str name = check->name->s;
    switch (result) {
    case FS_MISSING:
        return refuse(check, &INPUT_NO_PICTURE, name, STR_NONE);
    case FS_OUTSIDE:
        return refuse(check, &INPUT_PICTURE_OUTSIDE, name, STR_NONE);
    case FS_WRONG_TYPE:
        return refuse(check, &INPUT_PICTURE_TYPE, name, STR_NONE);
    case FS_TOO_LARGE:
        return refuse(check, &INPUT_PICTURE_TOO_LARGE, name, STR("10 MiB"));
    default:
        return refuse(check, &INPUT_UNREADABLE, str_from(fs_reason(result, LANG_ID)),
                      str_from(fs_reason(result, LANG_EN)));
    }
}

// A file that several standards show is checked and copied once.
static bool is_noted(const struct site *site, str from)
{
    for (size_t i = site->file_count; i > 0; i--)
        if (str_eq(site->files[i - 1].from, from))
            return true;
    return false;
}

static void note_file(struct site *site, str from, str to)
{
    site->files = arena_grow(site->arena, site->files, site->file_count, &site->file_capacity,
                             sizeof *site->files);
    site->files[site->file_count++] = (struct site_file){from, to};
}

static bool check_picture(const struct picture_check *check)
{
    struct site *site = check->site;
    struct arena scratch = {0};
    str bytes;
    if (check->name->s.len == 0)
        return true;
    if (str_starts(check->name->s, STR("/")))
        return refuse(check, &INPUT_PICTURE_OUTSIDE, check->name->s, STR_NONE);
    str from =
        arena_printf(site->arena, "%.*s/%.*s", STR_ARG(check->folder), STR_ARG(check->name->s));
    if (is_noted(site, from))
        return true;
    enum fs_result result = site_read(site, &scratch, from, LARGEST_PICTURE, &bytes);
    bool right = result == FS_OK ? check_content(check, bytes) : refuse_unread(check, result);
    arena_free(&scratch);
    str agency = str_skip(check->folder, site->folder.len + 1);
    if (right)
        note_file(site, from,
                  plan_path(site->arena, PLAN_PICTURE,
                            (struct plan_of){.agency = agency, .id = check->name->s}));
    return right;
}

bool check_pictures(struct site *site, str folder, str file, const struct standar *standar)
{
    const struct gambar *gambar = standar->gambar.items;
    bool right = true;
    for (size_t i = 0; i < standar->gambar.count; i++) {
        struct picture_check check = {site, folder, file, &gambar[i].berkas};
        right = check_picture(&check) && right;
    }
    return right;
}

bool check_emblem(struct site *site, str folder, str file, const struct instansi *instansi)
{
    struct picture_check check = {site, folder, file, &instansi->lambang};
    return check_picture(&check);
}

// "2,1 banding 1": people read a decimal sign of their own.
static str show_contrast(struct site *site, double contrast, const char *sign, const char *to)
{
    unsigned tenths = (unsigned)(contrast * 10);
    return arena_printf(site->arena, "%u%s%u %s 1", tenths / 10, sign, tenths % 10, to);
}

void check_color(struct site *site, str file, const struct instansi *instansi)
{
    enum { LEAST_TENTHS = 45 }; // WCAG 2.2, 1.4.3
    struct color color;
    if (!color_read(instansi->warna.s, &color))
        return;
    double contrast = color_contrast(color, color_white);
    if (contrast * 10 >= LEAST_TENTHS)
        return;
    findings_add(site->findings, &INPUT_PALE_COLOR,
                 arena_printf(site->arena, "%.*s%.*s", STR_ARG(site->prefix), STR_ARG(file)),
                 instansi->warna.pos, instansi->warna.s,
                 show_contrast(site, contrast, ",", "banding"),
                 show_contrast(site, contrast, ".", "to"));
}
