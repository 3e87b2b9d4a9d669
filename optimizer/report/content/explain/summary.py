"""The explanation in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from enum import StrEnum

from optimizer.messages import Language
from optimizer.report.content.explain.facts import BarFacts, ChangeFacts, ExplainFacts, FigureFacts, PackageFacts, WorthFacts
from optimizer.report.content.explain.nearest import nearest
from optimizer.report.content.explain.sentences import told
from optimizer.report.content.origin import mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import setting_summary
from optimizer.study.explain.package import Stand


class Known(StrEnum):
    """How an answer is known."""

    PROVEN = "terbukti"
    COUNTED = "dihitung_tepat"
    """In whole steps, by counting every way of building each block: the best plan with the change, not an estimate."""
    SOLVED = "dihitung_ulang"
    """By solving the linear programme of the scenario's own lens again with the one change."""
    TRIED = "dicoba"
    """The least of the amounts that were tried and suffice; they lie about a tenth apart."""
    ADDED = "dijumlahkan"
    """By plain arithmetic on the published plan in whole steps."""


HOW: Mapping[str, Known] = {
    "data": Known.TRIED,
    "harga_impas": Known.SOLVED,
    "kali_impas": Known.SOLVED,
    "manfaat_sendiri": Known.ADDED,
    "manfaat_tambahan": Known.ADDED,
    "poin": Known.ADDED,
    "potong_semua_pagu": Known.TRIED,
    "rugi_dicoret": Known.SOLVED,
    "rugi_penuh_dipaksa": Known.SOLVED,
    "rugi_terbukti": Known.PROVEN,
    "rugi_terkecil_dipaksa": Known.SOLVED,
    "tambah_pagu": Known.TRIED,
    "tambah_semua_pagu": Known.TRIED,
}


COUNTED = frozenset({"rugi_dicoret", "rugi_penuh_dipaksa"})
"""What is counted in whole steps where that can be done."""


def explain_summary(facts: ExplainFacts, language: Language) -> Mapping[str, Plain]:
    """Return the explanation of every package; benefits and losses are shares of the combined burden."""
    stands = Counter(package.stand for package in facts.packages)
    return {
        "_peringatan": mark(facts.run.units, facts.run.setting.counted, language),
        "asumsi": list(facts.run.setting.assumptions),
        "cara_tahu": {key: (Known.COUNTED if facts.exact and key in COUNTED else how).value for key, how in HOW.items()},
        "jumlah": {stand.value: stands[stand] for stand in Stand},
        "manfaat": {"program_linear": share(facts.linear), "rencana": share(facts.value)},
        "paket": [_package(package, facts, language) for package in facts.packages],
        "skenario": setting_summary(facts.run.setting),
        "uang": {"belanja": facts.run.spent, "pagu": facts.run.budget},
    }


def _package(package: PackageFacts, facts: ExplainFacts, language: Language) -> Plain:
    size, change = package.size, nearest(package, facts.run.budget)
    return {
        "alasan": package.reason.value if package.reason else None,
        "biaya": size.cost,
        "biaya_penuh": size.full_cost,
        "harga_satuan": share(size.unit_cost),
        "intervensi": package.work,
        "kalimat": told(package, facts.able, facts.run.budget, language),
        "karena": list(package.others),
        "kawasan": package.area,
        "keadaan": package.stand.value,
        "nilai": None if package.worth is None else _worth(package.worth, size.unit_cost),
        "penghalang": None if package.barred is None else _barred(package.barred),
        "pengubah": None if package.change is None else _change(package.change),
        "perubahan_terdekat": None if change is None else {"apa": change.lever.value, "bagian": share(change.share)},
        "urutan": package.rank or None,
        "volume": {
            "penuh": share(size.most),
            "program_linear": share(size.linear),
            "rencana": share(size.planned),
            "satuan": package.measure,
            "terkecil": share(size.lot),
        },
    }


def _worth(worth: WorthFacts, unit_cost: float) -> Plain:
    """Return what a package is worth; ``kali_impas`` is ``null`` where it is worth its money at any cost that was tried."""
    finite = math.isfinite(worth.turn)
    return {
        "harga_impas": share(worth.turn * unit_cost) if finite else None,
        "kali_impas": share(worth.turn) if finite else None,
        "manfaat_sendiri": share(worth.own),
        "manfaat_tambahan": share(worth.added),
        "poin": worth.points,
        "rugi_dicoret": _known(worth.lost),
        "rugi_penuh_dipaksa": _known(worth.full_loss),
        "rugi_terbukti": share(worth.proven),
        "rugi_terkecil_dipaksa": _known(worth.lot_loss),
    }


def _known(loss: float | None) -> float | None:
    return None if loss is None else share(loss)


def _change(change: ChangeFacts) -> Plain:
    figure = change.figure
    return {
        "data": None if figure is None else _figure(figure),
        "potong_semua_pagu": change.all_less or None,
        "tambah_pagu": change.more or None,
        "tambah_pagu_dana": change.fund or None,
        "tambah_semua_pagu": change.all_more or None,
    }


def _figure(figure: FigureFacts) -> Plain:
    return {"kini": share(figure.now), "kriteria": figure.code, "menjadi": share(figure.then)}


def _barred(barred: BarFacts) -> Plain:
    return {
        "apa": barred.bar.value,
        "didahului": list(barred.works),
        "sumber": barred.source,
        "sumber_dana": [{"nama": name, "tertutup": why and why.value} for name, why in barred.funds],
        "tertulis_di": barred.where or None,
    }
