"""Rules a plan breaks, from places in arrays to the names planners use."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from optimizer.domain.scenario import Lens, Scenario
from optimizer.errors import Place
from optimizer.measures.audit import UNDER, Finding
from optimizer.messages import Language
from optimizer.problem.instance import Instance
from optimizer.report.words import spoken
from optimizer.study.plan import DEFICIT_FLOOR


class Breach(StrEnum):
    """What is wrong, each told by a sentence of its own."""

    UNPAYABLE = "tidak_ada_dana"
    WRONG_FUND = "dana_tidak_boleh"
    BUDGET = "lewat_pagu"
    MOST = "lewat_kebutuhan"
    CAPACITY = "lewat_kapasitas"
    BEFORE = "prasyarat"
    EXCLUSIVE = "eksklusif"
    LOCK_UNDER = "kunci_kurang"
    LOCK_OVER = "kunci_lebih"
    SHARE = "lewat_porsi"
    AIM = "target"
    LENS = "syarat_lensa"
    START = "di_bawah_minimum"


MONEY = {Breach.UNPAYABLE, Breach.WRONG_FUND, Breach.BUDGET, Breach.CAPACITY, Breach.SHARE}
"""Breaches counted in rupiah."""


RowsOf = Callable[[Finding], tuple[Place, ...]]


def _nowhere(_: Finding) -> tuple[Place, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class BrokenFacts:
    """One rule broken: ``rule`` as in docs/model.md; ``area`` and ``work`` are codes, empty where the rule is about neither.

    ``other``: the work that must come first, or that excludes this one.  ``who``: fund, office, aim or what the share is of.
    ``excess`` is in rupiah, in ``measure``, or a share of the aim's baseline; ``limit`` what would fit, in ``measure``.
    ``rows``: where the works that take from a limit on money stand in the file of the plan.
    """

    rule: str
    breach: Breach
    excess: float
    area: str = ""
    area_name: str = ""
    work: str = ""
    work_name: str = ""
    other: str = ""
    who: str = ""
    year: str = ""
    measure: str = ""
    limit: float = 0.0
    rows: tuple[Place, ...] = ()


def broken_facts(
    scenario: Scenario, instance: Instance, findings: tuple[Finding, ...], language: Language, rows_of: RowsOf = _nowhere
) -> tuple[BrokenFacts, ...]:
    """Return the rules broken, in the order of the audit; what is short in several years is told once, at its worst.

    ``rows_of`` finds what makes up a breach in the file of the plan.
    """
    teller = _Teller(scenario, instance, language)
    found = [replace(teller.told(finding), rows=rows_of(finding)) for finding in findings]
    unpaid = {(one.area, one.work) for one in found if one.breach is Breach.UNPAYABLE}
    kept: dict[tuple[str, ...], BrokenFacts] = {}
    for one in found:
        if one.breach is Breach.MOST and (one.area, one.work) in unpaid:
            continue
        apart = "" if one.breach is Breach.BEFORE else one.year
        key = (one.rule, one.breach.value, one.area, one.work, one.other, one.who, apart)
        if key not in kept or kept[key].excess < one.excess:
            kept[key] = one
    return tuple(kept.values())


class _Teller:
    """Turns findings into facts; one method for each shape of place."""

    def __init__(self, scenario: Scenario, instance: Instance, language: Language) -> None:
        self._scenario, self._instance = scenario, instance
        self._areas = {area.code: area.name for area in scenario.areas}
        self._works = {work.code: work for work in scenario.interventions}
        self._names = {w.code: w.name if language == "id" else w.name_en for w in scenario.interventions}
        self._funds = {fund.code: fund.name for fund in scenario.funds}
        self._tellers: dict[str, Callable[[Finding], BrokenFacts]] = {
            "M3": self._paid,
            "M4": self._budget,
            "M5": self._most,
            "M6": self._capacity,
            "M7": self._before,
            "M8": self._exclusive,
            "M9": self._lock,
            "M10": self._share,
            "M11": self._aim,
            "M12": self._start,
        }

    def told(self, finding: Finding) -> BrokenFacts:
        """Return one finding in names."""
        return self._tellers[finding.rule](finding)

    def _work(self, finding: Finding, breach: Breach, year: str = "") -> BrokenFacts:
        """Return a breach about one work in one area, its excess in the unit of the work."""
        area, code = finding.place[:2]
        work = self._works[code]
        excess = finding.excess if breach in MONEY else round(finding.excess * work.step, 9)
        return BrokenFacts(
            rule=finding.rule,
            breach=breach,
            excess=excess,
            area=area,
            area_name=self._areas[area],
            work=code,
            work_name=self._names[code],
            year=year,
            measure=work.unit,
            limit=round(self._most_steps(area, code) * work.step, 9),
        )

    def _most_steps(self, area: str, work: str) -> int:
        axes = self._instance.axes
        return int(self._instance.works.most[axes.areas.index(area), axes.interventions.index(work)])

    def _paid(self, finding: Finding) -> BrokenFacts:
        fund = finding.place[3:]
        told = self._work(finding, Breach.WRONG_FUND if fund else Breach.UNPAYABLE, finding.place[2])
        return replace(told, who=self._funds[fund[0]]) if fund else told

    def _budget(self, finding: Finding) -> BrokenFacts:
        fund, year = finding.place
        return BrokenFacts("M4", Breach.BUDGET, finding.excess, who=self._funds[fund], year=year)

    def _most(self, finding: Finding) -> BrokenFacts:
        return self._work(finding, Breach.MOST)

    def _capacity(self, finding: Finding) -> BrokenFacts:
        office, year = finding.place
        return BrokenFacts("M6", Breach.CAPACITY, finding.excess, who=office, year=year)

    def _before(self, finding: Finding) -> BrokenFacts:
        """Return the short fall in the unit of the work that must come first."""
        _, _, year, earlier = finding.place
        told = self._work(finding, Breach.BEFORE, year)
        first = self._works[earlier]
        return replace(told, other=self._names[earlier], excess=round(finding.excess * first.step, 9), measure=first.unit)

    def _exclusive(self, finding: Finding) -> BrokenFacts:
        return replace(self._work(finding, Breach.EXCLUSIVE), other=self._names[finding.place[2]])

    def _lock(self, finding: Finding) -> BrokenFacts:
        year = finding.place[2] if len(finding.place) == 4 else ""
        return self._work(finding, Breach.LOCK_UNDER if finding.place[-1] == UNDER else Breach.LOCK_OVER, year)

    def _share(self, finding: Finding) -> BrokenFacts:
        share = self._scenario.rules.shares[int(finding.place[0]) - 1]
        return BrokenFacts("M10", Breach.SHARE, finding.excess, who=f"{spoken(share.scope.value)} {share.name}")

    def _aim(self, finding: Finding) -> BrokenFacts:
        name = finding.place[0]
        lens = name == DEFICIT_FLOOR and self._scenario.goal.lens is Lens.COMBINED
        return BrokenFacts("M11", Breach.LENS if lens else Breach.AIM, finding.excess, who=name)

    def _start(self, finding: Finding) -> BrokenFacts:
        return self._work(finding, Breach.START, finding.place[2])
