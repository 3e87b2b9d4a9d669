"""A package of a ranked list re-added from its whole steps: what it costs, what it is worth, whether it may be built."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from fractions import Fraction

from optimizer.measures.certificate.columns import unit_of, works_of
from optimizer.measures.certificate.part import Name
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.restrictions import Prerequisite
from optimizer.measures.certificate.row import ALLOWANCE, ONE, ZERO
from optimizer.measures.certificate.stairs import Level


@dataclass(frozen=True, slots=True)
class Package:
    """Some whole steps: ``cost`` in rupiah, ``value`` as a share of the whole burden, and whether the rules allow them.

    The rules are those inside an area: room, least sizes, prerequisites, exclusives and locks; money has its own rows.
    """

    cost: int
    value: Fraction
    allowed: bool


class Scales:
    """Weighs packages; what that needs is looked up once."""

    def __init__(self, question: Question) -> None:
        """Look up what a problem says of its works, needs and rules inside an area."""
        self.question = question
        self.works = works_of(question)
        self.units = unit_of(question)
        self.needs = {(need.area, need.parameter): need.micro for need in question.needs}
        self.poor = {poor.area: poor.households for poor in question.poor}
        self.before: dict[str, list[tuple[Prerequisite, Fraction]]] = defaultdict(list)
        for before in question.prerequisites:
            for area, standing in before.standing:
                self.before[area].append((before, standing))
        self.levels: dict[str, list[Level]] = defaultdict(list)
        for level in question.stairs.levels if question.stairs else ():
            self.levels[level.unit].append(level)
        self.room = {(pair.area, pair.work): pair.most for pair in question.pairs}

    def packages(self, pairs: tuple[Name, ...], chain: tuple[tuple[int, ...], ...]) -> tuple[Package, ...]:
        """Return each package of a chain; ``chain`` holds the steps of each pair."""
        named = [{name: count for name, count in zip(pairs, steps, strict=True) if count} for steps in chain]
        return tuple(self._package(steps, pairs) for steps in named)

    def _package(self, steps: dict[Name, int], pairs: tuple[Name, ...]) -> Package:
        """Return one package; what is not named of ``pairs`` is not built."""
        cost = sum(self.works[work].cost[0] * count + self.works[work].fixed[0] for (_, work), count in steps.items())
        return Package(cost, self._points(steps) + self._helped(steps), self._allowed(steps, pairs))

    def _points(self, steps: dict[Name, int]) -> Fraction:
        """Return the points won, as a share of the burden."""
        goal = self.question.goal
        done: dict[Name, int] = defaultdict(int)
        for (area, work), count in steps.items():
            for code, amount in self.works[work].micro:
                done[area, code] += amount * count
        removed: dict[Name, int] = defaultdict(int)
        for (area, code), amount in done.items():
            removed[self.units[area].name, code] += min(amount, self.needs.get((area, code), 0))
        total = ZERO
        for unit in {self.units[area].name: self.units[area] for area, _ in steps}.values():
            gains = (
                level.gain for level in self.levels[unit.name] if removed.get((unit.name, level.parameter), 0) >= level.need
            )
            total += (goal.slum_weight * unit.slum + goal.poverty_weight * unit.poverty) * sum(gains)
        return total

    def _helped(self, steps: dict[Name, int]) -> Fraction:
        """Return the poor households helped, as a share of the burden."""
        helped: dict[str, Fraction] = defaultdict(Fraction)
        for (area, work), count in steps.items():
            helped[area] += self.works[work].livelihood * count
        goal = self.question.goal
        total = sum((min(amount, self.poor.get(area, ZERO)) for area, amount in helped.items()), ZERO)
        return goal.poverty_weight * goal.poor_gain * total

    def _allowed(self, steps: dict[Name, int], pairs: tuple[Name, ...]) -> bool:
        """Whether the rules inside an area allow a package."""
        fits = all(self.works[work].least <= count <= self.room[area, work] for (area, work), count in steps.items())
        return fits and self._in_order(steps) and self._locked(steps, pairs)

    def _in_order(self, steps: dict[Name, int]) -> bool:
        """Whether prerequisites stand and exclusives stay apart."""
        areas = {area for area, _ in steps}
        for area in areas:
            for before, standing in self.before[area]:
                asked = before.ratio * steps.get((area, before.later), 0)
                allowed = standing + ALLOWANCE * max(ONE, standing + self.room.get((area, before.earlier), 0))
                if asked > allowed + steps.get((area, before.earlier), 0):
                    return False
        return not any((a, e.one) in steps and (a, e.other) in steps for a in areas for e in self.question.exclusives)

    def _locked(self, steps: dict[Name, int], pairs: tuple[Name, ...]) -> bool:
        """Whether the locks on the pairs of a package are kept."""
        for lock in self.question.locks:
            if (lock.area, lock.work) in pairs:
                built = steps.get((lock.area, lock.work), 0)
                if built < lock.least or (lock.most is not None and built > lock.most):
                    return False
        return True
