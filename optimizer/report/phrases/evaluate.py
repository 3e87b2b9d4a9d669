"""Words about a plan that somebody made: code -> (Indonesian, English)."""

from __future__ import annotations

EVALUATE: dict[str, tuple[str, str]] = {
    "evaluate.aside": ("rencana {file}, {lens}, pagu {budget}", "plan {file}, {lens}, budget {budget}"),
    "evaluate.broken": (
        "Rencana ini belum sah: ada {count}. Manfaatnya {mine}; rencana terbaik yang sah {best}.",
        "This plan is not sound: {count}. Its benefit is {mine}; the best sound plan reaches {best}.",
    ),
    "evaluate.behind": (
        "Rencana ini sah. Manfaatnya {mine}; dengan pagu yang sama rencana terbaik mencapai {best}, {loss} poin persen lagi.",
        "This plan is sound. Its benefit is {mine}; with the same money the best plan reaches {best}, {loss} percentage points"
        " more.",
    ),
    "evaluate.equal": (
        "Rencana ini sah. Manfaatnya {mine}, tidak di bawah rencana terbaik yang ditemukan Tuntas ({best}).",
        "This plan is sound. Its benefit is {mine}, not below the best plan that Tuntas found ({best}).",
    ),
    "evaluate.bound": (
        "Terbukti: tidak ada rencana sah dengan pagu ini yang bermanfaat di atas {bound}.",
        "Proven: no sound plan with this money has a benefit above {bound}.",
    ),
    "evaluate.unbounded": ("Belum ada batas atas yang terbukti.", "No upper bound is proven."),
    "evaluate.grid": ("RENCANA INI LAWAN YANG TERBAIK", "THIS PLAN AGAINST THE BEST"),
    "evaluate.mine": ("Rencana ini", "This plan"),
    "evaluate.best": ("Terbaik", "Best"),
    "evaluate.difference": ("Selisih", "Difference"),
    "evaluate.benefit": ("Manfaat (beban gabungan dihapus)", "Benefit (combined burden removed)"),
    "evaluate.spent": ("Belanja", "Spending"),
    "evaluate.slum": ("Beban kumuh dihapus", "Slum burden removed"),
    "evaluate.poverty": ("Beban kemiskinan dihapus", "Poverty burden removed"),
    "evaluate.points": ("Jumlah skor kumuh sesudah", "Total of slum scores after"),
    "evaluate.lifted": ("Keluar dari kumuh ({unit})", "Lifted out of slum ({unit})"),
    "evaluate.served": ("KK miskin di tempat yang dikerjakan", "Poor households where works are done"),
    "evaluate.unserved": ("Tanpa pekerjaan ({unit})", "Without any work ({unit})"),
    "evaluate.breaks": ("DILANGGAR", "BROKEN"),
    "evaluate.breaks_none": ("Tidak ada: semua aturan dipenuhi.", "None: every rule is kept."),
    "evaluate.tidak_ada_dana": (
        "{work} di {area} ({year}): tidak ada sumber dana yang boleh membiayainya di sana; {excess} belum berdana.",
        "{work} in {area} ({year}): no fund may pay for it there; {excess} stays unpaid.",
    ),
    "evaluate.dana_tidak_boleh": (
        "{who} tidak boleh membiayai {work} di {area} ({year}): {excess}.",
        "{who} may not pay for {work} in {area} ({year}): {excess}.",
    ),
    "evaluate.lewat_pagu": (
        "Pagu {who} tahun {year} terlewati {excess}.",
        "The budget of {who} in {year} is passed by {excess}.",
    ),
    "evaluate.rows": ("Isinya di {file}, baris {rows}.", "It is made up in {file}, by rows {rows}."),
    "evaluate.lewat_kebutuhan": (
        "{work} di {area}: {excess} lebih banyak daripada yang dapat dikerjakan di sana (paling banyak {limit}).",
        "{work} in {area}: {excess} more than can be done there (at most {limit}).",
    ),
    "evaluate.lewat_kapasitas": (
        "Kapasitas {who} tahun {year} terlewati {excess}.",
        "The capacity of {who} in {year} is passed by {excess}.",
    ),
    "evaluate.prasyarat": (
        "{work} di {area} ({year}): prasyaratnya, {other}, kurang {excess}.",
        "{work} in {area} ({year}): what must come first, {other}, is short by {excess}.",
    ),
    "evaluate.eksklusif": (
        "{work} dan {other} tidak boleh bersama di {area}; {excess} bertumpuk.",
        "{work} and {other} may not stand together in {area}; {excess} overlap.",
    ),
    "evaluate.kunci_kurang": (
        "{work} di {area}: kurang {excess} dari yang sudah diputuskan (kunci).",
        "{work} in {area}: {excess} less than was decided (lock).",
    ),
    "evaluate.kunci_lebih": (
        "{work} di {area}: lebih {excess} dari yang sudah diputuskan (kunci).",
        "{work} in {area}: {excess} more than was decided (lock).",
    ),
    "evaluate.lewat_porsi": (
        "Porsi terbesar untuk {who} terlewati {excess}.",
        "The largest share for {who} is passed by {excess}.",
    ),
    "evaluate.target": ("Target {who} meleset {excess}.", "The target {who} is missed by {excess}."),
    "evaluate.syarat_lensa": (
        "Kekurangan nyata yang dihapus masih kurang {excess} dari beban kumuh menurut syarat lensa gabungan.",
        "The real deficit removed is {excess} of the slum burden short of what the combined lens asks.",
    ),
    "evaluate.di_bawah_minimum": (
        "{work} di {area} ({year}): kurang {excess} dari volume terkecil bila dikerjakan.",
        "{work} in {area} ({year}): {excess} under the least volume when built.",
    ),
    "evaluate.breaks_rest": ("{count} lagi di pelanggaran.csv.", "{count} more in pelanggaran.csv."),
    "evaluate.price": ("NILAI ATURAN", "WORTH OF RULES"),
    "evaluate.price_of": (
        "{rule} dilonggarkan sejauh rencana ini: manfaat terbaik naik {gain} poin persen{within}.",
        "{rule}, loosened as far as this plan goes: the best benefit rises by {gain} percentage points{within}.",
    ),
    "evaluate.price_nothing": (
        "{rule} dilonggarkan sejauh rencana ini: tidak menambah manfaat terbaik{within}; melanggarnya tidak membeli apa-apa.",
        "{rule}, loosened as far as this plan goes: the best benefit does not rise{within}; breaking it buys nothing.",
    ),
    "evaluate.price_unknown": (
        "{rule}: tidak dihitung, karena tidak dapat dilonggarkan sedikit demi sedikit.",
        "{rule}: not computed, since it cannot be loosened by degrees.",
    ),
    "evaluate.within": (" (ketelitian pencarian {share})", " (searches exact to {share})"),
    "evaluate.rule.M3": ("Siapa boleh membayar apa", "Who may pay for what"),
    "evaluate.rule.M4": ("Pagu", "Budgets"),
    "evaluate.rule.M5": ("Batas volume", "Limits of volume"),
    "evaluate.rule.M6": ("Kapasitas perangkat daerah", "Capacity of offices"),
    "evaluate.rule.M7": ("Prasyarat", "Prerequisites"),
    "evaluate.rule.M8": ("Eksklusif", "Exclusive works"),
    "evaluate.rule.M9": ("Kunci", "Locks"),
    "evaluate.rule.M10": ("Porsi terbesar", "Largest shares"),
    "evaluate.rule.M11": ("Target", "Targets"),
    "evaluate.rule.M12": ("Volume terkecil", "Least volumes"),
    "evaluate.mend": ("SUPAYA SAH", "TO MAKE IT SOUND"),
    "evaluate.mend_cuts": (
        "Cukup mengurangi {count} senilai {money}; {change}. Itu yang terbaik dengan mengurangi saja (dihitung ulang): {cuts}.",
        "It is enough to cut {count} worth {money}; {change}. That is the best by cutting alone (re-solved): {cuts}.",
    ),
    "evaluate.mend_less": ("manfaatnya {mine} menjadi {value}", "the benefit goes from {mine} to {value}"),
    "evaluate.mend_same": ("manfaatnya tetap {value}", "the benefit stays at {value}"),
    "evaluate.mend_none": (
        "Tidak cukup dengan mengurangi: aturan di atas baru terpenuhi bila ada pekerjaan yang ditambah.",
        "Cutting alone is not enough: the rules above can be met only when some works are added.",
    ),
    "evaluate.improve": ("LANGKAH TERMURAH", "CHEAPEST STEPS"),
    "evaluate.from_mend": (
        "Dari rencana yang sudah sah itu ({value}), satu per satu:",
        "From the plan made sound ({value}), one after another:",
    ),
    "evaluate.improve_none": (
        "Tidak ditemukan tambahan, pengurangan, atau penukaran tunggal yang memperbaikinya.",
        "No single addition, cut or swap was found that makes it better.",
    ),
    "evaluate.step": (
        "{number}. {what} ({money}): manfaat menjadi {value}, {gain} poin persen lebih.",
        "{number}. {what} ({money}): the benefit becomes {value}, {gain} percentage points more.",
    ),
    "evaluate.step_idle": (
        "{number}. {what} ({money}): manfaat tidak berkurang.",
        "{number}. {what} ({money}): no benefit is lost.",
    ),
    "evaluate.steps_rest": ("{count} langkah lagi di perbaikan.csv.", "{count} more steps in perbaikan.csv."),
    "evaluate.steps_tiny": (
        "{count} langkah di perbaikan.csv menambah kurang dari {least} poin persen.",
        "{count} steps in perbaikan.csv add less than {least} percentage points each.",
    ),
    "evaluate.idle_points": (
        "Manfaat di sini adalah poin; kekurangan nyata yang dihapus berkurang.",
        "Benefit means points here; less of the real deficit is removed.",
    ),
    "evaluate.add": ("tambah {volume} {work} di {area}{year}", "add {volume} of {work} in {area}{year}"),
    "evaluate.cut": ("kurangi {volume} {work} di {area}{year}", "cut {volume} of {work} in {area}{year}"),
    "evaluate.cut_idle": (
        "kurangi {count} yang tidak menambah manfaat: {cuts}",
        "cut {count} that add no benefit: {cuts}",
    ),
    "evaluate.swap": ("{cut}, lalu {add}", "{cut}, then {add}"),
    "evaluate.in_year": (" ({year})", " ({year})"),
    "evaluate.grown": (
        "Bila semua isinya dipertahankan dan hanya ditambah: paling tinggi {value} (dihitung ulang).",
        "When all of it is kept and only added to: {value} at most (re-solved).",
    ),
    "evaluate.how": ("CARA", "HOW"),
    "evaluate.how_scored": (
        "Skor, biaya, dan pelanggaran rencana ini dihitung dari isinya, tanpa penyelesai. Setiap langkah termurah dinilai dan"
        " diperiksa ulang sesudah langkah sebelumnya; urutannya menurut manfaat per rupiah, tidak terbukti yang terbaik.",
        "Scores, costs and breaches of this plan are computed from what it holds, with no solver. Each cheapest step is scored"
        " and audited again after the one before; they stand by benefit for money, not as a list proven best.",
    ),
    "evaluate.payer_file": ("Pembagian dana mengikuti berkas rencana.", "Who pays is as the file of the plan says."),
    "evaluate.payer_nobody": (
        "Berkas tidak menyebut siapa yang membayar; Tuntas membaginya menurut urutan sumber dana.",
        "The file does not say who pays; Tuntas shared it out in the order of the funds.",
    ),
    "evaluate.payer_unequal": (
        "Di {count} baris jumlah dana tidak sama dengan biaya, jadi seluruh dana dibagi ulang oleh Tuntas.",
        "In {count} rows the funds do not add up to the cost, so Tuntas shared all money out anew.",
    ),
    "evaluate.repriced": (
        "Biaya di berkas berbeda di {count} baris: {stated} menurut berkas, {priced} menurut harga skenario; yang dipakai"
        " harga"
        " skenario.",
        "The file gives other costs in {count} rows: {stated} by the file, {priced} by the scenario's prices, which are used.",
    ),
    "table.broken": ("Aturan yang dilanggar", "Rules broken"),
    "table.improve": ("Perbaikan", "Improvements"),
    "column.lain": ("Pekerjaan lain", "Other work"),
    "column.pihak": ("Dana, perangkat daerah, atau target", "Fund, office or target"),
    "column.lebih": ("Sebesar", "By"),
    "column.satuan_lebih": ("Satuan besaran", "Unit of size"),
    "column.baris": ("Baris di berkas rencana", "Rows of the plan's file"),
    "column.kalimat": ("Penjelasan", "Explanation"),
    "column.bagian": ("Bagian", "Part"),
    "column.langkah": ("Langkah", "Step"),
    "column.manfaat_sesudah_persen": ("Manfaat sesudahnya (%)", "Benefit after it (%)"),
}
