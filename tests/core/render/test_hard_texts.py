"""Long texts, nothing at all, quotes and unusual letters never break a decree."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from tests.core.render.test_keputusan import DECREE
from zonaintegritas.core.decree.plan import Area, Component, Field, Item, Plan
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.render import Keputusan, Layout, Paper, docx_bytes, pdf_bytes, plan_decree

HARD = (
    "Tanda #set page(width: 1cm) $x$ *tebal* \\ `kode` <w:p/> & “kutip” 'satu' \x00\x07\ud800 \u202e naïve"
    " 日本 \U0001f600 \u0939\u093f \u0645\u0631 \u2603 \u2708 \u266b \u00bd \u2192"
)
LONG = "Laporan yang sangat panjang " * 400
WRITERS = {"docx": docx_bytes, "pdf": pdf_bytes}


def plan_of(text: str) -> Plan:
    item = Item(
        "I.1",
        indicator=Field(text),
        steps=Field((text, text)),
        evidence=Field((text,)),
        target_time_raw=Field("Juni 2027"),
        target_output=Field(text),
        responsible=Field(text),
        note=Field(text),
    )
    return Plan((Area("I", "MANAJEMEN PERUBAHAN", (Component("1", text, (item,)),)),))


@pytest.mark.parametrize("write", WRITERS.values(), ids=WRITERS)
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("text", [HARD, LONG, "", "\n\n"], ids=["hard", "long", "empty", "blank"])
def test_any_text_can_be_printed(write: Callable[[Paper], bytes], layout: Layout, text: str) -> None:
    decree: Keputusan = replace(DECREE, about=text, considerations=(text,), legal_basis=(text, text))
    assert write(plan_decree(decree, plan_of(text), layout, plan_year=2027))


@pytest.mark.parametrize("kind", list(WRITERS))
def test_a_row_longer_than_a_page_is_read_back(kind: str) -> None:
    written = WRITERS[kind](plan_decree(DECREE, plan_of(LONG.strip()), Layout.SIX, plan_year=2027))
    plan = read(written, f"rencana.{kind}").plan
    assert plan.areas[0].components[0].items[0].indicator.value == LONG.strip()


@pytest.mark.parametrize("kind", list(WRITERS))
def test_markup_in_a_text_stays_text(kind: str) -> None:
    text = "Rapat #set text(red) *tebal* <b>miring</b> & $x$"
    written = WRITERS[kind](plan_decree(DECREE, plan_of(text), Layout.SIX, plan_year=2027))
    assert read(written, f"rencana.{kind}").plan.areas[0].components[0].items[0].indicator.value == text
