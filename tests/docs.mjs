// The documentation's examples are tests: what the guide shows builds, what it calls wrong is
// refused with the message it names, every command shown runs, and every link leads somewhere.
//
// In the guide a comment before each yaml block says what the block is:
//
//     <!-- contoh: situs|instansi|layanan -->   a whole file; with a path behind it, it also belongs
//                                               to the site in which the guide's commands are run
//     <!-- contoh: terjemahan -->               the translation of the last whole standard before it
//     <!-- contoh: potongan -->                 a part of a standard
//     <!-- contoh: salah Y11 -->                a part of a standard that gives just this finding
//
// Commands of a sh block that begin with the program's name must exit with 0, in order, in one copy
// of the site that the document describes; those that begin with "make" must name a target.
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const program = resolve(root, process.env.MAKLUMAT ?? "build/maklumat");
const guideTool = resolve(root, process.env.GUIDE ?? "build/guide");
const scratch = mkdtempSync(join(tmpdir(), "maklumat-docs-"));
const guidePath = "standards/README.md";
let passed = 0;
let failed = 0;

function check(good, message) {
  if (good) passed += 1;
  else {
    failed += 1;
    console.log(message.replace(/\s*\n\s*/g, " | "));
  }
}

function run(command, args, cwd = root) {
  const env = { ...process.env, LC_ALL: "C" };
  const result = spawnSync(command, args, { cwd, env, encoding: "utf8" });
  return { status: result.status, out: result.stdout ?? "", err: result.stderr ?? String(result.error) };
}

function read(path) {
  return existsSync(join(root, path)) ? readFileSync(join(root, path), "utf8") : "";
}

