// What may go wrong while a site is written: the build is killed, the disk is full, the folder is
// closed, taken away or filled by others, another build is at work. Each file is always whole, old or
// new, and the next build completes the site.
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, program, run, scratch } from "../input/program.mjs";
import { AGENCIES, chances, files, firstDifference, published, standard, withoutLate, writeAll } from "./site.mjs";

const checks = new Checks();
const chance = chances(20261126);
let sites = 0;

function newSite(services = 3) {
  const site = join(scratch, `galat-${(sites += 1)}`);
  writeAll(site, files(services));
  return site;
}

function start(args, options = {}) {
  const child = spawn(program, args, { stdio: ["ignore", "pipe", "pipe"], ...options });
  let stderr = "";
  child.stderr.on("data", (text) => (stderr += text));
  const done = new Promise((resolve) => child.on("close", (status, signal) => resolve({ status, signal, stderr })));
  return { child, done };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

function cleanTree(site) {
  const out = join(scratch, `utuh-${(sites += 1)}`);
  run(["build", "-C", site, "-o", out]);
  const tree = published(out);
  rmSync(out, { recursive: true });
  return tree;
}

function completes(name, site, wanted = cleanTree(site)) {
  const result = run(["build", "-C", site]);
  checks.that(`${name}: the next build is right`, result.status === 0, result.crash ?? result.stderr);
  checks.same(`${name}: the site is complete`, firstDifference(withoutLate(published(join(site, "site")), wanted), wanted), null);
  checks.that(`${name}: nothing is left beside it`, !existsSync(join(site, "site/.maklumat/baru")));
}

function changeAll(site, number) {
  for (const id of AGENCIES) writeFileSync(join(site, "standards", id, "layanan-1.yaml"), standard(number));
}

// Every file is that of before or that of after.
function areWhole(tree, before, after) {
  const torn = Object.entries(tree).find(([name, bytes]) => bytes !== before[name] && bytes !== after[name]);
  return torn ? torn[0] : null;
}

// ---- killed

async function killed() {
  const site = newSite();
  const out = join(site, "site");
  for (let round = 0; round < 24; round++) {
    const before = existsSync(out) ? published(out) : {};
    changeAll(site, 100 + round);
    const after = cleanTree(site);
    const { child, done } = start(["build", "-C", site]);
    await pause(chance.below(round < 12 ? 120 : 400));
    child.kill("SIGKILL");
    await done;
    const tree = existsSync(out) ? published(out) : {};
    checks.same(`killed ${round}: files are whole`, areWhole(tree, before, after), null);
    if (round % 4 === 3) completes(`killed ${round}`, site, after);
  }
  completes("killed", site);
}

// Stopped at each step of moving in, found by the calls that the program makes.
function killedWhileMoving() {
  if (!hasStrace()) return;
  const site = newSite();
  const out = join(site, "site");
  run(["build", "-C", site]);
  for (const number of [1, 2, 3, 5, 9, 17, 40, 80]) {
    const before = published(out);
    changeAll(site, 200 + number);
    const after = cleanTree(site);
    spawnSync("strace", ["-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat", "-e", `inject=renameat:signal=KILL:when=${number}`,
      program, "build", "-C", site], { env: { ...process.env, ASAN_OPTIONS: "detect_leaks=0" } });
    checks.same(`killed at move ${number}: files are whole`, areWhole(published(out), before, after), null);
    completes(`killed at move ${number}`, site, after);
  }
}

// Stopped while files that are no longer made are removed: they go with the next build.
function killedWhileRemoving() {
  if (!hasStrace()) return;
  const site = newSite();
  run(["build", "-C", site]);
  for (const number of [1, 2, 5]) {
    rmSync(join(site, "standards", AGENCIES[number % 4], `layanan-${number % 3}.yaml`));
    rmSync(join(site, "standards", AGENCIES[number % 4], `layanan-${number % 3}.en.yaml`), { force: true });
    spawnSync("sleep", ["3"]); // stamps are settled: the next build believes them
    inject(`unlinkat:signal=KILL:when=${number}`, ["build", "-C", site]);
    completes(`killed at removal ${number}`, site);
  }
}

// Some machines have it but let nobody be traced.
function hasStrace() {
  const works = spawnSync("strace", ["-qq", "-o", "/dev/null", "true"]).status === 0;
  if (!works) console.log("skipped: no process can be traced here");
  return works;
}

function inject(fault, args) {
  return spawnSync("strace", ["-f", "-qq", "-o", "/dev/null", "-e", `trace=${fault.split(":")[0]}`, "-e", `inject=${fault}`, program, ...args],
    { encoding: "utf8", env: { ...process.env, ASAN_OPTIONS: "detect_leaks=0" } });
}

// A read that fails now and then: the build fails too, or publishes the whole site.
function unreadable() {
  if (!hasStrace()) return;
  const site = newSite();
  const wanted = cleanTree(site);
  const out = join(site, "site");
  run(["build", "-C", site]);
  for (let round = 0; round < 14; round++) {
    const when = 100 + chance.below(1200);
    const fault = chance.pick(["openat:error=EIO", "openat2:error=EIO", "read:error=EIO", "openat:error=EMFILE"]);
    changeAll(site, round % 2 ? 700 + round : 1);
    const before = published(out);
    const after = cleanTree(site);
    const result = inject(`${fault}:when=${when}+97`, ["build", "-C", site, "-j", "1"]);
    const name = `unreadable ${round} (${fault} ${when})`;
    checks.that(`${name}: status ${result.status ?? result.signal}`, [0, 1, 3].includes(result.status), result.stderr);
    const tree = withoutLate(published(out), after);
    if (result.status === 0) checks.same(`${name}: all is there`, firstDifference(tree, after), null);
    else checks.same(`${name}: files are whole`, areWhole(published(out), before, after), null);
    completes(name, site, after);
  }
  checks.that("unreadable: there was a site", Object.keys(wanted).length > 0);
}

// What was put beside the site goes away before it is moved in: that is no success.
async function stageTakenAway() {
  if (!hasStrace()) return;
  const site = newSite();
  const child = spawn("strace", ["-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat", "-e", "inject=renameat:delay_enter=1500000:when=3",
    program, "build", "-C", site], { env: { ...process.env, ASAN_OPTIONS: "detect_leaks=0" }, stdio: "ignore" });
  const done = new Promise((resolve) => child.on("close", resolve));
  for (let i = 0; i < 100 && !existsSync(join(site, "site/.maklumat/pindah")); i++) await pause(50);
  rmSync(join(site, "site/.maklumat/baru/kantor-ceri"), { recursive: true, force: true });
  checks.same("stage taken away: status", await done, 3);
  completes("stage taken away", site);
}

// ---- a file system of its own, where the machine allows one

function onTmpfs(size, script) {
  const folder = join(scratch, `tmpfs-${(sites += 1)}`);
  mkdirSync(folder);
  return spawnSync("unshare", ["-rm", "sh", "-c", `mount -t tmpfs -o size=${size} tmpfs ${folder} || exit 77\ncd ${folder}\n${script}`],
    { encoding: "utf8", env: { ...process.env, P: program, ASAN_OPTIONS: "detect_leaks=0" } });
}

const hasTmpfs = () => onTmpfs("64k", "true").status === 0;

function fullDisk() {
  if (!hasTmpfs()) return console.log("skipped: no file system can be mounted here");
  const site = newSite();
  let result = onTmpfs("200k", `$P build -C ${site} -o out 2>err; echo "status $?"; cat err; find . -type f ! -name err | wc -l`);
  checks.that("disk full: status 3", result.stdout.includes("status 3"), result.stdout);
  checks.that("disk full: says so", /ruang penyimpanan penuh/.test(result.stdout), result.stdout);
  checks.that("disk full: nothing is left", /\n0\s*$/.test(result.stdout), result.stdout);

  const other = newSite();
  changeAll(other, 300);
  const tree = `(cd out && find . -path ./.maklumat -prune -o -type f -print | sort | xargs md5sum)`;
  result = onTmpfs("64m", `$P build -C ${site} -o out >/dev/null && ${tree} > before
mount -o remount,size=$(($(du -sk . | cut -f1) + 40))k . && $P build -C ${other} -o out >/dev/null 2>err; echo "status $?"
${tree} > after 2>/dev/null; mount -o remount,size=64m .; ${tree} > after; cmp before after && echo same
$P build -C ${other} -o out >/dev/null; echo "again $?"`);
  checks.that("disk full, a site is there: status 3", result.stdout.includes("status 3"), result.stdout + result.stderr);
  checks.that("disk full, a site is there: it stays as it was", result.stdout.includes("same"), result.stdout + result.stderr);
  checks.that("disk full, then room: completes", result.stdout.includes("again 0"), result.stdout + result.stderr);
}

function readOnly() {
  if (!hasTmpfs()) return console.log("skipped: no file system can be mounted here");
  const site = newSite();
  const result = onTmpfs("64m", `$P build -C ${site} -o out >/dev/null; mount -o remount,ro . ; $P build -C ${site} -o out 2>&1; echo "status $?"; $P build -C ${site} -o new 2>&1; echo "status $?"`);
  checks.same("read-only: status 3, twice", result.stdout.match(/status 3/g)?.length, 2);
  checks.that("read-only: says so", /hanya dapat dibaca/.test(result.stdout), result.stdout);
}

function noPermission() {
  if (process.getuid() !== 0) return console.log("skipped: only root can be somebody else");
  const site = newSite();
  spawnSync("chmod", ["-R", "a+rX", scratch]);
  const result = spawnSync(program, ["build", "-C", site], { encoding: "utf8", uid: 65534, gid: 65534, env: { ASAN_OPTIONS: "detect_leaks=0" } });
  if (result.error) return console.log("skipped: nobody else may run the program here");
  checks.that("no permission: status 3", result.status === 3, `${result.status} ${result.stderr}`);
  checks.that("no permission: says so", /tidak ada izin/.test(result.stderr), result.stderr);
  checks.that("no permission: nothing is there", !existsSync(join(site, "site")));
}

// ---- others

async function takenAway() {
  const site = newSite();
  for (let round = 0; round < 10; round++) {
    const { done } = start(["build", "-C", site]);
    await pause(chance.below(250));
    spawnSync("rm", ["-rf", join(site, "site")]); // which may meet files that are just being written
    const { status, signal, stderr } = await done;
    checks.that(`taken away ${round}: status ${status ?? signal}`, status === 0 || status === 3, stderr);
    rmSync(join(site, "site"), { recursive: true, force: true });
  }
  completes("taken away", site);
}

async function filledByOthers() {
  for (let round = 0; round < 6; round++) {
    const site = newSite();
    const out = join(site, "site");
    const { done } = start(["build", "-C", site]);
    await pause(chance.below(200));
    writeAll(out, { "dinas/layanan-1.html": "milik orang lain", "dinas/catatan.txt": "milik orang lain" });
    spawnSync("mkdir", [join(out, "index.html")]); // or the page is there already
    const { status, signal, stderr } = await done;
    checks.that(`filled by others ${round}: status ${status ?? signal}`, status === 0 || status === 3, stderr);
    checks.same(`filled by others ${round}: their file stays`, readFileSync(join(out, "dinas/catatan.txt"), "utf8"), "milik orang lain");
  }
}

async function twoBuilds() {
  const site = newSite();
  for (let round = 0; round < 4; round++) {
    changeAll(site, 400 + round);
    const results = await Promise.all([1, 2, 3].map(() => start(["build", "-C", site]).done));
    for (const { status, signal, stderr } of results)
      checks.that(`builds at once ${round}: status ${status ?? signal}`, status === 0 || (status === 3 && stderr.includes("[Y33]")), stderr);
    const wanted = cleanTree(site);
    checks.same(`builds at once ${round}: one whole site`, firstDifference(withoutLate(published(join(site, "site")), wanted), wanted), null);
  }
}

// Several builds at once where there is no folder yet: who fails takes nothing with it that another
// is at work in.
async function twoBuildsAnew() {
  const site = newSite(), broken = newSite();
  writeFileSync(join(broken, "standards/dinas/layanan-1.yaml"), "judul: [");
  const wanted = cleanTree(site);
  for (let round = 0; round < 8; round++) {
    const out = join(site, "hasil", "baru");
    const results = await Promise.all([broken, site, broken, site].map((from) => start(["build", "-C", from, "-o", out]).done));
    results.forEach(({ status, signal, stderr }, i) =>
      checks.that(`builds at once anew ${round}: status ${status ?? signal}`, (i % 2 === 0 && status === 1) || status === i % 2 - 1 || (status === 3 && stderr.includes("[Y33]")), stderr));
    checks.same(`builds at once anew ${round}: one whole site`, firstDifference(withoutLate(published(out), wanted), wanted), null);
    rmSync(join(site, "hasil"), { recursive: true });
  }
}

// Sources that change while they are read: what is published is that of before or after, and the next
// build sees what came later.
async function sourcesChange() {
  const site = newSite();
  run(["build", "-C", site]);
  for (let round = 0; round < 6; round++) {
    changeAll(site, 500 + round);
    const { done } = start(["build", "-C", site]);
    await pause(chance.below(60));
    changeAll(site, 600 + round);
    await done;
    completes(`sources change ${round}`, site);
  }
}

await killed();
killedWhileMoving();
fullDisk();
readOnly();
noPermission();
killedWhileRemoving();
unreadable();
await stageTakenAway();
await takenAway();
await filledByOthers();
await twoBuilds();
await twoBuildsAnew();
await sourcesChange();
checks.finish();
