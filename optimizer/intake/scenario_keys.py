"""The keys of a scenario file; what each may hold is said here once, for reading and for the JSON schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from optimizer.domain.scenario import Budget, CountingUnit, EffectCase, ExitRule, Goal, Lens, PovertyLens, Strictness
from optimizer.intake.node import Kind, Node
from optimizer.intake.readers import Choice, JsonSchema, Money, Number, Text, Whole
from optimizer.intake.region_keys import REGION
from optimizer.intake.rule_keys import NAME, RULES, YEAR_PATTERN, year_of_key
from optimizer.intake.settings import DataPaths, PlacedBudget, RulesSaid, ScoringSaid, Settings, Weights
from optimizer.intake.shapes import Field, Listing, Mapping, Placed, Record, Shape
from optimizer.intake.sink import FaultSink
from optimizer.messages import message

TABLES = ("kawasan", "intervensi", "sumber_dana")
_PATH = Text(200)


@dataclass(frozen=True, slots=True)
class Years:
    """Years in ascending order without gaps."""

    def read(self, node: Node, sink: FaultSink) -> tuple[int, ...] | None:
        """Return the years."""
        years = Listing(Whole(2000, 2100), least=1).read(node, sink)
        if years is None or len(years) < len(node.items):
            return None
        for before, after in pairwise(years):
            if after.value != before.value + 1:
                sink.fault(after.where, message("setting.years", value=after.value, before=before.value))
        return tuple(year.value for year in years)

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {**Listing(Whole(2000, 2100), least=1).schema(), "uniqueItems": True}


def _data_parts(record: Record, _: FaultSink) -> DataPaths:
    given = ((field.key, record.maybe(field), record.place(field)) for field in _PARTS)
    return DataPaths(None, tuple((key, Placed(path, where)) for key, path, where in given if path is not None))


_PARTS = tuple(Field(table, f"key.data.{table}", _PATH, required=True) for table in TABLES)
_PARTS_SHAPE = Shape(_PARTS, _data_parts)


@dataclass(frozen=True, slots=True)
class Data:
    """One path for all tables, or a map with a path for each."""

    def read(self, node: Node, sink: FaultSink) -> DataPaths | None:
        """Return where the tables are."""
        if node.kind is Kind.MAP:
            return _PARTS_SHAPE.read(node, sink)
        path = _PATH.read(node, sink)
        return None if path is None else DataPaths(Placed(path, node.where))

    def schema(self) -> JsonSchema:
        """Return the JSON schema."""
        return {"anyOf": [{"type": "string"}, _PARTS_SHAPE.schema()]}


_SCHEME = Field("skema", "key.penilaian.skema", NAME, required=True)
_POLICY = Field("ambang", "key.penilaian.ambang", NAME)
_UNIT = Field("satuan_hitung", "key.penilaian.satuan_hitung", Choice(CountingUnit))
_EXIT = Field("aturan_keluar", "key.penilaian.aturan_keluar", Choice(ExitRule))
_STRICT = Field("kewenangan", "key.penilaian.kewenangan", Choice(Strictness))


def _scoring(record: Record, _: FaultSink) -> ScoringSaid:
    scheme, policy = record.maybe(_SCHEME), record.maybe(_POLICY)
    return ScoringSaid(
        None if scheme is None else Placed(scheme, record.place(_SCHEME)),
        None if policy is None else Placed(policy, record.place(_POLICY)),
        record.get(_UNIT, CountingUnit.RT),
        record.get(_EXIT, ExitRule.A),
        record.get(_STRICT, Strictness.WARN),
    )


_SLUM = Field("kumuh", "key.bobot.kumuh", Number("0", "1"), required=True)
_POVERTY = Field("kemiskinan", "key.bobot.kemiskinan", Number("0", "1"), required=True)

_HECTARES = Field("hektare", "key.bobot.hektare", Number("0", "1"))


def _weights(record: Record, sink: FaultSink) -> Weights:
    weights = Weights(record.get(_SLUM, 0.0), record.get(_POVERTY, 0.0), record.get(_HECTARES, 0.0))
    total = weights.slum + weights.poverty + weights.hectares
    if record.given(_SLUM) and record.given(_POVERTY) and abs(total - 1) > 1e-9:
        sink.fault(record.where, message("setting.weights", total=f"{total:g}"))
    return weights


_POVERTY_LENS = Field("lensa", "key.kemiskinan.lensa", Choice(PovertyLens))
_EFFECT = Field("efek", "key.kemiskinan.efek", Choice(EffectCase))


def _poverty(record: Record, _: FaultSink) -> tuple[PovertyLens, EffectCase]:
    return record.get(_POVERTY_LENS, PovertyLens.TARGETING), record.get(_EFFECT, EffectCase.BASE)


_LENS = Field("lensa", "key.tujuan.lensa", Choice(Lens))
_WEIGHTS = Field("bobot", "key.tujuan.bobot", Shape((_SLUM, _POVERTY, _HECTARES), _weights, layered=True), required=True)
_POVERTY_FIELD = Field("kemiskinan", "key.tujuan.kemiskinan", Shape((_POVERTY_LENS, _EFFECT), _poverty, layered=True))
_DISCOUNT = Field("diskonto", "key.tujuan.diskonto", Number("0", "0.5"))


_DEFICIT = Field("bagian_defisit", "key.tujuan.bagian_defisit", Number("0", "1"))


def _goal(record: Record, sink: FaultSink) -> Placed[Goal]:
    """Return the goal with the place of its weights."""
    weights = record.get(_WEIGHTS, Weights())
    poverty_lens, effect = record.get(_POVERTY_FIELD, (PovertyLens.TARGETING, EffectCase.BASE))
    lens = record.get(_LENS, Lens.CONTRIBUTION)
    if weights.hectares and lens is Lens.CONTRIBUTION:
        sink.fault(record.place(_WEIGHTS), message("setting.hectares_lens", allowed=f"{Lens.SCORE}, {Lens.COMBINED}"))
    goal = Goal(
        lens=lens,
        slum_weight=weights.slum,
        poverty_weight=weights.poverty,
        poverty_lens=poverty_lens,
        effect_case=effect,
        discount=record.get(_DISCOUNT, 0.0),
        hectare_weight=weights.hectares,
        deficit_share=record.get(_DEFICIT, 0.9),
    )
    return Placed(goal, record.place(_WEIGHTS))


_TITLE = Field("nama", "key.nama", NAME, required=True)
_DESCRIPTION = Field("keterangan", "key.keterangan", Text(2000))
_YEARS = Field("tahun", "key.tahun", Years(), required=True)
_DATA = Field("data", "key.data", Data(), required=True)
_SCORING_SHAPE = Shape((_SCHEME, _POLICY, _UNIT, _EXIT, _STRICT), _scoring, layered=True)
_SCORING = Field("penilaian", "key.penilaian", _SCORING_SHAPE, required=True)
_BUDGETS = Field("pagu", "key.pagu", Mapping(Mapping(Money(), YEAR_PATTERN)), required=True)
_GOAL_SHAPE = Shape((_LENS, _WEIGHTS, _POVERTY_FIELD, _DISCOUNT, _DEFICIT), _goal, layered=True)
_GOAL = Field("tujuan", "key.tujuan", _GOAL_SHAPE, required=True)
_INFLATION = Field("inflasi", "key.inflasi", Number("-0.1", "0.5"))
_RULES = Field("aturan", "key.aturan", RULES)
_REGION = Field("wilayah", "key.wilayah", REGION)
_MAP = Field("peta", "key.peta", _PATH)
_ASSUMPTIONS = Field("asumsi", "key.asumsi", Listing(Text(1500, sentence=True), least=1), required=True)
_NO_SCORING = ScoringSaid(None, None, CountingUnit.RT, ExitRule.A, Strictness.WARN)
_NO_GOAL = Goal(Lens.CONTRIBUTION, 0.0, 0.0, PovertyLens.TARGETING, EffectCase.BASE, 0.0)


def _settings(record: Record, sink: FaultSink) -> Settings:
    goal = record.get(_GOAL, Placed(_NO_GOAL, record.where))
    return Settings(
        record.where,
        record.get(_TITLE, ""),
        record.get(_DESCRIPTION, ""),
        record.get(_YEARS, ()),
        record.maybe(_DATA),
        record.get(_SCORING, _NO_SCORING),
        tuple(_budgets(record, sink)),
        goal.value,
        record.get(_INFLATION, 0.0),
        record.get(_RULES, RulesSaid()),
        tuple(placed.value for placed in record.get(_ASSUMPTIONS, ())),
        _map(record),
        goal.where,
        record.maybe(_REGION),
    )


def _map(record: Record) -> Placed[str] | None:
    path = record.maybe(_MAP)
    return None if path is None else Placed(path, record.place(_MAP))


def _budgets(record: Record, sink: FaultSink) -> Iterator[PlacedBudget]:
    for fund in record.get(_BUDGETS, ()):
        for year in fund.value:
            budget = Budget(fund.key, year_of_key(year, sink), year.value, year.value_where)
            yield PlacedBudget(budget, fund.where, year.value_where)
    amounts = [year.value for fund in record.get(_BUDGETS, ()) for year in fund.value]
    if record.maybe(_BUDGETS) == () or (amounts and not any(amounts)):
        sink.fault(record.place(_BUDGETS), message("setting.no_money"))


_FIELDS = (
    _TITLE,
    _DESCRIPTION,
    _YEARS,
    _DATA,
    _SCORING,
    _BUDGETS,
    _GOAL,
    _INFLATION,
    _RULES,
    _REGION,
    _MAP,
    _ASSUMPTIONS,
)
SCENARIO = Shape(_FIELDS, _settings, layered=True)
