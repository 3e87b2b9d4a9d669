"""Findings and words of the charts of one run beyond scores and spending: code -> (Indonesian, English)."""

from __future__ import annotations

RUN_CHARTS: dict[str, tuple[str, str]] = {
    "bars.budget": ("pagu {budget}", "budget {budget}"),
    "payers.subtitle": (
        "Belanja per perangkat daerah pelaksana dan sumber dana, {scale}; di bawah nama dana: belanja dan pagunya",
        "Spending by office in charge and fund, {scale}; under each fund: what it pays and its budget",
    ),
    "payers.finding": (
        "{office} mengerjakan {done} belanja; {fund} membayar {pays}",
        "{office} carries out {done} of the spending; {fund} pays {pays}",
    ),
    "payers.more_offices": ("{count} perangkat daerah lain", "{count} other offices"),
    "payers.more_funds": ("{count} sumber dana lain", "{count} other funds"),
    "phasing.subtitle": (
        "Belanja per kelompok intervensi dan tahun, {scale}; di bawah tahun: belanja dan pagunya",
        "Spending by group of interventions and year, {scale}; under each year: spending and budget",
    ),
    "phasing.finding": (
        "Belanja terbesar jatuh pada {year}: {money}, {share} dari seluruhnya",
        "Spending is largest in {year}: {money}, {share} of the whole",
    ),
    "turns.subtitle": (
        "Belanja terpilih per {unit} dan tahun, {scale}, menurut tahun mulainya (kosong = tidak ada belanja)",
        "Chosen spending by {unit} and year, {scale}, in the order they begin (empty = no spending)",
    ),
    "turns.all": ("Semua {areas} yang terpilih mulai dikerjakan pada {year}", "All {areas} chosen begin in {year}"),
    "turns.some": (
        "{count} dari {areas} yang terpilih mulai dikerjakan pada {year}, {rest} lainnya paling lambat pada {last}",
        "{count} of the {areas} chosen begin in {year}, the other {rest} by {last}",
    ),
    "tiles.subtitle": (
        "Belanja terpilih per kecamatan, {scale} (abu-abu = tidak ada {units} dalam data; berbingkai oranye = tanpa belanja)",
        "Chosen spending by district, {scale} (grey = no {units} in the data; orange frame = no spending)",
    ),
    "tiles.score": ("Skor", "Score"),
    "tiles.whole": ("Seluruh {money} untuk Kecamatan {first}", "All of {money} goes to the district {first}"),
    "tiles.two": (
        "{share} dari {money} untuk Kecamatan {first} dan {second}",
        "{share} of {money} goes to the districts {first} and {second}",
    ),
    "equity.subtitle": (
        "Satu lingkaran = satu {units}, luasnya = jumlah KK; oranye = separuh yang lebih membutuhkan,"
        " tetapi manfaatnya di bawah setengah rata-rata",
        "A circle is one of the {units}, its size the number of households; orange = in the half with more need,"
        " yet with less than half of the mean benefit",
    ),
    "equity.up": (
        "Manfaat per KK: turunnya rata-rata kekumuhan, poin persen",
        "Benefit per household: fall of the average slum condition, percentage points",
    ),
    "equity.severity_title": ("Terhadap tingkat kumuh", "Against severity"),
    "equity.severity_across": ("Skor kumuh awal", "Slum score before"),
    "equity.poor_title": ("Terhadap kemiskinan", "Against poverty"),
    "equity.poor_across": ("KK miskin, persen dari KK", "Poor households, per cent of all"),
    "equity.level": ("rata-rata {level}", "mean {level}"),
    "equity.single": (
        "Manfaat per KK {level} poin persen",
        "The benefit per household is {level} percentage points",
    ),
    "equity.same": (
        "Separuh {units} terkumuh menerima manfaat per KK sama besar dengan separuh lainnya: {worse} dan {others} poin persen",
        "The worse half of the {units} gets as much per household as the other: {worse} and {others} percentage points",
    ),
    "equity.more": (
        "Separuh {units} terkumuh menerima manfaat per KK lebih besar: {worse} lawan {others} poin persen",
        "The worse half of the {units} gets more per household: {worse} against {others} percentage points",
    ),
    "equity.less": (
        "Separuh {units} terkumuh menerima manfaat per KK lebih kecil: {worse} lawan {others} poin persen",
        "The worse half of the {units} gets less per household: {worse} against {others} percentage points",
    ),
}
