// The audit as its users meet it: states and counts of the five published standards, exit codes, levels, waivers, the
// baseline, dates, tables of the site's own, single files, the evidence pack.
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, filesBelow, makeSite, root, run, scratch, write } from "./input/program.mjs";

const checks = new Checks();
const instansi = "nama: Dinas Contoh\n";
const situs = "judul: Contoh\n";

const base = (standar, more = {}) =>
  makeSite({ "standards/situs.yaml": situs, "standards/contoh/instansi.yaml": instansi, "standards/contoh/layanan.yaml": standar, ...more });

function audit(cwd, ...args) {
  const result = run(["audit", "--lang", "id", ...args], { cwd });
  checks.that(`audit ${args.join(" ")}: no crash`, !result.crash, result.crash);
  return result;
}

function report(cwd, ...args) {
  return JSON.parse(audit(cwd, "--format", "json", "--fail-on", "tidak-pernah", ...args).stdout);
}

const ids = (found, standar) => found.temuan.filter((each) => each.berkas.includes(standar));
const levels = (found, standar, tingkat) => ids(found, standar).filter((each) => each.tingkat === tingkat).map((each) => each.aturan).sort();

// ---- the five published standards: counts, states, and every finding above a note

function seeds() {
  const found = report(root);
  const expected = {
    "kaltim-dkp3a": { publikasi: 4, standar: 4, salah: ["C07", "T01"], peringatan: ["V01"], notes: ["I01", "M04", "V04", "V09"], states: { waktu: "SALAH ISI", pengaduan: "TIDAK TERUKUR", prosedur: "ADA" } },
    "jember-dpppakb": { publikasi: 6, standar: 6, salah: [], peringatan: ["C01"], notes: ["C06", "I05", "V04"], states: {} },
    "pekalongan-dpmppa": { publikasi: 5, standar: 13, salah: [], peringatan: ["I01", "I04", "L03", "T02", "V05"], notes: ["K01", "R01"], states: { persyaratan: "TIDAK ADA" } },
    "barito-utara-dalduk": { publikasi: 5, standar: 5, salah: ["K02"], peringatan: ["P01"], notes: ["I01", "R01", "V04"], states: { pengaduan: "KOSONG" } },
    "karangasem-dinsos": { publikasi: 6, standar: 12, salah: ["K01", "M01"], peringatan: ["I01", "Q01", "T03"], notes: ["D02", "M04", "V07"], states: { pengawasan: "TIDAK ADA", kompetensi: "SALAH ISI", jaminan_keamanan: "ADA" } },
  };
  for (const [agency, want] of Object.entries(expected)) {
    const standard = found.standar.find((each) => each.instansi === agency);
    checks.same(`${agency}: n/14`, standard.standar, want.standar);
    checks.same(`${agency}: n/6`, standard.publikasi, want.publikasi);
    for (const [key, state] of Object.entries(want.states)) checks.same(`${agency}: ${key}`, standard.komponen[key].keadaan, state);
    checks.same(`${agency}: salah`, levels(found, agency, "salah").join(" "), want.salah.join(" "));
    checks.same(`${agency}: peringatan`, levels(found, agency, "peringatan").join(" "), want.peringatan.join(" "));
    const notes = levels(found, agency, "catatan");
    for (const id of want.notes) checks.that(`${agency}: ${id}`, notes.includes(id), notes.join(" "));
  }
}

// ---- a standard as the law asks

const complete = readFileSync(join(root, "tests/audit/lengkap.yaml"), "utf8");
const completeAgency = readFileSync(join(root, "tests/audit/instansi.yaml"), "utf8");

function completeStandard() {
  const site = makeSite({
    "standards/situs.yaml": `${situs}tanggal: 2026-11-25\n`,
    "standards/contoh/instansi.yaml": completeAgency,
    "standards/contoh/layanan.yaml": complete,
  });
  const found = report(site);
  checks.same("complete: n/14", found.standar[0].standar, 14);
  checks.same("complete: n/6", found.standar[0].publikasi, 6);
  checks.same("complete: F-02", found.standar[0].tingkat_f02.tingkat, 5);
  checks.same("complete: level 5 needs evidence", found.standar[0].tingkat_f02.perlu_bukti, true);
  checks.same("complete: nothing above a note", found.temuan.filter((each) => each.tingkat !== "catatan").map((each) => each.aturan).join(" "), "");
  checks.same("complete: the three statements", found.instansi[0].maklumat.pernyataan, 3);
  checks.same("complete: exit", audit(site).status, 0);
}

