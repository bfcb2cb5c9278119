// The box for searching in a page: what is typed is looked for at once, and never leaves the page.
"use strict";

function searchBox(box) {
  const input = box.querySelector("input");
  const status = box.querySelector("[role=status]");
  const results = box.querySelector(".results");
  const filter = box.querySelector("select");
  const more = box.querySelector(".more-results");
  const pageSize = 10;
  let asked = 0;
  let shown = 0;
  let last = null;

  function entry({ title, path, agency, summary }, marks) {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = box.dataset.root + path;
    for (const [text, marked] of marks) {
      if (text === "") continue;
      const part = marked ? document.createElement("mark") : document.createTextNode(text);
      if (marked) part.textContent = text;
      link.append(part);
    }
    link.setAttribute("aria-label", title);
    item.append(link);
    for (const [name, text] of [["", summary], ["owner", agency]]) {
      if (!text) continue;
      const line = document.createElement("p");
      line.className = name;
      line.textContent = text;
      item.append(line);
    }
    return item;
  }

  async function showMore(turn) {
    const next = last.chosen.slice(shown, shown + pageSize);
    const items = await Promise.all(next.map(async ({ service }) => {
      const described = await search.describe(service);
      return entry(described, await search.mark(described.title, last));
    }));
    if (turn !== asked) return;
    results.append(...items);
    shown += items.length;
    more.hidden = shown >= last.chosen.length;
  }

  async function choose(turn) {
    let chosen = last.found;
    if (filter?.value) {
      const { of } = await search.agencies();
      chosen = chosen.filter(({ service }) => of[service] === Number(filter.value));
    }
    if (turn !== asked) return;
    last.chosen = chosen;
    shown = 0;
    results.replaceChildren();
    status.textContent = chosen.length === 0 ? box.dataset.none : box.dataset.found.replace("{1}", chosen.length);
    await showMore(turn);
    if (turn === asked) box.dataset.answered = input.value;
  }

  function clear() {
    asked += 1;
    last = null;
    results.replaceChildren();
    more.hidden = true;
    status.textContent = "";
  }

  async function look() {
    const turn = (asked += 1);
    if (input.value.trim() === "") return clear();
    try {
      await search.open(box.dataset.index);
      const answer = await search.find(input.value);
      if (turn !== asked) return;
      last = answer;
      await choose(turn);
    } catch {
      if (turn === asked) status.textContent = box.dataset.failed;
    }
  }

  async function fillFilter() {
    if (!filter || filter.options.length > 1) return;
    try {
      await search.open(box.dataset.index);
      const { names } = await search.agencies();
      if (filter.options.length === 1) names.forEach((name, number) => filter.append(new Option(name, number)));
    } catch {
      status.textContent = box.dataset.failed;
    }
  }

  box.hidden = false;
  input.addEventListener("focus", () => search.open(box.dataset.index).catch(() => {})); // there before the first key
  input.addEventListener("input", look);
  filter?.addEventListener("focus", fillFilter);
  filter?.addEventListener("change", look);
  more.addEventListener("click", () => showMore(asked));
  window.addEventListener("hashchange", fromAddress);

  // A query in the fragment of the address stays on the device too.
  function fromAddress() {
    const query = new URLSearchParams(location.hash.slice(1)).get("q");
    if (query === null) return;
    input.value = query;
    look();
  }
  fromAddress();
  return { clear, look };
}

document.querySelectorAll(".search").forEach(searchBox);
