"""Bad files through the child process: outcome, time and memory. `python -m tests.bench.hostile`."""

from __future__ import annotations

import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.core.decree.hostile_files import CASES
from zonaintegritas.core.decree.child import read_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable

BAR_SECONDS = 10.0
BAR_MEGABYTES = 500.0


def run(shared: Path | None = None) -> list[str]:
    """A line for each bad file, measured in a process that reads nothing else, and one with the worst."""
    lines = [f"{'file':<26}{'outcome':<14}{'seconds':>8}{'MB':>7}"]
    worst = [0.0, 0.0]
    for case in CASES:
        with tempfile.TemporaryDirectory() as folder:
            name, data = CASES[case]()
            path = Path(folder) / name
            path.write_bytes(data)
            del data
            said = subprocess.run(
                [sys.executable, "-m", "tests.bench.hostile", "--one", str(path)],
                capture_output=True,
                text=True,
                check=True,
            )
        outcome, seconds, megabytes = json.loads(said.stdout)
        worst = [max(worst[0], seconds), max(worst[1], megabytes)]
        lines.append(f"{case:<26}{outcome:<14}{seconds:>8.2f}{megabytes:>7.0f}")
    bar = f"(bar {BAR_SECONDS:.0f} s, {BAR_MEGABYTES:.0f} MB)"
    lines.append(f"{'worst':<26}{'':<14}{worst[0]:>8.2f}{worst[1]:>7.0f}  {bar}")
    return lines


def measure(path: Path) -> tuple[str, float, float]:
    """Outcome, seconds and megabytes of one reading."""
    began = time.perf_counter()
    try:
        read_in_child(path, path.name)
        outcome = "read"
    except Unreadable as error:
        outcome = error.code
    seconds = time.perf_counter() - began
    return outcome, seconds, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    if "--one" in sys.argv:
        print(json.dumps(measure(Path(sys.argv[-1]))))  # noqa: T201 - the answer to the process above
    else:
        print("\n".join(run()))  # noqa: T201 - a bench prints
