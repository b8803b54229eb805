"""Evidence that leaves out one of the things the indicator names."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "evidence-incomplete"


def test_evidence_that_leaves_out_one_report_is_noticed() -> None:
    findings = found(CODE, with_row("V.2", indicator="Laporan LHKPN dan LHKASN sudah masuk", evidence="Rekap LHKPN"))
    assert [finding.where for finding in findings] == [("V.2",)]


def test_a_good_paper_has_no_evidence_incomplete() -> None:
    assert found(CODE, GOOD) == []
