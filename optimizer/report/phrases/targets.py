"""Words about targets and what they cost: code -> (Indonesian, English)."""

from __future__ import annotations

TARGETS: dict[str, tuple[str, str]] = {
    "targets.aside": ("target, pagu {budget}", "targets, budget {budget}"),
    "targets.found_enough": (
        "Pagu sekarang cukup untuk {count}; belanjanya paling sedikit {least}",
        "The budgets there are reach {count}; that takes at least {least}",
    ),
    "targets.found_more": (
        "Untuk {count}, belanja paling sedikit {least} dan pagu harus ditambah paling sedikit {more}",
        "Reaching {count} takes at least {least}, and budgets must rise by at least {more}",
    ),
    "targets.found_never": (
        "Uang berapa pun tidak cukup untuk mencapai {count} sekaligus",
        "No money is enough to reach {count} at once",
    ),
    "targets.reach_grid": ("YANG TERCAPAI", "WHAT IS REACHED"),
    "targets.asked": ("Diminta", "Asked"),
    "targets.by": ("Sampai", "By"),
    "targets.now": ("Pagu kini", "Budgets now"),
    "targets.first_now": ("Tercapai", "Reached"),
    "targets.ever": ("Uang bebas", "Any money"),
    "targets.first_ever": ("Paling cepat", "At the earliest"),
    "targets.cost_grid": ("UANG PALING SEDIKIT", "LEAST MONEY"),
    "targets.spend": ("Belanja ≥", "Spending ≥"),
    "targets.spend_plan": ("Ada rencana", "Plan found"),
    "targets.scale": ("Kali pagu", "Times budgets"),
    "targets.more": ("Pagu tambahan", "New budget"),
    "targets.times": ("{times}×", "{times}×"),
    "targets.never": ("tak terjangkau", "out of reach"),
    "targets.none": ("–", "–"),
    "targets.all": ("Semua target", "All targets"),
    "targets.named": ("{level}: {name}", "{level}: {name}"),
    "targets.out": ("TAK TERJANGKAU", "OUT OF REACH"),
    "targets.out_line": (
        "{name}: diminta {asked}, tetapi uang berapa pun menghapus paling banyak {most} {what} sampai tahunnya.",
        "{name}: {asked} is asked, but any money removes at most {most} of the {what} by its year.",
    ),
    "targets.more_title": ("PAGU BARU", "NEW BUDGETS"),
    "targets.how": ("CARA", "HOW"),
    "targets.how_costs": (
        "Belanja ≥: terbukti tidak bisa kurang. Kolom lain: rencana dalam satuan utuh yang ditemukan, dengan semua aturan lain"
        " tetap berlaku; belanja dihitung seandainya tiap sumber dana cukup, kali pagu bila semua pagu diubah sama besar, pagu"
        " tambahan bila hanya yang perlu ditambah.",
        "Spending ≥: proven, it cannot be less. The other columns: plans found in whole units, with all other rules kept;"
        " spending as if no fund ran short, times budgets if all change alike, new budget if only those that must rise do.",
    ),
    "targets.how_reach": (
        "Tiap target dihitung sendirian; harga target di skenario tidak dipakai. Pagu kini: rencana utuh terbaik yang"
        " ditemukan. Uang bebas: batas yang terbukti.",
        "Each target is computed alone; its price in the scenario is not used. Budgets now: the best whole plan found. Any"
        " money: a proven limit.",
    ),
    "targets.subtitle": (
        "Persen dari beban awal. Garis oranye: yang diminta; titik: rencana terbaik dengan pagu sekarang; batang: batas uang"
        " berapa pun",
        "Percent of the burden at first. Orange line: what is asked; dot: the best plan with the budgets there are; bar: the"
        " limit with any money",
    ),
    "targets.label": ("diminta {asked} sampai {year}, kini {now}", "{asked} asked by {year}, now {now}"),
    "table.target": ("Target dan yang tercapai", "Targets and what is reached"),
    "table.biaya_target": ("Uang paling sedikit untuk target", "Least money for targets"),
    "column.tingkat": ("Tingkat", "Level"),
    "column.target": ("Target", "Target"),
    "column.tempat": ("Tempat di berkas", "Place in the file"),
    "column.diminta_persen": ("Diminta (%)", "Asked (%)"),
    "column.sampai_tahun": ("Sampai tahun", "By year"),
    "column.pagu_kini_persen": ("Tercapai dengan pagu sekarang (%)", "Reached with the budgets there are (%)"),
    "column.pagu_kini_batas_persen": ("Batas dengan pagu sekarang (%)", "Limit with the budgets there are (%)"),
    "column.terbanyak_persen": ("Batas dengan uang berapa pun (%)", "Limit with any money (%)"),
    "column.tahun_pagu_kini": ("Tahun tercapai, pagu sekarang", "Year reached, budgets there are"),
    "column.tahun_tanpa_batas": ("Tahun tercapai, uang berapa pun", "Year reached, any money"),
    "column.belanja_batas": ("Belanja paling sedikit, terbukti (Rp)", "Least spending, proven (Rp)"),
    "column.kali_pagu_batas": ("Kali pagu paling sedikit, terbukti", "Least times all budgets, proven"),
    "column.kali_pagu": ("Kali pagu, ada rencana", "Times all budgets, plan found"),
    "column.pagu_tambahan_batas": ("Pagu tambahan paling sedikit, terbukti (Rp)", "Least new budget, proven (Rp)"),
    "column.pagu_tambahan": ("Pagu tambahan, ada rencana (Rp)", "New budget, plan found (Rp)"),
}
