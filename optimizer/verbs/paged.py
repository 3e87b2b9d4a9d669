"""What the interactive page of a run needs beside its facts: plans at other budgets, and every package explained."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from optimizer.messages import LANGUAGES, Language, message
from optimizer.model.relaxed import Relaxed
from optimizer.report.content.explain.gather import explain_facts
from optimizer.report.content.explain.letter import letters
from optimizer.report.content.page.facts import PageFacts
from optimizer.report.content.page.listed import list_facts
from optimizer.report.content.page.steps import budget_step
from optimizer.report.content.page.stories import stories
from optimizer.requests import SolverChoice, Tell
from optimizer.study.budgets.beside import beside
from optimizer.study.case import Case
from optimizer.study.explain.explain import explain
from optimizer.verbs.solvers import chosen, solver_of

GAP, NODES = 2e-3, 10
"""Where each search stops: there are many of them, and the proven bound of each is shown beside its plan."""

MOST_EXPLAINED = 800
"""Packages times years up to which each is explained: beyond it, that is a study of its own (``tuntas explain``)."""


NO_PAGES: Mapping[Language, PageFacts] = dict.fromkeys(LANGUAGES, PageFacts())
"""What is known where no page is asked for."""


def paged(case: Case, solver: SolverChoice, tell: Tell) -> Mapping[Language, PageFacts]:
    """Return what the page needs in every language; raises SolverError when a linear programme cannot be solved."""
    tell(message("stage-page"))
    options = replace(chosen(solver), gap=GAP, nodes=NODES)
    steps = tuple(map(budget_step, beside(case, Relaxed, solver_of(options))))
    listed = list_facts(case)
    packages = int((case.instance.works.most > 0).sum()) * len(case.instance.axes.years)
    explained = explain(case, Relaxed) if packages <= MOST_EXPLAINED else None
    if explained is None:
        return {language: PageFacts(steps, listed=listed) for language in LANGUAGES}
    told = {language: explain_facts(explained, language) for language in LANGUAGES}
    return {
        language: PageFacts(steps, stories(facts, language), listed, letters(facts, language))
        for language, facts in told.items()
    }
