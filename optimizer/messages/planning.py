"""Messages about presolve, solving and audit: code -> (Indonesian, English)."""

from __future__ import annotations

PLANNING: dict[str, tuple[str, str]] = {
    "stage-read": ("membaca skenario dan data", "reading the scenario and its data"),
    "stage-solve": ("mencari rencana terbaik dan memeriksa buktinya", "looking for the best plan and checking its proof"),
    "stage-lists": ("membaca daftar semua wilayah", "reading the lists of all regions"),
    "stage-merge": ("menggabungkan {count} daftar", "merging {count} lists"),
    "stage-write": ("menulis hasil dan grafik", "writing results and charts"),
    "stage-trade": ("mencari rencana ke-{count} di antara kedua lensa", "looking for plan {count} between the two lenses"),
    "stage-weigh": ("menimbang kumuh dengan kemiskinan", "weighing slum against poverty"),
    "stage-page": ("mencoba pagu lain dan menjelaskan setiap paket", "trying other budgets and explaining every package"),
    "stage-explain": ("menjelaskan setiap paket", "explaining every package"),
    "explain.unknown_area": (
        "'{name}' bukan kode lokasi skenario ini (misalnya {allowed})",
        "'{name}' is no code of an area of this scenario (such as {allowed})",
    ),
    "explain.unknown_intervention": (
        "'{name}' bukan kode intervensi skenario ini (misalnya {allowed})",
        "'{name}' is no code of an intervention of this scenario (such as {allowed})",
    ),
    "stage-mend": (
        "menghitung ulang: harga aturan, perbaikan, dan tambahan",
        "solving again: worth of rules, repairs and additions",
    ),
    "stage-room": ("mencari ruang tawar di sekitar rencana", "looking for the room to negotiate around the plan"),
    "stage-noregret": ("mencoba semua bobot pada beberapa pagu", "trying all weights at several budgets"),
    "stage-cross": ("mencoba rencana {plan} di bawah skenario {under}", "trying plan {plan} under scenario {under}"),
    "stage-rules": ("menghitung harga setiap aturan", "finding what each rule costs"),
    "stage-curve": ("menelusuri manfaat semua pagu", "tracing the benefit of every budget"),
    "stage-whole": ("mencari rencana utuh ke-{count} di sepanjang pagu", "looking for whole plan {count} along the budgets"),
    "stage-reserve": ("mencari rencana cadangan ke-{count}", "looking for reserve plan {count}"),
    "reserve-fund": (
        "tidak ada dana '{fund}' dalam skenario ini; yang ada: {known}",
        "there is no fund '{fund}' in this scenario; there are: {known}",
    ),
    "frontier-no-money": (
        "semua pagu skenario ini nol, jadi tidak ada perbandingan antardana yang dapat diperbesar",
        "every budget of this scenario is nothing, so there are no proportions of funds to enlarge",
    ),
    "frontier-limit": (
        "batas pagu itu di bawah Rp {least}, uang paling sedikit yang diminta aturan skenario ini",
        "that limit is under Rp {least}, the least money the rules of this scenario ask for",
    ),
    "stage-scenario": ("merencanakan skenario {name}", "planning scenario {name}"),
    "stored-changed": (
        "hasil di {folder} tidak lagi seperti yang ditulis; periksa dengan tuntas verify {folder}",
        "the results in {folder} are no longer as they were written; check with tuntas verify {folder}",
    ),
    "stored-no-run": (
        "{folder} bukan hasil tuntas run, jadi tidak ada rencana yang dapat dilaporkan ulang",
        "{folder} is no result of tuntas run, so there is no plan to report again",
    ),
    "stored-old": (
        "hasil di {folder} dibuat oleh versi Tuntas lain; jalankan ulang skenarionya dengan tuntas run",
        "the results in {folder} were made by another version of Tuntas; run the scenario again with tuntas run",
    ),
    "valid": (
        "{title}: tidak ada kesalahan. {areas} kawasan, {interventions} intervensi, {funds} sumber dana, tahun {years}; "
        "{files} berkas dibaca.",
        "{title}: no fault. {areas} areas, {interventions} interventions, {funds} funds, years {years}; {files} files read.",
    ),
    "solver-unknown": (
        "penyelesai '{solver}' tidak ada di komputer ini; yang ada: {known}",
        "there is no solver '{solver}' on this machine; there are: {known}",
    ),
    "solver-refused": (
        "penyelesai '{solver}' menolak soal ini: {detail}",
        "the solver '{solver}' refuses this problem: {detail}",
    ),
    "solver-stopped": (
        "batas tercapai sebelum ada rencana yang dapat dipercaya ({detail}); beri waktu lebih lama dengan --time-limit",
        "a limit was reached before there was a plan to trust ({detail}); allow more time with --time-limit",
    ),
    "solver-failed": ("penyelesai gagal: {detail}", "the solver failed: {detail}"),
    "solver-overspent": (
        "penyelesai tidak memberi rencana yang pas sampai satuan rupiah",
        "the solver gave no plan that fits to the rupiah",
    ),
    "audit-broken": (
        "rencana dari penyelesai melanggar {count} aturan (pertama: {rule}, {where}, sebesar {excess}); tidak diterbitkan",
        "the solver's plan breaks {count} rules (first: {rule}, {where}, by {excess}); it is not published",
    ),
    "audit-bound": (
        "manfaat rencana ({value}) melewati batas yang katanya terbukti ({bound}); tidak diterbitkan",
        "the plan's benefit ({value}) passes the bound said to be proven ({bound}); it is not published",
    ),
    "presolve-no-slum": (
        "tujuan memberi bobot pada kekumuhan, tetapi tidak ada kekurangan di tabel kawasan",
        "the goal weighs slum conditions, but the area table has no deficit at all",
    ),
    "presolve-no-poor": (
        "tujuan memberi bobot pada kemiskinan, tetapi tidak ada KK miskin di tabel kawasan; isi kk_miskin atau beri bobot 0",
        "the goal weighs poverty, but the area table has no poor household; fill in kk_miskin or give it weight 0",
    ),
    "presolve-impossible": (
        "ada aturan yang mustahil dipenuhi, apa pun aturan lainnya",
        "some rules cannot be kept, whatever the other rules say",
    ),
    "presolve-unpayable": (
        "{where}: {intervention} di {area} dikunci {volume}, tetapi tidak ada sumber dana yang boleh membayarnya di sana; hapus"
        " kunci ini atau beri sumber dana yang menunya memuatnya",
        "{where}: {intervention} in {area} is locked at {volume}, but no fund may pay for it there; remove the lock, or let a"
        " fund have it on its menu",
    ),
    "presolve-too-much": (
        "{where}: {intervention} di {area} dikunci {volume}, padahal paling banyak {most} yang dapat dikerjakan di sana;"
        " turunkan menjadi paling banyak {most}",
        "{where}: {intervention} in {area} is locked at {volume}, but at most {most} can be done there; lower it to at most"
        " {most}",
    ),
    "presolve-too-dear": (
        "{where}: {intervention} di {area} dikunci {volume} seharga Rp {cost_id}, lebih dari seluruh pagu Rp {money_id};"
        " turunkan volumenya atau tambah pagu",
        "{where}: {intervention} in {area} is locked at {volume} for Rp {cost_en}, more than all budgets, Rp {money_en}; lower"
        " the volume or raise a budget",
    ),
    "presolve-crowded": (
        "{where}: {intervention} di {area} dikunci {volume} selama semua tahun, padahal paling banyak {most} yang dapat"
        " dikerjakan di sana; turunkan jumlahnya menjadi paling banyak {most}",
        "{where}: {intervention} in {area} is locked at {volume} over all years, but at most {most} can be done there; lower"
        " the sum to at most {most}",
    ),
    "presolve-excluded": (
        "{where}: {first} dan {second} di {area} sama-sama dikunci, padahal keduanya saling meniadakan; hapus salah satunya",
        "{where}: {first} and {second} in {area} are both locked in, but they exclude one another; remove one of them",
    ),
    "presolve-empty-floor": (
        "{where}: minimum kecamatan {name} tidak dapat dicapai karena tidak ada kekurangan di sana; hapus aturan ini atau"
        " periksa tabel kawasan",
        "{where}: the floor of district {name} cannot be reached since nothing is deficient there; remove the rule, or check"
        " the area table",
    ),
    "presolve-empty-target": (
        "{where}: target '{name}' tidak dapat dicapai karena tidak ada yang dapat dikurangi di tabel kawasan; hapus target ini"
        " atau periksa tabel kawasan",
        "{where}: the target '{name}' cannot be reached since the area table has nothing to reduce; remove the target, or"
        " check the area table",
    ),
    "stage-conflict": ("mencari sebabnya dan jalan keluarnya", "looking for the reason and the ways out"),
    "stage-relax": ("mencari yang paling sedikit dilanggar", "looking for what has to give way the least"),
    "stage-targets": ("menghitung biaya tiap target", "computing what each target costs"),
    "targets-none": (
        "skenario ini tidak punya target",
        "this scenario has no target",
    ),
    "targets-none-fix": (
        "tulis di aturan.target, atau beri --slum PERSEN atau --poverty PERSEN",
        "write one in aturan.target, or give --slum PERCENT or --poverty PERCENT",
    ),
    "targets-slum": ("Beban kumuh {percent}%", "Slum burden {percent}%"),
    "targets-poverty": ("Beban kemiskinan {percent}%", "Poverty burden {percent}%"),
    "no-plan": (
        "aturan skenario ini tidak dapat dipenuhi bersama dengan pagu yang ada",
        "the rules of this scenario cannot be met together with the money there is",
    ),
    "no-plan-whole": (
        "aturan skenario ini tidak dapat dipenuhi dengan satuan pekerjaan yang utuh",
        "the rules of this scenario cannot be met with whole units of work",
    ),
}
