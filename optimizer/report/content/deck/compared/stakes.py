"""What is at stake: the loss of each plan under each scenario as a shaded matrix, and what each rule costs."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.compared.chart import crossing_chart
from optimizer.report.content.compared.facts import Compared
from optimizer.report.content.compared.regret import crossed, regret_lines
from optimizer.report.content.compared.rules import dearest_rules, rule_lines, rule_name
from optimizer.report.content.deck.compared.common import versus_slide
from optimizer.report.content.deck.parts import BarsPart, Head, Line, Series, Shape, SlideTable, Text, Tone
from optimizer.report.content.deck.value import Pane, Slide
from optimizer.report.content.figures_study import MatrixChart
from optimizer.report.numbers import percent
from optimizer.report.words import say
from optimizer.study.rule_price import RuleKind, RulePrice

MOST_BARS = 8
DECIDED = frozenset({RuleKind.LOCK, RuleKind.CAPACITY, RuleKind.SHARE, RuleKind.FLOOR, RuleKind.TARGET})
"""Rules that the regency sets itself; the order of works, authority and the menus of funds are given."""

_SOFT = 0.6
"""Power of the shades: small losses stay visible beside large ones."""

_DIGITS = 9


def stake_slides(compared: Compared, language: Language) -> tuple[Slide, ...]:
    """Return the slides of losses, where any plan could be tried elsewhere, and of the prices of rules."""
    matrix = (_regret(compared, language),) if crossed(compared) else ()
    return (*matrix, _rules(compared, language))


def rules_finding(compared: Compared, language: Language) -> str:
    """Return the dearest rule of any scenario by its share of the benefit; empty where no rule costs anything."""
    found = dearest_rules(compared)
    return _told("versus.rules", compared, found[0], language) if found else ""


def rule_to_review(compared: Compared, language: Language) -> str:
    """Return what is asked of the dearest rule that a meeting can change; empty where none of them costs anything."""
    found = [rule for rule in dearest_rules(compared) if rule[1].rule.kind in DECIDED]
    return _told("versus.review", compared, found[0], language) if found else ""


def _told(code: str, compared: Compared, found: tuple[int, RulePrice, float], language: Language) -> str:
    place, one, share = found
    name = compared.runs[place].setting.name
    return say(code, language, rule=rule_name(one.rule, language), name=name, price=percent(100 * share, 2, language))


def _regret(compared: Compared, language: Language) -> Slide:
    chart = crossing_chart(compared, language)
    title = chart.heading.title
    lines = tuple(Line(text, bullet=True) for text in regret_lines(compared, language) if text != f"{title}.")
    words = (title, say("versus.regret_subtitle", language), say("note.versus_regret", language))
    return versus_slide(compared.runs, language, words, (Pane(1.0, (_matrix(chart), Text(lines))),))


def _matrix(chart: MatrixChart) -> SlideTable:
    """Return the matrix with its losses shaded, the largest the darkest, and the worst of each plan beside it."""
    most = max((cell.share or 0.0 for row in chart.cells for cell in row), default=0.0)
    wide = 0.76 / (len(chart.columns) + 1)
    return SlideTable(
        alt=f"{chart.heading.title}. {chart.heading.subtitle}.",
        heads=(
            Head(say("versus.plan", chart.language), 0.24, wrap=True),
            *(Head(name, wide, right=True) for name in (*chart.columns, chart.worst_title)),
        ),
        rows=tuple(
            (name, *(cell.text for cell in row), worst)
            for name, row, worst in zip(chart.rows, chart.cells, chart.worst, strict=True)
        ),
        shades=tuple((0.0, *(_shade(cell.share, most) for cell in row), 0.0) for row in chart.cells),
    )


def _shade(share: float | None, most: float) -> float:
    return (share / most) ** _SOFT if share and share > 0.0 else 0.0


def _rules(compared: Compared, language: Language) -> Slide:
    title = rules_finding(compared, language) or say("versus.rules_free", language)
    words = (title, say("versus.rules_subtitle", language), say("note.versus_rules", language))
    text = Text(tuple(Line(line, bullet=True) for line in rule_lines(compared, language)))
    found = dearest_rules(compared)[:MOST_BARS]
    if not found:
        return versus_slide(compared.runs, language, words, (Pane(1.0, (text,)),))
    names = tuple(
        say("versus.rule_of", language, name=compared.runs[place].setting.name, rule=rule_name(one.rule, language))
        for place, one, _ in found
    )
    series = Series(say("versus.price", language), tuple(round(100 * share, _DIGITS) for *_, share in found), Tone.MAIN)
    chart = BarsPart(say("versus.rules_subtitle", language), Shape.LYING, names, (series,), decimals=2)
    return versus_slide(compared.runs, language, words, (Pane(0.62, (chart,)), Pane(0.38, (text,))))
