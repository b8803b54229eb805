"""The decree that came back signed: recorded, compared, settled, adopted; amending decrees and their numbers."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest
from django.utils import timezone

from tests.factories.pictures import sample_photos
from tests.factories.plans import adopted, answer_heavy, make_draft
from tests.factories.signed import SIGNED_ON, approved_draft, compare, printed, printed_amendment, sign
from zonaintegritas.core.decree.formats.scan import available
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import readiness, selectors, services
from zonaintegritas.plans.jobs import SILENT_FOR, compare_waiting, resume_left_readings, resume_waiting_scans
from zonaintegritas.plans.models import Draft, Plan, SignedDecree
from zonaintegritas.plans.services.adoption import NotReady
from zonaintegritas.plans.services.signed import (
    ComparedBefore,
    DifferencesNeedReason,
    NotApproved,
    NumberAndDateMissing,
    NumberUsed,
    OnePaper,
    RevisionTaken,
    ScanMissing,
    SignedIsInForce,
)

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
State = SignedDecree.State


@pytest.fixture
def draft(office: Office, ketua: User) -> Draft:
    return approved_draft(office, ketua, number="", enacted_on=None)


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_a_paper_as_approved_needs_nobody_to_read_it_again(
    kind: str, operator: User, ketua: User, draft: Draft
) -> None:
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk), kind=kind)
    values = {"number": "4", "year": 2026, "enacted_on": SIGNED_ON, "signatory_name": "Rara Widyastuti"}
    signed = compare(services.record_signed(operator, draft, contents=[paper], values=values))
    assert (signed.state, signed.message, selectors.compared(signed).differences) == (State.READ, "", ())
    assert (signed.is_settled, signed.settled_by) == (True, None)
    plan = services.adopt(ketua, draft)
    assert (plan.number, plan.enacted_on, plan.signatory_name) == ("4", SIGNED_ON, "Rara Widyastuti")
    assert selectors.papers_of_plan(plan) == (signed, [])
    assert [item.indicator for item in plan.items.order_by("position")] == [f"Indikator {n}" for n in (1, 2, 3)]


def test_what_was_not_typed_is_proposed_from_the_paper(operator: User, draft: Draft) -> None:
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    signed = compare(services.record_signed(operator, draft, contents=[paper], values={}))
    assert not signed.is_settled
    assert (signed.found["number"], signed.found["enacted_on"]) == ("4", "2026-06-12")
    assert signed.found["signatory_name"].casefold() == "rara widyastuti"
    services.settle_signed(operator, signed, values={"number": "4", "year": 2026, "enacted_on": SIGNED_ON})
    draft.refresh_from_db()
    assert (draft.number, draft.enacted_on) == ("4", SIGNED_ON)
    assert readiness.obstacles(draft) == []


def test_a_paper_that_says_something_else_needs_a_reason(operator: User, ketua: User, draft: Draft) -> None:
    row = draft.rows.order_by("position")[1]
    row.indicator = "Diubah sesaat sebelum ditandatangani"
    row.save()
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    row.indicator = "Indikator 2"
    row.save()
    values = {"number": "4", "year": 2026, "enacted_on": SIGNED_ON}
    signed = compare(services.record_signed(operator, draft, contents=[paper], values=values))
    (one,) = selectors.compared(signed).real
    assert (one.field, one.approved, one.signed) == ("indicator", "Indikator 2", "Diubah sesaat sebelum ditandatangani")
    with pytest.raises(NotReady, match="belum dinyatakan sesuai"):
        services.adopt(ketua, draft)
    with pytest.raises(DifferencesNeedReason):
        services.settle_signed(operator, signed, values=values)
    services.settle_signed(operator, signed, values=values, reason="Diputuskan dalam pleno; dikoreksi kemudian.")
    assert "pleno" in str(history.of(signed)[0].details)
    plan = services.adopt(ketua, draft)
    assert plan.items.order_by("position")[1].indicator == "Indikator 2"


def test_a_number_typed_otherwise_than_printed_is_told(operator: User, draft: Draft) -> None:
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    values = {"number": "5", "year": 2026, "enacted_on": SIGNED_ON}
    signed = compare(services.record_signed(operator, draft, contents=[paper], values=values))
    assert selectors.compared(signed).contradicted == ("number",)
    with pytest.raises(DifferencesNeedReason):
        services.settle_signed(operator, signed, values={})
    services.settle_signed(operator, signed, values={"number": "4"})
    draft.refresh_from_db()
    assert draft.number == "4"


def test_a_text_approved_anew_is_compared_anew(operator: User, ketua: User, draft: Draft) -> None:
    values = {"number": "4", "year": 2026, "enacted_on": SIGNED_ON}
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    signed = compare(services.record_signed(operator, draft, contents=[paper], values=values))
    row = draft.rows.order_by("position")[0]
    services.edit_cell(operator, row, field="indicator", value="Indikator baru", kind="CONTENT")
    with pytest.raises(NotApproved):
        services.settle_signed(operator, signed, values=values)
    answer_heavy(draft)
    services.approve(ketua, draft)
    with pytest.raises(ComparedBefore):
        services.settle_signed(operator, signed, values=values)
    with pytest.raises(NotReady, match="bandingkan sekali lagi"):
        services.adopt(ketua, draft)
    again = compare(services.compare_again(operator, signed))
    assert [one.signed for one in selectors.compared(again).real] == ["Indikator 1"]


def test_without_ocr_it_counts_without_comparison_and_that_is_on_record(
    operator: User, ketua: User, draft: Draft, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(available, "USUAL", (str(tmp_path),))
    monkeypatch.setenv(available.VARIABLE, str(tmp_path))
    scan = keep_bytes(write_sample(Layout.SIX, Format.SCAN, year=2026), "pindaian.pdf")
    values = {"number": "4", "year": 2026, "enacted_on": SIGNED_ON}
    signed = services.record_signed(operator, draft, contents=[scan], values=values)
    signed = services.start_comparing(System(), signed)
    signed = services.fail_comparing(
        System(), signed, message="apt install tesseract-ocr-ind", code="ocr-missing", attempt=1
    )
    later = timezone.now() + SILENT_FOR + dt.timedelta(seconds=1)
    assert resume_waiting_scans(later) == 0
    assert signed.state == State.NO_OCR
    services.settle_signed(operator, signed, values={})
    plan = services.adopt(ketua, draft)
    kept, _ = selectors.papers_of_plan(plan)
    assert kept is not None
    assert (kept.is_settled, kept.is_compared) == (True, False)


def test_a_composed_draft_waits_for_its_signed_paper(operator: User, ketua: User, office: Office) -> None:
    draft = approved_draft(office, ketua, is_composed=True)
    with pytest.raises(NotReady, match="Naskah yang ditandatangani belum dicatat"):
        services.adopt(ketua, draft)
    with pytest.raises(ScanMissing):
        services.record_signed(operator, draft, contents=[], values={})
    sign(operator, draft)
    assert services.adopt(ketua, draft).is_in_force


def test_number_and_date_are_asked_for_with_the_signed_paper_not_before(
    operator: User, ketua: User, office: Office
) -> None:
    draft = approved_draft(office, ketua, is_composed=True, number="", year=None, enacted_on=None)
    assert [obstacle.part for obstacle in readiness.obstacles(draft)] == ["tanda-tangan"]
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk), number="", name="…")
    signed = compare(services.record_signed(operator, draft, contents=[paper], values={}))
    assert signed.found.keys() & {"number", "signatory_name"} == set()  # dots say nothing
    parts = [obstacle.part for obstacle in readiness.obstacles(draft)]
    assert (parts.count("kepala"), parts[-1]) == (3, "tanda-tangan")


def test_what_was_written_here_changes_in_content(operator: User, ketua: User, office: Office) -> None:
    draft = approved_draft(office, ketua, is_composed=True)
    row = draft.rows.order_by("position")[0]
    services.edit_cell(operator, row, field="indicator", value="Ditulis lagi")
    row.refresh_from_db()
    assert row.cells["indicator"]["kind"] == "CONTENT"
    services.edit_cell(operator, row, field="indicator", value="Indikator 1")
    sign(operator, draft)
    correction = services.start_correction(operator, services.adopt(ketua, draft))
    row = correction.rows.order_by("position")[1]
    services.edit_cell(operator, row, field="target_time_raw", value="November 2026")
    row.refresh_from_db()
    assert set(row.content_changes) == {"target_time_raw", "period"}


def test_only_an_approved_text_is_signed(operator: User, office: Office) -> None:
    draft = make_draft(office)
    with pytest.raises(NotApproved):
        services.record_signed(operator, draft, contents=[], values={}, reason="Tidak ada.")


def test_several_files_are_photos_of_one_paper(operator: User, draft: Draft) -> None:
    files = [keep_bytes(b"Satu.\n", "a.txt"), keep_bytes(b"Dua.\n", "b.txt")]
    with pytest.raises(OnePaper):
        services.record_signed(operator, draft, contents=files, values={})


def test_a_later_paper_takes_the_place_of_an_earlier_one(operator: User, draft: Draft) -> None:
    first, second = sign(operator, draft), sign(operator, draft, number="12")
    first.refresh_from_db()
    assert first.withdrawn_at is not None
    assert selectors.signed_of_draft(draft) == second
    before = draft.changed_at
    draft.refresh_from_db()
    assert (draft.number, draft.changed_at >= before) == ("12", True)


def test_who_may_record_and_who_may_not(
    ketua: User, anggota: User, sekretaris: User, orang_luar: User, draft: Draft
) -> None:
    for person in (anggota, sekretaris, orang_luar):
        with pytest.raises(NotAllowed):
            sign(person, draft)
    signed = sign(ketua, draft)
    for person in (anggota, orang_luar):
        with pytest.raises(NotAllowed):
            services.settle_signed(person, signed, values={})
        with pytest.raises(NotAllowed):
            services.withdraw_signed(person, signed)


def test_what_is_in_force_is_not_taken_back(ketua: User, draft: Draft) -> None:
    signed = sign(ketua, draft, number="4", year=2026, enacted_on=SIGNED_ON)
    services.adopt(ketua, draft)
    for command in (services.withdraw_signed, services.compare_again):
        with pytest.raises(SignedIsInForce):
            command(ketua, signed)


@pytest.fixture
def plan(operator: User, ketua: User, office: Office) -> Plan:
    """In force as number 4, corrected in June."""
    plan = adopted(ketua, make_draft(office, rows=3))
    correction = services.start_correction(operator, plan)
    row = correction.rows.order_by("position")[0]
    services.edit_cell(operator, row, field="responsible", value="Sekretaris", kind="CONTENT")
    services.adopt(ketua, answer_heavy(correction), reason="Rapat pleno.")
    return plan


def amend(person: User, plan: Plan, number: str = "9", *, is_printed: bool = True) -> SignedDecree:
    first, last = plan.revisions.order_by("number")
    contents = [printed_amendment(plan, number=number)] if is_printed else []
    values = {"number": number, "year": 2026, "enacted_on": SIGNED_ON}
    return services.record_amendment(
        person, plan, span=(first, last), contents=contents, values=values, reason="" if is_printed else "Rusak."
    )


def test_a_revision_is_known_to_come_from_its_amending_decree(operator: User, plan: Plan) -> None:
    signed = compare(amend(operator, plan))
    assert (signed.state, signed.message, selectors.compared(signed).differences) == (State.READ, "", ())
    assert signed.is_settled
    first, last = plan.revisions.order_by("number")
    assert selectors.amendment_of(last) == signed
    assert selectors.amendment_of(first) is None
    with pytest.raises(RevisionTaken, match="Nomor 9 Tahun 2026"):
        amend(operator, plan, "10")


def test_numbers_are_unique_across_plans_and_amendments(operator: User, ketua: User, plan: Plan) -> None:
    with pytest.raises(NumberUsed, match="keputusan rencana aksi tahun 2026"):
        amend(operator, plan, "4")
    compare(amend(operator, plan, "9"))
    other = make_draft(plan.office, number="9", year=2026, plan_year=2027, is_year_settled=True)
    assert "keputusan perubahan atas Nomor 4 Tahun 2026" in readiness.obstacles(other)[0].sentence
    with pytest.raises(NotReady, match="sudah dipakai"):
        services.adopt(ketua, other)


def test_an_amendment_taken_back_frees_its_number_and_its_revision(operator: User, plan: Plan) -> None:
    signed = amend(operator, plan, is_printed=False)
    assert signed.is_settled
    services.withdraw_signed(operator, signed)
    assert amend(operator, plan, is_printed=False).is_settled


def test_an_amendment_without_number_does_not_count(operator: User, plan: Plan) -> None:
    first, last = plan.revisions.order_by("number")
    with pytest.raises(NumberAndDateMissing):
        services.record_amendment(operator, plan, span=(first, last), contents=[], values={}, reason="Rusak.")
    signed = compare(
        services.record_amendment(operator, plan, span=(first, last), contents=[printed_amendment(plan)], values={})
    )
    assert (signed.is_settled, signed.found["number"]) == (False, "9")
    with pytest.raises(NumberAndDateMissing):
        services.settle_signed(operator, signed, values={})


def test_a_scan_that_waited_for_ocr_is_read_once_it_is_there(operator: User, draft: Draft) -> None:
    scan = keep_bytes(write_sample(Layout.SIX, Format.PDF, year=2026), "sk.pdf")
    signed = services.start_comparing(System(), services.record_signed(operator, draft, contents=[scan], values={}))
    services.fail_comparing(System(), signed, message="Pasang dahulu.", code="ocr-missing", attempt=1)
    later = timezone.now() + SILENT_FOR + dt.timedelta(seconds=1)
    is_here = available.ocr_is_available()
    Draft.objects.update(state=Draft.State.DISCARDED)
    assert resume_waiting_scans(later) == 0
    Draft.objects.update(state=Draft.State.OPEN)
    assert resume_waiting_scans(later) == int(is_here)


def test_a_comparison_left_by_a_dead_worker_begins_again(operator: User, draft: Draft) -> None:
    paper = printed(Draft.objects.select_related("office").get(pk=draft.pk))
    signed = services.record_signed(operator, draft, contents=[paper], values={})
    services.start_comparing(System(), signed)
    later = timezone.now() + SILENT_FOR + dt.timedelta(seconds=1)
    assert (resume_left_readings(timezone.now()), resume_left_readings(later)) == (0, 1)
    compare_waiting.func(signed.pk)
    signed.refresh_from_db()
    assert (signed.state, signed.attempts) == (State.READ, 2)


def test_a_file_that_is_no_decree_is_told(operator: User, draft: Draft) -> None:
    broken = keep_bytes(b"%PDF-1.7\nbukan pdf sama sekali", "rusak.pdf")
    signed = compare(services.record_signed(operator, draft, contents=[broken], values={}))
    assert (signed.state, bool(signed.message)) == (State.FAILED, True)
    assert services.settle_signed(operator, signed, values={}).is_settled


@pytest.mark.slow
def test_photos_of_the_signed_pages_are_compared(operator: User, draft: Draft) -> None:
    photos = sample_photos(Layout.SIX, year=2026, pages=2)
    files = [keep_bytes(photo, f"foto-{n}.jpg") for n, photo in enumerate(photos)]
    signed = compare(services.record_signed(operator, draft, contents=files, values={}))
    assert (signed.state, signed.file and signed.file.kind) == (State.READ, "pdf"), signed.message
    assert selectors.compared(signed).real
    assert signed.photos.count() == 2
