// Compiling templates: tags to operations, names to offsets, places in the HTML checked.
//
// One recursive function reads a block up to its closing tag. A part is compiled once for each
// record that it is called in; its block exists before its content, so parts may call themselves.
#include "render/template/template_ops.h"

#include "base/sha256.h"
#include "render/template/html.h"
#include "render/template/template_html.h"
#include "yaml/yaml.h"

extern const struct message INPUT_THEME;

enum { DEEPEST_SECTION = 24 };

struct template_part {
    struct template_part *next;
    str name;
    const struct record *record;
    bool open;      // being compiled
    size_t entered; // how many records and lists were entered when compiling it began
    struct template_block block;
};

struct compiler {
    struct template_set *set;
    str file; // for findings
    str source;
    size_t at;
    struct html_state html;
    const struct record *contexts[DEEPEST_SECTION];
    size_t depth; // of contexts, at least 1
    size_t sections;
    bool failed;
};

struct tag {
    char sigil; // '#', '^', '/', '>', '!' or 0
    str name;
    size_t begin;
    size_t end;
};

static void fail_at(struct compiler *compiler, size_t offset, const char *const words[LANGS],
                    str name)
{
    struct arena *arena = compiler->set->arena;
    const char *colon = name.len > 0 ? ": " : "";
    str text[LANGS];
    for (int lang = 0; lang < LANGS; lang++)
        text[lang] = arena_printf(arena, "%s%s%.*s", words[lang], colon, STR_ARG(name));
    findings_add(compiler->set->findings, &INPUT_THEME, compiler->file,
                 yaml_position(compiler->source, offset), text[LANG_ID], text[LANG_EN], STR_NONE);
    compiler->failed = true;
}

#define FAIL(compiler, offset, name, id, en)                                                       \
    fail_at((compiler), (offset), (const char *const[LANGS]){(id), (en)}, (name))

static struct template_op *add_op(struct compiler *compiler, struct template_block *block,
                                  enum op_code code)
{
    block->ops = arena_grow(compiler->set->arena, block->ops, block->count, &block->capacity,
                            sizeof *block->ops);
    struct template_op *op = &block->ops[block->count++];
    *op = (struct template_op){.code = code};
    return op;
}

static void add_text(struct compiler *compiler, struct template_block *block, str text)
{
    if (text.len > 0)
        add_op(compiler, block, OP_TEXT)->text = text;
}

// Reads the tag that begins at `begin`; false when it is not closed.
static bool read_tag(struct compiler *compiler, size_t begin, struct tag *tag)
{
    str rest = str_skip(compiler->source, begin + 2);
    size_t end = str_find(rest, STR("}}"));
    if (end == rest.len) {
        FAIL(compiler, begin, STR_NONE, "tanda {{ tanpa }}", "{{ without }}");
        return false;
    }
    str inner = str_trim(str_sub(rest, 0, end));
    char sigil = inner.len > 0 && memchr("#^/>!", inner.data[0], 5) ? inner.data[0] : '\0';
    *tag = (struct tag){sigil, str_trim(str_skip(inner, sigil ? 1 : 0)), begin, begin + end + 4};
    return true;
}

// A section, part or note alone on its line takes the line with it.
static bool is_alone(str source, const struct tag *tag, size_t *line_begin, size_t *line_end)
{
    size_t begin = tag->begin, end = tag->end;
    while (begin > 0 && (source.data[begin - 1] == ' ' || source.data[begin - 1] == '\t'))
        begin--;
    while (end < source.len &&
           (source.data[end] == ' ' || source.data[end] == '\t' || source.data[end] == '\r'))
        end++;
    bool starts_line = begin == 0 || source.data[begin - 1] == '\n';
    bool ends_line = end == source.len || source.data[end] == '\n';
    *line_begin = begin;
    *line_end = end < source.len ? end + 1 : end;
    return tag->sigil != '\0' && starts_line && ends_line;
}

static const struct field *take_field(struct compiler *compiler, const struct tag *tag,
                                      const struct record *record, str name)
{
    const struct field *field = record_field(record, name);
    if (field)
        return field;
    const char **keys = ARENA_ARRAY(compiler->set->arena, const char *, record->count);
    for (size_t i = 0; i < record->count; i++)
        keys[i] = record->fields[i].key;
    const char *near = record_nearest_word(name, keys, record->count);
    str words = arena_printf(compiler->set->arena, "%.*s (%s%s%s)", STR_ARG(name), record->name,
                             near ? "; " : "", near ? near : "");
    FAIL(compiler, tag->begin, words, "nama tidak dikenal", "unknown name");
    return NULL;
}

