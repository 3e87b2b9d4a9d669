"""Messages about lists that regions send: code -> (Indonesian, English)."""

from __future__ import annotations

SENT: dict[str, tuple[str, str]] = {
    "sent.unnamed": (
        "skenario ini tidak menyebut wilayahnya (kunci wilayah)",
        "the scenario does not name its region (key wilayah)",
    ),
    "sent.poverty": (
        "daftar gabungan menghitung poin-KK saja, sedangkan skenario ini memberi bobot pada kemiskinan",
        "merged lists count point-households alone, while this scenario gives weight to poverty",
    ),
    "sent.header": (
        "baris judul harus persis: {wanted}; tertulis: {value}",
        "the header must be exactly: {wanted}; it is: {value}",
    ),
    "sent.cells": ("baris ini berisi {count} sel, seharusnya {wanted}", "this row has {count} cells and should have {wanted}"),
    "sent.version": (
        "versi daftar {value} tidak dikenal; yang dapat dibaca: {wanted}",
        "version {value} of the list is not known; what can be read: {wanted}",
    ),
    "sent.region": (
        "kode wilayah {value} seharusnya {wanted}, sama di semua baris",
        "the code of the region {value} should be {wanted}, the same in all rows",
    ),
    "sent.code": (
        "{value} bukan kode wilayah Kemendagri; misalnya 16.03 (kabupaten/kota) atau 16 (provinsi)",
        "{value} is no Kemendagri region code; such as 16.03 (regency) or 16 (province)",
    ),
    "sent.missing": ("{column} di baris urutan 0 kosong", "{column} in the row of order 0 is empty"),
    "sent.quality": ("mutu {value} tidak dikenal; pilih: {allowed}", "the quality {value} is not known; choose: {allowed}"),
    "sent.origin": (
        "asal {value} bukan sidik jari SHA-256 (64 huruf 0-9, a-f)",
        "the origin {value} is no SHA-256 fingerprint (64 letters 0-9, a-f)",
    ),
    "sent.order": ("urutan {value} seharusnya {wanted}", "the order {value} should be {wanted}"),
    "sent.number": (
        "{column} {value} harus bilangan bulat dari {least} sampai {most}, tanpa titik, koma, atau tanda",
        "{column} {value} must be a whole number from {least} to {most}, without point, comma or sign",
    ),
    "sent.blank": (
        "{column} hanya diisi di baris urutan 0, tertulis {value}",
        "{column} is filled in only in the row of order 0, and holds {value}",
    ),
    "sent.slope": (
        "langkah ini menang {points} poin-KK dengan Rp {cost}, lebih hemat daripada langkah sebelumnya; "
        "daftar harus dari yang paling hemat",
        "this step wins {points} point-households with Rp {cost}, better value than the step before it; "
        "the list must begin with the best value",
    ),
    "sent.burden": (
        "jumlah poin-KK semua langkah {points} melebihi beban {burden}",
        "the point-households of all steps, {points}, are more than the burden {burden}",
    ),
    "sent.empty": ("daftar ini tidak mempunyai baris urutan 0", "this list has no row of order 0"),
    "sent.twice": (
        "wilayah {region} sudah termuat dalam daftar {other} ({file}); setiap tempat hanya boleh ada di satu daftar",
        "the region {region} is already covered by the list of {other} ({file}); each place can be in one list only",
    ),
    "merge.no_list": (
        "folder ini tidak berisi {file}; wilayahnya tidak ikut",
        "this folder holds no {file}; its region is left out",
    ),
    "merge.nothing": ("tidak ada {file} di folder mana pun", "there is no {file} in any of the folders"),
    "merge.nobody": (
        "kode {region} tidak memuat satu pun wilayah dari daftar",
        "the code {region} holds none of the regions of the lists",
    ),
    "merge.cap_twice": (
        "nama '{name}' sudah dipakai batas di baris {line}",
        "the name '{name}' is already that of the cap in line {line}",
    ),
    "sent.basis": (
        "{column} {value} berbeda dari {wanted} dalam {file}; daftar yang digabung harus sama dasarnya",
        "{column} {value} differs from {wanted} in {file}; lists that are merged must have the same basis",
    ),
}
