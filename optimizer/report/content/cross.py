"""Money crossed by two keys (area and group, office and fund, ...): totals, the largest first, the rest gathered."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from optimizer.report.content.facts import WorkFacts

Cells = dict[tuple[str, str], int]
"""Whole rupiah by (row, column); what costs nothing is not in it."""

_BILLION = 10**9


def crossed(works: Iterable[WorkFacts], row: Callable[[WorkFacts], str], column: Callable[[WorkFacts], str]) -> Cells:
    """Return what the works cost by the two keys."""
    cells: Cells = {}
    for work in works:
        if work.cost:
            place = row(work), column(work)
            cells[place] = cells.get(place, 0) + work.cost
    return cells


def paid(works: Iterable[WorkFacts]) -> Cells:
    """Return what each fund pays to each office: rows are offices, columns are codes of funds."""
    cells: Cells = {}
    for work in works:
        for fund, money in work.payments:
            cells[work.office, fund] = cells.get((work.office, fund), 0) + money
    return cells


def totals(cells: Cells, axis: int) -> dict[str, int]:
    """Return the money of each row (axis 0) or column (axis 1)."""
    found: dict[str, int] = {}
    for place, money in cells.items():
        found[place[axis]] = found.get(place[axis], 0) + money
    return found


def largest(cells: Cells, axis: int) -> list[str]:
    """Return the names of an axis in order of their money, largest first, ties by name."""
    money = totals(cells, axis)
    return sorted(money, key=lambda name: (-money[name], name))


def gathered(names: list[str], most: int) -> list[list[str]]:
    """Return the names one by one, the last of at most ``most`` entries holding all that are left."""
    if len(names) <= most:
        return [[name] for name in names]
    return [*([name] for name in names[: most - 1]), names[most - 1 :]]


def matrix(cells: Cells, rows: list[list[str]], columns: list[list[str]]) -> tuple[tuple[int, ...], ...]:
    """Return the money of each row of names in each column of names."""
    return tuple(tuple(sum(cells.get((r, c), 0) for r in row for c in column) for column in columns) for row in rows)


def row_sums(cells: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Return the total of each row."""
    return tuple(sum(row) for row in cells)


def column_sums(cells: tuple[tuple[int, ...], ...]) -> tuple[int, ...]:
    """Return the total of each column."""
    return tuple(sum(column) for column in zip(*cells, strict=True))


def money_scale(greatest: int) -> int:
    """Return what one shown unit is worth: Rp 1 million, or Rp 1 billion from Rp 1 trillion on."""
    return _BILLION if greatest >= 1000 * _BILLION else 10**6


def scale_code(scale: int) -> str:
    """Return the code of the name of a scale."""
    return "chart.billion" if scale == _BILLION else "chart.million"
