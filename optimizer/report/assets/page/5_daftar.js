// A ranked list made anew: packages by added benefit for a rupiah, each counted beside what was bought before it.
function listGround() {
  const found = D.listed, needs = D.areas.map(() => new Map()), before = D.works.map(() => []), rivals = D.works.map(() => []);
  for (const need of found.needs) needs[need.area].set(need.parameter, need);
  found.before.forEach(([later, earlier, ratio], n) => before[later].push({ earlier, ratio, standing: new Map(found.standing.filter(([row]) => row === n).map(([, a, steps]) => [a, steps])) }));
  for (const [one, other] of found.exclusive) { rivals[one].push(other); rivals[other].push(one); }
  return { needs, before, rivals, works: found.works, most: found.most, poor: found.poor, poorGain: found.poor_gain };
}

// wish: {slum, poverty, money, factor: [of each work], stand(a, i) -> 1 locked in, -1 locked out, 0}
function rankedList(ground, wish) {
  const left = ground.needs.map((needs) => new Map([...needs].map(([k, need]) => [k, need.deficit])));
  const poor = [...ground.poor], built = new Map(), rows = [], key = (a, i) => a * D.works.length + i;
  let money = wish.money;
  function room(a, i, most) {
    if (ground.rivals[i].some((other) => built.get(key(a, other)))) return 0;
    return Math.min(most - (built.get(key(a, i)) || 0), ...ground.before[i].map(({ earlier, ratio, standing }) =>
      Math.floor(((built.get(key(a, earlier)) || 0) + (standing.get(a) || 0)) / ratio + 1e-9)));
  }
  function useful(a, i, most) {
    const work = ground.works[i], asked = work.cures.map(([k, effect]) => (left[a].get(k) || 0) / effect);
    if (work.helps) asked.push(poor[a] / work.helps);
    const wanted = Math.ceil(Math.max(0, ...asked) - 1e-9), limit = room(a, i, most);
    const steps = Math.min(Math.max(wanted, wanted ? work.least : 0), limit);
    return steps >= Math.max(1, work.least) ? steps : 0;
  }
  function gain(a, i, steps) {
    const work = ground.works[i];
    let slum = 0, poverty = ground.poorGain * Math.min(poor[a], work.helps * steps);
    for (const [k, effect] of work.cures) {
      const removed = Math.min(left[a].get(k) || 0, effect * steps), need = ground.needs[a].get(k);
      if (need) { slum += need.slum * removed; poverty += need.poverty * removed; }
    }
    return { slum, poverty, value: wish.slum * slum + wish.poverty * poverty };
  }
  const price = (i, steps) => Math.round((ground.works[i].cost * steps + ground.works[i].start) * wish.factor[i]);
  function affordable(i, steps) {
    if (price(i, steps) <= money) return steps;
    const each = ground.works[i].cost * wish.factor[i], fewer = Math.floor((money - ground.works[i].start * wish.factor[i]) / each);
    return fewer >= Math.max(1, ground.works[i].least) && price(i, fewer) <= money ? fewer : 0;
  }
  function take({ a, i, most }, locked) {
    const wanted = useful(a, i, most), steps = affordable(i, wanted), bought = wanted > 0 && steps > 0, shown = bought ? steps : wanted;
    if (!wanted) return;
    const won = gain(a, i, shown), cost = price(i, shown);
    if (bought) {
      money -= cost;
      built.set(key(a, i), steps);
      for (const [k, effect] of ground.works[i].cures) if (left[a].has(k)) left[a].set(k, Math.max(0, left[a].get(k) - effect * steps));
      poor[a] = Math.max(0, poor[a] - ground.works[i].helps * steps);
    }
    rows.push({ a, i, steps: shown, cost, ...won, bought, locked, spent: wish.money - money });
  }
  const pairs = ground.most.map(([a, i, most]) => ({ a, i, most })).filter(({ a, i }) => wish.stand(a, i) >= 0);
  const first = pairs.filter(({ a, i }) => wish.stand(a, i) > 0);
  first.forEach((pair) => take(pair, true));
  const open = new Set(pairs.filter(({ a, i }) => wish.stand(a, i) === 0));
  const ratio = (pair) => {
    const steps = useful(pair.a, pair.i, pair.most);
    return steps ? gain(pair.a, pair.i, steps).value / Math.max(1, price(pair.i, steps)) : 0;
  };
  const rate = new Map([...open].map((pair) => [pair, ratio(pair)]));
  for (;;) {
    let best = null;
    for (const pair of open) if (rate.get(pair) > 1e-18 && (best === null || rate.get(pair) > rate.get(best))) best = pair;
    if (best === null) break;
    open.delete(best);
    take(best, false);
    for (const pair of open) if (pair.a === best.a) rate.set(pair, ratio(pair));
  }
  return { rows, spent: wish.money - money, unmet: first.length - rows.filter((row) => row.locked && row.bought).length };
}
