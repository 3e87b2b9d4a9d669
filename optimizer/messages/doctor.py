"""Messages about the installation: code -> (Indonesian, English)."""

from __future__ import annotations

DOCTOR: dict[str, tuple[str, str]] = {
    "stage-doctor": ("memeriksa pemasangan", "checking the installation"),
    "doctor.baik": ("baik", "fine"),
    "doctor.catatan": ("catatan", "note"),
    "doctor.rusak": ("RUSAK", "BROKEN"),
    "doctor.program": ("Tuntas {version}, Python {python}", "Tuntas {version}, Python {python}"),
    "doctor.part": ("pustaka {name} {version}", "library {name} {version}"),
    "doctor.no_part": (
        "pustaka {name} belum terpasang; jalankan lewat 'make run' atau pasang dengan 'pip install .'",
        "the library {name} is not installed; use 'make run', or install with 'pip install .'",
    ),
    "doctor.fonts": ("huruf {family} untuk grafik terbaca", "the font {family} for charts can be read"),
    "doctor.no_fonts": (
        "huruf untuk grafik tidak terbaca; pasang ulang Tuntas",
        "the fonts for charts cannot be read; install Tuntas again",
    ),
    "doctor.scenarios": ("skenario di sini: {names}", "scenarios here: {names}"),
    "doctor.no_scenarios": (
        "belum ada skenario di {folder}; buat dengan tuntas init NAMA, atau pindah ke folder yang berisi scenarios/",
        "there are no scenarios in {folder}; make one with tuntas init NAME, or go to the folder that holds scenarios/",
    ),
    "doctor.results": ("hasil dapat disimpan di {folder}", "results can be kept in {folder}"),
    "doctor.no_results": ("hasil tidak dapat disimpan di {folder}", "results cannot be kept in {folder}"),
    "doctor.case": (
        "{solver}: soal yang jawabannya diketahui terjawab benar, dan sertifikatnya lulus pemeriksaan",
        "{solver}: the case whose answer is known was answered rightly, and its certificate passed the check",
    ),
    "doctor.case_failed": (
        "{solver}: soal yang jawabannya diketahui gagal dihitung ({detail})",
        "{solver}: the case whose answer is known could not be solved ({detail})",
    ),
    "doctor.case_wrong": (
        "{solver}: jawaban soal yang diketahui keliru ({found}); jangan pakai hasil dari komputer ini",
        "{solver}: the known case was answered wrongly ({found}); do not use results of this computer",
    ),
    "doctor.case_unproven": (
        "{solver}: sertifikat soal yang diketahui tidak lulus pemeriksaan",
        "{solver}: the certificate of the known case did not pass the check",
    ),
    "doctor.no_second": (
        "tidak ada penyelesai kedua untuk pembanding (misalnya CBC); tidak wajib",
        "there is no second solver to compare with (such as CBC); it is not needed",
    ),
}
