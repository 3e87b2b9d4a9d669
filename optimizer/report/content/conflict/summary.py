"""Why there is no plan, in numbers for other programs; keys in Indonesian whatever the language."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.messages import Language
from optimizer.problem.changes import Change
from optimizer.problem.demands import Demand, Rule
from optimizer.problem.room import Known
from optimizer.report.content.conflict.facts import ConflictFacts, reached
from optimizer.report.content.conflict.names import Named
from optimizer.report.content.plain import Plain, share
from optimizer.report.content.summary import setting_summary
from optimizer.study.conflict import Conflict
from optimizer.study.repairs import Repair

_ENOUGH = {Known.POSSIBLE: True, Known.IMPOSSIBLE: False, Known.OPEN: None}
_KNOWN_BY = {Known.POSSIBLE: "dicoba", Known.IMPOSSIBLE: "terbukti", Known.OPEN: "belum_diketahui"}


def conflict_summary(facts: ConflictFacts, language: Language) -> Mapping[str, Plain]:
    """Return the conflict and the repairs.

    ``cukup`` is ``null`` where nobody knows. ``diketahui`` says how: ``dicoba`` with a plan against every rule, or
    ``terbukti``. ``batas`` is a number that is proven not to be enough when it is any stricter.
    """
    repairs = facts.repairs
    return {
        "jalan_keluar": {
            "gabungan": _repair(facts.named, repairs.joint),
            "kali_semua_pagu": None if repairs.scale is None else share(repairs.scale),
            "satu_aturan": [
                {"aturan": _rules(facts.named, rule), **_repair(facts.named, repair)} for rule, repair in repairs.single
            ],
            "uang_saja": _repair(facts.named, repairs.money),
        },
        "mustahil": [one.say(language) for one in facts.impossible],
        "pertentangan": [_conflict(facts.named, conflict) for conflict in facts.conflicts],
        "skenario": setting_summary(facts.setting),
        "status": "tidak_mungkin",
    }


def _conflict(named: Named, conflict: Conflict) -> Plain:
    """Return one conflict; ``tercapai_paling_banyak`` is what a target can reach when every other rule gives way."""
    return {
        "aturan": [
            {
                "bagian": _rules(named, rule),
                "nama": named.rule_of(rule),
                "tercapai_paling_banyak": share(reached(rule[0], room)) if room > 0.0 else None,
            }
            for rule, room in zip(conflict.rules, conflict.reach, strict=True)
        ],
        "hanya_satuan_utuh": conflict.whole,
        "terkecil": conflict.minimal,
    }


def change_summary(named: Named, one: Change) -> dict[str, Plain]:
    """Return a rule with its number as written and the looser one; ``menjadi`` is ``null`` where it is dropped."""
    dropped = not named.number(one.demand, one.new)
    return {**_rule(named, one.demand), "menjadi": None if dropped else _amount(named, one.demand, one.new)}


def _rules(named: Named, rule: Rule) -> list[Plain]:
    return [_rule(named, demand) for demand in rule]


def _rule(named: Named, demand: Demand) -> dict[str, Plain]:
    return {
        "jenis": demand.kind.value,
        "nama": named.rule(demand),
        "satuan": named.unit(demand),
        "tempat": str(demand.where),
        "tertulis": _amount(named, demand, demand.written),
    }


def _amount(named: Named, demand: Demand, value: float) -> int | float:
    """Return a number of a rule; rupiah are whole."""
    return int(value) if named.unit(demand) == "rupiah" else share(value)


def _repair(named: Named, repair: Repair) -> dict[str, Plain]:
    return {
        "batas": _amount(named, repair.least[0].demand, repair.least[0].new) if repair.least else None,
        "cukup": _ENOUGH[repair.known],
        "diketahui": _KNOWN_BY[repair.known],
        "perubahan": [change_summary(named, one) for one in repair.changes],
    }
