"""Cells of a row in words: their names and their values as one text, for pages, revisions and exports."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from zonaintegritas.core.period import date_in_words, parse_date, period_in_words
from zonaintegritas.plans.period_json import period_from_json

EXTRA = "extra:"
CELL_NAMES: Mapping[str, Promise] = {
    "area_roman": gettext_lazy("Nomor area"),
    "area_name": gettext_lazy("Area"),
    "component_no": gettext_lazy("Nomor komponen"),
    "component_name": gettext_lazy("Komponen"),
    "sub_component": gettext_lazy("Subkomponen"),
    "letter": gettext_lazy("Huruf"),
    "indicator": gettext_lazy("Indikator"),
    "steps": gettext_lazy("Langkah aksi"),
    "evidence": gettext_lazy("Bukti fisik"),
    "target_time_raw": gettext_lazy("Target waktu"),
    "period": gettext_lazy("Bulan"),
    "target_output": gettext_lazy("Target capaian"),
    "responsible": gettext_lazy("Penanggung jawab"),
    "note": gettext_lazy("Keterangan"),
}
HEADER_NAMES: Mapping[str, Promise] = {
    "office_name": gettext_lazy("Kantor menurut surat"),
    "number": gettext_lazy("Nomor"),
    "year": gettext_lazy("Tahun keputusan"),
    "about": gettext_lazy("Tentang"),
    "plan_year": gettext_lazy("Tahun rencana"),
    "enacted_place": gettext_lazy("Ditetapkan di"),
    "enacted_on": gettext_lazy("Tanggal ditetapkan"),
    "signatory_name": gettext_lazy("Penanda tangan"),
    "signatory_role": gettext_lazy("Jabatan penanda tangan"),
    "certifier_name": gettext_lazy("Pengesah salinan"),
}


def cell_name(field: str) -> str:
    """What people call a cell; a column outside the schema goes by its own heading."""
    known = CELL_NAMES.get(field) or HEADER_NAMES.get(field)
    return str(known) if known else field.removeprefix(EXTRA)


def cell_in_words(field: str, value: Any) -> str:
    """A value as one text, lists with one entry a line; a cell that holds nothing says so."""
    if field == "period":
        return period_in_words(period_from_json(value or {}))
    if field == "enacted_on" and value:
        date = parse_date(str(value))
        return date_in_words(date) if date else str(value)
    if isinstance(value, list):
        return "\n".join(str(entry) for entry in value) or _("(kosong)")
    return str(value) if value not in (None, "") else _("(kosong)")
