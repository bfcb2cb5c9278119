// What `build` and `show` promise: status, what is written and what is left alone.
import { spawn, spawnSync } from "node:child_process";
import {
  chmodSync, closeSync, cpSync, existsSync, lstatSync, mkdirSync, openSync, readFileSync, readdirSync, rmSync, statSync,
  symlinkSync, utimesSync, writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { AGENCY, Checks, SITE, filesBelow, makeSite, program, root, run, scratch, siteOf, snapshot, write } from "./input/program.mjs";

const checks = new Checks();
const SUMMARY =
  /^berkas: (\d+) dibaca, (\d+) diabaikan, (\d+) bermasalah; halaman: (\d+) ditulis, (\d+) tetap, (\d+) dihapus\n$/;

function expect(name, result, status, text = "") {
  checks.that(`${name}: ${result.crash}`, !result.crash, result.stderr);
  checks.that(`${name}: status ${result.status}, expected ${status}`, result.status === status, result.stderr);
  checks.that(`${name}: says "${text}"`, (result.stdout + result.stderr).includes(text), result.stdout + result.stderr);
}

function counts(result) {
  const found = SUMMARY.exec(result.stdout);
  if (!found) return null;
  const [read, ignored, broken, written, unchanged, removed] = found.slice(1).map(Number);
  return { read, ignored, broken, written, unchanged, removed };
}

function expectCounts(name, result, wanted) {
  const found = counts(result) ?? {};
  for (const [key, value] of Object.entries(wanted)) checks.same(`${name}: ${key}`, found[key], value);
}

let outputs = 0;
const newOutput = () => join(scratch, `hasil-${(outputs += 1)}`);

// ---- the command line

function commandLine() {
  expect("no command", run([]), 2, "maklumat build");
  expect("--help", run(["--help"]), 0, "maklumat show");
  expect("--help in English", run(["--help", "--lang", "en"]), 0, "Usage:");
  expect("--version", run(["--version"]), 0, "maklumat ");
  for (const args of [
    ["bangun"], ["build", "--salah"], ["build", "-o"], ["build", "-C", ""], ["build", "tambahan"], ["--lang", "jv", "build"],
    ["build", "--lang"], ["show"], ["show", "x.yaml"], ["show", "x.yaml", "--format", "docx"], ["show", "--format"],
    ["show", "a", "b", "--format", "html"], ["show", "a", "--format", "html", "-o"], ["show", "--nihil"],
  ]) {
    const result = run(args);
    expect(`usage: ${args.join(" ")}`, result, 2, "maklumat --help");
    checks.same(`usage: ${args.join(" ")}: nothing on the output`, result.stdout, "");
  }
  for (const lang of ["id", "en"])
    for (const command of ["build", "show"]) expect(`${command} --help`, run([command, "--help", "--lang", lang]), 0, `maklumat ${command}`);
}

function formats() {
  const help = run(["show", "--help"]).stdout;
  const listed = [...help.slice(help.indexOf("Bentuk:")).matchAll(/^ {2}(\S+) {2,}\S/gm)].map((found) => found[1]);
  checks.that("show --help lists its forms", listed.length >= 4, help);
  const standard = join(root, "standards/karangasem-dinsos/perlindungan-anak.yaml");
  for (const format of listed) {
    const result = run(["show", standard, "--format", format]);
    expect(`show --format ${format}`, result, 0);
    checks.that(`show --format ${format}: has content`, result.stdout.length > 200);
  }
  return listed;
}

// ---- the same bytes

function sameBytes() {
  const first = newOutput();
  expect("build", run(["build", "-C", root, "-o", first]), 0);
  const expected = snapshot(first);
  const again = (name, args, options) => {
    const out = newOutput();
    expect(name, run(["build", ...args, "-o", out], options), 0);
    checks.same(`${name}: same bytes`, snapshot(out), expected);
  };
  again("a second run", ["-C", root]);
  again("from the folder itself", [], { cwd: root });
  again("from another folder", ["-C", ".."], { cwd: join(root, "src") });
  for (const locale of ["id_ID.UTF-8", "C", "tr_TR.UTF-8", "en_US.UTF-8", "C.UTF-8"])
    again(`locale ${locale}`, ["-C", root], { env: { LC_ALL: locale, LANGUAGE: locale } });
  again("another time zone", ["-C", root], { env: { TZ: "Asia/Jayapura", SOURCE_DATE_EPOCH: "1" } });
  again("umask 077", ["-C", root], { umask: "077" });
  again("the words of the terminal in English", ["-C", root, "--lang", "en"]);
}

function umask() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  const out = newOutput();
  run(["build", "-C", site, "-o", out], { umask: "027" });
  const mode = (path) => (statSync(join(out, path)).mode & 0o777).toString(8);
  checks.same("umask 027: a page", mode("index.html"), "640");
  checks.same("umask 027: a folder", mode("uji"), "750");
}

