// The language that a user asks for.
#include "base/lang.h"

#include "base/os.h"

#include <string.h>

bool lang_from_name(const char *name, enum lang *lang)
{
    bool indonesian = strcmp(name, "id") == 0;
    *lang = indonesian ? LANG_ID : LANG_EN;
    return indonesian || strcmp(name, "en") == 0;
}

enum lang lang_from_environment(void)
{
    static const char *const names[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = os_variable(names[i]);
        if (value && *value)
            return strncmp(value, "en", 2) == 0 ? LANG_EN : LANG_ID;
    }
    return LANG_ID;
}
