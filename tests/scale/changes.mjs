// Builds after builds are as good as new: things are changed by chance, and after each build the
// tree is that of a clean build. And what has not changed is not written again.
import { existsSync, readFileSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, run, scratch } from "../input/program.mjs";
import { AGENCIES, SETTINGS, chances, files, firstDifference, published, standard, withoutLate, writeAll } from "./site.mjs";

const checks = new Checks();
let sites = 0;

function newSite(all = files()) {
  const site = join(scratch, `ubah-${(sites += 1)}`);
  writeAll(site, all);
  return site;
}

function counts(result) {
  const written = /halaman: (\d+) ditulis/.exec(result.stdout);
  return written ? Number(written[1]) : -1;
}

// What others have put in the place of a page that is no longer made stays, and is told of.
function takeAwayTheirs(out, wanted, result) {
  for (const name of Object.keys(published(out)))
    if (!(name in wanted) && result.stderr.includes(`${name}: catatan`) && readFileSync(join(out, name), "utf8") === "diubah orang lain")
      rmSync(join(out, name));
}

function compareWithClean(name, site, out, result) {
  const clean = join(scratch, `bersih-${(sites += 1)}`);
  const fresh = run(["build", "-C", site, "-o", clean]);
  checks.that(`${name}: status ${result.status}, clean ${fresh.status}`, result.status === fresh.status, result.crash ?? result.stderr);
  if (fresh.status === 0) {
    const wanted = published(clean);
    takeAwayTheirs(out, wanted, result);
    checks.same(`${name}: the tree of a clean build`, firstDifference(withoutLate(published(out), wanted), wanted), null);
  }
  rmSync(clean, { recursive: true, force: true });
}

// ---- by chance

const agencyFolder = (site, chance) => join(site, "standards", chance.pick(readdirSync(join(site, "standards")).filter((each) => AGENCIES.some((id) => each.startsWith(id)))));

function someService(site, chance) {
  const folder = agencyFolder(site, chance);
  const found = readdirSync(folder).filter((each) => /^layanan-\w+\.yaml$/.test(each));
  return found.length > 0 ? join(folder, chance.pick(found)) : null;
}

// Keeps size and times: only the bytes and the time of change tell.
function editInPlace(path) {
  const { atime, mtime } = statSync(path);
  writeFileSync(path, readFileSync(path, "utf8").replace(/\d+ hari/, (found) => `${(Number(found[0]) % 5) + 1} hari`));
  utimesSync(path, atime, mtime);
}

