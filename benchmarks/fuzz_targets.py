"""What is fuzzed: a small scenario with map, workbook, plan, results and list, and the command that reads each of its files."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fuzz_damage import damaged, damaged_json, damaged_workbook
from optimizer.archive.files import MANIFEST_NAME, FileHash
from optimizer.archive.manifest import Manifest, decode, encode
from optimizer.archive.write import write_results
from optimizer.cli import main
from optimizer.domain.area import Quality
from optimizer.domain.region import Region
from optimizer.domain.sent import Basis, SentList, SentStep
from optimizer.report.studies.merge import SHARES, STEPS
from optimizer.report.studies.sent import sent_files
from optimizer.report.studies.told import SUMMARY
from optimizer.study.sending import Sending
from tests.intake.small import THREE_PATHS, VALID, edit, table, workbook

RESULTS = "hasil"
SENDER = "kirim"
MERGED = "gabungan"
BUDGET = "Rp 30 juta"
Damage = Callable[[bytes, random.Random, bytes], bytes]


@dataclass(frozen=True, slots=True)
class Target:
    """A file of the yard, how it is damaged, and the words typed after that; ``{}`` in a word stands for the content itself.

    ``vouched``: the manifest of the results is made to fit the damaged file, so that more than its hash is looked at.
    """

    name: str
    file: str
    damage: Damage
    words: tuple[str, ...]
    vouched: bool = False

    def write(self, yard: Path, content: bytes) -> list[str]:
        """Put ``content`` in its place and return the words of the command."""
        if self.file:
            (yard / self.file).write_bytes(content)
        if self.vouched:
            _vouch((yard / self.file).parent, Path(self.file).name, content)
        said = content.decode("utf-8", "surrogateescape")
        return [said if word == "{}" else word for word in self.words]


def build(yard: Path) -> None:
    """Fill the empty folder ``yard`` with all that the targets read."""
    shutil.copytree(VALID, yard, dirs_exist_ok=True)
    book = workbook({name: table(name) for name in ("kawasan", "intervensi", "sumber_dana")})
    book.save(yard / "data" / "tabel.xlsx")
    scenario = yard / "scenario.yaml"
    shutil.copy(scenario, yard / "buku.yaml")
    edit(yard / "buku.yaml", THREE_PATHS, "data: data/tabel.xlsx\n")
    shutil.copy(scenario, yard / "berpeta.yaml")
    edit(yard / "berpeta.yaml", "asumsi:", "peta: data/peta.geojson\nasumsi:")
    (yard / "data" / "peta.geojson").write_text(json.dumps(_map()), encoding="utf-8")
    if main(["run", str(scenario), "--no-report", "--out", str(yard / RESULTS)]) != 0:
        raise RuntimeError("the sound scenario does not run")
    for name in ("rencana.csv", "rencana.xlsx"):
        shutil.copy(yard / RESULTS / name, yard / name)
    write_results(yard / SENDER, sent_files(Sending(_list()), "id"), Manifest(SENDER, (), (), ()))
    (yard / "batas.csv").write_text("nama,wilayah,batas\nProvinsi,16,Rp 20 juta\nDua,16.03|16,12000000\n", encoding="utf-8")
    merging = ["merge", str(yard / SENDER), "--budget", BUDGET, "--caps", str(yard / "batas.csv"), "--out", str(yard / MERGED)]
    if main(merging) != 0:
        raise RuntimeError("the sound list does not merge")
    for name in (RESULTS, SENDER, MERGED):
        shutil.copy(yard / name / MANIFEST_NAME, _sound(yard / name))


def targets(yard: Path) -> tuple[Target, ...]:
    """Return everything that is fuzzed; ``yard`` was filled by ``build``."""
    scenario, out, results = str(yard / "scenario.yaml"), ("--out", str(yard / "keluar")), str(yard / RESULTS)
    validate = ("validate", scenario)
    run = ("run", scenario, "--no-report", *out)
    tables = ("data/kawasan.csv", "data/intervensi.csv", "data/sumber_dana.csv")
    read = [Target(f"validate {file}", file, damaged, validate) for file in ("scenario.yaml", *tables)]
    solved = [Target(f"run {file}", file, damaged, run) for file in ("scenario.yaml", *tables)]
    others = [
        Target("workbook", "data/tabel.xlsx", damaged_workbook, ("validate", str(yard / "buku.yaml"))),
        Target("map", "data/peta.geojson", damaged_json, ("validate", str(yard / "berpeta.yaml"))),
        Target("score", "data/kawasan.csv", damaged, ("score", str(yard / "data" / "kawasan.csv"))),
        Target("plan", "rencana.csv", damaged, ("evaluate", scenario, str(yard / "rencana.csv"), *out)),
        Target("plan workbook", "rencana.xlsx", damaged_workbook, ("evaluate", scenario, str(yard / "rencana.xlsx"), *out)),
        Target("evaluate scenario.yaml", "scenario.yaml", damaged, ("evaluate", scenario, str(yard / "rencana.csv"), *out)),
        Target("compare scenario.yaml", "scenario.yaml", damaged, ("compare", scenario, str(yard / "berpeta.yaml"), *out)),
        Target("set", "", damaged, (*validate, "--set", "{}")),
        Target("vary", "", damaged, ("sweep", scenario, "--vary", "{}", *out)),
    ]
    kept = [Target("verify manifest.json", f"{RESULTS}/manifest.json", damaged_json, ("verify", results))]
    told = ("ringkasan.json", "fakta.json", "sertifikat.json", "rencana.csv", "kawasan.csv", "rencana.xlsx")
    kept += [_checked(yard, RESULTS, name) for name in told]
    kept += [_checked(yard, MERGED, name) for name in (STEPS, SHARES, SUMMARY)]
    report = ("report", results, "--formats", "csv")
    kept.append(Target("report fakta.json", f"{RESULTS}/fakta.json", damaged_json, report, vouched=True))
    sender = str(yard / SENDER)
    merge = ("merge", sender, *out, "--budget")
    merged = [
        Target("merge list", f"{SENDER}/daftar-kirim.csv", damaged, (*merge, BUDGET), vouched=True),
        Target("merge caps", "batas.csv", damaged, (*merge, BUDGET, "--caps", str(yard / "batas.csv"))),
        Target("merge budget", "", damaged, (*merge, "{}")),
    ]
    return (*read, *solved, *others, *kept, *merged)


def _checked(yard: Path, folder: str, name: str) -> Target:
    """Return the check of results of which one file was damaged, and the manifest made to fit."""
    way = damaged_json if name.endswith("json") else damaged_workbook if name.endswith("xlsx") else damaged
    return Target(f"verify {folder}/{name}", f"{folder}/{name}", way, ("verify", str(yard / folder)), vouched=True)


def seeds(target: Target, yard: Path) -> list[bytes]:
    """Return sound contents to begin with."""
    if target.name == "set":
        return [
            b"pagu.apbd.2022=Rp 10 miliar",
            b"tujuan.bobot={kumuh: 0.5, kemiskinan: 0.5}",
            b"inflasi=0.05",
            b"aturan.kunci=[]",
        ]
    if target.name == "vary":
        return [b"inflasi=0.01,0.02", b"pagu.apbd.2022=90%..110%", b"tujuan.bobot.kumuh=0.2:0.8:3"]
    if target.name == "merge budget":
        return [BUDGET.encode(), b"30000000"]
    return [(yard / target.file).read_bytes()]


def _vouch(folder: Path, name: str, content: bytes) -> None:
    """Make the manifest of a folder fit the content of one of its files, seal and all."""
    told, outputs = decode(_sound(folder).read_bytes())
    fitting = FileHash(name, len(content), hashlib.sha256(content).hexdigest())
    manifest = encode(told, tuple(fitting if output.path == name else output for output in outputs))
    (folder / MANIFEST_NAME).write_bytes(manifest)


def _sound(folder: Path) -> Path:
    """Return where the manifest of a folder is kept as it was written: the one in the folder is fuzzed too."""
    return folder.with_name(f"{folder.name}-{MANIFEST_NAME}")


def _list() -> SentList:
    """Return a small sound list of a region."""
    costs = ((7_234_400, 160), (9_000_000, 160), (20_000_000, 90))
    steps = tuple(SentStep("RT 1", "6a", f"RT 1/bak-sampah:{n}", *each) for n, each in enumerate(costs, 1))
    basis = Basis(2026, "permen-14-2018", "kotaku", "rt")
    return SentList(Region("16.03", "Muara Enim"), basis, Quality.MEASURED, "0" * 64, 500, 1_000_000, 20, steps)


def _map() -> dict[str, object]:
    names = ("Muara Enim", "Lubai")
    return {"type": "FeatureCollection", "features": [_feature(name, 103.0 + number) for number, name in enumerate(names)]}


def _feature(name: str, west: float) -> dict[str, object]:
    ring = [[west, -3.5], [west + 1, -3.5], [west + 1, -3.0], [west, -3.0], [west, -3.5]]
    return {"type": "Feature", "properties": {"kecamatan": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
