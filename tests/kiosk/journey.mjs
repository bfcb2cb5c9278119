// The kiosk as a visitor meets it: its folder alone, from files, with the network off. Attract screen, touch, search on
// the keyboard of the screen with a letter missing, the service, the other language, both papers, the warning, the
// return; wide and upright; every target at least 60 px; clean by axe; readable without a script.
//
//     node tests/kiosk/journey.mjs SITE_DIR     a build of tests/pages/demo; MAKLUMAT names the program
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Report, filesOf, openBrowser, siteFolder } from "../pages/common.mjs";

const site = siteFolder();
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = mkdtempSync(join(tmpdir(), "maklumat-kiosk-"));
const kiosk = join(folder, "kios");
cpSync(join(site, "kios"), kiosk, { recursive: true }); // as on a stick: nothing else of the site is there
const origin = pathToFileURL(`${kiosk}/`).href;
const report = new Report();
const browser = await openBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const screens = [{ name: "wide", viewport: { width: 1920, height: 1080 } }, { name: "upright", viewport: { width: 1080, height: 1920 } }];

async function open(path, options = {}) {
  const context = await browser.newContext({ hasTouch: true, ...options });
  await context.setOffline(true);
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => { if (!request.url().startsWith(options.origin ?? origin)) complaints.push(`asks ${request.url()}`); });
  if (options.clock) await page.clock.install({ time: new Date("2026-03-02T03:00:00Z") });
  await page.goto((options.origin ?? origin) + path);
  return { page, complaints, close: () => context.close() };
}

const press = async (page, text) => {
  for (const letter of text) await page.tap(letter === " " ? `.keyboard div:last-child button:nth-child(2)` : `.keyboard button:text-is("${letter}")`);
};
const answered = (page, text) => page.waitForFunction((typed) => document.querySelector(".search").dataset.answered === typed, text);

// A touch that leads to another page; where it leads is what the check says.
async function follow(page, selector, path) {
  await page.tap(selector);
  await page.waitForURL(origin + path, { timeout: 3000 }).catch(() => {});
  await page.waitForLoadState();
}

async function journey({ name, viewport }) {
  const { page, complaints, close } = await open("index.html", { viewport, clock: true });
  const check = (what, good, found = "not so") => report.check(`${name}: ${what}`, good ? [] : [String(found)]);
  await page.clock.runFor(40_000);
  check("the start calls for a touch when nobody is there", await page.locator(".attract").isVisible());
  await page.tap(".attract button");
  check("a touch begins", !(await page.locator(".attract").isVisible()));
  await page.tap(".larger");
  check("letters grow", await page.evaluate(() => document.documentElement.classList.contains("large")));
  await follow(page, ".choice.search-choice", "cari.html");
  check("letters stay large on the next page", await page.evaluate(() => document.documentElement.classList.contains("large")));
  await page.tap(".larger");
  await press(page, "akte lahr");
  await answered(page, "akte lahr");
  const first = page.locator(".results li").first();
  check("a letter missing, and the right service first", (await first.innerText()).startsWith("Penerbitan Akta Kelahiran"), await page.locator(".results").innerText());
  check("the first result is not under the keyboard", await page.evaluate(() => document.querySelector(".results li").getBoundingClientRect().bottom <= document.querySelector(".keyboard").getBoundingClientRect().top + 1));
  await page.tap('.keyboard button[aria-label="hapus satu huruf"]');
  check("a letter is taken back", (await page.inputValue("#cari")) === "akte lah");
  await page.tap('.keyboard button:text-is("kosongkan")');
  check("the box is emptied", (await page.inputValue("#cari")) === "");
  await press(page, "akte lahr");
  await answered(page, "akte lahr");
  await follow(page, ".results li a", "dukcapil/akta-kelahiran.html");
  check("it opens", page.url() === `${origin}dukcapil/akta-kelahiran.html`, page.url());
  check("the code and the address in words", (await page.locator("svg.qr").isVisible()) && (await page.textContent(".address")) === "layanan.contoh.go.id/standar/dukcapil/akta-kelahiran.html");
  check("the date of the data", (await page.textContent(".date")).includes("20 Februari 2026"));
  await follow(page, ".bar .language", "en/dukcapil/akta-kelahiran.html");
  check("the other language", page.url() === `${origin}en/dukcapil/akta-kelahiran.html` && (await page.textContent("h1")) === "Birth certificate", page.url());
  await follow(page, ".bar .back", "en/dukcapil/index.html");
  check("one step back", page.url() === `${origin}en/dukcapil/index.html`, page.url());
  await follow(page, ".bar .home", "en/index.html");
  check("home", page.url() === `${origin}en/index.html`, page.url());
  await page.goto(`${origin}cari.html`);
  await press(page, "kk");
  await page.evaluate(() => window.scrollTo(0, 9999));
  await page.clock.runFor(46_000);
  check("a warning before it returns", await page.locator("dialog.idle").isVisible());
  const seconds = Number(await page.textContent(".seconds"));
  check("it counts down", seconds > 0 && seconds <= 15, seconds);
  await page.tap(".stay");
  check("who is there may go on", !(await page.locator("dialog.idle").isVisible()) && (await page.inputValue("#cari")) === "kk");
  await page.clock.runFor(61_000);
  await page.waitForURL(`${origin}index.html`);
  check("it returns to the start", page.url() === `${origin}index.html` && (await page.evaluate(() => window.scrollY)) === 0);
  await page.waitForLoadState();
  if (await page.locator(".attract").isVisible()) await page.tap(".attract button");
  await follow(page, ".choice.search-choice", "cari.html");
  check("the search is forgotten", (await page.inputValue("#cari")) === "" && (await page.locator(".results li").count()) === 0);
  check("no complaint, nothing asked of anybody", complaints.length === 0, complaints.join("; "));
  await close();
}

