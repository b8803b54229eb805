"""The first page for each role: evidence that came back, a queue, what waits for others, nothing at all."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, UNBROKEN, Stop, _file, _person

if TYPE_CHECKING:
    from zonaintegritas.offices.models import Office
    from zonaintegritas.plans.models import Plan

PICTURED = ("operator", "koordinator", "ketua", "anggota", "pengamat", "pembina")


def desk_pages(office: Office, plan: Plan, *, is_long: bool) -> Iterator[Stop]:
    """The member handed three documents in: one came back, one was accepted, one waits."""
    from zonaintegritas.evidence import services as evidence
    from zonaintegritas.evidence.facts import EvidenceFacts
    from zonaintegritas.plans import services
    from zonaintegritas.plans.models import Item, Occurrence

    operator, chair, member = _person("operator"), _person("ketua"), _person("anggota")
    open_ones = Occurrence.objects.filter(item__plan=plan, item__area_roman="II", done_on=None).order_by("due_on", "pk")
    items = list({one.item_id: one for one in open_ones.select_related("item__plan__office")}.values())[:3]
    proofs = []
    for one, title in zip(items, ("Notulen rapat SOP", "Daftar hadir rapat SOP", "Peta proses bisnis"), strict=True):
        services.name_people(operator, one.item, people=[member])
        item = Item.objects.select_related("plan__office").get(pk=one.item_id)
        words = f"{title} {UNBROKEN}"[:200] if is_long else title
        facts = EvidenceFacts(title=words, kind="MINUTES", dated_on=office.today() - dt.timedelta(days=3))
        document = evidence.add(member, office, facts=facts, contents=[_file(title.encode(), f"{title}.txt")])
        proofs.append(services.cite(member, item, evidence=document, occurrence=one))
    reason = f"{LONG}\n{UNBROKEN}"[:900] if is_long else "Tanda tangan pimpinan rapat belum ada."
    services.return_proof(chair, proofs[0], version=1, reason=reason)
    services.accept_proof(chair, proofs[1], version=1)
    for who in PICTURED:
        yield Stop(f"beranda-{who}", who, "/")
    yield Stop("beranda-tidak-cocok", "pembina", "/?nama=xyzzy", is_pictured=False)
