"""What is known of the room to negotiate around a plan, with the names that people know."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Lens, Scenario
from optimizer.messages import Language
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.report.words import capital, group_name, office_name
from optimizer.study.room import Holder, Range, Room

_NOTHING = 1.0
"""Rupiah under which money is none."""


@dataclass(frozen=True, slots=True)
class Named:
    """A range with the name of its holder as people know it."""

    name: str
    range: Range


@dataclass(frozen=True, slots=True)
class RoomFacts:
    """``qualities`` are those of the counted units; ``budget`` is Rp, all funds and years.

    ``named``: every holder that can get any money, in the order of the study. ``stepwise``: the lens counts steps, so the
    linear range is only a rough one.
    """

    setting: Setting
    qualities: tuple[Quality, ...]
    budget: int
    stepwise: bool
    room: Room
    named: tuple[Named, ...]

    def of(self, holder: Holder) -> tuple[Named, ...]:
        """Return the holders of one kind, those that can get most first."""
        return tuple(sorted((one for one in self.named if one.range.holder is holder), key=lambda one: -one.range.most))


def room_facts(scenario: Scenario, found: Room, language: Language) -> RoomFacts:
    """Return the facts of the room around a scenario's plan, with names in one language."""
    funds = {fund.code: fund.name for fund in scenario.funds}
    return RoomFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        budget=sum(budget.money for budget in scenario.budgets),
        stepwise=scenario.goal.lens is not Lens.CONTRIBUTION,
        room=found,
        named=tuple(Named(_name(one, funds, language), one) for one in found.ranges if max(one.most, one.ceiling) >= _NOTHING),
    )


def _name(one: Range, funds: dict[str, str], language: Language) -> str:
    if one.holder is Holder.FUND:
        return funds[one.name]
    if one.holder is Holder.OFFICE:
        return office_name(one.name)
    return capital(group_name(one.name, language)) if one.holder is Holder.GROUP else one.name
