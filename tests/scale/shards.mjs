// One site, whoever makes it: any number of threads, and parts that separate processes make at once,
// give the same bytes. And the job files that run the parts run these commands.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, program, root, run, scratch } from "../input/program.mjs";
import { SETTINGS, files, firstDifference, published, standard, withoutLate, writeAll } from "./site.mjs";

const checks = new Checks();
let outputs = 0;
const newOutput = () => join(scratch, `bagian-${(outputs += 1)}`);

function newSite(all = files()) {
  const site = newOutput();
  writeAll(site, all);
  return site;
}

const sameTree = (name, out, wanted) => checks.same(name, firstDifference(withoutLate(published(out), wanted), wanted), null);

function expect(name, result, status, text = "") {
  checks.that(`${name}: status ${result.status}, expected ${status}`, result.status === status && !result.crash, result.crash ?? result.stderr);
  checks.that(`${name}: says "${text}"`, (result.stdout + result.stderr).includes(text), result.stderr);
}

function threads(site, wanted) {
  for (const number of [1, 2, 8, 256]) {
    const out = newOutput();
    expect(`${number} threads`, run(["build", "-C", site, "-o", out, "-j", number]), 0);
    sameTree(`${number} threads: the same bytes`, out, wanted);
  }
  for (const word of ["0", "257", "x", ""]) expect(`-j ${word}`, run(["build", "-C", site, "-j", word]), 2, "maklumat --help");
}

// Names of one group that are spelled in many ways: which is shown does not depend on who came first.
function spellings() {
  const all = { "standards/situs.yaml": SETTINGS };
  for (let i = 0; i < 12; i++) {
    all[`standards/kantor-${i}/instansi.yaml`] = `nama: Kantor ${i}\n`;
    for (let j = 0; j < 4; j++)
      all[`standards/kantor-${i}/l-${j}.yaml`] = `judul: Layanan ${i} ${j}\nkelompok: [${["usaha kecil", "USAHA KECIL", "Usaha Kecil"][(i + j) % 3]}]\ndasar_hukum: [UU Nomor 25 Tahun 2009 tentang Pelayanan Publik nomor ${i}]\n`;
  }
  const spelled = newSite(all);
  const first = newOutput();
  run(["build", "-C", spelled, "-o", first, "-j", "1"]);
  for (const number of [2, 3, 3, 4, 8]) {
    const out = newOutput();
    run(["build", "-C", spelled, "-o", out, "-j", number]);
    sameTree(`spellings, ${number} threads`, out, published(first));
  }
}

// The parts at once, each in a process of its own.
async function makeParts(site, count, more = []) {
  const parts = Array.from({ length: count }, newOutput);
  const runs = parts.map((out, i) => new Promise((resolve) => {
    spawn(program, ["build", "-C", site, "-o", out, "--shard", `${i + 1}/${count}`, ...more], { stdio: "ignore" }).on("close", resolve);
  }));
  const statuses = await Promise.all(runs);
  checks.same(`${count} parts: status`, statuses.join(), Array(count).fill(0).join());
  return parts;
}

async function merges(site, wanted) {
  for (const count of [1, 2, 3, 7]) {
    const parts = await makeParts(site, count);
    const out = newOutput();
    expect(`merge of ${count}`, run(["merge", "-C", site, "-o", out, ...parts]), 0);
    sameTree(`merge of ${count}: the same bytes`, out, wanted);
    expect(`merge of ${count}, again`, run(["merge", "-C", site, "-o", out, ...parts.reverse()]), 0, " 0 ditulis");
    expect(`merge of ${count}, then a build`, run(["build", "-C", site, "-o", out]), 0, " 0 ditulis");
  }
}

// What came later in a part, or went, comes into the site, and goes.
async function mergesChanges() {
  const site = newSite();
  const parts = await makeParts(site, 2);
  const out = newOutput();
  run(["merge", "-C", site, "-o", out, ...parts]);
  rmSync(join(site, "standards/kantor-ceri"), { recursive: true });
  writeFileSync(join(site, "standards/dinas/layanan-9.yaml"), standard(77));
  parts.forEach((part, i) => run(["build", "-C", site, "-o", part, "--shard", `${i + 1}/2`]));
  expect("merge of changes", run(["merge", "-C", site, "-o", out, ...parts]), 0);
  const clean = newOutput();
  run(["build", "-C", site, "-o", clean]);
  sameTree("merge of changes: the tree of a clean build", out, published(clean));
}

