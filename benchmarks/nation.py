"""The list of a made-up nation: 514 regencies of 97 RTs each, written, read strictly, made one and cut at a budget.

Run as ``python -m benchmarks.nation``.
"""

from __future__ import annotations

import random
import time
from fractions import Fraction

from optimizer.domain.sent import SentList, SentStep
from optimizer.intake.sent_list import read_sent_lists
from optimizer.ranking.regions import cut, one_list
from optimizer.report.content.sent import sent_table
from optimizer.report.writers.csv_table import csv_bytes

REGENCIES, RTS, PARAMETERS = 514, 97, 5


def regency(draw: random.Random, name: str) -> SentList:
    """Return a list of draws: each step of a block costs twice the one before it for the same points."""
    steps = []
    for rt in range(RTS):
        points = 2 * draw.randrange(20, 120)
        for parameter in range(PARAMETERS):
            cost = draw.randrange(5, 200) * 10**6
            for n in range(draw.randrange(1, 3)):
                steps.append(SentStep(f"RT{rt}", f"{parameter}a", "", cost << n, points))
    steps.sort(key=lambda step: -Fraction(step.points, step.cost))
    return SentList(name, sum(step.points for step in steps), 0, 0, tuple(steps))


def nation(seed: int = 1) -> None:
    """Print seconds of processor and the gap, without caps and with one on each regency."""
    draw = random.Random(seed)
    made = [regency(draw, f"K{number:03}") for number in range(REGENCIES)]
    files = [(one.region, csv_bytes(sent_table(one, "id"))) for one in made]
    start = time.process_time()
    read = read_sent_lists(files)
    then = time.process_time()
    whole = one_list(read)
    print(f"{len(whole.cost)} steps: read {then - start:.2f} s, made one {time.process_time() - then:.2f} s")
    budget = int(whole.cost.sum()) // 10
    for caps in ((), tuple((one.region, budget // 520) for one in read)):
        start = time.process_time()
        found = cut(whole, budget, caps)
        print(f"{len(caps)} caps: {time.process_time() - start:.2f} s, gap {found.gap:.1e}")


if __name__ == "__main__":
    nation()
