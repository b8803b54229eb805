"""Which of the offices below are shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.offices.models import Office


class BelowFilter(forms.Form):
    """Which of the offices below are shown."""

    nama = forms.CharField(label=_("Nama atau kode"), required=False, max_length=80)
    provinsi = forms.ChoiceField(label=_("Provinsi"), required=False)
    rencana = forms.ChoiceField(
        label=_("Rencana"),
        required=False,
        choices=[("", _("Semua")), ("ada", _("Sudah ada")), ("belum", _("Belum ada"))],
    )

    def __init__(self, given: Any, *, provinces: Sequence[Office]) -> None:
        super().__init__(given, auto_id="saring-%s")
        field = self.fields["provinsi"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [("", _("Semua provinsi")), *((office.code, office.short_name) for office in provinces)]
        if not provinces:
            del self.fields["provinsi"]

    def chosen(self) -> dict[str, str]:
        """The arguments of selectors.offices_below."""
        given = self.cleaned_data if self.is_valid() else {}
        return {
            "words": given.get("nama", ""),
            "province": given.get("provinsi", ""),
            "holding": given.get("rencana", ""),
        }
