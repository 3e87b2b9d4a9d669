"""The words of argparse itself in Indonesian."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from optimizer.messages import Language

INDONESIAN = {
    "usage: ": "pakai: ",
    "positional arguments": "argumen",
    "options": "pilihan",
    "show this help message and exit": "tampilkan bantuan ini",
    "argument %(argument_name)s: %(message)s": "%(argument_name)s: %(message)s",
    "the following arguments are required: %s": "yang ini wajib diisi: %s",
    "not allowed with argument %s": "tidak dapat bersama %s",
    "expected one argument": "perlu satu nilai",
    "expected at least one argument": "perlu paling sedikit satu nilai",
    "ignored explicit argument %r": "pilihan ini tidak memakai nilai, tetapi diberi %r",
}


@contextmanager
def chrome(language: Language) -> Iterator[None]:
    """Let argparse speak ``language`` inside the block: it looks up each of its words as it needs them."""
    if language == "en":
        yield
        return
    names = vars(argparse)
    original = names["_"]
    names["_"] = _indonesian
    try:
        yield
    finally:
        names["_"] = original


def _indonesian(text: str) -> str:
    return INDONESIAN.get(text, text)
