"""What still stands between a draft and its adoption, in sentences for people."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.plans.models import Draft, Plan, Source
from zonaintegritas.plans.selectors.approvals import approved_of
from zonaintegritas.plans.selectors.findings import notices_of_draft

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
    part: str  # kepala, berkas, butir, pertanyaan, sisa, temuan, persetujuan

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


def number_taken_by(draft: Draft) -> Plan | None:
    """Another decree of this office that has the number: one about another year; the same one may be read again."""
    if not draft.number or draft.plan_year is None:
        return None
    same = Plan.objects.filter(office=draft.office_id, number=draft.number, year=draft.year)
    others = same.exclude(state=Plan.State.WITHDRAWN).exclude(plan_year=draft.plan_year)
    return others.exclude(pk=draft.corrects_id or 0).order_by("-pk").first()


def obstacles(draft: Draft) -> list[Obstacle]:
    """Reasons why the draft cannot be adopted yet; empty when it can."""
    found = [Obstacle(str(sentence), "kepala") for name, sentence in MISSING.items() if not getattr(draft, name)]
    if (other := number_taken_by(draft)) is not None:
        facts = {"title": draft.title, "year": other.plan_year}
        sentence = _("%(title)s sudah dipakai keputusan rencana aksi tahun %(year)s kantor ini.") % facts
        found.append(Obstacle(sentence, "kepala"))
    found += obstacles_to_approval(draft)
    approved = approved_of(draft)
    if approved is None and draft.is_composed:
        sentence = _("Naskah ini ditulis di sini dan belum disetujui.")
        found.append(Obstacle(sentence, "persetujuan"))
    if approved is not None and not approved.is_fresh:
        sentence = _("Isinya berubah sejak disetujui; mintakan persetujuan lagi, atau kembalikan isinya.")
        found.append(Obstacle(sentence, "persetujuan"))
    return found


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