const changes = {
  edit: (site, chance) => {
    const path = someService(site, chance);
    if (path) writeFileSync(path, standard(chance.below(40), `jaminan_pelayanan: Petugas melayani dengan ramah nomor ${chance.below(9)}\n`));
  },
  "edit in the same second": (site, chance) => {
    const path = someService(site, chance);
    if (path) editInPlace(path);
  },
  "new service": (site, chance) => writeFileSync(join(agencyFolder(site, chance), `layanan-b${chance.below(5)}.yaml`), standard(chance.below(90))),
  delete: (site, chance) => {
    const path = someService(site, chance);
    if (path) rmSync(path);
  },
  rename: (site, chance) => {
    const path = someService(site, chance);
    if (path) renameSync(path, path.replace(/layanan-\w+\.yaml/, `layanan-r${chance.below(9)}.yaml`));
  },
  touch: (site, chance) => {
    const path = someService(site, chance);
    if (path) utimesSync(path, new Date(), new Date());
  },
  "clock back": (site, chance) => {
    const path = someService(site, chance);
    if (!path) return;
    writeFileSync(path, standard(chance.below(40)));
    utimesSync(path, new Date(2001, 1, 1), new Date(2001, 1, 1));
  },
  "clock ahead": (site, chance) => {
    const path = someService(site, chance);
    if (path) utimesSync(path, new Date(2040, 1, 1), new Date(2040, 1, 1));
  },
  agency: (site, chance) => writeFileSync(join(agencyFolder(site, chance), "instansi.yaml"), `nama: Nama ${chance.below(5)}\nwarna: "#00${chance.below(9)}${chance.below(9)}50"\n`),
  "agency's translation": (site, chance) => writeFileSync(join(agencyFolder(site, chance), "instansi.en.yaml"), `nama: Name ${chance.below(5)}\n`),
  translation: (site, chance) => {
    const path = someService(site, chance);
    if (path) writeFileSync(path.replace(".yaml", ".en.yaml"), `judul: Title ${chance.below(5)}\n`);
  },
  emblem: (site, chance) => {
    const path = join(agencyFolder(site, chance), "lambang.png");
    if (existsSync(path)) writeFileSync(path, Buffer.concat([readFileSync(path).subarray(0, 8), Buffer.from(`gambar ${chance.below(9)}`)]));
  },
  "agency renamed": (site, chance) => {
    const from = agencyFolder(site, chance);
    const to = join(site, "standards", `${chance.pick(AGENCIES)}-${chance.below(3)}`);
    if (!existsSync(to)) renameSync(from, to);
  },
  settings: (site, chance) => writeFileSync(join(site, "standards/situs.yaml"), SETTINGS.replace("Situs Uji", `Situs ${chance.below(3)}`)),
  language: (site, chance) => writeFileSync(join(site, "standards/situs.yaml"), SETTINGS.replace("[id, en]", chance.pick(["[id]", "[id, en]"]))),
  outputs: (site, chance) => writeFileSync(join(site, "standards/situs.yaml"), `${SETTINGS}keluaran: [${chance.pick(["html", "html, json", "html, cetak, kios, audit", "html, audit", "html, publik, kios, json"])}]\n`),
  template: (site, chance) => writeAll(site, { "templates/parts/skip.html": `<a class="skip" href="#isi">Lewati ${chance.below(3)}</a>\n` }),
  words: (site, chance) => writeAll(site, { "templates/words/id.yaml": `beranda: Awal ${chance.below(3)}\n` }),
  table: (site, chance) => writeAll(site, { "standards/data/misspellings.tsv": `# versi: 2026-01-0${1 + chance.below(8)}\n# kolom: salah\tbenar\tderajat\tsumber\nperiksaa\tperiksa\tM\tuji\n` }),
  "a page of the site changed by others": (site, chance) => {
    const pages = Object.keys(published(join(site, "site"))).filter((each) => each.endsWith(".html"));
    writeFileSync(join(site, "site", chance.pick(pages)), "diubah orang lain");
  },
  "a page of the site removed by others": (site, chance) => {
    rmSync(join(site, "site", chance.pick(Object.keys(published(join(site, "site"))))));
  },
  "a record torn": (site, chance) => {
    const folders = ["instansi", "audit", "situs"].map((name) => join(site, "site/.maklumat/unit", name)); // without an audit, no records of it
    const folder = chance.pick(folders.filter((each) => existsSync(each) && readdirSync(each).length > 0));
    const path = join(folder, chance.pick(readdirSync(folder)));
    const bytes = readFileSync(path);
    writeFileSync(path, chance.below(2) ? bytes.subarray(0, chance.below(bytes.length)) : Buffer.concat([bytes.subarray(0, 20), Buffer.from([chance.below(256)]), bytes.subarray(21)]));
  },
  "content torn": (site, chance) => {
    const folder = join(site, "site/.maklumat/isi/instansi");
    const path = join(folder, chance.pick(readdirSync(folder)));
    writeFileSync(path, readFileSync(path).subarray(3));
  },
};

function byChance(seed, rounds) {
  const chance = chances(seed);
  const site = newSite();
  const out = join(site, "site");
  checks.same(`chance ${seed}: first build`, run(["build", "-C", site]).status, 0);
  for (let round = 0; round < rounds; round++) {
    const names = Array.from({ length: 1 + chance.below(3) }, () => chance.pick(Object.keys(changes)));
    for (const name of names) changes[name](site, chance);
    const result = run(["build", "-C", site, ...(chance.below(2) ? ["-j", "3"] : [])]);
    compareWithClean(`chance ${seed}.${round} (${names.join(", ")})`, site, out, result);
  }
}

// Each change by itself, so that a fault has a name.
function oneByOne() {
  const chance = chances(7);
  for (const [name, change] of Object.entries(changes)) {
    const site = newSite();
    run(["build", "-C", site]);
    change(site, chance);
    compareWithClean(name, site, join(site, "site"), run(["build", "-C", site]));
  }
}

// ---- what is written

