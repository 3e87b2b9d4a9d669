"""Random scenarios so small that every whole plan can be tried."""

from __future__ import annotations

import dataclasses
import random

from optimizer.domain.area import Area, Settlement
from optimizer.domain.fund import Authority, Fund
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood, Prerequisite
from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import (
    Budget,
    CountingUnit,
    EffectCase,
    ExitRule,
    Goal,
    Lens,
    PovertyLens,
    Scenario,
    Scoring,
    Strictness,
)
from tests.support.town import HERE, SCHEME, area, fund, town, work

RULE_B = dataclasses.replace(SCHEME, service_above=80, core_aspects=("2", "5"))
PARAMETERS = ("2a", "4a", "4b", "5a")
STEPS = (0.1, 0.5, 1.0, 2.5, 10.0, 100.0)


def tiny(seed: int, stepped: bool = False) -> Scenario:
    """Return a scenario of one or two areas, two or three interventions, one or two years, one or two funds."""
    draw = random.Random(seed)
    years = (2022,) if draw.random() < 0.4 else (2022, 2023)
    largest = {1: 4, 2: 2}[len(years)]
    works = tuple(_work(draw, f"w{n}") for n in range(draw.choice((2, 3))))
    works = _related(draw, works)
    areas = tuple(_area(draw, n, works, largest) for n in range(draw.choice((1, 2, 2, 2))))
    funds = tuple(_fund(draw, n, works) for n in range(draw.choice((1, 2, 2))))
    scale = sum(work.unit_cost * work.step for work in works) * len(areas) * largest / len(years) / len(funds) / 4
    budgets = tuple(
        Budget(
            one.code,
            year,
            draw.choice(
                (0, int(scale * draw.uniform(0.5, 6)), int(scale * draw.uniform(1, 3)), int(scale) * draw.randrange(1, 4))
            ),
        )
        for one in funds
        for year in years
    )
    slum = draw.choice((0.0, 0.25, 0.6, 1.0))
    lens = draw.choice(tuple(PovertyLens))
    goal = Goal(Lens.CONTRIBUTION, slum, 1.0 - slum, lens, draw.choice(tuple(EffectCase)), draw.choice((0.0, 0.08)))
    exit_rule = ExitRule.A
    if stepped:
        hectares = draw.choice((0.0, 0.3, 0.8))
        goal = dataclasses.replace(
            goal,
            lens=Lens.SCORE,
            slum_weight=slum * (1 - hectares),
            poverty_weight=(1 - slum) * (1 - hectares),
            hectare_weight=hectares,
        )
        exit_rule = draw.choice(tuple(ExitRule))
    unit, strict = draw.choice(tuple(CountingUnit)), draw.choice((Strictness.WARN, Strictness.WARN, Strictness.STRICT))
    base = town(
        years=years,
        areas=areas,
        interventions=works,
        funds=funds,
        budgets=budgets,
        goal=goal,
        scoring=Scoring(RULE_B, "kotaku", unit, exit_rule, strict),
        inflation=draw.choice((0.0, 0.0, 0.0525)),
    )
    return dataclasses.replace(base, rules=_rules(draw, base))


def _work(draw: random.Random, code: str) -> Intervention:
    effects = [0.0] * len(PARAMETERS)
    for k in draw.sample(range(len(PARAMETERS)), draw.choice((1, 1, 2))):
        effects[k] = draw.choice((0.25, 0.5, 1.0, 1.5))
    livelihood = draw.choice((0.0, 0.0, 0.5, 2.0))
    step = draw.choice(STEPS)
    counted = (Cap(CapBasis.AREA, 1.0 / (2 * step)), Cap(CapBasis.POOR_HOUSEHOLDS, 10.0 / step))
    cap = draw.choice((Cap(CapBasis.NEED), Cap(CapBasis.NEED), *counted))
    return work(
        code,
        group=draw.choice(("g1", "g2")),
        office=draw.choice(("perkim", "pupr")),
        unit_cost=draw.randrange(1, 60) * 100_000 + draw.choice((0, 10, 1230)),
        cost_year=draw.choice((2021, 2022)),
        effects=tuple(effects),
        step=step,
        minimum=draw.choice((*[0.0] * 6, 0.3 * step, step, 2 * step)),
        fixed_cost=draw.choice((0, 0, 0, draw.randrange(1, 3_000_000))),
        cap=cap,
        activity=draw.choice(("1.03.01", "1.04.03.2.02.0001")),
        settlements=draw.choice((*[frozenset(Settlement)] * 8, frozenset({Settlement.DESA}))),
        livelihood=Livelihood(livelihood / 2, livelihood, livelihood * 2),
    )


