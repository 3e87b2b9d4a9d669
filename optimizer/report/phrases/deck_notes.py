"""Speaker notes and descriptions of the slides for those who cannot see them: code -> (Indonesian, English)."""

from __future__ import annotations

DECK_NOTES: dict[str, tuple[str, str]] = {
    "note.cover": (
        "Semua grafik dan tabel di paparan ini asli: klik kanan, Edit Data, untuk mengubah angka; warna mengikuti tema."
        " Angka berasal dari ringkasan.json, rencana.csv, dan kawasan.csv di folder hasil yang sama.",
        "All charts and tables of this deck are native: right-click, Edit Data, to change a number; colours follow the theme."
        " The numbers come from ringkasan.json, rencana.csv and kawasan.csv in the same results folder.",
    ),
    "note.question": (
        "Sampaikan dahulu pertanyaannya: uangnya sekian, dari siapa saja, dan apa yang disebut berhasil. Pagu adalah angka di"
        " berkas skenario; bila berubah, rencana dihitung ulang.",
        "State the question first: how much money, from whom, and what counts as success. The budget is that of the scenario"
        " file; when it changes, the plan is computed again.",
    ),
    "note.answer": (
        "Judul dihitung dari angka, bukan ditulis tangan. Beban kumuh = KK dikali rata-rata kekumuhan, dijumlah atas semua"
        " tempat. Manfaat terbukti berarti siapa pun dapat memeriksanya dengan: tuntas verify.",
        "The title is computed from the numbers, not written by hand. Slum burden = households times average slum condition,"
        " added over all places. Proven means that anyone can check it with: tuntas verify.",
    ),
    "note.change": (
        "Poin-KK = skor dikali KK, supaya tempat yang ramai ikut terhitung. Aturan keluar B lebih ketat daripada A: selain"
        " skor, tingkat layanan lima indikator harus cukup.",
        "Point-households = score times households, so that crowded places count. Exit rule B is stricter than A: besides the"
        " score, five services must be good enough.",
    ),
    "note.areas": (
        "Batang pucat adalah skor sebelum, batang biru sesudah. Skor lebih rendah lebih baik. Daftar lengkap ada di"
        " kawasan.csv dan di lampiran per kecamatan.",
        "The pale bar is the score before, the blue bar after. Lower is better. The full list is in kawasan.csv and in the"
        " annex by district.",
    ),
    "note.spending": (
        "Makin gelap makin besar belanjanya. Jumlah ke kanan per tempat, ke bawah per kelompok. Cocokkan dengan usulan"
        " Musrenbang dan DPA.",
        "The darker, the more is spent. Totals at the right are by place, at the bottom by group.",
    ),
    "note.payers": (
        "Kiri: siapa mengerjakan, warnanya siapa membayar. Kanan: berapa dari pagu tiap dana yang terpakai. Sisa dana sering"
        " berarti aturan dana itu, bukan kekurangan usulan.",
        "Left: who carries out, by colour who pays. Right: how much of each fund is used. What is left of a fund often means"
        " its rules, not a lack of needs.",
    ),
    "note.phasing": (
        "Urutan tahun dihitung bersama-sama, dengan mengutamakan manfaat yang datang lebih awal.",
        "The years are planned together; benefits that come earlier count for longer.",
    ),
    "note.turns": (
        "Baca ke kanan: kapan giliran sebuah tempat dan berapa belanjanya tiap tahun.",
        "Read to the right: when the turn of a place comes, and what is spent there each year.",
    ),
    "note.districts": (
        "Kotak menggantikan peta: letaknya kira-kira seperti di peta, ukurannya sama supaya semua terbaca. Rincian tiap"
        " kecamatan ada di lampiran.",
        "Tiles stand for the map: about where each district lies, all of one size so that all can be read. Details of each"
        " district are in the annex.",
    ),
    "note.map": (
        "Makin gelap makin besar belanjanya. Rincian tiap kecamatan ada di lampiran.",
        "The darker, the more is spent. Details of each district are in the annex.",
    ),
    "note.budgets": (
        "Setiap titik adalah rencana utuh yang dihitung dan diperiksa ulang, bukan garis yang ditarik; di antara dua titik,"
        " rencana yang lebih murah berlaku. Batasnya terbukti: tidak ada rencana dengan uang itu yang melewatinya. Isi tiap"
        " rencana ada di laporan.html.",
        "Each point is a whole plan, computed and re-checked, not a line that was drawn; between two points the cheaper plan"
        " holds. The limit is proven: no plan with that money passes it. What each plan holds is in laporan.html.",
    ),
    "note.equity": (
        "Manfaat per KK = turunnya rata-rata kekumuhan, dalam poin persen. Garis = rata-rata semua KK. Titik oranye patut"
        " ditanyakan: kebutuhannya besar, manfaatnya kecil.",
        "Benefit per household = fall of the average slum condition, in percentage points. The line is the mean over all"
        " households. Ask about the orange points: much need, little benefit.",
    ),
    "note.waiting": (
        "Jelaskan dengan jujur: yang menunggu bukan dilupakan. Kolom kanan menyebut parameter yang masih bernilai. Nilai"
        " rupiah terakhir menunjukkan dana mana yang paling menghambat.",
        "Be honest: those who wait are not forgotten. The last column names what still scores. The value of the last rupiah"
        " shows which fund is most in the way.",
    ),
    "note.guards": (
        "Penjaga menanyakan apakah rencana sebaik kelihatannya. PERIKSA tidak berarti salah, tetapi harus dijawab sebelum"
        " diputuskan.",
        "Guards ask whether the plan is as good as it looks. CHECK does not mean wrong, but needs an answer before deciding.",
    ),
    "note.data": ("Asumsi selengkapnya:", "Assumptions in full:"),
    "note.decisions": (
        "Bacakan satu per satu dan catat keputusannya. Usulan yang tidak masuk SIPD tidak masuk RKPD.",
        "Read them one by one and note what is decided. What is not in SIPD does not enter the annual plan.",
    ),
    "note.annex": (
        "Lembar untuk Camat {name} dan desa/kelurahannya; boleh dicetak sendiri.",
        "A page for the head of {name} district and its villages; it can be printed on its own.",
    ),
    "alt.purse": ("Tabel pagu menurut sumber dana.", "Table of the budget by fund."),
    "alt.changes": ("Tabel ukuran sebelum dan sesudah.", "Table of measures before and after."),
    "alt.classes": (
        "Batang bertumpuk: jumlah tempat menurut kategori sebelum dan sesudah.",
        "Stacked bars: number of places by category before and after.",
    ),
    "alt.funds": ("Tabel dana: belanja, pagu, sisa.", "Table of funds: spending, budget, left."),
    "alt.years": ("Tabel tahun: belanja, pagu, sisa.", "Table of years: spending, budget, left."),
    "alt.districts": ("Tabel kecamatan dengan belanjanya.", "Table of districts with their spending."),
    "alt.waiting": (
        "Tabel tempat yang menunggu atau masih kumuh, dengan yang masih bernilai.",
        "Table of places that wait or stay slum, with what still scores.",
    ),
    "alt.need": ("Tabel kekurangan yang tersisa menurut parameter.", "Table of the deficit left by parameter."),
    "alt.guards": ("Tabel penjaga dan temuannya.", "Table of guards and what they find."),
    "alt.qualities": ("Tabel mutu data.", "Table of the quality of the data."),
    "alt.annex_units": ("Tabel tempat di Kecamatan {name}.", "Table of places in {name} district."),
    "alt.annex_scores": (
        "Batang: skor sebelum dan sesudah tiap tempat di Kecamatan {name}.",
        "Bars: score before and after of each place in {name} district.",
    ),
    "alt.annex_left": (
        "Tabel yang masih bernilai di tiap tempat di Kecamatan {name}.",
        "Table of what still scores in each place in {name} district.",
    ),
    "alt.annex_works": ("Tabel pekerjaan di Kecamatan {name}.", "Table of works in {name} district."),
}
