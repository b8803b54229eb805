"""One row: its form with and without scripts, cells saved as you go, and what can be done with rows."""

from __future__ import annotations

import re
from typing import Any

import pytest
from django.test import Client

from tests.conftest import SignIn
from tests.factories.plans import make_draft, make_row
from zonaintegritas.guard import history
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans.models import Draft, DraftRow

HTMX: Any = {"HX-Request": "true"}


@pytest.fixture
def client(operator: User, sign_in: SignIn) -> Client:
    return sign_in(operator)


@pytest.fixture
def draft(office: Office) -> Draft:
    return make_draft(office)


@pytest.fixture
def first(draft: Draft) -> DraftRow:
    return draft.rows.get(position=1)


def fresh(row: DraftRow) -> DraftRow:
    return DraftRow.objects.get(pk=row.pk)


def test_the_form_as_a_page_of_its_own(client: Client, first: DraftRow) -> None:
    page = client.get(f"/draf/baris/{first.pk}/").content.decode()
    assert "<h1>Butir I.1.a</h1>" in page
    assert "Langkah 1.1\nLangkah 1.2" in page
    assert re.search(r'value="3" checked', page)


def test_the_form_in_its_place(client: Client, first: DraftRow) -> None:
    opened = client.get(f"/draf/baris/{first.pk}/", headers=HTMX).content.decode()
    assert f'id="b{first.pk}"' in opened
    assert 'hx-swap-oob="true"' in opened
    assert "<textarea" in opened
    closed = client.get(f"/draf/baris/{first.pk}/?tutup", headers=HTMX).content.decode()
    assert "<textarea" not in closed


def test_all_cells_are_saved_at_once_without_scripts(client: Client, first: DraftRow) -> None:
    sent = {
        "indicator": "Indikator 1",
        "steps": "Satu\r\n\r\n Dua ",
        "note": "catatan",
        "target_time_raw": first.target_time_raw,
        "months": ["3"],
    }
    answer = client.post(f"/draf/baris/{first.pk}/", sent)
    assert answer["Location"] == f"/draf/{first.draft_id}/#b{first.pk}"
    saved = fresh(first)
    assert (saved.steps, saved.note) == (["Satu", "Dua"], "catatan")
    assert saved.evidence == ["Bukti 1"]
    assert {name for name, cell in saved.cells.items() if cell["kind"]} == {"steps", "note"}


def test_a_cell_is_saved_as_you_go_and_says_so(client: Client, first: DraftRow) -> None:
    answer = client.post(f"/draf/baris/{first.pk}/sel/indicator/", {"indicator": "Lain"}, headers=HTMX)
    page = answer.content.decode()
    assert "Tersimpan" in page
    assert "Di surat: Indikator 1" in page
    assert 'id="hitungan"' in page
    assert fresh(first).indicator == "Lain"


def test_a_new_time_brings_its_months_along(client: Client, first: DraftRow) -> None:
    answer = client.post(f"/draf/baris/{first.pk}/sel/target_time_raw/", {"target_time_raw": "Juni"}, headers=HTMX)
    page = answer.content.decode()
    assert f'id="bulan-{first.pk}" hx-swap-oob="true"' in page
    assert re.search(r'value="6" checked', page)


def test_months_are_saved_as_you_go(client: Client, first: DraftRow) -> None:
    client.post(f"/draf/baris/{first.pk}/sel/period/", {"months": ["4", "5"]}, headers=HTMX)
    assert [month[5:] for month in fresh(first).period["months"]] == ["04", "05"]


def test_the_kind_of_change_is_switched(client: Client, first: DraftRow) -> None:
    url = f"/draf/baris/{first.pk}/sel/note/"
    client.post(url, {"note": "x", "kind-note": "CONTENT"}, headers=HTMX)
    assert fresh(first).content_changes == ["note"]


def test_what_is_too_long_is_refused_at_the_cell(client: Client, first: DraftRow) -> None:
    answer = client.post(f"/draf/baris/{first.pk}/sel/letter/", {"letter": "a" * 9}, headers=HTMX)
    assert answer.status_code == 422
    assert 'class="galat"' in answer.content.decode()
    assert fresh(first).letter == "a"


def test_a_refusal_of_a_rule_is_said_at_the_cell(client: Client, first: DraftRow, draft: Draft) -> None:
    Draft.objects.filter(pk=draft.pk).update(state=Draft.State.ADOPTED)
    answer = client.post(f"/draf/baris/{first.pk}/sel/note/", {"note": "x"}, headers=HTMX)
    assert answer.status_code == 422
    assert "sudah tidak dapat diubah" in answer.content.decode()


