// Runs every test and ends with a line for each suite and the total, "N passed, N failed".
//
//     node tests/run.mjs            everything
//     node tests/run.mjs units …    the suites named
//
// A suite is a program whose last line is "N passed, N failed"; one that dies without that line, or that
// compared nothing, counts as a failure. What a suite prints for a failure is passed on. Units, rules,
// golden sites and documents are those of `make core`.
import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const scratch = mkdtempSync(join(tmpdir(), "maklumat-"));
const total = { passed: 0, failed: 0 };

const environment = {
  ...process.env,
  MAKLUMAT: join(root, "build/sanitize/maklumat"),
  GUIDE: join(root, "build/sanitize/guide"),
  ASAN_OPTIONS: "abort_on_error=1",
  UBSAN_OPTIONS: "print_stacktrace=1",
};

function run(command, ...args) {
  const result = spawnSync(command, args, { cwd: root, env: environment, encoding: "utf8", maxBuffer: 1 << 28 });
  return { status: result.status, text: (result.stdout ?? "") + (result.stderr ?? "") };
}

// What must work before there is anything to test.
function require(name, command, ...args) {
  const { status, text } = run(command, ...args);
  if (status === 0) return;
  console.log(`${name}:\n${text}`);
  console.log(`${total.passed} passed, ${total.failed + 1} failed`);
  process.exit(1);
}

function count(text) {
  const last = text.trim().split("\n").at(-1) ?? "";
  const [, passed, failed] = /^(\d+) passed, (\d+) failed$/.exec(last) ?? [];
  return { passed: Number(passed ?? 0), failed: Number(failed ?? 0) };
}

function suite(name, command, ...args) {
  const started = process.hrtime.bigint();
  const { status, text } = run(command, ...args);
  const found = count(text);
  if (found.failed === 0 && (status !== 0 || found.passed === 0)) found.failed = 1;
  total.passed += found.passed;
  total.failed += found.failed;
  const seconds = Number((process.hrtime.bigint() - started) / 10_000_000n) / 100;
  conclude(`${name}: ${found.passed} passed, ${found.failed} failed (${seconds} s)`);
  if (found.failed > 0) console.log(text);
}

const summary = [];
function conclude(line) {
  summary.push(line);
  console.log(line);
}

// A program that only passes or fails.
function check(name, command, ...args) {
  const { status, text } = run(command, ...args);
  total[status === 0 ? "passed" : "failed"] += 1;
  conclude(`${name}: ${status === 0 ? "1 passed, 0 failed" : "0 passed, 1 failed"}`);
  if (status !== 0) console.log(text);
}

const core = (name) => suite(name, "build/sanitize/core", "build/sanitize", name);

function fuzzTargets() {
  const names = readdirSync(join(root, "tests/fuzz")).filter((name) => /^fuzz_\w+\.c$/.test(name));
  return names.map((name) => name.slice(0, -2)).sort();
}

function installPackages() {
  const installed = join(root, "tests/node_modules/.package-lock.json");
  const lock = join(root, "tests/package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  require("npm ci", "npm", "ci", "--prefix", "tests", "--ignore-scripts", "--no-audit", "--no-fund");
}

function make(...targets) {
  require(`make ${targets.join(" ")}`, "make", "--no-print-directory", "-j2", ...targets);
}

function once(action) {
  let result;
  return () => (result ??= action());
}

// What is published is made by the release.
const released = once(() => {
  make("release");
  return "build/release/maklumat";
});

function rendered(folder, name) {
  const site = join(scratch, name);
  require("build", released(), "build", "-C", folder, "-o", site);
  return site;
}

const renderedSite = once(() => rendered(root, "situs"));
const renderedDemo = once(() => rendered(join(root, "tests/pages/demo"), "contoh"));

const suites = {
  floors: () => {
    make("all");
    check("floors", "src/tools/floors");
    suite("floors, the check itself", "node", "tests/floors.mjs");
  },
  units: () => core("units"),
  fuzz: () => {
    for (const name of fuzzTargets())
      check(name, join("build/sanitize/tests", name), join("tests/fuzz/corpus", name.slice("fuzz_".length)));
  },
  input: () => suite("input", "node", "tests/input/run.mjs"),
  build: () => suite("build", "node", "tests/build.mjs"),
  scale: () => {
    for (const name of ["changes", "faults", "shards"]) suite(name, "node", `tests/scale/${name}.mjs`);
    check("threads", "node", "tests/scale/threads.mjs");
  },
  rules: () => core("rules"),
  audit: () => suite("audit", "node", "tests/audit.mjs"),
  reports: () => {
    installPackages();
    suite("reports", "node", "tests/reports.mjs");
  },
  golden: () => core("golden"),
  import: () => {
    make("build/tests/blocks");
    core("documents");
    for (const name of ["read", "hostile", "seeds", "refused"])
      suite(`import, ${name}`, "node", `tests/import/${name}.mjs`);
  },
  docs: () => suite("docs", "node", "tests/docs.mjs"),
  cli: () => suite("cli", "node", "tests/cli.mjs"),
  seeds: () => suite("seeds", "node", "tests/seeds/words.mjs", renderedSite()),
  pages: () => {
    installPackages();
    for (const name of ["links", "valid", "browser", "print"])
      suite(name, "node", `tests/pages/${name}.mjs`, renderedSite());
    for (const name of ["links", "valid", "browser", "web", "live", "theme"])
      suite(`${name}, a site with everything`, "node", `tests/pages/${name}.mjs`, renderedDemo());
    suite("many", "node", "tests/pages/many.mjs");
  },
  search: () => {
    installPackages();
    suite("search", "node", "tests/search/relevance.mjs");
    suite("search box", "node", "tests/search/box.mjs", renderedDemo());
  },
  kiosk: () => {
    installPackages();
    suite("kiosk", "node", "tests/kiosk/journey.mjs", renderedDemo());
  },
};

const wanted = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(suites);
try {
  make("sanitized");
  for (const name of wanted) suites[name]();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`\n${summary.join("\n")}\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
