// Texts of a standard as prints, so that they can be compared with those of any other agency when
// neither text is at hand.
#ifndef MAKLUMAT_AUDIT_COPIES_H
#define MAKLUMAT_AUDIT_COPIES_H

#include "audit/audit.h"

// Fills result->copies from its standard.
void copies_collect(struct arena *arena, struct audit_service *result);

#endif
