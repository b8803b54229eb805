"""What is looked for in the library."""

from __future__ import annotations

import datetime as dt
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.team.members import NUMERALS
from zonaintegritas.evidence.models import Kind
from zonaintegritas.library.selectors import Wanted, years_of
from zonaintegritas.ui.states import look_of

STATES = ("SUBMITTED", "RETURNED", "ACCEPTED", "UNUSED", "EXPIRED", "DEAD", "WITHDRAWN")
WORDS = {"DEAD": _("Tautan mati")}  # of a link it is said otherwise where it stands alone
SPANS = {
    "": (1, 12),
    "tw1": (1, 3),
    "tw2": (4, 6),
    "tw3": (7, 9),
    "tw4": (10, 12),
    "s1": (1, 6),
    "s2": (7, 12),
}


class LibraryFilter(forms.Form):
    """Words, kind, year with a part of it, area, state, and the order. What makes no sense leaves nothing out."""

    cari = forms.CharField(label=_("Cari judul, catatan, nama atau isi berkas"), required=False, max_length=200)
    jenis = forms.ChoiceField(label=_("Jenis"), required=False, choices=[("", _("Semua jenis")), *Kind.choices])
    tahun = forms.TypedChoiceField(label=_("Tahun"), required=False, coerce=int, empty_value=None)
    masa = forms.ChoiceField(
        label=_("Masa"),
        required=False,
        choices=[
            ("", _("Setahun")),
            ("tw1", _("Triwulan I")),
            ("tw2", _("Triwulan II")),
            ("tw3", _("Triwulan III")),
            ("tw4", _("Triwulan IV")),
            ("s1", _("Semester I")),
            ("s2", _("Semester II")),
        ],
    )
    area = forms.ChoiceField(
        label=_("Area"), required=False, choices=[("", _("Semua area")), *((one, one) for one in NUMERALS)]
    )
    keadaan = forms.ChoiceField(
        label=_("Keadaan"),
        required=False,
        choices=[("", _("Semua yang berlaku")), *((state, WORDS.get(state, look_of(state).word)) for state in STATES)],
    )
    urut = forms.ChoiceField(
        label=_("Urutkan"),
        required=False,
        choices=[
            ("", _("Terbaru masuk")),
            ("lama", _("Terlama masuk")),
            ("judul", _("Judul")),
            ("tanggal", _("Tanggal dokumen")),
        ],
    )

    def __init__(self, given: Any, *, today: dt.date) -> None:
        super().__init__(given, auto_id="saring-%s")
        field = self.fields["tahun"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [("", _("Semua tahun")), *((year, str(year)) for year in years_of(today))]

    @property
    def wanted(self) -> Wanted:
        """As the selectors take it."""
        self.is_valid()
        typed = self.cleaned_data
        return Wanted(
            words=typed.get("cari", ""),
            kind=typed.get("jenis", ""),
            year=typed.get("tahun"),
            months=SPANS[typed.get("masa", "")],
            area=typed.get("area", ""),
            state=typed.get("keadaan", ""),
            order=typed.get("urut") or "baru",
        )

    @property
    def is_narrow(self) -> bool:
        """Whether anything but words was chosen."""
        self.is_valid()
        return any(value for name, value in self.cleaned_data.items() if name != "cari")

    @property
    def query(self) -> str:
        """The choices as they stand in an address, to take them along to the workbook."""
        self.is_valid()
        return urlencode({name: value for name, value in self.cleaned_data.items() if value})
