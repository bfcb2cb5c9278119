// Times a build of N standards, and beside it Hugo building the same two pages from the same data.
//
//     node tests/bench/bench.mjs [N]        N is 1,000 unless given; or: make bench N=10000
//
// Beside them the audit, with all rules and with all rules switched off.
//
// Each figure is the median of three runs in fresh folders on the file system of $TMPDIR; memory is
// the largest of the three. Hugo is measured where it is installed, with and without Markdown in
// each text. Hugo writes one page and one print a standard; maklumat also its lists and maklumat
// pages, which are few. This is no test and never fails for being slow.
import { spawnSync } from "node:child_process";
import { appendFileSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 3;
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const count = Number(process.argv[2] ?? process.env.N ?? 1000);
const scratch = mkdtempSync(join(tmpdir(), "maklumat-bench-"));
const program = join(root, "build/maklumat");

function has(command) {
  return spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
}

// Wall time in seconds and peak memory in MiB, from GNU time where it is there, else time alone.
function measure(command, args, options = {}) {
  const report = join(scratch, "time");
  const timed = existsSync("/usr/bin/time");
  const started = process.hrtime.bigint();
  const result = timed
    ? spawnSync("/usr/bin/time", ["-f", "%M", "-o", report, command, ...args], { encoding: "utf8", ...options })
    : spawnSync(command, args, { encoding: "utf8", ...options });
  const seconds = Number(process.hrtime.bigint() - started) / 1e9;
  if (result.status !== 0) throw new Error(`${command} ${args.join(" ")}\n${result.stdout}${result.stderr}`);
  return { seconds, memory: timed ? Number(readFileSync(report, "utf8")) / 1024 : NaN };
}

function median(runs) {
  const seconds = runs.map((run) => run.seconds).sort((a, b) => a - b);
  return { seconds: seconds[Math.floor(seconds.length / 2)], memory: Math.max(...runs.map((run) => run.memory)) };
}

function repeat(run) {
  return median(Array.from({ length: RUNS }, (_, i) => run(i)));
}

function folderBytes(folder) {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name);
    return sum + (entry.isDirectory() ? folderBytes(path) : statSync(path).size);
  }, 0);
}

const rows = [];
function add(name, result, base) {
  rows.push([name, result.seconds.toFixed(3), base ? `${(result.seconds / base.seconds).toFixed(2)}` : "1.00",
    Number.isNaN(result.memory) ? "–" : result.memory.toFixed(0)]);
  return result;
}

function benchMaklumat(site) {
  const build = (out) => measure(program, ["build", "-C", site, "-o", out]);
  const cold = add("maklumat, cold", repeat((i) => build(join(scratch, `out-${i}`))));
  const warm = join(scratch, "out-0");
  add("maklumat, nothing changed", repeat(() => build(warm)), cold);
  const one = join(site, "standards/instansi-0/layanan-0.yaml");
  add("maklumat, one changed", repeat((i) => {
    appendFileSync(one, `# ${i}\n`);
    appendFileSync(one, i === 0 ? "ringkasan: Satu kalimat\n" : "");
    return build(warm);
  }), cold);
  console.log(`pages: ${(folderBytes(warm) / count / 1024).toFixed(1)} kB a standard`);
  return cold;
}

// The same standards twice: as they are, and with a situs.yaml that switches every rule off. The runs alternate.
function benchAudit(site, cold) {
  const settings = join(site, "standards/situs.yaml");
  const plain = readFileSync(settings, "utf8");
  const ids = spawnSync(program, ["rules"], { encoding: "utf8" }).stdout.split("\n").map((line) => line.slice(0, 3)).filter(Boolean);
  const off = `${plain}audit:\n  aturan:\n${ids.map((id) => `    ${id}: mati\n`).join("")}`;
  const audit = (text) => {
    writeFileSync(settings, text);
    return measure(program, ["audit", "-C", site, "--format", "csv-standar", "-o", join(scratch, "standar.csv"), "--fail-on", "tidak-pernah"]);
  };
  const pairs = Array.from({ length: RUNS }, () => [audit(off), audit(plain)]);
  const without = add("audit, all rules off", median(pairs.map(([first]) => first)), cold);
  const all = add("audit, all rules", median(pairs.map(([, second]) => second)), cold);
  console.log(`audit: ${(all.seconds / without.seconds).toFixed(2)} times the same run with all rules off`);
}

function benchHugo(site, cold) {
  for (const [name, markdown] of [["Hugo, Markdown in each text", "true"], ["Hugo, without Markdown", "false"]])
    add(name, repeat((i) => measure("hugo", ["--quiet", "-d", join(scratch, `hugo-${markdown}-${i}`)], {
      cwd: site, env: { ...process.env, HUGO_PARAMS_MARKDOWN: markdown },
    })), cold);
}

try {
  const made = spawnSync("node", [join(root, "tests/bench/corpus.mjs"), String(count), scratch], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const cold = benchMaklumat(join(scratch, "maklumat"));
  benchAudit(join(scratch, "maklumat"), cold);
  if (has("hugo")) benchHugo(join(scratch, "hugo"), cold);
  else console.log("Hugo is not installed (Debian's package is called hugo); it is left out.");
  console.log(`\n${count} standards; seconds are medians of ${RUNS} runs\n`);
  console.log("| | seconds | ratio to cold | peak MiB |\n|---|---|---|---|");
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
} catch (error) {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
