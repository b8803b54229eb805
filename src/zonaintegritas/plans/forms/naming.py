"""Which items are meant, and which people: naming at once, by party, handing over."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.offices.models import User
from zonaintegritas.plans.models import BulkChange, Item
from zonaintegritas.plans.naming import ItemChange
from zonaintegritas.plans.parties import party_key
from zonaintegritas.plans.selectors.naming import Legacy

NOBODY = "tanpa"
LONGEST_CHOICE = 60
ALL, TICKED = "semua", "dicentang"
KINDS = (
    (BulkChange.Kind.ADD, _("Tambahkan orang ini")),
    (BulkChange.Kind.REPLACE, _("Gantikan dengan orang ini")),
    (BulkChange.Kind.REMOVE, _("Keluarkan orang ini")),
)


class People(forms.MultipleChoiceField):
    """People of an office, by key."""

    def __init__(self, people: Sequence[User], **options: Any) -> None:
        self.people = {str(person.pk): person for person in people}
        choices = [(key, person.full_name) for key, person in self.people.items()]
        super().__init__(choices=choices, widget=forms.CheckboxSelectMultiple, **options)

    def clean(self, value: Any) -> Any:
        return [self.people[key] for key in super().clean(value)]


class Person(forms.ChoiceField):
    """A person of an office, by key; None where nobody is chosen."""

    def __init__(self, people: Sequence[User], *, nobody: Any, **options: Any) -> None:
        self.people = {str(person.pk): person for person in people}
        choices = [("", nobody), *((key, person.full_name) for key, person in self.people.items())]
        super().__init__(choices=choices, **options)

    def clean(self, value: Any) -> Any:
        return self.people.get(super().clean(value))


class ChooseItems(forms.Form):
    """Which items of a plan are shown: by area, component, printed party, person."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    komponen = forms.ChoiceField(label=_("Komponen"), required=False)
    pihak = forms.ChoiceField(label=_("Penanggung jawab menurut surat"), required=False)
    orang = forms.ChoiceField(label=_("Orang yang ditunjuk"), required=False)

    def __init__(self, given: Any, *, items: Sequence[Item]) -> None:
        super().__init__(given, auto_id="pilih-%s", label_suffix="")
        self.items = items
        areas = {item.area_roman: f"{item.area_roman}. {item.area_name}" for item in items if item.area_roman}
        components = {_component(item): f"{_component(item)} {item.component_name}" for item in items}
        parties = {party_key(item.responsible): " ".join(item.responsible.split()) for item in items}
        people = {str(named.user_id): named.user.full_name for item in items for named in item.named.all()}
        self._offer("area", _("Semua area"), areas)
        self._offer("komponen", _("Semua komponen"), components)
        self._offer("pihak", _("Semua sebutan"), {key: text for key, text in parties.items() if key})
        by_name = dict(sorted(people.items(), key=lambda one: one[1].casefold()))
        self._offer("orang", _("Siapa pun"), {NOBODY: _("Belum ada orangnya"), **by_name})

    @property
    def is_used(self) -> bool:
        """Whether anything is left out."""
        return self.is_valid() and any(self.cleaned_data.values())

    @property
    def query(self) -> str:
        """The choices as they stand in an address."""
        chosen = self.cleaned_data if self.is_valid() else {}
        kept = urlencode({name: value for name, value in chosen.items() if value})
        return f"?{kept}" if kept else ""

    def shown(self) -> list[Item]:
        """The items that fit; a choice that makes no sense leaves nothing out."""
        chosen = self.cleaned_data if self.is_valid() else {}
        return [item for item in self.items if _fits(item, chosen)]

    def _offer(self, name: str, everything: Any, choices: dict[str, Any]) -> None:
        field = self.fields[name]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [("", everything), *((key, _short(words)) for key, words in choices.items())]
        field.widget.attrs["class"] = "masukan"


def _component(item: Item) -> str:
    return f"{item.area_roman or '?'}.{item.component_no or '?'}"


def _fits(item: Item, chosen: dict[str, str]) -> bool:
    people = {str(named.user_id) for named in item.named.all()} or {NOBODY}
    return (
        chosen.get("area") in (None, "", item.area_roman)
        and chosen.get("komponen") in (None, "", _component(item))
        and chosen.get("pihak") in (None, "", party_key(item.responsible))
        and (not chosen.get("orang") or chosen["orang"] in people)
    )


