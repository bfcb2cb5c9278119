// What scripts add, and what they must never do: whether the office is open now, by its clock wherever the reader is;
// the code that leads a phone to the page; and the site without a network, on a real server.
//
//     node tests/pages/live.mjs SITE_DIR     a build of tests/pages/demo
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Report, filesOf, openBrowser, siteFolder } from "./common.mjs";

const site = siteFolder();
const report = new Report();
const browser = await openBrowser();
const fileUrl = (path) => pathToFileURL(join(site, path)).href;

for (const path of filesOf(site, ".js").filter((name) => name.startsWith("aset/")))
  report.check(path, statSync(join(site, path)).size > 10_000 ? ["over 10 kB"] : []);

// ---- open now

const open = "Buka sekarang menurut jadwal";
const closed = "Tutup sekarang menurut jadwal";
for (const [when, said] of [
  ["2026-03-02T01:00:00Z", open], // Monday 08.00 WIB
  ["2026-03-02T00:59:00Z", closed],
  ["2026-03-02T05:30:00Z", closed], // 12.30, the break
  ["2026-03-02T06:00:00Z", open],
  ["2026-03-02T08:30:00Z", closed], // 15.30
  ["2026-03-06T07:00:00Z", open], // Friday 14.00
  ["2026-03-06T08:00:00Z", closed], // Friday 15.00
  ["2026-03-07T03:00:00Z", closed], // Saturday
  ["2026-03-02T23:30:00Z", closed], // Tuesday 06.30 there
])
  for (const timezoneId of ["Asia/Jakarta", "America/New_York"]) {
    const context = await browser.newContext({ timezoneId });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(when));
    await page.goto(fileUrl("dukcapil/akta-kelahiran.html"));
    const got = await page.textContent(".open-now");
    report.check(`open now at ${when} in ${timezoneId}`, got === said ? [] : [`"${got}"`]);
    await context.close();
  }
{
  const page = await browser.newPage();
  await page.goto(fileUrl("dinkes/izin-praktik-bidan.html"));
  report.check("hours in a text, with their zone", (await page.locator(".open-now").isVisible()) ? [] : ["nothing is said"]);
  await page.goto(fileUrl("index.html"));
  report.check("no hours, no word", (await page.locator(".open-now").count()) === 0 ? [] : ["something is said"]);
  await page.close();
}

// ---- the code

const jsqr = readFileSync(createRequire(import.meta.url).resolve("jsqr/dist/jsQR.js"), "utf8");
for (const [path, scale] of [["dukcapil/akta-kelahiran.html", 2], ["dukcapil/akta-kelahiran.cetak.html", 3], ["dukcapil/maklumat.poster.html", 2], ["en/dinkes/izin-praktik-bidan.html", 2]]) {
  const context = await browser.newContext({ bypassCSP: true, deviceScaleFactor: scale, viewport: { width: 1200, height: 900 } });
  const page = await context.newPage();
  await page.goto(fileUrl(path));
  const picture = (await page.locator("svg.qr").first().screenshot()).toString("base64");
  await page.evaluate(jsqr);
  const read = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const brush = canvas.getContext("2d");
    brush.drawImage(image, 0, 0);
    const { data: pixels, width, height } = brush.getImageData(0, 0, image.width, image.height);
    return globalThis.jsQR(pixels, width, height)?.data ?? null;
  }, picture);
  const expected = `https://layanan.contoh.go.id/standar/${path.replace(".cetak", "").replace(".poster", "")}`;
  report.check(`${path}: the code leads to the page`, read === expected ? [] : [`it says ${read}`]);
  const words = await page.textContent(".take-along .address");
  report.check(`${path}: the address in words`, `https://${words}` === expected ? [] : [words]);
  await context.close();
}

// ---- without a network

