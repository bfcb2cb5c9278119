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
static const struct phrase_word times[] = {
    {STR_INIT("kali")},
    {STR_INIT("x")},
};

// After "hari", they make it a date.
static const struct phrase_word weekdays[] = {
    {STR_INIT("ahad")},  {STR_INIT("jum")},    {STR_INIT("jumat")},
    {STR_INIT("kamis")}, {STR_INIT("minggu")}, {STR_INIT("rabu")},
    {STR_INIT("sabtu")}, {STR_INIT("selasa")}, {STR_INIT("senin")},
};

static const struct phrase_word months[] = {
    {STR_INIT("agustus")},  {STR_INIT("april")},     {STR_INIT("desember")}, {STR_INIT("februari")},
    {STR_INIT("januari")},  {STR_INIT("juli")},      {STR_INIT("juni")},     {STR_INIT("maret")},
    {STR_INIT("mei")},      {STR_INIT("nopember")},  {STR_INIT("november")}, {STR_INIT("oktober")},
    {STR_INIT("pebruari")}, {STR_INIT("september")},
};

// After "Jam", they make it a heading.
static const struct phrase_word headings[] = {
    {STR_INIT("besuk")}, {STR_INIT("buka")},    {STR_INIT("istirahat")},   {STR_INIT("kantor")},
    {STR_INIT("kerja")}, {STR_INIT("layanan")}, {STR_INIT("operasional")}, {STR_INIT("pelayanan")},
};

// After the unit, in brackets or at the end of a sentence.
static const struct phrase_word limits[] = {
    {STR_INIT("maks")},          {STR_INIT("maks.")}, {STR_INIT("maksimal")},
    {STR_INIT("maksimum")},      {STR_INIT("max")},   {STR_INIT("paling lama")},
    {STR_INIT("paling lambat")},
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
