// The forms of the audit's report that machines read: whole, escaped, valid by their schemas, the same each time.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, makeSite, root, run } from "./input/program.mjs";

const require = createRequire(join(root, "tests/package.json"));
const Ajv = require("ajv");
const sarifSchema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const checks = new Checks();
const components = 14;

// What a page, a spreadsheet, a shell or a parser could take for its own.
const hostile = `judul: '=cmd|" /C calc"!A0, <b>&amp; "kutip" 🙂'
waktu: "sesuai kebutuhan\\n<script>alert(1)</script>, \\"dua\\""
biaya: "+Rp 1,500,000 ]]> --"
sarana: "@Tempat Parkit"
pengaduan:
  - "Email ke pusat TERPADU@gmail.com; -1"
pengecualian:
  - {aturan: B03, alasan: '=alasan "x" <&', oleh: Kepala, sampai: 2030-01-01}
`;

const site = makeSite({
  "standards/situs.yaml": 'judul: "<Contoh> & \\"kawan\\""\n',
  "standards/contoh/instansi.yaml": "nama: '-Dinas <Contoh>'\n",
  "standards/contoh/layanan.yaml": hostile,
  "standards/contoh/rusak.yaml": "judul: Rusak\nwaktoe: 1\n",
});

function report(format, lang = "id", folder = site) {
  const result = run(["audit", "--format", format, "--fail-on", "tidak-pernah", "--lang", lang], { cwd: folder });
  checks.that(`${format}: no crash`, !result.crash, result.crash);
  checks.same(`${format}: the same bytes`, run(["audit", "--format", format, "--fail-on", "tidak-pernah", "--lang", lang], { cwd: folder }).stdout, result.stdout);
  return result.stdout;
}

// RFC 4180: every row ends with CRLF; quotes are doubled.
function rows(text) {
  const found = [];
  let row = [];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r\n)/g)) {
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end !== ",") {
      found.push(row);
      row = [];
    }
  }
  return found;
}

function json(lang) {
  const data = JSON.parse(report("json", lang));
  checks.same("json: standards", data.standar.length, 2);
  checks.same("json: the broken one was not audited", data.standar[1].diperiksa, false);
  checks.same("json: fourteen states", Object.keys(data.standar[0].komponen).length, components);
  checks.same("json: no date", data.tanggal, null);
  checks.same("json: five tables with versions", data.data.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each.versi) && each.sidik).length, 5);
  const counted = data.temuan.filter((each) => !each.pengecualian && !each.sudah_dikenal);
  for (const level of ["salah", "peringatan", "catatan"])
    checks.same(`json: ${level}`, counted.filter((each) => each.tingkat === level).length, data.jumlah[level]);
  for (const each of data.temuan) checks.that(`json: ${each.aturan} has text and remedy`, each.teks && each.perbaikan && each.berkas);
  checks.same("json: the waiver's reason", data.temuan.find((each) => each.aturan === "B03").pengecualian.alasan, '=alasan "x" <&');
  return data;
}

function csv(data, lang) {
  const [head, ...standards] = rows(report("csv-standar", lang));
  checks.same("csv-standar: a row for each standard", standards.length, data.standar.length);
  checks.that("csv-standar: rows are as long as their head", standards.every((row) => row.length === head.length), JSON.stringify(standards));
  checks.same("csv-standar: states", standards[0][head.indexOf("waktu")], data.standar[0].komponen.waktu.keadaan);
  checks.that("csv-standar: no formula", standards.flat().every((cell) => !/^[=+\-@\t]/.test(cell)), JSON.stringify(standards));
  checks.same("csv-standar: the cell is kept behind its apostrophe", standards[0][head.indexOf("judul")], `'${data.standar[0].judul}`);
  const [names, ...findings] = rows(report("csv-temuan", lang));
  checks.same("csv-temuan: a row for each finding", findings.length, data.temuan.length);
  checks.that("csv-temuan: rows are as long as their head", findings.every((row) => row.length === names.length));
  checks.that("csv-temuan: no formula", findings.flat().every((cell) => !/^[=+\-@\t]/.test(cell)), JSON.stringify(findings));
  findings.forEach((row, i) => checks.same(`csv-temuan: row ${i + 1}`, row[0] + row[6].replace(/^'/, ""), data.temuan[i].aturan + data.temuan[i].teks));
}

function sarif(data, lang) {
  const log = JSON.parse(report("sarif", lang));
  const ajv = new Ajv({ schemaId: "auto", unknownFormats: "ignore" });
  ajv.addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"));
  const valid = ajv.validate(sarifSchema, log);
  checks.that("sarif: valid by its schema", valid, ajv.errorsText());
  const [{ results, tool }] = log.runs;
  checks.same("sarif: a result for each finding", results.length, data.temuan.length);
  results.forEach((each, i) => {
    checks.same(`sarif: rule of result ${i + 1}`, tool.driver.rules[each.ruleIndex].id, each.ruleId);
    checks.same(`sarif: line of result ${i + 1}`, each.locations[0].physicalLocation.region?.startLine, data.temuan[i].baris);
    checks.same(`sarif: suppression of result ${i + 1}`, Boolean(each.suppressions), Boolean(data.temuan[i].pengecualian));
  });
}

function junit(data, lang) {
  const xml = report("junit", lang);
  const parsed = spawnSync("xmlwf", [], { input: xml, encoding: "utf8" });
  checks.same("junit: well-formed", `${parsed.status}${parsed.stdout}`, "0");
  const suites = [...xml.matchAll(/<testsuite name="([^"]*)" tests="(\d+)" failures="(\d+)" errors="0" skipped="(\d+)">([\s\S]*?)<\/testsuite>/g)];
  checks.same("junit: a suite for each file", suites.length, data.standar.length + data.instansi.length);
  for (const [, name, tests, failures, skipped, body] of suites) {
    checks.same(`junit: cases of ${name}`, (body.match(/<testcase/g) ?? []).length, Number(tests));
    checks.same(`junit: failures of ${name}`, (body.match(/<failure/g) ?? []).length, Number(failures));
    checks.same(`junit: skipped of ${name}`, (body.match(/<skipped/g) ?? []).length, Number(skipped));
  }
  const all = suites.reduce((sum, each) => sum + Number(each[3]), 0);
  checks.same("junit: what is salah fails", all, data.jumlah.salah);
}

for (const lang of ["id", "en"]) {
  const data = json(lang);
  csv(data, lang);
  sarif(data, lang);
  junit(data, lang);
}
// The published standards, and a file to write into.
for (const format of ["json", "csv-standar", "csv-temuan", "sarif", "junit"]) {
  const shown = report(format, "id", root);
  const result = run(["audit", "-C", root, "--format", format, "--fail-on", "tidak-pernah", "--lang", "id", "-o", join(site, "laporan")], { cwd: site });
  checks.same(`${format}: -o exits`, result.status, 0);
  checks.that(`${format}: -o writes the same`, readFileSync(join(site, "laporan"), "utf8").length >= shown.length);
}
checks.finish();
