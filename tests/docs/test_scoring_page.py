"""docs/scoring.md tells the rules as the data files hold them."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.domain.scheme import Category, CutPolicy, Scheme
from optimizer.intake.scheme import built_in_schemes
from optimizer.measures.data_audit import FlagKind
from tests.support.golden import scheme

PAGE = (Path(__file__).parents[2] / "docs" / "scoring.md").read_text(encoding="utf-8")
LINES = set(PAGE.splitlines())
SCHEMES = [scheme(name) for name in built_in_schemes()]
HANDLING = scheme().handling
assert HANDLING is not None


def row(*cells: object) -> str:
    return f"| {' | '.join(map(str, cells))} |"


def policy_row(rules: Scheme, policy: CutPolicy) -> str:
    name = f"`{policy.code}`" + (" (default)" if policy.code == rules.default_policy else "")
    cuts, points = " / ".join(f"{cut / 1000:g}" for cut in policy.cuts), " / ".join(map(str, policy.points))
    return row(rules.code, name, cuts, "reached" if policy.inclusive else "not yet", points)


def category_row(rules: Scheme) -> str:
    highest = len(rules.parameters) * max(rules.policies[0].points)
    tops = [highest, *(category.least - 1 for category in rules.categories)]
    return row(rules.code, *(f"{category.least}-{top}" for category, top in zip(rules.categories, tops, strict=False)))


@pytest.mark.parametrize("parameter", scheme().parameters, ids=lambda parameter: parameter.code)
def test_every_criterion_is_told(parameter) -> None:
    assert row(parameter.code, parameter.name, parameter.unit, f"`{parameter.denominator}`") in LINES


@pytest.mark.parametrize("rules", SCHEMES, ids=lambda rules: rules.code)
def test_cuts_points_and_categories_are_told(rules: Scheme) -> None:
    for policy in rules.policies:
        assert policy_row(rules, policy) in LINES
    assert category_row(rules) in LINES


def test_the_names_of_the_categories_are_told() -> None:
    names: tuple[Category, ...] = scheme().categories
    assert row("scheme", *(category.name for category in names)) in LINES


def test_considerations_priorities_and_patterns_are_told() -> None:
    assert HANDLING is not None
    for kind in HANDLING.scale.classes:
        assert row(f"{kind.least}-{kind.most}", kind.name) in LINES
    for cell in HANDLING.priorities:
        assert row(cell.category, cell.consideration, cell.legal, cell.illegal, cell.number) in LINES
    for rule in HANDLING.patterns:
        assert row(rule.category, rule.legal.name, rule.illegal.name) in LINES
    assert f"sums are {', '.join(map(str, HANDLING.scale.scores))}" in PAGE.replace("\n", " ")


def test_densities_levels_and_margins_are_told() -> None:
    assert HANDLING is not None
    limits = [f"up to {density.up_to:g}" for density in HANDLING.scale.densities[:-1]]
    assert all(limit in PAGE for limit in limits)
    assert f"above {scheme().service_above} %, strictly" in PAGE
    assert f"within {scheme().near_cut:g} percentage points of a cut" in PAGE
    pairs = [", ".join(" + ".join(group) for group in rules.shared) for rules in SCHEMES]
    assert f"{pairs[0]} (2016: {pairs[1]})" in PAGE


def test_every_finding_is_told() -> None:
    assert all(f"| `{kind}` |" in PAGE for kind in FlagKind)
