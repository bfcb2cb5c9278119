// Collecting, ordering and wording findings.
#include "base/finding.h"

#include "base/buf.h"

#include <stdlib.h>

// Adds a finding that was made elsewhere; its texts must live as long as the list.
static void findings_append(struct findings *findings, const struct finding *finding)
{
    findings->list = arena_grow(findings->arena, findings->list, findings->count,
                                &findings->capacity, sizeof *findings->list);
    findings->list[findings->count++] = *finding;
}

void findings_add(struct findings *findings, const struct message *message, str file,
                  struct pos pos, str a, str b, str c)
{
    const struct finding finding = {
        .message = message,
        .level = message->level,
        .file = arena_copy(findings->arena, file),
        .pos = pos,
        .args = {arena_copy(findings->arena, a), arena_copy(findings->arena, b),
                 arena_copy(findings->arena, c)},
    };
    findings_append(findings, &finding);
}

void findings_take(struct findings *findings, const struct findings *others)
{
    for (size_t i = 0; i < others->count; i++) {
        const struct finding *other = &others->list[i];
        findings_add(findings, other->message, other->file, other->pos, other->args[0],
                     other->args[1], other->args[2]);
    }
}

static int compare_u32(uint32_t a, uint32_t b)
{
    return (a > b) - (a < b);
}

static int compare_args(const struct finding *a, const struct finding *b)
{
    for (size_t i = 0; i < FINDING_ARGS; i++) {
        int order = str_cmp(a->args[i], b->args[i]);
        if (order != 0)
            return order;
    }
    return 0;
}

int finding_cmp(const struct finding *a, const struct finding *b)
{
    int order = str_cmp_path(a->file, b->file);
    if (order == 0)
        order = compare_u32(a->pos.line, b->pos.line);
    if (order == 0)
        order = compare_u32(a->pos.col, b->pos.col);
    if (order == 0)
        order = strcmp(a->message->id, b->message->id);
    return order != 0 ? order : compare_args(a, b);
}

static int compare_findings(const void *left, const void *right)
{
    return finding_cmp(left, right);
}

void findings_sort(struct findings *findings)
{
    if (findings->count > 1)
        qsort(findings->list, findings->count, sizeof *findings->list, compare_findings);
}

enum effect findings_effect(const struct findings *findings)
{
    enum effect worst = EFFECT_NONE;
    for (size_t i = 0; i < findings->count; i++)
        if (findings->list[i].message->effect > worst)
            worst = findings->list[i].message->effect;
    return worst;
}

size_t findings_broken_files(const struct findings *findings)
{
    size_t broken = 0;
    str last = STR_NONE;
    for (size_t i = 0; i < findings->count; i++) {
        const struct finding *finding = &findings->list[i];
        if (finding->message->effect == EFFECT_NONE || str_eq(finding->file, last))
            continue;
        last = finding->file;
        broken++;
    }
    return broken;
}

static str fill(struct arena *arena, const char *pattern, const str *args)
{
    struct buf out = BUF(arena);
    str rest = str_from(pattern);
    while (rest.len > 0) {
        bool slot = rest.len >= 3 && rest.data[0] == '{' && rest.data[2] == '}' &&
                    rest.data[1] >= '1' && rest.data[1] < '1' + FINDING_ARGS;
        if (slot)
            buf_add(&out, args[rest.data[1] - '1']);
        else
            buf_char(&out, rest.data[0]);
        rest = str_skip(rest, slot ? 3 : 1);
    }
    return buf_str(&out);
}

str finding_text(struct arena *arena, const struct finding *finding, enum lang lang)
{
    return fill(arena, finding->message->text[lang], finding->args);
}

str finding_remedy(struct arena *arena, const struct finding *finding, enum lang lang)
{
    return fill(arena, finding->message->remedy[lang], finding->args);
}

const char *level_name(enum level level, enum lang lang)
{
    static const char *const names[][LANGS] = {
        [LEVEL_CATATAN] = {"catatan", "note"},
        [LEVEL_PERINGATAN] = {"peringatan", "warning"},
        [LEVEL_SALAH] = {"salah", "error"},
    };
    return names[level][lang];
}
