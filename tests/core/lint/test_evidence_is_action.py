"""Evidence that is an action, not a document."""

from __future__ import annotations

import pytest

from tests.core.lint.paper import GOOD, found, with_row

CODE = "evidence-is-action"


def test_an_action_as_evidence_is_noticed() -> None:
    findings = found(CODE, with_row("IV.2", evidence="Penyelenggaraan gelar capaian"))
    assert [finding.where for finding in findings] == [("IV.2",)]


def test_a_good_paper_has_no_evidence_is_action() -> None:
    assert found(CODE, GOOD) == []


@pytest.mark.parametrize("evidence", ["Pengendalian risiko", "Latihan bersama", "Terselenggaranya forum konsultasi"])
def test_something_done_is_no_document(evidence: str) -> None:
    assert [finding.where for finding in found(CODE, with_row("V.2", evidence=evidence))] == [("V.2",)]


@pytest.mark.parametrize("evidence", ["Pengumuman hasil seleksi", "Perjanjian kinerja"])
def test_a_paper_named_by_a_noun_of_doing_is_one(evidence: str) -> None:
    assert found(CODE, with_row("V.2", evidence=evidence)) == []
