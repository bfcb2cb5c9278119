// What of the findings counts: neither what is waived nor what was known before.
#include "check.h"

#include "audit/audit.h"

static void waived_and_known_do_not_count(void)
{
    static const struct pengecualian waiver;
    assert_true(audit_counts(&(struct audit_finding){0}));
    assert_false(audit_counts(&(struct audit_finding){.waiver = &waiver}));
    assert_false(audit_counts(&(struct audit_finding){.known = true}));
    assert_false(audit_counts(&(struct audit_finding){.waiver = &waiver, .known = true}));
}

int main(void)
{
    static const struct check_case cases[] = {CHECK_CASE(waived_and_known_do_not_count)};
    return check_run(cases, sizeof cases / sizeof cases[0]);
}
