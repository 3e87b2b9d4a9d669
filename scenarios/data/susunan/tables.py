"""The rows of the two ``kawasan`` tables as text."""

from __future__ import annotations

import csv
import io

from susunan.figures import HECTARE_DECIMALS, fixed, plain, whole
from susunan.impute import BY_HECTARES, impute
from susunan.podes import Village
from susunan.portal import PARAMETERS, Record

COLUMNS = (
    "kode",
    "nama",
    "kelurahan_desa",
    "jenis",
    "kecamatan",
    "kawasan",
    "luas_ha",
    "bangunan",
    "penduduk",
    "kk",
    "kk_miskin",
    "jalan_ideal_m",
    "drainase_ideal_m",
    *PARAMETERS,
    "lintang",
    "bujur",
    "legalitas",
    "tahun",
    "sumber",
    "mutu",
    "donor",
    "catatan",
)
PODES_URL = "https://github.com/icraf-indonesia/village_typologies_sumsel"
PODES_YEAR = 2021
PORTAL_READ = 2026
"""Year in which the portal's pages were read; they print no survey year."""

LAND_UNKNOWN = "belum_diketahui"


def table_text(rows: list[tuple[str, ...]]) -> str:
    """Return header and rows as CSV text with unix line ends."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\n")
    writer.writerows([COLUMNS, *rows])
    return stream.getvalue()


def village_row(village: Village, donor: Record) -> tuple[str, ...]:
    """Return one imputed row of Muara Enim."""
    baseline = impute(village, donor)
    poor = min(village.slum_households, whole(village.slum_households * village.poverty.share))
    volumes = (
        fixed(volume, HECTARE_DECIMALS) if parameter in BY_HECTARES else str(int(volume))
        for parameter, volume in zip(PARAMETERS, baseline.volumes, strict=True)
    )
    share = fixed(village.poverty.share * 100, 2).replace(".", ",")
    return (
        village.code,
        village.name,
        village.name,
        village.settlement,
        village.district,
        f"Bagian kumuh {village.settlement} {village.name}",
        fixed(baseline.hectares, HECTARE_DECIMALS),
        str(baseline.buildings),
        str(baseline.people),
        str(village.slum_households),
        str(poor),
        str(baseline.road),
        str(baseline.drainage),
        *volumes,
        fixed(village.latitude, 6),
        fixed(village.longitude, 6),
        LAND_UNKNOWN,
        str(PODES_YEAR),
        " ; ".join(url for url in (PODES_URL, donor.url, village.poverty.url) if url),
        "imputasi",
        donor.code,
        f"KK = KK kumuh PODES 2021; KK miskin = {share} persen ({village.poverty.indicator}); angka lain dari donor",
    )


def record_row(record: Record) -> tuple[str, ...]:
    """Return one surveyed row of East Java, as the portal prints it."""
    notes = (
        f"{record.regency}, kode wilayah {record.region}; tahun survei tidak tercantum, tahun = tahun halaman dibaca; "
        f"KK miskin tidak dipublikasikan, 0 = tidak diketahui"
    )
    return (
        record.code,
        record.name,
        record.village,
        record.settlement,
        record.district,
        record.kawasan,
        plain(record.hectares),
        str(record.buildings),
        str(record.people),
        str(record.households),
        "0",
        plain(record.road),
        plain(record.drainage),
        *(plain(volume) for volume in record.volumes),
        "",
        "",
        LAND_UNKNOWN,
        str(PORTAL_READ),
        record.url,
        "terukur",
        "",
        notes + (f"; {record.note}" if record.note else ""),
    )
