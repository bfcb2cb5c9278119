// Text is text. A site in which every text of every record holds something dangerous must give the same pages as one that
// holds plain words there: once what is dangerous is put back to the plain words in its escaped form, not a byte may
// differ. So no element and no attribute comes from the data.
//
// Each string is a case, over all pages; so is each key that must hold one, and each key that refuses them.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { SITE, filesBelow, makeSite, root, run, scratch } from "./program.mjs";

const PLAIN = "kata biasa saja";
const DANGEROUS = [
  "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "{{x}}", "{{{x}}}", "{{#situs}}", "]]>", "javascript:alert(1)", "--><b>",
  "<!-- x", "</td></table>", "</title></textarea><svg onload=alert(1)>", "' onclick='alert(1)", "&lt;script&gt;", "<a href=x>", "${x}",
  "<?php x ?>", "<![CDATA[x]]>", "\\u003cscript>", "{% x %}", "%3Cscript%3E", "<SCRIPT/SRC=//x.id>", "<svg/onload=alert(1)>", "</script>",
];

// What a text must look like in JSON and in YAML: a quoted string of JSON is one of YAML too.
const quote = (text) => JSON.stringify(text).replace(/[\u007f-\uffff]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);

const fourteen = [
  "dasar_hukum", "persyaratan", "prosedur", "waktu", "biaya", "produk", "sarana", "kompetensi", "pengawasan", "pengaduan", "jumlah_pelaksana",
  "jaminan_pelayanan", "jaminan_keamanan", "evaluasi",
];
const typed = {
  dasar_hukum: ["jenis", "nomor", "tahun", "tentang"],
  prosedur: ["langkah", "pelaku", "lama", "biaya", "hasil"],
  waktu: ["tahap", "lama", "syarat"],
  biaya: ["nama", "tarif", "dasar"],
  pengaduan: [
    "telepon", "whatsapp", "sms", "surel", "situs", "lapor", "instagram", "facebook", "x", "kotak_saran", "loket", "alamat", "keterangan",
  ],
  jam: ["hari", "pukul", "istirahat"],
};

const record = (keys, text) => Object.fromEntries(keys.map((key) => [key, text]));

// Every form that the value of a component can have.
function component(key, text) {
  const nested = { judul: text, isi: text, daftar: [text, { judul: text, daftar: [{ isi: text }] }] };
  const items = [text, `${text}\n\n- ${text}`, nested];
  if (typed[key]) items.push(record(typed[key], text), ...typed[key].map((one) => ({ ...record(typed[key].slice(0, 1), "x"), ...required(key), [one]: text })));
  return items;
}

const required = (key) => (key === "jam" ? { hari: "x", pukul: "x" } : key === "waktu" ? { lama: "x" } : key === "biaya" ? { tarif: "x" } : {});
const components = (text, form) => Object.fromEntries(fourteen.map((key) => [key, form(key, text)]));
const penetapan = (text) => ({ ...record(["tempat", "jabatan", "nama", "pangkat", "nip"], text), tanggal: "2023-05-23" });

function standard(text, form) {
  return {
    judul: text,
    ...components(text, form),
    sebutan: record([...fourteen, "A", "B", "jam"], text),
    urutan: "berkas",
    tambahan: [{ label: text, isi: form("tambahan", text), setelah: "waktu" }, { label: text, isi: text }],
    dikenal_juga: [text, text],
    ringkasan: text,
    kelompok: [text],
    sk: { nomor: text, tanggal: "1 Mei 2023", tentang: text },
    penetapan: penetapan(text),
    jam: form("jam", text),
    zona: "WITA",
    masa_berlaku: text,
    gambar: [{ berkas: "alur.svg", alt: text, untuk: "prosedur" }, { berkas: "alur.svg", alt: text }],
    varian: [{ nama: text, ...components(text, form) }],
    penyusunan: { tanggal: "2023-05-23", bukti: text },
    pemantauan: { tanggal: "2023-05-23", bukti: text },
    publikasi: [text],
    diperbarui: "2023-05-23",
    ditinjau: "2023-05-23",
    tinjau_pada: "2024-05-23",
    riwayat: [{ tanggal: "2023-05-23", sk: text, perubahan: text }],
    sumber: {
      berkas: text, alamat: "https://contoh.id/x", diambil: "2023-05-23", bentuk: "portal",
      kerusakan: [{ teks: text, jenis: text, pada: "waktu" }, { teks: `a\n\n${text}` }],
    },
    pengecualian: [{ aturan: "B04", komponen: "waktu", alasan: text, oleh: text, sampai: "2025-01-01" }],
  };
}

const agency = (text) => ({
  ...record(["nama", "pemerintah", "alamat", "kode_pos", "telepon", "surel", "kode_wilayah"], text),
  situs: "https://contoh.id/",
  jam: component("jam", text),
  zona: "WIT",
  pengaduan: component("pengaduan", text),
  maklumat: { teks: `a\n\n${text}`, nomor: text, tanggal: "2023-05-23" },
  penetapan: penetapan(text),
  lambang: "alur.svg",
  warna: "#0b5d3b",
});

const settings = (text) => ({
  judul: text,
  alamat: "https://contoh.id/situs",
  bahasa: ["id"],
  keluaran: ["html", "cetak", "publik", "json", "kios", "audit"],
  urutan: "uu",
  kertas: "f4",
  tanggal: "2024-01-01",
  nip: "tampil",
  kamus: { ktp: text },
  kios: { instansi: ["uji"], diam: "60", papan_ketik: "ya", pencetak: "a4", awal: "uji" },
  audit: { ambang: "salah", aturan: { K01: "catatan" }, pengecualian: [] },
});

const bareAgency = { nama: "Dinas Lain" };

function siteWith(text) {
  const texts = (data) => `${quote(data)}\n`;
  return makeSite({
    ...SITE,
    "standards/situs.yaml": texts(settings(text)),
    "standards/uji/instansi.yaml": texts(agency(text)),
    "standards/uji/alur.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "standards/uji/daftar.yaml": texts(standard(text, component)),
    "standards/uji/teks.yaml": texts(standard(text, (key, value) => value)),
    "standards/uji/paragraf.yaml": texts(standard(text, (key, value) => `a\n\n${value}\n\nb ${value} c`)),
    "standards/uji/kosong.yaml": texts({ judul: text }),
    "standards/lain/instansi.yaml": texts(bareAgency),
    "standards/lain/teks.yaml": texts({ ...standard(text, (key, value) => value), gambar: [] }),
  });
}

const escape = (text) =>
  text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;").replace(/'/g, "&#39;");
const deep = (value, change) => {
  if (typeof value === "string") return change(value);
  if (Array.isArray(value)) return value.map((item) => deep(item, change));
  if (value && typeof value === "object") return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, deep(item, change)]));
  return value;
};

