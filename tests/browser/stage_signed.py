"""Drafts that were approved, their signed papers, and what is said about their items."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, RESPONSIBLE, Stop, _draft, _file, _person

if TYPE_CHECKING:
    from zonaintegritas.files.store import StoredBytes
    from zonaintegritas.offices.models import Office
    from zonaintegritas.plans.models import Draft


def signed_pages(office: Office, *, is_long: bool) -> Iterator[Stop]:
    """Drafts that were approved: one waits for its signed paper, one is the same, one is not; and what is said."""
    from zonaintegritas.plans import services
    from zonaintegritas.plans.jobs import compare_waiting

    operator, chair, year = _person("operator"), _person("ketua"), office.today().year
    drafts = [_draft(office, year=year) for _ in range(3)]
    papers = []
    for draft in drafts:
        services.put_leftover_aside(operator, draft.leftovers.get())
        row = draft.rows.order_by("position")[1]
        before = row.responsible
        if draft == drafts[2]:
            changed = RESPONSIBLE[True] if is_long else "Subbagian Umum dan Logistik"
            services.edit_cell(operator, row, field="responsible", value=changed, kind="CONTENT")
        papers.append(_printed(draft))
        row.refresh_from_db()
        services.edit_cell(operator, row, field="responsible", value=before, kind="CONTENT")
        services.approve(chair, draft)
    yield Stop("catat-bertanda-tangan", "operator", f"/draf/{drafts[0].pk}/tanda-tangan/")
    yield Stop(
        "catat-belum-disetujui", "operator", f"/draf/{_draft(office, year=year).pk}/tanda-tangan/", is_pictured=False
    )
    for name, draft, paper in zip(("bandingkan-sama", "bandingkan-disetujui"), drafts[1:], papers[1:], strict=True):
        signed = services.record_signed(operator, draft, contents=[paper], values={})
        compare_waiting.func(signed.pk)
        yield Stop(name, "operator", f"/tanda-tangan/{signed.pk}/")
        yield Stop(f"{name}-ketua", "ketua", f"/tanda-tangan/{signed.pk}/", is_pictured=False)
    row = drafts[0].rows.order_by("position")[0]
    services.write_comment(
        operator, row, text=LONG if is_long else "Apakah bulannya sudah dibicarakan dengan bagian umum?"
    )
    mistaken = services.write_comment(operator, row, text="Salah butir.")
    services.withdraw_comment(operator, mistaken)
    services.write_comment(chair, row, text="Sudah; tetap Maret.")
    yield Stop("bahasan", "operator", f"/draf/baris/{row.pk}/bahasan/")
    yield Stop("bahasan-terbuka", "operator", f"/draf/{drafts[0].pk}/bahasan/")
    yield Stop("bahasan-kosong", "operator", f"/draf/{drafts[1].pk}/bahasan/", is_pictured=False)


def _printed(draft: Draft) -> StoredBytes:
    """The decree of a draft as it stands, as Word."""
    from zonaintegritas.core.render import Layout, docx_bytes
    from zonaintegritas.decrees.selectors import script_of

    return _file(docx_bytes(script_of(draft).paper(Layout.RESPONSIBLE)), "keputusan-ditandatangani.docx")
