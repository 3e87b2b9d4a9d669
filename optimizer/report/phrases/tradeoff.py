"""Words about what is traded for what: points for real deficit, slum for poverty; code -> (Indonesian, English)."""

from __future__ import annotations

TRADEOFF: dict[str, tuple[str, str]] = {
    "trade.aside": ("pertukaran, pagu {budget}", "trade-offs, budget {budget}"),
    "trade.gains": (
        "Mengejar skor saja menambah {gain}, tetapi melepas {loss} poin persen kekurangan nyata",
        "Going for the score alone adds {gain}, but gives up {loss} percentage points of real deficit",
    ),
    "trade.gains_free": (
        "Mengejar skor menambah {gain} tanpa melepas kekurangan nyata",
        "Going for the score adds {gain} and gives up no real deficit",
    ),
    "trade.equal": (
        "Lensa skor dan lensa kontribusi memenangkan poin-KK sama banyak: tidak ada yang perlu dipertukarkan",
        "The score lens and the contribution lens win equally many point-households: there is nothing to trade",
    ),
    "trade.more": ("{count} poin-KK", "{count} point-households"),
    "trade.more_share": ("{count} poin-KK ({share})", "{count} point-households ({share})"),
    "trade.knee": (
        "Dengan tetap menghapus {floor} dari yang dihapus rencana kontribusi, tambahannya sudah {gain}.",
        "Keeping {floor} of what the contribution plan removes, the gain is already {gain}.",
    ),
    "trade.price": (
        "Pada bobot kumuh {weight}, 1% beban kemiskinan lagi seharga {price} beban kumuh; rencananya tetap yang terbaik untuk"
        " bobot {low} sampai {high}",
        "At a slum weight of {weight}, 1% more of the poverty burden costs {price} of the slum burden; the plan stays the best"
        " for weights {low} to {high}",
    ),
    "trade.price_none": (
        "Pada bobot kumuh {weight}, beban kemiskinan sudah berkurang sebanyak mungkin; rencananya tetap yang terbaik untuk"
        " bobot {low} sampai {high}",
        "At a slum weight of {weight}, the poverty burden is already as low as it can be; the plan stays the best for weights"
        " {low} to {high}",
    ),
    "trade.harmony": (
        "Satu rencana terbaik sekaligus bagi kumuh dan kemiskinan, berapa pun bobotnya",
        "One plan is best for slum and poverty at once, whatever their weights",
    ),
    "trade.unweighed": (
        "Kumuh tidak ditimbang dengan kemiskinan: jumlah KK miskin tidak diketahui, atau keduanya tidak berbobot",
        "Slum is not weighed against poverty: the number of poor households is not known, or neither has a weight",
    ),
    "trade.compromises": (
        "Kompromi Nash (1% dari perolehan masing-masing sama berharga): kumuh {nash_slum}, kemiskinan {nash_poverty}."
        " Kompromi Chebyshev (bagian yang sama dari yang terbaik bagi masing-masing): {chebyshev_slum} dan"
        " {chebyshev_poverty}.",
        "Nash compromise (1% of either gain is worth the same): slum {nash_slum}, poverty {nash_poverty}. Chebyshev"
        " compromise (the same share of the best for each): {chebyshev_slum} and {chebyshev_poverty}.",
    ),
    "trade.extreme": (
        " Kompromi {names} di sini sama dengan ujung “{extreme}”: bukan jalan tengah.",
        " The {names} compromise is the extreme “{extreme}” here, not a middle way.",
    ),
    "trade.and": (" dan ", " and "),
    "trade.points_grid": ("POIN LAWAN KEKURANGAN", "POINTS AGAINST DEFICIT"),
    "trade.points": ("Poin", "Points"),
    "trade.point_households": ("Poin-KK", "Points×HH"),
    "trade.deficit": ("Kekurangan", "Deficit"),
    "trade.poverty": ("Kemiskinan", "Poverty"),
    "trade.gap": ("Selisih", "Gap"),
    "trade.score": ("Lensa skor", "Score lens"),
    "trade.linear": ("Lensa kontribusi", "Contribution lens"),
    "trade.combined": ("Lensa gabungan (≥ {floor})", "Combined lens (≥ {floor})"),
    "trade.both": ("Skor sekaligus gabungan (≥ {floor})", "Score and combined (≥ {floor})"),
    "trade.floor": ("Skor, kekurangan ≥ {floor}", "Score, deficit ≥ {floor}"),
    "trade.weights_grid": ("KUMUH LAWAN KEMISKINAN", "SLUM AGAINST POVERTY"),
    "trade.slum": ("Kumuh", "Slum"),
    "trade.weight": ("Bobot kumuh", "Slum weight"),
    "trade.rate": ("1% kemiskinan", "1% poverty"),
    "trade.rate_of": ("{price} kumuh", "{price} slum"),
    "trade.none": ("–", "–"),
    "trade.range": ("{low}–{high}", "{low}–{high}"),
    "trade.most_slum": ("Kumuh saja", "Slum alone"),
    "trade.most_poverty": ("Kemiskinan saja", "Poverty alone"),
    "trade.nash": ("Kompromi Nash", "Nash compromise"),
    "trade.chebyshev": ("Kompromi Chebyshev", "Chebyshev compromise"),
    "trade.here": ("Bobot skenario ini", "Weights of this scenario"),
    "trade.findings": ("TEMUAN", "FOUND"),
    "trade.how": ("CARA", "HOW"),
    "trade.how_points": (
        "Poin-KK adalah poin dikali KK; ≥ {example} berarti paling sedikit {example} dari kekurangan yang dihapus rencana"
        " kontribusi. Demi cepat, pencarian berhenti pada selisih {gap} menurut penyelesai; rencana dari run dapat"
        " sedikit berbeda.",
        "Point-households are points times households; ≥ {example} means at least {example} of the deficit that the"
        " contribution plan removes. For speed searches stop at a gap of {gap} by the solver’s word;"
        " the plan of run may differ a little.",
    ),
    "trade.how_poverty": (
        "Semua rencana menghapus kemiskinan paling sedikit sebanyak rencana kontribusi.",
        "All plans remove at least as much poverty as the contribution plan.",
    ),
    "trade.how_rough": (
        "Sebagian pencarian dihentikan batas pada selisih sampai {gap} menurut penyelesai: beda kecil antarrencana belum tentu"
        " nyata.",
        "A limit stopped some searches at a gap of up to {gap} by the solver’s word: small differences between plans may not"
        " be real.",
    ),
    "trade.how_unsearched": (
        "Sebagian pencarian tidak memberi batas: beda kecil antarrencana belum tentu nyata.",
        "Some searches gave no bound: small differences between plans may not be real.",
    ),
    "trade.how_open": (
        "Pencarian dengan kekurangan ≥ {floors} dihentikan batas sebelum menemukan rencana.",
        "The search with a deficit ≥ {floors} was stopped by a limit before it found a plan.",
    ),
    "trade.how_unasked": (
        "Lantai {floors} tidak dicari: rencana di kedua sisinya berbeda tidak lebih dari yang dibiarkan terbuka pencarian.",
        "Floors of {floors} were not searched: the plans on both sides differ by no more than the search left open.",
    ),
    "trade.how_weights": (
        "Kumuh lawan kemiskinan: program linear, tanpa pembulatan ke langkah utuh, eksak; {count} rencana efisien.",
        "Slum against poverty: the linear programme, not rounded to whole steps, exact; {count} efficient plans.",
    ),
    "trade.how_soft": (
        "{count} tidak ikut di sini: dendanya bukan kumuh dan bukan kemiskinan.",
        "{count} stay out here: their price is neither slum nor poverty.",
    ),
    "trade.how_years": (
        "Bagiannya rata-rata selama {first}–{last}.",
        "Its shares are averages over {first}–{last}.",
    ),
    "trade.subtitle": (
        "Kiri: lensa skor dicari ulang dengan kekurangan nyata yang makin dijaga. Kanan: semua rencana efisien bila bobot kumuh"
        " dan kemiskinan diubah",
        "Left: the score lens with more and more of the real deficit kept. Right: all efficient plans as the weights of slum"
        " and poverty change",
    ),
    "trade.subtitle_points": (
        "Lensa skor dicari ulang dengan kekurangan nyata yang makin dijaga",
        "The score lens, searched again with more and more of the real deficit kept",
    ),
    "trade.panel_points": ("Poin lawan kekurangan nyata", "Points against real deficit"),
    "trade.panel_weights": ("Kumuh lawan kemiskinan", "Slum against poverty"),
    "trade.axis_points": ("Poin-KK yang dimenangkan", "Point-households won"),
    "trade.axis_deficit": ("Kekurangan nyata yang dihapus, % beban kumuh →", "Real deficit removed, % of the slum burden →"),
    "trade.axis_slum": ("Beban kumuh yang dihapus, %", "Slum burden removed, %"),
    "trade.axis_poverty": ("Beban kemiskinan yang dihapus, % →", "Poverty burden removed, % →"),
    "trade.label_score": ("Skor", "Score"),
    "trade.label_linear": ("Kontribusi", "Contribution"),
    "trade.label_combined": ("Gabungan", "Combined"),
    "trade.label_both": ("Skor dan gabungan", "Score and combined"),
    "trade.label_knee": ("Skor, kekurangan ≥ {floor}", "Score, deficit ≥ {floor}"),
    "trade.label_here": ("Bobot skenario", "Scenario’s weights"),
    "trade.label_nash": ("Nash", "Nash"),
    "trade.label_chebyshev": ("Chebyshev", "Chebyshev"),
    "trade.label_pair": ("{first} · {second}", "{first} · {second}"),
    "table.points": ("Poin lawan kekurangan nyata", "Points against real deficit"),
    "table.weights": ("Kumuh lawan kemiskinan", "Slum against poverty"),
    "column.rencana": ("Rencana", "Plan"),
    "column.lantai_persen": (
        "Lantai kekurangan (% rencana kontribusi)",
        "Floor under the deficit (% of the contribution plan)",
    ),
    "column.kekurangan_persen": ("Kekurangan nyata dihapus (%)", "Real deficit removed (%)"),
    "column.kemiskinan_persen": ("Beban kemiskinan dihapus (%)", "Poverty burden removed (%)"),
    "column.kumuh_persen": ("Beban kumuh dihapus (%)", "Slum burden removed (%)"),
    "column.poin": ("Poin dimenangkan", "Points won"),
    "column.poin_kk": ("Poin-KK dimenangkan", "Point-households won"),
    "column.selisih_penyelesai_persen": ("Selisih menurut penyelesai (%)", "Gap by the solver's word (%)"),
    "column.titik": ("Titik", "Point"),
    "column.bobot_dari": ("Bobot kumuh dari", "Slum weight from"),
    "column.bobot_sampai": ("Bobot kumuh sampai", "Slum weight to"),
    "column.tukar": (
        "Beban kumuh untuk 1% beban kemiskinan lagi (%)",
        "Slum burden for 1% more of the poverty burden (%)",
    ),
}
