// The table of input errors, expanded from input.def.
#include "yaml/input.h"

#define INPUT(name, id, level, effect, text_id, text_en, remedy_id, remedy_en)                     \
    [INPUT_##                                                                                      \
        name] = {#id, LEVEL_##level, EFFECT_##effect, {text_id, text_en}, {remedy_id, remedy_en}},
const struct message input_errors[INPUT_ERRORS] = {
#include "yaml/input.def"
};
#undef INPUT

void input_report_file(struct findings *findings, enum input_error error, str path,
                       enum fs_result result)
{
    findings_add(findings, &input_errors[error], path, (struct pos){0},
                 str_from(fs_reason(result, LANG_ID)), str_from(fs_reason(result, LANG_EN)),
                 STR_NONE);
}
