"""Entry point of `cchc` and of `python -m cchc_cli`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    # A run is short and what it reads lives to its end: looking for garbage after every 700 objects, as Python does,
    # takes a third of the time on a plan of 10,000 tasks.
    gc.set_threshold(200_000, 20, 100)
    from cchc_cli.cli.app import run

    code = run(sys.argv[1:])
    gc.freeze()  # Python looks through all that is left before it ends: as long again as reading such a plan takes
    return code


if __name__ == "__main__":
    sys.exit(main())
