"""Every kind of bad file ends as a sentence or a reading, in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.core.decree.hostile_files import CASES
from zonaintegritas.core.decree.child import read_in_child
from zonaintegritas.core.decree.formats.unreadable import Unreadable

# What must be said; the others may also be read as far as they go.
EXPECTED = {
    "empty": {"empty"},
    "only-nuls": {"empty"},
    "only-blanks": {"empty"},
    "truncated-pdf": {"truncated"},
    "truncated-docx": {"truncated"},
    "truncated-xlsx": {"truncated"},
    "truncated-odt": {"truncated"},
    "encrypted-pdf": {"encrypted"},
    "encrypted-docx": {"encrypted"},
    "old-doc": {"legacy-doc"},
    "docx-named-pdf": {"read"},
    "pdf-named-docx": {"read"},
    "picture-named-docx": {"picture-type", "damaged"},
    "archive-named-docx": {"archive"},
    "zip-bomb-docx": {"bomb", "too-large"},
    "entity-bomb-docx": {"entities"},
    "entity-bomb-xlsx": {"entities"},
    "entity-bomb-odt": {"entities"},
    "latin-1": {"read"},
    "utf-16-without-mark": {"read"},
    "torn-utf-8": {"read"},
    "nuls-in-text": {"read"},
    "no-table-text": {"read"},
    "no-table-docx": {"read"},
    "no-table-pdf": {"read"},
    "random-bytes": {"unknown-type"},
    "random-pdf": {"damaged"},
    "random-zip": {"truncated", "damaged", "archive"},
    "pdf-thousand-pages": {"too-large"},
    "picture-bomb-png": {"picture-too-large"},
    "picture-of-one-pixel": {"picture-too-small"},
    "picture-torn-jpeg": {"truncated"},
    "picture-cmyk-jpeg": {"no-text"},
}


def outcome_of(path: Path) -> tuple[str, str]:
    """The code of the refusal and its sentence, or `read`."""
    try:
        read_in_child(path, path.name)
    except Unreadable as error:
        return error.code, error.message
    return "read", ""


@pytest.mark.parametrize("case", sorted(CASES))
@pytest.mark.slow
def test_a_bad_file_ends_with_a_sentence_or_a_reading(case: str, tmp_path: Path) -> None:
    name, data = CASES[case]()
    path = tmp_path / name
    path.write_bytes(data)
    outcome, sentence = outcome_of(path)
    assert outcome != "crashed"
    assert outcome in EXPECTED.get(case, {outcome})
    assert outcome == "read" or (sentence[0].isupper() and sentence.endswith("."))
