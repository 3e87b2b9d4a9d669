"""A tiny town that fits in the head, and random towns of the same make."""

from __future__ import annotations

import dataclasses
import random

from optimizer.domain.area import Area, Considerations, Legality, Quality, Settlement
from optimizer.domain.fund import Authority, Fund
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood, Prerequisite
from optimizer.domain.rules import Rules
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
from optimizer.domain.scheme import Aspect, Category, CutPolicy, Denominator, Parameter, Scheme
from optimizer.errors import Place

HERE = Place("town.yaml", 1, 1)

SCHEME = Scheme(
    code="kecil",
    title="Skema kecil",
    source="tests",
    parameters=(
        Parameter("2a", "Jalan", "Road", "m", Denominator.ROAD),
        Parameter("4a", "Genangan", "Flooding", "ha", Denominator.HECTARES),
        Parameter("4b", "Drainase", "Drain", "m", Denominator.DRAINAGE),
        Parameter("5a", "Air limbah", "Sewage", "kk", Denominator.HOUSEHOLDS),
    ),
    aspects=(
        Aspect("2", "Jalan", "Road", ("2a",)),
        Aspect("4", "Drainase", "Drainage", ("4a", "4b")),
        Aspect("5", "Air limbah", "Sewage", ("5a",)),
    ),
    policies=(CutPolicy("kotaku", (24995, 50995, 75995), True, (0, 1, 3, 5), "tests"),),
    default_policy="kotaku",
    categories=(Category("kumuh", "Kumuh", "Slum", 4), Category("tidak", "Tidak kumuh", "No slum", 0)),
    core_aspects=("2", "4", "5"),
    service_aspects=("2", "4", "5"),
)


def area(code: str, **changes: object) -> Area:
    base = Area(
        code=code,
        name=f"Kampung {code}",
        village=f"Desa {code}",
        settlement=Settlement.DESA,
        district="Utara",
        kawasan=f"Kawasan {code}",
        hectares=2.0,
        buildings=40,
        people=200,
        households=50,
        poor_households=20,
        deciles=None,
        road_ideal=400.0,
        drainage_ideal=300.0,
        volumes=(200.0, 1.0, 150.0, 25.0),
        latitude=None,
        longitude=None,
        legality=Legality.LEGAL,
        considerations=Considerations(),
        year=2021,
        source="tests",
        quality=Quality.MEASURED,
        donor="",
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def work(code: str, **changes: object) -> Intervention:
    base = Intervention(
        code=code,
        name=code,
        name_en=code,
        group=code,
        unit="m",
        unit_cost=1_000_000,
        cost_year=2022,
        cost_quality=Quality.MEASURED,
        effects=(0.0, 0.0, 0.0, 0.0),
        step=1.0,
        minimum=0.0,
        fixed_cost=0,
        life=10.0,
        upkeep=2.0,
        office="perkim",
        activity="1.03.01",
        settlements=frozenset(Settlement),
        cap=Cap(CapBasis.NEED),
        prerequisites=(),
        exclusives=(),
        livelihood=Livelihood(0.0, 0.0, 0.0),
        source="tests",
        quality=Quality.MEASURED,
        note="",
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


ROAD = work("jalan", effects=(1.0, 0.0, 0.0, 0.0), unit_cost=500_000, prerequisites=(Prerequisite("drainase", 0.5, "4b"),))
DRAIN = work("drainase", effects=(0.0, 0.005, 1.0, 0.0), unit_cost=600_000, office="pupr")
SEPTIC = work("septik", effects=(0.0, 0.0, 0.0, 1.0), unit="kk", unit_cost=10_000_000)
GROUP = work(
    "usaha",
    unit="kelompok",
    unit_cost=20_000_000,
    office="dinsos",
    cap=Cap(CapBasis.POOR_HOUSEHOLDS, 10.0),
    livelihood=Livelihood(1.0, 2.5, 5.0),
)


def fund(code: str, **changes: object) -> Fund:
    base = Fund(
        code=code,
        name=code,
        authority=Authority.REGENCY,
        settlements=frozenset(Settlement),
        groups=frozenset(),
        interventions=frozenset(),
        districts=frozenset(),
        carry_over=0.0,
        preference=1,
        source="tests",
        quality=Quality.MEASURED,
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def town(**changes: object) -> Scenario:
    base = Scenario(
        name="kota-kecil",
        title="Kota kecil",
        description="",
        years=(2022,),
        scoring=Scoring(SCHEME, "kotaku", CountingUnit.RT, ExitRule.A, Strictness.WARN),
        goal=Goal(Lens.CONTRIBUTION, 0.6, 0.4, PovertyLens.OUTCOME, EffectCase.BASE, 0.0),
        areas=(area("A1"), area("A2", district="Selatan", volumes=(50.0, 0.2, 30.0, 45.0), households=60, poor_households=30)),
        interventions=(DRAIN, ROAD, SEPTIC, GROUP),
        funds=(fund("apbd", carry_over=0.5), fund("dak", groups=frozenset({"drainase", "septik"}), preference=2)),
        budgets=(Budget("apbd", 2022, 200_000_000), Budget("dak", 2022, 100_000_000)),
        inflation=0.0,
        rules=Rules(),
        assumptions=(),
    )
    return dataclasses.replace(base, **changes)  # type: ignore[arg-type]


def two_years(**changes: object) -> Scenario:
    budgets = tuple(
        Budget(code, year, money) for year in (2022, 2023) for code, money in (("apbd", 90_000_000), ("dak", 40_000_000))
    )
    return town(**{"years": (2022, 2023), "budgets": budgets, **changes})


def random_town(seed: int, areas: int = 6, years: int = 1) -> Scenario:
    """A town with every optional thing drawn at random, always with a plan (nothing at all is allowed)."""
    draw = random.Random(seed)
    made = tuple(_random_area(draw, f"A{n:03d}") for n in range(areas))
    span = tuple(range(2022, 2022 + years))
    budgets = tuple(
        Budget(code, year, draw.randrange(0, areas * 40) * 1_000_000 + draw.randrange(1000))
        for code in ("apbd", "dak")
        for year in span
    )
    slum = draw.choice((0.0, 0.3, 0.6, 1.0))
    lens = draw.choice((PovertyLens.OUTCOME, PovertyLens.TARGETING))
    goal = Goal(Lens.CONTRIBUTION, slum, 1.0 - slum, lens, draw.choice(tuple(EffectCase)), draw.choice((0.0, 0.05)))
    return town(years=span, areas=made, budgets=budgets, goal=goal)


def _random_area(draw: random.Random, code: str) -> Area:
    households = draw.randrange(5, 150)
    road, drain = float(draw.randrange(50, 900)), float(draw.randrange(0, 700))
    hectares = draw.randrange(10, 400) / 100
    return area(
        code,
        district=draw.choice(("Utara", "Selatan", "Timur")),
        settlement=draw.choice(tuple(Settlement)),
        hectares=hectares,
        households=households,
        poor_households=draw.randrange(0, households),
        road_ideal=road,
        drainage_ideal=drain,
        volumes=(
            float(draw.randrange(0, int(road) + 1)),
            draw.randrange(0, int(hectares * 100) + 1) / 100,
            float(draw.randrange(0, int(drain) + 1)),
            float(draw.randrange(0, households + 1)),
        ),
    )
