// Every page of the site in Chromium, opened from its file: what a visitor meets, and axe-core's view of it.
//
// The policy of the pages lets nothing in, so axe gets a context that sets the policy aside; all else is
// looked at with the policy in force.
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Report, filesOf, inParallel, openBrowser, siteFolder } from "./common.mjs";

const most = { page: 30_000, style: 20_000 }; // bytes
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

const site = siteFolder();
const origin = pathToFileURL(`${site}/`).href;
const address = /href="(https?:\/\/[^"]*\/)aset\//.exec(readFileSync(join(site, "404.html"), "utf8"))?.[1];
const browser = await openBrowser();
const report = new Report();

// A page whose complaints are kept: console, errors, refused and failed requests, other hosts.
async function openPage(options) {
  const context = await browser.newContext({ locale: "id-ID", ...options });
  if (address) await context.route(`${address}**`, (route) => route.fulfill({ path: join(site, route.request().url().slice(address.length)) }));
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`failed request: ${request.url()} ${request.failure()?.errorText}`));
  page.on("request", (request) => {
    const atHome = address && (request.isNavigationRequest() || page.url().startsWith(address)) && request.url().startsWith(address);
    if (!request.url().startsWith(origin) && !atHome) complaints.push(`request outside the site: ${request.url()}`);
  });
  return { page, complaints, take: () => complaints.splice(0) };
}

// The 404 page is looked at where the site says that it stands.
const addressOf = (path) => (path === "404.html" && address ? address : origin) + path.split("/").map(encodeURIComponent).join("/");

// Runs in the page.
const measure = () => {
  const root = document.documentElement;
  const edge = root.clientWidth;
  const wide = [...document.body.querySelectorAll("*")]
    .filter((element) => element.getBoundingClientRect().right > edge + 1)
    .map((element) => `<${element.localName} class="${element.className}">`);
  return { scrolls: Math.max(root.scrollWidth, document.body.scrollWidth) > edge, edge, width: root.scrollWidth, wide };
};
const sideScroll = ({ scrolls, edge, width, wide }) =>
  scrolls ? [`scrolls sideways: ${width} px on ${edge} px, from ${wide.slice(0, 3).join(" ")}`] : [];

const outline = () => ({
  lang: document.documentElement.lang,
  title: document.title,
  headings: [...document.querySelectorAll("h1, h2, h3, h4, h5, h6")].map((heading) => [Number(heading.localName[1]), heading.textContent.trim()]),
  mains: document.querySelectorAll("main").length,
  scripts: document.querySelectorAll("script:not([src]):not([type='application/ld+json']), [style]").length,
  sources: document.querySelectorAll("script[src]").length,
  styled: [...document.styleSheets].length === document.querySelectorAll("link[rel=stylesheet]").length && document.styleSheets.length > 0,
  pictures: [...document.images].filter((image) => !(image.complete && image.naturalWidth > 0)).map((image) => image.src),
});

function outlineFaults({ lang, title, headings, mains, scripts, sources, styled, pictures }, most) {
  const faults = pictures.map((source) => `picture not shown: ${source}`);
  const levels = headings.map(([level]) => level);
  if (!/^(id|en)$/.test(lang)) faults.push(`<html lang="${lang}">`);
  if (title.trim() === "") faults.push("no title");
  if (levels.filter((level) => level === 1).length !== 1) faults.push(`h1: ${levels.filter((level) => level === 1).length}`);
  if (mains !== 1) faults.push(`main: ${mains}`);
  if (scripts > 0) faults.push(`scripts and inline styles: ${scripts}`);
  if (sources > most) faults.push(`scripts: ${sources}`);
  if (!styled) faults.push("its style sheet was not applied");
  headings.forEach(([level, text], at) => {
    if (text === "") faults.push(`an empty h${level}`);
    if (level > (levels[at - 1] ?? 0) + 1) faults.push(`h${level} "${text}" after h${levels[at - 1] ?? "nothing"}`);
  });
  return faults;
}

