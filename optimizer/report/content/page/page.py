"""Facts -> the interactive page of a run, or of several scenarios side by side."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from optimizer.messages import Language
from optimizer.report.content.catalogue_facts import PriceFacts
from optimizer.report.content.facts import RunFacts
from optimizer.report.content.origin import first_line, labels
from optimizer.report.content.page.facts import PageFacts, StepFacts
from optimizer.report.content.page.steps import run_step
from optimizer.report.content.page.value import Page, PageCategory, PageData, PageUnit, PageWork
from optimizer.report.content.run_screen import burdens_line, certainty_line, marginal_line
from optimizer.report.content.scores import scores_finding
from optimizer.report.numbers import fallen, rupiah, rupiah_whole
from optimizer.report.phrases.page_script import PAGE_SCRIPT
from optimizer.report.words import capital, group_name, noun, office_name, say

_LAST = -1

LABELS = (
    "skip",
    "answer",
    "versus",
    "offices",
    "scores",
    "units",
    "packages",
    "rerank",
    "rerank_mark",
    "rerank_note",
    "proof",
    "assumptions",
    "noscript",
)
"""What stands in the page itself."""


def run_page(run: RunFacts, page: PageFacts, language: Language) -> Page:
    """Return the page of a run; without other plans it steps over its own alone."""
    steps = page.steps or (run_step(run, own=True),)
    return Page(
        language=language,
        title=run.setting.title,
        aside=_aside(run, language),
        warning=first_line(run, language),
        headline=(scores_finding(run, language) + ".", burdens_line(run, language)),
        exact=(_exact(run, language),),
        proof=_proof(run, language),
        assumptions=run.setting.assumptions,
        labels=_labels(scenarios=False, language=language),
        data=_data(run, (steps, page), scenarios=False, language=language),
    )


def scenarios_page(runs: tuple[RunFacts, ...], language: Language) -> Page:
    """Return the page of scenarios that score the same areas by the same scheme; what is written out is told of each."""
    first = runs[0]
    names = ", ".join(run.setting.name for run in runs)
    steps = tuple(run_step(run, own=place == 0) for place, run in enumerate(runs))
    return Page(
        language=language,
        title=say("page.compare_title", language, names=names),
        aside=say("page.aside", language),
        warning=first_line(first, language),
        headline=tuple(f"{run.setting.name}: {scores_finding(run, language)}." for run in runs),
        exact=tuple(f"{run.setting.name}: {_exact(run, language)}" for run in runs),
        proof=tuple(f"{run.setting.name}: {line}" for run in runs for line in _proof(run, language)[:1]),
        assumptions=tuple(dict.fromkeys(line for run in runs for line in run.setting.assumptions)),
        labels=_labels(scenarios=True, language=language),
        data=_data(first, (steps, PageFacts()), scenarios=True, language=language),
    )


def _aside(run: RunFacts, language: Language) -> str:
    years = run.setting.years
    told = str(years[0]) if len(years) == 1 else f"{years[0]}\u2013{years[_LAST]}"
    return say("page.aside_run", language, budget=rupiah(run.budget, language), years=told) + say("page.aside", language)


def _exact(run: RunFacts, language: Language) -> str:
    """Return the money to the last rupiah, so that it can be laid beside the other files."""
    return say(
        "page.exact",
        language,
        spent=rupiah_whole(run.spent, language),
        budget=rupiah_whole(run.budget, language),
        left=rupiah_whole(run.budget - run.spent, language),
    )


def _proof(run: RunFacts, language: Language) -> tuple[str, ...]:
    relaxed = (say("relaxed.proof", language),) if run.setting.broken else ()
    return (certainty_line(run, language), *relaxed, marginal_line(run, language))


def _labels(scenarios: bool, language: Language) -> tuple[tuple[str, str], ...]:
    """Return the words that stand in the page itself, by the place they stand in."""
    steps = "scenarios" if scenarios else "budgets"
    own = (("slider", say(f"page.slider_{steps}", language)), ("curve", say(f"page.curve_{steps}", language)))
    return (*own, *((code, say(f"page.{code}", language)) for code in LABELS))


def _data(run: RunFacts, known: tuple[tuple[StepFacts, ...], PageFacts], scenarios: bool, language: Language) -> PageData:
    steps, page = known
    setting, catalogue = run.setting, run.catalogue
    return PageData(
        scenarios=scenarios,
        poor_known=run.outcome.poor_known,
        slum_weight=setting.slum_weight,
        poverty_weight=setting.poverty_weight,
        parameters=tuple(f"{deficit.code} {deficit.name}" for deficit in run.deficits),
        categories=tuple(PageCategory(category.name, category.least) for category in setting.categories),
        units=_units(run, language),
        areas=tuple(place.name for place in catalogue.places),
        area_codes=tuple(place.code for place in catalogue.places),
        works=tuple(_work(price, language) for price in catalogue.prices),
        steps=tuple(_as_written(step, run.outcome.hectares_slum) for step in steps),
        stories=page.stories,
        listed=page.listed,
        words=(("units", noun(setting.counted, 2, language)), *_script(language)),
    )


def _as_written(step: StepFacts, slum: float) -> StepFacts:
    """Return a step whose hectares are the fall that the other reports tell, of numbers of two digits each."""
    return replace(step, hectares=fallen(slum, slum - step.hectares, 2))


def _work(price: PriceFacts, language: Language) -> PageWork:
    group, office = capital(group_name(price.group, language)), office_name(price.office)
    return PageWork(price.code, price.name, group, office, price.measure)


def _script(language: Language) -> Iterable[tuple[str, str]]:
    """Yield what the page says by itself; blanks are filled there."""
    place = 0 if language == "id" else 1
    return ((code.removeprefix("script."), pair[place]) for code, pair in PAGE_SCRIPT.items())


def _units(run: RunFacts, language: Language) -> tuple[PageUnit, ...]:
    names = labels(run.units, language)
    members: dict[str, list[int]] = {unit.code: [] for unit in run.units}
    for number, place in enumerate(run.catalogue.places):
        members[place.unit].append(number)
    return tuple(
        PageUnit(
            code=unit.code,
            name=names[unit.code],
            village=unit.village,
            district=unit.district,
            households=unit.households,
            poor=unit.poor,
            hectares=unit.hectares,
            before=unit.before.points,
            category=unit.before.category,
            areas=tuple(members[unit.code]),
        )
        for unit in run.units
    )
