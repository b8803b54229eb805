"""The form of a plan (*templat*) that somebody filled in: for which year, and the file."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.blank import Filled, Problem, Row, read_filled
from zonaintegritas.core.decree.child import sheets_in_child
from zonaintegritas.core.decree.formats.sheet_cells import RawSheet
from zonaintegritas.core.decree.formats.unreadable import Unreadable
from zonaintegritas.files.store import checked_upload
from zonaintegritas.guard.refused import Refused
from zonaintegritas.plans.forms.draft import plan_years

KIND = "xlsx"
MOST_TOLD = 300  # problems on the page


class ComposeBlank(forms.Form):
    """`rows` are there after `is_valid`; `problems` say what is wrong with the file, each with its place."""

    plan_year = forms.TypedChoiceField(label=_("Tahun rencana"), coerce=int)
    upload = forms.FileField(
        label=_("Templat yang sudah diisi"),
        error_messages={"required": _("Pilih templat yang sudah diisi.")},
        widget=forms.ClearableFileInput({"accept": ".xlsx", "data-mb-terbesar": settings.ZI_MAX_UPLOAD_MB}),
    )

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["plan_year"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker
        field.choices = plan_years(year)
        field.initial = field.choices[-1][0]
        self._found = Filled()

    @property
    def rows(self) -> tuple[Row, ...]:
        return self._found.rows

    @property
    def problems(self) -> tuple[Problem, ...]:
        """The first of them; `more_problems` how many besides."""
        return self._found.problems[:MOST_TOLD]

    @property
    def more_problems(self) -> int:
        return max(0, len(self._found.problems) - MOST_TOLD)

    def clean_upload(self) -> UploadedFile[bytes]:
        """The file is checked like every upload, and read in a process of its own."""
        upload: UploadedFile[bytes] = self.cleaned_data["upload"]
        try:
            content, kind = checked_upload(upload)
            if kind != KIND:
                raise forms.ValidationError(_now("Berkas ini bukan XLSX. Unggah templat yang sudah diisi."))
            self._found = read_filled(_sheets(content))
        except Refused as refused:
            raise forms.ValidationError(refused.message) from refused
        except Unreadable as unreadable:
            raise forms.ValidationError(unreadable.message) from unreadable
        if self._found.problems:
            raise forms.ValidationError(
                _now("Belum ada yang dimasukkan: betulkan yang disebut di bawah, lalu unggah lagi.")
            )
        return upload


def _sheets(content: bytes) -> list[RawSheet]:
    with tempfile.TemporaryDirectory(prefix="zi-") as folder:
        path = Path(folder) / "templat.xlsx"
        path.write_bytes(content)
        return sheets_in_child(path)
