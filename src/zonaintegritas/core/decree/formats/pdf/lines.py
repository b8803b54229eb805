"""Words as lines, and lines as the paragraphs somebody typed: what the maker wrapped is put together again."""

from __future__ import annotations

import itertools
import re
import unicodedata
from collections.abc import Sequence, Set
from dataclasses import dataclass
from typing import Final

from zonaintegritas.core.decree.formats.pdf.characters import Word
from zonaintegritas.core.decree.formats.pdf.geometry import Rect

SAME_LINE: Final = 0.42  # of the height: baselines this close are one line (a superscript included)
PARTED: Final = 0.14  # of the height: from here a gap is a blank
SPREAD: Final = 0.7  # of the height: paragraphs further apart than the lines of one by this are two
SLACK: Final = 0.15  # of the height: how exactly a line fills its column
BLANK: Final = 0.25  # of the height
TRAILING_SHARE: Final = 0.2  # of the lines: from here the maker draws the blank at which it wraps

AROUND: Final = ".,;:()\"'“”‘’"

MARKER: Final = re.compile(
    r"(?:[-–—•▪●○◦■□➢➤►❖✓✔☑☐✗√*·‣⁃]|\(?(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})[.)](?!\w)|\(\d{1,2}\)(?=\s))(?=\s|$)"
)
OPEN_END: Final = re.compile(
    r"^[-–—&+/(]$|,$|^(?:dan|atau|di|ke|dari|yang|untuk|pada|oleh|dengan|s\.?d\.?)$", re.IGNORECASE
)
SCRAP: Final = 3  # letters: hardly a word, but often the end of one
SCRAP_OF_CAPITALS: Final = 2
LONGEST_REST: Final = 9
PREFIXED: Final = re.compile(r"(?:me|pe|ke|di|ber|ter|se)\w{3,}")
WHOLE_END: Final = re.compile(r"(?:an|si|nya)$")
MARKED: Final = 2  # words: the sign of the list and one more
COMPOUND_END: Final = re.compile(r"\w[-/]$")


Vocabulary = Set[str]  # the words of a file that surely are whole: those inside a line


@dataclass(slots=True)
class TextLine:
    """One visual line: its words from left to right."""

    words: list[Word]
    baseline: float
    height: float

    @property
    def left(self) -> float:
        return self.words[0].left

    @property
    def right(self) -> float:
        return max(word.right for word in self.words)

    @property
    def text(self) -> str:
        return text_of(self.words)

    @property
    def is_wrapped_by_blank(self) -> bool:
        """The blank at which the maker wrapped is drawn behind the last word."""
        return self.words[-1].is_followed

    @property
    def rect(self) -> Rect:
        top, bottom = min(word.top for word in self.words), max(word.bottom for word in self.words)
        return Rect(self.left, top, self.right, bottom)


@dataclass(frozen=True, slots=True)
class Column:
    """The breadth that lines may fill, and whether the maker draws trailing blanks."""

    left: float
    right: float
    has_trailing: bool = False


def lines_of(words: Sequence[Word]) -> list[TextLine]:
    """Visual lines from the top down."""
    lines: list[TextLine] = []
    for word in sorted(words, key=_by_baseline):
        if lines and word.baseline - lines[-1].baseline <= SAME_LINE * max(word.height, lines[-1].height):
            line = lines[-1]
            line.words.append(word)
            if word.height > line.height:
                line.height, line.baseline = word.height, word.baseline
        else:
            lines.append(TextLine([word], word.baseline, word.height))
    for line in lines:
        line.words.sort(key=_by_left)
    return lines


def text_of(words: Sequence[Word]) -> str:
    """The words of one line with a blank where there is one."""
    parts: list[str] = []
    before: Word | None = None
    for word in words:
        if before is not None and (before.is_followed or word.left - before.right > PARTED * max(word.height, 1.0)):
            parts.append(" ")
        parts.append(word.text)
        before = word
    return unicodedata.normalize("NFC", "".join(parts))


def has_trailing_blanks(lines: Sequence[TextLine]) -> bool:
    wrapped = sum(1 for line in lines if line.is_wrapped_by_blank)
    return len(lines) > 1 and wrapped >= TRAILING_SHARE * len(lines)


def paragraphs_of(lines: Sequence[TextLine], column: Column) -> list[list[TextLine]]:
    """Lines gathered into paragraphs."""
    found: list[list[TextLine]] = []
    pitch = _pitch(lines)
    for line in lines:
        if found and goes_on(found[-1][-1], line, column, pitch):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def goes_on(before: TextLine, after: TextLine, column: Column, pitch: float) -> bool:
    """Whether a line continues the one before it, or begins something new."""
    if is_marked(after):
        return False
    height = max(before.height, after.height)
    if pitch and after.baseline - before.baseline > pitch + SPREAD * height:
        return False
    if before.is_wrapped_by_blank or COMPOUND_END.search(before.words[-1].text):
        return True
    return not _had_room(before, after, column)


