"""The decree that sets a plan, as paper."""

from __future__ import annotations

from zonaintegritas.core.decree.plan import Plan
from zonaintegritas.core.render.annex import plan_grid
from zonaintegritas.core.render.keputusan import Keputusan, annex_lines, decree_lines, signature_lines
from zonaintegritas.core.render.layouts import Layout
from zonaintegritas.core.render.paper import FOLIO, Form, Paper


def plan_decree(decree: Keputusan, plan: Plan, layout: Layout, *, plan_year: int, form: Form = FOLIO) -> Paper:
    """Decree part, then the plan in a layout, then the signature once more."""
    grid = plan_grid(plan, layout, year=plan_year)
    return Paper(
        title=decree.called,
        before=decree_lines(decree),
        annex=annex_lines(decree),
        grid=grid,
        after=signature_lines(decree),
        form=form,
    )
