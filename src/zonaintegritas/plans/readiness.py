"""What still stands between a draft and its adoption, in sentences for people."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.plans.models import Draft, Source

MISSING = {
    "number": "Nomor keputusan belum diisi.",
    "year": "Tahun keputusan belum diisi.",
    "plan_year": "Tahun rencana belum diisi.",
    "enacted_on": "Tanggal penetapan belum diisi.",
}


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A reason why a draft cannot be adopted yet; `part` is where on the review page it is mended."""

    sentence: str
    part: str  # kepala, berkas, butir, pertanyaan, sisa

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


def obstacles(draft: Draft) -> list[Obstacle]:
    """Reasons why the draft cannot be adopted yet; empty when it can."""
    found = [Obstacle(sentence, "kepala") for name, sentence in MISSING.items() if not getattr(draft, name)]
    busy = (Source.State.WAITING, Source.State.READING)
    if draft.sources.filter(is_removed=False, state__in=busy).exists():
        found.append(Obstacle("Masih ada berkas yang sedang dibaca.", "berkas"))
    if not draft.rows.standing().exists():
        found.append(Obstacle("Belum ada satu butir pun.", "butir"))
    if office_question(draft):
        found.append(Obstacle("Surat ini menyebut kantor lain; jawab dahulu pertanyaannya.", "pertanyaan"))
    if year_question(draft):
        found.append(Obstacle(f"Rencana ini untuk tahun {draft.plan_year}; jawab dahulu pertanyaannya.", "pertanyaan"))
    if draft.leftovers.open().exists():
        found.append(Obstacle("Masih ada teks yang belum ditempatkan.", "sisa"))
    return found
