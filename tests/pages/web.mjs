// What the site tells machines, and its two languages: the site map, the feed, the data for search engines, the
// manifest, hreflang, the marks of what is not translated, and the report of it.
//
//     node tests/pages/web.mjs SITE_DIR     a build of tests/pages/demo
import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join, posix } from "node:path";
import { parse } from "parse5";
import { SaxesParser } from "saxes";
import { Report, filesOf, siteFolder } from "./common.mjs";

const site = siteFolder();
const report = new Report();
const address = "https://layanan.contoh.go.id/standar/";
const read = (path) => readFileSync(join(site, path), "utf8");
const pages = filesOf(site, ".html");
const isListed = (path) => !/\.(cetak|publik|poster)\.html$|\/buku\.html$|^(en\/)?audit\/|^404\.html$|^kios\//.test(path);

// The elements of an XML text, with their text; throws where it is not well-formed.
function xml(text) {
  const parser = new SaxesParser({ xmlns: true });
  const found = [];
  const open = [];
  parser.on("error", (error) => { throw error; });
  parser.on("opentag", ({ local, uri, attributes }) => {
    const element = { name: local, uri, text: "", href: attributes.href?.value, rel: attributes.rel?.value };
    open.push(element);
    found.push(element);
  });
  parser.on("text", (words) => { if (open.length > 0) open.at(-1).text += words; });
  parser.on("closetag", () => open.pop());
  parser.write(text).close();
  return found;
}

function elements(path) {
  const found = [];
  const walk = (node, lang) => {
    const attrs = Object.fromEntries((node.attrs ?? []).map(({ name, value }) => [name, value]));
    const own = attrs.lang ?? lang;
    if (node.tagName) found.push({ tag: node.tagName, attrs, lang: own, node });
    for (const child of node.childNodes ?? []) walk(child, own);
  };
  walk(parse(read(path)), "");
  return found;
}
const textOf = (node) => (node.nodeName === "#text" ? node.value : (node.childNodes ?? []).map(textOf).join(""));

// ---- the site map

const map = xml(read("sitemap.xml"));
const listed = map.filter(({ name }) => name === "loc").map(({ text }) => text);
const inSite = (url) => (url.startsWith(address) ? url.slice(address.length) : null);
report.check("site map: addresses", listed.filter((url) => !inSite(url) || !existsSync(join(site, inSite(url)))));
report.check("site map: each once", listed.filter((url, at) => listed.indexOf(url) !== at));
report.check("site map: every page", pages.filter(isListed).filter((path) => !listed.includes(address + path)));
report.check("site map: nothing else", listed.filter((url) => !isListed(inSite(url) ?? "404.html")));
report.check("site map: dates", map.filter(({ name, text }) => name === "lastmod" && !/^\d{4}-\d\d-\d\d$/.test(text)).map(({ text }) => text));

// ---- the feed

const feed = xml(read("umpan.xml"));
const atom = "http://www.w3.org/2005/Atom";
report.check("feed: namespace", feed.filter(({ uri }) => uri !== atom).map(({ name }) => name));
const dates = feed.filter(({ name }) => name === "updated").map(({ text }) => text);
report.check("feed: the newest first", dates.join() === [...dates].sort().reverse().join() && dates[0] === "2026-02-25T00:00:00Z" ? [] : dates);
const entries = feed.filter(({ name }) => name === "entry").length;
report.check("feed: a change once", entries === 3 ? [] : [`${entries} entries`]);
const ids = feed.filter(({ name }) => name === "id").map(({ text }) => text);
report.check("feed: ids differ", ids.filter((id, at) => ids.indexOf(id) !== at));
report.check("feed: links", feed.filter(({ name, href }) => name === "link" && !existsSync(join(site, inSite(href) ?? "?"))).map(({ href }) => href));
report.check("feed: says what changed", feed.some(({ name, text }) => name === "summary" && text.includes("dipersingkat")) ? [] : ["no summary"]);

// ---- data for search engines

const services = pages.filter((path) => /^(en\/)?(dukcapil|dinkes)\/(?!index|maklumat|buku)[^.]+\.html$/.test(path));
for (const path of services) {
  const found = elements(path);
  const blocks = found.filter(({ tag, attrs }) => tag === "script" && attrs.type === "application/ld+json");
  const policy = found.find(({ attrs }) => attrs["http-equiv"] === "Content-Security-Policy").attrs.content;
  const text = textOf(blocks[0].node);
  const hash = createHash("sha256").update(text).digest("base64");
  const data = JSON.parse(text);
  const faults = [];
  if (blocks.length !== 1) faults.push(`${blocks.length} blocks`);
  if (!policy.includes(`'sha256-${hash}'`)) faults.push("the policy does not know it");
  if (policy.includes("unsafe")) faults.push(`policy: ${policy}`);
  if (/[<>&]/.test(text)) faults.push("raw < > &");
  if (data["@type"] !== "GovernmentService" || !data.name || data.url !== address + path) faults.push("type, name or address");
  if (data.provider["@type"] !== "GovernmentOrganization") faults.push("provider");
  report.check(`${path}: data`, faults);
}
const birth = JSON.parse(textOf(elements("dukcapil/akta-kelahiran.html").find(({ attrs }) => attrs.type === "application/ld+json").node));
report.check("data: fees", JSON.stringify(birth.offers.map(({ price }) => price)) === "[0,50000]" ? [] : [JSON.stringify(birth.offers)]);
report.check("data: hours", birth.hoursAvailable[0].dayOfWeek.join() === "Monday,Tuesday,Wednesday,Thursday" && birth.hoursAvailable[0].opens === "08:00" ? [] : [JSON.stringify(birth.hoursAvailable)]);

