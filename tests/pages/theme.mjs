// A second, tiny theme changes every page by its templates/ folder alone: no other page or datum moves.
//
//     node tests/pages/theme.mjs SITE_DIR     a build of tests/pages/demo; MAKLUMAT names the program
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Report, filesOf, openBrowser, siteFolder } from "./common.mjs";

const plain = siteFolder();
const report = new Report();
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = mkdtempSync(join(tmpdir(), "maklumat-theme-"));
cpSync(join(root, "tests/pages/demo"), folder, { recursive: true });
cpSync(join(root, "tests/pages/theme"), folder, { recursive: true });
const { status, stderr } = spawnSync(process.env.MAKLUMAT ?? join(root, "build/maklumat"), ["build", "-C", folder, "-o", join(folder, "site")], { encoding: "utf8" });
const themed = join(folder, "site");
const read = (site, path) => readFileSync(join(site, path), "utf8").replace(/aset\/([\w-]+)\.[0-9a-f]{10}\.(\w+)/g, "aset/$1.$2");

try {
  report.check("the theme builds", status === 0 ? [] : [stderr]);
  const [before, after] = [plain, themed].map((site) => filesOf(site, "").map((path) => path.replace(/\.[0-9a-f]{10}\./, ".")));
  report.check("the same files", before.filter((path) => !after.includes(path)).concat(after.filter((path) => !before.includes(path))));
  const untouched = filesOf(plain, "").filter((path) => /\.(json|csv|xml)$|\.(cetak|publik|poster)\.html$|buku\.html$|^kios\/.*\.html$/.test(path));
  report.check("sheets and data are the same", untouched.filter((path) => read(plain, path) !== read(themed, path)));
  for (const path of filesOf(themed, ".html").filter((name) => !untouched.includes(name) && !/^404/.test(name))) {
    const word = path.startsWith("en/") ? "A small theme" : "Tema kecil";
    if (!read(themed, path).includes(word) && !/index(-\d+)?\.html$/.test(path)) report.check(`${path}: wears the theme`, ["it does not"]);
  }
  const browser = await openBrowser();
  const context = await browser.newContext({ bypassCSP: true });
  const page = await context.newPage();
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  for (const path of ["dukcapil/akta-kelahiran.html", "en/dukcapil/akta-kelahiran.html", "az/index.html"]) {
    await page.goto(pathToFileURL(join(themed, path)).href);
    const font = await page.evaluate(() => getComputedStyle(document.body).fontFamily);
    report.check(`${path}: its style`, font.includes("Georgia") ? [] : [font]);
    await page.evaluate(axe);
    const { violations } = await page.evaluate(() => globalThis.axe.run(document, { runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] } }));
    report.check(`${path}: axe`, violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`));
  }
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
report.end();
