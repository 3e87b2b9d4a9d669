// The controls of the ranked list: weights, money, unit costs, locks.
function rankSection() {
  const box = byId("daftar");
  if (!D.listed) { box.append(el("p", { text: W.rank_no })); return; }
  const ground = listGround(), own = D.steps[ownStep], whole = D.slum_weight + D.poverty_weight || 1;
  const start = Math.round(100 * D.slum_weight / whole);
  const wish = { share: start, money: own.money, cost: new Map(), locks: new Map() };
  const weight = el("input", { type: "range", min: "0", max: "100", step: "1", value: String(start), id: "bobot" });
  const weightLabel = el("label", { class: "small", for: "bobot" });
  const money = el("input", { type: "number", min: "0", step: "100", value: String(own.money / 1e6), id: "uang" });
  const named = (texts, first) => [...(first ? [["", first]] : []), ...texts.map((text, n) => [String(n), text])];
  const workCost = menu(W.rank_work, named(D.works.map((work) => work.name)));
  const factor = el("input", { type: "number", min: "1", max: "1000", step: "5", value: "120", "aria-label": W.rank_factor });
  const lockArea = menu(W.rank_lock_area, named(D.areas, W.rank_any)), lockWork = menu(W.rank_lock_work, named(D.works.map((work) => work.name), W.rank_any));
  const changes = el("ul", { class: "locks" }), told = el("div", { "aria-live": "polite", id: "urut-hasil" }), body = el("div");
  const button = (text, onclick) => el("button", { type: "button", text, onclick });
  const field = (label, node) => el("div", {}, el("label", { class: "small", for: node.id, text: label }), node);
  const titled = (label, node) => el("div", {}, el("span", { class: "small", text: label }), node);
  const lock = (stand) => { if (lockArea.value || lockWork.value) { wish.locks.set(lockArea.value + "/" + lockWork.value, stand); draw(); } };
  box.append(
    el("div", { class: "bar" }, el("div", { class: "wide" }, weightLabel, weight), field(W.rank_budget, money)),
    el("div", { class: "bar" }, titled(W.rank_work, workCost), titled(W.rank_factor, factor),
      button(W.rank_apply, () => { const share = Number(factor.value) / 100; if (share > 0) { wish.cost.set(Number(workCost.value), share); draw(); } })),
    el("div", { class: "bar" }, titled(W.rank_lock_area, lockArea), titled(W.rank_lock_work, lockWork), button(W.rank_in, () => lock(1)), button(W.rank_out, () => lock(-1))),
    el("div", { class: "bar" }, changes, button(W.rank_reset, reset)), told, body);
  weight.addEventListener("input", () => { wish.share = Number(weight.value); draw(); });
  money.addEventListener("input", () => { wish.money = Math.max(0, Math.round(Number(money.value) * 1e6)) || 0; draw(); });
  function reset() {
    Object.assign(wish, { share: start, money: own.money, cost: new Map(), locks: new Map() });
    weight.value = String(start);
    money.value = String(own.money / 1e6);
    draw();
  }
  // One pair, else its area, else its work: the narrowest lock counts.
  const stand = (a, i) => wish.locks.get(a + "/" + i) ?? wish.locks.get(a + "/") ?? wish.locks.get("/" + i) ?? 0;
  function drawChanges() {
    const one = (text, remove) => el("li", {}, el("span", { text: text + " " }), button(W.rank_remove, () => { remove(); draw(); }));
    changes.replaceChildren(
      ...[...wish.cost].map(([i, share]) => one(say("rank_set_cost", { work: D.works[i].name, n: fixed(100 * share, 0) }), () => wish.cost.delete(i))),
      ...[...wish.locks].map(([key, lockedIn]) => {
        const [a, i] = key.split("/");
        const blanks = { area: a ? D.areas[a] : W.rank_any, work: i ? D.works[i].name : W.rank_any };
        return one(say(lockedIn > 0 ? "rank_set_in" : "rank_set_out", blanks), () => wish.locks.delete(key));
      }));
  }
  function draw() {
    const slum = start === wish.share ? D.slum_weight : whole * wish.share / 100;
    weightLabel.textContent = say("rank_weight", { slum: fixed(wish.share, 0), poverty: fixed(100 - wish.share, 0) });
    drawChanges();
    const list = rankedList(ground, { slum, poverty: whole - slum, money: wish.money, factor: D.works.map((_, i) => wish.cost.get(i) ?? 1), stand });
    const bought = list.rows.filter((row) => row.bought), pairs = new Set(bought.map((row) => row.a + "/" + row.i)), planned = new Set(own.built.map(([a, i]) => a + "/" + i));
    const lines = [
      say("rank_sum", { money: rupiah(list.spent), count: fixed(bought.length, 0), value: percent(sum(bought.map((row) => row.value)), 2), slum: percent(sum(bought.map((row) => row.slum))), poverty: percent(sum(bought.map((row) => row.poverty))) }),
      say("rank_diff", { in: fixed([...pairs].filter((pair) => !planned.has(pair)).length, 0), out: fixed([...planned].filter((pair) => !pairs.has(pair)).length, 0) }),
      ...(list.unmet ? [say("rank_unmet", { n: fixed(list.unmet, 0) })] : []),
    ];
    told.replaceChildren(...lines.map((text) => el("p", { text })));
    const heads = [[W.col_order, true], [W.col_unit], [W.col_work], [W.col_volume, true], [W.col_cost, true], [W.col_gain, true], [W.col_total, true], [W.col_bought]];
    const shown = simpleTable(heads, list.rows.map((row, n) => [
      fixed(n + 1, 0), D.areas[row.a], D.works[row.i].name, trimmed(row.steps * ground.works[row.i].step, 2) + NB + D.works[row.i].measure,
      millions(row.cost), fixed(100 * row.value / row.cost * 1e9, 2), millions(row.spent), row.bought ? W.yes : W.no]));
    [...shown.querySelectorAll("tbody tr")].forEach((line, n) => { line.className = list.rows[n].bought ? list.rows[n].locked ? "in" : "" : "off"; });
    Object.assign(box.dataset, { nilai: sum(bought.map((row) => row.value)), belanja: list.spent, langkah: JSON.stringify(bought.map((row) => [row.a, row.i, row.steps])) });
    shown.tabIndex = 0;
    body.replaceChildren(shown);
  }
  draw();
}
rankSection();
