// Bad input: what each case must say, word for word, in both languages.
//
//     node tests/input/run.mjs            compares
//     node tests/input/run.mjs --write    rewrites the .temuan files; read the difference before keeping it
//
// cases/NAME.yaml is a standard of the agency `uji`; cases/NAME/ is laid over a site that holds situs.yaml and that agency.
// cases/NAME.temuan is what the program prints about it: in Indonesian, an empty line, in English. An empty file means
// that nothing is wrong. Cases that are too large or too odd to keep are made here (large.mjs, harmless.mjs).
import { existsSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { harmless } from "./harmless.mjs";
import { large } from "./large.mjs";
import { AGENCY, Checks, SITE, filesBelow, makeSite, root, run, scratch, write } from "./program.mjs";

const checks = new Checks();
const folder = join(root, "tests/input/cases");
const rewrite = process.argv.includes("--write");
const said = { id: "", en: "" }; // all that was said in any case

function siteOfCase(name) {
  const path = join(folder, name);
  if (!statSync(path).isDirectory()) return makeSite({ ...SITE, ...AGENCY, [`standards/uji/${name}`]: readFileSync(path) });
  const own = Object.fromEntries(filesBelow(path).map((file) => [file, readFileSync(join(path, file))]));
  return makeSite({ ...SITE, ...AGENCY, ...own });
}

function build(name, site, lang, ...more) {
  const out = join(scratch, "hasil");
  rmSync(out, { recursive: true, force: true });
  const result = run(["build", "-o", out, "--lang", lang, ...more], { cwd: site });
  checks.that(`${name}: ${result.crash}`, !result.crash, result.stderr);
  said[lang] += result.stderr;
  return { ...result, written: existsSync(out) };
}

const isHarmless = (stderr) => !/: (salah|error): /.test(stderr);

// Each finding is a line with its id and a line with its remedy.
function checkForm(name, stderr, lang) {
  const lines = stderr.split("\n").slice(0, -1);
  const level = lang === "id" ? "(salah|peringatan|catatan)" : "(error|warning|note)";
  const remedy = lang === "id" ? "    perbaikan: ." : "    to fix: .";
  const right = lines.every((line, i) => new RegExp(i % 2 ? `^${remedy}` : `^\\S.*: ${level}: .+ \\[Y\\d\\d\\]$`).test(line));
  checks.that(`${name}: each finding has an id and a remedy (${lang})`, right && lines.length % 2 === 0, stderr);
}

function checkCase(name, site) {
  const texts = ["id", "en"].map((lang) => {
    const result = build(name, site, lang);
    checkForm(name, result.stderr, lang);
    const wrong = !isHarmless(result.stderr);
    checks.same(`${name}: status`, result.status, wrong ? 1 : 0);
    checks.same(`${name}: pages are written`, result.written, !wrong);
    return result.stderr;
  });
  const file = join(folder, `${name.replace(/\.yaml$/, "")}.temuan`);
  const got = texts.join("\n").replace(/^\n$/, "");
  if (rewrite) writeFileSync(file, got);
  else checks.same(name, got, existsSync(file) ? readFileSync(file, "utf8") : `there is no ${file}`);
}

// Cases that cannot be kept as files.
function madeCases() {
  const noSite = makeSite(AGENCY);
  checkCase("situs-tiada", noSite);
  const linked = makeSite({ ...SITE, ...AGENCY, "di-luar/layanan.yaml": "judul: x\n" });
  symlinkSync(join(linked, "di-luar/layanan.yaml"), join(linked, "standards/uji/layanan.yaml"));
  symlinkSync("..", join(linked, "standards/induk"));
  checkCase("tautan-simbolis", linked);
  const big = makeSite({ ...SITE, ...AGENCY, "standards/uji/besar.yaml": `judul: x\nringkasan: ${"a".repeat(1 << 20)}\n` });
  checkCase("terlalu-besar", big);
  const picture = "judul: x\ngambar:\n  - berkas: foto.png\n    alt: x\n";
  const bytes = Buffer.alloc(10 * (1 << 20) + 1);
  checkCase("gambar-besar", makeSite({ ...SITE, ...AGENCY, "standards/uji/foto.yaml": picture, "standards/uji/foto.png": bytes }));
}

// What concerns the system has its place in build.mjs; here only its words.
function systemCases() {
  for (const lang of ["id", "en"]) {
    checks.same("unreadable", build("unreadable", makeSite({ x: "" }), lang).status, 3);
    const site = makeSite({ ...SITE, ...AGENCY, hasil: "" });
    const result = run(["build", "-o", "hasil", "--lang", lang], { cwd: site });
    checks.same("unwritable", result.status, 3);
    said[lang] += result.stderr;
    const changed = makeSite({ ...SITE, ...AGENCY, "standards/uji/a.yaml": "judul: A\n" });
    run(["build"], { cwd: changed });
    write(changed, { "standards/situs.yaml": "judul: Uji\nbahasa: [id, en]\n", "standards/uji/a.yaml": "judul: [\n" });
    const kept = run(["build", "--lanjut", "--lang", lang], { cwd: changed });
    checks.that("other languages, and an agency to keep: nothing is written", kept.status === 1 && kept.stderr.includes("[Y54]") && !existsSync(join(changed, "site/en")), kept.stderr);
    said[lang] += kept.stderr;
    write(changed, { "standards/situs.yaml": "judul: Uji\n", "site/.maklumat/unit/instansi/uji": "rusak" });
    const unlisted = run(["build", "--lanjut", "--lang", lang], { cwd: changed });
    checks.that("an agency to keep of which nothing is known: it is said, and its pages stay", unlisted.status === 1 && unlisted.stderr.includes("standards/uji: ") && unlisted.stderr.includes("[Y63]") && existsSync(join(changed, "site/uji/a.html")), unlisted.stderr);
    said[lang] += unlisted.stderr;
  }
}

// What only a merge says; that it says so rightly is checked by tests/scale/shards.mjs.
function mergeCases() {
  for (const lang of ["id", "en"]) {
    const site = makeSite({ ...SITE, ...AGENCY, "standards/uji/a.yaml": "judul: A\n" });
    const merge = (...parts) => (said[lang] += run(["merge", ...parts, "-o", "baru", "--lang", lang], { cwd: site }).stderr);
    run(["build", "-o", "utuh"], { cwd: site });
    run(["build", "-o", "satu", "--shard", "1/1"], { cwd: site });
    merge("utuh");
    merge("satu", "satu");
    write(site, { "satu/.maklumat/pindah": "" });
    merge("satu");
    rmSync(join(site, "satu/.maklumat/pindah"));
    write(site, { "satu/uji/a.html": "lain" });
    merge("satu");
    run(["build", "-o", "dua", "--shard", "1/2"], { cwd: site });
    run(["build", "-o", "tiga", "--shard", "2/2"], { cwd: site });
    for (const folder of ["dua", "tiga"]) write(site, { [`${folder}/.maklumat/unit/instansi/uji`]: "" });
    merge("dua", "tiga");
    write(site, { "standards/situs.yaml": "judul: Situs lain\n" });
    merge("satu");
    write(site, { "standards/lain/instansi.yaml": "nama: Lain\n" });
    rmSync(join(site, "standards/uji"), { recursive: true });
    merge("satu");
  }
}

// All standards at once say all that each says alone.
function checkTogether(names) {
  const files = { ...SITE, ...AGENCY };
  for (const name of names) files[`standards/uji/${name}`] = readFileSync(join(folder, name));
  const result = build("all at once", makeSite(files), "id");
  const expected = names.map((name) => readFileSync(join(folder, name.replace(/yaml$/, "temuan")), "utf8").split("\n\n")[0].trimEnd());
  const together = expected.filter((text) => text).join("\n");
  checks.same("all files in one run", result.stderr.trimEnd(), together);
}

// Words of programmers that no message may hold. Names of keys are the reader's own words.
function checkWords() {
  const terms =
    /\b(null|nil|errno|struct|malloc|buffer|pointer|token|parser?|parsing|scalar|mapping|sequence|node|stream|bytes?|string|boolean|integer|assert\w*|segfault|EOF|libyaml|cmark|expat|stdin|stdout|exception|INPUT_\w+|KIND_\w+|YAML_\w+|komponen_id|undefined|invalid argument)\b|\(null\)|\{\d\}|0x[0-9a-f]+/i;
  for (const lang of ["id", "en"])
    checks.same(`programmers' words (${lang})`, said[lang].split("\n").filter((line) => terms.test(line.replace(/"[^"]*"/g, ""))).join("\n"), "");
}

// Every id of the table, but those about the output and the command line, which build.mjs makes.
// Not of build: "show" and "audit" say these, and tests/audit.mjs holds them.
const elsewhere = ["BUSY", "NOT_A_STANDARD", "FOREIGN", "NOT_OURS", "OUTPUT_INSIDE", "OUTPUT_AROUND", "BASELINE", "OTHER_SITE", "NOT_EMPTY"];
// Said of published documents, which tests/import/hostile.mjs and refused.mjs hold; no document gives WORDS_LOST, or import has a fault.
const ofDocuments = (name) => name.startsWith("DOCUMENT_") || ["NO_COMPONENTS", "PROPOSAL_DIFFERS", "WORDS_LOST", "IMPORT_TOO_LONG"].includes(name);

function checkIds() {
  const table = readFileSync(join(root, "src/yaml/input.def"), "utf8");
  for (const [, name, id] of table.matchAll(/^INPUT\((\w+), (Y\d\d),/gm))
    if (!elsewhere.includes(name) && !ofDocuments(name))
      for (const lang of ["id", "en"]) checks.that(`${id} (${name}) comes up in some case (${lang})`, said[lang].includes(`[${id}]`));
}

const names = readdirSync(folder).filter((name) => !name.endsWith(".temuan")).sort();
for (const name of names) checkCase(name, siteOfCase(name));
madeCases();
checkTogether(names.filter((name) => name.endsWith(".yaml")));
systemCases();
mergeCases();
if (!process.env.QUICK) large(checks, build);
harmless(checks, build);
checkWords();
checkIds();
checks.finish();
