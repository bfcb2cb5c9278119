// The forms of the audit's report that machines read: whole, escaped, valid, the same each time.
//
// One hostile site is audited in both languages. JSON is read first, with the text report as witness of its totals;
// every other form must then say the same as JSON. SARIF is held against its schema, XML against a strict parser.
import { createRequire } from "node:module";
import { cpSync, mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, makeSite, root, run, scratch } from "./input/program.mjs";

const require = createRequire(join(root, "tests/package.json"));
const Ajv = require("ajv");
const { SaxesParser } = require("saxes");
const schema = require("@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json");
const validate = new Ajv({ schemaId: "id", meta: false, allErrors: true, format: "full", logger: false })
  .addMetaSchema(require("ajv/lib/refs/json-schema-draft-04.json"))
  .compile(schema);

const checks = new Checks();
const LANGS = ["id", "en"];
const FORMATS = ["json", "csv-standar", "csv-temuan", "sarif", "junit"];
const LEVELS = { salah: "error", peringatan: "warning", catatan: "note" };
const TITLE = '=cmd|" /C calc"!A0, <b>&amp; "kutip" 🙂';
const REASON = '=alasan "x", <&> {0}';

// What a page, a spreadsheet, a shell or a parser could take for its own.
const hostile = `judul: '${TITLE}'
sk:
  nomor: "＝1+1 / / {0} ]]>"
waktu:
  - {tahap: "<i>&", lama: "sesuai kebutuhan"}
  - |
    sesuai kebutuhan, "dua"
    <script>alert(1)</script> \\u0022
biaya: "+Rp 1,500,000 ]]> -- 😀 Rp 2,500,000"
sarana: "@Tempat Parkit, tempat Parkit"
produk: "-"
jaminan_pelayanan: "…"
pengaduan:
  - "surel 🙂 pusat@@gmail, \\"=HYPERLINK(1)\\""
evaluasi: 'Pemohon 3275010101900001, "NIK"'
pengecualian:
  - {aturan: B03, alasan: '${REASON}', oleh: "@Kepala", sampai: 2030-01-01}
`;

// A product that repeats the name of its service is quoted whole.
const repeated = `judul: Penerbitan Kartu Contoh {0}
produk: |
  Penerbitan Kartu <Contoh> {0} 🙂
  Penerbitan Kartu Contoh
`;

const site = makeSite({
  "standards/situs.yaml": 'judul: "<Contoh> & \\"kawan\\" \\U0001F642"\ntanggal: 2026-11-25\n',
  "standards/contoh/instansi.yaml": "nama: '-Dinas <Contoh>'\n",
  "standards/contoh/layanan.yaml": hostile,
  "standards/contoh/rusak.yaml": "judul: Rusak\nwaktoe: 1\n",
  "standards/lain/instansi.yaml": "nama: [bukan, teks]\n",
  "standards/lain/layanan.yaml": repeated,
});

function audit(format, lang, cwd, ...args) {
  const result = run(["audit", "--format", format, "--fail-on", "tidak-pernah", "--lang", lang, ...args], { cwd });
  checks.that(`${format} (${lang}): no crash`, !result.crash, result.crash);
  return result.stdout;
}

// ---- JSON

const counted = (data) => data.temuan.filter((each) => !each.pengecualian && !each.sudah_dikenal);
const of = (data, service) => data.temuan.filter((each) => each.berkas === service.berkas);
const count = (findings, tingkat) => findings.filter((each) => each.tingkat === tingkat).length;

function json(text, lang) {
  const data = JSON.parse(text);
  checks.that("json: no mark-up in it", !/[<>&]/.test(text));
  checks.same("json: versions", /^\d+\.\d+\.\d+ \d{4}-\d\d-\d\d$/.test(`${data.versi} ${data.versi_aturan}`), true);
  checks.same("json: tables", data.data.filter((each) => /^\d{4}-\d\d-\d\d$/.test(each.versi) && /^[0-9a-f]{10}$/.test(each.sidik) && !each.milik_situs).length, 5);
  checks.same("json: language", data.bahasa, lang);
  checks.same("json: date", data.tanggal, "2026-11-25");
  checks.same("json: site", data.situs, '<Contoh> & "kawan" 🙂');
  checks.same("json: title", data.standar[0].judul, TITLE);
  checks.that("json: the caution", data.perhatian.length > 40);
  jsonStates(data);
  jsonFindings(data);
  return data;
}