def _related(draw: random.Random, works: tuple[Intervention, ...]) -> tuple[Intervention, ...]:
    """Return the interventions with, sometimes, a prerequisite or an exclusive pair."""
    made = list(works)
    if draw.random() < 0.4:
        one, other = draw.sample(range(len(made)), 2)
        stock = draw.choice(("", "", "4b", "5a"))
        ratio = draw.choice((0.5, 1.0, 1.5)) * made[other].step / made[one].step
        made[one] = dataclasses.replace(made[one], prerequisites=(Prerequisite(made[other].code, ratio, stock),))
    if draw.random() < 0.3:
        one, other = draw.sample(range(len(made)), 2)
        made[one] = dataclasses.replace(made[one], exclusives=(made[other].code,))
    return tuple(made)


def _area(draw: random.Random, n: int, works: tuple[Intervention, ...], largest: int) -> Area:
    """Return an area whose deficits take at most ``largest`` steps of any of the interventions."""
    volumes = [draw.uniform(1, 50) for _ in PARAMETERS]
    for one in works:
        if one.cap.basis is CapBasis.NEED:
            top = max(one.effects)
            for k, effect in enumerate(one.effects):
                if effect == top:
                    volumes[k] = min(
                        volumes[k],
                        effect * one.step * draw.choice((1.0, draw.uniform(1, largest), draw.uniform(1, largest), largest)),
                    )
    volumes = [round(volume, draw.choice((0, 2, 4))) * draw.choice((0, *[1] * 19)) for volume in volumes]
    for one in works:
        if one.cap.basis is CapBasis.NEED:
            for k, effect in enumerate(one.effects):
                if effect == max(one.effects):
                    volumes[k] = min(volumes[k], largest * effect * one.step)
    poor = draw.randrange(0, 10 * largest + 9)
    road = draw.choice((0.0, 60.0, 60.0, 300.0))
    return area(
        f"A{n}",
        district=draw.choice(("Utara", "Selatan")),
        settlement=draw.choice(tuple(Settlement)),
        kawasan=draw.choice(("K", "L")),
        hectares=draw.choice((4.0, 5.0, 9.99, 10.0, 14.99, 15.0)),
        households=draw.randrange(30, 120),
        poor_households=poor,
        deciles=draw.choice((None, None, None, (9, 8, 6, 4), (0, 0, 0, 0))),
        road_ideal=road,
        drainage_ideal=draw.choice((60.0, 400.0)),
        volumes=tuple(round(float(volume), 6) for volume in volumes),
    )


def _fund(draw: random.Random, n: int, works: tuple[Intervention, ...]) -> Fund:
    everything = n == 0 or draw.random() < 0.5
    return fund(
        f"f{n}",
        authority=draw.choice((*[Authority.OTHER] * 3, Authority.REGENCY, *Authority)),
        settlements=draw.choice((*[frozenset(Settlement)] * 8, frozenset({Settlement.DESA}))),
        groups=frozenset() if everything else frozenset({draw.choice(("g1", "g2"))}),
        interventions=frozenset() if everything else frozenset({draw.choice(works).code}),
        districts=draw.choice((*[frozenset()] * 8, frozenset({"Utara"}))),
        carry_over=draw.choice((0.0, 0.29, 0.5, 1.0)),
        preference=draw.choice((1, 2)),
    )


def _rules(draw: random.Random, base: Scenario) -> Rules:
    works, areas, years = base.interventions, base.areas, base.years
    whole = sum(budget.money for budget in base.budgets)

    def perhaps(chance: float) -> bool:
        return draw.random() < chance

    def price() -> float | None:
        return draw.choice((None, 0.01, 0.1, 0.7))

    locks = []
    if perhaps(0.25):
        picked = draw.choice(works)
        volume = picked.step * draw.choice((0.5, 1.0))
        least, most = draw.choice(((volume, None), (0.0, volume), (0.0, 0.0), (volume, 2 * volume)))
        locks.append(Lock(draw.choice(areas).code, picked.code, draw.choice((None, *years)), least, most, HERE))
    capacities = (
        [Capacity(draw.choice(works).office, draw.choice(years), whole // draw.randrange(2, 6), HERE)] if perhaps(0.3) else []
    )
    shares = []
    if perhaps(0.3):
        scope = draw.choice(tuple(Scope))
        one, where = draw.choice(works), draw.choice(areas)
        name = {
            Scope.AREA: where.code,
            Scope.DISTRICT: where.district,
            Scope.OFFICE: one.office,
            Scope.GROUP: one.group,
            Scope.INTERVENTION: one.code,
        }[scope]
        shares.append(Share(scope, name, draw.choice((0.0, 0.29, 0.5, 0.7)), HERE))
    floors = [Floor(draw.choice(areas).district, draw.choice((1.0, 5.0, 40.0)), price(), HERE)] if perhaps(0.25) else []
    targets = []
    if perhaps(0.3):
        indicator = draw.choice(tuple(Indicator))
        parameter = draw.choice(PARAMETERS) if indicator is Indicator.PARAMETER else ""
        percent = draw.choice((0.0, 1.0, 5.0, 30.0, 100.0))
        level = draw.choice(tuple(Level))
        targets.append(Target(level, "sasaran", indicator, parameter, draw.choice(years), percent, price(), "tests", HERE))
    return Rules(tuple(locks), tuple(capacities), tuple(shares), tuple(floors), tuple(targets))
