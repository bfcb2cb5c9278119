// What the rules on time share. Private to src/audit/rule/t*.c.
#ifndef MAKLUMAT_AUDIT_RULE_T_PARTS_H
#define MAKLUMAT_AUDIT_RULE_T_PARTS_H

#include "audit/rule/rules.h"

// Whether a text is the value of this key of a typed item, such as `lama` of a stage.
bool t_is_typed(const struct passage *passage, const struct record *record, const char *key);

// What is in the text before and after a time.
str t_text_before(const struct said_duration *said);
str t_text_after(const struct said_duration *said);

bool t_has_letter(str text);

// Whether the text gives a time; "setiap 3 bulan" says how often, not how long.
bool t_has_duration(const struct scene *scene, const struct passage *passage);

// The words that leave a stage without measure; empty when the text is not such a stage. A typed
// stage without time is one whatever its words: then the whole text.
str t_unmeasured_part(const struct scene *scene, const struct passage *passage);

#endif
