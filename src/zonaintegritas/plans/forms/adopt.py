"""The form with which a plan is adopted."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _


class Adopt(forms.Form):
    """Confirmation; replacing the plan in force where there is one; a reason where a plan is corrected.

    `carried` says what the replaced plan would hand on; where it is empty nothing is offered.
    """

    replace = forms.BooleanField(label=_("Ganti rencana yang berlaku"), required=False)
    carry = forms.BooleanField(label=_("Bawa serta yang sudah dikerjakan"), required=False)
    reason = forms.CharField(label=_("Alasan koreksi"), max_length=1000, widget=forms.Textarea({"rows": 3}))
    confirm = forms.BooleanField(
        label=_("Saya sudah memeriksa isinya dan menetapkan rencana ini."),
        error_messages={"required": _("Centang dahulu pernyataan ini.")},
    )

    def __init__(self, *args: Any, is_correction: bool, has_rival: bool, carried: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not is_correction:
            del self.fields["reason"]
        if is_correction or not has_rival:
            del self.fields["replace"]
        if carried:
            self.fields["carry"].help_text = carried
        else:
            del self.fields["carry"]
