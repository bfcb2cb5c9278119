// The numbers and bullets that stand in front of a label or fill a cell of their own.
#include "import/find/labels.h"

static size_t roman_length(str text)
{
    size_t length = 0;
    while (length < text.len && length < 5 && strchr("ivxIVX", text.data[length]))
        length++;
    return length;
}

static size_t digits_length(str text)
{
    size_t length = 0;
    while (length < text.len && is_digit(text.data[length]))
        length++;
    return length;
}

static bool is_closing(str text, size_t at)
{
    return at < text.len && (text.data[at] == '.' || text.data[at] == ')');
}

// One number with its marks: "3.", "a)", "(iv)", "3 " (digits alone may stand without a mark). No
// row has the number 0, which a fee may be.
static size_t one_number(str text, str *number)
{
    size_t open = text.len > 0 && text.data[0] == '(';
    str body = str_skip(text, open);
    size_t digits = digits_length(body), length = digits ? digits : roman_length(body);
    if (length == 0 && body.len > 1 && is_alpha(body.data[0]))
        length = 1;
    if (length == 0 || digits > 2 || str_eq(str_sub(body, 0, digits), STR("0")))
        return 0;
    bool closed = is_closing(body, length);
    bool blank = length == body.len || is_blank(body.data[length]);
    if (!closed && !(digits && blank))
        return 0;
    *number = str_sub(body, 0, length);
    return open + length + closed;
}

static size_t bullet_length(str text)
{
    static const char *const bullets[] = {"-", "*", "•", "–", "▪", "➢", "✓", "o ", "#", NULL};
    for (size_t i = 0; bullets[i]; i++)
        if (str_starts(text, str_from(bullets[i])))
            return strlen(bullets[i]);
    return 0;
}

static size_t blanks_length(str text)
{
    return text.len - str_trim_left(text).len;
}

size_t numbering_length(str text, str *number)
{
    size_t length = blanks_length(text), step;
    *number = STR_NONE;
    for (int i = 0; i < 3; i++) { // "B. 1. ", "1.2.3"
        step = one_number(str_skip(text, length), number);
        if (step == 0 && i == 0)
            step = bullet_length(str_skip(text, length));
        if (step == 0)
            break;
        length += step;
        length += blanks_length(str_skip(text, length));
    }
    return length;
}

bool is_number_alone(str text)
{
    str number;
    str trimmed = str_trim(text);
    return numbering_length(trimmed, &number) == trimmed.len && number.len > 0;
}
