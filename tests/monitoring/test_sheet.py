"""The sheet of a round: it fills itself from the work until the round is closed."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from pytest_django import DjangoAssertNumQueries

from tests.conftest import SignIn
from tests.factories.in_force import make_large_plan, occurrences_of
from tests.factories.monitoring import YEAR, make_follow_up, make_year, round_of
from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import SheetNote
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item, ItemProof, Occurrence

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def first_of(office: Office, area: str = "I") -> Occurrence:
    item = (
        Item.objects.select_related("plan__office").filter(plan__office=office, area_roman=area).order_by("position")[0]
    )
    return occurrences_of(item)[0]


def address(office: Office, code: str = "B03") -> str:
    return f"/pemantauan/putaran/{round_of(office, code).pk}/"


def test_planned_done_accepted_and_late_come_from_the_work(operator: User, ketua: User, office: Office) -> None:
    make_year(office)
    with time_machine.travel("2026-03-30 04:00Z", tick=False):
        plans.mark_done(
            operator, first_of(office), done_on=dt.date(2026, 3, 20), contents=[keep_bytes(b"isi", "bukti.txt")]
        )
    sheet = selectors.sheet_of(System(), round_of(office))
    assert (sheet.figures.planned, sheet.figures.done, sheet.figures.accepted, sheet.figures.late) == (3, 1, 0, 2)
    assert (sheet.figures.submitted, sheet.figures.missing) == (1, 2)
    plans.accept_proof(ketua, ItemProof.objects.get(), version=1)
    assert selectors.sheet_of(System(), round_of(office)).areas[0].figures.accepted == 1


def test_work_done_after_the_cut_off_belongs_to_the_next_round(operator: User, office: Office) -> None:
    make_year(office)
    plans.mark_done(operator, first_of(office), done_on=dt.date(2026, 4, 2))
    assert selectors.sheet_of(System(), round_of(office)).figures.done == 0
    later = selectors.sheet_of(System(), round_of(office, "B06"))
    assert (later.figures.done, later.figures.done_late, later.in_round.planned) == (1, 1, 3)


def test_the_page_shows_items_figures_and_evidence_of_every_area(
    operator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    page = sign_in(operator).get(address(office)).content.decode()
    for words in ("AREA I", "AREA III", "Belum unggah", "Terlambat", "1 butir lain belum jatuh tempo", "Tutup putaran"):
        assert words in page
    one = sign_in(operator).get(f"{address(office)}?area=II").content.decode()
    assert 'id="area-II"' in one
    assert 'id="area-I"' not in one


def test_a_coordinator_writes_in_own_areas_only(
    koordinator: User, pengamat: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    page = sign_in(koordinator).get(address(office)).content.decode()
    assert "catatan/I/" in page
    assert "catatan/III/" not in page
    assert "catatan/" not in sign_in(pengamat).get(address(office)).content.decode()


def test_open_follow_ups_of_the_round_before_open_the_next(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    made = make_follow_up(operator, office, anggota, round=round_of(office))
    page = sign_in(operator).get(address(office, "B06")).content.decode()
    assert "Dibawa dari putaran sebelumnya" in page
    assert made.what in page
    [line] = selectors.sheet_of(System(), round_of(office, "B06")).follow_ups
    assert (line.is_carried, line.origin, line.age(dt.date(2026, 6, 20))) == (True, "B03", 5)
    [line] = selectors.sheet_of(System(), round_of(office)).follow_ups
    assert not line.is_carried


@pytest.mark.parametrize("is_closed", [False, True])
def test_a_follow_up_leads_to_its_page(
    operator: User, anggota: User, office: Office, sign_in: SignIn, *, is_closed: bool
) -> None:
    make_year(office)
    made = make_follow_up(operator, office, anggota, round=round_of(office))
    if is_closed:
        services.close_round(System(), round_of(office))
    client = sign_in(operator)
    link = f'<a href="/pemantauan/tindak-lanjut/{made.pk}/">{made.what}</a>'
    assert link in client.get(address(office)).content.decode()
    assert client.get(f"/pemantauan/tindak-lanjut/{made.pk}/").status_code == 200


def test_one_area_alone_shows_its_own_follow_ups(
    operator: User, anggota: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    made = [make_follow_up(operator, office, anggota, round=round_of(office), area=area) for area in ("I", "II")]
    page = sign_in(operator).get(f"{address(office)}?area=II").content.decode()
    assert [f"/pemantauan/tindak-lanjut/{one.pk}/" in page for one in made] == [False, True]


def test_what_comes_from_a_later_round_is_not_shown(operator: User, anggota: User, office: Office) -> None:
    make_year(office)
    make_follow_up(operator, office, anggota, round=round_of(office, "B06"))
    assert selectors.sheet_of(System(), round_of(office)).follow_ups == ()


def test_a_follow_up_without_a_round_belongs_to_the_time_in_which_it_was_opened(
    operator: User, anggota: User, office: Office
) -> None:
    make_year(office)
    make_follow_up(operator, office, anggota)
    assert selectors.sheet_of(System(), round_of(office)).follow_ups == ()
    assert len(selectors.sheet_of(System(), round_of(office, "B06")).follow_ups) == 1


def test_a_plan_that_names_no_area_has_a_sheet_too(operator: User, office: Office, sign_in: SignIn) -> None:
    draft = make_draft(office, rows=0)
    make_row(draft, 1, area_roman="", area_name="", target_time_raw="Maret 2026")
    adopted(System(), draft)
    services.open_rounds(System(), office, year=YEAR, rhythm="QUARTERS")
    client = sign_in(operator)
    for query in ("", "?area=lain"):
        page = client.get(f"{address(office)}{query}").content.decode()
        assert '<h2 id="judul-1">Tanpa area</h2>' in page
    note = f"{address(office)}catatan/lain/"
    assert f'action="{note}"' in page
    assert client.get(note).status_code == 200
    assert client.post(note, {"obstacle": "Belum ada area.", "recommendation": ""})["Location"].endswith("#area-lain")
    [area] = selectors.sheet_of(System(), round_of(office)).areas
    assert area.texts.obstacle == "Belum ada area."


def test_long_texts_stay_on_the_page_as_text(operator: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    note = selectors.note_of(round_of(office), "I", None)
    services.write_note(operator, note, obstacle="<script>x</script>", recommendation="pertanggungjawaban" * 100)
    page = sign_in(operator).get(address(office)).content.decode()
    assert "&lt;script&gt;" in page
    assert "<script>x" not in page


@pytest.mark.parametrize("is_closed", [False, True])
def test_it_costs_the_same_for_a_large_plan(
    operator: User,
    office: Office,
    sign_in: SignIn,
    django_assert_max_num_queries: DjangoAssertNumQueries,
    *,
    is_closed: bool,
) -> None:
    plan = make_large_plan(office)
    services.open_rounds(System(), office, year=YEAR, rhythm="QUARTERS")
    shown = round_of(office, "B06")
    for number, item in enumerate(plan.items.order_by("position")):
        SheetNote.objects.create(round=shown, area=item.area_roman, item=item, obstacle="x", written_at=plan.adopted_at)
        if number < 15:
            make_follow_up(operator, office, operator, area=item.area_roman, round=shown)
    if is_closed:
        with time_machine.travel("2026-07-02 04:00Z", tick=False):
            services.close_round(System(), round_of(office))
            services.close_round(System(), shown)
    client = sign_in(operator)
    with django_assert_max_num_queries(12):
        page = client.get(address(office, "B06"))
    assert page.status_code == 200
    assert page.content.count(b"<tr>") > 80


def test_another_office_does_not_know_it(office: Office, orang_luar: User, sign_in: SignIn) -> None:
    make_year(office)
    assert sign_in(orang_luar).get(address(office)).status_code == 404


def test_a_plan_that_was_withdrawn_leaves_an_empty_sheet(
    ketua: User, operator: User, office: Office, sign_in: SignIn
) -> None:
    plan = make_year(office)
    plans.withdraw(ketua, plan, reason="Keliru")
    assert "Tidak ada rencana yang berlaku" in sign_in(operator).get(address(office)).content.decode()
