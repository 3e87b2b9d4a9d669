"""Words of the chart of areas from scenario to scenario: code -> (Indonesian, English)."""

from __future__ import annotations

SLOPE: dict[str, tuple[str, str]] = {
    "slope.before": ("Kondisi awal", "Before"),
    "slope.subtitle": (
        "Skor kumuh {count} yang awalnya terburuk: sebelum, lalu pada akhir tiap skenario",
        "Slum score of the {count} worst at the start: before, then at the end of each scenario",
    ),
    "slope.moves": (
        "{name} turun dari skor {start} ({first}) menjadi {end} ({last})",
        "{name} falls from a score of {start} ({first}) to {end} ({last})",
    ),
    "slope.still": (
        "Skor akhir {count} terburuk tidak turun dari skenario pertama ke terakhir",
        "The final scores of the {count} worst do not fall from the first scenario to the last",
    ),
}
