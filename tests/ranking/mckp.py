"""Classes to choose from: drawn at random, hard on purpose, and those of Pekalongan."""

from __future__ import annotations

import csv
import itertools
from collections import defaultdict
from pathlib import Path

import numpy as np

from optimizer.problem.instance import Ints
from optimizer.ranking.classes import Classes, classes

PEKALONGAN = Path(__file__).resolve().parents[3] / "shared" / "data" / "pekalongan"

Items = list[tuple[Ints, Ints]]


def drawn(seed: int, most_classes: int = 30) -> Items:
    """Classes of one of five kinds; in three of them value for money is nearly the same everywhere, which is hard."""
    draw = np.random.default_rng(seed)
    span = int(draw.choice([5, 20, 100, 1000]))
    items = []
    for _ in range(int(draw.integers(1, most_classes + 1))):
        cost = draw.integers(1, span, int(draw.integers(1, 7)))
        value = {
            0: draw.integers(1, span, len(cost)),
            1: cost + span // 10,
            2: np.maximum(1, cost + draw.integers(-(span // 10), span // 10 + 1, len(cost))),
            3: cost.copy(),
            4: np.sort(draw.integers(1, span, len(cost))),
        }[seed % 5]
        free = draw.random() < 0.7
        items.append((np.append(0, cost), np.append(0, value)) if free else (cost, value))
    return items


def best_by_trying(items: Items, budget: int) -> int | None:
    """The best value by trying every choice."""
    fits = [
        sum(int(value[n]) for (_, value), n in zip(items, chosen, strict=True))
        for chosen in itertools.product(*(range(len(cost)) for cost, _ in items))
        if sum(int(cost[n]) for (cost, _), n in zip(items, chosen, strict=True)) <= budget
    ]
    return max(fits, default=None)


def pekalongan() -> Classes:
    """The 2,660 classes of 432 RTs, each with the choice of doing nothing."""
    found: dict[int, tuple[list[int], list[int]]] = defaultdict(lambda: ([0], [0]))
    with (PEKALONGAN / "mckp_items.csv").open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            cost, value = found[int(row["class_id"])]
            cost.append(int(row["cost_idr"]))
            value.append(int(row["profit_score_reduction"]))
    return classes([(np.array(cost), np.array(value)) for cost, value in found.values()])
