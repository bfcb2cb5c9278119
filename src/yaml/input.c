// The input errors and their table, expanded from input.def.
#include "yaml/input.h"

#define INPUT(name, id, level, effect, text_id, text_en, remedy_id, remedy_en)                     \
    extern const struct message INPUT_##name;                                                      \
    const struct message INPUT_##name = {                                                          \
        #id, LEVEL_##level, EFFECT_##effect, {text_id, text_en}, {remedy_id, remedy_en}};
#include "yaml/input.def"
#undef INPUT

#define INPUT(name, ...) &INPUT_##name,
const struct message *const input_errors[] = {
#include "yaml/input.def"
};
#undef INPUT
const size_t input_error_count = sizeof input_errors / sizeof input_errors[0];

void input_report_file(struct findings *findings, const struct message *error, str path,
                       enum fs_result result)
{
    findings_add(findings, error, path, (struct pos){0}, str_from(fs_reason(result, LANG_ID)),
                 str_from(fs_reason(result, LANG_EN)), STR_NONE);
}
