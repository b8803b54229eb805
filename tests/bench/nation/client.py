"""Eight people who ask again as soon as they are answered, each over a new connection."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import dataclass, field

PEOPLE = 8


@dataclass(slots=True)
class Answers:
    """What came back in a stretch of time."""

    seconds: float
    times: list[float] = field(default_factory=list)  # of each answer, in seconds
    statuses: set[int] = field(default_factory=set)
    size: int = 0  # bytes over the line of the last answer, without its head

    @property
    def a_second(self) -> float:
        return len(self.times) / self.seconds

    @property
    def slow(self) -> float:
        """The 95th percentile, in milliseconds."""
        ordered = sorted(self.times)
        return ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))] * 1000


def ask(port: int, path: str, cookie: str, *, seconds: float, etag: str = "") -> Answers:
    """Ask for one address for so long; `etag` as a browser that has shown the page sends it."""
    request = _request(port, path, cookie, etag)
    answers, until = Answers(seconds), time.monotonic() + seconds
    lock = threading.Lock()

    def person() -> None:
        while time.monotonic() < until:
            begun = time.monotonic()
            answer = _answer(port, request)
            took = time.monotonic() - begun
            head, _gap, body = answer.partition(b"\r\n\r\n")
            with lock:
                answers.times.append(took)
                answers.statuses.add(int(head.split(b" ", 2)[1]))
                answers.size = len(body)

    begun = time.monotonic()
    people = [threading.Thread(target=person) for _ in range(PEOPLE)]
    for one in people:
        one.start()
    for one in people:
        one.join()
    answers.seconds = time.monotonic() - begun
    return answers


def tag_of(port: int, path: str, cookie: str) -> str:
    """The ETag of a page, or nothing."""
    head = _answer(port, _request(port, path, cookie, "")).partition(b"\r\n\r\n")[0].decode("latin-1")
    tags = [line.partition(":")[2].strip() for line in head.splitlines() if line.lower().startswith("etag:")]
    return tags[0] if tags else ""


def _request(port: int, path: str, cookie: str, etag: str) -> bytes:
    lines = [
        f"GET {path} HTTP/1.1",
        f"Host: 127.0.0.1:{port}",
        f"Cookie: {cookie}",
        "Accept-Encoding: gzip",
        "Connection: close",
        *([f"If-None-Match: {etag}"] if etag else []),
    ]
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


def _answer(port: int, request: bytes) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(request)
        parts = []
        while part := line.recv(65536):
            parts.append(part)
    return b"".join(parts)
