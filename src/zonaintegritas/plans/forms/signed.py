"""Forms about the decree that came back signed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.files.store import StoredBytes, keep_upload
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.forms.draft import UploadField
from zonaintegritas.plans.models import SIGNED_FIELDS
from zonaintegritas.plans.services.signed import DifferencesNeedReason


class SignedFacts(forms.Form):
    """Number, date and signatory; what is left empty is proposed from the paper once it is read."""

    number = forms.CharField(
        label=_("Nomor"), required=False, max_length=80, help_text=_("Seperti tercetak setelah NOMOR, tanpa tahun.")
    )
    year = forms.IntegerField(label=_("Tahun keputusan"), required=False, min_value=1990, max_value=2100)
    enacted_on = forms.DateField(
        label=_("Tanggal ditetapkan"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    enacted_place = forms.CharField(label=_("Ditetapkan di"), required=False, max_length=80)
    signatory_name = forms.CharField(label=_("Penanda tangan"), required=False, max_length=120)
    signatory_role = forms.CharField(label=_("Jabatan penanda tangan"), required=False, max_length=200)

    def values(self) -> dict[str, Any]:
        """What was typed, by field."""
        return {name: self.cleaned_data.get(name) for name in SIGNED_FIELDS}


class SignPaper(SignedFacts):
    """The signed paper: one file or photos of its pages, or why there is none. `kept` are in the store."""

    field_order = ("uploads",)
    reason = forms.CharField(
        label=_("Tanpa berkas, karena"),
        required=False,
        max_length=1000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Hanya bila naskahnya tidak dapat dipindai; alasannya tersimpan bersama nama Anda."),
    )

    def __init__(self, data: Any = None, files: Any = None, *, initial: Mapping[str, Any]) -> None:
        super().__init__(data, files, initial=dict(initial))
        field = UploadField()
        field.required = False
        field.label = _("Naskah yang sudah ditandatangani")
        field.help_text = _("PDF, hasil pindai, Word, atau foto setiap halaman menurut urutannya.")
        self.fields["uploads"] = field
        self.order_fields(["uploads", *SIGNED_FIELDS, "reason"])
        self.kept: list[StoredBytes] = []

    def clean(self) -> dict[str, Any]:
        """Bytes go to the store here, before any transaction; a refused file is named with the reason."""
        cleaned = super().clean() or {}
        for upload in cleaned.get("uploads") or ():
            try:
                self.kept.append(keep_upload(upload))
            except Refused as refused:
                self.add_error("uploads", f"{upload.name}: {refused.message}")
        if not self.errors and not self.kept and not cleaned.get("reason"):
            self.add_error("uploads", _("Pilih berkasnya, atau tuliskan di bawah mengapa berkasnya tidak ada."))
        return cleaned

    def mark_needed(self) -> None:
        """Show that a file is what is asked for; to be called before the form is drawn: a reason may stand for it."""
        self.use_required_attribute = False
        self.fields["uploads"].required = True


class SettleSigned(SignedFacts):
    """The facts as they shall count, and why, where the paper says something else."""

    reason = forms.CharField(
        label=_("Alasan"),
        required=False,  # where typed facts may be what differs, the command asks
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Mengapa tetap dipakai walau ada yang berbeda."),
        error_messages={"required": DifferencesNeedReason.message},
    )

    def __init__(self, data: Any = None, *, initial: Mapping[str, Any], is_compared: bool, needs_reason: bool) -> None:
        super().__init__(data, initial=dict(initial))
        self.fields["reason"].required = needs_reason
        if not is_compared:
            del self.fields["reason"]
