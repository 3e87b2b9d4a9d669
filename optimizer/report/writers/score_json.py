"""A scored table to JSON: keys as in the tables, in Indonesian whatever the language; ``null`` is what is not known."""

from __future__ import annotations

from collections.abc import Mapping

from optimizer.measures.score_form import AreaSheet, AspectBlock, FlagLine, Header, Label, ParameterLine, Standing
from optimizer.measures.score_sheet import CategoryCount, ScoreSheet
from optimizer.messages import Language
from optimizer.report.content.score_form_text import named
from optimizer.report.content.score_page_text import sheet_mark
from optimizer.report.writers.json_text import JsonValue, json_text

_DECIMALS = 9
"""Decimals kept of percentages: beyond what any machine's last bit can change."""

Record = Mapping[str, JsonValue]


def score_json(sheet: ScoreSheet, language: Language) -> str:
    """Return the scored table as JSON; ``_peringatan``, which sorts first, says when data are not all measured."""
    return json_text(
        {
            "_peringatan": sheet_mark(sheet, language),
            "skema": sheet.scheme,
            "judul_skema": sheet.scheme_title,
            "ambang": {
                "kode": sheet.policy,
                "batas": list(sheet.cuts),
                "pada_batas": "naik" if sheet.reached_at_cut else "tetap",
                "nilai": list(sheet.points),
            },
            "satuan_hitung": sheet.unit,
            "total_tertinggi": sheet.most,
            "bukan_kumuh_di_bawah": sheet.exit_below,
            "kategori": [_category(count, language) for count in sheet.categories],
            "hasil": [_area(area, language) for area in sheet.areas],
        }
    )


def _category(count: CategoryCount, language: Language) -> Record:
    return {
        **_label(count.category, language),
        "dari": count.least,
        "sampai": count.most,
        "jumlah": count.units,
        "luas_ha": count.hectares,
    }


def _area(area: AreaSheet, language: Language) -> Record:
    return {
        "kode": area.code,
        "nama": area.name,
        "kelurahan_desa": area.village,
        "kecamatan": area.district,
        "kawasan": area.kawasan,
        "jumlah_baris": area.rows,
        "mutu": None if area.quality is None else str(area.quality),
        **_header(area.header),
        "aspek": [_aspect(aspect, language) for aspect in area.aspects],
        "total": area.total,
        "kategori": _label(area.category, language),
        "rata_rata_sektoral": round(area.sectoral, _DECIMALS),
        **_standing(area.standing, language),
        "temuan": [_flag(flag, language) for flag in area.flags],
    }


def _header(header: Header) -> Record:
    return {
        "luas_ha": header.hectares,
        "bangunan": header.buildings,
        "penduduk": header.people,
        "kk": header.households,
        "jalan_ideal_m": header.road_ideal,
        "drainase_ideal_m": header.drainage_ideal,
    }


def _aspect(aspect: AspectBlock, language: Language) -> Record:
    return {
        "kode": aspect.code,
        "nama": aspect.name if language == "id" else aspect.name_en,
        "rata_rata": round(aspect.average, _DECIMALS),
        "parameter": [_parameter(line, language) for line in aspect.parameters],
    }


def _parameter(line: ParameterLine, language: Language) -> Record:
    return {
        "kode": line.code,
        "nama": line.name if language == "id" else line.name_en,
        "volume": line.volume,
        "satuan": line.unit,
        "persen": round(line.percent, _DECIMALS),
        "nilai": line.points,
    }


def _standing(standing: Standing, language: Language) -> Record:
    """Return priority and authority; ``kumuh`` false explains a priority of ``null``."""
    return {
        "kumuh": standing.slum,
        "kepadatan_jiwa_per_ha": None if standing.density is None else round(standing.density, _DECIMALS),
        "nilai_pertimbangan_lain": standing.consideration_points,
        "pertimbangan_lain": None if standing.consideration is None else _label(standing.consideration, language),
        "prioritas": standing.priority,
        "kelas_prioritas": standing.priority_code,
        "pola_penanganan": None if standing.pattern is None else _label(standing.pattern, language),
        "legalitas": standing.legality,
        "luas_kawasan_ha": standing.kawasan_hectares,
        "kewenangan": standing.authority,
    }


def _flag(flag: FlagLine, language: Language) -> Record:
    return {
        "jenis": flag.kind,
        "baris": flag.row,
        "parameter": list(flag.parameters),
        "angka": round(flag.number, _DECIMALS),
        "batas": flag.limit,
        "pesan": flag.message.say(language),
    }


def _label(label: Label, language: Language) -> Record:
    return {"kode": label.code, "nama": named(label, language)}
