"""The new name written as the old one was: capitals, short or long."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.copying.origin import Named, level_in_full

SHORT_LEVELS: Final = {"Kabupaten": "Kab.", "Provinsi": "Prov."}
LONGEST_SHORT: Final = 6  # letters and signs of an abbreviated organ: "K.P.U."


@dataclass(frozen=True, slots=True)
class Written:
    """How a name stands in the text: each part as printed, empty where left out."""

    organ: str
    level: str
    place: str


def in_style(new: Named, old: Written) -> str:
    """The new name with the parts, lengths and capitals of the old one."""
    parts = (_organ(new, old.organ), _level(new, old.level), cased(new.place, old.place))
    return " ".join(part for part in parts if part)


def cased(new: str, old: str) -> str:
    """The new words in capitals where the old ones were, in small letters where those were."""
    letters = [sign for sign in old if sign.isalpha()]
    if len(letters) > 1 and all(sign.isupper() for sign in letters):
        return new.upper()
    if letters and all(sign.islower() for sign in letters):
        return new.lower()
    return new


def _organ(new: Named, old: str) -> str:
    if not old:
        return ""
    if "(" in old:
        return f"{cased(new.organ, old.split('(', maxsplit=1)[0])} ({new.short_organ})"
    if len(old) > LONGEST_SHORT or not new.short_organ:
        return cased(new.organ, old)
    return new.short_organ.lower() if old.islower() else new.short_organ


def _level(new: Named, old: str) -> str:
    if not old or not new.level:
        return ""
    is_short = level_in_full(old) != "Kota" and len(old.strip(" .")) < len("Provinsi")
    return cased(SHORT_LEVELS.get(new.level, new.level) if is_short else new.level, old)
