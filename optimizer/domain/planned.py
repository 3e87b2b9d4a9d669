"""A plan as somebody wrote it down: works with their sizes and who pays; no rule of the scenario has been asked yet."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.errors import Place

PLAN_SHEET = "rencana"
"""The sheet of a workbook that holds a plan."""

PLAN_SHEETS = (PLAN_SHEET, "ringkasan", "kawasan", "awal_akhir", "memorandum", "rkpd")
"""Every sheet of the workbook of a run, besides those that readers skip; only the first is read back."""


@dataclass(frozen=True, slots=True)
class PlannedWork:
    """One work: ``steps`` whole lots of an intervention in an area and a year, at least one.

    ``payments``: (fund code, whole rupiah), none of them 0; empty where the file does not say who pays. ``stated``: the cost
    the file itself gives, Rp, ``None`` where it gives none. ``where`` it stands in the file.
    """

    area: str
    intervention: str
    year: int
    steps: int
    payments: tuple[tuple[str, int], ...]
    stated: int | None
    where: Place
