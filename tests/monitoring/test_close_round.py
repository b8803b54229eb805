"""Closing a round freezes its sheet; opening it again needs a reason and keeps what it said."""

from __future__ import annotations

import datetime as dt

import pytest
import time_machine
from django.db import DatabaseError, connection, transaction

from tests.conftest import SignIn
from tests.factories.in_force import occurrences_of
from tests.factories.monitoring import make_follow_up, make_year, round_of
from zonaintegritas.guard import history
from zonaintegritas.guard.actor import System
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.monitoring import selectors, services
from zonaintegritas.monitoring.models import RoundSnapshot
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services as plans
from zonaintegritas.plans.models import Item

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def do_some_work(actor: User, office: Office) -> None:
    item = Item.objects.select_related("plan__office").filter(plan__office=office).order_by("position")[0]
    plans.mark_done(actor, occurrences_of(item)[0], done_on=dt.date(2026, 3, 20))


def test_a_closed_sheet_stays_as_it_was(operator: User, anggota: User, office: Office, sign_in: SignIn) -> None:
    make_year(office)
    note = selectors.note_of(round_of(office), "I", None)
    services.write_note(operator, note, obstacle="Anggaran belum cair.", recommendation="")
    make_follow_up(operator, office, anggota, round=round_of(office))
    before = selectors.sheet_of(System(), round_of(office))
    address = f"/pemantauan/putaran/{round_of(office).pk}/"
    answer = sign_in(operator).post(f"{address}tutup/")
    assert answer["Location"] == address
    do_some_work(operator, office)
    assert selectors.sheet_of(System(), round_of(office)) == before
    assert selectors.live_sheet(System(), round_of(office)).figures.done == 1
    page = sign_in(operator).get(address).content.decode()
    assert "Angka disimpan per 15 Juni 2026" in page
    assert "Operator Contoh" in page
    assert "Anggaran belum cair." in page


def test_what_was_kept_cannot_be_changed_even_by_raw_sql(operator: User, office: Office) -> None:
    make_year(office)
    services.close_round(operator, round_of(office))
    for statement in ("UPDATE monitoring_roundsnapshot SET number = 9", "DELETE FROM monitoring_roundsnapshot"):
        with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(statement)
    assert RoundSnapshot.objects.get().number == 1


def test_not_before_the_cut_off_not_out_of_order_not_twice(operator: User, office: Office) -> None:
    make_year(office)
    with pytest.raises(services.EarlierRoundOpen, match="Triwulan I 2026"), time_machine.travel("2026-07-01 04:00Z"):
        services.close_round(operator, round_of(office, "B06"))
    with pytest.raises(services.RoundNotOver):
        services.close_round(operator, round_of(office, "B09"))
    services.close_round(operator, round_of(office))
    with pytest.raises(services.RoundClosed):
        services.close_round(operator, round_of(office))


def test_the_page_asks_once_more_and_is_only_for_who_may(
    operator: User, ketua: User, koordinator: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    address = f"/pemantauan/putaran/{round_of(office).pk}/tutup/"
    assert "Tutup Triwulan I 2026?" in sign_in(ketua).get(address).content.decode()
    assert not round_of(office).is_closed
    assert sign_in(koordinator).get(address).status_code == 403
    with pytest.raises(NotAllowed):
        services.close_round(koordinator, round_of(office))


def test_opened_again_the_figures_live_and_the_old_sheet_stays_on_record(
    operator: User, sekretaris: User, office: Office, sign_in: SignIn
) -> None:
    make_year(office)
    services.close_round(operator, round_of(office))
    address = f"/pemantauan/putaran/{round_of(office).pk}/buka-lagi/"
    assert sign_in(sekretaris).post(address, {"reason": " "}).status_code == 422
    assert sign_in(sekretaris).post(address, {"reason": "Laporan area II menyusul."}).status_code == 302
    do_some_work(operator, office)
    shown = round_of(office)
    assert (shown.is_closed, shown.reopen_reason, shown.reopened_by) == (False, "Laporan area II menyusul.", sekretaris)
    assert selectors.sheet_of(System(), shown).figures.done == 1
    services.close_round(operator, shown)
    assert [kept.sheet.figures.done for kept in RoundSnapshot.objects.order_by("number")] == [0, 1]
    assert selectors.sheet_of(System(), round_of(office)).figures.done == 1
    assert history.of(shown).filter(action="round:reopen").get().details == {"reason": "Laporan area II menyusul."}


def test_an_earlier_round_opens_again_only_after_the_later_one(operator: User, office: Office) -> None:
    make_year(office)
    with time_machine.travel("2026-07-01 04:00Z"):
        services.close_round(operator, round_of(office))
        services.close_round(operator, round_of(office, "B06"))
    with pytest.raises(services.LaterRoundClosed, match="Triwulan II 2026"):
        services.reopen_round(operator, round_of(office), reason="Keliru")


def test_what_is_open_is_not_opened_again(operator: User, koordinator: User, office: Office) -> None:
    make_year(office)
    with pytest.raises(services.NotClosed):
        services.reopen_round(operator, round_of(office), reason="Keliru")
    with pytest.raises(NotAllowed):
        services.reopen_round(koordinator, round_of(office), reason="Keliru")
