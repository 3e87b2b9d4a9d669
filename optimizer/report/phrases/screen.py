"""Words of the terminal screen of a run: code -> (Indonesian, English)."""

from __future__ import annotations

SCREEN: dict[str, tuple[str, str]] = {
    "screen.budget_one": ("{lens}, pagu {budget}, tahun {year}", "{lens}, budget {budget}, year {year}"),
    "screen.budget_many": ("{lens}, pagu {budget}, tahun {first}–{last}", "{lens}, budget {budget}, years {first}–{last}"),
    "lens.kontribusi": ("lensa kontribusi", "contribution lens"),
    "lens.skor": ("lensa skor", "score lens"),
    "lens.gabungan": ("lensa gabungan", "combined lens"),
    "screen.burdens": (
        "Kekurangan nyata (beban kumuh) berkurang {slum}, beban kemiskinan {poverty}.",
        "The real deficit (slum burden) falls by {slum}, the poverty burden by {poverty}.",
    ),
    "screen.burdens_unknown": (
        "Kekurangan nyata (beban kumuh) berkurang {slum}; jumlah KK miskin tidak diketahui.",
        "The real deficit (slum burden) falls by {slum}; the number of poor households is not known.",
    ),
    "screen.buys": ("YANG DIBELI", "WHAT IT BUYS"),
    "screen.spending": ("Belanja", "Spending"),
    "screen.share": ("Porsi", "Share"),
    "screen.left": ("Sisa pagu", "Budget left"),
    "screen.changes": ("YANG BERUBAH", "WHAT CHANGES"),
    "screen.before": ("Sebelum", "Before"),
    "screen.after": ("Sesudah", "After"),
    "screen.change": ("Perubahan", "Change"),
    "screen.points": ("Jumlah skor kumuh", "Total of slum scores"),
    "screen.point_households": ("Poin-KK (skor × KK)", "Point-households (score × households)"),
    "screen.average": ("Rata-rata kekumuhan", "Average slum condition"),
    "screen.contribution": ("kontribusi {share}", "contribution {share}"),
    "screen.hectares": ("Luas kumuh, ha (aturan keluar {rule})", "Slum area, ha (exit rule {rule})"),
    "screen.poor_served": ("KK miskin di {units} yang dikerjakan", "Poor households in {units} with works"),
    "screen.poor_share": ("dari {total}", "of {total}"),
    "screen.poor_helped": ("KK miskin keluar dari kemiskinan (asumsi)", "Poor households out of poverty (assumed)"),
    "screen.waiting": ("MENUNGGU", "WAITING"),
    "screen.waiting_list": (
        "{count} kumuh belum terpilih (skor awal): {names}",
        "{count} still waiting for works (score now): {names}",
    ),
    "screen.waiting_one": ("{name}\u00a0({points})", "{name}\u00a0({points})"),
    "screen.nobody_waits": (
        "Tidak ada: semua {units} kumuh mendapat pekerjaan.",
        "None: works are done in all slum {units}.",
    ),
    "screen.proof": ("BUKTI", "PROOF"),
    "screen.objective": ("Fungsi tujuan (objective): {value}", "Goal function (objective): {value}"),
    "screen.optimal": (
        "Optimal, terbukti: manfaat {value} ≤ terbaik ≤ {bound}; selisih {gap}{search}. Rencana dihitung ulang mandiri.",
        "Optimal, proven: benefit {value} ≤ best ≤ {bound}; gap {gap}{search}. The plan was re-added independently.",
    ),
    "screen.feasible": (
        "Layak, belum terbukti optimal: manfaat {value} ≤ terbaik ≤ {bound}; selisih terbukti {gap}{search}. Rencana dihitung"
        " ulang mandiri.",
        "Feasible, not proven optimal: benefit {value} ≤ best ≤ {bound}; proven gap {gap}{search}. The plan was re-added"
        " independently.",
    ),
    "screen.unbounded": (
        "Layak; belum ada batas atas yang terbukti; rencana dihitung ulang mandiri.",
        "Feasible; no upper bound is proven; the plan was re-added independently.",
    ),
    "screen.search": (
        " (menurut penyelesai {gap})",
        " (by the solver’s word {gap})",
    ),
    "screen.gap_tiny": ("kurang dari {limit}", "less than {limit}"),
    "screen.marginal": (
        "Tambahan {money} ({fund} saja, menurut program linear): beban gabungan turun {points} poin persen lagi.",
        "Another {money} ({fund} only, by the linear programme): the combined burden falls by {points} more percentage points.",
    ),
    "screen.marginal_year": ("{fund} {year}", "{fund} {year}"),
    "screen.marginal_none": (
        "Tambahan pagu tidak menambah manfaat: nilai rupiah terakhir nol.",
        "More budget adds no benefit: the last rupiah is worth nothing.",
    ),
    "screen.assumptions": ("ASUMSI", "ASSUMED"),
    "screen.assumptions_rest": (
        "{count} asumsi, lengkap di ringkasan.json.",
        "{count} assumptions, in full in ringkasan.json.",
    ),
    "screen.place": ("{folder}/  {names}", "{folder}/  {names}"),
    "screen.inner_place": ("{folder}/  {count} berkas", "{folder}/  {count} files"),
    "screen.letters_apart": (
        "Surat tiap lokasi tidak ikut, karena paketnya banyak: tuntas explain {name}",
        "Letters of areas are not among them, for there are many packages: tuntas explain {name}",
    ),
    "screen.files": ("BERKAS", "FILES"),
}
