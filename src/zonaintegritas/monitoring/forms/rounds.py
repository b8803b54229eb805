"""Forms of rounds: how often, the texts of a sheet, a reason."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.monitoring import Texts
from zonaintegritas.monitoring.models import Monitoring

LONGEST_TEXT = 4000


class RhythmForm(forms.Form):
    """How often an office looks at its plan."""

    rhythm = forms.ChoiceField(
        label=_("Kekerapan"), choices=Monitoring.Rhythm.choices, initial="QUARTERS", widget=forms.RadioSelect
    )


class NoteForm(forms.Form):
    """What stood in the way, and what to do."""

    obstacle = forms.CharField(
        label=_("Kendala"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3})
    )
    recommendation = forms.CharField(
        label=_("Rekomendasi"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 3})
    )
    shown_obstacle = forms.CharField(required=False, widget=forms.HiddenInput)
    shown_recommendation = forms.CharField(required=False, widget=forms.HiddenInput)

    @property
    def facts(self) -> dict[str, Any]:
        """What the command wants; without what was shown, where an address is filled in by hand."""
        typed = dict(self.cleaned_data)
        shown = Texts(typed.pop("shown_obstacle"), typed.pop("shown_recommendation"))
        return typed | ({"shown": shown} if "shown_obstacle" in self.data else {})


class ReasonForm(forms.Form):
    """Why."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasannya.")},
    )
