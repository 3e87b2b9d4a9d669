"""Words of the interactive page; code -> (Indonesian, English)."""

from __future__ import annotations

PAGE: dict[str, tuple[str, str]] = {
    "page.compare_title": ("Perbandingan skenario: {names}", "Scenarios side by side: {names}"),
    "page.aside_run": ("Pagu {budget} · tahun {years} · ", "Budget {budget} · {years} · "),
    "page.aside": ("berkas ini bekerja tanpa internet", "this file works without internet"),
    "page.exact": (
        "Belanja {spent} dari pagu {budget}; sisa {left}.",
        "Spending {spent} of a budget of {budget}; {left} left.",
    ),
    "page.skip": ("Langsung ke tabel lokasi", "Skip to the table of areas"),
    "page.answer": ("Jawaban rencana ini", "What this plan answers"),
    "page.slider_budgets": ("Pagu anggaran", "Budget"),
    "page.slider_scenarios": ("Skenario", "Scenario"),
    "page.versus": ("Bandingkan dengan", "Compare with"),
    "page.curve_budgets": ("Manfaat menurut pagu", "Benefit by budget"),
    "page.curve_scenarios": ("Manfaat menurut skenario", "Benefit by scenario"),
    "page.offices": ("Belanja per perangkat daerah", "Spending by office"),
    "page.scores": ("Skor kumuh sebelum → sesudah", "Slum score before → after"),
    "page.units": ("Apa yang berubah di setiap lokasi", "What changes in every area"),
    "page.packages": ("Paket pekerjaan", "Packages of works"),
    "page.rerank": ("Coba sendiri: daftar urut", "Try it yourself: a ranked list"),
    "page.rerank_mark": ("Daftar urut, bukan rencana terbukti.", "A ranked list, not a proven plan."),
    "page.rerank_note": (
        "Paket diurutkan menurut manfaat tambahan per rupiah, lalu dibeli dari atas selama uang cukup. Semua sumber dana"
        " dianggap satu kantong; aturan dana, batas perangkat daerah, dan sasaran skenario tidak dihitung di sini. Untuk"
        " rencana yang sah dan terbukti, ubah skenario lalu jalankan tuntas run.",
        "Packages are sorted by added benefit per rupiah, then bought from the top while the money lasts. All funds count as"
        " one purse; rules of funds, limits of offices and targets of the scenario are not counted here. For a plan that is"
        " valid and proven, change the scenario and use tuntas run.",
    ),
    "page.proof": ("Seberapa pasti", "How sure this is"),
    "page.assumptions": ("Asumsi", "Assumptions"),
    "page.noscript": (
        "Bagian interaktif memerlukan JavaScript. Angka lengkap ada di rencana.xlsx dan kawasan.csv.",
        "The interactive parts need JavaScript. All numbers are in rencana.xlsx and kawasan.csv.",
    ),
}
