"""Words about rules that cannot be met together, and their repairs: code -> (Indonesian, English)."""

from __future__ import annotations

CONFLICT: dict[str, tuple[str, str]] = {
    "conflict.title": ("Tidak ada rencana: {title}", "There is no plan: {title}"),
    "conflict.aside": ("pagu {budget}", "budget {budget}"),
    "conflict.together": (
        "{count} ini tidak dapat dipenuhi bersama, dan masing-masing ikut menjadi sebab.",
        "These {count} cannot be met together, and each of them is part of the reason.",
    ),
    "conflict.alone": (
        "Aturan ini tidak dapat dipenuhi oleh rencana mana pun, apa pun aturan lainnya.",
        "No plan at all can meet this rule, whatever the other rules say.",
    ),
    "conflict.several": (
        "Ada {count} pertentangan yang terpisah, tanpa aturan yang sama; semuanya harus diatasi.",
        "There are {count} separate conflicts, with no rule in common; all of them must be mended.",
    ),
    "conflict.whole": (
        "Dengan pecahan satuan pekerjaan aturan skenario ini masih dapat dipenuhi; dengan satuan utuh tidak.",
        "In fractions of a unit of work the rules of this scenario could still be met; in whole units they cannot.",
    ),
    "conflict.not_minimal": (
        "Sebagian pencarian dihentikan batas: mungkin ada aturan yang sebenarnya tidak ikut menjadi sebab.",
        "A limit stopped some searches: a rule may be listed that is no part of the reason.",
    ),
    "conflict.impossible": ("MUSTAHIL", "IMPOSSIBLE"),
    "conflict.rules": ("BERTENTANGAN", "IN CONFLICT"),
    "conflict.ways": ("JALAN KELUAR", "WAYS OUT"),
    "conflict.either": (
        "Pilih salah satu; tiap pilihan sudah cukup:",
        "Choose one of these; each is enough by itself:",
    ),
    "conflict.only": (
        "Satu aturan saja yang cukup dilonggarkan sendirian:",
        "One rule alone is enough to loosen:",
    ),
    "conflict.none": (
        "Melonggarkan satu aturan saja tidak cukup; yang cukup adalah perubahan bersama.",
        "Loosening one rule alone is not enough; a joint change is.",
    ),
    "conflict.not_enough": ("TIDAK CUKUP", "NOT ENOUGH"),
    "conflict.not_enough_line": (
        "Melonggarkan salah satu dari ini saja terbukti tidak cukup: {rules}.",
        "Loosening one of these alone is proven not to be enough: {rules}.",
    ),
    "conflict.no_money_helps": (
        "Menambah pagu, berapa pun, terbukti tidak cukup.",
        "More budget, however much, is proven not to be enough.",
    ),
    "conflict.joint_title": ("BERSAMA", "TOGETHER"),
    "conflict.joint": ("Ubah bersama: {changes}.", "Change together: {changes}."),
    "conflict.money": (
        "Dengan uang saja: {changes} (seluruhnya tambah {more}; kurang dari {least} terbukti tidak cukup).",
        "With money alone: {changes} ({more} more in all; less than {least} is proven not to be enough).",
    ),
    "conflict.scale": (
        "Bila semua pagu dinaikkan sama besar: paling sedikit menjadi {times} kali.",
        "If all budgets rise alike: to at least {times} times.",
    ),
    "conflict.how": ("CARA", "HOW"),
    "conflict.how_tried": (
        "Tiap jalan keluar sudah dicoba: rencana dalam satuan utuh dan rupiah bulat diperiksa terhadap semua aturan. Yang"
        " dikatakan tidak cukup atau tidak mungkin, terbukti.",
        "Each way out was tried: a plan in whole units and whole rupiah was checked against every rule. What is said not to be"
        " enough, or not possible, is proven.",
    ),
    "conflict.how_joint": (
        "Perubahan bersama dipilih yang terkecil (dalam {spare}, demi sesedikit mungkin aturan): tiap aturan diukur sebagai"
        " bagian dari angkanya sendiri, rupiah sebagai bagian dari seluruh pagu.",
        "The joint change is the least (within {spare}, for the sake of few rules): a rule is measured as a share of its own"
        " number, rupiah as a share of all budgets.",
    ),
    "conflict.how_relax": (
        "Rencana yang paling sedikit melanggar: tuntas run {name} --relax",
        "The plan that breaks the least: tuntas run {name} --relax",
    ),
    "conflict.rule": ("{rule}: {number} ({where})", "{rule}: {number} ({where})"),
    "conflict.rule_sum": ("{rule}: seluruhnya {number} ({where})", "{rule}: {number} in all ({where})"),
    "conflict.years": ("{rule} {first}–{last}", "{rule} {first}–{last}"),
    "conflict.raise_years": ("naikkan {rule}: {years}", "raise the {rule}: {years}"),
    "conflict.raise_year": ("{year} dari {now} menjadi {new}", "{year} from {now} to {new}"),
    "conflict.more_least": (
        " (seluruhnya tambah {more}; kurang dari {least} terbukti tidak cukup)",
        " ({more} more in all; less than {least} is proven not to be enough)",
    ),
    "conflict.rule_plain": ("{rule} ({where})", "{rule} ({where})"),
    "conflict.reach": (
        "; paling banyak {most}, walau semua aturan lain dilonggarkan",
        "; at most {most}, even when every other rule gives way",
    ),
    "conflict.budget": ("pagu {fund} {year}", "budget of {fund} {year}"),
    "conflict.capacity": ("kapasitas {office} {year}", "capacity of {office} {year}"),
    "conflict.share": ("porsi maksimum {scope} {name}", "maximum share of {scope} {name}"),
    "conflict.scope.kawasan": ("lokasi", "area"),
    "conflict.scope.kecamatan": ("kecamatan", "district"),
    "conflict.scope.perangkat_daerah": ("perangkat daerah", "office"),
    "conflict.scope.kelompok": ("kelompok", "group"),
    "conflict.scope.intervensi": ("intervensi", "intervention"),
    "conflict.floor": (
        "minimum kecamatan {district}, beban kumuh dihapus",
        "floor of district {district}, slum burden removed",
    ),
    "conflict.target": (
        "target {level} '{name}', {what} dihapus sampai {year}",
        "{level} target '{name}', {what} removed by {year}",
    ),
    "conflict.level.nasional": ("nasional", "national"),
    "conflict.level.provinsi": ("provinsi", "provincial"),
    "conflict.level.kabupaten": ("kabupaten", "regency"),
    "conflict.indicator.beban_kumuh": ("beban kumuh", "slum burden"),
    "conflict.indicator.beban_inti": ("beban kumuh inti", "core slum burden"),
    "conflict.indicator.beban_kemiskinan": ("beban kemiskinan", "poverty burden"),
    "conflict.lock_least": (
        "kunci {work} di {area}{year} (muat {fits}), paling sedikit",
        "lock on {work} in {area}{year} (room for {fits}), at least",
    ),
    "conflict.lock_most": (
        "kunci {work} di {area}{year} (muat {fits}), paling banyak",
        "lock on {work} in {area}{year} (room for {fits}), at most",
    ),
    "conflict.in_year": (" tahun {year}", " in {year}"),
    "conflict.prerequisite": ("syarat {later}: didahului {earlier}", "prerequisite of {later}: {earlier} first"),
    "conflict.exclusive": ("{first} dan {second} saling meniadakan", "{first} and {second} exclude one another"),
    "conflict.raise": ("naikkan {rule} dari {now} menjadi {new}", "raise the {rule} from {now} to {new}"),
    "conflict.lower": ("turunkan {rule} dari {now} menjadi {new}", "lower the {rule} from {now} to {new}"),
    "conflict.drop": ("hapus {rule}", "drop: {rule}"),
    "conflict.stricter_raise": (" (di bawah {least} terbukti tidak cukup)", " (less than {least} is proven not to be enough)"),
    "conflict.stricter_lower": (" (di atas {least} terbukti tidak mungkin)", " (more than {least} is proven impossible)"),
    "conflict.huge": (
        "Menaikkan satu pagu saja juga cukup, tetapi dengan {least} atau lebih, melebihi seluruh pagu sekarang: {rules}",
        "Raising one budget alone is enough too, but by {least} or more, over all budgets there are: {rules}",
    ),
    "conflict.open": (
        "{rule}: belum diketahui apakah melonggarkan ini saja cukup; pencarian dihentikan batas{least}",
        "{rule}: not known whether loosening this alone is enough; a limit stopped the search{least}",
    ),
    "relaxed.title": ("{title} (dilonggarkan)", "{title} (relaxed)"),
    "relaxed.broken": ("{rule}, semula {now}, dilonggarkan menjadi {new}", "{rule}, {now} as written, loosened to {new}"),
    "relaxed.dropped": ("{rule}, semula {now}, tidak dipenuhi sama sekali", "{rule}, {now} as written, not met at all"),
    "relaxed.assumption": ("DILANGGAR: {rule}.", "BROKEN: {rule}."),
    "relaxed.warning": (
        "Rencana ini MELANGGAR {count} skenario: {rules}.",
        "This plan BREAKS {count} of the scenario: {rules}.",
    ),
    "relaxed.proof": (
        "Bukti di atas berlaku untuk aturan yang sudah dilonggarkan. Aturan semula tidak dapat dipenuhi.",
        "The proof above is of the relaxed rules. The rules as they were written cannot be met.",
    ),
}