// At the widths of a desk and a phone, then 320 px, then 200 % on 1280 px.
const views = [
  { name: "1280 px", viewport: { width: 1280, height: 900 } },
  { name: "360 px", viewport: { width: 360, height: 780 } },
  { name: "320 px", viewport: { width: 320, height: 640 } },
  { name: "200 %", viewport: { width: 640, height: 450 }, deviceScaleFactor: 2 },
];

async function makeVisitor() {
  const seen = await Promise.all(views.map(async (view) => ({ ...view, ...(await openPage(view)) })));
  const plain = await openPage({ viewport: views[0].viewport, javaScriptEnabled: false });
  const judge = await openPage({ viewport: views[0].viewport, bypassCSP: true });
  const close = () => Promise.all([...seen, plain, judge].map(({ page }) => page.context().close()));
  return { seen, plain, judge, close };
}

async function visit(path, { seen, plain }) {
  const faults = [];
  for (const { name, page, take } of seen) {
    await page.goto(addressOf(path), { waitUntil: "load" });
    faults.push(...[...take(), ...sideScroll(await page.evaluate(measure))].map((fault) => `${name}: ${fault}`));
  }
  report.check(`${path}: opened`, faults);
  report.check(`${path}: outline`, outlineFaults(await seen[0].page.evaluate(outline), /^(en\/)?(index|cari)\.html$/.test(path) ? 3 : /^(en\/)?audit\//.test(path) ? 2 : 1));
  await plain.page.goto(addressOf(path), { waitUntil: "load" });
  const [withScript, without] = await Promise.all(
    [seen[0].page, plain.page].map((page) => page.evaluate(() => {
      document.querySelectorAll(".filter, .open-now, .search").forEach((element) => element.remove()); // what only a script can do is only offered by it
      return document.body.innerText;
    })),
  );
  report.check(`${path}: without JavaScript`, [...plain.take(), ...(withScript === without && without !== "" ? [] : ["other content"])]);
}

async function keyboard(path, { seen }) {
  const { page } = seen[0];
  const faults = [];
  await page.keyboard.press("Tab");
  const first = await page.evaluate(() => {
    const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
    return { tag: document.activeElement.localName, outlineStyle, outlineWidth };
  });
  if (first.tag !== "a") faults.push(`the first Tab goes to <${first.tag}>`);
  if (first.outlineStyle === "none" || parseFloat(first.outlineWidth) < 2) faults.push("its focus does not show");
  report.check(`${path}: keyboard`, faults);
}

// Every link and control of a service by Tab alone, in the order of the page and seen; Enter opens what is folded.
async function keyboardOnly(path) {
  const { page } = await openPage({ viewport: views[0].viewport });
  await page.goto(addressOf(path), { waitUntil: "load" });
  const wanted = await page.evaluate(() => {
    const all = [...document.querySelectorAll("a[href], input, summary")].filter((element) => (element.matches("summary") || !element.closest("details")) && element.checkVisibility());
    all.forEach((element, at) => (element.dataset.order = at));
    return all.length;
  });
  const faults = [];
  for (let at = 0; at < wanted; at += 1) {
    await page.keyboard.press("Tab");
    const { order, width, tag } = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement);
      return { order: document.activeElement.dataset.order, tag: document.activeElement.localName, width: outlineStyle === "none" ? 0 : parseFloat(outlineWidth) };
    });
    if (order !== String(at)) faults.push(`Tab ${at + 1} goes to <${tag}> number ${order}`);
    if (width < 2 && tag !== "input") faults.push(`the focus on <${tag}> ${order} does not show`);
    if (tag !== "summary") continue;
    await page.keyboard.press("Enter");
    if (!(await page.evaluate(() => document.activeElement.closest("details").open))) faults.push("Enter does not unfold");
    await page.keyboard.press("Enter");
  }
  report.check(`${path}: by keyboard alone`, faults.slice(0, 5));
  await page.context().close();
}

