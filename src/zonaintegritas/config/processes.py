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

STOP_WITHIN = 15.0  # seconds
LOOK_EVERY = 0.2


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


def _web(host: str, port: int) -> list[str]:
    bind = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return [
        sys.executable, "-m", "gunicorn", "zonaintegritas.config.wsgi:application",
        "--bind", bind, "--workers", "2", "--threads", "4", "--timeout", "60",
        "--graceful-timeout", "10", "--log-level", "warning", "--no-control-socket", "--preload",
    ]  # fmt: skip


def _worker() -> list[str]:
    return [sys.executable, "-m", "zonaintegritas.cli", "work"]


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


def serve(host: str, port: int, *, when_ready: Callable[[], None]) -> int:
    """Run web and worker until Ctrl-C or SIGTERM; a worker that dies is started again."""
    refuse_unsafe(host)
    require_free(host, port)
    os.environ.setdefault("ZI_HOSTS", ",".join(own_addresses(host)))
    os.environ.setdefault("ZI_PUBLIC_URL", f"http://{shown_address(host)}:{port}")  # for links in letters
    stopping = False

    def stop(_signal: int, _frame: FrameType | None) -> None:
        nonlocal stopping
        stopping = True

    signal.signal(signal.SIGTERM, stop)
    signal.signal(signal.SIGINT, stop)
    web = subprocess.Popen(_web(host, port), start_new_session=True)
    running = [web]
    try:
        _wait_until_answering(host, port, web)
        worker = subprocess.Popen(_worker(), start_new_session=True)  # after the page: people wait for that one
        running.append(worker)
        when_ready()
        while not stopping and web.poll() is None:
            if worker.poll() is not None and not stopping:
                time.sleep(1)
                worker = running[-1] = subprocess.Popen(_worker(), start_new_session=True)
            time.sleep(LOOK_EVERY)
    finally:
        for process in running:
            _end(process)
    return 0 if stopping else 1


def _end(process: subprocess.Popen[bytes]) -> None:
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(STOP_WITHIN)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
