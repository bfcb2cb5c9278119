// The field table: a new field is one member in standard.h and one row here. Decoding, "did you
// mean", JSON, template names and the authors' guide follow from the row.
//
// Legal names and articles: UU 25/2009 art. 21 (1) a to n; groups A and B: PermenPANRB 15/2014.
#include "model/fields.h"

#define ROW(type, member, member_type, field_kind, id, en, ...)                                    \
    {                                                                                              \
        .key = #member, .kind = (field_kind), .offset = MEMBER(type, member, member_type),         \
        .label = {id, en}, __VA_ARGS__                                                             \
    }
#define LINE(type, member, id, en, ...)                                                            \
    ROW(type, member, struct text, KIND_LINE, id, en, __VA_ARGS__)
#define TEXT(type, member, id, en, ...)                                                            \
    ROW(type, member, struct text, KIND_TEXT, id, en, __VA_ARGS__)
#define DATE(type, member, id, en, ...)                                                            \
    ROW(type, member, struct text, KIND_DATE, id, en, __VA_ARGS__)
#define CHOICE(type, member, words, id, en, ...)                                                   \
    ROW(type, member, struct text, KIND_CHOICE, id, en, .choices = (words), __VA_ARGS__)
#define KEY(type, member, id, en, ...) ROW(type, member, struct text, KIND_KEY, id, en, __VA_ARGS__)
#define NUMBER(type, member, id, en, ...)                                                          \
    ROW(type, member, struct text, KIND_NUMBER, id, en, __VA_ARGS__)
#define URL(type, member, id, en, ...) ROW(type, member, struct text, KIND_URL, id, en, __VA_ARGS__)
#define FILE_NAME(type, member, id, en, ...)                                                       \
    ROW(type, member, struct text, KIND_FILE, id, en, __VA_ARGS__)
#define COLOR(type, member, id, en, ...)                                                           \
    ROW(type, member, struct text, KIND_COLOR, id, en, __VA_ARGS__)
#define LINES(type, member, id, en, ...)                                                           \
    ROW(type, member, struct list, KIND_LINES, id, en, __VA_ARGS__)
#define PAIRS(type, member, id, en, ...)                                                           \
    ROW(type, member, struct list, KIND_PAIRS, id, en, __VA_ARGS__)
#define LIST(type, member, shape, id, en, ...)                                                     \
    ROW(type, member, struct list, KIND_LIST, id, en, .of = (shape), __VA_ARGS__)
#define ONE(type, member, member_type, shape, id, en, ...)                                         \
    ROW(type, member, const member_type *, KIND_RECORD, id, en, .of = (shape), __VA_ARGS__)
#define COMPONENT(type, member, shape, id, en, ...)                                                \
    ROW(type, member, struct komponen, KIND_COMPONENT, id, en, .of = (shape), __VA_ARGS__)

static const char *const jenis_bentuk[] = {"naskah", "portal", "pindaian", NULL};
static const char *const pilihan_urutan[] = {"panrb", "uu", "berkas", NULL};
static const char *const pilihan_kertas[] = {"a4", "f4", NULL};
static const char *const pilihan_nip[] = {"samar", "tampil", NULL};
static const char *const pilihan_bahasa[] = {"id", "en", NULL};
static const char *const pilihan_ya[] = {"ya", "tidak", NULL};
static const char *const pilihan_pencetak[] = {"a4", "80mm", "keduanya", "tidak", NULL};
static const char *const pilihan_zona[] = {"WIB", "WITA", "WIT", NULL};
static const char *const pilihan_tingkat[] = {"salah", "peringatan", "catatan", "tidak-pernah",
                                              NULL};

// Typed items of components.

