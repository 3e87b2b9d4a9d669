"""The interactive page to one file: it loads nothing, runs only what it carries, and takes names for text alone.

The policy in its head lets run only the script and the style whose hashes it names, and nothing be fetched from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from html import escape
from importlib.resources import files
from string import Template

from optimizer.report.content.page.value import Page
from optimizer.report.writers.page_data import page_json, seen

_POLICY = "default-src 'none'; script-src {script}; style-src {style}; img-src data:; base-uri 'none'; form-action 'none'"

_SCRIPTS = ("1_dasar", "2_grafik", "3_tabel", "4_cerita", "5_daftar", "6_urut", "7_mulai")


def page_html(page: Page) -> bytes:
    """Return the page in UTF-8; the same page gives the same bytes."""
    style, script = _asset("page.css"), "\n".join(_asset(f"{name}.js") for name in _SCRIPTS)
    labels = dict(page.labels)
    filled = Template(_asset("page.html")).substitute(
        {code: _text(text) for code, text in labels.items()},
        language=page.language,
        title=_text(page.title),
        aside=_text(page.aside),
        warning=_paragraph("warning", page.warning),
        headline="\n".join(_paragraph("lead", line) for line in page.headline),
        exact="\n".join(_paragraph("note", line) for line in page.exact),
        proof="\n".join(_paragraph("", line) for line in page.proof),
        proof_title=_text(labels["proof"]),
        assumptions=_assumptions(labels["assumptions"], page.assumptions),
        policy=_POLICY.format(script=_hash(script), style=_hash(style)),
        style=style,
        script=script,
        data=page_json(page.data),
    )
    return filled.encode("utf-8")


@cache
def _asset(name: str) -> str:
    """Return a part of the page that comes along with the program, with LF whatever the system."""
    return (files("optimizer.report") / "assets" / "page" / name).read_text(encoding="utf-8").replace("\r\n", "\n")


def _hash(text: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii") + "'"


def _text(text: str) -> str:
    return escape(seen(text))


def _paragraph(kind: str, text: str) -> str:
    if not text:
        return ""
    return f'<p class="{kind}">{_text(text)}</p>' if kind else f"<p>{_text(text)}</p>"


def _assumptions(title: str, lines: tuple[str, ...]) -> str:
    if not lines:
        return ""
    items = "".join(f"<li>{_text(line)}</li>" for line in lines)
    return f'<section class="card"><h2>{_text(title)}</h2>\n<ul class="plain">{items}</ul></section>'
