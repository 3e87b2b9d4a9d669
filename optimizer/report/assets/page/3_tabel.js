// Tables: search, filter, sort, and CSV that an Excel with Indonesian settings opens in columns.
const FORMULA = /^[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;
function csvCell(value) {
  if (typeof value === "number") return String(value).replace(".", ID ? "," : ".");
  const text = FORMULA.test(value) ? "'" + value : value;
  return /[";\r\n]/.test(text) ? '"' + text.replaceAll('"', '""') + '"' : text;
}
function download(name, rows) {
  const text = "\ufeff" + rows.map((row) => row.map(csvCell).join(";")).join("\r\n") + "\r\n";
  const address = URL.createObjectURL(new Blob([text], { type: "text/csv" }));
  const link = el("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function menu(label, pairs, changed) {
  return el("select", { "aria-label": label, onchange: changed }, ...pairs.map(([value, text]) => el("option", { value, text })));
}
function cellOf(column, row) {
  const value = column.value(row);
  return column.cell ? column.cell(row) : el("span", { text: column.show ? column.show(value) : String(value) });
}

// A table over rows() with columns {label, value, show, right, cell, csv: [[label, value], ...]} and filters {menu, keep}.
function table(place, options) {
  let sorted = options.sorted ?? 0, down = options.down ?? false;
  const search = el("input", { type: "search", placeholder: W.search, "aria-label": W.search, class: "wide", oninput: () => draw() });
  const count = el("p", { class: "note", "aria-live": "polite" }), body = el("tbody"), head = el("tr");
  const buttons = [
    el("button", { type: "button", text: W.csv, onclick: () => download(options.file, csvRows()) }),
    el("button", { type: "button", text: W.print, onclick: () => window.print() }),
  ];
  byId(place).replaceChildren(
    el("div", { class: "bar" }, search, ...options.filters.map((filter) => filter.menu), ...buttons), count,
    el("div", { class: "scroll", tabindex: "0", role: "region", "aria-label": options.label }, el("table", {}, el("thead", {}, head), body)));
  for (const filter of options.filters) filter.menu.addEventListener("change", () => draw());
  options.columns.forEach((column, n) => {
    const button = el("button", { type: "button", text: column.label, onclick: () => {
      down = sorted === n ? !down : Boolean(column.right);
      sorted = n;
      draw();
    } });
    head.append(el("th", { scope: "col", class: column.right ? "r" : "" }, button));
  });
  function kept() {
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean), column = options.columns[sorted];
    return options.rows()
      .filter((row) => options.filters.every((filter) => filter.keep(row, filter.menu.value)))
      .filter((row) => words.every((word) => options.text(row).toLowerCase().includes(word)))
      .map((row, n) => [row, n])
      .sort(([one, n], [other, m]) => {
        const [a, b] = [column.value(one), column.value(other)];
        const order = typeof a === "number" ? a - b : a.localeCompare(b, ID ? "id" : "en", { numeric: true });
        return (down ? -order : order) || n - m;
      })
      .map(([row]) => row);
  }
  function csvRows() {
    const columns = options.columns.flatMap((column) => column.csv ?? [[column.label, column.value]]);
    return [columns.map(([label]) => label), ...kept().map((row) => columns.map(([, value]) => value(row)))];
  }
  function draw() {
    const rows = kept();
    [...head.children].forEach((cell, n) => {
      if (n === sorted) cell.setAttribute("aria-sort", down ? "descending" : "ascending");
      else cell.removeAttribute("aria-sort");
      cell.firstChild.textContent = options.columns[n].label + (n === sorted ? (down ? " ▼" : " ▲") : "");
    });
    count.textContent = (options.note ? options.note() + " · " : "") + say("shown", { n: fixed(rows.length, 0), all: fixed(options.rows().length, 0) });
    body.replaceChildren(...rows.map((row) => el("tr", { class: options.kind ? options.kind(row) : "" },
      ...options.columns.map((column) => el("td", { class: column.right ? "r" : "" }, cellOf(column, row))))));
    if (!rows.length) body.replaceChildren(el("tr", {}, el("td", { colspan: options.columns.length, text: W.nothing })));
  }
  redraws.push(draw);
}

const districts = [...new Set(D.units.map((unit) => unit.district))].sort((one, other) => one.localeCompare(other));
const places = () => menu(W.all_districts, [["", W.all_districts], ...districts.map((name) => ["=" + name, name])]);
const inDistrict = (unit, value) => !value || "=" + unit.district === value;

function unitTable() {
  const here = () => moneyByUnit(state.step), there = () => moneyByUnit(state.versus);
  const after = (u) => D.steps[state.step].points[u], named = (key) => (u) => D.units[u][key];
  const money = (u) => here().money[u], change = (u) => here().money[u] - there().money[u];
  table("lokasi", {
    label: byId("tabel").querySelector("h2").textContent, file: "kawasan-pilihan.csv", sorted: 3, down: true,
    rows: () => D.units.map((_, u) => u),
    text: (u) => [D.units[u].name, D.units[u].code, D.units[u].village, D.units[u].district].join(" "),
    filters: [
      { menu: places(), keep: (u, value) => inDistrict(D.units[u], value) },
      { menu: menu(W.all_categories, [["", W.all_categories], ...D.categories.map((category, c) => [String(c), category.name])]), keep: (u, value) => !value || categoryOf(after(u)) === Number(value) },
      { menu: menu(W.all_funding, [["", W.all_funding], ["1", W.funded], ["0", W.not_funded]]), keep: (u, value) => !value || (money(u) > 0) === (value === "1") },
    ],
    kind: (u) => money(u) ? "" : "off",
    columns: [
      { label: W.col_unit, value: named("name"), csv: [[W.col_code, named("code")], [W.col_unit, named("name")]],
        cell: (u) => el("button", { type: "button", class: "link", text: D.units[u].name, onclick: () => openStory(D.units[u].code) }) },
      { label: W.col_district, value: named("district") },
      { label: W.col_households, value: named("households"), show: (n) => fixed(n, 0), right: true },
      { label: W.col_before, value: named("before"), show: (n) => fixed(n, 0), right: true },
      { label: W.col_after, value: after, show: (n) => fixed(n, 0), right: true },
      { label: W.col_category, value: (u) => categoryOf(after(u)), csv: [[W.col_category, (u) => D.categories[categoryOf(after(u))].name]],
        cell: (u) => el("span", { text: D.categories[categoryOf(after(u))].name, class: categoryOf(after(u)) > D.units[u].category ? "tag" : "" }) },
      { label: W.col_packages, value: (u) => here().count[u], show: (n) => fixed(n, 0), right: true },
      { label: W.col_money, value: money, show: millions, right: true, csv: [[W.col_money_exact, money]] },
      { label: W.col_versus, value: change, show: (n) => n ? signed(n / 1e6, 1) : "–", right: true, csv: [[W.col_versus_exact, change]] },
    ],
  });
}

function packageRows() {
  const found = new Map();
  const add = (n, side) => D.steps[n].built.forEach(([a, i, year, volume, cost]) => {
    const key = [a, i, year].join("/");
    if (!found.has(key)) found.set(key, { a, i, year, volume: [0, 0], cost: [0, 0] });
    found.get(key).volume[side] = volume;
    found.get(key).cost[side] = cost;
  });
  add(state.step, 0);
  add(state.versus, 1);
  return [...found.values()].map((row) => ({ ...row, status: statusOf(row) }));
}
function statusOf({ volume: [here, there] }) {
  if (here === there) return "same";
  if (!there) return "in";
  return !here ? "out" : here > there ? "more" : "less";
}

function packageTable() {
  const years = new Set(D.steps.flatMap((step) => step.built.map(([, , year]) => year))).size > 1;
  const unit = (row) => D.units[unitOfArea[row.a]], work = (row) => D.works[row.i];
  table("paket", {
    label: W.all_status, file: "paket-pilihan.csv", sorted: years ? 6 : 5, down: true, rows: packageRows,
    note: () => stepName(D.steps[state.step]),
    text: (row) => [D.areas[row.a], D.area_codes[row.a], unit(row).district, work(row).name, work(row).group, work(row).office].join(" "),
    filters: [
      { menu: places(), keep: (row, value) => inDistrict(unit(row), value) },
      { menu: menu(W.all_status, [["", W.all_status], ["differs", W.differs]]), keep: (row, value) => value ? row.status !== "same" : row.status !== "out" },
    ],
    kind: (row) => ({ in: "in", more: "in", out: "out", less: "out" })[row.status] ?? "",
    columns: [
      { label: W.col_unit, value: (row) => D.areas[row.a], csv: [[W.col_code, (row) => D.area_codes[row.a]], [W.col_unit, (row) => D.areas[row.a]]],
        cell: (row) => el("button", { type: "button", class: "link", text: D.areas[row.a], onclick: () => openStory(D.area_codes[row.a]) }) },
      { label: W.col_district, value: (row) => unit(row).district },
      { label: W.col_work, value: (row) => work(row).name },
      { label: W.col_office, value: (row) => work(row).office },
      ...(years ? [{ label: W.col_year, value: (row) => row.year, right: true }] : []),
      { label: W.col_volume, value: (row) => row.volume[0], right: true, csv: [[W.col_volume, (row) => row.volume[0]], [W.col_measure, (row) => work(row).measure]],
        cell: (row) => el("span", { text: trimmed(row.volume[0], 2) + NB + work(row).measure }) },
      { label: W.col_cost, value: (row) => row.cost[0], show: millions, right: true, csv: [[W.col_cost_exact, (row) => row.cost[0]]] },
      { label: W.col_status, value: (row) => W["status_" + row.status], cell: (row) => el("span", { class: row.status === "same" ? "" : "tag", text: W["status_" + row.status] }) },
    ],
  });
}
unitTable();
packageTable();
