"""What still stands between a draft and its adoption, in sentences for people."""

from __future__ import annotations

from zonaintegritas.plans.models import Draft, Source

MISSING = {
    "number": "Nomor keputusan belum diisi.",
    "year": "Tahun keputusan belum diisi.",
    "plan_year": "Tahun rencana belum diisi.",
    "enacted_on": "Tanggal penetapan belum diisi.",
}


def office_question(draft: Draft) -> bool:
    """The paper names another office than the one the draft is in (or one that is not known)."""
    if draft.is_office_settled or not draft.office_name:
        return False
    return draft.named_office_id != draft.office_id


def year_question(draft: Draft) -> bool:
    """The plan is of another year than the present one in the office's zone."""
    return not draft.is_year_settled and draft.plan_year not in (None, draft.office.today().year)


def obstacles(draft: Draft) -> list[str]:
    """Reasons why the draft cannot be adopted yet; empty when it can."""
    found = [sentence for name, sentence in MISSING.items() if not getattr(draft, name)]
    if draft.sources.filter(is_removed=False, state__in=(Source.State.WAITING, Source.State.READING)).exists():
        found.append("Masih ada berkas yang sedang dibaca.")
    if not draft.rows.filter(is_removed=False).exists():
        found.append("Belum ada satu butir pun.")
    if office_question(draft):
        found.append("Surat ini menyebut kantor lain; jawab dahulu pertanyaannya.")
    if year_question(draft):
        found.append(f"Rencana ini untuk tahun {draft.plan_year}; jawab dahulu pertanyaannya.")
    if draft.leftovers.filter(is_settled=False).exists():
        found.append("Masih ada teks yang belum ditempatkan.")
    return found
