"""Messages about tables and their cells: code -> (Indonesian, English)."""

from __future__ import annotations

CELLS: dict[str, tuple[str, str]] = {
    "table.empty": ("tabel kosong (empty)", "the table is empty"),
    "table.no_rows": (
        "belum ada baris data di bawah baris judul",
        "there are no rows yet under the heading row",
    ),
    "table.no_header": (
        "baris pertama harus baris judul (header) dengan nama kolom {allowed}; yang ditemukan '{value}'",
        "the first row must be the header with the column names {allowed}; found '{value}'",
    ),
    "table.missing_column": ("kolom '{key}' belum ada di baris judul", "column '{key}' is missing from the header"),
    "table.unknown_column": (
        "kolom '{key}' tidak dikenal; kolom tambahan harus berawalan 'catatan'",
        "unknown column '{key}'; extra columns must begin with 'catatan'",
    ),
    "table.unknown_effect": (
        "kolom '{key}' menunjuk parameter '{parameter}' yang tidak ada dalam skema; yang ada: {allowed}",
        "column '{key}' points to parameter '{parameter}', which the scheme does not have; it has: {allowed}",
    ),
    "table.duplicate_column": (
        "kolom '{key}' ada dua kali (duplikat); yang pertama di {first}",
        "column '{key}' stands twice (duplicate); first at {first}",
    ),
    "table.nameless_column": (
        "kolom ini berisi data tetapi tidak punya nama di baris judul",
        "this column holds data but has no name in the header",
    ),
    "table.ragged_row": (
        "baris ini berisi {cells} sel, padahal baris judul berisi {width}",
        "this row has {cells} cells, but the header has {width}",
    ),
    "table.outside_header": (
        "'{value}' ada di kolom yang tidak punya nama di baris judul",
        "'{value}' is in a column without a name in the header",
    ),
    "table.quote": (
        'tanda kutip (") tidak berpasangan di baris ini; satu baris data harus satu baris teks',
        'a quote (") is not paired on this line; one row of data must be one line of text',
    ),
    "table.broken_line": ("baris ini tidak terbaca ({problem})", "this line cannot be read ({problem})"),
    "table.long_line": (
        "baris ini terlalu panjang: {length} huruf, paling banyak {most} (too large)",
        "this line is too large: {length} characters, at most {most}",
    ),
    "table.too_many_rows": (
        "terlalu banyak baris: {rows}, paling banyak {most} (too large)",
        "too many rows: {rows}, at most {most}",
    ),
    "table.too_many_columns": (
        "terlalu banyak kolom: {columns}, paling banyak {most}",
        "too many columns: {columns}, at most {most}",
    ),
    "table.total_row": (
        "baris '{value}' adalah baris jumlah dan akan terhitung dua kali; hapus",
        "the row '{value}' is a total and would be counted twice; remove it",
    ),
    "table.unit_note": (
        "'{value}' berarti angkanya bukan satuan utuh; tulis semua angka utuh (rupiah, m, KK) dan hapus keterangan ini",
        "'{value}' says the figures are not whole units; write them in full (rupiah, m, KK) and remove this note",
    ),
    "table.duplicate_code": (
        "kode '{entry}' ganda (duplikat); sudah dipakai di {first}",
        "duplicate code '{entry}'; already used at {first}",
    ),
    "table.duplicate_row": (
        "baris '{entry}' sama persis dengan baris di {first} selain kode dan nama, jadi terhitung dua kali (duplikat)",
        "the row '{entry}' is the same as the row at {first} in all but code and name, so it counts twice (duplicate)",
    ),
    "table.no_code_or_name": (
        "tabel harus punya kolom 'kode' atau 'nama'",
        "the table needs a column 'kode' or 'nama'",
    ),
    "cell.empty": ("'{key}' kosong", "'{key}' is empty"),
    "cell.number": (
        "'{value}' bukan angka; tulis angka saja tanpa Rp dan satuan, misalnya 1250,5",
        "'{value}' is not a number; write digits only, without Rp and unit, such as 1250.5",
    ),
    "cell.grouped": (
        "'{value}' memakai pemisah ribuan; tulis tanpa pemisah",
        "'{value}' groups thousands; write it without separators",
    ),
    "cell.two_ways": (
        "'{value}' dapat dibaca {satu} atau {other}; tulis salah satunya",
        "'{value}' can be read as {one} or {other}; write one of them",
    ),
    "cell.other_mark": (
        "'{value}' tidak memakai tanda desimal '{mark}' seperti angka lain di tabel ini",
        "'{value}' does not use the decimal mark '{mark}' of the other numbers in this table",
    ),
    "cell.range": (
        "'{key}' harus dari {least} sampai {most}, bukan {value}",
        "'{key}' must be from {least} to {most}, not {value}",
    ),
    "cell.range_open": (
        "'{key}' harus lebih dari {least} dan paling banyak {most}, bukan {value}",
        "'{key}' must be above {least} and at most {most}, not {value}",
    ),
    "cell.whole": ("'{key}' harus bilangan bulat, bukan {value}", "'{key}' must be a whole number, not {value}"),
    "cell.choice": (
        "'{key}' tidak boleh berisi '{value}'; pilih: {allowed}",
        "'{key}' cannot be '{value}'; choose: {allowed}",
    ),
    "cell.city": (
        "tulis 'kabupaten': kabupaten dan kota satu tingkat",
        "write 'kabupaten': regencies and cities are one level",
    ),
    "cell.code": (
        "'{key}': '{value}' bukan kode; pakai huruf latin, angka, . , _ / ( ) - dan spasi tunggal, paling banyak {most}",
        "'{key}': '{value}' is not a code; use Latin letters, digits, . , _ / ( ) - and single blanks, at most {most}",
    ),
    "cell.code_character": ("hapus atau ganti {char}", "remove or replace {char}"),
    "cell.code_number": (
        "'{key}': {value} tersimpan sebagai angka, jadi nolnya mungkin hilang; ubah format sel ke Teks, lalu ketik ulang",
        "'{key}': {value} is stored as a number and may have lost zeros; format the cell as Text and type it again",
    ),
    "cell.twice_in_list": ("'{key}': '{value}' ditulis dua kali", "'{key}': '{value}' is written twice"),
    "cell.long_text": (
        "'{key}' terlalu panjang: {length} huruf, paling banyak {most}",
        "'{key}' is too long: {length} characters, at most {most}",
    ),
    "cell.formula_text": (
        "'{key}': '{value}' tampak seperti rumus; nama tidak boleh diawali = + - @",
        "'{key}': '{value}' looks like a formula; a name may not begin with = + - @",
    ),
    "cell.lookalike": (
        "'{key}': '{value}' mencampur huruf dari abjad lain yang tampak sama di '{word}'; ketik ulang",
        "'{key}': '{value}' mixes look-alike letters of another alphabet in '{word}'; type it again",
    ),
    "cell.decoded": (
        "'{key}': '{value}' dibaca dengan penyandian yang salah sebelum disimpan; buka lagi berkas asalnya sebagai UTF-8",
        "'{key}': '{value}' was read in a wrong encoding before it was saved; open its source again as UTF-8",
    ),
    "cell.error": ("'{value}' adalah kesalahan rumus; perbaiki selnya", "'{value}' is a formula error; mend the cell"),
    "cell.date": (
        "'{key}' berisi tanggal ({value}), bukan teks atau angka; ubah format sel, lalu ketik ulang",
        "'{key}' holds a date ({value}), not text or a number; change the cell format and type it again",
    ),
    "cell.boolean": (
        "'{key}' berisi TRUE/FALSE ({value}), bukan teks atau angka",
        "'{key}' holds TRUE/FALSE ({value}), not text or a number",
    ),
    "cell.percent": (
        "'{key}' berformat persen: tersimpan {value}, tampak seratus kali lipat; ubah format sel ke Angka, lalu ketik ulang",
        "'{key}' is formatted as a percentage: stored {value}, shown a hundredfold; format as Number and type it again",
    ),
    "cell.uncalculated": (
        "'{key}' berisi rumus (formula) tanpa hasil, atau yang hasilnya kosong atau nol; tempel nilainya (Paste Values)",
        "'{key}' holds a formula without a result, or with an empty or zero one; paste its value",
    ),
}
