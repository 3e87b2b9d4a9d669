"""A finished sweep as one value: the cases with their rows, the scenario itself, and what they say together."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.variation import Axis, Knob, Sample, Variation
from optimizer.problem.instance import Floats, Ints
from optimizer.study.sweep.rows import Row, Status
from optimizer.study.sweep.samples import sample
from optimizer.study.sweep.spread import Influence, influence

_GOALS = ("tujuan.bobot", "tujuan.lensa", "tujuan.kemiskinan.lensa", "tujuan.diskonto")
_MEANING = (*_GOALS, *(f"penilaian.{key}" for key in ("skema", "ambang", "satuan_hitung", "aturan_keluar")), "data")
"""How the paths of settings begin that decide what is counted."""


@dataclass(frozen=True, slots=True)
class Sweep:
    """``samples`` and ``rows`` are in the order of their numbers; ``base`` is the scenario as it stands, case 0."""

    variation: Variation
    samples: tuple[Sample, ...]
    rows: tuple[Row, ...]
    base: Row

    def count(self, status: Status) -> int:
        """Return how many cases ended so."""
        return sum(row.status is status for row in self.rows)

    def solved(self) -> tuple[tuple[Sample, Row], ...]:
        """Return the cases that have a plan."""
        return tuple(pair for pair in zip(self.samples, self.rows, strict=True) if pair[1].best is not None)

    @property
    def comparable(self) -> bool:
        """Whether the benefit means the same in all cases: with other weights, lens or scoring it counts other things."""
        return not any(
            axis.knob is Knob.WEIGHT or (axis.knob is Knob.SETTING and axis.name.startswith(_MEANING))
            for axis in self.variation.axes
        )

    def influences(self, outcome: Floats) -> tuple[tuple[Axis, Influence], ...]:
        """Return every axis with what it explains of an outcome of each solved case, the strongest first."""
        drawn = self.variation.draws > 0
        found = [(axis, influence(axis, *self.along(axis), outcome, drawn)) for axis in self.variation.axes]
        return tuple(sorted(found, key=lambda pair: -pair[1].share))

    def along(self, axis: Axis) -> tuple[Floats, Ints]:
        """Return the value of every solved case on an axis, and its place in the list (0 for a range); both (n,)."""
        index = self.variation.axes.index(axis)
        place = {point: number for number, point in enumerate(axis.points)}
        points = [case.points[index] for case, _ in self.solved()]
        numbers = np.array([point.number for point in points], dtype=np.float64)
        return numbers, np.array([place.get(point, 0) for point in points], dtype=np.int64)


def gathered(variation: Variation, rows: tuple[Row, ...], base: Row) -> Sweep:
    """Return a sweep from the rows of all its cases, in any order."""
    ordered = tuple(sorted(rows, key=lambda row: row.number))
    return Sweep(variation, tuple(sample(variation, row.number) for row in ordered), ordered, base)
