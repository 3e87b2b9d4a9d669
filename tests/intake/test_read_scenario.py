"""A whole scenario: every value as a reader would say it, from files that build on one another."""

from __future__ import annotations

from pathlib import Path

import pytest

from optimizer.domain.area import Legality, Quality, Settlement
from optimizer.domain.fund import Authority
from optimizer.domain.intervention import Cap, CapBasis, Livelihood, Prerequisite
from optimizer.domain.rules import Indicator, Level, Scope
from optimizer.domain.scenario import Budget, CountingUnit, EffectCase, ExitRule, Lens, PovertyLens, Strictness
from optimizer.intake.read import read_scenario
from tests.intake.small import THREE_PATHS, VALID, codes_of, copy_valid, edit, faults_of, read_valid, without_rules

SCENARIOS = Path(__file__).parents[2] / "scenarios"


def test_settings() -> None:
    scenario = read_valid().scenario
    assert (scenario.name, scenario.title, scenario.years) == ("scenario", "Kota kecil", (2022, 2023))
    assert (scenario.scoring.policy, scenario.scoring.unit) == ("kotaku", CountingUnit.RT)
    assert (scenario.scoring.exit_rule, scenario.scoring.strictness) == (ExitRule.A, Strictness.WARN)
    goal = scenario.goal
    assert (goal.lens, goal.slum_weight, goal.poverty_weight, goal.discount) == (Lens.CONTRIBUTION, 0.6, 0.4, 0.05)
    assert (goal.poverty_lens, goal.effect_case) == (PovertyLens.OUTCOME, EffectCase.BASE)
    assert scenario.budgets == (
        Budget("apbd", 2022, 8_000_000_000),
        Budget("apbd", 2023, 1_250_000_000),
        Budget("desa", 2022, 500_000_000),
    )
    assert scenario.inflation == 0.03
    assert len(scenario.assumptions) == 2


def test_rules_keep_their_places() -> None:
    rules = read_valid().scenario.rules
    lock, ban = rules.locks
    assert (lock.area, lock.intervention, lock.year, lock.least, lock.most) == ("K01", "drainase-baru", None, 120.0, None)
    assert (ban.year, ban.least, ban.most) == (2022, 0.0, 0.0)
    assert (lock.where.line, lock.where.column) == (30, 7)
    assert [(one.office, one.year, one.money) for one in rules.capacities] == [("perkim", 2022, 6_000_000_000)]
    assert [(one.scope, one.name, one.share) for one in rules.shares] == [(Scope.DISTRICT, "Lubai", 0.5)]
    assert [(one.district, one.percent, one.price) for one in rules.floors] == [("Lubai", 20.0, None)]
    nation, regency = rules.targets
    assert (nation.level, nation.price, nation.source) == (Level.NATION, 0.5, "RPJMN")
    assert (regency.level, regency.indicator, regency.parameter) == (Level.REGENCY, Indicator.PARAMETER, "3a")


def test_areas() -> None:
    scenario = read_valid().scenario
    assert [area.code for area in scenario.areas] == ["K01", "K02", "K03", "K04", "K05"]
    market, cafe = scenario.areas[0], scenario.areas[2]
    assert (market.hectares, market.buildings, market.people, market.households) == (2.45, 83, 308, 83)
    assert market.volumes == (21, 0.4, 17, 60.5, 120, 30, 12, 0.25, 170, 90.5, 40, 22, 83, 10, 83, 83)
    assert (market.latitude, market.longitude) == (-3.656128, 103.778)
    assert (cafe.name, cafe.settlement, cafe.quality, cafe.donor) == (
        "Dusun Café",
        Settlement.DESA,
        Quality.IMPUTED,
        "Gadung RT014",
    )
    assert (cafe.legality, scenario.areas[3].latitude) == (Legality.UNKNOWN, None)


def test_interventions() -> None:
    works = {work.code: work for work in read_valid().scenario.interventions}
    paving, kube = works["paving"], works["kube"]
    assert list(works) == sorted(works)
    assert dict(zip(["1a", "2b", "7a"], (paving.effects[0], paving.effects[4], paving.effects[14]), strict=True)) == {
        "1a": 0.1,
        "2b": 1.0,
        "7a": 0.2,
    }
    assert (paving.step, paving.minimum, paving.fixed_cost, paving.upkeep) == (0.5, 20.0, 1_500_000, 0.03)
    assert paving.prerequisites == (Prerequisite("drainase-baru", 0.5, "4b"),)
    assert (paving.exclusives, paving.activity) == (("hotmix",), "1.04.05.2.01.0012")
    assert (kube.cap, kube.livelihood) == (Cap(CapBasis.POOR_HOUSEHOLDS, 10.0), Livelihood(0.5, 1.0, 2.5))
    assert works["hotmix"].settlements == {Settlement.KELURAHAN}


def test_funds() -> None:
    apbd, csr, desa = read_valid().scenario.funds
    assert (apbd.authority, apbd.carry_over, apbd.settlements) == (Authority.REGENCY, 0.1, frozenset(Settlement))
    assert csr.interventions == {"rehab-drainase"}
    assert (desa.groups, desa.districts, desa.preference) == ({"drainase", "usaha"}, {"Lubai"}, 1)


