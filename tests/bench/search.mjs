// Measures the search over N services (50,000 unless given): the size of its index beside the pages, what a query
// loads, and how long after the last key the first results stand there. It is no test.
//
//     node tests/bench/search.mjs [N]
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { filesOf, openBrowser } from "../pages/common.mjs";
import { makeCorpus } from "../search/corpus.mjs";
import { queries } from "../search/queries.mjs";

const count = Number(process.argv[2] ?? 50_000);
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = mkdtempSync(join(tmpdir(), "maklumat-bench-"));
const median = (list) => [...list].sort((a, b) => a - b)[Math.floor(list.length / 2)];
const greatest = (list) => Math.max(...list);
const sizeOf = (site, paths) => paths.reduce((sum, path) => sum + statSync(join(site, path)).size, 0);

try {
  makeCorpus(folder, count);
  const site = join(folder, "site");
  spawnSync(join(root, "build/maklumat"), ["build", "-C", folder, "-o", site], { stdio: "inherit" });
  const index = sizeOf(site, filesOf(join(site, "cari"), "").map((path) => `cari/${path}`));
  const pages = sizeOf(site, filesOf(site, ".html").filter((path) => !path.startsWith("audit/")));
  console.log(`index ${(index / 1e6).toFixed(1)} MB, pages ${(pages / 1e6).toFixed(1)} MB: ${((100 * index) / pages).toFixed(2)} %`);
  const browser = await openBrowser();
  const times = [];
  const loaded = [];
  for (const [query] of queries) {
    // A fresh page for each: nothing is loaded yet when the first key is pressed.
    const page = await browser.newPage();
    let bytes = 0;
    page.on("request", (request) => { if (request.url().includes("/cari/")) bytes += statSync(fileURLToPath(request.url())).size; });
    await page.goto(pathToFileURL(join(site, "cari.html")).href);
    await page.evaluate(() => {
      const box = document.querySelector(".search");
      window.keyed = 0;
      window.took = [];
      box.querySelector("input").addEventListener("input", () => (window.keyed = performance.now()), true);
      new MutationObserver(() => { if (window.keyed) window.took.push(performance.now() - window.keyed); window.keyed = 0; }).observe(box.querySelector(".results"), { childList: true });
    });
    await page.type("#cari", query, { delay: 120 });
    await page.waitForFunction((typed) => document.querySelector(".search").dataset.answered === typed, query);
    times.push(...(await page.evaluate(() => window.took)));
    loaded.push(bytes);
    await page.close();
  }
  await browser.close();
  console.log(`from a key to results: median ${median(times).toFixed(0)} ms, 95 of 100 within ${[...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)].toFixed(0)} ms, longest ${greatest(times).toFixed(0)} ms (${times.length} keys)`);
  console.log(`loaded for a query: median ${(median(loaded) / 1000).toFixed(0)} kB, most ${(greatest(loaded) / 1000).toFixed(0)} kB`);
} finally {
  rmSync(folder, { recursive: true });
}
