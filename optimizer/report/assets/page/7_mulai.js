// The slider, the numbers under it, and the start.
function tile(value, label, change) {
  return el("div", {}, el("b", { text: value }), el("span", { class: "note", text: label }),
    ...(change ? [" ", el("span", { class: "delta", text: change })] : []));
}

function numbers() {
  const step = D.steps[state.step], other = D.steps[state.versus], same = state.step === state.versus;
  const here = moneyByUnit(state.step), there = moneyByUnit(state.versus);
  const change = (now, then, write) => same || now === then ? "" : (now > then ? "+" : "") + write(now - then);
  const points = (now, then) => change(now, then, (n) => fixed(100 * n, 1) + NB + W.points);
  const lifted = step.lifted.filter(Boolean).length, funded = here.money.filter((money) => money > 0).length;
  const gap = step.bound === null ? null : Math.max(0, (step.bound - step.value) / step.bound);
  byId("angka").replaceChildren(
    tile(rupiah(step.spent), say("kpi_spent", { n: rupiah(step.money) }), change(step.spent, other.spent, rupiah)),
    tile(fixed(here.packages, 0), say("kpi_packages", { n: fixed(funded, 0) }), change(here.packages, there.packages, (n) => fixed(n, 0))),
    tile(fixed(lifted, 0), say("kpi_lifted", { units: W.units, ha: fixed(step.hectares, 2) }), change(lifted, other.lifted.filter(Boolean).length, (n) => fixed(n, 0))),
    tile(percent(step.slum), W.kpi_slum, points(step.slum, other.slum)),
    tile(D.poor_known ? percent(step.poverty) : "–", D.poor_known ? W.kpi_poverty : W.kpi_poverty + ": " + W.unknown, D.poor_known ? points(step.poverty, other.poverty) : ""),
    tile(gap === null ? "–" : percent(gap, 2), gap === null ? W.unknown : W.kpi_gap, ""));
}

function slider() {
  const range = byId("geser"), step = D.steps[state.step];
  range.max = String(D.steps.length - 1);
  range.value = String(state.step);
  range.disabled = D.steps.length < 2;
  range.setAttribute("aria-valuetext", stepName(step));
  byId("pagu").textContent = D.scenarios ? step.name : rupiah(step.money);
  const hint = D.steps.length < 2 ? W.only_one : D.scenarios ? W.hint_scenarios : W.hint_budgets;
  byId("langkah").replaceChildren(stepLine(step) + ". ", el("span", { class: D.steps.length > 1 ? "hint" : "", text: hint }));
  byId("banding").value = String(state.versus);
}

function marks() {
  const last = D.steps.length - 1, shown = D.scenarios && last < 6 ? D.steps.map((_, n) => n) : [...new Set([0, ownStep, last])];
  byId("tanda").replaceChildren(...shown.map((n) => {
    const mine = n === ownStep && !D.scenarios, kind = n === 0 && last ? " first" : n === last && last ? " last" : "";
    const near = !mine && !D.scenarios && Math.abs(n - ownStep) < 4 && n !== ownStep;
    const mark = el("span", { class: (mine ? "mine" : "") + kind, text: near ? "" : mine ? "▲ " + W.own : D.scenarios ? shorten(D.steps[n].name, 14) : rupiah(D.steps[n].money) });
    mark.style.left = (last ? 100 * n / last : 0) + "%";
    return mark;
  }));
}

function begin() {
  byId("banding").append(...D.steps.map((step, n) => el("option", { value: String(n), text: stepName(step) })));
  byId("geser").addEventListener("input", () => { choose(Number(byId("geser").value)); history.replaceState(null, "", stepAddress()); });
  byId("banding").addEventListener("change", () => { state.versus = Number(byId("banding").value); redraw(); });
  byId("kurva-ket").textContent = W.curve_note;
  byId("opd-ket").textContent = W.offices_note;
  byId("skor-ket").textContent = W.scores_note;
  marks();
  redraws.unshift(slider, numbers);
  redraw();
  follow();
}
begin();
