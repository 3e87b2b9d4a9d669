"""Words about the room to negotiate: code -> (Indonesian, English)."""

from __future__ import annotations

ROOM: dict[str, tuple[str, str]] = {
    "room.aside": ("ruang tawar {within}, pagu {budget}", "room to negotiate {within}, budget {budget}"),
    "room.widest": (
        "Dengan kehilangan manfaat paling banyak {within}, {name} dapat menerima {least} sampai {most} (rencana: {planned})",
        "Losing at most {within} of the benefit, {name} can get {least} to {most} (plan: {planned})",
    ),
    "room.none": (
        "Tidak ada ruang tawar: pembagian lain kehilangan lebih dari {within} manfaat",
        "There is no room to negotiate: any other division loses more than {within} of the benefit",
    ),
    "room.firmest": (
        "Paling terikat: {name} tetap menerima paling sedikit {least} dari {planned} dalam rencana; di bawah itu manfaat hilang"
        " lebih dari {within}",
        "Most bound: {name} still gets at least {least} of the {planned} in the plan; under that more than {within} of the"
        " benefit is lost",
    ),
    "room.free_funds": (
        "Satu per satu dapat dilepas dengan kehilangan manfaat paling banyak {within}: {names}",
        "One at a time these can be done without, losing at most {within} of the benefit: {names}",
    ),
    "room.fund": ("{name} ({money})", "{name} ({money})"),
    "room.offices": ("PERANGKAT DAERAH, Rp juta", "OFFICES, Rp million"),
    "room.districts": ("KECAMATAN, Rp juta", "DISTRICTS, Rp million"),
    "room.groups": ("KELOMPOK, Rp juta", "GROUPS, Rp million"),
    "room.funds": ("SUMBER DANA, Rp juta", "FUNDS, Rp million"),
    "room.chart_offices": ("Perangkat daerah", "Offices"),
    "room.chart_districts": ("Kecamatan", "Districts"),
    "room.chart_groups": ("Kelompok", "Groups"),
    "room.chart_funds": ("Sumber dana", "Funds"),
    "room.least": ("Paling sedikit", "Least"),
    "room.planned": ("Rencana", "Plan"),
    "room.most": ("Paling banyak", "Most"),
    "room.share": ("% pagu", "% of budget"),
    "room.share_range": ("{least}–{most}", "{least}–{most}"),
    "room.rest": ("{count} lagi di ruang.csv", "{count} more in ruang.csv"),
    "room.findings": ("TEMUAN", "FOUND"),
    "room.how": ("CARA", "HOW"),
    "room.how_range": (
        "Setiap rentang berlaku bila yang lain boleh disesuaikan; tidak semua dapat mencapai ujungnya bersamaan. Ujungnya dari"
        " program linear yang manfaatnya paling banyak {within} di bawah yang terbaik (diselesaikan ulang); dalam satuan utuh"
        " dapat bergeser sedikit.",
        "Each range holds when the others may adapt; not all can be at their ends at once. The ends are those of the linear"
        " programme with at most {within} less than the best benefit (solved again); in whole works they may shift a little.",
    ),
    "room.how_proof": (
        "Batas terbukti di ruang.csv: rencana di luarnya pasti kehilangan lebih dari itu dibanding rencana ini.",
        "Proven limits in ruang.csv: any plan outside them loses more than that against this plan.",
    ),
    "room.how_steps": (
        "Lensa ini menghitung langkah skor: program linearnya lebih longgar, jadi ruang sebenarnya lebih sempit.",
        "This lens counts steps of the score: its linear programme is looser than reality, so the true room is narrower.",
    ),
    "room.subtitle": (
        "Batang: yang paling sedikit sampai paling banyak dengan kehilangan manfaat paling banyak {within}; titik: rencana"
        " skenario. Rp juta, semua tahun",
        "Bar: the least to the most, losing at most {within} of the benefit; dot: the scenario’s plan. Rp million, all years",
    ),
    "room.label": ("{least}–{most}", "{least}–{most}"),
    "table.room": ("Ruang tawar", "Room to negotiate"),
    "column.paling_sedikit": ("Paling sedikit (Rp)", "Least (Rp)"),
    "column.paling_banyak": ("Paling banyak (Rp)", "Most (Rp)"),
    "column.rencana_rp": ("Dalam rencana (Rp)", "In the plan (Rp)"),
    "column.terbukti_paling_sedikit": ("Paling sedikit, terbukti (Rp)", "Least, proven (Rp)"),
    "column.terbukti_paling_banyak": ("Paling banyak, terbukti (Rp)", "Most, proven (Rp)"),
    "column.paling_sedikit_persen": ("Paling sedikit (% pagu)", "Least (% of budget)"),
    "column.paling_banyak_persen": ("Paling banyak (% pagu)", "Most (% of budget)"),
}
