// Running a compiled template: no look-ups by name, no allocation but the growing output.
#include "render/template/template_ops.h"

#include "base/date.h"
#include "render/form/qr.h"
#include "render/template/html.h"
#include "render/view/markdown.h"

struct frame {
    const void *object;
    size_t index; // of the item in its list, from 1
    str bahasa;   // of the words of a record of the document, where it is not the page's
    const struct frame *outer;
};

struct run {
    const struct view_page *page;
    struct buf *out;
};

static void run_block(const struct run *run, const struct template_block *block,
                      const struct frame *frame);

// The frame that a path starts from.
static const struct frame *frame_of(const struct op_path *path, const struct frame *frame)
{
    for (unsigned i = 0; i < path->up; i++)
        frame = frame->outer;
    return frame;
}

// The member that a path leads to, or NULL when a record on the way is not there.
static const void *follow(const struct op_path *path, const struct frame *from)
{
    const char *object = from->object;
    for (size_t i = 0; i < path->hop_count; i++) {
        object = *(const void *const *)(const void *)(object + path->hops[i]);
        if (!object)
            return NULL;
    }
    return object + path->offset;
}

static bool is_hidden(const struct run *run, const struct field *field)
{
    return (field->flags & FIELD_SECRET) && !run->page->show_secrets;
}

static bool is_line_filled(const struct run *run, const struct field *field,
                           const struct text *text)
{
    return record_is_line(field->kind) && !is_hidden(run, field) && text->s.len > 0;
}

static bool is_filled(const struct run *run, const struct op_path *path, const void *member)
{
    if (!member)
        return false;
    switch (path->kind) {
    case KIND_STR:
    case KIND_HREF:
    case KIND_QR:
    case KIND_JSONLD:
        return ((const str *)member)->len > 0;
    case KIND_SAID:
        return ((const struct said *)member)->s.len > 0;
    case KIND_MARKUP:
        return ((const struct markup *)member)->s.len > 0;
    case KIND_U64:
        return *(const uint64_t *)member != 0;
    case KIND_FLAG:
        return *(const bool *)member;
    case KIND_RECORD:
        return *(const void *const *)member != NULL;
    case KIND_TOLD:
        return ((const struct told *)member)->object != NULL;
    case KIND_LIST:
        return ((const struct list *)member)->count > 0;
    case KIND_TOLD_LIST:
        return ((const struct told_list *)member)->list.count > 0;
    default:
        return is_line_filled(run, path->field, member);
    }
}

// Words in another language than the page's say so, where the place lets them: not in an attribute.
static void write_said(const struct run *run, const struct said *said, bool bare)
{
    bool marked = !bare && said->bahasa.len > 0 && said->s.len > 0;
    if (marked) {
        BUF_LIT(run->out, "<span lang=\"");
        html_escape(run->out, said->bahasa);
        BUF_LIT(run->out, "\">");
    }
    html_escape(run->out, said->s);
    if (marked)
        BUF_LIT(run->out, "</span>");
}

// A line of the document: a date as the page's readers write it, words with their language.
static void write_line(const struct run *run, const struct template_op *op, const struct text *text,
                       str bahasa)
{
    struct date date;
    const struct field *field = op->path.field;
    bool words = field->kind == KIND_LINE && !(field->flags & FIELD_NEUTRAL);
    if (is_hidden(run, field))
        return;
    if (field->kind == KIND_DATE && date_read(text->s, &date) == DATE_OK)
        html_escape(run->out, date_show(run->out->arena, date, run->page->lang));
    else
        write_said(run, &(struct said){text->s, words ? bahasa : STR_NONE}, op->bare);
}

static void write_value(const struct run *run, const struct template_op *op,
                        const struct frame *from)
{
    const void *member = follow(&op->path, from);
    if (!member)
        return;
    switch (op->path.kind) {
    case KIND_MARKUP:
        markdown_html(run->out, *(const struct markup *)member, run->page->rendered);
        break;
    case KIND_SAID:
        write_said(run, member, op->bare);
        break;
    case KIND_QR:
        qr_svg(run->out, *(const str *)member);
        break;
    case KIND_JSONLD:
        buf_add(run->out, *(const str *)member);
        break;
    case KIND_U64:
        buf_u64(run->out, *(const uint64_t *)member);
        break;
    case KIND_STR:
    case KIND_HREF:
        html_escape(run->out, *(const str *)member);
        break;
    default:
        write_line(run, op, member, from->bahasa);
    }
}

// What hangs below a record of the document is in its language.
static void run_each(const struct run *run, const struct template_op *op, const struct frame *from,
                     const struct frame *frame)
{
    const struct list *list = follow(&op->path, from);
    const char *items = list ? list->items : NULL;
    struct frame inner = {.bahasa = from->bahasa, .outer = frame};
    if (list && op->path.kind == KIND_TOLD_LIST) // which begins with its list
        inner.bahasa = ((const struct told_list *)(const void *)list)->bahasa;
    for (size_t i = 0; list && i < list->count; i++) {
        inner.object = items + i * op->path.field->of->size;
        inner.index = i + 1;
        run_block(run, op->body, &inner);
    }
}

static void run_with(const struct run *run, const struct template_op *op, const struct frame *from,
                     const struct frame *frame)
{
    const void *member = follow(&op->path, from);
    if (!is_filled(run, &op->path, member))
        return;
    struct frame inner = {*(const void *const *)member, frame->index, from->bahasa, frame};
    if (op->path.kind == KIND_TOLD) // which begins with its pointer
        inner.bahasa = ((const struct told *)member)->bahasa;
    run_block(run, op->body, &inner);
}

static void run_op(const struct run *run, const struct template_op *op, const struct frame *frame)
{
    switch (op->code) {
    case OP_TEXT:
        buf_add(run->out, op->text);
        break;
    case OP_VALUE:
        write_value(run, op, frame_of(&op->path, frame));
        break;
    case OP_INDEX:
        buf_u64(run->out, frame->index);
        break;
    case OP_ASSET:
        html_escape(run->out, run->page->akar);
        buf_add(run->out, op->text);
        break;
    case OP_EACH:
        run_each(run, op, frame_of(&op->path, frame), frame);
        break;
    case OP_WITH:
        run_with(run, op, frame_of(&op->path, frame), frame);
        break;
    case OP_WHEN:
    case OP_UNLESS:
        if (is_filled(run, &op->path, follow(&op->path, frame_of(&op->path, frame))) ==
            (op->code == OP_WHEN))
            run_block(run, op->body, frame);
        break;
    case OP_CALL:
        run_block(run, op->body, frame);
        break;
    }
}

static void run_block(const struct run *run, const struct template_block *block,
                      const struct frame *frame)
{
    for (size_t i = 0; i < block->count; i++)
        run_op(run, &block->ops[i], frame);
}

void template_run(const struct template_block *block, const struct view_page *page, struct buf *out)
{
    struct run run = {page, out};
    struct frame root = {.object = page};
    run_block(&run, block, &root);
}
