"""The parts pages are made of: how dates, shares, sizes and states are written; icons; navigation; pages of a list."""

from __future__ import annotations

import datetime as dt
import re
from pathlib import Path

import pytest
from django.core.paginator import Paginator
from django.template import Context, engines
from django.test import RequestFactory
from django.utils import timezone

import zonaintegritas
from tests.conftest import SignIn
from zonaintegritas.offices.models import ZONES, Office, User
from zonaintegritas.ui import states
from zonaintegritas.ui.templatetags import ui

SOURCE = Path(zonaintegritas.__file__).parent
SPRITE = (SOURCE / "ui" / "static" / "ui" / "ikon.svg").read_text(encoding="utf-8")
ICONS = set(re.findall(r'<symbol id="([^"]+)"', SPRITE))


def drawn(source: str, **context: object) -> str:
    return engines["django"].from_string(source).render(context)


def test_dates_are_written_in_words() -> None:
    assert ui.tanggal(dt.date(2025, 10, 9)) == "9 Oktober 2025"
    assert ui.tanggal(None) == "–"


def test_a_moment_is_dated_in_the_zone_of_the_office() -> None:
    moment = dt.datetime(2025, 10, 8, 17, 30, tzinfo=dt.UTC)
    with timezone.override(ZONES["WIT"]):
        assert ui.tanggal(moment) == "9 Oktober 2025"
        assert ui.jam(Context({"office": Office(zone="WIT")}), moment) == "9 Oktober 2025 02.30 WIT"
    assert ui.jam(Context(), moment) == "9 Oktober 2025 00.30 WIB"
    assert ui.jam(Context(), None) == "–"


@pytest.mark.parametrize(("share", "written"), [(0.4249, "42 %"), (1.0, "100 %"), (None, "–")])
def test_shares(share: float | None, written: str) -> None:
    assert ui.persen(share) == written


@pytest.mark.parametrize(("size", "written"), [(1, "1 kB"), (340_000, "340 kB"), (1_240_000, "1,2 MB")])
def test_sizes(size: int, written: str) -> None:
    assert ui.ukuran(size) == written


@pytest.mark.parametrize("state", sorted(states.LOOKS))
def test_a_state_is_icon_word_and_colour(state: str) -> None:
    look = states.look_of(state)
    assert look.icon in ICONS
    badge = drawn("{% status state %}", state=state)
    assert f"#{look.icon}" in badge
    assert str(look.word) in badge
    assert look.tone in badge


def test_a_state_can_be_said_more_exactly() -> None:
    assert "Terlambat 3 hari" in drawn('{% status "LATE" "Terlambat 3 hari" %}')


@pytest.mark.parametrize(
    "path", sorted(SOURCE.glob("*/templates/**/*.html")), ids=lambda path: str(path.relative_to(SOURCE))
)
def test_every_icon_of_a_page_is_in_the_sprite(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    named = re.findall(r'{% ikon "([^"]+)"', text) + re.findall(r'\bicon(?:_action)?="([^"]+)"', text)
    assert set(named) <= ICONS


def test_progress_says_its_counts() -> None:
    bar = drawn("{% kemajuan 3 12 %}")
    assert "3 dari 12 tercapai" in bar
    assert "25 %" in bar
    assert "0 dari 0" in drawn("{% kemajuan 0 0 %}")
    assert "40 %" in drawn('{% kemajuan 3 12 share "langkah" %}', share=0.4)


def test_a_long_list_has_pages_that_keep_the_other_choices(rf: RequestFactory) -> None:
    page = Paginator(range(30), 10).page(2)
    drawn_links = drawn("{% halaman page %}", page=page, request=rf.get("/?area=II&halaman=2"))
    assert "Halaman 2 dari 3" in drawn_links
    assert "?area=II&amp;halaman=1" in drawn_links
    assert "?area=II&amp;halaman=3" in drawn_links
    single = Paginator(range(5), 10).page(1)
    assert "Halaman" not in drawn("{% halaman page %}", page=single, request=rf.get("/"))


def test_the_navigation_shows_what_a_person_may_see_and_where_they_are(
    sign_in: SignIn, operator: User, pengamat: User
) -> None:
    assert 'href="/draf/"' in sign_in(operator).get("/orang/").content.decode()
    page = sign_in(pengamat).get("/orang/").content.decode()
    assert 'href="/draf/"' not in page
    assert re.search(r'href="/orang/" aria-current="page"', page)


def test_a_page_and_all_it_needs_is_light(sign_in: SignIn, operator: User) -> None:
    import gzip

    from django.contrib.staticfiles import finders

    page = sign_in(operator).get("/orang/", headers={"Accept-Encoding": "gzip"})
    names = re.findall(r'/static/([^"#]+)', gzip.decompress(page.content).decode())
    weight = len(page.content) + sum(len(gzip.compress(Path(str(finders.find(n))).read_bytes())) for n in set(names))
    assert weight < 60_000  # of the 120 kB that a first page may weigh
