"""The numbers of a case whose spread is told: what each is called, and its value in every case that has it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from optimizer.problem.instance import Floats
from optimizer.report.content.sweep.facts import SweepFacts
from optimizer.study.sweep.rows import Row

Value = Callable[[Row], float | None]


@dataclass(frozen=True, slots=True)
class Measure:
    """``code`` is its key for machines and the end of its name's code; ``percent`` tells a share from a count."""

    code: str
    percent: bool
    value: Value

    def values(self, rows: tuple[Row, ...]) -> Floats:
        """Return the value of every case that has one, in their order."""
        found = [value for row in rows if (value := self.value(row)) is not None]
        return np.array(found, dtype=np.float64)


def targets(facts: SweepFacts) -> tuple[Measure, ...]:
    """Return what cases are compared by: the benefit where it means the same in all of them, else what each burden loses."""
    codes = ("manfaat",) if facts.sweep.comparable else ("kumuh", "kemiskinan")
    return tuple(measure for measure in measures(facts) if measure.code in codes)


def measures(facts: SweepFacts) -> tuple[Measure, ...]:
    """Return what is told of these cases; poverty where it is known, whole steps where they were asked for."""
    known = (
        Measure("manfaat", True, lambda row: row.best.benefit if row.best else None),
        Measure("kumuh", True, lambda row: row.best.slum if row.best else None),
        *((Measure("kemiskinan", True, lambda row: row.best.poverty if row.best else None),) if facts.poor_known else ()),
        Measure("tambahan_per_miliar", True, lambda row: row.best.more if row.best else None),
        Measure("utuh_manfaat", True, lambda row: row.whole.benefit if row.whole else None),
        Measure("utuh_poin", False, lambda row: float(row.whole.points) if row.whole else None),
    )
    return tuple(measure for measure in known if len(measure.values(facts.sweep.rows)))
