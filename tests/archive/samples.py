"""Two versions of one results folder, and what may be seen of it."""

from __future__ import annotations

from pathlib import Path

from optimizer.archive.files import FileHash, ResultFile
from optimizer.archive.manifest import Manifest

MANIFEST = Manifest(
    scenario="2022",
    inputs=(FileHash("2022.yaml", 3, "0" * 64), FileHash("data/kawasan.csv", 5, "1" * 64)),
    versions=(("tuntas", "0.1.0"), ("highs", "1.16.0")),
    options=(("solver", "HiGHS"), ("set pagu.apbd.2022", "Rp 10 miliar")),
)


def made(mark: str) -> tuple[ResultFile, ...]:
    return (
        ResultFile("rencana.csv", f"kawasan;volume\nPasar III;{mark}\n".encode() * 40),
        ResultFile("grafik/pagu.svg", f"<svg>{mark}</svg>".encode()),
        ResultFile("kosong.txt", b""),
    )


def written(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def is_made(folder: Path, mark: str) -> bool:
    found = written(folder)
    found.pop("manifest.json", None)
    return found == {file.path: file.content for file in made(mark)}


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())
