"""The problem in exact numbers: everything its rules use, by code and name, without an array and without a rounding.

Money is whole rupiah; volumes are counted in *steps*, the smallest lot an intervention is bought in; years are written out.
Fields are named as in :mod:`optimizer.problem.instance`, keys as in the tables of the planners.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated

from optimizer.measures.certificate.restrictions import Aim, Capacity, Exclusive, Lock, Prerequisite, Share
from optimizer.measures.certificate.stairs import Stairs


@dataclass(frozen=True, slots=True)
class Goal:
    """What is maximised: shares of fixed burdens removed, averaged over the years by ``year_weight``.

    ``stepwise`` lenses count official points. ``poor_gain``: share of the poverty burden of one poor household helped.
    """

    lens: Annotated[str, "lensa"]
    slum_weight: Annotated[Fraction, "bobot_kumuh"]
    poverty_weight: Annotated[Fraction, "bobot_kemiskinan"]
    hectare_weight: Annotated[Fraction, "bobot_luas"]
    poor_gain: Annotated[Fraction, "nilai_kk_miskin"]
    year_weight: Annotated[tuple[Fraction, ...], "bobot_tahun"]


@dataclass(frozen=True, slots=True)
class Work:
    """An intervention. ``step``: units in one step. ``least``: steps under which it is not started.

    ``effect``: deficit units of each parameter cured by one step; ``micro``: the same in whole micro-units (step lenses).
    ``livelihood``: poor households helped by one step. ``cost``: Rp of one step, ``fixed``: Rp of starting, both by year.
    """

    code: Annotated[str, "kode"]
    office: Annotated[str, "perangkat_daerah"]
    step: Annotated[Fraction, "langkah"]
    least: Annotated[int, "paling_sedikit"]
    livelihood: Annotated[Fraction, "kk_miskin"]
    effect: Annotated[tuple[tuple[str, Fraction], ...], "efek"]
    micro: Annotated[tuple[tuple[str, int], ...], "efek_mikro"]
    cost: Annotated[tuple[int, ...], "biaya"]
    fixed: Annotated[tuple[int, ...], "biaya_tetap"]


@dataclass(frozen=True, slots=True)
class Pair:
    """An intervention that fits in an area: ``most`` steps over all years, paid by the funds of the class ``payers``."""

    area: Annotated[str, "kawasan"]
    work: Annotated[str, "intervensi"]
    most: Annotated[int, "paling_banyak"]
    payers: Annotated[int, "golongan"]


@dataclass(frozen=True, slots=True)
class Need:
    """A deficit of an area; ``micro`` in whole micro-units (0 where points are not counted).

    ``slum``, ``poverty``: share of the slum and of the poverty burden that one unit weighs.
    """

    area: Annotated[str, "kawasan"]
    parameter: Annotated[str, "parameter"]
    deficit: Annotated[Fraction, "kekurangan"]
    micro: Annotated[int, "kekurangan_mikro"]
    slum: Annotated[Fraction, "nilai_kumuh"]
    poverty: Annotated[Fraction, "nilai_kemiskinan"]


@dataclass(frozen=True, slots=True)
class Poor:
    """Poor households of an area."""

    area: Annotated[str, "kawasan"]
    households: Annotated[Fraction, "kk_miskin"]


@dataclass(frozen=True, slots=True)
class Fund:
    """``budget``: Rp by year. ``carry``: share of a budget that may be kept; ``keep``: that in Rp, but for the last year."""

    code: Annotated[str, "kode"]
    carry: Annotated[Fraction, "bawa_sisa"]
    budget: Annotated[tuple[int, ...], "pagu"]
    keep: Annotated[tuple[int, ...], "sisa_terbanyak"]


@dataclass(frozen=True, slots=True)
class Payers:
    """An eligibility class: the funds that may pay for its pairs."""

    number: Annotated[int, "golongan"]
    funds: Annotated[tuple[str, ...], "sumber_dana"]


@dataclass(frozen=True, slots=True)
class Question:
    """The whole problem; every tuple is in the order of the program's arrays."""

    areas: Annotated[tuple[str, ...], "kawasan"]
    parameters: Annotated[tuple[str, ...], "parameter"]
    years: Annotated[tuple[int, ...], "tahun"]
    goal: Annotated[Goal, "tujuan"]
    works: Annotated[tuple[Work, ...], "intervensi"]
    pairs: Annotated[tuple[Pair, ...], "pasangan"]
    needs: Annotated[tuple[Need, ...], "kekurangan"]
    poor: Annotated[tuple[Poor, ...], "kk_miskin"]
    funds: Annotated[tuple[Fund, ...], "sumber_dana"]
    payers: Annotated[tuple[Payers, ...], "golongan"]
    prerequisites: Annotated[tuple[Prerequisite, ...], "prasyarat"]
    exclusives: Annotated[tuple[Exclusive, ...], "eksklusif"]
    locks: Annotated[tuple[Lock, ...], "kunci"]
    capacities: Annotated[tuple[Capacity, ...], "kapasitas"]
    shares: Annotated[tuple[Share, ...], "porsi_maksimum"]
    aims: Annotated[tuple[Aim, ...], "sasaran"]
    stairs: Annotated[Stairs | None, "tangga"]

    @property
    def stepwise(self) -> bool:
        """Whether the goal counts official points."""
        return self.stairs is not None