function onlyWhatChanged() {
  const site = newSite();
  const out = join(site, "site");
  run(["build", "-C", site]);
  const times = () => Object.fromEntries(Object.keys(published(out)).map((name) => [name, statSync(join(out, name)).mtimeMs]));
  let before = times();
  checks.same("nothing changed: written", counts(run(["build", "-C", site])), 0);
  checks.same("nothing changed: times", firstDifference(times(), before), null);
  checks.same("everything again: written", counts(run(["build", "-C", site, "--all"])), 0);
  checks.same("everything again: times", firstDifference(times(), before), null);

  const path = join(site, "standards/kantor-ceri/layanan-1.yaml");
  writeFileSync(path, readFileSync(path, "utf8").replace("Pemohon datang", "Pemohon datang sendiri"));
  run(["build", "-C", site]);
  const changed = Object.entries(times()).filter(([name, time]) => before[name] !== time).map(([name]) => name);
  const foreign = changed.filter((name) => !/kantor-ceri|(^|\/)audit\/|cari|index\.html$|sw\.js/.test(name));
  checks.that("one text changed: its pages are new", changed.includes("kantor-ceri/layanan-1.html") && changed.includes("en/kantor-ceri/layanan-1.html"));
  checks.same("one text changed: no page of another agency", foreign.join(), "");
  checks.that("one text changed: no page of another service", !changed.some((name) => /layanan-[02]\.(html|json|cetak|publik)/.test(name) && !name.includes("audit/")), changed.join("\n"));
}

// A site in one language has no search of the other, which is nothing to do.
function nothingToDo() {
  const all = { ...files(), "standards/situs.yaml": "judul: Situs Uji\nbahasa: [id]\n" };
  for (const more of ["", "keluaran: [json]\n"]) {
    const site = newSite({ ...all, "standards/situs.yaml": all["standards/situs.yaml"] + more });
    const state = join(site, "site/.maklumat/unit/situs");
    const times = () => readdirSync(state).map((name) => `${name} ${statSync(join(state, name)).ino}`).join("\n");
    run(["build", "-C", site]);
    const before = times();
    run(["build", "-C", site]);
    checks.same(`nothing to do ${more.trim()}: no record is written`, times(), before);
  }
}

// Without its list the program does not know which files are its own: it removes nothing.
function withoutList() {
  const site = newSite();
  const out = join(site, "site");
  run(["build", "-C", site]);
  rmSync(join(out, ".maklumat"), { recursive: true });
  rmSync(join(site, "standards/kantor-ceri/layanan-1.yaml"));
  writeAll(out, { "asing.html": "milik orang lain" });
  const result = run(["build", "-C", site]);
  checks.that("without the list: a page that differs is not overwritten", result.status === 3 && result.stderr.includes("[Y39]"), result.stderr);
  checks.that("without the list: foreign files stay", existsSync(join(out, "asing.html")) && existsSync(join(out, "kantor-ceri/layanan-1.html")));
}

// Words of a finding that are not the rule's own, in a build that is refused.
function refused() {
  const site = newSite({ ...files(), "standards/dinas/layanan-0.yaml": "judul: L\nwaktu: sesuai kebutuhan\n" });
  const result = run(["build", "-C", site, "--strict"]);
  checks.that(`refused: ${result.crash ?? "T03"}`, result.status === 1 && !result.crash && result.stderr.includes("[T03]"), result.stderr);
  checks.that("refused: the last line says that nothing was done", / 0 ditulis, 0 tetap, 0 dihapus/.test(result.stdout), result.stdout);
}

// An address that would be too long hides nobody.
function longRegion() {
  const law = "Peraturan Daerah Kabupaten Kepulauan Siau Tagulandang Biaro dan Kepulauan Talaud Utara Nomor 12 Tahun 2009 tentang Pelayanan";
  const site = newSite({ ...files(), "standards/dinas/layanan-0.yaml": `judul: Layanan dengan dasar panjang\ndasar_hukum: [${law}]\n` });
  run(["build", "-C", site]);
  checks.that("a long region: its agency is listed", readFileSync(join(site, "site/index.html"), "utf8").includes("dinas/index.html"));
  compareWithClean("a long region", site, join(site, "site"), run(["build", "-C", site]));
}

oneByOne();
refused();
longRegion();
for (const seed of [1, 2, 3]) byChance(seed, 12);
onlyWhatChanged();
nothingToDo();
withoutList();
checks.finish();
