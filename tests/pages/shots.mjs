// A tool for looking, not a test: pictures of the pages on a phone and on a desk, in light and dark, and of
// the sheets as they come out of a printer. The picture in README.md is one "top".
//
//     node tests/pages/shots.mjs SITE_DIR OUT_DIR [part of a path]
import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { filesOf, openBrowser, siteFolder } from "./common.mjs";

const site = siteFolder();
const out = resolve(process.argv[3] ?? "build/shots");
const part = process.argv[4] ?? "";
const views = [
  { name: "phone", viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, colorScheme: "light" },
  { name: "desk", viewport: { width: 1280, height: 900 }, colorScheme: "light" },
  { name: "desk-dark", viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
  { name: "top", viewport: { width: 1100, height: 860 }, colorScheme: "light", fullPage: false },
];
const isSheet = (path) => /\.(cetak|publik)\.html$/.test(path);
const fileOf = (path, name) => join(out, `${path.replace(/\.html$/, "").replaceAll("/", "_")}.${name}`);

mkdirSync(out, { recursive: true });
const browser = await openBrowser();
const paths = filesOf(site, ".html").filter((path) => path.includes(part));
for (const { name, fullPage = true, ...options } of views) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  for (const path of paths) {
    await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
    await page.screenshot({ path: `${fileOf(path, name)}.png`, fullPage });
  }
  await context.close();
}
const page = await browser.newPage();
for (const path of paths) {
  await page.goto(pathToFileURL(join(site, path)).href, { waitUntil: "load" });
  const pdf = `${fileOf(path, "sheet")}.pdf`;
  await page.pdf({ path: pdf, format: "A4", preferCSSPageSize: isSheet(path), printBackground: true });
  spawnSync("pdftoppm", ["-r", "60", "-png", pdf, fileOf(path, "sheet")], { stdio: "inherit" });
}
await browser.close();
console.log(out);
