// The printed pages as PDF, on A4 and on F4: right paper, no empty sheet, the table's head on every
// sheet of the table, no word lost or cut, the signature in one piece, RANCANGAN on every sheet of a draft.
//
// The second site is built here from the same standards with `kertas: f4`, a maklumat of many services
// that is a draft and one that is adopted. MAKLUMAT names the program, else build/maklumat.
import { spawnSync } from "node:child_process";
import { appendFileSync, copyFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Report, filesOf, inParallel, openBrowser, siteFolder } from "./common.mjs";

const papers = { a4: [595.28, 841.89], f4: [609.45, 935.43], a3: [841.89, 1190.55] }; // points
const margins = { side: 51.0, top: 45.4, bottom: 56.7 }; // points: 18, 16 and 20 mm, as in sheet.css
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const scratch = mkdtempSync(join(tmpdir(), "maklumat-print-"));
const report = new Report();

function run(command, ...args) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`${command} ${args.join(" ")}: ${error ?? stderr}`);
  return stdout;
}

// Under `kertas: f4`; the first agency with a maklumat of 40 services, the second with one of its own.
function buildF4() {
  const source = join(scratch, "standards");
  cpSync(join(root, "standards"), source, { recursive: true });
  const settings = join(source, "situs.yaml");
  const text = readFileSync(settings, "utf8").replace(/^kertas:.*\n?/m, "");
  writeFileSync(settings, `${text}\nkertas: f4\n`);
  const agencies = readdirSync(source, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).sort();
  const [many, adopted] = agencies.map((name) => join(source, name));
  const service = readdirSync(many).find((name) => name.endsWith(".yaml") && name !== "instansi.yaml");
  for (let number = 1; number < 40; number += 1) copyFileSync(join(many, service), join(many, `layanan-${number}.yaml`));
  appendFileSync(join(adopted, "instansi.yaml"), "\nmaklumat:\n  teks: Dengan ini kami berjanji.\n  nomor: 1/2026\n  tanggal: 2026-01-02\n");
  run(process.env.MAKLUMAT ?? join(root, "build/maklumat"), "build", "-C", scratch, "-o", join(scratch, "f4"));
  return { site: join(scratch, "f4"), many: agencies[0], adopted: agencies[1] };
}

// ---- what a PDF says

