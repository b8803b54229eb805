"""Forms about drafts as a whole: uploading files, answering which office a decree belongs to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from django import forms
from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from zonaintegritas.files.forms import ManyFiles
from zonaintegritas.files.store import StoredBytes, keep_upload
from zonaintegritas.guard.refused import Refused
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.services.composing import YEARS_AHEAD

MOST_FILES = 20
STORED = "plans.upload"
STORED_LASTS = 24 * 3600  # seconds
ACCEPTED = ".docx,.pdf,.xlsx,.xls,.ods,.odt,.txt,.md,.doc,.jpg,.jpeg,.png,.webp,.heic"


class UploadField(forms.FileField):
    """Several files, each checked and put into the store by itself; a refused one does not hold up the others."""

    def __init__(self) -> None:
        super().__init__(
            label=_("Berkas keputusan"),
            help_text=_(
                "Word (DOCX), PDF, Excel, OpenDocument atau teks, paling besar %(mb)s MB tiap berkas. "
                "Hasil pindai dan foto halaman (JPEG, PNG) juga dibaca. "
                "Boleh beberapa sekaligus: keputusan, lampiran, SK tim."
            )
            % {"mb": settings.ZI_MAX_UPLOAD_MB},
            widget=ManyFiles({"accept": ACCEPTED, "multiple": True, "data-mb-terbesar": settings.ZI_MAX_UPLOAD_MB}),
            error_messages={"required": _("Pilih sedikitnya satu berkas.")},
        )

    def clean(self, value: Any, initial: Any = None) -> Any:
        if not value and not self.required:
            return []
        uploads = value if isinstance(value, list) else [value]
        if len(uploads) > MOST_FILES:
            raise forms.ValidationError(_("Paling banyak %(most)s berkas sekaligus.") % {"most": MOST_FILES})
        return [super(UploadField, self).clean(upload, initial) for upload in uploads]


class Upload(forms.Form):
    """The files of a draft. `kept` are in the store after `is_valid`; `refused` are names with the reason."""

    uploads = UploadField()
    unread = forms.BooleanField(label=_("Lampirkan saja, tanpa dibaca"), required=False)
    stored = forms.CharField(required=False, widget=forms.HiddenInput)  # signed: files that are in the store already

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept: list[StoredBytes] = []
        self.refused: list[tuple[str, str]] = []
        if self.data.get("stored"):
            self.fields["uploads"].required = False

    def clean_stored(self) -> str:
        """Take up the files of a form that asked back."""
        token = self.cleaned_data["stored"]
        if token:
            try:
                self.kept = [StoredBytes(**facts) for facts in signing.loads(token, salt=STORED, max_age=STORED_LASTS)]
            except signing.BadSignature as error:
                raise forms.ValidationError(
                    _("Formulir ini sudah terlalu lama terbuka. Pilih lagi berkasnya.")
                ) from error
        return str(token)

    def token(self) -> str:
        """The files in the store as a signed text, for a form that asks back."""
        return signing.dumps([asdict(content) for content in self.kept], salt=STORED)

    def clean(self) -> dict[str, Any]:
        """Bytes go to the store here, before any transaction."""
        cleaned = super().clean() or {}
        uploads: Sequence[UploadedFile[bytes]] = cleaned.get("uploads") or ()
        for upload in uploads:
            self._keep(upload)
        if uploads and not self.kept:
            for name, reason in self.refused:
                self.add_error("uploads", f"{name}: {reason}")
        return cleaned

    def _keep(self, upload: UploadedFile[bytes]) -> None:
        try:
            self.kept.append(keep_upload(upload))
        except Refused as refused:
            self.refused.append((upload.name or "berkas", refused.message))


class MoveOffice(forms.Form):
    """Which of the offices in which the person may start drafts the decree belongs to."""

    office = forms.ModelChoiceField(Office.objects.none(), label=_("Kantor pemilik surat"), to_field_name="code")

    def __init__(self, *args: Any, offices: Sequence[Office], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["office"]
        assert isinstance(field, forms.ModelChoiceField)  # noqa: S101 - for the type checker: declared above
        field.queryset = Office.objects.filter(pk__in=[office.pk for office in offices]).order_by("code")


def plan_years(year: int) -> list[tuple[int, str]]:
    """The years for which a plan can be composed in this year."""
    return [(one, str(one)) for one in range(year, year + YEARS_AHEAD + 1)]


class Compose(forms.Form):
    """A plan that is written here: for which year, and what it begins with."""

    plan_year = forms.TypedChoiceField(label=_("Tahun rencana"), coerce=int)
    begins_with = forms.ChoiceField(
        label=_("Mulai dari"),
        choices=[
            ("READY", _("Butir siap pakai untuk setiap butir pengungkit LKE (110 butir), lalu disesuaikan")),
            ("OWN", _("Rencana kantor ini dari tahun sebelumnya")),
            ("OTHER", _("Rencana kantor lain yang dapat Anda lihat")),
            ("NOTHING", _("Lembar kosong; butirnya diketik sendiri")),
        ],
        widget=forms.RadioSelect,
        initial="READY",
    )

    def __init__(self, *args: Any, year: int, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        field = self.fields["plan_year"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker
        field.choices = plan_years(year)
        field.initial = year + YEARS_AHEAD
