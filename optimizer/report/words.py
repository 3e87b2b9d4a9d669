"""Every sentence of a report: a code and its pair (Indonesian, English), said in one of the two languages."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

from optimizer.messages import Language
from optimizer.report.numbers import NBSP, number
from optimizer.report.phrases.book import BOOK
from optimizer.report.phrases.charts import CHARTS
from optimizer.report.phrases.common import COMMON
from optimizer.report.phrases.compare import COMPARE
from optimizer.report.phrases.compared_deck import COMPARED_DECK
from optimizer.report.phrases.conflict import CONFLICT
from optimizer.report.phrases.crossing import CROSSING
from optimizer.report.phrases.deck import DECK
from optimizer.report.phrases.deck_notes import DECK_NOTES
from optimizer.report.phrases.evaluate import EVALUATE
from optimizer.report.phrases.explain import EXPLAIN
from optimizer.report.phrases.explain_screen import EXPLAIN_SCREEN
from optimizer.report.phrases.faults import FAULTS
from optimizer.report.phrases.frontier import FRONTIER
from optimizer.report.phrases.guards import GUARDS
from optimizer.report.phrases.letter import LETTER
from optimizer.report.phrases.merge import MERGE
from optimizer.report.phrases.noregret import NOREGRET
from optimizer.report.phrases.page import PAGE
from optimizer.report.phrases.page_script import PAGE_SCRIPT
from optimizer.report.phrases.reserve import RESERVE
from optimizer.report.phrases.room import ROOM
from optimizer.report.phrases.run_charts import RUN_CHARTS
from optimizer.report.phrases.score import SCORE
from optimizer.report.phrases.screen import SCREEN
from optimizer.report.phrases.slope import SLOPE
from optimizer.report.phrases.sweep import SWEEP
from optimizer.report.phrases.tables import TABLES
from optimizer.report.phrases.targets import TARGETS
from optimizer.report.phrases.template import TEMPLATE
from optimizer.report.phrases.tradeoff import TRADEOFF

Told = TypeVar("Told")

WORDS: dict[str, tuple[str, str]] = {
    **COMMON,
    **CHARTS,
    **RUN_CHARTS,
    **DECK,
    **DECK_NOTES,
    **SCREEN,
    **GUARDS,
    **SCORE,
    **TABLES,
    **COMPARE,
    **SLOPE,
    **COMPARED_DECK,
    **CROSSING,
    **ROOM,
    **MERGE,
    **NOREGRET,
    **TRADEOFF,
    **EXPLAIN,
    **EXPLAIN_SCREEN,
    **LETTER,
    **EVALUATE,
    **BOOK,
    **FRONTIER,
    **PAGE,
    **PAGE_SCRIPT,
    **SWEEP,
    **RESERVE,
    **CONFLICT,
    **TARGETS,
    **FAULTS,
    **TEMPLATE,
}

NOUNS: dict[str, tuple[str, str, str]] = {
    "rt": ("lokasi", "area", "areas"),
    "kawasan": ("kawasan", "slum area", "slum areas"),
    "region": ("wilayah", "region", "regions"),
    "area": ("lokasi", "area", "areas"),
    "point": ("poin", "point", "points"),
    "scenario": ("skenario", "scenario", "scenarios"),
    "group": ("kelompok", "group", "groups"),
    "soft_aim": ("target lunak", "soft target", "soft targets"),
    "package": ("paket", "package", "packages"),
    "sheet": ("lembar", "sheet", "sheets"),
    "work": ("pekerjaan", "work", "works"),
    "breach": ("pelanggaran aturan", "broken rule", "broken rules"),
    "intervention": ("intervensi", "intervention", "interventions"),
    "district": ("kecamatan", "district", "districts"),
    "assumption": ("asumsi", "assumption", "assumptions"),
    "fault": ("kesalahan", "fault", "faults"),
    "rule": ("aturan", "rule", "rules"),
    "target": ("target", "target", "targets"),
    "file": ("berkas", "file", "files"),
    "case": ("kasus", "case", "cases"),
}
"""Things that are counted: Indonesian, English singular, English plural; ``rt`` and ``kawasan`` are the counted units."""


GROUPS: dict[str, str] = {
    "jalan": "local roads",
    "drainase": "drainage",
    "air_minum": "drinking water",
    "air_limbah": "sewage",
    "persampahan": "solid waste",
    "kebakaran": "fire protection",
    "perumahan": "housing",
    "penghidupan": "livelihood",
}
"""Groups of interventions of the catalogue that comes along, in English; a group of one's own keeps its name."""


OFFICES: dict[str, str] = {
    "damkar": "Damkar",
    "dinkes": "Dinkes",
    "dinkop": "Dinkop UKM",
    "dinsos": "Dinsos",
    "disnaker": "Disnaker",
    "dlh": "DLH",
    "pdam": "PDAM",
    "perkim": "Dinas Perkim",
    "pupr": "Dinas PUPR",
}
"""Offices of the catalogue that comes along, as they are commonly called; an office of one's own keeps its code."""


def say(code: str, language: Language, **blanks: str) -> str:
    """Return a sentence with its blanks filled; raises ``KeyError`` for an unknown code or a missing blank."""
    indonesian, english = WORDS[code]
    return (indonesian if language == "id" else english).format_map(blanks)


def noun(code: str, count: int, language: Language) -> str:
    """Return the name of a counted thing, in the English number that ``count`` asks for."""
    indonesian, singular, plural = NOUNS[code]
    if language == "id":
        return indonesian
    return singular if count == 1 else plural


def counted(count: int, code: str, language: Language) -> str:
    """Return a count with its noun: ``21 lokasi``, ``1 area``."""
    return f"{number(count, 0, language)}{NBSP}{noun(code, count, language)}"


def more(count: int, code: str, language: Language) -> str:
    """Return what is left out: ``7 lokasi lain``, ``7 more areas``."""
    return say("count.more", language, count=number(count, 0, language), noun=noun(code, count, language))


def parted(told: Sequence[Told], most: int) -> tuple[Sequence[Told], Sequence[Told]]:
    """Return what a list of at most ``most`` entries tells, and the rest: a rest of one takes the place of its own count."""
    shown = len(told) if len(told) == most + 1 else most
    return told[:shown], told[shown:]


def spoken(key: str) -> str:
    """Return a key of the tables as it is read: ``air_minum`` is ``air minum``."""
    return key.replace("_", " ")


def group_name(group: str, language: Language) -> str:
    """Return the name of a group of interventions: ``drinking water`` for ``air_minum``, its own words where none is known."""
    return GROUPS.get(group, spoken(group)) if language == "en" else spoken(group)


def office_name(office: str) -> str:
    """Return the name of an office by its code: ``Dinas PUPR`` for ``pupr``, its own words where none is known."""
    return OFFICES.get(office, spoken(office))


def short(text: str, most: int) -> str:
    """Return the text, cut with an ellipsis when it is longer than ``most`` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "\u2026"


def capital(text: str) -> str:
    """Return the text with its first letter in upper case, the rest as it is."""
    return text[:1].upper() + text[1:]
