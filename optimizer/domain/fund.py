"""A source of money (*sumber dana*) and what it may pay for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from optimizer.domain.area import Quality, Settlement


class Authority(StrEnum):
    """Level of government whose money this is; ``OTHER`` (company, community) is bound by no area limit.

    Slum areas under 10 ha are the regency's task, 10 to under 15 ha the province's, 15 ha and more the state's
    (UU 23/2014, nomenclature 1.04.03).
    """

    REGENCY = "kabupaten"
    PROVINCE = "provinsi"
    STATE = "pusat"
    OTHER = "lain"


class Closed(StrEnum):
    """What keeps a fund from paying for a work in an area."""

    SETTLEMENT = "lokasi"
    DISTRICT = "kecamatan"
    MENU = "menu"
    LEVEL = "kewenangan"


@dataclass(frozen=True, slots=True)
class Fund:
    """One row of the ``sumber_dana`` table.

    ``groups`` and ``interventions`` list what it may pay (either opens the door; both empty: everything);
    ``districts`` where (empty: everywhere). ``carry_over`` is the share of a year's budget that may be kept for the next
    one (SILPA), 0 to 1. ``preference`` orders the funds when any of them could pay: lower pays first.
    """

    code: str
    name: str
    authority: Authority
    settlements: frozenset[Settlement]
    groups: frozenset[str]
    interventions: frozenset[str]
    districts: frozenset[str]
    carry_over: float
    preference: int
    source: str
    quality: Quality
