"""What comes next in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.reserve.facts import Change, ReserveFacts, Why, changes_of, moves
from optimizer.report.content.reserve.findings import cut_finding, next_finding
from optimizer.report.content.summary import setting_summary
from optimizer.study.budgets.reserve import Moved


def reserve_summary(facts: ReserveFacts, language: Language) -> Mapping[str, Plain]:
    """Return what comes next; ``langkah`` in the order told, savings and cuts against the step before them."""
    found = facts.found
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "dana": {"kode": found.instance.axes.funds[found.fund], "pagu": found.cuttable},
        "kalimat": {"dipotong": cut_finding(facts, language), "miliar_berikutnya": next_finding(facts, language) + "."},
        "langkah": [_step(facts, why, moved, language) for why, moved in moves(found)],
        "rencana": {"batas": _finite(found.present.proof.bound), "manfaat": share(found.present.proof.value)},
        "skenario": setting_summary(facts.setting),
        "uang": {"belanja": int(found.present.plan.paid.sum()), "pagu": int(found.instance.money.budget.sum())},
    }


def _step(facts: ReserveFacts, why: Why, moved: Moved, language: Language) -> Plain:
    """Return a step: benefit against the scenario's plan, re-added, and the most that is proven possible."""
    return {
        "belanja_berubah": int(moved.cost.sum()),
        "diketahui": "terbukti",
        "ditemukan": moved.found,
        "manfaat_berubah": share(moved.gain),
        "manfaat_berubah_paling_banyak": _finite(moved.most),
        "paket": [_change(change) for change in changes_of(facts, moved, language)],
        "sebab": why.value,
        "uang": moved.money,
    }


def _change(change: Change) -> Plain:
    return {
        "biaya": change.cost,
        "intervensi": change.code,
        "kode": change.place.code,
        "satuan": change.unit,
        "tahun": change.year,
        "volume": share(change.volume),
    }


def _finite(value: float) -> float | None:
    return share(value) if math.isfinite(value) else None
