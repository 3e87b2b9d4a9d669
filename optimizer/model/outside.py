"""Programs that PuLP begins for a solver: none outlives this one, and their files lie in a folder that goes with them."""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from tempfile import TemporaryDirectory
from typing import ParamSpec

from optimizer.signals import held, made

Begin = ParamSpec("Begin")
Program = subprocess.Popen[bytes]


@contextmanager
def programs_end_with_us() -> Iterator[str]:
    """Yield the path of a folder for files; it and every program begun meanwhile are gone at the end, or when told to stop.

    PuLP keeps its programs to itself, so what begins them is replaced for so long.
    """
    begins = subprocess.Popen
    with made(partial(TemporaryDirectory, prefix="tuntas-"), TemporaryDirectory.cleanup) as folder, made(_none, _kill) as begun:
        subprocess.Popen = noted(begins, begun)  # type: ignore[assignment, misc]
        try:
            yield folder.name
        finally:
            subprocess.Popen = begins  # type: ignore[misc]


def noted(begin: Callable[Begin, Program], begun: list[Program]) -> Callable[Begin, Program]:
    """Return what begins the same programs and keeps a list of them."""

    def begin_and_note(*words: Begin.args, **options: Begin.kwargs) -> Program:
        with held():
            program = begin(*words, **options)
            begun.append(program)
        return program

    return begin_and_note


def _none() -> list[Program]:
    return []


def _kill(begun: list[Program]) -> None:
    for program in begun:
        program.kill()
