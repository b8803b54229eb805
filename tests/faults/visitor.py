"""A person at a browser without scripts: cookies, forms with files; every answer is looked at for a stack."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from http.cookiejar import CookieJar

from tests.browser.journey import PASSWORD

PATIENT = 180  # seconds until an answer, on a busy machine and a locked database
_HIDDEN = re.compile(r'<input type="hidden" name="([^"]+)" value="([^"]*)">')


@dataclass(frozen=True)
class Answer:
    """What came back, after redirects."""

    status: int
    address: str
    text: str
    retry_after: str | None = None

    @property
    def kept(self) -> dict[str, str]:
        """The fields that the page offers to send again."""
        return {name: unescape(value) for name, value in _HIDDEN.findall(self.text)}


@dataclass(frozen=True)
class Attachment:
    """A file in a form."""

    field: str
    name: str
    content: bytes


class Visitor:
    """One browser."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.cookies = CookieJar()
        self._opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(self.cookies))

    def sign_in(self, username: str) -> Visitor:
        self.get("/masuk/")
        answer = self.post("/masuk/", {"login": username, "password": PASSWORD})
        assert answer.status == 200, answer.text
        assert "Kata sandi" not in answer.text, answer.text
        return self

    def get(self, path: str) -> Answer:
        return self._send(urllib.request.Request(self.address + path))  # noqa: S310 - our own server

    def post(self, path: str, fields: Mapping[str, str], *files: Attachment) -> Answer:
        """Send a form as a browser does, with its token and the page it came from."""
        boundary = uuid.uuid4().hex
        given = {"csrfmiddlewaretoken": self._token, **fields}
        body = b"".join(
            f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
            for name, value in given.items()
        )
        for file in files:
            head = (
                f'--{boundary}\r\nContent-Disposition: form-data; name="{file.field}"; filename="{file.name}"\r\n'
                "Content-Type: application/octet-stream\r\n\r\n"
            )
            body += head.encode() + file.content + b"\r\n"
        headers = {
            "Content-Type": f"multipart/form-data; boundary={boundary}",
            "Referer": self.address + path,
        }
        return self._send(
            urllib.request.Request(self.address + path, body + f"--{boundary}--\r\n".encode(), headers)  # noqa: S310
        )

    @property
    def _token(self) -> str:
        return next((cookie.value or "" for cookie in self.cookies if cookie.name == "csrftoken"), "")

    def _send(self, request: urllib.request.Request) -> Answer:
        try:
            with self._opener.open(request, timeout=PATIENT) as came:
                answer = Answer(came.status, came.url, came.read().decode())
        except urllib.error.HTTPError as error:
            with error:
                answer = Answer(error.code, error.url, error.read().decode(), error.headers["Retry-After"])
        assert "Traceback" not in answer.text, answer.text
        assert "Exception" not in answer.text, answer.text
        return answer
