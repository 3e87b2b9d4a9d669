"""How cost grows with areas, interventions, years and funds, each by itself from one made-up province.

    python -m benchmarks.growth                           the table: some minutes
    python -m benchmarks.growth --chart growth.png        and the curves as a picture

``linear`` is the linear programme by HiGHS on all its rows, ``parts`` the same by its parts where there are enough, ``steps`` a
plan in whole steps with its proof, as ``tuntas run`` makes it (small ones are searched up to a limit of nodes, whatever their
size). CPU seconds of one run each, without generating and formulating. The exponent is the slope of the logarithms over the
upper half of a line: 1 is in proportion, 2 is four times the time for twice the size.
"""

from __future__ import annotations

import argparse
import dataclasses
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np

from benchmarks.province import province, under
from optimizer.domain.fund import Fund
from optimizer.domain.intervention import Intervention
from optimizer.domain.scenario import Budget, Lens, Scenario
from optimizer.intake.read import read_scenario
from optimizer.model.answer import SolveOptions
from optimizer.model.blocks.solve import solve_by_blocks
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.model.highs import loaded
from optimizer.model.solve import solve
from optimizer.problem.build import build_instance

ROOT = Path(__file__).resolve().parent.parent
AREAS, YEARS = 400, 1
WAYS = ("linear", "parts", "steps")


@dataclasses.dataclass(frozen=True)
class Point:
    """What one size costs: columns of the programme, and CPU seconds of each way."""

    size: int
    columns: int
    seconds: tuple[float, ...]


def fewer_works(scenario: Scenario, count: int) -> Scenario:
    """Return the scenario with its first interventions only; rules that name others fall away."""
    kept = {work.code for work in scenario.interventions[:count]}
    works = tuple(_among(work, kept) for work in scenario.interventions if work.code in kept)
    offices = {work.office for work in works}
    caps = tuple(cap for cap in scenario.rules.capacities if cap.office in offices)
    rules = dataclasses.replace(scenario.rules, capacities=caps)
    return dataclasses.replace(scenario, interventions=works, rules=rules)


def _among(work: Intervention, kept: set[str]) -> Intervention:
    before = tuple(rule for rule in work.prerequisites if rule.intervention in kept)
    return dataclasses.replace(work, prerequisites=before, exclusives=tuple(c for c in work.exclusives if c in kept))


def other_funds(scenario: Scenario, count: int) -> Scenario:
    """Return the scenario with its money spread evenly over the first funds of the real list."""
    funds = _real_funds()[:count]
    each = sum(budget.money for budget in scenario.budgets) // (count * len(scenario.years))
    budgets = tuple(Budget(fund.code, year, each) for fund in funds for year in scenario.years)
    return dataclasses.replace(scenario, funds=funds, budgets=budgets)


def _real_funds() -> tuple[Fund, ...]:
    return read_scenario(ROOT / "scenarios" / "2022-2026.yaml").scenario.funds


LINES: dict[str, tuple[tuple[int, ...], Callable[[int], Scenario]]] = {
    "areas": ((50, 100, 200, 400, 800), lambda n: province(n, YEARS)),
    "interventions": ((5, 10, 15, 20, 25), lambda n: fewer_works(province(AREAS, YEARS), n)),
    "years": ((1, 2, 3, 4, 5), lambda n: province(AREAS, n)),
    "funds": ((1, 2, 4, 6, 8), lambda n: other_funds(province(AREAS, YEARS), n)),
}


def measure(size: int, scenario: Scenario) -> Point:
    """Return what the scenario costs under the lens of points."""
    instance = build_instance(under(scenario, Lens.SCORE))
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False)
    ways = (
        lambda: loaded(program, SolveOptions()).run(),
        lambda: solve_by_blocks(program),
        lambda: solve(instance, SolveOptions()),
    )
    return Point(size, columns.total, tuple(_spent(way) for way in ways))


def _spent(way: Callable[[], object]) -> float:
    start = time.process_time()
    way()
    return time.process_time() - start


def exponents(points: list[Point]) -> list[float]:
    """Return the slope of log seconds over log size, for each way, over the upper half of the sizes."""
    upper = points[len(points) // 2 :]
    sizes = np.log([point.size for point in upper])
    return [float(np.polyfit(sizes, np.log([point.seconds[way] for point in upper]), 1)[0]) for way in range(len(WAYS))]


def table() -> dict[str, list[Point]]:
    """Print a table for each line, and return its points."""
    found = {}
    for name, (sizes, scenario) in LINES.items():
        print(f"\n{name:<14}{'columns':>9}" + "".join(f"{way + ', s':>12}" for way in WAYS), flush=True)
        found[name] = points = []
        for size in sizes:
            points.append(point := measure(size, scenario(size)))
            print(f"{size:<14}{point.columns:>9}" + "".join(f"{spent:>12.2f}" for spent in point.seconds), flush=True)
        print(f"{'exponent':<23}" + "".join(f"{slope:>12.1f}" for slope in exponents(points)), flush=True)
    return found


def draw(found: dict[str, list[Point]], path: Path) -> None:
    """Draw the curves, logarithmic both ways, one small picture for each line."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10, 3.2), layout="constrained")
    for axes, (name, points) in zip(figure.subplots(1, len(found), sharey=True), found.items(), strict=True):
        for way, label in enumerate(WAYS):
            axes.loglog([p.size for p in points], [p.seconds[way] for p in points], marker="o", label=label)
        axes.set_xticks([p.size for p in points], [str(p.size) for p in points], minor=False)
        axes.minorticks_off()
        axes.set_title(name, loc="left")
        axes.grid(alpha=0.3)
    figure.axes[0].set_ylabel("CPU seconds")
    figure.axes[0].legend(frameon=False)
    figure.savefig(path, dpi=110, metadata={"Software": None})


if __name__ == "__main__":
    words = argparse.ArgumentParser(prog="python -m benchmarks.growth")
    words.add_argument("--chart", type=Path)
    given = words.parse_args()
    lines = table()
    if given.chart is not None:
        draw(lines, given.chart)
