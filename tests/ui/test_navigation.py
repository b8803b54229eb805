"""The navigation: the same order for everybody, only what a person may see, the current place marked."""

from __future__ import annotations

import re

import pytest
from django.test import RequestFactory

from tests.conftest import SignIn
from zonaintegritas.offices.models import Office, User
from zonaintegritas.ui.navigation import MAIN, MORE, Link, Navigation, navigation

MOST_IN_SIGHT = 5  # beside *Lainnya*, on a phone
REVIEWERS = ("ketua", "sekretaris", "koordinator")
SEE_DRAFTS = (*REVIEWERS, "operator")
EVERYBODY = (*SEE_DRAFTS, "anggota", "pengamat", "pembina")


def seen_by(person: User, office: Office | None, path: str = "/") -> Navigation | None:
    """The navigation of a person who works in an office."""
    request = RequestFactory().get(path)
    request.user = person
    request.office = office  # type: ignore[attr-defined]
    return navigation(request)


def words(links: list[Link]) -> list[str]:
    return [str(link.word) for link in links]


@pytest.mark.parametrize("who", EVERYBODY)
def test_each_person_has_the_same_order_and_only_what_they_may_see(
    who: str, request: pytest.FixtureRequest, office: Office
) -> None:
    seen = seen_by(request.getfixturevalue(who), office)
    assert seen is not None
    main, more = words(seen.main), words(seen.more)
    assert [word for word in main if word != "Antrean"] == ["Beranda", "Rencana", "Bukti", "Ikhtisar"]
    assert main.index("Ikhtisar") == len(main) - 1
    assert ("Antrean" in main) is (who in REVIEWERS)
    assert ("Draf" in more) is (who in SEE_DRAFTS)
    assert [word for word in more if word != "Draf"] == [
        "Pemantauan",
        "Kewajiban rutin",
        "Orang",
        "Tim kerja",
        "Kalender kerja",
        "Daftar peraturan",
    ]


def test_few_places_are_in_sight_and_none_stands_twice() -> None:
    assert len(MAIN) <= MOST_IN_SIGHT
    routes = [place.route for place in (*MAIN, *MORE)]
    assert len(routes) == len(set(routes))


@pytest.mark.parametrize(
    ("path", "word"),
    [
        ("/", "Beranda"),
        ("/rencana/butir/7/", "Rencana"),
        ("/naskah/bentuk/", "Rencana"),
        ("/bukti/masuk/", "Bukti"),
        ("/antrean/3/", "Antrean"),
        ("/ikhtisar/matriks/", "Ikhtisar"),
        ("/pemantauan/rapat/", "Pemantauan"),
        ("/kewajiban/pilih/", "Kewajiban rutin"),
        ("/tanda-tangan/1/", "Draf"),
        ("/mandat/beri/", "Orang"),
        ("/tim/tempel/", "Tim kerja"),
        ("/kalender/", "Kalender kerja"),
        ("/peraturan/tambah/", "Daftar peraturan"),
    ],
)
def test_one_place_is_the_current_one(path: str, word: str, ketua: User, office: Office) -> None:
    seen = seen_by(ketua, office, path)
    assert seen is not None
    assert words([link for link in (*seen.main, *seen.more) if link.is_current]) == [word]
    assert (seen.current_of_more is not None) is (word in words(seen.more))


def test_who_has_no_office_has_no_navigation(ketua: User) -> None:
    assert seen_by(ketua, None) is None


def test_the_drawer_opens_without_a_script_and_says_where_one_is(sign_in: SignIn, operator: User) -> None:
    page = sign_in(operator).get("/orang/").content.decode()
    drawer = re.search(r'<details class="laci">(.*?)</details>', page, re.DOTALL)
    assert drawer is not None
    summary, inside = drawer[1].split("</summary>")
    assert 'aria-current="true"' in summary
    assert "sekarang: Orang" in summary
    assert re.findall(r'href="([^"]+)" aria-current="page"', inside) == ["/orang/"]
    home = sign_in(operator).get("/").content.decode()
    assert re.search(r'<a href="/" aria-current="page">', home)
    assert "sekarang:" not in home


def test_a_personal_setting_stands_with_the_person(sign_in: SignIn, anggota: User) -> None:
    page = sign_in(anggota).get("/").content.decode()
    assert page.count('href="/pemberitahuan/atur/"') == 1
    assert page.count('href="/kalender/"') == 1
