"""Messages about scoring schemes: code -> (Indonesian, English)."""

from __future__ import annotations

SCHEME: dict[str, tuple[str, str]] = {
    "scheme.unknown": (
        "skema penilaian '{name}' tidak ada; yang tersedia: {allowed}, atau berkas .yaml di samping skenario",
        "there is no scoring scheme '{name}'; available: {allowed}, or a .yaml file beside the scenario",
    ),
    "scheme.no_folder": (
        "skema '{name}' adalah berkas, tetapi tidak ada folder tempat mencarinya",
        "scheme '{name}' is a file, but there is no folder to look for it in",
    ),
    "scheme.handling_unknown": (
        "tabel penanganan '{name}' tidak ada; yang tersedia: {allowed}, atau berkas .yaml di samping skema",
        "there is no handling table '{name}'; available: {allowed}, or a .yaml file beside the scheme",
    ),
    "scheme.code": (
        "{path}: '{value}' bukan kode parameter; pakai paling banyak 8 huruf atau angka, paling sedikit satu angka (contoh 4b)",
        "{path}: '{value}' is not a parameter code; use at most 8 letters or digits with at least one digit (such as 4b)",
    ),
    "scheme.twice": ("{what} '{entry}' ditulis dua kali", "{what_en} '{entry}' is written twice"),
    "scheme.not_known": (
        "{what} '{entry}' tidak ada; yang ada: {allowed}",
        "there is no {what_en} '{entry}'; there are: {allowed}",
    ),
    "scheme.in_no_aspect": (
        "parameter '{entry}' tidak ada di satu aspek pun",
        "parameter '{entry}' stands in no aspect",
    ),
    "scheme.in_two_aspects": (
        "parameter '{entry}' ada di lebih dari satu aspek",
        "parameter '{entry}' stands in more than one aspect",
    ),
    "scheme.cut": (
        "{path}: batas harus di atas 0, paling banyak 100, dan paling banyak tiga angka di belakang koma; tertulis {value}",
        "{path}: a cut must be above 0 and at most 100, with at most three decimals; found {value}",
    ),
    "scheme.cuts_order": (
        "{path}: batas harus menaik tanpa berulang",
        "{path}: cuts must ascend without repeating",
    ),
    "scheme.points_count": (
        "{path}: {cuts} batas memerlukan {wanted} nilai, tertulis {found}",
        "{path}: {cuts} cuts need {wanted} point values, found {found}",
    ),
    "scheme.points_order": ("{path}: nilai tidak boleh menurun", "{path}: points must not descend"),
    "scheme.categories_order": (
        "kategori harus dari yang terburuk: 'mulai' menurun sampai 0 pada kategori terakhir",
        "categories must stand from worst to best: 'mulai' descends to 0 in the last one",
    ),
    "scheme.shared_denominator": (
        "parameter {codes} tidak memakai penyebut yang sama",
        "parameters {codes} do not have the same denominator",
    ),
    "scheme.level_without_services": (
        "tingkat_layanan memerlukan aspek_layanan",
        "tingkat_layanan needs aspek_layanan",
    ),
    "scheme.handling_categories": (
        "tabel penanganan '{name}' memuat kategori {found}, sedangkan kategori kumuh skema ini {wanted}",
        "handling table '{name}' has the categories {found}, but the slum categories of this scheme are {wanted}",
    ),
    "scheme.density_order": (
        "kelas kepadatan harus menaik, dan hanya kelas terakhir yang tanpa 'sampai'",
        "density classes must ascend, and only the last one has no 'sampai'",
    ),
    "scheme.scale": (
        "nilai komponen berjumlah {scores}, tidak sesuai dengan batas kelas {classes}: setiap jumlah harus masuk tepat satu "
        "kelas, setiap kelas harus dapat dicapai, dan kelas harus bersambung dari tinggi ke rendah",
        "the component points add up to {scores}, which does not fit the class bounds {classes}: each sum must fall in exactly "
        "one class, each class must be within reach, and the classes must join from high to low",
    ),
    "scheme.priority_cells": (
        "tabel prioritas harus memuat setiap pasangan kategori dan kelas pertimbangan tepat satu kali; {problem}",
        "the priority table must hold each pair of category and consideration class exactly once; {problem}",
    ),
    "scheme.class_code_twice": (
        "kode kelas '{entry}' ditulis dua kali dalam tabel prioritas",
        "class code '{entry}' is written twice in the priority table",
    ),
    "scheme.told.kode": ("Kode pendek.", "Short code."),
    "scheme.told.nama": ("Nama yang dibaca orang.", "Name for people."),
    "scheme.told.nama_en": ("Nama dalam bahasa Inggris; bila kosong dipakai nama.", "English name, else nama."),
    "scheme.told.sumber": ("Dari mana aturan ini berasal.", "Where this rule comes from."),
    "scheme.told.judul": ("Judul skema dengan dasar hukumnya.", "Title of the scheme with its legal basis."),
    "scheme.told.parameter": ("Parameter, urut seperti kolom tabel kawasan.", "Parameters, in the order of the table columns."),
    "scheme.told.satuan": ("Satuan volume kekurangan.", "Unit of the deficient volume."),
    "scheme.told.penyebut": ("Kolom yang membagi volume.", "Column that divides the volume."),
    "scheme.told.aspek": ("Kelompok parameter.", "Groups of parameters."),
    "scheme.told.ambang": ("Cara persentase menjadi nilai.", "How percentages become points."),
    "scheme.told.batas": ("Batas persen, menaik.", "Cuts in per cent, ascending."),
    "scheme.told.pada_batas": (
        "naik: tepat di batas sudah mendapat nilai berikutnya; tetap: baru di atasnya.",
        "naik: the next points are reached at the cut; tetap: only above it.",
    ),
    "scheme.told.nilai": (
        "Nilai: di bawah batas pertama, lalu setelah tiap batas.",
        "Points: below the first cut, then after each.",
    ),
    "scheme.told.ambang_baku": ("Ambang bila skenario tidak memilih.", "Policy when the scenario does not choose."),
    "scheme.told.kategori": ("Tingkat kekumuhan, dari yang terburuk.", "Categories, from the worst."),
    "scheme.told.mulai": ("Total nilai terkecil dari kategori ini.", "Least total of this category."),
    "scheme.told.aspek_inti": ("Aspek yang menjadi inti penanganan kumuh.", "Aspects at the core of slum works."),
    "scheme.told.aspek_layanan": ("Aspek yang diperiksa aturan keluar B.", "Aspects exit rule B looks at."),
    "scheme.told.tingkat_layanan": (
        "Tiap layanan harus di atas sekian persen pada aturan keluar B.",
        "Each service must be above this per cent under exit rule B.",
    ),
    "scheme.told.berbagi_penyebut": (
        "Parameter yang merupakan bagian berbeda dari penyebut yang sama.",
        "Parameters that are different parts of the same denominator.",
    ),
    "scheme.told.dekat_ambang": (
        "Jarak dari ambang, dalam poin persen, yang ditandai rawan.",
        "Distance from a cut, in percentage points, that is marked as fragile.",
    ),
    "scheme.told.penanganan": ("Tabel prioritas dan pola penanganan.", "Table of priorities and handling patterns."),
    "scheme.told.pertimbangan_lain": ("Nilai dan kelas pertimbangan lain.", "Points and classes of other considerations."),
    "scheme.told.nilai_strategis": ("Nilai bila lokasi strategis atau tidak.", "Points for a strategic location or not."),
    "scheme.told.sosial_ekonomi": ("Nilai kondisi sosial, ekonomi, budaya.", "Points for social and economic conditions."),
    "scheme.told.ya": ("Nilai bila ya.", "Points if yes."),
    "scheme.told.tidak": ("Nilai bila tidak.", "Points if no."),
    "scheme.told.kepadatan": ("Kelas jiwa per ha.", "Classes of people per ha."),
    "scheme.told.kelas": ("Kelas jumlah nilai, dari tinggi ke rendah.", "Classes of the sum, from high to low."),
    "scheme.told.dari": ("Jumlah nilai terkecil.", "Least sum."),
    "scheme.told.sampai": ("Batas atas, termasuk.", "Upper limit, included."),
    "scheme.told.prioritas": ("Skala prioritas.", "Priority table."),
    "scheme.told.pertimbangan": ("Kelas pertimbangan lain.", "Consideration class."),
    "scheme.told.legal": ("Pada lahan legal.", "On legal land."),
    "scheme.told.tidak_legal": ("Pada lahan tidak legal.", "On illegal land."),
    "scheme.told.nomor": ("Nomor prioritas, 1 lebih dahulu.", "Priority number, 1 first."),
    "scheme.told.pola": ("Pola penanganan.", "Handling patterns."),
    "scheme.told.pola_penanganan": ("Pola menurut kategori dan legalitas.", "Pattern by category and legality."),
}
