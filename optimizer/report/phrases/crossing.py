"""Words of plans under other scenarios, of what rules cost, and of shared packages: code -> (Indonesian, English)."""

from __future__ import annotations

CROSSING: dict[str, tuple[str, str]] = {
    "crossing.grid": ("RUGI RENCANA DI SKENARIO", "LOSS OF PLAN IN SCENARIO"),
    "crossing.lines": ("SILANG", "CROSSED"),
    "crossing.worst": ("Terburuk", "Worst"),
    "crossing.own": ("·", "·"),
    "crossing.none": ("–", "–"),
    "crossing.whole": ("{loss}", "{loss}"),
    "crossing.part": ("{loss}*", "{loss}*"),
    "crossing.cell_broken": ("melanggar", "breaks"),
    "crossing.cell_open": ("terhenti", "stopped"),
    "crossing.plan": ("rencana", "plan"),
    "crossing.scenario": ("bila yang terjadi skenario", "when this scenario comes true"),
    "crossing.safest": (
        "Rencana {name} paling aman: paling buruk kehilangan {loss} manfaat, sedangkan rencana {other} kehilangan {most} bila"
        " yang terjadi skenario {under}",
        "Plan {name} is the safest: at worst it loses {loss} of the benefit, while plan {other} loses {most} when scenario"
        " {under} comes true",
    ),
    "crossing.all_safe": (
        "Rencana mana pun yang diputuskan, hampir tidak ada manfaat yang hilang",
        "Whichever plan is decided on, next to no benefit is lost",
    ),
    "crossing.not_all": (
        "Tidak setiap rencana dapat dilaksanakan di bawah skenario lain",
        "Not every plan can be carried out under the other scenarios",
    ),
    "crossing.unfit": (
        "Paling tidak pas: dari rencana {plan}, {packages} ({money}) tidak terlaksana utuh di bawah skenario {under}",
        "Fits least: of plan {plan}, {packages} ({money}) are not carried out in full under scenario {under}",
    ),
    "crossing.broken": (
        "Rencana {plan} ({packages}, {money}) tidak dapat dilaksanakan tanpa melanggar aturan wajib skenario {under}",
        "Plan {plan} ({packages}, {money}) cannot be carried out without breaking a hard rule of scenario {under}",
    ),
    "crossing.short": ("; dananya kurang {money}", "; the funds lack {money}"),
    "crossing.breaks": ("; bila dipaksakan utuh melanggar {rules}", "; forced as a whole it breaks {rules}"),
    "crossing.loss": (
        "Bagian manfaat terbaik skenario kolom yang hilang bila hanya isi rencana baris yang boleh dikerjakan, dipilih sebaik"
        " mungkin menurut dana dan aturan kolom; * hanya sebagian terlaksana",
        "Share of the best benefit of the column’s scenario that is lost when only what the row’s plan holds may be built,"
        " chosen as well as the column’s money and rules allow; * only a part is carried out",
    ),
    "crossing.how": (
        "{how} (diselesaikan ulang). Batas rugi yang terbukti dan aturan yang dilanggar ada di silang.csv.",
        "{how} (solved again). Proven limits of the loss and the rules broken are in silang.csv.",
    ),
    "rule.lines": ("HARGA ATURAN", "RULES COST"),
    "rule.line": ("{name}: {rules}", "{name}: {rules}"),
    "rule.price": ("{rule} {price}", "{rule} {price}"),
    "rule.rest": ("; {count} aturan lain paling banyak {price}", "; {count} other rules at most {price}"),
    "rule.free": (" {count} aturan tidak mengikat.", " {count} rules do not bind."),
    "rule.all_free": ("{name}: tidak ada aturan yang mengikat.", "{name}: no rule binds."),
    "rule.kunci": ("kunci {subject} {year}", "lock {subject} {year}"),
    "rule.kapasitas": ("kapasitas {subject} {year}", "capacity {subject} {year}"),
    "rule.porsi_maksimum": ("porsi maksimum {subject} {year}", "maximum share {subject} {year}"),
    "rule.minimum_kecamatan": ("minimum kecamatan {subject} {year}", "district minimum {subject} {year}"),
    "rule.target": ("target {subject} {year}", "target {subject} {year}"),
    "rule.prasyarat": ("urutan prasyarat", "prerequisites"),
    "rule.kewenangan": ("kewenangan menurut luas", "authority by hectares"),
    "rule.menu_dana": ("menu sumber dana", "menus of the funds"),
    "rule.how": (
        "Harga: manfaat yang bertambah bila satu aturan itu saja ditiadakan, % dari manfaat (program linear, diselesaikan"
        " ulang; dua aturan bersama dapat lebih mahal). Selengkapnya di harga-aturan.csv.",
        "Price: the benefit won when that one rule is left out, % of the benefit (linear programme, solved again; two rules"
        " together may cost more). In full in harga-aturan.csv.",
    ),
    "compare.shared": (
        "{count} dari {total} paket ada di semua rencana: bagian yang selalu dikerjakan bernilai {money}. Selengkapnya di"
        " paket.csv.",
        "{count} of {total} packages are in all plans: what is always built comes to {money}. In full in paket.csv.",
    ),
    "compare.slum_rate": ("Beban kumuh per Rp\u00a01\u00a0miliar", "Slum burden per Rp\u00a01\u00a0billion"),
    "compare.point_price": ("Belanja per poin-KK", "Spending per point-household"),
    "table.crossing": ("Rencana di bawah skenario lain", "Plans under other scenarios"),
    "table.rules": ("Harga setiap aturan", "What each rule costs"),
    "table.packages": ("Paket dalam setiap rencana", "Packages in each plan"),
    "column.beban_kumuh_per_miliar": (
        "Beban kumuh berkurang per Rp 1 miliar belanja (poin persen)",
        "Slum burden removed per Rp 1 billion spent (percentage points)",
    ),
    "column.rupiah_per_poin_kk": ("Belanja per poin-KK (Rp)", "Spending per point-household (Rp)"),
    "column.nasib": ("Nasib", "Fate"),
    "column.rugi_persen": ("Manfaat yang hilang (%)", "Benefit lost (%)"),
    "column.rugi_terbukti_persen": ("Manfaat yang hilang, paling banyak (terbukti, %)", "Benefit lost, at most (proven, %)"),
    "column.manfaat": ("Manfaat yang terlaksana", "Benefit carried out"),
    "column.manfaat_utuh": ("Manfaat bila seluruhnya dipaksakan", "Benefit if all of it were forced"),
    "column.tidak_terlaksana": ("Paket yang tidak terlaksana utuh", "Packages not carried out in full"),
    "column.tidak_terlaksana_rp": ("Nilai yang tidak terlaksana (Rp)", "Cost of what is not carried out (Rp)"),
    "column.kurang_dana": ("Dana yang kurang (Rp)", "Money lacking (Rp)"),
    "column.dilanggar": ("Aturan yang dilanggar bila dipaksakan", "Rules broken if forced"),
    "column.perihal": ("Perihal", "About"),
    "column.batas_aturan": ("Batas aturan", "Limit of the rule"),
    "column.lunak": ("Lunak", "Soft"),
    "column.harga_aturan": ("Harga (bagian beban)", "Price (share of the burden)"),
    "column.harga_aturan_persen": ("Harga (% manfaat)", "Price (% of the benefit)"),
    "column.jumlah_rencana": ("Jumlah rencana yang memuat", "Plans that hold it"),
    "column.volume_di": ("Volume {name}", "Volume {name}"),
    "column.biaya_di": ("Biaya {name} (Rp)", "Cost {name} (Rp)"),
}
