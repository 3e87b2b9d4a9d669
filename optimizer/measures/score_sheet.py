"""The score of a table as the portal's form shows it, with the findings of the data audit and what priority follows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from optimizer.domain.area import Area, Quality
from optimizer.domain.fund import Authority
from optimizer.domain.scenario import CountingUnit
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.measures.authority import authorities
from optimizer.measures.data_audit import Flag, audit_data
from optimizer.measures.flag_messages import flag_message
from optimizer.measures.kawasan import Grouping, grouping, kawasan_hectares, score_units
from optimizer.measures.score_form import AreaSheet, AspectBlock, FlagLine, Label, ParameterLine
from optimizer.measures.score_header import ALL_COLUMNS, QUALITY, different, header
from optimizer.measures.score_standing import label, standing
from optimizer.measures.scores import Scores


@dataclass(frozen=True, slots=True)
class CategoryCount:
    """How many units are in a category of ``least`` to ``most`` points, and their hectares."""

    category: Label
    least: int
    most: int
    units: int
    hectares: float


@dataclass(frozen=True, slots=True)
class ScoreSheet:
    """The scored table: under which scheme and policy, counted how, every form, and the categories summed up.

    ``cuts`` are per cent; ``reached_at_cut`` tells whether a cut is reached at equality; ``exit_below`` is the total under
    which an area is not slum; ``most`` the highest possible total.
    """

    scheme: str
    scheme_title: str
    policy: str
    cuts: tuple[float, ...]
    reached_at_cut: bool
    points: tuple[int, ...]
    unit: str
    exit_below: int
    most: int
    areas: tuple[AreaSheet, ...]
    categories: tuple[CategoryCount, ...]


@dataclass(frozen=True, slots=True, eq=False)
class _Table:
    """Everything a form is filled from."""

    scheme: Scheme
    areas: tuple[Area, ...]
    units: Grouping
    scores: Scores
    flags: tuple[tuple[FlagLine, ...], ...]
    sizes: tuple[float, ...]
    levels: tuple[Authority | None, ...]
    whole: bool
    columns: frozenset[str]


def score_sheet(
    scheme: Scheme, policy: CutPolicy, areas: tuple[Area, ...], unit: CountingUnit, columns: frozenset[str] = ALL_COLUMNS
) -> ScoreSheet:
    """Return the scored table, counted by RT or by kawasan; the data audit always looks at the rows themselves.

    ``columns`` are the headings the table has: what an area says of a column that is not there is not shown.
    """
    units = grouping(areas, unit)
    table = _Table(
        scheme=scheme,
        areas=areas,
        units=units,
        scores=score_units(scheme, policy, areas, units),
        flags=_flags(scheme, policy, areas),
        sizes=tuple(float(size) for size in kawasan_hectares(areas)),
        levels=authorities(areas),
        whole=unit is CountingUnit.KAWASAN,
        columns=columns,
    )
    forms = tuple(_form(table, index, members) for index, members in enumerate(units.members()))
    most = policy.points[-1] * len(scheme.parameters)
    return ScoreSheet(
        scheme=scheme.code,
        scheme_title=scheme.title,
        policy=policy.code,
        cuts=tuple(cut / 1000 for cut in policy.cuts),
        reached_at_cut=policy.inclusive,
        points=policy.points,
        unit=str(unit),
        exit_below=scheme.exit_below,
        most=most,
        areas=forms,
        categories=_counts(scheme, most, forms),
    )


def _form(table: _Table, index: int, members: tuple[int, ...]) -> AreaSheet:
    areas = tuple(table.areas[member] for member in members)
    category = table.scheme.categories[int(table.scores.category[index])]
    first = members[0]
    return AreaSheet(
        code=table.units.names[index],
        name=areas[0].kawasan if table.whole else areas[0].name,
        village=different(tuple(area.village for area in areas)),
        district=different(tuple(area.district for area in areas)),
        kawasan=areas[0].kawasan,
        rows=len(areas),
        quality=max((area.quality for area in areas), key=list(Quality).index) if QUALITY in table.columns else None,
        header=header(areas, table.columns),
        aspects=_aspects(table, index),
        total=int(table.scores.total[index]),
        category=label(category),
        sectoral=float(table.scores.sectoral[index]),
        standing=standing(table.scheme, areas, category, table.sizes[first], table.levels[first]),
        flags=tuple(flag for member in members for flag in table.flags[member]),
    )


def _aspects(table: _Table, index: int) -> tuple[AspectBlock, ...]:
    lines = {line.code: line for line in _lines(table, index)}
    averages = table.scores.aspect_average[index].tolist()
    return tuple(
        AspectBlock(aspect.code, aspect.name, aspect.name_en, average, tuple(lines[code] for code in aspect.parameters))
        for aspect, average in zip(table.scheme.aspects, averages, strict=True)
    )


def _lines(table: _Table, index: int) -> Iterator[ParameterLine]:
    scores = table.scores
    found = (scores.volumes[index].tolist(), scores.percent[index].tolist(), scores.points[index].tolist())
    for parameter, volume, percent, points in zip(table.scheme.parameters, *found, strict=True):
        yield ParameterLine(
            parameter.code, parameter.name, parameter.name_en, round(volume, 6), parameter.unit, percent, points
        )


def _flags(scheme: Scheme, policy: CutPolicy, areas: tuple[Area, ...]) -> tuple[tuple[FlagLine, ...], ...]:
    """Return the findings of each row."""
    rows = score_units(scheme, policy, areas, grouping(areas, CountingUnit.RT))
    found: list[list[FlagLine]] = [[] for _ in areas]
    for flag in audit_data(scheme, policy, areas, rows):
        found[flag.area].append(_flag(flag, scheme, areas))
    return tuple(tuple(lines) for lines in found)


def _flag(flag: Flag, scheme: Scheme, areas: tuple[Area, ...]) -> FlagLine:
    sentence = flag_message(flag, scheme, areas)
    return FlagLine(str(flag.kind), areas[flag.area].code, flag.parameters, flag.number, flag.limit, sentence)


def _counts(scheme: Scheme, most: int, forms: tuple[AreaSheet, ...]) -> tuple[CategoryCount, ...]:
    """Return the categories from worst to best, each with what is in it."""
    tops = (most, *(category.least - 1 for category in scheme.categories))
    counts = []
    for category, top in zip(scheme.categories, tops, strict=False):
        inside = [form for form in forms if form.category.code == category.code]
        hectares = round(sum(form.header.hectares or 0.0 for form in inside), 6)
        counts.append(CategoryCount(label(category), category.least, top, len(inside), hectares))
    return tuple(counts)
