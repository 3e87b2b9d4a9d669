"""Whether every name in a certificate points somewhere, and nothing is named twice."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from optimizer.measures.certificate.duality import Multiplier
from optimizer.measures.certificate.planned import Planned
from optimizer.measures.certificate.question import Question
from optimizer.measures.certificate.row import Row
from optimizer.measures.certificate.stairs import Stairs
from optimizer.messages import Message, message

Names = Iterable[object]


def check_names(question: Question, planned: Planned) -> tuple[Message, ...]:
    """Return every name that is unknown or stands twice, in the question and in the plan."""
    return (
        *_axes(question),
        *_base(question),
        *_restrictions(question),
        *(_stairs(question, question.stairs) if question.stairs else ()),
        *_plan(question, planned),
    )


def check_multipliers(rows: tuple[Row, ...], multipliers: tuple[Multiplier, ...]) -> tuple[Message, ...]:
    """Return every multiplier of an unknown row, and every row with two."""
    known = {(row.rule, row.key) for row in rows}
    named = [(each.rule, each.key) for each in multipliers]
    found = (*_unknown("bukti.pengali", named, known), *_twice("bukti.pengali", named))
    return tuple(found)


def _axes(question: Question) -> Iterator[Message]:
    """Yield doubles on each axis, and years out of order."""
    yield from _twice("soal.kawasan", question.areas)
    yield from _twice("soal.parameter", question.parameters)
    yield from _twice("soal.intervensi", (work.code for work in question.works))
    yield from _twice("soal.sumber_dana", (fund.code for fund in question.funds))
    yield from _twice("soal.golongan", (payers.number for payers in question.payers))
    if not question.years or list(question.years) != sorted(set(question.years)):
        yield message("certificate.form", place="soal.tahun")


def _base(question: Question) -> Iterator[Message]:
    """Yield what is wrong in the tables of pairs, needs, poor households and payers, and in effects."""
    areas, works, parameters = _known(question)
    pairs, needs = question.pairs, question.needs
    yield from _unknown("soal.pasangan", (pair.area for pair in pairs), areas)
    yield from _unknown("soal.pasangan", (pair.work for pair in pairs), works)
    yield from _unknown("soal.pasangan", (pair.payers for pair in pairs), {payers.number for payers in question.payers})
    yield from _twice("soal.pasangan", ((pair.area, pair.work) for pair in pairs))
    yield from _unknown("soal.kekurangan", (need.area for need in needs), areas)
    yield from _unknown("soal.kekurangan", (need.parameter for need in needs), parameters)
    yield from _twice("soal.kekurangan", ((need.area, need.parameter) for need in needs))
    yield from _unknown("soal.kk_miskin", (poor.area for poor in question.poor), areas)
    yield from _twice("soal.kk_miskin", (poor.area for poor in question.poor))
    for payers in question.payers:
        yield from _unknown("soal.golongan", payers.funds, {fund.code for fund in question.funds})
        yield from _twice("soal.golongan", payers.funds)
    for work in question.works:
        for cures in ([code for code, _ in work.effect], [code for code, _ in work.micro]):
            yield from _unknown("soal.intervensi", cures, parameters)
            yield from _twice("soal.intervensi", cures)


def _restrictions(question: Question) -> Iterator[Message]:
    """Yield what is wrong in the optional rules."""
    areas, works, parameters = _known(question)
    years = set(question.years)
    for before in question.prerequisites:
        yield from _unknown("soal.prasyarat", (before.later, before.earlier), works)
        yield from _unknown("soal.prasyarat", (area for area, _ in before.standing), areas)
        yield from _twice("soal.prasyarat", (area for area, _ in before.standing))
        yield from _unlisted(question, before.later, {area for area, _ in before.standing})
    for rivals in question.exclusives:
        yield from _unknown("soal.eksklusif", (rivals.one, rivals.other), works)
        yield from _twice("soal.eksklusif", (rivals.one, rivals.other))
    yield from _twice("soal.eksklusif", (tuple(sorted((rivals.one, rivals.other))) for rivals in question.exclusives))
    for lock in question.locks:
        yield from _unknown("soal.kunci", (lock.area,), areas)
        yield from _unknown("soal.kunci", (lock.work,), works)
        yield from _unknown("soal.kunci", () if lock.year is None else (lock.year,), years)
    yield from _unknown("soal.kapasitas", (limit.year for limit in question.capacities), years)
    yield from _unknown("soal.kapasitas", (limit.office for limit in question.capacities), {w.office for w in question.works})
    yield from _twice("soal.kapasitas", ((limit.office, limit.year) for limit in question.capacities))
    for share in question.shares:
        named = [(area, work) for some, chosen in share.pairs for area in some for work in chosen]
        yield from _unknown("soal.porsi_maksimum", named, {(area, work) for area in areas for work in works})
        yield from _twice("soal.porsi_maksimum", named)
    for aim in question.aims:
        yield from _unknown("soal.sasaran", (aim.year,), years)
        yield from _unknown("soal.sasaran", (area for area, _, _ in aim.needs), areas)
        yield from _unknown("soal.sasaran", (code for _, code, _ in aim.needs), parameters)
        yield from _twice("soal.sasaran", ((area, code) for area, code, _ in aim.needs))
        yield from _unknown("soal.sasaran", (area for area, _ in aim.poor), areas)
        yield from _twice("soal.sasaran", (area for area, _ in aim.poor))


def _unlisted(question: Question, later: str, listed: Collection[str]) -> Iterator[Message]:
    """Yield areas where an intervention fits although its prerequisite says nothing of them."""
    for pair in question.pairs:
        if pair.work == later and pair.area not in listed:
            yield message("certificate.name", place="soal.prasyarat", name=pair.area)


def _stairs(question: Question, stairs: Stairs) -> Iterator[Message]:
    """Yield what is wrong in the official steps."""
    units = {unit.name for unit in stairs.units}
    members = [area for unit in stairs.units for area in unit.areas]
    yield from _twice("soal.tangga.satuan", (unit.name for unit in stairs.units))
    yield from _twice("soal.tangga.satuan", members)
    yield from _unknown("soal.tangga.satuan", members, set(question.areas))
    yield from _unknown("soal.tangga.satuan", question.areas, set(members))
    yield from _unknown("soal.tangga.tingkat", (level.unit for level in stairs.levels), units)
    yield from _unknown("soal.tangga.tingkat", (level.parameter for level in stairs.levels), set(question.parameters))
    yield from _twice("soal.tangga.tingkat", ((level.unit, level.parameter, level.number) for level in stairs.levels))
    exits = {unit.name for unit in stairs.units if unit.hectares * question.goal.hectare_weight > 0}
    yield from _unknown("soal.tangga.layanan", (service.unit for service in stairs.services), exits)
    yield from _twice("soal.tangga.layanan", ((service.aspect, service.unit) for service in stairs.services))
    for service in stairs.services:
        yield from _unknown("soal.tangga.layanan", (code for code, _ in service.weights), set(question.parameters))


def _plan(question: Question, planned: Planned) -> Iterator[Message]:
    """Yield what is wrong in the names of the plan."""
    areas, works, _ = _known(question)
    years, funds = set(question.years), {fund.code for fund in question.funds}
    for place, rows in (("rencana.bangun", planned.built), ("rencana.bayar", planned.payments)):
        yield from _unknown(place, (row.area for row in rows), areas)
        yield from _unknown(place, (row.work for row in rows), works)
        yield from _unknown(place, (row.year for row in rows), years)
    yield from _unknown("rencana.bayar", (row.fund for row in planned.payments), funds)
    yield from _twice("rencana.bangun", ((row.area, row.work, row.year) for row in planned.built))
    yield from _twice("rencana.bayar", ((row.area, row.work, row.year, row.fund) for row in planned.payments))


def _known(question: Question) -> tuple[set[str], set[str], set[str]]:
    return set(question.areas), {work.code for work in question.works}, set(question.parameters)


def _unknown(place: str, names: Names, known: Collection[object]) -> Iterator[Message]:
    """Yield each name that is not known, once."""
    for name in dict.fromkeys(names):
        if name not in known:
            yield message("certificate.name", place=place, name=_text(name))


def _twice(place: str, names: Names) -> Iterator[Message]:
    """Yield each name that stands more than once."""
    seen: set[object] = set()
    for name in names:
        if name in seen:
            yield message("certificate.twice", place=place, name=_text(name))
        seen.add(name)


def _text(name: object) -> str:
    """Return a name for people."""
    return " ".join(map(_text, name)) if isinstance(name, tuple) else str(name)
