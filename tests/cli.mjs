// Command lines that are not understood: exit status 2, and what is said in both languages.
import { spawnSync } from "node:child_process";
import { resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const program = resolve(root, process.env.MAKLUMAT ?? "build/maklumat");
let passed = 0;
let failed = 0;

function check(words, wanted, lang) {
  const result = spawnSync(program, [...words, "--lang", lang], { cwd: root, encoding: "utf8" });
  const good = result.status === 2 && result.stdout === "" && result.stderr.startsWith(`maklumat: ${wanted}\n`);
  if (good) passed += 1;
  else {
    failed += 1;
    console.log(`${words.join(" ")} (${lang}): exit ${result.status}: ${result.stdout}${result.stderr}`);
  }
}

const lines = [
  [["apa"], "perintah tidak dikenal: apa", "unknown command: apa"],
  [["build", "-x"], "pilihan tidak dikenal: -x", "unknown option: -x"],
  [["build", "situs"], "pilihan tidak dikenal: situs", "unknown option: situs"],
  [["build", "--all=x"], "pilihan tidak dikenal: --all=x", "unknown option: --all=x"],
  [["build", "--al"], "pilihan tidak dikenal: --al", "unknown option: --al"],
  [["build", "-o"], "pilihan ini memerlukan nilai: -o", "this option needs a value: -o"],
  [["build", "-o", ""], "pilihan ini memerlukan nilai: -o", "this option needs a value: -o"],
  [["build", "-j", "0"], "-j memerlukan bilangan dari 1 sampai 256: 0", "-j needs a number from 1 to 256: 0"],
  [["build", "-j257"], "-j memerlukan bilangan dari 1 sampai 256: 257", "-j needs a number from 1 to 256: 257"],
  [["build", "-j", "4x"], "-j memerlukan bilangan dari 1 sampai 256: 4x", "-j needs a number from 1 to 256: 4x"],
  [["build", "--shard", "3/2"], "--shard memerlukan K/N, misalnya 2/5: 3/2", "--shard needs K/N, for example 2/5: 3/2"],
  [["build", "--shard=1/2", "--strict"], "--strict bukan bersama --shard; pakai pada maklumat merge", "--strict does not go with --shard; use it with maklumat merge"],
  [["merge"], "sebutkan folder bagian-bagiannya", "name the folders of the parts"],
  [["merge", "--shard", "1/2", "a"], "pilihan tidak dikenal: --shard", "unknown option: --shard"],
  [["show"], "sebutkan berkas standarnya", "name the standard's file"],
  [["show", "a.yaml"], "sebutkan bentuknya dengan --format", "name the form with --format"],
  [["show", "a.yaml", "b.yaml", "--format=html"], "hanya satu berkas: b.yaml", "only one file: b.yaml"],
  [["show", "a.yaml", "--format", "gambar"], "bentuk tidak dikenal: gambar", "unknown form: gambar"],
  [["audit", "--format", "xml"], "bentuk laporan tidak dikenal: xml", "unknown form of report: xml"],
  [["audit", "--fail-on", "parah"], "ambang harus salah, peringatan, catatan, atau tidak-pernah: parah", "the threshold must be salah, peringatan, catatan or tidak-pernah: parah"],
  [["audit", "--tanggal", "besok"], "tanggal tidak dikenal; tulis misalnya 2026-11-25: besok", "not a date; write for example 2026-11-25: besok"],
  [["audit", "--prune"], "--prune hanya bersama --baseline", "--prune goes only with --baseline"],
  [["audit", "-C", ".", "a.yaml"], "sebutkan folder dengan -C atau berkas, bukan keduanya", "name a folder with -C or files, not both"],
  [["audit", "--bukti", "x", "a.yaml"], "--bukti berlaku untuk seluruh situs, bukan berkas", "--bukti is for a whole site, not for files"],
  [["import"], "sebutkan dokumennya", "name the documents"],
  [["explain"], "sebutkan satu aturan, misalnya: maklumat explain K01", "name one rule, for example: maklumat explain K01"],
  [["rules", "x"], "perintah ini tidak memerlukan apa-apa lagi: x", "this command takes nothing else: x"],
];
for (const [words, indonesian, english] of lines) {
  check(words, indonesian, "id");
  check(words, english, "en");
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