// Turns "../a.b" into offsets; false when a name is wrong, which has been reported.
static bool resolve(struct compiler *compiler, const struct tag *tag, struct op_path *path)
{
    str rest = tag->name;
    *path = (struct op_path){0};
    for (; str_starts(rest, STR("../")); rest = str_skip(rest, 3))
        path->up++;
    if (path->up >= compiler->depth) {
        FAIL(compiler, tag->begin, tag->name, "tidak ada konteks luar",
             "there is no outer context");
        return false;
    }
    const struct record *record = compiler->contexts[compiler->depth - 1 - path->up];
    for (;;) {
        const struct field *field = take_field(compiler, tag, record, str_take(&rest, '.'));
        if (!field)
            return false;
        path->offset = field->offset;
        path->kind = field->kind;
        path->field = field;
        if (rest.len == 0)
            return true;
        if (field->kind != KIND_RECORD || path->hop_count == LONGEST_PATH) {
            FAIL(compiler, tag->begin, tag->name, "titik hanya sesudah kelompok",
                 "a dot may only follow a record");
            return false;
        }
        path->hops[path->hop_count++] = field->offset;
        record = field->of;
    }
}

static void check_place(struct compiler *compiler, const struct tag *tag, enum kind kind)
{
    const char *const *refusal = html_refusal(&compiler->html, kind);
    if (refusal)
        fail_at(compiler, tag->begin, refusal, tag->name);
}

static void compile_word(struct compiler *compiler, struct template_block *block,
                         const struct tag *tag, str key)
{
    str word = theme_word(compiler->set->words, key);
    struct buf escaped = BUF(compiler->set->arena);
    if (word.len == 0)
        FAIL(compiler, tag->begin, key, "kata tidak ada di words/", "the word is not in words/");
    check_place(compiler, tag, KIND_STR);
    html_escape(&escaped, word);
    add_text(compiler, block, buf_str(&escaped));
}

static void compile_asset(struct compiler *compiler, struct template_block *block,
                          const struct tag *tag, str name)
{
    str path = theme_asset_path(compiler->set->arena, compiler->set->theme, name);
    if (path.len == 0)
        FAIL(compiler, tag->begin, name, "aset tidak ada di assets/",
             "the asset is not in assets/");
    check_place(compiler, tag, KIND_HREF);
    add_op(compiler, block, OP_ASSET)->text = path;
}

// The style sheet that a page carries in itself; empty when there is none that can be carried. A
// browser must read in the page what the fingerprint was made of: nothing may end the element
// early, and HTML turns each CR into LF.
static str take_style(struct compiler *compiler, const struct tag *tag, str name)
{
    const struct theme_file *file = theme_find(
        compiler->set->theme, arena_printf(compiler->set->arena, "assets/%.*s", STR_ARG(name)));
    if (!file || !str_ends(name, STR(".css")))
        FAIL(compiler, tag->begin, name, "gaya tidak ada di assets/", "no such style in assets/");
    else if (str_has(file->bytes, STR("</")) || str_find_char(file->bytes, '\r') < file->bytes.len)
        FAIL(compiler, tag->begin, name, "gaya tidak boleh memuat </ atau CR",
             "the style must not hold </ or CR");
    else
        return file->bytes;
    return STR_NONE;
}

// True when there is nothing but the tag between these two texts.
static bool stands_between(const struct compiler *compiler, const struct tag *tag, str before,
                           str behind)
{
    return str_ends(str_sub(compiler->source, 0, tag->begin), before) &&
           str_starts(str_skip(compiler->source, tag->end), behind);
}

// Data for search engines is in a script element that browsers do not run.
static void check_data_block(struct compiler *compiler, const struct tag *tag)
{
    bool alone = stands_between(compiler, tag, STR("<script type=\"application/ld+json\">"),
                                STR("</script>"));
    if (compiler->html.place != HTML_RAW || !alone)
        FAIL(compiler, tag->begin, tag->name,
             "hanya sebagai satu-satunya isi <script type=\"application/ld+json\">",
             "only as all that stands in <script type=\"application/ld+json\">");
}

