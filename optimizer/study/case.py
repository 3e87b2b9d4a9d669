"""One scenario with its plan and what the plan changes: what every study and every report starts from."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.measures.exits import lifted
from optimizer.measures.kawasan import Grouping, grouping, score_after, score_units
from optimizer.measures.scores import Scores, after, volumes
from optimizer.problem.benefit import Removal, removal
from optimizer.problem.instance import Bools, Instance
from optimizer.problem.plan import Solution


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """``units`` are what is scored and counted; ``before`` and ``after`` their scores, ``after`` at the end of the last year.

    ``removal`` is what is removed by the end of each year; ``lifted`` (u,) whether a unit's hectares count as lifted.
    """

    scenario: Scenario
    instance: Instance
    solution: Solution
    units: Grouping
    before: Scores
    after: Scores
    removal: Removal
    lifted: Bools


def make_case(scenario: Scenario, instance: Instance, solution: Solution) -> Case:
    """Return the case of a solved scenario, scored by functions that have not seen the model."""
    scoring = scenario.scoring
    policy = scoring.scheme.policy(scoring.policy)
    units = grouping(scenario.areas, scoring.unit)
    removed = removal(instance, solution.plan.steps)
    left = after(volumes(scenario.areas), removed.removed[:, :, -1])
    start = score_units(scoring.scheme, policy, scenario.areas, units)
    end = score_after(scoring.scheme, policy, scenario.areas, units, left)
    return Case(
        scenario=scenario,
        instance=instance,
        solution=solution,
        units=units,
        before=start,
        after=end,
        removal=removed,
        lifted=lifted(scoring.scheme, start, end, scoring.exit_rule),
    )
