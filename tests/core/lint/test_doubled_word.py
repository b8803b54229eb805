"""The same word twice in a row."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row
from zonaintegritas.core.lint import Mend

CODE = "doubled-word"


def test_a_word_written_twice_is_noticed_and_mended() -> None:
    findings = found(CODE, with_row("II.1", indicator="Catatan SOP utama utama sudah lengkap"))
    assert [finding.where for finding in findings] == [("II.1",)]
    assert findings[0].mend == Mend("II.1", "indicator", "Catatan SOP utama sudah lengkap")


def test_a_good_paper_has_no_doubled_word() -> None:
    assert found(CODE, GOOD) == []
