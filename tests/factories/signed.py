"""Approved drafts, and the papers that come back signed, printed as the program prints them."""

from __future__ import annotations

import datetime as dt
from typing import Any

from tests.factories.plans import answer_heavy, make_draft, make_row
from zonaintegritas.core.render import Layout, docx_bytes, pdf_bytes
from zonaintegritas.decrees.amendments import amendment_script
from zonaintegritas.decrees.selectors import script_of
from zonaintegritas.files.store import StoredBytes, keep_bytes
from zonaintegritas.guard.actor import Actor, System
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.jobs import compare_waiting
from zonaintegritas.plans.models import Draft, Plan, SignedDecree

ABOUT = "Rencana Aksi Pembangunan Zona Integritas"
SIGNED_ON = dt.date(2026, 6, 12)
WRITERS = {"docx": docx_bytes, "pdf": pdf_bytes}


def approved_draft(office: Office, ketua: User, *, rows: int = 3, **header: Any) -> Draft:
    """Three items, agreed on; number and date may follow."""
    draft = make_draft(office, rows=0, about=ABOUT, **header)
    for position in range(1, rows + 1):
        make_row(draft, position, target_time_raw=f"Desember {draft.plan_year}")
    answer_heavy(draft)
    services.approve(ketua, draft)
    return Draft.objects.select_related("office").get(pk=draft.pk)


def printed(draft: Draft, *, kind: str = "docx", number: str = "4", name: str = "Rara Widyastuti") -> StoredBytes:
    """The decree of a draft as it stands, with the number, date and signatory that were given on paper."""
    draft.number, draft.year, draft.enacted_on = number, SIGNED_ON.year, SIGNED_ON
    draft.enacted_place, draft.signatory_name = "Harapan Jaya", name
    paper = script_of(draft).paper(Layout.RESPONSIBLE)
    return keep_bytes(WRITERS[kind](paper), f"sk.{kind}")


def printed_amendment(plan: Plan, *, number: str = "9") -> StoredBytes:
    """The amending decree from the first revision to the newest."""
    from dataclasses import replace

    from zonaintegritas.core.render.amendment import amendment_decree

    revisions = list(plan.revisions.order_by("number"))
    script = amendment_script(script_of(plan), revisions[0], revisions[-1])
    decree = replace(script.decree, number=number, signing=replace(script.decree.signing, date=SIGNED_ON))
    return keep_bytes(docx_bytes(amendment_decree(decree, script.amended, script.changes)), "perubahan.docx")


def compare(signed: SignedDecree) -> SignedDecree:
    """What the worker makes of it."""
    compare_waiting.func(signed.pk)
    return selectors.signed_for(System(), signed.pk)


def sign(person: Actor, draft: Draft, **values: Any) -> SignedDecree:
    """Recorded without a scan: a composed draft may be adopted then."""
    return services.record_signed(person, draft, contents=[], values=values, reason="Mesin pindai rusak.")
