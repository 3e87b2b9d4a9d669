"""Interactive pages of made-up towns for tests: solved, proved and told as ``tuntas run`` does."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from optimizer.domain.scenario import Scenario
from optimizer.messages import Language
from optimizer.model.answer import SolveOptions
from optimizer.model.solve import solve
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.gather import gather
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.page import run_page
from optimizer.report.writers.page_html import page_html
from optimizer.requests import SolverChoice, silent
from optimizer.study.case import Case
from optimizer.study.plan import plan_scenario
from optimizer.verbs.paged import paged
from tests.support.town import random_town, town, two_years

HOSTILE = "</script><img src=x onerror=document.title='hacked'>"
FORMULA = "=cmd|' /C calc'!A0"
TURNED = "\u202eterbalik\x07\u2066"


@dataclass(frozen=True, slots=True)
class Made:
    """A page with what it was made from."""

    case: Case
    run: RunFacts
    page: PageFacts
    html: bytes


def made(scenario: Scenario, language: Language = "id") -> Made:
    case = plan_scenario(scenario, lambda instance: solve(instance, SolveOptions()))
    run, page = gather(case, language), paged(case, SolverChoice(), silent)[language]
    return Made(case, run, page, page_html(run_page(run, page, language)))


def one_year() -> Scenario:
    """A town of seven areas whose goal weighs both burdens, so that neither can be forgotten."""
    base = random_town(5, areas=7)
    return dataclasses.replace(base, goal=dataclasses.replace(base.goal, slum_weight=0.6, poverty_weight=0.4))


def richer() -> Scenario:
    base = one_year()
    budgets = tuple(dataclasses.replace(budget, money=2 * budget.money) for budget in base.budgets)
    return dataclasses.replace(base, name="lebih-kaya", budgets=budgets)


def several_years() -> Scenario:
    return two_years()


def hostile() -> Scenario:
    """A town whose first areas have names that want to be markup, a formula, and writing turned about."""
    base = town()
    first, second = base.areas
    third = dataclasses.replace(first, code="A3", name=TURNED)
    areas = (dataclasses.replace(first, name=HOSTILE, district=HOSTILE), dataclasses.replace(second, name=FORMULA), third)
    return dataclasses.replace(base, areas=areas, title=HOSTILE, assumptions=(HOSTILE,))
