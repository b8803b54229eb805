"""The gate around writes: refused and noted, done and noted, undone together."""

from __future__ import annotations

import pytest
from django.db import Error, connection, transaction

from zonaintegritas.guard import history
from zonaintegritas.guard.actor import Actor
from zonaintegritas.guard.command import COMMANDS, command
from zonaintegritas.guard.models import HistoryEntry
from zonaintegritas.guard.policy import Action
from zonaintegritas.guard.refused import NotAllowed, Refused
from zonaintegritas.offices.models import Office, User

pytestmark = pytest.mark.django_db


@command(Action.PERSON_ADD, records=("note",))
def rename(actor: Actor, office: Office, /, *, note: str, secret: str = "", refuse: bool = False) -> Office:
    """A command of this test."""
    office.short_name = note
    office.save(update_fields=["short_name"])
    if refuse:
        raise Refused("Tidak jadi.")
    return office


def test_it_writes_one_history_row_with_the_chosen_details_only(operator: User, office: Office) -> None:
    rename(operator, office, note="Nama baru", secret="jangan dicatat")
    entry = history.of(office).get()
    assert (entry.actor, entry.action, entry.outcome) == (operator.key, Action.PERSON_ADD, "DONE")
    assert entry.details == {"note": "Nama baru"}
    assert entry.lineage == office.lineage


def test_it_refuses_and_notes_the_refusal(pengamat: User, office: Office) -> None:
    before = office.short_name
    with pytest.raises(NotAllowed):
        rename(pengamat, office, note="Nama baru")
    office.refresh_from_db()
    assert office.short_name == before
    assert history.of(office).get().outcome == "REFUSED"


def test_a_rule_that_refuses_undoes_everything(operator: User, office: Office) -> None:
    before = office.short_name
    with pytest.raises(Refused):
        rename(operator, office, note="Nama baru", refuse=True)
    office.refresh_from_db()
    assert office.short_name == before
    assert not history.of(office).exists()


@pytest.mark.parametrize("statement", ["UPDATE guard_historyentry SET actor = 'x'", "DELETE FROM guard_historyentry"])
def test_the_history_refuses_change_even_as_raw_sql(operator: User, office: Office, statement: str) -> None:
    rename(operator, office, note="Nama baru")
    with pytest.raises(Error, match="append-only"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
    assert HistoryEntry.objects.count() == 1


def test_every_command_is_known_by_name_and_action() -> None:
    ours = {name: facts for name, facts in COMMANDS.items() if name.startswith("zonaintegritas.")}
    assert {facts.action for facts in ours.values()} <= set(Action)
    private = {"encoded_password", "secret", "full_name", "email", "username", "value", "values", "contents"}
    assert not [name for name, facts in ours.items() if private & set(facts.records)]
