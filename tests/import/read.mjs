// Golden tests of the readers: each document in tests/import/read/ beside the blocks it becomes.
//
//     node tests/import/read.mjs [--write]
//
// NAME.docx.parts is made into a Word document first (package.mjs). A new document is a new test:
// write its blocks with --write and read them.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { wordDocument } from "./package.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = join(root, "tests/import/read");
const program = process.env.BLOCKS ?? join(root, "build/sanitize/tests/blocks");
const write = process.argv.includes("--write");
const scratch = mkdtempSync(join(tmpdir(), "maklumat-read-"));
let passed = 0;
let failed = 0;

function documentPath(name) {
  if (!name.endsWith(".docx.parts")) return join(folder, name);
  const path = join(scratch, name.slice(0, -".parts".length));
  writeFileSync(path, wordDocument(readFileSync(join(folder, name), "utf8")));
  return path;
}

function firstDifference(expected, got) {
  const a = expected.split("\n");
  const b = got.split("\n");
  const at = a.findIndex((line, i) => line !== b[i]);
  const line = at < 0 ? a.length : at;
  return `  line ${line + 1}\n  expected: ${a[line] ?? "(end)"}\n  got:      ${b[line] ?? "(end)"}`;
}

function check(name) {
  const { status, stdout, stderr } = spawnSync(program, [documentPath(name)], { encoding: "utf8", maxBuffer: 1 << 27 });
  const blocks = join(folder, `${name.replace(/\.parts$/, "")}.blocks`);
  if (write && status === 0) writeFileSync(blocks, stdout);
  const expected = existsSync(blocks) ? readFileSync(blocks, "utf8") : "";
  if (status === 0 && stdout === expected) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`${name}: ${status === 0 ? "other blocks" : `ended with ${status}\n${stderr}`}\n${firstDifference(expected, stdout)}`);
}

// A new machine has no cache of fonts, and what reads a PDF may not write one.
function checkWithoutFontCache(name) {
  const script = `mount -t tmpfs tmpfs /var/cache/fontconfig || exit 77\nexec "$0" "$1"`;
  const { status, stdout } = spawnSync("unshare", ["-rm", "sh", "-c", script, program, join(folder, name)],
    { encoding: "utf8", env: { ...process.env, ASAN_OPTIONS: "detect_leaks=0" } });
  if (status === null || status === 1 || status === 77) return console.log("skipped: no file system can be mounted here");
  const expected = readFileSync(join(folder, `${name}.blocks`), "utf8");
  if (status === 0 && stdout === expected) {
    passed += 1;
    return;
  }
  failed += 1;
  console.log(`${name}, without a cache of fonts: status ${status}\n${firstDifference(expected, stdout)}`);
}

try {
  checkWithoutFontCache("tabel-berlanjut.pdf");
  for (const name of readdirSync(folder).sort())
    if (!name.endsWith(".blocks") && !name.endsWith(".source.html")) check(name);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
