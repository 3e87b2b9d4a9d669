"""A made-up town for the tests of the reports: every name and number here is invented, none of it is data."""

from __future__ import annotations

from dataclasses import replace

from optimizer.domain.area import Quality
from optimizer.domain.border import Border
from optimizer.report.content.facts import Category, FundFacts, RunFacts, Setting, Standing, UnitFacts, WorkFacts
from optimizer.report.content.outcome_facts import (
    Certainty,
    CrumbFacts,
    DeficitFacts,
    ExitFacts,
    FifthFacts,
    GuardFacts,
    Outcome,
)

PARAMETERS = ("1a", "2a", "2b", "3a")
CATEGORIES = (
    Category("berat", "Kumuh berat", 60, 80),
    Category("sedang", "Kumuh sedang", 38, 59),
    Category("ringan", "Kumuh ringan", 16, 37),
    Category("tidak_kumuh", "Tidak kumuh", 0, 15),
)
GROUPS = ("drainase", "jalan", "air minum", "rumah", "persampahan", "ekonomi", "kebakaran", "air limbah", "penerangan")
HOSTILE = (
    "$x_1$ = {\\frac",
    "<script>alert(1)</script>",
    "]]>--><svg onload=alert(1)>",
    "=CMD|' /C calc'!A0",
    "Kampung\nBaris Dua",
    "[bold red]merah[/]",
    "\x1b[31mmerah\x07",
    "Nama yang sangat panjang sekali sehingga tidak mungkin muat di kolom mana pun dari grafik ini " * 2,
    "中文 😀 Ünïcode ½ \u202e",
    "",
)


def category(points: int) -> int:
    """Return the index of the category of a total."""
    return next(index for index, kind in enumerate(CATEGORIES) if points >= kind.least)


