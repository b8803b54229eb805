"""An S3-like store of the tests: a server of its own process, which the program's real client talks to."""

from __future__ import annotations

import subprocess
import sys
import urllib.error
import urllib.request
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from typing import Any

import pytest

from tests.browser import processes, program

WITHIN = 120.0  # seconds until it answers, on a busy machine
KEYS = {"ZI_S3_ACCESS_KEY": "uji", "ZI_S3_SECRET_KEY": "rahasia", "ZI_S3_REGION": "us-east-1"}


@dataclass
class Store:
    """Keeps everything in memory: what was in it is gone when it stops."""

    port: int = field(default_factory=program.free_port)
    _process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def start(self) -> None:
        words = [sys.executable, "-m", "moto.server", "-H", "127.0.0.1", "-p", str(self.port)]
        self._process = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        processes.until(self._answers, within=WITHIN, what="a store that answers")

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    def _answers(self) -> bool:
        assert self._process is not None
        assert self._process.poll() is None, "the store did not start"
        try:
            with urllib.request.urlopen(f"{self.address}/moto-api/", timeout=2):  # noqa: S310 - our own address
                return True
        except urllib.error.HTTPError:
            return True
        except OSError:
            return False


@dataclass(frozen=True)
class Bucket:
    """A place for files in the store."""

    store: Store
    name: str

    @property
    def settings(self) -> dict[str, str]:
        return {"ZI_S3_BUCKET": self.name, "ZI_S3_ENDPOINT": self.store.address, **KEYS}

    def create(self) -> Bucket:
        self._client.create_bucket(Bucket=self.name)
        return self

    def contents(self) -> dict[str, bytes]:
        """Every object by its name."""
        pages = self._client.get_paginator("list_objects_v2").paginate(Bucket=self.name)
        return {one["Key"]: self._bytes_of(one["Key"]) for page in pages for one in page.get("Contents", ())}

    def _bytes_of(self, key: str) -> bytes:
        with closing(self._client.get_object(Bucket=self.name, Key=key)["Body"]) as body:
            content: bytes = body.read()
        return content

    @property
    def _client(self) -> Any:
        import boto3

        return boto3.client(
            "s3",
            endpoint_url=self.store.address,
            region_name=KEYS["ZI_S3_REGION"],
            aws_access_key_id=KEYS["ZI_S3_ACCESS_KEY"],
            aws_secret_access_key=KEYS["ZI_S3_SECRET_KEY"],
        )


@pytest.fixture
def bucket() -> Iterator[Bucket]:
    """An empty place in a store that runs."""
    store = Store()
    try:
        store.start()
        yield Bucket(store, "kantor").create()
    finally:
        store.stop()
