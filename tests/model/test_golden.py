"""Every rule written out for a tiny town; ``docs/model.md`` made of the same docstrings."""

from __future__ import annotations

import dataclasses
import importlib
import inspect
import os
import pkgutil
import re
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

import optimizer.model.goals
import optimizer.model.rules
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import assemble, formulate
from optimizer.model.manual import GOALS, PAGE, manual
from optimizer.model.rules import RULES
from optimizer.problem.build import build_instance
from tests.conftest import GOLDEN, Golden
from tests.support.lp_text import rows_text, whole_text
from tests.support.ruled import bare_town, crowded_town, ruled_town, stepped_town

ROOT = Path(__file__).parents[2]
RULE_MODULES = [sys.modules[rule.__module__] for rule in RULES]
LABELS = [f"M{number}" for number in range(1, len(RULES) + 1)]
AT_WORK = {"M15": crowded_town, "M16": bare_town, "M17": ruled_town}
"""Towns that show a rule at work, where the stepped town does not."""


def modules(package: ModuleType) -> set[ModuleType]:
    return {importlib.import_module(f"{package.__name__}.{found.name}") for found in pkgutil.iter_modules(package.__path__)}


def rule_text(label: str) -> str:
    instance = build_instance(AT_WORK.get(label, stepped_town)())
    columns = lay_columns(instance)
    rule = RULES[LABELS.index(label)]
    return rows_text(instance, columns, assemble(instance, columns, (rule(instance, columns),), whole=True))


def test_every_rule_file_is_registered_once_and_numbered_in_order() -> None:
    assert set(RULE_MODULES) == modules(optimizer.model.rules)
    assert len(set(RULE_MODULES)) == len(RULE_MODULES)
    heads = [(inspect.getdoc(module) or "").partition(":")[0] for module in RULE_MODULES]
    assert heads == [
        f"{label} {module.__name__.rpartition('.')[2]}" for label, module in zip(LABELS, RULE_MODULES, strict=True)
    ]


def test_rows_carry_the_label_of_their_rule() -> None:
    instance = build_instance(stepped_town())
    columns = lay_columns(instance)
    assert [rule(instance, columns).label for rule in RULES] == LABELS


def test_every_rule_has_a_golden_text_and_there_is_no_other() -> None:
    assert {path.stem for path in GOLDEN.glob("M*.lp")} == set(LABELS)


@pytest.mark.parametrize("label", LABELS)
def test_rows_of_a_rule(label: str, golden: Golden) -> None:
    text = rule_text(label)
    assert f"{label}_0" in text, "the tiny town must show the rule at work"
    golden.check(f"{label}.lp", text)


@pytest.mark.parametrize(("name", "town"), [("kontribusi", ruled_town), ("skor", stepped_town)])
def test_the_whole_programme(name: str, town: type, golden: Golden) -> None:
    instance = build_instance(town())
    columns = lay_columns(instance)
    golden.check(f"{name}.lp", whole_text(instance, columns, formulate(instance, columns, whole=True)))


def test_no_name_of_the_planner_reaches_the_solver() -> None:
    named = ruled_town()
    areas = tuple(dataclasses.replace(area, code=code) for area, code in zip(named.areas, ("A-1", "A_1"), strict=True))
    rules = dataclasses.replace(named.rules, locks=())
    instance = build_instance(dataclasses.replace(named, areas=areas, rules=rules))
    columns = lay_columns(instance)
    text = whole_text(instance, columns, formulate(instance, columns, whole=True))
    without_legend = "\n".join(line for line in text.splitlines() if not line.startswith("\\"))
    assert not re.search("A[-_]1|jalan|apbd|Utara", without_legend)


def test_the_text_does_not_depend_on_the_hash_seed() -> None:
    code = "from tests.model.test_golden import LABELS, rule_text; print(''.join(rule_text(label) for label in LABELS))"
    texts = {
        subprocess.run(
            [sys.executable, "-W", "error", "-c", code],
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(texts) == 1
    assert "M18_0" in texts.pop()


def test_the_manual_is_up_to_date_and_tells_every_goal_and_rule() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert page == manual(), "run python -m optimizer.model.manual"
    assert set(GOALS) == modules(optimizer.model.goals)
    assert all(f"### {label} " in page for label in LABELS)
