"""An evaluation as tables: pelanggaran.csv, one row for each rule broken; perbaikan.csv, one row for each work that changes."""

from __future__ import annotations

from collections.abc import Iterator

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.evaluate.broken import MONEY, Breach, BrokenFacts
from optimizer.report.content.evaluate.facts import EvaluateFacts, MoveFacts
from optimizer.report.content.evaluate.sentences import breach_sentence
from optimizer.report.content.report import Cell, Table
from optimizer.report.words import say
from optimizer.study.changes import Kind

MEND, IMPROVE = "supaya_sah", "lebih_baik"
"""Parts of the table of improvements: cuts that make a broken plan sound, and steps that make a sound one better."""

_EXACT = 9
_PERCENT = 6


def broken_table(facts: EvaluateFacts, language: Language) -> Table:
    """Return every rule broken, by how much, and in words; ``lebih`` is in Rp, in the unit of the work, or in per cent.

    ``baris`` are the rows of the plan's file whose works take from a limit on money.
    """
    return Table(
        title=say("table.broken", language),
        columns=(
            *(
                text(key, language)
                for key in ("aturan", "jenis", "kode", "nama", "intervensi", "uraian", "lain", "pihak", "tahun")
            ),
            number("lebih", _EXACT, language),
            *(text(key, language) for key in ("satuan_lebih", "kalimat", "baris")),
        ),
        rows=tuple(_broken(one, language) for one in facts.broken),
    )


def unit_of(broken: BrokenFacts) -> str:
    """Return what the size of a breach is counted in: ``Rp``, ``persen`` or the unit of the work."""
    if broken.breach in MONEY:
        return "Rp"
    return "persen" if broken.breach in (Breach.AIM, Breach.LENS) else broken.measure


def size_of(broken: BrokenFacts) -> float:
    """Return the size of a breach, in per cent where it is a share."""
    return 100 * broken.excess if unit_of(broken) == "persen" else broken.excess


def improve_table(facts: EvaluateFacts, language: Language) -> Table:
    """Return the cuts that make the plan sound (step 0), then the steps that make it better; a swap has two rows."""
    return Table(
        title=say("table.improve", language),
        columns=(
            text("bagian", language),
            number("langkah", 0, language),
            *(text(key, language) for key in ("jenis", "kode", "nama")),
            number("tahun", 0, language),
            *(text(key, language) for key in ("intervensi", "uraian", "satuan")),
            *(number(key, _EXACT, language) for key in ("volume_dari", "volume_ke")),
            money("biaya", language),
            percent("manfaat_sesudah_persen", _PERCENT, language),
        ),
        rows=tuple(_improvements(facts)),
    )


def _broken(one: BrokenFacts, language: Language) -> tuple[Cell, ...]:
    places = (one.area, one.area_name, one.work, one.work_name, one.other, one.who, one.year)
    rows = ", ".join(str(place.line) for place in one.rows)
    return one.rule, one.breach.value, *places, size_of(one), unit_of(one), breach_sentence(one, language), rows


def _improvements(facts: EvaluateFacts) -> Iterator[tuple[Cell, ...]]:
    if facts.mend is not None:
        for place, cut in enumerate(facts.mend.cuts):
            last = place == len(facts.mend.cuts) - 1
            yield _move((MEND, 0, Kind.CUT.value), cut, facts.mend.value if last else None)
    for step, change in enumerate(facts.changes, 1):
        for place, move in enumerate(change.moves):
            last = place == len(change.moves) - 1
            yield _move((IMPROVE, step, change.kind.value), move, change.value if last else None)


def _move(start: tuple[str, int, str], move: MoveFacts, value: float | None) -> tuple[Cell, ...]:
    names = (move.area, move.area_name, move.year, move.intervention, move.name, move.measure)
    return *start, *names, move.before, move.after, move.money, None if value is None else 100 * value
