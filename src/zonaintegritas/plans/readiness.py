"""What still stands between a draft and its adoption, in sentences for people."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.plans.models import SIGNED_FIELDS, Approval, Draft, SignedDecree, Source
from zonaintegritas.plans.selectors.approvals import Approved, approved_of
from zonaintegritas.plans.selectors.findings import notices_of_draft
from zonaintegritas.plans.selectors.signed import signed_of_draft, where_number_is_used
from zonaintegritas.plans.signed_text import contradicted

MISSING = {
    "number": gettext_lazy("Nomor keputusan belum diisi."),
    "year": gettext_lazy("Tahun keputusan belum diisi."),
    "plan_year": gettext_lazy("Tahun rencana belum diisi."),
    "enacted_on": gettext_lazy("Tanggal penetapan belum diisi."),
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A reason why a draft cannot be adopted yet; `part` is where on the review page it is mended."""

    sentence: str
    part: str  # kepala, berkas, butir, pertanyaan, sisa, temuan, persetujuan, tanda-tangan

    def __str__(self) -> str:
        return self.sentence


def office_question(draft: Draft) -> bool:
    """The paper names another office than the one the draft is in (or one that is not known)."""
    if draft.is_office_settled or not draft.office_name:
        return False
    return draft.named_office_id != draft.office_id


def year_question(draft: Draft) -> bool:
    """The plan is of another year than the present one in the office's zone."""
    return not draft.is_year_settled and draft.plan_year not in (None, draft.office.today().year)


def number_used(draft: Draft) -> str:
    """In words, which other decree of this office has the number; one about the same year may be read again."""
    own = [draft.corrects_id] if draft.corrects_id else []
    return where_number_is_used(draft.office, draft.number, draft.year, own_plans=own, for_year=draft.plan_year or 0)


@dataclass(frozen=True, slots=True)
class Agreed:
    """How far people agreed on a draft: the approval of its text, and the paper that came back signed."""

    approved: Approved | None
    signed: SignedDecree | None


def agreed_on(draft: Draft) -> Agreed:
    """What is known of both now; the text is compared with what was approved."""
    return Agreed(approved_of(draft), signed_of_draft(draft))


def obstacles(draft: Draft, agreed: Agreed | None = None) -> list[Obstacle]:
    """Reasons why the draft cannot be adopted yet; empty when it can. `agreed`: if the caller has asked already."""
    agreed = agreed or agreed_on(draft)
    found = []
    if where := number_used(draft):
        sentence = _("%(title)s sudah dipakai %(where)s kantor ini.") % {"title": draft.title, "where": where}
        found.append(Obstacle(sentence, "kepala"))
    found += obstacles_to_approval(draft)
    approved = agreed.approved
    if approved is None and draft.is_composed:
        sentence = _("Naskah ini ditulis di sini dan belum disetujui.")
        found.append(Obstacle(sentence, "persetujuan"))
    if approved is not None and not approved.is_fresh:
        sentence = _("Isinya berubah sejak disetujui; mintakan persetujuan lagi, atau kembalikan isinya.")
        found.append(Obstacle(sentence, "persetujuan"))
    if approved is not None and approved.is_fresh:
        sentence = _signed_obstacle(draft, agreed.signed, approved.approval)
        found += [Obstacle(sentence, "tanda-tangan")] if sentence else []
    return _missing(draft, agreed.signed) + found


def _missing(draft: Draft, signed: SignedDecree | None) -> list[Obstacle]:
    """What the decree does not say; what was written here gets number and date with its signed paper, not before."""
    awaited = SIGNED_FIELDS if draft.is_composed and signed is None else ()
    missing = (sentence for name, sentence in MISSING.items() if name not in awaited and not getattr(draft, name))
    return [Obstacle(str(sentence), "kepala") for sentence in missing]


def _signed_obstacle(draft: Draft, signed: SignedDecree | None, approval: Approval) -> str:
    """What is still to be done about the paper that comes back signed; drafts read from a paper may go without."""
    if signed is None:
        return _("Naskah yang ditandatangani belum dicatat, beserta nomor dan tanggalnya.") if draft.is_composed else ""
    if signed.is_busy:
        return _("Naskah yang ditandatangani masih dibandingkan dengan yang disetujui.")
    if signed.is_compared and signed.result.get("fingerprint") != approval.fingerprint:
        return _("Naskah disetujui lagi sesudah dibandingkan dengan yang ditandatangani; bandingkan sekali lagi.")
    if contradicted({name: getattr(draft, name) for name in SIGNED_FIELDS}, signed.found) and not signed.reason:
        return _("Nomor, tanggal, atau penanda tangan tidak sama dengan naskah yang ditandatangani.")
    return "" if signed.is_settled else _("Naskah yang ditandatangani belum dinyatakan sesuai.")


def obstacles_to_approval(draft: Draft) -> list[Obstacle]:
    """Reasons why the text cannot be approved yet; number and date may still be open."""
    found = []
    busy = (Source.State.WAITING, Source.State.READING)
    if draft.sources.filter(is_removed=False, state__in=busy).exists():
        found.append(Obstacle(_("Masih ada berkas yang sedang dibaca."), "berkas"))
    if not draft.rows.standing().exists():
        found.append(Obstacle(_("Belum ada satu butir pun."), "butir"))
    if office_question(draft):
        found.append(Obstacle(_("Surat ini menyebut kantor lain; jawab dahulu pertanyaannya."), "pertanyaan"))
    if year_question(draft):
        sentence = _("Rencana ini untuk tahun %(year)s; jawab dahulu pertanyaannya.") % {"year": draft.plan_year}
        found.append(Obstacle(sentence, "pertanyaan"))
    if draft.leftovers.open().exists():
        found.append(Obstacle(_("Masih ada teks yang belum ditempatkan."), "sisa"))
    if heavy := sum(notice.is_high and notice.is_open for notice in notices_of_draft(draft)):
        sentence = _("Masih ada %(count)s temuan berat; betulkan, atau abaikan dengan alasan.") % {"count": heavy}
        found.append(Obstacle(sentence, "temuan"))
    return found
