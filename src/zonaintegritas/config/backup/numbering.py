"""The last number that each table gave out, so that a number of a row that is gone is never given to another.

History names rows by number: a second row with the number of a deleted one would inherit its past.
"""

from __future__ import annotations

from django.db import connection
from django.db.models import AutoField, Model


def last_id(model: type[Model]) -> int | None:
    """The last number given out; None for tables whose rows are not numbered."""
    key = model._meta.pk
    if not isinstance(key, AutoField):
        return None
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("SELECT seq FROM sqlite_sequence WHERE name = %s", [table])
        else:
            cursor.execute("SELECT pg_sequence_last_value(pg_get_serial_sequence(%s, %s)::regclass)", _place(model))
        row = cursor.fetchone()
    return int(row[0]) if row and row[0] is not None else 0


def go_on_after(model: type[Model], number: int | None) -> None:
    """Let the table number new rows from here on."""
    if not number:
        return
    table = model._meta.db_table
    with connection.cursor() as cursor:
        if connection.vendor == "sqlite":
            cursor.execute("DELETE FROM sqlite_sequence WHERE name = %s", [table])
            cursor.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (%s, %s)", [table, number])
        else:
            cursor.execute("SELECT setval(pg_get_serial_sequence(%s, %s)::regclass, %s)", [*_place(model), number])


def _place(model: type[Model]) -> list[str]:
    """Table and column as PostgreSQL asks for them."""
    key = model._meta.pk
    assert key is not None  # noqa: S101 - for the type checker: every table here has a key
    return [connection.ops.quote_name(model._meta.db_table), str(key.column)]
