"""``python -m optimizer`` and the ``tuntas`` command."""

from __future__ import annotations

import sys

INTERRUPTED = 130
"""Exit code of a run that Ctrl-C ended before the command line was there to say so."""


def main() -> None:
    """Run the command line and leave with its exit code; Ctrl-C while it is still loading ends without a trace too."""
    try:
        from optimizer.cli import main as run_command

        code = run_command()
    except KeyboardInterrupt:
        code = INTERRUPTED
    sys.exit(code)


if __name__ == "__main__":
    main()
