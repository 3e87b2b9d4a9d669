"""The curve of every budget: how many corners or points, how many whole solves, how long, and against a cold solve.

    python -m benchmarks.budgets                     the shipped scenarios, and a regency six times as large
    python -m benchmarks.budgets --areas 400 --years 5 --until 1.8 --slack 1e-3      points of a made-up province
    python -m benchmarks.budgets --areas 400 --count 1001                        so many budgets of it, by its parts

Seconds are of computing (user and system). A cold solve is one at the present budget by a programme just loaded, of the same
rows: those of whole steps are left out, which makes it quicker than what ``tuntas run`` solves.
"""

from __future__ import annotations

import argparse
import dataclasses
import random
import time

import numpy as np

from benchmarks.full import alone, by_fund
from benchmarks.province import province, under
from optimizer.domain.area import Area
from optimizer.domain.scenario import Lens, Scenario
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.model.budget_line import BudgetLine
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate_lean
from optimizer.model.highs import quiet_stdout
from optimizer.model.optimum import Optimum
from optimizer.model.parts_line import PartsLine
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats, Instance
from optimizer.study.budgets.curve import whole_curve
from optimizer.study.budgets.enclose import enclose
from optimizer.study.budgets.money import enough, floats


class Counted(BudgetLine):
    """A line that counts how often all of it is solved."""

    solved = 0

    def optimum(self, share: float) -> Optimum:
        """Return the optimum at a share."""
        Counted.solved += self.last is None or self.last.share != share
        return super().optimum(share)


def curves(name: str, times: int = 1) -> None:
    """Print what the curve of a scenario takes, with ``times`` as many areas, none like another, and as much money."""
    scenario = read_scenario(scenario_path(name), ()).scenario
    instance = build_instance(larger(scenario, times) if times > 1 else scenario)
    Counted.solved = 0
    start = time.process_time()
    curve = whole_curve(instance, _line, None)
    used, cold = time.process_time() - start, _cold(instance)
    _tell(f"{name}, {len(instance.axes.areas)} areas: {len(curve.money)} corners", used, cold, len(curve.money))


def points(scenario: Scenario, until: float, slack: float) -> None:
    """Print what points take in two ways, up to ``until`` times the present budget, ``slack`` open between them."""
    instance = build_instance(scenario)
    cold = _cold(instance)
    for way, line in (("whole", _own(instance)), ("parts", PartsLine(_own(instance)))):
        Counted.solved = 0
        start = time.process_time()
        found = enclose(line, line.least(), until, slack)
        used = time.process_time() - start
        _tell(f"{scenario.name} {way}: {len(found.points)} points, open {found.open:.1e}", used, cold, len(found.points))


def even(scenario: Scenario, count: int, close: float, until: float) -> None:
    """Print what ``count`` budgets from a fifth to ``until`` times the present take by parts, each proven ``close`` enough.

    A cold solve is here one of HiGHS on the programme written out by fund, at the present budget.
    """
    instance = build_instance(scenario)
    columns = lay_columns(instance)
    full = by_fund(formulate_lean(instance, columns), columns)
    start = time.process_time()
    with quiet_stdout():
        alone(full, "dual", 600.0)
    cold = time.process_time() - start
    line = PartsLine(_own(instance), close)
    line.at(0.2)
    Counted.solved = 0
    start = time.process_time()
    above = max(stand.above / stand.benefit for stand in map(line.at, np.linspace(0.2, until, count)))
    used = time.process_time() - start
    _tell(f"{scenario.name} parts: {count} budgets, proven to {above:.0e}, HiGHS {cold:.2f} s", used, cold, count)


def _tell(what: str, used: float, cold: float, count: int) -> None:
    each = used / count
    print(f"{what}, {Counted.solved} whole solves, {used:.2f} s, {1000 * each:.2f} ms each: {each / cold:.3f} of a cold solve")


def _cold(instance: Instance) -> float:
    """Return how long a first solve at the present budget takes."""
    line = _own(instance)
    start = time.process_time()
    line.at(1.0)
    return time.process_time() - start


def _own(instance: Instance) -> Counted:
    budget = floats(instance.money.budget)
    return _line(instance, np.zeros_like(budget), budget, max(1.0, enough(instance)))


def larger(scenario: Scenario, times: int) -> Scenario:
    """Return a scenario with copies of its areas whose volumes and households differ by up to a third."""
    draw = random.Random(7)
    areas = tuple(_copy(draw, area, number) for number in range(times) for area in scenario.areas)
    budgets = tuple(dataclasses.replace(budget, money=times * budget.money) for budget in scenario.budgets)
    return dataclasses.replace(scenario, areas=areas, budgets=budgets)


def _line(instance: Instance, start: Floats, step: Floats, most: float) -> Counted:
    return Counted(instance, start, step, most)


def _copy(draw: random.Random, area: Area, number: int) -> Area:
    if not number:
        return area
    volumes = tuple(float(np.floor(volume * draw.uniform(0.67, 1.0) * 100) / 100) for volume in area.volumes)
    return dataclasses.replace(area, code=f"{area.code}.{number}", volumes=volumes)


if __name__ == "__main__":
    words = argparse.ArgumentParser(prog="python -m benchmarks.budgets")
    words.add_argument("--areas", type=int, help="points of a made-up province")
    words.add_argument("--years", type=int, default=5)
    words.add_argument("--until", type=float, default=1.8, help="times the present budget")
    words.add_argument("--slack", type=float, default=1e-3, help="benefit left open between two points")
    words.add_argument("--count", type=int, help="so many budgets at even distances, by parts")
    words.add_argument("--close", type=float, default=1e-6, help="relative gap of each of them")
    asked = words.parse_args()
    if asked.count:
        even(under(province(asked.areas or 400, asked.years), Lens.CONTRIBUTION), asked.count, asked.close, asked.until)
    elif asked.areas:
        points(under(province(asked.areas, asked.years), Lens.CONTRIBUTION), asked.until, asked.slack)
    else:
        curves("2022")
        curves("2022", 6)
        curves("2022-2026")
