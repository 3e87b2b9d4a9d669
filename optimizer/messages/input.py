"""Messages about files, their text and their YAML: code -> (Indonesian, English).

Each is a clause after the place it belongs to, ``berkas.csv:4:1: ...``; what would mend it follows after a semicolon.
"""

from __future__ import annotations

INPUT: dict[str, tuple[str, str]] = {
    "file.did_you_mean": ("maksud Anda '{guess}'?", "did you mean '{guess}'?"),
    "file.no_scenario": ("skenario '{path}' tidak ada", "there is no scenario '{path}'"),
    "file.scenario_name": (
        "nama berkas '{name}' tidak dapat menjadi nama folder hasil; pakai huruf, angka, titik, garis, atau spasi",
        "the file name '{name}' cannot name a results folder; use letters, digits, dots, dashes or blanks",
    ),
    "file.missing": (
        "'{path}' tidak ada (huruf besar dan kecil harus sama)",
        "'{path}' does not exist (capitals must be the same)",
    ),
    "file.not_inside": (
        "'{path}' bukan jalur di dalam folder skenario; tulis relatif dengan garis miring, misalnya data/muara-enim",
        "'{path}' is not a path inside the scenario folder; write a relative one with slashes, such as data/muara-enim",
    ),
    "file.link": (
        "'{path}' melewati tautan (symlink) '{part}', padahal harus berkas asli di dalam folder skenario",
        "'{path}' goes through a link (symlink) '{part}', but must be a real file inside the scenario folder",
    ),
    "file.not_ordinary": ("'{path}' bukan berkas biasa", "'{path}' is not an ordinary file"),
    "file.not_a_table": ("'{path}' harus berkas .csv atau .xlsx", "'{path}' must be a .csv or .xlsx file"),
    "file.not_a_source": (
        "'{path}' harus folder berisi kawasan.csv, intervensi.csv, dan sumber_dana.csv, atau satu berkas .xlsx",
        "'{path}' must be a folder with kawasan.csv, intervensi.csv and sumber_dana.csv, or one .xlsx file",
    ),
    "file.unreadable": ("'{path}' tidak dapat dibuka ({reason})", "'{path}' cannot be opened ({reason})"),
    "file.too_large": (
        "berkas terlalu besar: {size}, paling banyak {most}",
        "the file is too large: {size}, at most {most}",
    ),
    "file.empty": ("berkas kosong (empty)", "the file is empty"),
    "file.not_utf8": ("huruf bukan UTF-8 (bita {byte})", "not UTF-8 (byte {byte})"),
    "file.save_as_utf8": (
        "simpan ulang sebagai UTF-8 (di Excel: 'CSV UTF-8')",
        "save it again as UTF-8 (in Excel: 'CSV UTF-8')",
    ),
    "file.utf16": (
        "berkas UTF-16; simpan ulang sebagai UTF-8 (di Excel: 'CSV UTF-8')",
        "the file is UTF-16; save it again as UTF-8 (in Excel: 'CSV UTF-8')",
    ),
    "file.binary": (
        "isi berkas bukan teks melainkan data biner (binary), misalnya arsip atau buku kerja",
        "the file holds binary data, not text: an archive or a workbook perhaps",
    ),
    "file.windows_1252": (
        "berkas tidak ditulis dalam UTF-8; dibaca sebagai Windows-1252 (Excel lama), periksa huruf beraksen",
        "the file is not UTF-8; read as Windows-1252 (older Excel), check accented letters",
    ),
    "file.too_many_faults": (
        "pemeriksaan dihentikan setelah {most} kesalahan; perbaiki dahulu, lalu jalankan lagi",
        "checking stopped after {most} faults; mend these first and run again",
    ),
    "text.character": (
        "karakter kendali atau tak terlihat {char} tidak boleh ada",
        "the control or invisible character {char} is not allowed",
    ),
    "yaml.not_a_map": (
        "isi berkas harus pasangan 'kunci: nilai' (mapping), bukan {value}",
        "the file must hold 'key: value' pairs (a mapping), not {value}",
    ),
    "yaml.duplicate_key": (
        "kunci '{key}' ditulis dua kali; yang pertama di baris {line}",
        "key '{key}' is written twice; first on line {line}",
    ),
    "yaml.key": (
        "'{value}' tidak dapat menjadi kunci; kunci harus teks pendek",
        "'{value}' cannot be a key; keys are short texts",
    ),
    "yaml.merge_key": (
        "kunci gabung '<<' tidak didukung; pakai 'extends' atau tulis lengkap",
        "the merge key '<<' is not supported; use 'extends' or write it out",
    ),
    "yaml.alias": (
        "jangkar atau alias YAML '{value}' tidak didukung; tulis nilainya di setiap tempat",
        "the YAML anchor or alias '{value}' is not supported; write the value in each place",
    ),
    "yaml.tag": ("tag YAML '{value}' tidak didukung; hapus", "the YAML tag '{value}' is not supported; remove it"),
    "yaml.several_documents": (
        "berkas berisi lebih dari satu dokumen YAML ('---'); pisahkan menjadi beberapa berkas",
        "the file holds more than one YAML document ('---'); split it into several files",
    ),
    "yaml.too_deep": (
        "susunan terlalu dalam; paling banyak {most} tingkat (nesting depth)",
        "nested too deep; at most {most} levels",
    ),
    "yaml.text_too_large": (
        "teks terlalu panjang; paling banyak {most} huruf",
        "the text is too large; at most {most} characters",
    ),
    "yaml.conflict_mark": (
        "sisa konflik penggabungan git '{value}'; pilih salah satu versi, hapus tandanya",
        "a git merge conflict is left over, '{value}'; choose one version and remove the marks",
    ),
    "yaml.unexpected_colon": (
        "titik dua di tempat yang salah: periksa indentasi baris ini, atau beri tanda kutip pada teks yang memuat ': '",
        "a colon where none may stand: check the indentation, or put quotes around a text that contains ': '",
    ),
    "yaml.unexpected_tab": ("indentasi memakai tab; ganti dengan spasi", "indented with a tab; use blanks"),
    "yaml.unexpected_character": (
        "teks tidak boleh diawali tanda ini; beri tanda kutip",
        "a text may not begin with this character; put quotes around it",
    ),
    "yaml.missing_bracket": (
        "daftar '[...]' belum ditutup, atau koma di antara isinya kurang",
        "the list '[...]' is not closed, or a comma is missing in it",
    ),
    "yaml.missing_brace": (
        "kelompok '{{...}}' belum ditutup, atau koma di antara isinya kurang",
        "the group '{{...}}' is not closed, or a comma is missing in it",
    ),
    "yaml.missing_quote": ("tanda kutip belum ditutup", "a quote is not closed"),
    "yaml.unexpected_escape": (
        "garis miring terbalik di dalam tanda kutip ganda; pakai tanda kutip tunggal",
        "a backslash inside double quotes; use single quotes",
    ),
    "yaml.unexpected_indent": (
        "indentasi baris ini tidak cocok dengan baris di atasnya",
        "the indentation of this line does not fit the line above",
    ),
    "yaml.missing_colon": ("titik dua ':' sesudah kunci kurang", "a colon ':' is missing after a key"),
    "yaml.missing_value": ("nilai kurang di sini", "a value is missing here"),
    "yaml.missing_line_break": (
        "sesudah '|' atau '>' harus ganti baris",
        "'|' or '>' must be followed by a line break",
    ),
    "yaml.broken": ("YAML tidak terbaca ({problem})", "YAML cannot be read ({problem})"),
}
