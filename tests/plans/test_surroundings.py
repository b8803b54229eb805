"""Checking knows the registry of the office and the adopted decrees nearby, and never shows what is stale."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.plans import adopted, make_draft
from tests.factories.regulations import own_entry
from zonaintegritas.core.lint.registry import Certainty, Name
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.models import Draft
from zonaintegritas.plans.surroundings import surroundings_of
from zonaintegritas.regulations import services as regulations

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("june")]


def law(title: str, number: str = "88", year: int = 2024) -> dict[str, Any]:
    text = f"Peraturan Presiden Nomor {number} Tahun {year} tentang {title}"
    return {"kind": "Perpres", "number": number, "year": year, "text": text, "amended_by": []}


def draft_citing(office: Office, *laws: dict[str, Any], **header: Any) -> Draft:
    return make_draft(office, decree_part={"legal_basis": list(laws)}, **header)


def said(draft: Draft, code: str) -> list[str]:
    return [notice.what for notice in selectors.notices_of_draft(draft) if notice.code == code]


def test_an_entry_of_the_office_is_used_at_once(office: Office) -> None:
    draft = draft_citing(office, law("Tata Kerja"))
    assert said(draft, "missing-amendment") == []
    row = own_entry(office, "Perpres 88/2024", title="Tata Kerja", amended_by=(Name("Perpres", "3", 2025),))
    assert said(draft, "missing-amendment") == ["Perpres 88/2024 dikutip tanpa perubahannya, Perpres 3/2025."]
    regulations.withdraw_regulation(System(), row, reason="Keliru.")
    assert said(draft, "missing-amendment") == []


@pytest.mark.parametrize("certainty", [Certainty.CITED, Certainty.UNCHECKED])
def test_what_rests_on_an_uncertain_entry_says_so(office: Office, certainty: Certainty) -> None:
    amended = (Name("Perpres", "3", 2025),)
    own_entry(office, "Perpres 88/2024", title="Tata Kerja", amended_by=amended, certainty=certainty)
    (what,) = said(draft_citing(office, law("Tata Kerja")), "missing-amendment")
    assert what.endswith(f"menurut daftar peraturan ({certainty}); periksa.")


def test_a_decree_of_an_office_nearby_cites_it_differently(office: Office, other_office: Office) -> None:
    draft = draft_citing(office, law("Tata Kerja"))
    assert said(draft, "cross-decree-citation-conflict") == []
    adopted(System(), draft_citing(other_office, law("Susunan Organisasi")))
    assert said(draft, "cross-decree-citation-conflict") == ["Keputusan lain mengutip judulnya “Susunan Organisasi”."]


def test_drafts_and_far_offices_are_no_yardstick(root: Office, office: Office, other_office: Office) -> None:
    draft_citing(other_office, law("Susunan Organisasi"))
    elsewhere = Office.objects.create(
        code="9800",
        parent=root,
        lineage="0000/9800",
        level="PROVINCE",
        name="KPU Provinsi Jauh",
        short_name="Jauh",
        zone="WIB",
    )
    far = Office.objects.create(
        code="9801",
        parent=elsewhere,
        lineage="0000/9800/9801",
        level="LOCAL",
        name="KPU Kota Jauh",
        short_name="Kota",
        zone="WIB",
    )
    adopted(System(), draft_citing(far, law("Susunan Organisasi")))
    assert said(draft_citing(office, law("Tata Kerja")), "cross-decree-citation-conflict") == []


def test_the_plan_it_replaces_is_no_other_decree(office: Office) -> None:
    adopted(System(), draft_citing(office, law("Susunan Organisasi")))
    assert surroundings_of(draft_citing(office, law("Tata Kerja"))).plans == ()


def test_the_plan_of_last_year_is_one(office: Office) -> None:
    year = office.today().year
    old_draft = draft_citing(office, law("Susunan Organisasi"), plan_year=year - 1, year=year - 1)
    old = adopted(System(), services.keep_year(System(), old_draft))
    assert surroundings_of(draft_citing(office, law("Tata Kerja"))).plans == ((old.pk, 1),)
