"""Words of the workbook of a run: code -> (Indonesian, English). None of them holds a double quote: formulas repeat some."""

from __future__ import annotations

BOOK: dict[str, tuple[str, str]] = {
    "book.page": ("Halaman {page} dari {pages}", "Page {page} of {pages}"),
    "book.total": ("Jumlah", "Total"),
    "book.yes": ("ya", "yes"),
    "book.no": ("tidak", "no"),
    "book.district": ("Kec. {name}", "{name} district"),
    "book.as_planned": (
        "Menurut rencana yang dihitung Tuntas, bukan menurut perubahan di lembar rencana.",
        "As the plan was computed by Tuntas, not as the sheet rencana was changed since.",
    ),
    "book.nomenclature": (
        "Nama sub-kegiatan ditulis ringkas; cocokkan dengan Kepmendagri 900.1.15.5-1317/2023 sebelum dipakai. Kode yang kosong"
        " belum ada di tabel intervensi.",
        "Names of sub-kegiatan are short forms; check them against Kepmendagri 900.1.15.5-1317/2023 before use. Codes left"
        " empty are not in the table of interventions.",
    ),
    "book.question": ("{lens}, pagu {budget}, tahun {years}.", "{lens}, budget {budget}, years {years}."),
    "book.optimal": (
        "Manfaat rencana {value} dari beban gabungan, terbukti optimal (batas {bound}).",
        "The plan removes {value} of the combined burden, proven optimal (bound {bound}).",
    ),
    "book.feasible": (
        "Manfaat rencana {value} dari beban gabungan; terbukti tidak ada rencana di atas {bound}.",
        "The plan removes {value} of the combined burden; proven that no plan passes {bound}.",
    ),
    "book.summary_same": ("Lembar rencana belum diubah.", "The sheet rencana is unchanged."),
    "book.summary_changed": ("! Rencana diubah: jalankan tuntas evaluate", "! Plan changed: run tuntas evaluate"),
    "book.summary_follows": (
        "Uang di lembar ini mengikuti lembar rencana; hasil dan lembar lain baru mengikuti setelah tuntas evaluate.",
        "Money on this sheet follows the sheet rencana; results and other sheets only do after tuntas evaluate.",
    ),
    "book.money_title": ("Pagu dan belanja", "Budget and spending"),
    "book.years_title": ("Pagu dan belanja menurut tahun", "Budget and spending by year"),
    "book.years_chart": ("Pagu dan belanja menurut tahun (Rp juta)", "Budget and spending by year (Rp million)"),
    "book.fund": ("Sumber dana", "Fund"),
    "book.year": ("Tahun", "Year"),
    "book.budget": ("Pagu (Rp)", "Budget (Rp)"),
    "book.brought": ("Sisa tahun lalu (Rp)", "Kept from last year (Rp)"),
    "book.spent": ("Belanja (Rp)", "Spending (Rp)"),
    "book.left": ("Sisa (Rp)", "Left (Rp)"),
    "book.note": ("Keterangan", "Note"),
    "book.over_budget": ("LEWAT PAGU", "OVER BUDGET"),
    "book.unfunded": ("Belum ada dananya (Rp)", "Without a fund (Rp)"),
    "book.changed": ("Baris yang diubah", "Rows changed"),
    "book.evaluate_it": ("bila ada: simpan, lalu tuntas evaluate", "if any: save, then tuntas evaluate"),
    "book.left_how": ("minus: lewat pagu", "below zero: over budget"),
    "column.biaya_per_kk": ("Biaya per KK (Rp)", "Cost per household (Rp)"),
    "book.office": ("Perangkat daerah", "Office"),
    "book.office_title": ("Belanja menurut perangkat daerah", "Spending by office"),
    "book.group": ("Kelompok", "Group"),
    "book.group_title": ("Belanja menurut kelompok", "Spending by group"),
    "book.changes_title": ("Yang berubah", "What changes"),
    "book.contribution": ("Kontribusi penanganan (%)", "Contribution (%)"),
    "book.slum_removed": ("Beban kumuh dihapus (%)", "Slum burden removed (%)"),
    "book.poverty_removed": ("Beban kemiskinan dihapus (%)", "Poverty burden removed (%)"),
    "book.fund_chart": ("Pagu dan belanja menurut sumber dana (Rp juta)", "Budget and spending by fund (Rp million)"),
    "book.office_chart": ("Belanja menurut perangkat daerah (Rp juta)", "Spending by office (Rp million)"),
    "book.group_chart": ("Belanja menurut kelompok (Rp juta)", "Spending by group (Rp million)"),
    "book.scores_chart": ("Skor kumuh sebelum dan sesudah", "Slum scores before and after"),
    "book.plan_title": ("Rencana: {title}", "Plan: {title}"),
    "book.plan_how": (
        "Ubah kolom kuning: pilih (ya/tidak), tahun, volume, dan dana. Pekerjaan di luar rencana ada di bawah, dengan"
        " pilih = tidak.",
        "Change the yellow columns: pilih (ya/tidak), year, volume and funds. Works outside the plan stand below, with tidak.",
    ),
    "book.plan_again": (
        "Sesudah disimpan, nilai dengan: tuntas evaluate SKENARIO rencana.xlsx",
        "Save it, then evaluate it with: tuntas evaluate SCENARIO rencana.xlsx",
    ),
    "book.price_title": ("Harga satuan menurut tahun (Rp)", "Unit costs by year (Rp)"),
    "book.price_how": (
        "Lembar rencana memakai harga ini. tuntas evaluate selalu memakai harga di tabel intervensi skenario.",
        "The sheet rencana uses these prices. tuntas evaluate always uses those in the scenario's table of interventions.",
    ),
    "book.step": ("Kelipatan", "Lot"),
    "book.start_year": ("Biaya tetap {year}", "Fixed cost {year}"),
    "book.upkeep": ("O&M per tahun (%)", "Upkeep a year (%)"),
    "book.form_title": ("Kondisi kumuh awal dan akhir, {scheme}", "Slum conditions before and after, {scheme}"),
    "book.form_unit": ("{name} ({unit}), {village}, Kec. {district}", "{name} ({unit}), {village}, {district} district"),
    "book.forms_most": (
        "{shown} dari {whole} formulir, skor tertinggi dahulu; selebihnya ada di kawasan.csv.",
        "{shown} of {whole} forms, highest scores first; the others are in kawasan.csv.",
    ),
    "book.form_aspect": ("Aspek", "Aspect"),
    "book.form_criterion": ("Kriteria", "Criterion"),
    "book.form_measure": ("Satuan", "Unit"),
    "book.form_volume_before": ("Volume awal", "Volume before"),
    "book.form_percent_before": ("Awal (%)", "Before (%)"),
    "book.form_points_before": ("Nilai awal", "Points before"),
    "book.form_volume_after": ("Volume akhir", "Volume after"),
    "book.form_percent_after": ("Akhir (%)", "After (%)"),
    "book.form_points_after": ("Nilai akhir", "Points after"),
    "book.form_total": ("Total nilai", "Total points"),
    "book.form_level": ("Tingkat kekumuhan", "Level of slum"),
    "book.form_average": ("Rata-rata kekumuhan sektoral (%)", "Mean sectoral slum condition (%)"),
    "book.form_contribution": ("Kontribusi penanganan (%)", "Contribution (%)"),
    "book.program_title": ("Memorandum program: {title}", "Memorandum of programmes: {title}"),
    "book.program_number": ("No", "No"),
    "book.program_activity": ("Kode sub-kegiatan", "Sub-kegiatan code"),
    "book.program_activity_name": ("Sub-kegiatan", "Sub-kegiatan"),
    "book.program_work": ("Pekerjaan", "Work"),
    "book.program_place": ("Lokasi", "Place"),
    "book.year_money": ("Tahun {year} (Rp)", "Year {year} (Rp)"),
    "book.fund_money": ("{fund} (Rp)", "{fund} (Rp)"),
    "book.rkpd_title": ("Bahan RKPD/Renja: {title}", "Material for RKPD/Renja: {title}"),
    "book.rkpd_forward": (
        "Prakiraan maju adalah tahun berikutnya dalam rencana; sesudah {last} diisi perangkat daerah. O&M adalah perkiraan.",
        "The forward estimate is the next year of the plan; after {last} it is for the office to fill in. Upkeep is an"
        " estimate.",
    ),
    "book.rkpd_number": ("No", "No"),
    "book.rkpd_office": ("Perangkat daerah", "Office"),
    "book.rkpd_activity": ("Kode sub-kegiatan", "Sub-kegiatan code"),
    "book.rkpd_activity_name": ("Sub-kegiatan", "Sub-kegiatan"),
    "book.rkpd_work": ("Pekerjaan", "Work"),
    "book.rkpd_year": ("Tahun", "Year"),
    "book.rkpd_places": ("Lokasi", "Places"),
    "book.rkpd_target": ("Target", "Target"),
    "book.rkpd_measure": ("Satuan", "Unit"),
    "book.rkpd_budget": ("Pagu indikatif (Rp)", "Indicative budget (Rp)"),
    "book.rkpd_funds": ("Sumber dana", "Funds"),
    "book.rkpd_next_target": ("Prakiraan maju: target", "Forward: target"),
    "book.rkpd_next_measure": ("Prakiraan maju: satuan", "Forward: unit"),
    "book.rkpd_next_budget": ("Prakiraan maju: pagu (Rp)", "Forward: budget (Rp)"),
    "book.rkpd_upkeep": ("O&M per tahun (Rp)", "Upkeep a year (Rp)"),
    "book.notes_title": ("Petunjuk dan dasar rencana", "How to use this, and what it rests on"),
    "book.how_title": ("Cara memakai buku kerja ini", "How to use this workbook"),
    "book.how_sheets": (
        "ringkasan: uang dan hasil. rencana: tabel yang dapat diubah. kawasan dan awal_akhir: skor sebelum dan sesudah."
        " memorandum"
        " dan rkpd: bahan dokumen perencanaan. catatan_harga: harga satuan.",
        "ringkasan: money and results. rencana: the table to change. kawasan and awal_akhir: scores before and after."
        " memorandum"
        " and rkpd: material for planning documents. catatan_harga: unit costs.",
    ),
    "book.how_edit": (
        "Simpan dahulu salinannya di luar folder results, karena isi folder itu diganti bila skenario dihitung lagi. Ubah hanya"
        " kolom kuning di lembar rencana. Volume harus kelipatan kolom langkah; yang melebihi volume_terbesar menjadi merah.",
        "First save a copy outside the folder results: what lies there is replaced when the scenario is planned again. Change"
        " only the yellow columns of the sheet rencana. Volumes are multiples of langkah; those over volume_terbesar turn red.",
    ),
    "book.how_funds": (
        "Isi dana_... sampai belum_ada_dana nol. Bila dibiarkan tidak pas, tuntas evaluate membagi dana sendiri.",
        "Fill in dana_... until belum_ada_dana is zero. When left uneven, tuntas evaluate shares the money out itself.",
    ),
    "book.how_prices": (
        "Baris baru boleh ditulis di bawah tabel: cukup pilih, kode, tahun, intervensi, volume; harganya dicari sendiri"
        " di Excel.",
        "New rows may be typed under the table: pilih, kode, tahun, intervensi, volume suffice; Excel looks up the price.",
    ),
    "book.how_evaluate": (
        "Simpan, lalu jalankan tuntas evaluate SKENARIO rencana.xlsx: skornya, aturan yang dilanggar, ruginya, dan"
        " perbaikannya.",
        "Save it and run tuntas evaluate SCENARIO rencana.xlsx: its score, rules broken, what it costs, and how to mend it.",
    ),
    "book.how_documents": (
        "Lembar kawasan, awal_akhir, memorandum, dan rkpd menurut rencana yang dihitung; tuntas evaluate membuatnya lagi"
        " dari rencana"
        " yang diubah.",
        "The sheets kawasan, awal_akhir, memorandum and rkpd are as computed; tuntas evaluate makes them again from a"
        " changed plan.",
    ),
    "book.how_scores": (
        "Skor tidak dihitung oleh rumus di buku kerja ini, karena pekerjaan dapat saling tumpang tindih; tuntas evaluate"
        " menghitungnya.",
        "No formula here computes scores, since works may overlap; tuntas evaluate computes them.",
    ),
    "book.assumptions_title": ("Asumsi", "Assumptions"),
}
