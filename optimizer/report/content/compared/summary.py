"""A comparison in numbers for other programs: ringkasan.json; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.compared.facts import Compared, points_per_billion, rupiah_per_point
from optimizer.report.content.compared.packages import packages, same_areas
from optimizer.report.content.compared.regret import crossed, regret_lines
from optimizer.report.content.compared.rules import relative, rule_lines
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.scenarios import scenarios_finding, shared_mark
from optimizer.report.content.summary import summary
from optimizer.study.crossing import Carried, Crossing
from optimizer.study.rule_price import RulePrice, RulePrices

RESOLVED, PROVEN, READDED = "diselesaikan_ulang", "terbukti", "dijumlahkan_ulang"
"""How a number is known: solved again, proven by multipliers, re-added from the whole steps of a plan."""


def compared_summary(compared: Compared, language: Language) -> Mapping[str, Plain]:
    """Return the comparison: each run in full, each plan under each scenario, each rule with its price."""
    runs = compared.runs
    names = [run.setting.name for run in runs]
    found = packages(runs) if same_areas(runs) else ()
    return {
        "_peringatan": shared_mark(runs, language),
        "aturan": [_rules(name, prices) for name, prices in zip(names, compared.prices, strict=True)],
        "cara": {"harga_aturan": RESOLVED, "manfaat": READDED, "rugi": RESOLVED, "rugi_terbukti": PROVEN},
        "kalimat": {
            "aturan": " ".join(rule_lines(compared, language)),
            "silang": " ".join(regret_lines(compared, language)) if crossed(compared) else "",
            "skenario": scenarios_finding(runs, language) + ".",
        },
        "paket": {
            "di_semua_rencana": sum(one.plans == len(runs) for one in found),
            "di_sebagian_rencana": sum(one.plans < len(runs) for one in found),
        }
        if found
        else None,
        "per_rupiah": [_rates(run) for run in runs],
        "silang": [_carried(compared, one) for row in compared.crossing.carried for one in row],
        "skenario": [summary(run, language) for run in runs],
    }


def _rates(run: RunFacts) -> Plain:
    """Return what money buys; ``null`` where nothing is spent or won."""
    points, price = points_per_billion(run), rupiah_per_point(run)
    return {
        "beban_kumuh_poin_persen_per_miliar": None if points is None else share(points),
        "rupiah_per_poin_kk": None if price is None else round(price),
        "skenario": run.setting.name,
    }


def _carried(compared: Compared, one: Carried) -> Plain:
    crossing: Crossing = compared.crossing
    return {
        "dilanggar": {broken.rule: broken.places for broken in one.broken},
        "kurang_dana": one.short,
        "manfaat": _known(one.value),
        "manfaat_utuh": _known(one.whole),
        "nasib": one.fate.value,
        "rencana": compared.runs[one.of].setting.name,
        "rugi": _known(crossing.regret(one)),
        "rugi_terbukti": _known(crossing.at_most(one)),
        "skenario": compared.runs[one.under].setting.name,
        "tidak_terlaksana": one.left_out,
        "tidak_terlaksana_rp": one.left_money,
    }


def _rules(name: str, found: RulePrices) -> Plain:
    prices: list[Plain] = [_price(found, one) for one in found.prices]
    return {"harga": prices, "manfaat_linear": share(found.value), "skenario": name}


def _price(found: RulePrices, one: RulePrice) -> Plain:
    rule = one.rule
    return {
        "aturan": rule.kind.value,
        "batas": rule.limit,
        "harga": share(one.price),
        "harga_bagian": _known(relative(found, one)),
        "lunak": rule.soft,
        "perihal": rule.subject,
        "tahun": rule.year,
    }


def _known(value: float | None) -> float | None:
    return None if value is None or not math.isfinite(value) else share(value)
