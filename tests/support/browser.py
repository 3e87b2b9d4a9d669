"""A headless Chromium driven over a pipe by its own protocol: open a file, press keys, ask the page, hear its complaints."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_FLAGS = "--headless --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run --remote-debugging-pipe"
_HEARD = {"Runtime.exceptionThrown", "Log.entryAdded"}


class Page:
    """One tab; ``complaints`` are exceptions, console errors and refusals of the content policy."""

    def __init__(self, to_browser: int, from_browser: int) -> None:
        self._to, self._from, self._number, self._session = to_browser, from_browser, 0, ""
        self._unread = b""
        self.complaints: list[str] = []
        self.requests: list[str] = []
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **parameters: Any) -> Any:
        """Return what the browser answers; what it says meanwhile is listened to."""
        self._number += 1
        asked = {"id": self._number, "method": method, "params": parameters}
        asked |= {"sessionId": self._session} if self._session else {}
        os.write(self._to, json.dumps(asked).encode() + b"\0")
        while True:
            said = self._hear()
            if said.get("id") == self._number:
                assert "error" not in said, (method, said)
                return said["result"]

    def open(self, path: Path, place: str = "", width: int = 1280) -> None:
        """Open a file in a window of that width."""
        self.call("Emulation.setDeviceMetricsOverride", width=width, height=900, deviceScaleFactor=1, mobile=width < 600)
        self.call("Page.navigate", url="about:blank")
        self.complaints.clear()
        self.requests.clear()
        self.call("Page.navigate", url=path.as_uri() + place)
        self.wait("document.readyState", "complete")

    def ask(self, script: str) -> Any:
        """Return the value of an expression in the page."""
        answer = self.call("Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def wait(self, script: str, value: object) -> None:
        """Ask until the page gives a value, which a browser may do only after the turn that caused it."""
        for _ in range(500):
            found = self.ask(script)
            if found == value:
                return
        raise AssertionError(f"{script} is {found!r}, not {value!r}")

    def press(self, key: str) -> None:
        """Press and release a key, as a reader does."""
        codes = {"ArrowRight": 39, "ArrowLeft": 37, "Escape": 27, "Tab": 9, "Enter": 13, "Home": 36, "End": 35}
        for kind in ("keyDown", "keyUp"):
            text = {"text": "\r"} if key == "Enter" and kind == "keyDown" else {}
            self.call("Input.dispatchKeyEvent", type=kind, key=key, code=key, windowsVirtualKeyCode=codes[key], **text)

    def _hear(self) -> Any:
        while b"\0" not in self._unread:
            part = os.read(self._from, 1 << 20)
            assert part, "the browser has gone"
            self._unread += part
        message, self._unread = self._unread.split(b"\0", 1)
        said = json.loads(message)
        if said.get("method") in _HEARD or (
            said.get("method") == "Runtime.consoleAPICalled" and said["params"]["type"] in ("error", "warning", "assert")
        ):
            self.complaints.append(json.dumps(said["params"]))
        if said.get("method") == "Network.requestWillBeSent":
            self.requests.append(said["params"]["request"]["url"])
        return said


@contextmanager
def browser() -> Iterator[Page]:
    """Give a tab of a browser of its own, which is gone afterwards."""
    assert CHROMIUM is not None
    ours_in, theirs_out = os.pipe()
    theirs_in, ours_out = os.pipe()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        command = f"exec {shlex.quote(CHROMIUM)} {_FLAGS} --user-data-dir={shlex.quote(profile)} 3<&{theirs_in} 4>&{theirs_out}"
        quiet = subprocess.DEVNULL
        with subprocess.Popen(["bash", "-c", command], pass_fds=(theirs_in, theirs_out), stdout=quiet, stderr=quiet) as process:
            os.close(theirs_in)
            os.close(theirs_out)
            try:
                yield Page(ours_out, ours_in)
            finally:
                process.kill()
                process.wait()
                os.close(ours_out)
                os.close(ours_in)