// ---- the summary, changes and orphans

function changes() {
  const site = siteOf({ satu: "judul: Satu\n", dua: "judul: Dua\n" });
  const out = join(site, "site");
  const build = (...more) => run(["build", "-C", site, ...more]);
  let result = build();
  expect("first build", result, 0);
  const pages = filesBelow(out).filter((path) => !path.startsWith(".maklumat/"));
  expectCounts("first build", result, { read: 4, ignored: 0, broken: 0, written: pages.length, unchanged: 0, removed: 0 });
  checks.that("English summary", /^files: 4 read, 0 ignored, 0 broken; pages: 0 written, \d+ unchanged, 0 removed\n$/.test(build("--lang", "en").stdout));

  const past = new Date(2020, 0, 1);
  for (const path of pages) utimesSync(join(out, path), past, past);
  const list = readFileSync(join(out, ".maklumat/daftar"), "latin1");
  result = build();
  expectCounts("nothing changed", result, { written: 0, unchanged: pages.length, removed: 0 });
  checks.same("nothing changed: same list", readFileSync(join(out, ".maklumat/daftar"), "latin1"), list);
  checks.that("nothing changed: same times", pages.every((path) => statSync(join(out, path)).mtimeMs === past.getTime()));

  write(site, { "standards/uji/satu.yaml": "judul: Satu yang baru\n" });
  build();
  const touched = pages.filter((path) => statSync(join(out, path)).mtimeMs !== past.getTime());
  checks.that("one standard changed: its pages are new", touched.includes("uji/satu.html"), touched);
  checks.that("one standard changed: others keep their time", !touched.some((path) => /dua|aset/.test(path)), touched);

  write(out, { "robots.txt": "milik sendiri", "uji/catatan.txt": "milik sendiri", "uji/dua.docx": "milik sendiri" });
  rmSync(join(site, "standards/uji/dua.yaml"));
  result = build();
  checks.that("a standard removed: its pages are gone", !existsSync(join(out, "uji/dua.html")));
  for (const path of ["robots.txt", "uji/catatan.txt", "uji/dua.docx"])
    checks.that(`a foreign file stays: ${path}`, existsSync(join(out, path)));
  rmSync(join(site, "standards/uji"), { recursive: true });
  build();
  checks.same("an agency removed: only foreign files stay", readdirSync(join(out, "uji")).join(), "catatan.txt,dua.docx");

  writeFileSync(join(out, "index.html"), "dirusak");
  result = build();
  checks.that("a page that was changed by hand is made again", readFileSync(join(out, "index.html"), "utf8").includes("Situs Uji"));

  rmSync(join(out, ".maklumat"), { recursive: true });
  write(out, { "lama.html": "tidak diketahui asalnya" });
  expect("without the list", build(), 0, "lama.html: catatan");
  checks.that("without the list nothing is removed", existsSync(join(out, "lama.html")));
}

// A killed build leaves its stage behind; the next one clears it.
function leftovers() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  write(site, { "site/.maklumat/baru/uji/.layanan.html.baru": "setengah", "site/.maklumat/baru/x/y/z": "setengah" });
  expect("leftovers", run(["build", "-C", site]), 0);
  checks.that("leftovers are removed", !existsSync(join(site, "site/.maklumat/baru")));
}

