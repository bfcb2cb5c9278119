// The Nu checker over every page, style sheet and picture of the site: no error, no warning.
//
// One run of Java for all files. A page that is broken on purpose goes along: a checker that finds
// nothing in it checks nothing.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Report, filesOf, siteFolder } from "./common.mjs";

// Messages that are not faults, each with its reason.
const accepted = [
  {
    // A file has no origin that the checker could take for 'self'. A browser has: browser.mjs looks at the policy there.
    text: /^Resource violates Content Security Policy \(meta tag\): .*“[^“”]*(aset|berkas)\/[^“”]*” blocked by “(style|img|script)-src” directive\.$/,
  },
];

const site = siteFolder();
const files = [".html", ".css", ".svg"].flatMap((ending) => filesOf(site, ending));
const jar = join(createRequire(import.meta.url).resolve("vnu-jar/package.json"), "../build/dist/vnu.jar");
const scratch = mkdtempSync(join(tmpdir(), "maklumat-valid-"));
const broken = join(scratch, "broken.html");
writeFileSync(broken, "<!doctype html><title>x</title><p id=a><p id=a><img>");

const run = spawnSync(
  "java",
  ["-Xss4m", "-jar", jar, "--format", "json", "--also-check-css", "--also-check-svg", "--stdout", "--exit-zero-always",
    broken, ...files.map((file) => join(site, file))],
  { encoding: "utf8", maxBuffer: 1 << 28 },
);
rmSync(scratch, { recursive: true });

const report = new Report();
let messages = [];
try {
  messages = JSON.parse(run.stdout).messages;
} catch {
  report.check("the Nu checker", [`gave no answer (status ${run.status}): ${run.error ?? run.stdout + run.stderr}`]);
}

const pathOf = (message) => (message.url?.startsWith("file:") ? fileURLToPath(message.url) : "");
const describe = ({ type, subType, firstLine, lastLine, lastColumn, message }) =>
  `${firstLine ?? lastLine ?? "?"}:${lastColumn ?? "?"}: ${subType ?? type}: ${message}`;
const isFault = (message) =>
  (message.type !== "info" || message.subType === "warning") && !accepted.some(({ text }) => text.test(message.message));

report.check("a broken page", messages.some((message) => pathOf(message) === broken) ? [] : ["the checker finds nothing wrong in it"]);
for (const file of files) {
  const faults = messages.filter((message) => pathOf(message) === join(site, file) && isFault(message));
  report.check(file, faults.map(describe));
}
const known = new Set([broken, ...files.map((file) => join(site, file))]);
report.check("messages about no file", messages.filter((message) => !known.has(pathOf(message))).map(describe));
report.end();
