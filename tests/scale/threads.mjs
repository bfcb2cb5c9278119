// The pool under the thread sanitizer: a site with everything, built, changed and merged by eight
// threads; and documents that are imported at once. Passes or fails as a whole.
import { spawnSync } from "node:child_process";
import { readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root, scratch } from "../input/program.mjs";
import { files, standard, writeAll } from "./site.mjs";

const program = join(root, "build/threads/maklumat");
const site = join(scratch, "utas");

function must(command, ...args) {
  const result = spawnSync(command, args, { cwd: root, encoding: "utf8", env: { ...process.env, TSAN_OPTIONS: "exitcode=66" } });
  if (result.status === 0) return;
  console.log(`${args.join(" ")}: ${result.status}\n${result.stdout}${result.stderr}`);
  process.exit(1);
}

must("make", "--no-print-directory", "-j2", "thread-sanitized");
writeAll(site, files(6));
const build = (...more) => must(program, "build", "-C", site, "-j", "8", ...more);
build();
writeFileSync(join(site, "standards/dinas/layanan-1.yaml"), standard(50));
build();
build("--all");
for (const part of [1, 2]) build("-o", join(site, `bagian/${part}`), "--shard", `${part}/2`);
must(program, "merge", "-C", site, "-o", join(site, "gabungan"), "-j", "8", join(site, "bagian/1"), join(site, "bagian/2"));
const documents = join(root, "tests/import/documents");
const published = readdirSync(documents).filter((name) => /\.(txt|md|html|csv|pdf)$/.test(name)).map((name) => join(documents, name));
const imported = spawnSync(program, ["import", ...published, "-o", join(site, "impor")], { encoding: "utf8", env: { ...process.env, TSAN_OPTIONS: "exitcode=66" } });
if (imported.status > 1 || imported.stderr.includes("ThreadSanitizer")) {
  console.log(`import: ${imported.status}\n${imported.stderr}`);
  process.exit(1);
}
rmSync(site, { recursive: true });
