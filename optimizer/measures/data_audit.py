"""Audit of the baseline data themselves: impossible, suspicious and fragile values, each as a flag with its place.

Official tables contain all of these (a negative inundated area, 307 % of an area inundated, an RT entered twice), so nothing
is refused or mended here: the score is that of the data as they are, and the flags say what to check in the field.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from optimizer.domain.area import Area
from optimizer.domain.scheme import CutPolicy, Scheme
from optimizer.measures.exact import Whole, micro
from optimizer.measures.scores import Scores
from optimizer.problem.instance import Bools, Floats, Ints


class FlagKind(StrEnum):
    """What is odd about a value; the order is that of the output."""

    SHARED = "gabungan_di_atas_100"
    NEGATIVE = "negatif"
    ABOVE = "di_atas_100"
    ZERO = "penyebut_nol"
    LOST = "volume_tanpa_penyebut"
    REPEAT = "baris_kembar"
    NEAR = "dekat_ambang"


@dataclass(frozen=True, slots=True)
class Flag:
    """One oddity: ``area`` is the row index, ``parameters`` the codes it concerns (none: the whole row).

    ``number`` is the percentage found (SHARED, ABOVE, NEAR) or the volume (NEGATIVE, LOST), else 0; ``limit`` is the bound it
    is held against in per cent (100, or the nearest cut), else 0; ``twin`` is the row index of the first of equal rows, -1
    where there is none.
    """

    kind: FlagKind
    area: int
    parameters: tuple[str, ...]
    number: float = 0.0
    limit: float = 0.0
    twin: int = -1


def audit_data(scheme: Scheme, policy: CutPolicy, areas: tuple[Area, ...], scores: Scores) -> tuple[Flag, ...]:
    """Return every flag of a table, by area, then by kind, then by parameter; ``scores`` are those of the same rows."""
    volumes, denominators = micro(scores.volumes), micro(scores.denominators)
    flags = [
        *_shared(scheme, volumes, denominators),
        *_each(scheme, FlagKind.NEGATIVE, volumes < 0, scores.volumes),
        *_each(scheme, FlagKind.ABOVE, (denominators > 0) & (volumes > denominators), scores.percent, 100.0),
        *_zero(scheme, denominators),
        *_each(scheme, FlagKind.LOST, (denominators == 0) & (volumes > 0), scores.volumes),
        *_repeats(areas, volumes),
        *_near(scheme, policy, denominators, scores.percent),
    ]
    order = {kind: place for place, kind in enumerate(FlagKind)}
    return tuple(sorted(flags, key=lambda flag: (flag.area, order[flag.kind], flag.parameters)))


def _each(scheme: Scheme, kind: FlagKind, where: Bools, numbers: Floats, limit: float = 0.0) -> Iterator[Flag]:
    """Yield a flag for each marked value of an (a, k) array."""
    for area, column in np.argwhere(where).tolist():
        yield Flag(kind, area, (scheme.parameters[column].code,), float(numbers[area, column]), limit)


def _shared(scheme: Scheme, volumes: Whole, denominators: Whole) -> Iterator[Flag]:
    """Yield a flag where different parts of one denominator add up to more than the whole of it."""
    place = {parameter.code: column for column, parameter in enumerate(scheme.parameters)}
    for group in scheme.shared:
        columns = [place[code] for code in group]
        parts = np.maximum(volumes[:, columns], 0)
        added, whole = parts.sum(axis=1), denominators[:, columns[0]]
        several = np.asarray((parts > 0).sum(axis=1) > 1, dtype=np.bool_)
        for area in np.flatnonzero(several & (whole > 0) & (added > whole)).tolist():
            yield Flag(FlagKind.SHARED, area, group, float(100 * added[area] / whole[area]), 100.0)


def _zero(scheme: Scheme, denominators: Whole) -> Iterator[Flag]:
    """Yield one flag for each header field that is 0, with the parameters it leaves at 0 per cent."""
    for kind in dict.fromkeys(parameter.denominator for parameter in scheme.parameters):
        columns = [place for place, parameter in enumerate(scheme.parameters) if parameter.denominator is kind]
        codes = tuple(scheme.parameters[column].code for column in columns)
        for area in np.flatnonzero(denominators[:, columns[0]] == 0).tolist():
            yield Flag(FlagKind.ZERO, area, codes)


def _repeats(areas: tuple[Area, ...], volumes: Whole) -> Iterator[Flag]:
    """Yield a flag for each row whose header and volumes were met before."""
    first: dict[tuple[object, ...], int] = {}
    for index, (area, row) in enumerate(zip(areas, volumes.tolist(), strict=True)):
        size = (area.hectares, area.buildings, area.people, area.households, area.road_ideal, area.drainage_ideal)
        twin = first.setdefault((*size, *row), index)
        if twin != index:
            yield Flag(FlagKind.REPEAT, index, (), twin=twin)


def _near(scheme: Scheme, policy: CutPolicy, denominators: Whole, percent: Floats) -> Iterator[Flag]:
    """Yield a flag for each percentage within ``near_cut`` points of a cut, with the nearest one."""
    if scheme.near_cut <= 0.0:
        return
    cuts = np.array(policy.cuts, dtype=np.float64) / 1000.0
    distance = np.abs(percent[:, :, None] - cuts)
    nearest: Ints = np.asarray(distance.argmin(axis=2), dtype=np.int64)
    close = (distance.min(axis=2) <= scheme.near_cut) & (denominators > 0)
    for area, column in np.argwhere(close).tolist():
        code, limit = scheme.parameters[column].code, float(cuts[nearest[area, column]])
        yield Flag(FlagKind.NEAR, area, (code,), float(percent[area, column]), limit)
