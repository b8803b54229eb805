"""The ready items: whole, each its own, and in our own words."""

from __future__ import annotations

import json
from collections import Counter

import pytest

from tests.core.lke.test_instrument import LKE, runs, texts_in
from zonaintegritas.core.lke.instruments import instrument
from zonaintegritas.core.lke.library import ReadyItem, ready_items
from zonaintegritas.core.period import Periodicity, read_period

YEAR = 2026
SHEET = instrument()
READY = ready_items(SHEET)
OFFICES = ("kpu", "komisi pemilihan", "pengadilan", "bps", "kabupaten", "kota ", "provinsi")
ACTIONS = ("me", "mem", "men", "meng")


def sentences(one: ReadyItem) -> tuple[str, ...]:
    return (*one.steps, *one.evidence)


def test_there_is_one_for_every_lever_in_the_order_of_the_sheet() -> None:
    assert list(READY) == [question.code for question in SHEET.levers]
    assert len(READY) == 110


@pytest.mark.parametrize("code", READY)
def test_an_item_is_whole(code: str) -> None:
    one = READY[code]
    assert one.indicator
    assert 1 <= len(one.steps) <= 4
    assert 1 <= len(one.evidence) <= 5
    assert one.months
    assert one.soal_ids == SHEET.question(code).soal_ids
    assert one.component == SHEET.sub_component(code).name
    assert (one.area_roman, one.area_name) == (
        ("I", "II", "III", "IV", "V", "VI")[int(code.split(".")[2]) - 1],
        one.area_name,
    )


def test_no_two_items_share_a_sentence() -> None:
    counts = Counter(text.casefold() for one in READY.values() for text in (one.indicator, *sentences(one)))
    assert [text for text, count in counts.items() if count > 1] == []


def test_sentences_start_with_a_capital_and_have_no_full_stop() -> None:
    for one in READY.values():
        for text in (one.indicator, *sentences(one)):
            assert text[0].isupper(), text
            assert text == text.strip()
            assert not text.endswith((".", ";", ","))


def test_steps_are_actions_and_evidence_is_documents() -> None:
    for one in READY.values():
        assert all(step.casefold().startswith(ACTIONS) or step.startswith("Hadir") for step in one.steps), one.steps
        assert not any(proof.casefold().startswith(ACTIONS) for proof in one.evidence), one.evidence


def test_no_item_names_a_kind_of_office() -> None:
    for one in READY.values():
        for text in (one.indicator, *sentences(one)):
            assert not any(office in f"{text.casefold()} " for office in OFFICES), text


@pytest.mark.parametrize("code", READY)
def test_the_target_time_reads_back_as_it_was_meant(code: str) -> None:
    one = READY[code]
    read = read_period(one.target_time(YEAR), plan_year=None)
    assert (read.months, read.periodicity) == (one.period(YEAR).months, one.rhythm)
    assert read.blocks == one.period(YEAR).blocks
    assert read.doubt is None


def test_target_times_are_written_as_offices_write_them() -> None:
    times = {one.rhythm: one.target_time(YEAR) for one in READY.values()}
    assert times[Periodicity.QUARTERLY] == "Maret, Juni, September dan Desember 2026"
    assert times[Periodicity.SEMESTER] == "Juni dan Desember 2026"
    assert times[Periodicity.MONTHLY] == "Setiap bulan 2026"


def test_an_item_goes_into_a_plan_as_it_is() -> None:
    one = READY["A.II.5.iii.a"]
    item = one.as_item("V.6.a", YEAR)
    assert (item.ref, item.indicator.value, item.steps.value) == ("V.6.a", one.indicator, one.steps)
    assert item.target_time_raw.value == "Januari–Maret 2026"
    assert (one.soal_id, one.soal_ids) == (113, (113, 114, 115, 116))


@pytest.mark.real
def test_ready_items_are_our_own_words() -> None:
    sources = [
        json.loads((LKE / name).read_text("utf-8")) for name in ("instrument-2026.json", "portalrb-master-2026.json")
    ]
    borrowed = {run for source in sources for text in texts_in(source) for run in runs(text)}
    own = {run for one in READY.values() for text in (one.indicator, *sentences(one)) for run in runs(text)}
    assert own & borrowed == set()
