"""The second engine at work: a ranked list bounds any plan of one year, and where no other rule binds it makes plans itself.

The list puts all money in one pot and honours the rules inside each counted unit. Whatever it leaves out (menus of funds,
office capacities, shares, floors) only makes plans worse, so its bound holds for the whole scenario.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from optimizer.measures.certificate.listed import ListBlock, ListProof
from optimizer.problem.instance import Instance
from optimizer.ranking.able import pot
from optimizer.ranking.merge import RankedList, ranked, standing
from optimizer.ranking.options import Options, options
from optimizer.ranking.trouble import BlockTooLargeError
from optimizer.ranking.worth import worth


@dataclass(frozen=True, slots=True, eq=False)
class Listed:
    """What the list says of a scenario: the list, the ``bound`` (share of the burden) no plan can pass, and its proof."""

    ranked: RankedList
    bound: float
    proof: ListProof


def listed(instance: Instance) -> Listed | None:
    """Return the list of a one-year instance under a step lens; ``None`` where the goal is no sum over parts.

    That is: the linear lens, several years, hectares in the goal, or a block too large to be counted exactly. Raises
    NoPlanError when what is locked in cannot be paid.
    """
    if not instance.stepwise or len(instance.axes.years) > 1 or instance.hectare_weight > 0:
        return None
    try:
        value = worth(instance)
        found = ranked(instance, value, options(instance, value))
    except (BlockTooLargeError, ValueError):
        return None
    stands = standing(found, pot(instance))
    return Listed(found, float(stands.bound * found.share), list_proof(instance, found, stands.steps))


def list_proof(instance: Instance, found: RankedList, taken: int) -> ListProof:
    """Return the list as a proof an auditor can re-check: the chain of each block, and where the prefix of the list stops."""
    steps = found.steps
    price = Fraction(0)
    if taken < len(steps.cost):
        price = found.share * int(steps.value[taken]) / int(steps.cost[taken])
    return ListProof(
        price=price,
        blocks=tuple(_block(instance, found, which, taken) for which in range(len(found.options))),
    )


def _block(instance: Instance, found: RankedList, which: int, taken: int) -> ListBlock:
    """Return the hull chain of one block as whole steps with their costs, and the place of the prefix in it."""
    own = np.flatnonzero(found.steps.which == which)
    items = [int(found.items.start[which]), *found.steps.target[own].tolist()]
    option: Options = found.options[which]
    places = found.items.item[items].tolist()
    return ListBlock(
        pairs=tuple(
            (instance.axes.areas[a], instance.axes.interventions[i])
            for a, i in zip(option.area.tolist(), option.intervention.tolist(), strict=True)
        ),
        chain=tuple((int(option.cost[place]), tuple(option.steps[place].tolist())) for place in places),
        used=int((own < taken).sum()),
    )
