// The box for searching as a person uses it: typed, marked, narrowed to an agency, from a folder, with no request to
// anywhere and nothing kept; on the page for it and on the home page; and clean by axe with its results.
//
//     node tests/search/box.mjs SITE_DIR     a build of tests/pages/demo
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Report, openBrowser, siteFolder } from "../pages/common.mjs";

const site = siteFolder();
const origin = pathToFileURL(`${site}/`).href;
const report = new Report();
const browser = await openBrowser();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function open(path, options) {
  const context = await browser.newContext({ viewport: { width: 1100, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints = [];
  page.on("console", (message) => { if (["error", "warning"].includes(message.type())) complaints.push(message.text()); });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => { if (!request.url().startsWith(origin)) complaints.push(`asks ${request.url()}`); });
  await page.goto(origin + path);
  const type = async (text) => {
    await page.fill("#cari", "");
    await page.type("#cari", text);
    await page.waitForFunction((typed) => document.querySelector(".search").dataset.answered === typed, text);
    return page.locator(".results li").evaluateAll((items) => items.map((item) => item.innerText.split("\n")[0]));
  };
  return { page, complaints, type };
}

for (const [path, query, first, address] of [
  ["cari.html", "akte lahir", "Penerbitan Akta Kelahiran", "dukcapil/akta-kelahiran.html"],
  ["index.html", "kk", "Penerbitan Kartu Keluarga", "dukcapil/kartu-keluarga.html"],
  ["cari.html", "bidn", "Izin Praktik Bidan", "dinkes/izin-praktik-bidan.html"],
  ["en/cari.html", "birth", "Birth certificate", "en/dukcapil/akta-kelahiran.html"],
  ["en/index.html", "kartu keluarga", "Penerbitan Kartu Keluarga", "en/dukcapil/kartu-keluarga.html"],
]) {
  const { page, complaints, type } = await open(path);
  const titles = await type(query);
  report.check(`${path}: "${query}"`, titles[0] === first ? [] : [titles.join(", ") || "nothing"]);
  await page.click(".results li a");
  report.check(`${path}: "${query}" opens its page`, page.url() === origin + address ? [] : [page.url()]);
  report.check(`${path}: no complaint`, complaints);
  await page.context().close();
}

{
  const { page, complaints, type } = await open("cari.html");
  await type("akta");
  const marked = await page.locator(".results mark").allTextContents();
  report.check("what matched is marked", marked.includes("Akta") && !marked.includes("Penerbitan") ? [] : marked);
  report.check("the words are marked through their group", (await type("perijinan bidan"), (await page.locator(".results li:first-child mark").allTextContents()).join() === "Izin,Bidan") ? [] : ["not so"]);
  report.check("how many are found is said", /^Layanan yang ditemukan: \d+$/.test(await page.textContent(".search [role=status]")) ? [] : [await page.textContent(".search [role=status]")]);
  await page.focus("#cari-instansi");
  await page.waitForFunction(() => document.querySelectorAll("#cari-instansi option").length > 1);
  await type("izin penerbitan");
  await page.selectOption("#cari-instansi", { label: "Dinas Kesehatan" });
  await page.waitForFunction(() => document.querySelectorAll(".results li").length === 1);
  report.check("narrowed to an agency", (await page.locator(".results li").first().innerText()).startsWith("Izin Praktik Bidan") ? [] : ["something else"]);
  await page.selectOption("#cari-instansi", "");
  report.check("nothing found says what to do", (await type("zzzzqqq")).length === 0 && (await page.textContent(".search [role=status]")).includes("menurut abjad") ? [] : ["it does not"]);
  await page.fill("#cari", "");
  await page.waitForFunction(() => document.querySelector(".search [role=status]").textContent === "");
  report.check("an empty box shows nothing", (await page.locator(".results li").count()) === 0 ? [] : ["something is left"]);
  report.check("only words that say nothing", (await type("cara")).length === 0 ? [] : ["something is found"]);
  report.check("signs do no harm", (await type("<img src=x onerror=alert(1)> \" ' \\ %")).length >= 0 && (await page.locator(".search img").count()) === 0 ? [] : ["they do"]);
  report.check("the address keeps no query", page.url() === `${origin}cari.html` ? [] : [page.url()]);
  report.check("no complaint", complaints);
  await page.context().close();
}

{
  const { page } = await open("cari.html#q=kartu%20keluarga");
  await page.waitForSelector(".results li");
  report.check("a query in the fragment", (await page.inputValue("#cari")) === "kartu keluarga" ? [] : ["it is not taken"]);
  await page.context().close();
}

for (const colorScheme of ["light", "dark"]) {
  const { page, type } = await open("cari.html", { bypassCSP: true, colorScheme });
  await type("akta izin kartu");
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } }));
  report.check(`axe with results, ${colorScheme}`, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html} ${nodes[0].failureSummary}`));
  await page.context().close();
}

{
  const { page } = await open("cari.html", { javaScriptEnabled: false });
  report.check("without a script: the list from A to Z", !(await page.locator(".search").isVisible()) && (await page.locator("main a[href='az/index.html']").isVisible()) ? [] : ["no way"]);
  await page.context().close();
}
await browser.close();
report.end();
