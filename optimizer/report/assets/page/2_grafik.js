// Pictures: benefit of every plan, spending by office, scores before and after.
const phone = matchMedia("(max-width:480px)");  // letters of a picture shrink with it: there it is drawn narrower
const across = () => phone.matches ? 340 : 560;

function curve() {
  const width = across(), height = 270, left = 48, right = 18, top = 26, bottom = 34;
  const scenarios = D.scenarios, most = Math.max(...D.steps.map((step) => step.money), 1);
  const high = Math.max(...D.steps.map((step) => step.value), ...D.steps.map((step) => step.bound ?? 0), 0.01);
  const x = (n) => scenarios
    ? left + (n + 0.5) * (width - left - right) / D.steps.length : left + D.steps[n].money / most * (width - left - right);
  const y = (value) => height - bottom - value / high * (height - top - bottom);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": W.curve_alt });
  const every = [0.01, 0.02, 0.05, 0.1, 0.2, 0.25].find((part) => high / part <= 5.5) || 0.5;
  for (let value = 0; value <= high; value += every) {
    picture.append(svg("line", { x1: left, x2: width - right, y1: y(value), y2: y(value), stroke: "#e3e7ec" }));
    picture.append(svg("text", { x: left - 6, y: y(value) + 4, "text-anchor": "end", "font-size": 12, class: "m" }, percent(value, every < 0.01 ? 1 : 0)));
  }
  D.steps.forEach((step, n) => {
    const mine = n === state.step, dot = svg("g", { class: "pick" });
    dot.append(svg("title", {}, stepLine(step)));
    if (step.bound !== null)
      dot.append(svg("line", { x1: x(n) - 6, x2: x(n) + 6, y1: y(step.bound), y2: y(step.bound), stroke: "#55606e", "stroke-width": 1.5 }));
    if (mine) dot.append(svg("line", { x1: x(n), x2: x(n), y1: y(step.value), y2: y(0), stroke: "#b04d00", "stroke-dasharray": "3 3" }));
    dot.append(svg("circle", { cx: x(n), cy: y(step.value), r: mine ? 8 : 5.5, fill: mine ? "#d55e00" : step.own ? "#14213d" : "#0072b2", stroke: "#fff", "stroke-width": 1.5 }));
    dot.append(svg("rect", { x: x(n) - 14, y: top, width: 28, height: height - top - bottom, fill: "transparent" }));
    dot.addEventListener("click", () => choose(n));
    picture.append(dot);
    if (scenarios) picture.append(svg("text", { x: x(n), y: height - 12, "text-anchor": "middle", "font-size": 12 }, shorten(step.name, 16)));
  });
  const chosen = D.steps[state.step], beyond = x(state.step) > width * 0.6;
  picture.append(svg("text", {
    x: x(state.step) + (beyond ? -13 : 13), y: Math.max(14, y(chosen.value) + (beyond ? -12 : 18)), "text-anchor": beyond ? "end" : "start",
    "font-size": 14, "font-weight": 600, "paint-order": "stroke", stroke: "#fff", "stroke-width": 4,
  }, (scenarios ? shorten(chosen.name, 16) : rupiah(chosen.money)) + " → " + percent(chosen.value)));
  if (!scenarios)
    for (const part of [0, 0.5, 1])
      picture.append(svg("text", { x: left + part * (width - left - right), y: height - 12, "text-anchor": part === 1 ? "end" : part ? "middle" : "start", "font-size": 12, class: "m" }, rupiah(part * most)));
  byId("kurva").replaceChildren(picture);
}

const shorten = (text, most) => [...text].length > most ? [...text].slice(0, most - 1).join("") + "…" : text;
const stepLine = (step) => say(step.bound === null ? "step_unbounded" : "step",
  { money: stepName(step), value: percent(step.value, 2), bound: step.bound === null ? "" : percent(step.bound, 2) });

function byOffice(n) {
  const found = new Map();
  for (const [, i, , , cost] of D.steps[n].built) found.set(D.works[i].office, (found.get(D.works[i].office) || 0) + cost);
  return found;
}

