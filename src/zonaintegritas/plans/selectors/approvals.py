"""Whether the text of a draft is approved, and what changed since."""

from __future__ import annotations

from dataclasses import dataclass

from zonaintegritas.plans.approved_text import fingerprint_of, text_of
from zonaintegritas.plans.models import Approval, Draft
from zonaintegritas.plans.revisions import Change, compare
from zonaintegritas.plans.selectors.rows import standing_rows

SHOWN = 12  # digits of a fingerprint that people compare


@dataclass(frozen=True, slots=True)
class Approved:
    """The newest approval of a draft, and whether it still holds. `change` is what it does not cover."""

    approval: Approval
    is_fresh: bool
    change: Change | None = None

    @property
    def mark(self) -> str:
        """The beginning of the fingerprint, as it is printed."""
        return self.approval.fingerprint[:SHOWN]


def approved_of(draft: Draft) -> Approved | None:
    """The newest approval, None where there never was one."""
    approval = draft.approvals.select_related("approved_by").order_by("-pk").first()
    if approval is None:
        return None
    text = text_of(draft, standing_rows(draft))
    if fingerprint_of(text) == approval.fingerprint:
        return Approved(approval, is_fresh=True)
    return Approved(approval, is_fresh=False, change=compare(approval.content, text))
