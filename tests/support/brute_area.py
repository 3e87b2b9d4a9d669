"""What may be built in one area, for the oracle that tries every plan; written from the words of the domain alone."""

from __future__ import annotations

import itertools
import math
from collections.abc import Callable
from fractions import Fraction

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.authority import responsible
from optimizer.domain.fund import Authority, Fund
from optimizer.domain.intervention import CapBasis, Intervention
from optimizer.domain.scenario import CountingUnit, Lens, Scenario, Strictness

CLOSE = 1e-9
HEADER = {
    "bangunan": "buildings",
    "luas_ha": "hectares",
    "jalan_ideal_m": "road_ideal",
    "drainase_ideal_m": "drainage_ideal",
    "kk": "households",
    "penduduk": "people",
}


def once(function: Callable) -> Callable:
    """Return the same function, asked once for the same codes: to hash a whole area or work at every step takes longest."""
    known: dict = {}

    def told(*asked: object) -> object:
        key = tuple([getattr(one, "code", one) for one in asked])
        if key not in known:
            known[key] = function(*asked)
        return known[key]

    return told


class AreaBook:
    """A scenario as an auditor reads it, area by area."""

    def __init__(self, scenario: Scenario) -> None:
        self.s = scenario
        self.most, self.may, self.whole, self.limits = map(once, (self._most, self._may, self._whole, self._limits))
        self.weights, self.payers, self.price, self.poor = map(once, (self._weights, self._payers, self._price, self._poor))
        self.years = scenario.years
        self.works = scenario.interventions
        self.funds = scenario.funds
        self.codes = [parameter.code for parameter in scenario.scoring.scheme.parameters]
        rates = [(1 + scenario.goal.discount) ** -n for n in range(len(self.years))]
        self.rates = [rate / sum(rates) for rate in rates]
        self.cures, self.micro = once(self._cures), once(lambda value: int(Fraction(str(value)) * 10**6))
        self.stepped = scenario.goal.lens is Lens.SCORE
        by_kawasan = scenario.scoring.unit is CountingUnit.KAWASAN
        self.unit_of = [area.kawasan if by_kawasan else area.code for area in scenario.areas]
        self.units = sorted(set(self.unit_of))

    def area_plans(self, area: Area) -> list[np.ndarray]:
        spans = []
        for work in self.works:
            most = self.most(area, work)
            runs = itertools.product(range(most + 1), repeat=len(self.years))
            spans.append([run for run in runs if sum(run) <= most])
        plans = [np.array(plan, dtype=np.int64) for plan in itertools.product(*spans)]
        return [plan for plan in plans if self.allowed(area, plan)]

    def allowed(self, area: Area, plan: np.ndarray) -> bool:
        rows = plan.tolist()
        if any(min(row) < 0 or sum(row) > most for row, most in zip(rows, self.limits(area), strict=True)):
            return False
        if any(n * work.step < work.minimum - CLOSE for work, row in zip(self.works, rows, strict=True) for n in row if n):
            return False
        return self._apart(rows) and self._ordered(area, rows) and self._locked(area, rows)

    def _limits(self, area: Area) -> list[int]:
        return [self.most(area, work) for work in self.works]

    def _most(self, area: Area, work: Intervention) -> int:
        fits = self._fits(area, work)
        return fits if Fraction(str(work.step)) * fits >= Fraction(str(work.minimum)) else 0

    def _fits(self, area: Area, work: Intervention) -> int:
        if area.settlement not in work.settlements or not any(self.may(fund, area, work) for fund in self.funds):
            return 0
        basis = work.cap.basis
        if basis is CapBasis.NEED:
            if not any(work.effects):
                return 0
            main = [k for k, effect in enumerate(work.effects) if effect == max(work.effects)]
            need = max(Fraction(str(max(area.volumes[k], 0.0))) / Fraction(str(work.effects[k])) for k in main)
            return math.ceil(need / Fraction(str(work.step)))
        count = {
            CapBasis.HOUSEHOLDS: area.households,
            CapBasis.POOR_HOUSEHOLDS: self.poor(area),
            CapBasis.BUILDINGS: area.buildings,
            CapBasis.HECTARES: area.hectares,
            CapBasis.AREA: 1,
        }[basis]
        if count <= 0:
            return 0
        steps = math.floor(Fraction(str(count)) / Fraction(str(work.cap.each)) / Fraction(str(work.step)))
        return max(1, steps) if basis in (CapBasis.HECTARES, CapBasis.AREA) else steps

    def _poor(self, area: Area) -> float:
        if area.deciles is None:
            return float(area.poor_households)
        return sum(count * (1 - 0.25 * n) for n, count in enumerate(area.deciles))

    def _may(self, fund: Fund, area: Area, work: Intervention) -> bool:
        if area.settlement not in fund.settlements or (fund.districts and area.district not in fund.districts):
            return False
        menu = fund.groups | fund.interventions
        if menu and work.group not in fund.groups and work.code not in fund.interventions:
            return False
        if fund.authority is Authority.OTHER:
            return True
        level = responsible(round(sum(other.hectares for other in self.s.areas if other.kawasan == area.kawasan), 6))
        if fund.authority is level:
            return True
        if self.s.scoring.strictness is Strictness.STRICT:
            return False
        return not (fund.authority is Authority.REGENCY and work.activity.startswith("1.04.03"))

    def _payers(self, area: Area, work: Intervention) -> tuple[int, ...]:
        return tuple(f for f, fund in enumerate(self.funds) if self.may(fund, area, work))

    def _ordered(self, area: Area, plan: list[list[int]]) -> bool:
        volume = {work.code: 0.0 for work in self.works}
        for t in range(len(self.years)):
            for i, work in enumerate(self.works):
                volume[work.code] += plan[i][t] * work.step
            for work in self.works:
                for before in work.prerequisites:
                    stands = 0.0
                    if before.stock:
                        k = self.codes.index(before.stock)
                        earlier = next(one for one in self.works if one.code == before.intervention)
                        stands = max(self.header(area, k) - max(area.volumes[k], 0.0), 0.0) / (earlier.effects[k] or 1.0)
                    if volume[work.code] and before.ratio * volume[work.code] > stands + volume[before.intervention] + CLOSE:
                        return False
        return True

    def _apart(self, plan: list[list[int]]) -> bool:
        built = {work.code for work, row in zip(self.works, plan, strict=True) if any(row)}
        return not any(work.code in built and not built.isdisjoint(work.exclusives) for work in self.works)

    def _locked(self, area: Area, plan: list[list[int]]) -> bool:
        for lock in self.s.rules.locks:
            if lock.area != area.code:
                continue
            i = [work.code for work in self.works].index(lock.intervention)
            built = sum(plan[i]) if lock.year is None else plan[i][self.years.index(lock.year)]
            volume = Fraction(str(self.works[i].step)) * built
            if volume < Fraction(str(lock.least)) or (lock.most is not None and volume > Fraction(str(lock.most))):
                return False
        return True

    def package(self, work: Intervention, year: int, steps: int) -> int:
        """Return what so many steps cost in a year: each step and the start rounded to whole rupiah by itself."""
        if not steps:
            return 0
        one, start = self.price(work, year)
        return steps * one + start

    def _price(self, work: Intervention, year: int) -> tuple[int, int]:
        dearer = (1 + Fraction(str(self.s.inflation))) ** (year - work.cost_year)
        one = math.floor(work.unit_cost * Fraction(str(work.step)) * dearer + Fraction(1, 2))
        return one, math.floor(work.fixed_cost * dearer + Fraction(1, 2))

    def header(self, area: Area, k: int) -> float:
        return float(getattr(area, HEADER[self.s.scoring.scheme.parameters[k].denominator.value]))
