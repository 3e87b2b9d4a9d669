"""The list a region sends, as a table; docs/decisions.md says what is left out of it and why."""

from __future__ import annotations

from optimizer.domain.sent import COLUMNS, FIRST_COLUMNS, VERSION, SentList
from optimizer.messages import Language
from optimizer.report.content.columns import money, number, text
from optimizer.report.content.plain import Plain
from optimizer.report.content.report import Column, Table
from optimizer.report.content.screen import Lines
from optimizer.report.numbers import number as written
from optimizer.report.words import say
from optimizer.study.sending import Sending

SENT = "daftar-kirim.csv"
"""Name of the list in a results folder."""

_COUNTS = ("urutan", "poin_kk", "beban_poin_kk")


def sent_table(sent: SentList, language: Language) -> Table:
    """Return the list as rows: first what is locked in, with the whole burden and the basis, then every step."""
    basis, code = sent.basis, sent.region.code
    said = (
        sent.burden,
        sent.region.name,
        str(basis.year),
        basis.scheme,
        basis.policy,
        basis.counted,
        sent.quality.value,
        sent.origin,
    )
    first = (VERSION, code, 0, "", "", "", sent.cost, sent.points, *said)
    nothing = (None,) * len(FIRST_COLUMNS)
    steps = (
        (VERSION, code, order, step.unit, step.parameters, step.works, step.cost, step.points, *nothing)
        for order, step in enumerate(sent.steps, 1)
    )
    return Table(say("table.sent", language), tuple(_column(key, language) for key in COLUMNS), (first, *steps))


def _column(key: str, language: Language) -> Column:
    if key == "biaya":
        return money(key, language)
    return number(key, 0, language) if key in _COUNTS else text(key, language)


def sent_lines(sending: Sending, language: Language) -> Lines:
    """Return on one line that there is a list to send, or the first rule that prevents it."""
    if sending.listed is not None:
        line = say("sent.made", language, steps=written(len(sending.listed.steps), 0, language))
    else:
        line = say("sent.not_made", language, reason=sending.reasons[0].say(language))
    return Lines(say("sent.title", language), (line,))


def sent_summary(sending: Sending, language: Language) -> Plain:
    """Return how many steps the list has, ``None`` where there is none, and every rule that prevents it."""
    listed = sending.listed
    return {
        "alasan": [reason.say(language) for reason in sending.reasons],
        "langkah": None if listed is None else len(listed.steps),
    }
