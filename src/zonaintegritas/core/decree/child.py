"""Files of strangers are read in a process of their own with limits: a bad file ends alone, and with a sentence."""

from __future__ import annotations

import base64
import binascii
import json
import os
import selectors
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Final

from zonaintegritas.core.decree.formats.scan.available import VARIABLE
from zonaintegritas.core.decree.formats.sheet_cells import RawSheet
from zonaintegritas.core.decree.formats.sheet_cells import from_wire as sheets_from_wire
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.core.decree.limits import MEBIBYTE, Limits
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.decree.wire import from_wire

MODULE: Final = "zonaintegritas.core.decree.child_work"
CHUNK: Final = 65_536  # bytes taken from the pipe at once
LONGEST_SENTENCE: Final = 200  # characters of a progress message that are passed on
MARGIN: Final = 5  # seconds after which a child ends itself, if nobody is left to end it

__all__ = [
    "MEBIBYTE",
    "Limits",
    "join_photos_in_child",
    "read_in_child",
    "render_in_child",
    "sheets_in_child",
    "show_in_child",
    "shrink_in_child",
    "words_in_child",
]

Progress = Callable[[str], None]


DEFAULT_LIMITS: Final = Limits()
WORDS_LIMITS: Final = Limits(processor_seconds=20, recognised_pages=20)  # later pages of a scan stay unread
PHOTO_LIMITS: Final = Limits(processor_seconds=60, output=128 * MEBIBYTE)  # sixty photos, a second each


def read_in_child(
    path: Path, name: str, *, limits: Limits = DEFAULT_LIMITS, progress: Progress | None = None
) -> Reading:
    """Read a decree in a process of its own. `progress` hears sentences while it works.

    Raises Unreadable, also with the codes timeout, memory and crashed.
    """
    answer = _ask({"task": "read", "path": str(path.absolute()), "name": name}, limits, progress)
    try:
        return from_wire(answer)
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise Unreadable("crashed") from error


