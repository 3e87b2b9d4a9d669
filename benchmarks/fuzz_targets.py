"""What is fuzzed: a small scenario with map, workbook, plan and results, and the command that reads each of its files."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.fuzz_damage import damaged, damaged_json, damaged_workbook
from optimizer.cli import main
from tests.intake.small import THREE_PATHS, VALID, edit, table, workbook

RESULTS = "hasil"
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
            _vouch(yard / RESULTS, Path(self.file).name, content)
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
        Target("set", "", damaged, (*validate, "--set", "{}")),
        Target("vary", "", damaged, ("sweep", scenario, "--vary", "{}", *out)),
    ]
    kept = [Target(f"verify {name}", f"{RESULTS}/{name}", damaged_json, ("verify", results)) for name in ("manifest.json",)]
    for name in ("ringkasan.json", "fakta.json", "sertifikat.json", "rencana.csv", "kawasan.csv", "rencana.xlsx"):
        way = damaged_json if name.endswith("json") else damaged_workbook if name.endswith("xlsx") else damaged
        kept.append(Target(f"verify {name}", f"{RESULTS}/{name}", way, ("verify", results), vouched=True))
    report = ("report", results, "--formats", "csv")
    kept.append(Target("report fakta.json", f"{RESULTS}/fakta.json", damaged_json, report, vouched=True))
    return (*read, *solved, *others, *kept)


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
    return [(yard / target.file).read_bytes()]


def _vouch(results: Path, name: str, content: bytes) -> None:
    manifest = results / "manifest.json"
    told = json.loads(manifest.read_bytes())
    for entry in told["outputs"]:
        if entry["path"] == name:
            entry["sha256"], entry["bytes"] = hashlib.sha256(content).hexdigest(), len(content)
    manifest.write_text(json.dumps(told), encoding="utf-8")


def _map() -> dict[str, object]:
    names = ("Muara Enim", "Lubai")
    return {"type": "FeatureCollection", "features": [_feature(name, 103.0 + number) for number, name in enumerate(names)]}


def _feature(name: str, west: float) -> dict[str, object]:
    ring = [[west, -3.5], [west + 1, -3.5], [west + 1, -3.0], [west, -3.0], [west, -3.5]]
    return {"type": "Feature", "properties": {"kecamatan": name}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