static const struct field rows_langkah[] = {
    LINE(struct langkah, langkah, "Langkah", "Step", .flags = FIELD_REQUIRED,
         .guide = "Apa yang dilakukan pada langkah ini."),
    LINE(struct langkah, pelaku, "Pelaku", "Who", .guide = "Siapa yang melakukannya."),
    LINE(struct langkah, lama, "Lama", "How long", .guide = "Berapa lama, misalnya 15 menit."),
    LINE(struct langkah, biaya, "Biaya", "Fee", .guide = "Biaya pada langkah ini, bila ada."),
    LINE(struct langkah, hasil, "Hasil", "Result", .guide = "Apa yang dihasilkan."),
};
const struct record record_langkah = RECORD("langkah", struct langkah, rows_langkah);

static const struct field rows_tahap[] = {
    LINE(struct tahap, tahap, "Tahap", "Stage", .guide = "Nama tahap."),
    LINE(struct tahap, lama, "Lama", "How long", .flags = FIELD_REQUIRED,
         .guide = "Lama tahap ini: menit, jam, hari, hari kerja, minggu, atau bulan."),
    LINE(struct tahap, syarat, "Syarat", "Condition", .guide = "Syarat berlakunya waktu ini."),
};
const struct record record_tahap = RECORD("tahap", struct tahap, rows_tahap);

static const struct field rows_tarif[] = {
    LINE(struct tarif, nama, "Nama", "Name", .guide = "Untuk apa biaya ini."),
    LINE(struct tarif, tarif, "Tarif", "Amount", .flags = FIELD_REQUIRED,
         .guide = "Rupiah dalam bilangan bulat, atau gratis."),
    LINE(struct tarif, dasar, "Dasar", "Basis", .guide = "Peraturan yang menetapkan tarif."),
};
const struct record record_tarif = RECORD("tarif", struct tarif, rows_tarif);

static const struct field rows_kanal[] = {
    LINE(struct kanal, telepon, "Telepon", "Phone", .guide = "Nomor telepon."),
    LINE(struct kanal, whatsapp, "WhatsApp", "WhatsApp", .guide = "Nomor WhatsApp."),
    LINE(struct kanal, sms, "SMS", "SMS", .guide = "Nomor SMS."),
    LINE(struct kanal, surel, "Surel", "E-mail", .guide = "Alamat surel."),
    LINE(struct kanal, situs, "Situs", "Web site", .guide = "Alamat situs."),
    LINE(struct kanal, lapor, "SP4N-LAPOR!", "SP4N-LAPOR!",
         .guide = "Alamat atau keterangan SP4N-LAPOR!."),
    LINE(struct kanal, instagram, "Instagram", "Instagram", .guide = "Akun Instagram."),
    LINE(struct kanal, facebook, "Facebook", "Facebook", .guide = "Akun atau nama Facebook."),
    LINE(struct kanal, x, "X", "X", .guide = "Akun X."),
    LINE(struct kanal, kotak_saran, "Kotak saran", "Suggestion box", .guide = "Letak kotak saran."),
    LINE(struct kanal, loket, "Loket", "Counter", .guide = "Letak loket pengaduan."),
    LINE(struct kanal, alamat, "Alamat", "Address", .guide = "Alamat untuk datang atau bersurat."),
    LINE(struct kanal, keterangan, "Keterangan", "Note", .guide = "Keterangan untuk kanal ini."),
};
const struct record record_kanal = RECORD("kanal", struct kanal, rows_kanal);

static const struct field rows_peraturan[] = {
    LINE(struct peraturan, jenis, "Jenis", "Kind", .flags = FIELD_REQUIRED,
         .guide = "Jenis peraturan, misalnya Undang-Undang atau UU."),
    LINE(struct peraturan, nomor, "Nomor", "Number", .guide = "Nomor peraturan."),
    LINE(struct peraturan, tahun, "Tahun", "Year", .guide = "Tahun peraturan."),
    LINE(struct peraturan, tentang, "Tentang", "Subject", .guide = "Judul peraturan."),
};
const struct record record_peraturan = RECORD("peraturan", struct peraturan, rows_peraturan);

