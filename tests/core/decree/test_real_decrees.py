"""The real decrees, scored by the tool that lies beside them, reach the bar that issue 2 sets."""

from __future__ import annotations

import functools
import json
from collections.abc import Mapping

import pytest

from tests.bench import scans
from tests.shared_decrees import DECREES, is_scan, pairs, score
from zonaintegritas.core.decree import Reading, as_plan_reading, from_wire, read, to_wire
from zonaintegritas.core.decree.blocks import Paragraph, Place, Table

PAIRS = pairs()
TEXTS = [name for name in PAIRS if name.startswith("texts/")]
SCANS = [name for name in PAIRS if is_scan(name)]
READABLE = [name for name in PAIRS if not is_scan(name)]

EACH_JOINED = 0.99
ALL_TEXTS_JOINED = 0.995
EACH_TEXT_STRICT = 0.97
AMENDMENTS = 0.9
LEFT_OVER = 0.01

pytestmark = pytest.mark.real


@functools.cache
def _reading(name: str) -> Reading:
    return read((DECREES / name).read_bytes(), name)


@functools.cache
def _score(name: str) -> Mapping[str, dict[str, float]]:
    """The score through JSON, as a program outside would see it."""
    return score(name, as_plan_reading(_reading(name), name))


def _number(name: str, key: str) -> float:
    value: object = _score(name)[key]
    assert isinstance(value, float | int)
    return value


@pytest.mark.parametrize("name", READABLE)
def test_every_header_field_is_right(name: str) -> None:
    header = _score(name)["header"]
    assert header["right"] == header["total"], header["fields"]


@pytest.mark.parametrize("name", READABLE)
def test_no_legal_basis_is_missing_or_extra(name: str) -> None:
    basis = _score(name)["legal_basis"]
    assert basis["right"] == basis["total"]
    assert basis["extra"] == 0


def test_nine_of_ten_amendments_of_the_texts_are_found() -> None:
    found = [_score(name)["legal_basis"] for name in TEXTS]
    right = sum(one["amendments_right"] for one in found)
    assert right >= AMENDMENTS * sum(one["amendments_total"] for one in found)


@pytest.mark.parametrize("name", READABLE)
def test_every_area_component_and_item_is_found_and_none_invented(name: str) -> None:
    for level in ("areas", "components", "items"):
        found = _score(name)[level]
        assert found["matched"] == found["expected"], level
        assert found["extra"] == 0, level


@pytest.mark.parametrize("name", READABLE)
def test_the_months_of_every_item_are_exact(name: str) -> None:
    rate: object = _score(name)["months_exact_rate"]
    assert rate in {1.0, None}


@pytest.mark.parametrize("name", READABLE)
def test_cells_reach_the_bar_of_one_file(name: str) -> None:
    assert _number(name, "cell_accuracy") >= EACH_JOINED, _score(name)["wrong_cells"]


@pytest.mark.parametrize("name", TEXTS)
def test_cells_of_the_texts_are_split_as_expected(name: str) -> None:
    assert _number(name, "cell_accuracy_strict") >= EACH_TEXT_STRICT, _score(name)["wrong_cells"]


def test_cells_of_all_texts_together_reach_the_higher_bar() -> None:
    cells = [_score(name)["cells"] for name in TEXTS]
    right = sum(one["right_joined"] for one in cells)
    assert right >= ALL_TEXTS_JOINED * sum(one["denominator"] for one in cells)


@pytest.mark.parametrize("name", READABLE)
def test_nearly_every_letter_of_the_tables_is_accounted_for(name: str) -> None:
    count = _reading(name).plan.accounting
    assert count.table == count.in_fields + count.in_extra + count.in_structure + count.left_over
    assert count.left_over < LEFT_OVER * count.table


@pytest.mark.parametrize("name", READABLE)
def test_every_place_leads_back_into_the_document(name: str) -> None:
    reading = _reading(name)
    for place in _places(reading):
        block = reading.document.blocks[place.block]
        if isinstance(block, Table) and place.row is not None and place.sheet is None:
            assert 1 <= place.row <= block.row_count
        if isinstance(block, Paragraph):
            assert block.place.line == place.line


def _places(reading: Reading) -> list[Place]:
    decree = reading.decree
    fields = [decree.office, decree.number, decree.about, decree.enacted_place, decree.signatory_name]
    found = [place for field in fields for place in field.places]
    found += [place for law in decree.legal_basis for place in law.places]
    for area in reading.plan.areas:
        found += area.places
        for component in area.components:
            found += component.places
            for item in component.items:
                found += [*item.places, *item.indicator.places, *item.steps.places, *item.evidence.places]
    return found


@pytest.mark.parametrize("name", READABLE)
def test_the_wire_form_keeps_the_whole_reading(name: str) -> None:
    assert from_wire(json.loads(json.dumps(to_wire(_reading(name))))) == _reading(name)


@pytest.mark.slow
@pytest.mark.parametrize("name", SCANS)
def test_a_scan_is_read_row_by_row_and_its_faults_are_doubted(name: str) -> None:
    """All row numbers, 0.97 mean similarity over cells, nine of ten wrong cells marked."""
    truth = json.loads((DECREES / pairs()[name]).read_text(encoding="utf-8"))
    found = scans.score(name, (DECREES / name).read_bytes(), truth)
    assert found.rows[0] == found.rows[1] == 15
    assert found.similar / found.cells >= 0.97, found.faults
    assert found.wrong_doubtful >= 0.9 * found.wrong, found.faults
