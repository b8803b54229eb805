"""Whether scans can be read: only with the Indonesian language data, wherever it lies."""

from __future__ import annotations

from pathlib import Path

import pytest

from zonaintegritas.core.decree.formats.scan import available
from zonaintegritas.core.decree.formats.unreadable import Unreadable


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> pytest.MonkeyPatch:
    """A system without language data in the usual folders."""
    monkeypatch.setattr(available, "USUAL", ())
    monkeypatch.delenv(available.VARIABLE, raising=False)
    return monkeypatch


def test_without_language_data_nothing_is_read_and_the_sentence_says_what_to_install(bare: pytest.MonkeyPatch) -> None:
    assert not available.ocr_is_available()
    with pytest.raises(Unreadable, match="apt install tesseract-ocr-ind") as refusal:
        available.require_ocr()
    assert refusal.value.code == "ocr-missing"


def test_english_does_not_stand_in_for_indonesian(bare: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "eng.traineddata").write_bytes(b"x")
    bare.setenv(available.VARIABLE, str(tmp_path))
    assert available.language_folder() is None


@pytest.mark.parametrize("inside", ["", "tessdata"])
def test_the_language_is_found_where_the_variable_says(bare: pytest.MonkeyPatch, tmp_path: Path, inside: str) -> None:
    folder = tmp_path / inside
    folder.mkdir(exist_ok=True)
    (folder / "ind.traineddata").write_bytes(b"x")
    bare.setenv(available.VARIABLE, str(tmp_path))
    assert available.language_folder() == folder
