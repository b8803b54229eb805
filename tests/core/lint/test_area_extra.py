"""An area beyond the six areas of change."""

from __future__ import annotations

from dataclasses import replace

from tests.core.lint.paper import AREAS, GOOD, found, with_row

CODE = "area-extra"


def test_a_seventh_area_is_noticed() -> None:
    findings = found(
        CODE, replace(with_row("VII.1", steps="Membuka ruang baca"), areas={**AREAS, "VII": "KEGIATAN LAIN"})
    )
    assert [finding.where for finding in findings] == [("VII",)]


def test_a_good_paper_has_no_area_extra() -> None:
    assert found(CODE, GOOD) == []
