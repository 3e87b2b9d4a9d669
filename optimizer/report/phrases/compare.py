"""Words of the comparison of scenarios: code -> (Indonesian, English)."""

from __future__ import annotations

COMPARE: dict[str, tuple[str, str]] = {
    "compare.title": ("Perbandingan skenario", "Comparison of scenarios"),
    "compare.grid": ("SKENARIO", "SCENARIO"),
    "compare.lens": ("Lensa", "Lens"),
    "compare.lens_kontribusi": ("kontribusi", "contribution"),
    "compare.lens_skor": ("skor", "score"),
    "compare.lens_gabungan": ("gabungan", "combined"),
    "compare.budget": ("Pagu", "Budget"),
    "compare.spent": ("Belanja", "Spending"),
    "compare.slum": ("Beban kumuh berkurang", "Slum burden removed"),
    "compare.poverty": ("Beban kemiskinan berkurang", "Poverty burden removed"),
    "compare.points": ("Jumlah skor kumuh", "Total of slum scores"),
    "compare.point_households": ("Poin-KK", "Point-households"),
    "compare.hectares": ("Luas keluar dari kumuh, ha", "Lifted out of slum, ha"),
    "compare.poor": ("KK miskin di tempat dikerjakan", "Poor households where served"),
    "compare.marginal": ("+Rp\u00a01\u00a0miliar {fund}", "+Rp\u00a01\u00a0billion {fund}"),
    "compare.marginal_value": ("{points} poin", "{points} pts"),
    "compare.proof": ("Selisih dari batas atas", "Gap to the upper bound"),
    "compare.pair": ("{before} → {after}", "{before} → {after}"),
    "compare.none": ("–", "–"),
    "compare.moves": ("BERUBAH", "MOVES"),
    "compare.move": (
        "{low} → {high}: {entered} masuk, {left} keluar, {more} bertambah, {less} berkurang.",
        "{low} → {high}: {entered} enter, {left} leave, {more} grow, {less} shrink.",
    ),
    "compare.largest": (" Terbesar yang {what}: {works}.", " Largest to {what}: {works}."),
    "compare.enter": ("masuk", "enter"),
    "compare.leave": ("keluar", "leave"),
    "compare.work": ("{work} di {area} ({money})", "{work} in {area} ({money})"),
    "compare.more_moves": ("{count} pasangan lain di perubahan.csv.", "{count} more pairs in perubahan.csv."),
    "compare.assumptions_rest": (
        "{count} asumsi, lengkap di berkas skenario masing-masing.",
        "{count} assumptions, in full in the file of each scenario.",
    ),
    "compare.other_places": (
        "{low} dan {high} tentang tempat yang berbeda: isi rencananya tidak dibandingkan.",
        "{low} and {high} are about different places: their plans are not compared.",
    ),
}
