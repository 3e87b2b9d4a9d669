"""Random provinces for tests and benchmarks: invented RTs of realistic size, the real catalogue, the real scheme.

Sizes follow the medians and extremes of 432 real RTs of Kota Pekalongan; deficits, people and budgets are drawn at random and
are nobody's. Interventions and funds are those of ``scenarios/data/muara-enim``.
"""

from __future__ import annotations

import dataclasses
import random
from functools import cache
from pathlib import Path

from optimizer.domain.area import Area, Considerations, Legality, Quality, Settlement
from optimizer.domain.intervention import Intervention
from optimizer.domain.rules import Capacity, Floor, Rules
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
from optimizer.domain.scheme import Denominator, Scheme
from optimizer.errors import Place
from optimizer.intake.read import read_scenario

ROOT = Path(__file__).parents[1]
HERE = Place("province", 1, 1)
FIRST_YEAR = 2022

LEFT_OUT = {"setapak-beton-baru", "setapak-beton-perbaikan", "tanggul", "mck-umum", "pelatihan-kerja", "modal-usaha"}
"""Interventions of the catalogue that a province does without, so that 25 are left."""

FUNDS = {"apbd_kabupaten": 0.45, "apbn": 0.15, "dak": 0.25, "dana_desa": 0.15}
"""Funds, and the part of the money that each has."""

OFFICES = {"perkim": 0.30, "pupr": 0.35}
"""Offices with a capacity, and the part of a year's money that they can carry out."""

KAWASAN = 16
"""RTs in one kawasan, as in Pekalongan (432 in 27)."""

NEED = 660_000_000
"""Rupiah that all that can be removed from one of these RTs costs, on average over 200 of them."""

SETTLED, WHOLE, SOME = 0.35, 0.12, 0.53
"""How often a parameter has no deficit, a full one, or something between."""


def province(areas: int, years: int = 1, seed: int = 1, money: float = 0.2) -> Scenario:
    """Return a province of ``areas`` RTs whose budgets are ``money`` of the whole need, under the lens of points."""
    draw = random.Random(seed)
    real = _real()
    works = _works(real.interventions)
    span = tuple(range(FIRST_YEAR, FIRST_YEAR + years))
    whole = money * NEED * areas
    return Scenario(
        name=f"provinsi-{areas}-{years}",
        title=f"Provinsi karangan, {areas} RT",
        description="",
        years=span,
        scoring=Scoring(real.scoring.scheme, real.scoring.policy, CountingUnit.RT, ExitRule.A, Strictness.WARN),
        goal=Goal(Lens.SCORE, 0.8, 0.2, PovertyLens.OUTCOME, EffectCase.BASE, 0.0),
        areas=_areas(draw, areas, real.scoring.scheme),
        interventions=works,
        funds=tuple(fund for fund in real.funds if fund.code in FUNDS),
        budgets=tuple(Budget(code, year, int(whole * share / years)) for code, share in FUNDS.items() for year in span),
        inflation=0.0,
        rules=Rules(capacities=tuple(_capacities(whole / years, span))),
        assumptions=(),
    )


def under(scenario: Scenario, lens: Lens, hectares: float = 0.0) -> Scenario:
    """Return the same province under another lens; ``hectares`` is the weight of hectares lifted, 0 to 1."""
    left = 1.0 - hectares
    goal = dataclasses.replace(
        scenario.goal, lens=lens, slum_weight=0.8 * left, poverty_weight=0.2 * left, hectare_weight=hectares
    )
    return dataclasses.replace(scenario, goal=goal)


def floored(scenario: Scenario, hard: float = 45.0, soft: float = 60.0) -> Scenario:
    """Return the same province with a least benefit, per cent of its own burden, for every district: hard and soft in turn."""
    districts = sorted({area.district for area in scenario.areas})
    floors = [Floor(name, (hard, soft)[n % 2], (None, 0.002)[n % 2], HERE) for n, name in enumerate(districts)]
    return dataclasses.replace(scenario, rules=dataclasses.replace(scenario.rules, floors=tuple(floors)))


