"""The real RTs of the East Java slum portal (kawanku.pkpjatim.id), as printed on their pages."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path

PARAMETERS = ("1a", "1b", "1c", "2a", "2b", "3a", "3b", "4a", "4b", "4c", "5a", "5b", "6a", "6b", "7a", "7b")
"""The 16 parameters of Permen PUPR 14/PRT/M/2018 in the order of the form."""

HERE = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Record:
    """One surveyed RT or hamlet: header figures, deficient volumes in form order, and the points printed for them.

    ``hectares`` ha, ``road`` and ``drainage`` ideal lengths in m, ``volumes`` in unit, ha, m or KK.
    """

    code: str
    name: str
    regency: str
    kawasan: str
    village: str
    settlement: str
    district: str
    region: str
    hectares: Fraction
    buildings: int
    people: int
    households: int
    road: Fraction
    drainage: Fraction
    volumes: tuple[Fraction, ...]
    points: tuple[int, ...]
    url: str
    note: str

    @property
    def total(self) -> int:
        """Return the total score, 0 to 80: the sum of the points printed on the page."""
        return sum(self.points)


@dataclass(frozen=True, slots=True)
class Region:
    """Where an RT lies according to the Kemendagri codes; the portal itself prints only the regency."""

    code: str
    village: str
    settlement: str
    district: str
    note: str


def read_records(folder: Path) -> tuple[Record, ...]:
    """Return every page of ``folder`` whose header figures are known, by code; a page without its header is left out."""
    regions = _read_regions(HERE / "wilayah_jatim.csv")
    found = []
    for path in sorted(folder.glob("jatim_*.json")):
        header = json.loads(path.read_text(encoding="utf-8"), parse_float=Fraction)
        if header["jumlah_kk"] is None:
            continue
        code = path.stem.removeprefix("jatim_").replace("_", "-")
        found.append(_record(code, header, path.with_suffix(".csv"), regions[code]))
    return tuple(sorted(found, key=lambda record: record.code))


def _record(code: str, header: dict[str, object], table: Path, region: Region) -> Record:
    """Return one page as a record."""
    with table.open(encoding="utf-8", newline="") as stream:
        lines = {row["parameter"][:2]: row for row in csv.DictReader(stream)}
    return Record(
        code=code,
        name=str(header["area"]),
        regency=str(header["kabupaten_kota"]),
        kawasan=str(header["kawasan"]),
        village=region.village,
        settlement=region.settlement,
        district=region.district,
        region=region.code,
        hectares=Fraction(str(header["luas_verifikasi_ha"])),
        buildings=int(str(header["jumlah_bangunan"])),
        people=int(str(header["jumlah_penduduk"])),
        households=int(str(header["jumlah_kk"])),
        road=Fraction(str(header["panjang_jalan_ideal_m"])),
        drainage=Fraction(str(header["panjang_drainase_ideal_m"])),
        volumes=tuple(Fraction(lines[parameter]["numerator"]) for parameter in PARAMETERS),
        points=tuple(int(lines[parameter]["score_published"]) for parameter in PARAMETERS),
        url=str(header["source_url"]),
        note=region.note,
    )


def _read_regions(path: Path) -> dict[str, Region]:
    """Return the Kemendagri region of each record by its code."""
    with path.open(encoding="utf-8", newline="") as stream:
        return {
            row["kode"]: Region(row["kode_wilayah"], row["kelurahan_desa"], row["jenis"], row["kecamatan"], row["catatan"])
            for row in csv.DictReader(stream)
        }
