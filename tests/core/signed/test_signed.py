"""What was printed and signed beside what was approved."""

from __future__ import annotations

import io
from dataclasses import replace

import pypdfium2
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.core.render.plans import YEAR, plans
from tests.core.render.test_round_trip import ABOUT, DECREE, OFFICE, WRITERS
from zonaintegritas.core.decree.blocks import Document, Paragraph, Place
from zonaintegritas.core.decree.plan import Area, Component, Decree, Field, Item, Plan, Reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.period import read_period
from zonaintegritas.core.render import Layout, pdf_bytes, plan_decree
from zonaintegritas.core.render.amendment import Change, amendment_decree, changes_between
from zonaintegritas.core.sample import Format, write_sample
from zonaintegritas.core.sample import Layout as SampleLayout
from zonaintegritas.core.signed import Approved, Verdict, compare_amendment, compare_plan, unprinted
from zonaintegritas.core.signed.difference import Seen, difference

DECREE_PART = {"office_name": OFFICE, "about": ABOUT}


def item(letter: str, indicator: str, *steps: str, time: str = f"Juni {YEAR}", responsible: str = "Sekretaris") -> Item:
    return Item(
        f"I.1.{letter}",
        letter,
        indicator=Field(indicator),
        steps=Field(steps),
        evidence=Field(("Notula", "Daftar hadir")),
        target_time_raw=Field(time),
        period=Field(read_period(time, plan_year=YEAR)),
        responsible=Field(responsible),
    )


def plan(*items: Item) -> Plan:
    return Plan((Area("I", "MANAJEMEN PERUBAHAN", (Component("1", "Tim kerja", items),)),))


FIRST = item("a", "Susunan tim mencakup keenam area", "Memetakan pegawai", "Menetapkan susunan tim")
SECOND = item("b", "Tim bekerja menurut rencana", "Rapat setiap bulan")
THIRD = item("c", "Tim dinilai setiap semester", "Menyusun penilaian")


def signed(paper: Plan, layout: Layout = Layout.RESPONSIBLE, kind: str = "docx") -> Reading:
    return read(WRITERS[kind](plan_decree(DECREE, paper, layout, plan_year=YEAR)), f"sk.{kind}")


def approved(text: Plan) -> Approved:
    return Approved(text, YEAR, DECREE_PART)


@pytest.mark.parametrize("layout", list(Layout))
@pytest.mark.parametrize("kind", list(WRITERS))
def test_an_unchanged_text_has_no_difference(kind: str, layout: Layout) -> None:
    text = plan(FIRST, SECOND, THIRD)
    assert compare_plan(approved(text), signed(text, layout, kind)) == ()


@pytest.mark.parametrize("kind", list(WRITERS))
def test_nobody_named_below_somebody_is_no_difference_but_another_is(kind: str) -> None:
    unnamed = replace(SECOND, responsible=Field(""))
    text = plan(FIRST, unnamed, THIRD)
    assert compare_plan(approved(text), signed(text, kind=kind)) == ()
    (found,) = compare_plan(
        approved(text), signed(plan(FIRST, replace(SECOND, responsible=Field("Ketua")), THIRD), kind=kind)
    )
    assert (found.ref, found.field, found.signed) == ("I.1.b", "responsible", "Ketua")


@pytest.mark.slow
@pytest.mark.parametrize("layout", list(Layout))
@settings(
    max_examples=6, deadline=None, suppress_health_check=list(HealthCheck), phases=(Phase.explicit, Phase.generate)
)
@given(text=plans())
def test_no_random_plan_differs_from_its_own_print(layout: Layout, text: Plan) -> None:
    assert compare_plan(approved(text), signed(text, layout, "pdf")) == ()


def test_a_cell_that_was_changed_before_signing_is_told() -> None:
    paper = plan(FIRST, replace(SECOND, steps=Field(("Rapat setiap triwulan",))), THIRD)
    (found,) = compare_plan(approved(plan(FIRST, SECOND, THIRD)), signed(paper))
    assert (found.ref, found.field, found.verdict) == ("I.1.b", "steps", Verdict.DIFFERENT)
    assert (found.approved, found.signed) == ("Rapat setiap bulan", "Rapat setiap triwulan")


def test_another_month_is_told_in_every_layout() -> None:
    late = f"Juli {YEAR}"
    paper = plan(replace(FIRST, target_time_raw=Field(late), period=Field(read_period(late, plan_year=YEAR))), SECOND)
    for layout in Layout:
        (found,) = compare_plan(approved(plan(FIRST, SECOND)), signed(paper, layout))
        assert (found.ref, "Juli" in found.signed, "Juni" in found.approved) == ("I.1.a", True, True)


def test_items_that_were_left_out_or_put_in_are_told() -> None:
    found = compare_plan(approved(plan(FIRST, SECOND)), signed(plan(FIRST, replace(THIRD, letter="b", ref="I.1.b"))))
    assert {(one.ref, one.field) for one in found} >= {("I.1.b", "indicator"), ("I.1.b", "steps")}
    (gone,) = compare_plan(approved(plan(FIRST, SECOND, THIRD)), signed(plan(FIRST, SECOND)))
    assert (gone.ref, gone.field, gone.signed) == ("I.1.c", "", "")
    (came,) = compare_plan(approved(plan(FIRST, SECOND)), signed(plan(FIRST, SECOND, THIRD)))
    assert (came.field, came.approved, came.signed) == ("", "", "Tim dinilai setiap semester")


