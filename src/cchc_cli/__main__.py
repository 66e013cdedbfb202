"""Entry point of `cchc` and of `python -m cchc_cli`."""

from __future__ import annotations

import gc
import sys


def main() -> int:
    # A run is short and what it reads lives to its end: looking for garbage after every 700 objects, as Python does,
    # takes a third of the time on a plan of 10,000 tasks, and looking through everything once more when Python ends a
    # tenth of the time of any short run.
    gc.set_threshold(200_000, 20, 100)
    try:
        from cchc_cli.cli.app import run

        return run(sys.argv[1:])
    finally:
        gc.freeze()


if __name__ == "__main__":
    sys.exit(main())
