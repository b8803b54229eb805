"""Evidence that is an action, not a document."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "evidence-is-action"


def test_an_action_as_evidence_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", evidence="Penyelenggaraan gelar capaian"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_evidence_is_action() -> None:
    assert found(CODE, GOOD) == []
