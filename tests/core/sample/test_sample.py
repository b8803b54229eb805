"""The samples are what they say: every format of a layout gives the reading the model promises."""

from __future__ import annotations

import json
from pathlib import Path

import pypdfium2
import pytest

from zonaintegritas.cli import main
from zonaintegritas.core.decree.plan_reading import as_plan_reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.sample import Format, Layout, sample_name, sample_reading, write_sample

YEAR = 2026
EXACT = [kind for kind in Format if kind is not Format.SCAN]


def _plain(value: object) -> object:
    """Without what only text files have (source lines) and what names the file."""
    if isinstance(value, dict):
        return {key: _plain(inner) for key, inner in value.items() if key not in {"source", "source_lines"}}
    return [_plain(inner) for inner in value] if isinstance(value, list) else value


@pytest.mark.parametrize("file_format", EXACT)
@pytest.mark.parametrize("layout", list(Layout))
def test_a_sample_is_read_back_exactly_as_its_model(layout: Layout, file_format: Format) -> None:
    name = sample_name(layout, file_format, year=YEAR)
    reading = as_plan_reading(read(write_sample(layout, file_format, year=YEAR), name), name)
    expected = _plain(sample_reading(layout, year=YEAR))
    actual = _plain(json.loads(json.dumps(reading)))
    assert isinstance(expected, dict)
    assert isinstance(actual, dict)
    assert {key: _only_expected(actual[key], value) for key, value in expected.items()} == expected


def _only_expected(actual: object, expected: object) -> object:
    """The keys of the promise; a reading may say more."""
    if isinstance(actual, dict) and isinstance(expected, dict):
        return {key: _only_expected(actual.get(key), value) for key, value in expected.items()}
    if isinstance(actual, list) and isinstance(expected, list) and len(actual) == len(expected):
        return [_only_expected(one, other) for one, other in zip(actual, expected, strict=True)]
    return actual


def test_the_plan_has_six_areas_and_about_fifty_items() -> None:
    areas = sample_reading(Layout.SIX, year=YEAR)["areas"]
    assert isinstance(areas, list)
    components = [component for area in areas for component in area["components"]]
    assert len(areas) == 6
    assert len(components) == 25
    assert 40 <= sum(len(component["items"]) for component in components) <= 60


def test_the_year_is_in_every_time_that_names_one() -> None:
    text = write_sample(Layout.TARGET, Format.TEXT, year=2031).decode()
    assert "2031" in text
    assert str(YEAR) not in text


def test_one_layout_has_blemishes_for_the_review_page() -> None:
    name = sample_name(Layout.RESPONSIBLE, Format.DOCX, year=YEAR)
    reading = read(write_sample(Layout.RESPONSIBLE, Format.DOCX, year=YEAR), name)
    periods = [
        item.period.value
        for area in reading.plan.areas
        for component in area.components
        for item in component.items
        if item.target_time_raw.value in {"Sepetmber 2026", "Oktober"}
    ]
    assert len(periods) == 2
    assert all(period.doubt for period in periods)


def test_the_same_sample_has_the_same_text_twice() -> None:
    assert write_sample(Layout.SIX, Format.ODS, year=YEAR) == write_sample(Layout.SIX, Format.ODS, year=YEAR)


def test_zi_sample_writes_every_layout_in_every_format(tmp_path: Path) -> None:
    assert main(["sample", "--all", str(tmp_path), "--year", str(YEAR)]) == 0
    written = {path.name for path in tmp_path.iterdir()}
    assert written == {sample_name(layout, kind, year=YEAR) for layout in Layout for kind in Format}


def test_zi_sample_prints_to_standard_output(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["sample", "--format", "text", "--layout", "six", "--year", str(YEAR), "--out", "-"]) == 0
    assert b"KOMISI PEMILIHAN UMUM" in capfdbinary.readouterr().out


def test_a_scan_has_the_pages_of_the_paper_and_no_letters() -> None:
    paper = pypdfium2.PdfDocument(write_sample(Layout.SIX, Format.PDF, year=YEAR))
    scan = pypdfium2.PdfDocument(write_sample(Layout.SIX, Format.SCAN, year=YEAR))
    assert len(scan) == len(paper)
    for printed, scanned in zip(paper, scan, strict=True):
        assert scanned.get_size() == pytest.approx(printed.get_size(), abs=1)
        assert not scanned.get_textpage().count_chars()
