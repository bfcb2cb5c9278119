// The five published documents, imported with no help, against the files that were made by hand.
//
// Components, their states and counts must be the same; what the audit finds must be the same but for what
// seeds.expected names, each with its reason.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, root, run, scratch } from "../input/program.mjs";

const seeds = join(root, "tests/seeds");
const checks = new Checks();

const pairs = {
  "kaltim-dkp3a/rujukan-permasalahan-keluarga": "000_ba49ea4d52e36b9b.txt",
  "jember-dpppakb/pengaduan-dan-pengalihan-kasus": "001_787da0bc26d946b4.txt",
  "pekalongan-dpmppa/menerima-rujukan": "002_14f532f001b8489d.txt",
  "barito-utara-dalduk/pengaduan-langsung": "003_f038d13a419a02e4.txt",
  "karangasem-dinsos/perlindungan-anak": "004_95ad085a5ff2d8b4.txt",
};

function audit(folder) {
  const result = run(["audit", "-C", folder, "--format", "json", "--fail-on", "tidak-pernah"]);
  checks.that(`audit of ${folder}: ${result.crash}`, !result.crash && result.status === 0, result.stderr);
  return JSON.parse(result.stdout);
}

// "V07 catatan" and how often, of one standard.
function found(report, file) {
  const counts = {};
  for (const each of report.temuan.filter((finding) => finding.berkas.endsWith(file))) {
    const key = `${each.aturan} ${each.tingkat}`;
    counts[key] = (counts[key] ?? 0) + 1;
  }
  return counts;
}

// "document: rule level: by hand, imported: reason", one a line; "#" begins a comment.
function expected() {
  const lines = readFileSync(join(root, "tests/import/seeds.expected"), "utf8").split("\n");
  return lines.filter((line) => line && !line.startsWith("#")).map((line) => line.split(": ").slice(0, 3).join(": "));
}

function compare(byHand, imported, id, name, differences) {
  const one = byHand.standar.find((each) => each.berkas.endsWith(`${id}.yaml`));
  const other = imported.standar.find((each) => sourceOf(each) === name);
  if (!checks.that(`${name} was imported`, Boolean(one && other))) return;
  for (const [key, state] of Object.entries(one.komponen))
    checks.same(`${name}: ${key}`, other.komponen[key]?.keadaan, state.keadaan);
  checks.same(`${name}: counts`, `${other.standar} ${other.publikasi}`, `${one.standar} ${one.publikasi}`);
  const [a, b] = [found(byHand, one.berkas), found(imported, other.berkas)];
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)].sort()))
    if (a[key] !== b[key]) differences.push(`${name}: ${key}: ${a[key] ?? 0}, ${b[key] ?? 0}`);
}

const out = join(scratch, "seeds");
const sourceOf = (standard) =>
  /^ {2}berkas: (.*)$/m.exec(readFileSync(join(out, standard.berkas.slice(standard.berkas.indexOf("standards/"))), "utf8"))?.[1];

const files = Object.values(pairs).map((name) => join(seeds, name));
const result = run(["import", ...files, "-o", out, "--report"]);
checks.that(`import: ${result.crash}`, !result.crash && result.status === 0, result.stderr);
const [byHand, imported] = [audit(root), audit(out)];
const differences = [];
for (const [id, name] of Object.entries(pairs)) compare(byHand, imported, id, name, differences);
checks.same("differences", differences.sort().join("\n"), expected().sort().join("\n"));
checks.finish();
