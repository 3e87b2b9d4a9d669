"""Points against real deficit: what each share of the deficit that could be removed costs in official points, and back.

The linear lens removes the most deficit; the step lens wins the most points. Between them, the step lens is solved again
with a rising floor under the deficit removed. All keep the scenario's own weights, and remove at least as much poverty as the
linear plan does: else the points at the far end would be paid for with poverty, unseen.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from optimizer.domain.scenario import Lens, Scenario
from optimizer.measures.proof import prove
from optimizer.problem.benefit import points_won, poverty_share, removal, slum_share, value
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.problem.plan import Plan, relative_gap
from optimizer.problem.presolve import refuse_impossible
from optimizer.study.floors import ROUNDING, Found, Search
from optimizer.study.plan import Solve, with_poverty_floor

FLOORS = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99)
"""Shares of the linear lens's removal that are asked for, beside no floor at all and the floor of the scenario itself.

At all of it stands the linear plan; a floor that close to it leaves the search over whole steps next to nothing to find.
"""


@dataclass(frozen=True, slots=True)
class Trade:
    """One plan of the curve.

    ``floor``: share of the linear lens's removal asked for (0: none).  ``deficit``, ``poverty``: shares of the slum burden, in
    deficits, and of the poverty burden removed in the end, 0..1.  ``points``: official points won.
    ``point_households``: points times households (*poin-KK*).  ``money``: Rp spent.  ``goal``: what the plan is worth to the
    step lens.  ``gap``: proven distance from the best plan with this floor; ``search_gap``: the solver's own word.
    """

    floor: float
    deficit: float
    poverty: float
    points: int
    point_households: float
    money: int
    goal: float
    gap: float
    search_gap: float


@dataclass(frozen=True, slots=True)
class Tradeoff:
    """The curve: the linear lens's own plan, and the step lens under rising floors, no floor first.

    ``share`` is the part of the linear removal that the combined lens of the scenario must keep.  ``open``: floors under
    which the search was stopped before it had a plan.  ``unasked``: floors between two plans that differ by no more than
    what the search of the first left open, so that a plan between them would tell nothing.
    """

    linear: Trade
    steps: tuple[Trade, ...]
    share: float
    open: tuple[float, ...] = ()
    unasked: tuple[float, ...] = ()

    @property
    def score(self) -> Trade:
        """The plan of the step lens alone."""
        return self.steps[0]

    @property
    def combined(self) -> Trade:
        """The plan worth most among those that keep the share of the combined lens; the linear one does in any case."""
        asked = self.share * self.linear.deficit * (1.0 - ROUNDING)
        return next((trade for trade in self.steps if trade.deficit >= asked), self.linear)


def tradeoff(scenario: Scenario, solve: Solve, floors: tuple[float, ...] = FLOORS) -> Tradeoff:
    """Return the curve of a scenario; raises as :func:`optimizer.study.plan.plan_scenario` does."""
    instance = build_instance(scenario)
    refuse_impossible(scenario, instance)
    linear = dataclasses.replace(instance, lens=Lens.CONTRIBUTION, hectare_weight=0.0)
    first = prove(linear, solve(linear))
    stepped = _keeping_poverty(dataclasses.replace(instance, lens=Lens.SCORE), first.plan)
    asked = tuple(sorted({*floors, scenario.goal.deficit_share}))
    most = Found(1.0, first.plan, value(stepped, first.plan.steps), first.proof.bound, first.proof.search_bound)
    search = Search(stepped, first.plan, solve)
    found = search.above(asked)
    return Tradeoff(
        linear=dataclasses.replace(_trade(stepped, most), gap=first.proof.gap, search_gap=first.proof.search_gap),
        steps=tuple(_trade(stepped, one) for one in _settled(found, most)),
        share=scenario.goal.deficit_share,
        open=tuple(sorted(search.left_open)),
        unasked=tuple(sorted(search.unasked)),
    )


def _keeping_poverty(instance: Instance, plan: Plan) -> Instance:
    """Return the instance with a floor under poverty: what a plan removes of it."""
    share = float(poverty_share(instance, removal(instance, plan.steps))[-1]) * (1.0 - ROUNDING)
    return dataclasses.replace(instance, aims=with_poverty_floor(instance, share)) if share > 0.0 else instance


def _settled(found: list[Found], most: Found) -> list[Found]:
    """Return the plans without the noise of a search that stops early.

    A plan under a higher floor, the linear one at last, also obeys every lower floor, so it takes the place of a plan there
    that is worth less. Of equal neighbours the first stays: its bound was proved for more plans.
    """
    best = most
    kept: list[Found] = []
    for one in reversed(found):
        better = best.goal > one.goal
        best = dataclasses.replace(one, plan=best.plan, goal=best.goal) if better else one
        if better and kept and kept[-1].plan is best.plan:
            kept.pop()
        kept.append(best)
    return kept[::-1]


def _trade(instance: Instance, found: Found) -> Trade:
    """Return what a plan wins of both."""
    steps = found.plan.steps
    won, removed = points_won(instance, steps)[:, -1], removal(instance, steps)
    return Trade(
        floor=found.floor,
        deficit=float(slum_share(instance, removed)[-1]),
        poverty=float(poverty_share(instance, removed)[-1]),
        points=int(won.sum()),
        point_households=float(won @ instance.ladder.households),
        money=int(found.plan.paid.sum()),
        goal=found.goal,
        gap=max(0.0, relative_gap(found.bound, found.goal)),
        search_gap=max(0.0, relative_gap(found.search_bound, found.goal)),
    )
