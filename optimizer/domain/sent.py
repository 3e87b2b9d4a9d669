"""The list a regency sends: steps with their cost and points, and nothing about any household."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.area import Quality
from optimizer.domain.region import Region

VERSION = "1"
"""Version of the file, in every row: a reader refuses any other."""

STEP_COLUMNS = ("versi", "wilayah", "urutan", "satuan_hitung", "parameter", "pekerjaan", "biaya", "poin_kk")
"""Columns of every row; ``biaya`` is in whole rupiah, ``poin_kk`` in points times households."""

FIRST_COLUMNS = ("beban_poin_kk", "nama_wilayah", "tahun", "skema", "ambang", "satuan", "mutu", "asal")
"""Columns that are filled in only in row 0."""

COLUMNS = (*STEP_COLUMNS, *FIRST_COLUMNS)
"""Header of the file."""


@dataclass(frozen=True, slots=True)
class SentStep:
    """One step of the list: it follows the step of the same ``unit`` and ``parameters`` before it.

    ``works`` is what stands there after the step.  ``cost``: whole rupiah, above 0.  ``points``: points times households (KK)
    won, above 0.
    """

    unit: str
    parameters: str
    works: str
    cost: int
    points: int


@dataclass(frozen=True, slots=True)
class Basis:
    """What lists must have in common to be one.

    ``year`` of the plan, in whose rupiah costs are told; ``scheme`` of scoring and its ``policy`` of cut points;
    ``counted``: what is scored, ``rt`` or ``kawasan``.
    """

    year: int
    scheme: str
    policy: str
    counted: str


@dataclass(frozen=True, slots=True)
class SentList:
    """The steps of one region, best value for money first.

    ``quality``: that of the worst data of the region.  ``origin``: SHA-256 of the scenario, its tables and what was set from
    outside.  ``burden``: points times households before any work.  ``cost`` (whole rupiah) and ``points``: what is locked in
    and comes before every step.
    """

    region: Region
    basis: Basis
    quality: Quality
    origin: str
    burden: int
    cost: int
    points: int
    steps: tuple[SentStep, ...]
