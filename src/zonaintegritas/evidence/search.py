"""Searching the library of an office: every word must occur somewhere in title, note, file names or text.

The same on every database: words are compared in small letters, `%` and `_` stand for themselves, and part of a word
is enough. What is found starts from documents that the actor may see; text of other offices is never looked at.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import F, QuerySet, Value
from django.db.models.functions import Coalesce, Greatest, NullIf, StrIndex, Substr

from zonaintegritas.evidence.contents import ReadText
from zonaintegritas.evidence.folding import folded
from zonaintegritas.evidence.models import Evidence, EvidenceFile, EvidenceVersion
from zonaintegritas.guard.actor import Actor
from zonaintegritas.offices.models import Office

MOST_WORDS: Final = 8
LONGEST_WORD: Final = 60
BEFORE: Final = 60  # signs of an excerpt before the first word found
EXCERPT: Final = 200


@dataclass(frozen=True, slots=True)
class Found:
    """The documents in which every word occurs, the newest first."""

    words: tuple[str, ...]
    pks: tuple[int, ...]

    def __contains__(self, evidence: Evidence) -> bool:
        return evidence.pk in self.pks


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of an excerpt; marked where it is a word that was looked for."""

    text: str
    is_marked: bool


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Where a word stands in a file, for `evidence/_excerpt.html`."""

    file_name: str
    pieces: tuple[Piece, ...]


@dataclass(slots=True)
class _Document:
    """What is looked through of one document."""

    pk: int
    told: str  # title, note and file names, folded
    hashes: list[str]


def words_of(typed: str) -> tuple[str, ...]:
    """The words of a search field, folded, each once."""
    return tuple(dict.fromkeys(word[:LONGEST_WORD] for word in folded(typed).split()))[:MOST_WORDS]


def found(actor: Actor, office: Office, words: str, *, among: QuerySet[Evidence] | None = None) -> Found:
    """The documents of an office (or those `among` them) that hold all words. Two queries, none without words."""
    wanted = words_of(words)
    if not wanted:
        return Found((), ())
    seen = Evidence.objects.visible_to(actor).filter(office=office)
    if among is not None:
        seen = seen.filter(pk__in=among.values("pk"))
    documents = _documents(seen)
    in_text = _words_in_texts(seen, wanted)
    pks = [
        document.pk
        for document in documents
        if all(word in document.told or any(word in in_text.get(one, ()) for one in document.hashes) for word in wanted)
    ]
    return Found(wanted, tuple(pks))


def excerpts(actor: Actor, words: Sequence[str], shown: Collection[Evidence]) -> dict[int, Excerpt]:
    """For those of the documents (loaded with their files) in whose text one of the words of `words_of` stands,
    by their pk: some words around it. One query."""
    if not words or not shown:
        return {}
    seen = Evidence.objects.visible_to(actor).filter(pk__in=[one.pk for one in shown])
    texts = _stretches(_current(seen).values("file__sha256"), words)
    made: dict[int, Excerpt] = {}
    for one in shown:
        read = next((file for file in one.files if file.sha256 in texts), None)
        if read is not None:
            made[one.pk] = Excerpt(read.name, tuple(marked(texts[read.sha256], words)))
    return made


def marked(text: str, words: Sequence[str]) -> Iterator[Piece]:
    """The text in stretches, the words in it marked; marks that touch or overlap are one."""
    small, at = folded(text), 0
    for start, end in _spans(small, words):
        if start > at:
            yield Piece(text[at:start], is_marked=False)
        yield Piece(text[start:end], is_marked=True)
        at = end
    if at < len(text):
        yield Piece(text[at:], is_marked=False)


def _spans(small: str, words: Sequence[str]) -> list[tuple[int, int]]:
    hits = []
    for word in words:
        at = small.find(word)
        while at >= 0:
            hits.append((at, at + len(word)))
            at = small.find(word, at + len(word))
    joined: list[tuple[int, int]] = []
    for start, end in sorted(hits):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _current(seen: QuerySet[Evidence]) -> QuerySet[EvidenceFile]:
    return EvidenceFile.objects.filter(version__is_current=True, version__evidence__in=seen)


def _documents(seen: QuerySet[Evidence]) -> list[_Document]:
    current = EvidenceVersion.objects.filter(is_current=True, evidence__in=seen)
    documents: dict[int, _Document] = {}
    for pk, title, note, name, sha256 in current.order_by("-evidence__added_at", "-evidence", "pk").values_list(
        "evidence", "evidence__title", "evidence__note", "held__file__name", "held__file__sha256"
    ):
        if pk not in documents:
            documents[pk] = _Document(pk, folded(f"{title}\n{note}"), [])
        document = documents[pk]
        if sha256 is not None:
            document.told += f"\n{folded(name)}"
            document.hashes.append(sha256)
    return list(documents.values())


def _words_in_texts(seen: QuerySet[Evidence], words: Sequence[str]) -> dict[str, set[str]]:
    """By hash, which of the words stand in the text: each text is gone through once for each word."""
    texts = ReadText.objects.filter(sha256__in=_current(seen).values("file__sha256"))
    places = [StrIndex("folded", Value(word)) for word in words]
    return {
        sha256: {word for word, place in zip(words, found_at, strict=True) if place}
        for sha256, *found_at in texts.values_list("sha256", *places)
    }


def _stretches(hashes: QuerySet[Any, Any], words: Sequence[str]) -> dict[str, str]:
    """By hash, the text around the first of the words that stands there, cut out by the database."""
    place: Coalesce | NullIf = NullIf(StrIndex("folded", Value(words[0])), Value(0))
    for word in words[1:]:
        place = Coalesce(place, NullIf(StrIndex("folded", Value(word)), Value(0)))
    texts = ReadText.objects.filter(sha256__in=hashes).annotate(at=place).exclude(at=None)
    start = Greatest(F("at") - BEFORE, Value(1))
    cut = texts.annotate(start=start, cut=Substr("text", start, EXCERPT))
    return {sha256: _whole_words(text, start) for sha256, text, start in cut.values_list("sha256", "cut", "start")}


def _whole_words(text: str, start: int) -> str:
    """Without the halves of words at both ends, which an ellipsis stands for."""
    stretch = " ".join(text.split("\n"))
    if start > 1:
        stretch = "… " + stretch.partition(" ")[2]
    return stretch if len(text) < EXCERPT else stretch.rpartition(" ")[0] + " …"
