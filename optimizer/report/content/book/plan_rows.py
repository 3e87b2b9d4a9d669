"""The rows of the sheet that is edited: the works of the plan, then what could be built besides."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.report.content.catalogue_facts import CatalogueFacts
from optimizer.report.content.facts import RunFacts

YES, NO = "ya", "tidak"
"""What the column ``pilih`` holds."""


@dataclass(frozen=True, slots=True)
class PlanRow:
    """One work, chosen or not: ``price`` Rp a unit and ``start`` Rp in its year, ``most`` the largest volume, ``paid`` by fund.

    ``planned`` is its volume in the plan, 0 for what is not in it; ``year`` that of the plan, or the first one.
    """

    chosen: bool
    area: str
    area_name: str
    district: str
    year: int
    intervention: str
    name: str
    volume: float
    planned: float
    measure: str
    step: float
    price: float
    start: int
    cost: int
    paid: tuple[int, ...]
    group: str
    office: str
    activity: str
    most: float
    quality: str


def fund_codes(facts: RunFacts) -> tuple[str, ...]:
    """Return the funds with a budget, in the order of the plan."""
    return tuple(dict.fromkeys(fund.code for fund in facts.funds))


def plan_rows(facts: RunFacts) -> tuple[PlanRow, ...]:
    """Return the works of the plan by area, year and intervention, then the pairs that are not in it, as far as known."""
    funds, years = fund_codes(facts), facts.setting.years
    prices = {price.code: price for price in facts.catalogue.prices}
    most = {(room.area, room.intervention): room.most for room in facts.catalogue.rooms}
    chosen = []
    for work in sorted(facts.works, key=lambda work: (work.area, work.year, work.intervention)):
        price, t = prices[work.intervention], years.index(work.year)
        paid = dict(work.payments)
        chosen.append(
            PlanRow(
                chosen=True,
                area=work.area,
                area_name=work.area_name,
                district=work.district,
                year=work.year,
                intervention=work.intervention,
                name=work.name,
                volume=work.volume,
                planned=work.volume,
                measure=work.measure,
                step=price.step,
                price=price.lot[t] / price.step,
                start=price.start[t],
                cost=work.cost,
                paid=tuple(paid.get(fund, 0) for fund in funds),
                group=work.group,
                office=work.office,
                activity=work.activity,
                most=most.get((work.area, work.intervention), work.volume),
                quality=work.quality.value,
            )
        )
    return (*chosen, *_others(facts.catalogue, {(work.area, work.intervention) for work in facts.works}, years[0], len(funds)))


def _others(catalogue: CatalogueFacts, taken: set[tuple[str, str]], year: int, funds: int) -> list[PlanRow]:
    """Return what could be built and is not, each with its largest volume, in the first year."""
    prices = {price.code: price for price in catalogue.prices}
    places = {place.code: place for place in catalogue.places}
    rows = []
    for room in catalogue.rooms:
        if (room.area, room.intervention) in taken:
            continue
        price, place = prices[room.intervention], places[room.area]
        rows.append(
            PlanRow(
                chosen=False,
                area=room.area,
                area_name=place.name,
                district=place.district,
                year=year,
                intervention=price.code,
                name=price.name,
                volume=room.most,
                planned=0.0,
                measure=price.measure,
                step=price.step,
                price=price.lot[0] / price.step,
                start=price.start[0],
                cost=0,
                paid=(0,) * funds,
                group=price.group,
                office=price.office,
                activity=price.activity,
                most=room.most,
                quality="",
            )
        )
    return sorted(rows, key=lambda row: (row.area, row.group, row.intervention))
