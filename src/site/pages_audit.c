// The matrix and its next pages, the agencies, the standards, the rules, and the data behind them.
#include "site/pages_audit.h"

#include "render/form/report.h"
#include "render/view/page_audit.h"

static void write_matrix_page(struct writer *writer, size_t number)
{
    struct arena *paths = writer->sink->arena;
    str file = paging_file(paths, STR("index"), number);
    const struct page *page =
        writer_begin(writer, arena_printf(paths, "audit/%.*s", STR_ARG(file)));
    page_audit_matrix(page, &writer->view, number);
    writer_end(writer, TEMPLATE_AUDIT);
}

static void write_rule_page(struct writer *writer, const struct rule *rule)
{
    struct arena *paths = writer->sink->arena;
    str file = audit_rule_file(paths, rule);
    const struct page *page =
        writer_begin(writer, arena_printf(paths, "audit/%.*s", STR_ARG(file)));
    page_audit_rule(page, &writer->view, rule);
    writer_end(writer, TEMPLATE_AUDIT_RULE);
}

static void write_rule_pages(struct writer *writer)
{
    page_audit_rules(writer_begin(writer, STR("audit/aturan.html")), &writer->view);
    writer_end(writer, TEMPLATE_AUDIT_RULES);
    for (size_t i = 0; i < rule_count; i++)
        write_rule_page(writer, &rules[i]);
}

static void write_agency_page(struct writer *writer, const struct audit_agency *agency,
                              size_t number)
{
    struct arena *paths = writer->sink->arena;
    str file = paging_file(paths, STR("index"), number);
    const struct page *page = writer_begin(
        writer, arena_printf(paths, "audit/%.*s/%.*s", STR_ARG(agency->agency->id), STR_ARG(file)));
    page_audit_agency(page, &writer->view, agency, number);
    writer_end(writer, TEMPLATE_AUDIT_AGENCY);
}

static void write_service_page(struct writer *writer, const struct audit_service *service)
{
    const struct page *page = writer_begin(
        writer, arena_printf(writer->sink->arena, "audit/%.*s/%.*s.html",
                             STR_ARG(service->agency->id), STR_ARG(service->service->id)));
    page_audit_service(page, &writer->view, service);
    writer_end(writer, TEMPLATE_AUDIT_SERVICE);
}

void pages_of_audit(struct writer *writer)
{
    const struct audit_report *report = writer->kit->report;
    for (size_t i = 0; i < page_audit_count(report->service_count); i++)
        write_matrix_page(writer, i);
    write_rule_pages(writer);
}

void pages_of_agency_audit(struct writer *writer)
{
    const struct audit_report *report = writer->kit->report;
    for (size_t i = 0; i < page_audit_count(report->service_count); i++)
        write_agency_page(writer, report->agencies, i);
    for (size_t i = 0; i < report->service_count; i++)
        write_service_page(writer, &report->services[i]);
}

// ---- data

static void flush(void *context, struct buf *out)
{
    struct arena *arena = out->arena;
    sink_append(context, buf_str(out));
    arena_reset(arena);
    *out = BUF(arena);
}

struct data_file {
    struct sink_stream stream;
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

void pages_audit_data(struct sink *sink, const struct report_input *input, size_t number)
{
    static const struct {
        const char *path;
        report_function *write;
    } files[AUDIT_DATA_FILES] = {
        {"audit/audit.json", report_json},
        {"audit/standar.csv", report_csv_standards},
        {"audit/temuan.csv", report_csv_findings},
    };
    struct arena arena = {0};
    struct buf out = BUF(&arena);
    struct data_file file = {sink_begin(sink, str_from(files[number].path)), input};
    const struct report_input streamed = {.report = input->report,
                                          .lang = input->lang,
                                          .part = part_of,
                                          .flush = flush_file,
                                          .context = &file};
    files[number].write(&streamed, &out);
    flush(&file.stream, &out);
    sink_end(&file.stream);
    arena_free(&arena);
}
