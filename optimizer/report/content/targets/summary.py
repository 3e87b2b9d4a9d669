"""The targets in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.problem.room import Known
from optimizer.report.content.conflict.summary import change_summary
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import setting_summary
from optimizer.report.content.targets.facts import TargetFacts, set_name
from optimizer.report.content.targets.screen import out_of_reach, targets_finding
from optimizer.study.targets import Amount, Cost, Reach

_KNOWN_BY = {Known.POSSIBLE: "dicoba", Known.IMPOSSIBLE: "terbukti_tidak_tercapai", Known.OPEN: "belum_diketahui"}


def targets_summary(facts: TargetFacts, language: Language) -> Mapping[str, Plain]:
    """Return the targets and their costs.

    ``batas`` is proven (nothing under it is enough, nothing over it can be reached); ``rencana`` is what a plan in whole steps
    was found for, ``null`` where none was.
    """
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "biaya": [_cost(facts, cost, language) for cost in facts.costs.costs],
        "kalimat": " ".join((targets_finding(facts, language) + ".", *out_of_reach(facts, language))),
        "skenario": setting_summary(facts.setting),
        "target": [_reach(reach) for reach in facts.costs.reaches],
        "uang": {"pagu": facts.budget},
    }


def _reach(reach: Reach) -> Plain:
    target = reach.target
    return {
        "diminta": share(target.percent),
        "indikator": target.indicator.value,
        "nama": target.name,
        "pagu_kini": _amount(reach.now, 1),
        "sampai_tahun": target.year,
        "tahun_pagu_kini": reach.year_now,
        "tahun_tanpa_batas_uang": reach.year_ever,
        "tempat": str(target.where),
        "terbanyak_tanpa_batas_uang": share(reach.ever),
        "tingkat": target.level.value,
    }


def _cost(facts: TargetFacts, cost: Cost, language: Language) -> Plain:
    return {
        "belanja": _amount(cost.spend, 0),
        "kali_pagu": _amount(cost.scale, 1),
        "nama": set_name(facts, cost, language),
        "pagu_tambahan": _amount(cost.more, 0),
        "perubahan_pagu": [change_summary(facts.named, one) for one in cost.changes],
        "target": [target.name for target in cost.targets],
    }


def _amount(amount: Amount, fraction: int) -> Plain:
    """Return an amount; money, without a ``fraction``, is whole: the bound rounded down, what was found rounded up."""
    known = amount.known is not Known.IMPOSSIBLE and math.isfinite(amount.bound)
    bound = None if not known else share(amount.bound) if fraction else math.floor(amount.bound)
    found = None if amount.found is None else share(amount.found) if fraction else math.ceil(amount.found)
    return {"batas": bound, "diketahui": _KNOWN_BY[amount.known], "rencana": found}
