"""A polite look at a link: HEAD, then GET; few redirects, no cookies, never into the own network.

Each host name is looked up once and the connection goes to the very address that was judged, so that a name cannot
point elsewhere in between. The standard library does it all: nothing of a page is read but its status.
"""

from __future__ import annotations

import http.client
import ipaddress
import socket
import ssl
import threading
from contextlib import suppress
from dataclasses import dataclass
from typing import Final
from urllib.parse import SplitResult, quote, urljoin, urlsplit

from django.conf import settings

from zonaintegritas.evidence.models import EvidenceVersion

SECONDS: Final = 10.0  # without a sign from the other side
LONGEST: Final = 20.0  # seconds for one answer
MOST_REDIRECTS: Final = 5
PORTS: Final = {"http": 80, "https": 443}
AGENT: Final = "ZonaIntegritas-PemeriksaTautan/1"
SIGN_IN: Final = ("accounts.google.com", "login.microsoftonline.com", "login.live.com", "login.microsoft.com")
REDIRECTS: Final = {301, 302, 303, 307, 308}
ASKS_WHO: Final = {401, 403, 407}
MAY_PASS: Final = {408, 425, 429, 500, 502, 503, 504}
GONE: Final = {404, 410}
OK: Final = range(200, 300)
KEPT_IN_PATH: Final = "/%:=&?~#+!$,;'@()*[]"

States = EvidenceVersion.LinkState
LOCKED_SENTENCE: Final = "Tautan ini meminta masuk dahulu. Ubah izinnya menjadi “siapa saja yang memiliki tautan”."
TURNED_SENTENCE: Final = "Tautan ini berputar-putar tanpa sampai ke halaman. Periksa alamatnya."


@dataclass(frozen=True, slots=True)
class Seen:
    """What was seen: a state of the version, a sentence of trouble, and whether it may be gone tomorrow."""

    state: str
    trouble: str = ""
    may_pass: bool = False


class NotLookedAt(Exception):  # noqa: N818 - an answer with a sentence
    """An address that is not opened: the message says why."""


def look_at(address: str) -> Seen:
    """Open a link as anybody could, without signing in. Never raises."""
    try:
        return _followed(address)
    except NotLookedAt as refusal:
        return Seen(States.DEAD, str(refusal))
    except TimeoutError:
        return Seen(States.DEAD, "Server di tautan ini tidak menjawab dalam 10 detik.", may_pass=True)
    except ssl.SSLError:
        return Seen(States.DEAD, "Sertifikat server di tautan ini tidak sah.", may_pass=True)
    except (OSError, http.client.HTTPException, ValueError):
        return Seen(States.DEAD, "Server di tautan ini tidak dapat dihubungi.", may_pass=True)


def _followed(address: str) -> Seen:
    for _ in range(MOST_REDIRECTS + 1):
        status, onward = _asked(address)
        if status in REDIRECTS and onward:
            address = urljoin(address, onward)
            if (urlsplit(address).hostname or "") in SIGN_IN:
                return Seen(States.LOCKED, LOCKED_SENTENCE)
            continue
        return _judged(status)
    return Seen(States.DEAD, TURNED_SENTENCE)


def _asked(address: str) -> tuple[int, str]:
    """(status, where it leads on). Servers that do not know HEAD are asked with GET."""
    parts = urlsplit(address)
    if parts.scheme not in PORTS or not parts.hostname:
        raise NotLookedAt("Alamat ini bukan tautan http atau https.")
    if parts.hostname in SIGN_IN:
        return 401, ""
    status, onward = _request("HEAD", parts)
    if status in OK or (status in REDIRECTS and onward):
        return status, onward
    return _request("GET", parts)


def _judged(status: int) -> Seen:
    if status in OK:
        return Seen(States.ALIVE)
    if status in ASKS_WHO:
        return Seen(States.LOCKED, LOCKED_SENTENCE)
    if status in GONE:
        return Seen(States.DEAD, "Halaman di tautan ini sudah tidak ada.")
    return Seen(States.DEAD, f"Server di tautan ini menjawab dengan galat {status}.", may_pass=status in MAY_PASS)


def _request(method: str, parts: SplitResult) -> tuple[int, str]:
    assert parts.hostname is not None  # noqa: S101 - for the type checker: the caller has looked
    port = parts.port or PORTS[parts.scheme]
    connection = _Judged(parts.hostname.encode("idna").decode(), port, is_secure=parts.scheme == "https")
    end = threading.Timer(LONGEST, connection.cut)  # a server may answer one sign at a time
    end.start()
    try:
        path = quote(parts.path or "/", safe=KEPT_IN_PATH)
        query = f"?{quote(parts.query, safe=KEPT_IN_PATH)}" if parts.query else ""
        connection.request(method, path + query, headers={"User-Agent": AGENT, "Accept": "*/*"})
        answer = connection.getresponse()
        return answer.status, answer.getheader("Location") or ""
    finally:
        end.cancel()
        connection.close()


class _Judged(http.client.HTTPConnection):
    """A connection to an address that anybody may reach."""

    def __init__(self, host: str, port: int, *, is_secure: bool) -> None:
        super().__init__(host, port, timeout=SECONDS)
        self.is_secure = is_secure
        self.default_port = PORTS["https" if is_secure else "http"]

    def connect(self) -> None:
        plain = socket.create_connection((_address_of(self.host, self.port), self.port), SECONDS)
        if self.is_secure:
            self.sock = ssl.create_default_context().wrap_socket(plain, server_hostname=self.host)
        else:
            self.sock = plain

    def cut(self) -> None:
        """End whatever is under way; the waiting side sees a broken connection."""
        if self.sock is not None:
            with suppress(OSError):
                self.sock.shutdown(socket.SHUT_RDWR)


def _address_of(host: str, port: int) -> str:
    """The first address of a host; refused where any of its addresses lies inside a network of one's own."""
    found = [info[4][0] for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    if not settings.ZI_CHECK_PRIVATE_LINKS and not all(_is_public(str(address)) for address in found):
        raise NotLookedAt("Tautan ini menuju jaringan dalam, sehingga tidak dapat dibuka dari luar kantor.")
    return str(found[0])


def _is_public(address: str) -> bool:
    """Whether an address is reached by anybody; one that is wrapped in another form is unwrapped first."""
    judged = ipaddress.ip_address(address.partition("%")[0])
    if isinstance(judged, ipaddress.IPv6Address):
        inner = judged.ipv4_mapped or judged.sixtofour or (judged.teredo or (None, None))[1]
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if judged in NAT64:
            return _is_public(str(ipaddress.IPv4Address(int(judged) & 0xFFFFFFFF)))
    return judged.is_global and not judged.is_multicast


NAT64: Final = ipaddress.ip_network("64:ff9b::/96")
