"""Two rows that mean one thing."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_rows

CODE = "overlapping-items"


def test_two_rows_about_one_thing_are_noticed() -> None:
    findings = found(
        CODE,
        with_rows(
            "V.4",
            {"indicator": "Kanal lapor telah diterapkan"},
            {
                "indicator": "Kanal lapor sudah disosialisasikan dan diterapkan",
                "steps": "Menempel poster kanal lapor",
                "evidence": "Foto kanal whistle",
            },
        ),
    )
    assert [finding.where for finding in findings] == [("V.4.1", "V.4.2")]


def test_a_good_paper_has_no_overlapping_items() -> None:
    assert found(CODE, GOOD) == []
