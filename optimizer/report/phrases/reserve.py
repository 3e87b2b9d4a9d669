"""Words about what comes next when a fund has more money or less; code -> (Indonesian, English)."""

from __future__ import annotations

RESERVE: dict[str, tuple[str, str]] = {
    "reserve.aside": ("daftar cadangan, {fund}", "reserve list, {fund}"),
    "reserve.next_same": (
        "Rp\u00a01\u00a0miliar berikutnya di {fund} saja menambah {gain} poin persen (rencana utuh); rencana yang ada tidak"
        " perlu dibongkar",
        "The next Rp\u00a01\u00a0billion in {fund} alone adds {gain} percentage points (whole plan); the plan as it stands"
        " need not be undone",
    ),
    "reserve.next_more": (
        "Rp\u00a01\u00a0miliar berikutnya di {fund} saja menambah {gain} poin persen (rencana utuh) di atas rencana yang ada,"
        " dan {more} lagi bila"
        " semuanya disusun ulang",
        "The next Rp\u00a01\u00a0billion in {fund} alone adds {gain} percentage points (whole plan) upon the plan as it"
        " stands, and {more} more if"
        " all is planned anew",
    ),
    "reserve.next_nothing": (
        "Rp\u00a01\u00a0miliar lagi di {fund} tidak menambah apa pun",
        "Another Rp\u00a01\u00a0billion in {fund} adds nothing",
    ),
    "reserve.next_unknown": (
        "Tidak ditemukan rencana untuk Rp\u00a01\u00a0miliar berikutnya di {fund}",
        "No plan was found for the next Rp\u00a01\u00a0billion in {fund}",
    ),
    "reserve.cut": (
        "Bila {fund} dipotong {money}, manfaat turun {loss} poin persen.",
        "If {fund} is cut by {money}, the benefit falls by {loss} percentage points.",
    ),
    "reserve.savings_grid": ("BILA ADA UANG LEBIH", "WITH MORE MONEY"),
    "reserve.cuts_grid": ("BILA UANG DIPOTONG", "WITH LESS MONEY"),
    "reserve.cost": ("Belanja", "Spending"),
    "reserve.gain": ("Manfaat", "Benefit"),
    "reserve.most": ("Paling banyak", "At most"),
    "reserve.at_once": ("{money} sekaligus", "{money} at once"),
    "reserve.anew": ("{money}, disusun ulang", "{money}, planned anew"),
    "reserve.anew_title": ("SUSUN ULANG", "PLANNED ANEW"),
    "reserve.after": ("{money}", "{money}"),
    "reserve.more": ("{work} di {place} {volume} ({cost})", "{work} in {place} {volume} ({cost})"),
    "reserve.less": ("lepas {work} di {place} {volume} ({cost})", "drop {work} in {place} {volume} ({cost})"),
    "reserve.rest": ("; dan {count} lagi", "; and {count} more"),
    "reserve.nothing": ("Tidak ada yang berubah.", "Nothing changes."),
    "reserve.not_found": (
        "Pencarian dihentikan sebelum menemukan rencana; rencana sebelumnya tetap.",
        "The search was stopped before it found a plan; the plan before stands.",
    ),
    "reserve.how_list": (
        "Rencana skenario ({value} beban gabungan) dikunci; tiap baris menambah di atas baris sebelumnya, karena hemat lelang"
        " datang sedikit demi sedikit. Potongan: tiap baris hanya melepas dari baris sebelumnya.",
        "The scenario’s plan ({value} of the combined burden) is locked in; each row adds to the row before, for tender savings"
        " come little by little. Cuts: each row only gives up from the row before.",
    ),
    "reserve.how_proof": (
        "Manfaat dihitung ulang, poin persen terhadap rencana skenario; Paling banyak adalah batas yang terbukti untuk cara"
        " itu.",
        "Benefits are re-added, percentage points against the scenario’s plan; At most is the proven bound of that way.",
    ),
    "table.reserve": ("Daftar cadangan", "Reserve list"),
    "column.sebab": ("Sebab", "Reason"),
    "column.uang": ("Uang lebih atau kurang (Rp)", "Money more or less (Rp)"),
}
