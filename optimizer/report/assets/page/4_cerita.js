// The story of one area, opened from tables and pictures or by the address: #kawasan/CODE.
// Heads are [label, whether to the right, whether texts are long].
function simpleTable(heads, rows) {
  const right = (n) => heads[n][1] ? "r" : heads[n][2] ? "long" : "";
  return el("div", { class: "scroll" }, el("table", {},
    el("thead", {}, el("tr", {}, ...heads.map(([text], n) => el("th", { scope: "col", text, class: right(n) })))),
    el("tbody", {}, ...rows.map((row) => el("tr", {}, ...row.map((text, n) => el("td", { text, class: right(n) })))))));
}

function storyNow(unit) {
  const step = D.steps[state.step];
  const rows = step.built.filter(([a]) => unit.areas.includes(a)).map(([a, i, year, volume, cost]) =>
    [D.works[i].name, ...(unit.areas.length > 1 ? [D.areas[a]] : []), String(year), trimmed(volume, 2) + NB + D.works[i].measure, rupiah(cost), D.works[i].office]);
  const heads = [[W.col_work], ...(unit.areas.length > 1 ? [[W.col_unit]] : []), [W.col_year, true], [W.col_volume, true], [W.col_price, true], [W.col_office]];
  return [el("h3", { text: say("story_now", { money: stepName(step) }) }),
    rows.length ? simpleTable(heads, rows) : el("p", { text: W.story_none })];
}

function storyWhy(story) {
  const some = (built) => story.packages.filter((row) => row.built === built);
  const parts = [];
  if (some(true).length)
    parts.push(el("h3", { text: W.story_in }), simpleTable(
      [[W.col_work], [W.col_volume, true], [W.col_price, true], [W.col_rank, true], [W.col_lost, true], [W.col_why, false, true]],
      some(true).map((row) => [D.works[row.work].name, row.volume, rupiah(row.cost), fixed(row.rank, 0), row.lost, row.why])));
  if (some(false).length)
    parts.push(el("h3", { text: W.story_not }), simpleTable(
      [[W.col_work], [W.col_full_cost, true], [W.col_rank, true], [W.col_why, false, true], [W.col_change]],
      some(false).map((row) => [D.works[row.work].name, rupiah(row.full_cost), fixed(row.rank, 0), row.why, row.change])));
  if (story.notes.length)
    parts.push(el("h3", { text: W.story_bars }), el("ul", { class: "plain" }, ...story.notes.map((text) => el("li", { text }))));
  return parts;
}

function storyOf(unit) {
  const points = D.steps[state.step].points[D.units.indexOf(unit)], stories = D.stories.filter((story) => unit.areas.includes(story.area));
  const own = D.steps[ownStep];
  return [
    el("div", { class: "top" }, el("h2", { id: "cerita-judul", text: unit.name }),
      el("button", { type: "button", text: W.story_close, onclick: () => byId("cerita").close() })),
    el("p", { class: "note", text: [unit.village, unit.district, fixed(unit.households, 0) + NB + W.col_households, unit.code].filter(Boolean).join(" · ") }),
    el("p", { class: "lead", text: `${fixed(unit.before, 0)} → ${fixed(points, 0)} ${W.points}: ${D.categories[unit.category].name} → ${D.categories[categoryOf(points)].name}` }),
    ...(state.step === ownStep && stories.length ? [] : storyNow(unit)),
    ...(stories.length ? [el("h2", { text: say("story_why", { money: rupiah(own.money) }) })] : [el("p", { class: "note", text: W.story_no_why })]),
    ...stories.flatMap((story) => [
      ...(stories.length > 1 ? [el("h3", { text: D.areas[story.area] })] : []),
      ...story.lead.map((text) => el("p", { text })), ...storyWhy(story)]),
  ];
}

function find(code) {
  const area = D.area_codes.indexOf(code);
  return D.units.find((unit) => unit.code === code) ?? (area < 0 ? undefined : D.units[unitOfArea[area]]);
}
function openStory(code) {
  const box = byId("cerita"), unit = find(code);
  box.replaceChildren(...(unit ? storyOf(unit) : [
    el("h2", { id: "cerita-judul", text: say("story_missing", { n: code }) }),
    el("button", { type: "button", text: W.story_close, onclick: () => box.close() })]));
  if (!box.open) box.showModal();
  box.scrollTop = 0;
  const address = "#kawasan/" + encodeURIComponent(code);
  if (location.hash !== address) history.replaceState(null, "", address);
}
byId("cerita").addEventListener("close", () => history.replaceState(null, "", stepAddress()));
byId("cerita").addEventListener("click", (event) => { if (event.target === byId("cerita")) byId("cerita").close(); });

const stepAddress = () => state.step === ownStep ? "#" : D.scenarios ? "#skenario=" + encodeURIComponent(D.steps[state.step].name) : "#pagu=" + D.steps[state.step].money;
function follow() {
  let address = "";
  try { address = decodeURIComponent(location.hash.slice(1)); } catch { return; }
  if (address.startsWith("kawasan/")) openStory(address.slice(8));
  const asked = address.match(/^(pagu|skenario)=(.*)$/);
  const place = asked ? D.steps.findIndex((step) => asked[1] === "pagu" ? step.money === Number(asked[2]) : step.name === asked[2]) : -1;
  if (place >= 0) choose(place);
}
window.addEventListener("hashchange", follow);
