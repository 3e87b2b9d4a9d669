"""What comes next on one screen: the reserve list, the next billion, and what drops first."""

from __future__ import annotations

import math

from optimizer.messages import Language
from optimizer.report.content.origin import quality_mark
from optimizer.report.content.reserve.facts import ReserveFacts
from optimizer.report.content.reserve.findings import cut_finding, next_finding, points, told_changes
from optimizer.report.content.screen import Grid, Lines, Screen
from optimizer.report.numbers import percent, rupiah
from optimizer.report.words import say
from optimizer.study.budgets.reserve import Moved


def reserve_screen(facts: ReserveFacts, language: Language) -> Screen:
    """Return the screen of what comes next."""
    found = facts.found
    cuts = [_grid("reserve.cuts_grid", _cut_rows(facts, language), language)] if found.recut is not None else []
    anew = told_changes(facts, found.replanned, language)
    return Screen(
        warning=quality_mark(facts.qualities, facts.setting.counted, language),
        title=facts.setting.title,
        aside=say("reserve.aside", language, fund=facts.fund),
        headline=tuple(line for line in (next_finding(facts, language) + ".", cut_finding(facts, language)) if line),
        grids=(_grid("reserve.savings_grid", _saving_rows(facts, language), language), *cuts),
        lines=(
            *(_lines("reserve.after", moved, facts, language) for moved in found.savings),
            Lines(say("reserve.anew_title", language), (anew,)),
            *(_lines("reserve.after", moved, facts, language) for moved in found.cuts),
            Lines(say("frontier.how", language), _how(facts, language)),
        ),
    )


def _grid(title: str, rows: tuple[tuple[str, ...], ...], language: Language) -> Grid:
    heads = ("reserve.cost", "reserve.gain", "reserve.most")
    return Grid(say(title, language), tuple(say(head, language) for head in heads), rows)


def _saving_rows(facts: ReserveFacts, language: Language) -> tuple[tuple[str, ...], ...]:
    found = facts.found
    spent, rows = 0, []
    for moved in found.savings:
        spent += int(moved.cost.sum())
        rows.append((_money(moved, language), *_cells(moved, spent, language)))
    billion = _money(found.added, language)
    for code, moved in (("reserve.at_once", found.added), ("reserve.anew", found.replanned)):
        rows.append((say(code, language, money=billion), *_cells(moved, int(moved.cost.sum()), language)))
    return tuple(rows)


def _cut_rows(facts: ReserveFacts, language: Language) -> tuple[tuple[str, ...], ...]:
    spent, rows = 0, []
    for moved in facts.found.cuts:
        spent += int(moved.cost.sum())
        rows.append((_money(moved, language), *_cells(moved, spent, language)))
    recut = facts.found.recut
    if recut is not None:
        rows.append(
            (say("reserve.anew", language, money=_money(recut, language)), *_cells(recut, int(recut.cost.sum()), language))
        )
    return tuple(rows)


def _cells(moved: Moved, spent: int, language: Language) -> tuple[str, ...]:
    none = say("frontier.none", language)
    most = points(moved.most, language) if math.isfinite(moved.most) else none
    return (rupiah(spent, language), points(moved.gain, language) if moved.found else none, most)


def _money(moved: Moved, language: Language) -> str:
    sign = "+" if moved.money > 0 else ""
    return sign + rupiah(moved.money, language)


def _lines(title: str, moved: Moved, facts: ReserveFacts, language: Language) -> Lines:
    return Lines(say(title, language, money=_money(moved, language)), (told_changes(facts, moved, language),))


def _how(facts: ReserveFacts, language: Language) -> tuple[str, ...]:
    value = percent(100 * facts.found.present.proof.value, 2, language)
    return say("reserve.how_list", language, value=value), say("reserve.how_proof", language)
