// Filters the table of the audit. Without this script the same is reached by links: an agency's page, a
// rule's page, the words of the matrix itself.
"use strict";
(() => {
  const form = document.querySelector(".filter");
  const table = document.querySelector(".matrix");
  if (!form || !table) return;
  const bodies = [...table.tBodies];
  for (const body of bodies) {
    const option = document.createElement("option");
    option.textContent = body.rows[0].textContent;
    form.elements.agency.append(option);
  }
  // The columns after the fourteen states: n/14, n/6, F-02, and the findings of three levels.
  const column = { 3: 18, 2: 19, 1: 20 };
  const matches = (row) => {
    const { state, level, rule } = form.elements;
    const cells = [...row.cells];
    return (!state.value || cells.slice(1, 15).some((cell) => cell.textContent === state.value)) &&
      (!level.value || Number(cells[column[level.value]]?.textContent) > 0) &&
      (!rule.value || row.dataset.rules.split(" ").includes(rule.value));
  };
  const show = () => {
    let shown = 0;
    for (const body of bodies) {
      const [head, ...rows] = body.rows;
      const agency = form.elements.agency.value;
      const here = !agency || head.textContent === agency;
      let any = false;
      for (const row of rows) {
        row.hidden = !here || !matches(row);
        any ||= !row.hidden;
        shown += row.hidden ? 0 : 1;
      }
      body.hidden = !any;
    }
    form.querySelector("output").textContent = String(shown);
  };
  form.hidden = false;
  form.addEventListener("change", show);
  form.addEventListener("submit", (event) => event.preventDefault());
  show();
})();
