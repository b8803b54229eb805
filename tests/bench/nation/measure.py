"""Measure one engine: load, count queries, ask every page through gunicorn beside the empty one."""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from zonaintegritas.config import installation

installation.set_up()

from django.conf import settings  # noqa: E402 - Django is set up first
from django.contrib.sessions.backends.db import SessionStore  # noqa: E402
from django.db import connection, reset_queries  # noqa: E402
from django.test import Client  # noqa: E402
from django.test.utils import CaptureQueriesContext  # noqa: E402

from tests.bench.nation import pages  # noqa: E402
from tests.bench.nation.client import Answers, ask, tag_of  # noqa: E402
from tests.bench.nation.load import load  # noqa: E402
from tests.browser.program import free_port  # noqa: E402
from zonaintegritas.config.processes import web_command  # noqa: E402
from zonaintegritas.offices.models import Office, User  # noqa: E402

MOST_QUERIES = 12
MOST_BYTES = 40_000
WARM_UP = 1.0  # seconds


@dataclass(frozen=True, slots=True)
class Row:
    """A page as it was measured."""

    name: str
    queries: int
    answers: Answers
    bar: float


def main() -> int:
    """Print the tables; 1 where a page falls short of its bar."""
    parser = argparse.ArgumentParser()
    parser.add_argument("seed", type=int)
    parser.add_argument("seconds", type=float)
    parser.add_argument("--profile", action="store_true")
    arguments = parser.parse_args()
    _prepare(arguments.seed)
    shown = pages.pages()
    if arguments.profile:
        _profile(shown)
        return 0
    port = free_port()
    with _gunicorn(port):
        cookies = {person: f"{settings.SESSION_COOKIE_NAME}={_session(person)}" for person in {p.person for p in shown}}
        ask(port, "/kosong/", next(iter(cookies.values())), seconds=WARM_UP)
        empty = {person: ask(port, "/kosong/", cookie, seconds=arguments.seconds) for person, cookie in cookies.items()}
        rows = []
        for page in shown:
            cookie = cookies[page.person]
            ask(port, page.path, cookie, seconds=WARM_UP)
            rows.append(
                (page, Row(page.name, _queries(page), ask(port, page.path, cookie, seconds=arguments.seconds), 0.02))
            )
            if page.is_tagged and (tag := tag_of(port, page.path, cookie)):
                again = ask(port, page.path, cookie, seconds=arguments.seconds, etag=tag)
                rows.append((page, Row(f"{page.name}, nothing changed since it was shown", 0, again, 0.05)))
    return _print(rows, empty)


def _prepare(seed: int) -> None:
    """An installation with the nation in it; made once."""
    installation.prepare()
    installation.load_offices()
    if User.objects.exists():
        return
    begun = time.monotonic()
    counts = load(seed, lambda words: print(words, file=sys.stderr))  # noqa: T201 - progress of a command
    took = time.monotonic() - begun
    connection.cursor().execute("ANALYZE")
    facts = ", ".join(f"{total:,} {name}" for name, total in counts.items())
    sys.stdout.write(f"Made in {took:.0f} s: {facts}.\n\n")


def _session(person: User) -> str:
    """A signed-in session, as signing in makes it."""
    store = SessionStore()
    store["_auth_user_id"] = str(person.pk)
    (store["_auth_user_backend"],) = settings.AUTHENTICATION_BACKENDS
    store["_auth_user_hash"] = person.get_session_auth_hash()
    store.create()
    return str(store.session_key)


@contextmanager
def _gunicorn(port: int) -> Iterator[None]:
    """The web process with the program's own command line."""
    environment = os.environ | {"DJANGO_SETTINGS_MODULE": "tests.bench.nation.settings"}
    connection.close()
    process = subprocess.Popen(web_command("127.0.0.1", port), env=environment)
    try:
        _wait(port)
        yield
    finally:
        process.terminate()
        process.wait(20)


def _wait(port: int) -> None:
    for _try in range(300):
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{port}/sehat/", timeout=2):
                return
        except (urllib.error.URLError, OSError):
            time.sleep(0.1)
    raise RuntimeError("gunicorn does not answer")


def _queries(page: pages.Page) -> int:
    """How many queries the page itself takes, those for session, person and office included."""
    client = _client(page.person)
    client.get(page.path)
    reset_queries()
    with CaptureQueriesContext(connection) as taken:
        answer = client.get(page.path)
    if answer.status_code != 200:
        raise RuntimeError(f"{page.path}: {answer.status_code}")
    return len(taken)


def _client(person: User) -> Client:
    client = Client(headers={"host": "127.0.0.1", "accept-encoding": "gzip"})
    client.force_login(person)
    return client


def _print(rows: list[tuple[pages.Page, Row]], empty: dict[User, Answers]) -> int:
    write = sys.stdout.write
    for person, answers in empty.items():
        write(f"Empty view, signed in as {person.username.partition('.')[0]}: ")
        write(f"{answers.a_second:.0f} a second, 95th percentile {answers.slow:.0f} ms.\n")
    write("\n| page | queries | kB over the line | a second | 95th percentile, ms | of the empty view | bar |\n")
    write("|---|---|---|---|---|---|---|\n")
    short = 0
    for page, row in rows:
        share = row.answers.a_second / empty[page.person].a_second
        is_short = share < row.bar or row.queries > MOST_QUERIES or row.answers.size > MOST_BYTES
        short += is_short
        write(
            f"| {row.name} | {row.queries or '–'} | {row.answers.size / 1000:.1f} | {row.answers.a_second:.1f} "
            f"| {row.answers.slow:.0f} | {share:.3f}{' **short**' if is_short else ''} | {row.bar} |\n"
        )
        if not row.answers.statuses <= {200, 304}:
            write(f"\n{row.name}: answered {sorted(row.answers.statuses)}\n")
            short += 1
    offices = Office.objects.count()
    write(f"\n{offices} offices. Asked by eight people at once, every request over a new connection.\n")
    return 1 if short else 0


def _profile(shown: list[pages.Page]) -> None:
    for page in shown:
        client = _client(page.person)
        client.get(page.path)
        profile = cProfile.Profile()
        begun = time.perf_counter()
        client.get(page.path)
        took = time.perf_counter() - begun
        sys.stdout.write(f"\n## {page.name} {page.path}: {took * 1000:.0f} ms\n")
        profile.runcall(client.get, page.path)
        pstats.Stats(profile, stream=sys.stdout).sort_stats("cumulative").print_stats(40)


if __name__ == "__main__":
    sys.exit(main())
