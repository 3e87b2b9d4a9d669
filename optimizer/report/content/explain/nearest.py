"""The smallest single change that turns the answer for one package: its cost, the budget, or a figure of the survey."""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from optimizer.report.content.explain.facts import PackageFacts
from optimizer.study.explain.package import SAME, Stand


class Lever(StrEnum):
    """What would have to change."""

    COST = "harga_satuan"
    FUND = "pagu_satu_dana"
    BUDGET = "pagu_semua_dana"
    FIGURE = "data"


@dataclass(frozen=True, slots=True)
class Nearest:
    """A change as a share of what it changes: of the unit cost, of the whole budget, of the deficit; below zero: less of it."""

    lever: Lever
    share: float


def nearest(package: PackageFacts, budget: int) -> Nearest | None:
    """Return the change that is smallest as a share of what it changes; ``None`` where none that was tried turns it."""
    return min(_changes(package, budget), key=lambda change: abs(change.share), default=None)


def _changes(package: PackageFacts, budget: int) -> list[Nearest]:
    worth, change = package.worth, package.change
    if worth is None or change is None:
        return []
    found = []
    if package.stand is Stand.NONE:
        if 0.0 < worth.turn < 1.0 - SAME:
            found.append(Nearest(Lever.COST, worth.turn - 1.0))
        if change.more and budget:
            found.append(Nearest(Lever.FUND, change.more / budget))
        if change.all_more and budget:
            found.append(Nearest(Lever.BUDGET, change.all_more / budget))
        if change.figure is not None:
            found.append(Nearest(Lever.FIGURE, change.figure.then / change.figure.now - 1.0))
        return found
    if 1.0 + SAME < worth.turn < math.inf:
        found.append(Nearest(Lever.COST, worth.turn - 1.0))
    if change.all_less and budget:
        found.append(Nearest(Lever.BUDGET, -change.all_less / budget))
    return found
