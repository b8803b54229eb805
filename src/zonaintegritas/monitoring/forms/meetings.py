"""Forms of meetings: calling, who comes, minutes, decisions, papers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.evidence.models import Kind
from zonaintegritas.files.forms import ManyFilesField, ReceivesFiles
from zonaintegritas.monitoring.fitting import Target
from zonaintegritas.monitoring.models import Meeting, Participant, Round
from zonaintegritas.monitoring.models.meeting import LONGEST_JOB, LONGEST_NAME
from zonaintegritas.monitoring.selectors.meetings import PAPERS
from zonaintegritas.monitoring.services.meetings import MeetingFacts, Person

LONGEST_TEXT = 20_000
MOST_PEOPLE = 300
TIME = forms.TimeInput({"type": "time"}, format="%H:%M")


class MeetingForm(forms.Form):
    """Kind, what about, when, where, who leads, agenda."""

    kind = forms.ChoiceField(label=_("Jenis rapat"), choices=Meeting.Kind.choices)
    round = forms.ChoiceField(
        label=_("Putaran"), required=False, help_text=_("Angka putaran ini diisikan ke dalam notulen.")
    )
    about = forms.CharField(label=_("Acara"), max_length=200)
    held_on = forms.DateField(label=_("Tanggal"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    starts_at = forms.TimeField(label=_("Mulai"), widget=TIME)
    ends_at = forms.TimeField(label=_("Selesai"), required=False, widget=TIME)
    place = forms.CharField(label=_("Tempat"), max_length=200)
    leader = forms.CharField(label=_("Pimpinan rapat"), required=False, max_length=LONGEST_NAME)
    leader_job = forms.CharField(label=_("Jabatan pimpinan rapat"), required=False, max_length=LONGEST_JOB)
    letter_number = forms.CharField(label=_("Nomor undangan"), required=False, max_length=60)
    agenda = forms.CharField(
        label=_("Agenda"),
        required=False,
        max_length=LONGEST_TEXT,
        help_text=_("Satu pokok satu baris."),
        widget=forms.Textarea({"rows": 4}),
    )

    def __init__(self, *args: Any, rounds: Sequence[Round], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._rounds = {str(one.pk): one for one in rounds}
        self.fields["round"] = forms.ChoiceField(
            label=self.fields["round"].label,
            help_text=self.fields["round"].help_text,
            required=False,
            choices=[("", _("Tanpa putaran")), *((key, one.name) for key, one in self._rounds.items())],
        )

    def clean(self) -> dict[str, Any]:
        """It does not end before it begins."""
        typed = super().clean() or self.cleaned_data
        begins, ends = typed.get("starts_at"), typed.get("ends_at")
        if begins and ends and ends <= begins:
            self.add_error("ends_at", _now("Jam selesai harus sesudah jam mulai."))
        return typed

    def facts(self, writer: str = "") -> MeetingFacts:
        """What was typed, as the commands want it."""
        typed = dict(self.cleaned_data)
        return MeetingFacts(**{**typed, "round": self._rounds.get(typed["round"]), "writer": writer})


class PeopleForm(forms.Form):
    """Who is asked to come: ticked from who is known, and typed."""

    known = forms.MultipleChoiceField(label=_("Dari tim dan kantor"), required=False)
    others = forms.CharField(
        label=_("Orang lain"),
        required=False,
        max_length=LONGEST_TEXT,
        help_text=_("Satu orang satu baris: nama; jabatan."),
        widget=forms.Textarea({"rows": 4, "placeholder": "Siti Amalia; Inspektorat"}),
    )

    def __init__(self, *args: Any, known: Sequence[Participant], invited: Sequence[Participant], **kwargs: Any) -> None:
        self._known = {f"{at}": Person(one.name, one.job) for at, one in enumerate(known)}
        keys = {person.name: key for key, person in self._known.items()}
        others = [one for one in invited if one.name not in keys]
        kwargs["initial"] = {
            "known": [keys[one.name] for one in invited if one.name in keys],
            "others": "\n".join("; ".join(filter(None, (one.name, one.job))) for one in others),
        }
        super().__init__(*args, **kwargs)
        choices = [(key, f"{one.name} ({one.job})" if one.job else one.name) for key, one in self._known.items()]
        self.fields["known"] = forms.MultipleChoiceField(
            label=self.fields["known"].label,
            required=False,
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
        )

    def clean_others(self) -> list[Person]:
        """Names, each with a job where one stands behind a semicolon or a tab."""
        people = []
        for line in self.cleaned_data["others"].splitlines():
            name, _mark, job = (part.strip() for part in re.sub(r"\t", ";", line).partition(";"))
            if len(name) > LONGEST_NAME or len(job) > LONGEST_JOB:
                raise forms.ValidationError(
                    _now("Nama atau jabatan ini terlalu panjang: %(name)s") % {"name": name[:60]}
                )
            people += [Person(name, job)] if name else []
        if len(people) > MOST_PEOPLE:
            raise forms.ValidationError(_now("Paling banyak %(most)s orang.") % {"most": MOST_PEOPLE})
        return people

    @property
    def people(self) -> list[Person]:
        """Everybody, in the order of the lists."""
        return [*(self._known[key] for key in self.cleaned_data["known"]), *self.cleaned_data["others"]]


class MinutesForm(forms.Form):
    """What was said, who wrote it down, who was there."""

    discussion = forms.CharField(
        label=_("Pembahasan"), required=False, max_length=LONGEST_TEXT, widget=forms.Textarea({"rows": 8})
    )
    writer = forms.CharField(label=_("Notulis"), required=False, max_length=LONGEST_NAME)
    present = forms.MultipleChoiceField(label=_("Hadir"), required=False)
    shown_discussion = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, *args: Any, people: Sequence[Participant], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choices = [(str(one.pk), one.name) for one in people]
        self.fields["present"] = forms.MultipleChoiceField(
            label=self.fields["present"].label,
            required=False,
            choices=choices,
            widget=forms.CheckboxSelectMultiple,
        )
        if not choices:
            del self.fields["present"]

    @property
    def facts(self) -> dict[str, Any]:
        """What the command wants."""
        typed = self.cleaned_data
        present = {int(key) for key in typed.get("present", ())}
        shown = typed["shown_discussion"] if "shown_discussion" in self.data else None
        return {"discussion": typed["discussion"], "writer": typed["writer"], "present": present, "shown": shown}


class DecisionForm(forms.Form):
    """Something that was decided."""

    text = forms.CharField(
        label=_("Keputusan"),
        max_length=2000,
        widget=forms.Textarea({"rows": 2}),
        error_messages={"required": _("Tuliskan keputusannya.")},
    )


class PaperForm(ReceivesFiles):
    """A signed scan or photos, and the items that it proves."""

    kind = forms.ChoiceField(
        label=_("Jenis berkas"),
        choices=[(kind.value, kind.label) for kind in PAPERS] + [(Kind.MATERIAL.value, Kind.MATERIAL.label)],
    )
    papers = ManyFilesField(label=_("Hasil pindai atau foto"), is_needed=True)
    targets = forms.MultipleChoiceField(label=_("Dipakai sebagai bukti butir"), required=False)

    def __init__(self, *args: Any, targets: Sequence[Target], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._targets = {one.key: one for one in targets}
        self.fields["targets"] = forms.MultipleChoiceField(
            label=self.fields["targets"].label,
            required=False,
            choices=[(key, _label(one)) for key, one in self._targets.items()],
            widget=forms.CheckboxSelectMultiple,
        )
        if not targets:
            del self.fields["targets"]

    def clean(self) -> dict[str, Any]:
        """There is something to file."""
        cleaned = super().clean()
        if not self.received and "papers" not in self.errors:
            self.add_error("papers", _now("Pilih berkasnya."))
        return cleaned

    @property
    def chosen(self) -> list[Target]:
        """The items, each with its occurrence."""
        return [self._targets[key] for key in self.cleaned_data.get("targets", ())]


def _label(target: Target) -> str:
    when = f" – {target.occurrence.label}" if target.occurrence else ""
    wanted = f" ({_now('diminta rencana')})" if target.is_likely else ""
    return f"{target.ref} {target.item.indicator}{when}{wanted}"