async function refusals(site) {
  const merge = (...parts) => run(["merge", "-C", site, "-o", newOutput(), ...parts]);
  const [first, second] = await makeParts(site, 2);
  expect("no part", run(["merge", "-C", site]), 2, "maklumat --help");
  expect("a part is missing", merge(first), 1, "[Y58]");
  expect("a part twice", merge(first, first), 1, "[Y58]");
  const settled = newSite();
  const [one, two] = await makeParts(settled, 2);
  await new Promise((resolve) => setTimeout(resolve, 3000)); // stamps are settled: the next build believes them
  rmSync(join(settled, "standards/dinas"), { recursive: true });
  expect("parts older than the sources", run(["merge", "-C", settled, "-o", newOutput(), one, two]), 1, "[Y62]");
  [one, two].forEach((part, i) => run(["build", "-C", settled, "-o", part, "--shard", `${i + 1}/2`]));
  const fresh = newOutput();
  run(["build", "-C", settled, "-o", fresh]);
  const again = newOutput();
  expect("parts made again", run(["merge", "-C", settled, "-o", again, one, two]), 0);
  sameTree("parts made again: an agency is gone", again, published(fresh));
  writeFileSync(join(settled, "standards/kantor-ceri/layanan-0.yaml"), standard(88));
  expect("a standard newer than its part", run(["merge", "-C", settled, "-o", newOutput(), one, two]), 1, "[Y62]");
  run(["build", "-C", settled, "-o", one]);
  run(["build", "-C", settled, "-o", one, "--shard", "1/2"]);
  expect("a part where the whole was", run(["build", "-C", settled, "-o", two, "--shard", "2/2"]), 0);
  expect("a part where the whole was: merge", run(["merge", "-C", settled, "-o", newOutput(), one, two]), 0);
  const id = readdirSync(join(one, ".maklumat/unit/instansi"))[0];
  cpSync(join(one, ".maklumat/unit/instansi", id), join(two, ".maklumat/unit/instansi", id));
  expect("an agency in two parts", run(["merge", "-C", settled, "-o", newOutput(), one, two]), 1, "[Y61]");

  expect("a folder that is none", merge(first, join(scratch, "tidak-ada")), 3);
  const whole = newOutput();
  run(["build", "-C", site, "-o", whole]);
  expect("a whole site", merge(first, whole), 1, "[Y56]");
  const divided = newOutput();
  for (const part of ["1/1", "1/1", "1/2"]) run(["build", "-C", settled, "-o", divided, "--shard", part]);
  checks.same("another division: the note of the part", readFileSync(join(divided, ".maklumat/bagian"), "utf8"), "1/2\n");
  writeFileSync(join(divided, ".maklumat/pindah"), "");
  expect("a part that was cut off", merge(divided), 1, "[Y82]");
  for (const word of ["0/2", "3/2", "1", "1/", "/2", "a/b", "1/2/3", "-1/2", "1/999999999999"])
    expect(`--shard ${word}`, run(["build", "-C", site, "--shard", word]), 2, "maklumat --help");
  expect("--shard for merge", run(["merge", "--shard", "1/2", first, second]), 2);

  const other = newSite({ ...files(), "standards/situs.yaml": SETTINGS.replace("Situs Uji", "Situs lain") });
  const [, foreign] = await makeParts(other, 2);
  expect("a part with other settings", merge(first, foreign), 1, "[Y57]");

  const silent = newSite({ ...files(), "standards/situs.yaml": `${SETTINGS}keluaran: [html]\n` });
  const pieces = await makeParts(silent, 2), built = newOutput(), put = newOutput();
  run(["build", "-C", silent, "-o", built]);
  expect("parts of a site that does not show its audit", run(["merge", "-C", silent, "-o", put, ...pieces]), 0);
  sameTree("a site that does not show its audit", put, published(built));
  expect("merge --strict of a site that does not show its audit", run(["merge", "-C", silent, "-o", newOutput(), "--strict", ...pieces]), 1, "[K01]");

  const grown = newOutput();
  cpSync(site, grown, { recursive: true });
  writeAll(grown, { "standards/baru/instansi.yaml": "nama: Baru\n" });
  expect("an agency in no part", run(["merge", "-C", grown, "-o", newOutput(), first, second]), 1, "[Y59]");

  for (const [what, path] of [["a page", (id) => `${id}/index.html`], ["a record", (id) => `.maklumat/unit/instansi/${id}`], ["content", (id) => `.maklumat/isi/instansi/${id}`]]) {
    const damaged = newOutput();
    cpSync(first, damaged, { recursive: true });
    const id = readdirSync(join(damaged, ".maklumat/unit/instansi"))[0];
    writeFileSync(join(damaged, path(id)), Buffer.concat([readFileSync(join(damaged, path(id))), Buffer.from("x")]));
    const out = newOutput();
    expect(`${what} of a part is damaged`, run(["merge", "-C", site, "-o", out, damaged, second]), 3, "[Y60]");
    checks.that(`${what} of a part is damaged: nothing is written`, !existsSync(join(out, "index.html")));
  }
}

