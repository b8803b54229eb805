"""Files that come in parts."""

from __future__ import annotations

import hashlib
import uuid
from pathlib import Path

import pytest
from pytest_django import Settings

from tests.factories.pictures import picture
from zonaintegritas.files import parts
from zonaintegritas.files.kinds import UnknownKind
from zonaintegritas.files.store import EmptyFile, TooLarge, keep_bytes, keep_path


@pytest.fixture
def uid(settings: Settings, tmp_path: Path) -> uuid.UUID:
    settings.HOME = tmp_path
    return uuid.uuid4()


def test_parts_that_follow_each_other_become_the_file(uid: uuid.UUID) -> None:
    assert parts.received(uid) == 0
    assert parts.append(uid, b"satu ", at=0, size=8) == 5
    assert parts.append(uid, b"dua", at=5, size=8) == 8
    assert parts.part_path(uid).read_bytes() == b"satu dua"


@pytest.mark.parametrize(("part", "at"), [(b"dua", 4), (b"dua", 9), (b"satu ", 0), (b"lebih panjang", 5)])
def test_what_does_not_continue_what_is_there_changes_nothing(uid: uuid.UUID, part: bytes, at: int) -> None:
    parts.append(uid, b"satu ", at=0, size=8)
    assert parts.append(uid, part, at=at, size=8) == 5
    assert parts.part_path(uid).read_bytes() == b"satu "


def test_dropping_forgets_and_may_be_done_twice(uid: uuid.UUID) -> None:
    parts.append(uid, b"satu", at=0, size=8)
    parts.drop(uid)
    parts.drop(uid)
    assert parts.received(uid) == 0


def test_a_file_from_parts_is_known_and_kept_like_every_other(tmp_path: Path) -> None:
    content = picture(77)
    (tmp_path / "satu").write_bytes(content)
    assert keep_path(tmp_path / "satu", "a/foto.png") == keep_bytes(content, "foto.png")
    assert keep_path(tmp_path / "satu", "foto.png").sha256 == hashlib.sha256(content).hexdigest()


def test_a_large_pdf_is_taken_that_is_too_large_for_a_form(tmp_path: Path, settings: Settings) -> None:
    settings.ZI_MAX_UPLOAD_MB = 1
    (tmp_path / "besar").write_bytes(b"%PDF-1.7\n" + bytes(2 * 1024 * 1024))
    kept = keep_path(tmp_path / "besar", "besar.pdf")
    assert (kept.kind, kept.size) == ("pdf", 2 * 1024 * 1024 + 9)


def test_what_is_empty_too_large_or_unknown_is_refused(tmp_path: Path, settings: Settings) -> None:
    settings.ZI_MAX_RESUMABLE_MB = 1
    for content, refusal in ((b"", EmptyFile), (b"MZ" + bytes(range(256)) * 9, UnknownKind), (b"a" * 2**21, TooLarge)):
        (tmp_path / "berkas").write_bytes(content)
        with pytest.raises(refusal):
            keep_path(tmp_path / "berkas", "berkas")
