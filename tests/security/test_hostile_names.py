"""Names that are markup, templates or paths stay text in every file a command writes; names that are formulas are refused."""

from __future__ import annotations

import base64
import csv
import hashlib
import io
import json
import shutil
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import openpyxl
import pytest

from optimizer.cli import main
from optimizer.cli.exits import Exit
from tests.intake.small import VALID, as_csv

NAMES = (
    "<script>alert(1337)</script>",
    '"><img src=x onerror=alert(1337)>',
    "' onmouseover='alert(1337)",
    "</script><!--<script>",
    "<svg/onload=alert(1337)>",
    "javascript:alert(1337)",
    "{{7*191}} ${7*191} %(x)s {0}",
    "$x^{2}_{ \\frac",
    "&lt;script&gt; ]]>",
    "__proto__",
    "_x003D_1+1",
    "../../etc/passwd",
    "TOTAL",
)
COLUMNS = {
    "kawasan.csv": ("nama", "kelurahan_desa", "kawasan", "sumber", "donor"),
    "intervensi.csv": ("nama", "nama_en", "sumber", "catatan"),
    "sumber_dana.csv": ("nama", "sumber", "catatan"),
}
COMMANDS = ("run", "explain", "frontier", "reserve", "noregret")


def hostile(folder: Path) -> Path:
    """Return a scenario in which every name is one of :data:`NAMES` with a number of its own."""
    shutil.copytree(VALID, folder)
    count = 0
    for table, columns in COLUMNS.items():
        path = folder / "data" / table
        head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
        for row in rows:
            for column in columns:
                if row[head.index(column)]:
                    row[head.index(column)] = f"{NAMES[count % len(NAMES)]} {count}"
                    count += 1
        path.write_text(as_csv([head, *rows]), encoding="utf-8")
    scenario = folder / "scenario.yaml"
    text = scenario.read_text(encoding="utf-8")
    for kept, name in (("Kota kecil", NAMES[0]), ("Kota lima RT untuk uji baca", NAMES[1]), ("Kumuh berkurang", NAMES[4])):
        text = text.replace(f"nama: {kept}", f"nama: {json.dumps(name)}").replace(f": {kept}\n", f": {json.dumps(name)}\n")
    scenario.write_text(text, encoding="utf-8")
    return scenario


class Live(HTMLParser):
    """Collects whatever in a page would run but our own script, which is named by its hash in the policy of the page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self.policy = ""
        self.script: list[str] | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        if tag == "meta" and given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given.get("content") or ""
        if tag == "script" and given.get("type") != "application/json":
            self.script = []
        alive = [name for name, value in attrs if name.startswith("on") or "javascript:" in (value or "")]
        if tag in {"iframe", "object", "embed", "img", "base", "form"} or alive:
            self.found.append(f"<{tag} {alive}>")

    def handle_data(self, data: str) -> None:
        if self.script is not None:
            self.script.append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "script" and self.script is not None:
            digest = base64.b64encode(hashlib.sha256("".join(self.script).encode()).digest()).decode()
            if f"'sha256-{digest}'" not in self.policy:
                self.found.append("a script that is not ours")
            self.script = None


def live_html(content: bytes) -> list[str]:
    page = Live()
    page.feed(content.decode())
    page.close()
    return page.found


def live_svg(content: bytes) -> list[str]:
    parts = list(ET.fromstring(content).iter())
    return [
        part.tag
        for part in parts
        if part.tag.endswith(("script", "foreignObject")) or any(name.startswith("on") for name in part.attrib)
    ]


def live_csv(content: bytes) -> list[str]:
    cells = (cell for row in csv.reader(io.StringIO(content.decode("utf-8-sig"))) for cell in row)
    return [
        cell for cell in cells if cell[:1] in tuple("=+@\t\r") or (cell[:1] == "-" and not cell[1:].replace(".", "").isdigit())
    ]


def live_xlsx(content: bytes) -> list[str]:
    cells = (cell for page in openpyxl.load_workbook(io.BytesIO(content)) for row in page.iter_rows() for cell in row)
    return [
        str(cell.value)
        for cell in cells
        if cell.hyperlink or (cell.data_type == "f" and not str(cell.value).startswith("=SUM("))
    ]


LIVE = {".html": live_html, ".svg": live_svg, ".csv": live_csv, ".xlsx": live_xlsx}


@pytest.mark.parametrize("command", COMMANDS)
def test_nothing_in_a_name_comes_alive(command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    scenario, out = hostile(tmp_path / "skenario"), tmp_path / "hasil"
    code = main([command, str(scenario), "--out", str(out)])
    assert code == Exit.OK, capsys.readouterr().err
    files = [path for path in sorted(out.rglob("*")) if path.suffix in LIVE]
    assert {path.name: found for path in files if (found := LIVE[path.suffix](path.read_bytes()))} == {}
    texts = [path for path in out.rglob("*") if path.suffix in (".html", ".svg", ".csv", ".json")]
    assert any("alert(1337)" in path.read_text(encoding="utf-8") for path in texts), "the names must be there"
    assert {path.name for path in tmp_path.iterdir()} == {"skenario", "hasil"}


@pytest.mark.parametrize("name", ["=1+1", "+1", "-1+1", "@SUM(1)", "\uff1d1+1", "=cmd|' /C calc'!A0"])
def test_a_name_that_is_a_formula_is_refused(name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    shutil.copytree(VALID, tmp_path / "skenario")
    path = tmp_path / "skenario" / "data" / "kawasan.csv"
    head, *rows = csv.reader(path.read_text(encoding="utf-8").splitlines())
    rows[1][head.index("nama")] = name
    path.write_text(as_csv([head, *rows]), encoding="utf-8")
    assert main(["validate", str(tmp_path / "skenario" / "scenario.yaml")]) == Exit.BAD_INPUT
    assert "cell.formula_text" in capsys.readouterr().err
