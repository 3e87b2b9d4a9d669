"""The journal of long work: what it held survives, what was torn is forgotten, and it never stays behind."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from optimizer.archive.journal import journal
from optimizer.errors import ArchiveError
from tests.archive.samples import names

ENTRIES = ("satu", 'dua "petik" é', "tiga")


def filled(target: Path, question: str = "apa?", entries: tuple[str, ...] = ENTRIES) -> Path:
    with journal(target, question, anew=False) as kept:
        for entry in entries:
            kept.add(entry)
    return target.parent / f".tmp-journal-{target.name}"


def found(target: Path, question: str = "apa?", anew: bool = False) -> tuple[str, ...]:
    with journal(target, question, anew) as kept:
        return kept.found


def test_what_was_found_is_there_again(target: Path) -> None:
    filled(target)
    assert found(target) == ENTRIES
    filled(target, entries=("empat",))
    assert found(target) == (*ENTRIES, "empat")
    assert names(target.parent) == [".tmp-journal-2022"], "no lock stays behind"


def test_a_journal_cut_off_anywhere_holds_the_entries_before(target: Path) -> None:
    path = filled(target)
    whole = path.read_bytes()
    ends = [n + 1 for n, byte in enumerate(whole) if byte == ord("\n")]
    for length in range(len(whole)):
        path.write_bytes(whole[:length])
        before = max(0, sum(end <= length for end in ends) - 1)
        assert found(target) == ENTRIES[:before]
        filled(target, entries=("lagi",))
        assert found(target) == (*ENTRIES[:before], "lagi")


def test_a_changed_bit_ends_what_is_believed(target: Path) -> None:
    path = filled(target)
    whole = path.read_bytes()
    for place in range(0, len(whole), 7):
        changed = bytearray(whole)
        changed[place] ^= 4
        path.write_bytes(bytes(changed))
        seen = found(target)
        assert seen == ENTRIES[: len(seen)]
        assert len(seen) < len(ENTRIES)


def test_an_answer_to_another_question_is_not_thrown_away(target: Path) -> None:
    path = filled(target)
    before = path.read_bytes()
    with pytest.raises(ArchiveError, match=r"archive\.unfinished"):
        found(target, "lain?")
    assert path.read_bytes() == before
    assert found(target, "lain?", anew=True) == ()


def test_finished_or_empty_it_leaves_nothing(target: Path) -> None:
    assert found(target) == ()
    assert names(target.parent) == []
    filled(target)
    with journal(target, "apa?", anew=False) as kept:
        kept.finish()
    assert names(target.parent) == []


def test_it_stays_when_the_work_fails(target: Path) -> None:
    def fails() -> None:
        with journal(target, "apa?", anew=False) as kept:
            kept.add("satu")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        fails()
    assert found(target) == ("satu",)


def test_only_one_works_for_a_folder(target: Path) -> None:
    with journal(target, "apa?", anew=False), pytest.raises(ArchiveError, match=r"archive\.busy"):
        found(target)


def test_a_full_disk_is_told(target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(_handle: int, _content: bytes) -> int:
        raise OSError(28, "no space")

    def adds() -> None:
        with journal(target, "apa?", anew=False) as kept:
            monkeypatch.setattr(os, "write", full)
            kept.add("satu")

    with pytest.raises(ArchiveError, match=r"archive\.full"):
        adds()


@pytest.mark.skipif(not hasattr(os, "O_NOFOLLOW"), reason="needs links that can be refused")
def test_a_planted_link_is_not_followed(target: Path, tmp_path: Path) -> None:
    target.parent.mkdir(exist_ok=True)
    (tmp_path / "milik-orang").write_bytes(b"berharga")
    (target.parent / ".tmp-journal-2022").symlink_to(tmp_path / "milik-orang")
    with pytest.raises(ArchiveError):
        found(target)
    assert (tmp_path / "milik-orang").read_bytes() == b"berharga"
