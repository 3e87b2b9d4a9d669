"""Random towns with every optional rule drawn at random, under any lens, and their proved plans."""

from __future__ import annotations

import contextlib
import dataclasses
import random
from functools import cache

from optimizer.domain.area import Settlement
from optimizer.domain.fund import Authority
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood, Prerequisite
from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import Budget, CountingUnit, ExitRule, Lens, Scenario
from optimizer.errors import NoPlanError
from optimizer.measures.proof import prove
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance
from optimizer.problem.plan import Solution
from tests.support.town import DRAIN, GROUP, HERE, ROAD, SEPTIC, fund, random_town, work

QUICK = SolveOptions(gap=0.3, nodes=5)
"""Near enough: a certificate says how good a plan is, whatever it is."""

FUNDS = ("apbd", "dak", "desa")


def ruled(seed: int, years: int = 1, lens: Lens = Lens.CONTRIBUTION) -> Scenario:
    """Return a random town with rules of every kind; it may have no plan."""
    draw = random.Random(seed)
    base = random_town(seed, areas=draw.choice((1, 2, 3)), years=years)
    areas = tuple(dataclasses.replace(a, kawasan=draw.choice(("K 1", "K 2", "K 3"))) for a in base.areas)
    works = _works(draw)
    rich = draw.choice((1, 1, 50))
    budgets = tuple(
        Budget(code, year, draw.randrange(0, rich * 60_000_000 * len(areas))) for code in FUNDS for year in base.years
    )
    goal = dataclasses.replace(base.goal, lens=lens)
    exits = lens is not Lens.CONTRIBUTION and draw.random() < 0.5
    if exits:
        weights = {"slum_weight": goal.slum_weight * 0.75, "poverty_weight": goal.poverty_weight * 0.75}
        goal = dataclasses.replace(goal, hectare_weight=0.25, **weights)
    unit, rule = draw.choice(tuple(CountingUnit)), draw.choice(tuple(ExitRule))
    scheme = dataclasses.replace(base.scoring.scheme, service_above=80)
    made = dataclasses.replace(
        base,
        areas=areas,
        interventions=works,
        funds=_funds(draw),
        budgets=budgets,
        goal=goal,
        scoring=dataclasses.replace(base.scoring, scheme=scheme, unit=unit, exit_rule=rule),
        inflation=draw.choice((0.0, 0.03)),
    )
    return dataclasses.replace(made, rules=_rules(draw, made))


def _works(draw: random.Random) -> tuple[Intervention, ...]:
    """Return works with lots, fixed costs, least sizes, prerequisites and exclusives."""
    road = dataclasses.replace(ROAD, fixed_cost=draw.choice((0, 4_000_000)), step=draw.choice((1.0, 2.5)))
    drain = dataclasses.replace(DRAIN, minimum=draw.choice((0.0, 20.0)), effects=(0.0, 0.005, 1.0, draw.choice((0.0, 2 / 30))))
    septic = dataclasses.replace(SEPTIC, fixed_cost=draw.choice((0, 0, 1_500_000)))
    plant = work("ipal", effects=(0.0, 0.0, 0.0, 12.0), unit_cost=70_000_000, exclusives=("latih", "septik"))
    before = (Prerequisite("drainase", draw.choice((0.1, 0.3)), draw.choice(("4b", ""))),)
    paving = work("paving", effects=(1.0, 0.001, 0.0, 0.0), unit_cost=450_000, prerequisites=before, exclusives=("jalan",))
    share = work(
        "latih",
        office="dinsos",
        cap=Cap(CapBasis.HOUSEHOLDS, 7.0),
        livelihood=Livelihood(0.3, 1 / 3, 0.7),
        unit_cost=3_333_333,
        exclusives=("septik",),
    )
    chosen = (road, drain, septic, GROUP, *draw.sample((plant, paving, share), draw.choice((1, 2, 3))))
    known = {one.code for one in chosen}
    kept = tuple(dataclasses.replace(one, exclusives=tuple(c for c in one.exclusives if c in known)) for one in chosen)
    return tuple(sorted(kept, key=lambda one: one.code))


def _funds(draw: random.Random) -> tuple:
    return (
        fund("apbd", carry_over=draw.choice((0.0, 0.29, 0.5, 1.0))),
        fund("dak", groups=frozenset({"drainase", "septik", "ipal"}), preference=2, authority=Authority.OTHER),
        fund("desa", settlements=frozenset({Settlement.DESA}), carry_over=draw.choice((0.0, 0.7)), preference=3),
    )


def _rules(draw: random.Random, town: Scenario) -> Rules:
    """Return rules of every kind, most of them mild enough to be met."""
    places, works, years = [area.code for area in town.areas], [one.code for one in town.interventions], town.years
    whole = sum(budget.money for budget in town.budgets)
    locks = [Lock(draw.choice(places), draw.choice(works), draw.choice((None, *years)), 0.0, draw.choice((0.0, 15.0)), HERE)]
    if draw.random() < 0.5:
        locks.append(Lock(draw.choice(places), "drainase", draw.choice((None, *years)), 1.0, None, HERE))
    district = draw.choice(town.areas).district
    name = {Scope.AREA: draw.choice(places), Scope.DISTRICT: district, Scope.OFFICE: "pupr", Scope.GROUP: "jalan"}
    scope = draw.choice(tuple(name))
    return Rules(
        locks=tuple(locks),
        capacities=(Capacity(draw.choice(("perkim", "pupr")), draw.choice(years), whole // draw.randrange(2, 7), HERE),),
        shares=(Share(scope, name[scope], draw.choice((0.2, 0.5)), HERE), Share(Scope.INTERVENTION, "drainase", 0.6, HERE)),
        floors=(Floor(district, 30.0, 0.25, HERE), Floor(town.areas[0].district, 0.5, draw.choice((None, 0.1)), HERE)),
        targets=(
            Target(
                Level.NATION,
                "Sama",
                Indicator.PARAMETER,
                "4b",
                years[0],
                draw.choice((0.1, 40.0)),
                draw.choice((None, 0.3)),
                "tests",
                HERE,
            ),
            Target(Level.PROVINCE, "Sama", Indicator.POVERTY_BURDEN, "", years[-1], 60.0, 0.5, "tests", HERE),
            Target(Level.REGENCY, "Kumuh", Indicator.SLUM_BURDEN, "", years[-1], 1.0, draw.choice((None, 0.2)), "tests", HERE),
        ),
    )


def solved(scenario: Scenario) -> Solution:
    """Return the proved plan of a scenario; raises NoPlanError where there is none."""
    instance = build_instance(scenario)
    return prove(instance, solve(instance, QUICK))


@cache
def solved_towns(count: int, first: int = 0) -> tuple[Solution, ...]:
    """Return the plans of so many random towns that have one, under every lens and over one to three years."""
    found: list[Solution] = []
    seed = first
    while len(found) < count:
        lens = (Lens.CONTRIBUTION, Lens.SCORE, Lens.COMBINED)[seed % 3]
        with contextlib.suppress(NoPlanError):
            found.append(solved(ruled(seed, years=1 + seed // 3 % 3, lens=lens)))
        seed += 1
    return tuple(found)