async function judgeBy(path, { page, take }) {
  const passes = [
    { name: "light", colorScheme: "light", viewport: views[0].viewport },
    { name: "dark", colorScheme: "dark", viewport: views[0].viewport },
    { name: "phone, dark", colorScheme: "dark", viewport: views[1].viewport },
    { name: "more contrast", colorScheme: "light", contrast: "more", viewport: views[0].viewport, rules: ["color-contrast"] },
    { name: "more contrast, dark", colorScheme: "dark", contrast: "more", viewport: views[0].viewport, rules: ["color-contrast"] },
  ];
  await page.goto(addressOf(path), { waitUntil: "load" });
  await page.evaluate(axe);
  await page.evaluate(() => document.querySelectorAll("details").forEach((details) => (details.open = true)));
  for (const { name, viewport, rules, colorScheme, contrast = null } of passes) {
    await page.setViewportSize(viewport);
    await page.emulateMedia({ colorScheme, contrast, reducedMotion: "reduce" });
    const runOnly = rules ? { type: "rule", values: rules } : { type: "tag", values: standards };
    const { violations } = await page.evaluate((options) => globalThis.axe.run(document, options), { runOnly, resultTypes: ["violations"] });
    report.check(
      `${path}: axe, ${name}`,
      violations.flatMap(({ id, help, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id} (${help}) at ${target}: ${failureSummary.replace(/\s+/g, " ")}`)),
    );
  }
  take();
}

// The audit's filter, by the choices that a reader makes; the numbers are those of the five standards.
async function filters() {
  const { page, take } = await openPage({ viewport: views[0].viewport });
  const shown = () => page.evaluate(() => [...document.querySelectorAll(".matrix tr[data-rules]")].filter((row) => row.offsetParent).length);
  await page.goto(addressOf("audit/index.html"), { waitUntil: "load" });
  const all = await shown();
  const faults = all > 0 ? [] : ["the table is empty"];
  for (const [name, value, expected] of [["state", "K", 1], ["rule", "T01", 1], ["level", "3", 3], ["agency", null, 1]]) {
    await page.selectOption(`.filter [name=${name}]`, value ?? { index: 1 });
    const count = await shown();
    if (count !== expected) faults.push(`${name} ${value}: ${count} rows, not ${expected}`);
    if (!(await page.textContent(".filter output")).includes(String(count))) faults.push(`${name}: the count is not said`);
    await page.selectOption(`.filter [name=${name}]`, "");
  }
  if ((await shown()) !== all) faults.push("not all rows come back");
  report.check("audit: filter", [...faults, ...take()]);
  await page.context().close();
}

// One page of each kind is looked at where many are of one template; all of them by the checker of HTML.
const looked = (path) =>
  !/audit\/aturan-(?!k01)|komponen\/(?!index|waktu)|peraturan\/(?!index|uu-2)|kelompok\/(?!index|anak)/.test(path) && !/^en\/(audit\/(?!index|terjemahan)|dinkes)|^kios\//.test(path); // the kiosk has a suite of its own
const isDocument = (path) => /(maklumat\.(cetak|poster)|buku)\.html$/.test(path); // whole, however long

for (const path of filesOf(site, ".css"))
  report.check(path, statSync(join(site, path)).size > most.style ? [`over ${most.style} bytes`] : []);

const visitors = await Promise.all([makeVisitor(), makeVisitor()]);
await inParallel(filesOf(site, ".html").filter(looked), visitors.length, async (path, number) => {
  report.check(`${path}: weight`, statSync(join(site, path)).size > most.page && !isDocument(path) ? [`over ${most.page} bytes`] : []);
  await visit(path, visitors[number]);
  await keyboard(path, visitors[number]);
  await judgeBy(path, visitors[number].judge);
});
if (filesOf(site, ".html").includes("karangasem-dinsos/index.html")) await filters();
for (const path of filesOf(site, ".html").filter((each) => /^[^/]+\/(akta-kelahiran|perlindungan-anak)\.html$/.test(each))) await keyboardOnly(path);
await browser.close();
report.end();
