// The order of a build: what all pages rest on; each agency on its own; what they say together; the
// pages of the whole; and, when all of it is right, moving in.
#include "site/site.h"

#include "audit/pack.h"
#include "base/fs.h"
#include "base/hash.h"
#include "base/version.h"
#include "model/plan.h"
#include "model/translate.h"
#include "site/locate.h"
#include "site/shard.h"
#include "site/site_units.h"

extern const struct message INPUT_OTHER_SETTINGS;

struct build {
    const struct build_options *options;
    struct arena *arena;
    struct site site;
    struct output output;
    struct trees trees;
    struct first_round first;
    struct second_round round;
    size_t unchanged;
};

// ---- what all pages rest on

static uint64_t hash_program(void)
{
    enum { LARGEST_PROGRAM = 256 * 1024 * 1024 };
    struct arena scratch = {0};
    str bytes;
    if (fs_read_typed(&scratch, "/proc/self/exe", LARGEST_PROGRAM, &bytes) != FS_OK)
        bytes = STR(MAKLUMAT_VERSION);
    uint64_t hash = hash_bytes(bytes);
    arena_free(&scratch);
    return hash;
}

// The program, the theme, and the files of standards/ that belong to no agency.
static uint64_t hash_base(const struct build *build)
{
    uint64_t key = hash_program();
    for (size_t i = 0; i < build->trees.theme.count; i++) {
        key = hash_join(key, hash_bytes(build->trees.theme.files[i].name));
        key = hash_join(key, hash_bytes(build->trees.theme.files[i].bytes));
    }
    for (size_t i = 0; i < build->site.source_count; i++) {
        key = hash_join(key, hash_bytes(build->site.sources[i].path));
        key = hash_join(key, build->site.sources[i].hash);
    }
    struct date date = build->options->date;
    return hash_join(key, (uint64_t)(date.year * 10000 + date.month * 100 + date.day));
}

static uint64_t hash_texts(uint64_t key, const struct list *texts)
{
    const struct text *list = texts->items;
    for (size_t i = 0; i < texts->count; i++)
        key = hash_join(key, hash_bytes(list[i].s));
    return hash_join(key, texts->count);
}

// Leaves of the agencies those that are this part's.
static void deal_out(struct build *build)
{
    struct shard shard = build->options->shard;
    str *mine = ARENA_ARRAY(build->arena, str, build->first.all.count);
    size_t count = 0;
    for (size_t i = 0; i < build->first.all.count; i++)
        if (shard_has(shard, build->first.all.folders[i]))
            mine[count++] = build->first.all.folders[i];
    build->first.all.folders = mine;
    build->first.all.count = count;
}

static bool load_base(struct build *build)
{
    struct agencies *all = &build->first.all;
    all->site = &build->site;
    all->threads = build->options->threads;
    all->progress = build->options->progress;
    all->progress_context = build->options->progress_context;
    bool right = agencies_open(all, build->options->folder);
    deal_out(build);
    if (!build->site.catalog.situs) // the folder itself could not be read
        return false;
    return trees_open(&build->trees, &build->site) && right;
}

static void read_only(void *context, unsigned worker, size_t number)
{
    struct agency_job job = agencies_begin(context, worker, number);
    (void)agencies_read(&job);
    agencies_end(&job);
}

// Nothing will be written, but all that is wrong is said in one run.
static void read_agencies(struct build *build)
{
    agencies_each(&build->first.all, read_only, &build->first.all);
    agencies_collect(&build->first.all);
    if (build->site.catalog.situs)
        site_load_tail(&build->site);
}

// ---- each agency

static void open_first_round(struct build *build)
{
    struct first_round *first = &build->first;
    const struct situs *situs = build->site.catalog.situs;
    // A part cannot know whether it will be merged with --strict.
    bool whole = build->options->shard.count == 0 && !build->options->parts;
    first->trees = &build->trees;
    first->output = &build->output;
    first->shows_audit = plan_has_output(plan_wanted(situs), OUTPUT_AUDIT);
    first->all.audit = agencies_audit_options(&build->site, build->options->date);
    first->all.audit.prefix = STR_NONE; // pages are the same from wherever they are built
    first->all.audit.states = whole && !first->shows_audit && !build->options->strict;
    first->key = hash_join(hash_base(build), first->all.audit.states);
    first->settings = hash_texts(hash_texts(0, &situs->bahasa), &situs->keluaran);
    for (size_t i = 0; i < first->all.threads; i++)
        for (enum lang lang = 0; lang < LANGS; lang++)
            first->all.workers[i].tables[lang] = reference_table_new(&first->all.workers[i].kept);
    first->keeps_going = build->options->keep_going;
}

// What the agencies found.
static void collect_agencies(struct build *build)
{
    agencies_collect(&build->first.all);
    for (size_t i = 0; i < build->first.all.count; i++)
        build->unchanged += build->first.all.results[i].unchanged;
    if (build->options->shard.count == 0)
        site_load_tail(&build->site);
}

