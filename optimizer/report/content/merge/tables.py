"""Merged lists as tables: alokasi.csv, batas.csv and daftar-gabungan.csv."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.messages import Language
from optimizer.report.content.columns import money, number, percent, text
from optimizer.report.content.merge.facts import MergeFacts, part
from optimizer.report.content.report import Table
from optimizer.report.words import say

_PERCENT = 6


@dataclass(frozen=True, slots=True)
class MergeTables:
    """What each region gets, all steps, and the caps: ``None`` where there are none."""

    shares: Table
    steps: Table
    caps: Table | None


def merge_tables(facts: MergeFacts, language: Language) -> MergeTables:
    """Return merged lists as tables."""
    caps = caps_table(facts, language) if facts.found.caps else None
    return MergeTables(shares_table(facts, language), steps_table(facts, language), caps)


def shares_table(facts: MergeFacts, language: Language) -> Table:
    """Return every region with its money, most first."""
    return Table(
        title=say("table.shares", language),
        columns=(
            text("wilayah", language),
            text("nama_wilayah", language),
            money("belanja", language),
            percent("porsi_persen", _PERCENT, language),
            number("poin_kk", 0, language),
            number("beban_poin_kk", 0, language),
            percent("beban_hilang_persen", _PERCENT, language),
            number("langkah", 0, language),
            number("langkah_dikirim", 0, language),
            money("biaya_terkunci", language),
            number("poin_kk_terkunci", 0, language),
            text("mutu", language),
            text("asal", language),
        ),
        rows=tuple(
            (
                one.sent.region.code,
                one.sent.region.name,
                one.got.cost,
                100 * part(one.got.cost, facts.found.cost),
                one.got.points,
                one.sent.burden,
                100 * part(one.got.points, one.sent.burden),
                one.got.steps,
                len(one.sent.steps),
                one.sent.cost,
                one.sent.points,
                one.sent.quality.value,
                one.sent.origin,
            )
            for one in facts.shares
        ),
    )


def caps_table(facts: MergeFacts, language: Language) -> Table:
    """Return every cap, as it was asked for, with what is spent under it."""
    found = facts.found
    columns = (
        text("nama", language),
        text("wilayah", language),
        *(money(key, language) for key in ("batas_belanja", "belanja", "sisa_batas")),
    )
    spent = [found.spent_under(cap) for cap in found.caps]
    rows = tuple(
        (cap.name, "|".join(cap.codes), cap.money, used, cap.money - used) for cap, used in zip(found.caps, spent, strict=True)
    )
    return Table(say("table.caps", language), columns, rows)


def steps_table(facts: MergeFacts, language: Language) -> Table:
    """Return every step of the one list, best value for money first, and whether it is taken."""
    listed, rows = facts.found.listed, []
    for order, taken in enumerate(facts.found.taken.tolist()):
        step, code = listed.step(order), listed.lists[int(listed.region[order])].region.code
        chosen = say("merge.yes" if taken else "merge.no", language)
        rows.append((order + 1, code, step.unit, step.parameters, step.works, step.cost, step.points, chosen))
    return Table(
        title=say("table.steps", language),
        columns=(
            number("urutan", 0, language),
            *(text(key, language) for key in ("wilayah", "satuan_hitung", "parameter", "pekerjaan")),
            money("biaya", language),
            number("poin_kk", 0, language),
            text("dipilih", language),
        ),
        rows=tuple(rows),
    )
