// The words of durations: sorted tables, looked up by phrase.c.
#include "text/duration_parts.h"

static const struct duration_word units[] = {
    {STR_INIT("bln"), SATUAN_BULAN},     {STR_INIT("bulan"), SATUAN_BULAN},
    {STR_INIT("detik"), SATUAN_DETIK},   {STR_INIT("dtk"), SATUAN_DETIK},
    {STR_INIT("hari"), SATUAN_HARI},     {STR_INIT("harikerja"), SATUAN_HARI_KERJA},
    {STR_INIT("hk"), SATUAN_HARI_KERJA}, {STR_INIT("hr"), SATUAN_HARI},
    {STR_INIT("jam"), SATUAN_JAM},       {STR_INIT("menit"), SATUAN_MENIT},
    {STR_INIT("mgg"), SATUAN_MINGGU},    {STR_INIT("minggu"), SATUAN_MINGGU},
    {STR_INIT("mnt"), SATUAN_MENIT},     {STR_INIT("pekan"), SATUAN_MINGGU},
    {STR_INIT("tahun"), SATUAN_TAHUN},   {STR_INIT("th"), SATUAN_TAHUN},
    {STR_INIT("thn"), SATUAN_TAHUN},
};

static const struct duration_word one_unit[] = {
    {STR_INIT("sebulan"), SATUAN_BULAN},  {STR_INIT("sedetik"), SATUAN_DETIK},
    {STR_INIT("sehari"), SATUAN_HARI},    {STR_INIT("sejam"), SATUAN_JAM},
    {STR_INIT("semenit"), SATUAN_MENIT},  {STR_INIT("seminggu"), SATUAN_MINGGU},
    {STR_INIT("sepekan"), SATUAN_MINGGU}, {STR_INIT("setahun"), SATUAN_TAHUN},
};

// After "hari".
static const struct duration_word kinds[] = {
    {STR_INIT("kalendar"), SATUAN_HARI},
    {STR_INIT("kalender"), SATUAN_HARI},
    {STR_INIT("kerja"), SATUAN_HARI_KERJA},
    {STR_INIT("takwim"), SATUAN_HARI},
};

// Between the factors of "2 x 24 jam".
static const struct duration_word times[] = {
    {STR_INIT("kali"), SATUAN_TIDAK_ADA},
    {STR_INIT("x"), SATUAN_TIDAK_ADA},
};

// After "hari", they make it a date.
static const struct duration_word weekdays[] = {
    {STR_INIT("ahad"), SATUAN_TIDAK_ADA},   {STR_INIT("jum"), SATUAN_TIDAK_ADA},
    {STR_INIT("jumat"), SATUAN_TIDAK_ADA},  {STR_INIT("kamis"), SATUAN_TIDAK_ADA},
    {STR_INIT("minggu"), SATUAN_TIDAK_ADA}, {STR_INIT("rabu"), SATUAN_TIDAK_ADA},
    {STR_INIT("sabtu"), SATUAN_TIDAK_ADA},  {STR_INIT("selasa"), SATUAN_TIDAK_ADA},
    {STR_INIT("senin"), SATUAN_TIDAK_ADA},
};

static const struct duration_word months[] = {
    {STR_INIT("agustus"), SATUAN_TIDAK_ADA},  {STR_INIT("april"), SATUAN_TIDAK_ADA},
    {STR_INIT("desember"), SATUAN_TIDAK_ADA}, {STR_INIT("februari"), SATUAN_TIDAK_ADA},
    {STR_INIT("januari"), SATUAN_TIDAK_ADA},  {STR_INIT("juli"), SATUAN_TIDAK_ADA},
    {STR_INIT("juni"), SATUAN_TIDAK_ADA},     {STR_INIT("maret"), SATUAN_TIDAK_ADA},
    {STR_INIT("mei"), SATUAN_TIDAK_ADA},      {STR_INIT("nopember"), SATUAN_TIDAK_ADA},
    {STR_INIT("november"), SATUAN_TIDAK_ADA}, {STR_INIT("oktober"), SATUAN_TIDAK_ADA},
    {STR_INIT("pebruari"), SATUAN_TIDAK_ADA}, {STR_INIT("september"), SATUAN_TIDAK_ADA},
};

// After "Jam", they make it a heading.
static const struct duration_word headings[] = {
    {STR_INIT("besuk"), SATUAN_TIDAK_ADA},       {STR_INIT("buka"), SATUAN_TIDAK_ADA},
    {STR_INIT("istirahat"), SATUAN_TIDAK_ADA},   {STR_INIT("kantor"), SATUAN_TIDAK_ADA},
    {STR_INIT("kerja"), SATUAN_TIDAK_ADA},       {STR_INIT("layanan"), SATUAN_TIDAK_ADA},
    {STR_INIT("operasional"), SATUAN_TIDAK_ADA}, {STR_INIT("pelayanan"), SATUAN_TIDAK_ADA},
};

// After the unit, in brackets or at the end of a sentence.
static const struct duration_word limits[] = {
    {STR_INIT("maks"), SATUAN_TIDAK_ADA},          {STR_INIT("maks."), SATUAN_TIDAK_ADA},
    {STR_INIT("maksimal"), SATUAN_TIDAK_ADA},      {STR_INIT("maksimum"), SATUAN_TIDAK_ADA},
    {STR_INIT("max"), SATUAN_TIDAK_ADA},           {STR_INIT("paling lama"), SATUAN_TIDAK_ADA},
    {STR_INIT("paling lambat"), SATUAN_TIDAK_ADA},
};

