"""What is known of one case of a sweep; a failure is a value like any other."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.domain.scenario import Scenario
from optimizer.messages import Message


class Status(StrEnum):
    """How a case ended."""

    SOLVED = "ok"
    NO_PLAN = "tanpa_rencana"
    REFUSED = "ditolak"
    FAILED = "gagal"


@dataclass(frozen=True, slots=True)
class Best:
    """The best plan of the linear programme: the cheapest of those that nobody can tell apart by their benefit.

    ``benefit``, ``slum`` and ``poverty`` are shares of their burdens, averaged over the years.  ``budget`` and ``money`` are
    what there is and what is spent, Rp.  ``more`` is the benefit that another Rp 1 billion would add, spread over funds and
    years like the budget; ``None`` where there is none to spread it like.
    """

    benefit: float
    slum: float
    poverty: float
    budget: int
    money: float
    more: float | None


@dataclass(frozen=True, slots=True)
class Whole:
    """The plan in whole steps: its benefit, what is proven above it (relative gap), official points won, whole rupiah spent."""

    benefit: float
    gap: float
    points: int
    money: int


@dataclass(frozen=True, slots=True)
class Row:
    """A case and its answer; ``reason`` says why there is none."""

    number: int
    status: Status
    best: Best | None = None
    whole: Whole | None = None
    reason: Message | None = None


@dataclass(frozen=True, slots=True)
class Ask:
    """A case to be answered: its scenario, or why it was refused."""

    number: int
    scenario: Scenario | None
    refused: Message | None = None


@dataclass(frozen=True, slots=True)
class Batch:
    """Cases that are answered one after another by one worker, always the same ones together."""

    number: int
    asks: tuple[Ask, ...]
