"""What of the matrix is shown."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from zonaintegritas.offices.models import Office
from zonaintegritas.overview.figures import Measure
from zonaintegritas.overview.matrix import Row


class MatrixFilter(forms.Form):
    """Offices by words, province and quietness; provinces or offices; and the measure of the cells."""

    cari = forms.CharField(label=_("Nama atau kode"), required=False, max_length=80)
    provinsi = forms.ChoiceField(label=_("Provinsi"), required=False)
    ukuran = forms.ChoiceField(
        label=_("Yang ditunjukkan"), required=False, choices=[(measure.value, measure.label) for measure in Measure]
    )
    sepi = forms.BooleanField(label=_("Hanya yang sepi"), required=False)
    urut = forms.CharField(required=False, max_length=20, widget=forms.HiddenInput)

    def __init__(self, given: Any, *, provinces: Sequence[Office]) -> None:
        super().__init__(given, auto_id="saring-%s")
        field = self.fields["provinsi"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [
            ("", _("Ringkasan per provinsi")),
            ("semua", _("Semua kantor")),
            *((office.code, office.short_name) for office in provinces),
        ]
        if not provinces:
            del self.fields["provinsi"]
        self.now = timezone.now()

    def _chosen(self, name: str) -> Any:
        return self.cleaned_data.get(name) if self.is_valid() else None

    @property
    def measure(self) -> Measure:
        """What stands in the cells; what makes no sense shows what was accepted."""
        return Measure(self._chosen("ukuran") or Measure.ACCEPTED)

    @property
    def is_by_province(self) -> bool:
        """Whether provinces are shown, each with all its offices; a search is always among offices."""
        has_choice = "provinsi" in self.fields and not self._chosen("provinsi")
        return has_choice and not self._chosen("cari") and not self._chosen("sepi")

    def wants_office(self, office: Office) -> bool:
        """Whether an office is shown."""
        province = self._chosen("provinsi")
        words = (self._chosen("cari") or "").casefold().split()
        in_province = province in (None, "", "semua") or f"/{province}" in office.lineage
        text = f"{office.name} {office.short_name} {office.code}".casefold()
        return in_province and all(word in text for word in words)

    def wants(self, row: Row) -> bool:
        """Whether a row is shown."""
        return self.wants_office(row.office) and (not self._chosen("sepi") or row.is_quiet(self.now))
