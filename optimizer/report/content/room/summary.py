"""The room to negotiate in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.room.facts import Named, RoomFacts
from optimizer.report.content.room.findings import firmest_finding, savings_finding, widest_finding
from optimizer.report.content.room.tables import whole
from optimizer.report.content.summary import setting_summary
from optimizer.study.room import Holder


def room_summary(facts: RoomFacts, language: Language) -> Mapping[str, Plain]:
    """Return the ranges by kind of holder, in whole rupiah; ``terbukti`` are limits that no plan as good can pass."""
    found = (widest_finding(facts, language), firmest_finding(facts, language), savings_finding(facts, language))
    return {
        "_peringatan": quality_mark(facts.qualities, facts.setting.counted, language),
        "asumsi": list(facts.setting.assumptions),
        "cara": {"rentang": "diselesaikan_ulang", "terbukti": "terbukti"},
        "kalimat": " ".join(line + "." for line in found if line),
        "manfaat": {
            "linear_terbaik": share(facts.room.best),
            "porsi_boleh_hilang": share(facts.room.within),
            "rencana": share(facts.room.value),
        },
        "rentang": {holder.value: [_range(one) for one in facts.named if one.range.holder is holder] for holder in Holder},
        "skenario": setting_summary(facts.setting),
        "uang": {"pagu": facts.budget},
    }


def _range(one: Named) -> Plain:
    least, most, floor, ceiling = whole(one)
    return {
        "kode": one.range.name,
        "nama": one.name,
        "pagu": one.range.budget,
        "paling_banyak": most,
        "paling_sedikit": least,
        "rencana": one.range.planned,
        "terbukti": {"paling_banyak": ceiling, "paling_sedikit": floor},
    }