function inputErrors() {
  const site = siteOf({ benar: "judul: Benar\n", salah: "judul: Salah\nbiyaya: x\n" });
  const result = run(["build", "-C", site]);
  expect("input error", result, 1, "[Y11]");
  checks.that("input error: nothing is written", !existsSync(join(site, "site")));
  expectCounts("input error", result, { read: 4, broken: 1, written: 0, removed: 0 });
  expect("input error with show", run(["show", join(site, "standards/uji/salah.yaml"), "--format", "html"]), 1, "[Y11]");
  for (const [lang, words] of [["id", "memuat setelan"], ["en", "holds settings"]])
    for (const name of ["situs.yaml", "uji/instansi.yaml"])
      expect(`show of ${name} (${lang})`, run(["show", join(site, "standards", name), "--format", "html", "--lang", lang]), 1, words);
  expect("show of a right standard beside it", run(["show", join(site, "standards/uji/benar.yaml"), "--format", "html"]), 0);
  write(site, { "standards/uji/salah.yaml": "judul: Salah\n" });
  run(["build", "-C", site]);
  const before = snapshot(join(site, "site"));
  write(site, { "standards/uji/benar.yaml": "judul: Benar lagi\n", "standards/uji/salah.yaml": "[" });
  expect("input error later", run(["build", "-C", site]), 1, "[Y05]");
  checks.same("input error later: the site is as it was", snapshot(join(site, "site")), before);
}

