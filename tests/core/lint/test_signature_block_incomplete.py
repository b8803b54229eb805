"""A signature block without a name, or with the wrong one."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import GOOD, found

CODE = "signature-block-incomplete"


def test_a_copy_without_a_name_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, certifier=""))
    assert [finding.where for finding in findings] == [("closing",)]


def test_a_good_paper_has_no_signature_block_incomplete() -> None:
    assert found(CODE, GOOD) == []
