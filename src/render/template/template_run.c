// Running a compiled template: no look-ups by name, no allocation but the growing output.
#include "render/template/template_ops.h"

#include "render/form/qr.h"
#include "render/template/html.h"
#include "render/view/markdown.h"

struct frame {
    const void *object;
    size_t index; // of the item in its list, from 1
    const struct frame *outer;
};

struct run {
    const struct view_page *page;
    struct buf *out;
};

static void run_block(const struct run *run, const struct template_block *block,
                      const struct frame *frame);

// The member that a path leads to, or NULL when a record on the way is not there.
static const void *follow(const struct op_path *path, const struct frame *frame)
{
    for (unsigned i = 0; i < path->up; i++)
        frame = frame->outer;
    const char *object = frame->object;
    for (size_t i = 0; i < path->hop_count; i++) {
        object = *(const void *const *)(const void *)(object + path->hops[i]);
        if (!object)
            return NULL;
    }
    return object + path->offset;
}

static bool is_filled(const struct op_path *path, const void *member)
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
    case KIND_LIST:
        return ((const struct list *)member)->count > 0;
    default:
        return false;
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

static void write_value(const struct run *run, const struct template_op *op, const void *member)
{
    if (!member)
        return;
    if (op->path.kind == KIND_MARKUP)
        markdown_html(run->out, *(const struct markup *)member, run->page->rendered);
    else if (op->path.kind == KIND_SAID)
        write_said(run, member, op->bare);
    else if (op->path.kind == KIND_QR)
        qr_svg(run->out, *(const str *)member);
    else if (op->path.kind == KIND_JSONLD)
        buf_add(run->out, *(const str *)member);
    else if (op->path.kind == KIND_U64)
        buf_u64(run->out, *(const uint64_t *)member);
    else
        html_escape(run->out, *(const str *)member);
}

static void run_each(const struct run *run, const struct template_op *op, const struct list *list,
                     const struct frame *frame)
{
    const char *items = list ? list->items : NULL;
    for (size_t i = 0; list && i < list->count; i++) {
        struct frame inner = {items + i * op->path.of->size, i + 1, frame};
        run_block(run, op->body, &inner);
    }
}

static void run_with(const struct run *run, const struct template_op *op, const void *member,
                     const struct frame *frame)
{
    if (!is_filled(&op->path, member))
        return;
    struct frame inner = {*(const void *const *)member, frame->index, frame};
    run_block(run, op->body, &inner);
}

static void run_op(const struct run *run, const struct template_op *op, const struct frame *frame)
{
    switch (op->code) {
    case OP_TEXT:
        buf_add(run->out, op->text);
        break;
    case OP_VALUE:
        write_value(run, op, follow(&op->path, frame));
        break;
    case OP_INDEX:
        buf_u64(run->out, frame->index);
        break;
    case OP_ASSET:
        html_escape(run->out, run->page->akar);
        buf_add(run->out, op->text);
        break;
    case OP_EACH:
        run_each(run, op, follow(&op->path, frame), frame);
        break;
    case OP_WITH:
        run_with(run, op, follow(&op->path, frame), frame);
        break;
    case OP_WHEN:
    case OP_UNLESS:
        if (is_filled(&op->path, follow(&op->path, frame)) == (op->code == OP_WHEN))
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
    struct frame root = {page, 0, NULL};
    run_block(&run, block, &root);
}
