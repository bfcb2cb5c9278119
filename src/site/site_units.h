// The pages that rest on all agencies, in parts that can be written at once.
#ifndef MAKLUMAT_SITE_SITE_UNITS_H
#define MAKLUMAT_SITE_SITE_UNITS_H

#include "site/audit_unit.h"

enum { SITE_UNITS = 8 };

// The names of all units of the site, which every build has.
extern const str site_unit_names[SITE_UNITS];

// First the search of each language, whose pages name it.
void site_searches(const struct second_round *round, struct unit_result results[LANGS]);

// Then the rest, in any order: the jobs 0 to SITE_JOBS - 1.
enum { SITE_JOBS = SITE_UNITS - LANGS };
void site_unit(const struct second_round *round, struct unit_result *result, size_t number);

#endif
