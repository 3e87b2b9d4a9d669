"""Messages about the ranked list: code -> (Indonesian, English)."""

from __future__ import annotations

RANKING: dict[str, tuple[str, str]] = {
    "ranking.lock": (
        "kunci {intervention} di {area} meminta lebih banyak daripada yang muat atau boleh dibayar di sana",
        "the lock on {intervention} in {area} asks for more than fits, or may be paid for, there",
    ),
    "ranking.stuck": (
        "kunci di {unit} tidak dapat dipenuhi bersama prasyarat dan pekerjaan yang saling meniadakan",
        "the locks in {unit} cannot be met together with what must come first and what excludes one another",
    ),
    "ranking.unaffordable": (
        "yang sudah dikunci saja menelan Rp {least}, lebih dari uang yang ada (Rp {budget})",
        "what is locked in takes Rp {least} by itself, more than the money there is (Rp {budget})",
    ),
    "ranking.block": (
        "pilihan untuk parameter {parameters} di {unit} terlalu banyak untuk dihitung tepat ({works} jenis pekerjaan); "
        "daftar urut tidak dibuat",
        "the choices for parameters {parameters} in {unit} are too many to count exactly ({works} kinds of work); "
        "no ranked list is made",
    ),
    "ranking.linear": (
        "daftar urut menghitung poin resmi, sedangkan tujuan skenario ini menghitung persen kekurangan yang hilang",
        "the ranked list counts official points, while the goal of this scenario counts the share of deficits removed",
    ),
    "ranking.combined": (
        "daftar urut tidak dapat menjamin bagian kekurangan nyata yang diminta lensa gabungan",
        "the ranked list cannot guarantee the share of the real deficit that the combined lens asks for",
    ),
    "ranking.hectares": (
        "daftar urut tidak menghitung hektare yang keluar dari kumuh",
        "the ranked list does not count hectares lifted out of slum",
    ),
    "ranking.years": (
        "daftar urut berlaku untuk satu tahun, sedangkan skenario ini mencakup {count} tahun",
        "the ranked list is for one year, while this scenario spans {count} years",
    ),
    "ranking.fund": (
        "dana '{fund}' hanya boleh membayar sebagian pekerjaan, sedangkan daftar urut memakai semua dana sebagai satu kantong",
        "the fund '{fund}' may pay for some of the works only, while the ranked list takes all money as one pot",
    ),
    "ranking.office": (
        "daftar urut tidak membatasi kemampuan kerja '{office}'",
        "the ranked list does not limit what '{office}' can carry out",
    ),
    "ranking.shares": (
        "daftar urut tidak menjaga porsi maksimum ({count} aturan)",
        "the ranked list does not keep maximum shares ({count} rules)",
    ),
    "ranking.aim": (
        "daftar urut tidak menjamin target atau batas bawah '{name}' tercapai",
        "the ranked list does not guarantee the target or floor '{name}'",
    ),
}
