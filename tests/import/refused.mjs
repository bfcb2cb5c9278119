// What import refuses, and what it leaves alone. The documents themselves are compared by `make core
// ONLY=documents`.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Checks, filesBelow, root, run, scratch } from "../input/program.mjs";

const checks = new Checks();

// What a person has edited is shown, not overwritten.
function checkEdited() {
  const out = join(scratch, "disunting");
  const document = join(root, "tests/import/documents/portal-dukcapil.txt");
  run(["import", document, "-o", out]);
  const [name] = filesBelow(join(out, "standards")).filter((path) => !/(^situs|\/instansi)\.yaml$/.test(path));
  const file = join(out, "standards", name);
  const edited = readFileSync(file, "utf8").replace("3 Hari kerja", "2 hari kerja");
  writeFileSync(file, edited);
  const again = run(["import", document, "-o", out, "--lang", "en"]);
  checks.same("edited: status", again.status, 0);
  checks.same("edited: left alone", readFileSync(file, "utf8"), edited);
  checks.that("edited: shown", again.stdout.includes("-  2 hari kerja\n+  3 Hari kerja\n"), again.stdout);
  checks.that("edited: counted", again.stderr.includes("1 different and left alone"), again.stderr);
}

// What cannot be imported says so, in time.
function checkRefused() {
  const write = (name, text) => {
    writeFileSync(join(scratch, name), text);
    return join(scratch, name);
  };
  const importing = (name, text) => run(["import", write(name, text), "-o", join(scratch, `${name}.hasil`)]);
  const none = importing("surat.txt", "Kepada Yth. Kepala Dinas\n\nDengan hormat, kami sampaikan undangan.\n");
  checks.that("no components: Y66", none.status === 1 && none.stderr.includes("[Y66]"), none.stderr);
  const long = importing("panjang.csv", `nama;persyaratan;prosedur;waktu;biaya\n${"a;b;c;d;e\n".repeat(40_000)}`);
  checks.that("too long: Y69", long.status === 1 && !long.crash && long.stderr.includes("[Y69]"), long.stderr.slice(-300));
  const many = {
    "label.txt": "Biaya\n\nGratis\n\n".repeat(30_000),
    "butir.md": `# A\n\nPersyaratan\n\n${"1. Produk Pelayanan\n".repeat(60_000)}`,
    "judul.md": "# Jangka Waktu\n\n1 hari\n\n# Bagian\n\n".repeat(15_000),
    "kepala.txt": "Dinas Sosial Kota Contoh\n\nJl. Raya 1 Contoh 12345\n\nPersyaratan\n\nKTP\n\n".repeat(8_000),
    "sambung.md": `Persyaratan\n\n1. a\n${"   lanjut\n".repeat(60_000)}`,
    "nomor.txt": `Prosedur\n\n${Array.from({ length: 50_000 }, (_, i) => `${i + 1} Menerima`).join(" ")}\n`,
    "satu-kata.txt": `Persyaratan: ${"x".repeat(3_000_000)}\n`,
    "sel.txt": `No\tKomponen\tUraian\n${"1\tSistem, Mekanisme\ta\n\tdan Prosedur\tb\n".repeat(20_000)}`,
  };
  for (const [name, text] of Object.entries(many)) {
    const result = importing(name, text);
    checks.that(`${name}: ${result.crash}`, !result.crash && [0, 1].includes(result.status), result.stderr.slice(-300));
  }
}

function checkCommandLine() {
  for (const args of [[], ["--apa"], ["-o"], ["a.txt", "-o", ""]]) checks.same(`import ${args.join(" ")}`, run(["import", ...args]).status, 2);
  checks.same("a file that is not there", run(["import", "tidak-ada.txt", "-o", "x"]).status, 3);
}

checkEdited();
checkRefused();
checkCommandLine();
checks.finish();
