// Times builds of N standards, and beside them in the same run what they are measured against: Hugo
// building the same two pages from the same data, libyaml only reading, a program that only writes as
// many bytes to as many files, and one that only looks at each file.
//
//     node tests/bench/bench.mjs [N…]       or: make bench N="1000 10000"; 1,000 and 10,000 unless given
//
// $TMPDIR says on which file system; $HUGO=no leaves Hugo out. Each figure is the median of three runs
// in fresh folders; memory is the largest of the three. Hugo writes a page and a print a standard;
// maklumat also its lists, its search and the handbooks, and its audit where that is said. The last
// table counts the instructions that one standard takes, by callgrind, which are the same on a busy
// machine: to compare commits by. This is no test and never fails for being slow.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const RUNS = 3;
const root = resolve(fileURLToPath(import.meta.url), "../../..");
const counts = (process.argv.length > 2 ? process.argv.slice(2) : (process.env.N ?? "1000 10000").split(/\s+/)).map(Number);
const scratch = mkdtempSync(join(tmpdir(), "maklumat-bench-"));
const program = join(root, "build/maklumat");
const limits = join(root, "build/tests/limits");

const has = (command) => spawnSync("sh", ["-c", `command -v ${command}`]).status === 0;
const withHugo = process.env.HUGO !== "no" && has("hugo");

// Wall time in seconds and peak memory in MiB.
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

const repeat = (run) => median(Array.from({ length: RUNS }, (_, i) => run(i)));
const fresh = (name) => {
  const folder = join(scratch, name);
  rmSync(folder, { recursive: true, force: true });
  return folder;
};

// "size path" of every file below a folder, for the limits.
function listFiles(folder, name, wanted) {
  const lines = [];
  const visit = (path) => {
    for (const entry of readdirSync(join(folder, path), { withFileTypes: true })) {
      const below = path ? `${path}/${entry.name}` : entry.name;
      if (entry.isDirectory()) visit(below);
      else if (wanted(below)) lines.push(`${statSync(join(folder, below)).size} ${below}\n`);
    }
  };
  visit("");
  const list = join(scratch, name);
  writeFileSync(list, lines.join(""));
  return list;
}

function table(head, rows) {
  console.log(`\n| ${head.join(" | ")} |\n|${head.map(() => "---").join("|")}|`);
  for (const row of rows) console.log(`| ${row.join(" | ")} |`);
}

function benchAudit(site, add) {
  const settings = join(site, "standards/situs.yaml");
  const plain = readFileSync(settings, "utf8");
  const ids = spawnSync(program, ["rules"], { encoding: "utf8" }).stdout.split("\n").map((line) => line.slice(0, 3)).filter(Boolean);
  const off = `${plain}audit:\n  aturan:\n${ids.map((id) => `    ${id}: mati\n`).join("")}`;
  const audit = (text) => {
    writeFileSync(settings, text);
    return measure(program, ["audit", "-C", site, "--format", "csv-standar", "-o", join(scratch, "standar.csv"), "--fail-on", "tidak-pernah"]);
  };
  const pairs = Array.from({ length: RUNS }, () => [audit(off), audit(plain)]);
  const without = add("audit, all rules off", median(pairs.map(([first]) => first)));
  const all = add("audit, all rules", median(pairs.map(([, second]) => second)));
  console.log(`audit: ${(all.seconds / without.seconds).toFixed(2)} times the same run with all rules off`);
}

