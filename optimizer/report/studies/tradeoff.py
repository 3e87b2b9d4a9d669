"""What a scenario trades for what: both tables, numbers and the picture; one table less where nothing is weighed."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.tradeoff.chart import tradeoff_chart
from optimizer.report.content.tradeoff.facts import TradeoffFacts
from optimizer.report.content.tradeoff.screen import tradeoff_screen
from optimizer.report.content.tradeoff.summary import tradeoff_summary
from optimizer.report.content.tradeoff.tables import points_table, weights_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def tradeoff_told(facts: TradeoffFacts, language: Language) -> Told:
    """Return the trade-offs of a scenario, told."""
    weighed = [csv_bytes(weights_table(facts.balance, language))] if facts.balance else []
    return told(
        tradeoff_screen(facts, language),
        tradeoff_summary(facts, language),
        ResultFile("imbang.csv", csv_bytes(points_table(facts, language))),
        *(ResultFile("kumuh-kemiskinan.csv", content) for content in weighed),
        *picture_files("imbang", tradeoff_chart(facts, language)),
    )
