"""What a plan is worth, for the oracle that tries every plan; written from the official scoring and the words of the goal."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.rules import Indicator
from optimizer.domain.scenario import CountingUnit, EffectCase, ExitRule, PovertyLens
from tests.support.brute_area import AreaBook


class GoalBook(AreaBook):
    """What is removed, what it is worth, what aims it reaches."""

    def outcome(self, area: Area, plan: np.ndarray) -> tuple[list[list[float]], list[float]]:
        removed, helped = [], []
        case = {EffectCase.LOW: "low", EffectCase.BASE: "base", EffectCase.HIGH: "high"}[self.s.goal.effect_case]
        lens = self.s.goal.poverty_lens
        for built in np.cumsum(plan, axis=1).T.tolist():
            volume = [float(steps) * work.step for steps, work in zip(built, self.works, strict=True)]
            cured = [
                sum(v * work.effects[k] for v, work in zip(volume, self.works, strict=True)) for k in range(len(self.codes))
            ]
            removed.append([min(max(lack, 0.0), done) for lack, done in zip(area.volumes, cured, strict=True)])
            people = sum(v * getattr(work.livelihood, case) for v, work in zip(volume, self.works, strict=True))
            helped.append(min(self.poor(area), people) if lens is PovertyLens.OUTCOME else 0.0)
        return removed, helped

    def sectoral(self, a: int, volumes: list[float]) -> float:
        """Return points of the official average that deficits of one area make in its counted unit."""
        return sum(volume * weight for volume, weight in zip(volumes, self.weights(a), strict=True))

    def _weights(self, a: int) -> list[float]:
        """Return points of the official average for one unit of each parameter."""
        scheme, mates = self.s.scoring.scheme, self.mates(a)
        weights = []
        for k, code in enumerate(self.codes):
            whole = sum(self.header(other, k) for other in mates)
            mine = next(aspect for aspect in scheme.aspects if code in aspect.parameters)
            weights.append(100 / whole / len(mine.parameters) / len(scheme.aspects) if whole else 0.0)
        return weights

    def mates(self, a: int) -> list[Area]:
        area = self.s.areas[a]
        if self.s.scoring.unit is CountingUnit.RT:
            return [area]
        return [other for other in self.s.areas if other.kawasan == area.kawasan]

    def burden(self, a: int, volumes: list[float], people: str) -> float:
        count = sum(other.households if people == "kk" else self.poor(other) for other in self.mates(a))
        return count * self.sectoral(a, volumes)

    def _whole(self, people: str, areas: tuple[int, ...] | None = None) -> float:
        chosen = range(len(self.s.areas)) if areas is None else areas
        return sum(self.burden(a, [max(v, 0.0) for v in self.s.areas[a].volumes], people) for a in chosen)

    def slum(self, a: int, removed: list[list[float]]) -> list[float]:
        whole = self.whole("kk")
        return [self.burden(a, gone, "kk") / whole if whole else 0.0 for gone in removed]

    def poverty(self, a: int, removed: list[list[float]], helped: list[float]) -> list[float]:
        if self.s.goal.poverty_lens is PovertyLens.TARGETING:
            whole = self.whole("poor")
            return [self.burden(a, gone, "poor") / whole if whole else 0.0 for gone in removed]
        everyone = sum(self.poor(area) for area in self.s.areas)
        return [people / everyone if everyone else 0.0 for people in helped]

    def _people(self, helped: list[float]) -> list[float]:
        everyone = sum(self.poor(area) for area in self.s.areas)
        return [people / everyone if everyone else 0.0 for people in helped]

    def _micro(self, a: int, plan: np.ndarray) -> list[float]:
        """Return micro-units removed from every unit, parameter and year: those of the area's own unit, zero elsewhere."""
        built = np.cumsum(plan, axis=1).T.tolist()
        mine = []
        for k, volume in enumerate(self.s.areas[a].volumes):
            lack, per_step = self.micro(volume), self.cures(k)
            mine += [float(min(lack, sum(n * one for n, one in zip(steps, per_step, strict=True)))) for steps in built]
        nothing = [0.0] * len(mine)
        return [gone for unit in self.units for gone in (mine if unit == self.unit_of[a] else nothing)]

    def _cures(self, k: int) -> list[int]:
        return [int(Fraction(str(work.effects[k])) * Fraction(str(work.step)) * 10**6) for work in self.works]

    def _steps(self, gone: np.ndarray) -> np.ndarray:
        """Return the worth of official points won and hectares lifted, from micro-units removed (plans, unit * k * year)."""
        scoring, goal = self.s.scoring, self.s.goal
        policy = scoring.scheme.policy(scoring.policy)
        gone = np.rint(gone).astype(np.int64).reshape(len(gone), len(self.units), len(self.codes), len(self.years))
        members = [[n for n, unit in enumerate(self.unit_of) if unit == name] for name in self.units]
        lack = self._sums(members, lambda area, k: area.volumes[k])
        whole = self._sums(members, self.header)
        left = lack[None, :, :, None] - gone
        before, after = self._score(policy, lack[None, :, :, None], whole)[0, :, 0], self._score(policy, left, whole)
        won = before[None, :, None] - after
        people = np.array([sum(self.s.areas[n].households for n in group) for group in members], dtype=float)
        poor = np.array([sum(self.poor(self.s.areas[n]) for n in group) for group in members])
        hectares = np.array([sum(self.s.areas[n].hectares for n in group) for group in members])
        slum = np.where(before >= scoring.scheme.exit_below, hectares, 0.0)
        out = (after < scoring.scheme.exit_below) & self._served(left, whole)
        point = goal.slum_weight * people / max((people * before).sum(), 1e-300)
        if goal.poverty_lens is PovertyLens.TARGETING:
            point = point + goal.poverty_weight * poor / max((poor * before).sum(), 1e-300)
        hectare = goal.hectare_weight * slum / max(slum.sum(), 1e-300)
        by_year = np.einsum("put,u->pt", won, point) + np.einsum("put,u->pt", out, hectare)
        return by_year @ np.array(self.rates)

    def _sums(self, members: list[list[int]], field: object) -> np.ndarray:
        rows = [
            [sum(self.micro(field(self.s.areas[n], k)) for n in group) for k in range(len(self.codes))] for group in members
        ]
        return np.array(rows, dtype=np.int64)

    def _score(self, policy: object, left: np.ndarray, whole: np.ndarray) -> np.ndarray:
        """Return points of micro-units left, summed over parameters: (plans, unit, year)."""
        reached = np.zeros(left.shape, dtype=np.int64)
        for cut in policy.cuts:
            limit = (whole * cut)[None, :, :, None]
            over = left * 100_000 >= limit if policy.inclusive else left * 100_000 > limit
            reached += over & (whole > 0)[None, :, :, None]
        return np.array(policy.points)[reached].sum(axis=2)

    def _served(self, left: np.ndarray, whole: np.ndarray) -> np.ndarray:
        """Return whether exit rule B lets each unit go: each service lacks less than its limit; rule A always does."""
        scheme = self.s.scoring.scheme
        served = np.ones((left.shape[0], left.shape[1], left.shape[3]), dtype=bool)
        if self.s.scoring.exit_rule is ExitRule.A:
            return served
        percent = 100 * left / np.maximum(whole, 1)[None, :, :, None] * (whole > 0)[None, :, :, None]
        for aspect in scheme.aspects:
            if aspect.code in scheme.service_aspects:
                mine = [self.codes.index(code) for code in aspect.parameters]
                served &= percent[:, :, mine].mean(axis=2) < 100 - scheme.service_above - 1e-12
        return served

    def _district(self, a: int, district: str, slum: list[float]) -> float:
        inside = tuple(n for n, area in enumerate(self.s.areas) if area.district == district)
        own, whole = self.whole("kk", inside), self.whole("kk")
        return slum[-1] * whole / own if a in inside and own else 0.0

    def _target(self, a: int, target: object, removed: list[list[float]], slum: list[float], poverty: list[float]) -> float:
        t = self.years.index(target.year)
        if target.indicator is Indicator.SLUM_BURDEN:
            return slum[t]
        if target.indicator is Indicator.POVERTY_BURDEN:
            return poverty[t]
        if target.indicator is Indicator.CORE_BURDEN:
            return self._core(a, removed[t]) / max(self._all_core(), 1e-300)
        k = self.codes.index(target.parameter)
        whole = sum(max(area.volumes[k], 0.0) for area in self.s.areas)
        return removed[t][k] / whole if whole else 0.0

    def _core(self, a: int, volumes: list[float]) -> float:
        """Return the burden of the scheme's core aspects alone."""
        scheme = self.s.scoring.scheme
        codes = {code for aspect in scheme.aspects if aspect.code in scheme.core_aspects for code in aspect.parameters}
        return self.burden(a, [v if code in codes else 0.0 for v, code in zip(volumes, self.codes, strict=True)], "kk")

    def _all_core(self) -> float:
        return sum(self._core(a, [max(v, 0.0) for v in area.volumes]) for a, area in enumerate(self.s.areas))
