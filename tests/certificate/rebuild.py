"""Certificate -> arrays, so that the program's own audit, value and bound can judge a changed certificate."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from optimizer.domain.scenario import Lens
from optimizer.measures.audit import audit
from optimizer.measures.bound import least_cost
from optimizer.measures.certificate.columns import lay
from optimizer.measures.certificate.document import Document
from optimizer.measures.certificate.duality import POWER
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.rows import all_rows
from optimizer.model.columns import lay_columns
from optimizer.model.formulate import formulate
from optimizer.problem.benefit import value
from optimizer.problem.instance import Aims, Axes, Caps, Instance, Ladder, Locks, Money, Needs, Prerequisites, Works
from optimizer.problem.plan import Plan

SCALE = 1e6


@dataclass(frozen=True)
class Judged:
    """What floating point says of a certificate: rules broken, value and bound."""

    broken: int
    value: float
    bound: float


def judged(document: Document) -> Judged:
    question = document.question
    instance = rebuilt(question)
    plan = _plan(document, instance)
    return Judged(len(audit(instance, plan)), value(instance, plan.steps), _bound(document, instance))


def _bound(document: Document, instance: Instance) -> float:
    """The bound by the model's own programme, with the limits of payments that its rows imply."""
    columns = lay_columns(instance)
    program = formulate(instance, columns, whole=False)
    program.upper[columns.paid()] = np.cumsum(instance.money.budget, axis=0)[:, columns.payer_fund].T / 1e6
    program.upper[columns.missed()] = np.maximum(instance.aims.least[columns.soft], 0.0)
    given = {(each.rule, each.key): each.value for each in document.proofs.multipliers}
    rows = all_rows(document.question, lay(document.question))
    stretch = [float(row.upper) if row.rule in ("M8", "M15") else 1.0 for row in rows]
    duals = [-given.get((row.rule, row.key), 0) * by * SCALE / 2.0**POWER for row, by in zip(rows, stretch, strict=True)]
    return -least_cost(program, np.array(duals)) / SCALE


def _plan(document: Document, instance: Instance) -> Plan:
    axes = instance.axes
    steps = np.zeros((*instance.works.most.shape, len(axes.years)), dtype=np.int64)
    paid = np.zeros((*steps.shape, len(axes.funds)), dtype=np.int64)
    for each in document.planned.built:
        steps[axes.areas.index(each.area), axes.interventions.index(each.work), axes.years.index(each.year)] = each.steps
    for each in document.planned.payments:
        where = axes.areas.index(each.area), axes.interventions.index(each.work), axes.years.index(each.year)
        paid[(*where, axes.funds.index(each.fund))] = each.money
    return Plan(steps, paid)


def rebuilt(question: Question) -> Instance:
    """Return the instance a question was written from, but for what no rule uses."""
    axes = Axes(
        question.areas,
        question.parameters,
        tuple(work.code for work in question.works),
        question.years,
        tuple(fund.code for fund in question.funds),
    )
    needs = _needs(question, axes)
    return Instance(
        axes=axes,
        needs=needs,
        works=_works(question, axes),
        money=_money(question, axes),
        prerequisites=_prerequisites(question, axes),
        exclusive=np.array(
            [[_at(axes.interventions, e.one), _at(axes.interventions, e.other)] for e in question.exclusives], dtype=np.int64
        ).reshape(-1, 2),
        locks=_locks(question, axes),
        caps=_caps(question, axes),
        aims=_aims(question, axes),
        ladder=_ladder(question, axes),
        year_weight=np.array([float(w) for w in question.goal.year_weight]),
        lens=Lens(question.goal.lens),
        slum_weight=float(question.goal.slum_weight),
        poverty_weight=float(question.goal.poverty_weight),
        hectare_weight=float(question.goal.hectare_weight),
    )


def _at(names: tuple, name: object) -> int:
    return names.index(name)


def _needs(question: Question, axes: Axes) -> Needs:
    shape = (len(axes.areas), len(axes.parameters))
    deficit, slum, poverty = np.zeros(shape), np.zeros(shape), np.zeros(shape)
    for need in question.needs:
        place = _at(axes.areas, need.area), _at(axes.parameters, need.parameter)
        deficit[place], slum[place], poverty[place] = float(need.deficit), float(need.slum), float(need.poverty)
    poor = np.zeros(shape[0])
    for each in question.poor:
        poor[_at(axes.areas, each.area)] = float(each.households)
    empty = np.zeros(shape[0], dtype=np.int64)
    return Needs(deficit, np.zeros(shape), slum, poverty, poor, float(question.goal.poor_gain), np.ones(shape[0]), empty, ("",))


def _works(question: Question, axes: Axes) -> Works:
    works, count = question.works, len(axes.parameters)
    effect = np.zeros((len(works), count))
    for i, work in enumerate(works):
        for code, amount in work.effect:
            effect[i, _at(axes.parameters, code)] = float(amount)
    most = np.zeros((len(axes.areas), len(works)), dtype=np.int64)
    for pair in question.pairs:
        most[_at(axes.areas, pair.area), _at(axes.interventions, pair.work)] = pair.most
    offices = tuple(sorted({work.office for work in works}))
    return Works(
        effect=effect,
        livelihood=np.array([float(work.livelihood) for work in works]),
        step=np.array([float(work.step) for work in works]),
        cost=np.array([work.cost for work in works], dtype=np.int64),
        fixed=np.array([work.fixed for work in works], dtype=np.int64),
        most=most,
        least=np.array([work.least for work in works], dtype=np.int64),
        office=np.array([offices.index(work.office) for work in works], dtype=np.int64),
        offices=offices,
        group=np.zeros(len(works), dtype=np.int64),
        groups=("",),
    )


