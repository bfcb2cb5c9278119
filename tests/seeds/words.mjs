// Nothing that the five published documents say may be lost on the way to the pages.
//
//     node tests/seeds/words.mjs SITE_DIR
//
// For each seed (the texts in this folder) its lines and table cells are looked up, word by word, in
// SITE_DIR/<agency>/<service>.html and .cetak.html:
//
//   lines   each line stands there in one piece, as often as in the seed
//   words   each word stands there at least as often as in the seed
//   order   (print page only) the lines of the table follow each other as in the seed
//   damage  what standards/<agency>/<service>.yaml lists in sumber.kerusakan stands in the seed;
//           only that, and the NIP, may be missing from a page
//
// Words are compared with their spelling and case; spaces and punctuation are folded. What is no word
// of the document is put aside on both sides: Markdown and HTML marks, addresses behind a link, printed
// list numbers, and on the page its head, scripts, styles and the list of damage itself.
// Last line "N passed, N failed"; exit 0, 1 when something is lost, 2 for wrong usage.

import { existsSync, readFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const seedFolder = join(root, "tests/seeds");

// `table`: the line that begins the table, so what the order is checked of. `scan`: the text as its
// layout shows it, where the scan wrote side by side what stands one below the other.
const documents = [
  {
    seed: "000_ba49ea4d52e36b9b.txt",
    page: "kaltim-dkp3a/rujukan-permasalahan-keluarga",
    table: "Persyaratan",
  },
  {
    seed: "001_787da0bc26d946b4.txt",
    page: "jember-dpppakb/pengaduan-dan-pengalihan-kasus",
    table: "Persyaratan",
  },
  {
    seed: "002_14f532f001b8489d.txt",
    page: "pekalongan-dpmppa/menerima-rujukan",
    table: "Satuan Kerja",
    scan: [
      [/Kota\s+Pekalongan\n/, "Kota Pekalongan\n"],
      [/Jenis Layanan Dasar Hukum(\s+.+\n)/, "Jenis Layanan$1\nDasar Hukum\n"],
    ],
  },
  {
    seed: "003_f038d13a419a02e4.txt",
    page: "barito-utara-dalduk/pengaduan-langsung",
    table: "Persyaratan",
  },
  {
    seed: "004_95ad085a5ff2d8b4.txt",
    page: "karangasem-dinsos/perlindungan-anak",
    table: "Proses Penyampaian Pelayanan (Service Delivery)",
  },
];

// Words of the form, which a page writes in its own case; the table's head only where a table is.
const tableHead = ["NO", "KOMPONEN", "URAIAN"];
const formLabels = ["Ditetapkan di", "Pada Tanggal"];

const words = (text) => text.normalize("NFC").match(/[\p{L}\p{N}]+/gu) ?? [];
const fold = (text) => words(text).join(" ");
const padded = (text) => ` ${fold(text)} `;

// --- the seed -------------------------------------------------------------------------------------

// Markdown and HTML become plain lines; list items and table cells become lines of their own.
function plainText(source) {
  return source
    .replace(/<(https?:[^>]*)>/g, "$1")
    .replace(/\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/<\/?a\b[^>]*>/g, "")
    .replace(/<[^>]*>|\t/g, "\n")
    .replace(/\*\*/g, "")
    .replace(/\\([_*#])/g, "$1");
}

// Printed numbers of rows, items and groups: "3.", "12", "A." at the start, "… 2. Petugas" inside.
function withoutOrdinals(line) {
  return line
    .replace(/^\d{1,2}\.?$/, (number) => (number === "0" ? number : ""))
    .replace(/^#+ +(?:[AB]\. )?/, "")
    .replace(/^(?:\d{1,2}\.|-) +/, "")
    .replace(/(?<= )\d{1,2}\. (?=\p{Lu})/gu, "");
}

// Lines of a head hold several facts: "address postcode phone", "government / agency", "label : value".
function facts(line) {
  if (/^Pemerintah .* \/ /.test(line)) return line.split(" / ");
  if (/^(No\. SK|Ditetapkan di|Pada Tanggal)\s*:/.test(line)) return line.split(/\s*:\s*/);
  return line.replace(/( \d{5}) (\d{6,})$/, "$1\n$2").split("\n");
}

function seedLines(source, document) {
  for (const [from, to] of document.scan ?? []) source = source.replace(from, to);
  return plainText(source)
    .split("\n")
    .map((line) => withoutOrdinals(line.trim()))
    .filter((line) => !/^NIP\b/.test(line))
    .flatMap(facts)
    .filter((line) => fold(line) !== "");
}

// --- listed damage --------------------------------------------------------------------------------

const indentOf = (line) => line.length - line.trimStart().length;

function blockText(lines, start, keyColumn) {
  let end = start;
  while (end < lines.length && (lines[end].trim() === "" || indentOf(lines[end]) > keyColumn)) end++;
  return lines.slice(start, end).join("\n");
}

// The texts of sumber.kerusakan, read from the few forms that the standards use; the longest first,
// for a part of it may be damage of its own elsewhere.
function listedDamage(yaml) {
  const lines = yaml.split(/\r?\n/);
  const start = lines.findIndex((line) => /^ +kerusakan:\s*$/.test(line));
  const found = [];
  for (let i = start + 1; start >= 0 && i < lines.length; i++) {
    const match = /^(\s+(?:- )?)teks:\s*(.*)$/.exec(lines[i]);
    if (!match) continue;
    const block = /^[|>]/.test(match[2]);
    const text = block ? blockText(lines, i + 1, match[1].length) : match[2];
    if (fold(text)) found.push(text);
  }
  return found.sort((a, b) => words(b).length - words(a).length);
}

// Takes the damage out of the lines: the last run of whole lines that has its words, for a page head
// is repeated after it stood at its place. False when there is no such run.
function removeDamage(lines, damage) {
  const wanted = fold(damage);
  for (let from = lines.length - 1; from >= 0; from--) {
    for (let to = from + 1; to <= lines.length; to++) {
      const run = fold(lines.slice(from, to).join(" "));
      if (run === wanted) {
        lines.splice(from, to - from);
        return true;
      }
      if (run.length >= wanted.length) break;
    }
  }
  return false;
}

// A second mention of the agency in the trail "government / agency" need not be a second one on a page.
function withoutTrailAgency(lines) {
  const trail = lines.findIndex((line) => /^Pemerintah /.test(line));
  const repeated = trail > 0 && lines[trail + 1] === lines[0];
  return repeated ? lines.filter((_, i) => i !== trail + 1) : lines;
}

// --- the page -------------------------------------------------------------------------------------

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

function unescape(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (hex) return String.fromCodePoint(parseInt(hex, 16));
    return decimal ? String.fromCodePoint(Number(decimal)) : (entities[name] ?? whole);
  });
}

function visibleText(html) {
  const bare = html
    .replace(/<!--[\s\S]*?-->/g, "")
    .replace(/<(head|script|style|template)\b[\s\S]*?<\/\1\s*>/gi, " ")
    .replace(/<section id="sumber"[\s\S]*?<\/section>/, " ")
    .replace(/<\/?(?:a|abbr|b|em|i|mark|q|strong|u|wbr)\b[^>]*>/gi, "")
    .replace(/<[^>]*>/g, " ");
  return unescape(bare);
}

const tableOf = (html) => /<table[\s\S]*<\/table>/.exec(html)?.[0] ?? "";

function countOf(text, part) {
  let count = 0;
  // The blank behind one occurrence may be the blank before the next.
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length - 1)) count++;
  return count;
}

function tally(list) {
  const counts = new Map();
  for (const item of list) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

// --- the checks: each gives what is lost ----------------------------------------------------------

function lostLines(lines, text) {
  const page = padded(text);
  return [...tally(lines.map(fold))]
    .map(([line, wanted]) => ({ line, wanted, found: countOf(page, ` ${line} `) }))
    .filter(({ wanted, found }) => found < wanted)
    .map(({ line, wanted, found }) => `${found} of ${wanted}: ${line}`);
}

function lostWords(lines, text) {
  const page = tally(words(text));
  return [...tally(lines.flatMap(words))]
    .filter(([word, wanted]) => (page.get(word) ?? 0) < wanted)
    .map(([word, wanted]) => `${page.get(word) ?? 0} of ${wanted}: ${word}`);
}

function lostLabels(labels, text) {
  const page = padded(text).toLowerCase();
  return labels.filter((label) => !page.includes(padded(label).toLowerCase()));
}

function misplacedLines(lines, text) {
  const page = padded(text);
  const lost = [];
  let at = 0;
  for (const line of lines) {
    const found = page.indexOf(padded(line), at);
    if (found < 0) lost.push(`not after the line before it: ${fold(line)}`);
    else at = found + padded(line).length - 1;
  }
  return lost;
}

const result = { passed: 0, failed: 0 };

function report(name, lost) {
  if (lost.length === 0) result.passed++;
  else result.failed++;
  console.log(`${lost.length === 0 ? "ok  " : "LOST"} ${name}`);
  for (const item of lost) console.log(`     ${item}`);
}

// --- one document ---------------------------------------------------------------------------------

// From the line that begins the table to the place and date below it.
function tableLines(all, document) {
  const start = all.indexOf(document.table);
  const end = all.indexOf(formLabels[0]);
  if (start < 0) throw new Error(`${document.seed} has no line "${document.table}"`);
  return all.slice(start, end < 0 ? undefined : end);
}

// What the pages must hold: all lines, those of the table in their order, labels of the form.
function expectation(document) {
  const source = readFileSync(join(seedFolder, document.seed), "utf8");
  const yaml = readFileSync(join(root, "standards", `${document.page}.yaml`), "utf8");
  const all = seedLines(source, document);
  const lostDamage = listedDamage(yaml).filter((damage) => !removeDamage(all, damage));
  report(
    `${document.page}: damage`,
    lostDamage.map((damage) => `listed, but not in ${document.seed}: ${fold(damage)}`),
  );
  const isForm = (line) => [...tableHead, ...formLabels].includes(line);
  const lines = withoutTrailAgency(all).filter((line) => !isForm(line));
  return {
    lines,
    table: tableLines(all, document).filter((line) => !isForm(line)),
    labels: formLabels.filter((label) => all.includes(label)),
    head: tableHead.filter((label) => all.includes(label)),
  };
}

function readPage(site, name) {
  const path = join(site, name);
  if (existsSync(path)) return readFileSync(path, "utf8");
  report(name, ["there is no such page"]);
  return null;
}

function checkPage(name, text, lines, labels) {
  report(`${name}: ${lines.length} lines`, [...lostLines(lines, text), ...lostLabels(labels, text)]);
  report(`${name}: ${lines.flatMap(words).length} words`, lostWords(lines, text));
}

function checkDocument(site, document) {
  const { lines, table, labels, head } = expectation(document);
  const service = readPage(site, `${document.page}.html`);
  const print = readPage(site, `${document.page}.cetak.html`);
  if (service !== null) checkPage(`${document.page}.html`, visibleText(service), lines, labels);
  if (print === null) return;
  checkPage(`${document.page}.cetak.html`, visibleText(print), lines, [...labels, ...head]);
  report(
    `${document.page}.cetak.html: order of ${table.length} lines`,
    misplacedLines(table, visibleText(tableOf(print))),
  );
}

function main(args) {
  if (args.length !== 1) {
    console.error("usage: node tests/seeds/words.mjs SITE_DIR");
    return 2;
  }
  for (const document of documents) checkDocument(args[0], document);
  console.log(`${result.passed} passed, ${result.failed} failed`);
  return result.failed > 0 ? 1 : 0;
}

process.exitCode = main(process.argv.slice(2));
