"""Words about the lists of regencies, sent and merged; code -> (Indonesian, English)."""

from __future__ import annotations

MERGE: dict[str, tuple[str, str]] = {
    "table.sent": ("Daftar yang dikirim kabupaten", "List that a regency sends"),
    "column.versi": ("Versi daftar", "Version of the list"),
    "column.kabupaten": ("Kabupaten", "Regency"),
    "column.beban_poin_kk": ("Beban awal (poin-KK)", "Burden before any work (point-households)"),
}
