"""Processes are killed in the middle of their work; nothing is lost, nothing is there twice."""

from __future__ import annotations

import hashlib
import re
import signal
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.browser import journey, processes
from tests.browser.conftest import SignIn
from tests.browser.journey import Paper
from tests.browser.program import Program, command, environment, free_port, running, start
from zonaintegritas.core.sample import Format, Layout, sample_name, write_sample

pytestmark = pytest.mark.browser

YEAR = 2026
ITEMS = 44
KILLS = 2  # of the worker, each while it reads
ALL_WITHIN = 120.0  # seconds for all files, on a busy machine
AGAIN_WITHIN = 30.0  # seconds until a process that died is replaced
DERIVED = "turunan"
BOUNDARY = "batas-berkas"


@pytest.fixture(scope="module")
def victim() -> Iterator[Program]:
    """A program of its own: what happens to it disturbs no other test."""
    with running() as program:
        yield program


def papers() -> list[Paper]:
    """Several files that take a moment each."""
    return [
        Paper(sample_name(layout, kind, year=YEAR), write_sample(layout, kind, year=YEAR))
        for layout in (Layout.SIX, Layout.TARGET)
        for kind in (Format.PDF, Format.DOCX, Format.XLSX)
    ]


def test_readings_of_a_killed_worker_are_taken_up_and_end_exactly_once(victim: Program, sign_in: SignIn) -> None:
    page = sign_in("operator", at=victim)
    files = papers()
    draft = int(re.findall(r"\d+", journey.upload(page, *files))[-1])
    killed: set[int] = set()
    for _ in range(KILLS):
        processes.until(lambda: processes.states(victim, draft)["READING"], within=ALL_WITHIN, what="a file being read")
        worker = processes.until(lambda: _other_worker(victim, killed), within=AGAIN_WITHIN, what="a worker")
        processes.kill(worker)
        killed.add(worker)
    processes.until(
        lambda: processes.states(victim, draft) == {"READ": len(files)}, within=ALL_WITHIN, what="all files read"
    )
    assert processes.worker_of(victim) not in killed
    rows = processes.ask(
        victim,
        "select count(*), count(distinct position) from plans_draftrow where draft_id = ? group by source_id",
        draft,
    )
    assert rows == [(ITEMS, ITEMS)] * len(files)
    again = processes.ask(victim, "select max(attempts) from plans_source where draft_id = ?", draft)[0][0]
    assert 1 < int(str(again)) <= 1 + KILLS
    journey.wait_until_read(page)
    assert journey.counts(page)[0] == ITEMS * len(files)


def test_nothing_half_is_left_of_an_upload_whose_web_process_died(victim: Program, sign_in: SignIn) -> None:
    page = sign_in("operator", at=victim)
    before = _tables(victim)
    half_way = _send_half(page, victim)
    workers = processes.web_workers_of(victim)
    for pid in workers:
        processes.kill(pid)
    half_way.settimeout(AGAIN_WITHIN)
    try:
        assert half_way.recv(100) == b""
    except ConnectionResetError:
        pass
    finally:
        half_way.close()
    processes.until(
        lambda: set(processes.web_workers_of(victim)) - set(workers), within=AGAIN_WITHIN, what="new web processes"
    )
    assert _tables(victim) == before
    _assert_store_is_whole(victim)
    journey.upload(page, Paper("sesudah-putus.docx", write_sample(Layout.MONTHS, Format.DOCX, year=YEAR)))
    journey.wait_until_read(page)
    assert journey.counts(page)[0] == ITEMS


def test_after_a_broken_connection_the_form_can_be_sent_again(victim: Program, sign_in: SignIn) -> None:
    page = sign_in("operator", at=victim)
    page.goto("/draf/unggah/")
    page.route(
        "**/draf/unggah/",
        lambda route: route.abort("connectionreset") if route.request.method == "POST" else route.continue_(),
    )
    paper = Paper("sambungan-putus.docx", write_sample(Layout.SIX, Format.DOCX, year=YEAR))
    page.get_by_label("Berkas keputusan").set_input_files(journey.payload(paper))
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name="Unggah dan baca").click(no_wait_after=True)
    page.unroute_all()
    page.goto("/draf/unggah/")
    page.get_by_label("Berkas keputusan").set_input_files(journey.payload(paper))
    page.get_by_role("button", name="Unggah dan baca").click()
    page.wait_for_url(re.compile(r"/draf/\d+/$"))


