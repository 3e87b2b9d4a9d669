"""Words around the faults of an input: code -> (Indonesian, English)."""

from __future__ import annotations

FAULTS: dict[str, tuple[str, str]] = {
    "faults.heading": (
        "{faults} di {files}; tidak ada yang ditulis.",
        "{faults} in {files}; nothing was written.",
    ),
    "faults.more": ("... dan {count} kesalahan lagi.", "... and {count} more."),
}
