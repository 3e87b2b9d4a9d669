"""Checks a scheme as a whole and freezes it; every fault is told at the place it was written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from optimizer.domain.handling import Handling
from optimizer.domain.scheme import Aspect, Scheme
from optimizer.errors import Place
from optimizer.intake.scheme_keys import SchemeSaid, values
from optimizer.intake.shapes import Placed
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed
from optimizer.messages import message


def checked_scheme(said: SchemeSaid, handling: Handling | None, sink: FaultSink) -> Scheme | None:
    """Return the scheme, or ``None`` when anything about it, or anything told before, stands in the way."""
    _check_codes(said, sink)
    _check_aspects(said, sink)
    _check_categories(said, handling, sink)
    _check_services(said, sink)
    _check_shared(said, sink)
    return None if sink.count else _freeze(said, handling)


def _freeze(said: SchemeSaid, handling: Handling | None) -> Scheme:
    aspects = (placed.value for placed in said.aspects)
    return Scheme(
        code=said.code,
        title=said.title,
        source=said.source,
        parameters=tuple(placed.value for placed in said.parameters),
        aspects=tuple(Aspect(aspect.code, aspect.name, aspect.name_en, values(aspect.parameters)) for aspect in aspects),
        policies=tuple(placed.value.policy for placed in said.policies if placed.value.policy is not None),
        default_policy=said.default_policy.value,
        categories=tuple(placed.value for placed in said.categories),
        core_aspects=values(said.core),
        service_aspects=values(said.services),
        service_above=None if said.service_above is None else said.service_above.value,
        shared=tuple(values(group.value) for group in said.shared),
        near_cut=said.near_cut,
        handling=handling,
    )


def _check_codes(said: SchemeSaid, sink: FaultSink) -> None:
    """Refuse codes written twice, and a default policy that is none."""
    _once("parameter", "parameter", ((placed.value.code, placed.where) for placed in said.parameters), sink)
    _once("aspek", "aspect", ((placed.value.code, placed.where) for placed in said.aspects), sink)
    _once("ambang", "policy", ((placed.value.code, placed.where) for placed in said.policies), sink)
    _once("kategori", "category", ((placed.value.code, placed.where) for placed in said.categories), sink)
    if said.default_policy.value:
        _known("ambang", "policy", said.default_policy, [placed.value.code for placed in said.policies], sink)


def _check_aspects(said: SchemeSaid, sink: FaultSink) -> None:
    """Refuse parameters in no aspect or in two, and aspects of unknown parameters."""
    codes = [placed.value.code for placed in said.parameters]
    held = Counter(part.value for placed in said.aspects for part in placed.value.parameters)
    for placed in said.aspects:
        for part in placed.value.parameters:
            _known("parameter", "parameter", part, codes, sink)
            if held[part.value] > 1:
                sink.fault(part.where, message("scheme.in_two_aspects", entry=part.value))
    for parameter in said.parameters:
        if parameter.value.code and parameter.value.code not in held:
            sink.fault(parameter.where, message("scheme.in_no_aspect", entry=parameter.value.code))


def _check_categories(said: SchemeSaid, handling: Handling | None, sink: FaultSink) -> None:
    """Refuse categories that do not descend to 0, and a handling table for other categories."""
    least = [placed.value.least for placed in said.categories]
    if least and (least != sorted(set(least), reverse=True) or least[-1] != 0):
        sink.fault(said.categories[0].where, message("scheme.categories_order"))
    slum = {placed.value.code for placed in said.categories[:-1]}
    if handling is not None and said.handling is not None and handling.categories != slum:
        found, wanted = listed(sorted(handling.categories)), listed(sorted(slum))
        what = message("scheme.handling_categories", name=said.handling.value, found=found, wanted=wanted)
        sink.fault(said.handling.where, what)


def _check_services(said: SchemeSaid, sink: FaultSink) -> None:
    """Refuse core and service aspects that are none, and a service level without services."""
    aspects = [placed.value.code for placed in said.aspects]
    for placed in (*said.core, *said.services):
        _known("aspek", "aspect", placed, aspects, sink)
    if said.service_above is not None and not said.services:
        sink.fault(said.service_above.where, message("scheme.level_without_services"))


def _check_shared(said: SchemeSaid, sink: FaultSink) -> None:
    """Refuse groups of unknown parameters, and of parameters with different denominators."""
    fields = {placed.value.code: placed.value.denominator for placed in said.parameters}
    for group in said.shared:
        for part in group.value:
            _known("parameter", "parameter", part, fields, sink)
        if len({fields[code] for code in values(group.value) if code in fields}) > 1:
            sink.fault(group.where, message("scheme.shared_denominator", codes=listed(values(group.value))))


def _once(what: str, what_en: str, codes: Iterable[tuple[str, Place]], sink: FaultSink) -> None:
    seen: set[str] = set()
    for code, where in codes:
        if code and code in seen:
            sink.fault(where, message("scheme.twice", what=what, what_en=what_en, entry=code))
        seen.add(code)


def _known(what: str, what_en: str, said: Placed[str], allowed: Iterable[str], sink: FaultSink) -> None:
    names = list(allowed)
    if said.value not in names:
        told = message("scheme.not_known", what=what, what_en=what_en, entry=said.value, allowed=listed(names))
        sink.fault(said.where, told, did_you_mean(said.value, names))
