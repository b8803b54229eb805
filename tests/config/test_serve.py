"""Unsafe settings are refused with a sentence before anything listens."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest

from zonaintegritas.config import processes
from zonaintegritas.config.processes import (
    CannotServe,
    is_loopback,
    own_addresses,
    refuse_unsafe,
    require_free,
    shown_address,
)

OPEN = "0.0.0.0"  # noqa: S104 - what is refused here


@pytest.fixture(autouse=True)
def nothing_is_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("ZI_DEMO", "ZI_DEBUG", "ZI_HOSTS", "ZI_SECRET_KEY"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.9", "::1", "localhost"])
def test_only_this_machine_reaches_a_loopback_address(host: str) -> None:
    assert is_loopback(host)


@pytest.mark.parametrize("host", [OPEN, "::", "192.168.1.7", "kantor.contoh"])
def test_others_reach_every_other_address(host: str) -> None:
    assert not is_loopback(host)


@pytest.mark.parametrize(
    ("name", "value", "words"),
    [
        ("ZI_DEMO", "yes", "kata sandi yang diketahui semua orang"),
        ("ZI_DEBUG", "yes", "ZI_DEBUG"),
        ("ZI_HOSTS", "kantor.contoh,*", "ZI_HOSTS"),
        ("ZI_SECRET_KEY", "pendek", "ZI_SECRET_KEY"),
    ],
)
def test_what_would_endanger_an_office_is_refused_when_others_can_reach_it(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, words: str
) -> None:
    monkeypatch.setenv(name, value)
    refuse_unsafe("127.0.0.1")
    with pytest.raises(CannotServe, match=words):
        refuse_unsafe(OPEN)


def test_safe_settings_are_served_to_the_office() -> None:
    refuse_unsafe(OPEN)


def test_a_taken_port_is_told_with_another_one_to_try() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(CannotServe, match=f"--port {port + 1}"):
            require_free("127.0.0.1", port)
    require_free("127.0.0.1", port)


def test_an_address_of_another_machine_is_told() -> None:
    with pytest.raises(CannotServe, match="tidak dapat dipakai"):
        require_free("203.0.113.9", 8000)


def test_an_open_address_is_known_by_the_names_of_this_machine() -> None:
    names = own_addresses(OPEN)
    assert {"localhost", "127.0.0.1", socket.gethostname()} <= set(names)
    assert OPEN not in names
    assert own_addresses("192.168.1.7")[0] == "192.168.1.7"


@pytest.mark.parametrize(("name", "value"), [("ZI_DEBUG", "yes"), ("ZI_HOSTS", "*"), ("ZI_SECRET_KEY", "pendek")])
def test_the_command_says_why_and_touches_nothing(tmp_path: Path, name: str, value: str) -> None:
    home = tmp_path / "var"
    kept = {key: known for key, known in os.environ.items() if not key.startswith(("ZI_", "DJANGO"))}
    said = subprocess.run(
        [sys.executable, "-m", "zonaintegritas.cli", "serve", "--host", OPEN, "--port", "1"],
        env=kept | {"ZI_HOME": str(home), name: value},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert said.returncode == 2
    assert name in said.stderr
    assert "Traceback" not in said.stderr
    assert not home.exists()


def test_phones_are_told_an_address_that_leads_here(monkeypatch: pytest.MonkeyPatch) -> None:
    known = ["127.0.1.1", "192.168.1.7", "komputer"]
    monkeypatch.setattr(processes, "own_addresses", lambda host: known)
    assert shown_address(OPEN) == "192.168.1.7"
    assert shown_address("192.168.1.9") == "192.168.1.9"
    assert shown_address("::1") == "[::1]"
    known[:] = ["127.0.0.1", "localhost"]
    assert shown_address(OPEN) == "127.0.0.1"
