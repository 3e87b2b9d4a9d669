"""Reads a scenario with everything it points to: all of it, or every fault in it at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from operator import attrgetter
from pathlib import Path
from typing import TypeVar

from optimizer.domain.scenario import Scenario, Scoring
from optimizer.domain.scheme import Scheme
from optimizer.errors import Fault, ScenarioError
from optimizer.intake.borders import read_borders
from optimizer.intake.check_areas import check_areas, check_poor
from optimizer.intake.check_rules import RuleCheck
from optimizer.intake.check_works import check_funds, check_money, check_order, check_prices
from optimizer.intake.layers import Layered, read_layers
from optimizer.intake.overrides import apply_overrides
from optimizer.intake.scenario_keys import SCENARIO
from optimizer.intake.scheme import SchemeReading, read_scheme_files
from optimizer.intake.settings import Settings
from optimizer.intake.sink import FaultSink
from optimizer.intake.tables import Entered, Tables, read_tables

T = TypeVar("T")
Overrides = tuple[tuple[str, str], ...]
VARY = "--vary"


@dataclass(frozen=True, slots=True)
class Reading:
    """A scenario, every file it was read from (the scenario file first), and what the planner should know about them."""

    scenario: Scenario
    files: tuple[Path, ...]
    notices: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class Parts:
    """A reading with what it was made of, so that it can be made again with other settings over the same tables."""

    path: Path
    overrides: Overrides
    layered: Layered
    scheme: Scheme
    tables: Tables
    reading: Reading


def read_scenario(path: Path, overrides: Overrides = ()) -> Reading:
    """Return the scenario of a file, with ``--set`` overrides, each (dotted path, text), laid over it.

    Raises ``ScenarioError`` with every fault of every file.
    """
    return read_parts(path, overrides).reading


def read_parts(path: Path, overrides: Overrides = ()) -> Parts:
    """Return the same with its parts; raises as :func:`read_scenario` does."""
    sink = FaultSink()
    layered = read_layers(path, overrides, sink)
    settings = SCENARIO.read(layered.root, sink) if layered is not None else None
    if layered is None or settings is None:
        sink.refuse()
    if not layered.complete:
        sink.forgive("setting.missing_key")
    scheme = _scheme(settings, layered, sink)
    tables = _tables(settings, layered, scheme.scheme, sink) if scheme is not None else None
    districts = frozenset(entered.value.district for entered in tables.areas) if tables is not None else frozenset()
    drawn = read_borders(settings.map, layered, districts, sink)
    if scheme is None or tables is None or sink.count:
        sink.refuse()
    read = (found.written for found in (*tables.files, *drawn.files))
    files = (*(found.written for found in layered.files), *scheme.files, *read)
    scenario = replace(_frozen(path.stem, settings, tables, scheme.scheme), borders=drawn.borders)
    reading = Reading(scenario, files, sink.notices)
    return Parts(path, overrides, layered, scheme.scheme, tables, reading)


def read_again(parts: Parts, overrides: Overrides) -> Scenario:
    """Return the scenario with more settings laid over it; tables and scheme are read again only where a setting names others.

    Raises ``ScenarioError`` with every fault of these settings.
    """
    if any(path.split(".")[0] == "data" or path == "penilaian.skema" for path, _ in overrides):
        return read_scenario(parts.path, (*parts.overrides, *overrides)).scenario
    if not overrides:
        return parts.reading.scenario
    sink = FaultSink()
    settings = SCENARIO.read(apply_overrides(parts.layered.root, overrides, sink, VARY), sink)
    if settings is None or sink.count:
        sink.refuse()
    check_poor(parts.tables.areas, settings.goal, settings.goal_where, sink)
    RuleCheck(settings, parts.tables, parts.scheme, sink).check()
    check_money(parts.tables, settings.budgets, sink)
    check_prices(parts.tables.interventions, settings.years, settings.inflation, sink)
    sink.stop()
    scenario = _frozen(parts.path.stem, settings, parts.tables, parts.scheme)
    return replace(scenario, borders=parts.reading.scenario.borders)


def _scheme(settings: Settings, layered: Layered, sink: FaultSink) -> SchemeReading | None:
    said = settings.scoring.scheme
    if said is None:
        return None
    try:
        return read_scheme_files(said.value, layered.tree.written.joinpath(*layered.folder_of(said.where)), said.where)
    except ScenarioError as error:
        sink.take(error)
        return None


def _tables(settings: Settings, layered: Layered, scheme: Scheme, sink: FaultSink) -> Tables | None:
    if settings.data is None:
        return None
    tables = read_tables(settings.data, layered, scheme, sink)
    check_areas(tables.areas, sink)
    check_order(tables, sink)
    check_funds(tables, sink)
    RuleCheck(settings, tables, scheme, sink).check()
    check_money(tables, settings.budgets, sink)
    check_prices(tables.interventions, settings.years, settings.inflation, sink)
    if not sink.count:  # nobody may be poor only because a row was not understood
        check_poor(tables.areas, settings.goal, settings.goal_where, sink)
    return tables


def _frozen(name: str, settings: Settings, tables: Tables, scheme: Scheme) -> Scenario:
    scoring = settings.scoring
    policy = scheme.default_policy if scoring.policy is None else scoring.policy.value
    return Scenario(
        name=name,
        title=settings.title,
        description=settings.description,
        years=settings.years,
        scoring=Scoring(scheme, policy, scoring.unit, scoring.exit_rule, scoring.strictness),
        goal=settings.goal,
        areas=_by_code(tables.areas),
        interventions=_by_code(tables.interventions),
        funds=_by_code(tables.funds),
        budgets=tuple(sorted((placed.budget for placed in settings.budgets), key=attrgetter("fund", "year"))),
        inflation=settings.inflation,
        rules=settings.rules.rules,
        assumptions=settings.assumptions,
        region=settings.region,
    )


def _by_code(entered: Iterable[Entered[T]]) -> tuple[T, ...]:
    return tuple(sorted((one.value for one in entered), key=attrgetter("code")))
