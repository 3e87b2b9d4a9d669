"use strict";
// The data, the words, and small helpers. Names from the data only ever become text.
const D = JSON.parse(document.getElementById("data").textContent);
const W = D.words, ID = document.documentElement.lang === "id", NB = "\u00a0", MINUS = "\u2212";
const byId = (id) => document.getElementById(id);
const say = (code, blanks = {}) => W[code].replace(/\{(\w+)\}/g, (_, key) => blanks[key]);

function el(tag, options = {}, ...children) {
  const node = document.createElement(tag);
  for (const [key, value] of Object.entries(options)) {
    if (key.startsWith("on")) node.addEventListener(key.slice(2), value);
    else if (key === "text") node.textContent = value;
    else if (value !== false) node.setAttribute(key, value === true ? "" : value);
  }
  node.append(...children);
  return node;
}

function svg(tag, attributes = {}, text) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value);
  if (text !== undefined) node.textContent = text;
  return node;
}

function fixed(value, decimals) {
  const scale = 10 ** decimals, size = Math.round(Math.abs(value) * scale * (1 + 1e-14)) / scale;
  const [whole, part] = size.toFixed(decimals).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ID ? "." : ",");
  return (value < 0 && size > 0 ? MINUS : "") + grouped + (part ? (ID ? "," : ".") + part : "");
}
function trimmed(value, decimals) {
  const text = fixed(value, decimals), mark = ID ? "," : ".";
  return text.includes(mark) ? text.replace(/0+$/, "").replace(/[.,]$/, "") : text;
}
const percent = (share, decimals = 1) => fixed(100 * share, decimals) + "%";
const signed = (value, decimals) => (value > 0 && Number(value.toFixed(decimals)) > 0 ? "+" : "") + fixed(value, decimals);
const millions = (money) => fixed(money / 1e6, 1);

function rupiah(amount) {
  const size = Math.abs(amount), sign = amount < 0 ? MINUS : "";
  for (const [base, name] of [[1e6, "million"], [1e9, "billion"], [1e12, "trillion"]]) {
    const scaled = size / base, decimals = Math.round(scaled * 100) >= 10000 ? 1 : 2;
    if (size >= 1e6 && (Number(scaled.toFixed(decimals)) < 1000 || base === 1e12))
      return sign + "Rp" + NB + trimmed(scaled, decimals) + NB + W[name];
  }
  return sign + "Rp" + NB + fixed(size, 0);
}

// What is chosen: the step of the slider and the step it is compared with.
const ownStep = Math.max(0, D.steps.findIndex((step) => step.own));
const state = { step: ownStep, versus: ownStep };
const stepName = (step) => D.scenarios ? step.name : rupiah(step.money) + (step.own ? " · " + W.own : "");
const unitOfArea = [];
D.units.forEach((unit, u) => unit.areas.forEach((a) => { unitOfArea[a] = u; }));
const categoryOf = (points) => {
  const place = D.categories.findIndex((category) => points >= category.least);
  return place < 0 ? D.categories.length - 1 : place;
};
const sum = (values) => values.reduce((total, value) => total + value, 0);
const perUnit = new Map();
function moneyByUnit(n) {
  if (!perUnit.has(n)) {
    const money = D.units.map(() => 0), count = D.units.map(() => 0), pairs = new Set();
    for (const [a, i, , , cost] of D.steps[n].built) {
      money[unitOfArea[a]] += cost;
      if (!pairs.has(a + "/" + i)) { pairs.add(a + "/" + i); count[unitOfArea[a]] += 1; }
    }
    perUnit.set(n, { money, count, packages: pairs.size });
  }
  return perUnit.get(n);
}
const redraws = [];
function redraw() { redraws.forEach((draw) => draw()); }
function choose(n) {
  state.step = Math.min(Math.max(0, n), D.steps.length - 1);
  redraw();
}
