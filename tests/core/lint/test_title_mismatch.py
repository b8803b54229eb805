"""The title of the decree against the titles of its annex and its first dictum."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "title-mismatch"


def test_an_annex_of_another_decree_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, annex_subject="PEMBENTUKAN TIM PENATA ARSIP TAHUN 2031"))
    assert [finding.where for finding in findings] == [("annex_title", "title")]


def test_a_good_paper_has_no_title_mismatch() -> None:
    assert found(CODE, GOOD) == []