// Escapes may be written in two ways (cmark leaves ' as it is), and Markdown knows references ("&lt;").
function plainHtml(html, text) {
  const inQuery = (words) => encodeURIComponent(words).replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  const same = html.replaceAll(/query=\S+?"/g, (query) => query.replaceAll("%2F", "/").replaceAll(inQuery(text).replaceAll("%2F", "/"), PLAIN)).replaceAll("&#39;", "'").replaceAll(escape(text).replaceAll("&#39;", "'"), PLAIN);
  return text.includes("&lt;") ? same.replaceAll(text, PLAIN) : same;
}

// Lists are ordered by their words, and the audit finds other things in signs than in plain words.
const isList = (path) => /^(kios\/)?(audit|az|kelompok|komponen|peraturan)\//.test(path);

// What the audit says of plain words and of signs is not the same, so it is left out where pages are compared.
const unaudited = (html) => html.replace(/<ul class="missing">[\s\S]*?<\/ul>/g, "").replace(DATA, "").replace(/ 'sha256-[^']*'/, "")
  .replace(/cari\/indeks\.[0-9a-f]+/, "cari/indeks").replace(/ WITA?(?= <span>|<\/td>)/g, ""); // hours with figures get their zone

// Data for search engines, by its own rules of escaping.
const DATA = /<script type="application\/ld\+json">([\s\S]*?)<\/script>/;
function dataOf(checks, name, html, text) {
  const block = DATA.exec(html)?.[1];
  if (block === undefined) return "";
  checks.that(name, !/[<>&]/.test(block), "data with raw < > &");
  const data = JSON.parse(block);
  delete data.serviceOutput; // left out where it holds signs that Markdown may mean something by
  return JSON.stringify(deep(data, (value) => value.replaceAll(text, PLAIN)), null, 1);
}

// The tags of a page with the names of their attributes.
function skeleton(html) {
  return [...html.matchAll(/<(\/?[a-zA-Z!][^\s>/]*)((?:\s+[^\s=>/]+(?:="[^"]*")?)*)\s*\/?>/g)]
    .map(([, tag, attributes]) => `${tag} ${[...attributes.matchAll(/([^\s=]+)(?:="[^"]*")?/g)].map((found) => found[1]).join(" ")}`)
    .join("\n");
}

function pagesOf(checks, build, name, text) {
  const site = siteWith(text);
  const result = build(name, site, "id");
  checks.that(name, result.status === 0, result.stderr);
  const out = join(scratch, "hasil");
  return Object.fromEntries(filesBelow(out).filter((path) => /\.(html|json)$/.test(path) && !/^audit\/aturan-/.test(path)).map((path) => [path, readFileSync(join(out, path), "utf8")]));
}

function compare(checks, name, path, got, expected, text) {
  if (path.endsWith(".json")) {
    checks.that(name, !/[<>&]/.test(got), `${path} has raw < > &`);
    if (path.startsWith("audit/")) return;
    const data = deep(JSON.parse(got), (value) => value.replaceAll(text, PLAIN));
    checks.same(name, JSON.stringify(data, null, 1), JSON.stringify(JSON.parse(expected), null, 1), path);
    return;
  }
  if (isList(path)) {
    checks.that(name, !text.includes("<") || !got.replace(/<script src="[^"]*" defer><\/script>/g, "").includes(text), `${path} holds it raw`);
  } else {
    checks.same(name, skeleton(unaudited(got)), skeleton(unaudited(expected)), `tags of ${path}`);
    checks.same(name, plainHtml(unaudited(got), text), plainHtml(unaudited(expected), PLAIN), path);
    checks.same(name, dataOf(checks, name, got, text), dataOf(checks, name, expected, PLAIN), `data of ${path}`);
  }
  for (const [, address] of got.matchAll(/\s(?:href|src)="([^"]*)"/g))
    checks.that(name, /^(https?:|mailto:|tel:|#|[^:]*$)/.test(address), `${path}: address ${address}`);
  checks.that(name, !/<[^>"]*(?:"[^"]*"[^>"]*)*\son\w+=/i.test(got), `${path} has an event attribute`);
}

// Every key of the field table stands in the records above.
function checkKeys(checks) {
  const table = readFileSync(join(root, "src/model/fields.c"), "utf8");
  const keys = new Set([...table.matchAll(/^\s+(?:ROW|[A-Z_]+)\(struct \w+, (\w+),/gm)].map((found) => found[1]));
  for (const [, key] of table.matchAll(/FOURTEEN_ROW\(type, [A-Z_]+, "(\w+)"/g)) keys.add(key);
  const all = JSON.stringify([standard("x", component), agency("x"), settings("x")]);
  for (const key of keys) checks.that(`the key ${key} is tested`, all.includes(`"${key}":`));
  checks.that("the field table was read", keys.size > 80, keys.size);
}

// Keys that hold more than text refuse what is none of theirs.
function checkTyped(checks, build) {
  for (const text of DANGEROUS)
    for (const [key, yaml] of Object.entries({
      tanggal: { judul: "x", diperbarui: text },
      pilihan: { judul: "x", urutan: text },
      alamat: { judul: "x", sumber: { alamat: text } },
      kunci: { judul: "x", gambar: [{ berkas: "alur.svg", untuk: text }] },
      berkas: { judul: "x", gambar: [{ berkas: text }] },
    })) {
      const site = makeSite({ ...SITE, "standards/uji/instansi.yaml": "nama: x\n", "standards/uji/layanan.yaml": quote(yaml) });
      checks.same(`${key} with ${text}`, build(key, site, "id").status, 1);
    }
}

// One-line values whose first character means something elsewhere show as typed.
function checkMarks(checks) {
  const marks = ["- ", "-", "> 60 tahun", "2023. Ketentuan", "1) x", "# x", "### x ###", "+ x", "= x", "---", "***", "    x y", "| a | b |", "[x]: y", "~~~", "```"];
  const site = makeSite({
    ...SITE, "standards/uji/instansi.yaml": "nama: x\n",
    "standards/uji/layanan.yaml": `judul: x\npersyaratan:\n${marks.map((mark) => `  - ${quote(mark)}\n`).join("")}`,
  });
  const html = run(["show", join(site, "standards/uji/layanan.yaml"), "--format", "cetak"]).stdout;
  const tight = html.replace(/\s+</g, "<");
  for (const mark of marks) checks.that(`shows as typed: ${mark}`, tight.includes(`${escape(mark.trim())}<`), tight.match(/<li>.*/)?.[0]);
}

export function harmless(checks, build) {
  checkKeys(checks);
  const expected = pagesOf(checks, build, "plain words", PLAIN);
  for (const text of DANGEROUS) {
    const name = `text is text: ${text}`;
    const pages = pagesOf(checks, build, name, text);
    const named = (made) => Object.keys(made).filter((path) => !/^(kios\/)?kelompok\/./.test(path)).join(); // by what is written
    checks.same(name, named(pages), named(expected), "the pages");
    checks.that(name, Object.keys(expected).length > 20, "hardly a page was made");
    for (const [path, page] of Object.entries(expected)) compare(checks, name, path, pages[path] ?? "", page, text);
    for (const path of Object.keys(pages)) checks.that(name, /^[a-z0-9./-]+$/.test(path) && !path.includes(".."), `${path} is not a safe name`);
  }
  checkTyped(checks, build);
  checkMarks(checks);
}
