"""Each kind of tampering is told by its reason."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from fractions import Fraction

import pytest

from optimizer.measures.certificate.claim import GRID
from optimizer.measures.certificate.document import Document
from tests.certificate.samples import perfect, reasons, sound, with_list

GRAIN = Fraction(1, GRID)


def first(rows: tuple, /, **values: object) -> tuple:
    """Rows with the first of them changed."""
    return (dataclasses.replace(rows[0], **values), *rows[1:])


def every(rows: tuple, /, **values: object) -> tuple:
    """Rows with all of them changed."""
    return tuple(dataclasses.replace(row, **values) for row in rows)


def claiming(document: Document, **values: object) -> Document:
    return dataclasses.replace(document, claim=dataclasses.replace(document.claim, **values))


def asking(document: Document, **values: object) -> Document:
    return dataclasses.replace(document, question=dataclasses.replace(document.question, **values))


def wanting(document: Document, **values: object) -> Document:
    return asking(document, goal=dataclasses.replace(document.question.goal, **values))


def planning(document: Document, **values: object) -> Document:
    return dataclasses.replace(document, planned=dataclasses.replace(document.planned, **values))


def proving(document: Document, times: int) -> Document:
    """All multipliers times a number."""
    return with_multipliers(document, tuple(dataclasses.replace(m, value=m.value * times) for m in document.proofs.multipliers))


def with_multipliers(document: Document, multipliers: tuple) -> Document:
    return dataclasses.replace(document, proofs=dataclasses.replace(document.proofs, multipliers=multipliers))


def of_work(document: Document, **values: object) -> Document:
    """The first intervention built, changed."""
    code = document.planned.built[0].work
    works = tuple(dataclasses.replace(w, **values) if w.code == code else w for w in document.question.works)
    return asking(document, works=works)


def without_room(document: Document) -> Document:
    """No room for the first work built."""
    built = document.planned.built[0]
    pairs = document.question.pairs
    return asking(document, pairs=tuple(pair for pair in pairs if (pair.area, pair.work) != (built.area, built.work)))


def without_money(document: Document) -> Document:
    years = len(document.question.years)
    return asking(document, funds=every(document.question.funds, budget=(0,) * years, keep=(0,) * (years - 1)))


def by_another_fund(document: Document) -> Document:
    """A road paid by the fund for drains and sewage."""
    payments = document.planned.payments
    place = next(n for n, payment in enumerate(payments) if payment.work == "jalan")
    changed = dataclasses.replace(payments[place], fund="dak")
    return planning(document, payments=(*payments[:place], changed, *payments[place + 1 :]))


CHANGES: dict[str, tuple[str, Callable[[Document], Document]]] = {
    "a step more": ("rule", lambda d: planning(d, built=first(d.planned.built, steps=d.planned.built[0].steps + 1))),
    "a step less": ("rule", lambda d: planning(d, built=first(d.planned.built, steps=d.planned.built[0].steps - 1))),
    "another payment": ("rule", lambda d: planning(d, payments=first(d.planned.payments, money=1))),
    "paid by another fund": ("rule", by_another_fund),
    "a work left out": ("rule", lambda d: planning(d, built=d.planned.built[1:])),
    "a payment left out": ("rule", lambda d: planning(d, payments=d.planned.payments[1:])),
    "a payment twice": ("twice", lambda d: planning(d, payments=(*d.planned.payments, d.planned.payments[0]))),
    "a work in an unknown area": ("name", lambda d: planning(d, built=first(d.planned.built, area="A9"))),
    "a cheaper work": ("rule", lambda d: of_work(d, cost=tuple(cost - 1 for cost in d.question.works[0].cost))),
    "no money": ("rule", without_money),
    "a stronger work": ("value", lambda d: of_work(d, effect=(("4a", Fraction(1)), ("4b", Fraction(2))))),
    "a larger deficit": ("share", lambda d: asking(d, needs=first(d.question.needs, deficit=d.question.needs[0].deficit + 1))),
    "a heavier deficit": ("share", lambda d: asking(d, needs=first(d.question.needs, slum=d.question.needs[0].slum * 2))),
    "no room": ("rule", without_room),
    "a lower limit on an office": ("rule", lambda d: asking(d, capacities=every(d.question.capacities, money=0))),
    "a stricter lock": ("rule", lambda d: asking(d, locks=first(d.question.locks, least=10**6))),
    "a smaller share": ("rule", lambda d: asking(d, shares=every(d.question.shares, money=0))),
    "a higher hard aim": ("rule", lambda d: asking(d, aims=every(d.question.aims, least=Fraction(1)))),
    "more kept than the share": ("rounding", lambda d: asking(d, funds=first(d.question.funds, keep=(10**9,)))),
    "a year too few": ("years", lambda d: asking(d, funds=first(d.question.funds, budget=d.question.funds[0].budget[1:]))),
    "a negative cost": ("number", lambda d: of_work(d, fixed=tuple(-1 for _ in d.question.years))),
    "a third of a step": ("number", lambda d: of_work(d, step=Fraction(1, 3))),
    "an unknown fund": ("name", lambda d: asking(d, payers=first(d.question.payers, funds=("hibah",)))),
    "another lens": ("form", lambda d: wanting(d, lens="skor")),
    "weights of more than a whole": ("share", lambda d: wanting(d, slum_weight=Fraction(1))),
    "a lower bound": ("bound", lambda d: claiming(d, bound=d.claim.bound - GRAIN)),
    "a higher value": ("value", lambda d: claiming(d, value=d.claim.value + GRAIN)),
    "a lower value": ("value", lambda d: claiming(d, value=d.claim.value - GRAIN)),
    "a smaller gap": ("gap", lambda d: claiming(d, gap=d.claim.gap / 2)),
    "no gap": ("gap", lambda d: claiming(d, gap=None)),
    "optimal": ("status", lambda d: claiming(d, status="optimal")),
    "a word that is no status": ("status", lambda d: claiming(d, status="terbaik")),
    "another lens in the claim": ("lens", lambda d: claiming(d, lens="skor")),
    "another basis": ("basis", lambda d: claiming(d, basis="daftar")),
    "a nicer decimal": ("decimal", lambda d: claiming(d, value_text="0.999999999999999")),
    "a search bound under the plan": ("search", lambda d: claiming(d, search_bound=d.claim.value - 1)),
    "no multipliers": ("bound", lambda d: with_multipliers(d, ())),
    "turned multipliers": ("bound", lambda d: proving(d, -1)),
    "doubled multipliers": ("bound", lambda d: proving(d, 2)),
    "a multiplier twice": ("twice", lambda d: with_multipliers(d, (*d.proofs.multipliers, d.proofs.multipliers[0]))),
    "a multiplier of no row": ("name", lambda d: with_multipliers(d, first(d.proofs.multipliers, rule="M99"))),
    "a rule left out": ("form", lambda d: dataclasses.replace(d, rules=d.rules[1:])),
    "a rule with fewer rows": ("rows", lambda d: dataclasses.replace(d, rules=first(d.rules, rows=0))),
    "another power of two": ("form", lambda d: dataclasses.replace(d, proofs=dataclasses.replace(d.proofs, power=99))),
    "another format": ("form", lambda d: dataclasses.replace(d, format="tuntas-sertifikat-3")),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES)
def test_the_reason_is_told(change: str) -> None:
    expected, tamper = CHANGES[change]
    assert reasons(sound()) == set()
    assert expected in reasons(tamper(sound()))


def test_a_plan_called_less_than_it_is_found_too() -> None:
    assert perfect().claim.status == "optimal"
    assert reasons(claiming(perfect(), status="feasible")) == {"status"}


def test_a_multiplier_that_changes_nothing_false_is_no_finding() -> None:
    document = sound()
    loose = claiming(document, bound=document.claim.bound + 1)
    multipliers = document.proofs.multipliers
    nudged = first(multipliers, value=multipliers[0].value + 1)
    gap = (loose.claim.bound - loose.claim.value) / abs(loose.claim.bound)
    assert "bound" not in reasons(claiming(loose, gap=gap))
    assert "bound" not in reasons(with_multipliers(loose, nudged))


def test_a_changed_list_is_told() -> None:
    document = with_list()
    listed = document.proofs.listed
    assert listed is not None
    assert (document.claim.basis, reasons(document)) == ("daftar", set())
    dearer = dataclasses.replace(document.proofs, listed=dataclasses.replace(listed, price=listed.price * 2))
    assert reasons(dataclasses.replace(document, proofs=dearer)) >= {"bound"}
    gone = dataclasses.replace(document.proofs, listed=None)
    assert reasons(dataclasses.replace(document, proofs=gone)) == {"basis", "status"}
