// Running the program on small sites made for one check, and counting what held.
import { spawnSync } from "node:child_process";
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(fileURLToPath(import.meta.url), "../../..");
export const program = resolve(root, process.env.MAKLUMAT ?? "build/sanitize/maklumat");
export const scratch = mkdtempSync(join(tmpdir(), "maklumat-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

// Only catches hangs: the machine may be busy, and the sanitizers are slow.
const PATIENCE = 60_000;

const environment = {
  PATH: process.env.PATH,
  ASAN_OPTIONS: process.env.ASAN_OPTIONS ?? "abort_on_error=1",
  UBSAN_OPTIONS: process.env.UBSAN_OPTIONS ?? "print_stacktrace=1",
};

// A case is a name: what is checked under one name, however often, is one case, and fails if one check fails.
export class Checks {
  cases = new Map();

  that(name, holds, detail) {
    this.cases.set(name, Boolean(holds) && (this.cases.get(name) ?? true));
    if (!holds) console.log(`${name}${detail === undefined ? "" : `: ${String(detail).slice(0, 600)}`}`);
    return Boolean(holds);
  }

  // `where` says which of the things compared under this name it is.
  same(name, got, expected, where = "") {
    return this.that(name, got === expected, `${where} ${firstDifference(String(expected), String(got))}`);
  }

  finish() {
    const passed = [...this.cases.values()].filter(Boolean).length;
    const failed = this.cases.size - passed;
    console.log(`${passed} passed, ${failed} failed`);
    process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
  }
}

export function firstDifference(expected, got) {
  const [a, b] = [expected.split("\n"), got.split("\n")];
  const at = a.findIndex((line, i) => line !== b[i]);
  const line = at < 0 ? a.length : at;
  return `line ${line + 1}:\n  expected: ${a[line] ?? "(the end)"}\n  found:    ${b[line] ?? "(the end)"}`;
}

// Runs the program; `crash` says so when it died of anything but its own exit.
export function run(args, { cwd = scratch, env = {}, stdout = "pipe", umask } = {}) {
  const result = spawnSync(...withUmask(args, umask), {
    cwd,
    env: { ...environment, ...env },
    encoding: "utf8",
    timeout: PATIENCE,
    maxBuffer: 1 << 28,
    stdio: ["ignore", stdout, "pipe"],
  });
  const stderr = result.stderr ?? "";
  const sanitizer = /^.*(AddressSanitizer|LeakSanitizer|runtime error:).*$/m.exec(stderr);
  let crash = null;
  if (result.error?.code === "ETIMEDOUT") crash = `no answer in ${PATIENCE / 1000} s`;
  else if (sanitizer) crash = sanitizer[0];
  else if (result.status === null) crash = `ended by ${result.signal ?? result.error}`;
  return { status: result.status, stdout: result.stdout ?? "", stderr, crash };
}

function withUmask(args, umask) {
  if (umask === undefined) return [program, args];
  return ["/bin/sh", ["-c", `umask ${umask}; exec "$0" "$@"`, program, ...args]];
}

let sites = 0;

// A new folder holding these files: a path below it, and text or bytes.
export function makeSite(files) {
  const folder = join(scratch, `situs-${(sites += 1)}`);
  mkdirSync(folder);
  write(folder, files);
  return folder;
}

export function write(folder, files) {
  for (const [path, content] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

export const SITE = { "standards/situs.yaml": "judul: Situs Uji\n" };
export const AGENCY = { "standards/uji/instansi.yaml": "nama: Dinas Uji\n" };

// A site with one agency and these standards, by name.
export function siteOf(standards) {
  const files = { ...SITE, ...AGENCY };
  for (const [name, text] of Object.entries(standards)) files[`standards/uji/${name}.yaml`] = text;
  return makeSite(files);
}

// Every file below a folder, sorted; links are listed, not followed.
export function filesBelow(folder, from = folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      return lstatSync(path).isDirectory() ? filesBelow(path, from) : [relative(from, path)];
    });
}

// What a site holds, as one text: each file with its bytes. Leaves out the program's own state.
export function snapshot(folder) {
  return filesBelow(folder)
    .filter((path) => !path.startsWith(".maklumat/"))
    .map((path) => `== ${path}\n${readFileSync(join(folder, path), "latin1")}`)
    .join("\n");
}
