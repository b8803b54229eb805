"""Files of other projects that we ship: listed, licensed, unchanged."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest

import zonaintegritas.ui

VENDOR = Path(zonaintegritas.ui.__file__).parent / "static" / "vendor"
LISTED = json.loads((VENDOR / "VENDORED.json").read_text(encoding="utf-8"))


def test_every_file_is_listed() -> None:
    known = {"VENDORED.json"} | {entry["file"] for entry in LISTED} | {entry["licence_file"] for entry in LISTED}
    assert {str(path.relative_to(VENDOR)) for path in VENDOR.rglob("*") if path.is_file()} == known


@pytest.mark.parametrize("entry", LISTED, ids=lambda entry: str(entry["file"]))
def test_each_is_what_the_list_says(entry: dict[str, str]) -> None:
    content = (VENDOR / entry["file"]).read_bytes()
    assert hashlib.sha256(content).hexdigest() == entry["sha256"]
    assert b"sourceMappingURL" not in content
    assert entry["version"].encode() in content
    assert entry["licence"] in (VENDOR / entry["licence_file"]).read_text(encoding="utf-8")
