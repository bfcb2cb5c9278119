// Each finding is counted with its file, with its rule and in all.
#include "audit/audit.h"

bool audit_spoke(const struct audit_tally *tally, const struct rule *rule)
{
    size_t row = (size_t)(rule - rules);
    return tally->spoke[row / 64] >> row % 64 & 1;
}

bool audit_counts(const struct audit_finding *finding)
{
    return !finding->waiver && !finding->known;
}

bool audit_reaches(const struct audit_report *report, enum level level)
{
    for (enum level each = level; each <= LEVEL_SALAH; each++)
        if (report->level[each] > 0)
            return true;
    return false;
}

static void tally_finding(struct audit_tally *tally, const struct audit_finding *finding)
{
    size_t row = (size_t)(finding->rule - rules);
    tally->spoke[row / 64] |= UINT64_C(1) << row % 64;
    tally->waived += finding->waiver != NULL;
    tally->known += !finding->waiver && finding->known;
    if (audit_counts(finding))
        tally->level[finding->finding.level]++;
}

static void count_finding(struct audit_report *report, const struct audit_finding *finding)
{
    report->waived += finding->waiver != NULL;
    report->known += !finding->waiver && finding->known;
    if (!audit_counts(finding))
        return;
    report->level[finding->finding.level]++;
    report->by_rule[finding->rule - rules]++;
}

void audit_count_more(struct audit_report *report)
{
    for (size_t i = 0; i < report->finding_count; i++)
        count_finding(report, &report->findings[i]);
    for (size_t i = 0; i < report->service_count; i++) {
        struct audit_service *service = &report->services[i];
        for (size_t j = service->first; j < service->first + service->count; j++)
            tally_finding(&service->tally, &report->findings[j]);
    }
}

void audit_count(struct audit_report *report)
{
    memset(report->level, 0, sizeof report->level);
    memset(report->by_rule, 0, rule_count * sizeof *report->by_rule);
    report->waived = report->known = 0;
    for (size_t i = 0; i < report->service_count; i++)
        report->services[i].tally = (struct audit_tally){0};
    audit_count_more(report);
}
