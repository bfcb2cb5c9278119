// Every rule of the audit against the examples of its own page.
//
//     node tests/rules.mjs            all rules
//     node tests/rules.mjs K01 …      these alone
//
// src/audit/rule/pages/ID.md holds a wrong and a right example. "# !K01:8" at the end of a line is what must be found there,
// at column 8; a line that holds nothing else stands for the file as a whole. The mark is cut off before the example is
// audited. The wrong example gives just the findings of its marks, the right one none, in both languages; other rules
// may speak besides.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { Checks, root, run, scratch } from "./input/program.mjs";

const folder = join(root, "src/audit/rule/pages");
const named = process.argv.slice(2);
const checks = new Checks();

const standard = "standards/contoh/layanan.yaml";
const around = {
  "standards/situs.yaml": "judul: Contoh\n",
  "standards/contoh/instansi.yaml": "nama: Dinas Contoh\n",
};

const section = (page, head) => new RegExp(`^## ${head}\\n([\\s\\S]*?)(?=^## |$(?![\\s\\S]))`, "m").exec(page)?.[1] ?? "";

// The files of an example, marks cut off, and the marks as "file:line:column".
function example(page, head, rule) {
  const files = { ...around };
  const marks = [];
  for (const [, name, body] of section(page, head).matchAll(/^```(?:yaml|svg) ?(\S*)\n([\s\S]*?)^```$/gm)) {
    const path = name || standard;
    const lines = [];
    for (const line of body.split("\n")) {
      const [, text, id, column] = /^(.*?)(?: *# !([A-Z]\d\d)(?::(\d+))?)?$/.exec(line);
      if (id && id !== rule) throw new Error(`${rule}: a mark of ${id}`);
      if (id) marks.push(text === "" ? path : `${path}:${lines.length + 1}:${column}`);
      if (!id || text !== "") lines.push(text);
    }
    files[path] = lines.join("\n");
  }
  return { files, marks: marks.sort() };
}

function audit(files, lang) {
  const site = join(scratch, "rule");
  rmSync(site, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return run(["audit", "--format", "teks", "--fail-on", "tidak-pernah", "--lang", lang], { cwd: site });
}

function found(text, rule) {
  const line = /^(\S+?)(?::(\d+):(\d+))?: (?:salah|peringatan|catatan|error|warning|note): .*\[([A-Z]\d\d)\]$/;
  const places = [];
  for (const each of text.split("\n")) {
    const [, path, row, column, id] = line.exec(each) ?? [];
    if (id === rule) places.push(row ? `${path}:${row}:${column}` : path);
  }
  return places.sort();
}

function hold(page, head, rule) {
  const { files, marks } = example(page, head, rule);
  checks.that(`${rule} ${head}: ${head === "Contoh salah" ? "has marks" : "has no marks"}`, (marks.length > 0) === (head === "Contoh salah"));
  for (const lang of ["id", "en"]) {
    const result = audit(files, lang);
    checks.that(`${rule} ${head}: ends well`, !result.crash && result.status === 0, result.stderr);
    checks.same(`${rule} ${head} (${lang})`, found(result.stdout, rule).join("\n"), marks.join("\n"));
  }
}

for (const name of readdirSync(folder).sort()) {
  const rule = name.slice(0, -3);
  if (named.length > 0 && !named.includes(rule)) continue;
  const page = readFileSync(join(folder, name), "utf8");
  for (const head of ["Contoh salah", "Contoh benar"]) hold(page, head, rule);
}
if (named.length === 0) {
  const listed = run(["rules", "--lang", "id"]).stdout.split("\n").map((line) => line.slice(0, 3)).filter(Boolean);
  checks.same("each page has a rule", readdirSync(folder).map((name) => name.slice(0, -3)).sort().join(" "), listed.sort().join(" "));
}
checks.finish();
