"""Whether pages that are pictures can be read here: the library is an extra, its language comes from the system."""

from __future__ import annotations

import importlib.util
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Final

from zonaintegritas.core.decree.formats.unreadable import Unreadable

LANGUAGE: Final = "ind"
LIBRARIES: Final = ("tesserocr", "numpy")
VARIABLE: Final = "TESSDATA_PREFIX"
USUAL: Final = (
    "/usr/share/tesseract-ocr/5/tessdata",
    "/usr/share/tesseract-ocr/4.00/tessdata",
    "/usr/share/tessdata",
    "/usr/local/share/tessdata",
    "/opt/homebrew/share/tessdata",
)


def ocr_is_available() -> bool:
    """Whether scans and photos can be read: the libraries of the extra `ocr` and the Indonesian language data."""
    return _has_libraries() and language_folder() is not None


def require_ocr() -> Path:
    """The folder of the language data. Raises Unreadable("ocr-missing"), which says how to install what is missing."""
    folder = language_folder()
    if folder is None or not _has_libraries():
        raise Unreadable("ocr-missing")
    return folder


def language_folder() -> Path | None:
    """The first folder that holds the Indonesian language data; no other language stands in for it."""
    return next((folder for folder in _folders() if (folder / f"{LANGUAGE}.traineddata").is_file()), None)


def _folders() -> Iterator[Path]:
    named = os.environ.get(VARIABLE)
    if named:
        yield Path(named)
        yield Path(named) / "tessdata"
    yield from (Path(folder) for folder in USUAL)


@cache
def _has_libraries() -> bool:
    return all(importlib.util.find_spec(name) is not None for name in LIBRARIES)