def test_ctrl_c_ends_all_processes_and_a_second_start_finds_everything(sign_in: SignIn) -> None:
    with tempfile.TemporaryDirectory(prefix="zi-kill-") as folder:
        home, port = Path(folder) / "demo", free_port()
        first = start(home, port)
        page = sign_in("operator", at=first)
        draft = journey.upload(page, Paper("tetap-ada.docx", write_sample(Layout.SIX, Format.DOCX, year=YEAR)))
        journey.wait_until_read(page)
        below = processes.all_below(first.process.pid)
        assert len(below) >= 5  # the web master with two workers, and a worker for each queue
        assert first.end(signal.SIGINT) == 0
        processes.until(
            lambda: not any(processes.is_running(pid) for pid in below), within=AGAIN_WITHIN, what="all processes gone"
        )
        second = start(home, port)
        try:
            page.goto(draft)
            assert journey.counts(page)[0] == ITEMS
        finally:
            assert second.end(signal.SIGINT) == 0


def test_a_port_that_is_taken_is_a_sentence() -> None:
    with socket.create_server(("127.0.0.1", 0)) as other, tempfile.TemporaryDirectory() as folder:
        port = other.getsockname()[1]
        said = subprocess.run(
            command(port), env=environment(Path(folder)), capture_output=True, text=True, timeout=60, check=False
        )
    assert said.returncode == 2
    assert f"Alamat 127.0.0.1:{port} tidak dapat dipakai" in said.stderr
    assert f"--port {port + 1}" in said.stderr
    assert "Traceback" not in said.stderr


def _other_worker(program: Program, killed: set[int]) -> int | None:
    found = processes.worker_of(program)
    return None if found in killed else found


def _send_half(page: Page, program: Program) -> socket.socket:
    """Begin an upload as a browser does, and stop in the middle of the file."""
    page.goto("/draf/unggah/")
    token = page.locator("form[enctype] input[name=csrfmiddlewaretoken]").get_attribute("value")
    cookies = "; ".join(f"{cookie['name']}={cookie['value']}" for cookie in page.context.cookies())
    head = (
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="csrfmiddlewaretoken"\r\n\r\n{token}\r\n'
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="uploads"; filename="putus.txt"\r\n'
        "Content-Type: text/plain\r\n\r\n"
    ).encode()
    half = b"Separuh berkas.\n" * 200_000
    connection = HTTPConnection(program.address.removeprefix("http://"), timeout=AGAIN_WITHIN)
    connection.putrequest("POST", "/draf/unggah/")
    connection.putheader("Cookie", cookies)
    connection.putheader("Content-Type", f"multipart/form-data; boundary={BOUNDARY}")
    connection.putheader("Content-Length", str(2 * len(half)))
    connection.endheaders(head + half)
    assert connection.sock is not None
    return connection.sock


def _tables(program: Program) -> list[tuple[object, ...]]:
    """How many rows an upload would have left. Of history what people did: the program itself goes on meanwhile."""
    done = "guard_historyentry where actor <> 'system'"
    places = ("plans_draft", "plans_source", "files_storedfile", done)
    return [(place, *processes.ask(program, f"select count(*) from {place}")[0]) for place in places]  # noqa: S608 - names above


def _assert_store_is_whole(program: Program) -> None:
    """Every file in the store holds the content after which it is named; pictures made from them stand beside."""
    for path in (program.home / "files").rglob("*"):
        if path.is_file() and DERIVED not in path.parts:
            assert hashlib.sha256(path.read_bytes()).hexdigest() in path.name, path
