"""How many different plans come back when the rows and columns of the very same programme are handed over in another order.

    python -m benchmarks.ties                         shipped scenarios of one year and made-up towns, 20 orders each: minutes
    python -m benchmarks.ties --orders 5 --towns 4 --scenarios 2022
    python -m benchmarks.ties --scenarios --towns 0 --areas 400 --kinds linear --orders 4     provinces, by parts
    python -m benchmarks.ties --solver PULP_CBC_CMD   another solver, which must come to the same plans

An order is a permutation of columns, rows and coefficients in rows, drawn by its number, at every call of the solver
(``tests/support/orders.py``); order 0 is the programme as it is. What goes by parts is permuted inside its blocks, and parts of
a linear programme are answered by HiGHS in odd orders, by compiled code in even ones where numba is installed.
``linear`` is the plan of the linear programme, ``whole`` the
one in whole steps. *Plans* counts different ones (to a ten-thousandth of a step), *moved* is the most money that another order
puts elsewhere, in per cent of what the plan costs, *benefits* counts different values (to 1e-9 of the burden), *prices* how
many orders tell other prices of funds, *cost* is the dearest plan over the cheapest, in per cent. CPU seconds are of one solve.
"""

from __future__ import annotations

import argparse
import dataclasses
import sys
import time
from collections.abc import Callable, Iterator
from itertools import product

import numpy as np

from benchmarks.province import province, under
from optimizer.domain.scenario import Lens, Scenario
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.model.answer import SolveOptions
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.goals.contribution import SCALE
from optimizer.model.linear import solve_linear
from optimizer.model.readback import prices_of
from optimizer.model.run import demand
from optimizer.model.solve import solve
from optimizer.model.ties.linear import one_optimum
from optimizer.problem.benefit import value
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats, Instance
from tests.support.orders import ordered
from tests.support.town import random_town

SHIPPED = ("2021", "2022", "2023", "jatim")
SAME = 1e-4
HEAD = (
    f"{'question':<26}{'kind':<8}{'orders':>7}{'plans':>7}{'moved %':>9}{'benefits':>9}{'prices':>8}{'cost %':>8}{'CPU s':>7}"
)


@dataclasses.dataclass(frozen=True)
class Found:
    """One plan: its ``steps``, their ``money`` in Rp (by fund where whole), benefit, prices of funds, and CPU seconds."""

    steps: Floats
    money: Floats
    benefit: float
    prices: Floats
    seconds: float


def whole(instance: Instance, options: SolveOptions) -> Found:
    """Return the plan in whole steps."""
    start = time.process_time()
    draft = solve(instance, options)
    seconds = time.process_time() - start
    paid = draft.plan.paid.astype(np.float64)
    return Found(draft.plan.steps.astype(np.float64), paid, value(instance, draft.plan.steps), draft.prices.fund, seconds)


def linear(instance: Instance, options: SolveOptions) -> Found:
    """Return the plan of the linear programme."""
    start = time.process_time()
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False)
    answer = solve_linear(instance, columns, program, options)
    demand(answer, whole=False)
    answer = one_optimum(instance, columns, program, answer, options)
    seconds = time.process_time() - start
    built = answer.values[columns.build()]
    money = np.concatenate(
        ((built * instance.works.cost[columns.pair_work]).ravel(), 1e6 * answer.values[columns.paid()].ravel())
    )
    prices = prices_of(instance, program, answer.row_duals).fund
    return Found(built, money, -answer.objective / SCALE, prices, seconds)


KINDS: dict[str, Callable[[Instance, SolveOptions], Found]] = {"linear": linear, "whole": whole}


def measure(question: tuple[str, Instance], kind: str, orders: int, options: SolveOptions) -> int:
    """Print the line of one kind of plan; return how many different ones there are beyond one."""
    name, instance = question
    found = []
    for number in range(orders + 1):
        with ordered(number):
            found.append(KINDS[kind](instance, options))
    first, plans = found[0], _different([one.steps for one in found])
    sums = [float(one.money.sum()) for one in found]
    moved = 50 * max(float(np.abs(one.money - first.money).sum()) for one in found) / max(1.0, sums[0])
    benefits = len({round(one.benefit, 9) for one in found})
    prices = sum(not np.allclose(one.prices, first.prices, rtol=1e-9, atol=1e-18) for one in found)
    dearer = 100 * (max(sums) / max(1.0, min(sums)) - 1)
    seconds = float(np.median([one.seconds for one in found]))
    counts = f"{orders:>7}{plans:>7}{moved:>9.3f}{benefits:>9}{prices:>8}{dearer:>8.3f}{seconds:>7.2f}"
    print(f"{name:<26}{kind:<8}{counts}", flush=True)
    return plans - 1


def _different(plans: list[Floats]) -> int:
    """Return how many plans there are that are not the same to a ten-thousandth of a step."""
    kept: list[Floats] = []
    for plan in plans:
        if not any(np.abs(plan - other).max(initial=0.0) <= SAME for other in kept):
            kept.append(plan)
    return len(kept)


def _under(scenario: Scenario, lens: Lens) -> Scenario:
    """Return the scenario under another lens, with its own weights."""
    return dataclasses.replace(scenario, goal=dataclasses.replace(scenario.goal, lens=lens))


def questions(scenarios: list[str], towns: int, areas: list[int]) -> Iterator[tuple[str, Instance]]:
    """Yield the shipped scenarios and made-up provinces of five years under both lenses, and towns of one to three years."""
    for name, lens in product(scenarios, (Lens.CONTRIBUTION, Lens.SCORE)):
        scenario = read_scenario(scenario_path(name), ()).scenario
        yield f"{name} {lens.value}", build_instance(_under(scenario, lens))
    for size, lens in product(areas, (Lens.CONTRIBUTION, Lens.SCORE)):
        yield f"{size} areas {lens.value}, 5 y", build_instance(under(province(size, 5), lens))
    for seed in range(towns):
        lens = (Lens.CONTRIBUTION, Lens.SCORE)[seed % 2]
        scenario = random_town(seed, areas=4 + seed % 7, years=1 + seed % 3)
        yield f"town {seed} {lens.value}, {1 + seed % 3} y", build_instance(_under(scenario, lens))


def main(arguments: list[str]) -> int:
    """Print all lines; return 1 when any question has more than one plan."""
    words = argparse.ArgumentParser(prog="python -m benchmarks.ties")
    words.add_argument("--scenarios", nargs="*", default=list(SHIPPED))
    words.add_argument("--towns", type=int, default=16)
    words.add_argument("--areas", type=int, nargs="*", default=[])
    words.add_argument("--orders", type=int, default=20)
    words.add_argument("--solver", default="highs")
    words.add_argument("--kinds", nargs="*", default=list(KINDS))
    asked = words.parse_args(arguments)
    print(HEAD)
    options = SolveOptions(solver=asked.solver)
    asks = product(questions(asked.scenarios, asked.towns, asked.areas), asked.kinds)
    return min(1, sum(measure(question, kind, asked.orders, options) for question, kind in asks))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
