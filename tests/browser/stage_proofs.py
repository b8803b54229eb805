"""The review of proofs on the stage: a queue, a proof in its second round, a returned one, a doubtful one."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import TYPE_CHECKING

from tests.browser.stage import LONG, UNBROKEN, Stop, _file, _person

if TYPE_CHECKING:
    from zonaintegritas.evidence.models import Evidence
    from zonaintegritas.offices.models import Office
    from zonaintegritas.plans.models import Plan

CLAIM = "Rapat pembentukan tim dihadiri seluruh subbagian; susunan tim disepakati."
RETURNED = "Tanda tangan atau stempel belum ada. Lengkapi, lalu unggah pindaiannya."


def proof_pages(office: Office, plan: Plan, *, is_long: bool) -> Iterator[Stop]:
    """Everything through the commands that people use; the operator hands in, the coordinator judges."""
    from zonaintegritas.plans import services
    from zonaintegritas.plans.models import Occurrence

    operator, coordinator = _person("operator"), _person("koordinator")
    due = Occurrence.objects.filter(item__plan=plan, item__area_roman="I").select_related("item__plan__office")
    first, second, third = due.filter(done_on=None, proofs=None).order_by("item__position", "position")[:3]
    titles = ("Notulen rapat tim kerja", "Daftar hadir rapat tim kerja", "Laporan pemetaan pegawai")
    documents = [_document(office, f"{title} {UNBROKEN}"[:200] if is_long else title) for title in titles]
    proofs = [
        services.cite(operator, one.item, evidence=document, occurrence=one, claim=LONG[:480] if is_long else CLAIM)
        for one, document in zip((first, second, third), documents, strict=True)
    ]
    services.add_return_reason(coordinator, office, text=LONG[:290] if is_long else "Nomor surat belum ditulis.")
    services.write_comment(operator, first.item, text=LONG if is_long else "Halaman 3 menyusul besok.")
    services.return_proof(coordinator, proofs[0], version=1, reason=f"{LONG}\n{UNBROKEN}" if is_long else RETURNED)
    again = [_file(b"Notulen rapat, sudah ditandatangani.\n", "notulen-bertanda-tangan.txt")]
    services.hand_in_again(operator, documents[0], contents=again, reason="Sudah ditandatangani ketua tim.")
    services.return_proof(coordinator, proofs[2], version=1, reason=f"{LONG}\n{UNBROKEN}" if is_long else RETURNED)
    copied = _document(office, "Salinan daftar hadir", like=titles[1], dated_on=dt.date(office.today().year - 2, 5, 4))
    doubtful = services.cite(operator, third.item, evidence=copied, occurrence=third)
    yield Stop("antrean", "koordinator", "/antrean/")
    yield Stop("antrean-ketua", "ketua", "/antrean/?putaran=ulang", is_pictured=False)
    yield Stop("antrean-saring-kosong", "koordinator", "/antrean/?area=V", is_pictured=False)
    yield Stop("periksa-bukti", "koordinator", f"/antrean/{proofs[0].pk}/")
    yield Stop("periksa-meragukan", "koordinator", f"/antrean/{doubtful.pk}/", is_pictured=False)
    yield Stop("periksa-sudah", "koordinator", f"/antrean/{proofs[2].pk}/?sesudah={proofs[2].pk}", is_pictured=False)
    yield Stop("alasan-pengembalian", "koordinator", "/antrean/alasan/")
    yield Stop("butir-perlu-perbaikan", "operator", f"/rencana/butir/{third.item_id}/")
    yield Stop("ajukan-lagi", "operator", f"/bukti/{documents[2].pk}/versi/?pemakaian={proofs[2].pk}")
    yield Stop("pakai-bukti-lain", "operator", f"/rencana/bukti/{proofs[2].pk}/ganti/")
    yield Stop("pakai-bukti-lain-kosong", "operator", f"/rencana/bukti/{proofs[2].pk}/ganti/?cari=x", is_pictured=False)
    yield Stop("lepas-bukti", "operator", f"/rencana/bukti/{proofs[2].pk}/lepas/")


def _document(office: Office, title: str, *, like: str = "", dated_on: dt.date | None = None) -> Evidence:
    """A document of the operator; `like` the content of another one."""
    from zonaintegritas.evidence import services
    from zonaintegritas.evidence.facts import EvidenceFacts

    content = _file(f"{like or title[:40]}\n".encode(), f"{title[:60]}.txt")
    facts = EvidenceFacts(title=title, kind="MINUTES", dated_on=dated_on)
    return services.add(_person("operator"), office, facts=facts, contents=[content])
