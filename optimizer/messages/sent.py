"""Messages about lists that regencies send: code -> (Indonesian, English)."""

from __future__ import annotations

SENT: dict[str, tuple[str, str]] = {
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
        "nama kabupaten {value} seharusnya {wanted}, sama di semua baris dan tidak kosong",
        "the name of the regency {value} should be {wanted}, the same in all rows and not empty",
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
        "kabupaten {region} sudah dikirim dalam {file}; setiap kabupaten hanya satu daftar",
        "the regency {region} was already sent in {file}; each regency sends one list only",
    ),
}
