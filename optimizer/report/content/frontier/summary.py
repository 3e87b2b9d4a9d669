"""Every budget in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.frontier.facts import KNOWN, FrontierFacts, amount
from optimizer.report.content.frontier.findings import (
    fund_finding,
    ladder_finding,
    need_finding,
    nested_finding,
    reach_finding,
)
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.sent import sent_summary
from optimizer.report.content.summary import setting_summary
from optimizer.study.budgets.funds import BILLION
from optimizer.study.budgets.whole import WholePlan


def frontier_summary(facts: FrontierFacts, language: Language) -> Mapping[str, Plain]:
    """Return what every budget is worth; the curve itself is in frontier.csv and frontier.json."""
    found = facts.found
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "daftar_berurut": _nested(facts),
        "daftar_kirim": sent_summary(facts.sending, language),
        "dana": [_fund(facts, number) for number in range(len(found.billions))],
        "kalimat": {
            "daftar_berurut": nested_finding(facts, language),
            "dana": fund_finding(facts, language),
            "kebutuhan": need_finding(facts, language),
            "pagu": reach_finding(facts, language) + ".",
            "tangga": ladder_finding(facts, language) + ".",
        },
        "kurva": _curve(facts),
        "rencana_utuh": [_plan(plan, found.present) for plan in found.plans],
        "skenario": setting_summary(facts.setting),
        "tangga": [
            {"kode": place.code, "mulai": amount(start), "mulai_utuh": amount(whole), "separuh": amount(half)}
            for place, start, half, whole in zip(
                facts.places, found.who.linear.tolist(), found.who.half.tolist(), found.who.whole.tolist(), strict=True
            )
        ],
        "uang": {"pagu": found.present, "paling_sedikit": math.ceil(found.curve.least)},
    }


def _curve(facts: FrontierFacts) -> Plain:
    found = facts.found
    curve, checked = found.curve, found.recheck
    return {
        "diketahui": "dihitung ulang",
        "eksak_bagi_tujuan": facts.linear,
        "lengkap": curve.complete,
        "manfaat": share(curve.at(found.present)),
        "manfaat_terbanyak": share(facts.most),
        "pagu_terakhir": round(float(curve.money[-1])),
        "pemeriksaan": {"pagu": checked.budgets, "selisih_terbesar": share(checked.worst)},
        "sudut": len(curve.money),
        "terbuka": share(curve.open),
        "tambahan_per_miliar": share(curve.price_at(found.present) * BILLION),
    }


def _nested(facts: FrontierFacts) -> Plain:
    price = facts.found.price
    if price is None:
        return None
    return {
        "cara": price.how.value,
        "diketahui": KNOWN[price.how],
        "pada_pagu": round(price.money),
        "pagu_dibandingkan": price.budgets,
        "sejak_pagu": round(price.low),
        "rugi_rata_rata": share(price.mean),
        "rugi_terbesar": share(price.worst),
    }


def _fund(facts: FrontierFacts, number: int) -> Plain:
    one = facts.found.billions[number]
    return {
        "diketahui": "dihitung ulang",
        "kode": facts.found.instance.axes.funds[one.fund],
        "miliar_berikutnya": share(one.gain),
        "rupiah_berikutnya_per_miliar": share(one.first * BILLION),
        "terpakai": round(one.used),
    }


def _plan(plan: WholePlan, present: int) -> Plain:
    """Return a whole plan; its bound is proven, its value re-added."""
    return {
        "batas": share(plan.bound) if math.isfinite(plan.bound) else None,
        "belanja": plan.spent,
        "diketahui": "terbukti",
        "manfaat": share(plan.value),
        "pagu": plan.money,
        "selisih": share(plan.gap) if math.isfinite(plan.gap) else None,
        "skenario": plan.money == present,
    }
