"""Invitation, attendance list and minutes of a meeting as Word and PDF."""

from __future__ import annotations

import datetime as dt
import io

import docx
import pytest

from tests.conftest import SignIn
from tests.factories.monitoring import make_follow_up, make_meeting, make_year, round_of
from tests.monitoring.test_reports import words_of_docx, words_of_pdf
from zonaintegritas.decrees import services as decrees
from zonaintegritas.monitoring import services
from zonaintegritas.monitoring.models import FollowUp, Meeting
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def held(operator: User, anggota: User, office: Office) -> Meeting:
    """A meeting about the first round, with a decision and what follows from it."""
    make_year(office)
    decrees.set_print_form(operator, office, values={"place": "Harapan Jaya"})
    made = make_meeting(operator, office, round=round_of(office), leader_job="Ketua")
    decision = services.add_decision(operator, made, text="Anggaran direvisi")
    draft = FollowUp(office=office, meeting=made, decision=decision, area="I", opened_at=made.made_at)
    services.open_follow_up(operator, draft, what="Ajukan revisi", owner=anggota, due_on=dt.date(2026, 7, 1))
    first = made.participants.get(position=1)
    services.write_minutes(operator, made, discussion="Capaian dibahas.", writer="Sri Lestari", present={first.pk})
    return made


def page_of(meeting: Meeting, name: str) -> str:
    return f"/pemantauan/rapat/{meeting.pk}/{name}"


def test_minutes_hold_the_figures_of_the_round_and_what_was_decided(
    held: Meeting, operator: User, sign_in: SignIn
) -> None:
    content = sign_in(operator).get(page_of(held, "notulen.docx")).content
    words = words_of_docx(content)
    for one in (
        "Rabu, 10 Juni 2026", "09.00 WITA s.d. selesai", "1 dari 2 orang yang diundang hadir", "Capaian dibahas.",
        "Capaian Triwulan I 2026", "AREA III", "Anggaran direvisi", "Ajukan revisi (Anggota Contoh, 1 Juli 2026)",
        "Sri Lestari", "Ketua,",
    ):  # fmt: skip
        assert one in words
    assert len(docx.Document(io.BytesIO(content)).inline_shapes) == 1
    same = words_of_pdf(sign_in(operator).get(page_of(held, "notulen.pdf")).content)
    assert "Anggaran direvisi" in same


def test_what_follows_from_a_meeting_is_said_once_in_its_minutes(
    held: Meeting, operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    FollowUp.objects.update(round=held.round)
    make_follow_up(operator, office, anggota, round=held.round)
    words = words_of_docx(sign_in(operator).get(page_of(held, "notulen.docx")).content)
    assert "Tindak lanjut yang masih terbuka" in words
    assert (words.count("Lengkapi tanda tangan"), words.count("Ajukan revisi")) == (1, 1)


def test_in_word_no_row_and_no_signature_is_torn_between_pages(held: Meeting, operator: User, sign_in: SignIn) -> None:
    for name in ("undangan.docx", "daftar-hadir.docx", "notulen.docx"):
        document = docx.Document(io.BytesIO(sign_in(operator).get(page_of(held, name)).content))
        torn = [row for table in document.tables for row in table.rows if not row._tr.xpath("w:trPr/w:cantSplit")]
        assert torn == []
        before = document.tables[-1]._tbl.getprevious()
        assert before is not None
        assert before.xpath("w:pPr/w:keepNext"), name


def test_an_empty_line_of_a_letter_is_no_room_to_sign(held: Meeting, operator: User, sign_in: SignIn) -> None:
    content = sign_in(operator).get(page_of(held, "undangan.docx")).content
    empty = [one for one in docx.Document(io.BytesIO(content)).paragraphs if not one.text]
    assert empty
    assert {one.paragraph_format.space_before for one in empty} <= {0, None}


def test_the_invitation_names_whom_when_and_where(held: Meeting, pengamat: User, sign_in: SignIn) -> None:
    words = words_of_docx(sign_in(pengamat).get(page_of(held, "undangan.docx")).content)
    for one in ("Siti Amalia (Sekretaris)", "Aula", "Rabu, 10 Juni 2026", "Harapan Jaya, 10 Juni 2026", "Kendala"):
        assert one in words


def test_the_attendance_list_has_a_row_to_sign_for_each_and_some_more(
    held: Meeting, operator: User, sign_in: SignIn
) -> None:
    content = sign_in(operator).get(page_of(held, "daftar-hadir.docx")).content
    table = docx.Document(io.BytesIO(content)).tables[0]
    assert [row.cells[1].text for row in table.rows] == ["Nama", "Siti Amalia", "Ratna Kusuma", "", "", ""]
    assert sign_in(operator).get(page_of(held, "daftar-hadir.pdf")).content.startswith(b"%PDF")


def test_a_meeting_without_a_round_has_minutes_without_figures(operator: User, office: Office, sign_in: SignIn) -> None:
    made = make_meeting(operator, office)
    words = words_of_docx(sign_in(operator).get(page_of(made, "notulen.docx")).content)
    assert "Capaian Triwulan" not in words
    assert "Keputusan dan tindak lanjut" in words


def test_another_office_prints_nothing(held: Meeting, orang_luar: User, operator: User, sign_in: SignIn) -> None:
    assert sign_in(orang_luar).get(page_of(held, "notulen.pdf")).status_code == 404
    assert sign_in(operator).get(page_of(held, "surat.pdf")).status_code == 404