// Pages that stay as they were must fit the rest.
static bool fits_rest(struct build *build)
{
    for (size_t i = 0; i < build->first.all.count; i++) {
        const struct agency_result *result = &build->first.all.results[i];
        if (!result->broken || result->settings_before == 0 ||
            result->settings_before == build->first.settings)
            continue;
        findings_add(
            build->site.findings, &INPUT_OTHER_SETTINGS,
            arena_printf(build->arena, "%.*sstandards/situs.yaml", STR_ARG(build->site.prefix)),
            (struct pos){0}, STR_NONE, STR_NONE, STR_NONE);
        return false;
    }
    return true;
}

// True when what was found lets this build write.
static bool may_publish(struct build *build)
{
    if (findings_effect(build->site.findings) == EFFECT_NONE)
        return true;
    return build->options->keep_going && findings_effect(build->site.findings) == EFFECT_INPUT &&
           fits_rest(build);
}

// ---- what they say together

static void join_agencies(struct build *build)
{
    struct second_round *round = &build->round;
    size_t count = build->first.all.count, audited = 0, shown = 0;
    struct listing *listings = ARENA_ARRAY(build->arena, struct listing, count);
    round->agencies = ARENA_ARRAY(build->arena, const struct agency_result *, count);
    round->shown = ARENA_ARRAY(build->arena, const struct agency_result *, count);
    round->listings = listings;
    round->key = build->first.key;
    for (size_t i = 0; i < count; i++) {
        const struct agency_result *result = &build->first.all.results[i];
        if (result->report)
            round->agencies[audited++] = result;
        if (result->listing) {
            round->shown[shown] = result;
            listings[shown++] = *result->listing;
        }
        round->key = hash_join(round->key, result->content);
        round->key = hash_join(round->key, result->listing_content);
    }
    round->shown_count = shown;
    round->report = agencies_join(&build->first.all);
    audit_count_more(round->report);
}

static void fill_trees(struct build *build)
{
    const struct second_round *round = &build->round;
    const struct catalog *base = &build->site.catalog;
    struct catalog shown[LANGS];
    for (enum lang lang = 0; lang < LANGS; lang++) {
        struct agency *agencies = ARENA_ARRAY(build->arena, struct agency, round->shown_count);
        for (size_t i = 0; i < round->shown_count; i++)
            agencies[i] = round->listings[i].agency[lang];
        shown[lang] =
            (struct catalog){base->situs, base->translation, agencies, round->shown_count};
    }
    shown[LANG_EN].situs = translate_situs(build->arena, base);
    trees_fill(&build->trees, build->arena, shown, round->report);
}

// What this build has just kept, or found whole, can no longer be read: nothing is listing.
static void unreadable(struct build *build, str agency)
{
    output_fail(&build->output, build->site.findings,
                unit_content_path(build->arena, agency_unit_name(build->arena, agency)), FS_FAILED);
}

// With --strict: what is salah is printed as any other finding and stops the build.
static bool is_refused(struct build *build)
{
    if (!build->options->strict || !audit_reaches(build->round.report, LEVEL_SALAH))
        return false;
    for (size_t i = 0; i < build->round.report->agency_count; i++) {
        // In memory that stays: a finding may have words that came with the report.
        struct audit_report *report = audit_of_agency(&build->round, build->arena, i);
        if (!report) {
            unreadable(build, build->round.agencies[i]->id);
            continue;
        }
        for (size_t j = 0; j < report->finding_count; j++) {
            const struct finding *found = &report->findings[j].finding;
            if (!audit_counts(&report->findings[j]) || found->level != LEVEL_SALAH)
                continue;
            findings_add(build->site.findings, found->message,
                         arena_printf(build->arena, "%.*s%.*s", STR_ARG(build->site.prefix),
                                      STR_ARG(found->file)),
                         found->pos, found->args[0], found->args[1], found->args[2]);
        }
    }
    return true;
}

// ---- the pages of the whole

static void second_job(void *context, unsigned worker, size_t number)
{
    const struct second_round *round = context;
    struct unit_result *result = &round->results[LANGS + number];
    result->findings.arena = &round->first->all.workers[worker].kept;
    if (number < SITE_JOBS) // the longest first
        site_unit(round, result, number);
    else
        audit_unit(round, result, number - SITE_JOBS);
}

static void run_second_round(struct build *build)
{
    struct second_round *round = &build->round;
    size_t jobs = SITE_JOBS + (build->first.shows_audit ? round->report->agency_count : 0);
    round->first = &build->first;
    round->trees = &build->trees;
    round->results = ARENA_ARRAY(build->arena, struct unit_result, LANGS + jobs);
    for (enum lang lang = 0; lang < LANGS; lang++)
        round->results[lang].findings.arena = build->arena;
    site_searches(round, round->results);
    pool_run(build->first.all.threads, jobs, second_job, round);
    for (size_t i = 0; i < LANGS + jobs; i++) {
        findings_take(build->site.findings, &round->results[i].findings);
        build->unchanged += round->results[i].unchanged;
    }
}

