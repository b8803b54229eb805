"""What people choose about reminders."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.schedule import Quiet
from zonaintegritas.offices.models import User
from zonaintegritas.reminders.models import STEPS, Notice, Preference
from zonaintegritas.reminders.selectors import AreaWork
from zonaintegritas.reminders.services import Choice

TIME = {"type": "time", "step": "300"}


class PreferenceForm(forms.Form):
    """How a person wants to be reminded."""

    email = forms.EmailField(
        label=_("Alamat surel"),
        required=False,
        max_length=254,
        help_text=_("Hanya dipakai untuk pengingat. Pakai alamat milik sendiri, bukan alamat bersama."),
        widget=forms.EmailInput({"autocomplete": "email"}),
    )
    by_email = forms.BooleanField(label=_("Kirim pengingat lewat surel juga"), required=False)
    steps = forms.MultipleChoiceField(
        label=_("Surel tentang tenggat"),
        required=False,
        choices=[(kind.value, kind.label) for kind in reversed(Notice.Kind) if kind.value in STEPS],
        widget=forms.CheckboxSelectMultiple,
    )
    digest_day = forms.TypedChoiceField(
        label=_("Ringkasan pekan"),
        required=False,
        empty_value=None,
        coerce=int,
        choices=[("", _("Tidak perlu")), *((day.value, day.label) for day in Preference.Day)],
        help_text=_("Pagi hari, hanya bila ada yang terlambat atau jatuh tempo pekan itu."),
    )
    quiet_from = forms.TimeField(label=_("Jam tenang mulai"), widget=forms.TimeInput(TIME, format="%H:%M"))
    quiet_until = forms.TimeField(
        label=_("Jam tenang sampai"),
        widget=forms.TimeInput(TIME, format="%H:%M"),
        help_text=_("Menurut jam kantor. Surel yang jatuh di jam tenang dikirim sesudahnya."),
    )
    quiet_weekends = forms.BooleanField(label=_("Sabtu, Minggu dan hari libur juga tenang"), required=False)

    def clean(self) -> dict[str, Any]:
        """E-mail needs an address."""
        values = super().clean() or self.cleaned_data
        if values.get("by_email") and not values.get("email") and "email" not in self.errors:
            self.add_error("email", _now("Isi alamat surel, atau matikan pengingat lewat surel."))
        return values

    @property
    def choice(self) -> Choice:
        """What was chosen, as the service takes it."""
        typed = self.cleaned_data
        quiet = Quiet(typed["quiet_from"], typed["quiet_until"], typed["quiet_weekends"])
        return Choice(typed["by_email"], typed["steps"], typed["digest_day"], quiet)


def initial_of(person: User, chosen: Preference) -> dict[str, Any]:
    """What the form shows before anything is changed; without an address e-mail is off."""
    return {
        "email": person.email,
        "by_email": chosen.by_email and bool(person.email),
        "steps": chosen.steps,
        "digest_day": "" if chosen.digest_day is None else chosen.digest_day,
        "quiet_from": chosen.quiet_from,
        "quiet_until": chosen.quiet_until,
        "quiet_weekends": chosen.quiet_weekends,
    }


class GroupTextForm(forms.Form):
    """Of which area, and with whose names."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    nama = forms.BooleanField(label=_("Sebut nama orang"), required=False)

    def __init__(self, *args: Any, work: list[AreaWork], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        areas = [(one.roman, f"{one.roman}. {one.name}" if one.roman else _("Lain-lain")) for one in work if one.roman]
        self.fields["area"] = forms.ChoiceField(
            label=_("Area"), required=False, choices=[("", _("Semua area")), *areas]
        )

    @property
    def area_chosen(self) -> str:
        return str(self.cleaned_data.get("area", "")) if self.is_valid() else ""

    @property
    def with_names(self) -> bool:
        return bool(self.cleaned_data.get("nama")) if self.is_valid() else False
