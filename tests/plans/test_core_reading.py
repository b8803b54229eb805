"""A draft as the core sees it says the same as the reading it was made of."""

from __future__ import annotations

import pytest

from tests.architecture.world import YEAR
from tests.shared_decrees import DECREES, is_scan, pairs
from zonaintegritas.core.decree.plan import Reading
from zonaintegritas.core.decree.read import read
from zonaintegritas.core.lint import check
from zonaintegritas.core.sample import Format, Layout, write_sample
from zonaintegritas.files.store import keep_bytes
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.core_reading import core_reading
from zonaintegritas.plans.models import Draft
from zonaintegritas.plans.stored_reading import stored

pytestmark = pytest.mark.django_db


def draft_of(office: Office, *files: tuple[bytes, str]) -> tuple[Draft, list[Reading]]:
    readings = [read(content, name) for content, name in files]
    draft = services.start_draft(System(), office, contents=[keep_bytes(content, name) for content, name in files])
    for source, reading in zip(draft.sources.order_by("pk"), readings, strict=True):
        begun = services.start_reading(System(), source)
        services.record_reading(System(), source, reading=stored(reading), named_office=None, attempt=begun.attempts)
    draft.refresh_from_db()
    return draft, readings


def again(draft: Draft) -> Reading:
    rows = list(draft.rows.standing().order_by("position", "pk"))
    return core_reading(draft, rows, list(draft.sources.order_by("pk"))).reading


def words(reading: Reading) -> list[tuple[str, ...]]:
    """What the checker says of it; the places of whole rows are not stored, those of their cells are."""
    return [(one.code, one.severity, *one.where, one.what, one.quote) for one in check(reading)]


@pytest.mark.parametrize("layout", list(Layout))
def test_what_was_stored_is_found_again(office: Office, layout: Layout) -> None:
    draft, (reading,) = draft_of(office, (write_sample(layout, Format.DOCX, year=YEAR), "sk.docx"))
    rebuilt = again(draft)
    assert rebuilt.document == reading.document
    assert rebuilt.plan.columns == reading.plan.columns
    assert rebuilt.decree == reading.decree
    assert words(rebuilt) == words(reading)


@pytest.mark.real
@pytest.mark.parametrize("name", sorted(name for name in pairs() if not is_scan(name)))
def test_a_real_decree_has_the_same_findings_before_and_after(office: Office, name: str) -> None:
    content = (DECREES / name).read_bytes()
    draft, (reading,) = draft_of(office, (content, name.rpartition("/")[2]))
    assert words(again(draft)) == words(reading)


def test_places_lead_back_to_the_file_they_stand_in(office: Office) -> None:
    first = write_sample(Layout.SIX, Format.TEXT, year=YEAR)
    second = write_sample(Layout.TARGET, Format.DOCX, year=YEAR)
    draft, readings = draft_of(office, (first, "sk.txt"), (second, "lampiran.docx"))
    sources = list(draft.sources.order_by("pk"))
    whole = core_reading(draft, list(draft.rows.standing().order_by("position", "pk")), sources)
    item = whole.reading.plan.areas[-1].components[-1].items[-1]
    source, place = whole.file_of(item.indicator.places[0]) or (None, None)
    assert source == sources[1].pk
    assert place in readings[1].plan.areas[-1].components[-1].items[-1].indicator.places
    assert selectors.notices_of_draft(draft)
