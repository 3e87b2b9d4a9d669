"""What a sweep tells: sentences that follow from its numbers, a row for every case, pictures, and the same in Parquet."""

from __future__ import annotations

import csv
import io
import random

import pytest

from optimizer.domain.scenario import Lens
from optimizer.domain.variation import Axis, Knob, Point, Sample, Unit, Variation
from optimizer.messages import LANGUAGES, Language, message
from optimizer.report.charts.pictures import pictures
from optimizer.report.content.sweep.chart import sweep_chart
from optimizer.report.content.sweep.facts import SweepFacts, axis_range, axis_title, sweep_facts
from optimizer.report.content.sweep.findings import findings
from optimizer.report.content.sweep.measures import targets
from optimizer.report.content.sweep.screen import sweep_screen
from optimizer.report.content.sweep.summary import sweep_summary
from optimizer.report.content.sweep.tables import cases_table
from optimizer.report.studies.sweep import sweep_told
from optimizer.report.writers.csv_table import csv_bytes
from optimizer.report.writers.parquet_table import parquet_bytes
from optimizer.study.sweep.found import Sweep
from optimizer.study.sweep.rows import Best, Row, Status, Whole
from tests.support.ruled import ruled_town
from tests.sweep.asked import WEIGHT

BUDGET = Axis("pagu", Knob.BUDGET, Unit.PERCENT, (), (Point(50.0, "50"), Point(100.0, "100")))
MONEY = Axis("pagu.apbd.2022", Knob.SETTING, Unit.MONEY, (), (), 1e9, 2.5e9)
WORDS = Axis("penilaian.kewenangan", Knob.SETTING, Unit.TEXT, (), (Point(0.0, "ketat"), Point(0.0, "=peringatan")))


def solved(number: int, benefit: float, whole: Whole | None = None) -> Row:
    return Row(number, Status.SOLVED, Best(benefit, benefit / 2, benefit / 4, 2 * 10**9, 1.9999999999e9, 0.01), whole)


def swept(axes: tuple[Axis, ...], rows: tuple[Row, ...], points: tuple[tuple[Point, ...], ...], draws: int = 0) -> SweepFacts:
    samples = tuple(Sample(row.number, values) for row, values in zip(rows, points, strict=True))
    sweep = Sweep(Variation(axes, draws, 0), samples, rows, solved(0, 0.3))
    return sweep_facts(ruled_town(), sweep, "id")


@pytest.fixture
def facts() -> SweepFacts:
    failed = Row(4, Status.NO_PLAN, reason=message("no-plan"))
    rows = (solved(1, 0.2), solved(2, 0.4, Whole(0.39, 0.02, 12, 10**9)), solved(3, 0.2), failed)
    half, full, strict, loose = *BUDGET.points, *WORDS.points
    return swept((BUDGET, WORDS), rows, ((half, strict), (full, strict), (half, loose), (full, loose)))


def test_sentences_follow_from_the_numbers(facts: SweepFacts) -> None:
    spread, lost = findings(facts, "id")
    assert spread.startswith("Manfaat terbaik berkisar dari 20,0% sampai 40,0%; separuh kasus ada di antara 20,0% dan 30,0%")
    assert "Paling ditentukan oleh pagu (100% naik-turunnya)" in spread
    assert lost == "Tanpa hasil: 1 tanpa rencana yang memenuhi aturan."


def test_too_few_draws_are_told_and_enough_are_not() -> None:
    for count, few in ((60, True), (3000, False)):
        draw = random.Random(3)
        pairs = [(draw.random(), draw.random()) for _ in range(count)]
        rows = tuple(solved(number, (one + other) / 2) for number, (one, other) in enumerate(pairs, 1))
        points = tuple((Point(100 * one, ""), Point(100 * other, "")) for one, other in pairs)
        axes = tuple(Axis(name, Knob.BUDGET, Unit.PERCENT, (), (), 0.0, 100.0) for name in ("pagu", "pagu.apbd"))
        facts = swept(axes, rows, points, count)
        said = findings(facts, "id")[1:]
        assert bool(said) is few
        assert all(one.startswith("Undian terlalu sedikit untuk bagian-bagian itu (") for one in said)
        entry = sweep_summary(facts, "id")["pengaruh"]["manfaat"][0]  # type: ignore[index, call-overload]
        low, high = entry["bagian_ragam_rentang"]
        assert low < 0.5 < high


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_is_a_row(facts: SweepFacts, language: Language) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_bytes(cases_table(facts, language)).decode())))
    assert [row["kasus"] for row in rows] == ["1", "2", "3", "4"]
    assert [row["pagu"] for row in rows] == ["50", "100", "50", "100"]
    assert rows[1]["manfaat_persen"] == "40"
    assert rows[1]["belanja"] == "2000000000"
    assert rows[1]["utuh_poin"] == "12"
    assert rows[0]["utuh_poin"] == ""
    assert rows[2]["penilaian.kewenangan"] == "'=peringatan", "no cell is a formula"
    assert rows[3]["status"] == "tanpa_rencana"
    assert rows[3]["alasan_gagal"] == message("no-plan").say(language)
    assert rows[3]["manfaat_persen"] == ""


def test_no_case_seems_to_spend_more_than_there_is() -> None:
    row = Row(1, Status.SOLVED, Best(0.5, 0.5, 0.5, 2_841_654_600, 2_841_654_599.9999, None))
    table = cases_table(swept((BUDGET,), (row,), ((BUDGET.points[0],),)), "id")
    (read,) = csv.DictReader(io.StringIO(csv_bytes(table).decode()))
    assert read["belanja"] == read["pagu_total"] == "2841654600"
    assert read["tambahan_per_miliar"] == ""


