"""The mathematics as a page, made from its docstrings: ``python -m optimizer.model.manual`` writes ``docs/model.md``."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path
from types import ModuleType

from optimizer.model import columns
from optimizer.model.goals import contribution, steps
from optimizer.model.rules import RULES
from optimizer.model.ties import lean, whole, wishes
from optimizer.problem import instance, program

PAGE = Path(__file__).parents[2] / "docs" / "model.md"
GOALS: tuple[ModuleType, ...] = (contribution, steps)
DATA = (
    instance.Axes,
    instance.Needs,
    instance.Works,
    instance.Money,
    instance.Prerequisites,
    instance.Locks,
    instance.Caps,
    instance.Aims,
    instance.Ladder,
    instance.Instance,
    program.Program,
)

HEAD = """\
# The model

This page is made from the docstrings of `optimizer/model/` and `optimizer/problem/` by `python -m optimizer.model.manual`; a
test fails when it is out of date. Each rule is one file, and its label stands in the linear programme (`M4_0`, `M4_1`, ... are
the rows of M4), in the findings of the audit and in the tests. `tests/golden/M*.lp` show each rule written out for a tiny town.

M15 to M18 forbid no plan in whole steps: they follow from the other rules, and bring the linear programme nearer to such plans.

The programme is solved twice: without whole steps, whose multipliers prove a bound and give the prices, and with whole steps,
which give the plan. Of equally good solutions of either, wishes choose one (see Ties). The plan is then re-added in whole
rupiah, rule by rule, by `optimizer/measures/audit.py`, and called optimal only when the bound proved by
`optimizer/measures/bound.py` is within a millionth of it.
"""


def manual() -> str:
    """Return the page, Markdown."""
    parts = [HEAD, "## Goals\n"]
    parts += [_section(goal) for goal in GOALS]
    parts.append("## Rules\n")
    parts += [_section(sys.modules[rule.__module__]) for rule in RULES]
    parts += ["## Ties\n", *(f"{_doc(part)}\n" for part in (wishes, lean, whole))]
    parts += ["## Variables\n", _table(_doc(columns)), "## Data\n", _paragraphs(_doc(instance))]
    parts += [f"### {kind.__name__}\n\n{_paragraphs(_doc(kind))}" for kind in DATA]
    return "\n".join(parts)


def _doc(thing: object) -> str:
    """Return a docstring without its indentation; raises ``ValueError`` where there is none."""
    text = inspect.getdoc(thing)
    if not text:
        raise ValueError(f"{thing} has no docstring")
    return text


def _section(module: ModuleType) -> str:
    """Return a goal or rule: its label and name as a heading, then its sentence, formula and words."""
    head, _, rest = _doc(module).partition(": ")
    return f"### {head}\n\n{rest[0].upper()}{rest[1:]}\n"


def _paragraphs(text: str) -> str:
    """Return text as Markdown: a line, or a sentence after two spaces, that begins with a name becomes an item of a list."""
    lines = text.replace("  ``", "\n``").splitlines()
    return "\n".join(f"- {line}" if line.startswith("``") else line for line in lines) + "\n"


def _table(text: str) -> str:
    """Return the list of variables: the sentence, then the lines as they stand."""
    head, _, rest = text.partition("\n\n")
    return f"{head}\n\n```\n{rest}\n```\n"


def main() -> None:
    """Write the page."""
    PAGE.write_text(manual(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
