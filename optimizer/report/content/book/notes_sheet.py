"""How to use the workbook, how sure its plan is, and what it rests on; readers skip the sheet."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.value import Block, Ink, Line, Sheet
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import first_line
from optimizer.report.words import say

NOTES_SHEET = "petunjuk"
_PAGE = 92.0
"""Characters across a portrait page of A4: one wider column would be cut by what prints it."""

_HOW = ("sheets", "edit", "funds", "prices", "evaluate", "documents", "scores")


def notes_sheet(facts: RunFacts, language: Language) -> Sheet:
    """Return the sheet."""
    how = tuple((say(f"book.how_{code}", language),) for code in _HOW)
    top = 3 + len(how) + 3
    assumptions = tuple((sentence,) for sentence in facts.setting.assumptions)
    return Sheet(
        name=NOTES_SHEET,
        title=say("book.notes_title", language),
        lines=tuple(Line(text, strong=True) for text in (first_line(facts, language),) if text),
        blocks=(
            Block(3, 0, (say("book.how_title", language),), (Ink.WRAP,), how),
            Block(top, 0, (say("book.assumptions_title", language),), (Ink.WRAP,), assumptions),
        ),
        widths=(_PAGE,),
        portrait=True,
    )
