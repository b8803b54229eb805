"""Rows as lines of an archive and back, the same on both databases and for any state of the migrations."""

from __future__ import annotations

import base64
import datetime as dt
import decimal
import json
import uuid
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from django.apps.registry import Apps
from django.db import connection
from django.db.models import Field, Model, QuerySet
from django.db.models.sql import InsertQuery

AT_ONCE: Final = 500  # rows in memory
TASKS: Final = "django_tasks_database.dbtaskresult"
FINISHED: Final = ("SUCCESSFUL", "FAILED")
# What a restored place makes itself or must not get.
LEFT_OUT: Final = {
    "contenttypes.contenttype",  # made by migrations
    "auth.permission",  # the same; rights come from memberships and the permission table
    "auth.group",
    "auth.group_permissions",
    "sessions.session",  # people sign in again: an archive in wrong hands opens no session
}


def models_of(apps: Apps) -> list[type[Model]]:
    """The tables that belong into an archive, with those that only join two others."""
    found = [
        model
        for model in apps.get_models(include_auto_created=True)
        if model._meta.managed and not model._meta.proxy and model._meta.label_lower not in LEFT_OUT
    ]
    return sorted(found, key=lambda model: model._meta.label_lower)


def columns_of(model: type[Model]) -> list[Field[Any, Any]]:
    """The columns that are stored; what the database computes is left out."""
    return [field for field in model._meta.concrete_fields if not field.generated]


def rows_of(model: type[Model]) -> QuerySet[Any]:
    """The rows that belong into an archive: all, but of tasks only those that still have to run."""
    rows: QuerySet[Any] = model._base_manager.order_by("pk")
    return rows.exclude(status__in=FINISHED) if model._meta.label_lower == TASKS else rows


def lines_of(model: type[Model]) -> Iterator[bytes]:
    """Each row as a line, a few at a time."""
    names = [field.attname for field in columns_of(model)]
    for values in rows_of(model).values_list(*names).iterator(chunk_size=AT_ONCE):
        yield json.dumps(
            [_plain(value) for value in values], ensure_ascii=False, sort_keys=True, separators=(",", ":")
        ).encode()


def _plain(value: Any) -> Any:
    """A value in a form that JSON keeps exactly; JSON columns are left as they are."""
    match value:
        case dt.datetime() | dt.date() | dt.time():
            return value.isoformat()
        case dt.timedelta():
            return value // dt.timedelta(microseconds=1)
        case decimal.Decimal() | uuid.UUID():
            return str(value)
        case bytes() | memoryview():
            return base64.b64encode(value).decode()
        case _:
            return value


def insert(model: type[Model], names: Iterable[str], lines: Iterable[bytes]) -> None:
    """Write lines as rows exactly as they were: no default, no clock, no `save`."""
    columns = {field.attname: field for field in columns_of(model)}
    fields = [columns[name] for name in names]
    most = min(AT_ONCE, connection.ops.bulk_batch_size(fields, [None] * AT_ONCE))
    waiting = iter(lines)
    while some := list(islice(waiting, max(1, most))):
        query = InsertQuery(model)
        query.insert_values(fields, [_row(model, fields, line) for line in some], raw=True)
        query.get_compiler(connection=connection).execute_sql()


def _row(model: type[Model], fields: list[Field[Any, Any]], line: bytes) -> Model:
    values = json.loads(line)
    return model(**{field.attname: _value(field, value) for field, value in zip(fields, values, strict=True)})


def _value(field: Field[Any, Any], value: Any) -> Any:
    """A value as the column takes it."""
    if value is None:
        return None
    if field.get_internal_type() == "DurationField":
        return dt.timedelta(microseconds=value)
    return field.to_python(value)
