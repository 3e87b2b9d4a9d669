"""``tuntas merge``: lists of results folders become one, or are refused with everything that is wrong."""

from __future__ import annotations

import csv
import dataclasses
import io
import json
import shutil
from pathlib import Path

import openpyxl
import pytest

from optimizer.archive.manifest import Manifest
from optimizer.archive.write import write_results
from optimizer.cli.entry import main
from optimizer.domain.area import Quality
from optimizer.domain.region import Region
from optimizer.domain.region_cap import RegionCap
from optimizer.domain.sent import SentList
from optimizer.errors import ScenarioError
from optimizer.intake.read import read_scenario
from optimizer.intake.sent_list import read_sent_lists
from optimizer.messages import LANGUAGES, Language
from optimizer.model.shared_money import share_money
from optimizer.problem.build import build_instance
from optimizer.problem.instance import Instance
from optimizer.ranking.merge import ranked
from optimizer.ranking.options import options
from optimizer.ranking.staircase import reached, staircase
from optimizer.ranking.worth import household_points
from optimizer.report.charts.pictures import draw
from optimizer.report.content.merge.chart import MOST_ROWS, merge_chart
from optimizer.report.content.merge.facts import MergeFacts
from optimizer.report.content.merge.tables import shares_table
from optimizer.report.content.sent import SENT
from optimizer.report.studies.merge import BOOK, merge_told
from optimizer.report.studies.sent import sent_files
from optimizer.report.writers.pane import Pane
from optimizer.report.writers.terminal import screen_text
from optimizer.requests import MergeRequest, RunRequest
from optimizer.study.merge import merge as merge_lists
from optimizer.study.sending import Sending, sending
from optimizer.verbs.merge import merge
from optimizer.verbs.run import run
from optimizer.verbs.verify import verify
from tests.conftest import Golden
from tests.merge.test_regions import drawn

ROOT = Path(__file__).parents[2]
CAPS = "nama,wilayah,batas\nSumsel,16,20\nPrioritas,16.01|31,Rp 12\n"


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def real(one: SentList) -> SentList:
    code = {"31": "31.71"}.get(one.region.code, one.region.code)
    return dataclasses.replace(one, region=Region(code, f"Kabupaten {code}"), burden=100)


def keep(one: SentList, folder: str) -> Path:
    write_results(Path(folder), sent_files(Sending(one), "id"), Manifest(folder, (), (), ()))
    return Path(folder)


def folders(seed: int = 3) -> tuple[Path, ...]:
    return tuple(keep(real(one), f"hasil-{n}") for n, one in enumerate(drawn(seed)))


def refused(request: MergeRequest) -> set[tuple[str, str]]:
    with pytest.raises(ScenarioError) as error:
        merge(request)
    assert not Path("results").exists()
    assert all(fault.what.say(language) for fault in error.value.faults for language in LANGUAGES)
    return {(fault.where.file, fault.what.code) for fault in error.value.faults}


def rows(path: Path) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("language", LANGUAGES)
def test_lists_become_one_and_the_files_agree(language: str) -> None:
    Path("batas.csv").write_text(CAPS, encoding="utf-8")
    given = folders()
    Path("kosong").mkdir()
    asked = MergeRequest((*given, Path("kosong")), "30", Path("batas.csv"), language=language)  # type: ignore[arg-type]
    answer = merge(asked)
    assert answer.folder == Path("results/gabungan")
    assert [(fault.where.file, fault.what.code) for fault in answer.notices] == [("kosong", "merge.no_list")]
    lists = [real(one) for one in drawn(3)]
    caps = (RegionCap("Sumsel", ("16",), 20), RegionCap("Prioritas", ("16.01", "31"), 12))
    found = merge_lists(lists, 30, caps, share_money)
    summary = json.loads((answer.folder / "ringkasan.json").read_text(encoding="utf-8"))
    assert summary["uang"] == {"belanja": found.cost, "pagu": 30}
    assert summary["bukti"]["poin_kk"] == found.points
    assert summary["bukti"]["batas_poin_kk"] == found.bound
    assert summary["bukti"]["cara"] == "harga"
    assert summary["tanpa_daftar"] == ["kosong"]
    shares = rows(answer.folder / "alokasi.csv")
    assert sum(int(row["belanja"]) for row in shares) == found.cost
    assert [int(row["belanja"]) for row in shares] == sorted((int(row["belanja"]) for row in shares), reverse=True)
    steps = rows(answer.folder / "daftar-gabungan.csv")
    assert len(steps) == sum(len(one.steps) for one in lists)
    spent = sum(int(row["biaya"]) for row in steps if row["dipilih"] in ("ya", "yes"))
    assert spent + sum(one.cost for one in lists) == found.cost
    assert [(row["nama"], row["batas_belanja"]) for row in rows(answer.folder / "batas.csv")] == [
        ("Sumsel", "20"),
        ("Prioritas", "12"),
    ]
    assert verify(answer.folder).sound


