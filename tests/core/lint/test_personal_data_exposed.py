"""Private numbers and mailboxes in a public paper."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_row

CODE = "personal-data-exposed"


def test_a_mobile_number_is_noticed() -> None:
    findings = found(CODE, with_row("V.3", evidence="Daftar aduan lewat 081200001111"))
    assert [finding.where for finding in findings] == [("V.3",)]


def test_a_good_paper_has_no_personal_data_exposed() -> None:
    assert found(CODE, GOOD) == []


def test_a_mailbox_of_the_state_is_no_private_one() -> None:
    assert found(CODE, with_row("V.3", steps="Menerima surat di wbs@bps.go.id")) == []


def test_a_mailbox_named_after_its_service_weighs_little() -> None:
    findings = found(CODE, with_row("V.3", steps="Menerima surat di pengaduan.tirtasari@contoh.com"))
    assert [finding.severity for finding in findings] == ["low"]
