"""The two charts of an office: the curve of its year, and its areas. Pure."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from itertools import accumulate

from django.utils.translation import gettext as _

from zonaintegritas.core.chart import Chart, Series, bar_chart
from zonaintegritas.core.monitoring import Course
from zonaintegritas.core.monitoring.rounds import MONTHS_A_YEAR
from zonaintegritas.core.report.charts import course_chart
from zonaintegritas.overview.selectors import Curve, Standing


def curve_chart(curve: Curve, standing: Standing, today: dt.date) -> Chart:
    """Running totals over the months; what is done ends with the month of the day."""
    known = standing.months_known(today)
    course = Course(
        planned=tuple(accumulate(curve.planned)),
        done=_until(curve.reported, known),
        accepted=_until(curve.accepted, known),
        now=today.month - 1 if standing.year == today.year else None,
    )
    return course_chart(course, year=standing.year)


def _until(counts: Sequence[int], known: int) -> tuple[int | None, ...]:
    """Running totals of the months that are known; None for the others."""
    return (*accumulate(counts[:known]), *[None] * (MONTHS_A_YEAR - known))


def area_chart(standing: Standing) -> Chart:
    """What is due by now in each area, what of it was reported, and what accepted."""
    known = sorted((area, figures) for area, (_name, figures) in standing.areas.items())
    series = [
        Series(_("Jatuh tempo"), tuple(figures.due for _area, figures in known)),
        Series(_("Dilaporkan"), tuple(figures.due_reported for _area, figures in known)),
        Series(_("Diterima"), tuple(figures.due_accepted for _area, figures in known)),
    ]
    labels = [_("Area %(area)s") % {"area": area} if area else _("Tanpa area") for area, _figures in known]
    return bar_chart(series, labels, key="area", title=_("Yang sudah jatuh tempo menurut area"))
