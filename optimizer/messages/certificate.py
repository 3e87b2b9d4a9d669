"""Messages about certificates: code -> (Indonesian, English)."""

from __future__ import annotations

CERTIFICATE: dict[str, tuple[str, str]] = {
    "certificate.form": (
        "{place}: bukan isi sertifikat yang sah",
        "{place}: not the valid content of a certificate",
    ),
    "certificate.name": (
        "{place}: '{name}' tidak dikenal di sertifikat ini",
        "{place}: '{name}' is not known in this certificate",
    ),
    "certificate.twice": ("{place}: '{name}' tertulis dua kali", "{place}: '{name}' stands twice"),
    "certificate.years": (
        "{place}: banyaknya angka tidak sama dengan banyaknya tahun",
        "{place}: there are not as many figures as years",
    ),
    "certificate.number": ("{place}: angka ini tidak mungkin", "{place}: this figure is impossible"),
    "certificate.rounding": (
        "{place}: bukan pembulatan dari angka yang tertulis di sebelahnya",
        "{place}: not the rounding of the figure it stands beside",
    ),
    "certificate.share": (
        "{place}: seluruh bagian harus berjumlah 1, tetapi berjumlah {total}",
        "{place}: all shares must add up to 1, but they add up to {total}",
    ),
    "certificate.rule": (
        "aturan {rule} dilanggar di {where}, sebesar {excess}",
        "rule {rule} is broken at {where}, by {excess}",
    ),
    "certificate.lens": (
        "lensa yang diklaim '{claimed}', padahal soalnya memakai '{found}'",
        "the lens claimed is '{claimed}', but the problem uses '{found}'",
    ),
    "certificate.value": (
        "manfaat yang diklaim {claimed}, padahal rencana ini bernilai {found}",
        "the benefit claimed is {claimed}, but this plan is worth {found}",
    ),
    "certificate.bound": (
        "batas yang diklaim {claimed}, padahal buktinya hanya sampai {found}",
        "the bound claimed is {claimed}, but its proof only reaches {found}",
    ),
    "certificate.above": (
        "manfaat rencana {value} melewati batas {bound}: salah satunya tidak benar",
        "the plan's benefit {value} passes the bound {bound}: one of them is false",
    ),
    "certificate.gap": (
        "jarak yang diklaim {claimed}, padahal menurut manfaat dan batasnya {found}",
        "the gap claimed is {claimed}, but by its value and bound it is {found}",
    ),
    "certificate.status": (
        "status yang diklaim '{claimed}', padahal yang terbukti hanya '{found}'",
        "the status claimed is '{claimed}', but what is proven is '{found}'",
    ),
    "certificate.basis": (
        "dasar batas yang diklaim '{claimed}' tidak ada di sertifikat ini; yang ada: '{found}'",
        "the basis claimed for the bound, '{claimed}', is not in this certificate; there is: '{found}'",
    ),
    "certificate.decimal": (
        "{place}: tidak sama dengan angka tepatnya",
        "{place}: not the same as its exact number",
    ),
    "certificate.search": (
        "batas menurut penyelesai {bound} sudah dilewati oleh manfaat rencana {value}",
        "the solver's own bound {bound} is passed by the plan's benefit {value}",
    ),
    "certificate.rows": (
        "pemeriksaan aturan {rule} tidak seperti yang tertulis di daftar pemeriksaan",
        "the check of rule {rule} is not as the list of checks says",
    ),
    "certificate.programme": (
        "bukti tidak dapat ditulis: aturan {rule} punya {found} baris di sertifikat, tetapi {known} baris di program linear",
        "the proof cannot be written: rule {rule} has {found} rows in the certificate, but {known} in the linear programme",
    ),
    "certificate.list_scope": (
        "daftar urut tidak dapat menjadi bukti untuk soal ini (hanya untuk skor satu tahun tanpa bobot luas)",
        "a ranked list is no proof for this problem (only for points in one year without a weight on hectares)",
    ),
    "certificate.list_large": (
        "daftar urut tidak dapat diperiksa: ada blok yang terlalu besar untuk dicari ulang seluruhnya",
        "the ranked list cannot be checked: a block is too large to be searched again in full",
    ),
    "certificate.list_money": (
        "daftar urut: paket yang dipakai lebih mahal daripada seluruh pagu",
        "ranked list: the packages used cost more than all the money",
    ),
    "certificate.list_package": (
        "daftar urut, blok {number}: ada paket yang dilarang aturan",
        "ranked list, block {number}: a package is not allowed by the rules",
    ),
    "certificate.list_cost": (
        "daftar urut, blok {number}: biaya paket bukan biaya langkah-langkahnya",
        "ranked list, block {number}: the cost of a package is not that of its steps",
    ),
    "certificate.list_order": (
        "daftar urut, blok {number}: paket tidak makin mahal dengan hasil per rupiah yang makin kecil",
        "ranked list, block {number}: packages do not rise in cost with ever less won for a rupiah",
    ),
    "certificate.list_prefix": (
        "daftar urut, blok {number}: pada harga ini paket lain lebih baik daripada paket yang dipakai",
        "ranked list, block {number}: at this price another package is better than the one used",
    ),
    "certificate.list_better": (
        "daftar urut: ada cara yang lebih baik daripada paket di daftar untuk {pairs}",
        "ranked list: there is a better way than the packages of the list for {pairs}",
    ),
    "certificate.table_extra": (
        "{where}: ada di tabel hasil, tetapi tidak ada di sertifikat",
        "{where}: stands in the result tables, but not in the certificate",
    ),
    "certificate.table_missing": (
        "{where}: ada di sertifikat, tetapi tidak ada di rencana.csv",
        "{where}: stands in the certificate, but not in rencana.csv",
    ),
    "certificate.table_differs": (
        "{where}: {key} di tabel hasil {told}, di sertifikat {known}",
        "{where}: {key} is {told} in the result tables, {known} in the certificate",
    ),
    "certificate.tables_unread": (
        "rencana.csv atau ringkasan.json tidak dapat dibaca kembali untuk dicocokkan dengan sertifikat",
        "rencana.csv or ringkasan.json cannot be read back to be compared with the certificate",
    ),
    "certificate.missing": (
        "sertifikat.json tidak ada: hasil tuntas run selalu menyertakannya",
        "sertifikat.json is missing: results of tuntas run always come with it",
    ),
    "certificate.facts_unread": (
        "fakta.json tidak dapat dibaca kembali, jadi tabelnya tidak dapat dicocokkan",
        "fakta.json cannot be read back, so the tables cannot be compared with it",
    ),
    "certificate.not_of_facts": (
        "{file}: isinya bukan yang dihasilkan dari fakta.json",
        "{file}: its content is not what fakta.json makes",
    ),
    "certificate.facts_differ": (
        "fakta.json ({place}): tidak sama dengan yang dihitung ulang dari masukan dan rencana di sertifikat",
        "fakta.json ({place}): not what the inputs and the plan in the certificate make again",
    ),
    "certificate.merge_unsound": (
        "daftar gabungan tidak menyatakan pilihan yang mungkin: tabelnya tak terbaca, atau langkah, uang, atau harganya keliru",
        "the merged lists tell no choice that can be: their tables cannot be read, or steps, money or prices are wrong",
    ),
    "certificate.merge_foreign": (
        "wilayah {region}: daftarnya bukan salah satu yang digabung menurut manifest",
        "region {region}: its list is none of those that were merged, as the manifest tells",
    ),
    "certificate.merge_caps": (
        "{file}: batas belanja yang diterbitkan bukan yang di tabel ini, atau bukan tabel ini yang dipakai menurut manifest",
        "{file}: the caps that are published are not those of this table, or it is not the one that the manifest tells of",
    ),
    "certificate.merge_missing": (
        "{file}: menurut manifest ikut digabung, tetapi tidak ada daftar atau tabel batas di folder ini yang sama dengannya",
        "{file}: merged, as the manifest tells, but no list and no table of caps in this folder is the same",
    ),
    "certificate.problem": (
        "{place}: soal di sertifikat tidak sama dengan soal dari tabel dan skenarionya",
        "{place}: the problem in the certificate is not the one its tables and scenario make",
    ),
}