// Without colons and quotation marks: the style writes some of them.
const plain = (text) => text.normalize("NFKC").replace(/[\u00ad:“”‘’"]/g, "").toLowerCase();
const squeeze = (text) => plain(text).replace(/\s+/g, "");
const wordsOf = (text) => plain(text).split(/\s+/).filter((word) => word !== "");
const decode = (text) => text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
  .replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&apos;/g, "'").replace(/&amp;/g, "&");

function readPdf(file) {
  const count = Number(/^Pages: +(\d+)$/m.exec(run("pdfinfo", file))[1]);
  const sizes = [...run("pdfinfo", "-f", "1", "-l", String(count), file).matchAll(/^Page +\d+ size: +([\d.]+) x ([\d.]+)/gm)]
    .map(([, width, height]) => [Number(width), Number(height)]);
  const texts = run("pdftotext", "-raw", file, "-").split("\f").slice(0, count);
  const boxes = run("pdftotext", "-bbox", file, "-").split("<page ").slice(1).map((page) =>
    [...page.matchAll(/<word xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([-\d.]+)" yMax="([-\d.]+)">(.*?)<\/word>/g)]
      .map(([, xMin, yMin, xMax, yMax, word]) => ({ xMin: +xMin, yMin: +yMin, xMax: +xMax, yMax: +yMax, word: decode(word) })));
  return { count, sizes, texts, boxes };
}

// ---- what is asked of it

const near = (a, b) => Math.abs(a - b) <= 1;

const paperFaults = ({ sizes }, [width, height]) =>
  sizes.flatMap(([w, h], at) => (near(w, width) && near(h, height) ? [] : [`sheet ${at + 1} is ${w} x ${h} pt, not ${width} x ${height}`]));

// Each sheet says which it is, "2 / 3"; the number is painted before the text or after it.
function numberFaults({ texts, count }) {
  return texts.flatMap((text, at) => {
    const words = wordsOf(text).join(" ");
    const number = `${at + 1} / ${count}`;
    return words.startsWith(`${number} `) || words.endsWith(` ${number}`) ? [] : [`sheet ${at + 1} has no number ${number}`];
  });
}

const withoutFurniture = (text, head) =>
  squeeze(text).replace(/^\d+\/\d+|\d+\/\d+$/g, "").replaceAll(squeeze(head), "").replaceAll("rancangan", "");

const emptyFaults = ({ texts }, head) =>
  texts.flatMap((text, at) => (withoutFurniture(text, head).length >= 20 ? [] : [`sheet ${at + 1} is empty`]));

// The table runs from the first sheet to the one where its last row stands.
function headFaults({ texts }, head, lastRow) {
  const last = texts.findLastIndex((text) => squeeze(text).includes(squeeze(lastRow).slice(-30)));
  return texts.slice(0, last + 1).flatMap((text, at) => (squeeze(text).includes(squeeze(head)) ? [] : [`sheet ${at + 1} holds the table without its head`]));
}

function countOf(text, part) {
  return text.split(part).length - 1;
}

// A word that a narrow column has broken in two is found without the blanks.
function lostWords(visible, { texts }) {
  const printed = new Map();
  for (const word of wordsOf(texts.join("\n"))) printed.set(word, (printed.get(word) ?? 0) + 1);
  const wanted = new Map();
  for (const word of wordsOf(visible)) wanted.set(word, (wanted.get(word) ?? 0) + 1);
  const all = squeeze(texts.join("\n"));
  const page = squeeze(visible);
  return [...wanted].flatMap(([word, times]) => {
    if ((printed.get(word) ?? 0) >= times || countOf(all, word) >= countOf(page, word)) return [];
    return [`"${word}" stands ${times} times on the page, ${printed.get(word) ?? 0} times on paper`];
  });
}

// Every word inside the margins but the sheet's number in the lowest; the mark of a draft lies across all.
function cutFaults({ boxes }, [width, height]) {
  const inside = ({ xMin, yMin, xMax, yMax }) =>
    xMin >= margins.side - 1 && xMax <= width - margins.side + 1 && yMin >= margins.top - 2 && yMax <= height - margins.bottom + 2;
  const isNumber = ({ word, yMin }) => /^(\d+|\/)$/.test(word) && yMin > height - margins.bottom;
  return boxes.flatMap((words, at) =>
    words.filter((word) => !inside(word) && !isNumber(word) && !"RANCANGAN".includes(word.word)).map(({ word }) => `sheet ${at + 1}: "${word}" stands in the margin`));
}

const signatureFaults = ({ texts }, signature) =>
  texts.some((text) => squeeze(text).includes(squeeze(signature))) ? [] : ["the signature is not in one piece on one sheet"];

// Runs in the page, as it prints.
const read = () => {
  const rows = [...document.querySelectorAll("main table tr")].filter((row) => !row.closest("thead"));
  return {
    visible: document.body.innerText,
    head: document.querySelector("thead")?.innerText ?? "",
    columns: [...document.querySelectorAll("thead th")].map((cell) => cell.innerText.toUpperCase()).join(" "),
    lastRow: rows.at(-1)?.innerText ?? "",
    signature: document.querySelector(".signature")?.innerText ?? "",
    draft: document.querySelector(".draft-mark") !== null,
    tooWide: document.documentElement.scrollWidth - document.documentElement.clientWidth,
  };
};

async function print(page, site, path, paper, options = {}) {
  await page.setViewportSize({ width: Math.floor(((paper[0] - 2 * margins.side) * 96) / 72), height: 800 });
  await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
  await page.emulateMedia({ media: "print" });
  const facts = await page.evaluate(read);
  const file = join(scratch, `${path.replaceAll("/", "_")}.${page.number}.pdf`);
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true, ...options });
  await page.emulateMedia({ media: "screen" });
  return { facts, pdf: readPdf(file) };
}

async function checkSheets(page, { paper, site, path, draft }) {
  const size = papers[paper];
  const { facts, pdf } = await print(page, site, path, size);
  const name = `${path} on ${paper.toUpperCase()}`;
  report.check(`${name}: paper`, paperFaults(pdf, size));
  report.check(`${name}: sheets`, [...numberFaults(pdf), ...emptyFaults(pdf, facts.head)]);
  report.check(`${name}: table head`, headFaults(pdf, facts.head, facts.lastRow));
  report.check(`${name}: words`, lostWords(facts.visible, pdf));
  // What is wider than the paper, browsers shrink.
  report.check(`${name}: margins`, [...cutFaults(pdf, size), ...(facts.tooWide > 1 ? [`${facts.tooWide} px wider than the paper`] : [])]);
  report.check(`${name}: signature`, signatureFaults(pdf, facts.signature));
  if (!path.endsWith("maklumat.cetak.html"))
    report.check(`${name}: columns`, facts.columns === "NO KOMPONEN URAIAN" ? [] : [`the table's head says "${facts.columns}"`]);
  if (draft !== undefined && draft !== facts.draft) report.check(`${name}: draft`, [`is ${facts.draft ? "" : "not "}marked as a draft`]);
  if (path.endsWith("maklumat.cetak.html"))
    report.check(`${name}: mark`, pdf.texts.flatMap((text, at) =>
      (/rancangan/.test(squeeze(text)) === facts.draft ? [] : [`sheet ${at + 1} ${facts.draft ? "lacks" : "bears"} RANCANGAN`])));
  return pdf.count;
}

// A poster is one or more sheets of A3, upright, the mark of a draft on each.
async function checkPoster(page, site, path) {
  const { facts, pdf } = await print(page, site, path, papers.a3);
  report.check(`${path}: paper`, paperFaults(pdf, papers.a3));
  report.check(`${path}: sheets`, [...numberFaults(pdf), ...emptyFaults(pdf, facts.head)]);
  report.check(`${path}: words`, lostWords(facts.visible, pdf));
  report.check(`${path}: signature`, signatureFaults(pdf, facts.signature));
  report.check(`${path}: mark`, pdf.texts.flatMap((text, at) => (/rancangan/.test(squeeze(text)) === facts.draft ? [] : [`sheet ${at + 1}`])));
}

// The handbook: a cover, contents, each standard from the head of a sheet of its own.
async function checkBook(page, site, path, paper) {
  const { facts, pdf } = await print(page, site, path, papers[paper]);
  const chapters = await page.evaluate(() => [...document.querySelectorAll(".chapter h2")].map((head) => head.innerText));
  report.check(`${path}: paper`, paperFaults(pdf, papers[paper]));
  report.check(`${path}: sheets`, [...numberFaults(pdf), ...emptyFaults(pdf, facts.head)]);
  report.check(`${path}: words`, lostWords(facts.visible, pdf));
  report.check(`${path}: margins`, cutFaults(pdf, papers[paper]));
  const heads = pdf.texts.map((text) => squeeze(text).slice(0, 400));
  report.check(`${path}: chapters`, [...new Set(chapters)].filter((title) => heads.filter((head) => head.includes(`standarpelayanan${squeeze(title)}`)).length !== chapters.filter((each) => each === title).length));
}

// The page for citizens prints too; what is folded on the screen is not lost on paper.
async function checkTakeAway(page, site, path) {
  const { facts, pdf } = await print(page, site, path, papers.a4, { format: "A4" });
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  await page.emulateMedia({ media: "print" });
  const unfolded = await page.evaluate(() => document.body.innerText);
  await page.emulateMedia({ media: "screen" });
  report.check(`${path} printed: words`, lostWords(unfolded, pdf));
  report.check(`${path} printed: sheets`, pdf.texts.flatMap((text, at) => (squeeze(text).length >= 20 ? [] : [`sheet ${at + 1} is empty`])));
  return facts;
}

const site = siteFolder();
const sheetsOf = (folder) => [".cetak.html", ".publik.html"].flatMap((ending) => filesOf(folder, ending));
const browser = await openBrowser();
try {
  const f4 = buildF4();
  const copies = /\/layanan-\d+\.(cetak|publik)\.html$/;
  const jobs = [
    ...sheetsOf(site).map((path) => ({ paper: "a4", site, path })),
    ...sheetsOf(f4.site).filter((path) => !copies.test(path)).map((path) => ({
      paper: "f4",
      site: f4.site,
      path,
      draft: path.endsWith("/maklumat.cetak.html") ? !path.startsWith(`${f4.adopted}/`) : undefined,
    })),
  ];
  const services = sheetsOf(site).filter((path) => path.endsWith(".publik.html") && !path.startsWith("en/")).map((path) => path.replace(".publik.html", ".html"));
  const pages = await Promise.all([0, 1].map(async (number) => Object.assign(await browser.newPage(), { number })));
  await inParallel(jobs, pages.length, async (job, number) => {
    const count = await checkSheets(pages[number], job);
    if (job.paper === "f4" && job.path === `${f4.many}/maklumat.cetak.html`)
      report.check("a maklumat of 40 services", count > 1 ? [] : ["fits one sheet: the test tests nothing"]);
  });
  const posters = filesOf(site, ".poster.html").map((path) => [site, path]).concat(filesOf(f4.site, ".poster.html").map((path) => [f4.site, path]));
  await inParallel(posters, pages.length, ([folder, path], number) => checkPoster(pages[number], folder, path));
  await inParallel(filesOf(site, "/buku.html"), pages.length, (path, number) => checkBook(pages[number], site, path, "a4"));
  await checkBook(pages[0], f4.site, `${f4.many}/buku.html`, "f4");
  await inParallel(services, pages.length, (path, number) => checkTakeAway(pages[number], site, path));
} finally {
  await browser.close();
  rmSync(scratch, { recursive: true, force: true });
}
report.end();
