"""Messages about the command line: code -> (Indonesian, English)."""

from __future__ import annotations

COMMAND: dict[str, tuple[str, str]] = {
    "command.about": (
        "Tuntas membagi anggaran yang terbatas ke kawasan kumuh dan jenis intervensi\n"
        "supaya skor kumuh dan kemiskinan turun sebanyak mungkin, lengkap dengan buktinya.",
        "Tuntas spreads a limited budget over slum areas and interventions\n"
        "so that slum scores and poverty fall as far as they can, with proof.",
    ),
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
        "  3 skenario atau data keliru, 4 penghitungan atau penyimpanan gagal, 130 dihentikan",
        "examples:\n"
        "  tuntas run 2022\n"
        '  tuntas run 2022 --set pagu.apbd_kabupaten.2022="Rp 10 miliar"\n'
        "  tuntas compare 2021 2022 2023\n"
        "  tuntas score baseline.xlsx --by kawasan\n"
        "\n"
        "help on one command: tuntas COMMAND --help\n"
        "\n"
        "exit codes: 0 done, 1 no plan obeys the rules, 2 wrong command,\n"
        "  3 wrong scenario or data, 4 solving or saving failed, 130 interrupted",
    ),
    "command.commands": ("perintah", "commands"),
    "command.command": ("PERINTAH", "COMMAND"),
    "command.help.version": ("tampilkan versi program", "show the version of the program"),
    "command.help.run": ("susun rencana terbaik untuk satu skenario", "make the best plan for one scenario"),
    "command.help.validate": ("periksa skenario dan datanya saja", "only check a scenario and its data"),
    "command.help.compare": ("bandingkan beberapa skenario", "set several scenarios side by side"),
    "command.help.tradeoff": ("tunjukkan apa yang ditukar dengan apa", "show what is traded for what"),
    "command.help.explain": ("jelaskan mengapa didanai dan mengapa tidak", "explain why funded and why not"),
    "command.help.evaluate": ("nilai rencana yang dibuat sendiri", "evaluate a plan of one's own"),
    "command.help.room": ("tunjukkan ruang tawar di sekitar rencana", "show the room to negotiate around the plan"),
    "command.help.frontier": ("tunjukkan manfaat semua pagu sekaligus", "show what every budget is worth"),
    "command.help.sweep": ("hitung ribuan kasus satu skenario", "answer thousands of cases of one scenario"),
    "command.help.noregret": (
        "tunjukkan paket yang selalu terpilih, berapa pun bobot dan pagunya",
        "show the packages that are chosen whatever the weights and budget",
    ),
    "command.help.reserve": (
        "tunjukkan apa yang berikutnya bila uang lebih atau dipotong",
        "show what comes next with more money or less",
    ),
    "command.help.score": ("hitung skor kumuh sebuah tabel", "compute the slum scores of a table"),
    "command.help.report": ("buat ulang laporan dari hasil tersimpan", "make reports again from stored results"),
    "command.help.init": ("buat skenario baru", "make a new scenario"),
    "command.help.verify": ("periksa keutuhan folder hasil", "check that a results folder is intact"),
    "command.help.doctor": ("periksa pemasangan program ini", "check the installation of this program"),
    "command.about.doctor": (
        "Memeriksa pustaka, huruf, tempat hasil, dan penyelesai dengan soal yang jawabannya diketahui.",
        "Checks libraries, fonts, where results go, and the solver with a case whose answer is known.",
    ),
    "command.about.run": (
        "Menyusun rencana terbaik untuk satu skenario, memeriksanya, dan menyimpan hasilnya.",
        "Makes the best plan for one scenario, checks it, and keeps the results.",
    ),
    "command.about.validate": (
        "Memeriksa skenario dan semua tabelnya tanpa menghitung; semua kesalahan ditunjukkan sekaligus.",
        "Checks a scenario and all its tables without solving; every fault is shown at once.",
    ),
    "command.about.compare": (
        "Menyandingkan beberapa skenario: anggaran, manfaat, nilai rupiah terakhir, dan isi rencananya.",
        "Sets scenarios side by side: budget, benefit, value of the last rupiah, and what their plans hold.",
    ),
    "command.about.tradeoff": (
        "Menunjukkan harga poin resmi dalam kekurangan nyata, dan harga kemiskinan dalam kumuh, untuk satu skenario.",
        "Shows what official points cost in real deficit, and poverty in slum, for one scenario.",
    ),
    "command.about.explain": (
        "Menjelaskan setiap paket (satu intervensi di satu lokasi): mengapa didanai atau tidak, apa ruginya bila diubah, dan\n"
        "perubahan terkecil yang membaliknya; dengan satu lembar penjelasan untuk tiap lokasi.",
        "Explains every package (one intervention in one area): why it is funded or not, what is lost by changing that, and\n"
        "the smallest change that turns it; with an explanation sheet of one page for each area.",
    ),
    "command.about.evaluate": (
        "Menilai rencana yang sudah ada atau diubah sendiri: hasilnya, aturan yang dilanggar, ruginya terhadap yang terbaik,\n"
        "dan langkah termurah untuk memperbaikinya.",
        "Evaluates a plan already decided or edited by hand: what it wins, which rules it breaks, what it costs against the\n"
        "best plan, and the cheapest steps to mend it.",
    ),
    "command.about.room": (
        "Menunjukkan uang paling sedikit dan paling banyak bagi tiap perangkat daerah, kecamatan, kelompok, dan sumber dana"
        " bila manfaat hampir tidak berkurang.",
        "Shows the least and the most money for each office, district, group and fund while nearly all benefit is kept.",
    ),
    "command.about.noregret": (
        "Membagi paket menjadi inti, diperebutkan, dan tidak pernah terpilih bila bobot dan pagu berubah.",
        "Sorts packages into core, contested and never chosen as weights and budget change.",
    ),
    "command.about.frontier": (
        "Menunjukkan manfaat tiap pagu, tambahan dari Rp 1 miliar berikutnya per dana, dan lokasi mana menunggu berapa.",
        "Shows what every budget is worth, what the next Rp 1 billion of each fund adds, and which area waits for how much.",
    ),
    "command.about.sweep": (
        "Menghitung banyak kasus dari satu skenario: setelan, pagu, bobot, harga, atau dampak yang diubah-ubah.\n"
        "Daftar nilai dikombinasikan semuanya; rentang (a..b) diundi sebanyak --draws. Bila terhenti, perintah yang sama\n"
        "melanjutkannya.\n\n"
        "contoh:\n"
        "  tuntas sweep 2022 --vary pagu=50%..150% --vary bobot=0..1 --draws 1000\n"
        "  tuntas sweep 2022 --vary pagu=50%:150%:11 --vary tujuan.lensa=kontribusi,skor",
        "Answers many cases of one scenario: settings, budgets, weights, prices or effects that vary.\n"
        "Lists are combined in every way; ranges (a..b) are drawn from, --draws times. Cut off, the same command goes on.\n\n"
        "examples:\n"
        "  tuntas sweep 2022 --vary pagu=50%..150% --vary bobot=0..1 --draws 1000\n"
        "  tuntas sweep 2022 --vary pagu=50%:150%:11 --vary tujuan.lensa=kontribusi,skor",
    ),
    "command.about.reserve": (
        "Menunjukkan daftar cadangan untuk hemat lelang, Rp 1 miliar berikutnya, dan apa yang lepas lebih dulu bila dipotong.",
        "Shows the reserve list for tender savings, the next Rp 1 billion, and what drops first when money is cut.",
    ),
    "command.about.score": (
        "Menghitung persentase, nilai, skor, dan kategori kumuh dari tabel baseline (CSV atau XLSX).",
        "Computes percentages, points, total score and category from a baseline table (CSV or XLSX).",
    ),
    "command.about.report": (
        "Membuat ulang tabel, grafik, dan paparan dari hasil yang tersimpan, tanpa menghitung lagi.",
        "Makes tables, charts and slides again from stored results, without solving.",
    ),
    "command.option.stored": (
        "folder hasil, atau nama skenario yang hasilnya ada di results/",
        "a results folder, or the name of a scenario whose results are in results/",
    ),
    "command.about.init": (
        "Membuat berkas skenario yang siap diisi dan buku kerja Excel kosong untuk datanya.",
        "Writes a scenario file ready to be filled in and an empty Excel workbook for its data.",
    ),
    "command.about.verify": (
        "Memeriksa folder hasil terhadap manifest.json: setiap berkas yang berubah, hilang, atau ditambahkan ditunjukkan.",
        "Checks a results folder against its manifest.json: every changed, missing or added file is shown.",
    ),
    "command.metavar.scenario": ("SKENARIO", "SCENARIO"),
    "command.metavar.table": ("TABEL", "TABLE"),
    "command.metavar.plan": ("RENCANA", "PLAN"),
    "command.metavar.folder": ("FOLDER", "FOLDER"),
    "command.metavar.name": ("NAMA", "NAME"),
    "command.metavar.setting": ("KUNCI=NILAI", "KEY=VALUE"),
    "command.metavar.money": ("RUPIAH", "RUPIAH"),
    "command.metavar.code": ("KODE", "CODE"),
    "command.metavar.vary": ("KUNCI=NILAI", "KEY=VALUES"),
    "command.metavar.count": ("JUMLAH", "COUNT"),
    "command.metavar.address": ("ALAMAT", "ADDRESS"),
    "command.metavar.seconds": ("DETIK", "SECONDS"),
    "command.metavar.percent": ("PERSEN", "PERCENT"),
    "command.metavar.span": ("DARI-SAMPAI", "FROM-TO"),
    "command.metavar.scheme": ("SKEMA", "SCHEME"),
    "command.metavar.policy": ("KEBIJAKAN", "POLICY"),
    "command.option.lang": ("bahasa keluaran: id atau en (bawaan: id)", "language of all output: id or en (default: id)"),
    "command.option.name": (
        "nama skenario (2022 berarti scenarios/2022.yaml) atau berkas .yaml",
        "name of a scenario (2022 means scenarios/2022.yaml) or a .yaml file",
    ),
    "command.option.names": ("nama atau berkas skenario, dua atau lebih", "names or files of scenarios, two or more"),
    "command.option.area": ("layar tentang satu lokasi saja, menurut kodenya", "screen about one area only, by its code"),
    "command.option.intervention": (
        "layar tentang satu intervensi di semua lokasi, menurut kodenya",
        "screen about one intervention in all areas, by its code",
    ),
    "command.option.all": ("layar tentang semua paket (bawaan)", "screen about all packages (default)"),
    "command.option.new_name": ("nama skenario baru", "name of the new scenario"),
    "command.option.table": ("tabel kawasan, berkas .csv atau .xlsx", "table of areas, a .csv or .xlsx file"),
    "command.option.plan": (
        "tabel rencana, .csv atau .xlsx; kolom seperti rencana.csv: kode, intervensi, tahun, volume",
        "table of the plan, .csv or .xlsx; columns as in rencana.csv: kode, intervensi, tahun, volume",
    ),
    "command.option.folder": ("folder hasil, misalnya results/2022", "results folder, such as results/2022"),
    "command.option.set": (
        "ganti satu nilai skenario untuk kali ini saja; boleh diulang",
        "replace one value of the scenario for this run only; may be repeated",
    ),
    "command.option.out": ("simpan hasil di folder ini", "keep the results in this folder"),
    "command.option.limit": (
        'pagu terbesar yang ditelusuri, misalnya "Rp 20 miliar" (bawaan: sampai tambahan pagu tidak berguna)',
        'largest budget to look at, such as "Rp 20 miliar" (default: until more budget is of no use)',
    ),
    "command.option.fund": (
        "dana yang bertambah atau dipotong, menurut kodenya (bawaan: yang paling banyak membayar rencana)",
        "the fund that has more, or less, by its code (default: the one that pays most of the plan)",
    ),
    "command.option.json": ("tulis hasil sebagai JSON ke keluaran standar", "write the result as JSON to standard output"),
    "command.option.solver": (
        "penyelesai yang dipakai, menurut nama di PuLP (bawaan: HiGHS)",
        "solver to use, by its name in PuLP (default: HiGHS)",
    ),
    "command.option.time_limit": (
        "batas waktu penyelesai; rencana terbaik sampai saat itu disertai selisihnya",
        "time limit of the solver; the best plan by then comes with its gap",
    ),
    "command.option.no_report": ("simpan tabel saja, tanpa grafik dan paparan", "keep only tables, no charts and no slides"),
    "command.metavar.template": ("BERKAS", "FILE"),
    "command.option.template": (
        "templat PowerPoint (.pptx atau .potx) untuk paparan.pptx",
        "PowerPoint template (.pptx or .potx) for paparan.pptx",
    ),
    "command.option.resolved": (
        "cetak skenario lengkap sesudah extends dan --set, dengan asal tiap nilai",
        "print the whole scenario after extends and --set, with where each value comes from",
    ),
    "command.option.within": (
        "bagian manfaat yang boleh hilang, dalam persen (bawaan: 1)",
        "share of the benefit that may be lost, in per cent (default: 1)",
    ),
    "command.option.weights": (
        "bobot kumuh yang dicakup, misalnya 0,3-0,7 (bawaan: 0-1)",
        "slum weights to cover, such as 0.3-0.7 (default: 0-1)",
    ),
    "command.option.budgets": (
        "pagu yang dicakup, dalam persen pagu skenario (bawaan: 50-150)",
        "budgets to cover, in per cent of the scenario's (default: 50-150)",
    ),
    "command.option.scheme": (
        "skema penilaian: permen-14-2018, permen-2-2016, atau berkas .yaml (bawaan: permen-14-2018)",
        "scoring scheme: permen-14-2018, permen-2-2016 or a .yaml file (default: permen-14-2018)",
    ),
    "command.option.policy": (
        "kebijakan ambang nilai: kotaku, harfiah, atau lama (bawaan: menurut skema)",
        "policy of the cut points: kotaku, harfiah or lama (default: that of the scheme)",
    ),
    "command.option.by": ("satuan yang dinilai: rt atau kawasan (bawaan: rt)", "what is scored: rt or kawasan (default: rt)"),
    "command.option.vary": (
        "yang diubah-ubah: pagu, harga, efek (persen), bobot (0 sampai 1), atau setelan mana pun; a,b,c atau a:b:banyak"
        " atau a..b; boleh diulang",
        "what varies: pagu, harga, efek (per cent), bobot (0 to 1), or any setting; a,b,c or a:b:count or a..b;"
        " may be repeated",
    ),
    "command.option.draws": (
        "undi sekian kasus alih-alih semua kombinasi",
        "draw so many cases instead of every combination",
    ),
    "command.option.seed": ("benih undian (bawaan: 0)", "seed of the draws (default: 0)"),
    "command.option.whole": (
        "susun juga rencana langkah utuh tiap kasus (jauh lebih lama)",
        "make the plan in whole steps of each case too (takes far longer)",
    ),
    "command.option.engine": (
        "yang mengerjakan: local (komputer ini) atau dask (klaster); hasilnya sama (bawaan: local)",
        "what works it: local (this computer) or dask (a cluster); the results are the same (default: local)",
    ),
    "command.option.processes": (
        "banyaknya proses (bawaan: satu tiap prosesor)",
        "how many processes (default: one for each processor)",
    ),
    "command.option.cluster": (
        "alamat penjadwal klaster Dask yang sudah berjalan",
        "address of the scheduler of a Dask cluster that runs already",
    ),
    "command.option.restart": (
        "buang hasil sementara sapuan yang terhenti",
        "throw away what an interrupted sweep has left",
    ),
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
        "Soal di sertifikat sama dengan soal yang dibentuk ulang dari skenario dan tabelnya.",
        "The problem in the certificate is the one that the scenario and its tables make again.",
    ),
    "command.verify_inputs_berubah": (
        "Skenario atau tabelnya sudah berubah sejak hasil ini dibuat, jadi soalnya tidak dibentuk ulang.",
        "The scenario or its tables have changed since these results were made, so the problem was not made again.",
    ),
    "command.verify_inputs_tidak_ada": (
        "Skenario atau tabelnya tidak ada di sini, jadi soalnya tidak dibentuk ulang.",
        "The scenario or its tables are not here, so the problem was not made again.",
    ),
    "command.verify_unsound": ("{folder}: TIDAK utuh.", "{folder}: NOT intact."),
}
