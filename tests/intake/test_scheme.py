"""Scoring schemes: what the built-in ones say, how a regency's own is found, and how faults are told."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from optimizer.domain.scheme import Scheme
from optimizer.errors import Fault, ScenarioError
from optimizer.intake.scheme import HANDLINGS, SCHEMES, built_in_schemes, chosen_policy, read_scheme, read_scheme_files

TEXT = (SCHEMES / "permen-14-2018.yaml").read_text(encoding="utf-8")
HANDLING_TEXT = (HANDLINGS / "baku.yaml").read_text(encoding="utf-8")


def test_the_scheme_of_2018() -> None:
    scheme = read_scheme("permen-14-2018")
    assert [len(aspect.parameters) for aspect in scheme.aspects] == [3, 2, 2, 3, 2, 2, 2]
    assert [category.least for category in scheme.categories] == [60, 38, 16, 0]
    assert {policy.code: (policy.cuts, policy.inclusive) for policy in scheme.policies} == {
        "kotaku": ((24995, 50995, 75995), True),
        "harfiah": ((25000, 51000, 76000), True),
        "lama": ((25000, 50000, 75000), False),
    }
    assert all(policy.points == (0, 1, 3, 5) for policy in scheme.policies)
    assert scheme.default_policy == "kotaku"
    assert scheme.exit_below == 16
    assert (scheme.service_above, scheme.near_cut, scheme.shared) == (80, 5.0, (("2a", "2b"), ("4b", "4c")))


def test_the_scheme_of_2016() -> None:
    scheme = read_scheme("permen-2-2016")
    assert [len(aspect.parameters) for aspect in scheme.aspects] == [3, 2, 2, 5, 2, 3, 2]
    assert [category.least for category in scheme.categories] == [71, 45, 19, 0]
    assert all(policy.points == (1, 3, 5) for policy in scheme.policies)
    assert scheme.default_policy == "lama"


@pytest.mark.parametrize("name", built_in_schemes())
def test_a_built_in_scheme_is_called_as_its_file_and_says_where_it_comes_from(name: str) -> None:
    scheme = read_scheme(name)
    assert scheme.code == name
    assert scheme.source
    assert all(policy.source for policy in scheme.policies)
    assert all(parameter.name_en for parameter in scheme.parameters)
    assert scheme.handling is not None
    assert scheme.handling.scale.scores == (3, 5, 7, 9, 11, 13, 15)


def test_built_in_schemes_leave_no_planners_files_behind() -> None:
    assert read_scheme_files("permen-14-2018").files == ()


def own(folder: Path, text: str = TEXT, handling: str | None = None) -> Scheme:
    """Write a regency's own scheme, and its handling table when given, and read it."""
    (folder / "skema.yaml").write_text(text, encoding="utf-8")
    if handling is not None:
        (folder / "penanganan.yaml").write_text(handling, encoding="utf-8")
    return read_scheme("skema.yaml", folder)


def changed(old: str, new: str, text: str = TEXT) -> str:
    assert text.count(old) == 1, old
    return text.replace(old, new)


def test_a_regency_can_add_its_own(tmp_path: Path) -> None:
    scheme = own(tmp_path, changed("kode: permen-14-2018", "kode: muara-enim").replace("mulai: 16", "mulai: 20"))
    assert (scheme.code, scheme.exit_below) == ("muara-enim", 20)
    assert scheme.handling is not None


def test_it_is_found_beside_the_scenario_and_listed_as_a_file_read(tmp_path: Path) -> None:
    text = changed("penanganan: baku", "penanganan: penanganan.yaml")
    own(tmp_path, text, changed("kode: baku", "kode: sendiri", HANDLING_TEXT))
    scenario = tmp_path / "2022.yaml"
    scenario.write_text("nama: Coba\n", encoding="utf-8")
    reading = read_scheme_files("skema.yaml", scenario)
    assert [path.name for path in reading.files] == ["skema.yaml", "penanganan.yaml"]
    assert reading.scheme.handling is not None
    assert reading.scheme.handling.code == "sendiri"


def test_what_is_optional_may_be_left_out(tmp_path: Path) -> None:
    kept = re.sub(r"(?m)^(aspek_layanan|tingkat_layanan|berbagi_penyebut|dekat_ambang|penanganan):.*\n", "", TEXT)
    scheme = own(tmp_path, kept)
    assert (scheme.service_aspects, scheme.service_above, scheme.shared, scheme.near_cut) == ((), None, (), 0.0)
    assert scheme.handling is None


