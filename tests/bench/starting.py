"""How long the demonstration takes to answer, first and second time, beside starting Python with Django alone."""

from __future__ import annotations

import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from tests.browser.program import free_port, start

RUNS = 3


def seconds(action: Callable[[], object]) -> float:
    """Wall clock of one run."""
    begun = time.monotonic()
    action()
    return time.monotonic() - begun


def _django_alone() -> None:
    subprocess.run([sys.executable, "-c", "import django, gunicorn.app.wsgiapp"], check=True)


def _start_and_end(home: Path) -> float:
    begun = time.monotonic()
    program = start(home, free_port())
    took = time.monotonic() - begun
    program.end(signal.SIGINT)
    return took


def main() -> int:
    """Print the table."""
    with tempfile.TemporaryDirectory(prefix="zi-bench-") as folder:
        home = Path(folder) / "demo"
        first = _start_and_end(home)
        second = sorted(_start_and_end(home) for _ in range(RUNS))[RUNS // 2]
    alone = sorted(seconds(_django_alone) for _ in range(RUNS))[RUNS // 2]
    sys.stdout.write(
        "| | seconds |\n|---|---|\n"
        f"| first start: database, 555 offices, people, a read and adopted plan, until it answers | {first:.1f} |\n"
        f"| second start, until it answers (median of {RUNS}) | {second:.1f} |\n"
        f"| yardstick: Python importing Django and gunicorn (median of {RUNS}) | {alone:.1f} |\n"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
