"""Shapes of what people type about people, roles, mandates and passwords."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from typing import Any

from allauth.account.forms import LoginForm
from django import forms
from django.contrib.auth.password_validation import validate_password
from django.core.validators import RegexValidator
from django.utils.translation import gettext_lazy as _

from zonaintegritas.offices.models import Membership, User

AREAS = (
    ("I", _("I. Manajemen perubahan")),
    ("II", _("II. Penataan tata laksana")),
    ("III", _("III. Penataan sistem manajemen SDM")),
    ("IV", _("IV. Penguatan akuntabilitas")),
    ("V", _("V. Penguatan pengawasan")),
    ("VI", _("VI. Peningkatan kualitas pelayanan publik")),
)
ROLES = (
    ("", _("Pilih peran")),
    (Membership.Role.OPERATOR, _("Operator: mengelola orang, draf dan rencana")),
    (Membership.Role.CHAIR, _("Ketua: menetapkan rencana")),
    (Membership.Role.SECRETARY, _("Sekretaris: menetapkan bila mendapat mandat ketua")),
    (Membership.Role.COORDINATOR, _("Koordinator area: mengurus satu atau beberapa area")),
    (Membership.Role.MEMBER, _("Anggota: mengerjakan langkah yang ditugaskan")),
    (Membership.Role.VIEWER, _("Pengamat: hanya melihat")),
    (Membership.Role.SUPERVISOR, _("Pembina: melihat kantor ini dan kantor di bawahnya")),
)
_USERNAME = RegexValidator(
    r"^[a-z0-9][a-z0-9._-]{2,59}$",
    _("Pakai 3 sampai 60 huruf kecil, angka, titik, garis bawah atau tanda hubung, tanpa spasi."),
)


class SignIn(LoginForm):  # type: ignore[misc]  # the library publishes no types
    """The sign-in library's form in the words of this program."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        for name, label in (("login", _("Nama pengguna")), ("password", _("Kata sandi"))):
            self.fields[name].label = label
            del self.fields[name].widget.attrs["placeholder"]
        self.fields["login"].widget.attrs |= {"autocapitalize": "none", "autofocus": True, "spellcheck": "false"}
        self.fields["password"].help_text = ""


class LowerCase(forms.CharField):
    """User names have no capitals, whatever the keyboard of a phone makes of them."""

    def to_python(self, value: Any) -> str:
        return str(super().to_python(value) or "").lower()


def _username_field(help_text: Any) -> LowerCase:
    return LowerCase(
        label=_("Nama pengguna"),
        help_text=help_text,
        max_length=60,
        validators=[_USERNAME],
        widget=forms.TextInput({"autocapitalize": "none", "autocomplete": "off", "spellcheck": "false"}),
    )


class _RoleFields(forms.Form):
    """A role, and the areas where it is that of a coordinator."""

    role = forms.ChoiceField(label=_("Peran"), choices=ROLES)
    areas = forms.MultipleChoiceField(
        label=_("Area"),
        choices=AREAS,
        required=False,
        widget=forms.CheckboxSelectMultiple,
        help_text=_("Hanya untuk koordinator area: satu atau beberapa."),
    )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if answers.get("role") == Membership.Role.COORDINATOR and not answers.get("areas"):
            self.add_error("areas", _("Pilih sedikitnya satu area untuk koordinator area."))
        return answers


class GrantRole(_RoleFields):
    """One more role for a person of this office."""


class AddPerson(_RoleFields):
    """A new person with a first role."""

    full_name = forms.CharField(
        label=_("Nama lengkap"), max_length=120, widget=forms.TextInput({"autocomplete": "off"})
    )
    username = _username_field(_("Dipakai untuk masuk, misalnya dewi.anggraini. Tidak dapat diubah."))
    field_order = ("full_name", "username", "role", "areas")


class AddKnownPerson(_RoleFields):
    """A person of another office gets a role here."""

    username = _username_field(_("Nama yang dipakai orang itu untuk masuk. Tanyakan kepada yang bersangkutan."))
    field_order = ("username", "role", "areas")


class GiveMandate(forms.Form):
    """The chair's mandate to a secretary."""

    secretary = forms.ChoiceField(label=_("Sekretaris"))
    begins_on = forms.DateField(label=_("Mulai"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    until = forms.DateField(
        label=_("Sampai dengan"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        help_text=_("Kosongkan bila berlaku sampai ditarik."),
    )

    def __init__(self, *args: Any, secretaries: Sequence[User], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["secretary"] = forms.ChoiceField(
            label=_("Sekretaris"), choices=[(str(person.pk), person.full_name) for person in secretaries]
        )

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        begins_on, until = answers.get("begins_on"), answers.get("until")
        if begins_on and until and until < begins_on:
            self.add_error("until", _("Tanggal akhir mendahului tanggal mulai."))
        return answers


class SetStandIn(forms.Form):
    """Who acts for somebody who is away, and from when until when."""

    acting = forms.ChoiceField(label=_("Digantikan oleh"))
    begins_on = forms.DateField(label=_("Mulai"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    until = forms.DateField(label=_("Sampai dengan"), widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"))
    reason = forms.CharField(
        label=_("Keterangan"),
        required=False,
        max_length=200,
        help_text=_("Misalnya cuti tahunan atau dinas luar. Terbaca oleh orang di kantor ini."),
    )

    def __init__(self, given: Any = None, *, others: Sequence[User], today: dt.date) -> None:
        super().__init__(given, initial={"begins_on": today})
        self.others = {str(person.pk): person for person in others}
        field = self.fields["acting"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [("", _("Pilih orang")), *((key, person.full_name) for key, person in self.others.items())]

    def clean_acting(self) -> User:
        return self.others[self.cleaned_data["acting"]]

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        begins_on, until = answers.get("begins_on"), answers.get("until")
        if begins_on and until and until < begins_on:
            self.add_error("until", _("Tanggal akhir mendahului tanggal mulai."))
        return answers


def _new_password_field() -> forms.CharField:
    return forms.CharField(
        label=_("Kata sandi baru"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
        help_text=_("Sedikitnya 10 karakter. Beberapa kata yang mudah Anda ingat lebih baik daripada satu kata sulit."),
    )


class ChoosePassword(forms.Form):
    """A new password for one person, typed twice."""

    password = _new_password_field()
    again = forms.CharField(
        label=_("Ulangi kata sandi baru"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "new-password"}),
    )

    def __init__(self, *args: Any, person: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.person = person

    def clean_password(self) -> str:
        password: str = self.cleaned_data["password"]
        validate_password(password, self.person)
        return password

    def clean(self) -> dict[str, Any]:
        answers = super().clean() or {}
        if "password" in answers and "again" in answers and answers["password"] != answers["again"]:
            self.add_error("again", _("Kedua kata sandi tidak sama."))
        return answers


class ChangePassword(ChoosePassword):
    """The same, for a person who knows the present one."""

    present = forms.CharField(
        label=_("Kata sandi sekarang"),
        strip=False,
        widget=forms.PasswordInput({"autocomplete": "current-password"}),
    )
    field_order = ("present", "password", "again")

    def clean_present(self) -> str:
        present: str = self.cleaned_data["present"]
        if not self.person.check_password(present):
            raise forms.ValidationError(_("Kata sandi sekarang tidak cocok."))
        return present
