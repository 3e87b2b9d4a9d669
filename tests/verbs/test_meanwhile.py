"""Work beside other work gives its answer, or fails, where it is asked for."""

from __future__ import annotations

import threading

import pytest

from optimizer.verbs.meanwhile import Meanwhile


def test_both_go_on_at_once() -> None:
    first, second = threading.Event(), threading.Event()

    def work() -> int:
        first.set()
        assert second.wait(10)
        return 7

    beside = Meanwhile(work)
    assert first.wait(10)
    second.set()
    assert beside.result() == 7


def test_a_failure_comes_out_where_the_answer_is_asked_for() -> None:
    with pytest.raises(ZeroDivisionError):
        Meanwhile(lambda: 1 // 0).result()
