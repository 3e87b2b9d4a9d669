"""Messages about the baseline data as scored: code -> (Indonesian, English).

Numbers come in pairs of blanks, one written the Indonesian way and one the English way.
"""

from __future__ import annotations

SCORING: dict[str, tuple[str, str]] = {
    "scoring.gabungan_di_atas_100": (
        "{parameter} bersama-sama {angka}% dari penyebut yang sama; bagian yang berbeda tidak mungkin melebihi 100%.",
        "{parameter} together are {number}% of the same denominator; different parts cannot exceed 100%.",
    ),
    "scoring.negatif": (
        "{parameter} bernilai negatif ({angka} {satuan}): dinilai 0 poin, tetapi ikut menurunkan rata-rata aspek.",
        "{parameter} is negative ({number} {satuan}): it scores 0 points but lowers the aspect average.",
    ),
    "scoring.di_atas_100": (
        "{parameter} mencapai {angka}%, lebih dari seluruh penyebutnya.",
        "{parameter} reaches {number}%, more than the whole of its denominator.",
    ),
    "scoring.penyebut_nol": (
        "kolom {kolom} kosong atau 0, sehingga {parameter} dinilai 0%.",
        "column {kolom} is empty or 0, so {parameter} count as 0%.",
    ),
    "scoring.volume_tanpa_penyebut": (
        "{parameter} mencatat {angka} {satuan}, tetapi penyebutnya 0: kekurangan ini tidak ikut dinilai.",
        "{parameter} records {number} {satuan} but its denominator is 0: this deficit is not scored.",
    ),
    "scoring.baris_kembar": (
        "volume dan data umumnya sama persis dengan {kembar}; periksa apakah baris ini tersalin.",
        "its volumes and header equal those of {kembar} exactly; check whether the row was copied.",
    ),
    "scoring.dekat_ambang": (
        "{parameter} {angka}%, hanya {jarak} poin dari ambang {ambang}%: selisih ukur kecil dapat mengubah nilainya.",
        "{parameter} at {number}% is {distance} points from the cut of {cut}%: a small measuring error can change its score.",
    ),
}
