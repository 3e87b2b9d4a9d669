"""What enters, leaves, grows and shrinks between two plans over the same areas."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.facts import RunFacts, WorkFacts
from optimizer.report.content.report import Table
from optimizer.report.words import say


class Direction(StrEnum):
    """How the volume of an intervention in an area differs from one plan to the next."""

    ENTERS = "masuk"
    LEAVES = "keluar"
    GROWS = "bertambah"
    SHRINKS = "berkurang"


@dataclass(frozen=True, slots=True)
class Move:
    """One intervention in one area: volume and cost (Rp, all years) in the earlier plan and in the later one."""

    direction: Direction
    sample: WorkFacts
    volumes: tuple[float, float]
    costs: tuple[int, int]


def same_places(earlier: RunFacts, later: RunFacts) -> bool:
    """Return whether two runs are about the same counted units."""
    return [unit.code for unit in earlier.units] == [unit.code for unit in later.units]


def moves(earlier: RunFacts, later: RunFacts) -> tuple[Move, ...]:
    """Return every difference in volume between two plans, in the order of area and intervention."""
    old, new = _by_pair(earlier), _by_pair(later)
    found = (_move(old.get(pair, []), new.get(pair, [])) for pair in sorted({*old, *new}))
    return tuple(move for move in found if move is not None)


def moves_table(runs: tuple[RunFacts, ...], language: Language) -> Table:
    """Return the moves between neighbouring runs that are about the same places; one row each."""
    texts, numbers = ("dari", "ke", "perubahan", "kode", "nama", "intervensi", "uraian", "satuan"), ("volume_dari", "volume_ke")
    columns = (
        *(text(key, language) for key in texts),
        *(number(key, 9, language) for key in numbers),
        *(money(key, language) for key in ("biaya_dari", "biaya_ke")),
    )
    rows = []
    for earlier, later in pairwise(runs):
        for move in moves(earlier, later) if same_places(earlier, later) else ():
            work = move.sample
            names = (move.direction.value, work.area, work.area_name, work.intervention, work.name, work.measure)
            rows.append((earlier.setting.name, later.setting.name, *names, *move.volumes, *move.costs))
    return Table(say("table.moves", language), columns, tuple(rows))


def _by_pair(facts: RunFacts) -> dict[tuple[str, str], list[WorkFacts]]:
    pairs: dict[tuple[str, str], list[WorkFacts]] = {}
    for work in facts.works:
        pairs.setdefault((work.area, work.intervention), []).append(work)
    return pairs


def _move(old: list[WorkFacts], new: list[WorkFacts]) -> Move | None:
    volumes = (round(sum(work.volume for work in old), 9), round(sum(work.volume for work in new), 9))
    if volumes[0] == volumes[1]:
        return None
    if not volumes[0]:
        direction = Direction.ENTERS
    elif not volumes[1]:
        direction = Direction.LEAVES
    else:
        direction = Direction.GROWS if volumes[1] > volumes[0] else Direction.SHRINKS
    return Move(direction, (new or old)[0], volumes, (sum(work.cost for work in old), sum(work.cost for work in new)))