def standing(points: int) -> Standing:
    """Return a score of so many points, its details in proportion."""
    return Standing(points, category(points), 1.1 * points, (points / 2,) * 4, (1.1 * points,) * 4, (points // 4,) * 4)


def unit(index: int, before: int, after: int, money: int, name: str = "") -> UnitFacts:
    """Return one area."""
    return UnitFacts(
        code=f"K{index:02d}",
        name=name or f"Kampung {index}",
        village=f"Desa {index}",
        district=f"Kecamatan {index % 3}",
        kawasan=f"Kawasan {index % 5}",
        hectares=2.5 + index,
        households=100 + index,
        poor=20 + index,
        quality=Quality.IMPUTED,
        donor="RT contoh",
        before=standing(before),
        after=standing(after),
        contribution=(before - after) / before if before else 0.0,
        lifted=category(before) < 3 and category(after) == 3,
        exits=(category(before) < 3 and category(after) == 3, False),
        paper=False,
        edge=after < before and after in (14, 15, 16, 17, 36, 37, 38, 39, 58, 59, 60, 61),
        money=money,
    )


def work(place: UnitFacts, group: str, cost: int) -> WorkFacts:
    """Return one work that costs so much."""
    return WorkFacts(
        unit=place.code,
        area=place.code,
        area_name=place.name,
        district=place.district,
        intervention=f"{group}-baru".replace(" ", "-"),
        name=f"Pembangunan {group}",
        group=group,
        office="perkim",
        activity="1.04.03.2.01.0001",
        year=2022,
        volume=120.5,
        measure="m",
        cost=cost,
        payments=(("apbd", cost - cost // 3), ("dak", cost // 3)),
        effects=(0.0, 120.5, 0.0, 3.0),
        poor_helped=1.5,
        quality=place.quality,
    )


def town(count: int, names: tuple[str, ...] = (), groups: int = 5) -> RunFacts:
    """Return a run over ``count`` areas: every third one gets nothing, the others fall by 4 to 28 points."""
    units, works = [], []
    for index in range(count):
        before = 14 + (index * 37) % 60
        share = 0 if index % 3 == 2 else 40_000_000 + 21_000_001 * (index % 7)
        after = max(0, before - 4 * (1 + index % 7)) if share and index % 5 else before
        chosen = [GROUPS[(index + step) % groups] for step in range(1 + index % 3)] if share else []
        place = unit(index, before, after, share * len(chosen), names[index % len(names)] if names else "")
        units.append(place)
        works += [work(place, group, share) for group in chosen]
    return run(tuple(units), tuple(works))


def run(units: tuple[UnitFacts, ...], works: tuple[WorkFacts, ...] = (), name: str = "2022") -> RunFacts:
    """Return a run over units and works, its totals consistent with them."""
    spent = sum(item.cost for item in works)
    paid = {code: sum(money for item in works for fund, money in item.payments if fund == code) for code in ("apbd", "dak")}
    slum = [place for place in units if place.before.category < 3]
    return RunFacts(
        setting=Setting(
            name=name,
            title=f"Kota Contoh {name}",
            years=(2022,),
            lens="kontribusi",
            slum_weight=0.6,
            poverty_weight=0.4,
            hectare_weight=0.0,
            deficit_share=0.9,
            scheme="Permen PUPR 14/PRT/M/2018",
            policy="kotaku",
            counted="rt",
            exit_rule="A",
            parameters=PARAMETERS,
            categories=CATEGORIES,
            assumptions=("Pagu adalah asumsi perencanaan, bukan angka APBD.",),
        ),
        units=units,
        works=works,
        funds=(
            FundFacts("apbd", "APBD Kabupaten", 2022, paid["apbd"] + 30_000_000, paid["apbd"], 2.5e-12),
            FundFacts("dak", "DAK Fisik", 2022, paid["dak"] + 20_000_000, paid["dak"], 1.0e-12),
        ),
        deficits=tuple(DeficitFacts(code, f"Kriteria {code}", "m", 100.0, 25.0, 0.25, 0.0625) for code in PARAMETERS),
        outcome=Outcome(
            slum_removed=0.213 if spent else 0.0,
            poverty_removed=0.081 if spent else 0.0,
            hectares_lifted=sum(place.hectares for place in units if place.lifted),
            hectares_slum=sum(place.hectares for place in slum),
            exits=(
                ExitFacts("A", sum(place.lifted for place in units), sum(place.hectares for place in units if place.lifted)),
                ExitFacts("B", 0, 0.0),
            ),
            poor=float(sum(place.poor for place in units)),
            poor_served=float(sum(place.poor for place in units if place.money)),
            poor_helped=41.5 if spent else 0.0,
        ),
        guards=guards(units, spent),
        certainty=Certainty(True, 0.16, 0.16 * (1 + 4e-8), 4e-8, 0.16, 0.0, "HiGHS"),
    )


def guards(units: tuple[UnitFacts, ...], spent: int) -> GuardFacts:
    """Return guards that agree with the units."""
    idle = [place for place in units if not place.money]
    fifth = FifthFacts(max(1, -(-len(units) // 5)), 0, 0.25 if spent else 0.0)
    return GuardFacts(
        areas=len(units),
        areas_without=len(idle),
        households=float(sum(place.households for place in units)),
        households_without=float(sum(place.households for place in idle)),
        poor_without=float(sum(place.poor for place in idle)),
        worst=fifth,
        poorest=fifth,
        crumbs=CrumbFacts(4, 0, 0, 5_000_000),
        estimated_benefit=1.0 if spent else 0.0,
        estimated_money=0.0,
        near_cut=0.125,
        near=5.0,
        edge=2,
        core=("bangunan", "jalan"),
    )


def measured(facts: RunFacts) -> RunFacts:
    """Return the same run on data measured on site."""
    return replace(facts, units=tuple(replace(place, quality=Quality.MEASURED, donor="") for place in facts.units))


def phased(facts: RunFacts, years: tuple[int, ...] = (2022, 2023, 2024)) -> RunFacts:
    """Return the same works spread over years in turn, the budgets all in the first year."""
    works = tuple(replace(item, year=years[place % len(years)]) for place, item in enumerate(facts.works))
    funds = tuple(
        replace(fund, year=year, budget=fund.budget if year == years[0] else 0) for year in years for fund in facts.funds
    )
    return replace(facts, setting=replace(facts.setting, years=years), works=works, funds=funds)


def moved(facts: RunFacts, districts: tuple[str, ...]) -> RunFacts:
    """Return the same run with its units laid in the districts given, in turn."""
    names = {place.code: districts[index % len(districts)] for index, place in enumerate(facts.units)}
    return replace(facts, units=tuple(replace(place, district=names[place.code]) for place in facts.units))


def mapped(facts: RunFacts) -> RunFacts:
    """Return the same run with an outline for each of its kecamatan, side by side, and one for a neighbour without areas."""
    names = [*sorted({place.district.upper() for place in facts.units}), "Tetangga"]
    borders = []
    for place, name in enumerate(names):
        west = 103.0 + 0.3 * (place % 3)
        north = -3.0 - 0.2 * (place // 3)
        ring = ((west, north), (west + 0.28, north), (west + 0.28, north - 0.18), (west, north - 0.18))
        borders.append(Border(name, (ring, tuple((x + 0.01, y - 1.0) for x, y in ring)) if name == "Tetangga" else (ring,)))
    return replace(facts, borders=tuple(borders))
