"""The workbook of a run: every sheet in the order planners read them; stored facts are enough to make it again."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.book.form_sheet import form_sheet
from optimizer.report.content.book.notes_sheet import notes_sheet
from optimizer.report.content.book.plan_rows import plan_rows
from optimizer.report.content.book.plan_sheet import plan_layout, plan_sheet
from optimizer.report.content.book.price_sheet import price_sheet
from optimizer.report.content.book.program_sheet import program_sheet
from optimizer.report.content.book.rkpd_sheet import rkpd_sheet
from optimizer.report.content.book.summary_sheet import summary_sheet
from optimizer.report.content.book.units_sheet import units_sheet
from optimizer.report.content.book.value import Book
from optimizer.report.content.facts import RunFacts
from optimizer.report.words import say


def run_book(facts: RunFacts, language: Language) -> Book:
    """Return the workbook of a run."""
    prices, priced = price_sheet(facts, language)
    layout = plan_layout(facts, len(plan_rows(facts)))
    return Book(
        title=facts.setting.title,
        page=say("book.page", language, page="{page}", pages="{pages}"),
        sheets=(
            summary_sheet(facts, layout, language),
            plan_sheet(facts, priced, language),
            units_sheet(facts, language),
            form_sheet(facts, language),
            program_sheet(facts, language),
            rkpd_sheet(facts, language),
            prices,
            notes_sheet(facts, language),
        ),
    )
