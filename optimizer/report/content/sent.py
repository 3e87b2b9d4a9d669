"""The list a regency sends, as a table; docs/decisions.md says what is left out of it and why."""

from __future__ import annotations

from optimizer.domain.sent import COLUMNS, VERSION, SentList
from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.report import Column, Table
from optimizer.report.words import say


def sent_table(sent: SentList, language: Language) -> Table:
    """Return the list as rows: first what is locked in, with the whole burden, then every step."""
    first = (VERSION, sent.region, 0, "", "", "", sent.cost, sent.points, sent.burden)
    steps = (
        (VERSION, sent.region, order, step.unit, step.parameters, step.works, step.cost, step.points, None)
        for order, step in enumerate(sent.steps, 1)
    )
    return Table(say("table.sent", language), tuple(_column(key, language) for key in COLUMNS), (first, *steps))


def _column(key: str, language: Language) -> Column:
    if key == "biaya":
        return money(key, language)
    return number(key, 0, language) if key in ("urutan", "poin_kk", "beban_poin_kk") else text(key, language)
