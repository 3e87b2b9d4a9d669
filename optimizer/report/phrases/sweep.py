"""Words about many cases of one scenario; code -> (Indonesian, English)."""

from __future__ import annotations

SWEEP: dict[str, tuple[str, str]] = {
    "sweep.aside": ("sapuan, {cases}", "sweep, {cases}"),
    "sweep.axis_pagu": ("pagu", "budget"),
    "sweep.axis_harga": ("harga satuan", "unit costs"),
    "sweep.axis_efek": ("dampak bantuan penghidupan", "effect of livelihood work"),
    "sweep.axis_bobot": ("bobot kumuh", "slum weight"),
    "sweep.axis_of": ("{name} {part}", "{name} {part}"),
    "sweep.in_percent": ("{name} (% dari skenario)", "{name} (% of the scenario)"),
    "sweep.in_money": ("{name} (Rp)", "{name} (Rp)"),
    "sweep.range": ("{low}–{high}", "{low}–{high}"),
    "sweep.listed": ("{low}–{high} ({count})", "{low}–{high} ({count})"),
    "sweep.none": ("–", "–"),
    "sweep.spread": (
        "{name} berkisar dari {least} sampai {most}; separuh kasus ada di antara {low} dan {high}, tengahnya {median}.",
        "{name} runs from {least} to {most}; half of the cases lie between {low} and {high}, the middle one at {median}.",
    ),
    "sweep.same": ("{name} sama di semua kasus: {value}.", "{name} is the same in all cases: {value}."),
    "sweep.none_solved": (
        "Tidak satu pun dari {total} kasus punya rencana.",
        "Not one of {total} cases has a plan.",
    ),
    "sweep.decides": ("{spread} Paling ditentukan oleh {names}.", "{spread} Decided most by {names}."),
    "sweep.axis_share": ("{name} ({share} naik-turunnya)", "{name} ({share} of its ups and downs)"),
    "sweep.few": (
        "Undian terlalu sedikit untuk bagian-bagian itu ({name}: {range}); tambah --draws.",
        "Too few draws to tell these shares ({name}: {range}); add to --draws.",
    ),
    "sweep.failures": ("Tanpa hasil: {parts}.", "Without a result: {parts}."),
    "sweep.count_no_plan": ("{count} tanpa rencana yang memenuhi aturan", "{count} without a plan that obeys the rules"),
    "sweep.count_refused": ("{count} ditolak", "{count} refused"),
    "sweep.count_failed": ("{count} gagal dihitung", "{count} failed"),
    "sweep.title": (
        "{name} {least} sampai {most}, paling ditentukan oleh {strong}",
        "{name} {least} to {most}, decided most by {strong}",
    ),
    "sweep.title_bare": ("{name} {least} sampai {most}", "{name} {least} to {most}"),
    "sweep.spread_grid": ("SEBARAN", "SPREAD"),
    "sweep.head_least": ("Terkecil", "Least"),
    "sweep.head_low": ("5%", "5%"),
    "sweep.head_median": ("Tengah", "Middle"),
    "sweep.head_high": ("95%", "95%"),
    "sweep.head_most": ("Terbesar", "Most"),
    "sweep.head_base": ("Skenario", "Scenario"),
    "sweep.measure_manfaat": ("Manfaat terbaik", "Best benefit"),
    "sweep.measure_kumuh": ("Beban kumuh dihapus", "Slum burden removed"),
    "sweep.measure_kemiskinan": ("Beban kemiskinan dihapus", "Poverty burden removed"),
    "sweep.measure_tambahan_per_miliar": ("Tambahan bila pagu + Rp 1 miliar", "More if budget + Rp 1 billion"),
    "sweep.measure_utuh_manfaat": ("Manfaat langkah utuh", "Benefit in whole steps"),
    "sweep.measure_utuh_poin": ("Poin resmi, langkah utuh", "Official points, whole steps"),
    "sweep.decide_manfaat": ("YANG MENENTUKAN MANFAAT", "WHAT DECIDES THE BENEFIT"),
    "sweep.decide_kumuh": ("YANG MENENTUKAN KUMUH", "WHAT DECIDES SLUM"),
    "sweep.decide_kemiskinan": ("YANG MENENTUKAN KEMISKINAN", "WHAT DECIDES POVERTY"),
    "sweep.head_values": ("Nilai", "Values"),
    "sweep.head_share": ("Bagian", "Share"),
    "sweep.head_range": ("Rentang", "Range"),
    "sweep.head_rank": ("Arah", "Direction"),
    "sweep.reasons": ("TANPA HASIL", "WITHOUT A RESULT"),
    "sweep.reason": ("{count}: {reason}", "{count}: {reason}"),
    "sweep.more_reasons": ("dan {count} sebab lain, lihat kolom alasan", "and {count} more reasons, see the column alasan"),
    "sweep.how": ("CARA", "HOW"),
    "sweep.how_weights": (
        "Yang diubah-ubah ikut mengubah arti manfaat (bobot, lensa, atau penilaian), jadi kasus dibandingkan menurut beban"
        " kumuh dan beban kemiskinan.",
        "What varies changes what benefit means (weights, lens or scoring), so cases are compared by the slum burden and the"
        " poverty burden.",
    ),
    "sweep.how_drawn": (
        "Nilainya diundi merata dan saling bebas, benih {seed}: sebaran ini menggambarkan contoh, bukan peluang.",
        "Values are drawn evenly and independently, seed {seed}: this spread describes a sample, not chances.",
    ),
    "sweep.how_grid": (
        "Semua kombinasi nilai dihitung: sebaran ini menggambarkan daftar nilainya, bukan peluang.",
        "Every combination of values is computed: this spread describes the lists of values, not chances.",
    ),
    "sweep.how_linear": (
        "Tiap kasus dihitung sendiri, bukan ditaksir: rencana terbaik program linear, belum dibulatkan ke langkah utuh; rencana"
        " utuh mana pun tidak melampauinya. Dari rencana yang sama baiknya diambil yang termurah.",
        "Each case is solved by itself, not estimated: the best plan of the linear programme, not rounded to whole steps; no"
        " whole plan passes it. Of equally good plans the cheapest is taken.",
    ),
    "sweep.how_linear_points": (
        "Tiap kasus dihitung sendiri, bukan ditaksir: batas atas program linear bagi lensa poin; rencana utuh bisa jauh di"
        " bawahnya. Tambahkan --whole untuk rencana utuhnya.",
        "Each case is solved by itself, not estimated: the upper bound of the linear programme for the lens of points; whole"
        " plans can lie far below it. Add --whole for the whole plans.",
    ),
    "sweep.how_whole": (
        "Langkah utuh: rencana sebenarnya tiap kasus, dengan selisih terbuktinya di kolom utuh_selisih_persen.",
        "Whole steps: the real plan of each case, with its proven gap in the column utuh_selisih_persen.",
    ),
    "sweep.how_more": (
        "Tambahan: manfaat yang bertambah bila pagu tiap dana naik sebanding, seluruhnya Rp 1 miliar.",
        "More: what the benefit gains when all funds grow in proportion, by Rp 1 billion together.",
    ),
    "sweep.how_share": (
        "Bagian: berapa dari naik-turunnya hasil antarkasus (ragam) yang berasal dari nilai itu sendirian. Arah: +1 makin besar"
        " nilainya makin besar hasilnya, −1 sebaliknya.",
        "Share: how much of the ups and downs between cases (variance) comes from the value by itself. Direction: +1 the"
        " greater the value the greater the outcome, −1 the reverse.",
    ),
    "sweep.how_range": (
        "Rentang: memuat bagian yang sebenarnya pada kira-kira 95 dari 100 contoh sebanyak ini. Karena bagian hanya taksiran,"
        " jumlahnya dapat berbeda dari 100%.",
        "Range: holds the true share in about 95 of 100 samples of this size. Shares are estimates, so they need not add up to"
        " 100%.",
    ),
    "sweep.subtitle": (
        "Tiap titik satu kasus; garis biru: nilai tengah di sekitarnya; garis putus-putus: skenario apa adanya.",
        "Each dot is a case; blue line: the middle of those around it; dashed: the scenario as it is.",
    ),
    "sweep.subtitle_some": (
        "Tiap titik satu kasus, digambar satu dari {step}; garis biru: nilai tengah semua kasus di sekitarnya; garis"
        " putus-putus: skenario apa adanya.",
        "Each dot is a case, one in {step} is drawn; blue line: the middle of all cases around it; dashed: the scenario as it"
        " is.",
    ),
    "sweep.subtitle_most": (
        "Tiga dari {count} yang diubah-ubah: yang paling menentukan.",
        "Three of the {count} that vary: those that decide most.",
    ),
    "sweep.in_billion": ("{name} (Rp miliar)", "{name} (Rp billion)"),
    "sweep.up_percent": ("{name}, %", "{name}, %"),
    "sweep.panel": ("{name}: {share} naik-turunnya", "{name}: {share} of the ups and downs"),
    "table.cases": ("Kasus", "Cases"),
    "column.kasus": ("Kasus", "Case"),
    "column.pagu_total": ("Pagu semua dana (Rp)", "Budget of all funds (Rp)"),
    "column.utuh_manfaat_persen": ("Manfaat langkah utuh (%)", "Benefit in whole steps (%)"),
    "column.utuh_selisih_persen": ("Selisih terbukti langkah utuh (%)", "Proven gap of whole steps (%)"),
    "column.utuh_poin": ("Poin dimenangkan langkah utuh", "Points won in whole steps"),
    "column.utuh_belanja": ("Belanja langkah utuh (Rp)", "Spending in whole steps (Rp)"),
    "column.alasan_gagal": ("Alasan tanpa hasil", "Why there is no result"),
}
