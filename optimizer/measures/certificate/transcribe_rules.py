"""Instance -> Question, the optional rules and the official steps."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.measures.certificate.restrictions import Aim, Capacity, Exclusive, Lock, Prerequisite, Share
from optimizer.measures.certificate.stairs import Level, Service, Stairs, Unit
from optimizer.problem.instance import Bools, Instance

Rectangles = tuple[tuple[tuple[str, ...], tuple[str, ...]], ...]


def transcribe_prerequisites(instance: Instance) -> tuple[Prerequisite, ...]:
    """Return every prerequisite, with what stands where the later intervention fits."""
    before, areas, works = instance.prerequisites, instance.axes.areas, instance.axes.interventions
    return tuple(
        Prerequisite(
            later=works[before.later[n]],
            earlier=works[before.earlier[n]],
            ratio=Fraction(float(before.ratio[n])),
            standing=tuple(
                (areas[a], Fraction(float(before.standing[n, a])))
                for a in np.flatnonzero(instance.works.most[:, before.later[n]] > 0).tolist()
            ),
        )
        for n in range(len(before.later))
    )


def transcribe_exclusives(instance: Instance) -> tuple[Exclusive, ...]:
    """Return every pair of interventions that exclude one another."""
    works = instance.axes.interventions
    return tuple(Exclusive(works[one], works[other]) for one, other in instance.exclusive.tolist())


def transcribe_locks(instance: Instance) -> tuple[Lock, ...]:
    """Return every lock."""
    axes, locks = instance.axes, instance.locks
    return tuple(
        Lock(
            area=axes.areas[locks.area[n]],
            work=axes.interventions[locks.intervention[n]],
            year=None if locks.year[n] < 0 else axes.years[locks.year[n]],
            least=int(locks.least[n]),
            most=None if locks.most[n] < 0 else int(locks.most[n]),
        )
        for n in range(len(locks.area))
    )


def transcribe_capacities(instance: Instance) -> tuple[Capacity, ...]:
    """Return every limit on an office in a year, by office and then year."""
    offices, years, limit = instance.works.offices, instance.axes.years, instance.caps.office
    return tuple(Capacity(offices[o], years[t], int(limit[o, t])) for o, t in np.argwhere(limit >= 0).tolist())


def transcribe_shares(instance: Instance) -> tuple[Share, ...]:
    """Return every maximum share."""
    caps = instance.caps
    fits = instance.works.most > 0
    return tuple(
        Share(int(money), _rectangles(instance, pairs & fits))
        for money, pairs in zip(caps.share_money.tolist(), caps.share_pairs, strict=True)
    )


def _rectangles(instance: Instance, pairs: Bools) -> Rectangles:
    """Return pairs (a, i) as groups: areas with the same interventions stand together."""
    areas, works = instance.axes.areas, instance.axes.interventions
    groups: dict[tuple[str, ...], list[str]] = {}
    for a in np.flatnonzero(pairs.any(axis=1)).tolist():
        groups.setdefault(tuple(works[i] for i in np.flatnonzero(pairs[a]).tolist()), []).append(areas[a])
    return tuple((tuple(members), chosen) for chosen, members in groups.items())


def transcribe_aims(instance: Instance) -> tuple[Aim, ...]:
    """Return every aim, weights only where there is a deficit or a poor household."""
    aims, axes, needs = instance.aims, instance.axes, instance.needs
    counted = (aims.deficit_weight > 0) & (needs.deficit > 0)
    poor = (aims.poor_weight > 0) & (needs.poor > 0)
    return tuple(
        Aim(
            name=aims.name[n],
            year=axes.years[aims.year[n]],
            least=Fraction(float(aims.least[n])),
            price=Fraction(float(aims.price[n])) if np.isfinite(aims.price[n]) else None,
            needs=tuple(
                (axes.areas[a], axes.parameters[k], Fraction(float(aims.deficit_weight[n, a, k])))
                for a, k in np.argwhere(counted[n]).tolist()
            ),
            poor=tuple((axes.areas[a], Fraction(float(aims.poor_weight[n, a]))) for a in np.flatnonzero(poor[n]).tolist()),
        )
        for n in range(len(aims.name))
    )


def transcribe_stairs(instance: Instance) -> Stairs | None:
    """Return the official steps; ``None`` under the linear lens, which does not count them."""
    ladder, axes = instance.ladder, instance.axes
    if not instance.stepwise:
        return None
    return Stairs(
        exit_below=int(ladder.exit_below),
        units=tuple(_unit(instance, u) for u in range(len(ladder.names))),
        levels=tuple(
            Level(ladder.names[u], axes.parameters[k], number, int(ladder.need[u, k, number]), int(ladder.gain[u, k, number]))
            for u, k, number in np.argwhere(ladder.gain > 0).tolist()
        ),
        services=_services(instance),
    )


def _unit(instance: Instance, u: int) -> Unit:
    """Return one counted unit."""
    ladder = instance.ladder
    return Unit(
        name=ladder.names[u],
        areas=tuple(instance.axes.areas[a] for a in np.flatnonzero(ladder.unit_of == u).tolist()),
        total=int(ladder.total[u]),
        slum=Fraction(float(ladder.slum_gain[u])),
        poverty=Fraction(float(ladder.poverty_gain[u])),
        hectares=Fraction(float(ladder.hectare_gain[u])),
    )


def _services(instance: Instance) -> tuple[Service, ...]:
    """Return the services that must get better before an exit counts, where exits count at all; by service and then unit."""
    ladder, names = instance.ladder, instance.axes.parameters
    matters = (ladder.service_excess > 0) & (ladder.hectare_gain * instance.hectare_weight > 0)
    return tuple(
        Service(
            aspect=int(s),
            unit=ladder.names[u],
            excess=Fraction(float(ladder.service_excess[s, u])),
            weights=tuple(
                (names[k], Fraction(float(ladder.service_weight[s, u, k])))
                for k in np.flatnonzero(ladder.service_weight[s, u] > 0).tolist()
            ),
        )
        for s, u in np.argwhere(matters).tolist()
    )
