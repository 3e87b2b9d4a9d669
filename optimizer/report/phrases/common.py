"""Words that several parts of a report share: code -> (Indonesian, English)."""

from __future__ import annotations

COMMON: dict[str, tuple[str, str]] = {
    "counted.rt": ("dihitung per baris tabel (RT)", "counted by table row (RT)"),
    "counted.kawasan": ("dihitung per kawasan", "counted by kawasan"),
    "origin.imputed_all": (
        "Seluruh data imputasi: volume {count} dari {total} dipinjam dari data tempat lain, bukan hasil survei setempat.",
        "All data are imputed: the volumes of {count} of {total} are borrowed from other places, not surveyed on site.",
    ),
    "origin.imputed_most": (
        "Sebagian besar data imputasi: volume {count} dari {total} dipinjam dari data tempat lain,"
        " bukan hasil survei setempat.",
        "Most data are imputed: the volumes of {count} of {total} are borrowed from other places, not surveyed on site.",
    ),
    "origin.imputed_some": (
        "Sebagian data imputasi: volume {count} dari {total} dipinjam dari data tempat lain, bukan hasil survei setempat.",
        "Some data are imputed: the volumes of {count} of {total} are borrowed from other places, not surveyed on site.",
    ),
    "origin.estimated": (
        "Data perkiraan: volume {count} dari {total} diperkirakan, belum diukur.",
        "Estimated data: the volumes of {count} of {total} are estimates, not yet measured.",
    ),
    "area.in_district": ("{name} ({district})", "{name} ({district})"),
    "count.more": ("{count} {noun} lain", "{count} more {noun}"),
}
