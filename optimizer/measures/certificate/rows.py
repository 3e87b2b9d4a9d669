"""Every rule of the linear programme again, in the order of docs/model.md, and from no line of the model's own code."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from optimizer.measures.certificate import rows_goals, rows_money, rows_whole, rows_works
from optimizer.measures.certificate.columns import Column, Key
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import Places, Row

Rule = Callable[[Question, Places], Iterator[Row]]

RULES: tuple[tuple[str, Rule], ...] = (
    ("M1", rows_works.cover),
    ("M2", rows_works.livelihood),
    ("M3", rows_money.paid),
    ("M4", rows_money.budget),
    ("M5", rows_works.most),
    ("M6", rows_money.capacity),
    ("M7", rows_works.prerequisites),
    ("M8", rows_works.exclusive),
    ("M9", rows_works.locks),
    ("M10", rows_money.shares),
    ("M11", rows_goals.aims),
    ("M12", rows_works.start),
    ("M13", rows_goals.levels),
    ("M14", rows_goals.leaving),
    ("M15", rows_whole.cliques),
    ("M16", rows_whole.prerequisites),
    ("M17", rows_whole.cover),
    ("M18", rows_whole.levels),
)


def all_rows(question: Question, columns: tuple[Column, ...]) -> tuple[Row, ...]:
    """Return the rows of every rule."""
    places = place_of(columns)
    return tuple(row for _, rule in RULES for row in rule(question, places))


def place_of(columns: tuple[Column, ...]) -> dict[Key, int]:
    """Return the number of each variable."""
    return {column.key: place for place, column in enumerate(columns)}
