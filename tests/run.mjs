// Runs every test and ends with the line "N passed, N failed".
//
//     node tests/run.mjs            everything
//     node tests/run.mjs units …    the suites named
//
// A suite is a program whose last line is "N passed, N failed" (cmocka's summary is read too); one
// that dies without that line counts as a failure. What a suite prints for a failure is passed on.
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
  const plain = /^(\d+) passed, (\d+) failed$/.exec(last);
  if (plain) return { passed: Number(plain[1]), failed: Number(plain[2]) };
  const passed = /\[ {2}PASSED {2}\] (\d+) test/.exec(text);
  const failed = /\[ {2}FAILED {2}\] .*: (\d+) test/.exec(text);
  return passed ? { passed: Number(passed[1]), failed: failed ? Number(failed[1]) : 0 } : null;
}

function suite(name, command, ...args) {
  const started = process.hrtime.bigint();
  const { status, text } = run(command, ...args);
  const found = count(text) ?? { passed: 0, failed: 1 };
  if (status !== 0 && found.failed === 0) found.failed = 1;
  total.passed += found.passed;
  total.failed += found.failed;
  const seconds = Number((process.hrtime.bigint() - started) / 10_000_000n) / 100;
  console.log(`${name}: ${found.passed} passed, ${found.failed} failed (${seconds} s)`);
  if (found.failed > 0) console.log(text);
}

// A program that only passes or fails.
function check(name, command, ...args) {
  const { status, text } = run(command, ...args);
  if (status === 0) total.passed += 1;
  else total.failed += 1;
  console.log(`${name}: ${status === 0 ? "passed" : `failed\n${text}`}`);
}

function programs(prefix) {
  const folder = join(root, "build/sanitize/tests");
  return readdirSync(folder).filter((name) => name.startsWith(prefix) && !name.includes(".")).sort();
}

function installPackages() {
  const installed = join(root, "tests/node_modules/.package-lock.json");
  const lock = join(root, "tests/package-lock.json");
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  require("npm ci", "npm", "ci", "--prefix", "tests", "--ignore-scripts", "--no-audit", "--no-fund");
}

let site;
function renderedSite() {
  if (site) return site;
  site = join(scratch, "situs");
  require("build", "build/maklumat", "build", "-C", root, "-o", site);
  return site;
}

let demo;
function renderedDemo() {
  if (demo) return demo;
  demo = join(scratch, "contoh");
  require("build", "build/maklumat", "build", "-C", join(root, "tests/pages/demo"), "-o", demo);
  return demo;
}

const suites = {
  floors: () => {
    check("floors", "src/tools/floors");
    suite("floors, the check itself", "node", "tests/floors.mjs");
  },
  units: () => {
    for (const name of programs("test_")) suite(name, join("build/sanitize/tests", name));
  },
  fuzz: () => {
    for (const name of programs("fuzz_"))
      check(name, join("build/sanitize/tests", name), join("tests/fuzz/corpus", name.slice("fuzz_".length)));
  },
  input: () => suite("input", "node", "tests/input/run.mjs"),
  build: () => suite("build", "node", "tests/build.mjs"),
  scale: () => {
    for (const name of ["changes", "faults", "shards"]) suite(name, "node", `tests/scale/${name}.mjs`);
    check("threads", "node", "tests/scale/threads.mjs");
  },
  rules: () => suite("rules", "node", "tests/rules.mjs"),
  audit: () => suite("audit", "node", "tests/audit.mjs"),
  reports: () => {
    installPackages();
    suite("reports", "node", "tests/reports.mjs");
  },
  golden: () => suite("golden", "node", "tests/golden.mjs"),
  import: () => {
    for (const name of ["read", "hostile", "seeds", "documents"])
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
  require("make", "make", "--no-print-directory", "-j2", "all", "build/tests/blocks");
  require("make sanitized", "make", "--no-print-directory", "-j2", "sanitized");
  for (const name of wanted) suites[name]();
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed > 0 ? 1 : 0);
