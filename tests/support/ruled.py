"""The tiny town over two years with one of every optional rule."""

from __future__ import annotations

import dataclasses

from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Rules, Scope, Share, Target
from optimizer.domain.scenario import CountingUnit, EffectCase, ExitRule, Goal, Lens, PovertyLens, Scenario, Scoring, Strictness
from tests.support.town import DRAIN, GROUP, HERE, ROAD, SCHEME, SEPTIC, two_years, work

PLANT = work(
    "ipal", effects=(0.0, 0.0, 0.0, 10.0), unit="unit", unit_cost=70_000_000, fixed_cost=5_000_000, exclusives=("septik",)
)
LONG_DRAIN = dataclasses.replace(DRAIN, minimum=20.0)

RULES = Rules(
    locks=(Lock("A1", "septik", None, 2.0, None, HERE), Lock("A2", "jalan", 2022, 0.0, 20.0, HERE)),
    capacities=(Capacity("perkim", 2022, 60_000_000, HERE), Capacity("dinsos", 2023, 20_000_000, HERE)),
    shares=(Share(Scope.DISTRICT, "Selatan", 0.6, HERE), Share(Scope.INTERVENTION, "drainase", 0.4, HERE)),
    floors=(Floor("Selatan", 10.0, None, HERE), Floor("Utara", 90.0, 0.25, HERE)),
    targets=(
        Target(Level.NATION, "Drainase", Indicator.PARAMETER, "4b", 2022, 12.0, None, "tests", HERE),
        Target(Level.PROVINCE, "Kemiskinan", Indicator.POVERTY_BURDEN, "", 2023, 60.0, 0.5, "tests", HERE),
        Target(Level.REGENCY, "Kumuh", Indicator.SLUM_BURDEN, "", 2022, 5.0, None, "tests", HERE),
    ),
)


def ruled_town(**changes: object) -> Scenario:
    """Return the town with every rule; it has a plan."""
    works = tuple(sorted((LONG_DRAIN, ROAD, SEPTIC, GROUP, PLANT), key=lambda one: one.code))
    return dataclasses.replace(two_years(interventions=works, rules=RULES), **changes)  # type: ignore[arg-type]


def stepped_town(**changes: object) -> Scenario:
    """Return the same town with points and hectares as its goal, under exit rule B."""
    goal = Goal(Lens.SCORE, 0.5, 0.3, PovertyLens.OUTCOME, EffectCase.BASE, 0.0, hectare_weight=0.2)
    scheme = dataclasses.replace(SCHEME, service_above=80)
    scoring = Scoring(scheme, "kotaku", CountingUnit.RT, ExitRule.B, Strictness.WARN)
    return dataclasses.replace(ruled_town(goal=goal, scoring=scoring), **changes)  # type: ignore[arg-type]


def crowded_town() -> Scenario:
    """Return the stepped town where an area gets one of three works."""
    base = stepped_town()
    alone = {"ipal": ("drainase", "septik"), "septik": ("drainase",)}
    works = tuple(dataclasses.replace(one, exclusives=alone.get(one.code, one.exclusives)) for one in base.interventions)
    return dataclasses.replace(base, interventions=works)


def bare_town() -> Scenario:
    """Return the stepped town where few drains stand, and no whole number of metres."""
    base = stepped_town()
    return dataclasses.replace(base, areas=tuple(dataclasses.replace(one, drainage_ideal=160.25) for one in base.areas))
