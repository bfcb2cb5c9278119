// Where a standard begins under a title of its own, however few labels follow: a line that calls
// itself one ("Standar Pelayanan Rujukan"), a row of its name, or a heading as high as that of the
// first standard, right before a label that was stated already. The same title again is the head of
// a page.
#include "import/find/marks_parts.h"

#include "import/find/words.h"

enum { LOOK_BACK = 12, LONGEST_FRONT = 30, LONGEST_TITLE = 25 };

// "3. STANDAR PELAYANAN RUJUKAN" and not "Standar Pelayanan Publik", nor the head of a group.
bool names_standard(const struct piece *piece)
{
    static const char *const more[] = {"standar",  "pelayanan", "layanan",       "publik",
                                       "komponen", "sp",        "penyampaian",   "pengelolaan",
                                       "delivery", "service",   "manufacturing", NULL};
    str number, body = str_skip(piece->text, numbering_length(piece->text, &number));
    struct word word = {0};
    str own = STR_NONE; // the first word that names something
    if (piece->kind == PIECE_PICTURE || piece->depth > (piece->kind == PIECE_ITEM) ||
        piece->columns > 1 || !word_next(body, &word) ||
        !str_eq_nocase(word.text, STR("standar")) || !word_next(body, &word) ||
        !(str_eq_nocase(word.text, STR("pelayanan")) || str_eq_nocase(word.text, STR("layanan"))))
        return false;
    while (word_next(body, &word))
        if (own.len == 0 && !is_word_of(word.text, more) && !is_connecting(word.text))
            own = word.text;
    return own.len > 0 && !is_small_letter(own.data[0]) && count_words(body) <= LONGEST_TITLE &&
           !strchr(".;:", body.data[body.len - 1]);
}

static bool is_head(const struct mark *mark)
{
    return mark->label.kind == LABEL_GROUP_A || mark->label.kind == LABEL_SK ||
           mark->label.kind == LABEL_TITLE || mark->label.kind == LABEL_AGENCY;
}

// The piece right before a label, names and numbers of the standard left out; NULL when there is
// none near.
static const struct piece *piece_before(const struct strip *strip, const struct marks *marks,
                                        size_t at)
{
    const struct mark *mark = &marks->list[at], *head = mark;
    size_t from = mark->from;
    for (size_t looked = 0; from > 0 && looked < LOOK_BACK; looked++) {
        if (head > marks->list && is_head(head - 1) && head[-1].to + head[-1].inside >= from) {
            from = (--head)->from;
            continue;
        }
        const struct piece *piece = &strip->list[--from];
        if (piece->use == USE_CONTENT)
            return piece;
    }
    return NULL;
}

static bool is_same_title(struct arena *arena, str a, str b)
{
    a = letters_only(arena, a);
    b = letters_only(arena, b);
    return a.len > 0 && b.len > 0 && (str_starts(a, b) || str_starts(b, a));
}

// A line that stood in front of all labels already heads the document and each of its pages.
static bool is_page_head(const struct strip *strip, const struct marks *marks, str text)
{
    for (size_t i = 0; i < marks->list[0].from && i < LONGEST_FRONT; i++)
        if (is_same_title(strip->arena, strip->list[i].text, text))
            return true;
    return false;
}

// The heading of the first standard stands above its labels.
static bool is_above(const struct piece *heading, const struct piece *label)
{
    return label->kind != PIECE_HEADING || heading->level < label->level;
}

// What a row of the service's name right before a label says: "Jenis Pelayanan : Izin Praktik".
static str name_before(const struct strip *strip, const struct marks *marks, size_t at)
{
    for (; at > 0 && is_head(&marks->list[at - 1]); at--) {
        const struct mark *head = &marks->list[at - 1];
        if (head->label.kind == LABEL_TITLE && head->to < strip->count)
            return head->inside ? head->label.rest : strip->list[head->to].text;
    }
    return STR_NONE;
}

// Whether a title that may begin a standard does: not the first, and none that stood before.
static bool is_another(const struct strip *strip, const struct marks *marks, struct title *title,
                       const struct title *found, bool begins)
{
    bool another = title->begun && begins &&
                   !is_same_title(strip->arena, found->text, title->text) &&
                   !is_page_head(strip, marks, found->text);
    if (!title->begun || another)
        *title = *found;
    title->begun = true;
    return another;
}

bool title_begins(const struct strip *strip, const struct marks *marks, size_t at, bool stated,
                  struct title *title)
{
    struct title found = {.text = name_before(strip, marks, at), .row = true};
    if (found.text.len > 0)
        return is_another(strip, marks, title, &found, stated && title->row);
    const struct piece *piece = piece_before(strip, marks, at);
    bool named = piece && names_standard(piece);
    bool heading = piece && piece->kind == PIECE_HEADING &&
                   is_above(piece, &strip->list[marks->list[at].from]);
    if (!named && !heading) {
        title->begun = true;
        return false;
    }
    bool begins =
        (named && (stated || title->named)) || (heading && stated && piece->level == title->level);
    found =
        (struct title){.text = piece->text, .named = named, .level = heading ? piece->level : 0};
    return is_another(strip, marks, title, &found, begins);
}
