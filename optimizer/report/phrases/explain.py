"""Words about why a package is in the plan or not; code -> (Indonesian, English)."""

from __future__ import annotations

EXPLAIN: dict[str, tuple[str, str]] = {
    "explain.stand_penuh": ("Didanai", "Funded"),
    "explain.stand_sebagian": ("Didanai sebagian", "Funded in part"),
    "explain.stand_tidak": ("Belum didanai", "Not funded"),
    "explain.stand_tidak_mungkin": ("Tidak mungkin di sini", "Not possible here"),
    "explain.rank": ("Urutan ke-{rank} dari {count}.", "Number {rank} of {count}."),
    "explain.points": ("Menurunkan skor {points}.", "Lowers the score by {points}."),
    "explain.lost": (
        "Bila dicoret dan uangnya dialihkan ke pilihan terbaik lain, manfaat turun {lost}.",
        "Struck out, with its money spent where it is worth most, the benefit falls by {lost}.",
    ),
    "explain.lost_proven": (
        "Bila dicoret dan uangnya dialihkan ke pilihan terbaik lain, manfaat turun {lost} (terbukti sedikitnya {proven}).",
        "Struck out, with its money spent where it is worth most, the benefit falls by {lost} (proven: at least {proven}).",
    ),
    "explain.lost_none": (
        "Bila dicoret, manfaat tidak berkurang: uangnya sama bergunanya di tempat lain.",
        "Struck out, no benefit is lost: its money does as much elsewhere.",
    ),
    "explain.lost_rule": ("Aturan skenario mewajibkannya.", "The rules of the scenario ask for it."),
    "explain.filler": (
        "Bila dicoret, manfaat hampir tidak berkurang: paket ini mengisi sisa uang setelah pembulatan ke langkah utuh.",
        "Struck out, hardly any benefit is lost: it fills the money left over by rounding to whole steps.",
    ),
    "explain.stays": (
        "Tetap layak sampai harga satuannya {cost} per {measure} (naik {share}).",
        "Worth its money up to a unit cost of {cost} per {measure} (up {share}).",
    ),
    "explain.stays_always": (
        "Tetap layak berapa pun harga satuannya (dicoba sampai {times} kali lipat).",
        "Worth its money at any unit cost (tried up to {times} times its own).",
    ),
    "explain.leaves": (
        "Keluar bila pagu semua sumber dana dipotong {money} ({share}).",
        "Goes out when all budgets are cut by {money} ({share}).",
    ),
    "explain.more": (
        "Sisanya, {rest}, belum masuk. {why}",
        "The rest, {rest}, is not in. {why}",
    ),
    "explain.why_di_batas": (
        "Sudah di batas: program linear, yang boleh membagi langkah, membangun {linear}; dalam langkah utuh uangnya terpakai di"
        " tempat lain.",
        "At the margin: the linear programme, which may divide steps, builds {linear}; in whole steps the money is spent"
        " elsewhere.",
    ),
    "explain.why_setara": (
        "Setara dengan pilihan yang didanai: dapat masuk tanpa mengurangi manfaat, mulai dari volume terkecilnya.",
        "As good as what is funded: it can come in without losing benefit, from its least size on.",
    ),
    "explain.why_eksklusif": (
        "Lokasi ini mendapat cara lain untuk hal yang sama: {others}.",
        "The area gets another way of doing the same: {others}.",
    ),
    "explain.why_sudah_ditangani": (
        "Kekurangannya sudah ditangani: {others}.",
        "What it would cure is cured already: {others}.",
    ),
    "explain.why_tercakup": (
        "Kekurangannya sudah ditangani pekerjaan lain.",
        "What it would cure is cured already by other works.",
    ),
    "explain.why_alone": (
        "Sendirian tidak menambah manfaat.",
        "By itself it adds no benefit.",
    ),
    "explain.why_tanpa_manfaat": (
        "Tidak menambah manfaat menurut tujuan skenario.",
        "It adds nothing to what the scenario aims at.",
    ),
    "explain.why_kalah_manfaat": (
        "{cost} menambah manfaat {added}; uang yang sama lebih bermanfaat di tempat lain.",
        "{cost} adds a benefit of {added}; the same money does more elsewhere.",
    ),
    "explain.free": (
        "Gratis pun belum menambah manfaat pada pagu ini.",
        "Even for nothing it adds no benefit at this budget.",
    ),
    "explain.enters": ("Mulai masuk bila {changes}.", "Begins to come in if {changes}."),
    "explain.or": ("{first}, atau {last}", "{first}, or {last}"),
    "explain.enters_cost": (
        "harga satuannya turun menjadi {cost} per {measure} (turun {share})",
        "its unit cost falls to {cost} per {measure} (down {share})",
    ),
    "explain.enters_fund": ("pagu {fund} bertambah {money}", "the budget of {fund} grows by {money}"),
    "explain.enters_budget": (
        "pagu semua sumber dana bertambah {money} ({share})",
        "all budgets grow by {money} ({share})",
    ),
    "explain.enters_figure": (
        "{name} terdata {then} (kini {now})",
        "the survey finds {then} of {name} (now {now})",
    ),
    "explain.forced": ("Bila dipaksakan penuh, manfaat turun {loss}.", "Forced in full, the benefit falls by {loss}."),
    "explain.forced_none": (
        "Tidak dapat dipaksakan penuh: dana atau aturannya tidak cukup.",
        "It cannot be forced in full: money or rules do not allow it.",
    ),
    "explain.points_percent": ("{number} poin persen", "{number} percentage points"),
    "explain.points_tiny": ("kurang dari {number} poin persen", "less than {number} percentage points"),
    "explain.bar_tanpa_kebutuhan": (
        "Tidak diperlukan: tidak ada kekurangan yang diatasinya di lokasi ini.",
        "Not needed: nothing it cures is lacking in this area.",
    ),
    "explain.bar_terlalu_sedikit": (
        "Sasarannya di lokasi ini terlalu sedikit untuk satu satuan (batas_per dalam tabel intervensi).",
        "There are too few here for one unit (batas_per in the table of interventions).",
    ),
    "explain.bar_tanpa_nilai": (
        "Lensa kemiskinan “sasaran” tidak menilai bantuan penghidupan; lensa “hasil” menilainya.",
        "The poverty lens “sasaran” does not count livelihood help; the lens “hasil” does.",
    ),
    "explain.bar_jenis_desa": (
        "Menurut tabel intervensi hanya boleh di {settlements}.",
        "By the table of interventions only for {settlements}.",
    ),
    "explain.bar_tanpa_sumber_dana": (
        "Tidak ada sumber dana yang boleh membayarnya: {funds}.",
        "No fund may pay for it: {funds}.",
    ),
    "explain.bar_di_bawah_minimum": (
        "Yang diperlukan di sini kurang dari ukuran terkecilnya, {least}.",
        "What is needed here is less than its least size, {least}.",
    ),
    "explain.bar_dikunci": (
        "Skenario melarangnya di sini ({where}).",
        "The scenario rules it out here ({where}).",
    ),
    "explain.bar_tanpa_pagu": (
        "Sumber dana yang boleh membayarnya tidak punya pagu: {funds}.",
        "The funds that may pay for it have no budget: {funds}.",
    ),
    "explain.bar_prasyarat": (
        "Harus didahului pekerjaan yang tidak dapat dibangun di sini: {works}.",
        "It must be preceded by works that cannot be built here: {works}.",
    ),
    "explain.bar_aturan_lain": (
        "Aturan lain dalam skenario tidak menyisakan ruang untuk ukuran terkecilnya.",
        "Other rules of the scenario leave no room for its least size.",
    ),
    "explain.closed": ("{fund} ({why})", "{fund} ({why})"),
    "explain.closed_lokasi": ("bukan untuk jenis desa ini", "not for this kind of village"),
    "explain.closed_kecamatan": ("bukan untuk kecamatan ini", "not for this district"),
    "explain.closed_menu": ("tidak ada dalam menunya", "not on its menu"),
    "explain.closed_kewenangan": (
        "kewenangan tingkat lain menurut luas kawasan, UU 23/2014",
        "another level’s task by hectares, UU 23/2014",
    ),
    "explain.settlement_desa": ("desa", "desa"),
    "explain.settlement_kelurahan": ("kelurahan", "kelurahan"),
}
"""Sentences about one package."""
