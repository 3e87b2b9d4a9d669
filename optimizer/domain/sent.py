"""The list a regency sends: steps with their cost and points, and nothing about any household."""

from __future__ import annotations

from dataclasses import dataclass

VERSION = "1"
"""Version of the file, in every row: a reader refuses any other."""

COLUMNS = ("versi", "kabupaten", "urutan", "satuan_hitung", "parameter", "pekerjaan", "biaya", "poin_kk", "beban_poin_kk")
"""Header of the file; ``biaya`` is in whole rupiah, ``poin_kk`` in points times households, the burden only in row 0."""


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
class SentList:
    """The steps of one regency, best value for money first.

    ``burden``: points times households before any work.  ``cost`` (whole rupiah) and ``points``: what is locked in and comes
    before every step.
    """

    region: str
    burden: int
    cost: int
    points: int
    steps: tuple[SentStep, ...]
