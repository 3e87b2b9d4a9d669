"""The work of a sweep: cases in batches, handed to whatever works them, each answered once however often it is begun."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from optimizer.domain.scenario import Scenario
from optimizer.domain.variation import Knob, Sample, Variation
from optimizer.errors import ScenarioError
from optimizer.study.sweep.answer import lost
from optimizer.study.sweep.rows import Ask, Batch, Row
from optimizer.study.sweep.samples import count, sample
from optimizer.study.sweep.turn import turned

MOST_IN_BATCH = 25
"""Enough to make the cold start of each batch small, few enough to lose little in a crash."""

_LEAST_BATCHES = 8
"""Fewer would leave processors without work."""

Settings = tuple[tuple[str, str], ...]

Read = Callable[[Settings], Scenario]
"""Reads the scenario with some settings said anew; raises ScenarioError. Handed in: this floor does not read files."""

Answers = Callable[[Batch], tuple[Row, ...]]


class Each(Protocol):
    """Works batches in any order, and yields each with its rows; ``None`` where workers died over it."""

    def __call__(self, work: Answers, tasks: Iterable[Batch]) -> Iterator[tuple[Batch, tuple[Row, ...] | None]]:
        """Yield every batch with its rows."""


def batch_size(variation: Variation, whole: bool) -> int:
    """Return the cases of a batch; it follows from the question alone, so that the answers do.

    In whole steps each case takes so long that it is a batch by itself.
    """
    return 1 if whole else max(1, min(MOST_IN_BATCH, count(variation) // _LEAST_BATCHES))


@dataclass(frozen=True, slots=True)
class Plan:
    """What is to be done: the cases of a variation, ``size`` to a batch."""

    variation: Variation
    read: Read
    size: int

    @property
    def cases(self) -> int:
        """Return how many cases there are."""
        return count(self.variation)

    @property
    def batches(self) -> int:
        """Return how many batches there are."""
        return -(-self.cases // self.size)

    def batch(self, number: int) -> Batch:
        """Return a batch by its number, from 0."""
        first = number * self.size + 1
        numbers = range(first, min(first + self.size, self.cases + 1))
        return Batch(number, tuple(self._ask(sample(self.variation, case)) for case in numbers))

    def _ask(self, case: Sample) -> Ask:
        pairs = list(zip(self.variation.axes, case.points, strict=True))
        said = tuple((axis.name, point.text) for axis, point in pairs if axis.knob is Knob.SETTING)
        try:
            scenario = self.read(said)
        except ScenarioError as error:
            return Ask(case.number, None, error.faults[0].what)
        for axis, point in pairs:
            scenario = turned(scenario, axis, point)
        return Ask(case.number, scenario)


def answered(plan: Plan, numbers: Iterable[int], each: Each, work: Answers) -> Iterator[tuple[int, tuple[Row, ...]]]:
    """Yield the number of each batch asked for with its rows, as they come.

    A batch that workers died over is taken apart: every case has another worker to itself, and what kills that one too is a
    failure of that case alone.
    """
    apart: list[Batch] = []
    for batch, rows in each(work, (plan.batch(number) for number in numbers)):
        if rows is not None:
            yield batch.number, rows
        elif len(batch.asks) == 1:
            yield batch.number, lost(batch)
        else:
            apart.append(batch)
    for batch in apart:
        singles = [Batch(batch.number, (ask,)) for ask in batch.asks]
        found = [lost(single) if rows is None else rows for single, rows in each(work, singles)]
        yield batch.number, tuple(sorted((row for rows in found for row in rows), key=lambda row: row.number))
