"""Two people at one cell: what one of them wrote is not written over unseen."""

from __future__ import annotations

from typing import Any

import pytest

from tests.factories.plans import make_draft
from zonaintegritas.offices.models import Office, User
from zonaintegritas.plans import services
from zonaintegritas.plans.cells import CellChanged
from zonaintegritas.plans.models import DraftRow
from zonaintegritas.plans.stamps import stamp_of


@pytest.fixture
def row(office: Office) -> DraftRow:
    return make_draft(office, rows=1, plan_year=2026).rows.get()


@pytest.fixture
def second(make_person: Any, office: Office) -> User:
    """Another operator of the office."""
    person: User = make_person("operator2", "OPERATOR", office)
    return person


def now(row: DraftRow) -> DraftRow:
    return DraftRow.objects.get(pk=row.pk)


def test_who_comes_second_is_told_and_the_first_stays(operator: User, second: User, row: DraftRow) -> None:
    seen = stamp_of(row.evidence)
    services.edit_cell(second, row, field="evidence", value=["Notula"], seen=seen)
    with pytest.raises(CellChanged, match=r"Bukti fisik belum disimpan.*“Notula”"):
        services.edit_cell(operator, row, field="evidence", value=["Foto"], seen=seen)
    assert now(row).evidence == ["Notula"]


def test_another_cell_of_the_same_row_is_free(operator: User, second: User, row: DraftRow) -> None:
    services.edit_cell(second, row, field="evidence", value=["Notula"], seen=stamp_of(row.evidence))
    services.edit_cell(operator, row, field="note", value="catatan", seen=stamp_of(row.note))
    assert (now(row).evidence, now(row).note) == (["Notula"], "catatan")


def test_months_too(operator: User, second: User, row: DraftRow) -> None:
    seen = stamp_of(row.period)
    services.set_months(second, row.draft, rows=[row.pk], months=[5], seen=seen)
    with pytest.raises(CellChanged, match="Bulan belum disimpan"):
        services.set_months(operator, row.draft, rows=[row.pk], months=[6], seen=seen)
    assert now(row).period["months"] == ["2026-05"]


def stamps(row: DraftRow) -> dict[str, str]:
    return {name: stamp_of(getattr(row, name)) for name in ("evidence", "note", "indicator", "period")}


def test_the_form_of_a_row_leaves_alone_what_only_the_other_changed(
    operator: User, second: User, row: DraftRow
) -> None:
    seen = stamps(row)
    services.edit_cell(second, row, field="evidence", value=["Notula"])
    services.set_months(second, row.draft, rows=[row.pk], months=[5])
    sent = {"evidence": row.evidence, "note": "catatan", "indicator": row.indicator}
    services.edit_row(operator, row, values=sent, kinds={}, months=[3], seen=seen)
    saved = now(row)
    assert (saved.evidence, saved.note, saved.period["months"]) == (["Notula"], "catatan", ["2026-05"])


@pytest.mark.parametrize(
    ("values", "months"), [({"evidence": ["Foto"], "note": "catatan"}, [3]), ({"note": "catatan"}, [7])]
)
def test_the_form_of_a_row_is_refused_as_a_whole_where_both_changed_a_cell(
    values: dict[str, Any], months: list[int], operator: User, second: User, row: DraftRow
) -> None:
    seen = stamps(row)
    services.edit_cell(second, row, field="evidence", value=["Notula"])
    services.set_months(second, row.draft, rows=[row.pk], months=[5])
    with pytest.raises(CellChanged):
        services.edit_row(operator, row, values=values, kinds={}, months=months, seen=seen)
    saved = now(row)
    assert (saved.evidence, saved.note, saved.period["months"]) == (["Notula"], "", ["2026-05"])
