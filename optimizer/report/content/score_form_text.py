"""One form of the score sheet in words and numbers."""

from __future__ import annotations

from optimizer.measures.data_audit import FlagKind
from optimizer.measures.score_form import AreaSheet, AspectBlock, FlagLine, Label, Standing
from optimizer.messages import Language
from optimizer.report.content.score_page import Form, FormRow
from optimizer.report.numbers import number, percent, trimmed
from optimizer.report.words import counted, say

_DECIMALS = 2
_VOLUME_DECIMALS = 4
_SEPARATOR = " · "


def form(sheet: AreaSheet, most: int, language: Language) -> Form:
    """Return the form of one unit; ``most`` is the highest possible total."""
    return Form(
        title=f"{sheet.name} ({sheet.code})" if sheet.name != sheet.code else sheet.name,
        lines=_lines(sheet, language),
        heads=tuple(say(f"score.{head}", language) for head in ("criterion", "volume", "unit", "percent", "points")),
        rows=tuple(row for place, aspect in enumerate(sheet.aspects, 1) for row in _rows(place, aspect, language)),
        outcome=tuple(part for part in _outcome(sheet, most, language) if part[1]),
    )


def named(named: Label, language: Language) -> str:
    """Return the name of a label in one language."""
    return named.name if language == "id" else named.name_en


def priority_text(standing: Standing, language: Language) -> str:
    """Return the priority in words, with its class code where the status of the land is known."""
    if not standing.slum:
        return say("score.priority_none", language)
    if standing.priority is None:
        return say("score.priority_unknown", language)
    if standing.priority_code is None:
        return say("score.priority_open", language, number=str(standing.priority))
    return say("score.priority_number", language, number=str(standing.priority), kind=standing.priority_code)


def _lines(sheet: AreaSheet, language: Language) -> tuple[str, ...]:
    parts = (
        sheet.village,
        say("score.district", language, district=sheet.district) if sheet.district else "",
        say("score.kawasan", language, kawasan=sheet.kawasan) if sheet.kawasan != sheet.name else "",
        say("score.rows", language, count=counted(sheet.rows, "rt", language)) if sheet.rows > 1 else "",
    )
    header = sheet.header
    sizes = (
        _size("hectares", header.hectares, language),
        _size("buildings", header.buildings, language),
        _size("people", header.people, language),
        _size("households", header.households, language),
    )
    lengths = (_size("road", header.road_ideal, language), _size("drainage", header.drainage_ideal, language))
    lines = (_SEPARATOR.join(part for part in line if part) for line in (parts, sizes, lengths))
    return tuple(line for line in lines if line)


def _size(name: str, value: float | None, language: Language) -> str:
    """Return one field of the header in words; nothing for a field the table does not have."""
    return "" if value is None else say(f"score.size.{name}", language, value=trimmed(value, _VOLUME_DECIMALS, language))


def _rows(place: int, aspect: AspectBlock, language: Language) -> tuple[FormRow, ...]:
    name = aspect.name if language == "id" else aspect.name_en
    average = say("score.average_of", language, percent=percent(aspect.average, _DECIMALS, language))
    head = FormRow(f"{place}.", name, "", "", average, "", True)
    return (head, *(_criterion(aspect, index, language) for index in range(len(aspect.parameters))))


def _criterion(aspect: AspectBlock, index: int, language: Language) -> FormRow:
    line = aspect.parameters[index]
    return FormRow(
        code=line.code,
        label=line.name if language == "id" else line.name_en,
        volume=trimmed(line.volume, _VOLUME_DECIMALS, language),
        unit=line.unit,
        percent=percent(line.percent, _DECIMALS, language),
        points=str(line.points),
        strong=False,
    )


def _outcome(sheet: AreaSheet, most: int, language: Language) -> tuple[tuple[str, tuple[str, ...]], ...]:
    standing = sheet.standing
    total = say(
        "score.total_of", language, total=str(sheet.total), most=str(most), category=named(sheet.category, language).upper()
    )
    return (
        (say("score.total", language), (total,)),
        (say("score.sectoral", language), (percent(sheet.sectoral, _DECIMALS, language),)),
        (say("score.considerations", language), (_considerations(standing, language),)),
        (say("score.priority", language), (priority_text(standing, language),)),
        (say("score.pattern", language), _pattern(standing, language)),
        (say("score.authority", language), (_authority(standing, language),)),
        (say("score.check", language), _findings(sheet, language)),
    )


def _considerations(standing: Standing, language: Language) -> str:
    kind, points = standing.consideration, standing.consideration_points
    if kind is None or points is None:
        text = say("score.unknown", language)
    else:
        text = say("score.considerations_points", language, name=named(kind, language), points=str(points))
    if standing.density is None:
        return text
    return f"{text}; {say('score.density', language, density=number(standing.density, 0, language))}"


def _pattern(standing: Standing, language: Language) -> tuple[str, ...]:
    """Return the pattern of handling; nothing for an area that is not slum."""
    if not standing.slum:
        return ()
    return (say("score.unknown", language) if standing.pattern is None else named(standing.pattern, language),)


def _authority(standing: Standing, language: Language) -> str:
    if standing.authority is None or standing.kawasan_hectares is None:
        return say("score.unknown", language)
    level = say(f"score.level.{standing.authority}", language)
    size = trimmed(standing.kawasan_hectares, _VOLUME_DECIMALS, language)
    return say("score.authority_of", language, level=level, hectares=size)


def _findings(sheet: AreaSheet, language: Language) -> tuple[str, ...]:
    """Return the findings of the data audit, all values close to a cut in one line."""
    near = [flag for flag in sheet.flags if flag.kind == FlagKind.NEAR]
    several = sheet.rows > 1
    told = [_told(flag, several, language) for flag in sheet.flags if flag.kind != FlagKind.NEAR]
    if near:
        told.append(say("score.near", language, values=", ".join(_near(flag, several, language) for flag in near)))
    return tuple(told)


def _told(flag: FlagLine, several: bool, language: Language) -> str:
    sentence = flag.message.say(language)
    return f"{flag.row}: {sentence}" if several else sentence


def _near(flag: FlagLine, several: bool, language: Language) -> str:
    place = f"{flag.row}/{flag.parameters[0]}" if several else flag.parameters[0]
    return say("score.near_one", language, place=place, percent=percent(flag.number, _DECIMALS, language))