def is_marked(line: TextLine) -> bool:
    """Whether a line begins with a bullet, a number or a letter of a list."""
    first = line.words[0].text
    return MARKER.match(first if len(line.words) == 1 else first + " ") is not None


def joined_text(lines: Sequence[TextLine], column: Column | None = None, known: Vocabulary | None = None) -> str:
    """The lines of one paragraph as one text. In a narrow `column` a long word may be broken without a hyphen."""
    text = ""
    before: TextLine | None = None
    for line in lines:
        is_broken = (
            before is not None and column is not None and is_broken_word(before, line, column, known or frozenset())
        )
        if text and not is_broken and not COMPOUND_END.search(text):
            text += " "
        text += line.text
        before = line
    return text


def is_broken_word(before: TextLine, after: TextLine, column: Column, known: Vocabulary) -> bool:
    """Whether a word was too long for its cell: it stands alone, not one letter more had room, and the rest follows."""
    last, following = before.words[-1], after.words[0]
    if last.is_followed or not last.text[-1:].isalpha() or not following.text[:1].isalpha():
        return False
    first_letter = following.rights[0] - following.lefts[0]
    if column.right - last.right > first_letter + SLACK * before.height:
        return False
    head = text_of(before.words[1:] if is_marked(before) else before.words)
    rest = after.text.split(" ", 1)[0]
    if not head or " " in head:
        return False
    return _is_one_word(head, rest, known) or (
        _lacks_blank(last, column, before.height) and bare(rest) not in known and not WHOLE_END.search(bare(head))
    )


def _lacks_blank(last: Word, column: Column, height: float) -> bool:
    """Whether the maker, who draws the blank at which it wraps, had room for it and drew none."""
    return column.has_trailing and column.right - last.right > (BLANK + SLACK) * height


def _is_one_word(head: str, rest: str, known: Vocabulary) -> bool:
    """By the words of the file, and where these do not tell by how Indonesian words look."""
    if bare(head + rest) in known:
        return True
    tail = bare(rest)
    if head[-1].isupper() != rest[0].isupper():
        return False
    if rest[0].isupper():
        is_numeral = rest.isalpha() and set(rest) <= set("IVX")
        return len(tail) <= SCRAP_OF_CAPITALS and not is_numeral and (len(tail) == 1 or tail not in known)
    if len(tail) == 1:
        return rest.isalpha()
    if tail in known or (bare(head) in known and len(tail) > SCRAP):
        return False
    is_whole = PREFIXED.match(tail) or WHOLE_END.search(bare(head))
    return len(tail) <= SCRAP or (len(tail) <= LONGEST_REST and not is_whole)


def whole_words(line: TextLine, before: TextLine | None) -> Sequence[Word]:
    """The words of a line that no edge of a cell can have broken."""
    # small letters at the head of a cell may be the rest of a word from the page before
    begins_whole = before.is_wrapped_by_blank if before else line.words[0].text[:1].isupper()
    ends_whole = line.is_wrapped_by_blank or len(line.words) > (MARKED if is_marked(line) else 1)
    return line.words[0 if begins_whole else 1 : None if ends_whole else -1]


def bare(text: str) -> str:
    """A word for the vocabulary: without what stands around it."""
    return text.strip(AROUND).casefold()


def is_full(before: TextLine, after: TextLine, column: Column) -> bool:
    """Whether the first word below would not have had room above."""
    first = after.words[0]
    needed = BLANK * before.height + first.right - first.left
    return needed > column.right - before.right - SLACK * before.height


def _had_room(before: TextLine, after: TextLine, column: Column) -> bool:
    """Whether the first word below would have had room above: then the line was ended on purpose.

    Most makers draw the blank at which they wrap; where they did not although it had room, a capital below decides.
    """
    first = after.words[0]
    blank = BLANK * before.height
    slack = SLACK * before.height
    room_right = column.right - before.right
    room_left = before.left - column.left
    is_centred = abs(room_left - room_right) < max(2.0, 2 * slack) and room_left > blank
    room = room_left + room_right if is_centred else room_right
    starts_anew = first.text[:1].isupper() and not OPEN_END.search(before.words[-1].text)
    if column.has_trailing and starts_anew and not is_centred:
        return room > blank + slack
    return blank + first.right - first.left <= room + (slack if starts_anew else -slack)


def _pitch(lines: Sequence[TextLine]) -> float:
    """The usual distance of two lines."""
    steps = sorted(
        after.baseline - before.baseline
        for before, after in itertools.pairwise(lines)
        if after.baseline - before.baseline > 0.5 * after.height
    )
    return steps[len(steps) // 4] if steps else 0.0


def _by_baseline(word: Word) -> float:
    return word.baseline


def _by_left(word: Word) -> float:
    return word.left
