"""Which rules of a scenario the ranked list can honour, and which it cannot."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.messages import Message, message
from optimizer.problem.instance import Instance


def pot(instance: Instance) -> int:
    """Return all the money of the first year, whole rupiah."""
    return int(instance.money.budget[0].sum())


def unable(instance: Instance) -> tuple[Message, ...]:
    """Return what the list cannot honour in an instance; empty when the list answers the whole question exactly.

    Locks, prerequisites, exclusives, least sizes and fixed costs are honoured inside each counted unit and are not named.
    """
    checks = (_goal, _years, _money, _offices, _shares, _aims)
    return tuple(found for check in checks for found in check(instance))


def _goal(instance: Instance) -> Iterator[Message]:
    """Yield goals that are no sum of points over parameters."""
    if instance.lens is Lens.CONTRIBUTION:
        yield message("ranking.linear")
    if instance.lens is Lens.COMBINED:
        yield message("ranking.combined")
    if instance.hectare_weight > 0:
        yield message("ranking.hectares")


def _years(instance: Instance) -> Iterator[Message]:
    """Yield more than one year: the list does not say when."""
    if len(instance.axes.years) > 1:
        yield message("ranking.years", count=len(instance.axes.years))


def _money(instance: Instance) -> Iterator[Message]:
    """Yield money that is not one pot: a fund that may pay for some of the works only."""
    money = instance.money
    fits = (instance.works.most > 0) & (money.class_of >= 0)
    used = np.unique(money.class_of[fits])
    for f in np.flatnonzero(money.budget[0] > 0).tolist():
        if len(used) and not money.pays[used, f].all():
            yield message("ranking.fund", fund=instance.axes.funds[f])


def _offices(instance: Instance) -> Iterator[Message]:
    """Yield limits on what an office can carry out that could bind."""
    limits = instance.caps.office[:, 0]
    for o in np.flatnonzero((limits >= 0) & (limits < pot(instance))).tolist():
        yield message("ranking.office", office=instance.works.offices[o])


def _shares(instance: Instance) -> Iterator[Message]:
    """Yield largest shares of the budget that could bind."""
    binding = (instance.caps.share_money < pot(instance)) & instance.caps.share_pairs.any(axis=(1, 2))
    if binding.any():
        yield message("ranking.shares", count=int(binding.sum()))


def _aims(instance: Instance) -> Iterator[Message]:
    """Yield floors and targets that ask for something."""
    for n in np.flatnonzero(instance.aims.least > 0).tolist():
        yield message("ranking.aim", name=instance.aims.name[n])