static const struct field rows_jam_buka[] = {
    LINE(struct jam_buka, hari, "Hari", "Days", .flags = FIELD_REQUIRED,
         .guide = "Hari, misalnya Senin-Kamis."),
    LINE(struct jam_buka, pukul, "Pukul", "Hours", .flags = FIELD_REQUIRED,
         .guide = "Pukul, misalnya 08.00-15.30."),
    LINE(struct jam_buka, istirahat, "Istirahat", "Break", .guide = "Waktu istirahat."),
};
const struct record record_jam_buka = RECORD("jam", struct jam_buka, rows_jam_buka);

static const struct field rows_butir[] = {
    ROW(struct butir, judul, struct text, KIND_TEXT, "Judul", "Head", .guide = "Kepala butir."),
    ROW(struct butir, isi, struct text, KIND_TEXT, "Isi", "Text", .guide = "Teks butir."),
    ROW(struct butir, daftar, struct list, KIND_ITEMS, "Daftar", "List",
        .guide = "Daftar di bawah butir ini."),
};
const struct record record_butir = RECORD("butir", struct butir, rows_butir);

// Groups of keys.

static const struct field rows_sk[] = {
    LINE(struct sk, nomor, "Nomor", "Number", .flags = FIELD_NEUTRAL,
         .guide = "Nomor surat keputusan penetapan."),
    DATE(struct sk, tanggal, "Tanggal", "Date", .guide = "Tanggal surat keputusan."),
    LINE(struct sk, tentang, "Tentang", "Subject", .guide = "Judul surat keputusan."),
};
const struct record record_sk = RECORD("sk", struct sk, rows_sk);

static const struct field rows_penetapan[] = {
    LINE(struct penetapan, tempat, "Tempat", "Place", .flags = FIELD_NEUTRAL,
         .guide = "Tempat penetapan."),
    DATE(struct penetapan, tanggal, "Tanggal", "Date", .guide = "Tanggal penetapan."),
    LINE(struct penetapan, jabatan, "Jabatan", "Office", .guide = "Jabatan yang menetapkan."),
    LINE(struct penetapan, nama, "Nama", "Name", .flags = FIELD_NEUTRAL, .guide = "Nama pejabat."),
    LINE(struct penetapan, pangkat, "Pangkat", "Rank", .flags = FIELD_NEUTRAL,
         .guide = "Pangkat pejabat."),
    LINE(struct penetapan, nip, "NIP", "NIP", .flags = FIELD_SECRET | FIELD_NEUTRAL,
         .guide = "NIP pejabat; disamarkan kecuali situs.yaml memuat nip: tampil."),
};
const struct record record_penetapan = RECORD("penetapan", struct penetapan, rows_penetapan);

static const struct field rows_tambahan[] = {
    LINE(struct tambahan, label, "Label", "Label", .flags = FIELD_REQUIRED,
         .guide = "Label baris seperti tercetak."),
    COMPONENT(struct tambahan, isi, NULL, "Isi", "Content",
              .guide = "Isi baris: teks atau daftar."),
    KEY(struct tambahan, setelah, "Setelah", "After",
        .guide = "Kunci komponen yang mendahului baris ini; tanpa kunci ini baris berada di awal."),
};
static const struct record record_tambahan = RECORD("tambahan", struct tambahan, rows_tambahan);

static const struct field rows_gambar[] = {
    FILE_NAME(struct gambar, berkas, "Berkas", "File", .flags = FIELD_REQUIRED,
              .guide = "Nama berkas gambar (SVG, PNG, JPEG, WebP) di folder instansi."),
    LINE(struct gambar, alt, "Teks pengganti", "Text alternative",
         .guide = "Apa yang tampak pada gambar, untuk orang yang tidak dapat melihatnya."),
    KEY(struct gambar, untuk, "Untuk", "For", .guide = "Kunci komponen yang dijelaskan gambar."),
};
static const struct record record_gambar = RECORD("gambar", struct gambar, rows_gambar);

