"""Messages about what the tables and the rules say of one another: code -> (Indonesian, English)."""

from __future__ import annotations

CHECKS: dict[str, tuple[str, str]] = {
    "unknown.area": (
        "tidak ada kawasan berkode '{name}'; yang ada: {allowed}",
        "no area has the code '{name}'; there are: {allowed}",
    ),
    "unknown.intervention": (
        "tidak ada intervensi berkode '{name}'; yang ada: {allowed}",
        "no intervention has the code '{name}'; there are: {allowed}",
    ),
    "unknown.fund": (
        "tidak ada sumber dana berkode '{name}'; yang ada: {allowed}",
        "no fund has the code '{name}'; there are: {allowed}",
    ),
    "unknown.year": (
        "tahun '{name}' tidak ada di skenario; yang ada: {allowed}",
        "the scenario has no year '{name}'; it has: {allowed}",
    ),
    "unknown.group": (
        "tidak ada kelompok intervensi '{name}'; yang ada: {allowed}",
        "no group of interventions is called '{name}'; there are: {allowed}",
    ),
    "unknown.spelled": (
        "maksud Anda '{guess}' di {place}? Samakan ejaan keduanya",
        "did you mean '{guess}' at {place}? Spell both the same",
    ),
    "unknown.district": (
        "tidak ada kecamatan '{name}' di tabel kawasan; yang ada: {allowed}",
        "no district '{name}' in the table kawasan; there are: {allowed}",
    ),
    "unknown.office": (
        "tidak ada perangkat daerah '{name}' di tabel intervensi; yang ada: {allowed}",
        "no office '{name}' in the table intervensi; there are: {allowed}",
    ),
    "unknown.parameter": (
        "tidak ada parameter '{name}' dalam skema; yang ada: {allowed}",
        "the scheme has no parameter '{name}'; it has: {allowed}",
    ),
    "unknown.policy": (
        "tidak ada ambang '{name}' dalam skema; yang ada: {allowed}",
        "the scheme has no cut policy '{name}'; it has: {allowed}",
    ),
    "twice.lock": (
        "kunci untuk kawasan, intervensi, dan tahun yang sama sudah ada di {first}",
        "a lock for the same area, intervention and year stands at {first}",
    ),
    "twice.share": ("porsi maksimum untuk nama yang sama sudah ada di {first}", "a share for the same name stands at {first}"),
    "twice.floor": (
        "minimum untuk kecamatan yang sama sudah ada di {first}",
        "a floor for the same district stands at {first}",
    ),
    "twice.target": (
        "target untuk tingkat, indikator, dan tahun yang sama sudah ada di {first}",
        "a target for the same level, indicator and year stands at {first}",
    ),
    "area.donor": (
        "'donor' harus diisi bila mutu = imputasi: dari data mana angkanya diambil",
        "'donor' must be filled when mutu = imputasi: which record the figures come from",
    ),
    "area.poor_or_deciles": (
        "'kk_miskin' boleh kosong hanya bila desil_1 sampai desil_4 diisi",
        "'kk_miskin' may be empty only when desil_1 to desil_4 are given",
    ),
    "area.deciles_together": (
        "desil_1 sampai desil_4 harus diisi semua atau dikosongkan semua",
        "desil_1 to desil_4 must all be given or all be empty",
    ),
    "area.deciles": (
        "jumlah desil_1 sampai desil_4 ({total} KK) melebihi 'kk' ({households})",
        "desil_1 to desil_4 add up to {total} KK, more than 'kk' ({households})",
    ),
    "area.poor": ("'kk_miskin' ({poor}) melebihi 'kk' ({households})", "'kk_miskin' ({poor}) exceeds 'kk' ({households})"),
    "area.people": (
        "'penduduk' ({people}) kurang dari 'kk' ({households}); setiap KK paling sedikit satu orang",
        "'penduduk' ({people}) is less than 'kk' ({households}); every household has at least one person",
    ),
    "area.volume_far_above": (
        "{key} = {angka}, padahal '{whole}' = {batas}: yang kurang tidak mungkin lebih dari seluruhnya; perbaiki salah satunya",
        "{key} = {number}, but '{whole}' = {limit}: what is lacking cannot exceed the whole; mend one of the two",
    ),
    "area.volume_above": (
        "{key} = {angka} sedikit di atas '{whole}' = {batas}; dihitung seperti tertulis, periksa keduanya",
        "{key} = {number} is slightly above '{whole}' = {limit}; counted as written, check both",
    ),
    "area.volume_lost": (
        "{key} = {angka}, tetapi '{whole}' = 0: kekurangan ini tidak ikut dinilai; isi '{whole}'",
        "{key} = {number}, but '{whole}' = 0: this deficit is not scored; fill in '{whole}'",
    ),
    "area.volume_parts": (
        "{key} bersama-sama {angka}, lebih dari '{whole}' = {batas}; bagian yang berbeda tidak mungkin melebihi seluruhnya",
        "{key} together are {number}, more than '{whole}' = {limit}; different parts cannot exceed the whole",
    ),
    "area.spelling": (
        "'{key}': '{name}' di baris lain ditulis '{first}'; samakan ejaannya",
        "'{key}': '{name}' is written '{first}' in another row; spell it the same",
    ),
    "area.alike": (
        "'{key}': '{name}' dihitung sebagai nama lain daripada '{first}' di baris lain; bila sama, samakan ejaannya",
        "'{key}': '{name}' is counted as another name than '{first}' in another row; if they are one, spell it the same",
    ),
    "area.settlement": (
        "'{village}' di baris '{entry}' berjenis {first}; satu kelurahan/desa hanya satu jenis",
        "'{village}' is {first} in row '{entry}'; a village is of one kind",
    ),
    "area.kawasan_districts": (
        "kawasan '{kawasan}' ada di kecamatan {first} dan {second}; bila dua kawasan berbeda, beri nama berbeda",
        "kawasan '{kawasan}' lies in the districts {first} and {second}; if these are two, name them differently",
    ),
    "intervention.lot_cost": (
        "langkah x biaya_satuan harus rupiah utuh: {step} satuan berharga {cost}",
        "langkah x biaya_satuan must be whole rupiah: {step} units cost {cost}",
    ),
    "intervention.livelihood": (
        "kk_miskin_rendah, _dasar, _tinggi harus naik: {low}, {base}, {high}",
        "kk_miskin_rendah, _dasar, _tinggi must ascend: {low}, {base}, {high}",
    ),
    "intervention.prerequisite": (
        "'{value}' bukan prasyarat; tulis kode:rasio:parameter, misalnya drainase-baru:1:4b atau pipa:0.5:",
        "'{value}' is not a prerequisite; write code:ratio:parameter, such as drainase-baru:1:4b or pipa:0.5:",
    ),
    "intervention.prerequisite_ratio": (
        "rasio di '{value}' harus angka lebih dari 0 dan paling banyak 1000",
        "the ratio in '{value}' must be a number above 0 and at most 1000",
    ),
    "intervention.prerequisite_stock": (
        "'{value}' bukan parameter skema; yang ada: {allowed}",
        "'{value}' is not a parameter of the scheme; it has: {allowed}",
    ),
    "intervention.itself": (
        "'{key}': '{entry}' menunjuk dirinya sendiri",
        "'{key}': '{entry}' points to itself",
    ),
    "intervention.needs_excluded": (
        "'{entry}' memerlukan '{other}' sekaligus menolaknya (prasyarat dan eksklusif)",
        "'{entry}' needs '{other}' and excludes it at once (prasyarat and eksklusif)",
    ),
    "intervention.circle": (
        "prasyarat berputar, jadi tidak satu pun dapat dibangun: {circle}",
        "prerequisites go in a circle, so none of them can be built: {circle}",
    ),
    "intervention.price_far": (
        "tahun_biaya '{entry}' = {year}, lebih dari {most} tahun sesudah tahun rencana terakhir ({last}); periksa tahunnya",
        "tahun_biaya of '{entry}' = {year}, more than {most} years after the last year of the plan ({last}); check the year",
    ),
    "intervention.price_later": (
        "intervensi berharga dari tahun sesudah rencana berakhir ({last}): {count} ({entries}); inflasinya dikurangkan",
        "interventions with prices of years after the end of the plan ({last}): {count} ({entries}); inflation is taken off",
    ),
    "intervention.nobody_pays": (
        "tidak ada dana berpagu yang boleh membiayai '{entry}' dalam skenario ini",
        "no money of this scenario may pay for '{entry}'",
    ),
    "fund.nothing_to_pay": (
        "dana '{fund}' berpagu, tetapi aturannya tidak mengizinkan satu pun intervensi di satu pun kawasan",
        "fund '{fund}' has a budget, but its rules let it pay for no intervention in any area",
    ),
}