// ---- where no rule may cry wolf: what stands there, and the rules that must be silent

const silences = [
  ["a dash inside an amount", "biaya: Rp. 0,-", "K03 B01 B02 B03"],
  ["a service that is about complaints", "judul: Pelayanan Pengaduan Masyarakat\nprosedur: Klien datang membawa surat pengaduan dan mengisi formulir\npengaduan: Klien membawa surat pengaduan ke loket pengaduan, Telepon (0361) 224671", "M01 M04"],
  ["SOP in supervision", "pengawasan: Pengawasan dilakukan atasan langsung sesuai SOP yang dipahami petugas", "M01 M04"],
  ["hours inside the complaint row", "pengaduan: Telepon (0361) 224671, Senin-Jumat 08.00-15.30 WITA", "T01 T02 C04 C07"],
  ["numbers with blanks, dots, hyphens, brackets", 'pengaduan: "Telp. (0361) 224 671; 0361-224671; WA 0811 3800 1234; 0811.3800.1234; +62 811-3800-1234"', "C04 C07"],
  ["short codes", "pengaduan: Hubungi 110, 129, atau SMS ke 1708", "C04 C07"],
  ["a landline of nine figures", "pengaduan: Telepon 036321154", "C04 C07"],
  ["gazettes are no phone numbers", "dasar_hukum: UU Nomor 25 Tahun 2009 tentang Pelayanan Publik (LN Tahun 2009 Nomor 112, TLN Nomor 5038)\npengaduan: Telepon (0361) 224671 menurut UU 25/2009 (LN 112, TLN 5038)", "C04 L03"],
  ["a postal code beside a phone", "pengaduan: Jl. Ngurah Rai 1 Amlapura 80811 Telepon (0363) 21154", "C04 C07"],
  ["free in a title", "judul: Layanan KTP Gratis\nbiaya: Rp10.000 menurut Perda Nomor 3 Tahun 2020", "B02"],
  ["other acts of the same number, for their own subject", "dasar_hukum:\n  - Undang-Undang Nomor 2 Tahun 2022 tentang Jalan\n  - Undang-Undang Nomor 29 Tahun 2009 tentang Ketransmigrasian", "L01 L02"],
  ["a channel of a kind that is not known", "pengaduan: Halo Polisi 110 atau TikTok @kotacontoh", "C04 C07"],
  ["an amount in figures and words", "biaya: Rp10.000 (sepuluh ribu) menurut Perda Nomor 3 Tahun 2020", "T06"],
  ["free is about something else", "biaya: Rp30.000 menurut PP Nomor 76 Tahun 2020. Sidik jari gratis.", "B02"],
  ["a cut-off in brackets", "waktu: 5 hari kerja (permohonan diterima pukul 08.00-14.00 WIB)", "T01 T02"],
  ["another currency, a share", "biaya: 1% dari nilai objek", "B01"],
];

function silent() {
  for (const [name, text, rules] of silences) {
    const found = report(base(/^judul:/.test(text) ? `${text}\n` : `judul: Layanan\n${text}\n`));
    const spoke = found.temuan.map((each) => each.aturan).filter((id) => rules.split(" ").includes(id));
    checks.same(`silent: ${name}`, spoke.join(" "), "");
  }
  const decrees = base("judul: Satu\nsk: {nomor: 1/2026}\n", { "standards/contoh/dua.yaml": "judul: Dua\nsk: {nomor: 2/2026}\n" });
  checks.same("silent: a decree for each service", only(report(decrees), "I03").length, 0);
}

// ---- exit codes and thresholds

