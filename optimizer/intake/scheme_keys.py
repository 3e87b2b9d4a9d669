"""The keys of a scoring scheme file, and what they say before it is checked as a whole."""

from __future__ import annotations

from dataclasses import dataclass

from optimizer.domain.scheme import Category, CutPolicy, Denominator, Parameter
from optimizer.errors import Place
from optimizer.intake.readers import Choice, Number, Text, Whole
from optimizer.intake.scheme_values import NAME, SOURCE, AtCut, Cut, ParameterCode
from optimizer.intake.shapes import Field, Listing, Placed, Record, Shape
from optimizer.intake.sink import FaultSink
from optimizer.messages import message


@dataclass(frozen=True, slots=True)
class AspectSaid:
    """An aspect as written, its parameters with their places."""

    code: str
    name: str
    name_en: str
    parameters: tuple[Placed[str], ...]


@dataclass(frozen=True, slots=True)
class PolicySaid:
    """A cut policy as written; ``policy`` is ``None`` when its cuts and points do not make one, which is told."""

    code: str
    policy: CutPolicy | None


@dataclass(frozen=True, slots=True)
class SchemeSaid:
    """A scheme file as written; what could not be read is empty, and told."""

    where: Place
    code: str
    title: str
    source: str
    parameters: tuple[Placed[Parameter], ...]
    aspects: tuple[Placed[AspectSaid], ...]
    policies: tuple[Placed[PolicySaid], ...]
    default_policy: Placed[str]
    categories: tuple[Placed[Category], ...]
    core: tuple[Placed[str], ...]
    services: tuple[Placed[str], ...]
    service_above: Placed[int] | None
    shared: tuple[Placed[tuple[Placed[str], ...]], ...]
    near_cut: float
    handling: Placed[str] | None


def values(placed: tuple[Placed[str], ...]) -> tuple[str, ...]:
    """Return values without their places."""
    return tuple(item.value for item in placed)


CODE = Field("kode", "scheme.told.kode", NAME, required=True)
LABEL = Field("nama", "scheme.told.nama", NAME, required=True)
LABEL_EN = Field("nama_en", "scheme.told.nama_en", NAME)
SAID_BY = Field("sumber", "scheme.told.sumber", SOURCE, required=True)

_PARAMETER_KEY = Field("kode", "scheme.told.kode", ParameterCode(), required=True)
_UNIT = Field("satuan", "scheme.told.satuan", NAME, required=True)
_DIVIDED_BY = Field("penyebut", "scheme.told.penyebut", Choice(Denominator), required=True)


def _parameter(record: Record, _: FaultSink) -> Parameter:
    name = record.get(LABEL, "")
    kind = record.get(_DIVIDED_BY, Denominator.HOUSEHOLDS)
    return Parameter(record.get(_PARAMETER_KEY, ""), name, record.get(LABEL_EN, name), record.get(_UNIT, ""), kind)


_PARTS = Field("parameter", "scheme.told.parameter", Listing(NAME, least=1), required=True)


def _aspect(record: Record, _: FaultSink) -> AspectSaid:
    name = record.get(LABEL, "")
    return AspectSaid(record.get(CODE, ""), name, record.get(LABEL_EN, name), record.get(_PARTS, ()))


_CUTS = Field("batas", "scheme.told.batas", Listing(Cut(), least=1), required=True)
_AT_CUT = Field("pada_batas", "scheme.told.pada_batas", Choice(AtCut), required=True)
_POINTS = Field("nilai", "scheme.told.nilai", Listing(Whole(0, 1000), least=2), required=True)


def _policy(record: Record, sink: FaultSink) -> PolicySaid:
    code = record.get(CODE, "")
    if not record.given(_CUTS) or not record.given(_POINTS):
        return PolicySaid(code, None)
    cuts = tuple(placed.value for placed in record.get(_CUTS, ()))
    points = tuple(placed.value for placed in record.get(_POINTS, ()))
    before = sink.count
    if list(cuts) != sorted(set(cuts)):
        sink.fault(record.place(_CUTS), message("scheme.cuts_order", path=record.path))
    if list(points) != sorted(points):
        sink.fault(record.place(_POINTS), message("scheme.points_order", path=record.path))
    if len(points) != len(cuts) + 1:
        blanks = message("scheme.points_count", path=record.path, cuts=len(cuts), wanted=len(cuts) + 1, found=len(points))
        sink.fault(record.place(_POINTS), blanks)
    if sink.count > before:
        return PolicySaid(code, None)
    inclusive = record.get(_AT_CUT, AtCut.UP) is AtCut.UP
    return PolicySaid(code, CutPolicy(code, cuts, inclusive, points, record.get(SAID_BY, "")))


