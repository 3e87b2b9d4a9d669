"""What each command is for: code -> (Indonesian, English)."""

from __future__ import annotations

COMMAND_ABOUT: dict[str, tuple[str, str]] = {
    "command.about": (
        "Tuntas membagi anggaran yang terbatas ke kawasan kumuh dan jenis intervensi\n"
        "supaya skor kumuh dan kemiskinan turun sebanyak mungkin, lengkap dengan buktinya.",
        "Tuntas spreads a limited budget over slum areas and interventions\n"
        "so that slum scores and poverty fall as far as they can, with proof.",
    ),
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
    "command.help.merge": ("gabungkan daftar wilayah menjadi satu", "merge the lists of regions into one"),
    "command.help.targets": ("hitung biaya mencapai target", "compute what reaching targets costs"),
    "command.help.score": ("hitung skor kumuh sebuah tabel", "compute the slum scores of a table"),
    "command.help.report": ("buat ulang laporan dari hasil tersimpan", "make reports again from stored results"),
    "command.help.init": ("buat skenario baru", "make a new scenario"),
    "command.help.verify": (
        "periksa folder hasil: keutuhan, bukti, tabel, dan masukannya",
        "check a results folder: whole, proven, its tables and its inputs",
    ),
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
    "command.about.merge": (
        "Menggabungkan daftar-kirim.csv dari beberapa wilayah dan membagi satu pagu: wilayah mana mendapat berapa, untuk\n"
        "langkah yang mana, dan paling jauh berapa dari yang terbaik. Batas belanja boleh bersarang atau bersilangan.",
        "Merges the daftar-kirim.csv of several regions and spreads one budget: which region gets how much, for which\n"
        "steps, and how far from the best at most. Caps may lie inside one another or cross.",
    ),
    "command.about.targets": (
        "Menghitung uang paling sedikit untuk mencapai target nasional, provinsi, dan kabupaten, apa yang dicapai pagu\n"
        "sekarang, dan tahun paling cepat tercapainya.",
        "Computes the least money that reaches national, provincial and regency targets, what the budgets there are\n"
        "reach, and the first year they can be reached.",
    ),
    "command.about.score": (
        "Menghitung persentase, nilai, skor, dan kategori kumuh dari tabel baseline (CSV atau XLSX).",
        "Computes percentages, points, total score and category from a baseline table (CSV or XLSX).",
    ),
    "command.about.report": (
        "Membuat ulang tabel, grafik, dan paparan dari hasil yang tersimpan, tanpa menghitung lagi.",
        "Makes tables, charts and slides again from stored results, without solving.",
    ),
    "command.about.init": (
        "Membuat berkas skenario yang siap diisi dan buku kerja Excel kosong untuk datanya.",
        "Writes a scenario file ready to be filled in and an empty Excel workbook for its data.",
    ),
    "command.about.verify": (
        "Memeriksa folder hasil tanpa penyelesai: setiap berkas terhadap manifest.json, bukti dalam sertifikat.json dengan\n"
        "hitungan pecahan tepat, tabel dan ringkasan terhadap bukti itu, dan soal dalam bukti terhadap skenario dan tabel\n"
        "masukannya selama masih ada dan belum berubah. Setiap perbedaan ditunjukkan; rencana yang ada sertifikatnya saja\n"
        "yang buktinya diperiksa.",
        "Checks a results folder with no solver: every file against manifest.json, the proof in sertifikat.json by exact\n"
        "arithmetic, tables and summary against that proof, and the problem in it against the scenario and its tables while\n"
        "these are at hand and unchanged. Every difference is shown; only what has a certificate has its proof checked.",
    ),
}