function exits() {
  const site = base("judul: Layanan\n");
  checks.same("a missing component fails", audit(site).status, 1);
  checks.same("never", audit(site, "--fail-on", "tidak-pernah").status, 0);
  checks.same("unknown threshold", audit(site, "--fail-on", "parah").status, 2);
  checks.same("unknown format", audit(site, "--format", "xml").status, 2);
  checks.same("unknown option", audit(site, "--apa").status, 2);
  checks.same("not a date", audit(site, "--tanggal", "kemarin").status, 2);
  checks.same("prune alone", audit(site, "--prune").status, 2);
  checks.same("no such folder", audit(site, "-C", "tidak-ada").status, 3);
  checks.same("no such file", audit(site, "standards/contoh/tidak-ada.yaml").status, 3);
  checks.same("report cannot be written", audit(site, "-o", "tidak/ada/laporan.txt", "--fail-on", "tidak-pernah").status, 3);
  checks.same("threshold of the site", audit(base("judul: Layanan\n", { "standards/situs.yaml": `${situs}audit:\n  ambang: tidak-pernah\n` })).status, 0);
  const broken = base("judul: Layanan\n", { "standards/contoh/rusak.yaml": "judul: Layanan\nwaktoe: 1 hari kerja\n" });
  const result = audit(broken, "--fail-on", "tidak-pernah");
  checks.same("an input error always fails", result.status, 1);
  checks.that("the broken file is named", result.stdout.includes("tidak diperiksa"), result.stdout);
  checks.that("the others are audited", result.stdout.includes("[K01]"), result.stdout);
  checks.that("every run ends with a line", /^berkas: \d+ dibaca, /m.test(result.stderr), result.stderr);
}

// ---- rules of the site, waivers

const only = (found, id) => found.temuan.filter((each) => each.aturan === id);

function settings() {
  const with_ = (audit_) => base("judul: Layanan\nbiaya: Rp25.000\n", { "standards/situs.yaml": `${situs}tanggal: 2026-06-01\naudit:\n${audit_}` });
  checks.same("switched off", only(report(with_("  aturan: {K01: mati}\n")), "K01").length, 0);
  checks.that("at another level", only(report(with_("  aturan: {K01: catatan}\n")), "K01").every((each) => each.tingkat === "catatan"));
  checks.same("raised", only(report(with_("  aturan: {B04: salah}\n")), "B04")[0].tingkat, "salah");
  const unknown = audit(with_("  aturan: {K99: mati}\n"));
  checks.that("an unknown rule is refused, with its place", /situs\.yaml:4:12: salah: .*K99.*\[Y41\]/.test(unknown.stderr), unknown.stderr);
  checks.same("and ends with 1", unknown.status, 1);
  checks.that("an unknown level is refused", /situs\.yaml:4:17: salah: /.test(audit(with_("  aturan: {K01: gawat}\n")).stderr));
  const waiver = (sampai, komponen = "biaya") => `  pengecualian:\n    - {aturan: B04, komponen: ${komponen}, alasan: Perda sedang disusun, oleh: Kepala Dinas, sampai: ${sampai}}\n`;
  const waived = report(with_(waiver("2026-12-31")));
  checks.same("waived: shown with its reason", only(waived, "B04")[0].pengecualian.alasan, "Perda sedang disusun");
  checks.same("waived: not counted", waived.jumlah.dikecualikan, 1);
  checks.same("a waiver of another component", only(report(with_(waiver("2026-12-31", "waktu"))), "B04")[0].pengecualian, null);
  checks.same("a waiver that is over", only(report(with_(waiver("2026-05-31"))), "B04")[0].pengecualian, null);
  checks.same("a waiver on its last day", report(with_(waiver("2026-06-01"))).jumlah.dikecualikan, 1);
  const own = base("judul: Layanan\nbiaya: Rp25.000\npengecualian:\n  - {aturan: B04, alasan: x y z, oleh: Kepala, sampai: 2027-01-01}\n");
  checks.same("a waiver of the standard itself", report(own).jumlah.dikecualikan, 1);
}

// ---- the baseline

