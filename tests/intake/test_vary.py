"""``--vary``: lists, rows and ranges are read as written or refused with what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.domain.variation import Knob, Unit
from optimizer.errors import ScenarioError
from optimizer.intake.read import Parts, read_parts
from optimizer.intake.vary import read_variation
from optimizer.intake.vary_values import Values, read_values
from optimizer.intake.wrong import Wrong

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def parts() -> Parts:
    return read_parts(ROOT / "scenarios" / "2022.yaml")


@pytest.mark.parametrize(
    ("text", "unit", "spelled"),
    [
        ("0.2,0.4", Unit.NUMBER, ("0.2", "0.4")),
        ("0,2; 0,4", Unit.NUMBER, ("0.2", "0.4")),
        ("50%, 100%", Unit.PERCENT, ("50", "100")),
        ("Rp 1,5 miliar; Rp 2 miliar", Unit.MONEY, ("Rp 1500000000", "Rp 2000000000")),
        ("kontribusi,skor", Unit.TEXT, ("kontribusi", "skor")),
        ("1,dasar", Unit.TEXT, ("1", "dasar")),
        ("50%:150%:3", Unit.PERCENT, ("50", "100", "150")),
        ("0:1:4", Unit.NUMBER, ("0", "0.333333333", "0.666666667", "1")),
    ],
)
def test_a_list_is_read(text: str, unit: Unit, spelled: tuple[str, ...]) -> None:
    values = read_values(text)
    assert isinstance(values, Values)
    assert values.unit is unit
    assert tuple(point.text for point in values.points) == spelled


@pytest.mark.parametrize(
    ("text", "ends"), [("50%..150%", (50, 150)), ("Rp 1 miliar..Rp 2,5 miliar", (1e9, 2.5e9)), ("-1..0,5", (-1, 0.5))]
)
def test_a_range_is_read(text: str, ends: tuple[float, float]) -> None:
    values = read_values(text)
    assert isinstance(values, Values)
    assert values.points == ()
    assert (values.low, values.high) == ends


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "sweep.empty_value"),
        ("1,,2", "sweep.empty_value"),
        ("50%,50%", "sweep.twice"),
        ("a..b", "sweep.not_number"),
        ("Rp sejuta..Rp 2 miliar", "money.form"),
        ("2..1", "sweep.ends"),
        ("1..50%", "sweep.ends"),
        ("1:2:1", "sweep.count"),
        ("1:2:99999", "sweep.count"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, code: str) -> None:
    wrong = read_values(text)
    assert isinstance(wrong, Wrong)
    assert wrong.what.code == code


def refused(parts: Parts, *vary: tuple[str, str], draws: int = 0) -> list[str]:
    with pytest.raises(ScenarioError) as caught:
        read_variation(parts, vary, draws, 0)
    return [fault.what.code for fault in caught.value.faults]


def test_every_fault_is_told_at_once(parts: Parts) -> None:
    vary = (("pagu.apdb", "50%,100%"), ("pagu.apbd_kabupaten.2031", "50%,100%"), ("bobot", "0..2"), ("harga", "0%,50%"))
    codes = refused(parts, *vary)
    assert sorted(codes) == ["sweep.percent", "sweep.weight", "unknown.fund", "unknown.year"]


@pytest.mark.parametrize(
    ("vary", "codes"),
    [
        ([], ["sweep.nothing"]),
        ([("pagu", "50%..150%")], ["sweep.no_draws"]),
        ([("pagu", "1,2")], ["sweep.percent"]),
        ([("efek.tidak_ada", "50%,60%")], ["unknown.intervention"]),
        ([("pagu.apbd_kabupaten.2022.x", "50%,60%")], ["setting.override_path"]),
        ([("pagu.apbd_kabupaten.2022", "Rp 3 ribu,Rp 1 miliar")], ["money.range"]),
        ([("tujuan.lensa", "skor,skro")], ["setting.choice"]),
        ([("bobot", "0.1,0.2"), ("bobot", "0.3,0.4")], ["sweep.axis_twice"]),
        ([("bobot", "0:1:1001"), ("pagu", "1%:100%:1000")], ["sweep.too_many"]),
    ],
)
def test_what_does_not_go_together_is_refused(parts: Parts, vary: list[tuple[str, str]], codes: list[str]) -> None:
    assert refused(parts, *vary) == codes


def test_a_setting_that_wants_whole_numbers_is_refused_before_the_sweep(parts: Parts) -> None:
    assert refused(parts, ("tahun", "2022..2024"), draws=3)


def test_knobs_and_settings_are_told_apart(parts: Parts) -> None:
    vary = (
        ("pagu", "50%,150%"),
        ("pagu.apbd_kabupaten.2022", "Rp 1 miliar..Rp 3 miliar"),
        ("pagu.csr", "0%..100%"),
        ("bobot", "40%,60%"),
        ("efek", "50%,150%"),
        ("penilaian.aturan_keluar", "A,B"),
    )
    axes = read_variation(parts, vary, 5, 0).axes
    assert [axis.knob for axis in axes] == [
        Knob.BUDGET,
        Knob.SETTING,
        Knob.BUDGET,
        Knob.WEIGHT,
        Knob.EFFECT,
        Knob.SETTING,
    ]
    assert [point.number for point in axes[3].points] == [0.4, 0.6]
