"""How cells of the workbook look: formats made once, found by ink."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook

from optimizer.report.content.book.value import Alarm, Ink

INK, PALE, RULE, EDIT = "#14213d", "#dfe5ec", "#c3cad3", "#fff7d6"
FONT = "Calibri"

_NUMBERS = {
    Ink.PLAIN: "General",
    Ink.WHOLE: "#,##0",
    Ink.SPARSE: "#,##0;-#,##0;",
    Ink.DECIMAL: "#,##0.00",
    Ink.PERCENT: "0.00",
    Ink.YEAR: "0",
    Ink.EDIT_PLAIN: "General",
    Ink.EDIT_WHOLE: "#,##0;-#,##0;",
    Ink.EDIT_YEAR: "0",
}
_TEXTS = {Ink.TEXT, Ink.WRAP, Ink.EDIT_TEXT}
_EDITED = {Ink.EDIT_TEXT, Ink.EDIT_PLAIN, Ink.EDIT_WHOLE, Ink.EDIT_YEAR}


@dataclass(frozen=True, slots=True)
class Styles:
    """Formats by what they are for; ``plain`` and ``strong`` by ink, ``alarms`` by what they say.

    ``told``: formats of numbers that are shown as words, by the words.
    """

    title: Format
    line: Format
    warning: Format
    heading: Format
    head: Format
    plain: Mapping[Ink, Format]
    strong: Mapping[Ink, Format]
    alarms: Mapping[Alarm, Format]
    told: Mapping[tuple[str, ...], Format]


def make_styles(book: Workbook, told: Iterable[tuple[str, ...]]) -> Styles:
    """Return the formats of a workbook in which some numbers are ``told`` in words."""
    base = {"font_name": FONT, "font_size": 10}
    head = {**base, "bold": True, "bg_color": INK, "font_color": "#ffffff", "text_wrap": True, "valign": "vcenter", "border": 1}
    return Styles(
        title=book.add_format({"font_name": FONT, "bold": True, "font_size": 16, "font_color": INK, "num_format": "@"}),
        line=book.add_format({**base, "font_color": "#3d4a5c", "num_format": "@"}),
        warning=book.add_format({**base, "bold": True, "font_color": "#8a4b00", "num_format": "@"}),
        heading=book.add_format({**base, "bold": True, "font_size": 12, "font_color": INK, "num_format": "@"}),
        head=book.add_format({**head, "border_color": RULE, "num_format": "@"}),
        plain={ink: book.add_format({**base, **_look(ink)}) for ink in Ink},
        strong={ink: book.add_format({**base, **_look(ink), "bold": True, "bg_color": PALE, "top": 1}) for ink in Ink},
        alarms={
            Alarm.OVER: book.add_format({"bg_color": "#f8d0c4", "font_color": "#8c1d04", "bold": True}),
            Alarm.IDLE: book.add_format({"font_color": "#8b95a3"}),
            Alarm.CHANGED: book.add_format({"bg_color": "#d3e8f8"}),
        },
        told={
            words: book.add_format({**base, "font_color": "#3d4a5c", "align": "left", "num_format": worded(words)})
            for words in told
        },
    )


def worded(words: tuple[str, ...]) -> str:
    """Return the number format that shows the first words for what is above 0, the second for 0, nothing below it."""
    return ";".join((f'"{words[0]}"', "", f'"{words[1]}"' if words[1] else ""))


def _look(ink: Ink) -> dict[str, object]:
    """Return the properties of an ink; text stays text even when it looks like a number or a formula."""
    look: dict[str, object] = {"border": 1, "border_color": RULE, "valign": "top"}
    look["num_format"] = "@" if ink in _TEXTS else _NUMBERS[ink]
    if ink in _TEXTS:
        look |= {"align": "left", "indent": 1}
    if ink in (Ink.YEAR, Ink.EDIT_YEAR):
        look["align"] = "center"
    if ink is Ink.WRAP:
        look["text_wrap"] = True
    if ink in _EDITED:
        look["bg_color"] = EDIT
    return look
