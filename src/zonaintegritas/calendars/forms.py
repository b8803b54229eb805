"""What people type about a day of the calendar."""

from __future__ import annotations

import datetime as dt

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.calendars.models import CalendarEntry
from zonaintegritas.calendars.selectors import FIRST_YEAR, LAST_YEAR

Kind = CalendarEntry.Kind


def _basis() -> forms.CharField:
    return forms.CharField(
        label=_("Dasar"),
        help_text=_("Surat atau keputusan yang menyatakannya, misalnya SKB 3 Menteri atau surat edaran gubernur."),
        max_length=300,
        required=False,
    )


class AddDay(forms.Form):
    """A day on which the office does not work."""

    day = forms.DateField(
        label=_("Tanggal"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Isi tanggal yang ada, misalnya 18 Maret 2026.")},
    )
    kind = forms.ChoiceField(
        label=_("Jenis"),
        choices=[(kind.value, kind.label) for kind in (Kind.HOLIDAY, Kind.JOINT_LEAVE)],
        initial=Kind.JOINT_LEAVE,
        widget=forms.RadioSelect,
    )
    name = forms.CharField(
        label=_("Nama hari"), help_text=_("Misalnya Cuti Bersama Hari Raya Idul Fitri."), max_length=120
    )
    basis = _basis()

    def clean_day(self) -> dt.date:
        day: dt.date = self.cleaned_data["day"]
        if not FIRST_YEAR <= day.year <= LAST_YEAR:
            raise forms.ValidationError(_now("Periksa tahunnya."))
        return day

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())

    @property
    def chosen(self) -> CalendarEntry.Kind:
        """The kind of day that was ticked."""
        return Kind(self.cleaned_data["kind"])


class TakeOutDay(forms.Form):
    """Why people work on a day that is called off elsewhere."""

    name = forms.CharField(
        label=_("Alasan tetap bekerja"), help_text=_("Misalnya pelayanan pada masa tahapan."), max_length=120
    )
    basis = _basis()

    def clean_name(self) -> str:
        return " ".join(self.cleaned_data["name"].split())


class WithdrawDay(forms.Form):
    """Why an entry no longer counts."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasan penarikannya.")},
    )