// One bad file does not stop a nation, in parts either.
async function keepsGoing() {
  const site = newSite(), broken = "standards/kantor-ceri/layanan-1.yaml";
  const [out, whole] = [newOutput(), newOutput()];
  const merge = (parts, ...more) => run(["merge", "-C", site, "-o", out, ...more, ...parts]);
  const parts = await makeParts(site, 3);
  merge(parts);
  run(["build", "-C", site, "-o", whole]);
  writeAll(site, { [broken]: "judul: [", "standards/dinas/layanan-1.yaml": standard(99) });
  run(["build", "-C", site, "-o", whole, "--lanjut"]);
  const again = parts.map((part, i) => run(["build", "-C", site, "-o", part, "--shard", `${i + 1}/3`, "--lanjut"]).status);
  checks.same("--lanjut: one part has an agency that is wrong", [...again].sort().join(), "0,0,1");
  expect("--lanjut: the parts alone are refused", merge(parts), 1, "[Y62]");
  expect("--lanjut: merge", merge(parts, "--lanjut"), 1, `${broken}:2:1: salah`);
  sameTree("--lanjut: the same bytes as one build", out, published(whole));

  const fresh = Array.from({ length: 3 }, newOutput);
  fresh.forEach((part, i) => run(["build", "-C", site, "-o", part, "--shard", `${i + 1}/3`, "--lanjut"]));
  expect("--lanjut: new parts alone are refused", merge(fresh), 1, "[Y59]");
  expect("--lanjut: merge of new parts", merge(fresh, "--lanjut"), 1, " 0 ditulis");
  run(["build", "-C", site, "-o", whole, "--lanjut"]);
  sameTree("--lanjut: new parts, the same bytes", out, published(whole));
  const id = readdirSync(join(fresh[0], ".maklumat/unit/instansi"))[0];
  writeAll(fresh[0], { [`.maklumat/isi/instansi/${id}`]: "rusak" });
  expect("--lanjut: a damaged part", merge(fresh, "--lanjut"), 1, " 0 ditulis");
  expect("--lanjut: a part is missing", merge(fresh.slice(1), "--lanjut"), 1, "[Y58]");
  sameTree("--lanjut: a part is missing: nothing is removed", out, published(whole));
}

// The job files run the same commands: each part in a process of its own, as the engine would, and
// the merge behind them.
function jobFiles() {
  const jobs = (name) => readFileSync(join(root, "src/jobs", name), "utf8");
  const commands = (name) => jobs(name).split("\n").map((line) => /^ +- (?:run: )?(maklumat .*)$/.exec(line)?.[1]).filter(Boolean);
  const githubPart = (text, part) => text.replaceAll("${{ matrix.part }}", part);
  const engines = {
    slurm: { parts: 3, part: () => jobs("slurm.sh"), merge: jobs("slurm-merge.sh"),
      env: (site, part) => ({ SITUS: site, HASIL: join(site, "site"), BAGIAN: "3", SLURM_ARRAY_TASK_COUNT: "3", SLURM_ARRAY_TASK_ID: part }) },
    gitlab: { parts: 4, part: () => commands("gitlab-ci.yml")[0], merge: commands("gitlab-ci.yml")[1],
      env: (site, part) => ({ CI_NODE_INDEX: part, CI_NODE_TOTAL: "4" }) },
    github: { parts: 4, part: (part) => githubPart(commands("github-actions.yml")[0], part), merge: commands("github-actions.yml")[1], env: () => ({}) },
  };
  writeAll(scratch, { "bin/maklumat": `#!/bin/sh\nexec ${program} "$@"\n` });
  spawnSync("chmod", ["+x", join(scratch, "bin/maklumat")]);
  for (const [name, engine] of Object.entries(engines)) {
    const site = newSite();
    const job = (what, script, part) => {
      const env = { ...process.env, PATH: `${scratch}/bin:${process.env.PATH}`, ...engine.env(site, part) };
      const result = spawnSync("sh", ["-c", script], { cwd: site, encoding: "utf8", env });
      checks.that(`${name}: ${what}`, result.status === 0, result.stderr);
    };
    for (let part = 1; part <= engine.parts; part++) job(`part ${part}`, engine.part(String(part)), String(part));
    job("merge", engine.merge, "1");
    const clean = newOutput();
    run(["build", "-C", site, "-o", clean]);
    sameTree(`${name}: the tree of a clean build`, join(site, "site"), published(clean));
  }
}

const site = newSite();
const whole = newOutput();
run(["build", "-C", site, "-o", whole]);
const wanted = published(whole);
threads(site, wanted);
spellings();
await merges(site, wanted);
await mergesChanges();
await refusals(site);
await keepsGoing();
jobFiles();
checks.finish();
