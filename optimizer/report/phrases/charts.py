"""Words inside the charts, the findings above them and the lines below: code -> (Indonesian, English)."""

from __future__ import annotations

CHARTS: dict[str, tuple[str, str]] = {
    "chart.not_chosen": ("belum terpilih", "not chosen"),
    "chart.same_points": ("dikerjakan, poin tetap", "works done, same points"),
    "chart.spending": ("Belanja", "Spending"),
    "chart.of_budget": ("dari pagu {budget}", "of {budget} budget"),
    "chart.slum_removed": ("Beban kumuh berkurang", "Slum burden removed"),
    "chart.poverty_removed": ("Beban kemiskinan berkurang", "Poverty burden removed"),
    "chart.categories": ("Jumlah {units}, sebelum dan sesudah", "Number of {units}, before and after"),
    "chart.area_total": ("Jumlah", "Total"),
    "chart.million": ("Rp juta", "Rp million"),
    "chart.billion": ("Rp miliar", "Rp billion"),
    "chart.before_after": ("{before} → {after}", "{before} → {after}"),
    "chart.cut_axis": ("{name} (tidak mulai dari nol)", "{name} (not from zero)"),
    "chart.source": (
        "Sumber: hasil hitung Tuntas, skenario {name}. Skor menurut {scheme}, ambang {policy}, {counted}.",
        "Source: computed by Tuntas, scenario {name}. Scores by {scheme}, cut policy {policy}, {counted}.",
    ),
    "chart.source_all": (
        "Sumber: hasil hitung Tuntas, skenario {names}.",
        "Source: computed by Tuntas, scenarios {names}.",
    ),
    "scores.subtitle": (
        "Jumlah skor kumuh (0–{most}) sebelum (lingkaran kosong) dan sesudah (penuh); hijau = turun kelas",
        "Total slum score (0–{most}) before (hollow) and after (filled); green = a milder class",
    ),
    "scores.rest": (
        "{count} berikutnya tidak ditampilkan; semuanya ada di kawasan.csv",
        "The next {count} are not shown; all of them are in kawasan.csv",
    ),
    "scores.milder_some": (
        "Dengan {money}, {milder} dari {count} turun kelas, {out} di antaranya menjadi {best}",
        "With {money}, {milder} of {count} reach a milder class, {out} of them “{best}”",
    ),
    "scores.milder_all": (
        "Dengan {money}, {milder} dari {count} turun kelas, semuanya menjadi {best}",
        "With {money}, {milder} of {count} reach a milder class, all of them “{best}”",
    ),
    "scores.milder_one": (
        "Dengan {money}, {milder} dari {count} turun kelas, menjadi {best}",
        "With {money}, {milder} of {count} reaches a milder class, “{best}”",
    ),
    "scores.milder_none": (
        "Dengan {money}, {milder} dari {count} turun kelas; belum ada yang menjadi {best}",
        "With {money}, {milder} of {count} reach a milder class; none is “{best}” yet",
    ),
    "scores.points_only": (
        "Dengan {money}, skor turun {points}, tetapi belum ada {unit} yang turun kelas",
        "With {money}, scores fall by {points}, but no {unit} reaches a milder class yet",
    ),
    "scores.deficit_only": (
        "{money} mengurangi kekurangan nyata, tetapi belum mengubah skor satu {unit} pun",
        "{money} reduces real deficits, but does not change the score of a single {unit} yet",
    ),
    "scores.nothing": (
        "Tidak ada kegiatan yang terpilih: semua skor tetap",
        "No works are chosen: all scores stay as they are",
    ),
    "spending.subtitle": (
        "Belanja terpilih per {unit} dan kelompok intervensi, {scale} (kosong = tidak ada belanja)",
        "Chosen spending by {unit} and group of interventions, {scale} (empty = no spending)",
    ),
    "spending.two": (
        "Ke mana {money} pergi: {first} dan {second} menyerap {share}",
        "Where {money} goes: {first} and {second} take {share}",
    ),
    "spending.one": (
        "Ke mana {money} pergi: {first} menyerap {share}",
        "Where {money} goes: {first} takes {share}",
    ),
    "spending.whole": ("Seluruh {money} untuk {first}", "All of {money} goes to {first}"),
    "spending.nothing": (
        "Belum ada belanja: tidak ada kegiatan yang terpilih",
        "No spending: no works are chosen",
    ),
    "spending.groups": ("Kelompok lain", "Other groups"),
    "scenarios.subtitle": (
        "Belanja, beban yang dikurangi (persen dari beban awal), dan jumlah {units} menurut kategori"
        " sebelum (tipis) dan sesudah (tebal)",
        "Spending, burdens removed (per cent of the baseline), and number of {units} by category"
        " before (thin) and after (thick)",
    ),
    "scenarios.first": ("{shown} pertama dari {count}", "the first {shown} of {count}"),
    "scenarios.more": (
        "Menambah pagu {money} ({low} ke {high}) mengurangi beban kumuh {points} poin persen lagi",
        "Adding {money} of budget ({low} to {high}) removes another {points} percentage points of the slum burden",
    ),
    "scenarios.most": (
        "{name} mengurangi beban kumuh paling banyak: {share}, dengan belanja {money}",
        "{name} removes most of the slum burden: {share}, for {money}",
    ),
    "scenarios.same": (
        "Semua skenario mengurangi beban kumuh sama banyak: {share}",
        "All scenarios remove the same part of the slum burden: {share}",
    ),
    "scenarios.single_slum": (
        "{name}: {money} mengurangi {slum} beban kumuh",
        "{name}: {money} removes {slum} of the slum burden",
    ),
    "scenarios.single": (
        "{name}: {money} mengurangi {slum} beban kumuh dan {poverty} beban kemiskinan",
        "{name}: {money} removes {slum} of the slum burden and {poverty} of the poverty burden",
    ),
}
