// What a standard says: the durations, amounts, channels, hours and citations in its texts, each
// with the text that it is in. Facts are made right after decoding and travel with the
// standard.
//
// The only floor that calls the grammars of text/: whoever needs to know what a text says asks
// here, so that the audit, the pages, the JSON and the search cannot disagree. A text is read by a
// grammar when somebody first asks, and once. A typed value is read by its type. Not shared between
// threads.
#ifndef MAKLUMAT_FACTS_FACTS_H
#define MAKLUMAT_FACTS_FACTS_H

#include "model/catalog.h"
#include "text/citation.h"
#include "text/contact.h"
#include "text/duration.h"
#include "text/hours.h"
#include "text/money.h"
#include "text/number.h"

// One text of a standard, with the key that it is under.
struct fact_text {
    const struct text *text;     // as written, with its position; never empty
    const struct field *top;     // the key of the standard that it is under
    const struct field *field;   // its own row: "lama" of a stage; equal to `top` for plain items
    enum komponen_id komponen;   // KOMPONEN_COUNT: none of the fourteen
    const struct varian *varian; // NULL: of the standard itself
};

struct facts {
    struct arena *arena;
    const struct standar *standar;
    const struct fact_text *texts; // in the order of record_standar
    size_t count;
    struct fact_memory *memory; // what has been read so far; private
};

// Everything lives in the arena and is borrowed from the standard, which must be an original, not a
// translation.
const struct facts *facts_make(struct arena *arena, const struct standar *standar);

// The facts that travel with a service; made where it has none yet, as of a proposal of the import.
const struct facts *facts_of(struct arena *arena, const struct service *service);

// What a grammar found, in the order of the text. Spans are borrowed from the text.
struct fact_durations {
    const struct durasi *list;
    size_t count;
};
struct fact_amounts {
    const struct tarif_terbaca *list;
    size_t count;
};
struct fact_channels {
    const struct kanal_terbaca *list;
    size_t count;
};
struct fact_hours {
    const struct jam_terbaca *list;
    size_t count;
};
struct fact_citations {
    const struct sitasi *list;
    size_t count;
};

// What text number `i` says. Of a text of more than FACTS_LONGEST_TEXT bytes only the beginning is
// read. `tarif` of a rate is an amount, a channel of a known kind is of that kind.
enum { FACTS_LONGEST_TEXT = 32 * 1024 };
struct fact_durations facts_durations(const struct facts *facts, size_t i);
struct fact_amounts facts_amounts(const struct facts *facts, size_t i);
struct fact_channels facts_channels(const struct facts *facts, size_t i);
struct fact_hours facts_hours(const struct facts *facts, size_t i);
struct fact_citations facts_citations(const struct facts *facts, size_t i);

// The number of the text that is this very piece of memory; `count` when there is none.
size_t facts_find(const struct facts *facts, str text);

// True for a text of this component of the standard itself, not of a variant.
static inline bool facts_is_own(const struct fact_text *text, enum komponen_id komponen)
{
    return text->komponen == komponen && !text->varian;
}

// A regulation that the standard rests on: its legal basis, then what its rates are based on; of
// the standard, then of its variants.
struct fact_regulation {
    struct sitasi sitasi;
    struct text text; // that it is in; a typed regulation is put in the form of a citation
    bool is_basis;    // of dasar_hukum of the standard itself
    bool is_typed;    // of a row `jenis nomor tahun tentang`
};
struct fact_regulations {
    const struct fact_regulation *list;
    size_t count;
};
struct fact_regulations facts_regulations(const struct facts *facts);

// "UU Nomor 25 Tahun 2009 tentang Pelayanan Publik": a typed regulation as a citation.
str facts_citation_form(struct arena *arena, const struct peraturan *peraturan);

// ---- opening hours

// When a service is open. Decided in one place for all who show or use it (openings.c).
struct opening {
    struct jam_terbaca jam;     // hari is 0 when the value was not read or names no day
    const struct jam_buka *row; // the typed row, NULL: read from plain text
    bool is_read;               // `jam` holds what was read
};
struct openings {
    const struct opening *list;
    size_t count;
    bool is_typed; // every item of the value is a typed row
};

// Of `jam`, typed rows first, in the zone of the agency where the standard gives none; without
// `jam`, of the first further row whose label names opening hours, else of the row of time. Entries
// without a day count in `jam` alone. Hours that the agency states are not the standard's: see
// facts_agency_openings.
struct openings facts_openings(const struct facts *facts, const struct instansi *instansi);
struct openings facts_agency_openings(struct arena *arena, const struct instansi *instansi);

// ---- texts that do not belong to a standard: a part of a page, a cell of an imported document

struct fact_durations facts_text_durations(struct arena *arena, str text);
struct fact_amounts facts_text_amounts(struct arena *arena, str text);
struct fact_channels facts_text_channels(struct arena *arena, str text);
struct fact_citations facts_text_citations(struct arena *arena, str text);

// Numbers that are written in figures and in words ("4 (lima)").
size_t facts_text_figures(struct arena *arena, str text, struct figure_pair **list);

// A value whose kind is given by its key. False when the key is not a kind of channel.
bool facts_typed_channel(struct arena *arena, str key, str value, struct kanal_terbaca *kanal);

// Links of an agency's own number and address; empty when none is certain.
str facts_phone_link(struct arena *arena, str number);
str facts_mail_link(struct arena *arena, str address);

// The amount in `tarif: 25000`; false when the text names none or several.
bool facts_typed_amount(struct arena *arena, str text, struct tarif_terbaca *tarif);

// ---- what follows from facts

// A summary for lists, of a standard that may be a translation; `facts` are those of the original.
struct summary facts_summary(struct arena *arena, const struct facts *facts,
                             const struct standar *standar, bool translated);

// Gives every service of the catalogue its summary.
void facts_summarise(struct arena *arena, struct catalog *catalog);

// `terbaca` of the JSON: what was read in the components that have a grammar.
struct terbaca {
    struct list waktu, biaya, pengaduan, dasar_hukum, jam;
};
extern const struct record facts_terbaca_record;
struct terbaca facts_terbaca(struct arena *arena, const struct facts *facts,
                             const struct instansi *instansi);

#endif
