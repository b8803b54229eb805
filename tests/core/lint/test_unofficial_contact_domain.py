"""An office mailbox at a free mail provider."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "unofficial-contact-domain"


def test_a_free_mailbox_is_noticed() -> None:
    findings = found(CODE, with_row("V.3", evidence="Daftar aduan ke loket@yahoo.com"))
    assert [finding.where for finding in findings] == [("V.3",)]


def test_a_good_paper_has_no_unofficial_contact_domain() -> None:
    assert found(CODE, GOOD) == []
