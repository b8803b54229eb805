"""A regulation cited differently from how others cite it."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import BASIS, GOOD, found, reading_of

CODE = "cross-decree-citation-conflict"
ARCHIVE = "Peraturan Pemerintah Nomor 4 Tahun 2029 tentang Penataan Arsip"
WATER = "Peraturan Pemerintah Nomor 4 Tahun 2029 tentang Penataan Air"


def test_a_title_that_another_decree_cites_differently_is_noticed() -> None:
    other = reading_of(replace(GOOD, basis=(*BASIS, WATER))).decree
    paper = replace(GOOD, basis=(*BASIS, ARCHIVE))
    assert [finding.where for finding in found(CODE, paper, other_decrees=[other])] == [("legal_basis",)]


def test_two_decrees_that_cite_alike_do_not_conflict() -> None:
    paper = replace(GOOD, basis=(*BASIS, ARCHIVE))
    assert found(CODE, paper, other_decrees=[reading_of(paper).decree]) == []
