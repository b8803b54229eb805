"""A regulation relied on after another replaced it."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "outdated-legal-basis"


def test_a_replaced_guide_is_noticed() -> None:
    findings = found(
        CODE,
        replace(
            GOOD,
            considerations=("bahwa perlu mengikuti Peraturan Menteri PANRB Nomor 52 Tahun 2014 tentang pedoman lama",),
        ),
    )
    assert [finding.where for finding in findings] == [("considerations",)]


def test_a_good_paper_has_no_outdated_legal_basis() -> None:
    assert found(CODE, GOOD) == []