function keepGoing() {
  const site = makeSite({
    ...SITE,
    "standards/benar/instansi.yaml": "nama: Dinas Benar\n",
    "standards/benar/a.yaml": "judul: Layanan A\n",
    "standards/goyah/instansi.yaml": "nama: Dinas Goyah\n",
    "standards/goyah/b.yaml": "judul: Layanan B\n",
    "standards/goyah/c.yaml": "judul: Layanan C\nkelompok: Anak\ndikenal_juga: Layanan Cepat\ndasar_hukum: UU Nomor 25 Tahun 2009\n",
    "standards/baru/instansi.yaml": "nama: Dinas Baru\ntelpon: 1\n",
  });
  const out = join(site, "site");
  const build = () => run(["build", "-C", site, "--lanjut"]);
  const home = () => readFileSync(join(out, "index.html"), "utf8");
  let result = build();
  expect("--lanjut", result, 1, "[Y11]");
  checks.that("--lanjut publishes the right agencies", existsSync(join(out, "benar/a.html")) && existsSync(join(out, "goyah/c.html")));
  checks.that("--lanjut leaves out one that never was right", !existsSync(join(out, "baru")) && !home().includes("Dinas Baru"));

  const kept = snapshot(join(out, "goyah"));
  write(site, {
    "standards/benar/a.yaml": "judul: Layanan A baru\n",
    "standards/goyah/b.yaml": "judul: Layanan B baru\n",
    "standards/goyah/c.yaml": "judul: Layanan C\nsalah: x\n",
  });
  result = build();
  expect("--lanjut again", result, 1, "goyah/c.yaml");
  checks.same("--lanjut leaves the broken agency as it was", snapshot(join(out, "goyah")), kept);
  checks.that("--lanjut publishes the change of the right one", readFileSync(join(out, "benar/a.html"), "utf8").includes("Layanan A baru"));
  checks.that("--lanjut keeps the broken one on the home page", home().includes("Dinas Goyah"));
  for (const page of filesBelow(out).filter((path) => path.endsWith(".html")))
    for (const link of readFileSync(join(out, page), "utf8").matchAll(/href="(?!https?:|mailto:|tel:|#)([^"#]+)/g))
      if (!existsSync(join(out, dirname(page), link[1]))) checks.that(`--lanjut: ${page}: the link ${link[1]} leads somewhere`, false);
  checks.that("--lanjut keeps the broken one in the lists", /Layanan Cepat/.test(readFileSync(join(out, "az/index.html"), "utf8")) &&
    existsSync(join(out, "kelompok/anak.html")) && existsSync(join(out, "peraturan/uu-25-2009.html")));

  rmSync(join(site, "standards/baru"), { recursive: true });
  write(site, { "standards/goyah/c.yaml": "judul: Layanan C\n" });
  expect("--lanjut, all right again", build(), 0);
  checks.that("--lanjut, all right again: changed", readFileSync(join(out, "goyah/b.html"), "utf8").includes("Layanan B baru"));
  write(site, { "standards/situs.yaml": "jodul: x\n" });
  const before = snapshot(out);
  expect("--lanjut with a broken situs.yaml", build(), 1, "[Y12]");
  checks.same("--lanjut with a broken situs.yaml: nothing changes", snapshot(out), before);
}

// ---- what cannot be read or written

function unwritable() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  writeFileSync(join(scratch, "berkas"), "");
  let result = run(["build", "-C", site, "-o", join(scratch, "berkas/hasil")]);
  expect("the output's parent is a file", result, 3, "berkas/hasil");
  checks.that("the output's parent is a file: Y31 with remedy", /\[Y31\]\n +perbaikan: /.test(result.stderr), result.stderr);
  expect("the output is a file", run(["build", "-C", site, "-o", join(scratch, "berkas")]), 3, "[Y31]");

  const out = newOutput();
  mkdirSync(join(out, "uji/layanan.html/dalam"), { recursive: true });
  expect("a folder where a page belongs", run(["build", "-C", site, "-o", out]), 3, "uji/layanan.html");
  const other = newOutput();
  write(other, { uji: "berkas, bukan folder" });
  result = run(["build", "-C", site, "-o", other]);
  expect("a file where a folder belongs", result, 3, "[Y31]");
  checks.same("a file where a folder belongs: it stays", readFileSync(join(other, "uji"), "utf8"), "berkas, bukan folder");

  const linked = newOutput();
  const elsewhere = newOutput();
  mkdirSync(linked);
  mkdirSync(elsewhere);
  symlinkSync(elsewhere, join(linked, "uji"));
  expect("a link inside the output", run(["build", "-C", site, "-o", linked]), 3, "[Y31]");
  checks.same("a link inside the output is not followed", readdirSync(elsewhere).join(), "");

  const standard = join(site, "standards/uji/layanan.yaml");
  expect("show -o into a missing folder", run(["show", standard, "--format", "json", "-o", join(scratch, "nihil/x.json")]), 3, "nihil/x.json");
  expect("show -o onto a folder", run(["show", standard, "--format", "json", "-o", out]), 3, "[Y31]");
  const target = join(scratch, "x.json");
  expect("show -o", run(["show", standard, "--format", "json", "-o", target]), 0);
  checks.that("show -o writes it", JSON.parse(readFileSync(target, "utf8")).judul === "Layanan");
}

function fullDevices() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  const standard = join(site, "standards/uji/layanan.yaml");
  if (!existsSync("/dev/full")) return console.log("skipped: there is no /dev/full here");
  const full = openSync("/dev/full", "w");
  expect("show on a full device", run(["show", standard, "--format", "html"], { stdout: full }), 3, "tidak dapat ditulis");
  expect("show on a full device, in English", run(["show", standard, "--format", "html", "--lang=en"], { stdout: full }), 3, "cannot be written");
  expect("the summary on a full device", run(["build", "-C", site, "-o", newOutput()], { stdout: full }), 3, "tidak dapat ditulis");
  expect("help on a full device", run(["--help"], { stdout: full }), 3, "tidak dapat ditulis");
  closeSync(full);
  // A device is written into, never replaced: a copy of it is at stake, not the machine's own.
  const device = join(scratch, "perangkat");
  if (spawnSync("mknod", [device, "c", "1", "7"]).status !== 0) return console.log("skipped: cannot make a device here");
  expect("show -o onto a full device", run(["show", standard, "--format", "html", "-o", device]), 3, "perangkat");
  checks.that("show -o leaves the device a device", lstatSync(device).isCharacterDevice());
  rmSync(device);
}

