"""A decree with its annex, as paper."""

from __future__ import annotations

from zonaintegritas.core.decree.plan import Plan
from zonaintegritas.core.render.annex import plan_grid
from zonaintegritas.core.render.keputusan import Keputusan, annex_lines, decree_lines, signature_lines
from zonaintegritas.core.render.layouts import Layout
from zonaintegritas.core.render.paper import FOLIO, Form, Grid, Paper


def plan_decree(decree: Keputusan, plan: Plan, layout: Layout, *, plan_year: int, form: Form = FOLIO) -> Paper:
    """The decree that sets a plan, with the plan in a layout."""
    return with_annex(decree, plan_grid(plan, layout, year=plan_year), form)


def with_annex(decree: Keputusan, grid: Grid, form: Form) -> Paper:
    """Decree part, then a table as annex, then the signature once more."""
    return Paper(decree.called, decree_lines(decree), annex_lines(decree), grid, signature_lines(decree), form)
