// Any bytes as a picture: an answer in both languages, and never "harmless" for what plainly is
// not.
#include <stdlib.h>

#include "site/svg.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

// Bytes that begin as UTF-8 text: what is searched for below would be spelled otherwise in UTF-16.
static bool is_plain(str bytes)
{
    return utf8_check(bytes) == bytes.len && str_find_char(bytes, '\0') == bytes.len;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    str bytes = {(const char *)data, size};
    const char *const *problem = svg_problem(bytes);
    if (problem) {
        require(problem[LANG_ID][0] != '\0' && problem[LANG_EN][0] != '\0');
        return 0;
    }
    require(size > 0);
    if (is_plain(bytes)) {
        bool quoted = str_has(bytes, STR("<!--")) || str_has(bytes, STR("<![CDATA["));
        require(quoted || !str_has(bytes, STR("<script")));
        require(quoted || !str_has(bytes, STR("<foreignObject")));
        require(quoted || !str_has(bytes, STR("<!DOCTYPE")));
    }
    return 0;
}
