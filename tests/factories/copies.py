"""Plans of other years and offices as bases of a new one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from tests.factories.plans import adopted, make_draft, make_row
from zonaintegritas.guard.actor import System
from zonaintegritas.offices.models import Office
from zonaintegritas.plans import selectors, services
from zonaintegritas.plans.copy_questions import Question
from zonaintegritas.plans.models import Plan, PlanCopy


def make_base(office: Office, *rows: Mapping[str, Any], year: int = 2025, **header: Any) -> Plan:
    """A plan of that year in force, with a row for each of these values."""
    draft = make_draft(
        office, rows=0, plan_year=year, year=year, is_year_settled=True,
        **{"enacted_place": "Harapan Jaya", "signatory_name": "Rara Wulansari", **header},
    )  # fmt: skip
    for position, values in enumerate(rows or ({},), start=1):
        make_row(draft, position, **values)
    return adopted(System(), draft)


def make_copy(plan: Plan, office: Office, *, year: int = 2027) -> PlanCopy:
    """A copy of the plan's newest revision that nobody has answered yet."""
    base = plan.revisions.select_related("plan__office").order_by("-number")[0]
    return services.start_copy(System(), office, base=base, plan_year=year)


def open_words(copy: PlanCopy) -> list[str]:
    """The words of the open questions."""
    return sorted(question.old[0] for question in selectors.examined(copy).open)


def question_about(copy: PlanCopy, words: str) -> Question:
    """The question about these words."""
    return next(question for question in selectors.examined(copy).questions if words in question.old)


def reply(copy: PlanCopy, old: str, says: str, words: str = "", reason: str = "") -> services.Reply:
    """An answer to the question about these words."""
    return services.Reply(question_about(copy, old).key, says, words, reason)


def answer_all(copy: PlanCopy, words: str = "menyusul") -> None:
    """Every open question gets these words, as often as something is open."""
    while found := selectors.examined(copy).open:
        replies = [services.Reply(question.key, "WORDS", words) for question in found]
        services.answer_copy(System(), copy, replies=replies)
