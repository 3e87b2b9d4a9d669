"""What is known of many cases of a scenario, and what the things that vary are called."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.scenario import Lens, Scenario
from optimizer.domain.variation import Axis, Knob, Point, Unit
from optimizer.messages import Language
from optimizer.problem.needs import poverty_burden
from optimizer.report.content.facts import Setting
from optimizer.report.content.gather_setting import setting_facts, unit_qualities
from optimizer.report.numbers import rupiah, trimmed
from optimizer.report.words import capital, say
from optimizer.study.sweep.found import Sweep

_HEADS = {Knob.BUDGET: "pagu", Knob.PRICE: "harga", Knob.EFFECT: "efek", Knob.WEIGHT: "bobot"}


@dataclass(frozen=True, slots=True)
class SweepFacts:
    """``qualities`` are those of the counted units; ``stepwise`` whether the goal counts points in any case."""

    setting: Setting
    qualities: tuple[Quality, ...]
    poor_known: bool
    stepwise: bool
    sweep: Sweep


def sweep_facts(scenario: Scenario, sweep: Sweep, language: Language) -> SweepFacts:
    """Return the facts of a sweep, with names of categories in one language."""
    axes = sweep.variation.axes
    return SweepFacts(
        setting=setting_facts(scenario, language),
        qualities=unit_qualities(scenario),
        poor_known=any(poverty_burden(area) > 0 for area in scenario.areas),
        stepwise=scenario.goal.lens is not Lens.CONTRIBUTION or any(axis.name == "tujuan.lensa" for axis in axes),
        sweep=sweep,
    )


def axis_name(axis: Axis, language: Language) -> str:
    """Return what varies, in words: ``pagu``, ``harga satuan (jalan_beton)``, or the path of a setting as it is."""
    if axis.knob is Knob.SETTING:
        return axis.name
    name = say(f"sweep.axis_{_HEADS[axis.knob]}", language)
    return say("sweep.axis_of", language, name=name, part=".".join(axis.codes)) if axis.codes else name


def headed(axis: Axis, language: Language) -> str:
    """Return what varies as it stands at the head of something: ``Pagu``; the path of a setting stays as it is."""
    name = axis_name(axis, language)
    return name if axis.knob is Knob.SETTING else capital(name)


def axis_title(axis: Axis, language: Language) -> str:
    """Return what varies with how it is counted: ``Pagu (% dari skenario)``."""
    name = headed(axis, language)
    code = {Unit.PERCENT: "sweep.in_percent", Unit.MONEY: "sweep.in_money"}.get(axis.unit)
    return say(code, language, name=name) if code else name


def point_text(axis: Axis, point: Point, language: Language) -> str:
    """Return a value of an axis as people read it."""
    if axis.unit is Unit.TEXT:
        return point.text
    if axis.unit is Unit.MONEY:
        return rupiah(point.number, language)
    return trimmed(point.number, 1, language) + "%" if axis.unit is Unit.PERCENT else trimmed(point.number, 3, language)


def axis_range(axis: Axis, language: Language) -> str:
    """Return the values of an axis in short: both ends of a range, or how many there are from which to which."""
    if axis.drawn:
        low, high = (point_text(axis, Point(end, ""), language) for end in (axis.low, axis.high))
        return say("sweep.range", language, low=low, high=high)
    texts = [point_text(axis, point, language) for point in axis.points]
    few = len(texts) < 4 and sum(map(len, texts)) < 24
    return ", ".join(texts) if few else say("sweep.listed", language, low=texts[0], high=texts[-1], count=str(len(texts)))
