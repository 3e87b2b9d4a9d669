"""A run in numbers for other programs: ringkasan.json; keys as in the tables, in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping

from optimizer.domain.area import Quality
from optimizer.messages import Language
from optimizer.report.content.facts import FundFacts, RunFacts, Setting
from optimizer.report.content.guards_summary import guards_summary
from optimizer.report.content.origin import first_line
from optimizer.report.content.outcome_facts import DeficitFacts
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.run_grids import average_contribution

COMBINED = "gabungan"

OPTIMAL = "optimal"
"""The status of a plan that is proven optimal; any other is ``layak``."""


def summary(facts: RunFacts, language: Language) -> Mapping[str, Plain]:
    """Return the summary of a run; ``_peringatan``, which sorts first, says when data are not all measured."""
    return {
        "_peringatan": first_line(facts, language),
        "asumsi": list(facts.setting.assumptions),
        "bukti": _certainty(facts),
        "dilanggar": list(facts.setting.broken),
        "dana": [_fund(fund) for fund in facts.funds],
        "hasil": _outcome(facts),
        "kategori": _categories(facts),
        "kekurangan": {deficit.code: _deficit(deficit) for deficit in facts.deficits},
        "mutu": {quality.value: sum(unit.quality is quality for unit in facts.units) for quality in Quality},
        "penjaga": guards_summary(facts, language),
        "skenario": setting_summary(facts.setting),
        "uang": {"belanja": facts.spent, "pagu": facts.budget, "sisa": facts.budget - facts.spent},
    }


def _outcome(facts: RunFacts) -> Plain:
    """Return the totals; what needs the number of poor households is ``null`` where that is not known."""
    outcome, (before, after) = facts.outcome, facts.point_households
    return {
        "beban_kemiskinan_berkurang": _known(facts, outcome.poverty_removed),
        "beban_kumuh_berkurang": share(outcome.slum_removed),
        "keluar_kumuh": {found.rule: {"luas_ha": share(found.hectares), "satuan": found.units} for found in outcome.exits},
        "kk_miskin": _known(facts, outcome.poor),
        "kk_miskin_dilayani": _known(facts, outcome.poor_served),
        "kk_miskin_terbantu_asumsi": _known(facts, outcome.poor_helped),
        "kontribusi": share(average_contribution(facts.units)),
        "luas_keluar_ha": share(outcome.hectares_lifted),
        "luas_kumuh_ha": share(outcome.hectares_slum),
        "poin_kk_akhir": after,
        "poin_kk_awal": before,
        "skor_akhir": sum(unit.after.points for unit in facts.units),
        "skor_awal": sum(unit.before.points for unit in facts.units),
    }


def _known(facts: RunFacts, value: float) -> float | None:
    return share(value) if facts.outcome.poor_known else None


def _deficit(deficit: DeficitFacts) -> Plain:
    """Return one parameter in its own unit; ``beban`` are shares of the whole slum burden before any work."""
    return {
        "akhir": share(deficit.before - deficit.removed),
        "awal": share(deficit.before),
        "beban": share(deficit.burden),
        "beban_dihapus": share(deficit.burden_removed),
        "dihapus": share(deficit.removed),
        "nama": deficit.name,
        "satuan": deficit.measure,
    }


def setting_summary(setting: Setting) -> Plain:
    """Return the question in short; ``porsi_kekurangan`` only means something under the combined lens."""
    return {
        "ambang": setting.policy,
        "aturan_keluar": setting.exit_rule,
        "bobot": {
            "kemiskinan": share(setting.poverty_weight),
            "kumuh": share(setting.slum_weight),
            "luas": share(setting.hectare_weight),
        },
        "judul": setting.title,
        "lensa": setting.lens,
        "nama": setting.name,
        "porsi_kekurangan": share(setting.deficit_share) if setting.lens == COMBINED else None,
        "satuan_hitung": setting.counted,
        "skema": setting.scheme,
        "tahun": list(setting.years),
    }


def _certainty(facts: RunFacts) -> Plain:
    """Return the proof; a bound or gap that says nothing is ``null``, since JSON has no infinity.

    ``nilai`` is at most what the best plan would reach, and that is at most ``batas``; what stands under
    ``menurut_penyelesai`` is the word of the solver alone.
    """
    certainty = facts.certainty
    return {
        "batas": _finite(certainty.bound),
        "menurut_penyelesai": {"batas": _finite(certainty.search_bound), "selisih": _finite(certainty.search_gap)},
        "nilai": share(certainty.value),
        "penyelesai": certainty.solver,
        "selisih": _finite(certainty.gap),
        "status": status(facts),
    }


def status(facts: RunFacts) -> str:
    """Return what is known of a plan; one that breaks rules of its scenario is never called optimal or feasible."""
    if facts.setting.broken:
        return "dilonggarkan"
    return "optimal" if facts.certainty.optimal else "layak"


def _fund(fund: FundFacts) -> Plain:
    """Return one fund in one year; ``rupiah_terakhir`` is the share of the burden that Rp 1 miliar more would remove."""
    return {
        "belanja": fund.spent,
        "kode": fund.code,
        "nama": fund.name,
        "pagu": fund.budget,
        "rupiah_terakhir": share(fund.marginal * 10**9),
        "tahun": fund.year,
    }


def _categories(facts: RunFacts) -> Plain:
    before = Counter(unit.before.category for unit in facts.units)
    after = Counter(unit.after.category for unit in facts.units)
    kinds = enumerate(facts.setting.categories)
    return {kind.code: {"akhir": after[place], "awal": before[place], "nama": kind.name} for place, kind in kinds}


def _finite(value: float) -> float | None:
    return share(value) if math.isfinite(value) else None
