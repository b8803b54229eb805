"""The demonstration, started as people start it: own folder, own port, web and worker processes."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN = 90  # seconds


@dataclass(frozen=True)
class Program:
    """A running demonstration."""

    address: str
    home: Path
    process: subprocess.Popen[bytes]


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(home: Path, port: int) -> subprocess.Popen[bytes]:
    """Start it and wait until it answers."""
    environment = {name: value for name, value in os.environ.items() if not name.startswith(("ZI_", "DJANGO"))}
    log = (home.parent / f"{home.name}.log").open("ab")
    process = subprocess.Popen(
        [sys.executable, "-m", "zonaintegritas.cli", "demo", "--port", str(port)],
        env=environment | {"ZI_HOME": str(home)},
        cwd=ROOT,
        stdout=log,
        stderr=log,
        start_new_session=True,
    )
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        if process.poll() is not None:
            break
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/sehat/", timeout=2):
                return process
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    process.kill()
    raise RuntimeError(f"the program did not start:\n{Path(log.name).read_text(encoding='utf-8')[-3000:]}")


@contextmanager
def running() -> Iterator[Program]:
    """A demonstration of its own, ended afterwards."""
    with tempfile.TemporaryDirectory(prefix="zi-browser-") as folder:
        home = Path(folder) / "demo"
        port = free_port()
        process = start(home, port)
        try:
            yield Program(f"http://127.0.0.1:{port}", home, process)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(20)
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
