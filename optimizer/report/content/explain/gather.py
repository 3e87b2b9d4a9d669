"""Explained -> ExplainFacts: names in one language, volumes in units."""

from __future__ import annotations

from optimizer.messages import Language
from optimizer.report.content.explain.facts import (
    BarFacts,
    ChangeFacts,
    ExplainFacts,
    FigureFacts,
    PackageFacts,
    SizeFacts,
    WorthFacts,
)
from optimizer.report.content.gather import gather
from optimizer.study.case import Case
from optimizer.study.explain.bars import Bar, Barred
from optimizer.study.explain.deficits import Figure
from optimizer.study.explain.package import Change, Explained, Package

_EXACT = 9
_OF_FUNDS = frozenset({Bar.FUND, Bar.BUDGET})


def explain_facts(found: Explained, language: Language) -> ExplainFacts:
    """Return what is known of every package, in the order of areas and interventions."""
    return ExplainFacts(
        run=gather(found.case, language),
        packages=tuple(_package(found, package, language) for package in found.packages),
        value=found.value,
        linear=found.linear,
    )


def _package(found: Explained, package: Package, language: Language) -> PackageFacts:
    case = found.case
    area, work = case.scenario.areas[package.area], case.scenario.interventions[package.work]
    return PackageFacts(
        area=area.code,
        area_name=area.name,
        district=area.district,
        unit=case.units.names[case.units.member[package.area]],
        work=work.code,
        name=_name(case, package.work, language),
        group=work.group,
        office=work.office,
        measure=work.unit,
        stand=package.stand,
        reason=package.reason,
        others=tuple(_name(case, other, language) for other in package.others),
        rank=package.rank,
        size=_size(case, package),
        worth=_worth(found, package),
        change=None if package.change is None else _change(case, package.change, language),
        barred=None if package.barred is None else _barred(case, package, package.barred, language),
    )


def _name(case: Case, work: int, language: Language) -> str:
    found = case.scenario.interventions[work]
    return found.name if language == "id" else found.name_en


def _size(case: Case, package: Package) -> SizeFacts:
    step = case.scenario.interventions[package.work].step
    said = package.effect
    return SizeFacts(
        planned=round(package.planned * step, _EXACT),
        most=round(package.most * step, _EXACT),
        lot=round(said.lot * step, _EXACT) if said else 0.0,
        linear=round(said.steps * step, _EXACT) + 0.0 if said else 0.0,
        cost=package.cost,
        full_cost=package.full_cost,
        unit_cost=package.unit_cost,
    )


def _worth(found: Explained, package: Package) -> WorthFacts | None:
    """Return what a package is worth; losses that are the solver's rounding are nothing."""
    said, whole = package.effect, package.whole
    if said is None or whole is None:
        return None
    known = package.exact or said
    turned = known.without if package.planned else known.with_all
    return WorthFacts(
        own=whole.own,
        points=whole.own_points,
        added=whole.added,
        lost=_loss(known.best, known.without),
        lot_loss=_loss(said.best, said.with_lot),
        full_loss=_loss(known.best, known.with_all),
        proven=0.0 if turned is None else max(0.0, found.value - turned),
        turn=said.turn,
        exact=package.exact is not None,
    )


def _loss(best: float, other: float | None) -> float | None:
    return None if other is None else max(0.0, best - other)


def _change(case: Case, change: Change, language: Language) -> ChangeFacts:
    return ChangeFacts(
        fund=case.scenario.funds[change.fund].name if change.fund >= 0 else "",
        more=change.more,
        all_more=change.all_more,
        all_less=change.all_less,
        figure=None if change.figure is None else _figure(case, change.figure, language),
    )


def _figure(case: Case, figure: Figure, language: Language) -> FigureFacts:
    parameter = case.scenario.scoring.scheme.parameters[figure.parameter]
    name = parameter.name if language == "id" else parameter.name_en
    return FigureFacts(parameter.code, name, parameter.unit, figure.now, figure.then)


def _barred(case: Case, package: Package, barred: Barred, language: Language) -> BarFacts:
    work = case.scenario.interventions[package.work]
    names = {fund.code: fund.name for fund in case.scenario.funds}
    sources = {fund.code: fund.source for fund in case.scenario.funds}
    works = {other.code: n for n, other in enumerate(case.scenario.interventions)}
    closed = barred.closed or (None,) * len(barred.funds)
    told = dict.fromkeys([work.source, *(sources[code] for code in barred.funds)]) if barred.bar in _OF_FUNDS else [work.source]
    return BarFacts(
        bar=barred.bar,
        funds=tuple((names[code], why) for code, why in zip(barred.funds, closed, strict=True)),
        works=tuple(_name(case, works[code], language) for code in barred.works),
        where=barred.where,
        settlements=tuple(sorted(kind.value for kind in work.settlements)),
        least=work.minimum,
        source=" ; ".join(source for source in told if source),
    )
