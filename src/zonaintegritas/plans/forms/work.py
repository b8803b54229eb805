"""Forms of working with the plan in force: marking done, naming people, withdrawing, filters."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any, ClassVar, Protocol
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.filing import guess
from zonaintegritas.evidence.models import Kind
from zonaintegritas.files.forms import ManyFilesField, ReceivesFiles
from zonaintegritas.offices.models import User
from zonaintegritas.plans.board import Board, Line
from zonaintegritas.plans.models import Item
from zonaintegritas.plans.services.work import DoneInFuture


class Marked(Protocol):
    """What is marked done: an occurrence, or what another app marks in the same way."""

    pk: int


class MarkDone(ReceivesFiles):
    """When it was done, a note, and files."""

    files_field = "files"
    salted_by: ClassVar = "plans.mark"

    done_on = forms.DateField(
        label=_("Tanggal selesai"),
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        error_messages={"required": _("Isi tanggalnya."), "invalid": _("Tanggal ini tidak ada. Periksa lagi.")},
    )
    note = forms.CharField(
        label=_("Catatan"),
        required=False,
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Misalnya nomor surat, tempat, atau siapa yang hadir."),
    )
    files = ManyFilesField(label=_("Bukti fisik"))  # type: ignore[assignment]  # Django keeps the uploads under the same name, on the instance
    kind = forms.ChoiceField(
        label=_("Jenis bukti"),
        required=False,
        choices=[("", _("Menurut nama berkasnya")), *Kind.choices],
        help_text=_("Biarkan, kecuali nama berkasnya tidak menyebut apa isinya."),
    )

    def __init__(self, given: Any = None, sent: Any = None, *, occurrence: Marked, today: dt.date) -> None:
        super().__init__(
            given,
            sent,
            initial={"done_on": today},
            auto_id=f"kali-{occurrence.pk}-%s",
            salt=f"{self.salted_by}:{occurrence.pk}",
        )
        self.fields["done_on"].localize = False
        self.fields["done_on"].widget.attrs["max"] = today.isoformat()
        self.today = today

    @property
    def kind_of_files(self) -> str:
        """What was chosen, else what the name of the first file that says something says."""
        guesses = (guess(content.name).kind for content in self.received)
        return self.cleaned_data["kind"] or next((kind for kind in guesses if kind != Kind.OTHER), Kind.OTHER)

    def clean_done_on(self) -> dt.date:
        day: dt.date = self.cleaned_data["done_on"]
        if day > self.today:
            raise forms.ValidationError(_(DoneInFuture.message))
        return day


class NamePeople(forms.Form):
    """Who works on an item: people of the office, those already named included."""

    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("Orang yang mengerjakan"),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(self, given: Any = None, *, item: Item, people: Sequence[User]) -> None:
        named = [named.user for named in item.named.all()]
        super().__init__(given, initial={"people": [person.pk for person in named]})
        field = self.fields["people"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        choices = {person.pk for person in (*people, *named)}
        field.queryset = User.objects.filter(pk__in=choices).order_by("full_name", "pk")


class Withdraw(forms.Form):
    """Why a plan no longer counts."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Alasan ini terbaca di rencana dan di daftar revisinya."),
        error_messages={"required": _("Tuliskan alasannya.")},
    )


class PlanFilter(forms.Form):
    """Which items of a plan are shown."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    keadaan = forms.ChoiceField(label=_("Keadaan"), required=False)
    bukti = forms.ChoiceField(label=_("Bukti"), required=False)
    saya = forms.BooleanField(label=_("Butir saya saja"), required=False)

    def __init__(self, given: Any, *, board: Board) -> None:
        super().__init__(given, auto_id="saring-%s")
        areas = [(area.roman, _short(f"{area.roman}. {area.name}")) for area in board.areas]
        states = [(count.state.name, f"{count.state.label} ({count.total})") for count in board.counts]
        self._offer("area", [("", _("Semua area")), *areas])
        self._offer("keadaan", [("", _("Semua keadaan")), *states])
        proofs = [(count.state.value, f"{count.state.label} ({count.total})") for count in board.proof_counts]
        self._offer("bukti", [("", _("Semua bukti")), *proofs])
        if not any(line.is_mine for line in board.lines):
            del self.fields["saya"]

    @property
    def is_used(self) -> bool:
        """Whether anything is left out."""
        return self.is_valid() and any(self.cleaned_data.values())

    @property
    def query(self) -> str:
        """The choices as they stand in an address, to take them along to another page."""
        chosen = self.cleaned_data if self.is_valid() else {}
        return urlencode({name: "on" if value is True else value for name, value in chosen.items() if value})

    def wants(self, line: Line) -> bool:
        """Whether an item is shown; what makes no sense as a choice leaves nothing out."""
        chosen = self.cleaned_data if self.is_valid() else {}
        return (
            chosen.get("area") in (None, "", line.item.area_roman)
            and chosen.get("keadaan") in (None, "", line.state.name)
            and (not chosen.get("bukti") or chosen["bukti"] in line.proof_states)
            and (line.is_mine or not chosen.get("saya"))
        )

    def _offer(self, name: str, choices: Iterable[tuple[str, Any]]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = list(choices)


LONGEST_CHOICE = 60


def _short(text: str) -> str:
    return text if len(text) <= LONGEST_CHOICE else f"{text[: LONGEST_CHOICE - 1]}…"


class WriteComment(forms.Form):
    """Something to say about an item."""

    text = forms.CharField(
        label=_("Tulis bahasan"),
        max_length=2000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Terbaca oleh orang kantor ini yang melihat butirnya, dan oleh pembinanya."),
    )
