"""The ``aturan`` part of a scenario file: locks, capacities, shares, floors and targets."""

from __future__ import annotations

from optimizer.domain.rules import Capacity, Floor, Indicator, Level, Lock, Scope, Share, Target
from optimizer.intake.readers import Choice, Money, Number, Text, Whole
from optimizer.intake.settings import RulesSaid
from optimizer.intake.shapes import Field, Listing, Mapping, Pair, Placed, Record, Said, Shape
from optimizer.intake.sink import FaultSink
from optimizer.messages import message

YEAR = Whole(2000, 2100)
YEAR_PATTERN = "^20[0-9]{2}$|^2100$"
NAME = Text()
_PERCENT = Number("0", "100", open=True)
_QUANTITY = Number("0", "1000000000")
_PRICE = Number("0", "1000000")

_AREA = Field("kawasan", "key.kunci.kawasan", NAME, required=True)
_INTERVENTION = Field("intervensi", "key.kunci.intervensi", NAME, required=True)
_LOCK_YEAR = Field("tahun", "key.kunci.tahun", YEAR)
_LEAST = Field("volume", "key.kunci.volume", _QUANTITY)
_MOST = Field("maksimum", "key.kunci.maksimum", _QUANTITY)


def _lock(record: Record, sink: FaultSink) -> Said[Lock]:
    least, most = record.get(_LEAST, 0.0), record.maybe(_MOST)
    if not record.given(_LEAST) and not record.given(_MOST):
        sink.fault(record.where, message("setting.lock_limits", path=record.path))
    if most is not None and least > most:
        sink.fault(record.place(_MOST), message("setting.lock_crossed", path=record.path, least=f"{least:g}", most=f"{most:g}"))
    area, intervention = record.get(_AREA, ""), record.get(_INTERVENTION, "")
    return Said(Lock(area, intervention, record.maybe(_LOCK_YEAR), least, most, record.where), record)


_SCOPES = tuple(Field(scope.value, f"key.porsi.{scope.value}", NAME) for scope in Scope)
_SHARE = Field("porsi", "key.porsi.porsi", Number("0", "1"), required=True)


def _share(record: Record, sink: FaultSink) -> Said[Share]:
    given = [field for field in _SCOPES if record.given(field)]
    if len(given) != 1:
        allowed = ", ".join(scope.value for scope in Scope)
        sink.fault(record.where, message("setting.share_scope", path=record.path, allowed=allowed))
    field = given[0] if given else _SCOPES[0]
    return Said(Share(Scope(field.key), record.get(field, ""), record.get(_SHARE, 0.0), record.where), record)


_DISTRICT = Field("kecamatan", "key.minimum.kecamatan", NAME, required=True)
_FLOOR_PERCENT = Field("persen", "key.minimum.persen", _PERCENT, required=True)
_FLOOR_PRICE = Field("harga", "key.minimum.harga", _PRICE)


def _floor(record: Record, _: FaultSink) -> Said[Floor]:
    percent, price = record.get(_FLOOR_PERCENT, 0.0), record.maybe(_FLOOR_PRICE)
    return Said(Floor(record.get(_DISTRICT, ""), percent, price, record.where), record)


_TARGET_NAME = Field("nama", "key.target.nama", NAME, required=True)
_INDICATOR = Field("indikator", "key.target.indikator", Choice(Indicator), required=True)
_PARAMETER = Field("parameter", "key.target.parameter", NAME)
_TARGET_YEAR = Field("tahun", "key.target.tahun", YEAR, required=True)
_TARGET_PERCENT = Field("persen", "key.target.persen", _PERCENT, required=True)
_TARGET_PRICE = Field("harga", "key.target.harga", _PRICE)
_TARGET_SOURCE = Field("sumber", "key.target.sumber", Text(500))
_TARGET_FIELDS = (_TARGET_NAME, _INDICATOR, _PARAMETER, _TARGET_YEAR, _TARGET_PERCENT, _TARGET_PRICE, _TARGET_SOURCE)


def _target(level: Level, record: Record, sink: FaultSink) -> Said[Target]:
    indicator = record.get(_INDICATOR, Indicator.SLUM_BURDEN)
    wants = indicator is Indicator.PARAMETER
    if record.given(_INDICATOR) and wants != record.given(_PARAMETER):
        code = "setting.target_needs_parameter" if wants else "setting.target_has_parameter"
        sink.fault(record.place(_PARAMETER), message(code, path=record.path))
    target = Target(
        level,
        record.get(_TARGET_NAME, ""),
        indicator,
        record.get(_PARAMETER, ""),
        record.get(_TARGET_YEAR, 0),
        record.get(_TARGET_PERCENT, 0.0),
        record.maybe(_TARGET_PRICE),
        record.get(_TARGET_SOURCE, ""),
        record.where,
    )
    return Said(target, record)


def _target_list(level: Level) -> Field[tuple[Placed[Said[Target]], ...]]:
    shape = Shape(_TARGET_FIELDS, lambda record, sink: _target(level, record, sink))
    return Field(level.value, f"key.target.{level.value}", Listing(shape))


_LEVELS = tuple(_target_list(level) for level in Level)


def _targets(record: Record, _: FaultSink) -> tuple[Said[Target], ...]:
    return tuple(placed.value for field in _LEVELS for placed in record.get(field, ()))


_CAPACITY = Mapping(Mapping(Money(), YEAR_PATTERN))
_LOCKS_FIELD = Field("kunci", "key.aturan.kunci", Listing(Shape((_AREA, _INTERVENTION, _LOCK_YEAR, _LEAST, _MOST), _lock)))
_CAPACITY_FIELD = Field("kapasitas", "key.aturan.kapasitas", _CAPACITY)
_SHARES_FIELD = Field("porsi_maksimum", "key.aturan.porsi_maksimum", Listing(Shape((*_SCOPES, _SHARE), _share)))
_FLOORS_FIELD = Field(
    "minimum_kecamatan",
    "key.aturan.minimum_kecamatan",
    Listing(Shape((_DISTRICT, _FLOOR_PERCENT, _FLOOR_PRICE), _floor)),
)
_TARGETS_FIELD = Field("target", "key.aturan.target", Shape(_LEVELS, _targets, layered=True))


def _rules(record: Record, sink: FaultSink) -> RulesSaid:
    return RulesSaid(
        tuple(placed.value for placed in record.get(_LOCKS_FIELD, ())),
        tuple(_capacity(office, year, sink) for office in record.get(_CAPACITY_FIELD, ()) for year in office.value),
        tuple(placed.value for placed in record.get(_SHARES_FIELD, ())),
        tuple(placed.value for placed in record.get(_FLOORS_FIELD, ())),
        record.get(_TARGETS_FIELD, ()),
    )


def _capacity(office: Pair[object], year: Pair[int], sink: FaultSink) -> Placed[Capacity]:
    return Placed(Capacity(office.key, year_of_key(year, sink), year.value, year.where), office.where)


def year_of_key(pair: Pair[object], sink: FaultSink) -> int:
    """Return the year that is the key of a map entry; a key that is none is a fault, and year 0."""
    if len(pair.key) == 4 and pair.key.isascii() and pair.key.isdigit() and 2000 <= int(pair.key) <= 2100:
        return int(pair.key)
    sink.fault(pair.where, message("setting.year_key", key=pair.key))
    return 0


RULES = Shape((_LOCKS_FIELD, _CAPACITY_FIELD, _SHARES_FIELD, _FLOORS_FIELD, _TARGETS_FIELD), _rules, layered=True)
