"""Troubles that pass: database or store of files away, disk full. People are told, and keep what they typed."""

from __future__ import annotations

import errno
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass

from django.core.exceptions import SuspiciousOperation
from django.db import InterfaceError, OperationalError
from django.http import HttpRequest
from django.http.multipartparser import MultiPartParserError
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

UNAVAILABLE = 503
FULL = 507
RETRY_AFTER = 15  # seconds
NO_ROOM = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
SQLITE_PASSES = {
    sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_LOCKED,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_PROTOCOL,
}
# Classes of PostgreSQL: connection, resources, operator intervention (a server that stops or starts), locks in the way.
POSTGRES_PASSES = ("08", "40", "53", "55", "57")
POSTGRES_FULL = "53100"
OF_THE_STORE = ("botocore.exceptions", "boto3.exceptions", "s3transfer.exceptions")  # modules of its client's faults
SECRET = ("password", "sandi")
UNSEEN = ("csrfmiddlewaretoken",)


@dataclass(frozen=True, slots=True)
class Trouble:
    """What people read while it lasts."""

    status: int
    title: Promise
    what: Promise


AWAY = Trouble(
    UNAVAILABLE,
    _("Basis data sedang tidak dapat dipakai"),
    _(
        "Program ini tidak dapat menjangkau basis datanya, biasanya hanya sebentar. Yang sudah tersimpan tetap ada;"
        " yang baru saja Anda kirim belum tersimpan. Tunggu seperempat menit, lalu coba lagi. Bila terulang, beri tahu"
        " operator kantor."
    ),
)
STORE_AWAY = Trouble(
    UNAVAILABLE,
    _("Penyimpanan berkas sedang tidak dapat dipakai"),
    _(
        "Program ini tidak dapat menjangkau tempat berkas-berkasnya disimpan, biasanya hanya sebentar. Yang sudah"
        " tersimpan tetap ada; yang baru saja Anda kirim belum tersimpan. Tunggu seperempat menit, lalu coba lagi."
        " Bila terulang, beri tahu operator kantor."
    ),
)
NO_SPACE = Trouble(
    FULL,
    _("Ruang penyimpanan penuh"),
    _(
        "Komputer tempat program ini berjalan kehabisan ruang, jadi yang baru saja Anda kirim tidak disimpan. Yang"
        " sudah tersimpan tetap ada dan dapat dibaca. Minta operator kantor mengosongkan sebagian ruangnya, lalu kirim"
        " lagi."
    ),
)


def trouble_of(fault: BaseException | None) -> Trouble | None:
    """The trouble behind a fault; None where it is a mistake of the program."""
    for one in _chain(fault):
        if isinstance(one, OSError) and one.errno in NO_ROOM:
            return NO_SPACE
        if is_of_store(one):
            return STORE_AWAY
        if isinstance(one, OperationalError | InterfaceError):
            return _of_database(one.__cause__)
    return None


def is_of_store(fault: BaseException) -> bool:
    """Whether an S3-like store told by it that it is away or refuses; a folder raises OSError."""
    return any(kind.__module__ in OF_THE_STORE for kind in type(fault).__mro__)


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    """A fault and those that led to it."""
    while fault is not None:
        yield fault
        fault = fault.__cause__ or fault.__context__


def _of_database(cause: BaseException | None) -> Trouble | None:
    code = getattr(cause, "sqlite_errorcode", None)
    if code is not None:
        primary = code & 0xFF
        return NO_SPACE if primary == sqlite3.SQLITE_FULL else AWAY if primary in SQLITE_PASSES else None
    state = getattr(cause, "sqlstate", None)
    if state is None:
        return AWAY  # the connection broke or never came about: no answer, no code
    return NO_SPACE if state == POSTGRES_FULL else AWAY if state.startswith(POSTGRES_PASSES) else None


@dataclass(frozen=True, slots=True)
class Typed:
    """A field of the form that was sent."""

    name: str
    value: str
    is_long: bool


@dataclass(frozen=True, slots=True)
class Sent:
    """What came with the request: offered again, so that nothing has to be typed twice."""

    fields: tuple[Typed, ...] = ()
    token: str = ""
    has_files: bool = False
    is_whole: bool = False  # nothing secret and no file in it: it can be sent again as it is


def sent_with(request: HttpRequest) -> Sent:
    """The form of a request, passwords and files left out."""
    if request.method != "POST":
        return Sent()
    try:
        has_files = bool(request.FILES)
    except (OSError, SuspiciousOperation, MultiPartParserError):
        return Sent(has_files=True)  # what was sent cannot be read, for the same trouble
    pairs = [(name, value) for name, values in request.POST.lists() for value in values if name not in UNSEEN]
    shown = [(name, value) for name, value in pairs if not any(word in name for word in SECRET)]
    return Sent(
        fields=tuple(Typed(name, value, "\n" in value or len(value) > 60) for name, value in shown),
        token=request.POST.get("csrfmiddlewaretoken", ""),
        has_files=has_files,
        is_whole=len(shown) == len(pairs) and not has_files,
    )
