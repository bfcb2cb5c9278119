// What a browser can add to a page that is complete without it: whether the office is open now, and, on the
// web, the site as an app that still shows visited pages when the network is away.
"use strict";

// Minutes after midnight and the day (Monday is 0) in the time zone of the office.
function officeTime(zone) {
  const there = new Date(Date.now() + zone * 3600000);
  return { day: (there.getUTCDay() + 6) % 7, minute: there.getUTCHours() * 60 + there.getUTCMinutes() };
}

function isOpen({ days, open, close, pause, resume, zone }) {
  const { day, minute } = officeTime(Number(zone));
  const within = (from, until) => minute >= Number(from) && minute < Number(until);
  const overnight = Number(close) < Number(open);
  const yesterday = days.includes((day + 6) % 7);
  const today = days.includes(day);
  if (within(pause, resume)) return false;
  if (overnight) return (today && minute >= Number(open)) || (yesterday && minute < Number(close));
  return today && within(open, close);
}

function sayWhetherOpen() {
  const place = document.querySelector(".open-now");
  const rows = [...document.querySelectorAll(".hours tr[data-days]")];
  if (!place || rows.length === 0) return;
  const open = rows.some((row) => isOpen(row.dataset));
  place.textContent = open ? place.dataset.open : place.dataset.closed;
  place.classList.toggle("is-open", open);
  place.hidden = false;
}

// From a file there is no app, and browsers refuse to read a manifest.
function becomeApp() {
  const root = new URL("../", document.currentScript.src);
  if (!root.protocol.startsWith("http")) return;
  const manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = new URL("situs.webmanifest", root).href;
  document.head.append(manifest);
  if ("serviceWorker" in navigator && window.isSecureContext) navigator.serviceWorker.register(new URL("sw.js", root));
}

becomeApp();
sayWhetherOpen();
setInterval(sayWhetherOpen, 30000);