def faults(folder: Path, text: str, handling: str | None = None) -> tuple[Fault, ...]:
    with pytest.raises(ScenarioError) as caught:
        own(folder, text, handling)
    return caught.value.faults


def only(folder: Path, text: str, handling: str | None = None) -> Fault:
    found = faults(folder, text, handling)
    assert len(found) == 1, [(str(fault.where), fault.what.say("en")) for fault in found]
    return found[0]


def line_of(fragment: str, text: str) -> int:
    return next(number for number, line in enumerate(text.splitlines(), 1) if fragment in line)


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("kode: 7b,", "kode: 7a,", "scheme.twice"),
        ("parameter: [7a, 7b]", "parameter: [7a]", "scheme.in_no_aspect"),
        ("parameter: [7a, 7b]", "parameter: [7a, 7b, 9z]", "scheme.not_known"),
        ("kode: 7b,", "kode: bangunan,", "scheme.code"),
        ("ambang_baku: kotaku", "ambang_baku: kotako", "scheme.not_known"),
        ("batas: [24.995, 50.995, 75.995]", "batas: [24.995, 75.995, 50.995]", "scheme.cuts_order"),
        ("batas: [24.995, 50.995, 75.995]", "batas: [24.9951, 50.995, 75.995]", "scheme.cut"),
        ("batas: [25, 51, 76]", "batas: [25, 51, 101]", "scheme.cut"),
        ("mulai: 38", "mulai: 8", "scheme.categories_order"),
        ("mulai: 0", "mulai: 1", "scheme.categories_order"),
        ("aspek_inti: [bangunan,", "aspek_inti: [gedung,", "scheme.not_known"),
        ("[[2a, 2b], [4b, 4c]]", "[[2a, 2b], [4a, 4c]]", "scheme.shared_denominator"),
        ("[[2a, 2b], [4b, 4c]]", "[[2a, 2x], [4b, 4c]]", "scheme.not_known"),
        ("penanganan: baku", "penanganan: bako", "scheme.handling_unknown"),
        ("satuan: ha, penyebut: luas_ha}\n  - {kode: 1c", "satuan: ha, penyebut: luas}\n  - {kode: 1c", "setting.choice"),
        ("tingkat_layanan: 80", "tingkat_layanan: 180", "setting.range"),
        ("dekat_ambang: 5", "dekat_ambang: lima", "setting.need_number"),
        ("kode: permen-14-2018", "kode: permen-14-2018\nbobot: 3", "setting.unknown_key"),
        ("ambang_baku: kotaku\n", "", "setting.missing_key"),
    ],
)
def test_each_fault_by_itself(tmp_path: Path, old: str, new: str, code: str) -> None:
    text = changed(old, new)
    found = faults(tmp_path, text)
    assert code in {fault.what.code for fault in found}, [fault.what.say("en") for fault in found]
    fault = next(fault for fault in found if fault.what.code == code)
    assert Path(fault.where.file).name == "skema.yaml"
    assert fault.where.line > 0
    assert all(fault.what.say(language) for language in ("id", "en"))


def test_a_fault_names_its_line_and_what_was_meant(tmp_path: Path) -> None:
    text = changed("ambang_baku: kotaku", "ambang_baku: kotako")
    fault = only(tmp_path, text)
    assert fault.where.line == line_of("ambang_baku", text)
    assert fault.where.column == len("ambang_baku: ") + 1
    assert fault.fix is not None
    assert "kotaku" in fault.fix.say("id")


def test_points_must_match_the_cuts(tmp_path: Path) -> None:
    text = TEXT.replace("nilai: [0, 1, 3, 5]", "nilai: [0, 1, 3]", 1)
    assert only(tmp_path, text).what.code == "scheme.points_count"
    text = TEXT.replace("nilai: [0, 1, 3, 5]", "nilai: [0, 3, 1, 5]", 1)
    assert only(tmp_path, text).what.code == "scheme.points_order"


def test_a_parameter_in_two_aspects_is_told_at_both(tmp_path: Path) -> None:
    found = faults(tmp_path, changed("parameter: [7a, 7b]", "parameter: [7a, 7b, 6b]"))
    assert [fault.what.code for fault in found] == ["scheme.in_two_aspects"] * 2


