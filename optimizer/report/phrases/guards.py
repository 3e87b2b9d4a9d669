"""Sentences of the guards, which ask whether a plan is as good as it looks: code -> (Indonesian, English)."""

from __future__ import annotations

GUARDS: dict[str, tuple[str, str]] = {
    "guard.title": ("PERIKSA", "CHECK"),
    "guard.nothing": (
        "Tidak ada yang janggal: semua penjaga diam.",
        "Nothing stands out: all guards are silent.",
    ),
    "guard.or": ("atau", "or"),
    "guard.unit": ("{name}\u00a0({points})", "{name}\u00a0({points})"),
    "guard.paper": (
        "{count} lepas dari kumuh di atas kertas saja, tanpa perbaikan {core}: {names}.",
        "{count} out of “slum” on paper only, with nothing mended in {core}: {names}.",
    ),
    "guard.paper_none": (
        "Tidak ada {unit} yang lepas dari kumuh di atas kertas saja, tanpa perbaikan {core}.",
        "No {unit} leaves “slum” on paper only, with nothing mended in {core}.",
    ),
    "guard.edge": (
        "{count} berhenti dalam {edge} poin dari batas kategori, mudah berganti kelas: {names}.",
        "{count} within {edge} points of a category bound, where the class is fragile: {names}.",
    ),
    "guard.edge_none": (
        "Tidak ada {unit} yang berhenti dalam {edge} poin dari batas kategori.",
        "No {unit} stops within {edge} points of a category bound.",
    ),
    "guard.behind": (
        "{count} tanpa pekerjaan apa pun: {households} KK, {poor} di antaranya KK miskin.",
        "{count} without any works: {households} households, {poor} of them poor.",
    ),
    "guard.behind_poor_unknown": (
        "{count} tanpa pekerjaan apa pun: {households} KK (jumlah KK miskin tidak diketahui).",
        "{count} without any works: {households} households (the number of poor households is not known).",
    ),
    "guard.behind_none": ("Semua {unit} mendapat pekerjaan.", "Works are done in all {unit}."),
    "guard.worst": (
        "Seperlima terkumuh ({count} dari {all}) mendapat {share} uang, bagian ratanya {even}; {without} tanpa pekerjaan.",
        "The worst fifth ({count} of {all}) gets {share} of the money, an even share is {even}; without any works: {without}.",
    ),
    "guard.poorest": (
        "Seperlima termiskin ({count} dari {all}) mendapat {share} uang, bagian ratanya {even}; {without} tanpa pekerjaan.",
        "The poorest fifth ({count} of {all}) gets {share} of the money, an even share is {even}; without any works:"
        " {without}.",
    ),
    "guard.crumbs": (
        "{count} dari {packages} pekerjaan bernilai di bawah {limit} (bersama {money}), mungkin terlalu kecil untuk dikerjakan;"
        " isi 'minimum' atau 'biaya_tetap' di tabel intervensi.",
        "{count} of {packages} works cost less than {limit} ({money} together), perhaps too small to be built; fill in"
        " 'minimum' or 'biaya_tetap' in the table intervensi.",
    ),
    "guard.crumbs_yearly": (
        "{count} dari {packages} bagian tahunan pekerjaan bernilai di bawah {limit} (bersama {money}), mungkin terlalu kecil"
        " untuk dikerjakan; isi 'minimum' atau 'biaya_tetap' di tabel intervensi.",
        "{count} of {packages} yearly parts of works cost less than {limit} ({money} together), perhaps too small to be built;"
        " fill in 'minimum' or 'biaya_tetap' in the table intervensi.",
    ),
    "guard.crumbs_none": ("Tidak ada pekerjaan bernilai di bawah {limit}.", "No works cost less than {limit}."),
    "guard.and": ("dan", "and"),
    "guard.sentence": ("{text}.", "{text}."),
    "guard.data_benefit": (
        "{share} manfaat bertumpu pada data yang tidak terukur",
        "{share} of the benefit rests on data that are not measured",
    ),
    "guard.data_money": (
        "{share} uang pada harga satuan yang tidak terukur",
        "{share} of the money on unit costs that are not measured",
    ),
    "guard.data_near": (
        "{share} nilai baseline berada dalam {points} poin persen dari ambang",
        "{share} of the baseline values lie within {points} percentage points of a cut",
    ),
    "guard.data_none": (
        "Semua manfaat bertumpu pada data dan harga satuan yang terukur, dan tidak ada nilai di dekat ambang.",
        "All of the benefit rests on measured data and unit costs, and no value lies close to a cut.",
    ),
}