def test_weights_that_vary_are_not_compared_by_the_benefit(facts: SweepFacts) -> None:
    half, full = Point(0.5, "0.5"), Point(1.0, "1")
    weighed = swept((WEIGHT,), (solved(1, 0.2), solved(2, 0.9)), ((half,), (full,)))
    assert [measure.code for measure in targets(facts)] == ["manfaat"]
    assert [measure.code for measure in targets(weighed)] == ["kumuh", "kemiskinan"]
    assert findings(weighed, "id")[0].startswith("Beban kumuh dihapus berkisar dari 10,0% sampai 45,0%")
    how = sweep_screen(weighed, "en").lines[-1].lines
    assert "changes what benefit means" in how[0]


def test_nothing_solved_is_told_without_numbers() -> None:
    row = Row(1, Status.FAILED, reason=message("sweep.died"))
    nothing = swept((BUDGET,), (row,), ((BUDGET.points[0],),))
    told = sweep_told(nothing, "id")
    assert findings(nothing, "id") == ("Tidak satu pun dari 1 kasus punya rencana.",)
    assert told.screen.grids == ()
    assert not [file for file in told.files if file.path.startswith("grafik")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_summary_holds_the_same_numbers(facts: SweepFacts, language: Language) -> None:
    summary = sweep_summary(facts, language)
    assert summary["kasus"] == {"jumlah": 4, "ok": 3, "tanpa_rencana": 1, "ditolak": 0, "gagal": 0}
    spread = summary["sebaran"]["manfaat"]  # type: ignore[index, call-overload]
    assert (spread["terkecil"], spread["median"], spread["terbesar"], spread["skenario"]) == (0.2, 0.2, 0.4, 0.3)
    first = summary["pengaruh"]["manfaat"][0]  # type: ignore[index, call-overload]
    assert (first["kunci"], first["bagian_ragam"], first["korelasi_peringkat"]) == ("pagu", 1.0, 1.0)


def test_the_points_lens_is_told_to_be_a_bound(facts: SweepFacts) -> None:
    lens = Axis("tujuan.lensa", Knob.SETTING, Unit.TEXT, (), (Point(0.0, Lens.SCORE.value),))
    swept_lens = swept((lens,), (solved(1, 0.2),), ((lens.points[0],),))
    assert not facts.stepwise
    assert swept_lens.stepwise
    assert any("batas atas" in line for line in sweep_screen(swept_lens, "id").lines[-1].lines)


def test_axes_are_told_as_people_read_them() -> None:
    assert axis_title(BUDGET, "id") == "Pagu (% dari skenario)"
    assert axis_title(MONEY, "en") == "pagu.apbd.2022 (Rp)"
    assert axis_range(MONEY, "id").replace("\u00a0", " ") == "Rp 1 miliar–Rp 2,5 miliar"
    assert axis_range(BUDGET, "id") == "50%, 100%"
    many = Axis("harga.jalan", Knob.PRICE, Unit.PERCENT, ("jalan",), tuple(Point(float(n), str(n)) for n in range(50, 60)))
    assert axis_range(many, "id") == "50%–59% (10)"
    assert axis_title(many, "id") == "Harga satuan jalan (% dari skenario)"


def test_a_picture_of_each_outcome_is_drawn_and_the_same_each_time(facts: SweepFacts) -> None:
    chart = sweep_chart(facts, targets(facts)[0], "id")
    assert [cloud.names for cloud in chart.clouds] == [(), ("ketat", "=peringatan")]
    assert chart.clouds[0].middle == ((50.0, pytest.approx(20.0)), (100.0, pytest.approx(40.0)))
    first, again = pictures("sapuan", chart), pictures("sapuan", chart)
    assert first == again
    assert [name for name, _ in first][:2] == ["sapuan.png", "sapuan.svg"]


def test_of_very_many_cases_some_are_drawn_and_that_is_said() -> None:
    count = 4000
    rows = tuple(solved(n, 0.2 + n / 10_000) for n in range(1, count + 1))
    points = tuple((Point(1e9 + n * 1e5, ""),) for n in range(count))
    chart = sweep_chart(swept((MONEY,), rows, points), targets(swept((MONEY,), rows, points))[0], "id")
    assert len(chart.clouds[0].points) == 1334
    assert "satu dari 3" in chart.heading.subtitle
    assert chart.clouds[0].across_name == "pagu.apbd.2022 (Rp miliar)"
    assert chart.clouds[0].points[0][0] == pytest.approx(1.0)


def test_parquet_holds_what_the_csv_holds(facts: SweepFacts) -> None:
    pytest.importorskip("pyarrow", reason="the extra 'parquet' is not installed: pip install .[parquet]")
    from pyarrow import parquet

    table = cases_table(facts, "id")
    content = parquet_bytes(table)
    assert content is not None
    assert content == parquet_bytes(table)
    read = parquet.read_table(io.BytesIO(content))
    assert read.column_names == [column.key for column in table.columns]
    assert read["manfaat_persen"].to_pylist() == [20.0, 40.0, 20.0, None]
    assert read["belanja"].to_pylist() == [2_000_000_000] * 3 + [None]
    assert read["penilaian.kewenangan"].to_pylist()[2] == "=peringatan"


def test_without_pyarrow_there_is_no_parquet(facts: SweepFacts, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("optimizer.report.writers.parquet_table.find_spec", lambda name: None)
    assert parquet_bytes(cases_table(facts, "id")) is None
