"""*Perubahan*: what changed in a plan between two revisions, as the decree that says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zonaintegritas.core.render import Keputusan, Paper, Status
from zonaintegritas.core.render.amendment import (
    Change,
    about_amendment,
    amendment_considerations,
    amendment_decree,
)
from zonaintegritas.decrees.selectors import Script
from zonaintegritas.plans.amending import content_changes
from zonaintegritas.plans.models import Revision


@dataclass(frozen=True)
class AmendmentScript:
    """What an amending decree would say now: the decree it amends, and the changes."""

    script: Script  # of the plan as it is
    first: Revision
    last: Revision
    changes: tuple[Change, ...]

    @property
    def amended(self) -> Keputusan:
        return self.script.decree

    @property
    def decree(self) -> Keputusan:
        """Without number and date: those are given when it is signed."""
        year = self.script.record.office.today().year
        signing = replace(self.amended.signing, date=None)
        return replace(
            self.amended,
            year=year,
            number="",
            about=about_amendment(self.amended),
            signing=signing,
            considerations=amendment_considerations(self.amended),
        )

    @property
    def paper(self) -> Paper:
        return amendment_decree(self.decree, self.amended, self.changes, form=self.script.form.form)

    status = Status.DRAFT


def amendment_script(script: Script, first: Revision, last: Revision) -> AmendmentScript:
    """All changes of content from one revision to a later one."""
    return AmendmentScript(script, first, last, content_changes(first.content, last.content))
