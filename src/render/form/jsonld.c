// https://schema.org/GovernmentService, its provider, its hours, its fees.
#include "render/form/jsonld.h"

#include "facts/facts.h"
#include "render/form/json_write.h"

static void open_typed(struct json *json, const char *key, const char *type)
{
    json_key_open(json, key, '{');
    json_key_text(json, "@type", str_from(type));
}

static void write_words(struct json *json, const char *key, str words)
{
    if (words.len > 0)
        json_key_text(json, key, words);
}

static void write_names(struct json *json, const char *key, const struct list *texts)
{
    const struct text *text = texts->items;
    if (texts->count == 0)
        return;
    json_key_open(json, key, '[');
    for (size_t i = 0; i < texts->count; i++) {
        json_value(json);
        json_text(json, text[i].s);
    }
    json_close(json, ']');
}

static void write_address(struct json *json, const struct instansi *instansi)
{
    if (instansi->alamat.s.len == 0)
        return;
    open_typed(json, "address", "PostalAddress");
    json_key_text(json, "streetAddress", instansi->alamat.s);
    write_words(json, "postalCode", instansi->kode_pos.s);
    json_key_text(json, "addressCountry", STR("ID"));
    json_close(json, '}');
}

// Where to complain, as far as a number or an address was read.
static size_t write_contacts_of(struct json *json, struct fact_channels channels, size_t written)
{
    for (size_t i = 0; i < channels.count; i++) {
        const struct kanal_terbaca *channel = &channels.list[i];
        bool phone = channel->jenis == KANAL_TELEPON;
        if ((!phone && channel->jenis != KANAL_SUREL) || channel->tautan.len == 0)
            continue;
        if (written++ == 0)
            json_key_open(json, "contactPoint", '[');
        json_value(json);
        json_open_flat(json, '{');
        json_key_text(json, "@type", STR("ContactPoint"));
        json_key_text(json, "contactType", STR("pengaduan"));
        json_key_text(json, phone ? "telephone" : "email", channel->nilai);
        json_close(json, '}');
    }
    return written;
}

static void write_contacts(struct json *json, const struct facts *facts)
{
    size_t written = 0;
    for (size_t i = 0; i < facts->count; i++)
        if (facts_is_own(&facts->texts[i], PENGADUAN))
            written = write_contacts_of(json, facts_channels(facts, i), written);
    if (written > 0)
        json_close(json, ']');
}

static void write_provider(struct json *json, const struct instansi *instansi,
                           const struct facts *facts)
{
    open_typed(json, "provider", "GovernmentOrganization");
    json_key_text(json, "name", instansi->nama.s);
    if (instansi->pemerintah.s.len > 0) {
        open_typed(json, "parentOrganization", "GovernmentOrganization");
        json_key_text(json, "name", instansi->pemerintah.s);
        json_close(json, '}');
    }
    write_address(json, instansi);
    write_words(json, "telephone", instansi->telepon.s);
    write_words(json, "email", instansi->surel.s);
    write_words(json, "url", instansi->situs.s);
    write_contacts(json, facts);
    json_close(json, '}');
}

static void write_days(struct json *json, uint8_t days)
{
    static const char *const names[] = {"Monday", "Tuesday",  "Wednesday", "Thursday",
                                        "Friday", "Saturday", "Sunday"};
    json_key_open(json, "dayOfWeek", '[');
    for (int day = 0; day < 7; day++)
        if (days >> day & 1) {
            json_value(json);
            json_text(json, str_from(names[day]));
        }
    json_close(json, ']');
}

static str clock_time(struct arena *arena, unsigned minutes)
{
    return arena_printf(arena, "%02u:%02u", minutes / 60 % 24, minutes % 60);
}

static void write_span(struct json *json, uint8_t days, unsigned from, unsigned until)
{
    enum { LAST_MINUTE = 24 * 60 - 1 }; // midnight at the end would be taken for the beginning
    struct arena *arena = json->out->arena;
    json_value(json);
    json_open(json, '{');
    json_key_text(json, "@type", STR("OpeningHoursSpecification"));
    write_days(json, days);
    json_key_text(json, "opens", clock_time(arena, from));
    json_key_text(json, "closes", clock_time(arena, until > LAST_MINUTE ? LAST_MINUTE : until));
    json_close(json, '}');
}

static void write_hours(struct json *json, const struct page_hours *hours)
{
    const struct view_hours *rows = hours->rows.items;
    size_t written = 0;
    for (size_t i = 0; i < hours->rows.count; i++) {
        const struct jam_terbaca *read = &rows[i].terbaca;
        bool pauses = read->istirahat_sampai > 0;
        if (read->hari == 0)
            continue;
        if (written++ == 0)
            json_key_open(json, "hoursAvailable", '[');
        write_span(json, read->hari, read->buka, pauses ? read->istirahat_dari : read->tutup);
        if (pauses)
            write_span(json, read->hari, read->istirahat_sampai, read->tutup);
    }
    if (written > 0)
        json_close(json, ']');
}

// Amounts that were read as one figure, or as free of charge.
static size_t write_offers(struct json *json, struct fact_amounts amounts, size_t written)
{
    for (size_t i = 0; i < amounts.count; i++) {
        const struct tarif_terbaca *amount = &amounts.list[i];
        if (amount->dari != amount->sampai)
            continue;
        if (written++ == 0)
            json_key_open(json, "offers", '[');
        json_value(json);
        json_open_flat(json, '{');
        json_key_text(json, "@type", STR("Offer"));
        json_key_number(json, "price", amount->gratis ? 0 : amount->dari);
        json_key_text(json, "priceCurrency", STR("IDR"));
        json_close(json, '}');
    }
    return written;
}

static void write_fees(struct json *json, const struct facts *facts)
{
    size_t written = 0;
    for (size_t i = 0; i < facts->count; i++)
        if (facts_is_own(&facts->texts[i], BIAYA))
            written = write_offers(json, facts_amounts(facts, i), written);
    if (written > 0)
        json_close(json, ']');
}

// Without signs that Markdown may take for its own.
static bool is_plain(str text)
{
    for (size_t i = 0; i < text.len; i++)
        if (memchr("*_[]<>`\\\n", text.data[i], 8))
            return false;
    return true;
}

str jsonld_service(const struct page *page, const struct agency *agency,
                   const struct service *service, const struct page_hours *hours)
{
    const struct standar *standar = service->standar;
    struct buf out = BUF(page->arena);
    struct json json = {.out = &out};
    const struct facts *facts = facts_of(page->arena, service);
    json_open(&json, '{');
    json_key_text(&json, "@context", STR("https://schema.org"));
    json_key_text(&json, "@type", STR("GovernmentService"));
    json_key_text(&json, "name", standar->judul.s);
    write_names(&json, "alternateName", &standar->dikenal_juga);
    write_words(&json, "description", standar->ringkasan.s);
    write_names(&json, "category", &standar->kelompok);
    write_words(&json, "url", page_public_address(page, page->kit, page->path));
    if (is_plain(standar->komponen[PRODUK].teks.s))
        write_words(&json, "serviceOutput", standar->komponen[PRODUK].teks.s);
    write_provider(&json, agency->instansi, facts);
    write_hours(&json, hours);
    write_fees(&json, facts);
    json_close(&json, '}');
    return buf_str(&out);
}
