// The search, on the device alone: the index comes in small scripts (a page from a folder may load nothing else),
// as a query needs them. How they are written stands in search_write.c.
"use strict";

const search = (() => {
  const files = new Map(); // file -> promise of its text
  const waiting = new Map(); // name -> resolve
  const words = new Map(); // file -> promise of { list, groups }
  const lines = new Map(); // file of postings -> promise of its lines
  const services = new Map(); // group -> promise of its services
  let folder;
  let head;

  globalThis.cari = (name, text) => waiting.get(name)?.(text);

  function load(file) {
    if (!files.has(file)) files.set(file, new Promise((resolve, reject) => {
      const script = document.createElement("script");
      waiting.set(file.slice(0, file.lastIndexOf(".")), resolve);
      script.src = `${folder}${file}.js`;
      script.onerror = () => { files.delete(file); reject(new Error(file)); };
      document.head.append(script);
    }));
    return files.get(file);
  }

  async function open(address) {
    const cut = address.lastIndexOf("/") + 1;
    folder = address.slice(0, cut);
    head ??= JSON.parse(await load(address.slice(cut).replace(/\.js$/, "")));
    head.stop ??= new Set(head.henti.split(" "));
    return head;
  }

  // The words of the file where those are that begin with a letter, in order, each with its group.
  function wordsOf(letter) {
    const file = head.kata[/[a-z]/.test(letter) ? letter : "0"];
    if (!words.has(file)) words.set(file, file ? load(file).then(decodeWords) : Promise.resolve({ list: [], groups: [] }));
    return words.get(file);
  }

  function decodeWords(text) {
    const list = [];
    const groups = [];
    let before = "";
    for (const line of text.split("\n")) {
      if (line === "") continue;
      const blank = line.indexOf(" ");
      before = before.slice(0, parseInt(line[0], 36)) + line.slice(1, blank);
      list.push(before);
      groups.push(parseInt(line.slice(blank + 1), 36));
    }
    return { list, groups };
  }

  // The part of the index where a group stands.
  function partOf(group) {
    let low = 0;
    let high = head.isi.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (head.isi[middle][0] <= group) low = middle;
      else high = middle;
    }
    return head.isi[low];
  }

  // The services of a group, each before the weight of the word in it: [service, weight, service, …].
  function servicesOf(group) {
    if (!services.has(group)) services.set(group, decodeServices(group));
    return services.get(group);
  }

  async function decodeServices(group) {
    const [first, file] = partOf(group);
    if (!lines.has(file)) lines.set(file, load(file).then((text) => text.split("\n")));
    const line = (await lines.get(file))[group - first];
    const found = [];
    let service = 0;
    let gap = 0;
    for (let at = 0; at < line.length; at += 1) {
      const letter = line.charCodeAt(at);
      if (letter >= 65 && letter <= 90) { // a capital letter is the weight
        service += gap;
        found.push(service, letter - 64);
        gap = 0;
      } else gap = gap * 36 + (letter < 58 ? letter - 48 : letter - 87); // a figure of the base 36
    }
    return found;
  }

  function firstAtOrAfter(list, word) {
    let low = 0;
    let high = list.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  // True when one letter added, left out, changed, or two swapped make one word of the other.
  function isOneTypoAway(a, b) {
    if (Math.abs(a.length - b.length) > 1 || a === b) return false;
    let at = 0;
    while (at < a.length && a[at] === b[at]) at += 1;
    const restA = a.slice(at);
    const restB = b.slice(at);
    return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1) ||
      (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2));
  }

  const mostPrefixes = 30;
  const mostParts = 2;
  const leastForTypo = 4;
  const leastForPrefix = 2;
  const leastForHalf = 3;

  // Two letters begin hundreds of words: the shortest, as far as a few parts of the index hold them.
  function within(numbers, groups) {
    const parts = new Set();
    return numbers.filter((number) => {
      const [first] = partOf(groups[number]);
      if (!parts.has(first) && parts.size === mostParts) return false;
      parts.add(first);
      return true;
    }).slice(0, mostPrefixes);
  }

  // The first word of the index that is this one or stands behind it.
  async function firstFrom(word) {
    const { list } = await wordsOf(word[0]);
    return list[firstAtOrAfter(list, word)];
  }

  async function isKnown(word) {
    return (await firstFrom(word)) === word;
  }

  // "aktakelahiran", which no word begins with, is two words typed as one.
  async function apart(word) {
    if ((await firstFrom(word))?.startsWith(word)) return [word];
    for (let cut = word.length - leastForHalf; cut >= leastForHalf; cut -= 1) {
      const halves = [word.slice(0, cut), word.slice(cut)];
      if ((await isKnown(halves[0])) && (await isKnown(halves[1]))) return halves;
    }
    return [word];
  }

  // What a typed word may mean: groups, each with how sure that is.
  async function meaningsOf(word, isLast) {
    const { list, groups } = await wordsOf(word[0]);
    const found = new Map();
    const add = (group, sure) => found.set(group, Math.max(found.get(group) ?? 0, sure));
    const at = firstAtOrAfter(list, word);
    const exact = list[at] === word;
    if (exact) add(groups[at], 1);
    if ((isLast && word.length >= leastForPrefix) || (!exact && word.length >= leastForTypo)) {
      const longer = [];
      for (let each = at; each < list.length && list[each].startsWith(word); each += 1) longer.push(each);
      longer.sort((a, b) => list[a].length - list[b].length);
      for (const each of within(longer, groups)) add(groups[each], exact ? 0.35 : 0.55 + (0.4 * word.length) / list[each].length);
    }
    if (found.size > 0 || word.length < leastForTypo) return found;
    // A mistake may stand in the first letter: then the second begins the word, or any letter does.
    for (const letters of [[word[0]], [word[1]], Object.keys(head.kata)]) {
      for (const part of new Set(await Promise.all(letters.map(wordsOf)))) {
        part.list.forEach((each, number) => { if (isOneTypoAway(word, each)) add(part.groups[number], 0.5); });
      }
      if (found.size > 0) break;
    }
    return found;
  }

  // The words of a query: "e-KTP" is one, so is "ektp".
  function split(text) {
    const folded = text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "");
    const typed = folded.replace(/([a-z0-9])-(?=[a-z0-9])/g, "$1").match(/[a-z0-9]+/g) ?? [];
    const telling = typed.filter((word) => !head.stop.has(word));
    return { words: telling.slice(0, 8), complete: /[^a-z0-9]$/.test(folded) || typed.at(-1) !== telling.at(-1) };
  }

  // The services that a query finds, the best first: [{ service, score }], and the groups that it means.
  async function find(text) {
    const { words, complete } = split(text);
    const typed = (await Promise.all(words.map(apart))).flat();
    const scores = new Map();
    const groups = new Set();
    let known = 0;
    for (const [at, word] of typed.entries()) {
      const best = new Map();
      const meanings = await meaningsOf(word, at === typed.length - 1 && !complete);
      await Promise.all([...meanings.keys()].map(servicesOf)); // the files come side by side
      for (const [group, sure] of meanings) {
        groups.add(group);
        const holders = await servicesOf(group);
        const worth = sure * Math.log(1 + (2 * head.jumlah) / holders.length);
        for (let each = 0; each < holders.length; each += 2) {
          const score = worth * (holders[each + 1] + 2);
          if (score > (best.get(holders[each]) ?? 0)) best.set(holders[each], score);
        }
      }
      if (best.size > 0) known += 1;
      for (const [service, score] of best) {
        const sum = scores.get(service) ?? { service, score: 0, matched: 0 };
        sum.score += score;
        sum.matched += 1;
        scores.set(service, sum);
      }
    }
    const found = [...scores.values()];
    for (const each of found) each.score *= (each.matched / known) ** 2;
    return { found: found.sort((a, b) => b.score - a.score || a.service - b.service), groups, words: typed };
  }

  async function describe(service) {
    const text = await load(head.dok[Math.floor(service / head.blok)]);
    const rows = text.split("\n");
    const [title, path, agency, summary] = rows[service % head.blok].split("\t");
    return { title, path: `${path}.html`, summary, agency: rows.at(-1).split("\t")[parseInt(agency, 36)] };
  }

  // The names of the agencies, and for each service the number of its agency.
  async function agencies() {
    const [names, numbers] = (await load(head.instansi)).split("\n");
    return { names: names.split("\t"), of: numbers.trim().split(" ").map((number) => parseInt(number, 36)) };
  }

  // The parts of a title that the query speaks of: [[text, marked]].
  async function mark(title, { groups, words: typed }) {
    const parts = [];
    for (const piece of title.split(/([A-Za-z0-9]+)/)) {
      const word = piece.toLowerCase();
      const { list, groups: known } = /^[a-z0-9]/.test(word) ? await wordsOf(word[0]) : { list: [], groups: [] };
      const at = firstAtOrAfter(list, word);
      parts.push([piece, word !== "" && ((list[at] === word && groups.has(known[at])) || typed.some((each) => word.startsWith(each) && each.length >= leastForPrefix))]);
    }
    return parts;
  }

  return { open, find, describe, agencies, mark };
})();
