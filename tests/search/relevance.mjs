// The search over 2,000 services, in a browser, from a folder: for each query of queries.mjs the right service first.
//
//     node tests/search/relevance.mjs [-v]     MAKLUMAT names the program
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { Report, openBrowser } from "../pages/common.mjs";
import { makeCorpus } from "./corpus.mjs";
import { queries } from "./queries.mjs";

const root = resolve(fileURLToPath(import.meta.url), "../../..");
const folder = mkdtempSync(join(tmpdir(), "maklumat-search-"));
const report = new Report();
try {
  makeCorpus(folder, 2000);
  const { status, stderr } = spawnSync(process.env.MAKLUMAT ?? join(root, "build/maklumat"), ["build", "-C", folder, "-o", join(folder, "site")], { encoding: "utf8" });
  report.check("the corpus builds", status === 0 ? [] : [stderr.slice(0, 1000)]);
  const browser = await openBrowser();
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, "site/cari.html")).href);
  const answers = await page.evaluate(async (list) => {
    await search.open(document.querySelector(".search").dataset.index);
    const titles = [];
    for (const query of list) {
      const { found } = await search.find(query);
      titles.push((await Promise.all(found.slice(0, 40).map(({ service }) => search.describe(service)))).map(({ title }) => title));
    }
    return titles;
  }, queries.map(([query]) => query));
  // The same kind in other regions is one answer.
  const ranks = answers.map((titles, at) => [...new Set(titles)].indexOf(queries[at][1]) + 1);
  const first = ranks.filter((rank) => rank === 1).length;
  for (const [at, [query, title]] of queries.entries()) {
    report.check(`"${query}"`, ranks[at] >= 1 && ranks[at] <= 5 ? [] : [`"${title}" is ${ranks[at] || "not found"}; first is "${answers[at][0]}"`]);
    if (process.argv.includes("-v") && ranks[at] !== 1) console.log(`"${query}": ${ranks[at]}, first is "${answers[at][0]}"`);
  }
  report.check("at least 90 of 100 have the right service first", first / queries.length >= 0.9 ? [] : [`${first} of ${queries.length}`]);
  if (process.argv.includes("-v")) console.log(`${first} of ${queries.length} first`);
  await browser.close();
} finally {
  rmSync(folder, { recursive: true });
}
report.end();
