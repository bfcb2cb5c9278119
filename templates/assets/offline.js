// The service worker. Pages come from the network whenever there is one, so that none is stale; what was
// visited, and the pages that lead everywhere else, are kept for when there is none. Files in aset/ carry a
// fingerprint in their names, so a kept one is always right.
//
// `site` is given by sw.js: { version, first } – the pages and files to keep from the beginning.
"use strict";

const scope = new URL("./", self.location);
const family = `maklumat ${scope.pathname} `; // another site may live on the same server
const cacheName = family + site.version;
const mostPages = 300;

self.addEventListener("install", (event) => {
  const keep = async () => {
    const cache = await caches.open(cacheName);
    // One that a server does not hand out must not cost all others.
    await Promise.allSettled(site.first.map((path) => cache.add(new Request(new URL(path, scope), { cache: "reload" }))));
    await self.skipWaiting();
  };
  event.waitUntil(keep());
});

// Pages that were visited move on to the new version; its fingerprinted files come along with them.
self.addEventListener("activate", (event) => {
  const moveOn = async () => {
    const cache = await caches.open(cacheName);
    for (const name of await caches.keys()) {
      if (!name.startsWith(family) || name === cacheName) continue;
      const old = await caches.open(name);
      for (const request of await old.keys()) if (!(await cache.match(request))) await cache.put(request, await old.match(request));
      await caches.delete(name);
    }
    await self.clients.claim();
  };
  event.waitUntil(moveOn());
});

// Whatever follows the name of a page, it is one page.
function plain(address) {
  const url = new URL(address);
  url.search = url.hash = "";
  return url.href;
}

async function keepPage(address, response) {
  const cache = await caches.open(cacheName);
  await cache.delete(plain(address)); // the oldest come first
  await cache.put(plain(address), response);
  const kept = await cache.keys();
  for (const old of kept.slice(0, Math.max(0, kept.length - mostPages - site.first.length)))
    if (!site.first.some((path) => new URL(path, scope).href === old.url)) await cache.delete(old);
}

// What is kept for an address; "…/" stands for its index.html.
async function kept(address) {
  const cache = await caches.open(cacheName);
  const url = plain(address);
  return (await cache.match(url)) ?? (url.endsWith("/") ? cache.match(new URL("index.html", url).href) : undefined);
}

// Asked anew of the server each time: a browser's own cache may be old.
async function fromNetwork(event) {
  try {
    const response = await fetch(event.request.url, { cache: "no-cache" });
    if (response.redirected) return Response.redirect(response.url); // a page may not hide where it came from
    if (response.ok) event.waitUntil(keepPage(event.request.url, response.clone()));
    return response;
  } catch (error) {
    const page = (await kept(event.request.url)) ?? (event.request.mode === "navigate" ? await kept(new URL(site.missing, scope)) : undefined);
    if (page) return page;
    throw error;
  }
}

async function fromCache(event) {
  return (await kept(event.request.url)) ?? fromNetwork(event);
}

self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return;
  const fingerprinted = url.pathname.slice(scope.pathname.length).startsWith("aset/");
  event.respondWith(fingerprinted ? fromCache(event) : fromNetwork(event));
});
