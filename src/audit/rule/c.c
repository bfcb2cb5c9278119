// C: channels for complaints. Values that have not the form of their kind, so that nobody can be
// reached by them. The grammar reads generously, so each is looked at once more here: a label far
// away, a remark after the value, two numbers in one are not mistakes.
#include "audit/rule/rules.h"

static bool is_phone(enum kanal_jenis jenis)
{
    return jenis == KANAL_TELEPON || jenis == KANAL_WHATSAPP || jenis == KANAL_SMS;
}

static bool is_typed(const struct said_channel *said)
{
    const struct field *field = said->passage->field;
    return record_has_row(&record_kanal, field);
}

// One value under several labels is read once for each; the last has its place.
static bool is_said_again(const struct scene *scene, size_t at)
{
    const struct said_channel *said = &scene->channels[at];
    return at + 1 < scene->channel_count && said[1].passage == said->passage &&
           str_eq(said[1].value.nilai, said->value.nilai);
}

static void report_channel(struct audit *audit, const struct message *message,
                           const struct said_channel *said)
{
    report_place_as(audit, message ? message : &audit_rule(audit)->message,
                    place_of(said->passage, said->value.teks), said->value.nilai, STR_NONE,
                    STR_NONE);
}

static str text_before(const struct said_channel *said)
{
    str text = said->passage->text->s;
    return str_sub(text, 0, (size_t)(said->value.teks.data - text.data));
}

static str text_after(const struct said_channel *said)
{
    str text = said->passage->text->s;
    return str_skip(text, text_before(said).len + said->value.teks.len);
}

// ---- the label right before a value

static str drop_marks(str text)
{
    while (text.len > 0 && (is_blank(text.data[text.len - 1]) ||
                            memchr(":=-*.", text.data[text.len - 1], STR(":=-*.").len)))
        text.len--;
    return text;
}

// Takes the last word off the text, which ends with it.
static str take_last_word(str *text)
{
    size_t from = text->len;
    while (from > 0 && is_alnum(text->data[from - 1]))
        from--;
    str word = str_skip(*text, from);
    text->len = from;
    return word;
}

// "Email resmi : x" announces x; "melalui email atau x" does not. A typed value has its key.
static bool is_announced(const struct said_channel *said, enum phrases labels)
{
    str before = text_before(said);
    if (is_typed(said))
        return true;
    for (;;) {
        before = drop_marks(before);
        str word = take_last_word(&before);
        if (phrases_have(&audit_phrases[labels], word))
            return true;
        if (!phrases_have(&audit_phrases[C02_LINKING], word))
            return false;
    }
}

// ---- values that hold more than the value

static str first_piece(str value, const char *ends)
{
    size_t len = 0;
    while (len < value.len && !is_blank(value.data[len]) && !strchr(ends, value.data[len]))
        len++;
    return str_sub(value, 0, len);
}

static bool is_sound(struct arena *arena, enum kanal_jenis jenis, str value)
{
    struct kanal_terbaca kanal;
    return value.len > 0 && facts_typed_channel(arena, kanal_name(jenis), value, &kanal) &&
           !kanal.cacat && !kanal.tertukar;
}

// "a@b.go.id (humas)", "a@b.go.id, c@d.go.id": a sound value, and something after it.
static bool begins_sound(struct arena *arena, const struct said_channel *said)
{
    str piece = first_piece(said->value.nilai, ",;()");
    return piece.len < said->value.nilai.len && is_sound(arena, said->value.jenis, piece);
}

static bool is_nothing(const struct audit *audit, const struct said_channel *said)
{
    return audit_is_placeholder(audit_tables(audit), PENGADUAN, said->value.nilai);
}

// ---- e-mail

static bool is_free_mail(str address)
{
    str host = str_trim(str_skip(address, str_find_char(address, '@') + 1));
    size_t dot = str_find_char(host, '.');
    return dot < host.len && phrases_have(&audit_phrases[C06_PROVIDERS], str_sub(host, 0, dot));
}

static bool has_small_letter(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (is_alpha(text.data[i]) && to_lower(text.data[i]) == text.data[i])
            return true;
    return false;
}

// Whether the words before a space belong to the address without doubt: the space is beside the
// @, or the address goes on in capitals. "Email ke puskesmas a@b.id" has a word of its own there.
static bool is_surely_cut(str value)
{
    str local = str_sub(value, 0, str_find_char(value, '@'));
    str last = local;
    for (str rest = local; rest.len > 0;)
        last = str_take(&rest, ' ');
    bool beside = str_ends(local, STR(" ")) || str_starts(str_skip(value, local.len + 1), STR(" "));
    return beside || (has_small_letter(local) && !has_small_letter(last));
}

static const struct message *judge_at(struct audit *audit, const struct said_channel *said)
{
    str value = said->value.nilai;
    bool account = str_starts(value, STR("@"));
    if (account && !is_free_mail(value))
        return NULL; // "Email/IG: @dinsos"
    if (str_find_char(value, ' ') == value.len)
        return &audit_rule(audit)->message;
    return is_surely_cut(value) ? &rule_C01_blank : &rule_C01_perhaps;
}

