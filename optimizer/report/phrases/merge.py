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
}
