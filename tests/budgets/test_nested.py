"""What a list in strict order costs among linear plans: rounding of the plan before is no reason for there to be none."""

from __future__ import annotations

import numpy as np
import pytest

from optimizer.errors import NoPlanError
from optimizer.intake.read import read_scenario
from optimizer.messages import message
from optimizer.model.parts_line import line_of_budgets
from optimizer.model.relaxed import Relaxed
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Floats
from optimizer.problem.point import Point
from optimizer.study.budgets.curve import whole_curve
from optimizer.study.budgets.nested import nested_linear
from tests.budgets.lines import instance_of
from tests.data.places import SCENARIOS


class Tight(Relaxed):
    """A programme in which what was built before fits in only when a little of it may be missing."""

    needed = 0.0

    def set_pairs(self, least: Floats, most: Floats) -> None:
        before = getattr(self, "built", np.zeros_like(least))
        self.short = float((before - least).max(initial=0.0)) if least.any() else np.inf
        super().set_pairs(least, most)

    def solve(self) -> Point:
        if getattr(self, "short", np.inf) < self.needed:
            raise NoPlanError(message("no-plan"))
        point = super().solve()
        self.built = point.steps.sum(axis=2)
        return point


@pytest.mark.parametrize(("needed", "there"), [(0.0, True), (5e-8, True), (5e-6, True), (1e-3, False)])
def test_as_little_as_will_do_may_be_missing_of_what_was_built(needed: float, there: bool) -> None:
    instance = instance_of("random")
    curve = whole_curve(instance, line_of_budgets, None)
    money = [round(part * float(curve.money[-1])) for part in (0.3, 0.5, 0.7, 0.9)]
    relaxed = Tight(instance)
    relaxed.needed = needed
    if not there:
        with pytest.raises(NoPlanError):
            nested_linear(instance, curve, relaxed, money)
        return
    price = nested_linear(instance, curve, relaxed, money)
    assert price is not None
    assert price.budgets == len(money)
    assert 0.0 <= price.mean <= price.worst < 1.0


def test_measured_places_have_a_price_of_order() -> None:
    """Here HiGHS could not build upon its own plan to 1e-9 steps."""
    instance = build_instance(read_scenario(SCENARIOS / "jatim.yaml").scenario)
    curve = whole_curve(instance, line_of_budgets, None)
    money = [round(float(curve.money[-1]) * n / 40) for n in range(1, 41)]
    price = nested_linear(instance, curve, Relaxed(instance), money)
    assert price is not None
    assert price.budgets >= 35
