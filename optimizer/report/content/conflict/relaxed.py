"""A relaxed scenario says of itself what gave way, so that every report of its plan does."""

from __future__ import annotations

import dataclasses

from optimizer.domain.scenario import Scenario
from optimizer.messages import LANGUAGES
from optimizer.problem.changes import Change
from optimizer.report.content.conflict.names import Named
from optimizer.report.words import say
from optimizer.study.broken import Broken
from optimizer.study.relax import Relaxed


def marked(broken: Broken, relaxed: Relaxed) -> Scenario:
    """Return a relaxed scenario with what it broke, told in both languages; its targets say what they were."""
    named = {language: Named(broken.scenario, broken.instance, language) for language in LANGUAGES}
    told = tuple((_broken(named["id"], one), _broken(named["en"], one)) for one in relaxed.changes)
    return dataclasses.replace(relaxed.scenario, broken=told)


def _broken(named: Named, one: Change) -> str:
    now, new = named.number(one.demand, one.now), named.number(one.demand, one.new)
    code = "relaxed.broken" if one.new else "relaxed.dropped"
    blanks = {"rule": named.rule(one.demand), "now": now} | ({"new": new} if one.new else {})
    return say(code, named.language, **blanks)
