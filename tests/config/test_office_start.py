"""A real office starts: the real command, the real server, a link that works once."""

from __future__ import annotations

import re
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from http.cookiejar import CookieJar
from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.browser.program import environment, free_port

pytestmark = pytest.mark.slow

CHOSEN = "sandi-pilihan-sendiri-77"
START_WITHIN = 60.0  # seconds
TOKEN = re.compile(r'name="csrfmiddlewaretoken" value="([^"]+)"')


@dataclass(frozen=True)
class Installation:
    """A folder with one office, and the address at which it is served."""

    home: Path
    port: int
    said: str

    @property
    def link(self) -> str:
        return str(re.findall(r"http://\S+/masuk/tautan/\S+", self.said)[0])


def zi(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command as a person types it."""
    return subprocess.run(
        [sys.executable, "-m", "zonaintegritas.cli", *words],
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=START_WITHIN,
        check=False,
    )


@pytest.fixture
def installation(tmp_path: Path) -> Installation:
    home, port = tmp_path / "var", free_port()
    address = f"http://127.0.0.1:{port}"
    begun = zi(home, "office", "start", "3372", "--operator", "Rina Wulandari, S.Kom.", "--address", address)
    assert begun.returncode == 0, begun.stderr
    return Installation(home, port, begun.stdout)


@contextmanager
def served(installation: Installation) -> Iterator[None]:
    """`zi serve`, ended with Ctrl-C."""
    command = [sys.executable, "-m", "zonaintegritas.cli", "serve", "--port", str(installation.port)]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, env=environment(installation.home), stdout=quiet, stderr=quiet) as server:
        _wait_for(installation.port)
        yield
        server.send_signal(signal.SIGINT)
        assert server.wait(START_WITHIN) == 0


def test_the_link_lets_the_operator_choose_a_password_once(installation: Installation) -> None:
    assert "Komisi Pemilihan Umum Kota Surakarta siap." in installation.said
    with served(installation):
        first = Visit()
        page = first.get(installation.link)
        assert "Rina Wulandari, S.Kom." in page
        assert "rina.wulandari.s.kom" in page
        first.post("/masuk/kata-sandi/", password=CHOSEN, again=CHOSEN)
        home = first.post("/masuk/", login="rina.wulandari.s.kom", password=CHOSEN)
        assert "Komisi Pemilihan Umum Kota Surakarta" in home
        assert "Unggah SK rencana aksi" in home
        assert "Peragaan" not in home
        with pytest.raises(urllib.error.HTTPError) as spent:
            Visit().get(installation.link)
        with closing(spent.value):
            assert spent.value.code == 410
            assert "tidak berlaku lagi" in spent.value.read().decode()


def test_the_folder_holds_one_person_and_no_default_password(installation: Installation) -> None:
    with closing(sqlite3.connect(installation.home / "zonaintegritas.sqlite3")) as database:
        people = database.execute("select username from offices_user").fetchall()
        offices = database.execute("select count(*) from offices_office").fetchone()
    assert people == [("rina.wulandari.s.kom",)]
    assert offices == (553,)
    assert (installation.home / "secret-key").stat().st_mode & 0o077 == 0


def test_starting_it_again_gives_a_new_link_and_no_second_person(installation: Installation) -> None:
    again = zi(installation.home, "office", "start", "3372", "--operator", "Rina Wulandari, S.Kom.")
    assert again.returncode == 0, again.stderr
    assert "/masuk/tautan/" in again.stdout
    assert installation.link not in again.stdout
    with closing(sqlite3.connect(installation.home / "zonaintegritas.sqlite3")) as database:
        assert database.execute("select count(*) from offices_user").fetchone() == (1,)


def test_an_unknown_code_is_a_sentence(installation: Installation) -> None:
    said = zi(installation.home, "office", "start", "1234", "--operator", "Rina")
    assert said.returncode == 2
    assert "Tidak ada kantor dengan kode 1234" in said.stderr


class Visit:
    """A browser without scripts: cookies, pages, forms."""

    def __init__(self) -> None:
        self.opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(CookieJar()))
        self.page = self.address = ""

    def get(self, address: str) -> str:
        return self._open(urllib.request.Request(address))  # noqa: S310 - our own server

    def post(self, path: str, **fields: str) -> str:
        """Send the form of the page one is on, with its token."""
        token = TOKEN.findall(self.page)[0]
        server = "/".join(self.address.split("/")[:3])
        filled = {"csrfmiddlewaretoken": token, **fields}
        return self._open(urllib.request.Request(server + path, urlencode(filled).encode()))  # noqa: S310 - the same

    def _open(self, request: urllib.request.Request) -> str:
        with self.opener.open(request, timeout=START_WITHIN) as answer:
            self.address = answer.url
            self.page = answer.read().decode()
        return self.page


def _wait_for(port: int) -> None:
    deadline = time.monotonic() + START_WITHIN
    while time.monotonic() < deadline:
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                return
        except OSError:
            time.sleep(0.1)
    raise AssertionError("the server does not answer")
