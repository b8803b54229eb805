"""*Perubahan*: what changed in a plan between two revisions, as the decree that says so."""

from __future__ import annotations

from dataclasses import dataclass, replace

from zonaintegritas.core.render import Keputusan, Paper, Status
from zonaintegritas.core.render.amendment import (
    Change,
    about_amendment,
    amendment_considerations,
    amendment_decree,
    changes_between,
)
from zonaintegritas.decrees.selectors import Script
from zonaintegritas.plans.core_reading import core_plan
from zonaintegritas.plans.models import CELL_FIELDS, ChangeKind, Item, Revision
from zonaintegritas.plans.refs import refs_of
from zonaintegritas.plans.revisions import items_of


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
    """All changes of content from one revision to a later one. Where only the reading was mended, nothing changed."""
    before, after = items_of(first.content), items_of(last.content)
    known = {item.pk: item for item in before}
    for item in after:
        if item.pk in known:
            _take_mended(known[item.pk], item)
    refs, refs_after = refs_of(before), refs_of(after)
    known_as = {refs_after[item.pk]: refs[item.pk] for item in after if item.pk in known}
    changes = changes_between(core_plan(before), core_plan(after), known_as=known_as)
    return AmendmentScript(script, first, last, changes)


def _take_mended(before: Item, after: Item) -> None:
    """The paper always said what the mended reading says."""
    for name in CELL_FIELDS:
        if (after.cells.get(name) or {}).get("kind") == ChangeKind.READING:
            setattr(before, name, after.value_of(name))
