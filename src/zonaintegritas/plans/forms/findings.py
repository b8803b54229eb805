"""The form with which a finding is left as it is."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _


class LeaveFinding(forms.Form):
    """*Abaikan*: only with a reason, which stays on record."""

    reason = forms.CharField(
        label=_("Alasan"),
        help_text=_("Misalnya: disepakati dalam pleno, memang nama kegiatan, sudah diatur dalam keputusan lain."),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasannya.")},
    )
