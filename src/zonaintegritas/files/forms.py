"""A form field for several files at once, and a form that loses none of them over a mistake in another field."""

from __future__ import annotations

import datetime as dt
from dataclasses import asdict
from typing import Any, ClassVar

from django import forms
from django.conf import settings
from django.core import signing
from django.core.files.uploadedfile import UploadedFile
from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from zonaintegritas.files.store import StoredBytes, keep_upload
from zonaintegritas.guard.refused import Refused

MOST_FILES = 50
ACCEPTED = "image/*,.pdf,.docx,.xlsx,.xls,.ods,.odt,.doc,.txt"
TOKEN_LASTS = dt.timedelta(days=1)


class ManyFiles(forms.ClearableFileInput):
    """A file field of the browser that takes several."""

    allow_multiple_selected = True


class ManyFilesInput(ManyFiles):
    """One that may stay empty, since files of an earlier try are there."""

    def use_required_attribute(self, initial: Any) -> bool:
        """Never: files of an earlier try count as well."""
        return False


def limit_words() -> Any:
    """What is taken, and how large it may be."""
    return _("Foto, PDF, Word, Excel atau OpenDocument; paling besar %(mb)s MB tiap berkas, boleh beberapa.") % {
        "mb": settings.ZI_MAX_UPLOAD_MB
    }


class SeveralFiles(forms.FileField):
    """No file, one or several: a list."""

    def clean(self, value: Any, initial: Any = None) -> Any:
        uploads = value if isinstance(value, list) else [value] if value else []
        if len(uploads) > MOST_FILES:
            raise forms.ValidationError(_("Paling banyak %(most)s berkas sekaligus.") % {"most": MOST_FILES})
        return uploads


class ManyFilesField(SeveralFiles):
    """Files of a form that receives them; on a phone the camera is one of the choices."""

    def __init__(self, *, label: Any, is_needed: bool = False) -> None:
        super().__init__(
            label=label,
            required=is_needed,
            help_text=limit_words(),
            widget=ManyFilesInput(
                {"accept": ACCEPTED, "multiple": True, "data-mb-terbesar": settings.ZI_MAX_UPLOAD_MB}
            ),
        )


class ReceivesFiles(forms.Form):
    """A form with files in the field `files_field`.

    They go to the store while the form is checked; `received` holds them, also those of an earlier try, which
    travel with the page as a signed token.
    """

    files_field: ClassVar[str] = "papers"
    received_token = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, salt: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.salt = salt
        self.received: list[StoredBytes] = []

    def clean(self) -> dict[str, Any]:
        """Bytes go to the store here, before any transaction."""
        cleaned = super().clean() or {}
        self.received = self._earlier()
        for upload in cleaned.get(self.files_field) or ():
            self._receive(upload)
        if self.received:
            token = signing.dumps([asdict(content) for content in self.received], salt=self.salt)
            sent = self.data.copy() if isinstance(self.data, QueryDict) else dict(self.data)
            sent[self.add_prefix("received_token")] = token
            self.data = sent
        return cleaned

    @property
    def received_names(self) -> list[str]:
        """What is there already, for the page."""
        return [content.name for content in self.received]

    def _earlier(self) -> list[StoredBytes]:
        """Files of an earlier try of the same form; a token that was tampered with or is old counts for nothing."""
        try:
            known = signing.loads(
                self.data.get(self.add_prefix("received_token"), ""), salt=self.salt, max_age=TOKEN_LASTS
            )
        except signing.BadSignature:
            return []
        return [StoredBytes(**facts) for facts in known]

    def _receive(self, upload: UploadedFile[Any]) -> None:
        upload.seek(0)  # drawing the page again after a refusal checks the form a second time
        try:
            content = keep_upload(upload)
        except Refused as refused:
            self.add_error(self.files_field, f"{upload.name}: {refused.message}")
            return
        if content not in self.received:
            self.received.append(content)
