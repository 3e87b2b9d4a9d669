"""Names of sub-kegiatan, in short, as one local government's budget lists write them: codes of SIPD form.

Source: a nomenclature list of one local government, read in 2026; that the names equal Kepmendagri 900.1.15.5-1317/2023 word
for word was not checked, and the sheets that use them say so. A code that is not here keeps its name empty.
"""

from __future__ import annotations

_NAMES: dict[str, str] = {
    "1.03.03.2.01.0022": "Pembangunan SPAM Bukan Jaringan Perpipaan",
    "1.03.03.2.01.0026": "Peningkatan SPAM Jaringan Perpipaan",
    "1.03.05.2.01.0032": "Peningkatan SPALD Terpusat Skala Permukiman",
    "1.03.05.2.01.0033": "Penyedotan Lumpur Tinja",
    "1.03.05.2.01.0039": "Penyediaan Sub Sistem Pengolahan SPALD Setempat",
    "1.03.06.2.01.0024": "Peningkatan Sistem Drainase Perkotaan",
    "1.03.06.2.01.0028": "Rehabilitasi Sistem Drainase Perkotaan",
    "1.03.06.2.01.0029": "Pembangunan Sistem Drainase Perkotaan",
    "1.03.06.2.01.0031": "Operasi dan Pemeliharaan Sistem Drainase Perkotaan",
    "1.03.10.2.01.0032": "Pembangunan Jalan",
    "1.03.10.2.01.0033": "Rekonstruksi Jalan",
    "1.03.10.2.01.0044": "Rehabilitasi Jalan",
    "1.03.10.2.01.0046": "Pemeliharaan Rutin Jalan",
    "1.04.03.2.03.0002": "Perbaikan Rumah Tidak Layak Huni",
    "1.04.03.2.03.0009": "Pelaksanaan Peremajaan Kawasan Permukiman Kumuh",
    "1.04.03.2.03.0012": "Pembangunan Rumah Baru Layak Huni untuk Peningkatan Kualitas Permukiman Kumuh",
    "1.05.04.2.01.0017": "Pengadaan Sarana dan Prasarana Pencegahan dan Penanggulangan Kebakaran",
    "1.05.04.2.04.0003": "Dukungan Pemberdayaan Masyarakat/Relawan Pemadam melalui Penyediaan Sarana Prasarana",
    "1.06.05.2.02.0003": "Fasilitasi Bantuan Sosial Kesejahteraan Keluarga",
    "1.06.05.2.02.0004": "Fasilitasi Bantuan Pengembangan Ekonomi Masyarakat",
    "2.07.03.2.01.0001": "Pelatihan Keterampilan bagi Pencari Kerja",
    "2.11.11.2.01.0012": "Pengangkutan Sampah",
    "2.11.11.2.01.0019": "Pendauran Ulang Sampah",
}


def activity_name(code: str) -> str:
    """Return the name of a sub-kegiatan, empty where none is known."""
    return _NAMES.get(code, "")
