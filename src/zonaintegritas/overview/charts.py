"""The two charts of an office: the curve of its year, and its areas. Pure."""

from __future__ import annotations

import datetime as dt
from itertools import accumulate

from django.utils.translation import gettext as _

from zonaintegritas.core.chart import Chart, Series, bar_chart, line_chart
from zonaintegritas.overview.selectors import Curve, Standing
from zonaintegritas.plans.board import SHORT_MONTHS


def curve_chart(curve: Curve, standing: Standing, today: dt.date) -> Chart:
    """Running totals over the months; what is done ends with the month of the day."""
    known = 12 if standing.is_past(today) else today.month
    done = [(_("Dilaporkan"), curve.reported), (_("Diterima"), curve.accepted)]
    series = [
        Series(_("Direncanakan"), tuple(accumulate(curve.planned))),
        *(Series(name, tuple(accumulate(counts[:known])) + (None,) * (12 - known)) for name, counts in done),
    ]
    return line_chart(
        series,
        SHORT_MONTHS,
        key="kurva",
        title=_("Rencana dan pelaksanaan %(year)s, jumlah sampai akhir bulan") % {"year": standing.year},
        now=None if standing.is_past(today) else known - 1,
    )


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
