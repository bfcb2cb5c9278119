// Whole outputs, word for word.
//
//     node tests/golden.mjs            compares; prints the first line that differs
//     node tests/golden.mjs --write    rewrites what is expected; read the difference before keeping it
//     node tests/golden.mjs NAME …     these alone
//
// golden/NAME/ is a site: standards/, and beside it what is expected, by extension: hasil/<instansi>/<layanan>.html,
// .cetak.html, .publik.html, .json and the pages of the agency and the site; hasil.temuan, what the build says. A file
// that is not there is not compared; a new format is a new extension. The hash in the name of an asset is left out, so a
// change of a style sheet touches nothing here.
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Checks, filesBelow, root, run, scratch } from "./input/program.mjs";

const folder = join(root, "tests/golden");
const words = process.argv.slice(2);
const rewrite = words.includes("--write");
const named = words.filter((word) => !word.startsWith("--"));
const checks = new Checks();

const withoutHashes = (text) => text.replace(/aset\/([\w-]+)\.[0-9a-f]{10}\.(\w+)/g, "aset/$1.$2");

// The site's own pages are the business of the browser's tests; here stands what is made of a standard and its agency,
// and once in each language the lists and the audit: what it finds is the business of the rules' own tests.
const audited = ["inggris", "lengkap"];
const isKept = (name, path) =>
  (/^[^/]+\/[^/]+\.(html|json)$/.test(path) && !/^(aset|audit|az|kelompok|kios|komponen|peraturan)\//.test(path)) ||
  (audited.includes(name) && /^(audit\/([^/]+\/[^/]+|index)|(az|kelompok|peraturan)\/[^/]+|kios\/[^/]+\/layanan)\.html$/.test(path));

function build(name) {
  const site = join(scratch, name);
  cpSync(join(folder, name), site, { recursive: true });
  const result = run(["build", "-o", "keluar", "--lang", "id"], { cwd: site });
  checks.that(`${name}: ${result.crash}`, !result.crash, result.stderr);
  const out = join(site, "keluar");
  // How many pages there are depends on how many rules the audit has; a new rule touches nothing here.
  const made = { "hasil.temuan": `${result.stderr}${result.stdout}`.replace(/\d+ ditulis/, "… ditulis") };
  for (const path of filesBelow(out).filter((each) => isKept(name, each))) made[join("hasil", path)] = withoutHashes(readFileSync(join(out, path), "utf8"));
  return made;
}

function expectedFiles(name) {
  const hasil = filesBelow(join(folder, name, "hasil")).map((path) => join("hasil", path));
  return existsSync(join(folder, name, "hasil.temuan")) ? ["hasil.temuan", ...hasil] : hasil;
}

function writeExpected(name, made) {
  rmSync(join(folder, name, "hasil"), { recursive: true, force: true });
  for (const [path, text] of Object.entries(made)) {
    const file = join(folder, name, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

function compare(name, made) {
  const expected = expectedFiles(name);
  checks.that(`${name}: there is something to compare with`, expected.length > 0);
  for (const path of expected)
    checks.same(`${name}/${path}`, made[path] ?? "(not made)", readFileSync(join(folder, name, path), "utf8"));
}

for (const name of readdirSync(folder).sort()) {
  if (named.length > 0 && !named.includes(name)) continue;
  const made = build(name);
  if (rewrite) writeExpected(name, made);
  compare(name, made);
}
checks.finish();
