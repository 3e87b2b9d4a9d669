"""Who gains, who waits and why: equity, the areas left over, and what stands in their way."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.deck.answer import still_slum
from optimizer.report.content.deck.common import slide
from optimizer.report.content.deck.parts import Head, Line, Point, PointSeries, PointsPart, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.equity import equity_chart
from optimizer.report.content.facts import RunFacts, UnitFacts
from optimizer.report.content.figures_run import Dot, DotsPanel, EquityChart
from optimizer.report.content.origin import labels
from optimizer.report.content.payers import fund_budgets, fund_names
from optimizer.report.content.run_screen import marginal_line, waiting_units
from optimizer.report.numbers import number, rupiah, volume
from optimizer.report.words import counted, more, noun, parted, say, short

MOST_WAITING = 10
_MOST_LEFT = 2
_LONGEST_PARAMETER = 80
_FEW, _MOST_NEEDS = 4, 6
_DIGITS = 9
_WHOLE = 10.0
"""Deficits are told in whole units from this amount on."""

_IDLE = 0.01
"""A fund is called unused from this share of its budget on."""


def equity(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of what each household gets, against need."""
    chart = equity_chart(facts, language)
    count = len(chart.panels)
    panes = tuple(Pane(1.0 / count, (_panel(chart, panel, language),)) for panel in chart.panels)
    words = (chart.heading.title, say("deck.equity_subtitle", language), say("note.equity", language))
    return slide(facts, language, words, panes)


def waiting(facts: RunFacts, language: Language) -> Slide:
    """Return the slide of those who wait, or are slum still, and why."""
    idle = waiting_units(facts)
    codes = {unit.code for unit in idle}
    left = [*idle, *(unit for unit in still_slum(facts) if unit.code not in codes)]
    subtitle = say("deck.waiting_subtitle" if left else "deck.need_subtitle", language)
    words = (waiting_finding(facts, language), subtitle, say("note.waiting", language))
    reasons = Text(_reasons(facts, language))
    tables = [_left_table(facts, left, language)] if left else []
    if len(left) <= _FEW:
        tables.append(_need_table(facts, language))
    return slide(facts, language, words, (Pane(0.66, tuple(tables)), Pane(0.34, (reasons,))))


def waiting_finding(facts: RunFacts, language: Language) -> str:
    """Return how many wait, and how many are slum still though works are done there."""
    idle, counted_as = waiting_units(facts), facts.setting.counted
    codes = {unit.code for unit in idle}
    worked = [unit for unit in still_slum(facts) if unit.code not in codes]
    units = noun(counted_as, 2, language)
    if idle:
        count, rest = counted(len(idle), counted_as, language), number(len(worked), 0, language)
        return say("deck.some_wait" if worked else "deck.only_wait", language, count=count, rest=rest)
    if worked:
        return say("deck.none_wait", language, units=units, rest=number(len(worked), 0, language))
    return say("deck.nobody_left", language, units=units)


def _left_table(facts: RunFacts, left: list[UnitFacts], language: Language) -> SlideTable:
    names = labels(facts.units, language)
    shown, rest = parted(left, MOST_WAITING)
    rows = [
        (
            names[unit.code],
            unit.district,
            say(
                "chart.before_after",
                language,
                before=number(unit.before.points, 0, language),
                after=number(unit.after.points, 0, language),
            ),
            number(unit.households, 0, language),
            rupiah(unit.money, language) if unit.money else say("chart.not_chosen", language),
            remains(facts, unit, language),
        )
        for unit in shown
    ]
    if rest:
        rows.append((more(len(rest), facts.setting.counted, language), "", "", "", "", ""))
    heads = (
        Head(say("column.nama", language), 0.15, wrap=True),
        Head(say("column.kecamatan", language), 0.14, wrap=True),
        Head(say("tiles.score", language), 0.1, right=True),
        Head(say("column.kk", language), 0.06, right=True),
        Head(say("chart.spending", language), 0.16, right=True),
        Head(say("deck.remains", language), 0.39, wrap=True),
    )
    return SlideTable(say("alt.waiting", language), heads, tuple(rows))


