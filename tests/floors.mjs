// Tests the check of the floors (src/tools/floors) on a house of five files: it passes as it is, and
// each fault added to it is found, in its file and line.
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = resolve(fileURLToPath(import.meta.url), "../..");
const rows = "floor base\nfloor text\nfloor site\nlibrary base\nlibrary text\nos base/os.c\n";
const house = {
  "base/os.c": '#include <unistd.h>\n#include "base/os.h"\nint os_open(void)\n{\n    return close(3);\n}\n',
  "base/os.h": "int os_open(void);\n",
  "text/hours.c": '#include "base/os.h"\n#include "text/hours.h"\nint hours_read(void)\n{\n    return os_open();\n}\n',
  "text/hours.h": "int hours_read(void);\n",
  "site/site.c": '#include "site/site.h"\n#include "text/hours.h"\nint site_build(void)\n{\n    return hours_read();\n}\n',
  "site/site.h": "int site_build(void);\n",
};

// What is added or replaced, and what must be said (none: nothing).
const cases = [
  ["the house as it is", {}, null],
  ["an include of a higher floor", { "base/os.h": '\n#include "site/site.h"\n' }, "src/base/os.h:2: site/site.h is on a higher floor"],
  ["an include of no floor", { "base/os.h": '#include "hours.h"\n' }, "src/base/os.h:1: hours.h does not begin with"],
  ["a private header", { "site/plan.h": "", "cli/main.c": '#include "site/plan.h"\nint main(void)\n{\n    return 0;\n}\n' },
    "src/cli/main.c:1: site/plan.h is private to site/", "floor cli\n"],
  ["a private header of a library", { "text/hours_parts.h": "", "site/site.h": '#include "text/hours_parts.h"\nint site_build(void);\n' },
    "src/site/site.h:1: text/hours_parts.h is private to text/"],
  ["a call of a higher floor", { "text/hours.c": "int site_build(void);\nint hours_read(void)\n{\n    return site_build();\n}\n" },
    "src/text/hours.c:1: site_build is on a higher floor"],
  ["a name without prefix", { "site/site.c": "int report;\nint site_build(void)\n{\n    return 0;\n}\n" },
    "src/site/site.c:1: report does not begin with the name of its module"],
  ["a static name", { "site/site.c": "static int report;\nint site_build(void)\n{\n    return report;\n}\n" }, null],
  ["a name with a granted prefix", { "site/site.c": "int svg_write;\nint site_build(void)\n{\n    return 0;\n}\n" }, null, "prefix site/site.c svg|map\n"],
  ["a name that only begins with one", { "site/site.c": "int svgs;\nint site_build(void)\n{\n    return 0;\n}\n" },
    "src/site/site.c:1: svgs does not begin", "prefix site/site.c svg|map\n"],
  ["a circle of two files", circle(2), null],
  ["a circle of three files", circle(3), "3 files call each other in a circle"],
  ["two circles of two files", { ...circle(2), ...circle(2, "text") }, "2 files call each other in a circle"],
  ["a header of the system", { "site/site.h": "int site_build(void);\n#include <fcntl.h>\n" }, "src/site/site.h:2: <fcntl.h> belongs to the operating system"],
  ["a call of the system", { "site/site.c": "int open(const char *, int);\nint site_build(void)\n{\n    return open(0, 0);\n}\n" },
    "src/site/site.c:1: open is a call of the operating system"],
  ["a library in two files", { "site/a.c": "#include <expat.h>\n", "site/b.c": "#include <expat.h>\n" }, "<expat.h> is known to src/site/a.c already"],
  ["an exception", { "site/site.c": "int report;\nint site_build(void)\n{\n    return 0;\n}\n" }, null, "allow name report\n"],
];

function circle(size, floor = "site") {
  const files = {};
  for (let i = 0; i < size; i++) {
    const next = (i + 1) % size;
    files[`${floor}/${floor}${i}.c`] = `int ${floor}_${next}(void);\nint ${floor}_${i}(void)\n{\n    return ${floor}_${next}();\n}\n`;
  }
  return files;
}

let passed = 0;
let failed = 0;
function check(name, right, text) {
  if (right) passed += 1;
  else {
    failed += 1;
    console.log(`${name}:\n${text}`);
  }
}

const scratch = mkdtempSync(join(tmpdir(), "maklumat-floors-"));
function build(files, moreRows = "") {
  const source = join(scratch, "src");
  const objects = join(scratch, "build");
  rmSync(source, { recursive: true, force: true });
  rmSync(objects, { recursive: true, force: true });
  mkdirSync(join(source, "tools"), { recursive: true });
  cpSync(join(root, "src/tools/floors.awk"), join(source, "tools/floors.awk"));
  cpSync(join(root, "src/tools/floors"), join(source, "tools/floors"));
  writeFileSync(join(source, "tools/floors.txt"), rows + moreRows);
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(source, name)), { recursive: true });
    mkdirSync(dirname(join(objects, name)), { recursive: true });
    writeFileSync(join(source, name), text);
    // An include is read from the text; an object needs none, and some here are wrong on purpose.
    if (name.endsWith(".c"))
      spawnSync("cc", ["-w", "-c", "-x", "c", "-", "-o", join(objects, name.replace(/c$/, "o"))],
        { input: text.replace(/^#include.*$/gm, ""), encoding: "utf8" });
  }
}
function run(...args) {
  const result = spawnSync(join(scratch, "src/tools/floors"), args, { encoding: "utf8" });
  return { status: result.status, text: result.stdout + result.stderr };
}

try {
  for (const [name, files, wanted, moreRows] of cases) {
    build({ ...house, ...files }, moreRows);
    const { status, text } = run();
    check(name, wanted ? status === 1 && text.includes(wanted) : status === 0, text);
  }
  build(house, "allow name report\nallow name other\n");
  check("an exception that nothing needs", run().status === 1 && run().text.includes("src/tools/floors.txt:7: nothing needs this exception"), run().text);
  run("--shrink");
  check("shrinking", readFileSync(join(scratch, "src/tools/floors.txt"), "utf8") === rows, "rows are left");
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