function mounted(options, check) {
  const folder = newOutput();
  mkdirSync(folder);
  if (spawnSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", folder]).status !== 0)
    return console.log(`skipped: cannot mount a file system here (${options})`);
  try {
    check(folder);
  } finally {
    spawnSync("umount", [folder]);
  }
}

function fullDisk() {
  const site = siteOf({ layanan: "judul: Layanan\n", besar: `judul: Besar\npersyaratan: "${"kata ".repeat(40_000)}"\n` });
  mounted("size=128k", (out) => {
    expect("a full disk", run(["build", "-C", site, "-o", out]), 3, "[Y31]");
    checks.same("a full disk: no page was moved in", filesBelow(out).filter((path) => !path.startsWith(".maklumat/")).join(), "");
  });
  mounted("ro", (out) => expect("a read-only disk", run(["build", "-C", site, "-o", out]), 3, "[Y31]"));
}

function unreadable() {
  const empty = makeSite({ "catatan.txt": "" });
  let result = run(["build", "-C", empty]);
  expect("no standards/", result, 3, "/standards: salah: tidak dapat dibaca");
  checks.that("no standards/: Y30 with remedy", /\[Y30\]\n +perbaikan: /.test(result.stderr), result.stderr);
  expect("no such folder", run(["build", "-C", join(scratch, "nihil")]), 3, "nihil");
  expect("a file for a folder", run(["build", "-C", join(empty, "catatan.txt")]), 3, "catatan.txt");
  for (const file of ["nihil.yaml", "/", "/nihil.yaml", "."])
    checks.that(`show ${file}`, [1, 3].includes(run(["show", file, "--format", "html"]).status));
  expect("show of a missing file", run(["show", "nihil.yaml", "--format", "html"]), 3, "nihil.yaml");
  const site = makeSite({ ...SITE, ...AGENCY });
  mkdirSync(join(site, "standards/uji/instansi.yaml.tmp"));
  rmSync(join(site, "standards/uji/instansi.yaml"));
  mkdirSync(join(site, "standards/uji/instansi.yaml"));
  expect("a folder where a file is expected", run(["build", "-C", site]), 3, "instansi.yaml");
  rmSync(join(site, "standards/situs.yaml"));
  mkdirSync(join(site, "standards/situs.yaml"));
  expect("a folder for situs.yaml", run(["build", "-C", site]), 3, "situs.yaml");
  if (process.getuid() === 0) return console.log("skipped: permissions do not bind root");
  const closed = siteOf({ layanan: "judul: Layanan\n" });
  chmodSync(join(closed, "standards/uji/layanan.yaml"), 0);
  expect("no permission", run(["build", "-C", closed]), 3, "layanan.yaml");
}

// A second build waits, then says so.
async function secondBuild() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  run(["build", "-C", site]);
  const holder = spawn("flock", [join(site, "site/.maklumat/kunci"), "sh", "-c", "echo siap; exec sleep 60"]);
  const ready = await new Promise((resolve) => {
    holder.on("error", () => resolve(false));
    holder.stdout.once("data", () => resolve(true));
  });
  if (!ready) return console.log("skipped: there is no flock here");
  const before = snapshot(join(site, "site"));
  write(site, { "standards/uji/layanan.yaml": "judul: Layanan baru\n" });
  expect("a second build", run(["build", "-C", site]), 3, "[Y33]");
  checks.same("a second build changes nothing", snapshot(join(site, "site")), before);
  process.kill(holder.pid);
}

// ---- what is not read

function ignoredFiles() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  write(site, {
    "standards/Thumbs.db": "x", "standards/uji/Thumbs.db": "x", "standards/uji/Surat Edaran.docx": "x",
    "standards/uji/.DS_Store": "x", "standards/uji/~$Surat.docx": "x", "standards/uji/lama.yaml~": "x",
    "standards/Arsip Lama/Surat.docx": "x", "standards/.git/config": "x", "standards/data/peraturan.csv": "x",
  });
  let result = run(["build", "-C", site]);
  expect("stray files", result, 0);
  checks.same("stray files: not a word", result.stderr, "");
  expectCounts("stray files", result, { read: 3, ignored: 9, broken: 0 });
  write(site, { "standards/uji/lama.yml": "x" });
  result = run(["build", "-C", site]);
  expect("*.yml", result, 0, "lama.yml: peringatan: ");
  checks.that("*.yml: Y25", result.stderr.includes("[Y25]"), result.stderr);
}

