// Every address in every page leads somewhere: to a file of the site, named by a relative path, and
// to an id in it; or to another site, by a scheme that is allowed. And every page can be reached.
//
// 404.html alone may use the site's own address: a server shows it at any path.
import { existsSync, readFileSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { parse } from "parse5";
import { Report, filesOf, siteFolder } from "./common.mjs";

const attributes = ["href", "src", "srcset", "poster", "action", "formaction", "data", "cite", "background", "ping"];
const outside = /^(https?:\/\/[^\s/]+|mailto:[^\s]+@|tel:\+?[0-9])/;
const references = ["for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns"];

// The elements of a page, in order.
function elementsOf(text) {
  const found = [];
  const walk = (node) => {
    if (node.attrs) found.push({ tag: node.tagName, attrs: new Map(node.attrs.map(({ name, value }) => [name, value])) });
    for (const child of [...(node.childNodes ?? []), ...(node.content?.childNodes ?? [])]) walk(child);
  };
  walk(parse(text));
  return found;
}

function read(site, path) {
  const elements = elementsOf(readFileSync(join(site, path), "utf8"));
  const ids = elements.flatMap(({ attrs }) => (attrs.has("id") ? [attrs.get("id")] : []));
  return { elements, ids, idSet: new Set(ids) };
}

const site = siteFolder();
const report = new Report();
const pages = new Map(filesOf(site, ".html").map((path) => [path, read(site, path)]));
const reached = new Map([...pages.keys()].map((path) => [path, new Set()]));

// What is wrong with an address on the page at `path`; null when nothing is.
function faultOf(path, address) {
  if (outside.test(address)) return null;
  if (/^[a-z][a-z0-9+.-]*:/i.test(address)) return "a scheme that is not allowed";
  if (/^[/\\]/.test(address)) return "not relative";
  if (/[\s\\]/.test(address)) return "a blank or a backslash";
  const [file, fragment] = address.split("#");
  if (file.includes("?")) return "a query";
  let name;
  try {
    name = file === "" ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
  } catch {
    return "a broken percent sign";
  }
  if (address === "" || name.endsWith("/") || file.endsWith(".")) return "names no file";
  if (name.startsWith("../")) return "leaves the site";
  if (!existsSync(join(site, name))) return "no such file";
  if (!statSync(join(site, name)).isFile()) return "names a folder";
  reached.get(path).add(name);
  if (fragment === undefined) return null;
  return pages.get(name)?.idSet.has(decodeURIComponent(fragment)) ? null : "no such id";
}

// The address of a file, from a 404 page that names it by the site's address.
function withoutSite(path, address, base) {
  return path === "404.html" && base && address.startsWith(base) ? address.slice(base.length) : address;
}

function baseOf(path, { elements }) {
  if (path !== "404.html") return null;
  const icon = elements.find(({ tag, attrs }) => tag === "link" && attrs.get("rel") === "icon")?.attrs.get("href") ?? "";
  return /^(https?:\/\/.*\/)aset\//.exec(icon)?.[1] ?? null;
}

for (const [path, page] of pages) {
  const faults = [];
  const base = baseOf(path, page);
  for (const { tag, attrs } of page.elements) {
    for (const name of attributes.filter((attribute) => attrs.has(attribute))) {
      const address = withoutSite(path, attrs.get(name), base);
      const fault = faultOf(path, address);
      if (fault) faults.push(`<${tag} ${name}="${attrs.get(name)}">: ${fault}`);
    }
    for (const name of references.filter((attribute) => attrs.has(attribute)))
      for (const id of attrs.get(name).split(/\s+/))
        if (!page.idSet.has(id)) faults.push(`<${tag} ${name}="${id}">: no such id`);
  }
  report.check(path, faults);
  report.check(`${path}: ids`, page.ids.filter((id, at) => page.ids.indexOf(id) !== at).map((id) => `"${id}" stands twice`));
}

// Style sheets ask for nothing.
for (const path of filesOf(site, ".css")) {
  const asked = readFileSync(join(site, path), "utf8").match(/@import[^;]*|url\([^)]*\)/g) ?? [];
  report.check(path, asked.map((text) => `asks for ${text}`));
}

// By links alone, from the home page and from the start of the kiosk, which is a site of its own. Style sheets in aset/
// belong to the theme, whether a page of this site wears them or not.
const seen = new Set(["index.html", "kios/index.html"]);
for (const path of seen) for (const name of reached.get(path) ?? []) seen.add(name);
report.check(
  "files that no link reaches",
  [...pages.keys(), ...filesOf(site, ".json"), ...filesOf(site, ".css").filter((path) => !/(^|\/)aset\//.test(path))]
    .filter((path) => path !== "404.html" && !seen.has(path)),
);
report.end();
