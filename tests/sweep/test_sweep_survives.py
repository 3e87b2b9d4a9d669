"""A sweep killed again and again ends with the very bytes of one that was left in peace, and nothing else stays."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("kill_driver.py")
KILLS = 20

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="needs fork and SIGKILL")


def test_random_kills_lose_and_repeat_nothing(tmp_path: Path) -> None:
    target = tmp_path / "results" / "sapuan-2022"
    done = subprocess.run(
        [sys.executable, str(DRIVER), "sweep", str(target)], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == 0, done.stderr
    answer = json.loads(done.stdout)
    seen = Counter(answer["seen"])
    assert seen["torn"] == 0
    assert sum(seen.values()) >= KILLS
    assert set(answer["same"]) >= {"sapuan.csv", "ringkasan.json", "manifest.json"}
    assert all(answer["same"].values())
    assert answer["left"] == ["sapuan-2022"]
    assert answer["begun"] <= answer["all"] + sum(seen.values()), "a kill repeats the batch under way, and no other"


def test_workers_do_not_outlive_a_killed_sweep() -> None:
    with subprocess.Popen([sys.executable, str(DRIVER), "orphans"], stdout=subprocess.PIPE, text=True) as one:
        assert one.stdout is not None
        assert sorted(one.stdout.readline() for _ in range(2)) == ["1\n", "2\n"]
        one.send_signal(signal.SIGKILL)
        one.communicate(timeout=20)  # ends when nobody holds its output open any more