_FROM = Field("mulai", "scheme.told.mulai", Whole(0, 100_000), required=True)


def _category(record: Record, _: FaultSink) -> Category:
    name = record.get(LABEL, "")
    return Category(record.get(CODE, ""), name, record.get(LABEL_EN, name), record.get(_FROM, 0))


_NAMES = Listing(NAME, least=1)
_TITLE = Field("judul", "scheme.told.judul", NAME, required=True)
_PARAMETER_SHAPE = Shape((_PARAMETER_KEY, LABEL, LABEL_EN, _UNIT, _DIVIDED_BY), _parameter)
_PARAMETERS = Field("parameter", "scheme.told.parameter", Listing(_PARAMETER_SHAPE, least=1), required=True)
_ASPECT_SHAPE = Shape((CODE, LABEL, LABEL_EN, _PARTS), _aspect)
_ASPECTS = Field("aspek", "scheme.told.aspek", Listing(_ASPECT_SHAPE, least=1), required=True)
_POLICY_SHAPE = Shape((CODE, _CUTS, _AT_CUT, _POINTS, SAID_BY), _policy)
_POLICIES = Field("ambang", "scheme.told.ambang", Listing(_POLICY_SHAPE, least=1), required=True)
_DEFAULT = Field("ambang_baku", "scheme.told.ambang_baku", NAME, required=True)
_CATEGORY_SHAPE = Shape((CODE, LABEL, LABEL_EN, _FROM), _category)
_CATEGORIES = Field("kategori", "scheme.told.kategori", Listing(_CATEGORY_SHAPE, least=2), required=True)
_CORE = Field("aspek_inti", "scheme.told.aspek_inti", _NAMES, required=True)
_SERVICES = Field("aspek_layanan", "scheme.told.aspek_layanan", _NAMES)
_SERVED = Field("tingkat_layanan", "scheme.told.tingkat_layanan", Whole(0, 100))
_SHARED = Field("berbagi_penyebut", "scheme.told.berbagi_penyebut", Listing(Listing(NAME, least=2)))
_NEAR = Field("dekat_ambang", "scheme.told.dekat_ambang", Number("0", "50"))
_HANDLING = Field("penanganan", "scheme.told.penanganan", Text(200))


def _placed_whole(record: Record) -> Placed[int] | None:
    level = record.maybe(_SERVED)
    return None if level is None else Placed(level, record.place(_SERVED))


def _scheme(record: Record, _: FaultSink) -> SchemeSaid:
    handling = record.maybe(_HANDLING)
    return SchemeSaid(
        record.where,
        record.get(CODE, ""),
        record.get(_TITLE, ""),
        record.get(SAID_BY, ""),
        record.get(_PARAMETERS, ()),
        record.get(_ASPECTS, ()),
        record.get(_POLICIES, ()),
        Placed(record.get(_DEFAULT, ""), record.place(_DEFAULT)),
        record.get(_CATEGORIES, ()),
        record.get(_CORE, ()),
        record.get(_SERVICES, ()),
        _placed_whole(record),
        record.get(_SHARED, ()),
        record.get(_NEAR, 0.0),
        None if handling is None else Placed(handling, record.place(_HANDLING)),
    )


_FIELDS = (
    CODE,
    _TITLE,
    SAID_BY,
    _PARAMETERS,
    _ASPECTS,
    _POLICIES,
    _DEFAULT,
    _CATEGORIES,
    _CORE,
    _SERVICES,
    _SERVED,
    _SHARED,
    _NEAR,
    _HANDLING,
)
SCHEME = Shape(_FIELDS, _scheme)
