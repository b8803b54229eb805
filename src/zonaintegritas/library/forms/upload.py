"""Choosing files: checked and put into the store one by one, so that a refused one does not hold up the others."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _

from zonaintegritas.files.forms import ACCEPTED, ManyFiles, SeveralFiles, limit_words
from zonaintegritas.files.store import MEBIBYTE, StoredBytes, keep_upload
from zonaintegritas.guard.refused import Refused
from zonaintegritas.library.services import Announced


class FilesField(SeveralFiles):
    """Files that are chosen, or photographed, and wait until somebody says what they are."""

    def __init__(self, **facts: Any) -> None:
        camera = {"capture": "environment"} if facts.pop("is_camera", False) else {}
        accepts = "image/*" if camera else ACCEPTED
        limit = {"data-mb-terbesar": settings.ZI_MAX_UPLOAD_MB} if facts.pop("is_limited", True) else {}
        widget = ManyFiles({"accept": accepts, "multiple": True, **camera, **limit})
        super().__init__(required=False, widget=widget, **facts)


class ChooseFiles(forms.Form):
    """Files from a folder, or from the camera. `kept` holds what was taken, `refused` what was not, and why."""

    berkas = FilesField(label=_("Berkas"), help_text=limit_words(), is_limited=False)
    foto = FilesField(
        label=_("Ambil foto"),
        help_text=_("Dengan kamera ponsel; beberapa foto dapat disatukan menjadi satu PDF."),
        is_camera=True,
        is_limited=False,
    )

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kept: list[StoredBytes] = []
        self.refused: list[tuple[str, str]] = []

    def clean(self) -> dict[str, Any]:
        """Bytes go to the store here, before any transaction."""
        cleaned = super().clean() or {}
        uploads = [*(cleaned.get("berkas") or ()), *(cleaned.get("foto") or ())]
        if not uploads and not self.errors:
            self.add_error("berkas", _("Pilih sedikitnya satu berkas."))
        for upload in uploads:
            self._keep(upload)
        if not self.kept:
            for name, reason in self.refused:
                self.add_error("berkas", f"{name}: {reason}")
        return cleaned

    def _keep(self, upload: UploadedFile[bytes]) -> None:
        upload.seek(0)  # drawing the page again after a refusal checks the form a second time
        try:
            self.kept.append(keep_upload(upload))
        except Refused as refused:
            self.refused.append((upload.name or "berkas", refused.message))


class Announce(forms.Form):
    """What the script says of a file before it sends it in parts."""

    name = forms.CharField(max_length=1000, strip=False)
    size = forms.IntegerField(min_value=1)
    folder = forms.CharField(max_length=2000, required=False)
    stamp = forms.CharField(max_length=30, required=False)

    def clean_size(self) -> int:
        size: int = self.cleaned_data["size"]
        if size > settings.ZI_MAX_RESUMABLE_MB * MEBIBYTE:
            raise forms.ValidationError(
                _("Berkas lebih besar dari %(mb)s MB. Kecilkan dahulu, atau cantumkan tautannya.")
                % {"mb": settings.ZI_MAX_RESUMABLE_MB}
            )
        return size

    @property
    def file(self) -> Announced:
        typed = self.cleaned_data
        return Announced(typed["name"], typed["size"], typed["folder"].strip("/"), typed["stamp"])

    @property
    def sentence(self) -> str:
        """What is wrong, for the line of this file."""
        return " ".join(str(error) for errors in self.errors.values() for error in errors)
