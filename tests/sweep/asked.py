"""Variations and work for tests, small enough to be solved many times."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path

from optimizer.domain.scenario import Scenario
from optimizer.domain.variation import Axis, Knob, Unit, Variation, point
from optimizer.model.relaxed import Relaxed
from optimizer.study.sweep.answer import Answerer
from optimizer.study.sweep.rows import Batch, Row
from optimizer.study.sweep.work import Plan
from tests.support.ruled import ruled_town

BUDGET = Axis("pagu", Knob.BUDGET, Unit.PERCENT, (), (), 60.0, 180.0)
WEIGHT = Axis("bobot", Knob.WEIGHT, Unit.NUMBER, (), (), 0.0, 1.0)
PRICE = Axis("harga", Knob.PRICE, Unit.PERCENT, (), tuple(point(Unit.PERCENT, n) for n in (80.0, 100.0, 125.0)))
WORK = Answerer(Relaxed, None)


def unread(_settings: tuple[tuple[str, str], ...]) -> Scenario:
    return ruled_town()


def plan(draws: int = 12, size: int = 5, axes: tuple[Axis, ...] = (BUDGET, WEIGHT, PRICE)) -> Plan:
    return Plan(Variation(axes, draws, 3), unread, size)


def rows(batches: list[tuple[int, tuple[Row, ...]]]) -> tuple[Row, ...]:
    return tuple(row for _, found in sorted(batches, key=lambda pair: pair[0]) for row in found)


def deadly(case: int, scratch: Path, times: int) -> partial[tuple[Row, ...]]:
    """Return work that kills its own process over one case, so many times."""
    return partial(_die, case, scratch, times)


def _die(case: int, scratch: Path, times: int, batch: Batch) -> tuple[Row, ...]:
    deaths = len(list(scratch.iterdir()))
    if deaths < times and any(ask.number == case for ask in batch.asks):
        (scratch / str(deaths)).touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return WORK(batch)


class Serial:
    """Works batches one after another in this very process."""

    def each(
        self, work: Callable[[Batch], tuple[Row, ...]], tasks: Iterable[Batch]
    ) -> Iterator[tuple[Batch, tuple[Row, ...] | None]]:
        return ((task, work(task)) for task in tasks)
