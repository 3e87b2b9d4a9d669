"""The curve of every budget: how many corners, how many solves, and how long, for scenarios and for a larger regency."""

from __future__ import annotations

import dataclasses
import random
import time

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.scenario import Scenario
from optimizer.intake.paths import scenario_path
from optimizer.intake.read import read_scenario
from optimizer.model.budget_line import BudgetLine
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats, Instance
from optimizer.problem.stand import Stand
from optimizer.study.budgets.curve import whole_curve


class Counted(BudgetLine):
    """A line that counts how often it is asked."""

    asked = 0

    def at(self, share: float) -> Stand:
        """Return the optimum at a share."""
        Counted.asked += 1
        return super().at(share)


def curves(name: str, times: int = 1) -> None:
    """Print what the curve of a scenario takes, with ``times`` as many areas, none like another, and as much money."""
    scenario = read_scenario(scenario_path(name), ()).scenario
    instance = build_instance(larger(scenario, times) if times > 1 else scenario)
    Counted.asked = 0
    start, cpu = time.perf_counter(), time.process_time()
    curve = whole_curve(instance, _line, None)
    spent, used = time.perf_counter() - start, time.process_time() - cpu
    areas, corners = len(instance.axes.areas), len(curve.money)
    print(f"{name}, {areas} areas: {corners} corners, {Counted.asked} solves, {spent:.2f} s ({used:.2f} s of computing)")


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
