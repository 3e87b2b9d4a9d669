"""Messages about the table of a plan that somebody made or edited: code -> (Indonesian, English)."""

from __future__ import annotations

PLANS: dict[str, tuple[str, str]] = {
    "plan.lots": (
        "'{intervention}' hanya dapat dikerjakan dalam kelipatan {step} {unit}, jadi bukan {volume}; yang terdekat {near}",
        "'{intervention}' comes in multiples of {step} {unit} only, not {volume}; nearest are {near}",
    ),
    "plan.year": (
        "tahun {year} di luar tahun rencana skenario; yang ada: {allowed}",
        "year {year} is outside the years of the scenario; there are: {allowed}",
    ),
    "plan.unit": (
        "satuan '{value}' bukan satuan '{intervention}' di tabel intervensi ({unit})",
        "the unit '{value}' is not that of '{intervention}' in the table intervensi ({unit})",
    ),
    "plan.twice": (
        "'{intervention}' di '{area}' tahun {year} sudah ada di {first} (duplikat); gabungkan volumenya",
        "'{intervention}' in '{area}', {year}, stands at {first} already (duplicate); join their volumes",
    ),
    "plan.no_volume": (
        "'{intervention}' di '{area}' dipilih tetapi volumenya kosong; isi volume, atau tulis tidak di kolom pilih",
        "'{intervention}' in '{area}' is chosen but has no volume; fill it in, or write tidak in the column pilih",
    ),
    "plan.not_a_table": (
        "tabel rencana harus berkas .csv atau .xlsx, misalnya rencana.csv atau rencana.xlsx dari folder hasil",
        "the table of a plan must be a .csv or .xlsx file, such as rencana.csv or rencana.xlsx of a results folder",
    ),
    "plan.column.pilih": (
        "ya: dikerjakan; tidak: dilewati. Tanpa kolom ini semua baris dikerjakan.",
        "ya: to be done; tidak: left out. Without this column every row is done.",
    ),
    "plan.column.intervensi": ("Kode intervensi, seperti di tabel intervensi.", "Code of the intervention, as in its table."),
    "plan.column.tahun": (
        "Tahun pengerjaan; boleh tidak ada bila skenario hanya setahun.",
        "Year of the work; may be left out when the scenario has one year only.",
    ),
    "plan.column.volume": (
        "Volume dalam satuan intervensi, kelipatan langkahnya; 0 berarti tidak dikerjakan.",
        "Volume in the unit of the intervention, a multiple of its lot; 0 means it is not done.",
    ),
    "plan.column.satuan": ("Satuan volume; dicocokkan dengan tabel intervensi.", "Unit of volume; must be that of the table."),
    "plan.column.dana": (
        "Rupiah dari dana ini. Diikuti bila di semua baris jumlahnya sama dengan biaya; selain itu Tuntas membagi ulang.",
        "Rupiah from this fund. Followed when they add up to the cost in every row; otherwise Tuntas shares them out anew.",
    ),
    "plan.column.biaya": ("Biaya, Rp; hanya dibandingkan.", "Cost, Rp; only compared."),
    "plan.column.lain": ("Keterangan; tidak dibaca kembali.", "For people; not read back."),
}
