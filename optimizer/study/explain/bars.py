"""Why a package cannot be built at all, whatever the money: found in the data and rules themselves, not in a solution."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

import numpy as np

from optimizer.domain.fund import Closed
from optimizer.domain.intervention import CapBasis
from optimizer.domain.scenario import PovertyLens, Scenario, Strictness
from optimizer.errors import Place
from optimizer.problem.eligibility import closed_by
from optimizer.problem.instance import Bools, Instance
from optimizer.problem.works import room, welcome


class Bar(StrEnum):
    """What bars a package; the first that holds is told."""

    NEED = "tanpa_kebutuhan"
    FEW = "terlalu_sedikit"
    """Fewer households or buildings than one unit is for (``batas_per``)."""
    LENS = "tanpa_nilai"
    """It helps poor households, which the targeting lens of poverty does not count."""
    SETTLEMENT = "jenis_desa"
    FUND = "tanpa_sumber_dana"
    LEAST = "di_bawah_minimum"
    LOCK = "dikunci"
    BUDGET = "tanpa_pagu"
    PREREQUISITE = "prasyarat"
    RULES = "aturan_lain"
    """Other rules leave no room even for its least size: told by the linear programme."""


@dataclass(frozen=True, slots=True)
class Barred:
    """``bar`` with what it is about: codes of ``funds``, or of ``works`` that must come first.

    ``closed``: why each of ``funds`` is closed, empty where they are open but have no money.  ``where``: the place of the rule
    in the scenario file, empty where the bar comes from the tables.
    """

    bar: Bar
    funds: tuple[str, ...] = ()
    closed: tuple[Closed, ...] = ()
    works: tuple[str, ...] = ()
    where: str = ""


def bars(scenario: Scenario, instance: Instance) -> tuple[tuple[Barred | None, ...], ...]:
    """Return why each package (area, then intervention) cannot be built, ``None`` where it can."""
    fits = room(scenario, instance.needs, instance.works.effect)
    allowed = welcome(scenario)
    shape = instance.works.most.shape
    return tuple(tuple(_bar(scenario, instance, (fits, allowed), (a, i)) for i in range(shape[1])) for a in range(shape[0]))


def _bar(scenario: Scenario, instance: Instance, known: tuple[np.ndarray, Bools], pair: tuple[int, int]) -> Barred | None:
    fits, allowed = known
    useful = _useful(instance, pair)
    if fits[pair] == 0 and useful and scenario.interventions[pair[1]].cap.basis is not CapBasis.NEED:
        return Barred(Bar.FEW)
    if fits[pair] == 0 or not useful:
        return Barred(Bar.LENS if fits[pair] and _uncounted(scenario, pair) else Bar.NEED)
    if not allowed[pair]:
        return Barred(Bar.SETTLEMENT)
    if instance.money.class_of[pair] < 0:
        return _unfunded(scenario, pair)
    if instance.works.most[pair] == 0:
        return Barred(Bar.LEAST)
    return _locked(scenario, instance, pair) or _penniless(instance, pair) or _first(instance, pair)


def _useful(instance: Instance, pair: tuple[int, int]) -> bool:
    """Return whether a work cures or helps anything there, or must come before one that may be built there."""
    needs, works, before = instance.needs, instance.works, instance.prerequisites
    cures = ((works.effect[pair[1]] > 0) & (needs.deficit[pair[0]] > 0)).any()
    helps = works.livelihood[pair[1]] > 0 and needs.poor[pair[0]] > 0
    leads = (works.most[pair[0], before.later[before.earlier == pair[1]]] > 0).any()
    return bool(cures or helps or leads)


def _uncounted(scenario: Scenario, pair: tuple[int, int]) -> bool:
    """Return whether a work helps poor households of an area, but counts for nothing under the lens of poverty."""
    helps = scenario.interventions[pair[1]].livelihood
    poor = scenario.areas[pair[0]].poor_households > 0
    return scenario.goal.poverty_lens is PovertyLens.TARGETING and helps.high > 0.0 and poor


def _unfunded(scenario: Scenario, pair: tuple[int, int]) -> Barred:
    """Return every fund with what closes it."""
    area, work = scenario.areas[pair[0]], scenario.interventions[pair[1]]
    strict = scenario.scoring.strictness is Strictness.STRICT
    hectares = sum(other.hectares for other in scenario.areas if other.kawasan == area.kawasan)
    codes = tuple(fund.code for fund in scenario.funds)
    found = [closed_by(fund, area, work, hectares, strict) for fund in scenario.funds]
    return Barred(Bar.FUND, codes, tuple(closed for closed in found if closed is not None))


def _locked(scenario: Scenario, instance: Instance, pair: tuple[int, int]) -> Barred | None:
    """Return the lock that leaves no year open, if there is one."""
    locks = instance.locks
    own = np.flatnonzero((locks.area == pair[0]) & (locks.intervention == pair[1]) & (locks.most == 0))
    years = set(locks.year[own].tolist())
    if -1 not in years and len(years) < len(instance.axes.years):
        return None
    return Barred(Bar.LOCK, where=_place(scenario.rules.locks[int(own[0])].where))


def _place(where: Place) -> str:
    """Return a place without the folder of its file: results name no folder of a machine."""
    return str(dataclasses.replace(where, file=PurePath(where.file).name))


def _penniless(instance: Instance, pair: tuple[int, int]) -> Barred | None:
    """Return the funds that may pay, when none of them has any money."""
    payers = np.flatnonzero(instance.money.pays[instance.money.class_of[pair]])
    if instance.money.budget[:, payers].any():
        return None
    return Barred(Bar.BUDGET, tuple(instance.axes.funds[f] for f in payers.tolist()))


def _first(instance: Instance, pair: tuple[int, int]) -> Barred | None:
    """Return what must come first and cannot, when too little of it stands for the least size."""
    before, works = instance.prerequisites, instance.works
    least = max(1, int(works.least[pair[1]]))
    missing = [
        instance.axes.interventions[int(before.earlier[n])]
        for n in np.flatnonzero(before.later == pair[1]).tolist()
        if before.ratio[n] * least > before.standing[n, pair[0]] + works.most[pair[0], before.earlier[n]] + 1e-9
    ]
    return Barred(Bar.PREREQUISITE, works=tuple(missing)) if missing else None
