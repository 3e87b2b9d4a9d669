"""Rules in the words of the planner: what a rule is called, and its number with its unit."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from optimizer.domain.rules import Indicator, Lock, Target
from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.problem.demands import MONEY, Demand, Kind, Rule
from optimizer.problem.instance import Instance
from optimizer.report.numbers import rupiah_whole, trimmed, volume
from optimizer.report.words import group_name, office_name, say

_PERCENT = 4


@dataclass(frozen=True, slots=True, eq=False)
class Named:
    """Who knows the names of a scenario's rules, in one language."""

    scenario: Scenario
    instance: Instance
    language: Language

    def rule(self, demand: Demand) -> str:
        """Return what a rule is called, without its number: ``pagu APBD kabupaten 2022``."""
        return _NAMES[demand.kind](self, demand.number)

    def number(self, demand: Demand, value: float) -> str:
        """Return a number of a rule with its unit: ``Rp 2.000.000.000``, ``42%``, ``120 m``; empty for a rule without one.

        Money is told to the rupiah: who writes a rounded number into the file may find it is not enough.
        """
        if demand.kind in (Kind.BUDGET, Kind.CAPACITY):
            return rupiah_whole(value, self.language)
        if demand.kind is Kind.SHARE:
            return trimmed(100.0 * value, _PERCENT, self.language) + "%"
        if demand.kind in (Kind.FLOOR, Kind.TARGET):
            return trimmed(value, _PERCENT, self.language) + "%"
        if demand.kind in (Kind.LOCK_LEAST, Kind.LOCK_MOST):
            return volume(value, self._lock_unit(demand), self.language)
        return ""

    def rule_of(self, rule: Rule) -> str:
        """Return what a rule of several years is called: ``pagu APBD kabupaten 2022–2026``; else as :meth:`rule`."""
        if len(rule) == 1:
            return self.rule(rule[0])
        first, last = (self.year(demand) for demand in (rule[0], rule[-1]))
        return say("conflict.years", self.language, rule=self.group(rule), first=first, last=last)

    def group(self, rule: Rule) -> str:
        """Return a rule of several years without them: ``pagu APBD kabupaten``."""
        n = rule[0].number
        if rule[0].kind is Kind.BUDGET:
            fund = self.scenario.funds[n % len(self.scenario.funds)].name
            return say("conflict.budget", self.language, fund=fund, year="").rstrip()
        office = self.instance.works.offices[n // len(self.scenario.years)]
        return say("conflict.capacity", self.language, office=office_name(office), year="").rstrip()

    def year(self, demand: Demand) -> str:
        """Return the year of a budget or capacity."""
        years, funds = self.scenario.years, len(self.scenario.funds)
        return str(years[demand.number // funds if demand.kind is Kind.BUDGET else demand.number % len(years)])

    def whole(self, rule: Rule) -> str:
        """Return a rule with its number and place: ``pagu APBD kabupaten 2022: Rp 2.000.000.000 (2022.yaml:10:26)``."""
        demand = rule[0]
        number = self.number(demand, sum(one.written for one in rule))
        code = "conflict.rule_sum" if len(rule) > 1 else "conflict.rule" if number else "conflict.rule_plain"
        blanks = {"number": number} if number else {}
        return say(code, self.language, rule=self.rule_of(rule), where=str(demand.where), **blanks)

    def unit(self, demand: Demand) -> str:
        """Return the unit of a rule's number as it stands in machine files."""
        if demand.kind in MONEY:
            return "porsi" if demand.kind is Kind.SHARE else "rupiah"
        if demand.kind in (Kind.FLOOR, Kind.TARGET):
            return "persen"
        return self._lock_unit(demand) if demand.kind in (Kind.LOCK_LEAST, Kind.LOCK_MOST) else ""

    def target(self, n: int) -> Target:
        """Return the target at a place among the aims."""
        return self.scenario.rules.targets[n - len(self.scenario.rules.floors)]

    def lock(self, n: int) -> Lock:
        """Return a lock."""
        return self.scenario.rules.locks[n]

    def fits(self, n: int) -> str:
        """Return how much of a locked work fits in its area."""
        locks, works = self.instance.locks, self.instance.works
        work = int(locks.intervention[n])
        most = float(works.most[locks.area[n], work] * works.step[work])
        return volume(most, self.scenario.interventions[work].unit, self.language)

    def work(self, i: int) -> str:
        """Return the name of an intervention."""
        work = self.scenario.interventions[i]
        return work.name if self.language == "id" else work.name_en

    def _lock_unit(self, demand: Demand) -> str:
        return self.scenario.interventions[int(self.instance.locks.intervention[demand.number])].unit


def _budget(named: Named, n: int) -> str:
    t, f = divmod(n, len(named.scenario.funds))
    fund, year = named.scenario.funds[f].name, str(named.scenario.years[t])
    return say("conflict.budget", named.language, fund=fund, year=year)


def _capacity(named: Named, n: int) -> str:
    o, t = divmod(n, len(named.scenario.years))
    office, year = named.instance.works.offices[o], str(named.scenario.years[t])
    return say("conflict.capacity", named.language, office=office_name(office), year=year)


def _share(named: Named, n: int) -> str:
    share = named.scenario.rules.shares[n]
    name = {area.code: area.name for area in named.scenario.areas}.get(share.name, group_name(share.name, named.language))
    return say("conflict.share", named.language, scope=say(f"conflict.scope.{share.scope.value}", named.language), name=name)


def _floor(named: Named, n: int) -> str:
    return say("conflict.floor", named.language, district=named.scenario.rules.floors[n].district)


def _target(named: Named, n: int) -> str:
    target = named.target(n)
    return say(
        "conflict.target",
        named.language,
        level=say(f"conflict.level.{target.level.value}", named.language),
        name=target.name,
        what=indicator(named.scenario, target, named.language),
        year=str(target.year),
    )


def indicator(scenario: Scenario, target: Target, language: Language) -> str:
    """Return what a target counts: ``beban kumuh``, or the name of a parameter."""
    if target.indicator is not Indicator.PARAMETER:
        return say(f"conflict.indicator.{target.indicator.value}", language)
    found = next(one for one in scenario.scoring.scheme.parameters if one.code == target.parameter)
    return found.name if language == "id" else found.name_en


def _lock(named: Named, n: int, code: str) -> str:
    lock, locks = named.lock(n), named.instance.locks
    area = named.scenario.areas[int(locks.area[n])].name
    blanks = {"work": named.work(int(locks.intervention[n])), "area": area, "fits": named.fits(n)}
    year = "" if lock.year is None else say("conflict.in_year", named.language, year=str(lock.year))
    return say(code, named.language, year=year, **blanks)


def _prerequisite(named: Named, n: int) -> str:
    before = named.instance.prerequisites
    later, earlier = named.work(int(before.later[n])), named.work(int(before.earlier[n]))
    return say("conflict.prerequisite", named.language, later=later, earlier=earlier)


def _exclusive(named: Named, n: int) -> str:
    first, second = (named.work(int(i)) for i in named.instance.exclusive[n])
    return say("conflict.exclusive", named.language, first=first, second=second)


_NAMES: dict[Kind, Callable[[Named, int], str]] = {
    Kind.BUDGET: _budget,
    Kind.CAPACITY: _capacity,
    Kind.SHARE: _share,
    Kind.FLOOR: _floor,
    Kind.TARGET: _target,
    Kind.LOCK_LEAST: lambda named, n: _lock(named, n, "conflict.lock_least"),
    Kind.LOCK_MOST: lambda named, n: _lock(named, n, "conflict.lock_most"),
    Kind.PREREQUISITE: _prerequisite,
    Kind.EXCLUSIVE: _exclusive,
}
