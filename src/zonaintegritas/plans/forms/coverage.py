"""What people say about the coverage of one item of the sheet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.lke.coverage import Extent
from zonaintegritas.plans.models import CoverageAnswer


class AnswerCoverage(forms.Form):
    """Which item of the plan, and how far it covers the item of the sheet."""

    row = forms.TypedChoiceField(label=_("Butir rencana"), coerce=int, empty_value=None)
    says = forms.ChoiceField(
        label=_("Sejauh mana tercakup"), choices=CoverageAnswer.Says.choices, widget=forms.RadioSelect
    )

    def __init__(self, *args: Any, rows: Iterable[tuple[int, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["row"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [("", _("Pilih butir")), *rows]

    @property
    def extent(self) -> Extent:
        """The answer as the core's value."""
        return Extent[self.cleaned_data["says"]]