static const struct field rows_bukti[] = {
    DATE(struct bukti, tanggal, "Tanggal", "Date", .guide = "Tanggal kegiatan."),
    LINE(struct bukti, bukti, "Bukti", "Evidence", .guide = "Bukti kegiatan."),
};
static const struct record record_bukti = RECORD("bukti", struct bukti, rows_bukti);

static const struct field rows_riwayat[] = {
    DATE(struct riwayat, tanggal, "Tanggal", "Date", .flags = FIELD_REQUIRED,
         .guide = "Tanggal perubahan."),
    LINE(struct riwayat, sk, "SK", "Decree", .flags = FIELD_NEUTRAL,
         .guide = "Surat keputusan perubahan."),
    LINE(struct riwayat, perubahan, "Perubahan", "Change", .guide = "Apa yang berubah."),
};
const struct record record_riwayat = RECORD("riwayat", struct riwayat, rows_riwayat);

static const struct field rows_kerusakan[] = {
    TEXT(struct kerusakan, teks, "Teks", "Text", .guide = "Teks yang rusak, seperti adanya."),
    LINE(struct kerusakan, jenis, "Jenis", "Kind",
         .guide = "Jenis kerusakan, misalnya kepala halaman berulang atau salah pindai."),
    KEY(struct kerusakan, pada, "Pada", "At", .guide = "Kunci tempat kerusakan itu."),
};
static const struct record record_kerusakan = RECORD("kerusakan", struct kerusakan, rows_kerusakan);

static const struct field rows_sumber[] = {
    LINE(struct sumber, berkas, "Berkas", "File", .guide = "Nama berkas dokumen asal."),
    URL(struct sumber, alamat, "Alamat", "Address", .guide = "Alamat halaman dokumen asal."),
    DATE(struct sumber, diambil, "Diambil", "Taken on", .guide = "Tanggal dokumen diambil."),
    CHOICE(struct sumber, bentuk, jenis_bentuk, "Bentuk", "Form", .guide = "Bentuk dokumen asal."),
    LIST(struct sumber, kerusakan, &record_kerusakan, "Kerusakan", "Damage",
         .guide = "Bagian yang rusak oleh pindaian atau portal."),
};
static const struct record record_sumber = RECORD("sumber", struct sumber, rows_sumber);

static const struct field rows_pengecualian[] = {
    LINE(struct pengecualian, aturan, "Aturan", "Rule", .flags = FIELD_REQUIRED,
         .guide = "Nomor aturan audit yang dikecualikan."),
    KEY(struct pengecualian, komponen, "Komponen", "Component",
        .guide = "Kunci komponen yang dikecualikan."),
    LINE(struct pengecualian, alasan, "Alasan", "Reason", .flags = FIELD_REQUIRED,
         .guide = "Alasan pengecualian."),
    LINE(struct pengecualian, oleh, "Oleh", "By", .flags = FIELD_REQUIRED,
         .guide = "Siapa yang mengecualikan."),
    DATE(struct pengecualian, sampai, "Sampai", "Until", .flags = FIELD_REQUIRED,
         .guide = "Tanggal berakhirnya pengecualian."),
};
const struct record record_pengecualian =
    RECORD("pengecualian", struct pengecualian, rows_pengecualian);

