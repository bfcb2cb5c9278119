// What the kiosk does besides being read: it returns to its start when nobody is there any more and forgets what was
// done, has a keyboard on the screen, larger letters, and prints on two kinds of paper.
"use strict";

(() => {
  const dialog = document.querySelector(".idle");
  const attract = document.querySelector(".attract");
  const isStart = document.body.classList.contains("start");
  const idle = Number(dialog.dataset.idle) * 1000;
  const warning = Number(dialog.dataset.warning) * 1000;
  let lastTouch = Date.now();

  // ---- nobody is there

  function forget() {
    try {
      sessionStorage.clear();
    } catch { /* a browser that keeps nothing has nothing to forget */ }
  }

  function begin() {
    forget();
    if (isStart) {
      dialog.close();
      document.documentElement.classList.remove("large");
      window.scrollTo(0, 0);
      attract.hidden = false;
      attract.querySelector("button").focus();
    } else {
      window.location.replace(dialog.dataset.start);
    }
  }

  function watch() {
    const quiet = Date.now() - lastTouch;
    if (attract && !attract.hidden) return;
    if (quiet >= idle) begin();
    else if (quiet >= idle - warning && !isStart) {
      dialog.querySelector(".seconds").textContent = Math.ceil((idle - quiet) / 1000);
      if (!dialog.open) dialog.showModal();
    } else if (isStart && quiet >= warning * 2) begin();
  }

  function touched() {
    lastTouch = Date.now();
    if (dialog.open) dialog.close();
  }

  for (const kind of ["pointerdown", "keydown", "wheel", "touchmove"]) window.addEventListener(kind, touched, { passive: true });
  dialog.addEventListener("close", touched);
  window.addEventListener("pageshow", (event) => { if (event.persisted) window.location.reload(); });
  setInterval(watch, 500);
  if (attract) attract.addEventListener("click", () => {
    attract.hidden = true;
    touched();
    document.querySelector(".choice").focus();
  });
  // No menu of the browser's own, and no page pulled away by a finger.
  window.addEventListener("contextmenu", (event) => event.preventDefault());

  // ---- larger letters, until the next visitor

  const larger = document.querySelector(".larger");
  function enlarge(wanted) {
    document.documentElement.classList.toggle("large", wanted);
    larger.setAttribute("aria-pressed", String(wanted));
    try {
      sessionStorage.setItem("large", wanted ? "1" : "");
    } catch { /* only this page, then */ }
  }
  larger.hidden = false;
  larger.addEventListener("click", () => enlarge(!document.documentElement.classList.contains("large")));
  try {
    if (sessionStorage.getItem("large")) enlarge(true);
  } catch { /* as above */ }

  // ---- the keyboard

  const board = document.querySelector(".keyboard");
  const input = document.querySelector("#cari");

  function key(label, name, press) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = label;
    if (name) button.setAttribute("aria-label", name);
    button.addEventListener("pointerdown", (event) => event.preventDefault()); // the box keeps the focus
    button.addEventListener("click", () => {
      input.value = press(input.value);
      input.dispatchEvent(new Event("input", { bubbles: true }));
    });
    return button;
  }

  function row(...keys) {
    const line = document.createElement("div");
    line.append(...keys);
    board.append(line);
  }

  if (board && input) {
    for (const letters of ["1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"])
      row(...[...letters].map((letter) => key(letter, null, (text) => text + letter)));
    row(
      key(board.dataset.clear, null, () => ""),
      key(board.dataset.space, null, (text) => `${text} `),
      key("⌫", board.dataset.back, (text) => text.slice(0, -1)),
    );
    input.inputMode = "none"; // the system's own keyboard stays away
    board.hidden = false;
  }
  if (input) input.focus();

  // ---- paper

  const printing = document.querySelector(".printing");
  const roll = { width: 80, margin: 4 }; // mm
  let paper = null;

  // The slip is as long as what stands on it.
  function setRoll() {
    document.documentElement.classList.add("roll");
    const height = Math.ceil((document.body.scrollHeight * 25.4) / 96) + 2 * roll.margin + 4;
    paper = new CSSStyleSheet();
    paper.replaceSync(`@page { size: ${roll.width}mm ${height}mm; margin: ${roll.margin}mm; }`);
    document.adoptedStyleSheets = [paper];
  }

  function endPrint() {
    document.documentElement.classList.remove("roll");
    document.adoptedStyleSheets = [];
    touched();
  }

  if (printing && printing.querySelector("button")) {
    printing.hidden = false;
    printing.addEventListener("click", (event) => {
      const wanted = event.target.dataset?.paper;
      if (!wanted) return;
      if (wanted === "roll") setRoll();
      window.addEventListener("afterprint", endPrint, { once: true });
      window.print();
    });
  }
})();
