// Sites for the tests of scale: a few agencies with everything that a page can rest on, and a
// generator of chances that is the same on every machine.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

// mulberry32
export function chances(seed) {
  const next = () => {
    seed = (seed + 0x6d2b79f5) | 0;
    let t = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  return { below: (n) => Math.floor(next() * n), pick: (list) => list[Math.floor(next() * list.length)] };
}

const laws = ["UU Nomor 25 Tahun 2009 tentang Pelayanan Publik", "PP Nomor 96 Tahun 2012", "UU Nomor 24 Tahun 2013"];
const groups = ["Anak", "Usaha", "Lansia"];

export const AGENCIES = ["dinas-anggur", "dinas", "kantor-belimbing", "kantor-ceri"];

export function standard(number, more = "") {
  return `judul: Layanan nomor ${number}
dikenal_juga: [Nama lain ${number}]
kelompok: [${groups[number % 3]}]
dasar_hukum: [${laws[number % 3]}]
persyaratan: [Fotokopi KTP, Surat pengantar nomor ${number}]
prosedur: Pemohon datang membawa berkas, petugas memeriksa lalu menyerahkan hasilnya kepada pemohon pada hari itu juga
waktu: ${1 + (number % 5)} hari kerja
biaya: Tidak dipungut biaya
produk: Surat keterangan ${number}
${more}`;
}

export const SETTINGS = `judul: Situs Uji
alamat: https://uji.contoh.go.id/
bahasa: [id, en]
`;

export function files(services = 3) {
  const all = { "standards/situs.yaml": SETTINGS };
  AGENCIES.forEach((id, i) => {
    all[`standards/${id}/instansi.yaml`] = `nama: ${id}\nalamat: Jalan ${i}\nwarna: "#0050${i}0"\nlambang: lambang.png\n`;
    all[`standards/${id}/lambang.png`] = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.from(id)]);
    for (let j = 0; j < services; j++) all[`standards/${id}/layanan-${j}.yaml`] = standard(i * services + j);
    all[`standards/${id}/layanan-0.en.yaml`] = `judul: Service ${i}\n`;
  });
  return all;
}

export function writeAll(folder, all) {
  for (const [path, bytes] of Object.entries(all)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
}

// The site without the program's own state.
export function published(folder) {
  const tree = {};
  const visit = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const name = path ? `${path}/${entry.name}` : entry.name;
      if (name === ".maklumat") continue;
      if (entry.isDirectory()) visit(name);
      else tree[name] = readFileSync(join(folder, name), "latin1");
    }
  };
  visit("");
  return tree;
}

// Without the parts of the search that stay for one build more: those that a fresh site has not.
export function withoutLate(tree, fresh) {
  return Object.fromEntries(Object.entries(tree).filter(([name]) => name in fresh || !/(^|\/)cari\//.test(name)));
}

export function firstDifference(one, other) {
  for (const name of [...new Set([...Object.keys(one), ...Object.keys(other)])].sort())
    if (one[name] !== other[name])
      return `${name}: ${name in one ? (name in other ? "other bytes" : "is too much") : "is missing"}`;
  return null;
}