function jsonStates(data) {
  checks.same("json: standards", data.standar.map((each) => `${each.layanan} ${each.diperiksa}`).join(", "), "layanan true, rusak false, layanan true");
  checks.same("json: agencies", data.instansi.map((each) => `${each.id} ${each.diperiksa}`).join(", "), "contoh true, lain false");
  checks.same("json: the names of the components", data.komponen.length, 14);
  const audited = data.standar.filter((each) => each.diperiksa);
  for (const each of audited) {
    const states = data.komponen.map(({ kunci }) => each.komponen[kunci].keadaan);
    const published = data.komponen.filter(({ kelompok, kunci }) => kelompok === "penyampaian" && each.komponen[kunci].keadaan === "ADA");
    checks.same(`json: n/14 of ${each.berkas}`, states.filter((state) => state === "ADA").length, each.standar);
    checks.same(`json: n/6 of ${each.berkas}`, published.length, each.publikasi);
    checks.that(`json: F-02 of ${each.berkas}`, each.tingkat_f02.alasan.length > 10 && typeof each.tingkat_f02.perlu_bukti === "boolean");
    for (const { kunci } of data.komponen) {
      const { keadaan, baris, kolom } = each.komponen[kunci];
      checks.that(`json: place of ${kunci}`, keadaan === "TIDAK ADA" ? baris === null && kolom === null : baris > 0 && kolom > 0);
    }
  }
  checks.same("json: F-02, all", data.jumlah.tingkat_f02.reduce((sum, each) => sum + each), audited.length);
  checks.same("json: audited", data.jumlah.diperiksa, audited.length);
}

