"""Made-up explanations for the tests of the reports: every number here is invented."""

from __future__ import annotations

import math
from dataclasses import replace

from optimizer.domain.fund import Closed
from optimizer.report.content.explain.facts import (
    BarFacts,
    ChangeFacts,
    ExplainFacts,
    FigureFacts,
    PackageFacts,
    SizeFacts,
    WorthFacts,
)
from optimizer.report.content.facts import RunFacts
from optimizer.study.explain.bars import Bar
from optimizer.study.explain.package import Reason, Stand
from tests.report.town import town

SIZE = SizeFacts(planned=0.0, most=120.5, lot=1.0, linear=0.0, cost=0, full_cost=40_000_000, unit_cost=332_000.0)
WORTH = WorthFacts(own=0.0, points=0, added=0.0021, lost=0.0, lot_loss=1e-5, full_loss=0.0007, proven=0.0, turn=0.82)
CHANGE = ChangeFacts(fund="APBD Kabupaten", more=11_000_000, all_more=43_000_000, all_less=0, figure=None)
FIGURE = FigureFacts("5a", "Kondisi Sanitasi", "KK", 12.0, 31.0)


def package(stand: Stand = Stand.NONE, reason: Reason | None = Reason.PRICE, rank: int = 7) -> PackageFacts:
    """Return one package of the first area that can be built."""
    return PackageFacts(
        area="K00",
        area_name="Kampung 0",
        district="Kecamatan 0",
        unit="K00",
        work="paving",
        name="Jalan paving",
        group="jalan",
        office="perkim",
        measure="m",
        stand=stand,
        reason=reason,
        others=("Jalan beton",) if reason in (Reason.RIVAL, Reason.COVERED) else (),
        rank=rank,
        size=SIZE,
        worth=WORTH,
        change=CHANGE,
        barred=None,
    )


def built(part: bool = False, turn: float = 2.5, lost: float | None = 0.0312, proven: float = 0.028) -> PackageFacts:
    """Return a package that is built, in part or in full."""
    size = replace(SIZE, planned=60.0 if part else 120.5, cost=20_000_000 if part else 40_000_000, linear=120.5)
    worth = replace(WORTH, own=0.03, points=4, lost=lost, proven=proven, turn=turn)
    stand, reason = (Stand.PART, Reason.PRICE) if part else (Stand.FULL, None)
    change = ChangeFacts("", 0, 0, 12_000_000, None)
    return replace(package(stand, reason, rank=2), size=size, worth=worth, change=change)


def barred(bar: Bar) -> PackageFacts:
    """Return a package that something bars."""
    funds: tuple[tuple[str, Closed | None], ...] = ()
    if bar is Bar.FUND:
        funds = tuple((f"Dana {closed.value}", closed) for closed in Closed)
    if bar is Bar.BUDGET:
        funds = (("DAK Fisik", None),)
    found = BarFacts(bar, funds, ("Drainase baru",), "2022.yaml:7:3", ("desa", "kelurahan"), 50.0, "tests")
    return replace(package(Stand.BARRED, None, rank=0), worth=None, change=None, barred=found)


def explanations(names: tuple[str, ...] = (), count: int = 6, works: int = 12, run: RunFacts | None = None) -> ExplainFacts:
    """Return the explanation of a town: in every area works in turn built, not built, and barred."""
    facts = run or town(count, names)
    packages = []
    kinds = [built(), package(), barred(Bar.NEED), built(part=True), package(reason=Reason.RIVAL), barred(Bar.FUND)]
    kinds += [package(reason=Reason.MARGIN), package(reason=Reason.COVERED), built(turn=math.inf), barred(Bar.LEAST)]
    for a, unit in enumerate(facts.units):
        for w in range(works):
            kind = kinds[(a + w) % len(kinds)] if unit.money else kinds[1 + (w % 2)]
            rank = kind.rank and 1 + len(packages)
            named = replace(kind, area=unit.code, area_name=unit.name, district=unit.district, unit=unit.code, rank=rank)
            packages.append(replace(named, work=f"kerja-{w}", name=f"{names[w % len(names)] if names else 'Pekerjaan'} {w}"))
    return ExplainFacts(facts, tuple(packages), value=0.5038, linear=0.5063)
