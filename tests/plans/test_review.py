"""The review page: the tree, doubts, questions, the lit place without scripts, and who may what."""

from __future__ import annotations

import gzip
import re
from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from tests.conftest import Role, SignIn
from tests.factories.plans import make_draft, make_leftover, make_row, make_source, table_document
from zonaintegritas.core.decree.blocks import Page
from zonaintegritas.offices.models import Membership, Office, User
from zonaintegritas.plans.models import Draft, DraftRow
from zonaintegritas.plans.views.answers import ROWS_A_PAGE

QUERIES = 16
LATER_PAGE = 40_000  # bytes over the line
TABLE = [
    ["No", "Langkah", "Bukti"],
    ["Indikator 1", "Langkah 1.1", "Bukti 1"],
    ["Indikator 2", "Langkah 2.1", "Bukti 2"],
]


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


@pytest.fixture
def draft(office: Office) -> Draft:
    draft = make_draft(office, rows=0)
    source = make_source(draft, document=table_document(TABLE))
    make_row(draft, 1, source=source)
    make_row(draft, 2, source=source, doubts={"steps": "Mungkin terpotong."})
    return draft


def page_of(client: Client, draft: Draft, query: str = "") -> str:
    answer = client.get(f"/draf/{draft.pk}/{query}")
    assert answer.status_code == 200
    return answer.content.decode()


def test_rows_stand_under_area_and_component_with_counts(client: Client, draft: Draft) -> None:
    page = page_of(client, draft)
    assert "I. MANAJEMEN PERUBAHAN" in page
    assert "1. Tim kerja" in page
    assert "Indikator 2" in page
    assert re.search(r"<strong>2</strong>\s*butir", page)
    assert re.search(r"<strong>1</strong>\s*meragukan", page)


def test_a_doubt_shows_its_reason_and_can_be_confirmed(client: Client, draft: Draft) -> None:
    row = draft.rows.get(position=2)
    assert "Mungkin terpotong." in page_of(client, draft)
    answer = client.post(f"/draf/{draft.pk}/benar/", {"sel": f"{row.pk}:steps"})
    assert answer["Location"] == f"/draf/{draft.pk}/#b{row.pk}"
    assert "Mungkin terpotong." not in page_of(client, draft)


def test_only_doubtful_rows_where_asked_for(client: Client, draft: Draft) -> None:
    page = page_of(client, draft, "?ragu=1")
    assert "Indikator 2" in page
    assert "Indikator 1" not in page


@pytest.mark.parametrize(
    ("column", "text"), [("indicator", "Indikator 1"), ("steps", "Langkah 1.1"), ("evidence", "Bukti 1")]
)
def test_the_place_of_a_cell_is_lit_without_scripts(column: str, text: str, client: Client, draft: Draft) -> None:
    row = draft.rows.get(position=1)
    page = page_of(client, draft, f"?baris={row.pk}&kolom={column}")
    assert re.findall(r'class="tersorot" id="sorot">([^<]*)<', page) == [text]


def test_the_place_in_a_pdf_is_lit_as_a_box(client: Client, office: Office) -> None:
    draft = make_draft(office, rows=0)
    source = make_source(draft, kind="pdf", document=table_document(TABLE, kind="pdf", page=Page(1, 595.0, 842.0)))
    row = make_row(draft, 1, source=source)
    page = page_of(client, draft, f"?baris={row.pk}&kolom=steps")
    lit = re.findall(r"<rect [^>]*tersorot[^>]*>", page)
    assert lit == [
        '<rect data-block="1" data-row="2" data-column="2" x="110" y="100" width="60" height="20" '
        'class="tersorot" id="sorot"/>'
    ]
    assert f"/draf/sumber/{source.pk}/halaman/1.png" in page
    assert 'viewBox="0 0 595 842"' in page


def test_a_leftover_and_a_header_field_are_lit_too(client: Client, draft: Draft) -> None:
    leftover = make_leftover(draft, draft.sources.get())
    draft.header_cells = {
        "number": {"places": [{"block": 0}], "doubt": "dua nomor", "paper": "4", "source": draft.sources.get().pk}
    }
    draft.save()
    assert 'id="sorot">Bukti 1<' in page_of(client, draft, f"?sisa={leftover.pk}")
    page = page_of(client, draft, "?kepala=number")
    assert 'id="sorot">RENCANA AKSI<' in page
    assert "dua nomor" in page


def test_what_was_changed_shows_what_the_paper_says(client: Client, draft: Draft) -> None:
    row = draft.rows.get(position=1)
    client.post(f"/draf/baris/{row.pk}/", {"indicator": "Yang benar", "kind-indicator": "CONTENT"})
    page = page_of(client, draft)
    assert "Yang benar" in page
    assert "Perubahan isi. Di surat: Indikator 1" in page


def test_left_over_text_suggests_where_it_belongs(client: Client, draft: Draft) -> None:
    make_leftover(draft, draft.sources.get(), "terselip")
    page = page_of(client, draft)
    assert "terselip" in page
    assert 'name="ref" list="daftar-butir" value="I.1.a"' in page
    assert '<option value="evidence" selected>' in page


