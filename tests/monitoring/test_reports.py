"""Reports of a round and of a year: Word, PDF and workbook say the same figures, with charts."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

import docx
import openpyxl
import pypdfium2
import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan, occurrences_of
from tests.factories.monitoring import YEAR, make_follow_up, make_meeting, make_year, round_of
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import Monitoring
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


@pytest.fixture
def filled(operator: User, anggota: User, office: Office) -> str:
    """A round with work, a text, a follow-up and a meeting; the address of its report."""
    make_year(office)
    item = Item.objects.select_related("plan__office").order_by("position")[0]
    plans.mark_done(operator, occurrences_of(item)[0], done_on=dt.date(2026, 3, 20))
    note = selectors.note_of(round_of(office), "II", None)
    services.write_note(operator, note, obstacle="=Anggaran belum cair", recommendation="Ajukan revisi")
    make_follow_up(operator, office, anggota, round=round_of(office))
    make_meeting(operator, office, round=round_of(office))
    return f"/pemantauan/putaran/{round_of(office).pk}/laporan."


def words_of_pdf(content: bytes) -> str:
    return " ".join(" ".join(page.get_textpage().get_text_bounded() for page in pypdfium2.PdfDocument(content)).split())


def words_of_docx(content: bytes) -> str:
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


SAID = (
    "direncanakan 3 jadwal; 1 dilaporkan (33 %)",
    "Terlambat 2",
    "Anggaran belum cair",
    "Lengkapi tanda tangan",
    "Pembahasan triwulan I",
    "Angka sementara per 15 Juni 2026",
)


def test_word_says_figures_lists_and_has_charts_with_words(filled: str, operator: User, sign_in: SignIn) -> None:
    answer = sign_in(operator).get(f"{filled}docx")
    assert "laporan-pemantauan-9971-2026-b03.docx" in answer["Content-Disposition"]
    words = words_of_docx(answer.content)
    assert [one for one in SAID if one not in words] == []
    document = docx.Document(io.BytesIO(answer.content))
    alternatives = [one._inline.docPr.get("descr") for one in document.inline_shapes]
    assert len(alternatives) == 2
    assert all("Direncanakan" in one for one in alternatives)
    assert any(paragraph.style.name == "Heading 1" for paragraph in document.paragraphs if paragraph.style)


def test_pdf_says_the_same_and_is_tagged(filled: str, operator: User, sign_in: SignIn) -> None:
    content = sign_in(operator).get(f"{filled}pdf").content
    words = words_of_pdf(content)
    assert [one for one in SAID if one not in words] == []
    assert b"pdfuaid" in content
    assert "Dilaporkan" in words


def test_the_workbook_has_numbers_native_charts_and_no_formula(filled: str, operator: User, sign_in: SignIn) -> None:
    content = sign_in(operator).get(f"{filled}xlsx").content
    book = openpyxl.load_workbook(io.BytesIO(content))
    assert book.sheetnames == ["Ringkasan", "Kurva", "Lembar", "Kendala dan rekomendasi", "Tindak lanjut", "Rapat"]
    rows = [list(row) for row in book["Ringkasan"].values]
    assert rows[4][1:5] == ["Direncanakan", "Dilaporkan", "Diterima", "Terlambat"]
    assert rows[5][:5] == ["I. AREA I", 1, 1, 0, 0]
    assert next(row for row in rows if row[0] == "Jumlah")[1:5] == [3, 1, 0, 2]
    march = next(row for row in book["Kurva"].values if row[0] == "Mar")
    assert march[1:] == (3, 1, 0)
    assert next(row for row in book["Kurva"].values if row[0] == "Jul")[1:] == (6, None, None)
    texts = [row[1] for row in book["Kendala dan rekomendasi"].values]
    assert "'=Anggaran belum cair" in texts
    parts = zipfile.ZipFile(io.BytesIO(content))
    charts = [parts.read(name).decode() for name in parts.namelist() if name.startswith("xl/charts/chart")]
    assert len(charts) == 2
    assert any("lineChart" in one for one in charts)
    assert any("barChart" in one for one in charts)


def test_a_closed_round_is_printed_as_it_was(filled: str, operator: User, office: Office, sign_in: SignIn) -> None:
    services.close_round(System(), round_of(office))
    item = Item.objects.select_related("plan__office").filter(area_roman="II").order_by("position")[0]
    plans.mark_done(operator, occurrences_of(item)[0], done_on=dt.date(2026, 3, 20))
    with time_machine.travel("2026-08-01 04:00Z", tick=False):
        words = words_of_docx(sign_in(operator).get(f"{filled}docx").content)
    assert "direncanakan 3 jadwal; 1 dilaporkan" in words
    assert "Ditutup dengan angka per 15 Juni 2026" in words


def test_the_year_sets_its_rounds_side_by_side(filled: str, operator: User, sign_in: SignIn) -> None:
    client = sign_in(operator)
    words = words_of_docx(client.get(f"/pemantauan/laporan/{YEAR}/laporan.docx").content)
    for one in ("Putaran tahun ini", "Triwulan IV 2026", "Siap ditutup", "direncanakan 6 jadwal; 1 dilaporkan"):
        assert one in words
    assert client.get(f"/pemantauan/laporan/{YEAR}/laporan.pdf").content.startswith(b"%PDF")
    book = openpyxl.load_workbook(io.BytesIO(client.get(f"/pemantauan/laporan/{YEAR}/laporan.xlsx").content))
    assert "Triwulan II 2026" in [row[0] for row in book["Ringkasan"].values]
    assert client.get("/pemantauan/laporan/2019/laporan.pdf").status_code == 404


def test_the_year_is_final_with_the_last_round(office: Office) -> None:
    make_year(office)
    monitoring = Monitoring.objects.select_related("office").get()
    assert not selectors.report_of_year(System(), monitoring).is_final
    with time_machine.travel("2027-01-08 04:00Z", tick=False):
        for code in ("B03", "B06", "B09", "B12"):
            services.close_round(System(), round_of(office, code))
        report = selectors.report_of_year(System(), monitoring)
    assert report.is_final
    assert report.sheet.name == "Tahun 2026"
    assert report.sheet.figures.late == 6


def test_the_year_says_what_all_its_rounds_wrote(filled: str, operator: User, office: Office, sign_in: SignIn) -> None:
    note = selectors.note_of(round_of(office, "B06"), "II", None)
    services.write_note(operator, note, obstacle="Anggaran dipotong", recommendation="")
    words = words_of_docx(sign_in(operator).get(f"/pemantauan/laporan/{YEAR}/laporan.docx").content)
    assert "B03: =Anggaran belum cair\nB06: Anggaran dipotong" in words
    assert "B03: Ajukan revisi" in words


def test_the_year_keeps_the_follow_ups_of_all_its_rounds_when_it_is_closed(
    operator: User, koordinator: User, anggota: User, office: Office
) -> None:
    make_year(office)
    done, waiting = (make_follow_up(operator, office, anggota, round=round_of(office)) for _number in range(2))
    services.report_follow_up(anggota, done, report="Sudah")
    services.close_follow_up(koordinator, done)
    monitoring = Monitoring.objects.select_related("office").get()
    running = [(one.follow_up, one.state) for one in selectors.report_of_year(System(), monitoring).sheet.follow_ups]
    with time_machine.travel("2027-01-08 04:00Z", tick=False):
        for code in ("B03", "B06", "B09", "B12"):
            services.close_round(System(), round_of(office, code))
        lines = selectors.report_of_year(System(), monitoring).sheet.follow_ups
    assert [one.follow_up for one in lines] == [key for key, _state in running] == [done.pk, waiting.pk]
    assert [one.state for one in lines] == ["FOLLOW_UP_CLOSED", "FOLLOW_UP_LATE"]
    assert [one.age(dt.date(2027, 1, 8)) for one in lines] == [0, 207]


def test_the_page_offers_every_report(operator: User, office: Office, sign_in: SignIn) -> None:
    assert "Belum ada laporan" in sign_in(operator).get("/pemantauan/laporan/").content.decode()
    make_year(office)
    page = sign_in(operator).get("/pemantauan/laporan/").content.decode()
    assert page.count("laporan.docx") == 5


def test_the_page_costs_the_same_for_a_large_plan(
    operator: User, office: Office, sign_in: SignIn, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    make_large_plan(office)
    services.open_rounds(System(), office, year=YEAR, rhythm="QUARTERS")
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        assert client.get("/pemantauan/laporan/").status_code == 200


def test_supervisors_take_reports_along_and_other_offices_do_not(
    filled: str, pembina: User, orang_luar: User, sign_in: SignIn
) -> None:
    assert sign_in(pembina).get(f"{filled}xlsx").status_code == 200
    assert sign_in(orang_luar).get(f"{filled}xlsx").status_code == 404
