"""The linear programme as text that a reviewer can read: every column told in the town's own names."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

from optimizer.model.array_problem import ArrayProblem
from optimizer.model.columns import Columns
from optimizer.problem.instance import Instance
from optimizer.problem.program import Program

NAME = re.compile(r"\b(?:x|removed|helped|paid|kept|missed|started|level|lifted)_\d+\b")
HEADS = ("Minimize", "Subject To", "Bounds", "Generals", "Binaries", "End")


def whole_text(instance: Instance, columns: Columns, program: Program) -> str:
    """Return the programme; bounds and lists of whole columns are sorted, because PuLP 3 and 4 order them apart."""
    parts = sections(program)
    ordered = {head: sorted(lines, key=_by_number) if head in HEADS[2:] else lines for head, lines in parts.items()}
    body = [line for head in HEADS if head in ordered for line in (head, *ordered[head])]
    return _with_legend(instance, columns, body)


def rows_text(instance: Instance, columns: Columns, program: Program) -> str:
    """Return the rows alone."""
    return _with_legend(instance, columns, sections(program).get("Subject To", []))


def sections(program: Program) -> dict[str, list[str]]:
    """Return the lines of PuLP's LP text by section."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "program.lp"
        ArrayProblem(program).write_text(path)
        lines = path.read_text(encoding="utf-8").splitlines()
    found: dict[str, list[str]] = {}
    head = ""
    for line in lines:
        if line in HEADS:
            head = line
            found[head] = []
        elif head and line.strip():
            found[head].append(line.rstrip())
    return found


def legend(instance: Instance, columns: Columns) -> dict[str, str]:
    """Return what each column is, by its name in the text."""
    axes, ladder, years = instance.axes, instance.ladder, instance.axes.years
    pairs = [f"{axes.areas[a]} {axes.interventions[i]}" for a, i in zip(columns.pair_area, columns.pair_work, strict=True)]
    needs = [f"{axes.areas[a]} {axes.parameters[k]}" for a, k in zip(columns.need_area, columns.need_parameter, strict=True)]
    payers = [f"class {c} {axes.funds[f]}" for c, f in zip(columns.payer_class, columns.payer_fund, strict=True)]
    levels = [
        f"{ladder.names[u]} {axes.parameters[k]} level {step + 1}"
        for u, k, step in zip(columns.level_unit, columns.level_parameter, columns.level_step, strict=True)
    ]
    told = {
        **_each("x", pairs, years),
        **_each("removed", needs, years),
        **_each("helped", [axes.areas[a] for a in columns.helped_area], years),
        **_each("paid", payers, years),
        **_each("kept", [axes.funds[f] for f in columns.keeper], years[:-1]),
        **_each("started", [pairs[p] for p in columns.started_pair], years),
        **_each("level", levels, years),
        **_each("lifted", [ladder.names[u] for u in columns.lifted_unit], years),
    }
    return told | {f"missed_{n}": instance.aims.name[s] for n, s in enumerate(columns.soft)}


def _each(label: str, things: list[str], years: tuple[int, ...]) -> dict[str, str]:
    told = [f"{thing} {year}" for thing in things for year in years]
    return {f"{label}_{number}": words for number, words in enumerate(told)}


def _with_legend(instance: Instance, columns: Columns, body: list[str]) -> str:
    told = legend(instance, columns)
    used = sorted(set(NAME.findall("\n".join(body))), key=_by_number)
    return "\n".join([*(f"\\ {name}: {told[name]}" for name in used), *body]) + "\n"


def _by_number(text: str) -> list[tuple[str, int]]:
    return [(word, int(number or 0)) for word, number in re.findall(r"([a-z]+)_(\d+)", text)] or [(text, 0)]