def _short(words: Any) -> str:
    text = str(words)
    return text if len(text) <= LONGEST_CHOICE else f"{text[: LONGEST_CHOICE - 1]}…"


class NameMany(forms.Form):
    """What happens to the people of the chosen items."""

    which = forms.ChoiceField(label=_("Butir mana"), widget=forms.RadioSelect)
    kind = forms.ChoiceField(label=_("Yang dilakukan"), choices=KINDS, widget=forms.RadioSelect)

    def __init__(self, given: Any = None, *, items: Sequence[Item], workers: Sequence[User]) -> None:
        super().__init__(given, initial={"which": ALL, "kind": BulkChange.Kind.ADD})
        self.items = {str(item.pk): item for item in items}
        which = self.fields["which"]
        assert isinstance(which, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        shown = _("Semua butir yang tampil (%(total)s)") % {"total": len(items)}
        which.choices = [(ALL, shown), (TICKED, _("Hanya yang dicentang di daftar di bawah"))]
        named = {named.user for item in items for named in item.named.all()}
        self.fields["instead_of"] = Person(
            sorted(named, key=lambda person: person.full_name.casefold()),
            nobody=_("Semua yang ditunjuk sekarang"),
            label=_("Yang digantikan"),
            required=False,
            help_text=_("Hanya untuk menggantikan: di butir yang ditunjuk kepada orang ini saja."),
        )
        extra = [person for person in named if person not in workers]  # who left may be taken out
        self.fields["people"] = People(
            [*workers, *sorted(extra, key=lambda person: person.full_name.casefold())],
            label=_("Orang"),
            error_messages={"required": _("Pilih sedikitnya satu orang.")},
        )
        self.ticked: set[str] = set(given.getlist("butir")) if given is not None else set()

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if answers.get("which") == TICKED and not self.chosen():
            self.add_error("which", _("Belum ada butir yang dicentang."))
        return answers

    def chosen(self) -> list[Item]:
        """The items that are meant."""
        if self.cleaned_data.get("which") == TICKED:
            return [item for key, item in self.items.items() if key in self.ticked]
        return list(self.items.values())

    def frozen(self, changes: Iterable[ItemChange]) -> list[tuple[str, str]]:
        """What the preview sends on: the same people, and the items that were shown to change."""
        answers = self.cleaned_data
        instead_of = answers["instead_of"]
        return [
            ("kind", answers["kind"]),
            ("which", TICKED),
            ("instead_of", str(instead_of.pk) if instead_of else ""),
            *(("people", str(person.pk)) for person in answers["people"]),
            *(("butir", str(change.item.pk)) for change in changes),
        ]


class NameParty(forms.Form):
    """Who stands for a printed party."""

    def __init__(self, given: Any = None, *, workers: Sequence[User], chosen: Iterable[User]) -> None:
        super().__init__(given, initial={"people": [str(person.pk) for person in chosen]})
        self.fields["people"] = People(workers, label=_("Orang yang mewakilinya"), required=False)


class HandOver(forms.Form):
    """Who takes over from somebody who leaves: one for everything, others for single areas."""

    def __init__(self, given: Any = None, *, workers: Sequence[User], legacy: Legacy) -> None:
        super().__init__(given)
        self.fields["successor"] = Person(
            workers,
            nobody=_("Pilih orang"),
            label=_("Penerus"),
            error_messages={"required": _("Pilih penerusnya.")},
            help_text=_("Menerima semuanya, kecuali area yang diserahkan kepada orang lain di bawah ini."),
        )
        self.areas = [one.area for one in legacy.areas if one.area] if len(legacy.areas) > 1 else []
        names = {one.area: one.name for one in legacy.areas}
        for area in self.areas:
            label = _("Area %(area)s %(name)s") % {"area": area, "name": names[area]}
            self.fields[f"area_{area}"] = Person(
                workers, nobody=_("Sama dengan penerus"), label=label.strip(), required=False
            )
        self.fields["note"] = forms.CharField(
            label=_("Catatan serah terima"),
            required=False,
            max_length=1000,
            widget=forms.Textarea({"rows": 3}),
            help_text=_("Misalnya nomor surat pindah, atau yang perlu diketahui penerusnya."),
        )

    @property
    def by_area(self) -> dict[str, User]:
        """Area -> who takes it over, where that is not the successor of all else."""
        chosen = {area: self.cleaned_data.get(f"area_{area}") for area in self.areas}
        return {area: person for area, person in chosen.items() if person is not None}