function jsonFindings(data) {
  for (const tingkat of Object.keys(LEVELS)) checks.same(`json: ${tingkat}`, count(counted(data), tingkat), data.jumlah[tingkat]);
  for (const each of data.temuan) {
    checks.that(`json: ${each.aturan} is complete`, each.teks && each.judul && each.perbaikan && each.berkas && each.tingkat in LEVELS, JSON.stringify(each));
    checks.same(`json: ${each.aturan} counts`, each.dihitung, !each.pengecualian && !each.sudah_dikenal);
    checks.that(`json: ${each.aturan}: no number of a person`, !JSON.stringify(each).includes("3275010101900001"));
  }
  const waived = data.temuan.filter((each) => each.pengecualian);
  checks.that("json: something is waived", waived.length > 0 && waived.length === data.jumlah.dikecualikan);
  checks.same("json: the waiver", JSON.stringify(waived[0].pengecualian), JSON.stringify({ alasan: REASON, oleh: "@Kepala", sampai: "2030-01-01" }));
  checks.that("json: something hostile is quoted", data.temuan.some((each) => /["<&+@]/.test(each.kutipan ?? "")));
  for (const hard of ["{0}", "\n", '"', "<", "🙂"]) checks.that(`json: a text with ${JSON.stringify(hard)}`, data.temuan.some((each) => each.teks.includes(hard)));
  checks.that("json: letter D is heard", data.temuan.some((each) => each.aturan === "D01"));
}

// ---- CSV

// RFC 4180, strictly; throws where it is left.
function rows(text) {
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  const found = [[]];
  while (cell.lastIndex < text.length) {
    const [, quoted, plain, end] = cell.exec(text) ?? [];
    if (end === undefined) throw new Error("not RFC 4180");
    found.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\r\n") found.push([]);
  }
  return found.slice(0, -1);
}

function table(format, text) {
  checks.same(`${format}: byte order mark`, text[0], "\uFEFF");
  const [names, ...body] = rows(text.slice(1));
  checks.same(`${format}: names of columns`, new Set(names).size, names.length);
  checks.that(`${format}: rows are as long as their head`, body.every((row) => row.length === names.length));
  checks.that(`${format}: no formula`, body.flat().every((cell) => !/^[=+\-@\t\r\n＝＋－＠]/.test(cell)), JSON.stringify(body));
  return body.map((row) => Object.fromEntries(row.map((cell, i) => [names[i], cell])));
}

// As a cell shows it, without the apostrophe that keeps it from being reckoned with.
const shown = (cell) => (/^'[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell);
const cellOf = (value) => (value === null || value === undefined ? "" : typeof value === "boolean" ? (value ? "ya" : "tidak") : String(value));

function csvStandards(text, data) {
  const found = table("csv-standar", text);
  checks.same("csv-standar: a row for each standard", found.length, data.standar.length);
  checks.same("csv-standar: no formula in the title", found[0].judul, `'${TITLE}`);
  found.forEach((row, i) => {
    const each = data.standar[i];
    for (const key of ["instansi", "layanan", "judul", "berkas", "diperiksa", "standar", "publikasi"]) checks.same(`csv-standar: ${key}`, shown(row[key]), cellOf(each[key]));
    for (const { kunci } of data.komponen) checks.same(`csv-standar: ${kunci}`, row[kunci], cellOf(each.komponen?.[kunci].keadaan));
    checks.same("csv-standar: F-02", row.tingkat_f02, cellOf(each.tingkat_f02?.tingkat));
    const mine = of(data, each).filter((one) => one.dihitung);
    for (const tingkat of Object.keys(LEVELS)) checks.same(`csv-standar: ${tingkat}`, row[tingkat], each.diperiksa ? String(count(mine, tingkat)) : "");
    checks.same("csv-standar: versions", `${row.versi} ${row.versi_aturan} ${row.perhatian}`, `${data.versi} ${data.versi_aturan} ${data.perhatian}`);
  });
}

function csvFindings(text, data) {
  const found = table("csv-temuan", text);
  checks.same("csv-temuan: a row for each finding", found.length, data.temuan.length);
  found.forEach((row, i) => {
    const each = data.temuan[i];
    for (const key of ["aturan", "judul", "tingkat", "berkas", "baris", "kolom", "komponen", "teks", "kutipan", "dasar", "perbaikan", "sudah_dikenal"])
      checks.same(`csv-temuan: ${key}`, shown(row[key]), cellOf(each[key]));
    checks.same("csv-temuan: waiver", [row.pengecualian, row.oleh, row.sampai].map(shown).join("|"), Object.values(each.pengecualian ?? { a: "", b: "", c: "" }).join("|"));
  });
}

// ---- SARIF

const doubled = (text) => text.replace(/[{}]/g, "$&$&");

function sarifLog(text) {
  const log = JSON.parse(text);
  checks.that("sarif: valid by its schema", validate(log), JSON.stringify(validate.errors));
  const prints = log.runs[0].results.map((each) => each.partialFingerprints["temuan/v1"]);
  checks.same("sarif: fingerprints tell results apart", new Set(prints).size, prints.length);
  return log.runs[0];
}

function sarif(text, data, lang) {
  const { tool, results, invocations, language, columnKind, properties } = sarifLog(text);
  checks.same("sarif: language", `${language} ${tool.driver.language}`, `${lang} ${lang}`);
  checks.same("sarif: columns", columnKind, "unicodeCodePoints");
  checks.same("sarif: versions", `${tool.driver.semanticVersion} ${properties.versi_aturan}`, `${data.versi} ${data.versi_aturan}`);
  checks.same("sarif: the caution", properties.perhatian, data.perhatian);
  checks.that("sarif: rules are described once", new Set(tool.driver.rules.map((each) => each.id)).size === tool.driver.rules.length);
  for (const rule of tool.driver.rules)
    checks.that(`sarif: ${rule.id} is described`, rule.help.text.length > 100 && !rule.help.text.includes("# !") && !/[^\n]\n[^\n]/.test(rule.help.text), rule.help.text);
  checks.same("sarif: what could not be audited", invocations[0].toolExecutionNotifications.map((each) => each.locations[0].physicalLocation.artifactLocation.uri).join(), "standards/contoh/rusak.yaml");
  checks.same("sarif: and so it is not complete", invocations[0].executionSuccessful, false);
  checks.same("sarif: a result for each finding", results.length, data.temuan.length);
  results.forEach((each, i) => sarifResult(each, data.temuan[i], tool.driver.rules));
}

function sarifResult(result, finding, rules) {
  const { artifactLocation, region } = result.locations[0].physicalLocation;
  checks.same("sarif: rule", `${result.ruleId} ${rules[result.ruleIndex].id}`, `${finding.aturan} ${finding.aturan}`);
  checks.same("sarif: level", result.level, LEVELS[finding.tingkat]);
  checks.same("sarif: file", decodeURIComponent(artifactLocation.uri), finding.berkas);
  checks.same("sarif: place", `${region?.startLine} ${region?.startColumn}`, `${finding.baris ?? undefined} ${finding.kolom ?? undefined}`);
  checks.that("sarif: message", result.message.text.startsWith(doubled(finding.teks)) && result.message.text.endsWith(doubled(finding.perbaikan)), result.message.text);
  checks.same("sarif: component", result.locations[0].logicalLocations?.[0].name ?? null, finding.komponen);
  checks.same("sarif: suppressed", result.suppressions.map((each) => `${each.kind} ${each.justification.startsWith(REASON)}`).join(), finding.pengecualian ? "external true" : "");
  checks.same("sarif: no baseline, no state", result.baselineState, undefined);
}

// ---- JUnit XML

// What the common readers of JUnit XML know: elements, their children in this order, their attributes.
const JUNIT = {
  testsuites: { children: ["testsuite"], attributes: ["name", "tests", "failures", "errors"] },
  testsuite: { children: ["properties", "testcase"], attributes: ["name", "tests", "failures", "errors", "skipped"] },
  properties: { children: ["property"], attributes: [] },
  property: { children: [], attributes: ["name", "value"] },
  testcase: { children: ["skipped", "error", "failure", "system-out"], attributes: ["name", "classname"] },
  skipped: { children: [], attributes: ["message"] },
  error: { children: [], attributes: ["message", "type"] },
  failure: { children: [], attributes: ["message", "type"] },
  "system-out": { children: [], attributes: [] },
};

function parse(text) {
  const open = [{ children: [] }];
  const parser = new SaxesParser({ fileName: "junit" });
  parser.on("error", (error) => checks.that("junit: well-formed", false, error.message));
  parser.on("opentag", ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: "" };
    open.at(-1).children.push(element);
    open.push(element);
  });
  parser.on("text", (piece) => (open.at(-1).text += piece));
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return open[0].children[0] ?? { name: "nothing", attributes: {}, children: [] };
}

function checkShape(element) {
  const known = JUNIT[element.name] ?? { children: [], attributes: [] };
  checks.same(`junit: attributes of ${element.name}`, Object.keys(element.attributes).sort().join(), [...known.attributes].sort().join());
  const places = element.children.map((child) => known.children.indexOf(child.name));
  checks.that(`junit: children of ${element.name}`, places.every((place, i) => place >= 0 && place >= (places[i - 1] ?? 0)), element.children.map((child) => child.name).join());
  element.children.forEach(checkShape);
}

const casesOf = (suite) => suite.children.filter((each) => each.name === "testcase");
const having = (cases, name) => cases.filter((each) => each.children.some((child) => child.name === name));

function checkTotals(tree) {
  for (const suite of tree.children) {
    const cases = casesOf(suite);
    const found = { tests: cases.length, failures: having(cases, "failure").length, errors: having(cases, "error").length, skipped: having(cases, "skipped").length };
    for (const [key, value] of Object.entries(found)) checks.same(`junit: ${key} of ${suite.attributes.name}`, suite.attributes[key], String(value));
    const names = cases.map((each) => each.attributes.name);
    checks.same(`junit: names in ${suite.attributes.name}`, new Set(names).size, names.length);
  }
  for (const key of ["tests", "failures", "errors"])
    checks.same(`junit: ${key}`, tree.attributes[key], String(tree.children.reduce((sum, suite) => sum + Number(suite.attributes[key]), 0)));
}

function junit(text, data) {
  const tree = parse(text);
  checkShape(tree);
  checkTotals(tree);
  checks.same("junit: a suite for each file", tree.children.map((each) => each.attributes.name).sort().join(), [...data.instansi, ...data.standar].map((each) => each.berkas).sort().join());
  checks.same("junit: what is salah fails", tree.attributes.failures, String(data.jumlah.salah));
  checks.same("junit: what was not audited is an error", tree.attributes.errors, "2");
  for (const service of data.standar) junitSuite(tree.children.find((each) => each.attributes.name === service.berkas), service, data);
}

function junitSuite(suite, service, data) {
  const [, ...cases] = casesOf(suite);
  if (!service.diperiksa) return checks.same("junit: nothing but the error", cases.length, 0);
  const components = cases.slice(0, 14);
  checks.same("junit: n/14", components.filter((each) => each.children.length === 0).length, service.standar);
  checks.same("junit: the fourteen", components.map((each) => each.attributes.name).sort().join(), data.komponen.map((each) => each.nama).sort().join());
  of(data, service).forEach((finding, i) => {
    const { attributes, children } = cases[14 + i];
    const body = children[0].text;
    checks.that("junit: name", attributes.name.startsWith(`${finding.aturan} ${finding.judul}`), attributes.name);
    checks.same("junit: outcome", children[0].name, !finding.dihitung ? "skipped" : finding.tingkat === "salah" ? "failure" : "system-out");
    if (!finding.dihitung) checks.that("junit: why it is skipped", children[0].attributes.message.includes(REASON), children[0].attributes.message);
    else checks.that("junit: text, quotation and remedy", body.includes(finding.teks) && body.includes(finding.kutipan ?? "") && body.includes(finding.perbaikan), body);
  });
}

// ---- all of them, in both languages

for (const lang of LANGS) {
  const texts = Object.fromEntries(FORMATS.map((format) => [format, audit(format, lang, site)]));
  for (const format of FORMATS) checks.same(`${format}: the same bytes`, audit(format, lang, site), texts[format]);
  const data = json(texts.json, lang);
  csvStandards(texts["csv-standar"], data);
  csvFindings(texts["csv-temuan"], data);
  sarif(texts.sarif, data, lang);
  junit(texts.junit, data);
}

// ---- what depends on how the program was called

function published() {
  for (const format of FORMATS) {
    const file = join(scratch, `laporan.${format}`);
    const text = audit(format, "id", root);
    checks.same(`${format}: nothing is printed with -o`, audit(format, "id", root, "-o", file), "");
    checks.same(`${format}: -o writes the same`, readFileSync(file, "utf8"), text);
  }
  sarifLog(audit("sarif", "en", root));
  const tree = parse(audit("junit", "en", root));
  checkShape(tree);
  checkTotals(tree);
}

function files() {
  const data = JSON.parse(audit("json", "id", site, "standards/lain/layanan.yaml"));
  checks.same("a file: not the whole", data.seluruh_situs, false);
  checks.same("a file: its agency was not audited", data.instansi.map((each) => each.diperiksa).join(), "false");
  const tree = parse(audit("junit", "id", site, "standards/lain/layanan.yaml"));
  checks.same("a file: one suite", tree.children.map((each) => each.attributes.name).join(), "standards/lain/layanan.yaml");
}

// A folder whose name is no plain text reaches the report as the way to each file.
function paths() {
  const folder = join(scratch, 'jalan <&> "ü" {0} 🙂,\n%20#?');
  mkdirSync(folder);
  cpSync(site, folder, { recursive: true });
  for (const given of [folder, folder.slice(scratch.length + 1)]) {
    const data = JSON.parse(audit("json", "id", scratch, "-C", given));
    const { results } = sarifLog(audit("sarif", "id", scratch, "-C", given));
    const { uri } = results[0].locations[0].physicalLocation.artifactLocation;
    checks.that("path: an address", /^[\w%/.:~-]+$/.test(uri) && uri.startsWith("file:///") === given.startsWith("/"), uri);
    checks.same("path: the same file", decodeURIComponent(uri.replace(/^file:\/\//, "")), data.temuan[0].berkas);
    checks.same("path: fingerprints leave it out", results[0].partialFingerprints["temuan/v1"], sarifLog(audit("sarif", "id", site)).results[0].partialFingerprints["temuan/v1"]);
    checks.same("path: in XML", parse(audit("junit", "id", scratch, "-C", given)).children[0].attributes.name, data.instansi[0].berkas);
    checks.same("path: in CSV", shown(table("csv-standar", audit("csv-standar", "id", scratch, "-C", given))[0].berkas), data.standar[0].berkas);
  }
}

function baseline() {
  const folder = makeSite({
    "standards/situs.yaml": "judul: Contoh\n",
    "standards/contoh/instansi.yaml": "nama: Dinas Contoh\n",
    "standards/contoh/layanan.yaml": "judul: Layanan\nwaktu: \"-\"\nbiaya: Gratis\n",
  });
  audit("teks", "id", folder, "--baseline", "celah.tsv");
  cpSync(join(folder, "standards/contoh/layanan.yaml"), join(folder, "standards/contoh/baru.yaml"));
  const args = ["--baseline", "celah.tsv"];
  const data = JSON.parse(audit("json", "id", folder, ...args));
  const { results } = sarifLog(audit("sarif", "id", folder, ...args));
  checks.that("baseline: some are known, some new", data.jumlah.sudah_dikenal > 0 && data.jumlah.salah > 0);
  results.forEach((each, i) => checks.same("baseline: state", each.baselineState, data.temuan[i].sudah_dikenal ? "unchanged" : "new"));
  const tree = parse(audit("junit", "id", folder, ...args));
  checkTotals(tree);
  checks.same("baseline: new ones fail", tree.attributes.failures, String(data.jumlah.salah));
}

for (const each of [published, files, paths, baseline]) each();
checks.finish();