function bench(count) {
  const made = spawnSync("node", [join(root, "tests/bench/corpus.mjs"), String(count), scratch], { encoding: "utf8" });
  if (made.status !== 0) throw new Error(made.stderr);
  const site = join(scratch, "maklumat"), out = join(scratch, "out");
  const results = [];
  const add = (name, result) => {
    results.push({ name, ...result });
    return result;
  };
  const build = (to, ...more) => measure(program, ["build", "-C", site, "-o", to, ...more]);

  const cold = add("maklumat, cold", repeat(() => build(fresh("out"))));
  spawnSync("sleep", ["3"]);
  build(out); // notes the stamps, now that they are settled
  const unchanged = add("maklumat, nothing changed", repeat(() => build(out)));
  const one = join(site, "standards/instansi-0/layanan-0.yaml");
  const text = readFileSync(one, "utf8");
  add("maklumat, one changed", repeat((i) => {
    writeFileSync(one, text.replace(/^judul: /m, `judul: ${"ABC"[i]} `));
    return build(out);
  }));
  writeFileSync(one, text);

  const inputs = listFiles(site, "inputs", (path) => path.endsWith(".yaml"));
  const outputs = listFiles(out, "outputs", (path) => !path.startsWith(".maklumat"));
  const read = add("limit: libyaml reads", repeat(() => measure(limits, ["read", inputs, site])));
  const write = add("limit: as many bytes written", repeat(() => measure(limits, ["write", outputs, fresh("limit")])));
  const look = median(Array.from({ length: RUNS }, () => {
    const [first, second] = [measure(limits, ["look", inputs, site]), measure(limits, ["look", outputs, out])];
    return { seconds: first.seconds + second.seconds, memory: Math.max(first.memory, second.memory) };
  }));
  add("limit: each file looked at", look);
  benchAudit(site, add);

  const settings = join(site, "standards/situs.yaml");
  const plain = readFileSync(settings, "utf8");
  writeFileSync(settings, plain.replace("cetak]", "cetak, audit]"));
  add("maklumat, cold, with its audit", repeat(() => build(fresh("out"))));
  writeFileSync(settings, plain.replace(/^keluaran:.*\n/m, ""));
  const everything = add("maklumat, cold, everything on", repeat(() => build(fresh("out"))));
  writeFileSync(settings, plain);
  rmSync(out, { recursive: true, force: true });

  const hugo = {};
  if (withHugo)
    for (const markdown of [true, false])
      hugo[markdown] = add(`Hugo, ${markdown ? "" : "no "}Markdown in each text`, repeat(() => measure("hugo", ["--quiet", "-d", fresh("hugo-out")], {
        cwd: join(scratch, "hugo"), env: { ...process.env, HUGO_PARAMS_MARKDOWN: String(markdown) },
      })));

  console.log(`\n${count} standards; seconds are medians of ${RUNS} runs`);
  table(["", "seconds", "ratio to cold", "peak MiB", "kB a standard"],
    results.map(({ name, seconds, memory }) => [name, seconds.toFixed(3), (seconds / cold.seconds).toFixed(2), memory.toFixed(0), ((memory * 1024) / count).toFixed(1)]));
  const ratios = [
    ["cold / (reading + writing)", cold.seconds / (read.seconds + write.seconds)],
    ["cold / nothing changed", cold.seconds / unchanged.seconds],
    ["nothing changed / looking at each file", unchanged.seconds / look.seconds],
  ];
  for (const [markdown, name] of [[true, "Hugo with Markdown"], [false, "Hugo without Markdown"]])
    if (hugo[markdown]) ratios.push([`${name} / cold`, hugo[markdown].seconds / cold.seconds], [`${name} / everything on`, hugo[markdown].seconds / everything.seconds],
      [`${name}, memory / cold, memory`, hugo[markdown].memory / cold.memory]);
  table(["ratio", ""], ratios.map(([name, value]) => [name, value.toFixed(2)]));
  return { count, cold };
}

// One standard more: the difference between two small sites, without what a build costs by itself.
function instructions() {
  if (!has("valgrind")) return console.log("\nvalgrind is not installed; instructions are not counted.");
  const counted = [50, 150].map((count) => {
    const folder = fresh(`cg-${count}`);
    mkdirSync(folder);
    spawnSync("node", [join(root, "tests/bench/corpus.mjs"), String(count), folder]);
    const result = spawnSync("valgrind", ["--tool=callgrind", "--callgrind-out-file=/dev/null", program, "build", "-C", join(folder, "maklumat"), "-o", join(folder, "out"), "-j", "1"], { encoding: "utf8" });
    return Number(/Collected : (\d+)/.exec(result.stderr)?.[1]);
  });
  table(["callgrind", "instructions"], [["one standard, cold", String(Math.round((counted[1] - counted[0]) / 100))]]);
}

try {
  if (!withHugo) console.log("Hugo is left out (Debian's package is called hugo).");
  const all = counts.map(bench);
  if (all.length > 1) {
    const [first, last] = [all[0], all.at(-1)];
    table(["growth", ""], [
      [`seconds a standard, ${last.count} to ${first.count}`, (last.cold.seconds / last.count / (first.cold.seconds / first.count)).toFixed(2)],
      ["kB of memory for each standard more", (((last.cold.memory - first.cold.memory) * 1024) / (last.count - first.count)).toFixed(2)],
    ]);
  }
  instructions();
} catch (error) {
  console.error(String(error.message ?? error));
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
