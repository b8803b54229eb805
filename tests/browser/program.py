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
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
START_WITHIN = 180  # seconds
STOP_WITHIN = 20


@dataclass(frozen=True)
class Program:
    """A running demonstration."""

    address: str
    home: Path
    process: subprocess.Popen[bytes]
    log: Path

    @property
    def database(self) -> Path:
        return self.home / "zonaintegritas.sqlite3"

    def said(self) -> str:
        """What it printed so far."""
        return self.log.read_text(encoding="utf-8")

    def end(self, how: signal.Signals = signal.SIGTERM) -> int:
        """Tell it to stop; its exit status."""
        self.process.send_signal(how)
        try:
            return self.process.wait(STOP_WITHIN)
        except subprocess.TimeoutExpired:
            with suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            raise


def free_port() -> int:
    """A port of this machine that nobody uses now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def command(port: int) -> list[str]:
    """`zi demo` on a port."""
    return [sys.executable, "-m", "zonaintegritas.cli", "demo", "--port", str(port)]


def environment(home: Path) -> dict[str, str]:
    """The environment of a person who has set nothing, and a folder of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("ZI_", "DJANGO"))}
    return kept | {"ZI_HOME": str(home)}


def start(home: Path, port: int, **more: str) -> Program:
    """Start it, with more settings where given, and wait until it says that it is ready."""
    log = home.parent / f"{home.name}-{port}.log"
    with log.open("ab") as output:
        process = subprocess.Popen(
            command(port), env=environment(home) | more, cwd=ROOT, stdout=output, stderr=output, start_new_session=True
        )
    program = Program(f"http://127.0.0.1:{port}", home, process, log)
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline and process.poll() is None:
        if "Ctrl-C" in program.said() and _answers(program.address):
            return program
        time.sleep(0.05)
    process.kill()
    raise RuntimeError(f"the program did not start:\n{program.said()[-3000:]}")


def _answers(address: str) -> bool:
    try:
        with urllib.request.urlopen(f"{address}/sehat/", timeout=2):  # noqa: S310 - our own address
            return True
    except (urllib.error.URLError, OSError):
        return False


@contextmanager
def running(home: Path | None = None) -> Iterator[Program]:
    """A demonstration, ended afterwards; in a new folder where none is given."""
    with ExitStack() as stack:
        folder = home or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="zi-browser-"))) / "demo"
        program = start(folder, free_port())
        try:
            yield program
        finally:
            if program.process.poll() is None:
                program.end()