const folder = mkdtempSync(join(tmpdir(), "maklumat-web-"));
cpSync(site, folder, { recursive: true });
const types = { html: "text/html; charset=utf-8", css: "text/css", js: "text/javascript", svg: "image/svg+xml", png: "image/png", webmanifest: "application/manifest+json" };
const asked = [];
const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://x").pathname).replace(/^\/standar\//, "").replace(/(^|\/)$/, "$1index.html");
  asked.push(path);
  try {
    const bytes = readFileSync(join(folder, path));
    // A server may let browsers keep pages for an hour; the site must not be older for it.
    response.writeHead(200, { "content-type": types[path.split(".").at(-1)] ?? "application/octet-stream", "cache-control": "max-age=3600" });
    response.end(bytes);
  } catch {
    response.writeHead(404, { "content-type": types.html }).end(readFileSync(join(folder, "404.html")));
  }
});
await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
const origin = `http://127.0.0.1:${server.address().port}/standar/`;
// The page for what is missing names files by the site's address.
const missing = join(folder, "404.html");
writeFileSync(missing, readFileSync(missing, "utf8").replaceAll("https://layanan.contoh.go.id/standar/", origin));
try {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => { if (message.type() === "error" && !/ERR_INTERNET_DISCONNECTED|status of 404/.test(message.text())) complaints.push(message.text()); });
  page.on("request", (request) => { if (!request.url().startsWith(origin)) complaints.push(`asks ${request.url()}`); });
  const text = async (path) => {
    await page.goto(origin + path);
    return page.textContent("body");
  };
  await page.goto(`${origin}index.html`);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => new Promise((resolve) => (navigator.serviceWorker.controller ? resolve() : navigator.serviceWorker.addEventListener("controllerchange", resolve)))));
  report.check("the manifest is linked", (await page.locator("link[rel=manifest]").count()) === 1 ? [] : ["it is not"]);
  await text("dukcapil/akta-kelahiran.html");
  await context.setOffline(true);
  report.check("offline: a page that was visited", (await text("dukcapil/akta-kelahiran.html")).includes("Surat keterangan kelahiran") ? [] : ["not shown"]);
  report.check("offline: its style", (await page.evaluate(() => getComputedStyle(document.querySelector(".banner")).backgroundColor)) !== "rgba(0, 0, 0, 0)" ? [] : ["not there"]);
  report.check("offline: the home page by its folder", (await text("")).includes("Layanan menurut instansi") ? [] : ["not shown"]);
  report.check("offline: the list of services", (await text("az/index.html")).includes("Izin Praktik Bidan") ? [] : ["not shown"]);
  report.check("offline: the other language's home", (await text("en/index.html")).includes("Services by agency") ? [] : ["not shown"]);
  report.check("offline: a page that never was visited", (await text("dinkes/izin-praktik-bidan.html")).includes("jaringan sedang terputus") ? [] : ["something else"]);
  await context.setOffline(false);

  const changed = join(folder, "dukcapil/akta-kelahiran.html");
  writeFileSync(changed, readFileSync(changed, "utf8").replaceAll("Surat keterangan kelahiran", "Surat keterangan lahir yang baru"));
  asked.length = 0;
  report.check("online: never an old page", (await text("dukcapil/akta-kelahiran.html")).includes("Surat keterangan lahir yang baru") ? [] : ["the old one"]);
  report.check("online: the server was asked", asked.includes("dukcapil/akta-kelahiran.html") ? [] : asked);
  await context.setOffline(true);
  report.check("offline again: the newest that was seen", (await text("dukcapil/akta-kelahiran.html")).includes("lahir yang baru") ? [] : ["an older one"]);
  await context.setOffline(false);
  report.check("online: a page that is not there", await page.goto(`${origin}tiada.html`).then((response) => (response.status() === 404 ? [] : [`status ${response.status()}`])));
  report.check("on the web: no complaint", complaints);
  await context.close();
} finally {
  server.close();
  rmSync(folder, { recursive: true });
}
await browser.close();
report.end();
