"""What people type about findings: why one is left as it is, and what a paragraph should say."""

from __future__ import annotations

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.plans.models import ChangeKind


class EditParagraph(forms.Form):
    """Other words for a paragraph, and why they differ from the paper."""

    text = forms.CharField(label=_("Seharusnya tertulis"), max_length=5000, widget=forms.Textarea({"rows": 6}))
    kind = forms.ChoiceField(label=_("Sebab berbeda dari surat"), choices=ChangeKind.choices, widget=forms.RadioSelect)


class LeaveFinding(forms.Form):
    """*Abaikan*: only with a reason, which stays on record."""

    reason = forms.CharField(
        label=_("Alasan"),
        help_text=_("Misalnya: disepakati dalam pleno, memang nama kegiatan, sudah diatur dalam keputusan lain."),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasannya.")},
    )
