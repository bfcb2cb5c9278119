// A site in parts, made by separate processes or machines: each makes some of the agencies, and
// knows nothing of the others.
#ifndef MAKLUMAT_SITE_SHARD_H
#define MAKLUMAT_SITE_SHARD_H

#include "site/rounds.h"
#include "site/site.h"

// True when the agency with this id is made by this part.
bool shard_has(struct shard shard, str id);

// Notes in OUT which part it is, or that it is none. False when that cannot be written, which is a
// finding.
bool shard_note(const struct output *output, struct shard shard, struct findings *findings);

// Opens the parts of a merge and finds each agency in one of them: fills first->folders,
// first->count and first->part_of. `folders` are those of standards/. What is missing, twice, or of
// another division is a finding.
bool shard_open(struct first_round *first, struct site *site, const char *const *parts,
                size_t count);
void shard_close(struct first_round *first);

#endif
