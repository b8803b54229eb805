"""What can be undone in a draft, in words."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from zonaintegritas.plans.models import Draft, DraftStep
from zonaintegritas.plans.selectors.review import Review

NAMES = {
    "add_ready_items": _("tambah butir siap pakai"),
    "add_row": _("tambah baris"),
    "bring_leftover_back": _("ambil sisa teks"),
    "confirm_cell": _("sudah benar"),
    "confirm_header": _("sudah benar pada data keputusan"),
    "edit_cell": _("isi sel"),
    "edit_header": _("data keputusan"),
    "edit_paragraph": _("tulisan naskah"),
    "edit_row": _("isi baris"),
    "mend": _("pembetulan temuan"),
    "merge_row": _("gabung baris"),
    "move_cell": _("pindah isi sel"),
    "move_rows": _("pindah ke komponen lain"),
    "place_leftover": _("tempatkan sisa teks"),
    "put_all_aside": _("abaikan semua sisa teks"),
    "put_leftover_aside": _("abaikan sisa teks"),
    "remove_row": _("hapus baris"),
    "remove_rows": _("keluarkan beberapa baris"),
    "restore_row": _("pulihkan baris"),
    "set_headings": _("nama area atau komponen"),
    "set_kind": _("sebab perubahan"),
    "set_months": _("isi bulan"),
    "set_responsible": _("isi penanggung jawab"),
    "shift_column": _("geser kolom"),
    "split_row": _("pecah baris"),
    "take_paper": _("kembalikan isi surat"),
}


@dataclass(frozen=True, slots=True)
class StepView:
    """The newest step: what it did and where; `row` is the key of the first row that it changed."""

    pk: int
    what: str
    where: str
    row: int | None

    @property
    def in_words(self) -> str:
        return f"{self.what}, {self.where}" if self.where else self.what


def newest_step(draft: Draft) -> DraftStep | None:
    """The step that can be undone: the newest, while nothing else has changed the draft since."""
    newest = draft.steps.order_by("-pk").first()
    return newest if newest is not None and newest.changed_to == draft.changed_at else None


def step_view(review: Review) -> StepView | None:
    """The step of this draft that can be undone, with the reference of its row where it changed but one."""
    step = newest_step(review.draft) if review.draft.is_open else None
    if step is None:
        return None
    moved = {int(key) for key, columns in step.before.get("rows", {}).items() if set(columns) - {"position"}}
    keys = [row.pk for row in review.rows if row.pk in moved]
    refs = [review.refs[key] for key in keys[:1]]
    where = refs[0] if len(keys) == 1 else ""
    return StepView(step.pk, str(NAMES[step.name]), where, keys[0] if keys else None)
