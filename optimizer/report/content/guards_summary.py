"""The guards in numbers for other programs, each with its sentence; keys in Indonesian whatever the language."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.guard_lines import (
    behind_line,
    crumb_line,
    data_line,
    edge_line,
    paper_line,
    poorest_line,
    worst_line,
)
from optimizer.report.content.outcome_facts import FifthFacts
from optimizer.report.content.plain import Plain, share


def guards_summary(facts: RunFacts, language: Language) -> Plain:
    """Return every guard; what needs the number of poor households is ``null`` where that is not known."""
    guards, known = facts.guards, facts.outcome.poor_known
    return {
        "di_atas_kertas": {
            "jumlah": sum(unit.paper for unit in facts.units),
            "kalimat": paper_line(facts, language),
            "kode": [unit.code for unit in facts.units if unit.paper],
            "luas_ha": share(sum(unit.hectares for unit in facts.units if unit.paper)),
        },
        "dekat_batas": {
            "jumlah": sum(unit.edge for unit in facts.units),
            "kalimat": edge_line(facts, language),
            "kode": [unit.code for unit in facts.units if unit.edge],
            "poin": guards.edge,
        },
        "tertinggal": {
            "kalimat": behind_line(facts, language),
            "kk": share(guards.households),
            "kk_miskin_tanpa_pekerjaan": share(guards.poor_without) if known else None,
            "kk_tanpa_pekerjaan": share(guards.households_without),
            "lokasi": guards.areas,
            "lokasi_tanpa_pekerjaan": guards.areas_without,
        },
        "seperlima_terkumuh": _fifth(guards.worst, worst_line(facts, language)),
        "seperlima_termiskin": _fifth(guards.poorest, poorest_line(facts, language)) if known else None,
        "paket_kecil": {
            "batas_rupiah": guards.crumbs.limit,
            "jumlah": guards.crumbs.small,
            "kalimat": crumb_line(facts, language),
            "paket": guards.crumbs.packages,
            "rupiah": guards.crumbs.money,
        },
        "data": {
            "jarak_ambang_poin_persen": share(guards.near),
            "kalimat": data_line(facts, language),
            "manfaat_data_tak_terukur": share(guards.estimated_benefit),
            "nilai_dekat_ambang": share(guards.near_cut),
            "uang_harga_tak_terukur": share(guards.estimated_money),
        },
    }


def _fifth(found: FifthFacts, sentence: str) -> Plain:
    return {
        "kalimat": sentence,
        "lokasi": found.areas,
        "porsi_uang": share(found.money_share),
        "tanpa_pekerjaan": found.without,
    }
