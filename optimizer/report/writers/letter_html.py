"""Letters to HTML: one file that needs no other and runs nothing, made to be printed on A4, one page each."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from html import escape

from optimizer.report.content.explain.letter import Letter
from optimizer.report.content.explain.letter_tables import LetterTable

_STYLE = """
@page{size:A4;margin:10mm 12mm 10mm}
*{box-sizing:border-box}
body{margin:0;background:#e9eaec;color:#1d242b;font:10pt/1.32 "IBM Plex Sans","Segoe UI",Arial,"Liberation Sans",sans-serif}
main{width:210mm;min-height:297mm;margin:8mm auto;padding:10mm 12mm;background:#fff;display:flex;flex-direction:column}
.kind{margin:0;color:#5b6670;font-size:9pt}
h1{margin:.4mm 0 0;font-size:18pt;line-height:1.15;overflow-wrap:anywhere}
.place{margin:.8mm 0 2.4mm;color:#3c4650}
.mark{margin:0 0 2.4mm;padding:1.3mm 2.4mm;background:#fff2cc;border-left:1mm solid #c99700;font-size:9.5pt}
.boxes{display:grid;grid-template-columns:1fr 1.2fr .7fr 1.1fr;gap:4mm;margin:0 0 2.6mm}
.boxes{border-top:.5mm solid #1d242b;border-bottom:.2mm solid #b9c0c7}
.boxes div{padding:1.4mm 0}
.boxes dt,.boxes .detail{color:#5b6670;font-size:9pt}
.boxes dd{margin:0}
.boxes .value{font-size:12.5pt;font-weight:600;font-variant-numeric:tabular-nums}
.lead{margin:0 0 .8mm;font-size:10.5pt}
h2{margin:2.2mm 0 .5mm;font-size:11pt}
table{width:100%;border-collapse:collapse;font-size:9pt;line-height:1.22}
th,td{padding:.6mm 1.3mm;text-align:left;overflow-wrap:break-word}
th{border-bottom:.3mm solid #1d242b;color:#3c4650;font-weight:600;vertical-align:bottom}
td{border-bottom:.2mm solid #d8dce0;vertical-align:top}
th:first-child,td:first-child{padding-left:0;width:32%}
td:first-child,table.words td{overflow-wrap:anywhere}
th:last-child,td:last-child{padding-right:0}
table.words th:first-child{width:30%}
table.words th:nth-child(3){width:37%}
td.right{white-space:nowrap}
.right{text-align:right;font-variant-numeric:tabular-nums}
.note,.notes{margin:.6mm 0 0;color:#3c4650;font-size:9pt}
.notes{padding-left:4mm}
.ask{margin:auto 0 0;padding-top:3mm}
.foot{margin:1.4mm 0 0;padding-top:1.2mm;border-top:.2mm solid #b9c0c7;color:#5b6670;font-size:8pt;line-height:1.25}
@media print{
body{background:#fff}
main{width:auto;min-height:275mm;margin:0;padding:0;break-after:page}
main:last-child{break-after:auto}
}
"""
_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode("utf-8")).digest()).decode("ascii")


def letter_html(letters: Sequence[Letter]) -> bytes:
    """Return one or more letters as one document in UTF-8; raises ``ValueError`` when there are none."""
    if not letters:
        raise ValueError("a document needs at least one letter")
    first = letters[0]
    title = first.title if len(letters) == 1 else first.kind
    policy = f"default-src 'none'; style-src 'sha256-{_HASH}'"
    head = (
        f'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="{policy}">'
        f'<meta name="viewport" content="width=device-width"><title>{escape(title)}</title><style>{_STYLE}</style>'
    )
    pages = "\n".join(map(_page, letters))
    return f'<!doctype html>\n<html lang="{first.language}"><head>{head}</head>\n<body>\n{pages}\n</body></html>\n'.encode()


def _page(letter: Letter) -> str:
    parts = [
        _paragraph("kind", letter.kind),
        f"<h1>{escape(letter.title)}</h1>",
        _paragraph("place", letter.place),
        _paragraph("mark", letter.mark),
        f'<dl class="boxes">{"".join(_box(*box) for box in letter.boxes)}</dl>',
        *(_paragraph("lead", line) for line in letter.lead),
        *map(_table, letter.tables),
        _notes(letter),
        _paragraph("ask", letter.ask),
        _paragraph("foot", letter.foot),
    ]
    return "<main>\n" + "\n".join(part for part in parts if part) + "\n</main>"


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if text else ""


def _box(label: str, value: str, detail: str) -> str:
    below = f'<dd class="detail">{escape(detail)}</dd>' if detail else ""
    return f'<div><dt>{escape(label)}</dt><dd class="value">{escape(value)}</dd>{below}</div>'


def _table(table: LetterTable) -> str:
    heads = "".join(_cell("th", column, text, table) for column, text in enumerate(table.heads))
    rows = "".join(
        "<tr>" + "".join(_cell("td", column, text, table) for column, text in enumerate(row)) + "</tr>\n" for row in table.rows
    )
    kind = "" if len(table.heads) - 1 in table.right else ' class="words"'
    return (
        f"<h2>{escape(table.title)}</h2>\n<table{kind}><thead><tr>{heads}</tr></thead>\n<tbody>{rows}</tbody></table>"
        + _paragraph("note", table.note)
    )


def _cell(tag: str, column: int, text: str, table: LetterTable) -> str:
    kind = ' class="right"' if column in table.right else ""
    return f"<{tag}{kind}>{escape(text)}</{tag}>"


def _notes(letter: Letter) -> str:
    if not letter.notes:
        return ""
    lines = "".join(f"<li>{escape(line)}</li>" for line in letter.notes)
    return f'<h2>{escape(letter.notes_title)}</h2>\n<ul class="notes">{lines}</ul>'
