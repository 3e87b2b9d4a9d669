"""Random scenarios of lumpy works, so small that every whole plan can be tried: what rounding to whole steps is about."""

from __future__ import annotations

import dataclasses
import random

from optimizer.domain.intervention import Cap, CapBasis, Intervention, Prerequisite
from optimizer.domain.scenario import Budget, Lens, PovertyLens, Scenario
from tests.support.town import area, fund, town, work


def lumpy(seed: int, stepped: bool = False) -> Scenario:
    """Return one or two areas with three ways to treat sewage, of which an area gets one, and a cart before its bins."""
    draw = random.Random(seed)
    years = (2022,) if draw.random() < 0.7 else (2022, 2023)
    count = 1 if len(years) > 1 else draw.choice((1, 2))
    areas = tuple(
        area(
            f"A{n}",
            households=draw.randrange(25, 60),
            drainage_ideal=float(draw.randrange(60, 200)),
            volumes=(0.0, 0.0, round(draw.uniform(20, 60), draw.choice((0, 2))), float(draw.randrange(10, 25))),
        )
        for n in range(count)
    )
    base = town(years=years, areas=areas, interventions=_works(draw), funds=(fund("apbd"), fund("dak", groups=frozenset("c"))))
    scale = draw.uniform(0.2, 1.2) * 80_000_000 * count / len(years)
    budgets = tuple(Budget(code, year, int(scale * draw.uniform(0.3, 1))) for code in ("apbd", "dak") for year in years)
    slum = draw.choice((0.6, 1.0))
    goal = dataclasses.replace(base.goal, slum_weight=slum, poverty_weight=1 - slum, poverty_lens=PovertyLens.TARGETING)
    lens = Lens.SCORE if stepped else Lens.CONTRIBUTION
    return dataclasses.replace(base, budgets=budgets, goal=dataclasses.replace(goal, lens=lens))


def _works(draw: random.Random) -> tuple[Intervention, ...]:
    """Return the works: ``a``, ``b`` and ``c`` exclude one another, and bins (``e``) ask for a cart (``d``)."""
    treated = [
        work(
            code,
            effects=(0.0, 0.0, 0.0, each + draw.choice((0.0, 0.5))),
            unit_cost=int(each * draw.uniform(0.8, 1.3) * 1_500_000),
            exclusives=tuple(other for other in "abc" if other > code),
        )
        for code, each in zip("abc", draw.sample((5.0, 8.0, 12.0, 30.0), 3), strict=True)
    ]
    cart = work("d", cap=Cap(CapBasis.AREA), effects=(0.0, 0.0, 2.0, 0.0), unit_cost=draw.randrange(5, 30) * 1_000_000)
    before = Prerequisite("d", draw.choice((0.15, 0.3, 0.5)), draw.choice(("", "4b")))
    bins = work("e", effects=(0.0, 0.0, draw.choice((12.0, 18.0, 25.0)), 0.0), unit_cost=4_000_000, prerequisites=(before,))
    return (*treated, cart, bins)
