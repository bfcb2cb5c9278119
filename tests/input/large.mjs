// Input that is far larger than any standard: an answer in good time, in words, and no crash.
import { closeSync, ftruncateSync, openSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { AGENCY, SITE, makeSite, siteOf } from "./program.mjs";

const MIB = 1 << 20;
const ENOUGH = 30_000; // milliseconds: catches hangs, not a busy machine or the sanitizers

const repeat = (text, size) => text.repeat(Math.floor(size / text.length));
const numbered = (count, line) => Array.from({ length: count }, (_, i) => line(i)).join("");
const value = (text) => `judul: x\npersyaratan: '${text}'\n`;
const block = (text) => `judul: x\npersyaratan: |\n${text.replace(/^/gm, "  ")}\n`;

// Markdown that makes careless parsers slow: each must end, right or refused.
const markdown = {
  "stars": "*", "stars apart": "*a ", "double stars": "**a ", "brackets": "[", "closed brackets": "[]", "links": "[a](", "angle": "<",
  "comments": "<!--", "pictures": "![", "quotes": "> ", "backticks": "`a``", "references": "&amp;", "underscores": "_a ", "deep links": "[a](<b",
  "declarations": "<!A", "instructions": "<?", "data": "<![CDATA[", "phones": "0812 ", "mails": "a@b.id ", "definitions": "[a]: b ",
};

// text of the standard, the finding that it must get (null: none)
const standards = {
  "200,000 opening brackets": [`judul: x\nkelompok: ${"[".repeat(200_000)}\n`, "Y09"],
  "200,000 opening braces": [`judul: x\nsk: ${"{".repeat(200_000)}\n`, "Y05"],
  "200,000 nested dashes": [`judul: x\nkelompok:\n  ${"- ".repeat(200_000)}x\n`, "Y09"],
  "10,000 keys": [`judul: x\n${numbered(10_000, (i) => `kunci_${i}: x\n`)}`, "Y11"],
  "10,000 keys of one name": [`judul: x\n${"biaya: x\n".repeat(10_000)}`, "Y10"],
  "10,000 long keys": [`judul: x\n${numbered(10_000, (i) => `persyaratan_pelayanan_publik_yang_${i}: x\n`)}`, "Y11"],
  "10,000 items": [`judul: x\npersyaratan:\n${numbered(10_000, (i) => `  - Syarat ${i}\n`)}`, null],
  "10,000 wrong links": [`judul: x\npersyaratan:\n${"  - '[a](//b)'\n".repeat(10_000)}`, "Y24"],
  "a line of 1 MiB": [`judul: ${"a".repeat(MIB - 8)}`, null],
  "a file of 1 MiB and one byte": [`judul: ${"a".repeat(MIB - 6)}`, "Y03"],
  "a key of 1 MiB": [`${"a".repeat(MIB - 10)}: x\n`, "Y05"],
  "1 MiB of line ends": [`judul: x\n${"\n".repeat(MIB - 20)}`, null],
  "1 MiB of comments": [`judul: x\n${repeat("# x\n", MIB - 20)}`, null],
  "1 MiB of NUL": ["\0".repeat(MIB), "Y02"],
};

export function large(checks, build) {
  for (const [name, [text, id]] of Object.entries(standards)) answer(checks, build, name, siteOf({ besar: text }), id);
  for (const [name, mark] of Object.entries(markdown)) {
    const line = repeat(mark, MIB - 100);
    answer(checks, build, `1 MiB of ${name}`, siteOf({ besar: value(line) }));
    answer(checks, build, `many lines of ${name}`, siteOf({ besar: block(repeat(`${mark.repeat(30)}\n`, MIB - MIB / 8)) }));
  }
  answer(checks, build, "nested lists", siteOf({ besar: block(numbered(700, (i) => `${" ".repeat(2 * i)}- a\n`)) }));
  answer(checks, build, "nested quotes", siteOf({ besar: block(`${"> ".repeat(200_000)}a\nb`) }));
  manyFiles(checks, build);
  hugeFile(checks, build);
  linkToParent(checks, build);
}

// id undefined: an answer is all that is asked.
function answer(checks, build, name, site, id, count) {
  const start = process.hrtime.bigint();
  const result = build(name, site, "id");
  const took = Number((process.hrtime.bigint() - start) / 1_000_000n);
  checks.that(`${name}: answered in good time`, took < ENOUGH, `${took} ms`);
  if (process.env.TIMES && took > 1000) console.log(`${name}: ${took} ms`);
  checks.that(`${name}: status`, result.status === (id ? 1 : 0) || (id === undefined && result.status === 1), result.status);
  if (id) checks.that(`${name}: ${id}`, result.stderr.includes(`[${id}]`), result.stderr);
  if (count) checks.same(`${name}: findings`, result.stderr.split(`[${id}]`).length - 1, count);
}

function manyFiles(checks, build) {
  const files = { ...SITE, ...AGENCY };
  for (let i = 0; i < 1000; i += 1) files[`standards/uji/layanan-${i}.yaml`] = `judul: x\nbiyaya: ${i}\n`;
  answer(checks, build, "1000 wrong files", makeSite(files), "Y11", 1000);
}

function hugeFile(checks, build) {
  const site = siteOf({});
  const file = openSync(join(site, "standards/uji/besar.yaml"), "w");
  ftruncateSync(file, 100 * MIB);
  closeSync(file);
  answer(checks, build, "a file of 100 MiB", site, "Y03");
  const picture = siteOf({ layanan: "judul: x\ngambar:\n  - berkas: besar.png\n" });
  const image = openSync(join(picture, "standards/uji/besar.png"), "w");
  ftruncateSync(image, 100 * MIB);
  closeSync(image);
  answer(checks, build, "a picture of 100 MiB", picture, "Y37");
}

function linkToParent(checks, build) {
  const site = siteOf({ layanan: "judul: x\n" });
  symlinkSync("..", join(site, "standards/uji/induk"));
  symlinkSync(".", join(site, "standards/diri"));
  symlinkSync("putar", join(site, "standards/uji/putar"));
  answer(checks, build, "a folder that is a link to its parent", site, null);
}
