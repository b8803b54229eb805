"""Where a paper is signed: the words of the block, or nothing where none surely stands there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from zonaintegritas.core.papers.dates import is_enacted_on, stands_at_place
from zonaintegritas.core.papers.letterhead import BODY, GOES_ON

ELECTRONIC: Final = re.compile(
    r"ditanda\s?tangani\s+secara\s+elektronik|sertifikat\s+elektronik\s+yang\s+diterbitkan", re.I
)
STAMPED: Final = re.compile(r"^(?:[(\[/]*(?:ttd|t\.t\.d|dto)[.)\]/]*\s*)+$", re.IGNORECASE)  # no head of a column
# In a list of people stands "NIP : ..."; below a name it is "NIP. ...".
NUMBER: Final = re.compile(r"^NIP\.?\s*\d(?:\s?\d){14,17}(?!\d)", re.IGNORECASE)
ROLE: Final = re.compile(
    r"^(?:(?:an|a\.n|plt|plh|pj|u\.b|atas nama|mengetahui|disahkan oleh|yang membuat)\b[.,:]*\s*)*"
    r"(?:(?:wakil\s+)?ketua|sekretaris|kepala|koordinator|inspektur|direktur|notulis|notulen|pemimpin rapat"
    r"|pimpinan rapat|panitera|bupati|wali ?kota|gubernur|camat|lurah|pejabat pembuat komitmen)\b[^.:;]{0,60}[,.]?$",
    re.IGNORECASE,
)
NAME: Final = re.compile(r"^\(?\s*(?:[A-Z][A-Za-z'’.-]*,?\s*){2,6}\)?$")
LONGEST_ROLE: Final = 70
BELOW: Final = 6  # lines from the role to the name
ENACTED: Final = re.compile(r"^(?:ditetapkan|dibuat|dikeluarkan)\s+di\b", re.IGNORECASE)


def signature(lines: Sequence[str]) -> str:
    """The words that show a signature block, the surest first: electronic, "ttd", a personnel number, role and name."""
    for pattern in (ELECTRONIC, STAMPED, NUMBER):
        for line in lines:
            if pattern.search(line):
                return line
    return _role_and_name(lines)


def _role_and_name(lines: Sequence[str]) -> str:
    """A role below place and date, or above a name, as a block is laid out."""
    for number, line in enumerate(lines):
        if len(line) > LONGEST_ROLE or not ROLE.match(line):
            continue
        above = lines[max(0, number - 3) : number]
        below = lines[number + 1 : number + 1 + BELOW]
        name = next((one for one in below if _is_name(one)), "")
        if name and any(_says_when(one) for one in above):
            return f"{line} {name}"
    return ""


def _is_name(line: str) -> bool:
    return bool(NAME.match(line)) and not (ROLE.match(line) or BODY.match(line) or GOES_ON.match(line))


def _says_when(line: str) -> bool:
    return stands_at_place(line) or is_enacted_on(line) or bool(ENACTED.match(line))
