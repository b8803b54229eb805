"""A word that strayed into a name."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.core.lint.paper import COMPONENTS, GOOD, found

CODE = "stray-text"


def test_a_stray_verb_in_a_name_is_noticed() -> None:
    findings = found(CODE, replace(GOOD, components={**COMPONENTS, "V.2": "Penerapan SPIP membagikan"}))
    assert [finding.where for finding in findings] == [("V.2",)]


def test_a_good_paper_has_no_stray_text() -> None:
    assert found(CODE, GOOD) == []


@pytest.mark.parametrize("name", ["Standar Pelayanan Maret 2031", "Standar Pelayanan mencetak maklumat"])
def test_a_cell_of_another_column_in_a_name_is_noticed(name: str) -> None:
    paper = replace(GOOD, components={**GOOD.components, "VI.1": name})
    assert [finding.where for finding in found(CODE, paper)] == [("VI.1",)]