def test_files_are_told_in_the_order_they_were_read() -> None:
    names = [path.relative_to(VALID).as_posix() for path in read_valid().files]
    assert names == ["scenario.yaml", "data/kawasan.csv", "data/intervensi.csv", "data/sumber_dana.csv"]


def test_a_folder_may_hold_the_tables(tmp_path: Path) -> None:
    scenario = edit(copy_valid(tmp_path), THREE_PATHS, "data: data\n")
    assert without_rules(read_scenario(scenario)) == without_rules(read_valid())


def test_a_scenario_builds_on_another(tmp_path: Path) -> None:
    base = copy_valid(tmp_path)
    above = base.with_name("2030.yaml")
    above.write_text("extends: scenario.yaml\nnama: Lain\ntujuan: {bobot: {kumuh: 1, kemiskinan: 0}}\n", encoding="utf-8")
    reading = read_scenario(above)
    assert (reading.scenario.name, reading.scenario.title) == ("2030", "Lain")
    assert (reading.scenario.goal.slum_weight, reading.scenario.goal.discount) == (1.0, 0.05)
    assert [path.name for path in reading.files[:2]] == ["2030.yaml", "scenario.yaml"]


def test_every_value_keeps_the_file_it_was_written_in(tmp_path: Path) -> None:
    base = edit(copy_valid(tmp_path), "kumuh: 0.6", "kumuh: 6")
    above = base.with_name("atas.yaml")
    above.write_text("extends: scenario.yaml\ninflasi: 9\n", encoding="utf-8")
    places = [
        (Path(fault.where.file).name, fault.where.line) for fault in faults_of(above) if fault.what.code == "setting.range"
    ]
    assert places == [("atas.yaml", 2), ("scenario.yaml", 17)]


def test_paths_start_where_they_are_written(tmp_path: Path) -> None:
    base = copy_valid(tmp_path)
    folder = base.parent / "dasar"
    folder.mkdir()
    base.rename(folder / "scenario.yaml")
    (base.parent / "data").rename(folder / "data")
    above = base.with_name("atas.yaml")
    above.write_text("extends: dasar/scenario.yaml\n", encoding="utf-8")
    assert len(read_scenario(above).scenario.areas) == 5


def test_a_missing_base_hides_no_other_fault_and_invents_none(tmp_path: Path) -> None:
    above = copy_valid(tmp_path).with_name("atas.yaml")
    above.write_text("extends: scenaro.yaml\ninflasi: 9\n", encoding="utf-8")
    faults = faults_of(above)
    assert [fault.what.code for fault in faults] == ["file.missing", "setting.range"]
    assert faults[0].fix is not None
    assert "scenario.yaml" in faults[0].fix.say("id")


def test_overrides_replace_scalars_and_lists(tmp_path: Path) -> None:
    scenario = copy_valid(tmp_path)
    overrides = (("pagu.apbd.2022", "Rp 10 miliar"), ("tujuan.bobot.kumuh", "0.5"), ("tujuan.bobot.kemiskinan", "0.5"))
    changed = read_scenario(scenario, (*overrides, ("asumsi", "[Satu kalimat saja.]"))).scenario
    assert changed.budgets[0].money == 10_000_000_000
    assert changed.goal.slum_weight == 0.5
    assert changed.assumptions == ("Satu kalimat saja.",)
    assert read_scenario(scenario, (('pagu."apbd".2023', "0"),)).scenario.budgets[1].money == 0


@pytest.mark.parametrize(
    ("path", "value", "code"),
    [
        ("pagu..2022", "1", "setting.override_path"),
        ("", "1", "setting.override_path"),
        ("tujuan.bobot", "{kumuh: 1}", "setting.override_map"),
        ("inflasi.x", "1", "setting.override_inside"),
        ("tujuan.bobt.kumuh", "1", "setting.unknown_key"),
        ("inflasi", "1,5", "setting.need_number"),
        ("nama", "a\u200bb", "text.character"),
        ("tahun", "[2022", "yaml.missing_bracket"),
    ],
)
def test_a_wrong_override_is_told_as_such(path: str, value: str, code: str) -> None:
    faults = faults_of(VALID / "scenario.yaml", ((path, value),))
    assert [fault.what.code for fault in faults] == [code]
    assert faults[0].where.file.startswith("--set ")


def test_all_faults_of_all_files_come_at_once(tmp_path: Path) -> None:
    scenario = edit(copy_valid(tmp_path), "inflasi: 0.03", "inflsai: 0.03")
    edit(scenario, "kawasan: K01", "kawasan: K9")
    edit(scenario.parent / "data" / "kawasan.csv", "2.45,83", "-2.45,83")
    edit(scenario.parent / "data" / "intervensi.csv", ",640000,", ",0,")
    edit(scenario.parent / "data" / "sumber_dana.csv", "lain", "lian")
    assert sorted(codes_of(scenario)) == ["cell.choice", "cell.range", "cell.range", "setting.unknown_key", "unknown.area"]


@pytest.mark.parametrize("name", ["2021", "2022", "2023", "2022-2026", "jatim"])
def test_the_scenarios_of_the_project_are_read_whole(name: str) -> None:
    reading = read_scenario(SCENARIOS / f"{name}.yaml")
    assert len(reading.scenario.areas) == (15 if name == "jatim" else 21)
