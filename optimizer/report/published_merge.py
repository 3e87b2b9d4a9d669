"""The published tables of merged lists read back: the lists as they were sent, and what was chosen and proven."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from optimizer.domain.area import Quality
from optimizer.domain.region import Region
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import Basis, SentList, SentStep
from optimizer.messages import LANGUAGES
from optimizer.report.content.stored import LARGEST
from optimizer.report.words import say

MOST_TEXT = 1_000
"""Most characters of a price: those of a caller's making could take for ever to reckon with."""


@dataclass(frozen=True, slots=True)
class PublishedMerge:
    """``taken``: whether each step of the one list is chosen.  ``prices``: points for one more rupiah of budget and caps."""

    lists: tuple[SentList, ...]
    budget: int
    caps: tuple[RegionCap, ...]
    taken: tuple[bool, ...]
    prices: tuple[Fraction, ...]
    without: tuple[str, ...]


def published_merge(shares: bytes, steps: bytes, summary: bytes) -> PublishedMerge:
    """Return what ``alokasi.csv``, ``daftar-gabungan.csv`` and ``ringkasan.json`` say.

    Raises ``ValueError`` for anything but what ``tuntas merge`` writes; numbers are still to be compared.
    """
    try:
        told = json.loads(summary)
        json.dumps(told, ensure_ascii=False).encode()  # half a letter (a lone surrogate) can be written to no file
        rows = list(_rows(steps))
        return PublishedMerge(
            lists=tuple(_lists(list(_rows(shares)), rows, _basis(told["dasar"]))),
            budget=_whole(told["uang"]["pagu"]),
            caps=tuple(
                RegionCap(str(cap["nama"]), tuple(map(str, cap["wilayah"])), _whole(cap["batas"])) for cap in told["batas"]
            ),
            taken=_taken(row["dipilih"] for row in rows),
            prices=tuple(_price(text) for text in told["bukti"]["harga"]),
            without=tuple(map(str, told["tanpa_daftar"])),
        )
    except (KeyError, TypeError, AttributeError, RecursionError, ZeroDivisionError, csv.Error) as error:
        raise ValueError("not what merging lists writes") from error


def _rows(raw: bytes) -> Iterator[Mapping[str, str]]:
    return csv.DictReader(io.StringIO(raw.decode("utf-8"), newline=""))


def _basis(told: Mapping[str, Any]) -> Basis:
    return Basis(_whole(told["tahun"]), str(told["skema"]), str(told["ambang"]), str(told["satuan"]))


def _lists(shares: list[Mapping[str, str]], rows: list[Mapping[str, str]], basis: Basis) -> Iterator[SentList]:
    """Yield the list of each region: its steps stand in the one list in the order in which they were sent."""
    steps: dict[str, list[SentStep]] = {row["wilayah"]: [] for row in shares}
    for row in rows:
        step = SentStep(row["satuan_hitung"], row["parameter"], row["pekerjaan"], _whole(row["biaya"]), _whole(row["poin_kk"]))
        steps[row["wilayah"]].append(step)
    for row in shares:
        yield SentList(
            region=Region(row["wilayah"], row["nama_wilayah"]),
            basis=basis,
            quality=Quality(row["mutu"]),
            origin=row["asal"],
            burden=_whole(row["beban_poin_kk"]),
            cost=_whole(row["biaya_terkunci"]),
            points=_whole(row["poin_kk_terkunci"]),
            steps=tuple(steps[row["wilayah"]]),
        )


def _taken(texts: Iterable[str]) -> tuple[bool, ...]:
    """Return which steps are chosen; raises ``KeyError`` for what is neither yes nor no."""
    words = {say(code, language): code == "merge.yes" for code in ("merge.yes", "merge.no") for language in LANGUAGES}
    return tuple(words[text] for text in texts)


def _whole(told: Any) -> int:
    """Return a whole number; raises ``ValueError`` for one that is longer than any that is written."""
    number = int(told)
    if abs(number) > LARGEST:
        raise ValueError("no number is that large")
    return number


def _price(text: str) -> Fraction:
    if len(text) > MOST_TEXT:
        raise ValueError("no price is that long")
    return Fraction(text)