function links() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  const outside = makeSite({ "rahasia.yaml": "judul: Rahasia\n", "rahasia.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>" });
  symlinkSync("..", join(site, "standards/uji/induk"));
  symlinkSync("..", join(site, "standards/induk"));
  symlinkSync(join(outside, "rahasia.yaml"), join(site, "standards/uji/rahasia.yaml"));
  const result = run(["build", "-C", site]);
  expect("links", result, 0, "[Y26]");
  checks.same("links: each is reported", (result.stderr.match(/\[Y26\]/g) ?? []).length, 3);
  checks.that("links are not followed", !snapshot(join(site, "site")).includes("Rahasia"));
  symlinkSync(join(outside, "rahasia.svg"), join(site, "standards/uji/alur.svg"));
  write(site, { "standards/uji/layanan.yaml": "judul: Layanan\ngambar:\n  - berkas: alur.svg\n" });
  expect("a picture that is a link", run(["build", "-C", site]), 1, "[Y21]");
  rmSync(join(site, "standards/situs.yaml"));
  symlinkSync(join(outside, "rahasia.yaml"), join(site, "standards/situs.yaml"));
  checks.that("situs.yaml that is a link", run(["build", "-C", site]).status !== 0);
}

// ---- the data

// The keys at the left edge of a YAML file.
const topKeys = (text) => [...text.matchAll(/^([a-z_]+):/gm)].map((found) => found[1]);

function jsonKeys() {
  const folder = join(root, "standards");
  for (const agency of readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory())) {
    for (const file of readdirSync(join(folder, agency))) {
      if (!file.endsWith(".yaml") || file === "instansi.yaml" || file.endsWith(".en.yaml")) continue;
      const path = join(folder, agency, file);
      const result = run(["show", path, "--format", "json"]);
      expect(`json of ${agency}/${file}`, result, 0);
      let data = {};
      checks.that(`json of ${agency}/${file} is valid`, attempt(() => (data = JSON.parse(result.stdout))));
      const jq = spawnSync("jq", ["-e", "."], { input: result.stdout, encoding: "utf8" });
      if (jq.error) console.log("skipped: there is no jq here");
      else checks.same(`jq reads ${agency}/${file}`, jq.status, 0);
      for (const key of topKeys(readFileSync(path, "utf8")))
        checks.that(`json of ${agency}/${file} has ${key}`, key in data);
    }
  }
}

function attempt(action) {
  try {
    action();
    return true;
  } catch {
    return false;
  }
}

function settings() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  write(site, { "standards/situs.yaml": "judul: Situs\nkeluaran: [html, json]\n" });
  expect("keluaran", run(["build", "-C", site]), 0);
  const made = filesBelow(join(site, "site/uji")).filter((path) => path.startsWith("layanan"));
  checks.same("keluaran: only these", made.join(), "layanan.html,layanan.json");
  const led = () => filesBelow(join(site, "site")).filter((path) => path.endsWith(".html") && /href="[^"]*audit\//.test(readFileSync(join(site, "site", path), "utf8")));
  checks.that("keluaran: no audit unless it is named", !existsSync(join(site, "site/audit")) && led().length === 0, led().join());
  expect("keluaran: --strict asks what the site does not show", run(["build", "-C", site, "--strict"]), 1, "[K01]");
  write(site, { "standards/situs.yaml": "judul: Situs\nkeluaran: [audit]\n" });
  expect("keluaran: the audit alone", run(["build", "-C", site]), 0);
  checks.that("the audit and the pages that it leads to", ["audit/index.html", "audit/uji/layanan.html", "audit/temuan.csv", "uji/layanan.html"].every((path) => existsSync(join(site, "site", path))));
  write(site, { "standards/situs.yaml": "judul: Situs\nkeluaran: [html, json]\n" });
  expect("keluaran: the audit goes again", run(["build", "-C", site]), 0);
  checks.that("its files are gone", !existsSync(join(site, "site/audit")));
  write(site, { "standards/situs.yaml": "judul: Situs\nkeluaran: [kios]\n" });
  expect("keluaran: a kiosk alone", run(["build", "-C", site]), 0);
  checks.same("the page that the lists lead to is there too", filesBelow(join(site, "site")).filter((path) => path.endsWith("uji/layanan.html") && !path.startsWith("audit/")).sort().join(), "kios/uji/layanan.html,uji/layanan.html");
  write(site, { "templates/words/id.yaml": "salah: [\n" });
  expect("a broken theme", run(["build", "-C", site]), 1, "templates/words/id.yaml");
  write(site, { "templates/words/id.yaml": "", "templates/pages/404.html": "{{nihil}}" });
  expect("a template with an unknown name", run(["build", "-C", site]), 1, "templates/pages/404.html:1:1");
}

