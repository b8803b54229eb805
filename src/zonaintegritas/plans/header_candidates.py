"""Which file says what about the header: the first file that holds a field wins, the others stay on call.

`Draft.header_cells[name]` is {"places", "doubt", "paper", "kind", "source", "others": [{"source", "cell"}]};
of `office_name` also "office": the key of the office it was found to mean.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from django.db import models

from zonaintegritas.plans.models import HEADER_FIELDS, Draft

DIFFERS = "Berkas lain menyebut “{value}”. Periksa mana yang benar."


def take_in(draft: Draft, source_pk: int, values: Mapping[str, Any], cells: Mapping[str, dict[str, Any]]) -> None:
    """Add what one file says: empty fields are filled, filled ones remember it and are doubtful where it differs."""
    for name, value in values.items():
        cell = {**cells[name], "source": source_pk}
        standing = draft.header_cells.get(name)
        if getattr(draft, name) in (None, "") and (standing is None or standing.get("kind") is None):
            _set(draft, name, value, {**cell, "others": (standing or {}).get("others", [])})
        else:
            standing = draft.header_cells.setdefault(name, _typed(getattr(draft, name)))
            standing["others"] = [*standing.get("others", []), {"source": source_pk, "cell": cell}]
            _compare(standing, cell)
    _name_office(draft)


def drop_source(draft: Draft, source_pk: int) -> None:
    """Forget, for now, what a file says: fields that came from it and were not corrected fall to the next file."""
    for name in HEADER_FIELDS:
        cell = draft.header_cells.get(name)
        if cell is None or cell.get("source") != source_pk or cell.get("kind"):
            continue
        kept = {key: value for key, value in cell.items() if key != "others"}
        others = [*cell.get("others", []), {"source": source_pk, "cell": kept}]
        setattr(draft, name, _empty(draft, name))
        draft.header_cells[name] = {**_typed(None), "others": others}
    fill_again(draft)


def fill_again(draft: Draft) -> None:
    """Fill empty fields from the first file that stands and says something about them."""
    standing = set(draft.sources.filter(is_removed=False).values_list("pk", flat=True))
    for name in HEADER_FIELDS:
        cell = draft.header_cells.get(name)
        if cell is None or getattr(draft, name) not in (None, "") or cell.get("kind"):
            continue
        others = cell.get("others", [])
        for other in others:
            if other["source"] in standing:
                rest = [one for one in others if one is not other]
                value = _column(draft, name).to_python(other["cell"]["paper"])
                _set(draft, name, value, {**other["cell"], "others": rest})
                break
    _name_office(draft)


def plain(value: Any) -> Any:
    """A header value as JSON holds it: texts, as the paper's side of a cell."""
    if value is None:
        return ""
    return value.isoformat() if isinstance(value, dt.date) else str(value)


def _set(draft: Draft, name: str, value: Any, cell: dict[str, Any]) -> None:
    """A text is cut to the length of its column; the whole stays in the cell as what the paper says."""
    limit = _column(draft, name).max_length
    setattr(draft, name, value[:limit] if limit and isinstance(value, str) else value)
    draft.header_cells[name] = cell


def _name_office(draft: Draft) -> None:
    """The office that the field `office_name` was found to mean when its file was read."""
    draft.named_office_id = draft.header_cells.get("office_name", {}).get("office")


def _typed(value: Any) -> dict[str, Any]:
    return {"places": [], "doubt": None, "paper": plain(value), "kind": None}


def _empty(draft: Draft, name: str) -> Any:
    return "" if isinstance(_column(draft, name), (models.CharField, models.TextField)) else None


def _column(draft: Draft, name: str) -> models.Field[Any, Any]:
    column = draft._meta.get_field(name)  # noqa: SLF001 - Django's documented API
    assert isinstance(column, models.Field)  # noqa: S101 - for the type checker: the header has no relations
    return column


def _compare(standing: dict[str, Any], cell: Mapping[str, Any]) -> None:
    here, there = (" ".join(str(one.get("paper", "")).casefold().split()) for one in (standing, cell))
    if here != there and not standing.get("doubt"):
        standing["doubt"] = DIFFERS.format(value=cell.get("paper"))