def _money(question: Question, axes: Axes) -> Money:
    payers = {payers.number: n for n, payers in enumerate(question.payers)}
    class_of = np.full((len(axes.areas), len(axes.interventions)), -1, dtype=np.int64)
    for pair in question.pairs:
        class_of[_at(axes.areas, pair.area), _at(axes.interventions, pair.work)] = payers[pair.payers]
    pays = np.array([[fund in each.funds for fund in axes.funds] for each in question.payers], dtype=np.bool_)
    budget = np.array([fund.budget for fund in question.funds], dtype=np.int64).T
    carry = np.array([float(fund.carry) for fund in question.funds])
    return Money(budget, carry, class_of, pays.reshape(-1, len(axes.funds)), np.zeros(len(axes.funds), dtype=np.int64))


def _prerequisites(question: Question, axes: Axes) -> Prerequisites:
    standing = np.zeros((len(question.prerequisites), len(axes.areas)))
    for n, before in enumerate(question.prerequisites):
        for area, amount in before.standing:
            standing[n, _at(axes.areas, area)] = float(amount)
    works = axes.interventions
    return Prerequisites(
        np.array([_at(works, before.later) for before in question.prerequisites], dtype=np.int64),
        np.array([_at(works, before.earlier) for before in question.prerequisites], dtype=np.int64),
        np.array([float(before.ratio) for before in question.prerequisites]),
        standing,
    )


def _locks(question: Question, axes: Axes) -> Locks:
    columns = [
        (
            _at(axes.areas, k.area),
            _at(axes.interventions, k.work),
            -1 if k.year is None else _at(axes.years, k.year),
            k.least,
            -1 if k.most is None else k.most,
        )
        for k in question.locks
    ]
    return Locks(*np.array(columns, dtype=np.int64).reshape(-1, 5).T)


def _caps(question: Question, axes: Axes) -> Caps:
    offices = tuple(sorted({work.office for work in question.works}))
    office = np.full((len(offices), len(axes.years)), -1, dtype=np.int64)
    for limit in question.capacities:
        office[offices.index(limit.office), _at(axes.years, limit.year)] = limit.money
    pairs = np.zeros((len(question.shares), len(axes.areas), len(axes.interventions)), dtype=np.bool_)
    for n, share in enumerate(question.shares):
        for areas, works in share.pairs:
            for area in areas:
                for work in works:
                    pairs[n, _at(axes.areas, area), _at(axes.interventions, work)] = True
    return Caps(office, np.array([share.money for share in question.shares], dtype=np.int64), pairs)


def _aims(question: Question, axes: Axes) -> Aims:
    count = len(question.aims)
    weight, poor = np.zeros((count, len(axes.areas), len(axes.parameters))), np.zeros((count, len(axes.areas)))
    for n, aim in enumerate(question.aims):
        for area, code, amount in aim.needs:
            weight[n, _at(axes.areas, area), _at(axes.parameters, code)] = float(amount)
        for area, amount in aim.poor:
            poor[n, _at(axes.areas, area)] = float(amount)
    return Aims(
        tuple(aim.name for aim in question.aims),
        np.array([_at(axes.years, aim.year) for aim in question.aims], dtype=np.int64),
        np.array([float(aim.least) for aim in question.aims]),
        weight,
        poor,
        np.array([np.inf if aim.price is None else float(aim.price) for aim in question.aims]),
    )


def _ladder(question: Question, axes: Axes) -> Ladder:
    stairs = question.stairs
    units = stairs.units if stairs else ()
    names = tuple(unit.name for unit in units) or ("",)
    shape = (len(names), len(axes.parameters), 3)
    need, gain = np.full(shape, -1, dtype=np.int64), np.zeros(shape, dtype=np.int64)
    for level in stairs.levels if stairs else ():
        place = _at(names, level.unit), _at(axes.parameters, level.parameter), level.number
        need[place], gain[place] = level.need, level.gain
    services = stairs.services if stairs else ()
    aspects = 1 + max((service.aspect for service in services), default=0)
    weight, excess = np.zeros((aspects, *shape[:2])), np.zeros((aspects, len(names)))
    for service in services:
        excess[service.aspect, _at(names, service.unit)] = float(service.excess)
        for code, amount in service.weights:
            weight[service.aspect, _at(names, service.unit), _at(axes.parameters, code)] = float(amount)
    effect = np.zeros((len(question.works), shape[1]), dtype=np.int64)
    for i, work in enumerate(question.works):
        for code, amount in work.micro:
            effect[i, _at(axes.parameters, code)] = amount
    home = {area: u for u, unit in enumerate(units) for area in unit.areas}
    return Ladder(
        unit_of=np.array([home.get(area, 0) for area in axes.areas], dtype=np.int64),
        names=names,
        need=need,
        gain=gain,
        total=np.array([unit.total for unit in units] or [0], dtype=np.int64),
        households=np.ones(len(names)),
        hectares=np.ones(len(names)),
        exit_below=stairs.exit_below if stairs else 0,
        effect=effect,
        slum_gain=np.array([float(unit.slum) for unit in units] or [0.0]),
        poverty_gain=np.array([float(unit.poverty) for unit in units] or [0.0]),
        hectare_gain=np.array([float(unit.hectares) for unit in units] or [0.0]),
        service_weight=weight,
        service_excess=excess,
    )