def test_the_same_lists_give_the_same_bytes_in_any_order_and_a_list_twice_counts_once() -> None:
    given = folders()
    first = merge(MergeRequest(given, "Rp 25"))
    before = {path.name: path.read_bytes() for path in first.folder.rglob("*") if path.is_file()}
    again = keep(real(drawn(3)[0]), "salinan")
    merge(MergeRequest((again, *reversed(given)), "Rp 25"))
    assert {path.name: path.read_bytes() for path in first.folder.rglob("*") if path.is_file()} == before


def test_everything_wrong_is_told_at_once_and_nothing_is_written() -> None:
    given = folders()
    with (given[0] / "daftar-kirim.csv").open("a", encoding="utf-8") as file:
        file.write("1,16.01,5,u,1,,1,1,,,,,,,,\n")
    (given[1] / "manifest.json").unlink()
    keep(real(drawn(4)[2]), "lain")
    asked = MergeRequest((*given, Path("lain"), Path("tidak-ada")), "dua miliar")
    assert refused(asked) == {
        ("hasil-0/daftar-kirim.csv", "archive.changed"),
        ("hasil-1/daftar-kirim.csv", "archive.no_manifest"),
        ("lain/daftar-kirim.csv", "sent.twice"),
        ("tidak-ada", "archive.no_folder"),
        ("--budget", "money.form"),
    }
    Path("kosong").mkdir()
    assert refused(MergeRequest((Path("kosong"),), "Rp 1 miliar")) == {("kosong", "merge.nothing")}


@pytest.mark.parametrize(
    ("table", "codes"),
    [
        ("nama,wilayah,batas\nA,17,20\n", {"merge.nobody"}),
        ("nama,wilayah,batas\nA,1603|16,20\n", {"sent.code"}),
        ("nama,wilayah,batas\nA,16,20\nA,31,inf\n", {"merge.cap_twice", "money.form"}),
        ("nama,wilayah,batas\nA,16,-20\n", {"money.form"}),
        ("nama,wilayah,batas\nA,,20\n", {"cell.empty"}),
        ("nama,wilayh,batas\nA,16,20\n", {"table.unknown_column"}),
    ],
)
def test_caps_that_cannot_be_meant_are_refused(table: str, codes: set[str]) -> None:
    Path("batas.csv").write_text(table, encoding="utf-8")
    found = refused(MergeRequest(folders(), "Rp 30", Path("batas.csv")))
    assert {code for _, code in found} == codes
    assert {file for file, _ in found} == {"batas.csv"}


