"""*Naskah keputusan* of drafts and plans: the page and the files."""

from __future__ import annotations

import io
import json

import pypdfium2
import pytest
from docx import Document
from docx.shared import Cm

from tests.conftest import SignIn
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.core.decree.read import read
from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def draft(office: Office) -> Draft:
    draft = make_draft(office, rows=2)
    make_row(draft, 3, responsible="Sekretaris", note="Lihat lampiran")
    return draft


def test_a_draft_shows_what_would_be_printed(anggota: User, operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/naskah/draf/{draft.pk}/").content.decode()
    assert "NOMOR 4 TAHUN 2026" in page
    assert "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 90 Tahun 2021" in page
    assert "KESATU" in page
    assert "Tidak tercetak dalam bentuk ini walau terisi: Keterangan." in page
    assert sign_in(anggota).get(f"/naskah/draf/{draft.pk}/").status_code == 404


def test_what_is_not_certain_about_a_regulation_is_said(operator: User, draft: Draft, sign_in: SignIn) -> None:
    page = sign_in(operator).get(f"/naskah/draf/{draft.pk}/").content.decode()
    assert "Belum pasti: UU 28/1999: dikutip" in page


@pytest.mark.parametrize("kind", ["docx", "pdf"])
def test_the_file_is_read_back_as_the_plan(kind: str, operator: User, draft: Draft, sign_in: SignIn) -> None:
    answer = sign_in(operator).get(f"/naskah/draf/{draft.pk}/unduh.{kind}", {"bentuk": "responsible"})
    assert answer["Content-Disposition"] == f'attachment; filename="keputusan-4-2026-responsible.{kind}"'
    reading = read(answer.content, f"keputusan.{kind}")
    items = [item for area in reading.plan.areas for component in area.components for item in component.items]
    assert [item.indicator.value for item in items] == [row.indicator for row in draft.rows.order_by("position")]
    assert items[-1].responsible.value == "Sekretaris"
    assert reading.decree.number.value == "4"


def test_the_pdf_says_what_it_is_to_a_screen_reader(operator: User, draft: Draft, sign_in: SignIn) -> None:
    content = sign_in(operator).get(f"/naskah/draf/{draft.pk}/unduh.pdf").content
    document = pypdfium2.PdfDocument(content)
    assert "tentang" in document.get_metadata_value("Title")
    assert document.is_tagged()
    assert b"pdfuaid" in content or b"pdfuaid" in content.replace(b"\x00", b"")


def test_the_form_of_the_office_decides_paper_and_signatory(
    operator: User, office: Office, draft: Draft, sign_in: SignIn
) -> None:
    Draft.objects.filter(pk=draft.pk).update(signatory_name="", certifier_name="", number="", enacted_on=None)
    PrintForm.objects.create(
        office=office,
        paper="A4",
        table="SIX",
        signatory_name="Rara Widyastuti",
        signatory_capacity="Plt.",
        certifier_name="Bagas Prasetya",
        certifier_role="Kepala Subbagian Hukum",
    )
    content = sign_in(operator).get(f"/naskah/draf/{draft.pk}/unduh.docx").content
    document = Document(io.BytesIO(content))
    words = [paragraph.text for paragraph in document.paragraphs]
    assert [round((section.page_width or 0) / Cm(1), 1) for section in document.sections] == [21.0, 29.7]
    assert document.styles["Normal"].font.name == "Bookman Old Style"
    assert "NOMOR ... TAHUN 2026" in words
    assert "RARA WIDYASTUTI" in words
    assert "Plt. KETUA KOMISI PEMILIHAN UMUM" in words
    assert words.count("SALINAN") == 1
    assert "Bagas Prasetya" in words


def test_a_plan_is_printed_by_who_may_take_it_along(ketua: User, pengamat: User, draft: Draft, sign_in: SignIn) -> None:
    plan = adopted(ketua, draft)
    client = sign_in(pengamat)
    assert "Naskah keputusan" in client.get(f"/naskah/rencana/{plan.pk}/").content.decode()
    facts = json.loads(client.get(f"/naskah/rencana/{plan.pk}/unduh.json").content)
    assert (facts["noPeraturan"], facts["tahun"], facts["status"]) == ("4", "2026", "Berlaku")
    assert facts["tanggalPenetapan"] == str(plan.enacted_on)


def test_a_layout_that_is_none_is_not_found(operator: User, draft: Draft, sign_in: SignIn) -> None:
    assert sign_in(operator).get(f"/naskah/draf/{draft.pk}/", {"bentuk": "xyz"}).status_code == 404


def test_a_plan_without_items_says_so(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    client = sign_in(operator)
    assert "belum mempunyai butir" in client.get(f"/naskah/draf/{draft.pk}/").content.decode()
    assert client.get(f"/naskah/draf/{draft.pk}/unduh.pdf").status_code == 200
