// Two sorted lists, the gaps of this run and those of the file, compared from front to end.
#include "site/baseline.h"

#include "base/buf.h"
#include "base/fs.h"
#include "model/fields.h"
#include "yaml/input.h"

#include <stdlib.h>

extern const struct message INPUT_BASELINE, INPUT_UNREADABLE, INPUT_UNWRITABLE;

enum { LARGEST_BASELINE = 256 * 1024 * 1024, COLUMNS = 4 };

static const char head[] =
    "# Celah yang sudah dikenal, untuk: maklumat audit --baseline. Daftar ini hanya boleh menyusut.\n"
    "# Known gaps, for: maklumat audit --baseline. This list may only shrink.\n";

struct gap {
    str line;
    struct audit_finding *finding; // NULL: of the file
};

struct gaps {
    struct gap *list;
    size_t count;
    size_t capacity;
};

static int compare_gaps(const void *left, const void *right)
{
    return str_cmp(((const struct gap *)left)->line, ((const struct gap *)right)->line);
}

static void sort_gaps(struct gaps *gaps)
{
    if (gaps->count > 1)
        qsort(gaps->list, gaps->count, sizeof *gaps->list, compare_gaps);
}

// One line, whatever is in the quote.
static void add_flat(struct buf *out, str text)
{
    for (size_t i = 0; i < text.len; i++)
        buf_char(out, is_blank(text.data[i]) ? ' ' : text.data[i]);
}

static str gap_line(struct arena *arena, const struct audit_finding *finding, str prefix)
{
    struct buf out = BUF(arena);
    enum komponen_id komponen = finding->komponen;
    buf_add(&out, str_from(finding->rule->message.id));
    buf_char(&out, '\t');
    buf_add(&out, str_skip(finding->finding.file, prefix.len));
    buf_char(&out, '\t');
    buf_add(&out, str_from(komponen < KOMPONEN_COUNT ? komponen_field(komponen)->key : "-"));
    buf_char(&out, '\t');
    add_flat(&out, finding->quote.len > 0 ? finding->quote : finding->finding.args[0]);
    return buf_str(&out);
}

static struct gaps gaps_of_report(struct audit_report *report, str prefix)
{
    struct gaps gaps = {0};
    gaps.list = ARENA_ARRAY(report->arena, struct gap, report->finding_count + 1);
    for (size_t i = 0; i < report->finding_count; i++) {
        struct audit_finding *finding = &report->findings[i];
        if (!finding->waiver)
            gaps.list[gaps.count++] =
                (struct gap){gap_line(report->arena, finding, prefix), finding};
    }
    sort_gaps(&gaps);
    return gaps;
}

static bool is_gap_line(str line)
{
    size_t columns = 1;
    for (size_t i = 0; i < line.len; i++)
        columns += line.data[i] == '\t';
    return columns == COLUMNS;
}

static void report_line(struct findings *findings, str file, uint32_t number, str line)
{
    findings_add(findings, &INPUT_BASELINE, file, (struct pos){number, 1}, str_sub(line, 0, 60),
                 STR_NONE, STR_NONE);
}

static struct gaps gaps_of_file(struct arena *arena, struct findings *findings, str file, str bytes)
{
    struct gaps gaps = {0};
    if (str_starts(bytes, STR("\xEF\xBB\xBF"))) // some editors begin UTF-8 so
        bytes = str_skip(bytes, 3);
    for (uint32_t number = 1; bytes.len > 0; number++) {
        str line = str_take(&bytes, '\n');
        if (str_ends(line, STR("\r")))
            line.len--;
        if (str_trim(line).len == 0 || line.data[0] == '#')
            continue;
        if (!is_gap_line(line)) {
            report_line(findings, file, number, line);
            continue;
        }
        gaps.list = arena_grow(arena, gaps.list, gaps.count, &gaps.capacity, sizeof *gaps.list);
        gaps.list[gaps.count++] = (struct gap){line, NULL};
    }
    sort_gaps(&gaps);
    return gaps;
}

// Marks what both lists hold. Gives what is left of `known`: the gaps that are still open.
static struct gaps match(struct arena *arena, struct gaps now, struct gaps known)
{
    struct gaps open = {.list = ARENA_ARRAY(arena, struct gap, known.count + 1)};
    for (size_t i = 0, j = 0; i < now.count && j < known.count;) {
        int order = str_cmp(now.list[i].line, known.list[j].line);
        if (order == 0) {
            now.list[i].finding->known = true;
            open.list[open.count++] = known.list[j];
        }
        i += order <= 0;
        j += order >= 0;
    }
    return open;
}

static void write_gaps(struct arena *arena, struct findings *findings, const char *path,
                       struct gaps gaps)
{
    struct buf out = BUF(arena);
    buf_add(&out, str_from(head));
    for (size_t i = 0; i < gaps.count; i++) {
        buf_add(&out, gaps.list[i].line);
        buf_char(&out, '\n');
    }
    enum fs_result result = fs_write_typed(path, buf_str(&out));
    if (result != FS_OK)
        input_report_file(findings, &INPUT_UNWRITABLE, str_from(path), result);
}

void baseline_apply(struct audit_report *report, struct findings *findings, const char *path,
                    str prefix, bool prune, bool *recorded)
{
    str bytes;
    struct gaps now = gaps_of_report(report, prefix);
    enum fs_result result = fs_read_typed(report->arena, path, LARGEST_BASELINE, &bytes);
    *recorded = result == FS_MISSING && findings_effect(findings) == EFFECT_NONE;
    if (*recorded) {
        write_gaps(report->arena, findings, path, now);
        *recorded = findings_effect(findings) == EFFECT_NONE;
        return;
    }
    if (result != FS_OK) {
        if (result != FS_MISSING) // files with input errors have gaps that nobody knows yet
            input_report_file(findings, &INPUT_UNREADABLE, str_from(path), result);
        return;
    }
    struct gaps known = gaps_of_file(report->arena, findings, str_from(path), bytes);
    struct gaps open = match(report->arena, now, known);
    // A file with input errors was not audited: nobody knows that its gaps are closed.
    if (findings_effect(findings) == EFFECT_NONE)
        report->closed = known.count - open.count;
    if (prune && report->closed > 0)
        write_gaps(report->arena, findings, path, open);
    audit_count(report);
}
