"""Words of the letters, one page for each area; code -> (Indonesian, English)."""

from __future__ import annotations

LETTER: dict[str, tuple[str, str]] = {
    "deck.chapter_letters": ("Lembar penjelasan", "Explanation sheets"),
    "note.letters_cover": (
        "Satu slide untuk tiap lokasi, isinya sama dengan surat.html. Cetak atau bagikan hanya slide lokasi yang bertanya.",
        "One slide for each area, with what surat.html says. Print or share only the slides of those who ask.",
    ),
    "note.letter": (
        "Slide ini: yang didanai. Slide sesudahnya: yang belum, mengapa, dan apa yang mengubahnya.",
        "This slide: what is funded. The one after it: what is not, why, and what would change that.",
    ),
    "note.letter_further": (
        "Tiap baris: pekerjaan yang belum didanai, mengapa, dan perubahan terkecil yang membuatnya didanai.",
        "Each row: a work that is not funded, why, and the smallest change that would fund it.",
    ),
    "deck.letter_further": ("{place}: {title}", "{place}: {title}"),
    "letter.kind": ("Lembar penjelasan rencana penanganan kumuh", "Explanation sheet of the slum upgrading plan"),
    "letter.place": ("{village}, Kecamatan {district} · {scenario}", "{village}, {district} district · {scenario}"),
    "letter.mark_imputasi": (
        "Data lokasi ini imputasi: volumenya dipinjam dari data tempat lain ({donor}), bukan hasil survei setempat.",
        "The data of this area are imputed: its volumes are borrowed from another place ({donor}), not surveyed on site.",
    ),
    "letter.mark_perkiraan": (
        "Data lokasi ini perkiraan, belum diukur.",
        "The data of this area are estimates, not yet measured.",
    ),
    "letter.score_rt": ("Skor kumuh", "Slum score"),
    "letter.score_kawasan": ("Skor kumuh kawasan", "Slum score of the kawasan"),
    "letter.from_to": ("{before} → {after}", "{before} → {after}"),
    "letter.average": ("Rata-rata kekumuhan", "Average slum condition"),
    "letter.contribution": ("kontribusi penanganan {share}", "contribution {share}"),
    "letter.households": ("KK", "Households"),
    "letter.poor": ("{count} KK miskin", "{count} poor"),
    "letter.money": ("Dana untuk lokasi ini", "Money for this area"),
    "letter.each": ("{money} per KK, luas {hectares} ha", "{money} per household, {hectares} ha"),
    "letter.hectares": ("luas {hectares} ha", "{hectares} ha"),
    "letter.gets": (
        "Dari pagu {budget}, {area} mendapat {money} untuk {count}.",
        "Of a budget of {budget}, {area} gets {money} for {count}.",
    ),
    "letter.nothing": (
        "Dengan pagu {budget}, {area} belum mendapat pekerjaan dalam rencana ini.",
        "With a budget of {budget}, {area} gets no works in this plan.",
    ),
    "letter.nothing_possible": (
        "Tidak ada pekerjaan di tabel intervensi yang diperlukan dan mungkin di sini.",
        "No work of the table of interventions is both needed and possible here.",
    ),
    "letter.closest": (
        "Yang paling dekat masuk: {name}; perubahan terdekat: {change}.",
        "Nearest to coming in: {name}; nearest change: {change}.",
    ),
    "letter.falls": (
        "Skornya turun dari {before} menjadi {after} ({category}); {share} dari kekumuhannya tertangani.",
        "Its score falls from {before} to {after} ({category}); {share} of its slum condition is dealt with.",
    ),
    "letter.stays": (
        "Skornya tetap {after} ({category}); {share} dari kekumuhannya tertangani.",
        "Its score stays at {after} ({category}); {share} of its slum condition is dealt with.",
    ),
    "letter.funded": ("Yang didanai", "What is funded"),
    "letter.waiting": ("Yang belum didanai, dan apa yang mengubahnya", "What is not funded, and what would change that"),
    "letter.impossible": ("Yang tidak mungkin di sini", "What is not possible here"),
    "letter.head_work": ("Pekerjaan", "Work"),
    "letter.head_volume": ("Volume", "Volume"),
    "letter.head_cost": ("Biaya", "Cost"),
    "letter.head_full_cost": ("Biaya penuh", "Full cost"),
    "letter.head_office": ("Perangkat daerah", "Office"),
    "letter.head_rank": ("Urutan", "Rank"),
    "letter.head_dropped": ("Bila dicoret (poin persen)", "If struck out (percentage points)"),
    "letter.head_years": ("Tahun", "Years"),
    "letter.head_why": ("Mengapa belum", "Why not"),
    "letter.head_change": ("Mulai masuk bila", "Begins to come in at"),
    "letter.why_price": (
        "Menambah {added} poin persen, {own} per Rp\u00a01\u00a0miliar; di tempat lain uang itu menambah {elsewhere}.",
        "Adds {added} percentage points, {own} per Rp\u00a01\u00a0billion; elsewhere that money adds {elsewhere}.",
    ),
    "letter.why_dear": (
        "Menambah {added} poin persen, {own} per Rp\u00a01\u00a0miliar; belum sepadan menurut program linear.",
        "Adds {added} percentage points, {own} per Rp\u00a01\u00a0billion; not worth it by the linear programme.",
    ),
    "letter.why_margin": (
        "Di batas: sepadan, tetapi dalam langkah utuh uangnya terpakai di tempat lain.",
        "At the margin: worth its money, but in whole steps that is spent elsewhere.",
    ),
    "letter.part": ("{planned} dari {most}", "{planned} of {most}"),
    "letter.more": ("{count} lain ada di penjelasan.csv (tuntas explain).", "{count} more in penjelasan.csv (tuntas explain)."),
    "letter.ask": (
        "Pertanyaan dan tanggapan kepada: ......................................................................",
        "Questions and replies to: ......................................................................",
    ),
    "letter.how": (
        "Manfaat: bagian beban gabungan kumuh dan kemiskinan yang dihapus. Urutan dari {count} paket: berapa kali harga"
        " satuannya sampai impas. Akibat satu perubahan dihitung ulang satu per satu dengan program linear {lens}; tambahan"
        " pagu adalah jumlah yang dicoba dan cukup. Uang di tempat lain: nilai rupiah terakhir dananya.",
        "Benefit: the share of the combined slum and poverty burden removed. Rank among {count} packages: the multiple of"
        " its unit cost at which each breaks even. What one change does is solved again one by one by the linear programme of"
        " the {lens}; more budget is an amount that was tried and suffices. Money elsewhere: what the last rupiah of its fund"
        " does.",
    ),
    "letter.steps": (
        "Karena poin naik bertangga, akibat itu perkiraan.",
        "Since points rise in steps, that is an estimate.",
    ),
    "letter.proof": (
        "Rencana ini terbukti paling jauh {gap} dari rencana terbaik yang mungkin.",
        "This plan is proven to be within {gap} of the best plan possible.",
    ),
}
