"""What is printed is read back: every cell for which the layout has a column."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import HealthCheck, given, settings

from tests.core.render.plans import YEAR, plans, told
from zonaintegritas.core.decree.plan import Plan
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.render import Keputusan, Layout, Signing, docx_bytes, pdf_bytes, plan_decree, wording

OFFICE = "Komisi Pemilihan Umum Kota Tirtamaya"
ABOUT = wording.about_plan(OFFICE, YEAR)
WRITERS = {"docx": docx_bytes, "pdf": pdf_bytes}
DECREE = Keputusan(
    office=OFFICE,
    year=YEAR,
    about=ABOUT,
    number="4",
    signing=Signing("Tirtamaya", "RARA WIDYASTUTI", dt.date(YEAR, 1, 11)),
    considerations=wording.considerations(OFFICE, ABOUT),
    legal_basis=("Undang-Undang Nomor 25 Tahun 2009 tentang Pelayanan Publik",),
    rulings=wording.plan_rulings(ABOUT),
)


@pytest.mark.slow
@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("kind", list(WRITERS))
@settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
@given(plan=plans())
def test_a_plan_that_is_printed_is_read_back(kind: str, layout: Layout, plan: Plan) -> None:
    written = WRITERS[kind](plan_decree(DECREE, plan, layout, plan_year=YEAR))
    assert told(read(written, f"rencana.{kind}").plan, layout) == told(plan, layout)


@pytest.mark.parametrize("kind", list(WRITERS))
def test_the_decree_part_is_read_back(kind: str) -> None:
    written = WRITERS[kind](plan_decree(DECREE, Plan(), Layout.SIX, plan_year=YEAR))
    decree = read(written, f"rencana.{kind}").decree
    assert decree.office.value == OFFICE
    assert (decree.number.value, decree.year.value) == ("4", YEAR)
    assert (decree.about.value or "").casefold() == ABOUT.casefold()
    assert decree.enacted_date.value == dt.date(YEAR, 1, 11)
    assert (decree.enacted_place.value, decree.signatory_name.value) == ("Tirtamaya", "RARA WIDYASTUTI")
    assert decree.signatory_role.value == f"Ketua {OFFICE}"
    assert [one.value for one in decree.considerations] == list(DECREE.considerations)
    assert [ruling.text for ruling in decree.rulings] == [ruling.text for ruling in DECREE.rulings]
