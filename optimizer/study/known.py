r"""A case small enough to be worked out by hand, to see whether an installation computes rightly.

Two areas lack 100 m of sound road each. Area A has 200 m of ideal road and 40 KK, area B 100 m and 10 KK, so their burdens
(households times percentage) are as 40 * 50 to 10 * 100, that is 2 to 1: a metre of A is worth 1/150, a metre of B 1/300.
A metre costs Rp 1 million, and Rp 150 million are at hand: all of A, half of B, 2/3 + 1/6 = 5/6 of the burden.
"""

from __future__ import annotations

from fractions import Fraction

from optimizer.domain.area import Area, Considerations, Legality, Quality, Settlement
from optimizer.domain.fund import Authority, Fund
from optimizer.domain.intervention import Cap, CapBasis, Intervention, Livelihood
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
from optimizer.domain.scheme import Scheme

METRES = (100, 50)
"""What the best plan builds in A and in B."""

BENEFIT = Fraction(5, 6)
"""Share of the slum burden that it removes."""

_YEAR = 2022
_ROAD = "2b"


def known_case(scheme: Scheme) -> Scenario:
    """Return the case under a scheme that scores road surfaces (parameter ``2b``)."""
    return Scenario(
        name="kasus-teruji",
        title="Kasus yang jawabannya diketahui",
        description="",
        years=(_YEAR,),
        scoring=Scoring(scheme, scheme.default_policy, CountingUnit.RT, ExitRule.A, Strictness.WARN),
        goal=Goal(Lens.CONTRIBUTION, 1.0, 0.0, PovertyLens.TARGETING, EffectCase.BASE, 0.0),
        areas=(_area(scheme, "A", 200.0, 40), _area(scheme, "B", 100.0, 10)),
        interventions=(_road(scheme),),
        funds=(_FUND,),
        budgets=(Budget(_FUND.code, _YEAR, 150_000_000),),
        inflation=0.0,
        rules=Rules(),
        assumptions=(),
    )


def _area(scheme: Scheme, code: str, road: float, households: int) -> Area:
    return Area(
        code=code,
        name=code,
        village=code,
        settlement=Settlement.DESA,
        district="-",
        kawasan=code,
        hectares=1.0,
        buildings=households,
        people=4 * households,
        households=households,
        poor_households=0,
        deciles=None,
        road_ideal=road,
        drainage_ideal=100.0,
        volumes=tuple(100.0 if parameter.code == _ROAD else 0.0 for parameter in scheme.parameters),
        latitude=None,
        longitude=None,
        legality=Legality.LEGAL,
        considerations=Considerations(),
        year=_YEAR,
        source="-",
        quality=Quality.MEASURED,
        donor="",
    )


def _road(scheme: Scheme) -> Intervention:
    return Intervention(
        code="jalan",
        name="jalan",
        name_en="road",
        group="jalan",
        unit="m",
        unit_cost=1_000_000,
        cost_year=_YEAR,
        cost_quality=Quality.MEASURED,
        effects=tuple(1.0 if parameter.code == _ROAD else 0.0 for parameter in scheme.parameters),
        step=1.0,
        minimum=0.0,
        fixed_cost=0,
        life=10.0,
        upkeep=0.0,
        office="-",
        activity="-",
        settlements=frozenset(Settlement),
        cap=Cap(CapBasis.NEED),
        prerequisites=(),
        exclusives=(),
        livelihood=Livelihood(0.0, 0.0, 0.0),
        source="-",
        quality=Quality.MEASURED,
        note="",
    )


_FUND = Fund(
    code="dana",
    name="dana",
    authority=Authority.REGENCY,
    settlements=frozenset(Settlement),
    groups=frozenset(),
    interventions=frozenset(),
    districts=frozenset(),
    carry_over=0.0,
    preference=1,
    source="-",
    quality=Quality.MEASURED,
)