def test_locked_works_dearer_than_a_cap_end_without_a_plan(capsys: pytest.CaptureFixture[str]) -> None:
    given = [keep(dataclasses.replace(real(one), cost=10), f"kunci-{n}") for n, one in enumerate(drawn(3))]
    Path("batas.csv").write_text("nama,wilayah,batas\nSumsel,16,19\n", encoding="utf-8")
    words = [*map(str, given), "--budget", "Rp 100"]
    assert main(["merge", *words, "--caps", "batas.csv"]) == 1
    assert not Path("results").exists()
    assert main(["merge", *words, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["uang"]["pagu"] == 100
    assert main(["merge", str(given[0])]) == 2


def test_many_regions_are_told_in_short_and_imputed_data_is_said_first() -> None:
    base = real(drawn(3)[0])
    lists = [
        dataclasses.replace(base, region=Region(f"16.{n:02}", f"Kabupaten {n}"), quality=Quality.IMPUTED) for n in range(1, 31)
    ]
    facts = MergeFacts(merge_lists(lists, 300, (), share_money))
    for language in LANGUAGES:
        told = merge_told(facts, language)
        assert told.screen.warning
        assert len(told.screen.grids[0].rows) == 20
        chart = merge_chart(facts, language)
        assert len(chart.rows) == MOST_ROWS
        assert sum(chart.row_totals) == facts.found.cost
        assert len(shares_table(facts, language).rows) == 30
    assert draw(merge_chart(facts, "id"), titled=True)


REGENCY = """extends: jatim.yaml
nama: Kabupaten {code}
wilayah: {{kode: '{code}', nama: Kabupaten {code}}}
data: {{kawasan: data/{code}.csv, intervensi: data/jatim/intervensi.csv, sumber_dana: data/jatim/sumber_dana.csv}}
tujuan: {{lensa: skor}}
pagu: {{dak: {{2025: 0}}, apbn: {{2025: 0}}}}
"""


def split() -> list[str]:
    """Write the measured areas of East Java as one scenario, jatim-semua, and as one for each regency; return their names."""
    shutil.copytree(ROOT / "scenarios", "scenarios")
    folder = Path("scenarios/data")
    where = {row["kode"]: row["kode_wilayah"][:5] for row in rows(folder / "susunan/wilayah_jatim.csv")}
    header, *lines = (folder / "jatim/kawasan.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    own: dict[str, list[str]] = {"35": lines}
    for line in lines:
        own.setdefault(where[line.partition(",")[0]], []).append(line)
    for code, some in own.items():
        (folder / f"{code}.csv").write_text("".join([header, *some]), encoding="utf-8")
        Path(f"scenarios/k{code}.yaml").write_text(REGENCY.format(code=code), encoding="utf-8")
    return sorted(own)


def test_a_province_in_parts_is_the_province_in_one() -> None:
    province, *regencies = split()
    sent = {code: sending(read_scenario(Path(f"scenarios/k{code}.yaml")).scenario, "0" * 64).listed for code in regencies}
    folder = run(RunRequest("k35", report=False)).folder
    assert verify(folder).sound
    (sent[province],) = read_sent_lists([(SENT, (folder / SENT).read_bytes())])
    assert len(regencies) == 13
    assert None not in sent.values()
    for budget in (10**8, 10**9, 5_500_000_000, 10**11):
        parts = merge_lists([sent[code] for code in regencies], budget, (), share_money)
        whole = merge_lists([sent[province]], budget, (), share_money)
        assert (parts.points, parts.bound, parts.ceiling) == (whole.points, whole.bound, whole.ceiling)
        assert parts.points == parts.bound
    best = exact(build_instance(read_scenario(Path("scenarios/k35.yaml")).scenario), 5_500_000_000)
    assert merge_lists([sent[code] for code in regencies], 5_500_000_000, (), share_money).points == best


def exact(instance: Instance, budget: int) -> int:
    """The most point-households of all ways to build the whole province, be they on a hull or not."""
    scale = household_points(instance)
    found = ranked(instance, scale, options(instance, scale))
    return reached(staircase(found.items), budget)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_merged_folder_reads_as_it_always_has(language: Language, golden: Golden) -> None:
    Path("batas.csv").write_text(CAPS, encoding="utf-8")
    answer = merge(MergeRequest(folders(), "30", Path("batas.csv"), language=language))
    told = [screen_text(answer.screen, Pane())]
    for path in (*sorted(answer.folder.glob("*.csv")), answer.folder / "ringkasan.json"):
        told += [f"== {path.name}", path.read_text(encoding="utf-8-sig").rstrip()]
    for page in openpyxl.load_workbook(answer.folder / BOOK):
        told.append(f"== {BOOK}: {page.title}")
        told += [f"{cell.coordinate}: {cell.value}" for row in page.iter_rows() for cell in row if cell.value is not None]
    golden.check(f"gabungan.{language}.txt", "\n".join(told) + "\n")