def test_another_title_is_told() -> None:
    other = Approved(plan(FIRST, SECOND), YEAR, {"about": f"{ABOUT} dan Tahun Berikutnya"})
    assert [one.field for one in compare_plan(other, signed(plan(FIRST, SECOND)))] == ["about"]


def test_a_column_that_the_paper_has_not_is_no_difference_but_named() -> None:
    reading = signed(plan(FIRST, SECOND), Layout.SIX)
    assert compare_plan(approved(plan(FIRST, SECOND)), reading) == ()
    assert unprinted(approved(plan(FIRST, SECOND)), reading) == ("responsible",)


@pytest.mark.parametrize(
    ("one", "other", "confidence", "verdict"),
    [
        ("Rapat setiap bulan", "rapat  setiap bulan;", None, None),
        ("Rapat setiap bulan", "Rapat setiap bulam", None, Verdict.DIFFERENT),
        ("Rapat setiap bulan", "Rapat setiap bulam", 0.7, Verdict.MISREAD),
        ("Rapat setiap bulan", "Rapat setiap bulam", 0.97, Verdict.DIFFERENT),
        ("Rapat internal", "Rapat intemal", 0.97, Verdict.MISREAD),
        ("Rapat setiap bulan", "Survei kepuasan layanan", 0.5, Verdict.DIFFERENT),
        ("Juni 2026", "Juni 2028", 0.6, Verdict.DIFFERENT),
    ],
)
def test_only_what_a_recogniser_may_have_misread_is_called_so(
    one: str, other: str, confidence: float | None, verdict: Verdict | None
) -> None:
    found = difference("I.1", "steps", one, other, Seen(confidence))
    assert (found and found.verdict) == verdict


def test_a_paper_without_any_plan_says_that_every_item_is_missing() -> None:
    empty = Reading(Decree(), Plan(), (), Document("pdf", (Paragraph("Surat", Place(0)),)))
    assert len(compare_plan(approved(plan(FIRST, SECOND)), empty)) == 2


CHANGES = changes_between(
    plan(FIRST, SECOND), plan(replace(FIRST, steps=Field(("Rapat", "Surat"))), replace(SECOND, note=Field("Baru")))
)


@pytest.mark.parametrize("kind", list(WRITERS))
def test_an_amending_decree_that_was_signed_as_printed_has_no_difference(kind: str) -> None:
    document = read(WRITERS[kind](amendment_decree(DECREE, DECREE, CHANGES)), f"sk.{kind}").document
    assert compare_amendment(CHANGES, document) == ()


@pytest.mark.parametrize("kind", list(WRITERS))
def test_a_long_amending_decree_goes_over_several_pages(kind: str) -> None:
    many = [Change(f"I.{n}", "Indikator", f"{'Semula panjang ' * 30}{n}", f"Menjadi {n}") for n in range(1, 30)]
    document = read(WRITERS[kind](amendment_decree(DECREE, DECREE, many)), f"sk.{kind}").document
    assert compare_amendment(many, document) == ()


def test_what_was_changed_in_an_amending_decree_before_signing_is_told() -> None:
    paper = amendment_decree(DECREE, DECREE, [replace(CHANGES[0], after="Rapat"), *CHANGES[1:]])
    (found,) = compare_amendment(CHANGES, read(WRITERS["docx"](paper), "sk.docx").document)
    assert (found.ref, found.field, found.approved, found.signed) == (
        "I.1.a Langkah aksi",
        "after",
        "Rapat\nSurat",
        "Rapat",
    )
    (gone,) = compare_amendment(
        CHANGES, read(WRITERS["docx"](amendment_decree(DECREE, DECREE, CHANGES[:1])), "sk.docx").document
    )
    assert (gone.ref, gone.field) == ("I.1.b Keterangan", "")


@pytest.mark.slow
def test_a_scan_of_our_own_sample_is_the_same_or_perhaps_misread() -> None:
    text = read(write_sample(SampleLayout.SIX, Format.TEXT, year=YEAR), "contoh.txt")
    scan = read(write_sample(SampleLayout.SIX, Format.SCAN, year=YEAR), "contoh.pdf")
    assert text.decree.about.value is not None
    found = compare_plan(Approved(text.plan, YEAR, {"about": text.decree.about.value}), scan)
    assert [one for one in found if one.verdict is Verdict.DIFFERENT] == []


def scanned(paper: Plan) -> Reading:
    """The printed pages as pictures, as a scanner makes them."""
    document = pypdfium2.PdfDocument(pdf_bytes(plan_decree(DECREE, paper, Layout.RESPONSIBLE, plan_year=YEAR)))
    pages = [document[at].render(scale=200 / 72).to_pil().convert("L") for at in range(len(document))]
    document.close()
    content = io.BytesIO()
    pages[0].save(content, "PDF", save_all=True, append_images=pages[1:], resolution=200)
    return read(content.getvalue(), "pindaian.pdf")


@pytest.mark.slow
def test_a_change_before_signing_is_told_of_a_scan_too() -> None:
    text = plan(FIRST, SECOND, THIRD)
    paper = plan(FIRST, replace(SECOND, steps=Field(("Rapat setiap triwulan",))), THIRD)
    found = compare_plan(approved(text), scanned(paper))
    assert [(one.ref, one.field) for one in found if one.verdict is Verdict.DIFFERENT] == [("I.1.b", "steps")]
    assert all(one.page for one in found)
