"""A scored table to text for a terminal, a pipe or a file: the forms as the portal shows them, then the overview."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.table import Table
from rich.text import Text

from optimizer.measures.score_sheet import ScoreSheet
from optimizer.messages import Language
from optimizer.report.content.score_page import Form, FormRow
from optimizer.report.content.score_page_text import score_page
from optimizer.report.content.screen import Lines
from optimizer.report.writers.canvas import WIDEST, render, shape, told
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import beside, grid_parts, top

_GAP = 2


def score_text(sheet: ScoreSheet, pane: Pane, language: Language) -> str:
    """Return the scored table as text no wider than the pane (nor than 100 characters), ending in a line break."""
    page = score_page(sheet, language)
    body: list[RenderableType] = [top(page, pane), Text("")]
    for form in page.forms:
        body += [_form(form, pane), Text("")]
    for grid in page.overview:
        body += grid_parts(grid, pane)
    body += [*(told(note, pane, "dim") for note in page.notes), Text("")]
    return render(Group(*body, *grid_parts(page.categories, pane)), pane)


def _form(form: Form, pane: Pane) -> RenderableType:
    lines = (told(line, pane) for line in form.lines)
    rule = Text(shape("rule", pane) * min(pane.width, WIDEST), style="dim")
    outcome = tuple(Lines(title, sentences) for title, sentences in form.outcome)
    return Group(told(form.title, pane, "bold"), *lines, _criteria(form, pane), beside(outcome, pane), rule)


def _criteria(form: Form, pane: Pane) -> Table:
    """Return the criteria; the name gives way when room is short, the numbers never do."""
    table = Table(box=None, expand=True, padding=(0, 0, 0, _GAP), pad_edge=False)
    label, *numbers = form.heads
    table.add_column("", no_wrap=True)
    table.add_column(told(label, pane, "dim"), ratio=1, overflow="fold", header_style="")
    for head in numbers:
        table.add_column(told(head, pane, "dim"), justify="right", no_wrap=True, overflow="ellipsis", header_style="")
    for row in form.rows:
        table.add_row(*_cells(row, pane))
    return table


def _cells(row: FormRow, pane: Pane) -> list[Text]:
    style = "bold" if row.strong else ""
    return [told(text, pane, style) for text in (row.code, row.label, row.volume, row.unit, row.percent, row.points)]