def test_going_back_to_the_paper(client: Client, first: DraftRow) -> None:
    client.post(f"/draf/baris/{first.pk}/sel/indicator/", {"indicator": "Lain"})
    client.post(f"/draf/baris/{first.pk}/kembalikan/", {"field": "indicator"})
    assert fresh(first).indicator == "Indikator 1"


def test_a_cell_moves_down(client: Client, first: DraftRow, draft: Draft) -> None:
    answer = client.post(f"/draf/baris/{first.pk}/geser/", {"sel": "steps:turun"}, headers=HTMX)
    second = draft.rows.get(position=2)
    assert second.steps[0] == "Langkah 1.1"
    page = answer.content.decode()
    assert f'id="b{first.pk}"' in page
    assert f'id="b{second.pk}"' in page


def test_a_row_is_added_below(client: Client, first: DraftRow, draft: Draft) -> None:
    answer = client.post(f"/draf/{draft.pk}/baris/tambah/", {"after": first.pk}, headers=HTMX)
    assert f'hx-swap-oob="afterend:#b{first.pk}"' in answer.content.decode()
    plain = client.post(f"/draf/{draft.pk}/baris/tambah/", {"after": first.pk})
    assert plain["Location"] == f"/draf/baris/{draft.rows.get(position=2).pk}/"
    assert draft.rows.count() == 5


def test_a_row_is_taken_out_and_put_back(client: Client, first: DraftRow) -> None:
    stub = client.post(f"/draf/baris/{first.pk}/hapus/", headers=HTMX).content.decode()
    assert "Urungkan" in stub
    assert fresh(first).is_removed
    page = client.get(f"/draf/{first.draft_id}/").content.decode()
    assert f"/draf/baris/{first.pk}/pulihkan/" in page
    client.post(f"/draf/baris/{first.pk}/pulihkan/")
    assert not fresh(first).is_removed


def test_a_row_is_split_and_merged_again(client: Client, first: DraftRow, draft: Draft) -> None:
    client.post(f"/draf/baris/{first.pk}/pecah/", {"at": "steps:1"}, headers=HTMX)
    assert draft.rows.standing().count() == 4
    below = draft.rows.get(position=2)
    merged = client.post(f"/draf/baris/{first.pk}/gabung/", headers=HTMX).content.decode()
    assert f'id="b{below.pk}" hx-swap-oob="delete"' in merged
    assert fresh(first).steps == ["Langkah 1.1", "Langkah 1.2"]


def test_splitting_wants_a_point(client: Client, first: DraftRow) -> None:
    page = client.post(f"/draf/baris/{first.pk}/pecah/", {}, follow=True).content.decode()
    assert "Pilih dahulu di mana baris ini dipecah." in page


def test_several_rows_get_the_same_months(client: Client, draft: Draft) -> None:
    rows = [row.pk for row in draft.rows.all()]
    client.post(f"/draf/{draft.pk}/sekaligus/", {"rows": rows, "change": "months", "months": ["1", "2"]})
    assert {tuple(month[5:] for month in row.period["months"]) for row in draft.rows.all()} == {("01", "02")}
    client.post(f"/draf/{draft.pk}/sekaligus/", {"rows": rows, "change": "responsible", "responsible": "Tim II"})
    assert {row.responsible for row in draft.rows.all()} == {"Tim II"}


def test_a_column_is_shifted_in_bulk(client: Client, draft: Draft) -> None:
    rows = list(draft.rows.order_by("position").values_list("pk", flat=True))[:2]
    client.post(f"/draf/{draft.pk}/sekaligus/", {"rows": rows, "change": "column-down", "column": "evidence"})
    assert [row.evidence for row in draft.rows.order_by("position")] == [[], ["Bukti 1"], ["Bukti 2", "Bukti 3"]]
    client.post(f"/draf/{draft.pk}/sekaligus/", {"rows": rows[1:], "change": "column-up", "column": "evidence"})
    assert draft.rows.get(position=1).evidence == ["Bukti 1"]


def test_rows_are_moved_to_another_component_in_bulk(client: Client, draft: Draft) -> None:
    last = draft.rows.get(position=3)
    DraftRow.objects.filter(pk=last.pk).update(area_roman="II", area_name="TATALAKSANA")
    page = client.get(f"/draf/{draft.pk}/").content.decode()
    assert f'<option value="{last.pk}">II. TATALAKSANA › 1. Tim kerja</option>' in page
    row = draft.rows.get(position=1)
    client.post(f"/draf/{draft.pk}/sekaligus/", {"rows": [row.pk], "change": "heading", "beside": last.pk})
    assert (fresh(row).area_roman, fresh(row).position) == ("II", 3)


