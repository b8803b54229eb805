"""What runs in the child process: limits first, then the file, then one answer on the pipe. See child.py.

The child works in a fork of its own: what a process has used is counted from its fork on, so that the peak of memory
of the server that started it is never taken for the file's.
"""

from __future__ import annotations

import base64
import json
import mmap
import os
import resource
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypedDict

from zonaintegritas.core.decree.limits import Limits

OPEN_FILES: Final = 64
OUT: Final = 1
NEARLY_ALL: Final = 0.6  # of the memory: a process that died with this much in use died of it
KIBIBYTE: Final = 1024

Say = Callable[[dict[str, object]], None]


class Task(TypedDict, total=False):
    """What the parent asks for."""

    task: str  # read, render, join, sheets, show, shrink or words
    path: str
    paths: list[str]
    name: str
    page: int
    width_px: int
    longest: int
    limits: dict[str, float]
    margin: int


def main() -> None:
    """Read one task from standard input and answer it on standard output."""
    asked = json.loads(sys.stdin.buffer.read())
    task: Task = asked
    limits = Limits(**asked["limits"])
    pipe = os.dup(OUT)
    # What a library prints must not mix with the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), OUT)
    pictures = mmap.mmap(-1, 1)  # seen by both sides of the fork: pages that OCR reads
    with os.fdopen(pipe, "wb") as out:

        def say(said: dict[str, object]) -> None:
            out.write(json.dumps(said, separators=(",", ":")).encode() + b"\n")
            out.flush()

        patience = int(_most(limits).seconds) + task["margin"]
        signal.alarm(patience)
        worker = os.fork()
        if worker == 0:
            signal.alarm(patience)  # a fork does not inherit it
            confine(limits)
            say(_outcome(task, Worker(limits, pictures, say)))
            os._exit(0)
        _, status, used = os.wait4(worker, 0)
        if status != 0:
            say(how_it_died(os.waitstatus_to_exitcode(status), used, limits.for_pictures(pictures[0])))


def _most(limits: Limits) -> Limits:
    return limits.for_pictures(limits.recognised_pages)


def how_it_died(exit_status: int, used: resource.struct_rusage, limits: Limits) -> dict[str, object]:
    """What a worker died of that gave no answer."""
    if exit_status in {-signal.SIGXCPU, -signal.SIGALRM}:
        return {"refused": "timeout"}
    if used.ru_utime + used.ru_stime >= limits.processor_seconds:
        return {"refused": "timeout"}
    if used.ru_maxrss * KIBIBYTE >= NEARLY_ALL * limits.memory:
        return {"refused": "memory"}
    return {"failed": f"exit status {exit_status}"}


def confine(limits: Limits) -> None:
    """Take away what reading a file does not need; how far it may be widened is fixed here."""
    most = _most(limits)
    resource.setrlimit(resource.RLIMIT_AS, (limits.memory, most.memory))
    resource.setrlimit(resource.RLIMIT_CPU, (limits.processor_seconds, most.processor_seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))


@dataclass(frozen=True, slots=True)
class Worker:
    """What a task may use and whom it tells."""

    limits: Limits
    pictures: mmap.mmap
    say: Say

    def make_room(self, data: bytes) -> None:
        """Widen the limits by what those pages need that OCR must read, and tell how many these are."""
        from zonaintegritas.core.decree.formats.scan.ahead import pages_to_recognise  # noqa: PLC0415 - under the limits

        pages = min(pages_to_recognise(data), self.limits.recognised_pages)
        if pages:
            self.pictures[0] = pages
            wide = self.limits.for_pictures(pages)
            for kind, soft in ((resource.RLIMIT_AS, wide.memory), (resource.RLIMIT_CPU, wide.processor_seconds)):
                resource.setrlimit(kind, (soft, resource.getrlimit(kind)[1]))
            self.say({"pictures": pages})


def _outcome(task: Task, worker: Worker) -> dict[str, object]:
    # Imported under the limits: the libraries are part of what a file may make them do.
    from zonaintegritas.core.decree.formats.unreadable import Unreadable  # noqa: PLC0415 - see above

    try:
        return {"answer": TASKS[task["task"]](task, worker)}
    except Unreadable as error:
        return {"refused": error.code, "message": error.message}
    except MemoryError:
        return {"refused": "memory"}
    except RecursionError:
        return {"refused": "damaged"}
    except Exception as error:  # noqa: BLE001 - the edge: whatever a file provokes becomes a sentence
        return {"failed": _where(error)}


def _read(task: Task, worker: Worker) -> object:
    from zonaintegritas.core.decree.read import read  # noqa: PLC0415 - under the limits
    from zonaintegritas.core.decree.wire import to_wire  # noqa: PLC0415 - under the limits

    def progress(sentence: str) -> None:
        worker.say({"progress": sentence})

    data = Path(task["path"]).read_bytes()
    worker.make_room(data)
    return to_wire(read(data, task["name"], progress=progress))


def _render(task: Task, _worker: Worker) -> str:
    from zonaintegritas.core.decree.page_image import render_page  # noqa: PLC0415 - under the limits

    data = Path(task["path"]).read_bytes()
    return base64.b64encode(render_page(data, task["page"], width_px=task["width_px"])).decode()


def _join(task: Task, _worker: Worker) -> str:
    from zonaintegritas.core.decree.photos import photos_to_pdf  # noqa: PLC0415 - under the limits

    return base64.b64encode(photos_to_pdf(Path(path).read_bytes() for path in task["paths"])).decode()


def _sheets(task: Task, _worker: Worker) -> object:
    from zonaintegritas.core.decree.formats.sheet_cells import cells_of, to_wire  # noqa: PLC0415 - under the limits
    from zonaintegritas.core.decree.formats.xlsx import xlsx_sheets  # noqa: PLC0415 - under the limits

    sheets = xlsx_sheets(Path(task["path"]).read_bytes())
    return to_wire([cells_of(sheet) for sheet in sheets if not sheet.is_hidden])


def _show(task: Task, _worker: Worker) -> object:
    from zonaintegritas.core.decree.showing import show  # noqa: PLC0415 - under the limits

    return show(Path(task["path"]).read_bytes(), task["name"]).as_json()


def _shrink(task: Task, _worker: Worker) -> str:
    from zonaintegritas.core.decree.showing import small_picture  # noqa: PLC0415 - under the limits

    return base64.b64encode(small_picture(Path(task["path"]).read_bytes(), task["longest"])).decode()


def _words(task: Task, worker: Worker) -> object:
    from zonaintegritas.core.decree.showing import words_of  # noqa: PLC0415 - under the limits

    data = Path(task["path"]).read_bytes()
    worker.make_room(data)
    return words_of(data, task["name"], most_recognised=worker.limits.recognised_pages).as_json()


TASKS: Final[dict[str, Callable[[Task, Worker], object]]] = {
    "read": _read,
    "render": _render,
    "join": _join,
    "sheets": _sheets,
    "show": _show,
    "shrink": _shrink,
    "words": _words,
}


def _where(error: BaseException) -> str:
    """Kind and place of a failure, without a word of the file."""
    trace = error.__traceback__
    place = ""
    while trace is not None:
        place = f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__} at {place}"


if __name__ == "__main__":
    main()
