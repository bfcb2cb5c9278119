// Any bytes as what an earlier build has left: refused, or read into what packs to the same again.
// The first byte says which of the three they are.
#include <stdlib.h>

#include "audit/pack.h"
#include "site/listing.h"
#include "site/unit_record.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
    if (!holds)
        abort();
}

static void read_record(struct arena *arena, str bytes)
{
    struct unit_record record, again;
    if (!unit_record_unpack(arena, bytes, &record))
        return;
    require(unit_record_unpack(arena, unit_record_pack(arena, &record), &again));
    require(again.product_count == record.product_count && again.key == record.key);
}

static str pack_published(struct arena *arena, const struct listing *listing)
{
    struct buf out = BUF(arena);
    listing_pack(&out, listing);
    return buf_str(&out);
}

static void read_published(struct arena *arena, str bytes)
{
    struct reference_table *tables[LANGS], *others[LANGS];
    struct listing listing, again;
    struct unpack from = {.rest = bytes};
    for (enum lang lang = 0; lang < LANGS; lang++) {
        tables[lang] = reference_table_new(arena);
        others[lang] = reference_table_new(arena);
    }
    listing_unpack(arena, tables, &from, &listing);
    if (from.broken)
        return;
    for (enum lang lang = 0; lang < LANGS; lang++)
        for (size_t i = 0; i < listing.agency[lang].count; i++)
            require(id_is_valid(listing.agency[lang].services[i].id));
    str packed = pack_published(arena, &listing);
    struct unpack second = {.rest = packed};
    listing_unpack(arena, others, &second, &again);
    require(!second.broken && str_eq(packed, pack_published(arena, &again)));
}

static str pack_report(struct arena *arena, const struct audit_report *report)
{
    struct buf out = BUF(arena);
    audit_pack_brief(&out, report);
    audit_pack_findings(&out, report);
    return buf_str(&out);
}

static void read_report(struct arena *arena, str bytes)
{
    struct unpack from = {.rest = bytes};
    struct audit_report *report = audit_unpack_brief(arena, &from);
    if (from.broken)
        return;
    audit_unpack_findings(report, &from);
    if (from.broken)
        return;
    str packed = pack_report(arena, report);
    struct unpack second = {.rest = packed};
    struct audit_report *again = audit_unpack_brief(arena, &second);
    audit_unpack_findings(again, &second);
    require(!second.broken && again->finding_count == report->finding_count);
    require(again->service_count == report->service_count);
    (void)audit_join(arena, &again, 1);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static void (*const readers[])(struct arena *, str) = {read_record, read_published,
                                                           read_report};
    struct arena arena = {0};
    if (size > 0)
        readers[data[0] % 3](&arena, (str){(const char *)data + 1, size - 1});
    arena_free(&arena);
    return 0;
}
