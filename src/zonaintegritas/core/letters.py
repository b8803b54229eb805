"""Letters that no file can hold are left out, so that a stray one never breaks a document."""

from __future__ import annotations

import re
from typing import Final

UNPRINTABLE: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def printable(text: str) -> str:
    """The text without control characters and lone surrogates."""
    return UNPRINTABLE.sub("", text)
