"""The file beside the rows, the pictures of its pages, and the files of a draft."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from tests.conftest import SignIn
from tests.factories.plans import make_draft, make_leftover, make_row, make_source, table_document
from zonaintegritas.core.decree.blocks import Cell, Document, Line, Place, Table
from zonaintegritas.core.decree.plan import Decree, Plan, Reading
from zonaintegritas.core.decree.wire import to_wire
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.models import Draft, Source
from zonaintegritas.plans.selectors.source import MOST_CELLS, pane_of

HTMX: Any = {"HX-Request": "true"}


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


@pytest.fixture
def source(office: Office) -> Source:
    return make_source(make_draft(office, rows=0), document=table_document([["No", "Isi"], ["1", "Teks <b>tebal</b>"]]))


@pytest.fixture
def pdf(operator: User, office: Office) -> Source:
    content = write_sample(Layout.SIX, Format.PDF, year=2026)
    draft = services.start_draft(operator, office, contents=[keep_bytes(content, "contoh.pdf")])
    return draft.sources.get()


def test_the_blocks_are_drawn_with_their_numbers(client: Client, source: Source) -> None:
    page = client.get(f"/draf/sumber/{source.pk}/").content.decode()
    assert '<table class="sumber-tabel" data-block="1">' in page
    assert '<td data-row="2" data-column="2">Teks &lt;b&gt;tebal&lt;/b&gt;</td>' in page
    assert '<p data-block="0" data-baris="1">RENCANA AKSI</p>' in page


def test_the_fragment_is_the_same_without_the_page(client: Client, source: Source) -> None:
    page = client.get(f"/draf/sumber/{source.pk}/", headers=HTMX).content.decode()
    assert "<html" not in page
    assert "RENCANA AKSI" in page


def test_a_page_of_a_pdf_is_a_picture_kept_by_the_browser(client: Client, pdf: Source) -> None:
    for _ in range(2):
        answer = client.get(f"/draf/sumber/{pdf.pk}/halaman/1.png")
        assert answer.status_code == 200
        assert answer["Content-Type"] == "image/png"
        assert answer.content.startswith(b"\x89PNG")
        assert "private" in answer["Cache-Control"]


@pytest.mark.parametrize("page", [0, 999, 5000])
def test_a_page_that_is_not_there(page: int, client: Client, pdf: Source) -> None:
    assert client.get(f"/draf/sumber/{pdf.pk}/halaman/{page}.png").status_code == 404


def test_other_files_have_no_pages(client: Client, source: Source) -> None:
    assert client.get(f"/draf/sumber/{source.pk}/halaman/1.png").status_code == 404


def test_other_offices_and_members_see_no_source(orang_luar: User, anggota: User, pdf: Source, sign_in: SignIn) -> None:
    for person in (orang_luar, anggota):
        for path in ("", "halaman/1.png"):
            assert sign_in(person).get(f"/draf/sumber/{pdf.pk}/{path}").status_code == 404


def test_a_file_is_added_taken_out_and_put_back(client: Client, source: Source) -> None:
    draft = source.draft
    make_row(draft, 1, source=source)
    client.post(f"/draf/{draft.pk}/berkas/tambah/", {"uploads": [SimpleUploadedFile("lain.txt", b"LAMPIRAN\n")]})
    assert draft.sources.count() == 2
    client.post(f"/draf/sumber/{source.pk}/keluarkan/")
    page = client.get(f"/draf/{draft.pk}/").content.decode()
    assert "Masukkan lagi" in page
    assert not draft.rows.standing().exists()
    client.post(f"/draf/sumber/{source.pk}/masukkan/")
    assert draft.rows.standing().exists()


def test_a_refused_added_file_is_told(client: Client, source: Source) -> None:
    url = f"/draf/{source.draft_id}/berkas/tambah/"
    page = client.post(url, {"uploads": [SimpleUploadedFile("kosong.txt", b"")]}, follow=True).content.decode()
    assert "kosong" in page.casefold()
    assert source.draft.sources.count() == 1


def test_leftovers_are_moved_put_aside_and_brought_back(client: Client, source: Source) -> None:
    draft = source.draft
    row = make_row(draft, 1, source=source)
    first, second = make_leftover(draft, source, "satu"), make_leftover(draft, source, "dua")
    client.post(f"/draf/sisa/{first.pk}/", {"ref": "i.1.a", "field": "note", "action": "place"})
    row.refresh_from_db()
    assert row.note == "satu"
    client.post(f"/draf/sisa/{second.pk}/", {"action": "aside"})
    assert not draft.leftovers.open().exists()
    client.post(f"/draf/sisa/{second.pk}/", {"action": "back"})
    assert draft.leftovers.open().count() == 1


def test_a_leftover_wants_a_row_that_exists(client: Client, source: Source) -> None:
    leftover = make_leftover(source.draft, source)
    answer = client.post(f"/draf/sisa/{leftover.pk}/", {"ref": "IX.9", "field": "note"}, follow=True)
    assert "tidak ada. Pilih dari daftar." in answer.content.decode()


@pytest.mark.parametrize("path", ["keluarkan/", "masukkan/", "baca-lagi/"])
def test_who_may_not_touch_files(path: str, ketua: User, orang_luar: User, source: Source, sign_in: SignIn) -> None:
    assert sign_in(ketua).post(f"/draf/sumber/{source.pk}/{path}").status_code == 403
    assert sign_in(orang_luar).post(f"/draf/sumber/{source.pk}/{path}").status_code == 404


def test_discarding_and_taking_up_again(client: Client, source: Source, ketua: User, sign_in: SignIn) -> None:
    draft = source.draft
    assert sign_in(ketua).post(f"/draf/{draft.pk}/buang/").status_code == 403
    client.post(f"/draf/{draft.pk}/buang/")
    assert Draft.objects.get().state == Draft.State.DISCARDED
    assert client.post(f"/draf/{draft.pk}/ambil-lagi/")["Location"] == f"/draf/{draft.pk}/"
    assert Draft.objects.get().is_open


def test_all_that_is_left_over_is_put_aside_at_once(client: Client, source: Source) -> None:
    for text in ("satu", "dua"):
        make_leftover(source.draft, source, text)
    make_row(source.draft, 1, source=source)
    assert "Abaikan semua yang tersisa" in client.get(f"/draf/{source.draft_id}/").content.decode()
    first = source.draft.leftovers.order_by("pk")[0]
    client.post(f"/draf/sisa/{first.pk}/", {"action": "all-aside"})
    assert not source.draft.leftovers.open().exists()


def test_a_very_large_file_is_shown_in_part_with_the_place_that_is_asked_for(office: Office) -> None:
    rows = [["isi"] for _ in range(MOST_CELLS + 50)]
    large = make_source(make_draft(office, rows=0), document=table_document(rows))
    pane = pane_of(large, [{"block": 1, "row": MOST_CELLS + 40, "column": 1}])
    shown = pane.blocks[1].rows
    assert pane.is_cut
    assert len(shown) == MOST_CELLS + 1
    assert shown[-1].cells[0].lit


def test_rows_that_begin_no_cell_are_kept_for_the_cells_that_reach_over_them(office: Office) -> None:
    cells = (Cell(0, 0, (Line("tinggi"),), Place(0, row=1, column=1), row_span=3),)
    document = Document("docx", (Table(cells, 3, 1, Place(0)),))
    source = make_source(make_draft(office, rows=0), document=to_wire(Reading(Decree(), Plan(), (), document)))
    assert [len(row.cells) for row in pane_of(source, ()).blocks[0].rows] == [1, 0, 0]
