"""Forms of follow-ups: what, who, until when; and the report with its proof."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.files.forms import ManyFilesField, ReceivesFiles
from zonaintegritas.offices.models import User

LONGEST_TEXT = 2000
DATE = forms.DateInput({"type": "date"}, format="%Y-%m-%d")


class FollowUpForm(forms.Form):
    """What has to be done, by whom, until when; and of which area, where that is open."""

    what = forms.CharField(label=_("Yang harus dilakukan"), max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3}))
    owner = forms.ChoiceField(label=_("Penanggung jawab"))
    due_on = forms.DateField(
        label=_("Tenggat"),
        widget=DATE,
        error_messages={"required": _("Isi tenggatnya."), "invalid": _("Tanggal ini tidak ada. Periksa lagi.")},
    )
    area = forms.ChoiceField(label=_("Area"), required=False)

    def __init__(
        self,
        *args: Any,
        people: Sequence[User],
        areas: Sequence[tuple[str, str]] = (),
        earliest: dt.date | None = None,
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(person.pk): person for person in people}
        self._earliest = earliest
        self.fields["owner"] = forms.ChoiceField(
            label=self.fields["owner"].label,
            choices=[("", _("Pilih orangnya")), *((key, one.full_name) for key, one in self._people.items())],
            error_messages={"required": _("Pilih penanggung jawabnya.")},
        )
        if areas:
            self.fields["area"] = forms.ChoiceField(label=_("Area"), required=bool(areas[0][0]), choices=list(areas))
        else:
            del self.fields["area"]

    def clean_due_on(self) -> dt.date:
        """A new follow-up is due today at the earliest."""
        day: dt.date = self.cleaned_data["due_on"]
        if self._earliest is not None and day < self._earliest:
            raise forms.ValidationError(_now("Tenggat ini sudah lewat. Isi hari ini atau sesudahnya."))
        return day

    @property
    def facts(self) -> dict[str, Any]:
        """What the commands want."""
        typed = self.cleaned_data
        return {"what": typed["what"], "owner": self._people[typed["owner"]], "due_on": typed["due_on"]}


class ReportForm(ReceivesFiles):
    """What was done, with what proves it."""

    report = forms.CharField(
        label=_("Yang sudah dilakukan"),
        required=False,
        max_length=LONGEST_TEXT,
        widget=forms.Textarea({"rows": 4}),
    )
    papers = ManyFilesField(label=_("Bukti"))

    def clean(self) -> dict[str, Any]:
        """Words or files, or both."""
        cleaned = super().clean()
        if not cleaned.get("report") and not self.received and not self.errors:
            self.add_error("report", _now("Ceritakan apa yang sudah dilakukan, atau lampirkan buktinya."))
        return cleaned
