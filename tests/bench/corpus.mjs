// Makes the corpus of the benchmark: N invented standards, in agencies of 50, twice.
//
//     node tests/bench/corpus.mjs N DIR
//
//     DIR/maklumat/standards/…   one YAML file a standard, about 5 kB, all fourteen components
//     DIR/hugo/…                 the same YAML as front matter, with the layouts of tests/bench/hugo
//
// Length and wording follow the five published standards in standards/. A small generator with a
// fixed seed chooses the sentences, so the same N gives the same bytes on every machine.

import { cpSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const AGENCY_SIZE = 50;

const services = [
  "Penerbitan Kartu Keluarga", "Penerbitan Akta Kelahiran", "Penerbitan Surat Keterangan Pindah",
  "Rujukan Permasalahan Keluarga", "Penerimaan Pengaduan dan Pengalihan Kasus", "Perlindungan Anak",
  "Izin Usaha Mikro", "Izin Praktik Bidan", "Rekomendasi Penelitian", "Peminjaman Gedung Pertemuan",
  "Konsultasi Tumbuh Kembang Anak", "Pemakaian Ruang Baca", "Legalisasi Ijazah", "Uji Laboratorium Air",
];
const places = [
  "Ambarawa", "Banjarnegara", "Cisarua", "Donggala", "Enrekang", "Flores Timur", "Garut", "Halmahera",
  "Indramayu", "Jepara", "Kapuas", "Lamongan", "Majene", "Nganjuk", "Ogan Ilir", "Pasuruan",
];
const offices = [
  "Dinas Kependudukan dan Pencatatan Sipil", "Dinas Sosial, Pemberdayaan Perempuan dan Perlindungan Anak",
  "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", "Dinas Kesehatan", "Dinas Perpustakaan dan Kearsipan",
];
const names = ["I Made Suarta, S.Sos., M.Si", "Siti Rahmawati, S.H.", "Drs. H. Ahmad Fauzi, M.M.", "Maria Lestari, S.K.M."];
const lawful = [
  "Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",
  "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah sebagaimana telah beberapa kali diubah",
  "Peraturan Pemerintah Nomor 96 Tahun 2012 tentang Pelaksanaan Undang-Undang Nomor 25 Tahun 2009",
  "Peraturan Presiden Nomor 76 Tahun 2013 tentang Pengelolaan Pengaduan Pelayanan Publik",
  "Peraturan Menteri PANRB Nomor 15 Tahun 2014 tentang Pedoman Standar Pelayanan",
];
const papers = [
  "Foto Copy Kartu Tanda Penduduk (KTP) yang masih berlaku.", "Foto Copy Kartu Keluarga",
  "Surat permohonan bermeterai yang ditujukan kepada Kepala Dinas", "Pas foto berwarna ukuran 3x4 sebanyak 2 lembar",
  "Surat pengantar dari kelurahan atau desa tempat tinggal pemohon",
  "Surat kuasa dan identitas penerima kuasa (jika dikuasakan)", "Mengisi formulir permohonan di loket atau secara daring",
];
const steps = [
  "Pemohon datang ke loket, mengambil nomor antrean, dan menyerahkan berkas persyaratan kepada petugas;",
  "Petugas memeriksa kelengkapan berkas; berkas yang belum lengkap dikembalikan beserta keterangan kekurangannya;",
  "Petugas mencatat permohonan pada buku register dan memberikan tanda terima kepada pemohon;",
  "Kepala Seksi meneliti berkas dan, bila diperlukan, menugaskan tim untuk meninjau lokasi;",
  "Petugas menyiapkan naskah dan menyampaikannya secara berjenjang kepada Kepala Bidang dan Sekretaris;",
  "Petugas menghubungi pemohon melalui telepon atau Whatsapp apabila diperlukan keterangan tambahan;",
  "Jika diperlukan, petugas berkoordinasi dengan kelurahan, kecamatan, dan perangkat daerah yang terkait;",
  "Kepala Bidang memberi paraf setelah naskah dinyatakan sesuai dengan peraturan perundang-undangan;",
  "Kepala Dinas menandatangani naskah, atau menolak permohonan secara tertulis beserta alasannya;",
  "Pemohon menerima hasil pelayanan di loket pengambilan dan mengisi survei kepuasan masyarakat.",
];
const rooms = [
  "Ruang tunggu", "Tempat parkir", "Toilet terpisah", "Komputer dan pencetak", "Jalur kursi roda", "Ruang laktasi",
  "Mesin antrean", "Jaringan internet", "Kotak saran", "Alat pemadam api ringan",
];
const skills = [
  "Memahami peraturan yang terkait dengan pelayanan ini", "Mampu mengoperasikan komputer dan internet",
  "Mampu berkomunikasi dengan baik, sopan, dan ramah", "Pendidikan paling rendah SMA atau sederajat",
  "Telah mengikuti pelatihan pelayanan prima",
];

// Numerical Recipes' linear congruential generator; the high bits choose.
function chooser(seed) {
  let state = seed >>> 0;
  const below = (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return {
    below,
    one: (list) => list[below(list.length)],
    some: (list, count) => {
      const first = below(list.length);
      return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[(first + i) % list.length]);
    },
  };
}

const quote = (text) => (/^[^A-Za-z]|: | #/.test(text) ? JSON.stringify(text) : text);
const list = (key, items) => `${key}:\n${items.map((item) => `  - ${quote(item)}\n`).join("")}`;
const pairs = (key, rows) => `${key}:\n${rows.map(([name, text]) => `  ${name}: ${quote(text)}\n`).join("")}`;

function agencyYaml(number) {
  const place = places[number % places.length];
  const domain = `dinas${number}.${place.toLowerCase().replace(" ", "")}kab.go.id`;
  return {
    place,
    office: `${offices[number % offices.length]} Kabupaten ${place}`,
    domain,
    yaml:
      `nama: ${offices[number % offices.length]} Kabupaten ${place}\n` +
      `pemerintah: Pemerintah Kabupaten ${place}\n` +
      `alamat: Jalan Jenderal Sudirman Nomor ${(number % 90) + 1}, ${place}\n` +
      `kode_pos: "${60000 + number % 9999}"\n` +
      `telepon: (0363) ${21000 + number % 9000}\n` +
      `situs: https://${domain}/\n`,
  };
}

function complaints(choose, agency) {
  const phone = 10000 + choose.below(89999);
  return [
    `Telepon (0363) ${phone}`,
    `Whatsapp 0812${phone}34`,
    `Email : layanan@${agency.domain}`,
    `Website: https://${agency.domain}/pengaduan`,
    `Instagram : [dinas.${phone}](https://www.instagram.com/dinas.${phone})`,
    `Kotak saran di ruang pelayanan ${agency.office}`,
    "SP4N Lapor : https://www.lapor.go.id",
  ];
}

function standardYaml(number, agency) {
  const choose = chooser(number + 1);
  const days = choose.below(14) + 1;
  return (
    `judul: ${choose.one(services)} ${agency.place} ${number}\n\nurutan: panrb\n\n` +
    pairs("sk", [["nomor", `800/${number}/2023`], ["tanggal", "2023-05-23"]]) +
    list("persyaratan", choose.some(papers, 7)) +
    list("prosedur", steps) +
    list("waktu", [`Respon awal : ${choose.below(50) + 10} menit`, `Penyelesaian : ${days} hari kerja sejak berkas lengkap`]) +
    `biaya: ${choose.one(["Tidak dipungut biaya (gratis)", "Rp25.000 (dua puluh lima ribu rupiah)"])}\n` +
    list("produk", ["Surat keputusan atau rekomendasi yang telah ditandatangani", "Tanda terima berkas"]) +
    list("pengaduan", complaints(choose, agency)) +
    list("dasar_hukum", choose.some(lawful, 5)) +
    list("sarana", choose.some(rooms, 10)) +
    list("kompetensi", choose.some(skills, 5)) +
    "pengawasan: >-\n  Pengawasan dilakukan oleh atasan langsung secara berjenjang, dan oleh Inspektorat\n" +
    "  Kabupaten sekurang-kurangnya satu kali dalam satu tahun.\n" +
    `jumlah_pelaksana: Jumlah pelaksana di loket sebanyak ${choose.below(9) + 2} orang.\n` +
    "jaminan_pelayanan: |-\n  Pelayanan dilaksanakan sesuai dengan **standar pelayanan** ini.\n\n" +
    "  Bila waktu terlampaui, pemohon:\n\n  - diberi tahu sebabnya;\n  - diberi tahu waktu selesai yang baru.\n" +
    list("jaminan_keamanan", [
      "Data pemohon dijaga kerahasiaannya dan hanya dipakai untuk pelayanan ini",
      "Tersedia petugas keamanan, kamera pengawas, alat pemadam api ringan, dan jalur evakuasi",
      "Hasil pelayanan diberi nomor register sehingga keasliannya dapat diperiksa di loket",
    ]) +
    "evaluasi: Evaluasi kinerja dilakukan setiap tiga bulan melalui Survei Kepuasan Masyarakat\n\n" +
    `jam:\n  - hari: Senin-Kamis\n    pukul: 08.00-15.30\n    istirahat: 12.00-13.00\n  - hari: Jumat\n    pukul: 08.00-11.30\nzona: WITA\n` +
    pairs("penetapan", [
      ["tempat", agency.place], ["tanggal", "2023-05-23"], ["jabatan", `Kepala ${agency.office}`],
      ["nama", choose.one(names)], ["pangkat", "Pembina Utama Muda"],
    ]) +
    pairs("sebutan", [
      ["persyaratan", "Persyaratan Pelayanan"], ["prosedur", "Sistem Mekanisme dan Prosedur"], ["waktu", "Jangka Waktu"],
      ["pengaduan", "Penanganan Pengaduan, saran dan masukan"], ["sarana", "Sarana dan Prasarana"],
      ["kompetensi", "Kompetensi Pelaksanaan"], ["evaluasi", "Evaluasi Kinerja Pelaksanaan"],
    ]) +
    pairs("sumber", [["berkas", `standar-${number}.docx`], ["bentuk", "naskah"]])
  );
}

function write(path, bytes) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function writeStandards(count, dir) {
  let agency, id;
  for (let number = 0; number < count; number++) {
    if (number % AGENCY_SIZE === 0) {
      agency = agencyYaml(number / AGENCY_SIZE);
      id = `instansi-${number / AGENCY_SIZE}`;
      write(join(dir, "maklumat/standards", id, "instansi.yaml"), agency.yaml);
      write(join(dir, "hugo/data", `${id}.yaml`), agency.yaml);
    }
    const yaml = standardYaml(number, agency);
    write(join(dir, "maklumat/standards", id, `layanan-${number}.yaml`), yaml);
    write(join(dir, "hugo/content", id, `layanan-${number}.md`), `---\n${yaml}---\n`);
  }
}

const [count, dir] = process.argv.slice(2);
if (!/^[1-9][0-9]*$/.test(count ?? "") || !dir) {
  console.error("usage: node tests/bench/corpus.mjs N DIR");
  process.exit(2);
}
write(join(dir, "maklumat/standards/situs.yaml"), 'judul: "Standar Pelayanan"\nkeluaran: [html, cetak]\n');
cpSync(join(dirname(fileURLToPath(import.meta.url)), "hugo"), join(dir, "hugo"), { recursive: true });
writeStandards(Number(count), dir);