// ---- what is not ours

// A file that someone has put where a page of ours was is theirs when that page is no longer made.
function takenPlaces() {
  const site = siteOf({ satu: "judul: Satu\n", dua: "judul: Dua\n" });
  const out = join(site, "site");
  run(["build", "-C", site]);
  write(out, { "uji/dua.html": "milik orang lain" });
  const copy = join(site, "salinan"); // whose files have other stamps
  cpSync(out, copy, { recursive: true });
  rmSync(join(site, "standards/uji/dua.yaml"));
  for (const [folder, lang, words] of [[out, "id", "dibiarkan [Y83]"], [copy, "en", "it stays [Y83]"]]) {
    const result = run(["build", "-C", site, "-o", folder, "--lang", lang]);
    expect(`a page that someone has replaced (${lang})`, result, 0, words);
    checks.same(`a page that someone has replaced (${lang}): nothing else is said`, result.stderr.split("[Y83]").length, 2);
    checks.same(`a page that someone has replaced (${lang}): it stays`, readFileSync(join(folder, "uji/dua.html"), "utf8"), "milik orang lain");
    checks.that(`a page that someone has replaced (${lang}): the others go`, !existsSync(join(folder, "uji/dua.json")));
  }
}

// What --all does again is held against the bytes themselves.
function damagedPage() {
  const site = siteOf({ satu: "judul: Satu\n" });
  const page = join(site, "site/uji/satu.html");
  run(["build", "-C", site]);
  const { atime, mtime } = statSync(page), whole = readFileSync(page, "utf8");
  writeFileSync(page, whole.replace("Satu", "Utas"));
  utimesSync(page, atime, mtime);
  run(["build", "-C", site, "--all"]);
  checks.same("--all: a damaged page with its old time is made again", readFileSync(page, "utf8"), whole);
}

// A build that fails leaves no folder behind that it has made.
function noEmptyFolders() {
  const site = siteOf({ layanan: "judul: [" });
  expect("a build that fails", run(["build", "-o", "a/b/c"], { cwd: site }), 1, "[Y05]");
  checks.that("a build that fails: no folder is left", !existsSync(join(site, "a")));
  write(site, { "a/milik-orang.txt": "" });
  run(["build", "-o", "a/b//c/"], { cwd: site });
  checks.same("a build that fails: folders of others stay", readdirSync(join(site, "a")).join(), "milik-orang.txt");
}

function foreignFiles() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  const out = join(site, "hasil");
  write(site, { "hasil/index.html": "milik orang lain", "hasil/uji/index.html": "juga" });
  for (const [lang, words] of [["id", "tidak dibuat oleh maklumat"], ["en", "did not make this file"]])
    expect(`foreign files (${lang})`, run(["build", "-C", site, "-o", out, "--lang", lang]), 3, words);
  checks.same("foreign files stay", readFileSync(join(out, "index.html"), "utf8"), "milik orang lain");
  checks.that("foreign files: nothing else is published", !existsSync(join(out, "404.html")));
  rmSync(out, { recursive: true });
  write(site, { "hasil/uji": "berkas di tempat folder" });
  expect("a file where a folder must stand", run(["build", "-C", site, "-o", out]), 3, "hasil/uji/");
  checks.that("a file where a folder must stand: nothing is published", !existsSync(join(out, "index.html")));
}

function outputAmongSources() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  write(site, { "templates/words/id.yaml": "" });
  for (const out of ["standards", "standards/hasil/baru", "templates/x"])
    for (const [lang, words] of [["id", "tidak boleh ditulis di dalam"], ["en", "must not be written in"]])
      expect(`-o ${out} (${lang})`, run(["build", "-o", out, "--lang", lang], { cwd: site }), 1, words);
  for (const out of [".", "standards/.."])
    for (const [lang, words] of [["id", "memuat standards"], ["en", "holds standards"]])
      expect(`-o ${out} (${lang})`, run(["build", "-o", out, "--lang", lang], { cwd: site }), 1, words);
  checks.that("nothing is written around the sources", !existsSync(join(site, "index.html")));
  checks.that("nothing is written among the sources", !existsSync(join(site, "standards/index.html")) && !existsSync(join(site, "standards/hasil")));
  expect("a folder whose name begins like a source", run(["build", "-o", "standards-hasil"], { cwd: site }), 0);
}