def render_in_child(path: Path, page: int, *, width_px: int, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """The picture (PNG) of one page of a PDF, made in a process of its own. Raises Unreadable."""
    answer = _ask({"task": "render", "path": str(path.absolute()), "page": page, "width_px": width_px}, limits, None)
    return _bytes(answer)


def join_photos_in_child(paths: Sequence[Path], *, limits: Limits = PHOTO_LIMITS) -> bytes:
    """Photos of the pages, in order, as one PDF, made in a process of its own. Raises Unreadable."""
    answer = _ask({"task": "join", "paths": [str(path.absolute()) for path in paths]}, limits, None)
    return _bytes(answer)


def sheets_in_child(path: Path, *, limits: Limits = DEFAULT_LIMITS) -> list[RawSheet]:
    """The cells of an XLSX as they stand there, read in a process of its own. Raises Unreadable."""
    answer = _ask({"task": "sheets", "path": str(path.absolute())}, limits, None)
    try:
        return sheets_from_wire(answer)
    except (ValueError, TypeError, KeyError) as error:
        raise Unreadable("crashed") from error


def show_in_child(path: Path, name: str, *, limits: Limits = DEFAULT_LIMITS) -> dict[str, Any]:
    """How a file is shown, as `showing.Shown.as_json`, made in a process of its own. Raises Unreadable."""
    return _mapping(_ask({"task": "show", "path": str(path.absolute()), "name": name}, limits, None))


def shrink_in_child(path: Path, longest: int, *, limits: Limits = DEFAULT_LIMITS) -> bytes:
    """A picture (WebP) no side of which is longer, made in a process of its own. Raises Unreadable."""
    return _bytes(_ask({"task": "shrink", "path": str(path.absolute()), "longest": longest}, limits, None))


def words_in_child(path: Path, name: str, *, limits: Limits = WORDS_LIMITS) -> dict[str, Any]:
    """The words of a file, as `showing.Words.as_json`, read in a process of its own. Raises Unreadable."""
    return _mapping(_ask({"task": "words", "path": str(path.absolute()), "name": name}, limits, None))


def _mapping(answer: object) -> dict[str, Any]:
    if not isinstance(answer, dict):
        raise Unreadable("crashed")
    return answer


def _bytes(answer: object) -> bytes:
    try:
        return base64.b64decode(str(answer), validate=True)
    except binascii.Error as error:
        raise Unreadable("crashed") from error


def _ask(task: dict[str, object], limits: Limits, progress: Progress | None) -> object:
    """Start the child, hear what it says, and see to it that it ends."""
    # -I: neither the environment nor the working directory decides what is imported; -B: it writes no file.
    with subprocess.Popen(  # noqa: S603 - our own interpreter and module, no word of the file's in the command
        [sys.executable, "-I", "-B", "-m", MODULE],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        cwd="/",
        env=_environment(),
        start_new_session=True,
    ) as process:
        try:
            _tell(process, {**task, "limits": asdict(limits), "margin": MARGIN})
            return _hear(process, limits, progress)
        finally:
            _end(process)


def _environment() -> dict[str, str]:
    """What libraries may be told; where the language data lies is the one thing taken over."""
    fixed = {"LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "1", "OMP_THREAD_LIMIT": "1", "OPENBLAS_NUM_THREADS": "1"}
    folder = os.environ.get(VARIABLE)
    return fixed | ({VARIABLE: folder} if folder else {})


def _tell(process: subprocess.Popen[bytes], task: dict[str, object]) -> None:
    assert process.stdin is not None  # noqa: S101 - for the type checker: a pipe was asked for
    try:
        process.stdin.write(json.dumps(task).encode())
        process.stdin.close()
    except BrokenPipeError as error:
        raise Unreadable("crashed") from error


def _hear(process: subprocess.Popen[bytes], limits: Limits, progress: Progress | None) -> object:
    """The answer of the child. Every line is a JSON object with one key that says what it is."""
    patience = _Patience(limits)
    for line in _lines(process, patience):
        try:
            said = json.loads(line)
        except ValueError as error:
            raise Unreadable("crashed") from error
        if not isinstance(said, dict):
            raise Unreadable("crashed")
        if "pictures" in said:
            patience.pages(said["pictures"])
        elif "progress" in said:
            if progress is not None:
                progress(str(said["progress"])[:LONGEST_SENTENCE])
        else:
            return _answer(said)
    return _answer({"failed": "ended without an answer"})


def _answer(said: dict[str, object]) -> object:
    """The last thing a child says: the answer, or why there is none."""
    if "refused" in said:
        raise Unreadable(str(said["refused"]), str(said.get("message", "")) or None)
    if "failed" in said:
        unreadable = Unreadable("crashed")
        unreadable.add_note(str(said["failed"])[:LONGEST_SENTENCE])
        raise unreadable
    return said.get("answer")


class _Patience:
    """Until when an answer is waited for."""

    def __init__(self, limits: Limits) -> None:
        self.limits, self.begun = limits, time.monotonic()
        self.seconds = limits.seconds

    def pages(self, count: object) -> None:
        """The child has found so many pages that OCR must read."""
        if isinstance(count, int):
            self.seconds = self.limits.for_pictures(count).seconds

    @property
    def left(self) -> float:
        return max(0.0, self.begun + self.seconds - time.monotonic())


def _lines(process: subprocess.Popen[bytes], patience: _Patience) -> Iterator[bytes]:
    """Whole lines as they come; stops where the child closes its end."""
    assert process.stdout is not None  # noqa: S101 - for the type checker: a pipe was asked for
    pending = bytearray()
    taken = 0
    with selectors.DefaultSelector() as selector:
        selector.register(process.stdout, selectors.EVENT_READ)
        while True:
            if not selector.select(patience.left):
                raise Unreadable("timeout")
            chunk = os.read(process.stdout.fileno(), CHUNK)
            if not chunk:
                return
            taken += len(chunk)
            if taken > patience.limits.output:
                raise Unreadable("too-large")
            pending += chunk
            if b"\n" in chunk:
                *whole, rest = bytes(pending).split(b"\n")
                pending = bytearray(rest)
                yield from whole


def _end(process: subprocess.Popen[bytes]) -> None:
    """End the child and whatever it may have started."""
    if process.returncode is None:
        try:
            os.killpg(process.pid, signal.SIGKILL)
        except (ProcessLookupError, PermissionError):  # it is gone already
            process.kill()
        process.wait()