// The fourteen, once for a standard and once for its variants.
#define FOURTEEN(type)                                                                             \
    FOURTEEN_ROW(type, DASAR_HUKUM, "dasar_hukum", &record_peraturan, "Dasar hukum",               \
                 "Legal basis", "a", "Peraturan yang menjadi dasar penyelenggaraan pelayanan."),   \
        FOURTEEN_ROW(type, PERSYARATAN, "persyaratan", NULL, "Persyaratan", "Requirements", "b",   \
                     "Syarat (dokumen atau hal lain) yang harus dipenuhi pemohon."),               \
        FOURTEEN_ROW(type, PROSEDUR, "prosedur", &record_langkah,                                  \
                     "Sistem, mekanisme, dan prosedur", "System, mechanism and procedure", "c",    \
                     "Langkah pelayanan, dari pemohon datang sampai selesai."),                    \
        FOURTEEN_ROW(type, WAKTU, "waktu", &record_tahap, "Jangka waktu penyelesaian",             \
                     "Time to completion", "d",                                                    \
                     "Lama penyelesaian seluruh proses; bukan jam buka kantor."),                  \
        FOURTEEN_ROW(type, BIAYA, "biaya", &record_tarif, "Biaya/tarif", "Fee", "e",               \
                     "Biaya yang dikenakan, atau pernyataan bahwa tidak dipungut biaya."),         \
        FOURTEEN_ROW(type, PRODUK, "produk", NULL, "Produk pelayanan", "Product of the service",   \
                     "f", "Hasil yang diterima pemohon."),                                         \
        FOURTEEN_ROW(type, SARANA, "sarana", NULL, "Sarana, prasarana, dan/atau fasilitas",        \
                     "Facilities", "g", "Peralatan dan fasilitas yang tersedia."),                 \
        FOURTEEN_ROW(type, KOMPETENSI, "kompetensi", NULL, "Kompetensi pelaksana",                 \
                     "Competence of staff", "h",                                                   \
                     "Kemampuan, pendidikan, dan keterampilan pelaksana."),                        \
        FOURTEEN_ROW(type, PENGAWASAN, "pengawasan", NULL, "Pengawasan internal",                  \
                     "Internal supervision", "i", "Siapa yang mengawasi, dan bagaimana."),         \
        FOURTEEN_ROW(type, PENGADUAN, "pengaduan", &record_kanal,                                  \
                     "Penanganan pengaduan, saran, dan masukan",                                   \
                     "Complaints, suggestions and comments", "j",                                  \
                     "Saluran pengaduan dan cara penanganannya."),                                 \
        FOURTEEN_ROW(type, JUMLAH_PELAKSANA, "jumlah_pelaksana", NULL, "Jumlah pelaksana",         \
                     "Number of staff", "k", "Banyaknya petugas."),                                \
        FOURTEEN_ROW(type, JAMINAN_PELAYANAN, "jaminan_pelayanan", NULL, "Jaminan pelayanan",      \
                     "Guarantee of service", "l",                                                  \
                     "Jaminan bahwa pelayanan dilaksanakan sesuai standar."),                      \
        FOURTEEN_ROW(type, JAMINAN_KEAMANAN, "jaminan_keamanan", NULL,                             \
                     "Jaminan keamanan dan keselamatan pelayanan",                                 \
                     "Guarantee of safety and security", "m",                                      \
                     "Jaminan rasa aman dan bebas dari bahaya."),                                  \
        FOURTEEN_ROW(type, EVALUASI, "evaluasi", NULL, "Evaluasi kinerja pelaksana",               \
                     "Evaluation of staff performance", "n",                                       \
                     "Cara dan berkala evaluasi kinerja dilakukan.")

#define FOURTEEN_ROW(type, id, name, shape, label_id, label_en, letter, sentence)                  \
    {                                                                                              \
        .key = (name), .kind = KIND_COMPONENT,                                                     \
        .offset = MEMBER(type, komponen[id], struct komponen), .of = (shape),                      \
        .label = {label_id, label_en}, .guide = (sentence),                                        \
        .basis = "UU 25/2009 Pasal 21 ayat (1) huruf " letter                                      \
    }

static const struct field rows_varian[] = {
    LINE(struct varian, nama, "Nama", "Name", .flags = FIELD_REQUIRED,
         .guide = "Nama varian, misalnya daring atau perpanjangan."),
    FOURTEEN(struct varian),
};
static const struct record record_varian = RECORD("varian", struct varian, rows_varian);

