"""Entry point of `cchc` and of `python -m cchc_cli`."""

from __future__ import annotations

import sys


def main() -> int:
    from cchc_cli.cli.app import run  # noqa: PLC0415 - the terminal is set up before anything heavy is imported

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
