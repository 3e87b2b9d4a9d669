"""The keys of a handling table (*penanganan*): considerations, priorities and patterns."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from math import inf

from optimizer.domain.considerations import Answer, ConsiderationClass, ConsiderationScale, DensityClass
from optimizer.domain.handling import Handling, Pattern, PatternRule, PriorityClass
from optimizer.errors import Place
from optimizer.intake.readers import Number, Whole
from optimizer.intake.scheme_keys import CODE, LABEL, LABEL_EN, SAID_BY
from optimizer.intake.scheme_values import NAME
from optimizer.intake.shapes import Field, Listing, Placed, Record, Shape
from optimizer.intake.sink import FaultSink
from optimizer.intake.wording import did_you_mean, listed
from optimizer.messages import message

_POINTS = Whole(0, 1000)


@dataclass(frozen=True, slots=True)
class RuleSaid:
    """A pattern rule as written, by the codes of its patterns."""

    category: str
    legal: Placed[str]
    illegal: Placed[str]


_YES = Field("ya", "scheme.told.ya", _POINTS, required=True)
_NO = Field("tidak", "scheme.told.tidak", _POINTS, required=True)


def _answer(record: Record, _: FaultSink) -> Answer:
    return Answer(record.get(_YES, 0), record.get(_NO, 0))


_LIMIT = Field("sampai", "scheme.told.sampai", Number("0", "1000000", open=True))
_WORTH = Field("nilai", "scheme.told.nilai", _POINTS, required=True)


def _density(record: Record, _: FaultSink) -> DensityClass:
    name = record.get(LABEL, "")
    limit = record.get(_LIMIT, inf)
    return DensityClass(record.get(CODE, ""), name, record.get(LABEL_EN, name), limit, record.get(_WORTH, 0))


_LEAST = Field("dari", "scheme.told.dari", _POINTS, required=True)
_MOST = Field("sampai", "scheme.told.sampai", _POINTS, required=True)


def _class(record: Record, _: FaultSink) -> ConsiderationClass:
    name = record.get(LABEL, "")
    return ConsiderationClass(
        record.get(CODE, ""), name, record.get(LABEL_EN, name), record.get(_LEAST, 0), record.get(_MOST, 0)
    )


_ANSWER = Shape((_YES, _NO), _answer)
_STRATEGIC = Field("nilai_strategis", "scheme.told.nilai_strategis", _ANSWER, required=True)
_SOCIAL = Field("sosial_ekonomi", "scheme.told.sosial_ekonomi", _ANSWER, required=True)
_DENSITY_SHAPE = Shape((CODE, LABEL, LABEL_EN, _LIMIT, _WORTH), _density)
_DENSITIES = Field("kepadatan", "scheme.told.kepadatan", Listing(_DENSITY_SHAPE, least=1), required=True)
_CLASSES = Field(
    "kelas", "scheme.told.kelas", Listing(Shape((CODE, LABEL, LABEL_EN, _LEAST, _MOST), _class), least=1), required=True
)


def _scale(record: Record, sink: FaultSink) -> ConsiderationScale | None:
    """Return the scale, or ``None`` when component points and class bounds do not fit each other."""
    densities = tuple(placed.value for placed in record.get(_DENSITIES, ()))
    classes = tuple(placed.value for placed in record.get(_CLASSES, ()))
    parts = (record.maybe(_STRATEGIC), record.maybe(_SOCIAL))
    strategic, social = parts
    if not densities or not classes or strategic is None or social is None:
        return None
    limits = [density.up_to for density in densities]
    if limits != sorted(set(limits)) or limits[-1] != inf:
        sink.fault(record.place(_DENSITIES), message("scheme.density_order"))
        return None
    try:
        return ConsiderationScale(strategic, social, densities, classes, record.get(SAID_BY, ""))
    except ValueError:
        sums = {a + density.points + b for a in _both(strategic) for density in densities for b in _both(social)}
        bounds = listed(f"{kind.code} {kind.least}-{kind.most}" for kind in classes)
        what = message("scheme.scale", scores=listed(str(total) for total in sorted(sums)), classes=bounds)
        sink.fault(record.place(_CLASSES), what)
        return None


def _both(answer: Answer) -> tuple[int, int]:
    return answer.yes, answer.no


_CATEGORY = Field("kategori", "scheme.told.kategori", NAME, required=True)
_CONSIDERATION = Field("pertimbangan", "scheme.told.pertimbangan", NAME, required=True)
_LEGAL = Field("legal", "scheme.told.legal", NAME, required=True)
_ILLEGAL = Field("tidak_legal", "scheme.told.tidak_legal", NAME, required=True)
_NUMBER = Field("nomor", "scheme.told.nomor", Whole(1, 1000), required=True)


def _priority(record: Record, _: FaultSink) -> PriorityClass:
    category, consideration = record.get(_CATEGORY, ""), record.get(_CONSIDERATION, "")
    return PriorityClass(category, consideration, record.get(_LEGAL, ""), record.get(_ILLEGAL, ""), record.get(_NUMBER, 1))


def _pattern(record: Record, _: FaultSink) -> Pattern:
    name = record.get(LABEL, "")
    return Pattern(record.get(CODE, ""), name, record.get(LABEL_EN, name))


def _rule(record: Record, _: FaultSink) -> RuleSaid:
    legal = Placed(record.get(_LEGAL, ""), record.place(_LEGAL))
    return RuleSaid(record.get(_CATEGORY, ""), legal, Placed(record.get(_ILLEGAL, ""), record.place(_ILLEGAL)))


_SCALE_SHAPE = Shape((SAID_BY, _STRATEGIC, _SOCIAL, _DENSITIES, _CLASSES), _scale)
_SCALE = Field("pertimbangan_lain", "scheme.told.pertimbangan_lain", _SCALE_SHAPE, required=True)
_PRIORITY_SHAPE = Shape((_CATEGORY, _CONSIDERATION, _LEGAL, _ILLEGAL, _NUMBER), _priority)
_PRIORITIES = Field("prioritas", "scheme.told.prioritas", Listing(_PRIORITY_SHAPE, least=1), required=True)
_PATTERNS = Field("pola", "scheme.told.pola", Listing(Shape((CODE, LABEL, LABEL_EN), _pattern), least=1), required=True)
_RULE_SHAPE = Shape((_CATEGORY, _LEGAL, _ILLEGAL), _rule)
_RULES = Field("pola_penanganan", "scheme.told.pola_penanganan", Listing(_RULE_SHAPE, least=1), required=True)


def _handling(record: Record, sink: FaultSink) -> Handling | None:
    scale = record.maybe(_SCALE)
    rules = _pattern_rules(record, sink)
    priorities = record.get(_PRIORITIES, ())
    before = sink.count
    if scale is not None:
        _check_cells(record.place(_PRIORITIES), priorities, {rule.category for rule in rules}, scale, sink)
    for code, count in Counter(code for row in priorities for code in (row.value.legal, row.value.illegal)).items():
        if count > 1:
            sink.fault(record.place(_PRIORITIES), message("scheme.class_code_twice", entry=code))
    if scale is None or sink.count > before:
        return None
    rows = tuple(row.value for row in priorities)
    return Handling(record.get(CODE, ""), record.get(SAID_BY, ""), scale, rows, rules)


def _pattern_rules(record: Record, sink: FaultSink) -> tuple[PatternRule, ...]:
    """Return the pattern rules whose patterns exist."""
    patterns = {placed.value.code: placed.value for placed in record.get(_PATTERNS, ())}
    rules = []
    for placed in record.get(_RULES, ()):
        said = placed.value
        known = [_known(pattern, patterns, sink) for pattern in (said.legal, said.illegal)]
        if known[0] is not None and known[1] is not None:
            rules.append(PatternRule(said.category, known[0], known[1]))
    return tuple(rules)


def _known(said: Placed[str], patterns: dict[str, Pattern], sink: FaultSink) -> Pattern | None:
    if said.value and said.value not in patterns:
        what = message("scheme.not_known", what="pola", what_en="pattern", entry=said.value, allowed=listed(patterns))
        sink.fault(said.where, what, did_you_mean(said.value, patterns))
    return patterns.get(said.value)


def _check_cells(
    where: Place, rows: tuple[Placed[PriorityClass], ...], categories: set[str], scale: ConsiderationScale, sink: FaultSink
) -> None:
    """Tell what is missing from the priority table, twice in it, or of no category or class."""
    cells = Counter((row.value.category, row.value.consideration) for row in rows)
    wanted = {(category, kind.code) for category in categories for kind in scale.classes}
    troubles = [f"{category}/{kind}" for category, kind in sorted(wanted ^ set(cells))]
    troubles += [f"{category}/{kind} x{count}" for (category, kind), count in sorted(cells.items()) if count > 1]
    if troubles:
        sink.fault(where, message("scheme.priority_cells", problem=listed(troubles)))


HANDLING = Shape((CODE, SAID_BY, _SCALE, _PRIORITIES, _PATTERNS, _RULES), _handling)