static const struct field rows_standar[] = {
    LINE(struct standar, judul, "Judul", "Title", .flags = FIELD_REQUIRED,
         .guide = "Nama pelayanan."),
    FOURTEEN(struct standar),
    PAIRS(struct standar, sebutan, "Sebutan", "Labels as printed",
          .flags = FIELD_STANDARD_KEYS | FIELD_NEUTRAL,
          .guide =
              "Label seperti tercetak pada dokumen, untuk kunci yang berbeda dari nama hukumnya."),
    CHOICE(struct standar, urutan, pilihan_urutan, "Urutan", "Order",
           .guide = "Urutan komponen pada cetakan; mengganti urutan situs."),
    LIST(struct standar, tambahan, &record_tambahan, "Baris tambahan", "Further rows",
         .guide = "Baris dokumen yang bukan salah satu dari empat belas komponen."),
    LINES(struct standar, dikenal_juga, "Dikenal juga sebagai", "Also known as",
          .guide = "Nama lain yang dipakai masyarakat."),
    LINE(struct standar, ringkasan, "Ringkasan", "Summary", .guide = "Satu kalimat ringkas."),
    LINES(struct standar, kelompok, "Kelompok", "Groups", .guide = "Kelompok layanan."),
    ONE(struct standar, sk, struct sk, &record_sk, "Surat keputusan", "Decree",
        .guide = "Surat keputusan yang menetapkan standar ini."),
    ONE(struct standar, penetapan, struct penetapan, &record_penetapan, "Penetapan", "Adoption",
        .guide = "Tempat, tanggal, dan pejabat yang menetapkan."),
    COMPONENT(struct standar, jam, &record_jam_buka, "Jam pelayanan", "Opening hours",
              .guide = "Jam buka; jika tidak ada, jam instansi yang ditampilkan."),
    CHOICE(struct standar, zona, pilihan_zona, "Zona waktu", "Time zone",
           .guide = "Zona waktu untuk jam."),
    LINE(struct standar, masa_berlaku, "Masa berlaku", "Validity",
         .guide = "Masa berlaku produk pelayanan."),
    LIST(struct standar, gambar, &record_gambar, "Gambar", "Pictures",
         .guide = "Gambar, misalnya bagan alur."),
    LIST(struct standar, varian, &record_varian, "Varian", "Variants",
         .guide =
             "Cara atau keadaan lain dengan komponen yang berbeda, misalnya loket dan daring."),
    ONE(struct standar, penyusunan, struct bukti, &record_bukti, "Penyusunan", "Drafting",
        .guide = "Bukti bahwa masyarakat ikut menyusun."),
    ONE(struct standar, pemantauan, struct bukti, &record_bukti, "Pemantauan", "Monitoring",
        .guide = "Bukti bahwa pelaksanaan standar dipantau."),
    LINES(struct standar, publikasi, "Publikasi", "Published in",
          .guide = "Media tempat standar ini diumumkan."),
    DATE(struct standar, diperbarui, "Diperbarui", "Updated", .guide = "Tanggal data diubah."),
    DATE(struct standar, ditinjau, "Ditinjau", "Reviewed", .guide = "Tanggal peninjauan terakhir."),
    DATE(struct standar, tinjau_pada, "Tinjau pada", "Review on",
         .guide = "Tanggal peninjauan berikutnya."),
    LIST(struct standar, riwayat, &record_riwayat, "Riwayat", "History",
         .guide = "Perubahan standar ini."),
    ONE(struct standar, sumber, struct sumber, &record_sumber, "Sumber", "Source",
        .flags = FIELD_NEUTRAL, .guide = "Dokumen asal data ini."),
    LIST(struct standar, pengecualian, &record_pengecualian, "Pengecualian", "Waivers",
         .flags = FIELD_NEUTRAL, .guide = "Aturan audit yang dikecualikan untuk standar ini."),
};
const struct record record_standar = RECORD("standar", struct standar, rows_standar);

