"""Runs the command line under an audit hook and prints, one in a line, what reached beyond the program itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

REACHES = ("socket.", "subprocess.", "os.system", "os.exec", "os.posix_spawn", "os.spawn", "os.fork", "webbrowser.", "urllib.")
CHANGES = ("os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod", "shutil.")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC
MARK = "WATCHED"
seen: list[str] = []


def _folder(arguments: tuple[object, ...]) -> Path:
    """Return the folder that names are relative to: the one opened as the last argument, as ``rmtree`` does, or the current."""
    opened = Path(f"/proc/self/fd/{arguments[-1]}")
    return opened.readlink() if isinstance(arguments[-1], int) and opened.is_symlink() else Path.cwd()


def watch(event: str, arguments: tuple[object, ...]) -> None:
    """Keep an event that opens a connection, starts a program, or opens or changes a file."""
    if event.startswith(REACHES):
        seen.append(f"reach\t{event}")
    elif event.startswith(CHANGES):
        seen.extend(f"write\t{_folder(arguments) / part}" for part in arguments if isinstance(part, str))
    elif event == "open" and isinstance(arguments[0], str) and isinstance(arguments[2], int):
        kind = "write" if arguments[2] & WRITING else "read"
        seen.append(f"{kind}\t{Path(arguments[0]).absolute()}")


if __name__ == "__main__":
    sys.addaudithook(watch)
    from optimizer.cli import main

    code = main(sys.argv[1:])
    sys.stdout.write("\n".join([MARK, *seen]) + "\n")
    sys.exit(code)
