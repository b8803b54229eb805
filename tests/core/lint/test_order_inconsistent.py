"""A step that is due before the one it depends on."""

from __future__ import annotations

from tests.core.lint.paper import GOOD, found, with_rows

CODE = "order-inconsistent"


def test_an_evaluation_before_the_work_is_noticed() -> None:
    findings = found(
        CODE,
        with_rows(
            "II.1",
            {"indicator": "SOP utama disusun", "time": "Juni 2031"},
            {
                "indicator": "SOP utama dievaluasi",
                "steps": "Menguji SOP utama",
                "evidence": "Tabel SOP utama",
                "time": "Maret 2031",
            },
        ),
    )
    assert [finding.where for finding in findings] == [("II.1.1", "II.1.2")]


def test_a_good_paper_has_no_order_inconsistent() -> None:
    assert found(CODE, GOOD) == []


def test_results_of_a_survey_are_not_used_before_it_is_held() -> None:
    paper = with_rows(
        "VI.4",
        {"indicator": "Survei kepuasan dilakukan", "time": "Oktober 2031"},
        {"indicator": "Hasil survei kepuasan ditindaklanjuti", "time": "Maret 2031"},
    )
    assert [finding.where for finding in found(CODE, paper)] == [("VI.4.1", "VI.4.2")]