static const struct field rows_maklumat[] = {
    TEXT(struct maklumat, teks, "Teks", "Text", .guide = "Teks maklumat yang sudah ditetapkan."),
    LINE(struct maklumat, nomor, "Nomor", "Number", .flags = FIELD_NEUTRAL,
         .guide = "Nomor penetapan maklumat."),
    DATE(struct maklumat, tanggal, "Tanggal", "Date", .guide = "Tanggal penetapan maklumat."),
};
static const struct record record_maklumat = RECORD("maklumat", struct maklumat, rows_maklumat);

static const struct field rows_instansi[] = {
    LINE(struct instansi, nama, "Nama", "Name", .flags = FIELD_REQUIRED, .guide = "Nama instansi."),
    LINE(struct instansi, pemerintah, "Pemerintah", "Government",
         .guide = "Pemerintah daerah atau kementerian yang menaungi."),
    LINE(struct instansi, alamat, "Alamat", "Address", .flags = FIELD_NEUTRAL,
         .guide = "Alamat kantor."),
    LINE(struct instansi, kode_pos, "Kode pos", "Postal code", .flags = FIELD_NEUTRAL,
         .guide = "Kode pos."),
    LINE(struct instansi, telepon, "Telepon", "Phone", .flags = FIELD_NEUTRAL,
         .guide = "Telepon pada kepala surat."),
    LINE(struct instansi, surel, "Surel", "E-mail", .flags = FIELD_NEUTRAL,
         .guide = "Surel pada kepala surat."),
    URL(struct instansi, situs, "Situs", "Web site", .guide = "Alamat situs instansi."),
    COMPONENT(struct instansi, jam, &record_jam_buka, "Jam pelayanan", "Opening hours",
              .guide = "Jam buka; ditampilkan pada standar yang tidak menyebutnya sendiri."),
    CHOICE(struct instansi, zona, pilihan_zona, "Zona waktu", "Time zone",
           .guide = "Zona waktu untuk jam."),
    COMPONENT(struct instansi, pengaduan, &record_kanal, "Pengaduan", "Complaints",
              .guide = "Saluran pengaduan instansi; ditampilkan, tidak pernah dihitung."),
    ONE(struct instansi, maklumat, struct maklumat, &record_maklumat, "Maklumat pelayanan",
        "Service pledge", .guide = "Maklumat yang sudah ditetapkan."),
    ONE(struct instansi, penetapan, struct penetapan, &record_penetapan, "Penetapan", "Adoption",
        .guide = "Pejabat yang menetapkan maklumat dan standar."),
    FILE_NAME(struct instansi, lambang, "Lambang", "Emblem",
              .guide = "Berkas lambang (SVG atau PNG) di folder instansi."),
    COLOR(struct instansi, warna, "Warna", "Colour", .guide = "Warna instansi, misalnya #0b5d3b."),
    LINE(struct instansi, kode_wilayah, "Kode wilayah", "Region code", .flags = FIELD_NEUTRAL,
         .guide = "Kode wilayah Kementerian Dalam Negeri."),
};
const struct record record_instansi = RECORD("instansi", struct instansi, rows_instansi);

static const struct field rows_kios[] = {
    LINES(struct kios, instansi, "Instansi", "Agencies",
          .guide = "Folder instansi yang tampil di kios; tanpa kunci ini semuanya."),
    NUMBER(struct kios, diam, "Diam", "Idle",
           .guide = "Detik tanpa sentuhan sebelum kios kembali ke awal; bila tidak ditulis, 60."),
    CHOICE(struct kios, papan_ketik, pilihan_ya, "Papan ketik", "Keyboard",
           .guide = "Papan ketik di layar: ya, atau tidak bila kios mempunyai sendiri."),
    CHOICE(struct kios, pencetak, pilihan_pencetak, "Pencetak", "Printer",
           .guide = "Kertas pencetak kios: a4, 80mm (gulungan), keduanya, atau tidak."),
    LINE(struct kios, awal, "Awal", "Start",
         .guide = "Halaman awal: beranda, cari, az, kelompok, atau folder sebuah instansi."),
};
static const struct record record_kios = RECORD("kios", struct kios, rows_kios);

