"""Where the numbers come from: the mark of data that are not measured, the source line, and names that tell areas apart."""

from __future__ import annotations

from collections import Counter

from optimizer.domain.area import Quality
from optimizer.messages import Language
from optimizer.report.content.facts import RunFacts, Setting, UnitFacts
from optimizer.report.numbers import number
from optimizer.report.words import counted, say


def first_line(facts: RunFacts, language: Language) -> str:
    """Return the very first line of a report: which rules the plan breaks, then what is not measured; empty for neither."""
    setting = facts.setting
    lines = (broken_line(setting, language), mark(facts.units, setting.counted, language))
    return " ".join(line for line in lines if line)


def broken_line(setting: Setting, language: Language) -> str:
    """Return which rules a plan breaks; empty when it keeps all of them."""
    if not setting.broken:
        return ""
    count = counted(len(setting.broken), "rule", language)
    return say("relaxed.warning", language, count=count, rules="; ".join(setting.broken))


def mark(units: tuple[UnitFacts, ...], unit: str, language: Language) -> str:
    """Return the first line of a report on data that are not all measured; empty when they are.

    ``unit`` is the noun of the counted units (``rt`` or ``kawasan``).
    """
    return quality_mark(tuple(facts.quality for facts in units), unit, language)


def quality_mark(qualities_found: tuple[Quality, ...], unit: str, language: Language) -> str:
    """Return the same line from the quality of each unit alone."""
    qualities = Counter(qualities_found)
    total = counted(len(qualities_found), unit, language)
    sentences = []
    for code, count in (_imputed(qualities, len(qualities_found)), ("origin.estimated", qualities[Quality.ESTIMATED])):
        if count:
            sentences.append(say(code, language, count=number(count, 0, language), total=total))
    return " ".join(sentences)


def source(setting: Setting, language: Language) -> str:
    """Return the line under a chart of one run."""
    how = say(f"counted.{setting.counted}", language)
    return say("chart.source", language, name=setting.name, scheme=setting.scheme, policy=setting.policy, counted=how)


def labels(units: tuple[UnitFacts, ...], language: Language) -> dict[str, str]:
    """Return a name for each unit code; a name used twice is followed by its kecamatan, or else by its code."""
    names = Counter(facts.name for facts in units)
    places = Counter((facts.name, facts.district) for facts in units)
    return {facts.code: _label(facts, names, places, language) for facts in units}


def _label(facts: UnitFacts, names: Counter[str], places: Counter[tuple[str, str]], language: Language) -> str:
    if names[facts.name] == 1:
        return facts.name
    apart = facts.district if places[facts.name, facts.district] == 1 else facts.code
    return say("area.in_district", language, name=facts.name, district=apart)


def _imputed(qualities: Counter[Quality], total: int) -> tuple[str, int]:
    count = qualities[Quality.IMPUTED]
    if count == total:
        return "origin.imputed_all", count
    return ("origin.imputed_most" if 2 * count > total else "origin.imputed_some"), count
