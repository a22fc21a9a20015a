"use strict";
(() => {
  const setting = JSON.parse(document.getElementById("setting").textContent);
  const plots = [];

  function draw() {
    Plotly.register({ moduleType: "locale", name: "report", ...setting.locale });
    const config = {
      locale: "report", responsive: true, displaylogo: false, showTips: false,
      modeBarButtons: [["toImage", "resetScale2d"]],
    };
    for (const figure of document.querySelectorAll("figure")) {
      const plot = figure.querySelector(".plot"), select = figure.querySelector("select");
      const figures = JSON.parse(figure.querySelector("script").textContent);
      const show = () => {
        const one = figures[select ? select.selectedIndex : 0];
        Plotly.react(plot, one.data, one.layout, config);
      };
      if (select) select.addEventListener("change", show);
      show();
      plots.push(plot);
    }
  }

  // Charts know their width in pixels: on paper it is another one.
  window.addEventListener("beforeprint", () => plots.forEach((plot) => Plotly.relayout(plot, { width: 640 })));
  window.addEventListener("afterprint", () =>
    plots.forEach((plot) => Plotly.relayout(plot, { width: null, autosize: true })));

  function value(row, column) {
    const cell = row.cells[column];
    if (cell.className === "null") return null;
    return "value" in cell.dataset ? Number(cell.dataset.value) : cell.textContent;
  }

  function compare(a, b) {
    if (typeof a === "number" && typeof b === "number") return a - b;
    return String(a).localeCompare(String(b), setting.language, { numeric: true });
  }

  function sort(head) {
    const body = head.closest("table").tBodies[0], column = head.cellIndex;
    const turn = head.getAttribute("aria-sort") === "ascending" ? -1 : 1;
    const rows = [...body.rows].map((row) => [value(row, column), row]);
    // What has no value stays at the end.
    rows.sort(([a], [b]) => (a === null) - (b === null) || (a === null ? 0 : turn * compare(a, b)));
    for (const other of head.parentNode.cells) other.removeAttribute("aria-sort");
    head.setAttribute("aria-sort", turn > 0 ? "ascending" : "descending");
    body.append(...rows.map(([, row]) => row));
  }

  for (const head of document.querySelectorAll(".sorted thead th")) {
    head.firstChild.addEventListener("click", () => sort(head));
  }
  if (window.Plotly) draw();
})();
