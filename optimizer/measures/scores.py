r"""The official slum score: percentages, points, total, category, averages.

    percentage[a,k] = 100 V[a,k] / N[a,k]        0 where N = 0; not clamped
    points[a,k]     = points of the policy after as many cuts as the percentage reaches, decided in whole numbers
    total[a]        = sum over k of points[a,k]
    average[a,g]    = plain mean of the percentages of aspect g
    sectoral[a]     = plain mean of the aspect averages (*rata-rata kekumuhan sektoral*)

Source: Permen PUPR 14/PRT/M/2018 as the government systems apply it; docs/scoring.md lists the evidence for each line.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.scheme import CutPolicy, Denominator, Scheme
from optimizer.measures.exact import Whole, micro, percentages, reaches
from optimizer.problem.instance import Floats, Ints
from optimizer.problem.readonly import frozen

_HEADER = {
    Denominator.BUILDINGS: "buildings",
    Denominator.HECTARES: "hectares",
    Denominator.ROAD: "road_ideal",
    Denominator.DRAINAGE: "drainage_ideal",
    Denominator.HOUSEHOLDS: "households",
    Denominator.PEOPLE: "people",
}


@dataclass(frozen=True, slots=True, eq=False)
class Scores:
    """Scores of areas and what they were computed from; every array is read-only.

    ``volumes`` and ``denominators`` (a, k) in the parameter's own units; ``percent`` (a, k) %, may be negative or above 100;
    ``points`` (a, k); ``total`` (a,); ``category`` (a,) index into ``Scheme.categories``; ``aspect_average`` (a, g) %;
    ``sectoral`` (a,) %.
    """

    volumes: Floats
    denominators: Floats
    percent: Floats
    points: Ints
    total: Ints
    category: Ints
    aspect_average: Floats
    sectoral: Floats


def score(scheme: Scheme, policy: CutPolicy, volumes: Floats, denominators: Floats) -> Scores:
    """Return the scores of areas from their deficient volumes and denominators, both (a, k) in the scheme's order.

    Raises ``ValueError`` for arrays of another shape, values that are not finite, and negative denominators.
    """
    volumes, denominators = np.asarray(volumes, dtype=np.float64), np.asarray(denominators, dtype=np.float64)
    _check(scheme, volumes, denominators)
    deficient, whole = micro(volumes), micro(denominators)
    percent = percentages(deficient, whole)
    points = _points(policy, deficient, whole)
    total = points.sum(axis=1, dtype=np.int64)
    averages = aspect_averages(scheme, percent)
    return Scores(
        volumes=frozen(volumes.copy()),
        denominators=frozen(denominators.copy()),
        percent=frozen(percent),
        points=frozen(points),
        total=frozen(total),
        category=frozen(categories(scheme, total)),
        aspect_average=frozen(averages),
        sectoral=frozen(_mean(averages)),
    )


def volumes(areas: tuple[Area, ...]) -> Floats:
    """Return the deficient volumes of areas, shape (a, k), in the order of the scheme they were read with."""
    return np.array([area.volumes for area in areas], dtype=np.float64)


def denominators(scheme: Scheme, areas: tuple[Area, ...]) -> Floats:
    """Return what each volume is divided by, shape (a, k), in the unit of the header field.

    Computed apart from the problem's own table of denominators: scoring is the second opinion on the plan.
    """
    header = {kind: np.array([getattr(area, name) for area in areas], dtype=np.float64) for kind, name in _HEADER.items()}
    return np.stack([header[parameter.denominator] for parameter in scheme.parameters], axis=1)


def after(volumes: Floats, removed: Floats) -> Floats:
    """Return what is left after works, ``max(0, V - removed)``, shape (a, k); what no work touches stays as it is.

    ``removed`` is what the works remove, never negative (``ValueError``). A negative measured volume stays negative unless
    something is removed from it. Source: the calculation tool of Kota Pekalongan (akhir = max(0, awal - investasi)).
    """
    if (removed < 0.0).any():
        raise ValueError("works cannot remove a negative volume")
    return np.where(removed > 0.0, np.maximum(0.0, volumes - removed), volumes)


def contribution(before: Scores, after: Scores) -> Floats:
    """Return *kontribusi penanganan* of each area, shape (a,): (awal - akhir) / awal of the sectoral average, at most 1.

    0 where the average was not above 0 to begin with: there was nothing to handle. Negative where things got worse.
    """
    start, end = before.sectoral, after.sectoral
    share = np.zeros_like(start)
    np.divide(start - end, start, out=share, where=start > 0.0)
    return np.minimum(share, 1.0)


def categories(scheme: Scheme, total: Ints) -> Ints:
    """Return the index into ``Scheme.categories`` of each total, shape (a,)."""
    ascending = np.array([category.least for category in reversed(scheme.categories)], dtype=np.int64)
    reached = np.searchsorted(ascending, total, side="right")
    return np.asarray(len(ascending) - np.maximum(reached, 1), dtype=np.int64)


def aspect_averages(scheme: Scheme, percent: Floats) -> Floats:
    """Return the plain mean of the percentages of each aspect, shape (a, g)."""
    place = {parameter.code: index for index, parameter in enumerate(scheme.parameters)}
    columns = [_mean(percent[:, [place[code] for code in aspect.parameters]]) for aspect in scheme.aspects]
    return np.stack(columns, axis=1)


def _mean(values: Floats) -> Floats:
    """Return row means, added from left to right so that every machine gets the same bits."""
    total = np.zeros(len(values), dtype=np.float64)
    for column in values.T:
        total += column
    return total / float(values.shape[1])


def _points(policy: CutPolicy, deficient: Whole, whole: Whole) -> Ints:
    """Return the points of each percentage, decided in whole numbers."""
    reached = np.zeros(deficient.shape, dtype=np.int64)
    for cut in policy.cuts:
        reached += reaches(deficient, whole, cut, policy.inclusive)
    return np.array(policy.points, dtype=np.int64)[reached]


def _check(scheme: Scheme, volumes: Floats, denominators: Floats) -> None:
    """Refuse arrays that are not one row for each area and one column for each parameter."""
    if volumes.ndim != 2 or volumes.shape[1] != len(scheme.parameters) or volumes.shape != denominators.shape:
        raise ValueError(f"expected two arrays (areas, {len(scheme.parameters)}), got {volumes.shape} and {denominators.shape}")
    if (denominators < 0.0).any():
        raise ValueError("denominators cannot be negative")
