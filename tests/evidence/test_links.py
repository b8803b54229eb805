"""Looking at links: a real server answers; nothing of one's own network is opened unless a setting says so."""

from __future__ import annotations

import datetime as dt
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
import time_machine
from django.utils import timezone
from django_tasks_db.models import DBTaskResult
from pytest_django import Settings

from tests.factories.evidence import make_evidence
from zonaintegritas.evidence import jobs, links, services
from zonaintegritas.evidence.models import Evidence, EvidenceVersion
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db]


@dataclass
class Site:
    """A web server on this machine, and what it was asked."""

    address: str
    asked: list[tuple[str, str, dict[str, str]]] = field(default_factory=list)

    def __call__(self, path: str) -> str:
        return self.address + path


@pytest.fixture
def site(settings: Settings) -> Iterator[Site]:
    settings.ZI_CHECK_PRIVATE_LINKS = True

    class Handler(BaseHTTPRequestHandler):
        def answer(self) -> None:
            made.asked.append((self.command, self.path, dict(self.headers.items())))
            parts = self.path.strip("/").split("/")
            status = int(parts[0])
            if parts[1:] == ["get-saja"] and self.command == "HEAD":
                status = 405
            self.send_response(status)
            if status in links.REDIRECTS:
                self.send_header(
                    "Location",
                    {"masuk": "https://accounts.google.com/ServiceLogin?x=1"}.get(
                        parts[1], "/" + "/".join(parts[1:]) if parts[1] != "putar" else self.path
                    ),
                )
            self.send_header("Set-Cookie", "jejak=1")
            self.send_header("Content-Length", "0")
            self.end_headers()

        do_GET = do_HEAD = answer  # noqa: N815 - the names that the library calls

        def log_message(self, *_: Any) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made = Site(f"http://127.0.0.1:{server.server_port}")
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield made
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("path", "state", "methods"),
    [
        ("/200/laporan", "ALIVE", ["HEAD"]),
        ("/200/get-saja", "ALIVE", ["HEAD", "GET"]),
        ("/302/200/pindah", "ALIVE", ["HEAD", "HEAD"]),
        ("/404/hilang", "DEAD", ["HEAD", "GET"]),
        ("/410/hilang", "DEAD", ["HEAD", "GET"]),
        ("/500/galat", "DEAD", ["HEAD", "GET"]),
        ("/403/tutup", "LOCKED", ["HEAD", "GET"]),
        ("/302/masuk", "LOCKED", ["HEAD"]),
        ("/302/putar", "DEAD", ["HEAD"] * 6),
    ],
)
def test_a_link_is_opened_as_anybody_could(path: str, state: str, methods: list[str], site: Site) -> None:
    seen = links.look_at(site(path))
    assert (seen.state, bool(seen.trouble)) == (state, state != "ALIVE")
    assert [method for method, _, _ in site.asked] == methods
    assert all("Cookie" not in headers for _, _, headers in site.asked)
    assert all(headers["User-Agent"] == links.AGENT for _, _, headers in site.asked)


def test_a_sign_in_page_is_not_openly_readable(site: Site) -> None:
    assert "siapa saja yang memiliki tautan" in links.look_at(site("/302/masuk")).trouble


@pytest.mark.parametrize(
    "address",
    ["ftp://contoh.go.id/a", "file:///etc/passwd", "javascript:alert(1)", "http://", "gopher://127.0.0.1/", "//x", ""],
)
def test_only_web_addresses_are_opened(address: str) -> None:
    seen = links.look_at(address)
    assert (seen.state, seen.may_pass) == ("DEAD", False)


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1", "localhost", "[::1]", "10.0.0.8", "192.168.1.1", "172.16.3.4", "169.254.169.254", "0.0.0.0",  # noqa: S104 - not bound
        "[::ffff:127.0.0.1]", "[64:ff9b::7f00:1]", "[fe80::1]", "[fd00::1]", "2130706433", "0x7f.1", "100.64.0.1",
        "224.0.0.1",
    ],
)  # fmt: skip
def test_the_own_network_stays_shut(host: str, site: Site, settings: Settings) -> None:
    settings.ZI_CHECK_PRIVATE_LINKS = False
    seen = links.look_at(f"http://{host}:{site.address.rpartition(':')[2]}/200/dalam")
    assert seen.state == "DEAD"
    assert "jaringan dalam" in seen.trouble
    assert site.asked == []


