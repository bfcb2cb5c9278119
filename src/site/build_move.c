// The end of a build: which units there are, what stays besides them, and moving in.
#include "site/build_parts.h"

#include "site/shard.h"

// The folder of a row's files below where a tree begins.
static const char *folder_in(struct build *build, str tree, enum plan_id plan, str agency)
{
    str folder = plan_folder(build->arena, plan, (struct plan_of){.agency = agency});
    return arena_printf(build->arena, "%.*s%.*s", STR_ARG(tree), STR_ARG(folder)).data;
}

// Keeps what was published of broken agencies; their pages need the style sheets that they name.
static void keep_broken(struct build *build)
{
    size_t trees = build->trees.count, count = 0;
    const char **kept =
        ARENA_ARRAY(build->arena, const char *, (build->shop.all.count + 1) * trees + 1);
    for (size_t i = 0; i < build->shop.all.count; i++)
        for (size_t j = 0; build->shop.all.results[i].broken && j < trees; j++)
            kept[count++] = folder_in(build, build->trees.list[j].kit.folder, PLAN_AGENCY,
                                      build->shop.all.results[i].id);
    for (size_t j = 0; count > 0 && j < trees; j++)
        kept[count++] = folder_in(build, build->trees.list[j].kit.base, PLAN_ASSET, STR_NONE);
    build->output.kept = kept;
}

// Who is searching while the site is replaced still finds the parts of before.
static void let_search_linger(struct build *build)
{
    const char **slow = ARENA_ARRAY(build->arena, const char *, build->trees.count + 1);
    for (size_t i = 0; i < build->trees.count; i++)
        slow[i] = folder_in(build, build->trees.list[i].kit.folder, PLAN_SEARCH_PART, STR_NONE);
    build->output.slow = slow;
}

static struct unit *add_unit(struct unit *next, str name, bool stands, bool left)
{
    *next = (struct unit){name, left ? UNIT_LEFT : stands ? UNIT_STANDS : UNIT_MADE};
    return next + 1;
}

// The units of this build: of each agency, of its audit, of the site.
static struct unit *list_units(struct build *build, size_t *count)
{
    const struct second_round *round = &build->round;
    struct unit *units =
        ARENA_ARRAY(build->arena, struct unit, 2 * build->shop.all.count + SITE_UNITS);
    struct unit *next = units;
    for (size_t i = 0; i < build->shop.all.count; i++) {
        const struct agency_result *agency = &build->shop.all.results[i];
        if (agency->there)
            next = add_unit(next, agency_unit_name(build->arena, agency->id), agency->stands,
                            agency->broken);
    }
    bool audit = build->options->shard.count == 0 && build->shop.shows_audit;
    for (size_t i = 0; audit && i < round->report->agency_count; i++)
        next = add_unit(next, audit_unit_name(build->arena, round->agencies[i]->id),
                        round->results[SITE_UNITS + i].stands, false);
    for (size_t i = 0; build->options->shard.count == 0 && i < SITE_UNITS; i++)
        next = add_unit(next, site_unit_names[i], round->results[i].stands, false);
    *count = (size_t)(next - units);
    return units;
}

static bool all_stand(const struct unit *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (units[i].state == UNIT_MADE)
            return false;
    return true;
}

void build_move_in(struct build *build)
{
    size_t count;
    struct output *output = &build->output;
    if (findings_effect(build->site.findings) == EFFECT_SYSTEM ||
        (!build->options->keep_going && findings_effect(build->site.findings) != EFFECT_NONE))
        return;
    const struct unit *units = list_units(build, &count);
    if (all_stand(units, count) && output_is_settled(output, units, count)) {
        output->committed = shard_note(output, build->options->shard, build->site.findings);
        return;
    }
    keep_broken(build);
    let_search_linger(build);
    if (shard_note(output, build->options->shard, build->site.findings) &&
        output_commit(output, units, count) && build->options->one_off)
        output_forget(output);
}
