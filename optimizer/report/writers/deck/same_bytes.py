"""The same deck gives the same bytes: no time of writing in the file, nor in the workbooks inside it."""

from __future__ import annotations

import io
import re
import zipfile

EPOCH = (2000, 1, 1, 0, 0, 0)
_STAMP = b"2000-01-01T00:00:00Z"
_TIMES = re.compile(rb"(<dcterms:(created|modified)[^>]*>)[^<]*(</dcterms:\2>)")
_BOOKS = (".xlsx",)


def same_bytes(packed: bytes) -> bytes:
    """Return an Office file with all times in it set to a fixed one, workbooks inside it as well."""
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as source, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as fresh:
        for name in source.namelist():
            content = source.read(name)
            if name.endswith(_BOOKS):
                content = same_bytes(content)
            elif name == "docProps/core.xml":
                content = _TIMES.sub(rb"\g<1>" + _STAMP + rb"\g<3>", content)
            fresh.writestr(_entry(name), content)
    return target.getvalue()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, EPOCH)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 0
    entry.external_attr = 0
    return entry
