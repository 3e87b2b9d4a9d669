"""A plan that somebody made: its own tables as of a run, what it breaks, how to mend it, and the way to the best plan."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.evaluate.facts import EvaluateFacts
from optimizer.report.content.evaluate.screen import evaluate_screen
from optimizer.report.content.evaluate.summary import evaluate_summary
from optimizer.report.content.evaluate.tables import broken_table, improve_table
from optimizer.report.content.moves import moves_table
from optimizer.report.content.plan_table import plan_table
from optimizer.report.content.unit_table import unit_table
from optimizer.report.files import run_workbook
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def evaluate_told(facts: EvaluateFacts, language: Language) -> Told:
    """Return the evaluation, told; ``rencana.csv``, ``kawasan.csv``, ``rencana.xlsx`` are as those of a run, of this plan."""
    return told(
        evaluate_screen(facts, language),
        evaluate_summary(facts, language),
        ResultFile("rencana.csv", csv_bytes(plan_table(facts.mine, language))),
        ResultFile("kawasan.csv", csv_bytes(unit_table(facts.mine, language))),
        ResultFile("pelanggaran.csv", csv_bytes(broken_table(facts, language))),
        ResultFile("perbaikan.csv", csv_bytes(improve_table(facts, language))),
        ResultFile("perubahan.csv", csv_bytes(moves_table((facts.mine, facts.best), language))),
        run_workbook(facts.mine, language),
    )
