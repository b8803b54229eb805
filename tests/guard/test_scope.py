"""Who may do what, where: the scopes of the table, without a database."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from zonaintegritas.guard.actor import Grant, GuardKey, System
from zonaintegritas.guard.policy import TABLE, Action, Role, Scope
from zonaintegritas.guard.scope import is_below, may

HERE = "0000/9900/9971"
NEXT_DOOR = "0000/9900/9972"


@dataclass(frozen=True)
class Someone:
    """An actor with given grants."""

    held: tuple[Grant, ...]
    key: str = "user:7"
    is_system: bool = False

    def grants(self) -> tuple[Grant, ...]:
        return self.held


@pytest.mark.parametrize("role", list(Role))
@pytest.mark.parametrize("action", list(Action))
def test_no_role_reaches_an_office_beside_its_own(role: Role, action: Action) -> None:
    actor = Someone((Grant(role, HERE, frozenset({"I"})),))
    assert not may(actor, action, GuardKey(NEXT_DOOR, area="I", people=frozenset({actor.key})))


@pytest.mark.parametrize("action", list(Action))
def test_a_supervisor_changes_nothing(action: Action) -> None:
    actor = Someone((Grant(Role.SUPERVISOR, "0000/9900"),))
    if may(actor, action, GuardKey(HERE)):
        assert action.value.split(":")[1] in {"see", "export"}


def test_a_supervisor_sees_the_offices_below_and_not_those_above() -> None:
    actor = Someone((Grant(Role.SUPERVISOR, "0000/9900"),))
    assert may(actor, Action.PLAN_SEE, GuardKey(HERE))
    assert may(actor, Action.PLAN_SEE, GuardKey("0000/9900"))
    assert not may(actor, Action.PLAN_SEE, GuardKey("0000"))
    assert not may(actor, Action.PLAN_SEE, GuardKey("0000/99001"))


def test_a_coordinator_marks_in_own_areas_only() -> None:
    actor = Someone((Grant(Role.COORDINATOR, HERE, frozenset({"I", "II"})),))
    assert may(actor, Action.OCCURRENCE_MARK, GuardKey(HERE, area="II"))
    assert not may(actor, Action.OCCURRENCE_MARK, GuardKey(HERE, area="III"))
    assert not may(actor, Action.OCCURRENCE_MARK, GuardKey(HERE))


def test_a_member_marks_an_item_on_which_they_are_named() -> None:
    actor = Someone((Grant(Role.MEMBER, HERE),))
    assert may(actor, Action.OCCURRENCE_MARK, GuardKey(HERE, area="III", people=frozenset({actor.key})))
    assert not may(actor, Action.OCCURRENCE_MARK, GuardKey(HERE, area="III", people=frozenset({"user:8"})))


def test_a_viewer_only_looks() -> None:
    for_oneself = {"notice", "reminder", "feed", "person"}  # what reminds them, wherever they work
    rights = [action.value.split(":") for action in TABLE[Role.VIEWER]]
    assert {verb for thing, verb in rights if thing not in for_oneself} == {"see", "export"}


def test_only_the_chair_and_a_mandated_secretary_adopt() -> None:
    assert {role for role, rights in TABLE.items() if Action.PLAN_ADOPT in rights} == {Role.CHAIR, Role.MANDATED}


def test_the_system_does_what_jobs_do_and_no_role_records_readings() -> None:
    assert may(System(), Action.READING_RECORD, GuardKey(HERE))
    assert not [role for role, rights in TABLE.items() if Action.READING_RECORD in rights]


def test_scopes_of_the_table_are_known() -> None:
    assert {scope for rights in TABLE.values() for scope in rights.values()} <= set(Scope)


def test_a_code_that_begins_alike_is_not_below() -> None:
    assert is_below("0000/99", "0000/99")
    assert not is_below("0000/991", "0000/99")
