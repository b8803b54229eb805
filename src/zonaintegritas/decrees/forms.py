"""What an office says about the form of its decrees."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext as _now

from zonaintegritas.decrees.models import PrintForm


class PrintFormForm(forms.ModelForm[PrintForm]):
    """Paper, table, who signs."""

    class Meta:
        model = PrintForm
        fields = (
            "table", "paper", "top", "bottom", "left", "right", "place", "signatory_name", "signatory_capacity",
            "certifier_name", "certifier_role",
        )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        """A certifier without a role cannot be printed."""
        values = super().clean() or self.cleaned_data
        if values.get("certifier_name") and not values.get("certifier_role"):
            self.add_error("certifier_role", _now("Isi jabatan pengesah salinan, atau kosongkan namanya."))
        return values
