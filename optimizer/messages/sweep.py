"""Messages about many cases of one scenario: code -> (Indonesian, English)."""

from __future__ import annotations

SWEEP: dict[str, tuple[str, str]] = {
    "sweep.nothing": (
        "belum disebut apa yang diubah-ubah; contoh: --vary pagu=50%..150% --draws 1000",
        "nothing is said to vary; example: --vary pagu=50%..150% --draws 1000",
    ),
    "sweep.empty_value": ("ada nilai yang kosong", "a value is empty"),
    "sweep.twice": ("ada nilai yang tertulis dua kali", "a value is written twice"),
    "sweep.not_number": (
        "'{value}' bukan angka, persentase, atau jumlah uang; contoh: 0.4, 50%, atau Rp 2 miliar",
        "'{value}' is no number, percentage or amount of money; examples: 0.4, 50% or Rp 2 miliar",
    ),
    "sweep.ends": (
        "'{low}' sampai '{high}' bukan rentang: keduanya harus sejenis, dan yang pertama lebih kecil",
        "'{low}' to '{high}' is no range: both must be of one kind, the first one smaller",
    ),
    "sweep.count": (
        "banyaknya nilai harus dari 2 sampai {most}, bukan {value}",
        "the count of values must be from 2 to {most}, not {value}",
    ),
    "sweep.weight": (
        "bobot kumuh harus dari 0 sampai 1 (sisanya bobot kemiskinan); contoh: bobot=0..1 atau bobot=0.4,0.6,0.8",
        "the slum weight must be from 0 to 1 (poverty takes the rest); examples: bobot=0..1 or bobot=0.4,0.6,0.8",
    ),
    "sweep.percent": (
        "'{path}' perlu persentase dari {least}% sampai {most}%; 100% berarti seperti di skenario; contoh: {path}=50%..150%",
        "'{path}' needs percentages from {least}% to {most}%, where 100% is as in the scenario; example: {path}=50%..150%",
    ),
    "sweep.axis_twice": ("disebut dua kali", "given twice"),
    "sweep.no_draws": (
        "rentang (..) diundi: sebutkan berapa kali dengan --draws, atau pakai daftar seperti 50%:150%:11",
        "a range (..) is drawn from: say how often with --draws, or use a row such as 50%:150%:11",
    ),
    "sweep.too_many": (
        "{cases} kasus, sedangkan paling banyak {most}; kurangi nilainya atau undi dengan --draws",
        "{cases} cases, where {most} are the most; use fewer values, or draw with --draws",
    ),
    "sweep.no_worker": (
        "proses pekerja tidak dapat dijalankan di komputer ini",
        "no worker process can be started on this computer",
    ),
    "sweep.broken": (
        "pekerja berhenti karena kesalahan program: {detail}",
        "a worker stopped on a fault of the program: {detail}",
    ),
    "sweep.no_dask": (
        "pustaka Dask belum terpasang; pasang dengan 'pip install .[dask]' atau pakai --engine local",
        "the library Dask is not installed; install it with 'pip install .[dask]', or use --engine local",
    ),
    "sweep.no_cluster": (
        "klaster Dask '{address}' tidak dapat dihubungi",
        "the Dask cluster '{address}' cannot be reached",
    ),
    "sweep.died": (
        "proses pekerja mati dua kali saat menghitung kasus ini; mungkin memorinya habis",
        "the worker process died twice over this case; it may have run out of memory",
    ),
    "sweep.no_memory": ("memori tidak cukup untuk kasus ini", "too little memory for this case"),
    "sweep.fault": (
        "kesalahan di dalam Tuntas sendiri ({kind} di {where})",
        "a fault in Tuntas itself ({kind} at {where})",
    ),
    "sweep.journal_spoilt": (
        "hasil sementara sapuan ini tidak terbaca; mulai lagi dengan --restart",
        "what this sweep had found so far cannot be read; begin again with --restart",
    ),
    "sweep.resumed": (
        "melanjutkan: {done} dari {total} kasus sudah dihitung sebelumnya",
        "going on: {done} of {total} cases were answered before",
    ),
    "progress.sweep": (
        "{bar} {done}/{total} kasus, sisa {left}",
        "{bar} {done}/{total} cases, {left} left",
    ),
}
