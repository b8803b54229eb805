"""What people type about a regulation."""

from __future__ import annotations

from typing import Any

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.decree.header.citations import kind_of
from zonaintegritas.core.lint.citing import name_in
from zonaintegritas.core.lint.registry import Certainty, Entry, Name
from zonaintegritas.regulations.models import RegulationEntry

FIRST_YEAR, LAST_YEAR = 1945, 2100
TOPICS = (
    ("basis", _("Lazim menjadi dasar hukum rencana aksi")),
    ("zi", _("Pedoman pembangunan Zona Integritas")),
)


def _only_digits(label: Any, help_text: Any) -> forms.RegexField:
    return forms.RegexField(
        r"^\d{1,6}$",
        label=label,
        help_text=help_text,
        required=False,
        widget=forms.TextInput({"inputmode": "numeric"}),
        error_messages={"invalid": _("Isi dengan angkanya saja.")},
    )


class RegulationFacts(forms.Form):
    """What is known about a regulation, where from, and how surely."""

    title = forms.CharField(
        label=_("Tentang"),
        help_text=_("Judulnya sesudah kata “tentang”."),
        max_length=500,
        widget=forms.Textarea({"rows": 3}),
    )
    replaced_by = forms.CharField(
        label=_("Diganti oleh"),
        help_text=_("Misalnya UU 20/2023. Kosongkan bila tidak ada yang menggantikannya."),
        max_length=170,
        required=False,
    )
    amended_by = forms.CharField(
        label=_("Diubah dengan"),
        help_text=_("Satu peraturan sebaris, yang terakhir paling bawah. Misalnya UU 20/2001."),
        max_length=1000,
        required=False,
        widget=forms.Textarea({"rows": 3}),
    )
    gazette = _only_digits(_("Nomor Lembaran atau Berita Negara"), _("Hanya bila Anda yakin."))
    supplement = _only_digits(_("Nomor Tambahan Lembaran Negara"), _("Hanya bila Anda yakin."))
    topics = forms.MultipleChoiceField(
        label=_("Pemakaian"), choices=TOPICS, required=False, widget=forms.CheckboxSelectMultiple
    )
    citation = forms.CharField(
        label=_("Diketahui dari"),
        help_text=_("Naskah, pasal atau alamat tempat hal ini tertulis, supaya orang lain dapat memeriksanya."),
        max_length=500,
        widget=forms.Textarea({"rows": 2}),
    )
    certainty = forms.ChoiceField(
        label=_("Seberapa yakin"), choices=RegulationEntry.Certainty.choices, widget=forms.RadioSelect
    )

    def clean_replaced_by(self) -> Name | None:
        typed = self.cleaned_data["replaced_by"].strip()
        return _name(typed) if typed else None

    def clean_amended_by(self) -> tuple[Name, ...]:
        lines = [line.strip() for line in self.cleaned_data["amended_by"].splitlines()]
        return tuple(dict.fromkeys(_name(line) for line in lines if line))

    def entry(self, name: Name) -> Entry:
        """The checked form as an entry of this name."""
        facts = self.cleaned_data
        return Entry(
            name=name,
            title=" ".join(facts["title"].split()),
            citation=facts["citation"].strip(),
            certainty=Certainty[facts["certainty"]],
            amended_by=facts["amended_by"],
            replaced_by=facts["replaced_by"],
            gazette=facts["gazette"],
            supplement=facts["supplement"],
            topics=tuple(facts["topics"]),
        )


class AddRegulation(RegulationFacts):
    """A regulation that nobody has entered yet."""

    kind = forms.CharField(
        label=_("Jenis"),
        help_text=_("UU, PP, Perpres, PermenPANRB, PKPU, Keputusan KPU, atau namanya yang lengkap."),
        max_length=100,
    )
    number = forms.RegexField(
        r"^\S+$",
        label=_("Nomor"),
        max_length=60,
        error_messages={"invalid": _("Tulis nomornya tanpa spasi.")},
    )
    year = forms.IntegerField(
        label=_("Tahun"), min_value=FIRST_YEAR, max_value=LAST_YEAR, widget=forms.TextInput({"inputmode": "numeric"})
    )
    field_order = ("kind", "number", "year")

    def clean_kind(self) -> str:
        return kind_of(self.cleaned_data["kind"])

    def name(self) -> Name:
        """The name that was typed, as the reader writes it."""
        facts = self.cleaned_data
        return Name(facts["kind"], facts["number"], facts["year"])


class CorrectRegulation(RegulationFacts):
    """Other facts about a regulation; its name stays."""

    def __init__(self, answers: QueryDict | None = None, *, entry: Entry) -> None:
        super().__init__(answers, initial=_initial(entry))


class WithdrawRegulation(forms.Form):
    """Why an entry no longer counts."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasan penarikannya.")},
    )


def _initial(entry: Entry) -> dict[str, Any]:
    return {
        "title": entry.title,
        "replaced_by": str(entry.replaced_by or ""),
        "amended_by": "\n".join(map(str, entry.amended_by)),
        "gazette": entry.gazette,
        "supplement": entry.supplement,
        "topics": entry.topics,
        "citation": entry.citation,
        "certainty": entry.certainty.name,
    }


def _name(typed: str) -> Name:
    found = name_in(typed)
    if found is None:
        raise forms.ValidationError(_now("“%(typed)s” tidak dikenali. Tulis seperti UU 20/2023.") % {"typed": typed})
    return found
