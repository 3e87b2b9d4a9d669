"""What checks of a results folder and of an installation say, as values."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from optimizer.messages import Message
from optimizer.report.formats import Format


@dataclass(frozen=True, slots=True)
class CheckedProof:
    """What exact arithmetic says of a certificate.

    ``status``: what it supports.  ``value`` and ``bound``: shares of the burden, with their relative ``gap``.  ``rules`` with
    ``rows`` in all were re-added.
    """

    status: str
    value: float
    bound: float
    gap: float
    rules: int
    rows: int


@dataclass(frozen=True, slots=True)
class CheckedMerge:
    """What merged lists prove of so many ``regions`` that sent so many ``steps``.

    ``points`` (times households) of the chosen steps; no choice within budget and caps passes ``bound``, no plan ``ceiling``.
    ``caps``: how many there are; ``caps_read``: whether the table they were asked for in is kept, and says the same.
    """

    regions: int
    steps: int
    points: int
    bound: int
    ceiling: int
    caps: int
    caps_read: bool


class Inputs(StrEnum):
    """What is known of the files a run was made from: here and unchanged, here but changed, or not here.

    ``RELAXED``: unchanged, but the plan is that of rules which were loosened, so the problem is another.
    """

    SAME = "sama"
    CHANGED = "berubah"
    ABSENT = "tidak_ada"
    RELAXED = "dilonggarkan"


@dataclass(frozen=True, slots=True)
class VerifyReport:
    """Whether a results folder is as it was written and its claim true.

    ``findings``: what differs or is false.  ``files`` agree with the manifest, whose SHA-256 is the ``fingerprint``.
    ``proof``: what the certificate proves, ``None`` where there is none or it cannot be read.  ``inputs``: whether the problem
    of the certificate was made again from the scenario and its tables, which can only be done while they are unchanged.
    ``again``: the kinds of files made again from the stored facts, none of results of another version.  ``left``: the kinds
    that are there and were compared with the manifest alone.  ``merged``: what lists of regions prove that were merged.
    """

    folder: Path
    findings: tuple[Message, ...]
    files: int
    fingerprint: str
    proof: CheckedProof | None = None
    inputs: Inputs = Inputs.ABSENT
    again: tuple[Format, ...] = ()
    left: tuple[Format, ...] = ()
    merged: CheckedMerge | None = None

    @property
    def sound(self) -> bool:
        """Return whether nothing differs."""
        return not self.findings


class Finding(StrEnum):
    """How a part of an installation was found: as it should be, worth knowing, or broken."""

    FINE = "baik"
    NOTE = "catatan"
    FAULT = "rusak"


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at, and what was found."""

    finding: Finding
    told: Message


@dataclass(frozen=True, slots=True)
class DoctorReport:
    """What was found of an installation, in the order in which it was looked at."""

    checks: tuple[Check, ...]

    @property
    def sound(self) -> bool:
        """Return whether nothing is broken."""
        return all(check.finding is not Finding.FAULT for check in self.checks)
