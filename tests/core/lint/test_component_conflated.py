"""A component filled with the work of another one."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_rows

CODE = "component-conflated"


def test_a_component_filled_with_complaints_is_noticed() -> None:
    findings = found(
        CODE,
        with_rows(
            "V.4",
            {"steps": "Menerima aduan warga", "evidence": "Buku aduan warga"},
            {"indicator": "Catatan penerima lengkap", "steps": "Menjawab aduan warga", "evidence": "Surat aduan warga"},
        ),
    )
    assert [finding.where for finding in findings] == [("V.4.1", "V.4.2")]


def test_a_good_paper_has_no_component_conflated() -> None:
    assert found(CODE, GOOD) == []
