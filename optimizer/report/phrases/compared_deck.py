"""Words of the slides of a comparison: code -> (Indonesian, English)."""

from __future__ import annotations

COMPARED_DECK: dict[str, tuple[str, str]] = {
    "versus.chapter_sides": ("Skenario berdampingan", "Scenarios side by side"),
    "versus.chapter_plans": ("Isi rencana", "What the plans hold"),
    "versus.chapter_risk": ("Bila keadaan berubah", "When things change"),
    "versus.sides_subtitle": (
        "Beban yang dikurangi, persen dari beban awal skenario itu (kiri); uang dan hasil (kanan)",
        "Burdens removed, per cent of the scenario’s own baseline (left); money and results (right)",
    ),
    "versus.area": ("Lokasi", "Area"),
    "versus.slum": ("Beban kumuh", "Slum burden"),
    "versus.poverty": ("Kemiskinan", "Poverty"),
    "versus.no_longer": ("Keluar kumuh", "No longer slum"),
    "versus.lifted": ("{lifted} dari {total}", "{lifted} of {total}"),
    "versus.plan": ("Rencana", "Plan"),
    "versus.price": ("Harga, % manfaat", "Price, % of the benefit"),
    "versus.moves": (
        "Dari {low} ke {high}, {count} berubah",
        "From {low} to {high}, {count} change",
    ),
    "versus.no_moves": (
        "Isi rencana tidak berubah di antara skenario yang berurutan",
        "The plans of neighbouring scenarios hold the same works",
    ),
    "versus.moves_subtitle": (
        "Paket (satu pekerjaan di satu lokasi) yang berubah di antara skenario yang berurutan, dan yang terbesar di antaranya",
        "Packages (one work in one area) that change between neighbouring scenarios, and the largest of them",
    ),
    "versus.pair": ("{low} → {high}", "{low} → {high}"),
    "versus.pairs": ("Skenario", "Scenarios"),
    "versus.enter": ("Masuk", "Enter"),
    "versus.leave": ("Keluar", "Leave"),
    "versus.grow": ("Bertambah", "Grow"),
    "versus.shrink": ("Berkurang", "Shrink"),
    "versus.largest_in": ("Terbesar yang masuk", "Largest to enter"),
    "versus.largest_out": ("Terbesar yang keluar", "Largest to leave"),
    "versus.shared": (
        "{count} dari {total} paket ada di semua rencana: paling sedikit {money}",
        "{count} of {total} packages are in all plans: {money} at the least",
    ),
    "versus.shared_subtitle": (
        "Jumlah paket menurut berapa rencana yang memuatnya (kiri); yang termahal di semua rencana (kanan)",
        "Number of packages by how many plans hold them (left); the dearest in all plans (right)",
    ),
    "versus.in_plans": ("di {count} rencana", "in {count} plans"),
    "versus.in_one": ("di 1 rencana", "in 1 plan"),
    "versus.least_cost": ("Biaya paling sedikit", "Least cost"),
    "versus.none_shared": ("Tidak ada paket yang ada di semua rencana.", "No package is in all plans."),
    "versus.regret_subtitle": (
        "Manfaat yang hilang bila rencana baris diputuskan, lalu yang terjadi skenario kolom",
        "Benefit lost when the row’s plan is decided on and the column’s scenario comes true",
    ),
    "versus.rules": (
        "Aturan termahal: {rule} di skenario {name}, {price} dari manfaat",
        "The dearest rule: {rule} in scenario {name}, {price} of the benefit",
    ),
    "versus.rules_free": ("Tidak ada aturan yang mengurangi manfaat", "No rule takes from the benefit"),
    "versus.rules_subtitle": (
        "Manfaat yang bertambah bila satu aturan itu saja ditiadakan, persen dari manfaat skenarionya",
        "Benefit won when that one rule is left out, per cent of the benefit of its scenario",
    ),
    "versus.rule_of": ("{name}: {rule}", "{name}: {rule}"),
    "versus.choose": (
        "Menetapkan satu dari {count} sebagai dasar penganggaran. {finding}.",
        "Settle on one of {count} as the base of the budget. {finding}.",
    ),
    "versus.begin": (
        "Memulai dengan {count} yang ada di semua rencana, senilai paling sedikit {money}: skenario mana pun yang dipilih,"
        " rencananya memuat semuanya.",
        "Begin with the {count} that are in all plans, {money} at the least: whichever scenario is chosen, its plan holds"
        " all of them.",
    ),
    "versus.review": (
        "Meninjau aturan {rule} di skenario {name}: tanpa aturan itu manfaatnya bertambah {price}.",
        "Review the rule {rule} of scenario {name}: without it the benefit grows by {price}.",
    ),
    "note.versus_cover": (
        "Semua grafik dan tabel di paparan ini asli: klik kanan, Edit Data. Angkanya dari ringkasan.json dan berkas .csv di"
        " folder hasil yang sama.",
        "All charts and tables of this deck are native: right-click, Edit Data. The numbers come from ringkasan.json and the"
        " .csv files of the same results folder.",
    ),
    "note.versus_sides": (
        "Persen dihitung terhadap beban awal masing-masing skenario; skenario tentang tempat lain tidak dapat diperbandingkan"
        " langsung. Selengkapnya di perbandingan.csv.",
        "Per cent are of each scenario’s own baseline; scenarios about other places cannot be compared directly. In full in"
        " perbandingan.csv.",
    ),
    "note.versus_moves": (
        "Hanya skenario berurutan tentang tempat yang sama yang dibandingkan isinya. Selengkapnya di perubahan.csv.",
        "Only plans of neighbouring scenarios about the same places are compared. In full in perubahan.csv.",
    ),
    "note.versus_shared": (
        "Paket yang ada di semua rencana aman untuk dimulai. Volume dan biaya tiap rencana ada di paket.csv.",
        "Packages in all plans are safe to begin with. Volumes and costs in each plan are in paket.csv.",
    ),
    "note.versus_regret": (
        "Baca menurut baris: rencana itu yang diputuskan. Makin gelap makin besar ruginya; kolom terakhir yang terburuk.",
        "Read along a row: that plan is decided on. The darker, the larger the loss; the last column is the worst.",
    ),
    "note.versus_rules": (
        "Harga dihitung ulang dengan program linear, satu aturan setiap kali; dua aturan bersama dapat lebih mahal.",
        "Prices are solved again by the linear programme, one rule at a time; two rules together may cost more.",
    ),
    "note.versus_decisions": (
        "Skenario yang dipilih dihitung lengkap dengan: tuntas run. Bila pagu atau aturan berubah, bandingkan lagi.",
        "Compute the chosen scenario in full with: tuntas run. When budget or rules change, compare again.",
    ),
}
