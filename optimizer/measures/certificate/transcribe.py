"""Instance -> Question: arrays copied out by code and name; every double as the exact fraction it is."""

from __future__ import annotations

from fractions import Fraction

import numpy as np

from optimizer.measures.certificate.question import Fund, Goal, Need, Pair, Payers, Poor, Question, Work
from optimizer.measures.certificate.transcribe_rules import (
    transcribe_aims,
    transcribe_capacities,
    transcribe_exclusives,
    transcribe_locks,
    transcribe_prerequisites,
    transcribe_shares,
    transcribe_stairs,
)
from optimizer.problem.benefit import MICRO
from optimizer.problem.costs import most_kept
from optimizer.problem.instance import Instance, Ints


def transcribe(instance: Instance) -> Question:
    """Return the problem of an instance in exact numbers; what no rule and no goal can use is left out."""
    axes = instance.axes
    return Question(
        areas=axes.areas,
        parameters=axes.parameters,
        years=tuple(axes.years),
        goal=_goal(instance),
        works=tuple(_work(instance, i) for i in range(len(axes.interventions))),
        pairs=_pairs(instance),
        needs=_needs(instance),
        poor=tuple(
            Poor(axes.areas[a], Fraction(float(instance.needs.poor[a]))) for a in np.flatnonzero(instance.needs.poor > 0)
        ),
        funds=tuple(_fund(instance, f, keep) for f, keep in enumerate(most_kept(instance.money)[:-1].T)),
        payers=_payers(instance),
        prerequisites=transcribe_prerequisites(instance),
        exclusives=transcribe_exclusives(instance),
        locks=transcribe_locks(instance),
        capacities=transcribe_capacities(instance),
        shares=transcribe_shares(instance),
        aims=transcribe_aims(instance),
        stairs=transcribe_stairs(instance),
    )


def _goal(instance: Instance) -> Goal:
    """Return what is maximised."""
    return Goal(
        lens=instance.lens.value,
        slum_weight=Fraction(instance.slum_weight),
        poverty_weight=Fraction(instance.poverty_weight),
        hectare_weight=Fraction(instance.hectare_weight),
        poor_gain=Fraction(instance.needs.poor_gain),
        year_weight=tuple(map(Fraction, instance.year_weight.tolist())),
    )


def _work(instance: Instance, i: int) -> Work:
    """Return one intervention."""
    works, names = instance.works, instance.axes.parameters
    micro = instance.ladder.effect[i] if instance.stepwise else np.zeros_like(instance.ladder.effect[i])
    return Work(
        code=instance.axes.interventions[i],
        office=works.offices[works.office[i]],
        step=Fraction(float(works.step[i])),
        least=int(works.least[i]),
        livelihood=Fraction(float(works.livelihood[i])),
        effect=tuple((names[k], Fraction(float(works.effect[i, k]))) for k in np.flatnonzero(works.effect[i] > 0)),
        micro=tuple((names[k], int(micro[k])) for k in np.flatnonzero(micro > 0)),
        cost=tuple(works.cost[i].tolist()),
        fixed=tuple(works.fixed[i].tolist()),
    )


def _pairs(instance: Instance) -> tuple[Pair, ...]:
    """Return every pair of area and intervention with room for a step."""
    axes, most, payers = instance.axes, instance.works.most, instance.money.class_of
    where = np.argwhere(most > 0).tolist()
    return tuple(Pair(axes.areas[a], axes.interventions[i], int(most[a, i]), int(payers[a, i])) for a, i in where)


def _needs(instance: Instance) -> tuple[Need, ...]:
    """Return every deficit there is."""
    axes, needs = instance.axes, instance.needs
    micro = np.rint(needs.deficit * MICRO).astype(np.int64) * instance.stepwise
    return tuple(
        Need(
            area=axes.areas[a],
            parameter=axes.parameters[k],
            deficit=Fraction(float(needs.deficit[a, k])),
            micro=int(micro[a, k]),
            slum=Fraction(float(needs.slum_gain[a, k])),
            poverty=Fraction(float(needs.poverty_gain[a, k])),
        )
        for a, k in np.argwhere(needs.deficit > 0).tolist()
    )


def _fund(instance: Instance, f: int, keep: Ints) -> Fund:
    """Return one fund; ``keep``: whole rupiah that may be kept of each year but the last."""
    money = instance.money
    return Fund(
        code=instance.axes.funds[f],
        carry=Fraction(float(money.carry[f])),
        budget=tuple(money.budget[:, f].tolist()),
        keep=tuple(keep.tolist()),
    )


def _payers(instance: Instance) -> tuple[Payers, ...]:
    """Return every eligibility class."""
    funds = instance.axes.funds
    return tuple(
        Payers(number, tuple(funds[f] for f in np.flatnonzero(pays).tolist()))
        for number, pays in enumerate(instance.money.pays)
    )
