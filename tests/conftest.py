"""The cast: one person for each role, in the office of a small invented tree."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
import time_machine
from django.test import Client

from tests.installations import (  # noqa: F401 - fixtures for all
    demonstration,
    demonstration_archive,
    demonstration_on_postgresql,
    make_demonstration,
    make_place,
    small_disk,
)
from tests.postgresql import postgres_server  # noqa: F401 - a fixture for all
from tests.s3_store import bucket  # noqa: F401 - likewise
from zonaintegritas.offices.models import Membership, Office, User

PASSWORD = "rahasia-untuk-tes"
Role = Membership.Role
MakePerson = Callable[..., User]
SignIn = Callable[[User], Client]


def _office(code: str, name: str, parent: Office | None, *, zone: str = "WIB") -> Office:
    return Office.objects.create(
        code=code,
        parent=parent,
        lineage=f"{parent.lineage}/{code}" if parent else code,
        level="NATIONAL" if parent is None else "PROVINCE" if code.endswith("00") else "LOCAL",
        name=name,
        short_name=name.replace("Komisi Pemilihan Umum", "KPU"),
        zone=zone,
    )


@pytest.fixture
def june() -> Iterator[None]:
    """Monday 15 June 2026, noon in Makassar."""
    with time_machine.travel("2026-06-15 04:00Z", tick=False):
        yield


@pytest.fixture
def root(db: None) -> Office:
    """KPU RI."""
    return _office("0000", "Komisi Pemilihan Umum Republik Indonesia", None)


@pytest.fixture
def province(root: Office) -> Office:
    return _office("9900", "Komisi Pemilihan Umum Provinsi Nusa Contoh", root, zone="WITA")


@pytest.fixture
def office(province: Office) -> Office:
    """The office in which the cast works."""
    return _office("9971", "Komisi Pemilihan Umum Kota Harapan Jaya", province, zone="WITA")


@pytest.fixture
def other_office(province: Office) -> Office:
    """An office beside it, in which nobody of the cast holds a role except `orang_luar`."""
    return _office("9901", "Komisi Pemilihan Umum Kabupaten Muara Contoh", province, zone="WITA")


@pytest.fixture
def make_person(db: None) -> MakePerson:
    """make_person("dewi", role, office, areas): a person who can sign in with PASSWORD."""

    def make(username: str, role: str | None = None, office: Office | None = None, areas: tuple[str, ...] = ()) -> User:
        person = User(username=username, full_name=f"{username.title()} Contoh")
        person.set_password(PASSWORD)
        person.save()
        if role is not None and office is not None:
            Membership.objects.create(user=person, office=office, role=role, areas=list(areas))
        return person

    return make


@pytest.fixture
def operator(make_person: MakePerson, office: Office) -> User:
    return make_person("operator", Role.OPERATOR, office)


@pytest.fixture
def ketua(make_person: MakePerson, office: Office) -> User:
    return make_person("ketua", Role.CHAIR, office)


@pytest.fixture
def sekretaris(make_person: MakePerson, office: Office) -> User:
    return make_person("sekretaris", Role.SECRETARY, office)


@pytest.fixture
def koordinator(make_person: MakePerson, office: Office) -> User:
    """Coordinator of areas I and II."""
    return make_person("koordinator", Role.COORDINATOR, office, ("I", "II"))


@pytest.fixture
def anggota(make_person: MakePerson, office: Office) -> User:
    return make_person("anggota", Role.MEMBER, office)


@pytest.fixture
def pengamat(make_person: MakePerson, office: Office) -> User:
    return make_person("pengamat", Role.VIEWER, office)


@pytest.fixture
def pembina(make_person: MakePerson, province: Office) -> User:
    """Supervisor of the province: sees the offices below it."""
    return make_person("pembina", Role.SUPERVISOR, province)


@pytest.fixture
def orang_luar(make_person: MakePerson, other_office: Office) -> User:
    """Operator of the other office."""
    return make_person("orangluar", Role.OPERATOR, other_office)


@pytest.fixture
def sign_in(db: None) -> SignIn:
    """A browser in which this person is signed in."""

    def enter(person: User) -> Client:
        client = Client()
        client.force_login(person)
        return client

    return enter
