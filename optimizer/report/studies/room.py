"""The room to negotiate around a plan: table, numbers and picture."""

from __future__ import annotations

from optimizer.archive.files import ResultFile
from optimizer.messages import Language
from optimizer.report.content.room.chart import room_chart
from optimizer.report.content.room.facts import RoomFacts
from optimizer.report.content.room.screen import room_screen
from optimizer.report.content.room.summary import room_summary
from optimizer.report.content.room.tables import room_table
from optimizer.report.files import picture_files
from optimizer.report.studies.told import Told, told
from optimizer.report.writers.csv_table import csv_bytes


def room_told(facts: RoomFacts, language: Language) -> Told:
    """Return the room around a scenario's plan, told."""
    return told(
        room_screen(facts, language),
        room_summary(facts, language),
        ResultFile("ruang.csv", csv_bytes(room_table(facts, language))),
        *picture_files("ruang", room_chart(facts, language)),
    )
