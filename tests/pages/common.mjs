// What the tests of the pages share: the site's files, the browser, and the count of what passed.
import { readdirSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import { chromium } from "playwright-core";

// The folder named on the command line.
export function siteFolder() {
  if (process.argv[2]) return resolve(process.argv[2]);
  console.error(`usage: node ${relative(process.cwd(), process.argv[1])} SITE_DIR`);
  process.exit(2);
}

// The site's files with this ending, as paths inside it, sorted; the program's own folder is none of them.
export function filesOf(site, ending) {
  const found = [];
  const walk = (folder) => {
    for (const entry of readdirSync(join(site, folder), { withFileTypes: true })) {
      const path = folder ? `${folder}/${entry.name}` : entry.name;
      if (entry.isDirectory() && entry.name !== ".maklumat") walk(path);
      else if (entry.isFile() && path.endsWith(ending)) found.push(path);
    }
  };
  walk("");
  return found.sort();
}

// A line for what fails, nothing for what passes, and the count at the end.
export class Report {
  passed = 0;
  failed = 0;

  // `faults` is a list of sentences; none of them: passed.
  check(name, faults) {
    if (faults.length === 0) this.passed += 1;
    else this.failed += 1;
    for (const fault of faults) console.log(`${name}: ${fault}`);
  }

  end() {
    console.log(`${this.passed} passed, ${this.failed} failed`);
    process.exitCode = this.failed > 0 || this.passed === 0 ? 1 : 0;
  }
}

// Debian's Chromium. Root may not use its sandbox; nothing but the site's own pages is opened.
export function openBrowser() {
  return chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--disable-dev-shm-usage",
    ],
  });
}

// Runs `work(item, worker)` over the items, `count` at a time.
export async function inParallel(items, count, work) {
  const queue = [...items];
  const worker = async (number) => {
    while (queue.length > 0) await work(queue.shift(), number);
  };
  await Promise.all(Array.from({ length: count }, (_, number) => worker(number)));
}
