// Documents that mean harm, or are none: each must end with its message, quickly and in bounded memory.
//
// They are made here, for nobody should have to keep them. The program runs with a limit on its address
// space where it is not built with a sanitizer, and on time always.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { wordDocument, zip } from "./package.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const program = process.env.BLOCKS ?? join(root, "build/tests/blocks");
const SECONDS = 10;
const scratch = mkdtempSync(join(tmpdir(), "maklumat-hostile-"));
let passed = 0;
let failed = 0;

const said = new Set();

function run(name, content, environment) {
  const path = join(scratch, name);
  writeFileSync(path, content);
  const command = `ulimit -v 4194304; exec "$0" "$1"`;
  return spawnSync("/bin/sh", ["-c", command, program, path], { encoding: "utf8", maxBuffer: 1 << 30, timeout: SECONDS * 1000, env: { ...process.env, ...environment } });
}

// `expected` is the id of the message, or a pattern that the blocks must hold.
function check(name, content, expected, environment) {
  const started = Date.now();
  const { status, signal, stdout } = run(name, content, environment);
  const seconds = (Date.now() - started) / 1000;
  for (const [, id] of (stdout ?? "").matchAll(/^(Y\d\d): /gm)) said.add(id);
  const good = status === 0 && (expected instanceof RegExp ? expected.test(stdout) : stdout.startsWith(`${expected}:`));
  if (good) passed += 1;
  else failed += 1;
  if (!good) console.log(`${name}: status ${status} ${signal ?? ""} after ${seconds} s; expected ${expected}, got: ${(stdout ?? "").slice(0, 200)}`);
  if (process.env.TIMES) console.log(`${seconds.toFixed(2)} s  ${name}`);
}

const paragraph = (text) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const word = (body) => wordDocument(`--- word/document.xml\n${body}`);

