"""Shapes of what people type about a plan that is copied: which one, for which year, and what they answer."""

from __future__ import annotations

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from zonaintegritas.core.copying import BLANK
from zonaintegritas.plans.copy_questions import Question
from zonaintegritas.plans.models import CopyAnswer
from zonaintegritas.plans.services.composing import YEARS_AHEAD
from zonaintegritas.plans.services.copying import Reply

OWN, OTHER = "sendiri", "lain"
Says = CopyAnswer.Says


class ChooseBase(forms.Form):
    """The revision that becomes the base, and the year of the new plan."""

    revision = forms.IntegerField()
    plan_year = forms.TypedChoiceField(coerce=int)

    def __init__(self, given: Any, *, year: int) -> None:
        super().__init__(given)
        field = self.fields["plan_year"]
        assert isinstance(field, forms.TypedChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(one, str(one)) for one in range(year, year + YEARS_AHEAD + 1)]


class BaseFilter(forms.Form):
    """Whose plans are offered, and for which year the new one is made; what makes no sense is left out."""

    tahun = forms.IntegerField(required=False)
    dari = forms.CharField(required=False)
    cari = forms.CharField(label=_("Nama atau kode kantor"), required=False, max_length=80)

    def __init__(self, given: Any, *, year: int) -> None:
        super().__init__(given, auto_id="saring-%s")
        chosen = self.cleaned_data if self.is_valid() else {}
        is_near = chosen.get("tahun") in range(year, year + YEARS_AHEAD + 1)
        self.year: int = chosen["tahun"] if is_near else year + YEARS_AHEAD
        self.whose = OTHER if chosen.get("dari") == OTHER else OWN
        self.words: str = chosen.get("cari", "")


class AnswerQuestion(forms.Form):
    """What a person says about one question of a copy; none of it where it is passed over."""

    says = forms.ChoiceField(label=_("Jawaban"), widget=forms.RadioSelect, required=False)
    words = forms.CharField(label=_("Pengganti"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2}))
    reason = forms.CharField(
        label=_("Alasan dibiarkan"), required=False, max_length=2000, widget=forms.Textarea({"rows": 2})
    )

    def __init__(self, given: Any, *, question: Question, needed: bool = False) -> None:
        answer = question.answer
        initial = {"says": answer.says, "words": answer.words, "reason": answer.reason} if answer else {}
        super().__init__(given, prefix=question.key, initial=initial)
        self.question = question
        field = self.fields["says"]
        assert isinstance(field, forms.ChoiceField)  # noqa: S101 - for the type checker: declared above
        field.choices = [(one.value, self._in_words(one)) for one in question.choices]
        field.required = needed

    def clean(self) -> dict[str, Any]:
        """A chosen answer is whole."""
        given = super().clean() or {}
        if given.get("says") == Says.WORDS and not given.get("words", "").strip():
            self.add_error("words", _("Tuliskan penggantinya."))
        if given.get("says") == Says.KEEP and not given.get("reason", "").strip():
            self.add_error("reason", _("Tuliskan alasannya."))
        return given

    @property
    def reply(self) -> Reply | None:
        """The answer, where one was given."""
        given = self.cleaned_data
        if not given.get("says"):
            return None
        return Reply(self.question.key, given["says"], given["words"], given["reason"])

    def _in_words(self, says: CopyAnswer.Says) -> str:
        if says is not Says.ACCEPT:
            return str(says.label)
        if not self.question.is_asked:
            return str(_("Seperti yang sudah disesuaikan"))
        return f"{says.label}: {' / '.join(self.question.new) or BLANK}"