def test_a_level_needs_services(tmp_path: Path) -> None:
    text = re.sub(r"(?m)^aspek_layanan:.*\n", "", TEXT)
    assert only(tmp_path, text).what.code == "scheme.level_without_services"


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    text = changed("mulai: 38", "mulai: 8", changed("kode: 7b,", "kode: 7a,", changed("dekat_ambang: 5", "dekat_ambang: lima")))
    assert {"scheme.categories_order", "scheme.twice", "setting.need_number"} <= {
        fault.what.code for fault in faults(tmp_path, text)
    }


OWN_TABLE = changed("penanganan: baku", "penanganan: penanganan.yaml")


@pytest.mark.parametrize(
    ("old", "new", "code"),
    [
        ("dari: 11, sampai: 15", "dari: 18, sampai: 25", "scheme.scale"),
        ("sampai: 150, nilai: 1", "sampai: 250, nilai: 1", "scheme.density_order"),
        ("legal: A1, tidak_legal: A2, nomor: 1", "legal: A1, tidak_legal: A1, nomor: 1", "scheme.class_code_twice"),
        (
            "kategori: berat, legal: peremajaan, tidak_legal: permukiman_kembali",
            "kategori: berat, legal: peremajan, tidak_legal: permukiman_kembali",
            "scheme.not_known",
        ),
        ("kategori: ringan, pertimbangan: rendah", "kategori: ringan, pertimbangan: sedang", "scheme.priority_cells"),
        ("nilai_strategis: {ya: 5, tidak: 1}", "nilai_strategis: {ya: lima, tidak: 1}", "setting.need_whole"),
    ],
)
def test_each_fault_of_a_handling_table(tmp_path: Path, old: str, new: str, code: str) -> None:
    found = faults(tmp_path, OWN_TABLE, changed(old, new, HANDLING_TEXT))
    assert code in {fault.what.code for fault in found}, [fault.what.say("en") for fault in found]
    fault = next(fault for fault in found if fault.what.code == code)
    assert Path(fault.where.file).name == "penanganan.yaml"
    assert all(fault.what.say(language) for language in ("id", "en"))


def test_a_handling_table_for_other_categories_is_refused(tmp_path: Path) -> None:
    text = OWN_TABLE.replace("kode: berat", "kode: parah")
    fault = only(tmp_path, text, HANDLING_TEXT)
    assert fault.what.code == "scheme.handling_categories"
    assert fault.where.line == line_of("penanganan: penanganan.yaml", text)


@pytest.mark.parametrize("name", ["permen-14-2019", "permen"])
def test_an_unknown_name_is_told_with_what_there_is(name: str) -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scheme(name)
    fault = caught.value.faults[0]
    assert fault.what.code == "scheme.unknown"
    assert "permen-14-2018" in fault.what.say("id")


def test_a_near_miss_is_guessed() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scheme("permen-14-2019")
    assert caught.value.faults[0].fix is not None


@pytest.mark.parametrize("name", ["../skema.yaml", "/etc/skema.yaml", "tiada.yaml", "lain\\skema.yaml"])
def test_a_path_that_leads_out_or_nowhere_is_refused(tmp_path: Path, name: str) -> None:
    (tmp_path / "skenario").mkdir()
    (tmp_path / "skema.yaml").write_text(TEXT, encoding="utf-8")
    with pytest.raises(ScenarioError):
        read_scheme(name, tmp_path / "skenario")


def test_a_path_needs_a_folder() -> None:
    with pytest.raises(ScenarioError) as caught:
        read_scheme("skema.yaml")
    assert caught.value.faults[0].what.code == "scheme.no_folder"


@pytest.mark.parametrize("text", ["", "- 1\n", "kode: [\n", "kode: a\nkode: b\n", "kode: &x 1\n"])
def test_text_that_is_no_scheme_is_refused(tmp_path: Path, text: str) -> None:
    assert faults(tmp_path, text)


def test_a_policy_is_chosen_by_name_or_by_the_scheme() -> None:
    rules = read_scheme("permen-2-2016")
    assert chosen_policy(rules, None).code == "lama"
    assert chosen_policy(rules, "harfiah").code == "harfiah"


def test_an_unknown_policy_is_told_with_what_was_meant() -> None:
    with pytest.raises(ScenarioError) as caught:
        chosen_policy(read_scheme("permen-14-2018"), "kotako")
    fault = caught.value.faults[0]
    assert (fault.where.file, fault.what.code) == ("--ambang", "scheme.not_known")
    assert fault.fix is not None
    assert "kotaku" in fault.fix.say("id")
