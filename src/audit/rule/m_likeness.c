// M04: what one component usually says, where it stands under another that says nothing of its own.
#include "audit/rule/rules.h"

static const struct likeness {
    enum komponen_id komponen;
    enum komponen_id like;
    const char *foreign; // few, for they are looked for in every standard
    const char *own;     // none of these may stand there
} likenesses[] = {
    {PENGADUAN, PROSEDUR,
     "klien membawa|pemohon membawa|pasien membawa|mengisi formulir|mengisi inform concern|"
     "dilakukan identifikasi|identifikasi kebutuhan|surat rujukan|dilakukan rujukan|penjadwalan|"
     "petugas memeriksa|menyerahkan berkas|nomor antrean|nomor antrian|verifikasi berkas",
     "pengaduan|mengadu|mengadukan|diadukan|pengadu|keluhan|komplain|saran|kritik|masukan|aduan|"
     "lapor|laporan|pelapor|aspirasi"},
    {JAMINAN_KEAMANAN, PERSYARATAN,
     "datang langsung|surat mohon|surat permohonan|surat pengantar|fotokopi|foto copy|fotocopy",
     "aman|keamanan|keselamatan|selamat|bahaya|risiko|resiko|cctv|satpam|security|apar|rahasia|"
     "kerahasiaan|dirahasiakan|dijaga|menjaga|terjaga|dilindungi|perlindungan|melindungi|evakuasi|"
     "asuransi|dijamin|menjamin|terjamin|jaminan|bebas|disimpan|arsip|sah|legalitas|stempel|cap|"
     "barcode|tanda tangan|hologram|pengamanan|sop"},
    {JAMINAN_PELAYANAN, PERSYARATAN, "surat permohonan|surat pengantar|fotokopi|foto copy|fotocopy",
     "jaminan|dijamin|menjamin|terjamin|sesuai|pelayanan|layanan|kompensasi|ganti|diganti|tepat|"
     "maklumat|standar|apabila|bila|jika|dikembalikan"},
    {KOMPETENSI, SARANA, "printer|meja|ruang tunggu|atk",
     "pendidikan|ijazah|lulusan|sarjana|diploma|sma|smk|slta|sltp|d3|d4|s1|s2|diii|memahami|paham|"
     "mampu|menguasai|terampil|keterampilan|pengetahuan|kemampuan|kompeten|kompetensi|pelatihan|"
     "diklat|sertifikat|keahlian|berpengalaman|pengalaman|memiliki|kualifikasi|mengetahui|mengerti|"
     "dapat|bisa|cakap|ahli|pengoperasian|mengoperasikan|operator|teknisi|petugas|pengelola"},
    {SARANA, KOMPETENSI,
     "pendidikan minimal|memahami peraturan|menguasai peraturan|memiliki pengetahuan|"
     "memiliki kemampuan",
     "ruang|ruangan|gedung|kantor|meja|kursi|komputer|laptop|printer|loket|toilet|parkir|atk|"
     "internet|wifi|telepon|kendaraan|mobil|alat|peralatan|aplikasi|lemari|tempat|fasilitas|sarana|"
     "prasarana|jaringan|buku|formulir"},
    {PRODUK, PERSYARATAN, "fotokopi|foto copy|fotocopy",
     "legalisir|legalisasi|dilegalisir|dilegalisasi|pengesahan|salinan|layanan|pelayanan|kutipan|"
     "penggandaan|arsip|hasil"},
};

// A component with a channel is one for complaints; and where the service itself is about
// complaints, its procedure and its complaint row share words.
static bool is_of_complaints(const struct scene *scene)
{
    return scene->channel_count > 0 ||
           text_says(scene->standar->judul.s, "pengaduan|aduan|lapor|laporan|keluhan");
}

// Where the likeness shows; passage NULL: it does not.
static struct place place_of_likeness(const struct scene *scene, const struct likeness *each)
{
    bool misplaced = scene->states[each->komponen].keadaan == KEADAAN_SALAH_ISI; // M01 has said it
    if (misplaced || (each->komponen == PENGADUAN && is_of_complaints(scene)))
        return (struct place){0};
    struct place place = find_phrase(scene, each->komponen, each->foreign);
    if (!place.passage || find_phrase(scene, each->komponen, each->own).passage)
        return (struct place){0};
    return place;
}

static str label(enum komponen_id id, enum lang lang)
{
    return str_from(komponen_field(id)->label[lang]);
}

void rule_M04(struct audit *audit, const struct subject *subject)
{
    for (size_t i = 0; i < sizeof likenesses / sizeof likenesses[0]; i++) {
        const struct likeness *each = &likenesses[i];
        struct place place = place_of_likeness(subject->scene, each);
        if (place.passage)
            report(audit, place, label(each->like, LANG_ID), label(each->like, LANG_EN),
                   place.part);
    }
}
