"""Many cases in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.domain.variation import Axis, Unit
from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain
from optimizer.report.content.summary import setting_summary
from optimizer.report.content.sweep.facts import SweepFacts, axis_name
from optimizer.report.content.sweep.findings import findings
from optimizer.report.content.sweep.measures import Measure, measures, targets
from optimizer.study.sweep.rows import Status
from optimizer.study.sweep.spread import Influence, quantiles

_DIGITS = 8
"""Decimals kept of shares: the linear programme chooses the cheapest of plans that are nearer to one another than that."""

_NAMES = ("terkecil", "p5", "p25", "median", "p75", "p95", "terbesar")


def sweep_summary(facts: SweepFacts, language: Language) -> Mapping[str, Plain]:
    """Return the spread of every number and what decides it."""
    sweep = facts.sweep
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "cara": {
            "benih": sweep.variation.seed if sweep.variation.draws else None,
            "diundi": sweep.variation.draws > 0,
            "sebaran": "contoh" if sweep.variation.draws else "semua kombinasi",
            "tiap_kasus": "dihitung ulang",
        },
        "kalimat": list(findings(facts, language)),
        "kasus": {"jumlah": len(sweep.rows), **{status.value: sweep.count(status) for status in Status}},
        "pengaruh": {
            measure.code: [_influence(axis, found, language) for axis, found in sweep.influences(measure.values(sweep.rows))]
            for measure in targets(facts)
        },
        "sebaran": {measure.code: _spread(facts, measure) for measure in measures(facts)},
        "skenario": setting_summary(facts.setting),
        "yang_diubah": [_axis(axis) for axis in sweep.variation.axes],
    }


def _spread(facts: SweepFacts, measure: Measure) -> Plain:
    values = measure.values(facts.sweep.rows)
    base = measure.value(facts.sweep.base)
    told: dict[str, Plain] = {name: _round(value) for name, value in zip(_NAMES, quantiles(values), strict=True)}
    return {**told, "rata_rata": _round(float(values.mean())), "skenario": None if base is None else _round(base)}


def _influence(axis: Axis, found: Influence, language: Language) -> Plain:
    """Return an axis; ``bagian_ragam`` is of the variance of the outcome, with its range, ``korelasi_peringkat`` Spearman's."""
    return {
        "bagian_ragam": round(found.share, 4) + 0.0,
        "bagian_ragam_rentang": None if found.range is None else [round(end, 4) + 0.0 for end in found.range],
        "korelasi_peringkat": None if found.rank is None else round(found.rank, 4) + 0.0,
        "kunci": axis.name,
        "nama": axis_name(axis, language),
    }


def _axis(axis: Axis) -> Plain:
    if axis.drawn:
        return {"dari": axis.low, "kunci": axis.name, "sampai": axis.high, "satuan": axis.unit.value}
    values: list[Plain] = [point.text if axis.unit is Unit.TEXT else point.number for point in axis.points]
    return {"kunci": axis.name, "nilai": values, "satuan": axis.unit.value}


def _round(value: float) -> float:
    return round(value, _DIGITS) + 0.0