function baseline() {
  const site = base("judul: Layanan\nwaktu: lihat lampiran\nbiaya: Gratis\n");
  const list = join(site, "celah.tsv");
  const first = audit(site, "--baseline", "celah.tsv");
  checks.same("recording fails as it did before", first.status, 1);
  checks.that("it says that it recorded", first.stderr.includes("dicatat di celah.tsv"), first.stderr);
  const recorded = readFileSync(list, "utf8");
  checks.that("one line a gap", /^K03\tstandards\/contoh\/layanan\.yaml\twaktu\tlihat lampiran$/m.test(recorded), recorded);
  const again = audit(site, "--baseline", "celah.tsv");
  checks.same("known gaps pass", again.status, 0);
  checks.same("nothing was written", readFileSync(list, "utf8"), recorded);
  write(site, { "standards/contoh/layanan.yaml": "# digeser\njudul: Layanan\n\nwaktu: lihat lampiran\nbiaya: Gratis\n" });
  checks.same("moved lines stay known", audit(site, "--baseline", "celah.tsv").status, 0);
  write(site, { "standards/contoh/layanan.yaml": "judul: Layanan\nwaktu: lihat lampiran\nbiaya: lihat lampiran\n" });
  const grown = audit(site, "--baseline", "celah.tsv");
  checks.same("a new gap fails", grown.status, 1);
  write(site, { "standards/contoh/layanan.yaml": "judul: Layanan\nwaktu: 1 hari kerja\nbiaya: Gratis\n" });
  const shrunk = audit(site, "--baseline", "celah.tsv");
  checks.that("a closed gap is told", shrunk.stderr.includes("1 celah dalam celah.tsv sudah tertutup"), shrunk.stderr);
  checks.same("and the list stays", readFileSync(list, "utf8"), recorded);
  audit(site, "--baseline", "celah.tsv", "--prune");
  checks.same("prune takes it off", readFileSync(list, "utf8"), recorded.split("\n").filter((line) => !line.startsWith("K03")).join("\n"));
  write(site, { "standards/contoh/layanan.yaml": "judul: Layanan\nwaktu: lihat lampiran\nbiaya: Gratis\n" });
  checks.same("what was pruned is new again", audit(site, "--baseline", "celah.tsv").status, 1);
  const kept = readFileSync(list, "utf8");
  write(site, { "standards/contoh/layanan.yaml": "judul: [\n" });
  audit(site, "--baseline", "celah.tsv", "--prune");
  checks.same("a file that could not be read closes nothing", readFileSync(list, "utf8"), kept);
  write(site, { "standards/contoh/layanan.yaml": "judul: Layanan\nwaktu: lihat lampiran\nbiaya: Gratis\n" });
  writeFileSync(list, `\uFEFF${recorded.replaceAll("\n", "\r\n")}`);
  checks.same("as an editor on Windows saves it", audit(site, "--baseline", "celah.tsv").status, 0);
  const nowhere = audit(site, "--baseline", "tidak/ada.tsv");
  checks.that("a list that cannot be made is not said to be", nowhere.status === 3 && !nowhere.stderr.includes("dicatat"), nowhere.stderr);
  writeFileSync(list, "bukan celah\n");
  const spoiled = audit(site, "--baseline", "celah.tsv");
  checks.that("a spoiled list is refused", /celah\.tsv:1:1: salah: .*\[Y45\]/.test(spoiled.stderr), spoiled.stderr);
  checks.same("not written over", readFileSync(list, "utf8"), "bukan celah\n");
  const english = run(["audit", "--lang", "en", "-C", site, "--baseline", join(site, "baru.tsv")], { cwd: scratch });
  checks.that("paths in the list leave out the folder", /^K01\tstandards\//m.test(readFileSync(join(site, "baru.tsv"), "utf8")), english.stderr);
}

// ---- dates, files, tables

function dates() {
  const old = base("judul: Layanan\npenetapan:\n  tempat: Contoh\n  tanggal: 2020-01-01\n  jabatan: Kepala Dinas\n");
  checks.same("no date: rules on age are silent", only(report(old), "A03").length, 0);
  checks.that("and the report says so", audit(old).stdout.includes("tanggal data: tidak diketahui"));
  checks.same("with a date they speak", only(report(old, "--tanggal", "2026-11-25"), "A03").length, 1);
  checks.same("the date is in the report", report(old, "--tanggal", "25 November 2026").tanggal, "2026-11-25");
}

function files() {
  const site = base("judul: Layanan\n", { "standards/contoh/kedua.yaml": "judul: Kedua\n", "standards/lain/instansi.yaml": "nama: Lain\n", "standards/lain/ketiga.yaml": "judul: Ketiga\n" });
  const found = report(site, "standards/lain/ketiga.yaml", "standards/contoh/kedua.yaml", "standards/lain/ketiga.yaml");
  checks.same("only the files named, each once", found.standar.map((each) => each.layanan).join(" "), "kedua ketiga");
  checks.same("the report says that it is not the whole", found.seluruh_situs, false);
  const whole = report(site);
  const of = (each, name) => JSON.stringify(ids(each, name).filter((one) => one.aturan !== "I03" && one.aturan !== "C05" && one.aturan !== "M03"));
  checks.same("a file alone has the findings that it has in the whole", of(found, "kedua.yaml"), of(whole, "kedua.yaml"));
  checks.same("one file by two names", report(site, "standards/contoh/kedua.yaml", "./standards/contoh/kedua.yaml").standar.length, 1);
  checks.same("a folder is no file", audit(site, "standards/contoh").status, 3);
  const source = readFileSync(join(site, "standards/contoh/kedua.yaml"), "utf8");
  checks.that("no report over a source", audit(site, "-o", "standards/contoh/kedua.yaml").stderr.includes("[Y40]"));
  checks.same("the source is whole", readFileSync(join(site, "standards/contoh/kedua.yaml"), "utf8"), source);
  checks.same("instansi.yaml is no standard", audit(site, "standards/contoh/instansi.yaml").status, 1);
  const other = makeSite({ "standards/situs.yaml": situs, "standards/lain/instansi.yaml": instansi, "standards/lain/x.yaml": "judul: X\n" });
  const mixed = audit(site, "standards/lain/ketiga.yaml", join(other, "standards/lain/x.yaml"));
  checks.that("files of two sites are refused", mixed.status === 1 && mixed.stderr.includes("[Y46]"), mixed.stderr);
  checks.same("a folder and files", audit(site, "-C", ".", "standards/contoh/kedua.yaml").status, 2);
}

function tables() {
  const table = (text) => base("judul: Layanan\nsarana: Tempat parkirr\n", { "standards/data/misspellings.tsv": text });
  const own = "# versi: 2026-01-01\nparkirr\tparkir\tM\tcatatan kantor\n";
  const found = report(table(own));
  checks.same("the site's own table", only(found, "V07").length, 1);
  checks.same("it is named in the report", found.data.find((each) => each.nama === "misspellings.tsv").milik_situs, true);
  checks.that("a table without a date is refused", /misspellings\.tsv:1:1: salah: .*\[Y42\]/.test(audit(table("parkirr\tparkir\tM\tkantor\n")).stderr));
  checks.that("a row without a source is refused", /misspellings\.tsv:2:1: salah: .*\[Y43\]/.test(audit(table("# versi: 2026-01-01\nparkirr\tparkir\n")).stderr));
  checks.that("another name is refused", /labelz\.tsv: salah: .*labels\.tsv.*\[Y44\]/.test(audit(base("judul: L\n", { "standards/data/labelz.tsv": own })).stderr));
}

// ---- explain, rules

function explains() {
  for (const lang of ["id", "en"]) {
    const listed = run(["rules", "--lang", lang]);
    checks.same(`rules (${lang}): exit`, listed.status, 0);
    for (const line of listed.stdout.trim().split("\n")) {
      const page = run(["explain", line.slice(0, 3), "--lang", lang]);
      checks.that(`explain ${line.slice(0, 3)} (${lang})`, page.status === 0 && page.stdout.split("\n").length > 15 && !page.stdout.includes("# !") && !page.stdout.includes("```"), page.stdout);
    }
  }
  checks.same("small letters", run(["explain", "k01"]).status, 0);
  checks.same("no such rule", run(["explain", "K99"]).status, 2);
  checks.same("no rule", run(["explain"]).status, 2);
}

// ---- the evidence pack

function evidence() {
  const site = base(complete);
  const result = audit(site, "--bukti", "bukti", "--fail-on", "tidak-pernah");
  const pack = join(site, "bukti");
  checks.same("exit", result.status, 0);
  const listed = readFileSync(join(pack, "SHA256SUMS"), "utf8").trim().split("\n").map((line) => line.split("  "));
  const there = filesBelow(pack).filter((path) => path !== "SHA256SUMS").sort();
  checks.same("every file is on the list", listed.map(([, path]) => path).sort().join("\n"), there.join("\n"));
  for (const [hash, path] of listed)
    checks.same(`SHA-256 of ${path}`, createHash("sha256").update(readFileSync(join(pack, path))).digest("hex"), hash);
  for (const path of ["laporan.html", "laporan.txt", "audit.json", "standar.csv", "temuan.csv", "daftar-periksa.html", "versi.txt", "data/standards/contoh/layanan.yaml", "situs/contoh/layanan.html", "situs/contoh/layanan.cetak.html"])
    checks.that(`the pack holds ${path}`, there.includes(path), there.join(" "));
  const second = audit(site, "--bukti", "bukti", "--fail-on", "tidak-pernah");
  checks.that("never laid over another", second.status === 1 && second.stderr.includes("[Y47]"), second.stderr);
  const again = audit(site, "--bukti", "lagi", "--fail-on", "tidak-pernah");
  checks.same("the same bytes", readFileSync(join(site, "lagi/SHA256SUMS"), "utf8"), readFileSync(join(pack, "SHA256SUMS"), "utf8"), again.stderr);
  const inside = audit(site, "--bukti", "standards/bukti", "--fail-on", "tidak-pernah");
  checks.that("none among the sources", inside.status === 1 && inside.stderr.includes("[Y40]") && !existsSync(join(site, "standards/bukti")), inside.stderr);
  const broken = base("judul: Layanan\nwaktoe: 1\n");
  checks.same("none with input errors", audit(broken, "--bukti", "bukti").status, 1);
  checks.that("nothing is half written", !existsSync(join(broken, "bukti")));
}

// ---- build: the report beside the pages, and --strict

function builds() {
  const site = base("judul: Layanan\n");
  const build = (...args) => run(["build", "-o", "hasil", "--lang", "id", ...args], { cwd: site });
  const refused = build("--strict");
  checks.that("strict: refused, with every finding that is salah", refused.status === 1 && refused.stderr.includes("[K01]"), refused.stderr);
  checks.that("strict: nothing is written", !existsSync(join(site, "hasil")));
  checks.same("without it the same is published", build().status, 0);
  for (const path of ["index.html", "aturan.html", "aturan-k01.html", "contoh/index.html", "contoh/layanan.html", "audit.json", "standar.csv", "temuan.csv"])
    checks.that(`build writes audit/${path}`, existsSync(join(site, "hasil/audit", path)));
  const page = readFileSync(join(site, "hasil/contoh/layanan.html"), "utf8");
  checks.that("the page of the service says what is missing, and links to its audit", page.includes("tidak ada pada dokumen") && page.includes('href="../audit/contoh/layanan.html"'));
  const before = readFileSync(join(site, "hasil/audit/audit.json"), "utf8");
  checks.same("strict on what was published leaves it as it was", build("--strict").status, 1);
  checks.same("byte for byte", readFileSync(join(site, "hasil/audit/audit.json"), "utf8"), before);
  write(site, { "standards/contoh/layanan.yaml": complete });
  checks.same("strict: what is right is published", build("--strict").status, 0);
  write(site, { "standards/lain/instansi.yaml": "nama: Lain\n", "standards/lain/rusak.yaml": "judul: R\nwaktoe: 1\n" });
  checks.same("lanjut: exit", build("--lanjut").status, 1);
  checks.that("lanjut: the broken one is in the report as not audited", readFileSync(join(site, "hasil/audit/lain/rusak.html"), "utf8").includes("tidak diperiksa"));
}

// Lists are divided: every page under 30 kB, every standard on one of them.
function pages() {
  const names = Array.from({ length: 95 }, (_, i) => `layanan-${i}`);
  const more = Object.fromEntries(names.map((name) => [`standards/contoh/${name}.yaml`, `judul: Pelayanan Penerbitan Surat Keterangan ${name}\n`]));
  const site = base("judul: Layanan\n", more);
  checks.same("95 standards: exit", run(["build", "-o", "hasil"], { cwd: site }).status, 0);
  const folder = join(site, "hasil/audit");
  for (const where of ["", "contoh"]) {
    const lists = ["index.html", "index-2.html", "index-3.html", "index-4.html"].map((name) => readFileSync(join(folder, where, name), "utf8"));
    checks.that(`audit/${where}: under 30 kB`, lists.every((text) => text.length < 30_000), lists.map((text) => text.length).join(" "));
    checks.that(`audit/${where}: every standard`, names.every((name) => lists.join("").includes(`${name}.html"`)));
    checks.that(`audit/${where}: no page more`, !existsSync(join(folder, where, "index.5.html")));
  }
}

function same() {
  const first = audit(root, "--fail-on", "tidak-pernah").stdout;
  checks.same("same input, same bytes", audit(root, "--fail-on", "tidak-pernah").stdout, first);
  checks.same("the locale changes nothing", run(["audit", "--lang", "id", "--fail-on", "tidak-pernah"], { cwd: root, env: { LC_ALL: "tr_TR.UTF-8" } }).stdout, first);
  checks.that("the caution is on it", first.includes("bukan bukti pelayanan yang baik"));
}

for (const each of [seeds, completeStandard, silent, exits, settings, baseline, dates, files, tables, explains, evidence, builds, pages, same]) each();
checks.finish();
