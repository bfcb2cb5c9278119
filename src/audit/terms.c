// The audit's own terms, in both languages.
#include "audit/audit.h"

const char *audit_keadaan_name(enum keadaan keadaan)
{
    static const char *const names[KEADAAN_COUNT] = {
        "TIDAK ADA", "KOSONG", "SALAH ISI", "TIDAK TERUKUR", "ADA",
    };
    return names[keadaan];
}

const char *audit_keadaan_key(enum keadaan keadaan)
{
    static const char *const keys[KEADAAN_COUNT] = {
        "tidak-ada", "kosong", "salah-isi", "tidak-terukur", "ada",
    };
    return keys[keadaan];
}

const char *audit_keadaan_words(enum keadaan keadaan, enum lang lang)
{
    static const char *const words[KEADAAN_COUNT][LANGS] = {
        {"tidak ada pada dokumen", "not in the document"},
        {"labelnya ada, isinya kosong", "the label is there, nothing under it"},
        {"berisi hal yang termasuk komponen lain", "holds what belongs to another component"},
        {"ada, tetapi tidak dapat diukur atau dihubungi",
         "there, but cannot be measured or reached"},
        {"ada", "there"},
    };
    return words[keadaan][lang];
}

const char *audit_f02_reason(enum tingkat_f02 tingkat, enum lang lang)
{
    static const char *const words[F02_COUNT][LANGS] = {
        {"tidak ada satu komponen pun", "not one component is there"},
        {"belum memuat keempat belas komponen", "not all fourteen components are there"},
        {"memuat keempat belas komponen; nomor dan tanggal keputusan penetapannya belum ada",
         "all fourteen components are there; number and date of the decree are missing"},
        {"lengkap dan ditetapkan dengan keputusan bernomor dan bertanggal; keterlibatan masyarakat "
         "dalam penyusunannya tidak dinyatakan",
         "complete and adopted by a decree with number and date; that the public took part in its "
         "drafting is not declared"},
        {"lengkap dan ditetapkan; keterlibatan masyarakat dinyatakan, perlu bukti; pemantauannya "
         "tidak dinyatakan",
         "complete and adopted; that the public took part is declared and needs evidence; that it "
         "is monitored is not declared"},
        {"lengkap dan ditetapkan; keterlibatan masyarakat dan pemantauan dinyatakan, perlu bukti",
         "complete and adopted; that the public took part and that it is monitored is declared and "
         "needs evidence"},
    };
    return words[tingkat][lang];
}

bool audit_f02_is_declared(enum tingkat_f02 tingkat)
{
    return tingkat >= F02_MASYARAKAT_TERLIBAT;
}

const char *audit_pernyataan_words(enum pernyataan pernyataan, enum lang lang)
{
    static const char *const words[PERNYATAAN_COUNT][LANGS] = {
        {"sanggup melayani sesuai standar pelayanan", "able to serve by the standard"},
        {"memenuhi kewajiban dan melakukan perbaikan terus-menerus",
         "meets its duties and improves continuously"},
        {"bersedia menerima sanksi dan/atau memberikan kompensasi",
         "accepts sanctions and/or gives compensation"},
    };
    return words[pernyataan][lang];
}
