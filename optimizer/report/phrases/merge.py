"""Words about the lists of regions, sent and merged; code -> (Indonesian, English)."""

from __future__ import annotations

MERGE: dict[str, tuple[str, str]] = {
    "table.sent": ("Daftar yang dikirim kabupaten", "List that a regency sends"),
    "column.versi": ("Versi daftar", "Version of the list"),
    "column.wilayah": ("Kode wilayah", "Code of the region"),
    "column.nama_wilayah": ("Wilayah", "Region"),
    "column.skema": ("Skema penilaian", "Scoring scheme"),
    "column.ambang": ("Ambang nilai", "Cut points"),
    "column.asal": ("Sidik jari asal (SHA-256)", "Fingerprint of the origin (SHA-256)"),
    "sent.title": ("DAFTAR KIRIM", "LIST TO SEND"),
    "sent.made": (
        "daftar-kirim.csv: {steps} langkah, untuk digabung dengan daftar wilayah lain (tuntas merge).",
        "daftar-kirim.csv: {steps} steps, to be merged with the lists of other regions (tuntas merge).",
    ),
    "sent.not_made": ("Tidak dibuat: {reason}.", "Not made: {reason}."),
    "column.beban_poin_kk": ("Beban awal (poin-KK)", "Burden before any work (point-households)"),
    "merge.title": ("Daftar gabungan {count} wilayah", "Merged list of {count} regions"),
    "merge.aside": ("tahun {year}, {scheme}, ambang {policy}", "year {year}, {scheme}, cut points {policy}"),
    "merge.removed": (
        "{spent} dari pagu {budget} menghapus {removed} beban poin-KK di {regions} wilayah",
        "{spent} of the budget of {budget} removes {removed} of the burden in point-households of {regions} regions",
    ),
    "merge.largest": (
        "{name} mendapat paling banyak: {spent}, {share} dari semuanya",
        "{name} gets most: {spent}, {share} of it all",
    ),
    "merge.gap": (
        "Terbukti paling jauh {steps} dari pilihan terbaik di antara langkah yang dikirim, dan paling jauh {plans} dari"
        " rencana apa pun di wilayah itu, termasuk yang langkahnya tidak dikirim.",
        "Proven to be at most {steps} from the best choice among the steps that were sent, and at most {plans} from any"
        " plan of the regions, be it in steps that were not sent.",
    ),
    "merge.how_list": (
        "Semua langkah diurutkan menurut poin-KK per rupiah dan diambil selama uang cukup; langkah utuh di ujung uang dipilih"
        " lagi dengan tepat.",
        "All steps are sorted by point-households a rupiah and taken while money lasts; whole steps at the end of the money are"
        " chosen again exactly.",
    ),
    "merge.how_nested": (
        "Batas belanja bersarang: langkah diambil menurut poin-KK per rupiah selama uang dan batasnya cukup, eksak bila boleh"
        " sebagian; langkah utuh di ujung uang tiap kelompok dipilih lagi dengan tepat.",
        "Caps lie inside one another: steps are taken by point-households a rupiah while money and caps last, exact if parts"
        " were allowed; whole steps at the end of each group's money are chosen again exactly.",
    ),
    "merge.how_prices": (
        "Batas belanja bersilangan: tiap batas diberi harga (program linear), dan batas atasnya dihitung dengan pecahan tepat"
        " dari harga itu; langkah utuh di ujung uang tiap kelompok dipilih lagi dengan tepat.",
        "Caps cross one another: each gets a price (linear programme), and the bound is computed from these prices with exact"
        " fractions; whole steps at the end of each group's money are chosen again exactly.",
    ),
    "merge.without": ("Tanpa daftar, tidak ikut: {folders}.", "Without a list, left out: {folders}."),
    "merge.how": ("BUKTI", "PROOF"),
    "merge.regions": ("WILAYAH", "REGIONS"),
    "merge.regions_rest": ("WILAYAH TERBESAR (dan {count} lagi)", "LARGEST REGIONS (and {count} more)"),
    "merge.caps": ("BATAS BELANJA", "CAPS"),
    "merge.caps_rest": ("BATAS BELANJA (dan {count} lagi)", "CAPS (and {count} more)"),
    "merge.money": ("Belanja", "Spending"),
    "merge.share": ("Porsi", "Share"),
    "merge.burden": ("Beban hilang", "Burden removed"),
    "merge.steps": ("Langkah", "Steps"),
    "merge.of_steps": ("{taken} dari {whole}", "{taken} of {whole}"),
    "merge.cap": ("Batas", "Cap"),
    "merge.left": ("Sisa", "Left"),
    "merge.yes": ("ya", "yes"),
    "merge.no": ("tidak", "no"),
    "merge.subtitle": (
        "Uang tiap wilayah dari satu daftar gabungan, {scale}; yang terbanyak di atas",
        "Money of each region from one merged list, {scale}; most on top",
    ),
    "merge.column": ("Dibagikan", "Allotted"),
    "merge.more": ("{count} wilayah lain", "{count} other regions"),
    "merge.source": (
        "Sumber: hasil hitung Tuntas dari daftar {count} wilayah. Skor menurut {scheme}, ambang {policy}, tahun {year}.",
        "Source: computed by Tuntas from the lists of {count} regions. Scores by {scheme}, cut points {policy}, year {year}.",
    ),
    "table.shares": ("Alokasi tiap wilayah", "Allocation of each region"),
    "table.caps": ("Batas belanja wilayah", "Caps on regions"),
    "table.steps": ("Daftar gabungan", "Merged list"),
    "column.porsi_persen": ("Porsi (%)", "Share (%)"),
    "column.beban_hilang_persen": ("Beban poin-KK hilang (%)", "Burden in point-households removed (%)"),
    "column.biaya_terkunci": ("Biaya terkunci (Rp)", "Locked-in cost (Rp)"),
    "column.poin_kk_terkunci": ("Poin-KK terkunci", "Locked-in points x households"),
    "column.langkah_dikirim": ("Langkah yang dikirim", "Steps sent"),
    "column.batas_belanja": ("Batas (Rp)", "Cap (Rp)"),
    "column.sisa_batas": ("Sisa batas (Rp)", "Left under the cap (Rp)"),
    "column.dipilih": ("Dipilih", "Taken"),
    "merge.book_money": ("Uang dan hasil", "Money and result"),
    "merge.book_proof": ("Bukti pilihan yang dihitung", "Proof of the choice that was computed"),
    "merge.book_points": ("Poin-KK yang dimenangkan", "Point-households won"),
    "merge.book_bound": (
        "Batas: tidak ada pilihan langkah yang dikirim di atas ini (poin-KK)",
        "Bound: no choice of the steps sent passes this (point-households)",
    ),
    "merge.book_gap": ("Paling jauh dari pilihan terbaik (%)", "At most this far from the best choice (%)"),
    "merge.book_ceiling": (
        "Batas: tidak ada rencana apa pun di atas ini (poin-KK)",
        "Bound: no plan at all passes this (point-households)",
    ),
    "merge.book_ceiling_gap": ("Paling jauh dari rencana apa pun (%)", "At most this far from any plan (%)"),
    "merge.book_live": (
        "Belanja dan poin-KK mengikuti kolom dipilih di lembar daftar; jumlah langkah seperti dihitung.",
        "Money and point-households follow the column Taken of the sheet daftar; counts of steps are as computed.",
    ),
    "merge.book_fixed": (
        "Angka seperti dihitung: langkah terlalu banyak untuk satu lembar, jadi tidak mengikuti lembar daftar.",
        "Numbers are as computed: steps are too many for one sheet, so they do not follow the sheet daftar.",
    ),
    "merge.book_same": ("Pilihan di lembar daftar belum diubah.", "The choices on the sheet daftar are unchanged."),
    "merge.book_changed": (
        "! Pilihan di lembar daftar diubah: bukti di bawah berlaku untuk pilihan yang dihitung",
        "! Choices on the sheet daftar were changed: the proof below is that of the choice that was computed",
    ),
    "merge.book_edit": (
        "{whole} langkah, paling hemat dahulu. Kolom kuning boleh diubah; satu langkah perlu langkah sebelumnya di satuan dan"
        " parameter yang sama.",
        "{whole} steps, best value first. The yellow column may be changed; a step needs the one before it of the same unit and"
        " parameter.",
    ),
    "merge.book_most": (
        "{shown} langkah pertama dari {whole}, paling hemat dahulu; semuanya ada di daftar-gabungan.csv.",
        "The first {shown} of {whole} steps, best value first; all are in daftar-gabungan.csv.",
    ),
    "merge.book_chart": (
        "Belanja {count} wilayah terbesar (Rp juta)",
        "Spending of the {count} regions that get most (Rp million)",
    ),
}
