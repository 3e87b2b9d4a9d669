"""An evaluation in numbers for other programs; keys in Indonesian whatever the language. Each part says how it is known."""

from __future__ import annotations

import math
from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.evaluate.broken import BrokenFacts
from optimizer.report.content.evaluate.facts import ChangeFacts, EvaluateFacts, MoveFacts
from optimizer.report.content.evaluate.sentences import breach_sentence, verdict
from optimizer.report.content.evaluate.tables import size_of, unit_of
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import summary
from optimizer.study.evaluate import RulePrice

SCORED, SOLVED, PROVEN = "dinilai_ulang", "dihitung_ulang", "terbukti"
"""How a number is known: computed from the plan without any solver, found by solving again, proven."""

_OWN = ("_peringatan", "asumsi", "dana", "hasil", "kategori", "kekurangan", "mutu", "penjaga", "skenario", "uang")
"""What is told of this plan as of any other."""


def evaluate_summary(facts: EvaluateFacts, language: Language) -> Mapping[str, Plain]:
    """Return the evaluation; shares of the whole burden are 0 to 1, money is whole rupiah."""
    told = summary(facts.mine, language)
    return {
        **{key: told[key] for key in _OWN},
        "harga_aturan": [_price(price) for price in facts.prices],
        "kalimat": verdict(facts, language),
        "kerugian": _loss(facts),
        "pelanggaran": [_broken(broken, language) for broken in facts.broken],
        "perbaikan": {
            "diketahui": SCORED,
            "hanya_ditambah": None if facts.grown is None else {"diketahui": SOLVED, "manfaat": share(facts.grown)},
            "langkah": [_change(change) for change in facts.changes],
            "supaya_sah": _mend(facts),
        },
        "rencana": {
            "berkas": facts.source,
            "biaya_berbeda": facts.payment.repriced,
            "dana": facts.payment.payer.value,
            "dana_tidak_cocok": facts.payment.unequal,
            "diketahui": SCORED,
            "manfaat": share(facts.mine.certainty.value),
            "pekerjaan": len(facts.mine.works),
            "sah": facts.sound,
        },
        "terbaik": {
            "batas": _finite(facts.best.certainty.bound),
            "belanja": facts.best.spent,
            "diketahui": SOLVED,
            "manfaat": share(facts.best.certainty.value),
            "status": "optimal" if facts.best.certainty.optimal else "layak",
        },
    }


def _loss(facts: EvaluateFacts) -> Plain:
    """Return the benefit given up, and what it can be at most; ``null`` where a broken plan cannot be compared."""
    most = facts.best.certainty.bound - facts.mine.certainty.value
    return {
        "manfaat": {"diketahui": SOLVED, "nilai": share(facts.loss) if facts.sound else None},
        "paling_banyak": {"diketahui": PROVEN, "nilai": _finite(most) if facts.sound else None},
    }


def _price(price: RulePrice) -> Plain:
    return {
        "aturan": price.rule,
        "diketahui": SOLVED,
        "ketelitian": _finite(price.within),
        "manfaat": None if price.gain is None else share(price.gain),
    }


def _broken(broken: BrokenFacts, language: Language) -> Plain:
    return {
        "aturan": broken.rule,
        "baris": [place.line for place in broken.rows],
        "intervensi": broken.work or None,
        "jenis": broken.breach.value,
        "kalimat": breach_sentence(broken, language),
        "kode": broken.area or None,
        "lebih": share(size_of(broken)),
        "pihak": broken.who or None,
        "satuan": unit_of(broken),
        "tahun": int(broken.year) if broken.year else None,
    }


def _mend(facts: EvaluateFacts) -> Plain:
    if facts.mend is None:
        return None
    moves = [_move(cut) for cut in facts.mend.cuts]
    return {"diketahui": SOLVED, "hemat": facts.mend.money, "manfaat": share(facts.mend.value), "ubah": moves}


def _change(change: ChangeFacts) -> Plain:
    moves = [_move(move) for move in change.moves]
    return {
        "biaya": change.money,
        "jenis": change.kind.value,
        "manfaat": share(change.value),
        "tambahan": share(change.gain),
        "ubah": moves,
    }


def _move(move: MoveFacts) -> Plain:
    return {
        "biaya": move.money,
        "dari": share(move.before),
        "intervensi": move.intervention,
        "ke": share(move.after),
        "kode": move.area,
        "satuan": move.measure,
        "tahun": move.year,
    }


def _finite(value: float) -> float | None:
    return share(value) if math.isfinite(value) else None
