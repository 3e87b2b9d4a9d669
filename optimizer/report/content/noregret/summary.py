"""No regret in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.noregret.facts import NoRegretFacts, PackageFacts, safe_money
from optimizer.report.content.noregret.findings import budget_lines, core_finding, weight_lines
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import setting_summary
from optimizer.study.noregret_found import Cause, Label


def noregret_summary(facts: NoRegretFacts, language: Language) -> Mapping[str, Plain]:
    """Return the labels counted, what was covered and how, and every package that is not ``tidak_pernah``."""
    found = facts.found
    lines = (*weight_lines(facts, language), *budget_lines(facts, language))
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "cara": {"bobot": "eksak" if facts.weighed else "satu", "pagu": "sampel"},
        "dicakup": {
            "bobot_kumuh": {"dari": share(found.weights[0]), "sampai": share(found.weights[1]), "skenario": share(found.theta)},
            "pagu_bagian": [share(factor) for factor in found.budgets],
            "pagu_tanpa_rencana": [share(factor) for factor in found.open],
            "rencana": found.plans,
        },
        "kalimat": " ".join((core_finding(facts, language) + ".", *lines)),
        "label": {label.value: _label(facts.of(label)) for label in Label},
        "paket": [_package(one) for one in facts.packages if one.package.label is not Label.NEVER],
        "penyebab": {cause.value: sum(one.package.cause is cause for one in facts.packages) for cause in Cause},
        "skenario": setting_summary(facts.setting),
        "uang": {"pagu": facts.budget},
    }


def _label(packages: tuple[PackageFacts, ...]) -> Plain:
    return {
        "belanja_rencana": sum(one.planned_money for one in packages),
        "dalam_rencana": sum(one.planned > 0 for one in packages),
        "nilai_aman": safe_money(packages),
        "paket": len(packages),
    }


def _package(one: PackageFacts) -> Plain:
    package = one.package
    weights: Plain = {"dari": share(package.weights[0]), "sampai": share(package.weights[1])} if package.weights else None
    return {
        "biaya_rencana": one.planned_money,
        "bobot": weights,
        "dibangun": share(package.often),
        "intervensi": one.intervention,
        "kode": one.area,
        "label": package.label.value,
        "nilai_aman": one.safe_money,
        "pagu_mulai": None if package.budget is None else share(package.budget),
        "penyebab": package.cause.value if package.cause else None,
        "satuan": one.measure,
        "volume_aman": one.safe,
        "volume_rencana": one.planned,
        "volume_terbanyak": round(one.most, 6) + 0.0,
    }
