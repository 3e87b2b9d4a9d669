"""Messages about the keys and values of a scenario file: code -> (Indonesian, English)."""

from __future__ import annotations

SETTINGS: dict[str, tuple[str, str]] = {
    "setting.unknown_key": (
        "kunci '{key}' tidak dikenal; yang boleh: {allowed}",
        "unknown key '{key}'; allowed: {allowed}",
    ),
    "setting.comma": (
        "koma memisahkan butir; tulis desimal dengan titik, misalnya 0.6",
        "a comma separates items; write decimals with a point, such as 0.6",
    ),
    "setting.missing_key": ("kunci wajib '{path}' belum ada", "the required key '{path}' is missing"),
    "setting.need_text": ("'{path}' harus teks, bukan {value}", "'{path}' must be text, not {value}"),
    "setting.empty_text": ("'{path}' kosong", "'{path}' is empty"),
    "setting.long_text": (
        "'{path}' terlalu panjang: {length} huruf, paling banyak {most}",
        "'{path}' is too long: {length} characters, at most {most}",
    ),
    "setting.need_sentence": (
        "'{path}' harus kalimat utuh, bukan '{value}'; kalimat ini dicetak di setiap laporan",
        "'{path}' must be a whole sentence, not '{value}'; every report prints it",
    ),
    "setting.need_number": (
        "'{path}' harus angka dengan titik desimal, misalnya 0.5, bukan {value}",
        "'{path}' must be a number with a decimal point, such as 0.5, not {value}",
    ),
    "setting.need_whole": (
        "'{path}' harus bilangan bulat, bukan {value}",
        "'{path}' must be a whole number, not {value}",
    ),
    "setting.range": (
        "'{path}' harus dari {least} sampai {most}, bukan {value}",
        "'{path}' must be from {least} to {most}, not {value}",
    ),
    "setting.range_open": (
        "'{path}' harus lebih dari {least} dan paling banyak {most}, bukan {value}",
        "'{path}' must be above {least} and at most {most}, not {value}",
    ),
    "setting.need_list": (
        "'{path}' harus daftar, misalnya [a, b] atau baris-baris berawalan '- ', bukan {value}",
        "'{path}' must be a list, such as [a, b] or lines that begin with '- ', not {value}",
    ),
    "setting.empty_list": ("'{path}' harus berisi paling sedikit satu butir", "'{path}' needs at least one item"),
    "setting.need_map": (
        "'{path}' harus kelompok 'kunci: nilai', bukan {value}",
        "'{path}' must be a group of 'key: value', not {value}",
    ),
    "setting.choice": (
        "'{path}' tidak boleh berisi '{value}'; pilih: {allowed}",
        "'{path}' cannot be '{value}'; choose: {allowed}",
    ),
    "setting.region": (
        "'{path}' harus kode wilayah Kemendagri, misalnya 16.03 (kabupaten/kota) atau 16 (provinsi), bukan {value}",
        "'{path}' must be a Kemendagri region code, such as 16.03 (regency) or 16 (province), not {value}",
    ),
    "setting.extends_circle": (
        "'extends' berputar kembali ke berkas yang sama: {chain}",
        "'extends' comes back to the same file: {chain}",
    ),
    "setting.extends_long": (
        "rantai 'extends' terlalu panjang; paling banyak {most} berkas",
        "the chain of 'extends' is too long; at most {most} files",
    ),
    "setting.override_path": (
        "'{path}' bukan alamat kunci; tulis seperti pagu.apbd_kabupaten.2022 (bagian yang memuat titik diberi tanda kutip)",
        "'{path}' is not the address of a key; write it like pagu.apbd_kabupaten.2022 (double quotes around a part with a dot)",
    ),
    "setting.override_map": (
        "'{value}' adalah kelompok; --set hanya mengganti satu nilai atau satu daftar",
        "'{value}' is a group; --set replaces one value or one list",
    ),
    "setting.override_inside": (
        "'{path}' berisi {value}, jadi tidak punya kunci di dalamnya",
        "'{path}' holds {value}, so there are no keys inside it",
    ),
    "setting.years": (
        "tahun harus naik tanpa lompatan dan tanpa ulangan: {value} tidak boleh sesudah {before}",
        "years must ascend without gaps or repeats: {value} cannot follow {before}",
    ),
    "setting.year_key": (
        "kunci '{key}' harus tahun dari 2000 sampai 2100",
        "key '{key}' must be a year from 2000 to 2100",
    ),
    "setting.year_outside": (
        "tahun {year} di luar tahun rencana ({first} sampai {last})",
        "year {year} is not a planning year ({first} to {last})",
    ),
    "setting.weights": (
        "jumlah bobot di 'tujuan.bobot' harus 1, bukan {total}",
        "the weights in 'tujuan.bobot' must add up to 1, not {total}",
    ),
    "setting.hectares_lens": (
        "bobot 'hektare' hanya berlaku bagi lensa {allowed}",
        "the weight 'hektare' works only with the lens {allowed}",
    ),
    "setting.no_money": (
        "semua pagu nol, jadi tidak ada yang dapat direncanakan",
        "every budget is zero, so there is nothing to plan",
    ),
    "setting.lock_limits": (
        "'{path}' harus punya 'volume' (paling sedikit), 'maksimum' (paling banyak), atau keduanya",
        "'{path}' needs 'volume' (at least), 'maksimum' (at most), or both",
    ),
    "setting.lock_crossed": (
        "'{path}': volume {least} melebihi maksimum {most}",
        "'{path}': volume {least} exceeds maksimum {most}",
    ),
    "setting.share_scope": (
        "'{path}' harus punya tepat satu dari: {allowed}",
        "'{path}' needs exactly one of: {allowed}",
    ),
    "setting.target_needs_parameter": (
        "'{path}': indikator 'parameter' perlu kunci 'parameter', misalnya parameter: 3a",
        "'{path}': the indicator 'parameter' needs the key 'parameter', such as parameter: 3a",
    ),
    "setting.target_has_parameter": (
        "'{path}': kunci 'parameter' hanya untuk indikator 'parameter'",
        "'{path}': the key 'parameter' is for the indicator 'parameter' only",
    ),
    "money.form": (
        "'{value}' bukan jumlah uang",
        "'{value}' is not an amount of money",
    ),
    "money.two_ways": (
        "'{value}' dapat dibaca dua cara (titik atau koma ribuan, atau desimal)",
        "'{value}' can be read in two ways (thousands or decimals)",
    ),
    "money.not_whole": ("'{value}' bukan rupiah utuh", "'{value}' is not whole rupiah"),
    "money.how": (
        "tulis seperti 40000000000, Rp 40 miliar, Rp 1,25 miliar, atau Rp 500 juta",
        "write it like 40000000000, Rp 40 miliar, Rp 1,25 miliar or Rp 500 juta",
    ),
    "money.quote": (
        'jumlah berkoma di dalam {{ }} harus diberi tanda kutip, misalnya {{2022: "Rp 1,25 miliar"}}',
        'an amount with a comma inside {{ }} needs quotes, such as {{2022: "Rp 1,25 miliar"}}',
    ),
    "money.range": (
        "'{path}' harus 0 atau dari {least} sampai {most}, bukan {value}; periksa satuannya",
        "'{path}' must be 0 or from {least} to {most}, not {value}; check the unit",
    ),
}
