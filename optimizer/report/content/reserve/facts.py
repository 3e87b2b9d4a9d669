"""What is known of the next rupiah and the last, with the names that people read."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.domain.area import Quality
from optimizer.domain.intervention import Intervention
from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.report.content.facts import Setting
from optimizer.report.content.frontier.facts import Place
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.study.budgets.reserve import Moved, Reserve


class Why(StrEnum):
    """Why a plan differs: savings come, a billion comes at once, all is planned anew, money is cut, or cut and planned anew."""

    SAVED = "hemat_lelang"
    ADDED = "miliar_berikutnya"
    ANEW = "susun_ulang"
    CUT = "dipotong"
    CUT_ANEW = "dipotong_susun_ulang"


@dataclass(frozen=True, slots=True)
class Change:
    """Work that is added, or given up (under zero): its place and year, ``volume`` in ``unit``, and ``cost`` in Rp."""

    place: Place
    code: str
    work: str
    year: int
    volume: float
    unit: str
    cost: int


@dataclass(frozen=True, slots=True)
class ReserveFacts:
    """``fund`` is the name of the fund that has more, or less; ``works`` are the interventions in the order of the instance."""

    setting: Setting
    qualities: tuple[Quality, ...]
    places: tuple[Place, ...]
    works: tuple[Intervention, ...]
    fund: str
    found: Reserve


def reserve_facts(scenario: Scenario, found: Reserve, language: Language) -> ReserveFacts:
    """Return the facts of what comes next in a scenario."""
    return ReserveFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        places=tuple(Place(area.code, area.name, area.district) for area in scenario.areas),
        works=scenario.interventions,
        fund=scenario.funds[found.fund].name,
        found=found,
    )


def moves(found: Reserve) -> tuple[tuple[Why, Moved], ...]:
    """Return every plan with why it differs, in the order they are told."""
    recut = ((Why.CUT_ANEW, found.recut),) if found.recut is not None else ()
    return (
        *((Why.SAVED, moved) for moved in found.savings),
        (Why.ADDED, found.added),
        (Why.ANEW, found.replanned),
        *((Why.CUT, moved) for moved in found.cuts),
        *recut,
    )


def changes_of(facts: ReserveFacts, moved: Moved, language: Language) -> tuple[Change, ...]:
    """Return what a plan adds and gives up against the plan before, the dearest first."""
    listed = []
    for a, i, t in np.argwhere(moved.change != 0).tolist():
        work = facts.works[i]
        listed.append(
            Change(
                place=facts.places[a],
                code=work.code,
                work=work.name if language == "id" else work.name_en,
                year=facts.setting.years[t],
                volume=round(int(moved.change[a, i, t]) * work.step, 9),
                unit=work.unit,
                cost=int(moved.cost[a, i, t]),
            )
        )
    return tuple(sorted(listed, key=lambda one: (-abs(one.cost), one.place.code, one.code, one.year)))
