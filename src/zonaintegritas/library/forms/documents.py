"""What people say about a document: its facts, why it changes, why it is taken out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from django import forms
from django.template.defaultfilters import filesizeformat
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.filing import Guess
from zonaintegritas.evidence.facts import LONGEST_TITLE, EvidenceFacts
from zonaintegritas.evidence.models import Evidence, Kind
from zonaintegritas.files.forms import ManyFilesField, ReceivesFiles
from zonaintegritas.library.forms.places import places_in
from zonaintegritas.library.models import Incoming
from zonaintegritas.library.places import Choice, Place, Places

SOONEST, LATEST = dt.date(1990, 1, 1), dt.date(2100, 1, 1)


def _day(label: Any, help_text: Any = "") -> forms.DateField:
    return forms.DateField(
        label=label,
        help_text=help_text,
        required=False,
        localize=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"invalid": _("Tanggal ini tidak ada. Periksa lagi.")},
    )


class Described(forms.Form):
    """Title, kind, dates and a note."""

    title = forms.CharField(
        label=_("Judul"),
        max_length=LONGEST_TITLE,
        help_text=_("Apa dan tentang apa, misalnya Notulen rapat tim kerja Maret."),
        error_messages={"required": _("Tuliskan judulnya.")},
    )
    kind = forms.ChoiceField(label=_("Jenis"), choices=Kind.choices, initial=Kind.OTHER)
    dated_on = _day(_("Tanggal dokumen"), _("Yang tertulis di dokumennya, bukan hari mengunggah."))
    proves_from = _day(_("Membuktikan masa dari"))
    proves_until = _day(_("Membuktikan masa sampai"))
    expires_on = _day(_("Berlaku sampai"), _("Hanya bila dokumennya habis masa berlakunya."))
    note = forms.CharField(label=_("Catatan"), required=False, max_length=4000, widget=forms.Textarea({"rows": 2}))

    def clean(self) -> dict[str, Any]:
        """Dates of this age, in their order."""
        values = super().clean() or self.cleaned_data
        for name in ("dated_on", "proves_from", "proves_until", "expires_on"):
            day = values.get(name)
            if day is not None and not SOONEST <= day <= LATEST:
                self.add_error(name, _("Tahunnya tidak wajar. Periksa lagi."))
        first, last = values.get("proves_from"), values.get("proves_until")
        if first and last and last < first:
            self.add_error("proves_until", _("Masa berakhir sebelum dimulai. Periksa kedua tanggalnya."))
        return values

    @property
    def facts(self) -> EvidenceFacts:
        typed = self.cleaned_data
        names = ("title", "kind", "dated_on", "proves_from", "proves_until", "note", "expires_on")
        return EvidenceFacts(**{name: typed[name] for name in names})


class Describe(Described):
    """Say anew what a document is."""

    def __init__(self, given: Any = None, *, evidence: Evidence) -> None:
        super().__init__(given, initial={name: getattr(evidence, name) for name in self.base_fields})


class _WithPlaces(Described):
    """Facts, and the items it proves."""

    butir = forms.MultipleChoiceField(
        label=_("Membuktikan butir"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Saran dari judul dan nama berkas. Butir lain dapat dipilih sesudah disimpan."),
    )

    def __init__(self, *args: Any, places: Places, choices: Sequence[Choice], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._places = places
        field = self.fields["butir"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(choice.key, choice.label) for choice in choices]
        if not choices:
            del self.fields["butir"]

    @property
    def places(self) -> list[Place]:
        return places_in(self.cleaned_data.get("butir", ()), self._places)


class Gather(_WithPlaces):
    """Several files that are one document; photos may become one PDF."""

    one_pdf = forms.BooleanField(
        label=_("Satukan foto menjadi satu PDF, menurut urutan di atas"),
        required=False,
        initial=True,
        help_text=_("Foto aslinya tetap tersimpan bersama PDF-nya."),
    )

    def __init__(self, *args: Any, can_join: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not can_join:
            del self.fields["one_pdf"]

    @property
    def is_joined(self) -> bool:
        return bool(self.cleaned_data.get("one_pdf"))


class AddLink(_WithPlaces):
    """A page elsewhere, and when somebody last saw it."""

    link = forms.URLField(
        label=_("Alamat tautan"),
        max_length=1000,
        assume_scheme="https",
        help_text=_("Misalnya halaman JDIH, situs kantor, atau berkas di penyimpanan bersama."),
        error_messages={"required": _("Tempelkan alamatnya."), "invalid": _("Alamat ini tidak lengkap. Periksa lagi.")},
    )
    seen_on = _day(_("Terakhir dilihat"), _("Hari Anda membuka tautan itu dan isinya ada."))
    field_order = ("link", "seen_on", "title")

    def __init__(self, *args: Any, today: dt.date, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.today = today
        self.fields["seen_on"].widget.attrs["max"] = today.isoformat()
        self.fields["seen_on"].initial = today

    def clean_link(self) -> str:
        link: str = self.cleaned_data["link"]
        if not link.startswith(("http://", "https://")):
            raise forms.ValidationError(_("Hanya alamat yang diawali http:// atau https://."))
        return link

    def clean_seen_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["seen_on"] or self.today
        if not SOONEST <= day <= self.today:
            raise forms.ValidationError(_("Isi hari ini atau sebelumnya."))
        return day


class UploadedRow(forms.Form):
    """One file in the table of those that came in."""

    take = forms.BooleanField(label=_("Simpan"), required=False, initial=True)
    title = forms.CharField(
        label=_("Judul"), max_length=LONGEST_TITLE, error_messages={"required": _("Tuliskan judulnya.")}
    )
    kind = forms.ChoiceField(label=_("Jenis"), choices=Kind.choices)
    dated_on = _day(_("Tanggal dokumen"))
    places = forms.MultipleChoiceField(
        label=_("Membuktikan butir"), required=False, widget=forms.CheckboxSelectMultiple
    )
    known = forms.ChoiceField(
        label=_("Berkas ini sudah ada"),
        choices=[("known", _("Pakai bukti yang sudah ada")), ("new", _("Simpan sebagai bukti baru"))],
        widget=forms.RadioSelect,
        initial="known",
        required=False,
    )

    def __init__(
        self, given: Any, *, prefix: str, guess: Guess, choices: Sequence[Choice], known: Evidence | None
    ) -> None:
        named = [choice.key for choice in choices if choice.is_named]
        initial = {"title": guess.title, "kind": guess.kind, "dated_on": guess.dated_on, "places": named}
        super().__init__(given, prefix=prefix, initial=initial)
        self.guess, self.evidence = guess, known
        field = self.fields["places"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(choice.key, choice.label) for choice in choices]
        if known is None:
            del self.fields["known"]

    @property
    def is_taken(self) -> bool:
        return bool(self.cleaned_data["take"])

    @property
    def facts(self) -> EvidenceFacts:
        """What was typed, with the months that the name says."""
        typed = self.cleaned_data
        return EvidenceFacts(
            typed["title"], typed["kind"], typed["dated_on"], self.guess.proves_from, self.guess.proves_until
        )

    @property
    def as_known(self) -> Evidence | None:
        """The document it already is, where that one shall be used."""
        return self.evidence if self.cleaned_data.get("known") == "known" else None

    def chosen(self, places: Places) -> tuple[Place, ...]:
        return tuple(places_in(self.cleaned_data["places"], places))


class Revise(ReceivesFiles):
    """Other files or another link for the same document; `sent` are files that came in before, in parts."""

    files_field = "files"
    files = ManyFilesField(label=_("Berkas versi baru"))  # type: ignore[assignment]  # Django keeps the uploads under the same name, on the instance
    link = forms.URLField(
        label=_("Tautan versi baru"),
        max_length=1000,
        required=False,
        assume_scheme="https",
        help_text=_("Bila buktinya laman."),
    )
    reason = forms.CharField(
        label=_("Apa yang diperbaiki"),
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Misalnya tanda tangan dilengkapi. Terbaca di riwayat versinya."),
        error_messages={"required": _("Tuliskan apa yang diperbaiki.")},
    )
    berkas = forms.MultipleChoiceField(
        label=_("Berkas yang sudah diunggah"), required=False, widget=forms.CheckboxSelectMultiple
    )
    field_order = ("berkas", "files", "link", "reason")

    def __init__(self, *args: Any, sent: Sequence[Incoming], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._sent = {str(one.uid): one for one in sent}
        field = self.fields["berkas"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(uid, f"{one.name} ({filesizeformat(one.size)})") for uid, one in self._sent.items()]
        field.initial = list(self._sent)
        if not sent:
            del self.fields["berkas"]

    def clean(self) -> dict[str, Any]:
        """Files or a link, or both."""
        cleaned = super().clean()
        if not self.errors and not (self.received or self.incoming or cleaned.get("link")):
            self.add_error("files", _("Pilih berkasnya, atau isi alamat tautannya."))
        return cleaned

    @property
    def incoming(self) -> list[Incoming]:
        """Those of the files that came in which are part of the new version, in their order."""
        return [self._sent[uid] for uid in self.cleaned_data.get("berkas", ())]


class TakeOut(forms.Form):
    """Why a document no longer counts."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasannya.")},
    )