function templatesInTheWay() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  write(site, { templates: "bukan folder" });
  expect("templates is a file", run(["build", "-C", site]), 3, "templates: salah: tidak dapat dibaca");
}

function keptAssets() {
  const site = siteOf({ layanan: "judul: Layanan\n" });
  run(["build", "-C", site]);
  const before = filesBelow(join(site, "site/aset"));
  write(site, { "templates/assets/screen.css": "body{}", "standards/uji/layanan.yaml": "[" });
  expect("--lanjut after a change of style", run(["build", "-C", site, "--lanjut"]), 1, "[Y05]");
  const after = filesBelow(join(site, "site/aset"));
  write(site, { "standards/uji/layanan.yaml": "judul: [", "standards/uji/instansi.yaml": "nama: Nama Baru\nx: y\n" });
  expect("--lanjut with a broken agency file", run(["build", "-C", site, "--lanjut"]), 1, "[Y11]");
  const home = readFileSync(join(site, "site/index.html"), "utf8");
  checks.that("--lanjut: home names a broken agency as its pages do", home.includes(">Layanan<") && !home.includes("Nama Baru"), home);
  checks.that("--lanjut keeps the style that kept pages name", before.every((path) => after.includes(path)), after.join());
}

// ---- what pages must not claim

function pages(standard, agency, path) {
  const site = siteOf({ layanan: standard });
  write(site, { "standards/uji/instansi.yaml": agency });
  expect(path, run(["build", "-C", site]), 0);
  return readFileSync(join(site, "site/uji", path), "utf8");
}

function honestPages() {
  const has = (name, html, ...words) => words.forEach((word) => checks.that(`${name}: "${word}"`, html.includes(word)));
  const hasNot = (name, html, ...words) => words.forEach((word) => checks.that(`${name}: no "${word}"`, !html.includes(word)));
  const empty = pages("judul: L\nbiaya:\n  - \nproduk: ['']\nwaktu: [{judul: }]\n", "nama: D\n", "layanan.cetak.html");
  hasNot("empty items", empty, "<li></li>");
  checks.same("empty items are no content", empty.split("Label ada, isinya kosong").length - 1, 3);
  const adopted = "nama: D\nmaklumat: {teks: Kami sanggup, tanggal: 2024-03-03}\npenetapan: {tempat: Kota, tanggal: 2019-01-05}\n";
  const pledge = pages("judul: L\n", adopted, "maklumat.html");
  has("the pledge's own date", pledge, "3 Maret 2024");
  hasNot("the pledge's own date", pledge, "5 Januari 2019");
  const draft = pages("judul: L\n", "nama: D\nmaklumat: {nomor: 12/2024}\n", "maklumat.cetak.html");
  hasNot("a draft has no number", draft, "12/2024");
  const schedule = "judul: L\ntambahan: [{label: Jadwal Imunisasi, isi: Rabu pukul 09.00 - 10.00}]\n";
  const hours = pages(schedule, "nama: D\njam: Senin - Kamis 08.00 - 16.00\nzona: WITA\n", "layanan.html");
  has("a schedule is no opening hours", hours, "Senin–Kamis", "08.00–16.00 WITA");
  const variant = pages("judul: L\nvarian: [{nama: Daring, biaya: Rp 5.000}]\ngambar: []\n", "nama: D\n", "layanan.cetak.html");
  has("a variant is printed", variant, "Daring: Biaya/tarif", "Rp 5.000");
}

if (!existsSync(program)) checks.that(`there is no ${program}`, false);
commandLine();
formats();
sameBytes();
umask();
changes();
leftovers();
inputErrors();
keepGoing();
unwritable();
fullDevices();
fullDisk();
unreadable();
await secondBuild();
ignoredFiles();
links();
jsonKeys();
settings();
foreignFiles();
takenPlaces();
damagedPage();
noEmptyFolders();
outputAmongSources();
templatesInTheWay();
keptAssets();
honestPages();
checks.finish();