static const struct field rows_audit[] = {
    CHOICE(struct situs_audit, ambang, pilihan_tingkat, "Ambang", "Threshold",
           .guide = "Tingkat temuan yang menggagalkan audit."),
    PAIRS(struct situs_audit, aturan, "Aturan", "Rules",
          .guide = "Tingkat lain untuk suatu aturan."),
    LIST(struct situs_audit, pengecualian, &record_pengecualian, "Pengecualian", "Waivers",
         .guide = "Aturan audit yang dikecualikan untuk seluruh situs."),
};
static const struct record record_audit = RECORD("audit", struct situs_audit, rows_audit);

static const struct field rows_situs[] = {
    LINE(struct situs, judul, "Judul", "Title", .flags = FIELD_REQUIRED, .guide = "Judul situs."),
    URL(struct situs, alamat, "Alamat", "Address", .guide = "Alamat umum situs ini."),
    LINES(struct situs, bahasa, "Bahasa", "Languages", .choices = pilihan_bahasa,
          .flags = FIELD_NEUTRAL, .guide = "Bahasa halaman."),
    LINES(struct situs, keluaran, "Keluaran", "Outputs", .flags = FIELD_NEUTRAL,
          .guide =
              "Yang ditulis: html, cetak, publik, json, kios, audit. Tanpa kunci ini, semuanya."),
    CHOICE(struct situs, urutan, pilihan_urutan, "Urutan", "Order",
           .guide = "Urutan komponen pada cetakan."),
    CHOICE(struct situs, kertas, pilihan_kertas, "Kertas", "Paper", .guide = "Ukuran kertas."),
    DATE(struct situs, tanggal, "Tanggal", "Date", .guide = "Tanggal data situs ini."),
    CHOICE(struct situs, nip, pilihan_nip, "NIP", "NIP",
           .guide = "samar menyembunyikan NIP di semua keluaran; tampil menampilkannya."),
    PAIRS(struct situs, kamus, "Kamus", "Dictionary", .flags = FIELD_NEUTRAL,
          .guide = "Kata lain untuk pencarian."),
    ONE(struct situs, kios, struct kios, &record_kios, "Kios", "Kiosk", .flags = FIELD_NEUTRAL,
        .guide = "Setelan kios."),
    ONE(struct situs, audit, struct situs_audit, &record_audit, "Audit", "Audit",
        .flags = FIELD_NEUTRAL, .guide = "Setelan audit."),
};
const struct record record_situs = RECORD("situs", struct situs, rows_situs);

// The fourteen follow the title in the table of a standard, in the order of enum komponen_id.
const struct field *komponen_field(enum komponen_id id)
{
    return &rows_standar[1 + id];
}

enum komponen_id komponen_find(str key)
{
    enum komponen_id id = 0;
    while (id < KOMPONEN_COUNT && !str_eq(str_from(komponen_field(id)->key), key))
        id++;
    return id;
}

char komponen_group(enum komponen_id id)
{
    static const char groups[KOMPONEN_COUNT + 1] = "BAAAAABBBABBBB";
    return groups[id];
}

const enum komponen_id komponen_panrb[KOMPONEN_COUNT] = {
    PERSYARATAN,      PROSEDUR, WAKTU,      BIAYA,      PRODUK,           PENGADUAN,
    DASAR_HUKUM,      SARANA,   KOMPETENSI, PENGAWASAN, JUMLAH_PELAKSANA, JAMINAN_PELAYANAN,
    JAMINAN_KEAMANAN, EVALUASI,
};

static void note_filled(void *context, const struct field *field, const struct text *text)
{
    (void)field;
    if (text->s.len > 0)
        *(bool *)context = true;
}

bool komponen_has_content(const struct komponen *komponen)
{
    static const struct field row = {.key = "", .kind = KIND_COMPONENT};
    bool filled = false;
    record_each_text(&(struct record){.fields = &row, .count = 1}, komponen, note_filled, &filled);
    return filled;
}
