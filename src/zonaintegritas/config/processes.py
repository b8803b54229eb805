"""Web and worker processes side by side: started together, watched, ended together."""

from __future__ import annotations

import ipaddress
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from types import FrameType

QUEUES = ("short", "long")  # of tasks, each with a worker of its own: a long task never holds up a short one
STOP_WITHIN = 15.0  # seconds
LOOK_EVERY = 0.2
AGAIN_AFTER = 1.0


class CannotServe(Exception):  # noqa: N818 - an answer with a sentence
    """The servers cannot be started; the message says why and what to do."""


def is_loopback(host: str) -> bool:
    """Whether only this machine can reach the address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def refuse_unsafe(host: str) -> None:
    """Refuse settings that would endanger an office when others can reach the program."""
    if is_loopback(host):
        return
    if os.environ.get("ZI_DEMO") == "yes":
        raise CannotServe("Contoh ini memakai kata sandi yang diketahui semua orang, jadi hanya untuk komputer ini.")
    if os.environ.get("ZI_DEBUG") == "yes":
        raise CannotServe("ZI_DEBUG=yes memperlihatkan isi program. Matikan sebelum melayani komputer lain.")
    if "*" in os.environ.get("ZI_HOSTS", ""):
        raise CannotServe("ZI_HOSTS berisi `*`. Sebutkan nama atau alamat yang dipakai di kantor.")
    key = os.environ.get("ZI_SECRET_KEY")
    if key is not None and len(key) < 32:
        raise CannotServe("ZI_SECRET_KEY terlalu pendek. Hapus saja; program membuat kunci sendiri.")


def require_free(host: str, port: int) -> None:
    """Refuse a port that is taken, with a sentence."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind((host, port))
        except OSError as error:
            raise CannotServe(
                f"Alamat {host}:{port} tidak dapat dipakai ({error.strerror}). "
                f"Tutup program yang memakainya, atau pilih nomor lain, misalnya --port {port + 1} "
                f"(make run PORT={port + 1})."
            ) from error


def own_addresses(host: str) -> list[str]:
    """The names under which browsers will ask for this host."""
    if host not in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return [host, "localhost", "127.0.0.1", "[::1]"]
    found = {info[4][0] for info in socket.getaddrinfo(socket.gethostname(), None)}
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect(("10.255.255.255", 1))  # sends nothing: asks the system which address it would use
            found.add(probe.getsockname()[0])
        except OSError:
            pass
    return [*sorted(str(address) for address in found), socket.gethostname(), "localhost", "127.0.0.1"]


def shown_address(host: str) -> str:
    """Under which name people reach this host from their phones, where it listens to all."""
    if host not in ("0.0.0.0", "::"):  # noqa: S104 - compared, not bound
        return f"[{host}]" if ":" in host else host
    return next((name for name in own_addresses(host) if not is_loopback(name)), "127.0.0.1")


def web_command(host: str, port: int) -> list[str]:
    """How gunicorn is started: two processes of four threads."""
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return [
        sys.executable, "-m", "gunicorn", "zonaintegritas.config.wsgi:application",
        "--bind", bind, "--workers", "2", "--threads", "4", "--timeout", "60",
        "--graceful-timeout", "10", "--log-level", "warning", "--no-control-socket", "--preload",
    ]  # fmt: skip


def _wait_until_answering(host: str, port: int, web: subprocess.Popen[bytes]) -> None:
    shown = f"[{host}]" if ":" in host else ("127.0.0.1" if host == "0.0.0.0" else host)  # noqa: S104 - compared
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline:
        if web.poll() is not None:
            raise CannotServe("Server web berhenti saat dimulai. Pesannya ada di atas.")
        try:
            with urllib.request.urlopen(f"http://{shown}:{port}/sehat/", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    raise CannotServe("Server web tidak menjawab dalam 30 detik.")


class Workers:
    """A worker process for each queue. One that dies is started again, so that no queue stands still."""

    def __init__(self) -> None:
        self._processes = {queue: self._start(queue) for queue in QUEUES}
        self._ended_at: dict[str, float] = {}

    def look_after(self) -> None:
        """Start again what died a moment ago: not at once, so that one that cannot start does not spin."""
        for queue, process in self._processes.items():
            if process.poll() is None:
                continue
            if time.monotonic() - self._ended_at.setdefault(queue, time.monotonic()) >= AGAIN_AFTER:
                del self._ended_at[queue]
                self._processes[queue] = self._start(queue)

    def end(self) -> None:
        """Tell all to stop, then wait for each: a task that runs may end."""
        for process in self._processes.values():
            if process.poll() is None:
                process.terminate()
        for process in self._processes.values():
            _end(process)

    def _start(self, queue: str) -> subprocess.Popen[bytes]:
        return subprocess.Popen(
            [sys.executable, "-m", "zonaintegritas.cli", "work", "--queue", queue], start_new_session=True
        )


class _Stop:
    """Whether Ctrl-C or SIGTERM came."""

    def __init__(self) -> None:
        self.is_wanted = False
        signal.signal(signal.SIGTERM, self._note)
        signal.signal(signal.SIGINT, self._note)

    def _note(self, _signal: int, _frame: FrameType | None) -> None:
        self.is_wanted = True


def serve(host: str, port: int, *, when_ready: Callable[[], None]) -> int:
    """Run web and workers until Ctrl-C or SIGTERM; a worker that dies is started again."""
    refuse_unsafe(host)
    require_free(host, port)
    os.environ.setdefault("ZI_HOSTS", ",".join(own_addresses(host)))
    os.environ.setdefault("ZI_PUBLIC_URL", f"http://{shown_address(host)}:{port}")  # for links in letters
    stop = _Stop()
    web = subprocess.Popen(web_command(host, port), start_new_session=True)
    workers = None
    try:
        _wait_until_answering(host, port, web)
        workers = Workers()  # after the page: people wait for that one
        when_ready()
        while not stop.is_wanted and web.poll() is None:
            workers.look_after()
            time.sleep(LOOK_EVERY)
    finally:
        _end(web)
        if workers is not None:
            workers.end()
    return 0 if stop.is_wanted else 1


def work() -> int:
    """Run the workers of all queues until Ctrl-C or SIGTERM."""
    stop = _Stop()
    workers = Workers()
    try:
        while not stop.is_wanted:
            workers.look_after()
            time.sleep(LOOK_EVERY)
    finally:
        workers.end()
    return 0


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(STOP_WITHIN)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
