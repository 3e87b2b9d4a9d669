"""Words about every budget at once; code -> (Indonesian, English)."""

from __future__ import annotations

FRONTIER: dict[str, tuple[str, str]] = {
    "frontier.aside": ("semua pagu sekaligus, {lens}", "every budget at once, {lens}"),
    "frontier.reach": (
        "{budget} mencapai {part} dari manfaat yang mungkin; {more}",
        "{budget} wins {part} of the benefit there is to be had; {more}",
    ),
    "frontier.reach_cut": (
        "{budget} menghapus {share} beban gabungan; {more}",
        "{budget} removes {share} of the combined burden; {more}",
    ),
    "frontier.next": (
        "Rp\u00a01\u00a0miliar berikutnya, di semua dana sebanding, menambah {points} poin persen (program linear)",
        "the next Rp\u00a01\u00a0billion, over all funds in proportion, adds {points} percentage points (linear programme)",
    ),
    "frontier.next_bound": (
        "Rp\u00a01\u00a0miliar berikutnya, di semua dana sebanding, menambah sekitar {points} poin persen (program linear)",
        "the next Rp\u00a01\u00a0billion, over all funds in proportion, adds about {points} percentage points (linear"
        " programme)",
    ),
    "frontier.next_nothing": ("tambahan pagu tidak menambah apa pun", "more budget adds nothing"),
    "frontier.unpayable": (
        "Pagu skenario ini belum cukup bagi aturannya sendiri; paling sedikit perlu {least}",
        "The budget of this scenario is too small for its own rules; they take at least {least}",
    ),
    "frontier.need": (
        "Separuh manfaat yang mungkin tercapai pada {half}, 90% pada {nearly}, seluruhnya ({most} beban gabungan) pada"
        " {whole}.",
        "Half of the benefit there is to be had takes {half}, 90% {nearly}, and all of it ({most} of the combined burden)"
        " {whole}.",
    ),
    "frontier.need_bound": (
        "Separuh manfaat yang mungkin perlu paling sedikit {half}, 90% paling sedikit {nearly}, seluruhnya ({most} beban"
        " gabungan) paling sedikit {whole}.",
        "Half of the benefit there is to be had takes at least {half}, 90% at least {nearly}, and all of it ({most} of the"
        " combined burden) at least {whole}.",
    ),
    "frontier.ladder_all": (
        "Semua {total} mendapat pekerjaan pada pagu {budget}; yang terakhir mulai pada {last}",
        "All {total} get some work at {budget}; the last begins at {last}",
    ),
    "frontier.ladder_early": (
        "Semua {total} mendapat pekerjaan sejak {last}, tetapi pada {budget} {halves}",
        "All {total} get some work from {last} on, but at {budget} {halves}",
    ),
    "frontier.halves_none": (
        "belum satu pun mencapai separuh belanja akhirnya",
        "none has half of its final spending yet",
    ),
    "frontier.halves_some": (
        "baru {count} lokasi mencapai separuh belanja akhirnya",
        "only {count} have half of their final spending",
    ),
    "frontier.ladder_some": (
        "{served} dari {total} mendapat pekerjaan pada pagu {budget}; yang terakhir menunggu {last}",
        "{served} of {total} get some work at {budget}; the last waits for {last}",
    ),
    "frontier.ladder_never": (
        "{served} dari {total} mendapat pekerjaan pada pagu {budget}; yang terakhir menunggu {last}, dan {never} tidak pernah"
        " mendapat apa pun",
        "{served} of {total} get some work at {budget}; the last waits for {last}, and {never} never get anything",
    ),
    "frontier.ladder_none": (
        "Tidak ada lokasi yang mendapat pekerjaan, berapa pun pagunya",
        "No area gets any work, whatever the budget",
    ),
    "frontier.nested_linear": (
        "Satu daftar berurut untuk semua pagu (yang sudah dibangun tidak dibatalkan) kehilangan rata-rata {mean} manfaat,"
        " terburuk {worst} pada {money} (program linear, {count} pagu).",
        "One list in order for all budgets (what is built is not given up) loses {mean} of the benefit on average, at worst"
        " {worst} at {money} (linear programme, {count} budgets).",
    ),
    "frontier.nested_whole": (
        "Satu daftar berurut untuk semua pagu (yang sudah dibangun tidak dibatalkan) kehilangan rata-rata {mean} manfaat,"
        " terburuk {worst} pada {money} (rencana utuh, sampel {count} pagu).",
        "One list in order for all budgets (what is built is not given up) loses {mean} of the benefit on average, at worst"
        " {worst} at {money} (whole plans, a sample of {count} budgets).",
    ),
    "frontier.nested_list": (
        "Satu daftar berurut untuk semua pagu sejak {low} kehilangan rata-rata {mean} manfaat, terburuk {worst} pada {money}:"
        " eksak, dari {count} anak tangga.",
        "One list in order for all budgets from {low} on loses {mean} of the benefit on average, at worst {worst} at {money}:"
        " exact, over {count} stairs.",
    ),
    "frontier.funds": (
        "Bila hanya satu dana bertambah Rp\u00a01\u00a0miliar (program linear), paling berguna di {best} (menambah {gain}"
        " poin persen), paling sedikit di {least}"
        " ({little}).",
        "With Rp\u00a01\u00a0billion more in one fund only (linear programme), it does most in {best} (it adds {gain}"
        " percentage points), least in {least} ({little}).",
    ),
    "frontier.funds_nothing": (
        "Rp\u00a01\u00a0miliar lagi di dana mana pun tidak menambah manfaat.",
        "Another Rp\u00a01\u00a0billion in any fund adds no benefit.",
    ),
    "frontier.plans_grid": ("SEMUA PAGU", "EVERY BUDGET"),
    "frontier.present": ("{budget} (skenario)", "{budget} (scenario)"),
    "frontier.spent": ("Belanja", "Spent"),
    "frontier.benefit": ("Manfaat", "Benefit"),
    "frontier.bound": ("Batas", "Bound"),
    "frontier.gap": ("Selisih", "Gap"),
    "frontier.billion": ("+Rp\u00a01\u00a0miliar", "+Rp\u00a01\u00a0billion"),
    "frontier.none": ("–", "–"),
    "frontier.funds_grid": ("RP 1 MILIAR BERIKUTNYA, PER DANA", "THE NEXT RP 1 BILLION, BY FUND"),
    "frontier.gain": ("Menambah", "Adds"),
    "frontier.first": ("Laju awal", "First rate"),
    "frontier.used": ("Terpakai", "Spent"),
    "frontier.findings": ("TEMUAN", "FOUND"),
    "frontier.how": ("CARA", "HOW"),
    "frontier.how_curve": (
        "Semua dana diperbesar dengan perbandingan skenario. Kurva pagu: program linear, eksak, {count} sudut;",
        "All funds grow in the proportions of the scenario. The curve of budgets: the linear programme, exact, {count}"
        " corners;",
    ),
    "frontier.how_enclosed": (
        "Semua dana diperbesar dengan perbandingan skenario. Kurva pagu: program linear, {count} titik eksak; di antaranya"
        " terbukti paling tinggi {open} di atas garis;",
        "All funds grow in the proportions of the scenario. The curve of budgets: the linear programme, {count} exact points;"
        " between them it is proven to lie at most {open} above the line;",
    ),
    "frontier.how_agrees": (
        "dihitung ulang pada {checks} pagu lain: sama.",
        "solved again at {checks} other budgets: the same.",
    ),
    "frontier.how_differs": (
        "dihitung ulang pada {checks} pagu lain: selisih sampai {worst}.",
        "solved again at {checks} other budgets: differs by up to {worst}.",
    ),
    "frontier.how_whole": (
        "Manfaat adalah bagian beban gabungan yang dihapus rencana utuh (dihitung ulang); batasnya terbukti. Pencarian berhenti"
        " pada selisih {gap} menurut penyelesai. Tambahan dalam poin persen, dari program linear.",
        "Benefit is the share of the combined burden that a whole plan removes (re-added); its bound is proven. Searches stop"
        " at a gap of {gap} by the solver’s word. Additions are percentage points, from the linear programme.",
    ),
    "frontier.how_steps": (
        "Lensa ini menghitung poin resmi, jadi kurva program linear hanya batas atas; yang dapat dibangun adalah rencana utuh.",
        "This lens counts official points, so the linear curve is only an upper bound; what can be built are the whole plans.",
    ),
    "frontier.how_list": (
        "Lensa ini menghitung poin resmi, jadi kurva program linear hanya batas atas; batas rencana utuh memakai juga daftar"
        " urut (mesin kedua).",
        "This lens counts official points, so the linear curve is only an upper bound; the bounds of whole plans also use the"
        " ranked list (the second engine).",
    ),
    "frontier.how_stairs": (
        "Lensa ini menghitung poin resmi, jadi kurva program linear hanya batas atas; di sini daftar urut menghormati semua"
        " aturan, jadi manfaat terbaik tiap pagu diketahui eksak (daftar-urut.csv, anak-tangga.csv).",
        "This lens counts official points, so the linear curve is only an upper bound; here the ranked list honours every"
        " rule, so the best benefit of every budget is known exactly (daftar-urut.csv, anak-tangga.csv).",
    ),
    "frontier.how_combined": (
        "Batas atas lensa gabungan tidak memperhitungkan lantai kekurangannya.",
        "The upper bounds of the combined lens leave out its floor under the deficit.",
    ),
    "frontier.how_years": (
        "Manfaat adalah rata-rata selama {first}–{last}; pagu adalah jumlah semua tahun.",
        "Benefits are averages over {first}–{last}; budgets are sums of all years.",
    ),
    "frontier.subtitle": (
        "Beban gabungan yang dihapus pada tiap pagu, semua dana dengan perbandingan skenario. Titik: rencana utuh",
        "Combined burden removed at every budget, all funds in the scenario’s proportions. Dots: whole plans",
    ),
    "frontier.subtitle_steps": (
        "Beban gabungan yang dihapus pada tiap pagu. Garis tebal: rencana utuh; di atas pita terbukti tidak ada rencana",
        "Combined burden removed at every budget. Thick line: whole plans; above the band there is proven to be no plan",
    ),
    "frontier.bars": (
        "Tambahan per Rp\u00a01\u00a0miliar, poin persen",
        "Added by Rp\u00a01\u00a0billion, percentage points",
    ),
    "frontier.mark_present": ("Pagu skenario", "The scenario’s budget"),
    "frontier.mark_part": ("{part} yang mungkin", "{part} of what can be had"),
    "frontier.mark_numbers": ("{budget} → {share}", "{budget} → {share}"),
    "frontier.ladder_subtitle": (
        "Banyaknya jenis pekerjaan per lokasi pada tiap pagu (program linear); kanan: pagu saat lokasi mulai mendapat sesuatu,"
        " dan saat separuh belanja akhirnya tercapai",
        "Kinds of work in each area at every budget (linear programme); right: the budget at which an area first gets"
        " something, and at which half of its final spending is reached",
    ),
    "frontier.ladder_subtitle_whole": (
        "Banyaknya jenis pekerjaan per lokasi dalam rencana utuh pada tiap pagu; kanan: pagu pertama yang memberi sesuatu",
        "Kinds of work in each area in the whole plan of every budget; right: the first budget that gives something",
    ),
    "frontier.begins": ("Mulai", "From"),
    "frontier.half": ("Separuh", "Half"),
    "frontier.first_rupiah": ("rupiah pertama", "first rupiah"),
    "frontier.never": ("tidak pernah", "never"),
    "frontier.rest": ("dan {count} lain", "and {count} more"),
    "table.curve": ("Manfaat tiap pagu", "Benefit of every budget"),
    "table.whole": ("Rencana utuh di sepanjang pagu", "Whole plans along the budgets"),
    "table.ladder": ("Siapa menunggu berapa", "Who waits for how much"),
    "table.funds": ("Rp 1 miliar berikutnya per dana", "The next Rp 1 billion by fund"),
    "table.listed": ("Daftar urut", "Ranked list"),
    "table.stairs": ("Manfaat terbaik tiap pagu, eksak", "Best benefit of every budget, exact"),
    "column.satuan_hitung": ("Satuan hitung", "Counted unit"),
    "column.parameter": ("Parameter", "Parameters"),
    "column.biaya_kumulatif": ("Biaya sampai baris ini (Rp)", "Cost up to this row (Rp)"),
    "column.pekerjaan": ("Pekerjaan sesudah langkah ini", "Works after this step"),
    "column.manfaat_persen": ("Manfaat (% beban gabungan)", "Benefit (% of the combined burden)"),
    "column.batas_persen": ("Batas terbukti (% beban gabungan)", "Proven bound (% of the combined burden)"),
    "column.tambahan_per_miliar": (
        "Tambahan per Rp 1 miliar (poin persen)",
        "Added by Rp 1 billion (percentage points)",
    ),
    "column.ubahan": ("Ubahan dari baris sebelumnya", "Changes from the row before"),
    "column.paket": ("Paket", "Packages"),
    "column.mulai_linear": ("Mulai mendapat sesuatu, linear (Rp)", "First gets something, linear (Rp)"),
    "column.separuh_linear": ("Separuh belanja akhir, linear (Rp)", "Half of the final spending, linear (Rp)"),
    "column.mulai_utuh": ("Mulai mendapat sesuatu, rencana utuh (Rp)", "First gets something, whole plans (Rp)"),
    "column.pekerjaan_pada_pagu": ("Jenis pekerjaan pada pagu skenario", "Kinds of work at the scenario's budget"),
    "column.miliar_berikutnya": (
        "Rp 1 miliar berikutnya (poin persen)",
        "The next Rp 1 billion (percentage points)",
    ),
    "column.rupiah_berikutnya": (
        "Rupiah berikutnya (poin persen per Rp 1 miliar)",
        "The next rupiah (percentage points per Rp 1 billion)",
    ),
    "column.terpakai": ("Terpakai (Rp)", "Spent (Rp)"),
}
