"""What is scored and counted: each row of the table (RT), or the kawasan with volumes and denominators summed.

The score of a kawasan is that of its summed volumes over its summed denominators, not the mean of the scores of its RTs.
Source: domain practice of Kota Pekalongan; the choice changes the hectares counted as lifted several times over, so every
output states it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.scenario import CountingUnit
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.measures.scores import Scores, denominators, score, volumes
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.readonly import frozen


@dataclass(frozen=True, slots=True, eq=False)
class Grouping:
    """Areas gathered into counted units: ``names`` of the units, ``member`` (a,) index of each area's unit."""

    names: tuple[str, ...]
    member: Ints

    def sums(self, values: Floats) -> Floats:
        """Return sums over the areas of each unit; ``values`` is (a, ...), the result (u, ...)."""
        total = np.zeros((len(self.names), *values.shape[1:]), dtype=np.float64)
        np.add.at(total, self.member, values)
        return total

    def members(self) -> tuple[tuple[int, ...], ...]:
        """Return the area indices of each unit, ascending."""
        order = np.argsort(self.member, kind="stable")
        ends = np.searchsorted(self.member[order], np.arange(len(self.names)), side="right").tolist()
        return tuple(tuple(order[start:end].tolist()) for start, end in zip([0, *ends], ends, strict=False))


def grouping(areas: tuple[Area, ...], unit: CountingUnit) -> Grouping:
    """Return the counted units: areas in their own order, or kawasan in the order of their names."""
    if unit is CountingUnit.RT:
        return Grouping(tuple(area.code for area in areas), frozen(np.arange(len(areas), dtype=np.int64)))
    names = tuple(sorted({area.kawasan for area in areas}))
    place = {name: index for index, name in enumerate(names)}
    return Grouping(names, frozen(np.array([place[area.kawasan] for area in areas], dtype=np.int64)))


def score_units(scheme: Scheme, policy: CutPolicy, areas: tuple[Area, ...], units: Grouping) -> Scores:
    """Return the scores of counted units from the areas' own volumes."""
    return score_after(scheme, policy, areas, units, volumes(areas).reshape(len(areas), len(scheme.parameters)))


def score_after(scheme: Scheme, policy: CutPolicy, areas: tuple[Area, ...], units: Grouping, left: Floats) -> Scores:
    """Return the scores of counted units when ``left`` (a, k) is what the areas still lack."""
    return score(scheme, policy, units.sums(left), units.sums(denominators(scheme, areas)))


def hectares(areas: tuple[Area, ...], units: Grouping) -> Floats:
    """Return the hectares of each counted unit, shape (u,)."""
    return units.sums(np.array([area.hectares for area in areas], dtype=np.float64))


def kawasan_hectares(areas: tuple[Area, ...]) -> Floats:
    """Return the hectares of the whole kawasan each area belongs to, shape (a,): what authority goes by."""
    units = grouping(areas, CountingUnit.KAWASAN)
    return hectares(areas, units)[units.member]
