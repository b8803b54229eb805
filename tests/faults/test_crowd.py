"""Twenty people at once through the real server: everything accepted is there once, the rest is told."""

from __future__ import annotations

import hashlib
from collections import Counter

import pytest

from tests.faults.deeds import marks_of, note, send_acceptance, send_mark, waiting_occurrences, waiting_proofs
from tests.faults.office import Office, Sending
from tests.faults.visitor import Visitor

pytestmark = pytest.mark.slow

CROWD = 20


@pytest.fixture
def crowd(office: Office) -> list[Visitor]:
    """Twenty browsers, each with somebody else signed in."""
    return signed_in(office, "OPERATOR", [f"petugas{number}" for number in range(CROWD)])


@pytest.fixture
def reviewers(office: Office) -> list[Visitor]:
    """Twenty who may judge everything in the office."""
    return signed_in(office, "SECRETARY", [f"pemeriksa{number}" for number in range(CROWD)])


def signed_in(office: Office, role: str, names: list[str]) -> list[Visitor]:
    """A browser for each of these people, who are made where they are not there yet."""
    if not office.number("select count(*) from offices_user where username = ?", names[0]):
        made = office.place.run("tests.faults.people", role, *names)
        assert made.returncode == 0, made.stderr
    visitors = [office.visitor() for _ in names]
    signing_in = [
        Sending(lambda one=one, name=name: one.sign_in(name).get("/"))  # type: ignore[misc]  # bound now
        for one, name in zip(visitors, names, strict=True)
    ]
    for one in signing_in:
        one.answered()
    return visitors


def test_each_uploads_for_something_else_and_nothing_is_lost(office: Office, crowd: list[Visitor]) -> None:
    chosen = waiting_occurrences(office)[:CROWD]
    assert len(chosen) == CROWD
    sent = [
        Sending(lambda who=who, pk=pk: send_mark(who, office, pk, note(f"ramai {pk}")))  # type: ignore[misc]  # bound now
        for who, pk in zip(crowd, chosen, strict=True)
    ]
    for one in sent:
        one.answered()
    for pk in chosen:
        assert office.number("select count(*) from plans_itemproof where occurrence_id = ?", pk) == 1
        assert office.number("select count(*) from plans_occurrence where id = ? and done_on is not null", pk) == 1
        content = note(f"ramai {pk}").content
        digest = hashlib.sha256(content).hexdigest()
        stored = office.place.home / "files" / digest[:2] / digest[2:4] / digest
        assert stored.read_bytes() == content


def test_all_do_the_same_and_it_is_done_once(office: Office, crowd: list[Visitor]) -> None:
    pk = waiting_occurrences(office)[0]
    sent = [
        Sending(lambda who=who, number=number: send_mark(who, office, pk, note(f"rebutan {number}")))  # type: ignore[misc]  # bound now
        for number, who in enumerate(crowd)
    ]
    statuses: Counter[int] = Counter()
    for one in sent:
        answer = one.answered(200, 422)
        statuses[answer.status] += 1
        assert answer.status == 200 or "sudah ditandai selesai" in answer.text, answer.text
    assert statuses == {200: 1, 422: CROWD - 1}
    assert office.number("select count(*) from plans_itemproof where occurrence_id = ?", pk) == 1
    assert marks_of(office, pk) == 1


def test_each_judges_another_proof_and_every_word_counts(office: Office, reviewers: list[Visitor]) -> None:
    chosen = waiting_proofs(office)[:CROWD]
    assert len(chosen) == CROWD
    sent = [
        Sending(lambda who=who, pk=pk, version=version: send_acceptance(who, pk, version))  # type: ignore[misc]  # bound now
        for who, (pk, version) in zip(reviewers, chosen, strict=True)
    ]
    for one in sent:
        one.answered()
    for pk, _version in chosen:
        assert decisions(office, pk) == 1
        assert office.place.one("select state from plans_itemproof where id = ?", pk) == "ACCEPTED"
        waits = office.number(
            "select count(*) from plans_occurrence o join plans_itemproof p on p.occurrence_id = o.id"
            " where p.id = ? and (o.accepted_on is null or o.proof_state <> 'ACCEPTED')",
            pk,
        )
        assert waits == 0


def test_all_judge_the_same_proof_and_one_verdict_stands(office: Office, reviewers: list[Visitor]) -> None:
    pk, version = waiting_proofs(office)[0]
    sent = [Sending(lambda who=who: send_acceptance(who, pk, version)) for who in reviewers]  # type: ignore[misc]  # bound now
    statuses: Counter[int] = Counter()
    for one in sent:
        answer = one.answered(200, 422)
        statuses[answer.status] += 1
        assert answer.status == 200 or "sudah diperiksa orang lain" in answer.text, answer.text
    assert statuses == {200: 1, 422: CROWD - 1}
    assert decisions(office, pk) == 1


def decisions(office: Office, pk: int) -> int:
    return office.number("select count(*) from plans_proofdecision where proof_id = ?", pk)
