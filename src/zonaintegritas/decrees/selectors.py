"""The decree of a draft or a plan in words, and how the office prints it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from zonaintegritas.core.decree.plan import Decree, Plan
from zonaintegritas.core.render import Certifying, Keputusan, Layout, Paper, Signing, Status, plan_decree, wording
from zonaintegritas.core.render.annex import left_out
from zonaintegritas.core.render.legal_basis import Basis, legal_basis
from zonaintegritas.decrees.models import PrintForm
from zonaintegritas.offices.models import Office
from zonaintegritas.plans.core_reading import core_reading
from zonaintegritas.plans.models import Draft
from zonaintegritas.plans.models import Plan as PlanInForce
from zonaintegritas.plans.selectors import standing_rows
from zonaintegritas.regulations.selectors import registry_of


def form_of(office: Office) -> PrintForm:
    """How this office prints; not saved where it never said."""
    return PrintForm.objects.filter(office=office).first() or PrintForm(office=office)


@dataclass(frozen=True)
class Script:
    """All that is needed to print a draft or a plan: what it says, and in what form."""

    record: Draft | PlanInForce
    form: PrintForm
    year: int  # of the decree

    @cached_property
    def _whole(self) -> tuple[Decree, Plan]:
        reading = core_reading(self.record, standing_rows(self.record), ()).reading
        return reading.decree, reading.plan

    @property
    def plan(self) -> Plan:
        return self._whole[1]

    @cached_property
    def basis(self) -> tuple[Basis, ...]:
        """*Mengingat* as it would be printed today."""
        return legal_basis(self._whole[0].legal_basis, registry_of(self.record.office), year=self.year)

    @cached_property
    def decree(self) -> Keputusan:
        """What the record says, else what the office says, else the usual words."""
        record, form, (kept, _) = self.record, self.form, self._whole
        office = record.office_name or record.office.name
        about = record.about or wording.about_plan(office, record.plan_year or self.year)
        name = record.certifier_name or form.certifier_name
        return Keputusan(
            office=office,
            year=self.year,
            about=about,
            number=record.number,
            signing=Signing(
                place=record.enacted_place or form.place or "…",
                name=record.signatory_name or form.signatory_name or "…",
                date=record.enacted_on,
                capacity=kept.signatory_capacity or form.signatory_capacity,
            ),
            considerations=[one.value for one in kept.considerations] or wording.considerations(office, about),
            legal_basis=[one.text for one in self.basis],
            rulings=kept.rulings or wording.plan_rulings(about),
            certifying=Certifying(name, form.certifier_role) if name and form.certifier_role else None,
        )

    def paper(self, layout: Layout) -> Paper:
        """The whole decree in a layout."""
        year = self.record.plan_year or self.year
        return plan_decree(self.decree, self.plan, layout, plan_year=year, form=self.form.form)

    def left_out(self, layout: Layout) -> tuple[str, ...]:
        """Columns that are filled and that the layout does not print."""
        return left_out(self.plan, layout)

    @property
    def status(self) -> Status:
        if not isinstance(self.record, PlanInForce):
            return Status.DRAFT
        return Status.IN_FORCE if self.record.is_in_force else Status.REVOKED


def script_of(record: Draft | PlanInForce) -> Script:
    """What would be printed now."""
    year = record.year or record.office.today().year
    return Script(record, form_of(record.office), year)
