// A row of a table of steps or fees under the keys of its component: a step with who does it and
// how long it takes, a stage with its time, a fee with its amount. What has no key of its own
// stands behind the name, in brackets; a row without what its component asks for stays one text.
#include "import/write/write_parts.h"

struct key {
    enum grid_role role;
    const char *key;
    bool required;
};

static const struct key steps[] = {{GRID_NAME, "langkah", true},  {GRID_ACTOR, "pelaku", false},
                                   {GRID_TIME, "lama", false},    {GRID_FEE, "biaya", false},
                                   {GRID_RESULT, "hasil", false}, {GRID_OTHER, NULL, false}};
static const struct key stages[] = {{GRID_NAME, "tahap", true},
                                    {GRID_TIME, "lama", true},
                                    {GRID_CONDITION, "syarat", false},
                                    {GRID_OTHER, NULL, false}};
static const struct key fees[] = {{GRID_NAME, "nama", true},
                                  {GRID_FEE, "tarif", true},
                                  {GRID_BASIS, "dasar", false},
                                  {GRID_OTHER, NULL, false}};

static const struct key *keys_of(enum komponen_id komponen)
{
    switch (komponen) {
    case PROSEDUR:
        return steps;
    case WAKTU:
        return stages;
    case BIAYA:
        return fees;
    default:
        return NULL;
    }
}

static bool has_key(const struct key *keys, enum grid_role role)
{
    for (; keys->key; keys++)
        if (keys->role == role)
            return true;
    return role == GRID_NUMBER;
}

// The name with what has no key: "Memeriksa berkas (Kelengkapan: KTP)".
static str name_of(struct writer *writer, const struct grid_row *row, const struct key *keys)
{
    struct buf out = BUF(writer->arena);
    size_t count = 0;
    buf_add(&out, row->parts[GRID_NAME]);
    for (enum grid_role role = GRID_OTHER; role < GRID_ROLES; role++) {
        if (has_key(keys, role) || row->parts[role].len == 0)
            continue;
        buf_add(&out, count++ == 0 ? STR(" (") : STR("; "));
        if (role != GRID_OTHER) {
            buf_add(&out, row->heads[role]);
            BUF_LIT(&out, ": ");
        }
        buf_add(&out, row->parts[role]);
    }
    if (count > 0)
        buf_char(&out, ')');
    return buf_str(&out);
}

bool write_grid_row(struct writer *writer, size_t indent, enum komponen_id komponen,
                    const struct grid_row *row)
{
    const struct key *keys = row && !row->plain ? keys_of(komponen) : NULL;
    size_t count = 0;
    for (const struct key *key = keys; key && key->key; key++)
        if (key->required && row->parts[key->role].len == 0)
            return false;
    for (const struct key *key = keys; key && key->key; key++) {
        str text = key->role == GRID_NAME ? name_of(writer, row, keys) : row->parts[key->role];
        text = markdown_escape(writer->arena, text);
        if (text.len > 0 && count++ == 0)
            yaml_item_pair(writer->out, indent, str_from(key->key), text);
        else if (text.len > 0)
            yaml_line(writer->out, indent + 2, str_from(key->key), text);
    }
    return keys != NULL;
}
