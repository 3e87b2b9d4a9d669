"""When an area counts as lifted out of slum (*terentaskan*), and how many hectares that is.

Rule A: the total is below the slum bound. Rule B: also each service aspect (roads, water, drains, sewage, waste) is served
above the scheme's level, strictly. The level served is 100 less the aspect average; the strict variant takes 100 less the
worst parameter. Which rule a regency uses, and how a level is computed, no source at hand settles: docs/scoring.md.
Hectares fall in whole areas, never in proportion to spending.
"""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

import numpy as np

from optimizer.domain.scenario import ExitRule
from optimizer.domain.scheme import Scheme
from optimizer.measures.exact import micro
from optimizer.measures.scores import Scores
from optimizer.problem.instance import Bools, Floats, Ints

_DOUBT = 1e-6
"""Distance from the level, in percentage points, within which floating point is not trusted and fractions decide."""


class ServiceTest(StrEnum):
    """How the level of a service follows from its percentages."""

    AVERAGE = "rata_rata"
    WORST = "terburuk"


def lifted(scheme: Scheme, before: Scores, after: Scores, rule: ExitRule, test: ServiceTest = ServiceTest.AVERAGE) -> Bools:
    """Return which areas were slum before and are not after, by the rule, shape (a,)."""
    return (before.total >= scheme.exit_below) & not_slum(scheme, after, rule, test)


def not_slum(scheme: Scheme, scores: Scores, rule: ExitRule, test: ServiceTest = ServiceTest.AVERAGE) -> Bools:
    """Return which areas are not slum by the rule, shape (a,).

    Raises ``ValueError`` under rule B for a scheme that states no service level.
    """
    below = np.asarray(scores.total < scheme.exit_below, dtype=np.bool_)
    return below if rule is ExitRule.A else below & well_served(scheme, scores, test).all(axis=1)


def well_served(scheme: Scheme, scores: Scores, test: ServiceTest = ServiceTest.AVERAGE) -> Bools:
    """Return which services are served above the scheme's level, shape (a, s), in the order of ``service_aspects``."""
    if scheme.service_above is None:
        raise ValueError(f"scheme {scheme.code} states no service level, so exit rule B does not apply")
    lacking = _lacking(scheme, scores, test)
    allowed = 100 - scheme.service_above
    served = lacking < allowed
    for area, service in np.argwhere(np.abs(lacking - allowed) < _DOUBT):
        served[area, service] = _exact(scores, int(area), _columns(scheme)[service], test) < allowed
    return served


def hectares_lifted(hectares: Floats, lifted: Bools) -> float:
    """Return the hectares of lifted areas; ``hectares`` and ``lifted`` are (a,)."""
    return float(hectares[lifted].sum())


def _columns(scheme: Scheme) -> tuple[Ints, ...]:
    """Return the parameter indices of each service aspect."""
    place = {parameter.code: index for index, parameter in enumerate(scheme.parameters)}
    parameters = {aspect.code: aspect.parameters for aspect in scheme.aspects}
    return tuple(np.array([place[code] for code in parameters[name]], dtype=np.int64) for name in scheme.service_aspects)


def _lacking(scheme: Scheme, scores: Scores, test: ServiceTest) -> Floats:
    """Return the percentage not served of each service, shape (a, s)."""
    parts = [scores.percent[:, columns] for columns in _columns(scheme)]
    return np.stack([part.max(axis=1) if test is ServiceTest.WORST else part.mean(axis=1) for part in parts], axis=1)


def _exact(scores: Scores, area: int, columns: Ints, test: ServiceTest) -> Fraction:
    """Return the percentage not served of one service as a fraction."""
    volumes, denominators = micro(scores.volumes[area, columns]), micro(scores.denominators[area, columns])
    shares = [Fraction(100 * int(v), int(n)) if n else Fraction(0) for v, n in zip(volumes, denominators, strict=True)]
    return max(shares) if test is ServiceTest.WORST else sum(shares, Fraction(0)) / len(shares)
