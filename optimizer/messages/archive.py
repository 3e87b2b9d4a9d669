"""Messages about results folders: code -> (Indonesian, English)."""

from __future__ import annotations

ARCHIVE: dict[str, tuple[str, str]] = {
    "archive.exists": (
        "{file} sudah ada dan tidak ditimpa; pilih nama lain atau pindahkan berkas itu",
        "{file} exists already and is not overwritten; choose another name or move that file",
    ),
    "archive.full": (
        "Disk penuh: hasil tidak dapat ditulis ke '{folder}'. Kosongkan ruang lalu jalankan lagi.",
        "The disk is full: results cannot be written to '{folder}'. Free some space and run again.",
    ),
    "archive.read_only": (
        "Tempat '{folder}' hanya bisa dibaca; pilih folder lain dengan --out.",
        "'{folder}' is on a read-only disk; choose another folder with --out.",
    ),
    "archive.permission": (
        "Tidak boleh menulis ke '{folder}': periksa izinnya, dan tutup dulu berkas hasil yang sedang dibuka di program lain.",
        "Not allowed to write to '{folder}': check its permissions, and close result files that are open in another program.",
    ),
    "archive.not_folder": (
        "'{folder}' bukan folder biasa, jadi hasil tidak dapat ditaruh di sana.",
        "'{folder}' is not an ordinary folder, so results cannot go there.",
    ),
    "archive.bad_name": (
        "'{folder}' tidak dapat dipakai sebagai nama folder hasil; pilih nama lain dengan --out.",
        "'{folder}' cannot be the name of a results folder; choose another with --out.",
    ),
    "archive.foreign": (
        "Folder '{folder}' sudah berisi berkas yang bukan hasil Tuntas, jadi tidak ditimpa; pilih folder lain dengan --out.",
        "'{folder}' already holds files that are not results of Tuntas, so it was left alone; choose another with --out.",
    ),
    "archive.holds_extra": (
        "Folder '{folder}' juga berisi berkas yang bukan buatan Tuntas ({files}); pindahkan dulu, lalu jalankan lagi.",
        "'{folder}' also holds files that Tuntas did not write ({files}); move them elsewhere and run again.",
    ),
    "archive.spoilt": (
        "Berkas manifest.json di '{folder}' berubah, jadi folder itu tidak ditimpa; pindahkan, atau pilih --out lain.",
        "manifest.json in '{folder}' is damaged or changed, so the folder was left alone; move it or choose another --out.",
    ),
    "archive.busy": (
        "Proses lain sedang menulis ke '{folder}'; tunggu sampai selesai lalu jalankan lagi.",
        "Another run is writing to '{folder}'; wait until it is done and run again.",
    ),
    "archive.unfinished": (
        "Di samping '{folder}' masih ada pekerjaan yang belum selesai untuk pertanyaan lain. Selesaikan dahulu dengan perintah"
        " yang sama seperti waktu itu, pilih folder lain dengan --out, atau buang dengan --restart.",
        "Beside '{folder}' lies unfinished work on another question. Finish it first with the same command as then, choose"
        " another folder with --out, or throw it away with --restart.",
    ),
    "archive.disk": (
        "Disk bermasalah, hasil di '{folder}' tidak dapat ditulis atau dibaca: {detail}.",
        "The disk failed, results in '{folder}' cannot be written or read: {detail}.",
    ),
    "archive.read_back": (
        "Berkas yang baru ditulis di '{folder}' tidak terbaca sama; disk mungkin rusak. Hasil tidak disimpan.",
        "Files just written to '{folder}' do not read back the same; the disk may be failing. Results were not kept.",
    ),
    "archive.no_folder": (
        "Folder hasil '{folder}' tidak ada.",
        "There is no results folder '{folder}'.",
    ),
    "archive.no_manifest": (
        "Folder '{folder}' tidak berisi manifest.json: bukan hasil Tuntas, atau berkas itu dihapus.",
        "'{folder}' has no manifest.json: it is not a result of Tuntas, or the file was deleted.",
    ),
    "archive.manifest_changed": (
        "Berkas manifest.json di '{folder}' sudah berubah, jadi isi folder tidak dapat dipercaya.",
        "manifest.json in '{folder}' was changed, so the folder cannot be trusted.",
    ),
    "archive.missing": ("{file}: hilang", "{file}: missing"),
    "archive.changed": ("{file}: isinya sudah berubah", "{file}: its content was changed"),
    "archive.extra": ("{file}: tidak tercatat di manifest", "{file}: not listed in the manifest"),
}