// A PDF of one page with this text, or with none, and what is drawn; `extra` goes into its trailer.
function pdf(text, extra = "", drawn = "") {
  const stream = text === null ? "" : `${drawn}BT /F1 12 Tf 72 700 Td (${text}) Tj ET`;
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>",
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
  ];
  const body = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`).join("");
  return Buffer.from(`%PDF-1.4\n${body}trailer\n<< /Root 1 0 R /Size 6 ${extra} >>\n%%EOF\n`, "latin1");
}

// Locked with a password that nobody gives: keys that fit no empty password.
const key = createHash("md5").update("rahasia").digest("hex");
const locked = `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${key}${key}> /U <${key}${key}> /P -4 >> /ID [<${key}> <${key}>]`;

// A folder of programs that reads the text of a PDF, but not what is drawn in it.
function onlyPdftotext() {
  const folder = join(scratch, "program");
  mkdirSync(folder);
  symlinkSync(spawnSync("/bin/sh", ["-c", "command -v pdftotext"], { encoding: "utf8" }).stdout.trim(), join(folder, "pdftotext"));
  return folder;
}

// Rules across and down, and lines without end.
const rules = (count, rule) => Array.from({ length: count }, (_, i) => rule(i)).join("");
const lattice = rules(350, (i) => `0 ${i * 2} 595 0.2 re f\n${i * 1.7} 0 0.2 842 re f\n`);
const scribble = rules(200_000, (i) => `${(i * 7919) % 595} ${(i * 104729) % 842} ${i % 2 ? "0.3 40" : "40 0.3"} re f\n`);

function deepFields(depth) {
  return `%PDF-1.4\n1 0 obj\n${"[".repeat(depth)}${"]".repeat(depth)}\nendobj\ntrailer\n<< /Root 1 0 R >>\n`;
}

try {
  check("kosong.txt", "", "Y73");
  check("blanko.txt", " \n\t\n\u00a0\n", "Y73");
  check("biner.txt", Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1, 2, 3, 0, 0, 255, 254, 253, 252]), "Y70");
  check("gambar.txt", Buffer.from("\x89PNG\r\n\x1a\n....", "latin1"), "Y72");
  check("lama.doc", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000)]), "Y71");
  check("kaya.doc", "{\\rtf1 Persyaratan}", "Y70");
  check("satu-baris.txt", "kata ".repeat(4_000_000), /^paragraph/);
  check("banyak-baris.txt", "1. butir\n".repeat(600_000), "Y75");
  check("butir-dalam.txt", Array.from({ length: 5000 }, (_, i) => `${" ".repeat(i)}- x`).join("\n"), /list12/);
  check("tab.txt", `a\tb\n${"\t".repeat(3_000_000)}\n`, /^table/);
  check("baris-tab.txt", "a\tb\tc\n".repeat(300_000), "Y75");

  check("kolom.txt", "a   b\n".repeat(300_000), /^(Y75|table)/);
  check("kolom-palsu.txt", "a   b   c\na       b\n    kata   kata kata kata\nx\ny\nz\n\n".repeat(80_000), /./);

  check("batang.txt", `|a|${"b".repeat(1_000_000)}|\n${"|a|b|\n".repeat(300_000)}`, /^paragraph/);

  check("kutipan.md", `# a\n${">".repeat(100_000)} b\n`, "Y74");
  check("daftar.md", `# a\n${"- ".repeat(100_000)}b\n`, "Y74");
  check("daftar-bertingkat.md", `# a\n${Array.from({ length: 300 }, (_, i) => `${"  ".repeat(i)}- x`).join("\n")}\n`, "Y74");
  check("kurung.md", `# a\n${"[".repeat(100_000)}\n`, /^paragraph/);
  check("tebal.md", `# a\n${"*a **b ".repeat(50_000)}\n`, /^paragraph/);
  check("tautan.md", `# a\n${"![[]()".repeat(50_000)}\n`, /^paragraph/);
  check("banyak-tautan.md", `# a\n\n${`${"![[]()".repeat(5000)}\n\n`.repeat(60)}`, /^heading/);
  check("pipa.md", `|a|\n|-|\n|${"b|".repeat(600_000)}\n`, "Y75");

  check("dalam.html", `<html>${"<div>".repeat(100_000)}x`, "Y78");
  check("tabel-dalam.html", `<html>${"<table><tr><td>".repeat(100_000)}x`, "Y78");
  check("huruf.html", `<html>${"<b><i>".repeat(100_000)}x`, "Y78");
  check("objek.html", `<html>${"<div><object></div></object>".repeat(100_000)}x`, "Y78");
  check("bagian.html", `<html>${"<li><section>".repeat(100_000)}x`, "Y78");
  check("huruf-silih.html", `<html>${Array.from({ length: 20_000 }, (_, i) => `<div><b id=${i}></div>`).join("")}x`, "Y78");
  check("atribut.html", `<html><p ${Array.from({ length: 200_000 }, (_, i) => `a${i}`).join(" ")}>x`, "Y78");
  check("tanpa-akhir.html", `<html><p>${"<tr><td>x".repeat(400_000)}`, /^(Y75|paragraph)/);
  check("tabel-tanpa-akhir.html", `<html><table>${"<tr><td>x<td>y".repeat(300_000)}`, "Y75");
  check("besar.html", `<html><p>${"isi halaman <b>tebal</b> ".repeat(2_500_000)}`, "Y03");
  check("padat.html", `<html><p>${"isi halaman <b>tebal</b> ".repeat(600_000)}`, /^(Y78|paragraph)/);
  check("skrip.html", `<html><p>isi</p>${"<script>".repeat(200_000)}`, /^paragraph/);
  check("komentar.html", `<html><p>isi</p>${"<!--".repeat(500_000)}`, /^paragraph/);
  check("rentang.html", `<table><tr><td colspan=999999 rowspan=4000000000>a<td>b</table>`, /span 1000/);

  check("bom.docx", zip({ "word/document.xml": Buffer.alloc(200 * 1024 * 1024, 32) }), "Y78");
  check("bom-gambar.docx", zip({ "word/media/a.png": Buffer.alloc(200 * 1024 * 1024), "word/document.xml": "<a/>" }), "Y73");
  check("banyak-bagian.docx", zip(Object.fromEntries(Array.from({ length: 6000 }, (_, i) => [`word/x${i}.xml`, "<a/>"]))), "Y78");
  check("terkunci.docx", zip({ "word/document.xml": "x" }, 1), "Y77");
  check("lembar.xlsx", zip({ "xl/workbook.xml": "<a/>" }), "Y70");
  check("rusak.docx", word(paragraph("x")).subarray(0, 200), "Y76");
  check("xml-rusak.docx", word("<w:p>"), "Y76");
  check("entitas.docx", zip({ "word/document.xml":
    '<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><a>&b;</a>' }), "Y78");
  check("entitas-luar.docx", zip({ "word/document.xml": '<!DOCTYPE a [<!ENTITY a SYSTEM "/etc/passwd">]><a>&a;</a>' }), "Y78");
  check("dalam.docx", word("<w:tbl><w:tr><w:tc>".repeat(100_000)), "Y78");
  check("tabel-dalam.docx", word("<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc>".repeat(90) + "</w:tc></w:tr></w:tbl>".repeat(90)), "Y74");
  check("banyak.docx", word(Array.from({ length: 550_000 }, (_, i) => paragraph(`butir ${i * 7919}`)).join("")), "Y75");
  check("kosong.docx", word(""), "Y73");

  check("baik.pdf", pdf("Persyaratan: KTP"), /paragraph p1 l1: Persyaratan: KTP/);
  check("kosong.pdf", pdf(null), "Y72");
  check("rusak.pdf", "%PDF-1.7\nbukan pdf", "Y76");
  check("terkunci.pdf", pdf("Persyaratan", locked), "Y77");
  check("dalam.pdf", deepFields(200_000), /^Y7[68]/);
  check("garis.pdf", pdf("Persyaratan: KTP", "", lattice), /Persyaratan: KTP/);
  check("coretan.pdf", pdf("Persyaratan: KTP", "", scribble), /Persyaratan: KTP/);
  check("tumpukan.pdf", pdf("Persyaratan: KTP", "", "q 1 0 0 1 0 0 cm\n".repeat(100_000)), /^paragraph/);

  check("tanpa-program.pdf", pdf("x"), "Y80", { PATH: scratch });
  check("tanpa-garis.pdf", pdf("x"), "Y81", { PATH: onlyPdftotext() });

  check("kutip.csv", `a,b\n"${"x\n".repeat(500_000)}`, /./);
  check("kutip-ganda.csv", `a,b\n${'"x,'.repeat(300_000)}\n`, /./);
  check("kolom.csv", `${"a,".repeat(600_000)}\n`, "Y75");
  check("baris.csv", "a,b,c\n".repeat(200_000), "Y75");
  check("dihapus.docx", word("<w:p><w:r><w:t>x</w:t></w:r><w:del><w:r><w:delText>y</w:delText></w:r></w:del></w:p>"), "Y79");
  for (const [, name, id] of readFileSync(join(root, "src/yaml/input.def"), "utf8").matchAll(/^INPUT\((DOCUMENT_\w+), (Y\d\d),/gm)) {
    passed += said.has(id);
    failed += !said.has(id);
    if (!said.has(id)) console.log(`${id} (${name}) comes up in no case`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
