"""Starting drafts, adding and removing files, moving to another office, discarding."""

from __future__ import annotations

import pytest
from django_tasks_db.models import DBTaskResult

from tests.conftest import MakePerson, Role
from tests.factories.pictures import picture
from tests.factories.plans import adopted, make_draft, make_leftover, make_row, make_source
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans import readiness, services
from zonaintegritas.plans.models import Draft, Source
from zonaintegritas.plans.services.draft import CorrectionStays, NoFile, NotDiscarded, PlanYearUnknown
from zonaintegritas.plans.services.reading import NothingToReadAgain

PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489")


def text(content: str = "KEPUTUSAN\n", name: str = "sk.txt") -> StoredBytes:
    return keep_bytes(content.encode(), name)


def test_a_draft_starts_with_its_files_and_reading_is_enqueued(operator: User, office: Office) -> None:
    draft = services.start_draft(operator, office, contents=[text(), text("LAMPIRAN\n", "lampiran.txt")])
    assert [source.state for source in draft.sources.order_by("pk")] == ["WAITING", "WAITING"]
    assert draft.started_by == operator
    assert [result.args_kwargs["args"] for result in DBTaskResult.objects.all()] == [[draft.pk]]


def test_others_may_not_start_drafts(ketua: User, anggota: User, orang_luar: User, office: Office) -> None:
    for person in (ketua, anggota, orang_luar):
        with pytest.raises(NotAllowed):
            services.start_draft(person, office, contents=[text()])
    assert not Draft.objects.exists()


def test_a_draft_needs_a_file(operator: User, office: Office) -> None:
    with pytest.raises(NoFile):
        services.start_draft(operator, office, contents=[])
    with pytest.raises(NoFile):
        services.add_file(operator, make_draft(office), contents=[])


def test_a_photo_is_read_and_a_picture_of_another_kind_is_kept(operator: User, office: Office) -> None:
    photo = services.start_draft(operator, office, contents=[keep_bytes(PNG, "foto.png")]).sources.get()
    assert photo.state == Source.State.WAITING
    other = services.start_draft(operator, office, contents=[keep_bytes(picture(kind="GIF"), "logo.gif")])
    source = other.sources.get()
    assert (source.state, bool(source.message)) == (Source.State.KEPT, True)


def test_a_signed_scan_is_attached_without_being_read(operator: User, office: Office) -> None:
    draft = make_draft(office)
    services.add_file(operator, draft, contents=[keep_bytes(PNG, "foto.png"), text()], is_unread=True)
    assert {source.state for source in draft.sources.all()} == {Source.State.KEPT}
    services.read_again(operator, draft.sources.order_by("-pk")[0])
    assert draft.sources.order_by("-pk")[0].state == Source.State.WAITING


def test_a_file_added_later_is_read_too(operator: User, office: Office) -> None:
    draft = make_draft(office)
    services.add_file(operator, draft, contents=[text()])
    assert draft.sources.get().state == Source.State.WAITING
    assert DBTaskResult.objects.count() == 1


def test_rows_and_leftovers_of_a_removed_file_stand_aside_and_come_back(operator: User, office: Office) -> None:
    draft = make_draft(office, rows=1)
    source = make_source(draft)
    gone = make_row(draft, 2, source=source)
    services.remove_row(operator, gone)
    make_row(draft, 3, source=source)
    make_leftover(draft, source)
    services.remove_file(operator, source)
    assert [row.position for row in draft.rows.standing()] == [1]
    assert not draft.leftovers.open().exists()
    services.put_file_back(operator, source)
    assert [row.position for row in draft.rows.standing().order_by("position")] == [1, 3]
    assert draft.leftovers.open().exists()


def test_a_failed_file_is_queued_again_and_a_read_one_is_not(operator: User, office: Office) -> None:
    draft = make_draft(office)
    failed = make_source(draft, state="FAILED", attempts=3, message="rusak")
    services.read_again(operator, failed)
    failed.refresh_from_db()
    assert (failed.state, failed.attempts, failed.message) == ("WAITING", 0, "")
    assert DBTaskResult.objects.count() == 1
    with pytest.raises(NothingToReadAgain):
        services.read_again(operator, make_source(draft, state="READ"))


def test_a_draft_moves_with_its_files_to_an_office_of_the_same_operator(
    operator: User, office: Office, other_office: Office
) -> None:
    Membership.objects.create(user=operator, office=other_office, role=Role.OPERATOR)
    draft = make_draft(office, named_office=other_office, office_name=other_office.name)
    source = make_source(draft)
    assert readiness.office_question(draft)
    moved = services.move_to_office(operator, draft, office=other_office)
    source.file.refresh_from_db()
    assert (moved.office, source.file.lineage) == (other_office, other_office.lineage)
    assert not readiness.office_question(moved)


def test_a_draft_does_not_move_where_the_operator_has_no_right(
    operator: User, office: Office, other_office: Office
) -> None:
    with pytest.raises(NotAllowed):
        services.move_to_office(operator, make_draft(office), office=other_office)


def test_naming_the_own_office_settles_the_question(operator: User, office: Office) -> None:
    draft = make_draft(office, named_office=None, office_name="KPU Antah Berantah")
    assert readiness.office_question(draft)
    assert not readiness.office_question(services.move_to_office(operator, draft, office=office))


def test_the_other_year_is_asked_about_until_it_is_meant(operator: User, office: Office) -> None:
    draft = make_draft(office, plan_year=office.today().year - 1)
    assert readiness.year_question(draft)
    assert not readiness.year_question(services.keep_year(operator, draft))
    with pytest.raises(PlanYearUnknown):
        services.keep_year(operator, make_draft(office, plan_year=None))


def test_a_discarded_draft_is_taken_up_again(operator: User, office: Office) -> None:
    draft = services.discard(operator, make_draft(office))
    assert services.restore(operator, draft).is_open
    with pytest.raises(NotDiscarded):
        services.restore(operator, draft)


def test_others_may_not_take_up_a_discarded_draft(ketua: User, orang_luar: User, office: Office) -> None:
    draft = make_draft(office, state=Draft.State.DISCARDED)
    for person in (ketua, orang_luar):
        with pytest.raises(NotAllowed):
            services.restore(person, draft)


def test_a_correction_stays_in_its_office(
    operator: User, ketua: User, office: Office, other_office: Office, make_person: MakePerson
) -> None:
    Membership.objects.create(user=operator, office=other_office, role=Role.OPERATOR)
    correction = services.start_correction(operator, adopted(ketua, make_draft(office)))
    with pytest.raises(CorrectionStays):
        services.move_to_office(operator, correction, office=other_office)
