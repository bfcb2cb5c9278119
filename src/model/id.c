// Which names may become addresses.
#include "model/id.h"

enum { LONGEST_ID = 80 };

bool id_is_valid(str id)
{
    if (id.len == 0 || id.len > LONGEST_ID || id.data[0] < 'a' || id.data[0] > 'z')
        return false;
    for (size_t i = 0; i < id.len; i++) {
        char c = id.data[i];
        if (!is_small_letter(c) && !is_digit(c) && c != '-')
            return false;
    }
    return true;
}