// Runs in the page: what can be touched and is smaller than 60 px, and what can only be reached by scrolling sideways.
const small = () =>
  [...document.querySelectorAll("a, button, input, select, summary")]
    .filter((element) => element.checkVisibility())
    .map((element) => ({ element, box: (element.closest(".results li") ?? element).getBoundingClientRect() }))
    .filter(({ box }) => box.width < 60 || box.height < 60)
    .map(({ element, box }) => `${element.outerHTML.slice(0, 80)} is ${Math.round(box.width)} x ${Math.round(box.height)}`);

async function everyPage({ name, viewport }) {
  const { page, complaints, close } = await open("index.html", { viewport, bypassCSP: true });
  for (const path of filesOf(kiosk, ".html")) {
    await page.goto(origin + path);
    report.check(`${path}, ${name}: targets of 60 px`, await page.evaluate(small));
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    report.check(`${path}, ${name}: no scrolling sideways`, wide > 0 ? [`${wide} px`] : []);
    const outside = await page.evaluate(() => [...document.querySelectorAll("[href], [src]")].map((element) => element.getAttribute("href") ?? element.getAttribute("src")).filter((address) => /^[a-z]+:|^\//i.test(address)));
    report.check(`${path}, ${name}: nothing leads out`, outside);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { preload: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } }));
    report.check(`${path}, ${name}: axe`, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`));
  }
  await page.goto(`${origin}index.html`);
  if (name === "wide") report.check("the start fits the screen", (await page.evaluate(() => document.documentElement.scrollHeight)) <= viewport.height ? [] : ["it scrolls"]);
  await page.evaluate(() => (document.querySelector(".attract").hidden = false));
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document.querySelector(".attract"), { preload: false, runOnly: { type: "tag", values: ["wcag2a", "wcag2aa"] } }));
  report.check(`the attract screen, ${name}: axe`, violations.map(({ id }) => id));
  report.check(`every page, ${name}: no complaint`, complaints);
  await close();
}

async function papers() {
  const { page, close } = await open("dukcapil/akta-kelahiran.html", { viewport: screens[0].viewport });
  await page.evaluate(() => { window.printed = 0; window.print = () => { window.printed += 1; }; });
  const print = (name) => page.pdf({ path: join(folder, name), preferCSSPageSize: true, printBackground: true });
  const read = (name) => {
    const info = spawnSync("pdfinfo", [join(folder, name)], { encoding: "utf8" }).stdout;
    const [, width, height] = /Page size: +([\d.]+) x ([\d.]+)/.exec(info);
    return { pages: Number(/Pages: +(\d+)/.exec(info)[1]), width: Number(width), height: Number(height), text: spawnSync("pdftotext", ["-layout", join(folder, name), "-"], { encoding: "utf8" }).stdout };
  };
  await page.tap('[data-paper="a4"]');
  await print("a4.pdf");
  const a4 = read("a4.pdf");
  report.check("A4: paper", Math.abs(a4.width - 595) < 2 && Math.abs(a4.height - 842) < 2 ? [] : [JSON.stringify(a4)]);
  await page.tap('[data-paper="roll"]');
  await print("gulungan.pdf");
  const roll = read("gulungan.pdf");
  report.check("the roll: 80 mm and one piece", Math.abs(roll.width - 226.8) < 2 && roll.pages === 1 ? [] : [JSON.stringify({ ...roll, text: "" })]);
  for (const [name, { text }] of [["A4", a4], ["the roll", roll]])
    report.check(`${name}: what a citizen takes along`, ["Surat keterangan kelahiran", "hari kerja", "Rp50.000", "Tanda terima", "kelahiran.html", "20 Februari 2026"].filter((words) => !text.replace(/\s+/g, " ").includes(words)));
  report.check("no button on paper", /Cetak|Kembali|Huruf besar/.test(a4.text + roll.text) ? ["there is"] : []);
  // The end of the roll: its length is that of what stands on it.
  const boxes = spawnSync("pdftotext", ["-bbox", join(folder, "gulungan.pdf"), "-"], { encoding: "utf8" }).stdout;
  const lowest = Math.max(...[...boxes.matchAll(/yMax="([\d.]+)"/g)].map(([, y]) => Number(y)));
  report.check("the roll ends where the text ends", roll.height - lowest < 90 && roll.height > lowest ? [] : [`${roll.height} pt for ${lowest} pt`]);
  report.check("the printer was asked", (await page.evaluate(() => window.printed)) === 2 ? [] : ["not twice"]);
  await page.evaluate(() => window.dispatchEvent(new Event("afterprint")));
  report.check("the screen is as before", await page.evaluate(() => !document.documentElement.classList.contains("roll") && document.adoptedStyleSheets.length === 0) ? [] : ["it is not"]);
  await close();
}

async function withoutScript() {
  const { page, close } = await open("index.html", { viewport: screens[0].viewport, javaScriptEnabled: false });
  const way = [];
  for (const [link, expected] of [["Pilih menurut instansi", "instansi.html"], ["Dinas Kependudukan", "dukcapil/index.html"], ["Penerbitan Akta", "dukcapil/akta-kelahiran.html"], ["Kembali", "dukcapil/index.html"], ["Ke awal", "index.html"]]) {
    await page.locator("a", { hasText: link }).first().tap();
    await page.waitForURL(origin + expected, { timeout: 3000 }).catch(() => {});
    if (page.url() !== origin + expected) way.push(`"${link}" leads to ${page.url()}`);
  }
  report.check("without a script: read and come back", way);
  await page.goto(`${origin}dukcapil/akta-kelahiran.html`);
  const refresh = await page.locator("noscript meta, meta[http-equiv=refresh]").first().getAttribute("content");
  report.check("without a script: a refresh to the start", refresh === "300; url=../index.html" ? [] : [refresh]);
  report.check("without a script: no button that does nothing", (await page.locator("button:visible").count()) === 0 ? [] : [await page.locator("button:visible").first().innerText()]);
  await close();
}

// Another kiosk: its own agencies, no keyboard, a roll alone, its own start.
async function settings() {
  const other = join(folder, "lain");
  cpSync(join(root, "tests/pages/demo"), other, { recursive: true });
  const file = join(other, "standards/situs.yaml");
  writeFileSync(file, `${readFileSync(file, "utf8")}kios:\n  instansi: dinkes\n  diam: 30\n  papan_ketik: tidak\n  pencetak: 80mm\n  awal: dinkes\n`);
  const { status, stderr } = spawnSync(process.env.MAKLUMAT ?? join(root, "build/maklumat"), ["build", "-C", other, "-o", join(other, "site")], { encoding: "utf8" });
  report.check("other settings build", status === 0 ? [] : [stderr]);
  const place = join(other, "site/kios");
  report.check("only its agencies", readdirSync(place).includes("dukcapil") || filesOf(place, "").some((path) => readFileSync(join(place, path)).includes("Akta Kelahiran")) ? ["the others are there"] : []);
  const start = pathToFileURL(`${place}/`).href;
  const { page, close } = await open("cari.html", { viewport: screens[0].viewport, origin: start, clock: true });
  report.check("no keyboard", (await page.locator(".keyboard").count()) === 0 ? [] : ["it is there"]);
  await page.clock.runFor(31_000);
  await page.waitForURL(`${start}dinkes/index.html`);
  await page.goto(`${start}dinkes/izin-praktik-bidan.html`);
  const papersOffered = await page.locator(".printing button").evaluateAll((buttons) => buttons.map((button) => button.dataset.paper));
  report.check("a roll alone", papersOffered.join() === "roll" ? [] : papersOffered);
  await close();
}

// While somebody reads, the folder is replaced: what the open page loads next is still there.
async function replaced() {
  const other = join(folder, "baru");
  cpSync(join(root, "tests/pages/demo"), other, { recursive: true });
  const build = () => spawnSync(process.env.MAKLUMAT ?? join(root, "build/maklumat"), ["build", "-C", other, "-o", join(other, "site")], { encoding: "utf8" });
  build();
  const start = pathToFileURL(`${join(other, "site/kios")}/`).href;
  const { page, complaints, close } = await open("cari.html", { viewport: screens[0].viewport, origin: start });
  const yaml = join(other, "standards/dinkes/izin-praktik-bidan.yaml");
  writeFileSync(yaml, readFileSync(yaml, "utf8").replace("Izin Praktik Bidan", "Surat Izin Bidan"));
  build();
  await press(page, "bidan");
  await answered(page, "bidan");
  report.check("an open page finds the parts of before", (await page.locator(".results li").first().innerText()).startsWith("Izin Praktik Bidan") && complaints.length === 0 ? [] : complaints);
  await page.reload();
  await press(page, "bidan");
  await answered(page, "bidan");
  report.check("opened anew, it finds the new ones", (await page.locator(".results li").first().innerText()).startsWith("Surat Izin Bidan") ? [] : ["the old one"]);
  await close();
}

try {
  for (const screen of screens) {
    await journey(screen);
    await everyPage(screen);
  }
  await papers();
  await withoutScript();
  await settings();
  await replaced();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
report.end();