@cache
def _real() -> Scenario:
    """Return the scenario whose catalogue, funds and scheme are used."""
    return read_scenario(ROOT / "scenarios" / "2022-2026.yaml").scenario


def _works(catalogue: tuple[Intervention, ...]) -> tuple[Intervention, ...]:
    """Return the catalogue without what is left out, also where others name it."""
    return tuple(
        dataclasses.replace(
            work,
            prerequisites=tuple(before for before in work.prerequisites if before.intervention not in LEFT_OUT),
            exclusives=tuple(other for other in work.exclusives if other not in LEFT_OUT),
        )
        for work in catalogue
        if work.code not in LEFT_OUT
    )


def _capacities(yearly: float, span: tuple[int, ...]) -> list[Capacity]:
    """Return what the offices can carry out, a part of each year's money."""
    return [Capacity(office, year, int(yearly * part), HERE) for office, part in OFFICES.items() for year in span]


def _areas(draw: random.Random, count: int, scheme: Scheme) -> tuple[Area, ...]:
    """Return RTs in kawasan that alternate between desa and kelurahan."""
    return tuple(_area(draw, n, scheme) for n in range(count))


def _area(draw: random.Random, n: int, scheme: Scheme) -> Area:
    """Return one RT."""
    households = _size(draw, 8, 48, 147)
    buildings = _size(draw, 8, 37, 110)
    hectares = _size(draw, 6, 70, 470) / 100
    road, drain = float(_size(draw, 40, 350, 2075)), float(_size(draw, 20, 300, 2110))
    header = {
        Denominator.BUILDINGS: float(buildings),
        Denominator.HECTARES: hectares,
        Denominator.ROAD: road,
        Denominator.DRAINAGE: drain,
        Denominator.HOUSEHOLDS: float(households),
        Denominator.PEOPLE: float(households * 3),
    }
    kawasan = n // KAWASAN
    return Area(
        code=f"R{n:05d}",
        name=f"RT {n}",
        village=f"Desa {kawasan}",
        settlement=tuple(Settlement)[kawasan % 2],
        district=f"Kecamatan {kawasan // 5}",
        kawasan=f"Kawasan {kawasan}",
        hectares=hectares,
        buildings=buildings,
        people=households * 3,
        households=households,
        poor_households=draw.randrange(households // 10, households // 2 + 1),
        deciles=None,
        road_ideal=road,
        drainage_ideal=drain,
        volumes=_volumes(draw, scheme, header),
        latitude=None,
        longitude=None,
        legality=Legality.UNKNOWN,
        considerations=Considerations(),
        year=FIRST_YEAR - 1,
        source="benchmarks/province.py",
        quality=Quality.ESTIMATED,
        donor="",
    )


def _size(draw: random.Random, least: int, middle: int, most: int) -> int:
    """Return a whole size spread around its median between two extremes."""
    return min(most, max(least, round(middle * draw.lognormvariate(0.0, 0.6))))


def _volumes(draw: random.Random, scheme: Scheme, header: dict[Denominator, float]) -> tuple[float, ...]:
    """Return deficient volumes; parameters that are parts of one denominator do not add up to more than it."""
    severity = draw.betavariate(2.0, 2.0)
    shares = {parameter.code: _share(draw, severity) for parameter in scheme.parameters}
    for codes in scheme.shared:
        over = max(1.0, sum(shares[code] for code in codes))
        shares.update({code: shares[code] / over for code in codes})
    return tuple(
        _whole(shares[parameter.code] * header[parameter.denominator], parameter.denominator) for parameter in scheme.parameters
    )


def _share(draw: random.Random, severity: float) -> float:
    """Return the deficient part of one parameter, 0 to 1."""
    kind = draw.choices(("none", "full", "some"), (SETTLED, WHOLE, SOME))[0]
    return {"none": 0.0, "full": 1.0, "some": 0.0}[kind] or (
        draw.betavariate(0.5 + 2 * severity, 1.5) if kind == "some" else 0.0
    )


def _whole(volume: float, denominator: Denominator) -> float:
    """Return a volume as it is surveyed: hundredths of a hectare, whole metres, households and buildings."""
    return round(volume, 2) if denominator is Denominator.HECTARES else float(round(volume))
