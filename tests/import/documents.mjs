// Published documents in the forms in which agencies publish them, imported and compared word for word.
//
//     node tests/import/documents.mjs            compares; prints the first line that differs
//     node tests/import/documents.mjs --write    rewrites what is expected; read the difference before keeping it
//     node tests/import/documents.mjs NAME …     these alone
//
// documents/NAME.EXT is a document; beside it NAME.EXT.yaml is the standard that it becomes (NAME.EXT.2.yaml the second
// in it, …) and NAME.EXT.instansi.yaml its agency. For each: no word is lost; what was written is read without input
// errors; a second import changes nothing; the audit of the document finds what the audit of its YAML finds.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { wordDocument } from "./package.mjs";
import { Checks, filesBelow, root, run, scratch } from "../input/program.mjs";

const folder = join(root, "tests/import/documents");
const words = process.argv.slice(2);
const rewrite = words.includes("--write");
const named = words.filter((word) => !word.startsWith("--"));
const checks = new Checks();

// The YAML files of a run, standards first in the order of the document.
function made(out) {
  const files = filesBelow(join(out, "standards")).filter((path) => path !== "situs.yaml");
  const text = (path) => readFileSync(join(out, "standards", path), "utf8");
  const agencies = files.filter((path) => path.endsWith("/instansi.yaml")).map(text);
  const standards = files.filter((path) => !path.endsWith("/instansi.yaml"));
  const line = (path) => Number(/# Dari [^\n]*?baris (\d+)/.exec(text(path))?.[1] ?? 0);
  standards.sort((a, b) => line(a) - line(b) || (a < b ? -1 : 1));
  return { paths: standards.map((path) => join("standards", path)), standards: standards.map(text), agencies };
}

function expectedFiles(name, result) {
  const files = {};
  result.standards.forEach((text, i) => (files[`${name}${i > 0 ? `.${i + 1}` : ""}.yaml`] = text));
  result.agencies.forEach((text, i) => (files[`${name}.instansi${i > 0 ? `.${i + 1}` : ""}.yaml`] = text));
  return files;
}

const existing = (name) => readdirSync(folder).filter((each) => each.startsWith(`${name}.`) && each.endsWith(".yaml"));

function compare(name, result) {
  const files = expectedFiles(name, result);
  if (rewrite) {
    for (const each of existing(name)) rmSync(join(folder, each));
    for (const [file, text] of Object.entries(files)) writeFileSync(join(folder, file), text);
  }
  checks.same(`${name}: files`, Object.keys(files).sort().join(" "), existing(name).sort().join(" "));
  for (const [file, text] of Object.entries(files))
    if (existsSync(join(folder, file))) checks.same(file, text, readFileSync(join(folder, file), "utf8"));
}

// Of each standard: states, counts, and what was found how often.
function judged(files, cwd) {
  const result = run(["audit", ...files, "--format", "json", "--fail-on", "tidak-pernah"], { cwd });
  if (result.crash || result.status !== 0) return `${result.crash} ${result.stderr}`;
  const report = JSON.parse(result.stdout);
  const standards = report.standar.map((each) => {
    const found = report.temuan.filter((finding) => finding.berkas === each.berkas).map((finding) => finding.aturan);
    const states = Object.entries(each.komponen).map(([key, value]) => `${key} ${value.keadaan}`);
    return [each.judul, each.standar, each.publikasi, ...states, ...found.sort()].join(", ");
  });
  return standards.sort().join("\n");
}

// NAME.docx.parts is made into a Word document first (package.mjs).
function documentPath(file) {
  if (!file.endsWith(".parts")) return join(folder, file);
  const path = join(scratch, file.slice(0, -".parts".length));
  writeFileSync(path, wordDocument(readFileSync(join(folder, file), "utf8")));
  return path;
}

function check(file) {
  const name = file.replace(/\.parts$/, "");
  const out = join(scratch, `${name}.hasil`);
  const document = documentPath(file);
  const first = run(["import", document, "-o", out, "--report", "--lang", "en"]);
  checks.that(`${name}: ${first.crash}`, !first.crash && first.status === 0, first.stderr);
  const rows = first.stdout.split("\n").slice(1).filter(Boolean);
  for (const row of rows) checks.same(`${name}: lost`, row.split(/\s+/).filter(Boolean)[2], "0");
  const result = made(out);
  compare(name, result);
  const again = run(["import", document, "-o", out, "--lang", "en"]);
  checks.that(`${name}: again`, / 0 written, \d+ unchanged, 0 different/.test(again.stderr), again.stderr);
  checks.same(`${name}: audit`, judged([document], out), judged(result.paths, out));
}

// What a person has edited is shown, not overwritten.
function checkEdited() {
  const out = join(scratch, "disunting");
  const document = join(folder, "portal-dukcapil.txt");
  run(["import", document, "-o", out]);
  const file = join(out, made(out).paths[0]);
  const edited = readFileSync(file, "utf8").replace("3 Hari kerja", "2 hari kerja");
  writeFileSync(file, edited);
  const again = run(["import", document, "-o", out, "--lang", "en"]);
  checks.same("edited: status", again.status, 0);
  checks.same("edited: left alone", readFileSync(file, "utf8"), edited);
  checks.that("edited: shown", again.stdout.includes("-  2 hari kerja\n+  3 Hari kerja\n"), again.stdout);
  checks.that("edited: counted", again.stderr.includes("1 different and left alone"), again.stderr);
}

// What cannot be imported says so, in time.
function checkRefused() {
  const write = (name, text) => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };
  const importing = (name, text) => run(["import", write(name, text), "-o", join(scratch, `${name}.hasil`)]);
  const none = importing("surat.txt", "Kepada Yth. Kepala Dinas\n\nDengan hormat, kami sampaikan undangan.\n");
  checks.that("no components: Y66", none.status === 1 && none.stderr.includes("[Y66]"), none.stderr);
  const long = importing("panjang.csv", `nama;persyaratan;prosedur;waktu;biaya\n${"a;b;c;d;e\n".repeat(40_000)}`);
  checks.that("too long: Y69", long.status === 1 && !long.crash && long.stderr.includes("[Y69]"), long.stderr.slice(-300));
  const many = {
    "label.txt": "Biaya\n\nGratis\n\n".repeat(30_000),
    "butir.md": `# A\n\nPersyaratan\n\n${"1. Produk Pelayanan\n".repeat(60_000)}`,
    "judul.md": "# Jangka Waktu\n\n1 hari\n\n# Bagian\n\n".repeat(15_000),
    "kepala.txt": "Dinas Sosial Kota Contoh\n\nJl. Raya 1 Contoh 12345\n\nPersyaratan\n\nKTP\n\n".repeat(8_000),
    "sambung.md": `Persyaratan\n\n1. a\n${"   lanjut\n".repeat(60_000)}`,
    "nomor.txt": `Prosedur\n\n${Array.from({ length: 50_000 }, (_, i) => `${i + 1} Menerima`).join(" ")}\n`,
    "satu-kata.txt": `Persyaratan: ${"x".repeat(3_000_000)}\n`,
    "sel.txt": `No\tKomponen\tUraian\n${"1\tSistem, Mekanisme\ta\n\tdan Prosedur\tb\n".repeat(20_000)}`,
  };
  for (const [name, text] of Object.entries(many)) {
    const result = importing(name, text);
    checks.that(`${name}: ${result.crash}`, !result.crash && [0, 1].includes(result.status), result.stderr.slice(-300));
  }
}

function checkCommandLine() {
  for (const args of [[], ["--apa"], ["-o"], ["a.txt", "-o", ""]]) checks.same(`import ${args.join(" ")}`, run(["import", ...args]).status, 2);
  checks.same("a file that is not there", run(["import", "tidak-ada.txt", "-o", "x"]).status, 3);
}

const documents = readdirSync(folder).filter((name) => !name.endsWith(".yaml"));
for (const name of documents.sort()) if (named.length === 0 || named.includes(name)) check(name);
if (named.length === 0) {
  checkEdited();
  checkRefused();
  checkCommandLine();
}
checks.finish();
