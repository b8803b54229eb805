"""A number in a list with nothing behind it."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found, with_row

CODE = "empty-list-item"


def test_a_number_with_nothing_behind_it_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, narrative=("Dasar kerja:", "1. Arsip tertata;", "2.")))
    assert [finding.where for finding in findings] == [("plan",)]


def test_a_good_paper_has_no_empty_list_item() -> None:
    assert found(CODE, GOOD) == []


def test_an_empty_number_between_two_documents_is_noticed() -> None:
    findings = found(CODE, with_row("II.2", evidence="1) foto; 2) ; 3) rekap"))
    assert [finding.where for finding in findings] == [("II.2",)]