function offices() {
  const here = byOffice(state.step), there = byOffice(state.versus);
  const largest = new Map();
  D.steps.forEach((_, n) => byOffice(n).forEach((money, name) => largest.set(name, Math.max(money, largest.get(name) || 0))));
  const names = [...largest.keys()].sort((one, other) => largest.get(other) - largest.get(one) || one.localeCompare(other));
  const width = across(), row = 25, left = phone.matches ? 110 : 165, most = Math.max(...largest.values(), 1), scale = (width - left - 70) / most;
  const picture = svg("svg", { viewBox: `0 0 ${width} ${Math.max(1, names.length) * row}`, role: "img", "aria-label": names.map((name) => name + ": " + rupiah(here.get(name) || 0)).join("; ") });
  names.forEach((name, n) => {
    const money = here.get(name) || 0, y = n * row;
    picture.append(svg("text", { x: left - 8, y: y + 16, "text-anchor": "end", "font-size": 12.5 }, shorten(name, phone.matches ? 15 : 22)));
    picture.append(svg("rect", { x: left, y: y + 4, width: Math.max(0, money * scale), height: 16, fill: "#0072b2" }));
    if (state.step !== state.versus)
      picture.append(svg("line", { x1: left + (there.get(name) || 0) * scale, x2: left + (there.get(name) || 0) * scale, y1: y + 1, y2: y + 23, stroke: "#d55e00", "stroke-width": 3 }));
    picture.append(svg("text", { x: left + money * scale + 8, y: y + 16, "font-size": 12.5, "font-weight": 600 }, fixed(money / 1e9, 2)));
  });
  byId("opd").replaceChildren(picture);
}

function scores() {
  const width = across(), row = 21, left = phone.matches ? 138 : 196, right = 34, top = 22, most = Math.max(...D.units.map((unit) => unit.before), 20) * 1.04;
  const order = D.units.map((_, u) => u).sort((one, other) => D.units[other].before - D.units[one].before || one - other).slice(0, 60);
  const height = top + order.length * row + 4, x = (points) => left + points / most * (width - left - right);
  const picture = svg("svg", { viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": byId("skor-ket").textContent });
  const grounds = ["#fbe3d6", "#fdf2de", "#e9f1f7"], last = D.categories.length - 1;
  let end = most;
  D.categories.forEach((category, c) => {
    if (category.least < end && c < last) {
      picture.append(svg("rect", { x: x(category.least), y: top, width: x(end) - x(category.least), height: height - top, fill: grounds[Math.min(c, 2)] }));
      if (x(end) - x(category.least) > 60)
        picture.append(svg("text", { x: (x(category.least) + x(end)) / 2, y: 14, "text-anchor": "middle", "font-size": 12, class: "m" }, category.name));
      end = category.least;
    }
  });
  order.forEach((u, n) => {
    const unit = D.units[u], after = D.steps[state.step].points[u], y = top + n * row + 11;
    const milder = categoryOf(after) > unit.category, colour = milder ? "#00785a" : "#0072b2";
    const name = svg("text", { x: left - 26, y: y + 4, "text-anchor": "end", "font-size": 12, class: "pick" }, shorten(unit.name, phone.matches ? 17 : 24));
    name.addEventListener("click", () => openStory(unit.code));
    picture.append(name);
    picture.append(svg("line", { x1: x(after), x2: x(unit.before), y1: y, y2: y, stroke: colour, "stroke-width": 3, "stroke-opacity": 0.45 }));
    picture.append(svg("circle", { cx: x(unit.before), cy: y, r: 4.5, fill: "#fff", stroke: "#6b7685", "stroke-width": 1.5 }));
    if (after === unit.before)
      picture.append(svg("text", { x: x(unit.before) + 9, y: y + 4, "font-size": 12, class: "m" }, fixed(after, 0)));
    else {
      picture.append(svg("circle", { cx: x(after), cy: y, r: 5, fill: colour }));
      picture.append(svg("text", { x: x(after) - 9, y: y + 4, "text-anchor": "end", "font-size": 12, "font-weight": 600 }, fixed(after, 0)));
    }
  });
  byId("skor").replaceChildren(picture);
}
redraws.push(curve, offices, scores);
phone.addEventListener("change", redraw);
