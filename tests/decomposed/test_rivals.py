"""Works that exclude one another: branching on them loses no plan, and what is left out of the relaxation is still obeyed."""

from __future__ import annotations

import itertools

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.model.decomposed.rivals import Rivals, rivals
from optimizer.model.decomposed.split import Part
from optimizer.problem.instance import Floats
from optimizer.problem.program import Block, Program
from tests.decomposed.test_branch import parts_of


def chosen_one_of_two_years() -> Program:
    """Return works a and b of two years that exclude one another, and c, that nothing excludes: x <= 5 * started for each."""
    pairs = list(itertools.product((0, 1), (2, 3)))
    limits = [(np.array([5 + n, n]), np.array([1.0, -5.0])) for n in range(5)]
    rows = [(np.array(pair), np.ones(2)) for pair in pairs] + limits
    return Program(
        cost=np.concatenate((np.zeros(5), -np.ones(5))),
        lower=np.zeros(10),
        upper=np.concatenate((np.ones(5), np.full(5, 5.0))),
        integer=np.ones(10, dtype=np.bool_),
        row_lower=np.full(len(rows), -np.inf),
        row_upper=np.concatenate((np.ones(4), np.zeros(5))),
        starts=np.arange(0, 2 * len(rows) + 1, 2, dtype=np.int64),
        indices=np.concatenate([columns for columns, _ in rows]).astype(np.int32),
        values=np.concatenate([values for _, values in rows]),
        columns=(Block("x", 0, 10),),
        rows=(Block("M", 0, len(rows)),),
    )


def values(*used: int) -> Floats:
    found = np.zeros(10)
    found[list(used)] = 0.25
    return found


def test_works_are_groups_of_years_and_split_where_both_are_used() -> None:
    found = rivals(chosen_one_of_two_years())
    assert found.columns.tolist() == [0, 1, 2, 3]
    assert sorted(map(tuple, found.groups.astype(int).tolist())) == [(0, 0, 1, 1), (1, 1, 0, 0)]
    assert len(found.relaxed.row_lower) == 5
    sides = found.split(values(0, 1, 3))
    assert sides is not None
    assert [side.tolist() for side in sides] == [[0, 1], [2, 3]]
    assert found.split(values(0, 1, 4)) is None
    assert found.rounded_up(values(0, 3)).tolist() == [1, 0, 0, 1, 0, 0, 0, 0, 0, 0]


def test_what_costs_or_is_kept_down_is_not_rounded_up() -> None:
    program = chosen_one_of_two_years()
    dear = rivals(program).with_cost(np.concatenate(([1.0], np.zeros(9))))
    assert dear.rounded_up(values(0, 3)).tolist()[:4] == [0.25, 0, 0, 1]
    program.values[8], program.values[9] = -1.0, 2.0  # at least two steps where work a is started in the first year
    assert rivals(program).rounded_up(values(0, 3)).tolist()[:4] == [0.25, 0, 0, 1]


def test_a_row_that_bounds_obey_anyway_is_left_out() -> None:
    program = chosen_one_of_two_years()
    program.row_upper[4] = 5.0
    assert len(rivals(program).relaxed.row_lower) == 4


def holds(program: Program, point: Floats) -> bool:
    left = program.activity(point)
    return bool((left <= program.row_upper + 1e-9).all() and (left >= program.row_lower - 1e-9).all())


def test_whole_points_obey_a_part_when_they_obey_what_is_relaxed_and_split_nothing() -> None:
    draw = np.random.default_rng(1)
    seen = {True: 0, False: 0}
    for part in itertools.chain.from_iterable(parts_of(seed, Lens.SCORE) for seed in range(6)):
        found = rivals(part.program)
        for _ in range(40 if len(found.columns) else 0):
            point = started(part, found, draw)
            assert found.obeyed(point) == holds(part.program, point)
            seen[found.split(point) is None] += 1
    assert min(seen.values()) > 0


def started(part: Part, found: Rivals, draw: np.random.Generator) -> Floats:
    """Return a point in which some columns with rivals are 1 and everything else is at its least."""
    point = part.program.lower.copy()
    point[draw.choice(found.columns, size=draw.integers(1, 4))] = 1.0
    return point
