"""Sentences on the slides: code -> (Indonesian, English)."""

from __future__ import annotations

DECK: dict[str, tuple[str, str]] = {
    "deck.title": ("Prioritas penanganan kawasan kumuh", "Priorities for slum areas"),
    "deck.occasion": (
        "Pagu {budget} · tahun {years} · bahan Musrenbang",
        "Budget {budget} · {years} · for the planning meeting",
    ),
    "deck.chapter_answer": ("Pertanyaan dan jawaban", "Question and answer"),
    "deck.chapter_change": ("Yang berubah", "What changes"),
    "deck.chapter_money": ("Ke mana uangnya", "Where the money goes"),
    "deck.chapter_fair": ("Siapa yang menunggu", "Who waits"),
    "deck.chapter_checks": ("Yang perlu diperiksa", "What to check"),
    "deck.chapter_decisions": ("Keputusan", "Decisions"),
    "deck.chapter_annex": ("Lampiran per kecamatan", "Annex by district"),
    "deck.question": (
        "{budget}: tempat mana dan pekerjaan apa yang didahulukan?",
        "{budget}: which places and which works come first?",
    ),
    "deck.question_subtitle": ("Pagu menurut sumber dana, tahun {years}", "Budget by fund, {years}"),
    "deck.budget": ("pagu seluruh dana", "budget of all funds"),
    "deck.budget_head": ("Pagu", "Budget"),
    "deck.left": ("Sisa", "Left"),
    "deck.fund": ("Sumber dana", "Fund"),
    "deck.slum_units": ("{units} kumuh, {hectares} ha", "slum {units}, {hectares} ha"),
    "deck.households": ("KK di dalamnya", "households in them"),
    "deck.poor": ("KK miskin", "poor households"),
    "deck.sought": ("Yang dicari", "What is sought"),
    "deck.lens_linear": (
        "Rencana yang menghapus kekurangan nyata sebanyak mungkin (lensa kontribusi).",
        "The plan that removes as much of the real deficit as possible (contribution lens).",
    ),
    "deck.lens_points": (
        "Rencana yang memenangkan poin resmi sebanyak mungkin (lensa skor).",
        "The plan that wins as many official points as possible (score lens).",
    ),
    "deck.lens_both": (
        "Rencana yang memenangkan poin resmi, tetapi menghapus paling sedikit {share} dari kekurangan nyata yang dapat"
        " dihapus (lensa gabungan).",
        "The plan that wins official points while it removes at least {share} of the real deficit that can be removed"
        " (combined lens).",
    ),
    "deck.weights": ("Bobot: kumuh {slum}, kemiskinan {poverty}", "Weights: slum {slum}, poverty {poverty}"),
    "deck.weight_hectares": (", luas {hectares}", ", hectares {hectares}"),
    "deck.measured": ("Cara mengukur", "How it is measured"),
    "deck.scores": (
        "Skor menurut {scheme}, ambang {policy}, {counted}; keluar dari kumuh menurut aturan {rule}.",
        "Scores by {scheme}, cut policy {policy}, {counted}; out of slum by exit rule {rule}.",
    ),
    "deck.assumed": ("{count}, lihat bagian pemeriksaan.", "{count}, see the checks."),
    "deck.answer_subtitle": (
        "Yang dibeli, yang berubah, dan seberapa pasti",
        "What is bought, what changes, and how sure it is",
    ),
    "deck.spent_of": ("terpakai dari pagu {budget}", "spent of {budget}"),
    "deck.milder_of": ("dari {total} turun kelas", "of {total} reach a milder class"),
    "deck.slum_removed": ("beban kumuh berkurang", "of the slum burden removed"),
    "deck.poverty_removed": ("beban kemiskinan berkurang", "of the poverty burden removed"),
    "deck.by_group": ("Belanja per kelompok intervensi, Rp juta", "Spending by group of interventions, Rp million"),
    "deck.effect": ("Dampak", "Effect"),
    "deck.sure": ("Seberapa pasti", "How sure"),
    "deck.next": ("Rupiah berikutnya", "The next rupiah"),
    "deck.measure": ("Ukuran", "Measure"),
    "deck.change_subtitle": (
        "Jumlah {units} menurut kategori (kiri) dan semua ukuran (kanan), sebelum dan sesudah",
        "Number of {units} by category (left) and all measures (right), before and after",
    ),
    "deck.slum_falls": (
        "Jumlah {units} kumuh turun dari {before} menjadi {after}",
        "The number of slum {units} falls from {before} to {after}",
    ),
    "deck.slum_stays": (
        "Jumlah {units} kumuh tetap: {before} sebelum, {after} sesudah",
        "The number of slum {units} stays: {before} before, {after} after",
    ),
    "deck.areas_subtitle": (
        "Jumlah skor kumuh (0–{most}), {count} dengan skor awal tertinggi; selebihnya di lampiran",
        "Total slum score (0–{most}), the {count} with the highest scores before; the others are in the annex",
    ),
    "deck.areas_all": (
        "Jumlah skor kumuh (0–{most}), {count}, yang terburuk lebih dahulu",
        "Total slum score (0–{most}), {count}, the worst first",
    ),
    "deck.largest_fall": (
        "Skor turun paling banyak di {name}: dari {before} menjadi {after}",
        "The score falls most in {name}: from {before} to {after}",
    ),
    "deck.no_fall": ("Belum ada skor yang turun", "No score falls yet"),
    "deck.payers_subtitle": (
        "Belanja per perangkat daerah menurut sumber dana (kiri), dan dana terhadap pagunya (kanan), {scale}",
        "Spending by office and fund (left), and funds against their budgets (right), {scale}",
    ),
    "deck.phasing_subtitle": (
        "Belanja per tahun menurut kelompok intervensi, {scale}",
        "Spending by year and group of interventions, {scale}",
    ),
    "deck.carry_over": (
        "Sisa yang boleh dibawa menambah pagu tahun berikutnya; karena itu belanja setahun dapat melebihi pagunya.",
        "What may be carried over adds to the next year, so that the spending of a year can exceed its own budget.",
    ),
    "deck.districts_subtitle": (
        "Semua kecamatan, belanja terbesar lebih dahulu; skor = jumlah skor sebelum → sesudah",
        "All districts, the most spending first; score = total score before → after",
    ),
    "deck.equity_subtitle": (
        "Satu titik satu tempat; oranye = separuh yang lebih membutuhkan, tetapi manfaatnya di bawah setengah rata-rata",
        "A point is a place; orange = in the half with more need, yet with less than half of the mean benefit",
    ),
    "deck.equity_up": ("Manfaat per KK, poin persen", "Benefit per household, percentage points"),
    "deck.equity_dots": ("Manfaat per KK", "Benefit per household"),
    "deck.equity_flagged": ("Manfaat di bawah setengah rata-rata", "Less than half of the mean"),
    "deck.some_wait": (
        "{count} kumuh belum mendapat pekerjaan; {rest} lainnya dikerjakan tetapi masih kumuh",
        "{count} in slum still wait for works; another {rest} get works but stay slum",
    ),
    "deck.only_wait": (
        "{count} kumuh belum mendapat pekerjaan; semua yang dikerjakan keluar dari kumuh",
        "{count} in slum still wait for works; all others with works are out of slum",
    ),
    "deck.none_wait": (
        "Semua {units} kumuh mendapat pekerjaan; {rest} masih kumuh sesudahnya",
        "All slum {units} get works; {rest} stay slum afterwards",
    ),
    "deck.nobody_left": (
        "Tidak ada {units} kumuh yang tersisa menurut skor",
        "No slum {units} are left by score",
    ),
    "deck.waiting_subtitle": (
        "Yang belum mendapat pekerjaan, lalu yang masih kumuh; skor sebelum → sesudah",
        "Those without works, then those that stay slum; score before → after",
    ),
    "deck.need_subtitle": (
        "Kekurangan yang tersisa menurut parameter, beban terberat lebih dahulu",
        "Deficit that is left by parameter, the heaviest burden first",
    ),
    "deck.remains": ("Yang masih bernilai", "What still scores"),
    "deck.need": ("Kekurangan yang tersisa", "Deficit that is left"),
    "deck.need_before": ("Awal", "Before"),
    "deck.need_left": ("Tersisa", "Left"),
    "deck.why": ("Mengapa belum semuanya", "Why not all of it"),
    "deck.why_budget": ("{spent} dari {budget} terpakai, sisa {left}.", "{spent} of {budget} is spent, {left} is left."),
    "deck.why_idle": (
        "{fund}: sisa {left}; nilai rupiah terakhirnya nol, jadi bukan pagunya yang menghambat.",
        "{fund}: {left} left; its last rupiah is worth nothing, so its budget is not what stands in the way.",
    ),
    "deck.why_steps": (
        "{fund}: sisa {left}, terikat tahun, ukuran pekerjaan, atau aturan lain.",
        "{fund}: {left} left, bound to its year, the size of works, or other rules.",
    ),
    "deck.guards": ("{count} hal perlu diperiksa sebelum diputuskan", "{count} matters need a look before deciding"),
    "deck.guards_silent": (
        "Tidak ada yang janggal: dari semua penjaga, {count} yang memberi peringatan",
        "Nothing stands out: of all guards, {count} give a warning",
    ),
    "deck.guards_subtitle": (
        "Penjaga terhadap rencana yang tampak lebih baik daripada kenyataannya",
        "Guards against a plan that looks better than it is",
    ),
    "deck.guard": ("Pertanyaan", "Question"),
    "deck.found": ("Temuan", "Finding"),
    "deck.look": ("PERIKSA", "CHECK"),
    "deck.fine": ("baik", "fine"),
    "deck.guard_paper": ("Keluar dari kumuh hanya di atas kertas?", "Out of slum on paper only?"),
    "deck.guard_edge": ("Mudah kembali ke kelas semula?", "Close to falling back?"),
    "deck.guard_behind": ("Ada yang tertinggal?", "Is anyone left behind?"),
    "deck.guard_worst": ("Yang terkumuh kebagian?", "Do the worst get their share?"),
    "deck.guard_poorest": ("Yang termiskin kebagian?", "Do the poorest get their share?"),
    "deck.guard_data": ("Datanya terukur?", "Are the data measured?"),
    "deck.all_measured": ("Semua data terukur di tempat", "All data are measured on site"),
    "deck.data_subtitle": ("Mutu data dan asumsi rencana ini", "Quality of the data and assumptions of this plan"),
    "deck.assumptions": ("Asumsi", "Assumptions"),
    "deck.more_assumptions": (
        "{count} asumsi lain, lengkap di catatan halaman ini.",
        "{count} more assumptions, all of them in the notes of this slide.",
    ),
    "deck.rests_on": ("Bertumpu pada", "Rests on"),
    "deck.benefit_guessed": ("Manfaat dari data tidak terukur", "Benefit from data not measured"),
    "deck.money_guessed": ("Uang pada harga satuan tidak terukur", "Money on unit costs not measured"),
    "quality.terukur": ("{units} dengan data terukur", "{units} with measured data"),
    "quality.imputasi": ("{units} dengan data imputasi", "{units} with imputed data"),
    "quality.perkiraan": ("{units} dengan data perkiraan", "{units} with estimated data"),
    "deck.decisions": ("{count} keputusan yang diminta", "Decisions asked: {count}"),
    "deck.decisions_subtitle": (
        "Hanya yang beralasan dari hasil hitung ini; semua angka ada di folder hasil",
        "Only what this result gives a reason for; all numbers are in the results folder",
    ),
    "ask.approve": (
        "Menyetujui {works} di {areas} senilai {money}, seperti di rencana.csv.",
        "Approve {works} in {areas} for {money}, as listed in rencana.csv.",
    ),
    "ask.propose": (
        "Meminta perangkat daerah memasukkan pekerjaannya ke SIPD untuk RKPD: {offices}.",
        "Ask the offices to enter their works into SIPD for the annual plan (RKPD): {offices}.",
    ),
    "ask.waiting": (
        "Menetapkan {count} yang belum terpilih sebagai daftar tunggu.",
        "Put the {count} not chosen on a waiting list.",
    ),
    "ask.survey": (
        "Menyurvei baseline {count} sebelum dianggarkan, karena datanya belum terukur di tempat.",
        "Survey the baseline of {count} before budgeting, since their data are not measured on site.",
    ),
    "ask.paper": (
        "Memeriksa di lapangan {count} yang lepas dari kumuh di atas kertas saja.",
        "Inspect {count} that leave “slum” on paper only.",
    ),
    "ask.left": (
        "Memutuskan penggunaan sisa pagu {left}.",
        "Decide on the {left} of budget that is left over.",
    ),
    "ask.more": ("Bila pagu dapat ditambah, di mana dahulu. {marginal}", "If there is more budget, where first. {marginal}"),
    "annex.finding": (
        "Kecamatan {name}: {units}, {money}, {milder} turun kelas",
        "{name} district: {units}, {money}, {milder} reach a milder class",
    ),
    "annex.nothing": ("Kecamatan {name}: {units}, belum ada yang terpilih", "{name} district: {units}, none chosen yet"),
    "annex.subtitle": (
        "Keadaan tiap tempat sebelum → sesudah (kiri) dan pekerjaan di kecamatan ini (kanan)",
        "Each place before → after (left) and the works in this district (right)",
    ),
    "annex.no_works": ("Belum ada pekerjaan yang terpilih.", "No works are chosen yet."),
    "annex.category": ("Kategori akhir", "Category after"),
    "annex.work": ("Pekerjaan", "Work"),
    "annex.places": ("Lokasi", "Places"),
    "annex.office": ("Pelaksana", "Office"),
}
