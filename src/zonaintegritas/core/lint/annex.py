"""The parts of a decree that its reading does not keep: head and title of the annex, narrative, signature blocks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.blocks import Document, Place
from zonaintegritas.core.decree.header.flow import Strip
from zonaintegritas.core.decree.header.lines import strips_of
from zonaintegritas.core.decree.header.parts import sort_out

ABOUT: Final = re.compile(r"\bTENTANG\b\s*:?\s*(?P<rest>.*)", re.IGNORECASE)
OPENED: Final = re.compile(r"\bTENTANG\s*:?\s*$", re.IGNORECASE)
YEAR_END: Final = re.compile(r"\bTAHUN(?:\s+ANGGARAN)?\s+(?:19|20)\d\d\s*\.?$", re.IGNORECASE)
OWN_TITLE: Final = re.compile(r"^RENCANA\s+(?:AKSI|KERJA)\b")  # of the table, below the head of the annex
HANGING: Final = re.compile(r"\b(?:PENETAPAN|PENYUSUNAN|DAN|ATAS|DENGAN)$", re.IGNORECASE)
CHAPTER: Final = re.compile(r"^(?:BAB\s+[IVX\d]+|[A-Z]\.\s|[IVX]+\.\s|\d+\.\s)")
SIGNED: Final = re.compile(r"^(?:KETUA|SEKRETARIS|t\.?t\.?d|Salinan)\b", re.IGNORECASE)
UPPER_SHARE: Final = 0.7
LONGEST_TITLE: Final = 8  # lines


@dataclass(frozen=True, slots=True)
class Annex:
    """Lines by part; empty where the file has none."""

    preamble: tuple[Strip, ...] = ()  # title and issuing post
    stipulating: tuple[Strip, ...] = ()  # Menetapkan
    noting: tuple[Strip, ...] = ()  # Memperhatikan
    head: tuple[Strip, ...] = ()  # LAMPIRAN ... up to its subject
    subject: tuple[Strip, ...] = ()
    inner_title: tuple[Strip, ...] = ()
    narrative: tuple[Strip, ...] = ()
    closings: tuple[tuple[Strip, ...], ...] = ()
    copies: tuple[tuple[Strip, ...], ...] = ()


def read_annex(document: Document) -> Annex:
    """Sort the lines of a document; what follows the title of the annex and signs nothing is narrative."""
    strips = strips_of(document)
    parts = sort_out(strips)
    closings = tuple(tuple(block) for block in parts.closings)
    copies = tuple(tuple(block) for block in parts.copies)
    decree_part = (tuple(parts.title), tuple(parts.stipulating), tuple(parts.noting))
    if not parts.annexes or not parts.annexes[0]:
        return Annex(*decree_part, closings=closings, copies=copies)
    after = [strip for strip in strips if _is_after(strip, parts.annexes[0][0])]
    head, subject, rest = _head(after)
    inner, rest = _inner_title(rest)
    signing = {strip.place for block in (*closings, *copies) for strip in block}
    narrative = _narrative(rest, signing)
    return Annex(*decree_part, head, subject, inner, narrative, closings, copies)


def _is_after(strip: Strip, first: Strip) -> bool:
    return (strip.place.block, strip.place.row or 0) >= (first.place.block, first.place.row or 0)


def _head(strips: list[Strip]) -> tuple[tuple[Strip, ...], tuple[Strip, ...], list[Strip]]:
    """Up to TENTANG, the subject (it ends with a year, a gap or a table), and what follows."""
    start = next((at for at, strip in enumerate(strips) if ABOUT.search(strip.text)), None)
    if start is None or any(strip.is_break for strip in strips[:start]):
        return (), (), strips
    opened = ABOUT.search(strips[start].text)
    first = Strip(opened["rest"] if opened else "", strips[start].place)
    subject = [first] if first.text else []
    end = start + 1
    while end < len(strips) and not _is_over(strips, end):
        subject.append(strips[end])
        end += 1
    return tuple(strips[:start]), tuple(subject), strips[end:]


def _is_over(strips: list[Strip], at: int) -> bool:
    before, here = strips[at - 1], strips[at]
    opens = bool(OPENED.search(before.text))
    if here.is_break or YEAR_END.search(before.text) or CHAPTER.match(here.text):
        return True
    begins_anew = bool(OWN_TITLE.match(here.text)) and not HANGING.search(before.text)
    return not opens and (begins_anew or _gap(before, here))


def _gap(before: Strip, here: Strip) -> bool:
    if before.place.line is None or here.place.line is None:
        return False
    return here.place.line - before.place.line > 1


def _inner_title(strips: list[Strip]) -> tuple[tuple[Strip, ...], list[Strip]]:
    end = 0
    while end < min(len(strips), LONGEST_TITLE) and _is_title(strips[end]):
        end += 1
    return tuple(strips[:end]), strips[end:]


def _is_title(strip: Strip) -> bool:
    letters = [letter for letter in strip.text if letter.isalpha()]
    if strip.is_break or len(letters) < 3 or CHAPTER.match(strip.text) or SIGNED.match(strip.text):
        return False
    return sum(letter.isupper() for letter in letters) >= UPPER_SHARE * len(letters)


def _narrative(strips: list[Strip], signing: set[Place]) -> tuple[Strip, ...]:
    """What is left up to the first wide table or the signatures."""
    found: list[Strip] = []
    for strip in strips:
        if strip.is_break or SIGNED.match(strip.text):
            break
        if strip.place not in signing:
            found.append(strip)
    return tuple(found)
