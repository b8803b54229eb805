"""What reviewers type, and those who give another document or none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any
from urllib.parse import urlencode

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.evidence.models import Evidence
from zonaintegritas.plans.return_reasons import in_one
from zonaintegritas.plans.selectors.queue import Choice
from zonaintegritas.plans.services.proofs import ReasonMissing
from zonaintegritas.plans.services.return_reasons import NothingWritten

LONGEST_REASON = 2000


class QueueFilter(forms.Form):
    """Which part of the queue is wanted."""

    area = forms.ChoiceField(label=_("Area"), required=False)
    putaran = forms.ChoiceField(
        label=_("Putaran"),
        required=False,
        choices=[("", _("Semua putaran")), ("pertama", _("Baru diajukan")), ("ulang", _("Sesudah diperbaiki"))],
    )

    def __init__(self, given: Any, *, areas: Iterable[tuple[str, str, int]]) -> None:
        super().__init__(given, auto_id="antrean-%s")
        field = self.fields["area"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        offered = [(roman, f"{roman}. {name} ({total})" if roman else name) for roman, name, total in areas]
        if given and given.get("area") and given["area"] not in {roman for roman, _words in offered}:
            offered.append((given["area"], f"{given['area']} (0)"))  # chosen before its last proof was judged
        field.choices = [("", _("Semua area")), *offered]

    @property
    def chosen(self) -> Choice:
        """The choices; what makes no sense leaves nothing out."""
        given = self.cleaned_data if self.is_valid() else {}
        return Choice(given.get("area", ""), given.get("putaran", ""))

    @property
    def query(self) -> str:
        """The choices as they stand in an address."""
        given = self.cleaned_data if self.is_valid() else {}
        return urlencode({name: value for name, value in given.items() if value})


class ReturnProof(forms.Form):
    """What has to be mended: sentences to choose from, and one's own words. Chosen ones join what was typed."""

    alasan = forms.MultipleChoiceField(
        label=_("Alasan yang sering"), required=False, widget=forms.CheckboxSelectMultiple({"data-alasan": True})
    )
    reason = forms.CharField(
        label=_("Yang perlu diperbaiki"),
        required=False,
        max_length=LONGEST_REASON,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Terbaca oleh pengunggah. Yang dicentang di atas ikut ditulis."),
    )

    def __init__(self, given: Any = None, *, reasons: Sequence[str]) -> None:
        super().__init__(given, auto_id="kembalikan-%s")
        field = self.fields["alasan"]
        assert isinstance(field, forms.MultipleChoiceField)  # noqa: S101 - for the type checker: declared above
        typed = given.getlist("alasan") if given is not None else []
        field.choices = [(sentence, _(sentence)) for sentence in dict.fromkeys((*reasons, *typed))]

    def clean(self) -> dict[str, Any]:
        """One reason of both; none at all is said in the same words as the rule says it."""
        cleaned = super().clean() or {}
        cleaned["reason"] = in_one(cleaned.get("reason", ""), cleaned.get("alasan", ()))
        if not cleaned["reason"]:
            self.add_error("reason", _(ReasonMissing.message))
        return cleaned


class EditReturnReason(forms.Form):
    """A reason of the office's own."""

    text = forms.CharField(
        label=_("Alasan"),
        max_length=300,
        widget=forms.Textarea({"rows": 2}),
        help_text=_("Katakan apa yang kurang dan apa yang harus dilakukan pengunggah."),
        error_messages={"required": _(NothingWritten.message)},
    )

    def clean_text(self) -> str:
        return " ".join(str(self.cleaned_data["text"]).split())


class WithdrawProof(forms.Form):
    """Why a document is no longer used here."""

    reason = forms.CharField(
        label=_("Alasan"),
        max_length=1000,
        widget=forms.Textarea({"rows": 3}),
        help_text=_("Misalnya salah butir. Terbaca di riwayat pemakaian bukti ini."),
        error_messages={"required": _("Tuliskan alasannya.")},
    )


class UseAnother(forms.Form):
    """Another document of the library in the place of this one."""

    bukti = forms.TypedChoiceField(
        label=_("Bukti"),
        coerce=int,
        empty_value=None,
        widget=forms.RadioSelect,
        error_messages={"required": _("Pilih satu bukti.")},
    )

    def __init__(self, given: Any = None, *, documents: Iterable[Evidence]) -> None:
        super().__init__(given)
        self.documents = {document.pk: document for document in documents}
        field = self.fields["bukti"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(pk, f"{one.title} ({one.get_kind_display()})") for pk, one in self.documents.items()]

    @property
    def document(self) -> Evidence:
        """What was chosen."""
        return self.documents[self.cleaned_data["bukti"]]
