"""Words about packages that are right whatever the weights and the budget: code -> (Indonesian, English)."""

from __future__ import annotations

NOREGRET: dict[str, tuple[str, str]] = {
    "noregret.aside": ("tanpa sesal, pagu {budget}", "no regret, budget {budget}"),
    "noregret.core": (
        "{count} inti: bagian amannya, {money} ({share} pagu), dapat diputuskan sekarang, {under}",
        "{count} are core: their safe part, {money} ({share} of the budget), can be decided on now, {under}",
    ),
    "noregret.none": (
        "Tidak ada paket yang selalu terpilih, {under}",
        "No package is chosen always, {under}",
    ),
    "noregret.under_both": (
        "berapa pun bobot kumuh ({low} sampai {high}) dan pagunya ({least}% sampai {most}% pagu skenario)",
        "whatever the slum weight ({low} to {high}) and the budget ({least}% to {most}% of the scenario’s)",
    ),
    "noregret.under_budget": (
        "berapa pun pagunya ({least}% sampai {most}% pagu skenario)",
        "whatever the budget ({least}% to {most}% of the scenario’s)",
    ),
    "noregret.grid": ("PAKET (lokasi dan intervensi)", "PACKAGES (area and intervention)"),
    "noregret.packages": ("Paket", "Packages"),
    "noregret.in_plan": ("Direncanakan", "Planned"),
    "noregret.plan_money": ("Belanja rencana", "Spending of the plan"),
    "noregret.safe_money": ("Bagian aman", "Safe part"),
    "noregret.label_core": ("Inti: selalu terpilih", "Core: chosen always"),
    "noregret.by_weight": ("Diperebutkan karena bobot", "Contested by weight"),
    "noregret.by_budget": ("Diperebutkan karena pagu", "Contested by budget"),
    "noregret.by_both": ("Diperebutkan karena keduanya", "Contested by either"),
    "noregret.by_together": ("Diperebutkan hanya bila keduanya berubah", "Contested only by both together"),
    "noregret.label_never": ("Tidak pernah terpilih", "Chosen never"),
    "noregret.nothing": ("–", "–"),
    "noregret.largest": ("INTI TERBESAR", "LARGEST CORE"),
    "noregret.safe_volume": ("Volume aman", "Safe volume"),
    "noregret.plan_volume": ("Dalam rencana", "In the plan"),
    "noregret.place": ("{work}, {area}", "{work}, {area}"),
    "noregret.weights": ("BOBOT", "WEIGHTS"),
    "noregret.budgets": ("PAGU", "BUDGET"),
    "noregret.how": ("CARA", "HOW"),
    "noregret.more_slum": ("Kumuh lebih berbobot: {moves}.", "Slum counts more: {moves}."),
    "noregret.less_slum": ("Kemiskinan lebih berbobot: {moves}.", "Poverty counts more: {moves}."),
    "noregret.less_money": ("Pagu turun ke {factor}%: {moves}.", "Budget cut to {factor}%: {moves}."),
    "noregret.more_money": ("Pagu naik: {moves}.", "Budget grows: {moves}."),
    "noregret.leave": ("{count} keluar dari rencana, terbesar {names}", "{count} leave the plan, the largest {names}"),
    "noregret.enter": ("{count} masuk, terbesar {names}", "{count} enter, the largest {names}"),
    "noregret.work": ("{work} di {area} ({money}{hint})", "{work} in {area} ({money}{hint})"),
    "noregret.above": (", bobot kumuh di atas {weight}", ", slum weight above {weight}"),
    "noregret.from": (", bobot kumuh mulai {weight}", ", slum weight from {weight}"),
    "noregret.below": (", bobot kumuh di bawah {weight}", ", slum weight below {weight}"),
    "noregret.up_to": (", bobot kumuh sampai {weight}", ", slum weight up to {weight}"),
    "noregret.at_budget": (", mulai {factor}%", ", from {factor}%"),
    "noregret.how_exact": (
        "{plans} rencana linear (lensa kontribusi, tanpa pembulatan): semua bobot dicakup secara eksak pada pagu {budgets};"
        " pagu di antaranya sampel.",
        "{plans} linear plans (contribution lens, not rounded): all weights are covered exactly at budgets of {budgets};"
        " between these budgets it is a sample.",
    ),
    "noregret.how_unweighed": (
        "{plans} rencana linear (lensa kontribusi, tanpa pembulatan) pada pagu {budgets}; pagu di antaranya sampel. Kumuh tidak"
        " ditimbang dengan kemiskinan karena jumlah KK miskin tidak diketahui.",
        "{plans} linear plans (contribution lens, not rounded) at budgets of {budgets}; between these it is a sample. Slum is"
        " not weighed against poverty, for the number of poor households is not known.",
    ),
    "noregret.how_claim": (
        "Bagian aman: volume paling kecil di semua rencana itu. Yang terbukti: untuk tiap bobot dan pagu itu ada rencana linear"
        " terbaik yang memuatnya; rencana lain yang sama baiknya boleh berbeda.",
        "Safe part: the least volume of all those plans. What is proven: for each of those weights and budgets there is a best"
        " linear plan that holds it; other plans that are as good may differ.",
    ),
    "noregret.how_rounding": (
        "Label {count} (inti atau tidak pernah) berbeda dengan rencana run, karena rencana itu dalam satuan utuh.",
        "The labels of {count} (core or never) differ from the plan of run, for that is in whole works.",
    ),
    "noregret.how_open": (
        "Pada pagu {budgets} aturannya tidak dapat dipenuhi bersama.",
        "At budgets of {budgets} the rules cannot be met together.",
    ),
    "noregret.how_lens": (
        "Skenario ini memakai lensa skor, tetapi labelnya dihitung dengan lensa kontribusi.",
        "This scenario uses a lens of the score, but the labels are those of the contribution lens.",
    ),
    "noregret.subtitle": (
        "Bagian aman dari paket inti menurut {unit} dan kelompok intervensi, {scale}, harga tahun pertama",
        "The safe part of core packages by {unit} and group of interventions, {scale}, prices of the first year",
    ),
    "table.noregret": ("Label setiap paket", "The label of each package"),
    "column.label": ("Label", "Label"),
    "column.penyebab": ("Karena", "Because of"),
    "column.dibangun_persen": ("Terpilih (% bobot dan pagu yang dicoba)", "Chosen (% of weights and budgets tried)"),
    "column.volume_aman": ("Volume aman", "Safe volume"),
    "column.volume_terbanyak": ("Volume terbanyak", "Largest volume"),
    "column.volume_rencana": ("Volume dalam rencana", "Volume in the plan"),
    "column.nilai_aman": ("Bagian aman (Rp)", "Safe part (Rp)"),
    "column.biaya_rencana": ("Biaya dalam rencana (Rp)", "Cost in the plan (Rp)"),
    "column.pagu_mulai_persen": ("Terpilih mulai pagu (% pagu skenario)", "Chosen from a budget of (% of the scenario's)"),
}
