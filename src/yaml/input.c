// The table of input errors, expanded from input.def.
#include "yaml/input.h"

#define INPUT(name, id, level, effect, text_id, text_en, remedy_id, remedy_en)                     \
    [INPUT_##                                                                                      \
        name] = {#id, LEVEL_##level, EFFECT_##effect, {text_id, text_en}, {remedy_id, remedy_en}},
const struct message input_errors[INPUT_ERRORS] = {
#include "yaml/input.def"
};
#undef INPUT
