"""Words of options and what they take: code -> (Indonesian, English)."""

from __future__ import annotations

COMMAND_OPTIONS: dict[str, tuple[str, str]] = {
    "command.option.formats": (
        "buat ulang ini saja: csv, xlsx, grafik, pptx, html, surat (bawaan: semua)",
        "make only these again: csv, xlsx, grafik (pictures), pptx, html, surat (letters); default: all",
    ),
    "command.option.stored": (
        "folder hasil, atau nama skenario yang hasilnya ada di results/",
        "a results folder, or the name of a scenario whose results are in results/",
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
    "command.option.folders": (
        "folder hasil yang berisi daftar-kirim.csv, misalnya results/*/",
        "results folders that hold daftar-kirim.csv, such as results/*/",
    ),
    "command.option.budget": (
        'uang yang dibagi ke semua wilayah, misalnya "Rp 2 triliun"',
        'the money spread over all regions, such as "Rp 2 triliun"',
    ),
    "command.option.caps": (
        "tabel batas belanja wilayah, .csv atau .xlsx (lembar batas): nama, wilayah, batas",
        "table of what regions may spend, .csv or .xlsx (sheet batas): nama, wilayah, batas",
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
    "command.option.solver_unused": (
        "diterima seperti pada run, tetapi target selalu dihitung dengan HiGHS",
        "accepted as for run, but targets are always computed with HiGHS",
    ),
    "command.option.time_limit_unused": (
        "diterima seperti pada run, tetapi pencarian target dibatasi banyaknya simpul, bukan waktu",
        "accepted as for run, but the search for targets is limited by nodes, not by time",
    ),
    "command.option.no_report": ("simpan tabel saja, tanpa grafik dan paparan", "keep only tables, no charts and no slides"),
    "command.metavar.template": ("BERKAS", "FILE"),
    "command.option.template": (
        "templat PowerPoint (.pptx atau .potx) untuk paparan.pptx",
        "PowerPoint template (.pptx or .potx) for paparan.pptx",
    ),
    "command.option.relax": (
        "bila aturan tidak dapat dipenuhi bersama, susun rencana yang paling sedikit melanggarnya",
        "where the rules cannot be met together, make the plan that breaks them the least",
    ),
    "command.option.slum": (
        "tambahkan target: sekian persen beban kumuh dihapus sampai tahun terakhir",
        "add a target: so many per cent of the slum burden removed by the last year",
    ),
    "command.option.poverty": (
        "tambahkan target: sekian persen beban kemiskinan dihapus sampai tahun terakhir",
        "add a target: so many per cent of the poverty burden removed by the last year",
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
}