def test_the_question_of_another_office_has_two_answers(
    client: Client, operator: User, draft: Draft, other_office: Office
) -> None:
    Draft.objects.filter(pk=draft.pk).update(named_office=other_office, office_name=other_office.name)
    Membership.objects.create(user=operator, office=other_office, role=Role.OPERATOR)
    page = page_of(client, draft)
    assert f'name="office" value="{other_office.code}"' in page
    assert "Batal, buang draf ini" in page
    client.post(f"/draf/{draft.pk}/kantor/", {"office": other_office.code})
    draft.refresh_from_db()
    assert draft.office == other_office


def test_an_unknown_office_name_lets_the_person_choose(client: Client, draft: Draft, office: Office) -> None:
    Draft.objects.filter(pk=draft.pk).update(named_office=None, office_name="KPU Antah Berantah")
    page = page_of(client, draft)
    assert "nama yang tidak ada dalam daftar kantor" in page
    assert f'<option value="{office.code}">{office.name}</option>' in page


def test_an_office_without_right_cannot_be_chosen(client: Client, draft: Draft, other_office: Office) -> None:
    answer = client.post(f"/draf/{draft.pk}/kantor/", {"office": other_office.code}, follow=True)
    assert "Pilih kantor pemilik surat ini." in answer.content.decode()
    draft.refresh_from_db()
    assert draft.office != other_office


def test_the_question_of_another_year(client: Client, draft: Draft, office: Office) -> None:
    last = office.today().year - 1
    Draft.objects.filter(pk=draft.pk).update(plan_year=last)
    assert f"Rencana ini untuk tahun {last}" in page_of(client, draft)
    client.post(f"/draf/{draft.pk}/tahun/")
    assert f"Rencana ini untuk tahun {last}" not in page_of(client, draft)


def test_a_draft_without_rows_says_what_to_do(client: Client, office: Office) -> None:
    page = page_of(client, make_draft(office, rows=0))
    assert "Tambah butir pertama" in page


def test_the_chair_reads_and_does_not_edit(ketua: User, draft: Draft, sign_in: SignIn) -> None:
    page = page_of(sign_in(ketua), draft)
    assert "Indikator 1" in page
    assert "Ubah" not in page
    assert "Buang draf" not in page


def test_other_offices_and_members_see_nothing(orang_luar: User, anggota: User, draft: Draft, sign_in: SignIn) -> None:
    for person in (orang_luar, anggota):
        assert sign_in(person).get(f"/draf/{draft.pk}/").status_code == 404


def test_a_closed_draft_is_shown_without_forms(client: Client, draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(state=Draft.State.ADOPTED)
    page = page_of(client, draft)
    assert "sudah ditetapkan" in page
    assert "/benar/" not in page


def test_text_of_the_decree_is_never_markup(client: Client, office: Office) -> None:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, indicator="<script>alert(1)</script>")
    assert "<script>alert" not in page_of(client, draft)


@pytest.fixture
def large(office: Office) -> Draft:
    """As many rows as the largest decree seen."""
    draft = make_draft(office, rows=0)
    source = make_source(draft, document=table_document(TABLE))
    for position in range(1, 88):
        make_row(
            draft,
            position,
            source=source,
            letter="",
            component_no=str(position // 4),
            indicator=f"Indikator ke-{position} tentang mutu layanan {position * 7919 % 1000}",
            steps=[f"Langkah {position}.{n} dengan uraian {position * n * 104729 % 9973}" for n in range(4)],
            evidence=[f"Bukti {position}.{n} tahun ini {position * n * 15485863 % 9973}" for n in range(3)],
        )
    return draft


def test_a_large_plan_asks_the_database_little_and_is_light(
    client: Client, large: Draft, django_assert_max_num_queries: Callable[[int], Any]
) -> None:
    page_of(client, large)
    with django_assert_max_num_queries(QUERIES):
        page = page_of(client, large)
    assert len(gzip.compress(page.encode())) < LATER_PAGE


def test_references_are_unlike_each_other(office: Office, client: Client) -> None:
    draft = make_draft(office, rows=0)
    for position in (1, 2):
        make_row(draft, position, letter="a")
    page = page_of(client, draft)
    assert "<h4>I.1.a</h4>" in page
    assert "<h4>I.1.a(2)</h4>" in page
    assert DraftRow.objects.count() == 2


def test_a_draft_of_very_many_rows_comes_in_pages(office: Office, client: Client) -> None:
    draft = make_draft(office, rows=0)
    for position in range(1, ROWS_A_PAGE + 3):
        make_row(draft, position, letter="")
    last = draft.rows.get(position=ROWS_A_PAGE + 2)
    first, second = page_of(client, draft), page_of(client, draft, "?halaman=2")
    assert f'id="b{last.pk}"' not in first
    assert "Halaman 1 dari 2" in first
    assert f'id="b{last.pk}"' in second
    assert f'id="b{last.pk}"' in page_of(client, draft, f"?baris={last.pk}")