@pytest.mark.parametrize(
    ("change", "sentence"),
    [("column-up", "Pilih dahulu kolom"), ("heading", "Pilih dahulu komponen")],
)
def test_bulk_changes_ask_for_what_is_missing(client: Client, draft: Draft, change: str, sentence: str) -> None:
    sent = {"rows": [draft.rows.get(position=1).pk], "change": change}
    assert sentence in client.post(f"/draf/{draft.pk}/sekaligus/", sent, follow=True).content.decode()
    assert not draft.steps.exists()


def test_rows_of_another_draft_are_not_changed_in_bulk(client: Client, draft: Draft, office: Office) -> None:
    stranger = make_row(make_draft(office, rows=0), 1)
    page = client.post(
        f"/draf/{draft.pk}/sekaligus/",
        {"rows": [stranger.pk], "change": "responsible", "responsible": "X"},
        follow=True,
    )
    assert fresh(stranger).responsible == "Tim I"
    assert "bukan bagian dari draf ini" in page.content.decode()


def test_a_heading_is_renamed_for_its_rows(client: Client, first: DraftRow, draft: Draft) -> None:
    url = f"/draf/baris/{first.pk}/judul/area/"
    assert "Berlaku untuk semua butir" in client.get(url).content.decode()
    client.post(url, {"number": "II", "name": "TATA LAKSANA"})
    assert {(row.area_roman, row.area_name) for row in draft.rows.all()} == {("II", "TATA LAKSANA")}
    assert client.get(f"/draf/baris/{first.pk}/judul/entah/").status_code == 404


PATHS = ["", "sel/note/", "kembalikan/", "geser/", "pecah/", "gabung/", "hapus/", "pulihkan/", "judul/area/"]


@pytest.mark.parametrize("path", PATHS)
def test_other_offices_find_no_such_row(path: str, orang_luar: User, first: DraftRow, sign_in: SignIn) -> None:
    assert sign_in(orang_luar).post(f"/draf/baris/{first.pk}/{path}", {"name": "x"}).status_code == 404


@pytest.mark.parametrize("path", ["sel/note/", "geser/", "gabung/", "hapus/"])
def test_the_chair_may_not_edit_and_the_refusal_is_on_record(
    path: str, ketua: User, first: DraftRow, sign_in: SignIn
) -> None:
    answer = sign_in(ketua).post(f"/draf/baris/{first.pk}/{path}", {"sel": "steps:turun", "note": "x"})
    assert answer.status_code == 403
    assert [entry.outcome for entry in history.of(first)] == ["REFUSED"]


def stamp_in(page: str, row: DraftRow, field: str) -> str:
    found = re.search(rf'id="w{row.pk}-{field}" name="was-{field}" value="([0-9a-f]+)"', page)
    assert found is not None
    return found[1]


def test_a_cell_that_somebody_else_changed_meanwhile_is_told(client: Client, first: DraftRow) -> None:
    url = f"/draf/baris/{first.pk}/sel/evidence/"
    seen = stamp_in(client.get(f"/draf/baris/{first.pk}/", headers=HTMX).content.decode(), first, "evidence")
    answer = client.post(url, {"evidence": "Notula", "was-evidence": seen}, headers=HTMX).content.decode()
    late = client.post(url, {"evidence": "Foto", "was-evidence": seen}, headers=HTMX)
    assert late.status_code == 422
    assert "orang lain baru saja mengubahnya menjadi “Notula”" in late.content.decode()
    client.post(url, {"evidence": "Foto", "was-evidence": stamp_in(answer, first, "evidence")}, headers=HTMX)
    assert fresh(first).evidence == ["Foto"]


def test_months_of_the_answer_know_the_new_time(client: Client, first: DraftRow) -> None:
    url = f"/draf/baris/{first.pk}/sel"
    answer = client.post(f"{url}/target_time_raw/", {"target_time_raw": "Mei"}, headers=HTMX).content.decode()
    sent = {"months": ["6"], "was-period": stamp_in(answer, first, "period")}
    assert client.post(f"{url}/period/", sent, headers=HTMX).status_code == 200
    assert client.post(f"{url}/period/", sent, headers=HTMX).status_code == 422


def test_the_form_without_scripts_tells_it_too(client: Client, first: DraftRow) -> None:
    url = f"/draf/baris/{first.pk}/"
    seen = stamp_in(client.get(url).content.decode(), first, "note")
    client.post(f"{url}sel/note/", {"note": "dari orang lain"})
    sent = {"note": "dari saya", "was-note": seen, "months": ["3"]}
    answer = client.post(url, sent)
    assert answer.status_code == 422
    page = answer.content.decode()
    assert "Isian Anda pada Keterangan belum disimpan" in page
    assert ">dari saya</textarea>" in page
    assert fresh(first).note == "dari orang lain"
    client.post(url, {**sent, "was-note": stamp_in(page, first, "note")})
    assert fresh(first).note == "dari saya"
