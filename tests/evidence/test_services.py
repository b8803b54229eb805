"""Adding proof documents, saying what they are, new versions, withdrawing: who may, and what stays."""

from __future__ import annotations

import datetime as dt

import pytest
from django.db import IntegrityError
from pytest_django import DjangoAssertNumQueries

from tests.conftest import MakePerson
from zonaintegritas.evidence import selectors, services
from zonaintegritas.evidence.facts import EvidenceFacts
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.guard.refused import NotAllowed
from zonaintegritas.offices.models import Office, User

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]
FACTS = EvidenceFacts(
    title="Notulen rapat pembangunan zona integritas",
    kind="MINUTES",
    dated_on=dt.date(2026, 3, 12),
    proves_from=dt.date(2026, 1, 1),
    proves_until=dt.date(2026, 3, 31),
)


def content(words: str = "isi") -> StoredBytes:
    return keep_bytes(words.encode(), f"{words}.txt")


@pytest.fixture
def minutes(anggota: User, office: Office) -> Evidence:
    return services.add(anggota, office, facts=FACTS, contents=[content("satu"), content("dua")])


def test_it_keeps_what_it_bears_apart_from_when_it_came(minutes: Evidence, anggota: User, office: Office) -> None:
    kept = selectors.evidence_for(anggota, minutes.pk)
    assert (kept.dated_on, kept.proves_until, kept.added_by) == (dt.date(2026, 3, 12), dt.date(2026, 3, 31), anggota)
    assert kept.added_at.astimezone(office.tzinfo).date() == dt.date(2026, 6, 15)
    assert [file.name for file in kept.files] == ["satu.txt", "dua.txt"]


def test_a_link_is_kept_with_the_day_it_was_seen(anggota: User, office: Office) -> None:
    made = services.add(anggota, office, facts=FACTS, link="https://contoh.go.id/notulen")
    assert (made.current.link_seen_on, made.current.link_state) == (dt.date(2026, 6, 15), "UNCHECKED")


def test_neither_file_nor_link_is_refused(anggota: User, office: Office) -> None:
    with pytest.raises(services.NothingToProve):
        services.add(anggota, office, facts=FACTS)
    assert not Evidence.objects.exists()


def test_a_new_version_keeps_the_old(minutes: Evidence, anggota: User) -> None:
    services.revise(anggota, minutes, contents=[content("tiga")], reason="Tanda tangan dilengkapi")
    newer, older = selectors.versions_of(anggota, minutes)
    assert (newer.number, newer.is_current, newer.reason) == (2, True, "Tanda tangan dilengkapi")
    assert ([file.name for file in older.files], older.is_current) == (["satu.txt", "dua.txt"], False)
    assert [file.name for file in selectors.evidence_for(anggota, minutes.pk).files] == ["tiga.txt"]


def test_withdrawn_it_stays_readable_and_may_come_back(minutes: Evidence, anggota: User) -> None:
    services.withdraw(anggota, minutes, reason="Salah unggah")
    gone = selectors.evidence_for(anggota, minutes.pk)
    assert (gone.is_withdrawn, gone.withdraw_reason) == (True, "Salah unggah")
    with pytest.raises(services.EvidenceWithdrawn):
        services.revise(anggota, minutes, contents=[content("tiga")])
    assert not services.restore(anggota, minutes).is_withdrawn
    with pytest.raises(services.EvidenceStands):
        services.restore(anggota, minutes)


def test_others_change_what_they_did_not_add_only_where_they_keep_the_library(
    minutes: Evidence, office: Office, operator: User, koordinator: User, ketua: User, make_person: MakePerson
) -> None:
    facts = EvidenceFacts(title="Judul baru", kind="MINUTES")
    for person in (operator, koordinator):
        assert services.describe(person, minutes, facts=facts).title == "Judul baru"
    for person in (ketua, make_person("anggota2", "MEMBER", office)):
        with pytest.raises(NotAllowed):
            services.describe(person, minutes, facts=facts)


@pytest.mark.parametrize("who", ["pengamat", "pembina", "orang_luar"])
def test_who_does_not_work_here_adds_nothing(request: pytest.FixtureRequest, office: Office, who: str) -> None:
    with pytest.raises(NotAllowed):
        services.add(request.getfixturevalue(who), office, facts=FACTS, contents=[content()])


def test_a_period_that_ends_before_it_begins_is_impossible(anggota: User, office: Office) -> None:
    turned = EvidenceFacts(title="Terbalik", proves_from=dt.date(2026, 3, 31), proves_until=dt.date(2026, 1, 1))
    with pytest.raises(IntegrityError):
        services.add(anggota, office, facts=turned, contents=[content()])


def test_loading_files_costs_the_same_for_many(
    anggota: User, office: Office, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    for number in range(5):
        services.add(anggota, office, facts=FACTS, contents=[content(str(number))])
    with django_assert_num_queries(3):
        assert sum(len(one.files) for one in Evidence.objects.with_files()) == 5