static void compile_style(struct compiler *compiler, struct template_block *block,
                          const struct tag *tag, str name)
{
    bool alone = stands_between(compiler, tag, STR("<style>"), STR("</style>"));
    if (compiler->html.place != HTML_RAW || !alone)
        FAIL(compiler, tag->begin, tag->name, "hanya sebagai satu-satunya isi <style>",
             "only as all that stands in <style>");
    add_text(compiler, block, take_style(compiler, tag, name));
}

static void compile_fingerprint(struct compiler *compiler, struct template_block *block,
                                const struct tag *tag, str name)
{
    check_place(compiler, tag, KIND_STR);
    add_text(compiler, block, sha256_base64(compiler->set->arena, take_style(compiler, tag, name)));
}

// Names that no record holds: the text before the dot, and who writes it.
static bool compile_special(struct compiler *compiler, struct template_block *block,
                            const struct tag *tag)
{
    static const struct {
        const char *prefix;
        void (*compile)(struct compiler *, struct template_block *, const struct tag *, str);
    } specials[] = {
        {"kata.", compile_word},
        {"aset.", compile_asset},
        {"gaya.", compile_style},
        {"sidik.", compile_fingerprint},
    };
    for (size_t i = 0; i < sizeof specials / sizeof specials[0]; i++) {
        str prefix = str_from(specials[i].prefix);
        if (!str_starts(tag->name, prefix))
            continue;
        specials[i].compile(compiler, block, tag, str_skip(tag->name, prefix.len));
        return true;
    }
    return false;
}

// Of a record of the document, all that is one line; its Markdown is shown through views.
static bool is_printable(enum kind kind)
{
    switch (kind) {
    case KIND_STR:
    case KIND_SAID:
    case KIND_MARKUP:
    case KIND_HREF:
    case KIND_QR:
    case KIND_JSONLD:
    case KIND_U64:
        return true;
    default:
        return record_is_line(kind);
    }
}

static void compile_value(struct compiler *compiler, struct template_block *block,
                          const struct tag *tag)
{
    struct op_path path;
    if (compile_special(compiler, block, tag)) {
        return;
    } else if (str_eq(tag->name, STR("urut"))) {
        check_place(compiler, tag, KIND_U64);
        add_op(compiler, block, OP_INDEX);
    } else if (resolve(compiler, tag, &path)) {
        if (!is_printable(path.kind))
            FAIL(compiler, tag->begin, tag->name, "hanya untuk bagian {{#…}}",
                 "only for a section {{#…}}");
        if (path.kind == KIND_JSONLD)
            check_data_block(compiler, tag);
        else
            check_place(compiler, tag, path.kind);
        struct template_op *op = add_op(compiler, block, OP_VALUE);
        op->path = path;
        op->bare = html_is_bare(&compiler->html);
    }
}

static void compile_block(struct compiler *compiler, struct template_block *block,
                          const struct tag *open);

static enum op_code section_code(char sigil, enum kind kind)
{
    if (sigil == '^')
        return OP_UNLESS;
    if (kind == KIND_LIST || kind == KIND_TOLD_LIST)
        return OP_EACH;
    return kind == KIND_RECORD || kind == KIND_TOLD ? OP_WITH : OP_WHEN;
}

static void enter(struct compiler *compiler, const struct record *record)
{
    compiler->contexts[compiler->depth++] = record;
    compiler->set->entered++;
}

static void leave(struct compiler *compiler)
{
    compiler->depth--;
    compiler->set->entered--;
}

static void compile_section(struct compiler *compiler, struct template_block *block,
                            const struct tag *tag)
{
    struct op_path path = {0};
    struct template_block *body = ARENA_NEW(compiler->set->arena, struct template_block);
    bool known = resolve(compiler, tag, &path);
    enum op_code code = section_code(tag->sigil, path.kind);
    if (known && compiler->sections == DEEPEST_SECTION - 1) {
        FAIL(compiler, tag->begin, tag->name, "bagian bersarang terlalu dalam",
             "sections are nested too deeply");
        known = false;
    }
    if (!known) { // nothing inside can be checked: end here
        compiler->at = compiler->source.len;
        return;
    }
    bool enters = code == OP_EACH || code == OP_WITH;
    struct html_state before = compiler->html;
    compiler->sections++;
    if (enters)
        enter(compiler, path.field->of);
    compile_block(compiler, body, tag);
    compiler->sections--;
    if (enters)
        leave(compiler);
    if (compiler->html.place != before.place)
        FAIL(compiler, tag->begin, tag->name,
             "bagian harus dibuka dan ditutup di tempat HTML yang sama",
             "a section must open and close in the same place of the HTML");
    struct template_op *op = add_op(compiler, block, code);
    op->path = path;
    op->body = body;
}

