"""What is known of a plan that somebody made, as plain records: numbers and names, no sentence yet."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.problem.costs import package_cost
from optimizer.problem.instance import Instance, Ints
from optimizer.problem.planned import Payer
from optimizer.report.content.evaluate.broken import BrokenFacts, broken_facts
from optimizer.report.content.evaluate.file_rows import FileRows
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.study.changes import Change, Kind
from optimizer.study.evaluate import Evaluation, RulePrice


@dataclass(frozen=True, slots=True)
class MoveFacts:
    """One work made larger or smaller; volumes in ``measure``; ``money`` Rp more, negative where it saves."""

    area: str
    area_name: str
    intervention: str
    name: str
    year: int
    before: float
    after: float
    measure: str
    money: int


@dataclass(frozen=True, slots=True)
class ChangeFacts:
    """One change for the better: ``gain`` and ``value`` after it are shares of the whole burden."""

    kind: Kind
    moves: tuple[MoveFacts, ...]
    money: int
    gain: float
    value: float


@dataclass(frozen=True, slots=True)
class MendFacts:
    """The best plan that cutting alone makes of one that breaks rules: the cuts, Rp saved, what it is worth (a share)."""

    cuts: tuple[MoveFacts, ...]
    money: int
    value: float


@dataclass(frozen=True, slots=True)
class PaymentFacts:
    """Who said who pays; ``unequal`` rows did not add up.

    ``repriced`` works cost ``stated`` Rp by the file and ``priced`` Rp by the scenario, in all.
    """

    payer: Payer
    unequal: int
    stated: int
    priced: int
    repriced: int


@dataclass(frozen=True, slots=True)
class EvaluateFacts:
    """``source`` is the file of the plan. ``grown``: what the plan is worth, a share, when it may only be added to.

    ``mend`` is ``None`` where nothing is broken, and where cutting does not mend it (then ``grown`` is ``None`` too and there
    are no ``changes``).
    """

    source: str
    mine: RunFacts
    best: RunFacts
    payment: PaymentFacts
    broken: tuple[BrokenFacts, ...]
    prices: tuple[RulePrice, ...]
    mend: MendFacts | None
    grown: float | None
    changes: tuple[ChangeFacts, ...]

    @property
    def sound(self) -> bool:
        """Whether the plan obeys every rule."""
        return not self.broken

    @property
    def loss(self) -> float:
        """Benefit given up against the best plan found, a share; under zero where mine is the better one."""
        return self.best.certainty.value - self.mine.certainty.value


def evaluate_facts(found: Evaluation, source: str, language: Language) -> EvaluateFacts:
    """Return the facts of an evaluation, with names in one language."""
    names = _Names(found.mine.scenario, found.instance, language)
    written = found.written
    rows = FileRows(found.instance, written)
    return EvaluateFacts(
        source=source,
        mine=gather(found.mine, language),
        best=gather(found.best, language),
        payment=PaymentFacts(written.payer, written.unequal, written.stated, written.priced, written.repriced),
        broken=broken_facts(found.mine.scenario, found.instance, found.findings, language, rows.of),
        prices=found.prices,
        mend=_mend(found, names),
        grown=None if found.grown is None else found.grown.proof.value,
        changes=_changes(found, names),
    )


@dataclass(frozen=True, slots=True, eq=False)
class _Names:
    """What a place of the arrays is called."""

    scenario: Scenario
    instance: Instance
    language: Language

    def move(self, place: tuple[int, int, int], before: int, after: int) -> MoveFacts:
        """Return a work whose steps change."""
        a, i, t = place
        area, work = self.scenario.areas[a], self.scenario.interventions[i]
        return MoveFacts(
            area=area.code,
            area_name=area.name,
            intervention=work.code,
            name=work.name if self.language == "id" else work.name_en,
            year=self.scenario.years[t],
            before=round(before * work.step, 9),
            after=round(after * work.step, 9),
            measure=work.unit,
            money=self._cost(i, t, after) - self._cost(i, t, before),
        )

    def _cost(self, i: int, t: int, steps: int) -> int:
        works = self.instance.works
        return steps * int(works.cost[i, t]) + (int(works.fixed[i, t]) if steps else 0)


def _mend(found: Evaluation, names: _Names) -> MendFacts | None:
    if not found.findings or found.sound is None:
        return None
    before, after = found.written.plan.steps, found.sound.plan.steps
    cuts = [
        names.move((a, i, t), int(before[a, i, t]), int(after[a, i, t])) for a, i, t in np.argwhere(before != after).tolist()
    ]
    saved = _total(found.instance, before) - _total(found.instance, after)
    return MendFacts(tuple(sorted(cuts, key=lambda cut: (cut.money, cut.area, cut.year))), saved, found.sound.proof.value)


def _total(instance: Instance, steps: Ints) -> int:
    return int(package_cost(instance, steps).sum())


def _changes(found: Evaluation, names: _Names) -> tuple[ChangeFacts, ...]:
    told: list[ChangeFacts] = []
    worth = found.sound.proof.value if found.sound is not None else 0.0
    for change in found.changes:
        told.append(_change(change, worth, names))
        worth = change.value
    return tuple(told)


def _change(change: Change, worth: float, names: _Names) -> ChangeFacts:
    moves = tuple(names.move(move.place, move.before, move.after) for move in change.moves)
    return ChangeFacts(change.kind, moves, change.money, change.value - worth, change.value)