static const struct duration_context context[] = {
    {STR_INIT("("), SENSE_FILLER},
    {STR_INIT("+/-"), SENSE_ABOUT},
    {STR_INIT(":"), SENSE_FILLER},
    {STR_INIT("<"), SENSE_LIMIT},
    {STR_INIT("<="), SENSE_LIMIT},
    {STR_INIT("adalah"), SENSE_FILLER},
    {STR_INIT("ayat"), SENSE_REFERENCE},
    {STR_INIT("bab"), SENSE_REFERENCE},
    {STR_INIT("dalam"), SENSE_FILLER},
    {STR_INIT("idr"), SENSE_REFERENCE},
    {STR_INIT("jam"), SENSE_REFERENCE},
    {STR_INIT("jangka"), SENSE_FILLER},
    {STR_INIT("kali"), SENSE_RHYTHM},
    {STR_INIT("ke"), SENSE_REFERENCE},
    {STR_INIT("ke-"), SENSE_REFERENCE},
    {STR_INIT("kira kira"), SENSE_ABOUT},
    {STR_INIT("kurang dari"), SENSE_LIMIT},
    {STR_INIT("kurang lebih"), SENSE_ABOUT},
    {STR_INIT("lambat lambatnya"), SENSE_LIMIT},
    {STR_INIT("lebih kurang"), SENSE_ABOUT},
    {STR_INIT("maks"), SENSE_LIMIT},
    {STR_INIT("maks."), SENSE_LIMIT},
    {STR_INIT("maksimal"), SENSE_LIMIT},
    {STR_INIT("maksimum"), SENSE_LIMIT},
    {STR_INIT("max"), SENSE_LIMIT},
    {STR_INIT("max."), SENSE_LIMIT},
    {STR_INIT("maximal"), SENSE_LIMIT},
    {STR_INIT("no"), SENSE_REFERENCE},
    {STR_INIT("no :"), SENSE_REFERENCE},
    {STR_INIT("no."), SENSE_REFERENCE},
    {STR_INIT("no:"), SENSE_REFERENCE},
    {STR_INIT("nomor"), SENSE_REFERENCE},
    {STR_INIT("nomor :"), SENSE_REFERENCE},
    {STR_INIT("nomor:"), SENSE_REFERENCE},
    {STR_INIT("paling banyak"), SENSE_LIMIT},
    {STR_INIT("paling lama"), SENSE_LIMIT},
    {STR_INIT("paling lambat"), SENSE_LIMIT},
    {STR_INIT("pasal"), SENSE_REFERENCE},
    {STR_INIT("per"), SENSE_RHYTHM},
    {STR_INIT("pukul"), SENSE_REFERENCE},
    {STR_INIT("rata rata"), SENSE_ABOUT},
    {STR_INIT("rp"), SENSE_REFERENCE},
    {STR_INIT("rp."), SENSE_REFERENCE},
    {STR_INIT("rt"), SENSE_REFERENCE},
    {STR_INIT("rw"), SENSE_REFERENCE},
    {STR_INIT("salah"), SENSE_REFERENCE},
    {STR_INIT("sekali"), SENSE_RHYTHM},
    {STR_INIT("sekitar"), SENSE_ABOUT},
    {STR_INIT("selama"), SENSE_FILLER},
    {STR_INIT("selama lamanya"), SENSE_LIMIT},
    {STR_INIT("selambat lambatnya"), SENSE_LIMIT},
    {STR_INIT("selambatnya"), SENSE_LIMIT},
    {STR_INIT("setiap"), SENSE_RHYTHM},
    {STR_INIT("tanggal"), SENSE_REFERENCE},
    {STR_INIT("tempo"), SENSE_FILLER},
    {STR_INIT("tgl"), SENSE_REFERENCE},
    {STR_INIT("tiap"), SENSE_RHYTHM},
    {STR_INIT("tidak kurang dari"), SENSE_FLOOR},
    {STR_INIT("tidak lebih dari"), SENSE_LIMIT},
    {STR_INIT("tidak melebihi"), SENSE_LIMIT},
    {STR_INIT("waktu"), SENSE_FILLER},
    {STR_INIT("x"), SENSE_RHYTHM},
    {STR_INIT("yaitu"), SENSE_FILLER},
    {STR_INIT("~"), SENSE_ABOUT},
    {STR_INIT("\xC2\xB1"), SENSE_ABOUT},
    {STR_INIT("\xE2\x89\xA4"), SENSE_LIMIT},
};

const struct phrase_table duration_tables[DURATION_TABLES] = {
    [DURATION_UNITS] = PHRASE_TABLE_INIT(units),
    [DURATION_ONE_UNIT] = PHRASE_TABLE_INIT(one_unit),
    [DURATION_KINDS] = PHRASE_TABLE_INIT(kinds),
    [DURATION_TIMES] = PHRASE_TABLE_INIT(times),
    [DURATION_WEEKDAYS] = PHRASE_TABLE_INIT(weekdays),
    [DURATION_MONTHS] = PHRASE_TABLE_INIT(months),
    [DURATION_HEADINGS] = PHRASE_TABLE_INIT(headings),
    [DURATION_LIMITS] = PHRASE_TABLE_INIT(limits),
    [DURATION_CONTEXT] = PHRASE_TABLE_INIT(context),
};
