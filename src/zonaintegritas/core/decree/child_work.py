"""What runs in the child process: limits first, then the file, then one answer on the pipe. See child.py."""

from __future__ import annotations

import base64
import json
import os
import resource
import signal
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

OPEN_FILES: Final = 64
OUT: Final = 1


def main() -> None:
    """Read one task from standard input and answer it on standard output."""
    task = json.loads(sys.stdin.buffer.read())
    pipe = os.dup(OUT)
    # What a library prints must not mix with the answer.
    os.dup2(os.open(os.devnull, os.O_WRONLY), OUT)
    with os.fdopen(pipe, "wb") as out:

        def say(said: dict[str, object]) -> None:
            out.write(json.dumps(said, separators=(",", ":")).encode() + b"\n")
            out.flush()

        confine(task["limits"], task["margin"])
        say(_outcome(task, say))


def confine(limits: dict[str, float], margin: int) -> None:
    """Take away what reading a file does not need."""
    memory, seconds = int(limits["memory"]), int(limits["processor_seconds"])
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (OPEN_FILES, OPEN_FILES))
    signal.alarm(int(limits["seconds"]) + margin)


def _outcome(task: dict[str, str | int], say: Callable[[dict[str, object]], None]) -> dict[str, object]:
    # Imported under the limits: the libraries are part of what a file may make them do.
    from zonaintegritas.core.decree.formats.unreadable import Unreadable  # noqa: PLC0415 - see above

    try:
        return {"answer": _render(task) if task["task"] == "render" else _read(task, say)}
    except Unreadable as error:
        return {"refused": error.code, "message": error.message}
    except MemoryError:
        return {"refused": "memory"}
    except RecursionError:
        return {"refused": "damaged"}
    except Exception as error:  # noqa: BLE001 - the edge: whatever a file provokes becomes a sentence
        return {"failed": _where(error)}


def _read(task: dict[str, str | int], say: Callable[[dict[str, object]], None]) -> object:
    from zonaintegritas.core.decree.read import read  # noqa: PLC0415 - under the limits
    from zonaintegritas.core.decree.wire import to_wire  # noqa: PLC0415 - under the limits

    def progress(sentence: str) -> None:
        say({"progress": sentence})

    return to_wire(read(Path(str(task["path"])).read_bytes(), str(task["name"]), progress=progress))


def _render(task: dict[str, str | int]) -> str:
    from zonaintegritas.core.decree.page_image import render_page  # noqa: PLC0415 - under the limits

    data = Path(str(task["path"])).read_bytes()
    return base64.b64encode(render_page(data, int(task["page"]), width_px=int(task["width_px"]))).decode()


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
