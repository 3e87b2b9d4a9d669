"""Messages about the command line: code -> (Indonesian, English)."""

from __future__ import annotations

COMMAND: dict[str, tuple[str, str]] = {
    "command.examples": (
        "contoh:\n"
        "  tuntas run 2022\n"
        '  tuntas run 2022 --set pagu.apbd_kabupaten.2022="Rp 10 miliar"\n'
        "  tuntas compare 2021 2022 2023\n"
        "  tuntas score baseline.xlsx --by kawasan\n"
        "\n"
        "bantuan tiap perintah: tuntas PERINTAH --help\n"
        "\n"
        "kode keluar: 0 selesai, 1 tidak ada rencana yang memenuhi aturan, 2 perintah keliru,\n"
        "  3 skenario atau data keliru, 4 penghitungan atau penyimpanan gagal,\n"
        "  130 dihentikan (143 oleh SIGTERM)",
        "examples:\n"
        "  tuntas run 2022\n"
        '  tuntas run 2022 --set pagu.apbd_kabupaten.2022="Rp 10 miliar"\n'
        "  tuntas compare 2021 2022 2023\n"
        "  tuntas score baseline.xlsx --by kawasan\n"
        "\n"
        "help on one command: tuntas COMMAND --help\n"
        "\n"
        "exit codes: 0 done, 1 no plan obeys the rules, 2 wrong command,\n"
        "  3 wrong scenario or data, 4 solving or saving failed,\n"
        "  130 interrupted (143 by SIGTERM)",
    ),
    "command.commands": ("perintah", "commands"),
    "command.command": ("PERINTAH", "COMMAND"),
    "command.bad_count": (
        "'{value}' bukan bilangan bulat dari {least} sampai {most}",
        "'{value}' is not a whole number from {least} to {most}",
    ),
    "command.did_you_mean": ("; maksud Anda '{word}'?", "; did you mean '{word}'?"),
    "command.bad_choice": (
        "'{value}' tidak dikenal (pilihannya: {known}){hint}",
        "'{value}' is unknown (choose from {known}){hint}",
    ),
    "command.unknown_words": ("tidak dikenal: {words}{hint}", "unknown: {words}{hint}"),
    "command.bad_setting": (
        "'{value}' bukan KUNCI=NILAI; contoh: pagu.apbd_kabupaten.2022=\"Rp 10 miliar\"",
        "'{value}' is not KEY=VALUE; example: pagu.apbd_kabupaten.2022=\"Rp 10 miliar\"",
    ),
    "command.bad_seconds": ("'{value}' bukan jumlah detik di atas nol", "'{value}' is not a number of seconds above zero"),
    "command.bad_percent": ("'{value}' bukan persentase dari 0 sampai 100", "'{value}' is not a percentage from 0 to 100"),
    "command.bad_weights": (
        "'{value}' bukan rentang bobot dari 0 sampai 1; contoh: 0,3-0,7",
        "'{value}' is not a range of weights from 0 to 1; example: 0.3-0.7",
    ),
    "command.bad_budgets": (
        "'{value}' bukan rentang persentase di atas 0; contoh: 50-150",
        "'{value}' is not a range of percentages above 0; example: 50-150",
    ),
    "command.few_names": (
        "perlu dua skenario atau lebih untuk dibandingkan",
        "two scenarios or more are needed to compare",
    ),
    "command.bad_language": (
        "variabel {variable} berisi '{value}' (pilihannya: {known})",
        "variable {variable} holds '{value}' (choose from {known})",
    ),
    "command.usage_error": ("galat: {text}\nLihat: {program} --help", "error: {text}\nSee: {program} --help"),
    "command.failed": ("galat: {reason}", "error: {reason}"),
    "command.no_plan": ("Tidak ada rencana: {reason}", "There is no plan: {reason}"),
    "command.interrupted": ("Dihentikan.", "Interrupted."),
    "command.no_memory": (
        "galat: memori komputer tidak cukup untuk menghitung skenario ini.",
        "error: this computer has too little memory for this scenario.",
    ),
    "command.not_installed": (
        "galat: pustaka '{name}' belum terpasang; jalankan lewat 'make run' atau pasang dengan 'pip install .'.",
        "error: the library '{name}' is not installed; use 'make run', or install with 'pip install .'.",
    ),
    "command.not_loaded": (
        "galat: pustaka yang diperlukan tidak dapat dimuat ({detail}): memori kurang, atau pemasangannya rusak.",
        "error: a library that is needed cannot be loaded ({detail}): too little memory, or its installation is damaged.",
    ),
    "command.system": ("galat dari sistem: {detail} ({file})", "error of the system: {detail} ({file})"),
    "command.bug": (
        "galat: kesalahan di dalam Tuntas sendiri, bukan di data Anda ({kind} di {where}).\n"
        "Ulangi dengan TUNTAS_DEBUG=1 untuk mendapat rincian yang bisa dilaporkan.",
        "error: a fault in Tuntas itself, not in your data ({kind} at {where}).\n"
        "Set TUNTAS_DEBUG=1 and run again for details to report.",
    ),
    "command.init_done": ("Skenario baru sudah dibuat:", "A new scenario was made:"),
    "command.init_next": (
        "Isi datanya, lalu periksa dengan: tuntas validate {name}",
        "Fill in its data, then check it with: tuntas validate {name}",
    ),
    "command.verify_sound": (
        "{folder}: utuh, {files} berkas sama dengan manifest.\nSidik manifest (SHA-256): {fingerprint}",
        "{folder}: intact, {files} files agree with the manifest.\nFingerprint of the manifest (SHA-256): {fingerprint}",
    ),
    "command.verify_optimal": (
        "Sertifikat: benar. {rules} aturan ({rows} baris) dijumlahkan ulang dengan bilangan pasti; manfaat {value}%,\n"
        "terbukti optimal.",
        "Certificate: true. {rules} rules ({rows} rows) re-added in exact numbers; benefit {value}%,\nproven optimal.",
    ),
    "command.verify_feasible": (
        "Sertifikat: benar. {rules} aturan ({rows} baris) dijumlahkan ulang dengan bilangan pasti; manfaat {value}%,\n"
        "terbukti tidak ada rencana di atas {bound}% (jarak {gap}%).",
        "Certificate: true. {rules} rules ({rows} rows) re-added in exact numbers; benefit {value}%,\n"
        "proven that no plan passes {bound}% (gap {gap}%).",
    ),
    "command.verify_inputs_sama": (
        "Soal di sertifikat, skor, dan semua angka di tabel sama dengan yang dihitung ulang dari skenario dan tabelnya.",
        "The problem in the certificate, the scores and all numbers in the tables are those that the scenario and its\n"
        "tables make again.",
    ),
    "command.verify_problem_only": (
        "Soal di sertifikat sama dengan yang dibentuk ulang dari skenario dan tabelnya.",
        "The problem in the certificate is the one that the scenario and its tables make again.",
    ),
    "command.verify_again": (
        "Dibuat ulang dari faktanya, dan sama: {formats}.",
        "Made again from their facts, and the same: {formats}.",
    ),
    "command.verify_other_version": (
        "Hasil ini ditulis versi Tuntas yang lain: dari tabelnya hanya rencana, uang, dan bukti yang dicocokkan dengan\n"
        "sertifikat; skor dan angka lain tidak dihitung ulang.",
        "Another version of Tuntas wrote these results: of the tables only plan, money and proof were compared with the\n"
        "certificate; scores and other numbers were not computed again.",
    ),
    "command.verify_left": (
        "Hanya dicocokkan dengan manifest, isinya tidak diperiksa: {formats}.",
        "Compared with the manifest alone, their content not checked: {formats}.",
    ),
    "command.verify_unproven": (
        "Tidak dibuktikan sertifikat ini: rencana pada pagu lain dan alasan tiap paket, yang diambil seperti tersimpan.",
        "Not proven by this certificate: plans at other budgets and reasons of packages, taken as they are stored.",
    ),
    "command.verify_hashes_only": (
        "Folder ini tidak memuat sertifikat: hanya keutuhan berkasnya yang diperiksa, angkanya tidak dihitung ulang.",
        "This folder holds no certificate: only its files were checked, its numbers were not computed again.",
    ),
    "command.verify_merge": (
        "{regions} daftar ({steps} langkah) disusun lagi dari tabel ini dan sama, bita demi bita, dengan yang digabung.\n"
        "Semua jumlah dihitung ulang: {points} poin-KK; terbukti tidak ada pilihan langkah di atas {bound}, dan tidak ada\n"
        "rencana apa pun di atas {ceiling}, dengan harga yang diterbitkan, tanpa penyelesai.",
        "{regions} lists ({steps} steps) put together again from these tables are, byte for byte, those that were merged.\n"
        "All sums were added again: {points} points x households; proven that no choice of steps passes {bound}, and no\n"
        "plan at all {ceiling}, by the published prices, without a solver.",
    ),
    "command.verify_caps_read": (
        "{caps} batas belanja dibaca lagi dari tabel asalnya yang tersimpan (batas-asal), dan sama.",
        "{caps} caps were read again from the table they were asked for in (batas-asal), and are the same.",
    ),
    "command.verify_caps_told": (
        "{caps} batas belanja diambil seperti diterbitkan; tabel asalnya tidak disimpan.",
        "{caps} caps are taken as published; the table they came from is not kept.",
    ),
    "command.verify_study_sama": (
        "Masukannya masih ada dan sama; perintah yang sama menghasilkan sidik yang sama.",
        "Its inputs are here and the same; the same command gives the same fingerprint.",
    ),
    "command.verify_study_berubah": (
        "Skenario atau tabelnya sudah berubah sejak hasil ini dibuat.",
        "The scenario or its tables have changed since these results were made.",
    ),
    "command.verify_study_tidak_ada": (
        "Masukannya tidak ada di sini.",
        "Its inputs are not here.",
    ),
    "command.verify_inputs_berubah": (
        "Skenario atau tabelnya sudah berubah sejak hasil ini dibuat, jadi soalnya tidak dibentuk ulang.",
        "The scenario or its tables have changed since these results were made, so the problem was not made again.",
    ),
    "command.verify_inputs_tidak_ada": (
        "Skenario atau tabelnya tidak ada di sini, jadi soalnya tidak dibentuk ulang.",
        "The scenario or its tables are not here, so the problem was not made again.",
    ),
    "command.verify_inputs_dilonggarkan": (
        "Rencana ini dibuat dengan aturan yang dilonggarkan (--relax), jadi soalnya bukan soal skenario aslinya.",
        "This plan was made with loosened rules (--relax), so the problem is not that of the scenario itself.",
    ),
    "command.verify_unsound": ("{folder}: TIDAK utuh.", "{folder}: NOT intact."),
}