// The fenced blocks of a document: language, text, line, and the line of text before the fence.
function blocks(text) {
  const found = [];
  let open = null;
  let before = "";
  text.split("\n").forEach((line, index) => {
    const fence = /^```(.*)$/.exec(line);
    if (fence && !open) open = { language: fence[1], before, line: index + 1, lines: [] };
    else if (fence) {
      found.push({ ...open, text: open.lines.map((each) => `${each}\n`).join("") });
      open = null;
    } else if (open) open.lines.push(line);
    if (line.trim() !== "") before = line;
  });
  return found;
}

function write(folder, path, text) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

// ---- examples

const picture = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>\n';

let standard = ""; // the last whole one

// A site of the least that is right, with the example in its place.
function buildExample(kind, text, number) {
  const folder = join(scratch, `contoh-${number}`);
  const files = {
    situs: ["standards/situs.yaml", "judul: Contoh\n"],
    instansi: ["standards/contoh/instansi.yaml", "nama: Contoh\n"],
    layanan: ["standards/contoh/layanan.yaml", "judul: Contoh\n"],
  };
  if (kind === "terjemahan") {
    files.situs[1] += "bahasa: [id, en]\n";
    files.layanan[1] = standard;
    files.terjemahan = ["standards/contoh/layanan.en.yaml"];
  }
  files[kind][1] = text;
  for (const [path, content] of Object.values(files)) write(folder, path, content);
  for (const name of ["alur.svg", "lambang.svg"]) write(folder, `standards/contoh/${name}`, picture);
  return { folder, ...run(program, ["build", "-C", folder]) };
}

function withTitle(text) {
  return /^judul:/m.test(text) ? text : `${text}judul: Contoh\n`;
}

const fourteen = [
  "dasar_hukum", "persyaratan", "prosedur", "waktu", "biaya", "produk", "sarana", "kompetensi", "pengawasan",
  "pengaduan", "jumlah_pelaksana", "jaminan_pelayanan", "jaminan_keamanan", "evaluasi",
];

function checkRight(where, kind, text, number) {
  const built = buildExample(kind === "potongan" ? "layanan" : kind, kind === "potongan" ? withTitle(text) : text, number);
  check(built.status === 0 && built.err === "", `${where}: exit ${built.status}, not 0 without findings: ${built.err}`);
  if (kind === "layanan") standard = text;
  if (kind === "terjemahan") check(existsSync(join(built.folder, "site/en/contoh/layanan.html")), `${where}: there is no English page`);
  if (kind !== "layanan" || built.status !== 0) return;
  const data = JSON.parse(readFileSync(join(built.folder, "site/contoh/layanan.json"), "utf8"));
  for (const key of fourteen) check(data[key]?.length > 0, `${where}: this standard is said to be complete and lacks ${key}`);
}

function checkWrong(where, id, text, number) {
  const built = buildExample("layanan", withTitle(text), number);
  const ids = [...built.err.matchAll(/\[(Y\d+)\]$/gm)].map((match) => match[1]).join(" ");
  check(built.status === 1 && ids === id, `${where}: exit ${built.status} with "${ids}", not 1 with ${id}: ${built.err}`);
}

function checkExamples(guide) {
  const site = join(scratch, "panduan");
  let number = 0;
  for (const block of blocks(guide).filter((each) => each.language === "yaml")) {
    const where = `${guidePath}:${block.line}`;
    const label = /^<!-- contoh: (situs|instansi|layanan|terjemahan|potongan|salah)(?: (\S+))? -->$/.exec(block.before);
    const [, kind, rest] = label ?? [];
    check(label && (kind !== "salah" || /^Y\d+$/.test(rest ?? "")), `${where}: no comment says what this example is`);
    if (!label) continue;
    number += 1;
    if (kind === "salah") checkWrong(where, rest, block.text, number);
    else checkRight(where, kind, block.text, number);
    if (kind !== "salah" && rest) write(site, rest, block.text);
  }
  check(number > 0, `${guidePath}: no examples`);
  return site;
}

// ---- commands

// What `make core ONLY=` may name.
function namesOfTests() {
  const names = (folder) => readdirSync(join(root, folder));
  const units = names("tests/unit").map((name) => name.replace(/^test_|\.c$/g, ""));
  const rules = names("src/audit/rule/pages").map((name) => name.replace(/\.md$/, ""));
  return new Set(["units", "rules", "golden", "documents", ...units, ...rules, ...names("tests/golden"), ...names("tests/import/documents")]);
}

// Paths that are named between backticks are there; `*` and `<…>` are for the reader to fill in.
function checkPaths(path, text) {
  for (const [, name] of text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/`((?:src|tests|templates)\/[^`\s]*)`/g))
    if (!/[*<…]/.test(name)) check(existsSync(join(root, name)), `${path}: there is no ${name}`);
}

function checkPage(path) {
  const text = read(path);
  check(text !== "", `${path}: is empty or not there`);
  checkCommands(path, text, root);
  checkLinks(path, text);
  checkPaths(path, text);
}

function checkCommands(path, text, folder) {
  const targets = new Set([...read("Makefile").matchAll(/^([a-z][a-z-]*):/gm)].map((match) => match[1]));
  const tested = namesOfTests();
  for (const block of blocks(text).filter((each) => each.language === "sh")) {
    for (const line of block.text.split("\n")) {
      const command = line.replace(/\s+#.*$/, "");
      const words = /^(?:build\/)?maklumat(?=\s|$)(.*)$/.exec(command);
      const target = /^make(?:\s+([a-z-]+))?/.exec(command);
      if (words) {
        const result = run("sh", ["-c", `"$0"${words[1]}`, program], folder);
        check(result.status === 0, `${path}:${block.line}: "${command}" exits ${result.status}: ${result.err}`);
      } else if (target) {
        if (target[1]) check(targets.has(target[1]), `${path}:${block.line}: the Makefile has no target ${target[1]}`);
        const only = /\bONLY=(?:"([^"]*)"|([^\s;]+))/.exec(command)?.slice(1).join(" ").trim().split(/\s+/) ?? [];
        for (const name of only) check(tested.has(name), `${path}:${block.line}: there is no test ${name}`);
      }
    }
  }
}

// ---- links

function anchorsOf(text) {
  const heads = text.replace(/^```[\s\S]*?^```/gm, "").matchAll(/^#+ (.*)$/gm);
  return [...heads].map((head) => head[1].toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replaceAll(" ", "-"));
}

function checkLinks(path, text) {
  const prose = text.replace(/^```[\s\S]*?^```/gm, "").replace(/`[^`\n]*`/g, "");
  for (const [, target] of prose.matchAll(/\]\(([^)\s]+)\)/g)) {
    if (/^[a-z]+:/.test(target)) continue;
    const [file, anchor] = target.split("#");
    const exists = file === "" || existsSync(join(root, dirname(path), file));
    check(exists, `${path}: the link ${target} leads nowhere`);
    if (exists && anchor) {
      const there = file === "" ? text : read(join(dirname(path), file));
      check(anchorsOf(there).includes(anchor), `${path}: there is no heading for ${target}`);
    }
  }
}

// ---- the manual page

// The text of the page as a reader sees it, near enough: no requests, no escapes.
function plain(page) {
  return page.replace(/\\-/g, "-").replace(/\\f[BIRP]/g, "").replace(/^\.(?:[BIR]{1,2}|SH|TP|PP)\s?/gm, "").replaceAll('"', "");
}

function checkManual(page) {
  const path = "maklumat.1";
  check(/^\.TH MAKLUMAT 1 /m.test(page), `${path}: no .TH`);
  for (const head of ["NAME", "SYNOPSIS", "EXIT STATUS"])
    check(new RegExp(`^\\.SH "?${head}"?$`, "m").test(page), `${path}: no section ${head}`);
  const text = plain(page);
  const helps = [["--help"], ["build", "--help"], ["show", "--help"], ["audit", "--help"], ["merge", "--help"], ["import", "--help"], ["explain", "--help"], ["rules", "--help"]].map((args) => run(program, [...args, "--lang", "en"]).out);
  check(helps.every((help) => help !== ""), "the program prints no help");
  const commands = [...helps[0].matchAll(/^ {2}maklumat ([a-z]+)(?: |$)/gm)].map((match) => match[1]);
  const formsOf = (help) => [...help.slice(help.indexOf("Forms")).matchAll(/^ {2}([a-z-]+)\s/gm)].map((match) => match[1]);
  const forms = [...formsOf(helps[2]), ...formsOf(helps[3])];
  const options = new Set(helps.join("\n").match(/(?<![\w-])--?[A-Za-z][a-z]*(?:-[a-z]+)*/g));
  check(commands.length > 0 && forms.length > 0 && options.size > 0, "the help names no command, form or option");
  for (const word of [...commands, ...forms, ...options])
    check(new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(text), `${path}: does not name ${word}`);
}

// ---- the completion of bash

// What bash offers for the last of the words.
function completions(...words) {
  const script = '. "$0" && COMP_WORDS=(maklumat "$@") COMP_CWORD=$# && { _maklumat; echo "${COMPREPLY[*]}"; }';
  const { status, out, err } = run("bash", ["-c", script, join(root, "build/maklumat.bash"), ...words]);
  return status === 0 && err === "" ? out.trim() : `exit ${status}: ${err}`;
}

function checkCompletion() {
  const offers = [
    [["b"], "build"],
    [["--v"], "--version"],
    [["--lang", "i"], "id"],
    [["build", ""], ""], // files, by bash itself
    [["build", "--s"], "--strict --shard"],
    [["build", "-o", "s"], ""],
    [["--lang", "id", "merge", "--s"], "--strict"],
    [["show", "--format", "c"], "cetak"],
    [["show", "x.yaml", "--format", ""], "html cetak publik json kios"],
    [["audit", "--format", "s"], "sarif"],
    [["audit", "--fail-on", "p"], "peringatan"],
    [["explain", "K0"], "K01 K02 K03 K04 K05"],
    [["rules", "-"], "--help --lang"],
  ];
  for (const [words, wanted] of offers) {
    const offered = completions(...words);
    check(offered === wanted, `completing "${words.join(" ")}" offers "${offered}", not "${wanted}"`);
  }
}

// ---- all of it

try {
  const guide = read(guidePath);
  const readme = read("README.md");
  const filled = run(guideTool, [guidePath]);
  check(filled.status === 0, `the guide's tool exits ${filled.status}: ${filled.err}`);
  check(filled.out === guide, `${guidePath}: its tables are not those of the program; run make guide`);
  checkCommands(guidePath, guide, checkExamples(guide));
  const copy = join(scratch, "tree");
  for (const folder of ["standards", "templates", "tests/import/documents"]) cpSync(join(root, folder), join(copy, folder), { recursive: true });
  checkCommands("README.md", readme, copy);
  checkLinks("README.md", readme);
  checkPaths("README.md", readme);
  checkLinks(guidePath, guide);
  checkManual(readFileSync(join(dirname(guideTool), "maklumat.1"), "utf8"));
  for (const name of ["CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"]) checkPage(`.github/${name}`);
  checkCompletion();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
