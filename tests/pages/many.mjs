// Thousands of services: no page over 30 kB but documents to print, no list over 200, and every service reached from
// the home page by links alone, by its agency, its letter, its group and its regulation.
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, posix, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { Report, filesOf } from "./common.mjs";

const most = { bytes: 30_000, items: 200 };
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = mkdtempSync(join(tmpdir(), "maklumat-many-"));
const report = new Report();

const kinds = ["Penerbitan Kartu Keluarga", "Izin Usaha Mikro & Kecil", "Rekomendasi Penelitian", "Legalisasi Ijazah", "Perlindungan Anak", "Uji Laboratorium Air", "Konsultasi Gizi", "3D: Cetak Peta"];
const standard = (number) => `judul: "${kinds[number % kinds.length]} ${number}"
dikenal_juga: ["Layanan ${number}"]
ringkasan: Layanan untuk warga yang memerlukan dokumen nomor ${number}.
kelompok: [Semua, "Kelompok ${number % 7}", "Anak 2"]
dasar_hukum: ["UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", "Peraturan Pemerintah Nomor ${number % 300} Tahun 2012"]
waktu: ${1 + (number % 20)} hari kerja sejak berkas diterima lengkap dan benar oleh petugas
biaya: Tidak dipungut biaya
produk: Dokumen nomor ${number}
`;

function makeSite(services, agencies) {
  const write = (path, text) => {
    mkdirSync(join(folder, posix.dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write("standards/situs.yaml", "judul: Situs besar\nalamat: https://contoh.go.id\nbahasa: [id, en]\nkeluaran: [html, audit]\n");
  for (let agency = 0; agency < agencies; agency += 1)
    write(`standards/dinas-${agency}/instansi.yaml`, `nama: Dinas Kependudukan, Pemberdayaan Perempuan dan Perlindungan Anak ${agency}\npemerintah: Pemerintah Kabupaten Contoh ${agency}\n`);
  // The first agency has a quarter of all.
  for (let number = 0; number < services; number += 1) write(`standards/dinas-${number % 4 === 0 ? 0 : 1 + (number % (agencies - 1))}/layanan-${number}.yaml`, standard(number));
}

try {
  makeSite(1600, 300);
  const site = join(folder, "site");
  const { status, stderr } = spawnSync(process.env.MAKLUMAT ?? join(root, "build/maklumat"), ["build", "-C", folder, "-o", site], { encoding: "utf8" });
  report.check("a large site builds", status === 0 ? [] : [stderr.slice(0, 2000)]);
  const pages = filesOf(site, ".html");
  const document = /maklumat\.(cetak|poster)\.html$|buku\.html$/;
  report.check("the weight of pages", pages.filter((path) => !document.test(path) && statSync(join(site, path)).size > most.bytes).map((path) => `${path}: ${statSync(join(site, path)).size}`).slice(0, 10));
  const links = new Map();
  const long = [];
  for (const path of pages) {
    const text = readFileSync(join(site, path), "utf8");
    const items = text.split(/<ul class="(?:entries|services|agencies)">/).slice(1).reduce((sum, part) => sum + part.split("</ul>")[0].split("<li>").length - 1, 0);
    if (items > most.items) long.push(`${path}: ${items}`);
    links.set(path, [...text.matchAll(/href="(?!https?:|mailto:|tel:|#)([^"#]+)/g)].map(([, href]) => posix.join(posix.dirname(path), href)));
  }
  report.check("the length of lists", long);
  const known = new Set(filesOf(site, ""));
  report.check("every link leads somewhere", [...links].flatMap(([path, hrefs]) => (path === "404.html" ? [] : hrefs.filter((href) => !known.has(href)).map((href) => `${path}: ${href}`))).slice(0, 10));
  const reach = (from, through) => {
    const seen = new Set(from);
    for (const path of seen) for (const href of links.get(path) ?? []) if (through.test(href) || /\/layanan-\d+\.html$/.test(href)) seen.add(href);
    return [...seen].filter((path) => /^dinas-\d+\/layanan-\d+\.html$/.test(path)).length;
  };
  for (const [name, from, through] of [
    ["its agency", "index.html", /^index-\d+\.html$|^dinas-\d+\/index(-\d+)?\.html$/],
    ["its letter", "az/index.html", /^az\//],
    ["its group", "kelompok/index.html", /^kelompok\//],
    ["its regulation", "peraturan/index.html", /^peraturan\//],
    ["the promise of its agency", "index.html", /^index-\d+\.html$|^dinas-\d+\/(index|maklumat)(-\d+)?\.html$/],
  ]) {
    // Only pages of that way are walked, so that no other way helps.
    for (const [path, hrefs] of links) if (/^dinas-\d+\/layanan/.test(path)) links.set(path, []);
    const count = reach([from], through);
    report.check(`every service by ${name}`, count === 1600 ? [] : [`${count} of 1600`]);
  }
  report.check("a list has several pages", ["index-2.html", "az/l-2.html", "kelompok/semua-2.html", "peraturan/uu-25-2009-2.html", "peraturan/index-2.html", "dinas-0/index-2.html", "dinas-0/maklumat-2.html"].filter((path) => !known.has(path)));
  report.check("a group that ends with a number", [...known].some((path) => /^kelompok\/anak-2-x[0-9a-f]{6}x\.html$/.test(path)) ? [] : pages.filter((path) => path.startsWith("kelompok/anak")));
} finally {
  rmSync(folder, { recursive: true });
}
report.end();
