"""Words of the empty workbook that planners fill in: code -> (Indonesian, English)."""

from __future__ import annotations

TEMPLATE: dict[str, tuple[str, str]] = {
    "template.title": ("Buku kerja data Tuntas", "Tuntas data workbook"),
    "template.how_sheets": (
        "Isi tiga lembar: kawasan, intervensi, sumber_dana. Lembar petunjuk ini tidak dibaca; lembar lain yang berawalan"
        " 'petunjuk' atau 'catatan' juga tidak.",
        "Fill three sheets: kawasan, intervensi, sumber_dana. This sheet is not read, nor is any whose name begins with"
        " 'petunjuk' or 'catatan'.",
    ),
    "template.how_rows": (
        "Satu baris satu data, langsung di bawah baris judul. Jangan mengubah nama kolom, menggabungkan sel, atau menambah"
        " baris jumlah.",
        "One row for each record, right below the heading row. Do not rename columns, merge cells or add total rows.",
    ),
    "template.how_numbers": (
        "Tulis angka utuh tanpa pemisah ribuan: rupiah, meter, hektare, KK; bukan juta atau ribu rupiah.",
        "Write figures in full without thousands separators: rupiah, metres, hectares, KK; not thousands or millions.",
    ),
    "template.how_codes": (
        "Kode selalu teks (kolomnya sudah berformat Teks), supaya 16.03 dan nol di depan tidak berubah.",
        "Codes are text (their columns are formatted as Text), so that 16.03 and leading zeros stay.",
    ),
    "template.how_notes": (
        "Arahkan penunjuk ke judul kolom untuk melihat artinya. Kolom tambahan boleh ada bila judulnya berawalan 'catatan'.",
        "Point at a heading to see what it means. Extra columns are allowed when their headings begin with 'catatan'.",
    ),
    "template.how_legend": (
        "Judul gelap: harus diisi. Judul terang: boleh kosong.",
        "Dark headings must be filled in; light ones may be left empty.",
    ),
    "template.sheet": ("Lembar", "Sheet"),
    "template.column": ("Kolom", "Column"),
    "template.meaning": ("Arti", "Meaning"),
    "template.content": ("Isi", "Content"),
    "template.needed": ("Wajib", "Required"),
    "template.yes": ("ya", "yes"),
    "template.no": ("boleh kosong", "may be empty"),
    "template.text": ("teks", "text"),
    "template.code": ("kode (teks)", "code (text)"),
    "template.whole": ("bilangan bulat {least} sampai {most}", "whole number from {least} to {most}"),
    "template.number": ("angka {least} sampai {most}", "number from {least} to {most}"),
    "template.wrong": ("Isi sel tidak sesuai", "The cell does not fit"),
}
