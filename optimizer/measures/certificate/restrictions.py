"""The optional rules of a problem in exact numbers."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Annotated


@dataclass(frozen=True, slots=True)
class Prerequisite:
    """``ratio`` steps of the earlier intervention for one step of the later; ``standing``: steps of the earlier that stand.

    ``standing`` is written for every area where the later fits.
    """

    later: Annotated[str, "intervensi"]
    earlier: Annotated[str, "prasyarat"]
    ratio: Annotated[Fraction, "rasio"]
    standing: Annotated[tuple[tuple[str, Fraction], ...], "sudah_ada"]


@dataclass(frozen=True, slots=True)
class Exclusive:
    """Two interventions of which an area gets one."""

    one: Annotated[str, "intervensi"]
    other: Annotated[str, "lainnya"]


@dataclass(frozen=True, slots=True)
class Lock:
    """At least ``least`` and at most ``most`` steps (``None``: no limit) of a pair in a year, or in all (``None``)."""

    area: Annotated[str, "kawasan"]
    work: Annotated[str, "intervensi"]
    year: Annotated[int | None, "tahun"]
    least: Annotated[int, "paling_sedikit"]
    most: Annotated[int | None, "paling_banyak"]


@dataclass(frozen=True, slots=True)
class Capacity:
    """Rupiah an office can carry out in a year."""

    office: Annotated[str, "perangkat_daerah"]
    year: Annotated[int, "tahun"]
    money: Annotated[int, "rupiah"]


@dataclass(frozen=True, slots=True)
class Share:
    """At most ``money`` rupiah over all years for the pairs named: areas and interventions, each group a full rectangle."""

    money: Annotated[int, "rupiah"]
    pairs: Annotated[tuple[tuple[tuple[str, ...], tuple[str, ...]], ...], "pasangan"]


@dataclass(frozen=True, slots=True)
class Aim:
    """At least the share ``least`` of a baseline removed by the end of ``year``; soft where it has a ``price``.

    ``needs``: (area, parameter, share for one deficit unit). ``poor``: (area, share for one poor household helped).
    """

    name: Annotated[str, "nama"]
    year: Annotated[int, "tahun"]
    least: Annotated[Fraction, "paling_sedikit"]
    price: Annotated[Fraction | None, "harga"]
    needs: Annotated[tuple[tuple[str, str, Fraction], ...], "bobot_kekurangan"]
    poor: Annotated[tuple[tuple[str, Fraction], ...], "bobot_kk_miskin"]