// ---- the end: which units there are, what stays besides them, and moving in

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
        ARENA_ARRAY(build->arena, const char *, (build->first.all.count + 1) * trees + 1);
    for (size_t i = 0; i < build->first.all.count; i++)
        for (size_t j = 0; build->first.all.results[i].broken && j < trees; j++)
            kept[count++] = folder_in(build, build->trees.list[j].kit.folder, PLAN_AGENCY,
                                      build->first.all.results[i].id);
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

static struct unit *add_unit(struct unit *next, str name, bool current, bool left)
{
    *next = (struct unit){name, left ? UNIT_LEFT : current ? UNIT_CURRENT : UNIT_MADE};
    return next + 1;
}

// The units of this build: of each agency, of its audit, of the site.
static struct unit *list_units(struct build *build, size_t *count)
{
    const struct second_round *round = &build->round;
    struct unit *units =
        ARENA_ARRAY(build->arena, struct unit, 2 * build->first.all.count + SITE_UNITS);
    struct unit *next = units;
    for (size_t i = 0; i < build->first.all.count; i++) {
        const struct agency_result *agency = &build->first.all.results[i];
        if (agency->there)
            next = add_unit(next, agency_unit_name(build->arena, agency->id), agency->current,
                            agency->broken);
    }
    bool audit = build->options->shard.count == 0 && build->first.shows_audit;
    for (size_t i = 0; audit && i < round->report->agency_count; i++)
        next = add_unit(next, audit_unit_name(build->arena, round->agencies[i]->id),
                        round->results[SITE_UNITS + i].current, false);
    for (size_t i = 0; build->options->shard.count == 0 && i < SITE_UNITS; i++)
        next = add_unit(next, site_unit_names[i], round->results[i].current, false);
    *count = (size_t)(next - units);
    return units;
}

static bool all_are_current(const struct unit *units, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (units[i].state == UNIT_MADE)
            return false;
    return true;
}

static void move_in(struct build *build)
{
    size_t count;
    struct output *output = &build->output;
    if (findings_effect(build->site.findings) == EFFECT_SYSTEM ||
        (!build->options->keep_going && findings_effect(build->site.findings) != EFFECT_NONE))
        return;
    const struct unit *units = list_units(build, &count);
    if (all_are_current(units, count) && output_is_settled(output, units, count)) {
        output->committed = shard_note(output, build->options->shard, build->site.findings);
        return;
    }
    keep_broken(build);
    let_search_linger(build);
    if (shard_note(output, build->options->shard, build->site.findings) &&
        output_commit(output, units, count) && build->options->one_off)
        output_forget(output);
}

// ---- all of it

// False when the parts do not make a whole, whatever --lanjut says.
static bool run_first_round(struct build *build)
{
    bool merges = build->options->parts != NULL;
    open_first_round(build);
    if (merges && !shard_open(&build->first, &build->site, build->options->parts,
                              build->options->part_count)) {
        shard_close(&build->first);
        return false;
    }
    agencies_each(&build->first.all, merges ? agency_merge : agency_unit, &build->first);
    collect_agencies(build);
    shard_close(&build->first);
    return true;
}

// Gives whether --strict has refused the site.
static bool build_rest(struct build *build)
{
    if (!run_first_round(build) || !may_publish(build))
        return false;
    if (build->options->shard.count > 0) {
        move_in(build);
        return false;
    }
    build->round.first = &build->first;
    build->round.trees = &build->trees;
    join_agencies(build);
    if (is_refused(build))
        return true;
    fill_trees(build);
    run_second_round(build);
    move_in(build);
    return false;
}

struct build_result build_site(const struct build_options *options, struct arena *arena,
                               struct findings *findings)
{
    struct build build = {
        .options = options,
        .arena = arena,
        .site = {.arena = arena, .findings = findings, .root = -1, .folder = STR("standards")},
        .output =
            {.arena = arena, .findings = findings, .root = -1, .lock = -1, .all = options->all},
    };
    bool refused = false;
    build.site.prefix = locate_prefix(arena, options->folder);
    build.output.folder = options->output
                              ? options->output
                              : arena_printf(arena, "%.*ssite", STR_ARG(build.site.prefix)).data;
    bool loaded = load_base(&build);
    bool outside = site_output_is_outside(&build.site, build.output.folder, site_sources) &&
                   site_output_is_beside(&build.site, build.output.folder);
    if (!loaded || !outside)
        read_agencies(&build);
    else if (output_open(&build.output))
        refused = build_rest(&build);
    output_close(&build.output);
    fs_close_root(build.site.root);
    agencies_close(&build.first.all);
    return (struct build_result){.read = build.site.read,
                                 .ignored = build.site.ignored,
                                 .written = build.output.written,
                                 .unchanged = build.output.committed ? build.unchanged : 0,
                                 .removed = build.output.removed,
                                 .refused = refused};
}
