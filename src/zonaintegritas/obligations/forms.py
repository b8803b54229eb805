"""What people type about obligations."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.period.lexicon import MONTH_NAMES
from zonaintegritas.core.schedule import Recurrence
from zonaintegritas.core.schedule import Rhythm as CoreRhythm
from zonaintegritas.core.schedule import Rule as CoreRule
from zonaintegritas.evidence.models import Evidence
from zonaintegritas.obligations.facts import Brought, ObligationFacts
from zonaintegritas.obligations.models import Obligation, ObligationTime, Rhythm, Rule
from zonaintegritas.obligations.selectors import ItemChoice, Offer
from zonaintegritas.offices.models import User
from zonaintegritas.plans.forms.work import MarkDone

LONGEST_MONTH = 31
ENDS = {
    Rhythm.MONTHLY: tuple(range(1, 13)),
    Rhythm.QUARTERLY: (3, 6, 9, 12),
    Rhythm.SEMESTER: (6, 12),
}


class ChooseObligations(forms.Form):
    """Obligations of the catalogue that are ticked, each with the ticked items that it proves."""

    keys = forms.MultipleChoiceField(
        error_messages={"required": _("Centang sedikitnya satu kewajiban yang dijalankan kantor ini.")}
    )

    since_new_year = forms.BooleanField(
        label=_("Dijalankan sejak awal tahun: yang sudah jatuh tempo ikut ditagih"), required=False
    )

    def __init__(self, given: Any = None, *, offers: Sequence[Offer]) -> None:
        super().__init__(given)
        self.offers = [offer for offer in offers if not offer.is_chosen]
        keys = self.fields["keys"]
        assert isinstance(keys, forms.MultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        keys.choices = [(offer.template.key, offer.template.name) for offer in self.offers]
        for offer in self.offers:
            self.fields[f"butir-{offer.template.key}"] = forms.TypedMultipleChoiceField(
                choices=[(one.pk, one.words) for one in offer.items], coerce=int, required=False
            )

    @property
    def ties(self) -> dict[str, list[int]]:
        """The items that each chosen obligation proves."""
        return {key: self.cleaned_data[f"butir-{key}"] for key in self.cleaned_data["keys"]}

    @property
    def ticked(self) -> list[tuple[Offer, bool, list[tuple[ItemChoice, bool]]]]:
        """Every offer with what is ticked: what was sent, or at first the items that are suggested."""
        return [self._ticked(offer) for offer in self.offers]

    def _ticked(self, offer: Offer) -> tuple[Offer, bool, list[tuple[ItemChoice, bool]]]:
        key = offer.template.key
        if not self.is_bound:
            return offer, False, [(one, True) for one in offer.items]
        sent = {str(value) for value in self.data.getlist(f"butir-{key}")}  # type: ignore[attr-defined]  # a QueryDict
        chosen = key in self.data.getlist("keys")  # type: ignore[attr-defined]
        return offer, chosen, [(one, str(one.pk) in sent) for one in offer.items]


class ObligationForm(forms.Form):
    """Name, proof, due rule, people and items of an obligation whose periods are set."""

    name = forms.CharField(label=_("Kewajiban"), max_length=200)
    proof = forms.CharField(label=_("Yang dihitung sebagai bukti"), max_length=500, widget=forms.Textarea({"rows": 2}))
    basis = forms.CharField(
        label=_("Dasar"),
        help_text=_("Peraturan atau surat yang memintanya."),
        max_length=300,
        required=False,
    )
    rule = forms.ChoiceField(label=_("Jatuh tempo"), choices=Rule.choices, widget=forms.RadioSelect)
    number = forms.IntegerField(
        label=_("Tanggal, atau berapa hari kerja"),
        help_text=_("Tanggal pada hari libur maju ke hari kerja sebelumnya. Kosongkan untuk hari kerja terakhir."),
        min_value=1,
        max_value=LONGEST_MONTH,
        required=False,
        widget=forms.NumberInput({"inputmode": "numeric"}),
    )
    people = forms.ModelMultipleChoiceField(
        User.objects.none(),
        label=_("Orang yang mengerjakan"),
        help_text=_("Mereka dapat menandainya selesai, dan menerima pengingatnya."),
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )
    items = forms.TypedMultipleChoiceField(
        label=_("Butir rencana yang dibuktikan"),
        coerce=int,
        required=False,
        widget=forms.CheckboxSelectMultiple,
    )

    def __init__(
        self,
        given: Any = None,
        *,
        people: Sequence[User],
        items: Sequence[ItemChoice],
        initial: dict[str, Any] | None = None,
    ) -> None:
        super().__init__(given, initial={"rule": Rule.LAST_WORKING_DAY, **(initial or {})})
        field, choices = self.fields["people"], self.fields["items"]
        assert isinstance(field, forms.ModelMultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        assert isinstance(choices, forms.TypedMultipleChoiceField)  # noqa: S101
        field.queryset = User.objects.filter(pk__in=[person.pk for person in people]).order_by("full_name", "pk")
        choices.choices = [(one.pk, one.words) for one in items]
        if not items:
            del self.fields["items"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean() or {}
        needs_number = cleaned.get("rule") in (Rule.BY_DAY, Rule.WORKING_DAYS_AFTER)
        if needs_number and not cleaned.get("number") and "number" not in self.errors:
            self.add_error("number", _now("Isi tanggalnya, atau berapa hari kerja."))
        return cleaned

    @property
    def chosen_items(self) -> list[int]:
        """The ticked items of the plan."""
        return list(self.cleaned_data.get("items", ()))

    def _facts(self, rhythm: CoreRhythm, months: tuple[int, ...]) -> ObligationFacts:
        facts = self.cleaned_data
        recurrence = Recurrence(rhythm, months, CoreRule(facts["rule"]), facts["number"] or 0)
        name = " ".join(facts["name"].split())
        return ObligationFacts(name, recurrence, facts["proof"].strip(), facts["basis"].strip())


class AddObligation(ObligationForm):
    """An obligation of the office's own: also how often it returns."""

    rhythm = forms.ChoiceField(label=_("Berulang"), choices=Rhythm.choices, initial=Rhythm.QUARTERLY)
    month = forms.TypedChoiceField(
        label=_("Bulan"),
        help_text=_("Hanya untuk yang setahun sekali."),
        choices=[("", "–"), *((number, name) for number, name in enumerate(MONTH_NAMES, start=1))],
        coerce=int,
        empty_value=None,
        required=False,
    )
    field_order = ("name", "rhythm", "month", "rule", "number", "proof", "basis", "people", "items")

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("rhythm") == Rhythm.YEARLY and not cleaned.get("month"):
            self.add_error("month", _now("Pilih bulannya."))
        return cleaned

    @property
    def facts(self) -> ObligationFacts:
        """The checked form."""
        rhythm = Rhythm(self.cleaned_data["rhythm"])
        months = ENDS.get(rhythm) or (self.cleaned_data["month"],)
        return self._facts(CoreRhythm(rhythm.value), months)