static struct template_part *compile_part(struct template_set *set, str name,
                                          const struct record *record, bool *failed);

static void compile_call(struct compiler *compiler, struct template_block *block,
                         const struct tag *tag)
{
    if (compiler->html.place != HTML_TEXT)
        FAIL(compiler, tag->begin, tag->name, "bagian lain hanya boleh disisipkan di luar tag",
             "a part may only stand outside of tags");
    str name = arena_printf(compiler->set->arena, "parts/%.*s.html", STR_ARG(tag->name));
    if (!theme_find(compiler->set->theme, name)) {
        FAIL(compiler, tag->begin, name, "berkas tidak ada", "there is no such file");
        return;
    }
    const struct template_part *part = compile_part(
        compiler->set, name, compiler->contexts[compiler->depth - 1], &compiler->failed);
    if (part->open && part->entered == compiler->set->entered)
        FAIL(compiler, tag->begin, tag->name, "bagian ini memanggil dirinya tanpa akhir",
             "this part calls itself without end");
    add_op(compiler, block, OP_CALL)->body = &part->block;
}

// Takes the literal text up to the next tag. False at the end of the source.
static bool next_tag(struct compiler *compiler, struct template_block *block, struct tag *tag)
{
    str rest = str_skip(compiler->source, compiler->at);
    size_t begin = compiler->at + str_find(rest, STR("{{"));
    size_t line_begin = begin, line_end = 0;
    bool found = begin < compiler->source.len && read_tag(compiler, begin, tag);
    bool alone = found && is_alone(compiler->source, tag, &line_begin, &line_end);
    size_t literal_end = !found ? compiler->source.len : alone ? line_begin : begin;
    if (literal_end > compiler->at) {
        str literal = str_sub(compiler->source, compiler->at, literal_end - compiler->at);
        compiler->html = html_advance(compiler->html, literal);
        add_text(compiler, block, literal);
    }
    compiler->at = !found ? compiler->source.len : alone ? line_end : tag->end;
    return found;
}

static void compile_block(struct compiler *compiler, struct template_block *block,
                          const struct tag *open)
{
    struct tag tag;
    while (next_tag(compiler, block, &tag)) {
        switch (tag.sigil) {
        case '!':
            break;
        case '>':
            compile_call(compiler, block, &tag);
            break;
        case '#':
        case '^':
            compile_section(compiler, block, &tag);
            break;
        case '/':
            if (!open || !str_eq(open->name, tag.name))
                FAIL(compiler, tag.begin, tag.name, "penutup tanpa pembuka",
                     "closing tag without its opening");
            return;
        default:
            compile_value(compiler, block, &tag);
        }
    }
    if (open && !compiler->failed)
        FAIL(compiler, open->begin, open->name, "bagian tidak ditutup", "section is not closed");
}

static void compile_source(struct template_set *set, struct template_part *part, bool *failed)
{
    struct compiler compiler = {
        .set = set,
        .file = arena_printf(set->arena, THEME_FOLDER "%.*s", STR_ARG(part->name)),
        .source = theme_find(set->theme, part->name)->bytes,
        .contexts = {part->record},
        .depth = 1,
    };
    compiler.failed = !yaml_check_bytes(set->findings, compiler.file, compiler.source);
    if (!compiler.failed)
        compile_block(&compiler, &part->block, NULL);
    if (!compiler.failed && compiler.html.place != HTML_TEXT)
        FAIL(&compiler, compiler.source.len, STR_NONE, "berkas berakhir di dalam tag",
             "the file ends inside a tag");
    *failed |= compiler.failed;
}

static struct template_part *compile_part(struct template_set *set, str name,
                                          const struct record *record, bool *failed)
{
    for (struct template_part *part = set->parts; part; part = part->next)
        if (part->record == record && str_eq(part->name, name))
            return part;
    struct template_part *part = ARENA_NEW(set->arena, struct template_part);
    *part = (struct template_part){
        .next = set->parts, .name = name, .record = record, .open = true, .entered = set->entered};
    set->parts = part;
    compile_source(set, part, failed);
    part->open = false;
    return part;
}

const struct template_block *template_compile(struct template_set *set, str page)
{
    str name = arena_printf(set->arena, "pages/%.*s", STR_ARG(page));
    bool failed = false;
    const struct template_part *part = compile_part(set, name, &view_page_record, &failed);
    return failed ? NULL : &part->block;
}
