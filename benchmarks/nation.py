"""The list of a made-up nation: 514 regencies of 97 RTs each, written, read strictly, made one and cut at a budget.

Then the same by the command, ``tuntas merge``, from 514 results folders to tables, chart and manifest. Run as
``python -m benchmarks.nation``. Caps: none; on every regency; on every province too, inside one another; and on the
provinces with others across them, which hold every third, fifth and seventh regency.
"""

from __future__ import annotations

import random
import resource
import tempfile
import time
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

from optimizer.archive.manifest import Manifest
from optimizer.archive.write import write_results
from optimizer.domain.area import Quality
from optimizer.domain.region import Region
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import Basis, SentList, SentStep
from optimizer.intake.sent_list import read_sent_lists
from optimizer.model.shared_money import share_money
from optimizer.report.content.sent import sent_table
from optimizer.report.studies.sent import sent_files
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.requests import MergeRequest
from optimizer.study.merge import merge
from optimizer.study.sending import Sending
from optimizer.verbs.merge import merge as merge_folders

REGENCIES, RTS, PARAMETERS, IN_PROVINCE = 514, 97, 5, 14
BASIS = Basis(2026, "permen-14-2018", "kotaku", "rt")


def regency(draw: random.Random, code: str, note: int) -> SentList:
    """Return a list of draws in whole notes of money: a step costs twice the one before it in its block."""
    steps = []
    for rt in range(RTS):
        households = draw.randrange(32, 176)
        for parameter in range(PARAMETERS):
            cost = draw.randrange(5 * 10**6 // note, 200 * 10**6 // note) * note
            points = households * draw.randrange(1, 3)
            for n in range(draw.randrange(1, 3)):
                steps.append(SentStep(f"RT{rt}", f"{parameter}a", "", cost << n, points))
    steps.sort(key=lambda step: -Fraction(step.points, step.cost))
    return SentList(
        Region(code, f"Kabupaten {code}"),
        BASIS,
        Quality.ESTIMATED,
        "0" * 64,
        sum(step.points for step in steps),
        0,
        0,
        tuple(steps),
    )


def caps_of(codes: list[str], budget: int) -> Iterator[tuple[str, tuple[RegionCap, ...]]]:
    """Yield kinds of caps by name."""
    each = tuple(RegionCap(code, (code,), budget // 520) for code in codes)
    provinces = sorted({code[:2] for code in codes})
    above = tuple(RegionCap(code, (code,), budget // 40) for code in provinces)
    across = tuple(RegionCap(f"every {n}th", tuple(codes[::n]), budget // (n + 1)) for n in (3, 5, 7))
    yield "none", ()
    yield "each regency", each
    yield "regencies in provinces", (*above, *each)
    yield "provinces and others across", (*above, *across)
    yield "regencies, provinces and others across", (*above, *across, *each)


def nation(note: int, seed: int = 1) -> None:
    """Print seconds of processor and the gap for each kind of caps; costs are whole multiples of ``note`` rupiah."""
    draw = random.Random(seed)
    codes = [f"{11 + n // IN_PROVINCE}.{1 + n % IN_PROVINCE:02}" for n in range(REGENCIES)]
    files = [(code, csv_bytes(sent_table(regency(draw, code, note), "id"))) for code in codes]
    print(f"costs in whole Rp {note}")
    print(f"{sum(len(content) for _, content in files) / 1e6:.1f} MB in {len(files)} files")
    start = time.process_time()
    read = read_sent_lists(files)
    print(f"{sum(len(one.steps) for one in read)} steps, read in {time.process_time() - start:.2f} s")
    budget = sum(step.cost for one in read for step in one.steps) // 10
    for name, caps in caps_of(codes, budget):
        start = time.process_time()
        found = merge(read, budget, caps, share_money)
        seconds = time.process_time() - start
        gaps = f"gap {found.gap:.1e}, to any plan {found.ceiling_gap:.1e}"
        print(f"{len(caps)} caps ({name}): {found.proof.value}, {seconds:.2f} s, {gaps}")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


def command(note: int, seed: int = 1) -> None:
    """Print seconds of processor of the whole command, without caps and with all of them."""
    draw = random.Random(seed)
    codes = [f"{11 + n // IN_PROVINCE}.{1 + n % IN_PROVINCE:02}" for n in range(REGENCIES)]
    lists = [regency(draw, code, note) for code in codes]
    budget = sum(step.cost for one in lists for step in one.steps) // 10
    *_, (_, caps) = caps_of(codes, budget)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for one in lists:
            write_results(folder / one.region.code, sent_files(Sending(one), "id"), Manifest(one.region.code, (), (), ()))
        table = "".join(f"{cap.name},{'|'.join(cap.codes)},{cap.money}\n" for cap in caps)
        (folder / "batas.csv").write_text(f"nama,wilayah,batas\n{table}", encoding="utf-8")
        for asked in (None, folder / "batas.csv"):
            start = time.process_time()
            given = tuple(folder / code for code in codes)
            answer = merge_folders(MergeRequest(given, str(budget), asked, folder / "gabungan"))
            proof = answer.summary["bukti"]
            print(f"tuntas merge{'' if asked is None else ' --caps'}: {time.process_time() - start:.1f} s, {proof}")
    print(f"at most {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    for smallest in (1_000, 1_000_000):
        nation(smallest)
    command(1_000)
