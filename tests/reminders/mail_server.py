"""A real mail server in a process of its own: keeps what it takes as files, and behaves as the file `mode` says.

take: as a good server does. busy: asks to come again. unknown: knows no recipient. die: ends in the middle of a letter.
silent: keeps the letter and never answers, as when a connection breaks at the worst moment.
"""

from __future__ import annotations

import asyncio
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from email import message_from_bytes
from email.message import Message
from pathlib import Path
from typing import Any

from aiosmtpd.smtp import SMTP

from tests.browser.program import ROOT, free_port

START_WITHIN = 20.0  # seconds


@dataclass(frozen=True)
class MailServer:
    """The server as tests see it."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        return f"smtp://127.0.0.1:{self.port}"

    def behave(self, mode: str) -> None:
        (self.folder / "mode").write_text(mode, encoding="ascii")

    def letters(self) -> list[Message]:
        """What it took, in order."""
        return [message_from_bytes(path.read_bytes()) for path in sorted(self.folder.glob("*.eml"))]

    @contextmanager
    def running(self, mode: str = "take") -> Iterator[subprocess.Popen[bytes]]:
        """The server, until the end of the block or until it dies by itself."""
        self.behave(mode)
        command = [sys.executable, "-m", "tests.reminders.mail_server", str(self.port), str(self.folder)]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)
        try:
            assert process.stdout is not None
            assert process.stdout.readline() == b"ready\n"
            yield process
        finally:
            process.kill()
            process.communicate()


def make_server(folder: Path) -> MailServer:
    return MailServer(free_port(), folder)


class _Handler:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def mode(self) -> str:
        return (self.folder / "mode").read_text(encoding="ascii")

    async def handle_RCPT(self, _server: Any, _session: Any, envelope: Any, address: str, _options: Any) -> str:  # noqa: N802 - the library's name
        match self.mode():
            case "busy":
                return "451 4.3.2 Sedang sibuk"
            case "unknown":
                return "550 5.1.1 Tidak dikenal"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - the library's name
        if self.mode() == "die":
            os._exit(1)
        name = self.folder / f"{time.time_ns()}.eml"
        name.with_suffix(".part").write_bytes(envelope.content)
        name.with_suffix(".part").rename(name)
        if self.mode() == "silent":
            await asyncio.sleep(3600)
        return "250 OK"


async def _serve(port: int, folder: Path) -> None:
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: SMTP(_Handler(folder)), "127.0.0.1", port)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(_serve(int(sys.argv[1]), Path(sys.argv[2])))