class EditObligation(ObligationForm):
    """What may change of an obligation; its periods stay."""

    def __init__(
        self, given: Any = None, *, obligation: Obligation, people: Sequence[User], items: Sequence[ItemChoice]
    ) -> None:
        named = [named.user for named in obligation.named.all()]
        initial = {
            "name": obligation.name,
            "proof": obligation.proof,
            "basis": obligation.basis,
            "rule": obligation.rule,
            "number": obligation.number or None,
            "people": [person.pk for person in named],
            "items": list(obligation.ties.values_list("item_id", flat=True)),
        }
        super().__init__(given, people=[*people, *named], items=items, initial=initial)
        self.obligation = obligation

    @property
    def facts(self) -> ObligationFacts:
        """The checked form, with the periods as they are."""
        recurrence = self.obligation.recurrence
        return self._facts(recurrence.rhythm, recurrence.months)


class MarkTime(MarkDone):
    """When a time of an obligation was done, a note, and its evidence: files, a link, or what the office has."""

    salted_by = "obligations.mark"
    link = forms.URLField(
        label=_("Tautan"), required=False, max_length=1000, assume_scheme="https", help_text=_("Bila buktinya laman.")
    )
    bukti = forms.TypedChoiceField(
        label=_("Atau bukti yang sudah ada"),
        help_text=_("Bukti kantor ini yang sudah diunggah, dari masa kewajiban ini lebih dahulu."),
        coerce=int,
        empty_value=None,
        required=False,
    )

    def __init__(
        self,
        given: Any = None,
        sent: Any = None,
        *,
        time: ObligationTime,
        today: dt.date,
        documents: Iterable[Evidence],
    ) -> None:
        super().__init__(given, sent, occurrence=time, today=today)
        self.documents = {document.pk: document for document in documents}
        field = self.fields["bukti"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker: declared above
        titles = [(pk, f"{one.title} ({one.get_kind_display()})") for pk, one in self.documents.items()]
        field.choices = [("", _now("Tidak ada")), *titles]
        if not titles:
            del self.fields["bukti"]

    def clean(self) -> dict[str, Any]:
        cleaned = super().clean()
        if cleaned.get("bukti") and (self.received or cleaned.get("link")):
            self.add_error("bukti", _now("Pilih salah satu: bukti yang sudah ada, atau berkas dan tautan yang baru."))
        return cleaned

    @property
    def brought(self) -> Brought | Evidence | None:
        """The evidence of the office that was chosen, or what was handed in."""
        if (known := self.documents.get(self.cleaned_data.get("bukti") or 0)) is not None:
            return known
        link = self.cleaned_data["link"]
        return Brought(self.received, link, self.kind_of_files) if self.received or link else None


class WithdrawObligation(forms.Form):
    """Why an obligation no longer counts."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": _("Tuliskan alasan penarikannya.")},
    )
