"""A list that changes its meaning on the way."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "list-structure-broken"


def test_a_list_that_changes_on_the_way_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            narrative=(
                "Kantor wajib:",
                "1. Menata arsip. Berbagai upaya yang pernah dijalankan kantor;",
                "2. Membuka loket.",
            ),
        ),
    )
    assert [finding.where for finding in findings] == [("plan",)]


def test_a_good_paper_has_no_list_structure_broken() -> None:
    assert found(CODE, GOOD) == []
