"""Forms of the review page: cells, rows, headings, the header, what was left over."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from django import forms
from django.http import Http404
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.plans.models import HEADER_FIELDS, LIST_FIELDS, ChangeKind, Draft, DraftRow
from zonaintegritas.plans.models.row import TREE_FIELDS

TEXT_FIELDS = ("indicator", "target_time_raw", "target_output", "responsible", "note")
EDITABLE = (*TREE_FIELDS, *TEXT_FIELDS, *LIST_FIELDS)
EXTRA = "extra:"
LONGEST_CELL = 20_000  # characters; the longest cell seen holds about two thousand
MONTHS = tuple((number, name) for number, name in enumerate(MONTH_NAMES, start=1))
NEEDED = ("number", "year", "plan_year", "enacted_on")
SHORT = {"area_roman": 8, "area_name": 300, "component_no": 20, "letter": 8}


def parse_cell(value: str) -> tuple[int, str]:
    """`12:steps` as the key of a row and the name of a cell."""
    row, _, field = value.partition(":")
    if not row.isdecimal():
        raise Http404("no such cell")
    return int(row), field


class CellPlace(forms.Form):
    """The new content of one cell: a text, or for lists one entry a line."""

    value = forms.CharField(required=False, max_length=LONGEST_CELL, strip=True)
    kind = forms.ChoiceField(required=False, choices=[("", ""), *ChangeKind.choices])

    def __init__(self, *args: Any, field: str, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.field = field
        if field in SHORT:
            self.fields["value"] = forms.CharField(required=False, max_length=SHORT[field])

    def content(self) -> str | list[str]:
        """What the service takes."""
        return content_of(self.field, self.cleaned_data["value"])


def content_of(field: str, text: str) -> str | list[str]:
    """Lists have one entry a line; texts keep their lines."""
    text = text.replace("\r\n", "\n")
    if field in LIST_FIELDS:
        return [line.strip() for line in text.split("\n") if line.strip()]
    return text.strip()


class RowEdit(forms.Form):
    """All cells of a row at once, as the page without scripts sends them."""

    months = forms.TypedMultipleChoiceField(required=False, coerce=int, choices=MONTHS)

    def __init__(self, *args: Any, row: DraftRow, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.names = (*EDITABLE, *(f"{EXTRA}{heading}" for heading in row.extra))
        for name in self.names:
            self.fields[name] = forms.CharField(required=False, max_length=SHORT.get(name, LONGEST_CELL))
            self.fields[f"kind-{name}"] = forms.ChoiceField(required=False, choices=[("", ""), *ChangeKind.choices])

    def values(self) -> dict[str, Any]:
        """Only the cells that were sent."""
        return {name: content_of(name, self.cleaned_data[name]) for name in self.names if name in self.data}

    def kinds(self) -> dict[str, str]:
        kinds = {name: self.cleaned_data.get(f"kind-{name}", "") for name in self.names}
        return {name: kind for name, kind in kinds.items() if kind}

    def seen(self) -> dict[str, str]:
        """The stamps of what stood in the cells when the form was drawn."""
        return {name: self.data[f"was-{name}"] for name in (*self.names, "period") if f"was-{name}" in self.data}


class SplitRow(forms.Form):
    """Where a row is cut: `steps:2` is after the second step."""

    at = forms.RegexField(
        r"^[a-z_]+:[0-9]+$",
        label=_("Pecah setelah"),
        error_messages={"required": _("Pilih dahulu di mana baris ini dipecah.")},
    )

    def cut(self) -> tuple[str, int]:
        field, _, at = self.cleaned_data["at"].partition(":")
        return field, int(at)


class Heading(forms.Form):
    """Number and name of an area or a component, for all the rows below it."""

    number = forms.CharField(label=_("Nomor"), required=False, max_length=8)
    name = forms.CharField(label=_("Nama"), max_length=300, widget=forms.Textarea({"rows": 2}))


class Bulk(forms.Form):
    """The same for several rows: months, responsible, a column shifted by a row, another component."""

    UP, DOWN = "column-up", "column-down"

    rows = forms.TypedMultipleChoiceField(
        coerce=int,
        error_messages={
            "required": _("Pilih sedikitnya satu baris."),
            "invalid_choice": _("Ada baris yang bukan bagian dari draf ini. Muat ulang halaman, lalu pilih lagi."),
        },
    )
    change = forms.ChoiceField(
        choices=[
            ("months", _("Bulan")),
            ("responsible", _("Penanggung jawab")),
            (UP, _("Geser kolom ke atas")),
            (DOWN, _("Geser kolom ke bawah")),
            ("heading", _("Pindah ke komponen lain")),
        ]
    )
    months = forms.TypedMultipleChoiceField(required=False, coerce=int, choices=MONTHS)
    responsible = forms.CharField(required=False, max_length=LONGEST_CELL)
    column = forms.ChoiceField(required=False)
    beside = forms.TypedChoiceField(
        required=False,
        coerce=int,
        empty_value=None,
        error_messages={"invalid_choice": _("Komponen itu tidak ada lagi. Muat ulang halaman, lalu pilih lagi.")},
    )

    def __init__(
        self,
        *args: Any,
        rows: Sequence[int],
        columns: Sequence[tuple[str, str]],
        headings: Sequence[tuple[int, str]],
        **kwargs: Any,
    ) -> None:
        super().__init__(*args, **kwargs)
        choices = {"rows": [(pk, pk) for pk in rows], "column": columns, "beside": headings}
        for name, offered in choices.items():
            field = self.fields[name]
            assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
            field.choices = offered

    def clean(self) -> dict[str, Any]:
        given = super().clean() or {}
        change = given.get("change")
        if change in (self.UP, self.DOWN) and not given.get("column") and "column" not in self.errors:
            self.add_error("column", _("Pilih dahulu kolom yang digeser."))
        if change == "heading" and given.get("beside") is None and "beside" not in self.errors:
            self.add_error("beside", _("Pilih dahulu komponen tujuannya."))
        return given


class PlaceLeftover(forms.Form):
    """The row (by its reference) and the cell to which left-over text goes."""

    ref = forms.CharField(max_length=60)
    field = forms.ChoiceField(choices=[(name, name) for name in (*TEXT_FIELDS, *LIST_FIELDS, "sub_component")])

    def __init__(self, *args: Any, refs: dict[str, int], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.refs = refs

    def clean_ref(self) -> int:
        """The key of the row."""
        wanted = self.cleaned_data["ref"].strip().casefold()
        for ref, pk in self.refs.items():
            if ref.casefold() == wanted:
                return pk
        raise forms.ValidationError(_("Butir “%(ref)s” tidak ada. Pilih dari daftar.") % {"ref": wanted})


class Header(forms.Form):
    """The decree's own data. `given()` holds only what was sent."""

    office_name = forms.CharField(label=_("Kantor menurut surat"), required=False, max_length=200)
    number = forms.CharField(
        label=_("Nomor"), required=False, max_length=80, help_text=_("Seperti tercetak setelah NOMOR, tanpa tahun.")
    )
    year = forms.IntegerField(label=_("Tahun keputusan"), required=False, min_value=1990, max_value=2100)
    about = forms.CharField(label=_("Tentang"), required=False, widget=forms.Textarea({"rows": 3}), max_length=2000)
    plan_year = forms.IntegerField(label=_("Tahun rencana"), required=False, min_value=1990, max_value=2100)
    enacted_place = forms.CharField(label=_("Ditetapkan di"), required=False, max_length=80)
    enacted_on = forms.DateField(
        label=_("Tanggal ditetapkan"), required=False, widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d")
    )
    signatory_name = forms.CharField(label=_("Penanda tangan"), required=False, max_length=120)
    signatory_role = forms.CharField(label=_("Jabatan penanda tangan"), required=False, max_length=200)
    certifier_name = forms.CharField(label=_("Pengesah salinan"), required=False, max_length=120)

    def __init__(self, data: Mapping[str, Any] | None = None, *, draft: Draft) -> None:
        super().__init__(data, initial={name: getattr(draft, name) for name in HEADER_FIELDS})
        for name, cell in draft.header_cells.items():
            if cell.get("kind"):
                self.fields[f"kind-{name}"] = forms.ChoiceField(
                    label=_("Sebab berbeda dari surat"),
                    choices=ChangeKind.choices,
                    initial=cell["kind"],
                    required=False,
                )

    def mark_needed(self) -> None:
        """Show which fields adoption needs; to be called before the form is drawn: saving asks for none."""
        self.use_required_attribute = False
        for name in NEEDED:
            self.fields[name].required = True

    def given(self) -> dict[str, Any]:
        return {name: self.cleaned_data[name] for name in HEADER_FIELDS if name in self.data}

    def kinds(self) -> dict[str, str]:
        kinds = {name: self.cleaned_data.get(f"kind-{name}", "") for name in HEADER_FIELDS}
        return {name: kind for name, kind in kinds.items() if kind}
