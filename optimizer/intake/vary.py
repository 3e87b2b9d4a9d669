"""``--vary PATH=VALUES``: what a sweep varies, checked against the scenario before anything is computed."""

from __future__ import annotations

import math
from dataclasses import replace

from optimizer.domain.scenario import Scenario
from optimizer.domain.variation import Axis, Knob, Unit, Variation, point
from optimizer.errors import Fault, Place, ScenarioError
from optimizer.intake.check_names import Known
from optimizer.intake.scenario import VARY, Overrides, Parts, read_again
from optimizer.intake.sink import FaultSink
from optimizer.intake.vary_values import Values, read_values
from optimizer.intake.wording import did_you_mean, shown
from optimizer.intake.wrong import Wrong
from optimizer.messages import message

MOST_CASES = 200_000
_LEAST_PRICE = 1.0
_MOST_PERCENT = 10_000.0
_SCALED = {"pagu": Knob.BUDGET, "harga": Knob.PRICE, "efek": Knob.EFFECT}


def read_variation(parts: Parts, vary: Overrides, draws: int, seed: int) -> Variation:
    """Return what varies; ``vary`` are (path, values) as they were written.

    ``pagu``, ``harga``, ``efek`` (alone, or followed by a code) and ``bobot`` scale or weigh; any other path is a setting of
    the scenario. Raises ``ScenarioError`` with every fault: values that cannot be read or that the scenario refuses, ranges
    without draws, names that do not exist, more than :data:`MOST_CASES`.
    """
    sink = FaultSink()
    if not vary:
        sink.fault(Place(VARY), message("sweep.nothing"))
    axes = [axis for path, text in vary if (axis := _axis(parts, path, text, sink)) is not None]
    _check_together(axes, draws, sink)
    sink.stop()
    return Variation(tuple(axes), draws, seed)


def _axis(parts: Parts, path: str, text: str, sink: FaultSink) -> Axis | None:
    where = Place(f"{VARY} {shown(path)}")
    values = read_values(text)
    if isinstance(values, Wrong):
        sink.fault(where, values.what, values.fix)
        return None
    head, *codes = path.split(".")
    before = sink.count
    if head == "bobot" and not codes:
        axis = _weight(path, values, where, sink)
    elif head in _SCALED and (values.unit is Unit.PERCENT or head != "pagu" or not codes):
        axis = _scaled(path, values, where, sink)
        _check_codes(parts.reading.scenario, axis, where, sink)
    else:
        axis = Axis(path, Knob.SETTING, values.unit, (), values.points, values.low, values.high)
        _check_settings(parts, axis, sink)
    return axis if sink.count == before else None


def _weight(path: str, values: Values, where: Place, sink: FaultSink) -> Axis:
    """Return the axis of the slum weight, 0 to 1; percentages are taken as such."""
    factor = 0.01 if values.unit is Unit.PERCENT else 1.0
    points = tuple(point(Unit.NUMBER, factor * value.number) for value in values.points)
    low, high = factor * values.low, factor * values.high
    numbers = [value.number for value in points] or [low, high]
    if values.unit not in (Unit.PERCENT, Unit.NUMBER) or not 0.0 <= min(numbers) <= max(numbers) <= 1.0:
        sink.fault(where, message("sweep.weight"))
    return Axis(path, Knob.WEIGHT, Unit.NUMBER, (), points, low, high)


def _scaled(path: str, values: Values, where: Place, sink: FaultSink) -> Axis:
    head, *codes = path.split(".")
    numbers = [value.number for value in values.points] or [values.low, values.high]
    least = _LEAST_PRICE if head == "harga" else 0.0
    if values.unit is not Unit.PERCENT or not least <= min(numbers) <= max(numbers) <= _MOST_PERCENT:
        sink.fault(where, message("sweep.percent", path=shown(path), least=f"{least:g}", most=f"{_MOST_PERCENT:g}"))
    return Axis(path, _SCALED[head], Unit.PERCENT, tuple(codes), values.points, values.low, values.high)


def _check_codes(scenario: Scenario, axis: Axis, where: Place, sink: FaultSink) -> None:
    """Tell of a fund, year or intervention that the scenario does not have."""
    if axis.knob is Knob.BUDGET:
        funds = {budget.fund for budget in scenario.budgets}
        known = [Known("fund", funds, sink), Known("year", map(str, scenario.years), sink)]
    else:
        known = [Known("intervention", (work.code for work in scenario.interventions), sink)]
    if len(axis.codes) > len(known):
        sink.fault(where, message("setting.override_path", path=shown(axis.name)))
    for code, names in zip(axis.codes, known, strict=False):
        names.check(code, where)


def _check_settings(parts: Parts, axis: Axis, sink: FaultSink) -> None:
    """Tell of values that the scenario refuses, each by itself: all of a list, both ends of a range and its middle."""
    middle = axis.low + (axis.high - axis.low) * 0.4321
    for value in axis.points or tuple(point(axis.unit, number) for number in (axis.low, middle, axis.high)):
        try:
            read_again(parts, ((axis.name, value.text),))
        except ScenarioError as error:
            sink.take(ScenarioError(tuple(_hinted(fault, axis.name) for fault in error.faults)))
            return


def _hinted(fault: Fault, path: str) -> Fault:
    """Return a fault with the knob that may have been meant, where it offers nothing itself."""
    unknown = fault.what.code == "setting.unknown_key" and fault.fix is None
    return replace(fault, fix=did_you_mean(path.split(".")[0], (*_SCALED, "bobot"))) if unknown else fault


def _check_together(axes: list[Axis], draws: int, sink: FaultSink) -> None:
    """Tell of an axis that stands twice, of ranges that nothing is drawn from, and of too many cases."""
    names = [axis.name for axis in axes]
    for name in sorted({name for name in names if names.count(name) > 1}):
        sink.fault(Place(f"{VARY} {shown(name)}"), message("sweep.axis_twice"))
    for axis in axes:
        if axis.drawn and not draws:
            sink.fault(Place(f"{VARY} {shown(axis.name)}"), message("sweep.no_draws"))
    cases = draws or math.prod(len(axis.points) or 1 for axis in axes)
    if cases > MOST_CASES:
        sink.fault(Place(VARY), message("sweep.too_many", cases=cases, most=MOST_CASES))
