// Findings come agency by agency, and go to the file piece by piece.
#include "site/pages_audit.h"

#include "model/plan.h"

static void flush(void *context, struct buf *out)
{
    struct arena *arena = out->arena;
    products_append(context, buf_str(out));
    arena_reset(arena);
    *out = BUF(arena);
}

struct data_file {
    struct product_stream stream;
    const struct report_input *input;
};

static const struct audit_report *part_of(void *context, size_t agency)
{
    const struct report_input *input = ((struct data_file *)context)->input;
    return input->part(input->context, agency);
}

static void flush_file(void *context, struct buf *out)
{
    flush(&((struct data_file *)context)->stream, out);
}

void pages_audit_data(struct products *products, const struct report_input *input, size_t number)
{
    static const struct {
        enum plan_id plan;
        report_function *write;
    } files[AUDIT_DATA_FILES] = {
        {PLAN_AUDIT_JSON, report_json},
        {PLAN_AUDIT_STANDARDS, report_csv_standards},
        {PLAN_AUDIT_FINDINGS, report_csv_findings},
    };
    struct arena arena = {0};
    struct buf out = BUF(&arena);
    struct data_file file = {
        .stream =
            products_begin(products, plan_path(products->arena, files[number].plan, PLAN_ONLY)),
        .input = input};
    const struct report_input streamed = {.report = input->report,
                                          .lang = input->lang,
                                          .part = part_of,
                                          .flush = flush_file,
                                          .context = &file};
    files[number].write(&streamed, &out);
    flush(&file.stream, &out);
    products_end(&file.stream);
    arena_free(&arena);
}
