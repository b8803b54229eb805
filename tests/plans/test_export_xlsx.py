"""The plan as a workbook."""

from __future__ import annotations

import datetime as dt
import io

import openpyxl
import pytest
from openpyxl.workbook import Workbook

from tests.conftest import SignIn
from tests.factories.in_force import items_of, make_plan, occurrences_of
from tests.factories.plans import adopted
from tests.factories.proofs import cite
from zonaintegritas.core.workbook import LONGEST_CELL, harmless
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.export import file_name
from zonaintegritas.plans.models import ChangeKind, Item, Plan

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def plan(office: Office) -> Plan:
    return make_plan(office, ["Maret 2026", "per semester"])


def book_of(sign_in: SignIn, person: User, plan: Plan) -> Workbook:
    answer = sign_in(person).get(f"/rencana/{plan.pk}/unduh.xlsx")
    assert answer.status_code == 200
    return openpyxl.load_workbook(io.BytesIO(answer.content))


def plain(value: object) -> object:
    """A day as a day: the library reads it as a moment."""
    return value.date() if isinstance(value, dt.datetime) else value


def column(book: Workbook, sheet: str, heading: str) -> list[object]:
    """The values below a heading."""
    head, *rows = book[sheet].iter_rows(values_only=True)
    return [plain(row[head.index(heading)]) for row in rows]


def test_items_stand_with_states_and_dates(sign_in: SignIn, operator: User, plan: Plan) -> None:
    services.mark_done(operator, occurrences_of(items_of(plan)[0])[0], done_on=dt.date(2026, 3, 20), note="Sudah.")
    book = book_of(sign_in, operator, plan)
    assert book.sheetnames == ["Butir", "Jadwal", "Perubahan isi", "Keputusan"]
    assert column(book, "Butir", "Keadaan") == ["Tercapai", "Berjalan"]
    assert column(book, "Butir", "Dilaporkan (%)") == [100, 0]
    assert column(book, "Butir", "Terakhir selesai") == [dt.date(2026, 3, 20), None]
    assert column(book, "Jadwal", "Jatuh tempo") == [
        dt.date(2026, 3, 31),
        dt.date(2026, 6, 30),
        dt.date(2026, 12, 31),
    ]
    assert column(book, "Jadwal", "Catatan") == ["Sudah.", None, None]


def test_what_is_accepted_stands_beside_what_is_reported(
    sign_in: SignIn, operator: User, koordinator: User, plan: Plan
) -> None:
    first = occurrences_of(items_of(plan)[0])[0]
    services.accept_proof(koordinator, cite(operator, first), version=1)
    services.mark_done(operator, first, done_on=dt.date(2026, 3, 20))
    book = book_of(sign_in, operator, plan)
    assert column(book, "Butir", "Diterima (%)") == [100, 0]
    assert column(book, "Jadwal", "Bukti") == ["Lengkap", "Belum unggah", "Belum unggah"]
    assert column(book, "Jadwal", "Diterima") == [dt.date(2026, 6, 15), None, None]
    facts = dict(zip(column(book, "Keputusan", "Bagian"), column(book, "Keputusan", "Isi"), strict=True))
    assert facts["Kemajuan"] == "50 % dilaporkan, 1 dari 2 butir; 50 % diterima, 1 butir"


def test_changes_of_content_have_their_sheet_and_mended_readings_do_not(
    sign_in: SignIn, operator: User, plan: Plan
) -> None:
    draft = services.start_correction(System(), plan)
    first, second = draft.rows.order_by("position")
    services.edit_cell(System(), first, field="responsible", value="Tim II", kind=ChangeKind.CONTENT)
    services.edit_cell(System(), second, field="responsible", value="Tim II", kind=ChangeKind.READING)
    adopted(System(), draft, reason="Suratnya keliru.")
    rows = list(book_of(sign_in, operator, plan)["Perubahan isi"].iter_rows(min_row=2, values_only=True))
    assert rows == [("I.1.a", "Penanggung jawab", "Tim I", "Tim II")]


def test_the_decree_has_its_sheet(sign_in: SignIn, operator: User, plan: Plan) -> None:
    book = book_of(sign_in, operator, plan)
    facts = dict(zip(column(book, "Keputusan", "Bagian"), column(book, "Keputusan", "Isi"), strict=True))
    assert facts["Nomor"] == "4"
    assert facts["Tanggal ditetapkan"] == dt.date(2026, 1, 12)
    assert facts["Keadaan"] == "Berlaku, revisi 1"


@pytest.mark.parametrize("text", ["=1+1", "+62 811", "-5", "@SUM(A1)", "\t=1", "\r=1", '=HYPERLINK("http://x","y")'])
def test_no_cell_can_be_taken_for_a_formula(sign_in: SignIn, operator: User, plan: Plan, text: str) -> None:
    Item.objects.update(indicator=text, extra={text: text}, note=text, steps=[text])
    book = book_of(sign_in, operator, plan)
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                assert cell.data_type != "f"
                assert not str(cell.value or "").startswith(("=", "+", "-", "@", "\t", "\r"))
    assert column(book, "Butir", "Indikator")[0] == f"'{text}".replace("\r", "\n")


def test_ordinary_texts_are_left_alone_and_huge_ones_fit() -> None:
    assert harmless("Rapat - evaluasi = ya") == "Rapat - evaluasi = ya"
    assert len(harmless("=" * (LONGEST_CELL + 9))) == LONGEST_CELL


def test_a_plan_full_of_odd_characters_still_makes_a_workbook(sign_in: SignIn, operator: User, plan: Plan) -> None:
    Item.objects.update(indicator="a\x0bb\x01 \U0001f600 " + "x" * 40_000)
    assert book_of(sign_in, operator, plan)["Butir"].max_row == 3


def test_the_name_of_the_file_is_plain(plan: Plan) -> None:
    plan.office.code = "../9\r\n1"
    assert file_name(plan, 3, "xlsx") == "rencana-aksi-91-2026-revisi-3.xlsx"


def test_a_supervisor_takes_it_along_and_another_office_does_not(
    sign_in: SignIn, pembina: User, orang_luar: User, plan: Plan
) -> None:
    assert book_of(sign_in, pembina, plan).sheetnames
    assert sign_in(orang_luar).get(f"/rencana/{plan.pk}/unduh.xlsx").status_code == 404
