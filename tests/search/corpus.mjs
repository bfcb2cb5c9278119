// A site of N services: the kinds of kinds.mjs in as many regions as it takes. The same N gives the same bytes.
import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { kinds, offices } from "./kinds.mjs";

const names = ["Ambarawa", "Banjarnegara", "Cisarua", "Donggala", "Enrekang", "Flores", "Garut", "Halmahera", "Indramayu", "Jepara", "Kapuas", "Lamongan", "Majene", "Nganjuk", "Ogan", "Pasuruan", "Rembang", "Sintang", "Tabanan", "Waropen"];

export function makeCorpus(folder, count, settings = "keluaran: [html]\n") {
  const write = (path, text) => {
    const file = join(folder, "standards", path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  };
  write("situs.yaml", `judul: Layanan publik\n${settings}`);
  const made = new Set();
  for (let number = 0; number < count; number += 1) {
    const [office, title, popular, group, summary, product, requirements] = kinds[number % kinds.length];
    const round = Math.floor(number / kinds.length);
    const region = `${names[round % names.length]}${round < names.length ? "" : ` ${Math.floor(round / names.length)}`}`;
    const agency = `${office}-${region.toLowerCase().replace(" ", "-")}`;
    if (!made.has(agency)) write(`${agency}/instansi.yaml`, `nama: "${offices[office]} Kabupaten ${region}"\npemerintah: "Pemerintah Kabupaten ${region}"\n`);
    made.add(agency);
    const id = title.toLowerCase().replace(/[^a-z0-9]+/g, "-");
    write(`${agency}/${id}.yaml`, `judul: "${title}"
${popular.length > 0 ? `dikenal_juga: [${popular.map((name) => `"${name}"`).join(", ")}]\n` : ""}kelompok: "${group}"
ringkasan: "${summary}"
persyaratan:
${requirements.map((text) => `  - "${text}"\n`).join("")}  - Datang sendiri atau memberi kuasa
prosedur:
  - Pemohon menyerahkan berkas di loket.
  - Petugas memeriksa kelengkapan dan memberi tanda terima.
  - Pejabat menandatangani hasilnya.
  - Pemohon menerima hasil di loket pengambilan.
waktu: ${1 + (number % 14)} hari kerja
biaya: Tidak dipungut biaya
produk: "${product}"
pengaduan:
  - Datang ke loket pengaduan
`);
  }
}
