"""Typed readers of the environment that fail loudly, and the folder in which an installation lives."""

from __future__ import annotations

import os
import secrets
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import SplitResult, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured


def text(name: str, default: str = "") -> str:
    """A setting as text."""
    return os.environ.get(name, default)


def flag(name: str, *, default: bool = False) -> bool:
    """A setting that is `yes` or `no`; anything else stops the start."""
    value = os.environ.get(name, "")
    if value not in ("", "yes", "no"):
        raise ImproperlyConfigured(f"{name} harus `yes` atau `no`, bukan `{value}`.")
    return value == "yes" if value else default


def whole(name: str, default: int, *, least: int, most: int) -> int:
    """A whole number between two bounds."""
    value = os.environ.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or not least <= int(value) <= most:
        raise ImproperlyConfigured(f"{name} harus bilangan bulat {least} sampai {most}, bukan `{value}`.")
    return int(value)


def home() -> Path:
    """The folder with database, files and secret of this installation (ZI_HOME, default var/ here)."""
    folder = Path(text("ZI_HOME", "var")).absolute()
    folder.mkdir(parents=True, exist_ok=True, mode=0o750)
    return folder


def secret_key(folder: Path) -> str:
    """ZI_SECRET_KEY, or a key made once and kept in the installation's folder, readable by its owner only."""
    if given := text("ZI_SECRET_KEY"):
        return given
    kept = folder / "secret-key"
    if not kept.exists():
        part = folder / f".secret-key-{os.getpid()}"
        part.touch(mode=0o600)
        part.write_text(secrets.token_urlsafe(48), encoding="ascii")
        try:
            os.link(part, kept)  # the first of two processes wins
        except FileExistsError:
            pass
        finally:
            part.unlink()
    return kept.read_text(encoding="ascii").strip()


def database(folder: Path) -> dict[str, object]:
    """ZI_DATABASE_URL (postgresql://...) or the embedded SQLite file of this installation."""
    url = text("ZI_DATABASE_URL")
    if url:
        import environ  # noqa: PLC0415 - only installations on PostgreSQL need it

        return {**environ.Env.db_url_config(url), "CONN_MAX_AGE": 60, "CONN_HEALTH_CHECKS": True}
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "zonaintegritas.sqlite3",
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": (
                "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA foreign_keys=ON; PRAGMA busy_timeout=20000;"
            ),
        },
    }


def address(name: str) -> SplitResult:
    """A web address (https://...) without anything behind the host, or an empty one; anything else stops the start."""
    value = text(name)
    found = urlsplit(value)
    if value and (found.scheme not in ("http", "https") or not found.hostname or found.path not in ("", "/")):
        raise ImproperlyConfigured(f"{name} harus alamat seperti https://zi.kantor.go.id, bukan `{value}`.")
    return found


MAIL_PORTS = {"smtp": 25, "smtp+tls": 587, "smtps": 465}
MAIL_FORM = "smtp+tls://nama:kata-sandi@surel.kantor.go.id:587"


@dataclass(frozen=True, slots=True)
class MailServer:
    """Where e-mail is handed in; without a host none is sent."""

    host: str = ""
    port: int = 25
    user: str = ""
    password: str = ""
    starts_tls: bool = False
    is_tls: bool = False


def mail_server(name: str) -> MailServer:
    """smtp://, smtp+tls:// or smtps:// with a host. What is wrong is said without repeating the password."""
    value = text(name)
    if not value:
        return MailServer()
    found = urlsplit(value)
    if found.scheme not in MAIL_PORTS or not found.hostname or not _port_is_number(found):
        raise ImproperlyConfigured(f"{name} harus diawali smtp://, smtp+tls:// atau smtps://. Contoh: {MAIL_FORM}")
    return MailServer(
        host=found.hostname,
        port=found.port or MAIL_PORTS[found.scheme],
        user=unquote(found.username or ""),
        password=unquote(found.password or ""),
        starts_tls=found.scheme == "smtp+tls",
        is_tls=found.scheme == "smtps",
    )


def _port_is_number(found: SplitResult) -> bool:
    try:
        return found.port is None or found.port > 0
    except ValueError:
        return False
