"""What decides between equally good plans, one wish after the other: least cost, earliest year, order of funds, order of codes.

    1. least    sum over a, i, t of  cost[i,t] * x[a,i,t] + fixed[i,t] * started[a,i,t]             the cheapest
    2. least    the same with each year times t                                                    the earliest
    3. least    sum over c, f, t of  place[f] * paid[c,f,t]                     from the funds that pay first
    4. least    sum over the columns n of x and paid of  log(prime[n]) * value        areas, then works and years by code

The last has one optimum only. Columns are numbered in order of codes, the first has the least weight. Logarithms of primes are
linearly independent over the rationals, so moving along no direction of rational numbers leaves their sum as it is; and all
edges between optima are such directions, since data are rational.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from optimizer.model.columns import MILLION, Columns
from optimizer.problem.instance import Floats, Instance, Ints


def wishes(instance: Instance, columns: Columns) -> Iterator[Floats]:
    """Yield weights of columns, shape (columns,), each to be made least among what all before left open."""
    cost = _cost(instance, columns)
    yield cost.sum(axis=0)
    if columns.years > 1:
        yield np.arange(columns.years) @ cost
    if len(set(instance.money.preference[columns.payer_fund].tolist())) > 1:
        yield _funds(instance, columns)
    yield _codes(columns)


def _cost(instance: Instance, columns: Columns) -> Floats:
    """Return what every column costs in each year, Rp million, shape (t, columns)."""
    works, build, started = instance.works, columns.build(), columns.started()
    cost = np.zeros((columns.years, columns.total))
    for t in range(columns.years):
        cost[t, build[:, t]] = works.cost[columns.pair_work, t] / MILLION
        cost[t, started[:, t]] = works.fixed[columns.pair_work[columns.started_pair], t] / MILLION
    return cost


def _funds(instance: Instance, columns: Columns) -> Floats:
    """Return the place of the fund that pays in the order of preference, from 0."""
    weights = np.zeros(columns.total)
    weights[columns.paid()] = _places(instance.money.preference[columns.payer_fund])[:, None]
    return weights


def _codes(columns: Columns) -> Floats:
    """Return the logarithm of a prime for all that is built and paid."""
    coded = np.concatenate((columns.build().ravel(), columns.paid().ravel()))
    weights = np.zeros(columns.total)
    weights[coded] = np.log(_primes(len(coded)))
    return weights


def _places(preference: Ints) -> Floats:
    """Return the place of each payer's fund in the order of preference, from 0."""
    return np.unique(preference, return_inverse=True)[1].astype(np.float64)


def _primes(count: int) -> Floats:
    """Return the first primes; the n-th is under n (log n + log log n) from the sixth on (Rosser)."""
    size = max(count, 6)
    sieve = np.ones(int(size * (np.log(size) + np.log(np.log(size)))) + 2, dtype=np.bool_)
    sieve[:2] = False
    for number in range(2, int(np.sqrt(len(sieve))) + 1):
        if sieve[number]:
            sieve[number * number :: number] = False
    return np.flatnonzero(sieve)[:count].astype(np.float64)