// ---- the head of every page

const manifest = JSON.parse(read("situs.webmanifest"));
report.check("manifest", manifest.icons.filter(({ src }) => !existsSync(join(site, src))).map(({ src }) => src));
for (const path of pages.filter((each) => !each.startsWith("kios/"))) {
  const found = elements(path);
  const links = (rel) => found.filter(({ tag, attrs }) => tag === "link" && attrs.rel === rel).map(({ attrs }) => attrs);
  const faults = [];
  const canonical = links("canonical").map(({ href }) => href);
  if (path !== "404.html" && canonical.join() !== address + path) faults.push(`canonical ${canonical}`);
  const alternates = Object.fromEntries(links("alternate").filter(({ hreflang }) => hreflang).map(({ hreflang, href }) => [hreflang, href]));
  const own = path.replace(/^en\//, "");
  if (path !== "404.html" && (alternates.id !== address + own || alternates.en !== `${address}en/${own}`)) faults.push(`alternates ${JSON.stringify(alternates)}`);
  const other = found.find(({ tag, attrs }) => tag === "a" && attrs.hreflang && attrs.lang)?.attrs;
  if (/^(en\/)?[^.]*\.html$/.test(path) && path !== "404.html" && !/buku/.test(path)) {
    if (posix.join(posix.dirname(path), other?.href ?? "") !== (path.startsWith("en/") ? own : `en/${path}`)) faults.push(`the other language is at ${other?.href}`);
  }
  const lang = found.find(({ tag }) => tag === "html").attrs.lang;
  if (lang !== (path.startsWith("en/") ? "en" : "id")) faults.push(`lang ${lang}`);
  report.check(`${path}: head`, faults);
}

// ---- what is not translated says so

function languageOf(path, words) {
  const holders = elements(path).filter(({ node, tag }) => !["script", "title"].includes(tag) && (node.childNodes ?? []).some((child) => child.nodeName === "#text" && child.value.includes(words)));
  return [...new Set(holders.map(({ lang }) => lang))].join();
}
for (const [path, words, lang] of [
  ["en/dukcapil/akta-kelahiran.html", "Birth certificate", "en"],
  ["en/dukcapil/akta-kelahiran.html", "Two witnesses", "en"],
  ["en/dukcapil/akta-kelahiran.html", "Petugas memeriksa kelengkapan", "id"],
  ["en/dukcapil/akta-kelahiran.html", "Kinerja petugas dinilai", "id"],
  ["en/dukcapil/akta-kelahiran.html", "Akun layanan daring", "id"],
  ["en/dukcapil/akta-kelahiran.cetak.html", "Kinerja petugas dinilai", "id"],
  ["en/dukcapil/kartu-keluarga.html", "Penerbitan Kartu Keluarga", "id"],
  ["en/dukcapil/maklumat.html", "kami menyatakan sanggup", "id"],
  ["en/dukcapil/index.html", "Office of Population", "en"],
  ["en/dinkes/index.html", "Dinas Kesehatan", "id"],
  ["en/kelompok/anak.html", "Children", "en"],
  ["en/audit/index.html", "Penerbitan Kartu Keluarga", "id"],
  ["dukcapil/akta-kelahiran.html", "Kinerja petugas dinilai", "id"],
])
  report.check(`${path}: "${words}" is ${lang}`, languageOf(path, words) === lang ? [] : [`it is ${languageOf(path, words)}`]);

const rows = elements("audit/terjemahan.html").filter(({ tag }) => tag === "tr").map(({ node }) => textOf(node).replace(/\s+/g, " "));
for (const [file, said] of [["akta-kelahiran.yaml", "prosedur"], ["kartu-keluarga.yaml", "belum ada berkas terjemahan"], ["situs.yaml", "semua sudah diterjemahkan"]])
  report.check(`report of translations: ${file}`, rows.some((row) => row.includes(file) && row.includes(said)) ? [] : rows);
report.check("nothing that was translated is reported", rows.filter((row) => row.includes("akta-kelahiran.yaml") && /\b(judul|persyaratan)\b/.test(row)));
report.end();
