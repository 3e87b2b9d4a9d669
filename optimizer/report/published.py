"""The published tables of a run read back, to be set against its certificate."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Mapping
from typing import Any

from optimizer.measures.certificate.published import PublishedFund, PublishedNumbers, PublishedWork
from optimizer.report.content.plan_table import FUND_PREFIX
from optimizer.report.content.summary import OPTIMAL


def published_works(raw: bytes) -> tuple[PublishedWork, ...]:
    """Return the rows of ``rencana.csv``; raises ``ValueError`` for anything but what a run writes."""
    rows = csv.DictReader(io.StringIO(raw.decode("utf-8-sig")))
    try:
        return tuple(_work(row) for row in rows)
    except (KeyError, TypeError, AttributeError, csv.Error) as error:
        raise ValueError("not a table of works") from error


def published_numbers(raw: bytes) -> PublishedNumbers:
    """Return the proof and the money of ``ringkasan.json``; raises ``ValueError`` for anything but what a run writes."""
    try:
        whole = json.loads(raw)
        proof, money = whole["bukti"], whole["uang"]
        return PublishedNumbers(
            optimal=proof["status"] == OPTIMAL,
            value=float(proof["nilai"]),
            bound=_number(proof["batas"]),
            gap=_number(proof["selisih"]),
            budget=int(money["pagu"]),
            spent=int(money["belanja"]),
            funds=tuple(
                PublishedFund(_code(fund["kode"]), int(fund["tahun"]), int(fund["pagu"]), int(fund["belanja"]))
                for fund in whole["dana"]
            ),
        )
    except (KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ValueError("not the summary of a run") from error


def _work(row: Mapping[str, Any]) -> PublishedWork:
    paid = tuple((key.removeprefix(FUND_PREFIX), int(cell)) for key, cell in row.items() if key.startswith(FUND_PREFIX))
    area, intervention = _code(row["kode"]), _code(row["intervensi"])
    return PublishedWork(area, intervention, int(row["tahun"]), float(row["volume"]), int(row["biaya"]), paid)


def _code(value: object) -> str:
    """Return a code; raises ``TypeError`` for anything but text."""
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no code")
    return value


def _number(value: object) -> float | None:
    return None if value is None else float(str(value))