// The words for what is wrong with an address; NULL when nothing is.
static const struct message *judge_mail(struct audit *audit, const struct subject *subject,
                                        const struct said_channel *said)
{
    str value = said->value.nilai;
    if (said->value.jenis != KANAL_SUREL || !said->value.cacat || said->value.tertukar)
        return NULL;
    if (is_typed(said) && (begins_sound(subject->scene->arena, said) || is_nothing(audit, said)))
        return NULL;
    if (str_find_char(value, '@') < value.len)
        return judge_at(audit, said);
    return is_announced(said, C02_MAIL_LABELS) ? &rule_C01_sign : NULL;
}

void rule_C01(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct message *message = judge_mail(audit, subject, &scene->channels[i]);
        if (message && !is_said_again(scene, i))
            report_channel(audit, message, &scene->channels[i]);
    }
}

void rule_C06(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct kanal_terbaca *value = &scene->channels[i].value;
        bool mail = value->jenis == KANAL_SUREL && str_has(value->nilai, STR("@"));
        if (mail && is_free_mail(value->nilai) && !is_said_again(scene, i))
            report_channel(audit, NULL, &scene->channels[i]);
    }
}

// ---- e-mail for a web page, and the reverse

void rule_C02(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        bool mail = str_has(said->value.nilai, STR("@"));
        if (said->value.tertukar && is_announced(said, mail ? C02_SITE_LABELS : C02_MAIL_LABELS))
            report_channel(audit, mail ? NULL : &rule_C02_web, said);
    }
}

// ---- web pages

static size_t count_dots(str text)
{
    size_t dots = 0;
    for (size_t i = 0; i < text.len; i++)
        dots += text.data[i] == '.';
    return dots;
}

// "www.a.go.id,www.b.go.id"; not "www.a,go.id", where the comma means a dot.
static bool is_several(struct arena *arena, str value)
{
    size_t parts = 0;
    for (str rest = value; rest.len > 0; parts++) {
        str part = first_piece(rest, ",;");
        rest = str_skip(rest, part.len + 1);
        if (count_dots(part) < 2 || !is_sound(arena, KANAL_SITUS, part))
            return false;
    }
    return parts > 1;
}

// Browsers open such a host, though no rule allows it.
static bool has_underscore(str address)
{
    str host = str_skip(address, str_find(address, STR("//")) + 2);
    return str_has(first_piece(host, "/?#"), STR("_"));
}

static bool is_broken_page(const struct audit *audit, struct arena *arena,
                           const struct said_channel *said)
{
    str value = said->value.nilai;
    bool address = str_starts_nocase(value, STR("http")) || str_starts_nocase(value, STR("www")) ||
                   (said->value.jenis == KANAL_SITUS && is_typed(said));
    return said->value.cacat && !said->value.tertukar && said->value.jenis != KANAL_SUREL &&
           address && !has_underscore(value) && !is_several(arena, value) &&
           !begins_sound(arena, said) && !is_nothing(audit, said);
}

void rule_C03(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++)
        if (is_broken_page(audit, scene->arena, &scene->channels[i]) && !is_said_again(scene, i))
            report_channel(audit, NULL, &scene->channels[i]);
}

// ---- phone numbers

enum {
    SHORTEST_WHOLE = 9, // figures of a number that needs no other part
    LONGEST_GAP = 6     // bytes between two parts of a number: " / ", a dash
};

static size_t count_figures(str text)
{
    size_t figures = 0;
    for (size_t i = 0; i < text.len; i++)
        figures += is_digit(text.data[i]);
    return figures;
}

// "0331/422373": the number goes on after a mark that the grammar does not know.
static bool goes_on(const struct said_channel *said)
{
    str rest = text_after(said);
    for (size_t i = 0; i < rest.len && i < LONGEST_GAP; i++) {
        if (is_digit(rest.data[i]))
            return true;
        if (is_alnum(rest.data[i]) || strchr("\n,;", rest.data[i]))
            return false;
    }
    return false;
}

// "0331-422373-422374": up to a mark it is a whole number already.
static bool is_pair(str value)
{
    size_t figures = 0;
    for (size_t i = 0; i < value.len; i++) {
        if (!is_digit(value.data[i]) && figures >= SHORTEST_WHOLE)
            return true;
        figures += is_digit(value.data[i]);
    }
    return false;
}

// Figures that begin with 1 are codes of services, whose lengths no plan settles for good.
static bool is_service_code(str value)
{
    return str_starts(value, STR("1"));
}

void rule_C04(struct audit *audit, const struct subject *subject)
{
    const struct scene *scene = subject->scene;
    for (size_t i = 0; i < scene->channel_count; i++) {
        const struct said_channel *said = &scene->channels[i];
        str value = said->value.nilai;
        if (!is_phone(said->value.jenis) || !said->value.cacat || count_figures(value) == 0)
            continue;
        if (!goes_on(said) && !is_pair(value) && !is_service_code(value) &&
            !str_starts_nocase(value, STR("http")) && !is_said_again(scene, i))
            report_channel(audit, NULL, said);
    }
}