def _need_table(facts: RunFacts, language: Language) -> SlideTable:
    """Return what is lacking still, by parameter, the heaviest burden first."""
    order = sorted(facts.deficits, key=lambda deficit: (deficit.burden_removed - deficit.burden, deficit.code))
    rows = [
        (
            f"{deficit.code} {deficit.name}",
            volume(_readable(deficit.before), deficit.measure, language),
            volume(_readable(deficit.before - deficit.removed), deficit.measure, language),
        )
        for deficit in order[:_MOST_NEEDS]
        if deficit.before > deficit.removed
    ]
    heads = (
        Head(say("deck.need", language), 0.56, wrap=True),
        Head(say("deck.need_before", language), 0.22, right=True),
        Head(say("deck.need_left", language), 0.22, right=True),
    )
    return SlideTable(say("alt.need", language), heads, tuple(rows))


def _readable(amount: float) -> float:
    """Return an amount without parts of a building or a household that nobody would count."""
    return round(amount) if amount >= _WHOLE else round(amount, _DIGITS)


def remains(facts: RunFacts, unit: UnitFacts, language: Language) -> str:
    """Return the parameters that still score most in a unit, by name."""
    points = unit.after.parameter_points
    order = sorted((place for place in range(len(points)) if points[place]), key=lambda place: (-points[place], place))
    names = [short(facts.deficits[place].name, _LONGEST_PARAMETER) for place in order[:_MOST_LEFT]]
    rest = len(order) - _MOST_LEFT
    return "; ".join(names) + (say("deck.remains_more", language, count=number(rest, 0, language)) if rest > 0 else "")


def _reasons(facts: RunFacts, language: Language) -> tuple[Line, ...]:
    """Return why more is not done: money that is used up, and funds that could not be used."""
    spent, budget = rupiah(facts.spent, language), rupiah(facts.budget, language)
    left = rupiah(facts.budget - facts.spent, language)
    lines = [
        Line(say("deck.why", language), strong=True),
        Line(say("deck.why_budget", language, spent=spent, budget=budget, left=left), bullet=True),
        Line(marginal_line(facts, language), bullet=True),
    ]
    names, budgets = fund_names(facts), fund_budgets(facts)
    for code in budgets:
        used = sum(fund.spent for fund in facts.funds if fund.code == code)
        scarce = any(fund.marginal > 0 for fund in facts.funds if fund.code == code)
        if budgets[code] - used > _IDLE * budgets[code]:
            blanks = {"fund": names[code], "left": rupiah(budgets[code] - used, language)}
            lines.append(Line(say("deck.why_steps" if scarce else "deck.why_idle", language, **blanks), bullet=True))
    if still_slum(facts):
        lines.append(Line(say("deck.why_places", language), bullet=True))
    return tuple(lines)


def _panel(chart: EquityChart, panel: DotsPanel, language: Language) -> PointsPart:
    kinds = ((False, say("deck.equity_dots", language), Tone.SKY), (True, say("deck.equity_flagged", language), Tone.FOCUS))
    series = [
        PointSeries(name, tuple(_point(dot) for dot in panel.dots if dot.flagged is flagged), tone)
        for flagged, name, tone in kinds
        if any(dot.flagged is flagged for dot in panel.dots)
    ]
    across, up = [dot.across for dot in panel.dots], say("deck.equity_up", language)
    mean = tuple(_point(Dot(place, panel.level, 0)) for place in sorted({min(across), max(across)}))
    series.append(PointSeries(panel.level_name, mean, Tone.MUTED, joined=True))
    return PointsPart(f"{panel.title}. {chart.heading.title}.", panel.title, panel.across_name, up, tuple(series))


def _point(dot: Dot) -> Point:
    """Return a dot without the last bits, which a workbook would not keep."""
    return Point(round(dot.across, _DIGITS), round(dot.up, _DIGITS), dot.name)