def test_a_redirect_into_the_own_network_stays_shut(
    site: Site, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first host counts as public here; where it leads on does not."""
    monkeypatch.setattr(links, "_is_public", lambda address: address != "127.0.0.2")
    settings.ZI_CHECK_PRIVATE_LINKS = False
    monkeypatch.setattr(links, "urljoin", lambda _base, _onward: site.address.replace("127.0.0.1", "127.0.0.2"))
    assert "jaringan dalam" in links.look_at(site("/302/200/dalam")).trouble
    assert len(site.asked) == 1


def test_a_server_that_never_answers_is_left(site: Site, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(links, "SECONDS", 0.2)
    silent = socket.create_server(("127.0.0.1", 0))
    with silent:
        seen = links.look_at(f"http://127.0.0.1:{silent.getsockname()[1]}/")
    assert (seen.state, seen.may_pass) == ("DEAD", True)


def linked(actor: User, office: Office, address: str) -> EvidenceVersion:
    return make_evidence(actor, office, link=address).current


def test_the_check_writes_what_it_saw(
    site: Site, anggota: User, office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(jobs, "PAUSE", 0)
    with time_machine.travel("2026-06-15 04:00Z", tick=False):
        alive, dead = linked(anggota, office, site("/200/a")), linked(anggota, office, site("/404/b"))
    with time_machine.travel("2026-06-25 04:00Z", tick=False):
        jobs.check_links.func()
        now = timezone.now()
    for version in (alive, dead):
        version.refresh_from_db()
        assert version.link_checked_at == now
    assert (alive.link_state, alive.link_seen_on) == ("ALIVE", dt.date(2026, 6, 25))
    assert (dead.link_state, dead.link_seen_on) == ("DEAD", dt.date(2026, 6, 15))
    assert dead.link_trouble == "Halaman di tautan ini sudah tidak ada."
    assert HistoryEntry.objects.filter(action="link:record", actor="system").count() == 2


def test_a_host_that_is_away_for_a_day_kills_no_link(site: Site, anggota: User, office: Office) -> None:
    version = linked(anggota, office, site("/503/a"))
    EvidenceVersion.objects.update(link_state="ALIVE", link_seen_on=office.today())
    jobs.check_links.func()
    version.refresh_from_db()
    assert (version.link_state, version.link_trouble) == ("ALIVE", "Server di tautan ini menjawab dengan galat 503.")
    long_ago = office.today() - jobs.PATIENCE_WITH_LINKS
    EvidenceVersion.objects.update(link_seen_on=long_ago, link_checked_at=None)
    jobs.check_links.func()
    version.refresh_from_db()
    assert version.link_state == "DEAD"


def test_links_are_looked_at_once_a_week(site: Site, anggota: User, office: Office) -> None:
    linked(anggota, office, site("/200/a"))
    now = timezone.now()
    assert jobs.resume_link_checks(now) == 1
    assert jobs.resume_link_checks(now) == 0  # one is waiting already
    DBTaskResult.objects.all().delete()
    jobs.check_links.func()
    assert jobs.resume_link_checks(timezone.now()) == 0
    assert jobs.resume_link_checks(timezone.now() + jobs.LINK_RHYTHM + dt.timedelta(minutes=1)) == 1


def test_old_versions_and_withdrawn_documents_are_left_alone(site: Site, anggota: User, office: Office) -> None:
    first = linked(anggota, office, site("/200/lama")).evidence
    services.revise(anggota, first, link=site("/200/baru"))
    services.withdraw(anggota, linked(anggota, office, site("/200/ditarik")).evidence)
    jobs.check_links.func()
    assert [path for _, path, _ in site.asked] == ["/200/baru"]
    assert Evidence.objects.count() == 2
