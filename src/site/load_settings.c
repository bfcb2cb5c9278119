// situs.yaml: its values, and what they must agree with.
#include "site/load_parts.h"

#include "audit/audit.h"
#include "base/buf.h"
#include "model/fields.h"
#include "model/plan.h"
#include "render/render.h"

extern const struct message INPUT_KIOSK_AGENCY, INPUT_KIOSK_IDLE, INPUT_NO_SITE_FILE,
    INPUT_SITE_ADDRESS, INPUT_WRONG_CHOICE;

static void check_outputs(struct site *site, const struct situs *situs, str path)
{
    const struct text *names = situs->keluaran.items;
    struct buf choices = BUF(site->arena);
    for (enum output_id id = 0; id < OUTPUTS; id++) {
        buf_add(&choices, id > 0 ? STR(", ") : STR_NONE);
        buf_add(&choices, str_from(plan_outputs[id].name));
    }
    for (size_t i = 0; i < situs->keluaran.count; i++)
        if (plan_find_output(names[i].s) == OUTPUTS)
            findings_add(site->findings, &INPUT_WRONG_CHOICE, load_full_name(site, path),
                         names[i].pos, STR("keluaran"), names[i].s, buf_str(&choices));
}

static void report_value(struct site *site, const struct message *error, str path,
                         const struct text *text)
{
    findings_add(site->findings, error, load_full_name(site, path), text->pos, text->s, STR_NONE,
                 STR_NONE);
}

static void check_address(struct site *site, const struct situs *situs, str path)
{
    str address = situs->alamat.s;
    if (str_find_char(address, '?') < address.len || str_find_char(address, '#') < address.len)
        report_value(site, &INPUT_SITE_ADDRESS, path, &situs->alamat);
}

static void check_idle(struct site *site, const struct kios *kios, str path)
{
    uint32_t seconds;
    bool read = str_to_u32(kios->diam.s, &seconds);
    if (read && (seconds < KIOSK_LEAST_IDLE || seconds > KIOSK_MOST_IDLE))
        report_value(site, &INPUT_KIOSK_IDLE, path, &kios->diam);
}

static bool has_agency(const struct catalog *catalog, str id)
{
    for (size_t i = 0; i < catalog->count; i++)
        if (str_eq(catalog->agencies[i].id, id))
            return true;
    return false;
}

bool site_load_tail(struct site *site)
{
    static const str pages[] = {STR_INIT(""), STR_INIT("beranda"), STR_INIT("cari"), STR_INIT("az"),
                                STR_INIT("kelompok")};
    const struct kios *kios = site->catalog.situs->kios;
    str path = load_join(site, site->folder, STR("situs.yaml"));
    size_t before = site->findings->count;
    const struct text *named = kios ? kios->instansi.items : NULL;
    for (size_t i = 0; kios && i < kios->instansi.count; i++)
        if (!has_agency(&site->catalog, named[i].s))
            report_value(site, &INPUT_KIOSK_AGENCY, path, &named[i]);
    bool known = !kios;
    for (size_t i = 0; kios && i < sizeof pages / sizeof pages[0]; i++)
        known = known || str_eq(kios->awal.s, pages[i]);
    if (!known && !has_agency(&site->catalog, kios->awal.s))
        report_value(site, &INPUT_KIOSK_AGENCY, path, &kios->awal);
    return site->findings->count == before;
}

bool load_settings(struct site *site)
{
    struct situs *situs = ARENA_NEW(site->arena, struct situs);
    str path = load_join(site, site->folder, STR("situs.yaml")), source;
    site->catalog.situs = situs;
    if (!fs_exists(site->root, path)) {
        load_report(site, &INPUT_NO_SITE_FILE, site->folder, path, STR_NONE);
        return false;
    }
    size_t before = site->findings->count;
    load_record(site, path, &record_situs, situs, NULL, &source);
    check_outputs(site, situs, path);
    audit_check_settings(site->findings, load_full_name(site, path), situs);
    check_address(site, situs, path);
    if (situs->kios)
        check_idle(site, situs->kios, path);
    load_site_translation(site);
    return load_is_clean_since(site, before);
}
