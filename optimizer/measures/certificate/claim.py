"""The claim: what the plan is worth, what no plan can pass, and what may be said of the distance."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from optimizer.measures.certificate.spelling import decimal_down, decimal_up
from optimizer.messages import Message, message
from optimizer.problem.plan import Status

GRID = 2**120
"""Claimed shares are whole multiples of 1 / GRID: the value rounded down, bound and gap rounded up, so that all stay true."""

CLOSE = Fraction(1, 10**6)
"""Largest proven gap of a plan that may be called optimal."""

NOTHING = Fraction(1, 10**12)
"""Shares of the whole burden under which two values are nothing apart."""

CLOSED = Fraction(1, 10**10)
"""Share of the whole burden by which a bound may stand off the plan through the tolerances of its multipliers alone."""

SLACK = Fraction(1, 10**9)
"""How far, relatively, a solver's own bound may lie under the plan by rounding."""

BY_MULTIPLIERS, BY_LIST = "pengali", "daftar"


@dataclass(frozen=True, slots=True)
class Claim:
    """What is claimed, in shares of the whole burden; ``..._text`` is the same for people, rounded as the value itself is.

    ``basis``: the proof that the bound rests on. ``gap``: (bound - value) / bound, ``None`` when that says nothing.
    ``search_bound``: what the solver's search over whole steps said no plan can pass: its word alone, not checked here.
    """

    status: Annotated[str, "status"]
    lens: Annotated[str, "lensa"]
    value: Annotated[Fraction, "nilai"]
    value_text: Annotated[str, "nilai_desimal"]
    bound: Annotated[Fraction, "batas"]
    bound_text: Annotated[str, "batas_desimal"]
    gap: Annotated[Fraction | None, "jarak"]
    gap_text: Annotated[str | None, "jarak_desimal"]
    basis: Annotated[str, "dasar_batas"]
    search_bound: Annotated[Fraction | None, "batas_kata_penyelesai_tidak_diperiksa"]


@dataclass(frozen=True, slots=True)
class Proven:
    """What arithmetic says: the exact value, and the exact bound that each proof gives (``None``: no such proof)."""

    value: Fraction
    by_multipliers: Fraction
    by_list: Fraction | None

    @property
    def basis(self) -> str:
        """Return which proof gives the better bound."""
        return BY_LIST if self.by_list is not None and self.by_list < self.by_multipliers else BY_MULTIPLIERS

    def bound(self, basis: str) -> Fraction | None:
        """Return the bound that one of the proofs gives."""
        return {BY_MULTIPLIERS: self.by_multipliers, BY_LIST: self.by_list}.get(basis)

    @property
    def best(self) -> Fraction:
        """Return the better bound."""
        return self.by_multipliers if self.by_list is None else min(self.by_multipliers, self.by_list)

    @property
    def status(self) -> str:
        """Return what may be said of the plan."""
        return status_of(gap_of(floor(self.value), ceiling(self.best)))


def claim(lens: str, proven: Proven, search_bound: float) -> Claim:
    """Return what may be claimed."""
    value, bound = floor(proven.value), ceiling(proven.best)
    gap = gap_of(value, bound)
    return Claim(
        status=status_of(gap),
        lens=lens,
        value=value,
        value_text=decimal_down(value),
        bound=bound,
        bound_text=decimal_up(bound),
        gap=gap,
        gap_text=None if gap is None else decimal_up(gap),
        basis=proven.basis,
        search_bound=Fraction(search_bound) if math.isfinite(search_bound) else None,
    )


def check_claim(claim: Claim, lens: str, proven: Proven) -> Iterator[Message]:
    """Yield everything claimed that arithmetic does not bear out."""
    if claim.lens != lens:
        yield message("certificate.lens", claimed=claim.lens, found=lens)
    if claim.value != floor(proven.value):
        yield message("certificate.value", claimed=decimal_down(claim.value), found=decimal_down(proven.value))
    bound = proven.bound(claim.basis)
    if bound is None:
        yield message("certificate.basis", claimed=claim.basis, found=proven.basis)
    elif claim.bound < bound:
        yield message("certificate.bound", claimed=decimal_up(claim.bound), found=decimal_up(bound))
    if proven.value > proven.best:
        yield message("certificate.above", value=decimal_down(proven.value), bound=decimal_up(proven.best))
    gap = gap_of(claim.value, claim.bound)
    if claim.gap != gap:
        yield message("certificate.gap", claimed=_gap_text(claim.gap), found=_gap_text(gap))
    found = status_of(gap) if bound is not None and claim.bound >= bound else proven.status
    if claim.status != found:
        yield message("certificate.status", claimed=claim.status, found=found)
    yield from _check_texts(claim)
    if claim.search_bound is not None and claim.search_bound < claim.value - SLACK * max(Fraction(1), abs(claim.value)):
        yield message("certificate.search", bound=decimal_up(claim.search_bound), value=decimal_down(claim.value))


def _check_texts(claim: Claim) -> Iterator[Message]:
    """Yield figures for people that are not those of the claim."""
    told = (
        ("klaim.nilai_desimal", claim.value_text, decimal_down(claim.value)),
        ("klaim.batas_desimal", claim.bound_text, decimal_up(claim.bound)),
        ("klaim.jarak_desimal", claim.gap_text, None if claim.gap is None else decimal_up(claim.gap)),
    )
    for place, text, exact in told:
        if text != exact:
            yield message("certificate.decimal", place=place)


def gap_of(value: Fraction, bound: Fraction) -> Fraction | None:
    """Return the relative gap, rounded up; zero where the two are nothing apart, else ``None`` for a bound of zero."""
    if bound - value <= CLOSED:
        return Fraction(0)
    return ceiling((bound - value) / abs(bound)) if bound else None


def status_of(gap: Fraction | None) -> str:
    """Return what may be said of a plan with a proven gap."""
    return (Status.OPTIMAL if gap is not None and gap <= CLOSE else Status.FEASIBLE).value


def floor(value: Fraction) -> Fraction:
    """Return the largest multiple of the grid that is not above a value."""
    return Fraction(math.floor(value * GRID), GRID)


def ceiling(value: Fraction) -> Fraction:
    """Return the smallest multiple of the grid that is not under a value."""
    return Fraction(math.ceil(value * GRID), GRID)


def _gap_text(gap: Fraction | None) -> str:
    return "-" if gap is None else decimal_up(gap)
