"""Whether the numbers of a problem can be what they say: lengths, signs, roundings, and shares that add up to a whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Any

from optimizer.domain.scenario import Lens
from optimizer.measures.certificate.codec import fields_of
from optimizer.measures.certificate.columns import MICRO
from optimizer.measures.certificate.question import Fund, Question
from optimizer.measures.certificate.row import ALLOWANCE, ONE, ZERO
from optimizer.measures.certificate.spelling import decimal_down
from optimizer.measures.certificate.stairs import Stairs
from optimizer.messages import Message, message

HOPELESS = ("certificate.years", "certificate.number", "certificate.form")
"""Findings after which nothing can be worked out."""


def check_sense(question: Question) -> tuple[Message, ...]:
    """Return every number of a problem that cannot be right; names are taken to be known."""
    return (
        *_lengths(question),
        *(message("certificate.number", place=place) for place in dict.fromkeys(_impossible(question, "soal"))),
        *_limits(question),
        *_rounded(question),
        *_baselines(question),
        *(_stairs(question.stairs) if question.stairs else ()),
    )


def _lengths(question: Question) -> Iterator[Message]:
    """Yield rows that do not have one figure for each year."""
    count = len(question.years)
    rows: list[tuple[str, bool]] = [("soal.tujuan", len(question.goal.year_weight) == count)]
    rows += [("soal.intervensi", len(work.cost) == len(work.fixed) == count) for work in question.works]
    rows += [("soal.sumber_dana", len(fund.budget) == count == len(fund.keep) + 1) for fund in question.funds]
    for place in sorted({place for place, whole in rows if not whole}):
        yield message("certificate.years", place=place)


def _impossible(value: object, place: str) -> Iterator[str]:
    """Yield the place of every number below zero, and of every fraction that no double can be."""
    if isinstance(value, int | Fraction):
        if value < 0 or value.denominator & (value.denominator - 1):
            yield place
    elif isinstance(value, tuple):
        for part in value:
            yield from _impossible(part, place)
    elif dataclasses.is_dataclass(value):
        kind: Any = type(value)
        for name, key, _ in fields_of(kind):
            yield from _impossible(getattr(value, name), f"{place}.{key}")


def _limits(question: Question) -> Iterator[Message]:
    """Yield an unknown lens, weights that do not share out the whole, and shares above one."""
    goal = question.goal
    if goal.lens not in set(Lens) or question.stepwise != (goal.lens != Lens.CONTRIBUTION):
        yield message("certificate.form", place="soal.tujuan.lensa")
    weights = goal.slum_weight + goal.poverty_weight + goal.hectare_weight
    yield from _whole("soal.tujuan", weights, none=False)
    yield from _whole("soal.tujuan.bobot_tahun", sum(goal.year_weight, ZERO), none=False)
    if any(fund.carry > 1 for fund in question.funds):
        yield message("certificate.number", place="soal.sumber_dana.bawa_sisa")
    if any(pair.most < 1 for pair in question.pairs):
        yield message("certificate.number", place="soal.pasangan.paling_banyak")
    if any(work.step <= 0 for work in question.works):
        yield message("certificate.number", place="soal.intervensi.langkah")


def _rounded(question: Question) -> Iterator[Message]:
    """Yield figures that are not their own rounding: money kept, and volumes in micro-units."""
    if any(abs(keep - fund.carry * budget) > 1 for fund in question.funds for keep, budget in _keeping(fund)):
        yield message("certificate.rounding", place="soal.sumber_dana.sisa_terbanyak")
    if not question.stepwise:
        return
    if any(abs(need.micro - need.deficit * MICRO) > 1 for need in question.needs):
        yield message("certificate.rounding", place="soal.kekurangan.kekurangan_mikro")
    for work in question.works:
        micro, effect = dict(work.micro), dict(work.effect)
        if any(abs(micro.get(code, 0) - effect.get(code, ZERO) * MICRO) > 1 for code in micro | effect):
            yield message("certificate.rounding", place="soal.intervensi.efek_mikro")


def _keeping(fund: Fund) -> Iterable[tuple[int, int]]:
    return zip(fund.keep, fund.budget, strict=False)


def _baselines(question: Question) -> Iterator[Message]:
    """Yield gains that are no shares of the burden: times what is lacking they must add up to one, or to nothing."""
    lack = {(need.area, need.parameter): need.deficit for need in question.needs}
    poor = {each.area: each.households for each in question.poor}
    yield from _whole("soal.kekurangan.nilai_kumuh", sum((need.slum * need.deficit for need in question.needs), ZERO))
    burden = sum((need.poverty * need.deficit for need in question.needs), ZERO)
    yield from _whole("soal.kekurangan.nilai_kemiskinan", burden + question.goal.poor_gain * sum(poor.values(), ZERO))
    for aim in question.aims:
        by_need = sum((weight * lack.get((area, code), ZERO) for area, code, weight in aim.needs), ZERO)
        yield from _whole(f"soal.sasaran.{aim.name}", by_need + sum((w * poor.get(area, ZERO) for area, w in aim.poor), ZERO))


def _stairs(stairs: Stairs) -> Iterator[Message]:
    """Yield official steps that cannot be: shares that do not add up, levels out of order, more points than there are."""
    units = stairs.units
    yield from _whole("soal.tangga.satuan.nilai_kumuh", sum((unit.slum * unit.total for unit in units), ZERO))
    yield from _whole("soal.tangga.satuan.nilai_kemiskinan", sum((unit.poverty * unit.total for unit in units), ZERO))
    yield from _whole("soal.tangga.satuan.nilai_luas", sum((unit.hectares for unit in units), ZERO))
    points: dict[str, int] = {}
    last: dict[tuple[str, str], tuple[int, int]] = {}
    for level in stairs.levels:
        points[level.unit] = points.get(level.unit, 0) + level.gain
        before = last.get((level.unit, level.parameter), (-1, 0))
        if not (before[0] < level.number and before[1] < level.need and level.gain > 0):
            yield message("certificate.number", place=f"soal.tangga.tingkat.{level.unit}.{level.parameter}")
        last[level.unit, level.parameter] = (level.number, level.need)
    if any(service.excess == 0 for service in stairs.services):
        yield message("certificate.number", place="soal.tangga.layanan.kelebihan")
    for unit in units:
        if points.get(unit.name, 0) > unit.total:
            yield message("certificate.number", place=f"soal.tangga.satuan.{unit.name}.skor")


def _whole(place: str, total: Fraction, none: bool = True) -> Iterator[Message]:
    """Yield a finding unless a sum is one, but for rounding, or nothing at all where that is allowed."""
    if abs(total - ONE) > ALLOWANCE and not (none and total == 0):
        yield message("certificate.share", place=place, total=decimal_down(total))
