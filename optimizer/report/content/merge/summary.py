"""Merged lists in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.merge.facts import MergeFacts, Share, part
from optimizer.report.content.merge.findings import facts_mark, gap_finding, how_finding, largest_finding, removed_finding
from optimizer.report.content.plain import Plain, share


def merge_summary(facts: MergeFacts, language: Language) -> Mapping[str, Plain]:
    """Return which region gets how much, and what is proven; points are points times households."""
    found = facts.found
    basis = found.listed.lists[0].basis
    return {
        "_peringatan": facts_mark(facts, language),
        "batas": [
            {"belanja": found.spent_under(cap), "batas": cap.money, "nama": cap.name, "wilayah": list(cap.codes)}
            for cap in found.caps
        ],
        "bukti": {
            "batas_poin_kk": found.bound,
            "batas_rencana_apa_pun_poin_kk": found.ceiling,
            "cara": found.proof.value,
            "harga": [str(price) for price in found.prices],
            "poin_kk": found.points,
            "selisih": share(found.gap),
            "selisih_rencana_apa_pun": share(found.ceiling_gap),
        },
        "dasar": {"ambang": basis.policy, "satuan": basis.counted, "skema": basis.scheme, "tahun": basis.year},
        "kalimat": {
            "bukti": gap_finding(facts, language),
            "cara": how_finding(facts, language),
            "hasil": removed_finding(facts, language) + ".",
            "terbesar": largest_finding(facts, language) + ".",
        },
        "manfaat": {"bagian_beban": share(facts.removed), "beban_poin_kk": found.listed.burden, "poin_kk": found.points},
        "tanpa_daftar": list(facts.without),
        "uang": {"belanja": found.cost, "pagu": found.budget},
        "wilayah": [_region(one) for one in facts.shares],
    }


def _region(one: Share) -> Plain:
    sent, got = one.sent, one.got
    return {
        "asal": sent.origin,
        "bagian_beban": share(part(got.points, sent.burden)),
        "belanja": got.cost,
        "kode": sent.region.code,
        "langkah": got.steps,
        "langkah_dikirim": len(sent.steps),
        "mutu": sent.quality.value,
        "nama": sent.region.name,
        "poin_kk": got.points,
    }
