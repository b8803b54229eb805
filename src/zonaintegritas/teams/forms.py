"""What people type about the team: one member, or a pasted list."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from django import forms
from django.utils.translation import gettext as _now
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.team import Member, TeamRole, group_name, read_pasted
from zonaintegritas.core.team.members import NUMERALS
from zonaintegritas.core.team.pasted import LONGEST_NAME, LONGEST_POSITION
from zonaintegritas.offices.models import User
from zonaintegritas.teams.models import TeamMember

GROUPS = [(area, group_name(area)) for area in ("", *NUMERALS)]
LONGEST_LIST = 60_000  # characters


class MemberForm(forms.Form):
    """One member of the team."""

    name = forms.CharField(
        label=_("Nama"),
        max_length=LONGEST_NAME,
        help_text=_("Lengkap dengan gelar, seperti akan tercetak dalam keputusan."),
        widget=forms.TextInput({"autocomplete": "off"}),
    )
    job = forms.CharField(
        label=_("Jabatan"),
        max_length=LONGEST_POSITION,
        required=False,
        help_text=_("Misalnya Kepala Subbagian Hukum dan SDM. Dipakai juga untuk mengenali penanggung jawab rencana."),
    )
    role = forms.ChoiceField(label=_("Kedudukan dalam tim"), choices=TeamMember.Role.choices, initial="MEMBER")
    area = forms.ChoiceField(label=_("Kelompok kerja"), choices=GROUPS, required=False)
    person = forms.ChoiceField(
        label=_("Akun"),
        required=False,
        help_text=_("Bila orang ini juga memakai program ini di kantor ini."),
    )

    def __init__(self, *args: Any, people: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._people = {str(person.pk): person for person in people}
        self.fields["person"] = forms.ChoiceField(
            label=self.fields["person"].label,
            help_text=self.fields["person"].help_text,
            required=False,
            choices=[("", _("Tanpa akun")), *((key, person.full_name) for key, person in self._people.items())],
        )

    def clean(self) -> dict[str, Any]:
        """A coordinator is one of a working group."""
        values = super().clean() or self.cleaned_data
        if values.get("role") == TeamMember.Role.COORDINATOR and not values.get("area"):
            self.add_error("area", _now("Pilih kelompok kerja yang dikoordinasi."))
        return values

    @property
    def facts(self) -> Member:
        """What was typed, as the core knows a member."""
        typed = self.cleaned_data
        return Member(typed["name"], typed["job"], TeamRole[typed["role"]], typed["area"])

    @property
    def account(self) -> User | None:
        return self._people.get(self.cleaned_data["person"])


class PasteForm(forms.Form):
    """A list of members, one a line."""

    people = forms.CharField(
        label=_("Daftar anggota"),
        max_length=LONGEST_LIST,
        help_text=_(
            "Satu orang satu baris: nama; jabatan; kedudukan; area. Boleh disalin langsung dari Excel atau Word. "
            "Kedudukan yang kosong berarti anggota, area yang kosong berarti tim inti."
        ),
        widget=forms.Textarea(
            {"rows": 12, "placeholder": "Siti Amalia, S.H.; Sekretaris; Ketua\nRudi; Kasubbag Hukum; Koordinator; I"}
        ),
    )

    def clean_people(self) -> list[Member]:
        """All lines, or what is wrong with each of them."""
        members, problems = read_pasted(self.cleaned_data["people"])
        if problems:
            raise forms.ValidationError(
                [_now("Baris %(line)s: %(what)s") % {"line": one.line, "what": one.message} for one in problems]
            )
        if not members:
            raise forms.ValidationError(_now("Daftar ini tidak berisi nama."))
        return members
