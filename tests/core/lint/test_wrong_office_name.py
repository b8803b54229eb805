"""Another office in the titles or rows, or our own name misspelt."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, TITLE, found

CODE = "wrong-office-name"


def test_another_office_in_the_annex_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, inner_title=TITLE.replace("KOTA TIRTASARI", "KABUPATEN LAIN SEKALI")))
    assert [finding.where for finding in findings] == [("annex_title",)]


def test_a_good_paper_has_no_wrong_office_name() -> None:
    assert found(CODE, GOOD) == []
