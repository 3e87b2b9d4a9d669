"""What is known of one package: how it stands, why, what it is worth and what would change the answer."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.study.case import Case
from optimizer.study.explain.bars import Barred
from optimizer.study.explain.counted import Exact
from optimizer.study.explain.deficits import Figure
from optimizer.study.explain.effects import Effect
from optimizer.study.explain.whole import Whole

SAME = 1e-4
"""Break-even multiples this near to one are at the margin."""


class Stand(StrEnum):
    """How much of a package the published plan builds."""

    FULL = "penuh"
    PART = "sebagian"
    NONE = "tidak"
    BARRED = "tidak_mungkin"


class Reason(StrEnum):
    """Why a package that can be built is not, or not in full."""

    MARGIN = "di_batas"
    """It is worth its money to the linear programme, which may divide steps; in whole steps the money is spent elsewhere."""
    RIVAL = "eksklusif"
    """The area gets another way of doing the same."""
    COVERED = "sudah_ditangani"
    """Other packages of the plan cure all that it would."""
    WORTHLESS = "tanpa_manfaat"
    """It adds nothing to what the scenario aims at."""
    PRICE = "kalah_manfaat"
    """Its money is worth more elsewhere."""


@dataclass(frozen=True, slots=True)
class Change:
    """What would change the answer for one package.

    ``fund``: index of the one fund whose budget need grow least, by ``more`` Rp; -1 and 0 where none suffices.
    ``all_more``, ``all_less``: Rp by which all budgets together must grow for it to come in, shrink for it to go out; 0: never.
    ``figure``: the survey figure that would bring it in.
    """

    fund: int
    more: int
    all_more: int
    all_less: int
    figure: Figure | None


@dataclass(frozen=True, slots=True)
class Package:
    """One intervention in one area over all years; ``area`` and ``work`` are indices.

    ``planned`` and ``most``: steps built, and steps that fit.  ``cost``: Rp in the plan; ``full_cost``: Rp for all that fits,
    at the prices of the first year; ``unit_cost``: Rp for one unit then.  ``rank``: place among all packages that can be
    built, by how many times its cost it is worth; 0 where it cannot.  ``others``: works of the plan in the same area that
    are the reason.  ``exact``: its effect in whole steps where that can be counted (:mod:`counted`).  What is ``None`` does not
    apply to a package that cannot be built.
    """

    area: int
    work: int
    stand: Stand
    planned: int
    most: int
    cost: int
    full_cost: int
    unit_cost: float
    barred: Barred | None
    effect: Effect | None
    exact: Exact | None
    whole: Whole | None
    change: Change | None
    reason: Reason | None
    others: tuple[int, ...]
    rank: int


@dataclass(frozen=True, slots=True, eq=False)
class Explained:
    """All packages by area and intervention; ``linear`` is the benefit of the linear optimum, ``value`` that of the plan."""

    case: Case
    packages: tuple[Package, ...]
    linear: float
    value: float
